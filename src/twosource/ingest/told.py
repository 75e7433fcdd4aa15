"""What every way of reading hands over: the text, the facts told about it, the layout; how facts are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.ingest.language import declared_language
from twosource.ingest.stamps import parse_stamp
from twosource.language import match

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.model import Fact, Note, Zone

_AUTHOR_BREAK = match.pattern("bylines.between authors")
_OFFICE = match.pattern("bylines.no author but an office")
_MOST_AUTHORS, _LONGEST_BYLINE = 50, 5_000
_BY = match.pattern("bylines.by")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The text of a report with its facts, best first for each name, and its zones.

    Facts are named ``title``, ``outlet``, ``author`` (one each), ``published`` (ISO 8601), ``url``,
    ``language`` (a code), or by the header line's own key.
    """

    text: str
    facts: tuple[Fact, ...] = ()
    layout: tuple[Zone, ...] = ()
    notes: tuple[Note, ...] = ()

    def first(self, name: str) -> str | None:
        """Return the value of the first fact of that name."""
        return next((fact.value for fact in self.facts if fact.name == name), None)


def split_authors(value: str) -> tuple[str, ...]:
    """Return the names in a byline: ``By Ann Alder, staff writer, and Bo Birch`` gives two.

    No more than 50: no piece is signed by as many.
    """
    names = _AUTHOR_BREAK.split(_BY.sub("", _SPACE.sub(" ", value[:_LONGEST_BYLINE]).strip()))
    return tuple(name for name in names[: 2 * _MOST_AUTHORS] if name and not _OFFICE.search(name))[
        :_MOST_AUTHORS
    ]


def _date(words: str) -> tuple[str, ...]:
    stamp = parse_stamp(words)
    return (stamp.value,) if stamp else ()


def _code(words: str) -> tuple[str, ...]:
    code = declared_language(words)
    return (code,) if code else ()


_READ: dict[str, Callable[[str], tuple[str, ...]]] = {
    "published": _date,
    "author": split_authors,
    "language": _code,
}
"""How the words of a fact are read; those of any other stand for themselves."""


def values_of(name: str, words: str) -> tuple[str, ...]:
    """Return what ``words`` tell under ``name``; a date or a language that is none tells nothing."""
    read = _READ.get(name)
    return (words,) if read is None else read(words)
