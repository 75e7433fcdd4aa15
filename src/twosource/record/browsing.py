"""Asking for stories by what they hold: time, place, names, outlet, certainty, origins, conflicts, words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from twosource.model import Overview
from twosource.record.codec import unpack
from twosource.record.search import hits_in, quoted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from twosource.record.search import Hit

StoryOrder: TypeAlias = Literal["newest", "largest"]

_LARGEST = "reports DESC, items DESC, claims DESC, story"
_ORDERS: dict[StoryOrder, str] = {"newest": f"last_day DESC, {_LARGEST}", "largest": _LARGEST}
_BY_FACET = """
story IN (SELECT story FROM facets WHERE kind = '{kind}' AND key IN (SELECT value FROM json_each(:{name})))
"""
_BY_WORDS = """
story IN (SELECT story FROM story_items JOIN items ON items.id = story_items.item
          WHERE items.number IN (SELECT rowid FROM words WHERE words MATCH :words))
"""
# Which part of a sieve is asked by which condition. A story without a date is of no time.
_CONDITIONS: dict[str, str] = {
    "since": "last_day >= :since",
    "until": "first_day <> '' AND first_day <= :until || '~'",
    "places": _BY_FACET.format(kind="place", name="places"),
    "entities": _BY_FACET.format(kind="named", name="entities"),
    "outlets": _BY_FACET.format(kind="outlet", name="outlets"),
    "certainty": "story IN (SELECT story FROM facets WHERE kind = 'certainty' AND key = :certainty)",
    "origins": "origins >= :origins",
    "contested": "conflicts > 0",
    "words": _BY_WORDS,
}
_NUMBERED = f"SELECT story, row_number() OVER (ORDER BY {_LARGEST}) AS number FROM overviews"  # noqa: S608 - ours
_OVERVIEWS = "SELECT overview FROM overviews WHERE story IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """What stories must hold to be listed; what is empty asks for nothing.

    ``since`` and ``until`` are days or the beginnings of some (``2024-01``); ``places`` and ``entities`` are
    keys of names and ``outlets`` of outlets, any of which will do; ``origins`` is the least number of
    origins of some claim; ``words`` must all stand in one item.
    """

    since: str = ""
    until: str = ""
    places: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    certainty: str = ""
    origins: int = 0
    contested: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A story in a list. ``number`` is its place among all, the largest first; ``hit`` shows the words."""

    number: int
    overview: Overview
    hit: Hit | None = None


def count(connection: sqlite3.Connection, sieve: Sieve) -> int:
    """Return how many stories hold all that ``sieve`` asks for."""
    where, values = _where(sieve)
    (number,) = connection.execute(f"SELECT count(*) FROM overviews {where}", values).fetchone()  # noqa: S608 - ours
    return int(number)


def browse(
    connection: sqlite3.Connection, sieve: Sieve, *, order: StoryOrder, first: int, most: int
) -> tuple[Listed, ...]:
    """Return ``most`` stories that hold all that ``sieve`` asks for, from the place ``first`` (0) on."""
    where, values = _where(sieve)
    query = f"SELECT story FROM overviews {where} ORDER BY {_ORDERS[order]} LIMIT {most} OFFSET {first}"  # noqa: S608 - ours
    found = [story for (story,) in connection.execute(query, values)]
    chosen = json.dumps(found)
    shown = {one.id: one for one in _overviews(connection.execute(_OVERVIEWS, (chosen,)))}
    query = f"SELECT story, number FROM ({_NUMBERED}) WHERE story IN (SELECT value FROM json_each(?))"  # noqa: S608 - ours
    numbers = dict(connection.execute(query, (chosen,)).fetchall())
    hits = hits_in(connection, sieve.words, found) if sieve.words else {}
    return tuple(Listed(number=numbers[one], overview=shown[one], hit=hits.get(one)) for one in found)


def _where(sieve: Sieve) -> tuple[str, dict[str, object]]:
    values: dict[str, object] = {}
    for name in _CONDITIONS:
        value = getattr(sieve, name)
        if value:
            values[name] = json.dumps(value) if isinstance(value, tuple) else value
    if "words" in values:
        values["words"] = quoted(sieve.words) or '""'
    conditions = " AND ".join(f"({_CONDITIONS[name]})" for name in values)
    return f"WHERE {conditions}" if conditions else "", values


def stories(connection: sqlite3.Connection) -> tuple[Overview, ...]:
    """Return what lists tell of all stories, the earliest first."""
    found = _overviews(connection.execute("SELECT overview FROM overviews"))
    return tuple(sorted(found, key=lambda one: (one.first_published or "~", one.id)))


def _overviews(rows: Iterable[tuple[bytes]]) -> tuple[Overview, ...]:
    return tuple(unpack(Overview, blob) for (blob,) in rows)


def by_size(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the ids of all stories, the largest first: by reports, items, claims, then id."""
    rows = connection.execute(f"SELECT story FROM overviews ORDER BY {_LARGEST}")  # noqa: S608 - ours
    return tuple(story for (story,) in rows)
