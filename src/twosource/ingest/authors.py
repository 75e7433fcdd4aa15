"""Who wrote a report: people; agencies among them are credits, and desks, buttons and outlets are nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.language import match, outlets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BREAK = match.pattern("bylines.between authors")
_OFFICE = match.pattern("bylines.no author but an office")
_BUTTON = match.pattern("bylines.no author but a word of the page")
_DESK = match.pattern("bylines.desk beside an outlet's name")
_DATE = match.pattern("bylines.date behind an author")
_KIND = match.pattern("bylines.kind of a piece before its author")
_BY = match.pattern("bylines.by")
_ADDRESS = re.compile(r"https?://|[@\d]|www\.|\.(?:com|org|net)\b")
_ACCOUNT = re.compile(r"[a-z][\w.-]*")
_MOST_AUTHORS, _LONGEST_BYLINE = 50, 5_000
# No name is longer; the longest name of an agency that the register holds has five words.
_NAME_WORDS, _AGENCY_WORDS = 7, 5
# Fewer capitals are the short sign of somebody.
_SHORTEST = 3


def byline_parts(value: str) -> tuple[str, ...]:
    """Return the parts of a byline, names or not: ``By Ann Alder, AP staff, and Bo Birch`` gives three.

    No more than 100: no piece is signed by as many.
    """
    line = _KIND.sub("", _BY.sub("", " ".join(value[:_LONGEST_BYLINE].split())))
    parts = (_KIND.sub("", _DATE.sub("", one)).strip() for one in _BREAK.split(line))
    return tuple(part for part in parts if part)[: 2 * _MOST_AUTHORS]


def unmarked_parts(line: str) -> tuple[str, ...]:
    """Return the parts of a byline without "by" that ends with whom its people write for, else nothing.

    ``Ann Alder and Bo Birch Associated Press`` gives two names and an agency.
    """
    words = line[:_LONGEST_BYLINE].split()
    for last in range(max(1, len(words) - _AGENCY_WORDS), len(words)):
        name = " ".join(words[last:])
        if outlets.named(name):
            return (*byline_parts(" ".join(words[:last])), name)
    return ()


def split_authors(value: str) -> tuple[str, ...]:
    """Return the names in a byline: ``By Ann Alder, staff writer, and Bo Birch`` gives two.

    No more than 50.
    """
    return people(byline_parts(value), ())


def people(parts: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """Return those of ``parts`` that are people; ``own`` are the names of the outlet and its firm."""
    return tuple(part for part in parts if _is_person(part, own))[:_MOST_AUTHORS]


def agencies(parts: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """Return the agencies that ``parts`` name, each once: "AFP staff", "AP Auto Writer", "Reuters"."""
    mine = {outlets.called(name) for name in own}
    named = {outlets.called(one): one for part in reversed(parts) for one in _agencies_of(part)}
    return tuple(name for key, name in reversed(named.items()) if key not in mine)


def _is_person(part: str, own: Sequence[str]) -> bool:
    words = part.split()
    if len(words) > _NAME_WORDS or _OFFICE.search(part) or _BUTTON.match(part) or _ADDRESS.search(part):
        return False
    if _ACCOUNT.fullmatch(part) or (part.isupper() and len(part) < _SHORTEST) or outlets.named(part):
        return False
    return not any(_is_desk(part, name) for name in own)


def _is_desk(part: str, name: str) -> bool:
    """Tell whether ``part`` is ``name``, or a desk of it: "Telegraph Sport" of The Telegraph."""
    if outlets.folded(part) == outlets.folded(name):
        return True
    words = {outlets.folded(word) for word in name.split()} - {""}
    mine = {outlets.folded(word): word for word in part.split()}
    if not words - {"the"} or not words - {"the"} <= set(mine):
        return False
    return bool(_DESK.match(" ".join(word for key, word in mine.items() if key not in words)))


def _agencies_of(part: str) -> Iterator[str]:
    """Yield the agency that a part is, or beside whose name only an office stands, as it is written."""
    if outlets.agency(part):
        yield part
    elif _OFFICE.search(part):
        words = part.split()[: 2 * _NAME_WORDS]
        for first in range(len(words)):
            for last in range(min(len(words), first + _AGENCY_WORDS), first, -1):
                name = " ".join(words[first:last])
                if name[:1].isupper() and outlets.agency(name):
                    yield name
                    return
