"""The register of outlets: hosts, names, publishers and agencies of the world's press, as rows of data.

``en/outlets.csv`` is the built-in one; a user's file has the same columns, or two of them. A name is known
whatever its capitals, blanks and marks, and with or without a leading article.
"""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

COLUMNS: Final = ("outlet", "hosts", "aliases", "country", "publisher", "fact", "agency", "label")
SHORT: Final = ("outlet", "publisher")
"""The two columns of a file that only says who publishes what; it needs no line with their names."""

_ARTICLE: Final = "the"
# Fewer letters than these are left of no name: "The i" keeps its article.
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One row: its ``name``, ``hosts`` and ``aliases``, the ISO code of its ``country``, its publisher.

    ``fact`` says in words why it is counted with ``publisher``, both empty where nothing is sure. An
    ``agency`` is a wire that others print; ``label`` is what all its reports are, such as satire.
    """

    name: str
    hosts: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    country: str = ""
    publisher: str = ""
    fact: str = ""
    agency: bool = False
    label: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that it is called: its name, its aliases, its hosts."""
        return (self.name, *self.aliases, *self.hosts)


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """Return the letters and figures of ``name`` in lower case, without marks and a leading article."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = "".join(one if one.isalnum() else " " for one in plain if not unicodedata.combining(one)).split()
    bare = "".join(words)
    rest = bare.removeprefix(_ARTICLE)
    return rest if len(rest) >= _FEWEST else bare


def rows(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the number and the cells of each line of CSV, white space in them made single blanks.

    The first line may name its columns; without one they are :data:`SHORT`. Blank lines and lines that begin
    with ``#`` are passed over.

    Raises:
        ValueError: a line has more or fewer cells than there are columns, or one begins no cell; its first
            argument is the number of the line.
    """
    columns: tuple[str, ...] = ()
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(" ".join(cell.split()) for cell in next(csv.reader([line], skipinitialspace=True)))
        if not columns:
            columns = cells if cells[0] == COLUMNS[0] else SHORT
            if columns is cells:
                continue
        if len(cells) != len(columns):
            raise ValueError(number, line)
        yield number, dict(zip(columns, cells, strict=True))


def outlet_of(cells: Mapping[str, str]) -> Outlet:
    """Return the outlet of one row."""
    return Outlet(
        name=cells["outlet"],
        hosts=tuple(cells.get("hosts", "").lower().split()),
        aliases=tuple(one.strip() for one in cells.get("aliases", "").split(";") if one.strip()),
        country=cells.get("country", ""),
        publisher=cells.get("publisher", ""),
        fact=cells.get("fact", ""),
        agency=cells.get("agency", "") == "yes",
        label=cells.get("label", ""),
    )


@cache
def register() -> tuple[Outlet, ...]:
    """Return the built-in register, in the order of its file."""
    lines = (lexicon.FOLDER / "outlets.csv").read_text(encoding="utf-8").splitlines()
    return tuple(outlet_of(cells) for _, cells in rows(lines))


@cache
def _by_host() -> Mapping[str, Outlet]:
    return {host: one for one in register() for host in one.hosts}


@cache
def _by_name() -> Mapping[str, Outlet]:
    """Return the outlets by their folded names; an alias that two have tells neither."""
    found: dict[str, Outlet | None] = {}
    for one in register():
        for alias in (*one.aliases, *one.hosts):
            key = folded(alias)
            found[key] = one if found.get(key, one) is one else None
    own: dict[str, Outlet | None] = {}
    for one in register():
        key = folded(one.name)
        own[key] = one if key not in own else None
    return {key: one for key, one in (found | own).items() if one is not None}


@lru_cache(maxsize=4096)
def at(host: str) -> Outlet | None:
    """Return the outlet whose pages stand at ``host``, or at a host above it, or None."""
    labels = host.lower().split(".")
    known = _by_host()
    above = (".".join(labels[first:]) for first in range(len(labels) - 1))
    return next((known[one] for one in above if one in known), None)


@lru_cache(maxsize=4096)
def named(name: str) -> Outlet | None:
    """Return the outlet that goes by ``name``, or None where none does, or more than one."""
    return _by_name().get(folded(name))


def agency(name: str) -> Outlet | None:
    """Return the agency that goes by ``name``, or None."""
    found = named(name)
    return found if found is not None and found.agency else None


def called(name: str) -> str:
    """Return the name by which the register knows the outlet ``name``, else ``name``."""
    found = named(name)
    return name if found is None else found.name
