"""A record file by itself: its form, its indexes, its seals, its bytes and what belongs to them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from typing import TYPE_CHECKING, cast

from twosource.errors import RecordError
from twosource.model import Page, content_id
from twosource.record.codec import unpack
from twosource.record.faults import TOLD, shown
from twosource.record.indexing import fill
from twosource.record.intake import printable
from twosource.record.schema import DAMAGE, bring_up
from twosource.record.sealing import SEALED, install

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.record.faults import Faults

_AT_ONCE = 1 << 20  # bytes that are unpacked at a time
_SHADOW = "words_"  # the tables behind the full-text index: their text depends on the version of SQLite
# The number of a part of the index stands above bit 37 of the number of each of its pages; the table
# words_idx, which SQLite's check leaves out, leads to every part (sqlite.org/fts5.html, section 9.3).
_LOST = """
SELECT DISTINCT id >> 37 FROM words_data WHERE id >> 37 > 0 EXCEPT SELECT segid FROM words_idx
"""
_WITHOUT = "SELECT DISTINCT sha256 FROM {} WHERE sha256 NOT IN (SELECT sha256 FROM {})"
_NOT_HELD = "the record does not hold them"
_PAIRINGS: tuple[tuple[str, str, str], ...] = (
    (
        "bytes",
        """SELECT sha256 FROM raw WHERE sha256 NOT IN (SELECT sha256 FROM reports)
        AND sha256 NOT IN (SELECT sha256 FROM dropped WHERE sha256 IS NOT NULL)""",
        "there is no report of them, and no reason why",
    ),
    ("report with the bytes", _WITHOUT.format("reports", "raw"), _NOT_HELD),
    ("path of the bytes", _WITHOUT.format("paths", "raw"), _NOT_HELD),
    ("bytes", _WITHOUT.format("raw", "paths"), "nothing says where they came from"),
    (
        "reason for dropping the bytes",
        "SELECT sha256 FROM dropped WHERE sha256 IN (SELECT sha256 FROM reports)",
        "there is a report of them",
    ),
)
"""What must not be there: its name, the query that finds it, and what is wrong with it."""


def inspect(connection: sqlite3.Connection, faults: Faults) -> bool:
    """Note in ``faults`` what of an open record does not hold, without reading any report again.

    The connection must be that of a copy: the check of the full-text index is a write for SQLite.
    Returns whether the tables are those of a record; where they are not, no more is asked of them:
    a view in the place of a table could say anything, and never end.
    """
    connection.execute("PRAGMA trusted_schema = OFF")
    if not _form(connection, faults):
        return False
    for what, check in _CHECKS:
        try:
            check(connection, faults)
        except DAMAGE as error:
            faults.note("file", f"{what}: it cannot be checked: {error}")
    return True


def _form(connection: sqlite3.Connection, faults: Faults) -> bool:
    """Compare the tables, indexes, triggers and views with those of a new record.

    Returns whether every table is there and made as it must be.
    """
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    bring_up(fresh, 0, fill)
    expected, held = _schema(fresh), _schema(connection)
    fresh.close()
    for name in sorted(expected.keys() | held.keys()):
        if name not in held:
            faults.note("schema", f"{name}: the record lacks it")
        elif name not in expected:
            faults.note("schema", f"{name}: no record of this program has it")
        elif held[name] != expected[name]:
            faults.note("schema", f"{name}: it is made otherwise than this program makes it: {held[name]}")
    return all(held.get(name) == made for name, made in expected.items() if name.startswith("table "))


def _schema(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return {
        f"{kind} {name}": "" if str(name).startswith(_SHADOW) else f"on {table}: {sql}"
        for kind, name, table, sql in rows
    }


def _integrity(connection: sqlite3.Connection, faults: Faults) -> None:
    """Run SQLite's own checks of the file and of the references between tables."""
    for (said,) in connection.execute(f"PRAGMA integrity_check({TOLD})").fetchall():
        if said != "ok":
            faults.note("file", f"SQLite finds: {said}")
    for table, number, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        row = "a row" if number is None else f"row {number}"
        faults.note("reference", f"{table}: {row} refers to nothing in {parent}")


