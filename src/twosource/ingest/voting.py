"""Which account of a page's article is followed: one extraction, or another where that lost the prose.

A text in an element that looks like an aside, a promotion or hidden text is left out by any rule now
and then. Prose that was set aside tells; what is left unread after all is told with its words.
"""

from __future__ import annotations

import html
import logging
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.ingest.markup import bare_text
from twosource.ingest.quoted import runs_of, words_of
from twosource.ingest.zoning import layout
from twosource.model import Note, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.ingest.blocks import Block

_SILENT = logging.NullHandler()
# A line of prose: so many words, ended as a sentence is, few of them links; comments of readers are none.
_SENTENCE = 12
_LINKED = 0.6
_ENDED = re.compile(r"""[.!?]["'\u201d\u2019)]?$""")
# The article is taken for lost where more words of prose were set aside than read, and not fewer than
# these. Of 82 saved pages of a benchmark all keep their article, of which one reaches that (its comments
# have no name). With the element around the article made an aside of promotion, 47 of 79 are without it
# where no element is looked for, 6 where one is.
_MOST, _LEAST = 1.0, 60
# The share of the article that a page tells to programs that the body must hold: where it is told, all 82
# pages hold at least 0.7 of it.
_TOLD = 0.5
# The share of a line's runs of words that must recur for it to be said again.
_SAID = 0.7
_TOLD_WHY = "the article as the page tells it to programs (JSON-LD)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The text of a page with its zones: the words read, those not in links, and the prose set aside."""

    text: str
    zones: tuple[Zone, ...]
    read: int
    unlinked: int
    aside: int

    @property
    def lost(self) -> bool:
        """Whether the article seems to be among what was set aside."""
        return self.aside >= _LEAST and self.aside > _MOST * self.unlinked


def account(
    blocks: tuple[Block, ...], page: str, *, title: str | None, body: str | None
) -> tuple[Account, tuple[Note, ...]]:
    """Return the text and zones of a page, and a note where much of its prose was set aside.

    ``body`` is the article as JSON-LD tells it, where it does. The precise extraction is followed; where that
    loses the article, the first that finds it of ``body``, the thorough extraction, and the element that
    holds most of the prose that was set aside.
    """
    told = _plain(body or "")
    words = words_of(told) if told else ()
    telling = len(words) >= _LEAST
    best = _account(blocks, title, _main_text(page, precise=True))
    if telling and _holds(best, words):
        return best, ()
    aside = _largest(best, blocks, title or "") if best.lost else ()
    for main in (*_others(page, told if telling else ""), *aside) if telling or best.lost else ():
        other = _account(blocks, title, main)
        if telling and _holds(other, words):
            return other, ()
        best = other if other.unlinked > best.unlinked else best
    if telling and not (best.lost and len(words) < _TOLD * best.aside):
        return _joined(best, told), ()
    return best, _notes(best, blocks) if best.lost else ()


def _holds(found: Account, told: tuple[str, ...]) -> bool:
    """Say whether the body holds the article that programs are told, and no mere summary is told."""
    if found.lost and len(told) < _TOLD * found.aside:
        return False
    own = list(runs_of(told))
    body = (found.text[zone.start : zone.end] for zone in found.zones if zone.kind == "body")
    held = frozenset(run for line in body for run in runs_of(words_of(line)))
    return sum(run in held for run in own) >= _TOLD * len(own)


def _others(page: str, told: str) -> Iterator[str]:
    if told:
        yield told
    thorough = _main_text(page, precise=False)
    if thorough:
        yield thorough


def _largest(found: Account, blocks: tuple[Block, ...], title: str) -> tuple[str, ...]:
    """Return the lines of the element that holds most of the prose set aside, if the title speaks of them.

    More of the title's words must stand in them than in what was taken for the body.
    """
    words: Counter[str] = Counter()
    for block, zone in zip(blocks, found.zones, strict=True):
        count = len(words_of(block.text))
        if _is_aside(block, zone, count):
            words[block.place] += count
    place = max(words, key=lambda one: words[one], default="")
    lines = "\n".join(block.text for block in blocks if block.place == place)
    body = " ".join(found.text[zone.start : zone.end] for zone in found.zones if zone.kind == "body")
    named = frozenset(words_of(title))
    more = len(named.intersection(words_of(lines))) > len(named.intersection(words_of(body)))
    return (lines,) if more and 2 * words[place] >= found.aside else ()


def _account(blocks: tuple[Block, ...], title: str | None, main: str | None) -> Account:
    text, zones = layout(blocks, title=title, main=main)
    read = unlinked = aside = 0
    for block, zone in zip(blocks, zones, strict=True):
        count = len(words_of(block.text))
        if zone.kind == "body":
            read += count
            unlinked += count if block.linked < _LINKED else 0
        elif _is_aside(block, zone, count):
            aside += count
    return Account(text=text, zones=zones, read=read, unlinked=unlinked, aside=aside)


def _is_aside(block: Block, zone: Zone, count: int) -> bool:
    """Say whether a line that was set aside could be of an article."""
    kept = zone.kind in {"body", "caption", "post", "pull-quote"}
    if kept or count < _SENTENCE or block.linked >= _LINKED or "comments" in block.signs:
        return False
    return bool(_ENDED.search(block.text))


def _joined(found: Account, told: str) -> Account:
    """Return the account with the article after it that the page shows to programs alone.

    What the page shows of it besides is not read twice.
    """
    runs = frozenset(runs_of(words_of(told)))
    zones = tuple(_once(zone, words_of(found.text[zone.start : zone.end]), runs) for zone in found.zones)
    text = f"{found.text}\n\n{told}" if found.text else told
    added = Zone(kind="body", start=len(text) - len(told), end=len(text), why=_TOLD_WHY)
    count = len(words_of(told))
    return replace(
        found,
        text=text,
        zones=(*zones, added),
        read=count + sum(len(words_of(text[z.start : z.end])) for z in zones if z.kind == "body"),
        unlinked=found.unlinked + count,
    )


def _once(zone: Zone, words: tuple[str, ...], runs: frozenset[tuple[str, ...]]) -> Zone:
    """Return a zone of the body whose words stand in the article told as one that is not read."""
    own = list(runs_of(words))
    if zone.kind != "body" or not own or sum(run in runs for run in own) < _SAID * len(own):
        return zone
    return replace(zone, kind="promotion", why="said again in the article that the page tells to programs")


def _plain(body: str) -> str:
    """Return an article in JSON-LD without its markup."""
    return (bare_text(body) if "<" in body else html.unescape(body)).strip()


def _notes(found: Account, blocks: tuple[Block, ...]) -> tuple[Note, ...]:
    visible = sum(len(words_of(block.text)) for block in blocks)
    text = (
        f"only {found.read:,} of {visible:,} visible words read: the rest was taken for menus and promotion"
    )
    return (Note(kind="set aside", text=text),)


def _main_text(page: str, *, precise: bool) -> str | None:
    """Return the main text as trafilatura extracts it: F1 0.96 on the article extraction benchmark.

    None of an empty page, which stands for one that is too large.
    """
    if not page:
        return None
    # Its notices ("discarding data") are no news to the user: a handler of its own keeps them off the screen.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(_SILENT)
    from trafilatura import extract  # noqa: PLC0415 - half a second, for pages only

    return extract(page, favor_precision=precise, favor_recall=not precise, include_comments=False)
