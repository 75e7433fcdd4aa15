"""Entries of a live page: elements of one sort, each with its own time, or the updates that JSON-LD tells.

A list of other pages has times, too: but its words are links, and an article stands beside it.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from twosource.ingest.blocks import own_signs
from twosource.ingest.markup import bare_text
from twosource.ingest.page_facts import article_of
from twosource.ingest.quoted import words_of
from twosource.ingest.stamps import parse_stamp
from twosource.language import match
from twosource.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from twosource.ingest.blocks import Block
    from twosource.ingest.element import Element, Walk
    from twosource.model import Zone

_TITLE = match.pattern("items.title of a live page")
_LONGEST_TITLE = 300
_TIMED = re.compile(
    r"data-(?:[a-z]+-)*(?:time|timestamp|date|datetime|published|created)(?:-(?:at|time|utc))?"
)
_TYPE = "LiveBlogPosting"
_UNREAD = frozenset(("a", "button", "figure", "footer", "form", "nav", "script", "style", "time"))
# Entries stand in none of these; on a page that calls itself live the rest may be what its list is named.
_NEVER = frozenset(("aside", "comments", "navigation"))
_NAMED = _NEVER | {"hidden", "promotion"}
# Entries at least where a page says that it is live, and elsewhere, where they have half of its words, too.
_DECLARED, _SEEN, _HALF = 2, 3, 0.5
# Words outside links that an entry has, and the share that have them: some are a picture or a post of others.
_WORDS, _SHARE = 6, 0.6
# One in so many may stand out of its order, pinned or corrected.
_PINNED = 5
# The longest rows of elements are looked at; a page has one list of entries.
_ROWS = 5
# Where the page does not say that it is live: posts further apart are articles of their own.
_APART = timedelta(days=1)
# Words by which the paragraph is found with which an update begins or ends.
_OPENING = 6
# A page has some hundred updates; all of them are looked for in one reading of the text.
_MOST_UPDATES = 2_000
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One update of a live page as JSON-LD tells it, its words lower case without marks."""

    stamp: str
    headline: tuple[str, ...]
    words: tuple[str, ...]
    text: str


def feed_of(root: Element) -> dict[Element, str]:
    """Return the elements that are entries of a live page, each with its time; empty where there are none.

    Linear in the size of the page.
    """
    declared = _is_declared(root)
    least = 0 if declared else _HALF * _prose(root)
    best: dict[Element, str] = {}
    most = 0
    for row in sorted(_rows(root), key=len, reverse=True)[:_ROWS]:
        counts = [_prose(element) for element in row] if _is_run(row, declared=declared) else []
        enough = sum(count >= _WORDS for count in counts) >= _SHARE * len(row)
        if enough and sum(counts) >= least and sum(counts) > most:
            best, most = row, sum(counts)
    return best


def updates_of(root: Element) -> tuple[Update, ...]:
    """Return the updates of the live page that JSON-LD tells, as far as they have a time and a text."""
    scripts = (one.text or "" for one in root.iter("script") if "ld+json" in (one.get("type") or ""))
    told = article_of(scripts).get("liveBlogUpdate")
    listed = cast("list[object]", told) if isinstance(told, list) else [told]
    return tuple(update for one in listed[:_MOST_UPDATES] if (update := _update(one)))


def entry_facts(places: Iterable[tuple[str, int, int]], published: str | None) -> Iterator[Fact]:
    """Yield a fact ``entry`` for each place (time, start, end): its time, in the zone of ``published``."""
    for stamp, start, end in places:
        yield Fact(name="entry", value=_local(stamp, published), found_in="html", start=start, end=end)


def of_feed(
    feed: Mapping[Element, str], blocks: Sequence[Block], zones: Sequence[Zone]
) -> Iterator[tuple[str, int, int]]:
    """Yield time, start and end of each entry that an element of ``feed`` is, in text order."""
    stamps = [*feed.values()]
    drawn = zip(blocks, zones, strict=False)
    for number, held in itertools.groupby(drawn, key=lambda pair: pair[0].entry):
        spans = [zone for _, zone in held]
        if number:
            yield stamps[number - 1], spans[0].start, spans[-1].end


def of_updates(updates: Sequence[Update], text: str, zones: Sequence[Zone]) -> Iterator[tuple[str, int, int]]:
    """Yield time, start and end of each update that ``text`` shows, in no order."""
    lines = [(zone.start + line.start(), zone.start + line.end(), words_of(line.group()), zone.kind)
             for zone in zones for line in _LINE.finditer(text[zone.start : zone.end])]  # fmt: skip
    opening: dict[tuple[str, ...], int] = {}
    ending: dict[tuple[str, ...], int] = {}
    for number, (_, _, words, kind) in enumerate(lines):
        if kind == "body":
            opening.setdefault(words[:_OPENING], number)
            ending[words[-_OPENING:]] = number
    for update in updates:
        first = opening.get(update.words[:_OPENING])
        if first is None:
            continue
        last = max(first, ending.get(update.words[-_OPENING:], first))
        headed = first > 0 and lines[first - 1][2] == update.headline
        yield update.stamp, lines[first - headed][0], lines[last][1]