def _index(connection: sqlite3.Connection, faults: Faults) -> None:
    """Run the full-text index's own check against the texts beside it, and look for lost parts."""
    try:
        connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    except DAMAGE as error:
        faults.note("full-text index", f"the full-text index does not fit its texts: {error}")
    for (part,) in connection.execute(_LOST).fetchall():
        faults.note("full-text index", f"full-text index: no way leads to its part {part}")


def _seals(connection: sqlite3.Connection, faults: Faults) -> None:
    """Compare the seals with what they cover."""
    install(connection)
    held = {name: (rows, digest) for name, rows, digest in connection.execute("SELECT * FROM seals")}
    for name in sorted(held.keys() | SEALED.keys()):
        if name not in SEALED or name not in held:
            faults.note("seal", f"seal of {name}: {'there is none' if name in SEALED else 'of no table'}")
            continue
        query = f"SELECT count(*), sealed({SEALED[name]}) FROM {name}"  # noqa: S608 - our own tables
        count, digest = connection.execute(query).fetchone()
        rows, sealed = held[name]
        if rows != count:
            faults.note("seal", f"seal of {name}: it tells of {rows} rows, the record holds {count}")
        elif sealed != (digest or f"{0:064x}"):
            faults.note("seal", f"seal of {name}: a row ({SEALED[name]}) is not what came in")


def _bytes(connection: sqlite3.Connection, faults: Faults) -> None:
    """Hash the stored bytes."""
    for digest, mapping, blob in connection.execute("SELECT sha256, mapping, bytes FROM raw ORDER BY sha256"):
        try:
            found = _digest(blob)
        except ValueError as error:
            faults.note("bytes", f"bytes {digest}: they cannot be unpacked: {error}")
            continue
        if found != digest:
            faults.note("bytes", f"bytes {digest}: the stored bytes have the SHA-256 {found}")
        if not _is_mapping(mapping):
            faults.note("bytes", f"bytes {digest}: {shown(mapping)} is no mapping of fields")


def _digest(blob: bytes) -> str:
    """Return the SHA-256 of packed bytes, some of them at a time, however much they unpack to.

    Raises:
        ValueError: they are packed otherwise than this program packs.
    """
    opened, found = zlib.decompressobj(), hashlib.sha256()
    try:
        while blob:
            found.update(opened.decompress(blob, _AT_ONCE))
            blob = opened.unconsumed_tail
        found.update(opened.flush())
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not opened.eof or opened.unused_data:
        raise ValueError("their stored form is cut short or goes on")
    return found.hexdigest()


def _is_mapping(text: str) -> bool:
    try:
        pairs = cast("object", json.loads(text))
    except ValueError:
        return False
    return isinstance(pairs, list) and all(
        isinstance(pair, list) and [type(part) for part in cast("list[object]", pair)] == [str, str]
        for pair in cast("list[object]", pairs)
    )


def _belonging(connection: sqlite3.Connection, faults: Faults) -> None:
    """Find bytes without a report, reports without bytes, and paths that the record does not know."""
    for name, query, said in _PAIRINGS:
        for (digest,) in connection.execute(query).fetchall():
            faults.note("bytes", f"{name} {digest}: {said}")
    query = "SELECT id, sha256, page FROM reports ORDER BY id"
    for report, digest, blob in connection.execute(query):
        if report != content_id("r", digest):
            faults.note(
                "report", f"report {report}: its bytes {digest} give the id {content_id('r', digest)}"
            )
        try:
            path = unpack(Page, blob).report.path
        except RecordError as error:
            faults.note("report", f"report {report}: {error}")
            continue
        known = connection.execute("SELECT path FROM paths WHERE sha256 = ?", (digest,)).fetchall()
        if (printable(path),) not in known:
            faults.note("report", f"report {report}: its bytes did not come from {shown(path)}")


_CHECKS: tuple[tuple[str, Callable[[sqlite3.Connection, Faults], None]], ...] = (
    ("the file", _integrity),
    ("the full-text index", _index),
    ("the seals", _seals),
    ("the bytes", _bytes),
    ("what belongs together", _belonging),
)
