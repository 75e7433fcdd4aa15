"""Two records against each other, table by table and value by value: one held, one derived anew."""

from __future__ import annotations

import sqlite3
import zlib
from collections import Counter
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeAlias, cast

from twosource.errors import RecordError
from twosource.language.wording import typed
from twosource.model import Overview, Page, Reading, StoryRecord
from twosource.record.codec import encode, unpack
from twosource.record.faults import shown
from twosource.record.schema import DAMAGE

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping
    from pathlib import Path

    from twosource.record.faults import Faults


Difference: TypeAlias = "tuple[str, object, object]"


class Absent:
    """Stands where one side has nothing."""

    def __repr__(self) -> str:
        """Return the word that a line prints for it."""
        return "nothing"


NOTHING = Absent()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of a record in a form that does not depend on the order of arrival.

    ``rows`` selects the columns ``key`` and ``values`` from the database ``{db}``; ``stage`` says
    whether they come of reading or of comparing.
    """

    noun: str
    key: tuple[str, ...]
    values: tuple[str, ...]
    rows: str
    stage: str


_ALL = "SELECT * FROM {{db}}.{}"
_KEYS = """
SELECT k.key, k.day, ifnull(i.id, k.item) AS item
FROM {db}.keys AS k LEFT JOIN {db}.items AS i ON i.number = k.item
"""
_WORDS = """
SELECT ifnull(i.id, w.rowid) AS item, title, body
FROM {db}.words AS w LEFT JOIN {db}.items AS i ON i.number = w.rowid
"""


def _table(stage: str, noun: str, rows: str, key: str, values: str = "") -> Table:
    """Return a table whose ``rows`` are all of a table of the record, or come of a query of their own."""
    query = rows if " " in rows else _ALL.format(rows)
    return Table(noun=noun, key=tuple(key.split()), values=tuple(values.split()), rows=query, stage=stage)


_TELLING = "story report outlet statements silent shared first corrections withdrawn"
_OVERVIEW = "first_day last_day reports items claims origins conflicts overview"

_TABLES: tuple[Table, ...] = (
    _table("read", "report", "reports", "id", "sha256 version instant limits page address"),
    _table("read", "item", "items", "id", "report place day outline detail"),
    _table("read", "statements, row", "statements", "id", "item"),
    _table("read", "keys, row", _KEYS, "key day item"),
    _table("read", "words, row of item", _WORDS, "item", "title body"),
    _table("read", "words_config, row", "words_config", "k", "v"),
    _table("read", "corrections, row", "corrections", "id", "correction"),
    _table("read", "correction_keys, row", "correction_keys", "key correction"),
    _table("compare", "report", "reports", "id", "newest"),
    _table("compare", "edge", "edges", "a b", "score why"),
    _table("compare", "nodes, row", "nodes", "item", "report instant near"),
    _table("compare", "profiles, row", "profiles", "item", "profile"),
    _table("compare", "story", "stories", "id", "title first_published last_published record"),
    _table("compare", "story_items, row", "story_items", "item", "story"),
    _table("compare", "claims, row", "claims", "id", "story text label"),
    _table("compare", "claim_statements, row", "claim_statements", "statement claim"),
    _table("compare", "origins, row", "origins", "id", "claim kind name"),
    _table("compare", "applied, row", "applied", "correction story", "outcome"),
    _table("compare", "disagreements, row", "disagreements", "id", "claim field kind"),
    _table("compare", "overviews, row", "overviews", "story", _OVERVIEW),
    _table("compare", "facets, row", "facets", "kind key story item", "name folded count"),
    _table("compare", "tellings, row", "tellings", "item", _TELLING),
)
_PAYLOADS: Mapping[str, type[Overview | Page | Reading | StoryRecord]] = {
    "page": Page,
    "outline": Reading,
    "detail": Reading,
    "record": StoryRecord,
    "overview": Overview,
}
"""The columns that hold a packed value, and its class."""


def compare(held: sqlite3.Connection, derived: Path, faults: Faults, *, stories: bool = True) -> None:
    """Note in ``faults`` every place where the record ``held`` is not what its bytes give.

    Args:
        held: the record, open.
        derived: the record that its bytes gave anew.
        faults: takes what does not hold.
        stories: compare what comparing found too, not only what reading found.
    """
    with _beside(held, derived):
        for table in _TABLES:
            if table.stage == "read" or stories:
                try:
                    _compare_table(held, table, faults)
                except DAMAGE as error:
                    faults.note(table.noun, f"{table.noun}s: they cannot be read: {error}")
        _compare_search(held, faults)


@contextmanager
def _beside(held: sqlite3.Connection, derived: Path) -> Generator[None]:
    held.execute("ATTACH DATABASE ? AS derived", (str(derived),))
    try:
        yield
    finally:
        with suppress(sqlite3.OperationalError):  # a query that failed may hold it until the file is closed
            held.execute("DETACH DATABASE derived")


def _compare_table(held: sqlite3.Connection, table: Table, faults: Faults) -> None:
    ours, theirs = (table.rows.format(db=db) for db in ("main", "derived"))
    key = ", ".join(table.key)
    for first, second, said in (
        (theirs, ours, "the record lacks it, its bytes give it"),
        (ours, theirs, "the record holds it, its bytes do not give it"),
    ):
        query = f"SELECT {key} FROM ({first}) EXCEPT SELECT {key} FROM ({second}) ORDER BY {key}"  # noqa: S608 - tables of this module
        for row in held.execute(query):
            faults.note(table.noun, f"{table.noun} {_named(row)}: {said}")
    if table.values:
        _compare_values(held, table, (ours, theirs), faults)


def _compare_values(held: sqlite3.Connection, table: Table, sides: tuple[str, str], faults: Faults) -> None:
    columns = ", ".join(
        (*(f"h.{name}" for name in (*table.key, *table.values)), *(f"d.{name}" for name in table.values))
    )
    met = " AND ".join(f"h.{name} = d.{name}" for name in table.key)
    unlike = " OR ".join(f"h.{name} IS NOT d.{name}" for name in table.values)
    query = f"SELECT {columns} FROM ({sides[0]}) AS h JOIN ({sides[1]}) AS d ON {met} WHERE {unlike} ORDER BY {', '.join(f'h.{name}' for name in table.key)}"  # noqa: S608, E501 - tables of this module
    width, count = len(table.key), len(table.values)
    for row in held.execute(query):
        name = f"{table.noun} {_named(row[:width])}"
        pairs = zip(table.values, row[width : width + count], row[width + count :], strict=True)
        for column, ours, theirs in pairs:
            if ours != theirs or type(ours) is not type(theirs):
                _compare_value(name, column, ours, theirs, faults)


def _compare_value(name: str, column: str, ours: object, theirs: object, faults: Faults) -> None:
    kind = name.split(" ", 1)[0]
    payload = _PAYLOADS.get(column)
    if payload is None or not isinstance(ours, bytes) or not isinstance(theirs, bytes):
        faults.note(kind, f"{name}: {column}: {_both(ours, theirs)}")
        return
    given = unpack(payload, theirs)
    try:
        held = unpack(payload, ours)
    except RecordError as error:
        faults.note(kind, f"{name}: {column}: {error}")
        return
    if isinstance(held, Page) and isinstance(given, Page):  # its path is one of several: see inspecting
        given = replace(given, report=replace(given.report, path=held.report.path))
    found = list(differences(held, given))
    for path, mine, its in found:
        faults.note(kind, f"{name}: {column}: {path}: {_both(mine, its)}")
    if not found and zlib.decompress(ours) != encode(held).encode("ascii"):
        faults.note(kind, f"{name}: {column}: its stored form holds what this program never wrote")


def _compare_search(held: sqlite3.Connection, faults: Faults) -> None:
    """Search for every word of the derived texts in both records.

    SQLite's own check of a full-text index looks at what stands in it, not at the way to a word.
    """
    words: set[str] = set()
    for title, body in held.execute("SELECT title, body FROM derived.words"):
        words.update(typed(f"{title} {body}".lower()))
    query = "SELECT count(*) FROM {db}.words WHERE words MATCH ?"
    for word in sorted(words):
        asked = (f'"{word}"',)
        try:
            (ours,) = held.execute(query.format(db="main"), asked).fetchone()
        except DAMAGE as error:
            faults.note("full-text index", f"full-text index: a search for {word} fails: {error}")
            continue
        (theirs,) = held.execute(query.format(db="derived"), asked).fetchone()
        if ours != theirs:
            faults.note("full-text index", f"full-text index: {word} is found in {ours} items, not {theirs}")


def _both(ours: object, theirs: object) -> str:
    if theirs is NOTHING:
        return f"the record holds {shown(ours)}, its bytes do not give it"
    if ours is NOTHING:
        return f"the record lacks {shown(theirs)}, which its bytes give"
    return f"the record holds {shown(ours)}, its bytes give {shown(theirs)}"


def _named(row: tuple[object, ...]) -> str:
    return " ".join(str(part) for part in row)


# ------------------------------------------------------------------------ where two values differ


def differences(held: object, given: object, path: str = "") -> Iterator[Difference]:
    """Yield each place where ``held`` and ``given`` differ: its path, then both values there.

    Values with ids are met by their ids, others in a row by their places; whole numbers and fractions
    are told apart.
    """
    if type(held) is not type(given):
        yield path, held, given
    elif is_dataclass(held):
        for part in fields(held):
            place = f"{path}.{part.name}" if path else part.name
            yield from differences(getattr(held, part.name), getattr(given, part.name), place)
    elif isinstance(held, tuple):
        yield from _rows(cast("tuple[object, ...]", held), cast("tuple[object, ...]", given), path)
    elif held != given:
        yield path, held, given


def _rows(held: tuple[object, ...], given: tuple[object, ...], path: str) -> Iterator[Difference]:
    ours, theirs = _by_id(held), _by_id(given)
    if ours is None or theirs is None:
        yield from _in_a_row(held, given, path)
        return
    if list(ours) != list(theirs) and set(ours) == set(theirs):
        yield f"{path} (their order)", tuple(ours), tuple(theirs)
    for key in (*theirs, *(key for key in ours if key not in theirs)):
        mine, its = ours.get(key, NOTHING), theirs.get(key, NOTHING)
        if mine is NOTHING or its is NOTHING:
            yield f"{path}[{key}]", mine, its
        else:
            yield from differences(mine, its, f"{path}[{key}]")


def _in_a_row(held: tuple[object, ...], given: tuple[object, ...], path: str) -> Iterator[Difference]:
    """Compare values without ids: place by place, or where their numbers differ, what one side lacks."""
    if len(held) == len(given):
        for place, (mine, its) in enumerate(zip(held, given, strict=True)):
            yield from differences(mine, its, f"{path}[{place}]")
        return
    for value in Counter(given) - Counter(held):
        yield f"{path}[{given.index(value)}]", NOTHING, value
    for value in Counter(held) - Counter(given):
        yield f"{path}[{held.index(value)}]", value, NOTHING


def _by_id(values: tuple[object, ...]) -> dict[object, object] | None:
    """Return ``values`` by their ids, None where they have none, or not each its own."""
    found: dict[object, object] = {getattr(value, "id", NOTHING): value for value in values}
    return None if NOTHING in found or len(found) != len(values) else found