def _update(told: object) -> Update | None:
    if not isinstance(told, dict):
        return None
    known = cast("Mapping[str, object]", told)
    stamp, body, headline = (
        str(known.get(name) or "") for name in ("datePublished", "articleBody", "headline")
    )
    found, text = parse_stamp(stamp), bare_text(body).strip()
    if found is None or found.precision == "day" or not text:
        return None
    return Update(stamp=found.value, headline=words_of(headline), words=words_of(text), text=text)


def _is_declared(root: Element) -> bool:
    """Say whether a page says that it is live: in its title, or by its type to programs."""
    titles = (root.findtext(".//title") or "", root.findtext(".//h1") or "")
    return (
        any(_TITLE.search(title.strip()[:_LONGEST_TITLE]) for title in titles)
        or any(_TYPE in (element.get("itemtype") or "") for element in root.iter())
        or any(f'"{_TYPE}"' in (script.text or "") for script in root.iter("script"))
    )


def _rows(root: Element) -> list[dict[Element, str]]:
    """Return the elements with a time in them, those of one name in one element together, in their order."""
    first: dict[Element, str] = {}
    for element in root.iter():
        stamp = _moment(element)
        place: Element | None = element
        while stamp and place is not None and place not in first:
            first[place] = stamp
            place = place.getparent()
    rows: dict[tuple[object, object], dict[Element, str]] = {}
    for element, stamp in first.items():
        rows.setdefault((element.getparent(), element.tag), {})[element] = stamp
    return [*rows.values()]


def _moment(element: Element) -> str | None:
    """Return the time of day that the attributes of an element tell, or None."""
    for name, value in element.attrib.items():
        dated = name == "datetime" if element.tag == "time" else _TIMED.fullmatch(name)
        if dated or (name == "content" and element.get("itemprop") == "datePublished"):
            stamp = parse_stamp(value)
            if stamp and stamp.precision != "day":
                return stamp.value
    return None


def _is_run(row: Mapping[Element, str], *, declared: bool) -> bool:
    """Say whether elements run one way in time and stand in no list of links, comments or promotion."""
    if len(row) < (_DECLARED if declared else _SEEN):
        return False
    moments = [_instant(stamp) for stamp in row.values()]
    gaps = [later - earlier for earlier, later in itertools.pairwise(moments)]
    against = min(sum(gap < timedelta(0) for gap in gaps), sum(gap > timedelta(0) for gap in gaps))
    if against * _PINNED > len(row) or not any(gaps):
        return False
    if not declared and sorted(map(abs, gaps))[len(gaps) // 2] > _APART:
        return False
    return _signs(next(iter(row))).isdisjoint(_NEVER if declared else _NAMED)


def _signs(element: Element) -> frozenset[str]:
    """Return the signs of an element and of those around it, its body left out."""
    found = frozenset[str]()
    place: Element | None = element
    while place is not None and place.tag not in {"body", "html"}:
        names = " ".join(place.get(name) or "" for name in ("class", "id", "role"))
        found |= own_signs(str(place.tag), names)
        place = place.getparent()
    return found


def _prose(element: Element) -> int:
    """Return the number of words in an element that stand in no link, picture or button."""
    from lxml.etree import iterwalk  # noqa: PLC0415 - lxml is loaded for pages only

    walk: Walk = cast("Walk", cast("object", iterwalk(element, events=("start", "end"))))
    count = 0
    for event, one in walk:
        if event == "end":
            count += len(words_of(one.tail or "")) if one is not element else 0
        elif one.tag in _UNREAD:
            walk.skip_subtree()
        else:
            count += len(words_of(one.text or ""))
    return count


def _instant(stamp: str) -> datetime:
    """Return a time to compare by; one without a zone is taken for UTC, as all of its page are."""
    told = datetime.fromisoformat(stamp)
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def _local(stamp: str, published: str | None) -> str:
    """Return a time without a zone, or in UTC, in the zone of publication: its day is the day there."""
    told = datetime.fromisoformat(stamp)
    own = datetime.fromisoformat(published).tzinfo if published else None
    if own is None or told.utcoffset() or (told.tzinfo and not own.utcoffset(told)):
        return stamp
    return (told.astimezone(own) if told.tzinfo else told.replace(tzinfo=own)).isoformat()
