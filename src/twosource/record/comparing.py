"""Two records against each other, table by table and value by value: one held, one derived anew."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.errors import RecordError
from twosource.language.wording import typed
from twosource.model import Page, Reading, StoryRecord
from twosource.record.codec import encode, unpack
from twosource.record.differing import NOTHING, differences
from twosource.record.faults import shown
from twosource.record.schema import DAMAGE

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from twosource.record.faults import Faults


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


_KEYS = """
SELECT k.key, k.day, ifnull(i.id, k.item) AS item
FROM {db}.keys AS k LEFT JOIN {db}.items AS i ON i.number = k.item
"""
_WORDS = """
SELECT ifnull(i.id, w.rowid) AS item, title, body
FROM {db}.words AS w LEFT JOIN {db}.items AS i ON i.number = w.rowid
"""
_TABLES: tuple[Table, ...] = (
    Table(
        noun="report",
        key=("id",),
        values=("sha256", "version", "instant", "limits", "page"),
        rows="SELECT * FROM {db}.reports",
        stage="read",
    ),
    Table(
        noun="item",
        key=("id",),
        values=("report", "place", "day", "outline", "detail"),
        rows="SELECT * FROM {db}.items",
        stage="read",
    ),
    Table(
        noun="statements, row",
        key=("id",),
        values=("item",),
        rows="SELECT * FROM {db}.statements",
        stage="read",
    ),
    Table(
        noun="keys, row",
        key=("key", "day", "item"),
        values=(),
        rows=_KEYS,
        stage="read",
    ),
    Table(
        noun="words, row of item",
        key=("item",),
        values=("title", "body"),
        rows=_WORDS,
        stage="read",
    ),
    Table(
        noun="words_config, row",
        key=("k",),
        values=("v",),
        rows="SELECT * FROM {db}.words_config",
        stage="read",
    ),
    Table(
        noun="edge",
        key=("a", "b"),
        values=("score", "why"),
        rows="SELECT * FROM {db}.edges",
        stage="compare",
    ),
    Table(
        noun="story",
        key=("id",),
        values=("title", "first_published", "last_published", "record"),
        rows="SELECT * FROM {db}.stories",
        stage="compare",
    ),
    Table(
        noun="story_items, row",
        key=("item",),
        values=("story",),
        rows="SELECT * FROM {db}.story_items",
        stage="compare",
    ),
    Table(
        noun="claims, row",
        key=("id",),
        values=("story", "text", "label"),
        rows="SELECT * FROM {db}.claims",
        stage="compare",
    ),
    Table(
        noun="claim_statements, row",
        key=("statement", "claim"),
        values=(),
        rows="SELECT * FROM {db}.claim_statements",
        stage="compare",
    ),
    Table(
        noun="origins, row",
        key=("id",),
        values=("claim", "kind", "name"),
        rows="SELECT * FROM {db}.origins",
        stage="compare",
    ),
    Table(
        noun="disagreements, row",
        key=("id",),
        values=("claim", "field", "kind"),
        rows="SELECT * FROM {db}.disagreements",
        stage="compare",
    ),
)
_PAYLOADS: Mapping[str, type[Page | Reading | StoryRecord]] = {
    "page": Page,
    "outline": Reading,
    "detail": Reading,
    "record": StoryRecord,
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
