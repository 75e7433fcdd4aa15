"""A record without some of its reports: what is left waits to be compared as if they had never come.

It works on a copy of a record, never on the record itself.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.model import SAME_TEXT
from twosource.record import sound
from twosource.record.derived import listed
from twosource.record.guarding import told
from twosource.record.opening import open_reader, state
from twosource.record.schema import transaction
from twosource.record.sealing import SEALED, reseal

if TYPE_CHECKING:
    from collections.abc import Collection

# The reports that go; those with whom they are versions; the items that share a story or an edge with either.
_GONE = "CREATE TEMP TABLE gone AS SELECT value AS id FROM json_each(?)"
_MET = """
CREATE TEMP TABLE met AS SELECT id FROM gone
UNION SELECT id FROM reports WHERE newest IN (SELECT id FROM gone)
UNION SELECT newest FROM reports WHERE newest IS NOT NULL AND id IN (SELECT id FROM gone)
"""
_OWN = "CREATE TEMP TABLE own AS SELECT id FROM items WHERE report IN (SELECT id FROM met)"
# Texts of which an item goes: another may stand for them now, or they may be two.
_FIRSTS = """
CREATE TEMP TABLE firsts AS SELECT a AS id FROM edges WHERE why = :copied AND b IN (SELECT id FROM own)
UNION SELECT a FROM edges WHERE why = :copied AND a IN (SELECT id FROM own)
"""
_TEXTS = """
CREATE TEMP TABLE texts AS SELECT id FROM firsts
UNION SELECT b FROM edges WHERE why = :copied AND a IN (SELECT id FROM firsts)
"""
_UNSETTLE = (
    """
UPDATE items SET pending = 1 WHERE id IN (
    SELECT mate.item FROM story_items AS mate JOIN story_items AS o ON o.story = mate.story
    WHERE o.item IN (SELECT id FROM own)
    UNION SELECT a FROM edges WHERE b IN (SELECT id FROM own UNION SELECT id FROM texts)
    UNION SELECT b FROM edges WHERE a IN (SELECT id FROM own UNION SELECT id FROM texts)
    UNION SELECT id FROM own UNION SELECT id FROM texts)
""",
    """
DELETE FROM stories WHERE id IN (
    SELECT story FROM story_items WHERE item IN (SELECT id FROM own))
""",
    "DELETE FROM edges WHERE a IN (SELECT id FROM texts)",
    "DELETE FROM edges WHERE b IN (SELECT id FROM texts)",
    "DELETE FROM profiles WHERE number IN (SELECT number FROM items WHERE id IN (SELECT id FROM texts))",
    "DELETE FROM words WHERE rowid IN (SELECT number FROM items WHERE report IN (SELECT id FROM gone))",
    "DELETE FROM reports WHERE id IN (SELECT id FROM gone)",
    "DELETE FROM paths WHERE sha256 NOT IN (SELECT sha256 FROM reports)",
    "DELETE FROM raw WHERE sha256 NOT IN (SELECT sha256 FROM reports)",
    "DELETE FROM dropped",
)
_FORGET = tuple(f"DROP TABLE temp.{name}" for name in ("gone", "met", "own", "firsts", "texts"))
# Items that wait, were not scored and are no copies of one that was.
_UNSCORED = """
SELECT id FROM items WHERE pending AND number NOT IN (SELECT number FROM profiles)
AND id NOT IN (SELECT b FROM edges WHERE why = ?) ORDER BY day, id
"""


def copy_of(record: str, copy: str) -> None:
    """Copy the record file at ``record`` to ``copy`` as it stands at one moment.

    Raises:
        RecordError: there is no such record, or it cannot be read.
    """
    opened = open_reader(Path(record))
    try:
        with told(Path(record)), closing(sqlite3.connect(copy, isolation_level=None)) as into:
            opened.connection.backup(into)
    finally:
        opened.close()
    sound.trust(state(Path(copy)))  # it is as sound as the record, which was looked at


def state_of(record: str) -> tuple[int, ...]:
    """Return what is another wherever a record file is another one, or was written to."""
    return state(Path(record).absolute())


def take_out(connection: sqlite3.Connection, reports: Collection[str]) -> None:
    """Take ``reports`` out of a copy, and all that was set aside; what was beside them waits again.

    The record is then as if they had never come, once what waits is compared.
    """
    connection.execute("PRAGMA synchronous = OFF")  # a copy that breaks is made again
    with transaction(connection):
        connection.execute(_GONE, (listed(reports),))
        connection.execute(_MET)
        connection.execute(_OWN)
        for step in (_FIRSTS, _TEXTS):
            connection.execute(step, {"copied": SAME_TEXT})
        for step in _UNSETTLE:
            connection.execute(step)
        for step in _FORGET:
            connection.execute(step)
        _seal(connection)


def _seal(connection: sqlite3.Connection) -> None:
    """Make the seals anew of those tables of which rows were taken out."""
    for table in ("dropped", "paths", "raw", "reports"):
        rows = connection.execute(f"SELECT {SEALED[table]} FROM {table}").fetchall()  # noqa: S608 - our own tables
        connection.execute("DELETE FROM seals WHERE name = ?", (table,))
        connection.execute("INSERT INTO seals VALUES (?, 0, printf('%064d', 0))", (table,))
        reseal(connection, table, came=rows)


def unscored(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the items that wait and were never scored, by day."""
    return tuple(item for (item,) in connection.execute(_UNSCORED, (SAME_TEXT,)))
