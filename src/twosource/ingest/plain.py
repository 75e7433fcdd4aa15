"""Plain text -> what it tells: a raw scrape with or without its ``date`` head, or header lines.

The stored text is the whole text, header lines included. A head says more surely than a byline
when the piece was published: a byline may only add the clock time of the same day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.ingest.labelling import LONGEST, labels_in
from twosource.ingest.settling import settled
from twosource.ingest.stamps import Stamp, byline_stamp, parse_stamp
from twosource.ingest.told import Told, values_of
from twosource.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATE_HEAD = re.compile(r"\s*date[ \t]+(?P<date>\d{4}-\d\d-\d\d)(?=\s|\Z)")
_HEADER = re.compile(
    r"(?P<key>[A-Za-z][A-Za-z -]{1,24}?)[ \t]*:[ \t]*"
    r"(?P<value>[^\r\n]*(?:\r?\n[ \t]+(?=\S)[^\r\n]+)*)(?:\r\n|\n|\r|\Z)"
)
_LINE = re.compile(r"\s*(?P<words>[^\r\n]+)")
_LEADING_BLANK = re.compile(r"\s*")
_BLANK = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")
# Header keys (lower case) and the facts they tell.
KEYS: dict[str, str] = {
    "title": "title", "headline": "title",
    "source": "outlet", "outlet": "outlet", "publisher": "outlet", "publication": "outlet", "site": "outlet",
    "published": "published", "date": "published", "published at": "published", "pubdate": "published",
    "updated": "modified", "modified": "modified", "last updated": "modified", "last modified": "modified",
    "retrieved": "first_seen", "accessed": "first_seen", "first seen": "first_seen", "saved": "first_seen",
    "url": "url", "link": "url",
    "author": "author", "authors": "author", "byline": "author", "by": "author",
    "language": "language", "lang": "language",
}  # fmt: skip
# Heads of reports have some ten lines; a long text of "Key: value" lines is no head.
_MOST_HEADERS = 60
_SPACE = re.compile(r"\s+")


def read_plain(text: str) -> Told:
    """Return what a plain text tells about itself; the text itself is kept as it is."""
    head = _DATE_HEAD.match(text)
    if head and (stamp := parse_stamp(head["date"])):
        start, end = head.span("date")
        fact = Fact(name="published", value=stamp.value, found_in="header", start=start, end=end)
        return Told(text=text, facts=settled((*_refined(text, head.end(), stamp), fact)))
    headers, end = _header_lines(text)
    facts = [fact for match in headers for fact in _header_facts(match)]
    published = next((fact.value for fact in facts if fact.name == "published"), None)
    if published is None:
        found = byline_stamp(text, end)
        if found:
            facts.append(_byline_fact(*found))
    return Told(text=text, facts=settled([*facts, *_head_label(text, end)]))


def _head_label(text: str, start: int) -> Iterator[Fact]:
    """Yield the label that the first line of the piece is: "PRESS RELEASE"; menus stand further down."""
    line = _LINE.match(text, start)
    if line and len(line["words"]) <= LONGEST:
        for label in labels_in(line["words"].strip(), "head"):
            yield Fact(name="label", value=label, found_in="text", start=line.start("words"), end=line.end())


def _byline_fact(stamp: Stamp, start: int, end: int) -> Fact:
    return Fact(name="published", value=stamp.value, found_in="byline", start=start, end=end)


def _refined(text: str, start: int, head: Stamp) -> tuple[Fact, ...]:
    """Return the byline's date and time if it is of the same day as the head, else nothing."""
    found = byline_stamp(text, start)
    if found and found[0].day == head.day and found[0].precision != "day":
        return (_byline_fact(*found),)
    return ()


def _header_lines(text: str) -> tuple[tuple[re.Match[str], ...], int]:
    """Return the header lines at the top, and where they end.

    One known key is enough if a blank line follows, two are if none does; other ``Key: value``
    lines may stand among them.
    """
    blank = _LEADING_BLANK.match(text)
    position = start = blank.end() if blank else 0
    found: list[re.Match[str]] = []
    while len(found) < _MOST_HEADERS and (match := _HEADER.match(text, position)):
        if not found and match["key"].lower() not in KEYS:
            break
        found.append(match)
        position = match.end()
    known = sum(match["key"].lower() in KEYS for match in found)
    closed = bool(_BLANK.match(text, position))
    if known >= 2 or (known and closed):  # noqa: PLR2004 - the rule of the docstring
        return tuple(found), position
    return (), start


def _header_facts(match: re.Match[str]) -> Iterator[Fact]:
    """Yield the facts of one header line; a date that is none tells nothing."""
    value = _SPACE.sub(" ", match["value"]).strip()
    if not value:
        return
    name = KEYS.get(match["key"].lower(), match["key"].lower())
    start, end = match.start("value"), match.start("value") + len(match["value"].rstrip())
    for each in values_of(name, value):
        at = match["value"].find(each) if name == "author" else -1
        first, last = (start + at, start + at + len(each)) if at >= 0 else (start, end)
        yield Fact(name=name, value=each, found_in="header", start=first, end=last)
