"""What every way of reading hands over: the text, the facts told about it, the layout; how facts are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.ingest.authors import byline_parts
from twosource.ingest.language import declared_language
from twosource.ingest.stamps import parse_stamp

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.model import Fact, Note, Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The text of a report with its facts, best first for each name, and its zones.

    Facts are named ``title``, ``outlet``, ``publisher`` (its firm, where a page tells it apart), ``author``
    and ``agency`` (one each), ``published``, ``modified`` and ``first_seen`` (ISO 8601), ``url``,
    ``language`` (a code), ``label``, or by the header line's own key.
    """

    text: str
    facts: tuple[Fact, ...] = ()
    layout: tuple[Zone, ...] = ()
    notes: tuple[Note, ...] = ()

    def first(self, name: str) -> str | None:
        """Return the value of the first fact of that name."""
        return next((fact.value for fact in self.facts if fact.name == name), None)


def _date(words: str) -> tuple[str, ...]:
    stamp = parse_stamp(words)
    return (stamp.value,) if stamp else ()


def _code(words: str) -> tuple[str, ...]:
    code = declared_language(words)
    return (code,) if code else ()


_READ: dict[str, Callable[[str], tuple[str, ...]]] = {
    "published": _date,
    "modified": _date,
    "first_seen": _date,
    "author": byline_parts,
    "language": _code,
}
"""How the words of a fact are read; those of any other stand for themselves."""


def values_of(name: str, words: str) -> tuple[str, ...]:
    """Return what ``words`` tell under ``name``; a date or a language that is none tells nothing."""
    read = _READ.get(name)
    return (words,) if read is None else read(words)
