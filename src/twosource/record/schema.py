"""The tables of a record file, the steps from each schema number to the next, and opening one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from twosource.errors import NotARecord, RecordBusy, RecordError, RecordTooNew
from twosource.record.sealing import install

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

# "2src" in ASCII: tells a record from any other SQLite file.
APPLICATION_ID = 0x32737263
# The day number of an item without a date: it is compared with items of every day.
UNDATED = -1
# A reader waits this long for a writer's checkpoint, a writer for nobody.
_READER_PATIENCE_S = 10.0

_FIRST = """
CREATE TABLE raw (
    sha256 TEXT PRIMARY KEY, media TEXT NOT NULL, mapping TEXT NOT NULL, bytes BLOB NOT NULL
) STRICT;
CREATE TABLE paths (
    sha256 TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (sha256, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE dropped (
    path TEXT NOT NULL, reason TEXT NOT NULL, sha256 TEXT, PRIMARY KEY (path, reason)
) STRICT, WITHOUT ROWID;
CREATE TABLE reports (
    id TEXT PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE REFERENCES raw, version TEXT NOT NULL,
    instant REAL, page BLOB NOT NULL
) STRICT;
CREATE TABLE items (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE, place INTEGER NOT NULL,
    day INTEGER NOT NULL, pending INTEGER NOT NULL, outline BLOB NOT NULL, detail BLOB NOT NULL
) STRICT;
CREATE INDEX items_by_report ON items (report, place);
CREATE INDEX items_pending ON items (id) WHERE pending;
CREATE TABLE statements (
    id TEXT PRIMARY KEY, item TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_by_item ON statements (item);
CREATE TABLE keys (
    key TEXT NOT NULL, day INTEGER NOT NULL, item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE,
    PRIMARY KEY (key, day, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX keys_by_item ON keys (item);
CREATE TABLE edges (
    a TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    b TEXT NOT NULL REFERENCES items (id) ON DELETE CASCADE,
    score REAL NOT NULL, why TEXT NOT NULL, PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX edges_by_b ON edges (b);
CREATE TABLE stories (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, first_published TEXT, last_published TEXT,
    record BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE story_items (
    item TEXT PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE,
    story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX story_items_by_story ON story_items (story);
CREATE TABLE claims (
    id TEXT PRIMARY KEY, story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
    text TEXT NOT NULL, label TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_by_story ON claims (story);
CREATE TABLE claim_statements (
    statement TEXT NOT NULL, claim TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
    PRIMARY KEY (statement, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_statements_by_claim ON claim_statements (claim);
CREATE TABLE origins (
    id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
    kind TEXT NOT NULL, name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX origins_by_claim ON origins (claim);
CREATE TABLE disagreements (
    id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims ON DELETE CASCADE,
    field TEXT NOT NULL, kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX disagreements_by_claim ON disagreements (claim);
CREATE VIRTUAL TABLE words USING fts5 (title, body, tokenize = "porter unicode61 remove_diacritics 2");
"""

_REPORTS_BY_TIME = """
CREATE INDEX reports_by_instant ON reports (instant, id);
CREATE INDEX reports_by_version ON reports (version);
"""

# ``limits`` are the bounds of reading that were not the usual ones; ``seals`` holds an order-free digest
# of what arrived (see sealing.py), made here over what the record held before.
_SEALED = """
ALTER TABLE reports ADD COLUMN limits TEXT NOT NULL DEFAULT '{}';
CREATE TABLE seals (
    name TEXT PRIMARY KEY, rows INTEGER NOT NULL, digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO seals SELECT 'dropped', count(*), ifnull(sealed(path, reason, sha256), printf('%064d', 0))
    FROM dropped;
INSERT INTO seals SELECT 'paths', count(*), ifnull(sealed(sha256, path), printf('%064d', 0)) FROM paths;
INSERT INTO seals SELECT 'raw', count(*), ifnull(sealed(sha256, media, mapping), printf('%064d', 0)) FROM raw;
INSERT INTO seals SELECT 'reports', count(*), ifnull(sealed(sha256, limits), printf('%064d', 0)) FROM reports;
"""

# Step n leads from schema number n to n + 1; a step that has been released never changes.
MIGRATIONS: tuple[str, ...] = (_FIRST, _REPORTS_BY_TIME, _SEALED)


# What SQLite raises of a damaged file; its message may quote bytes that are no text.
DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)
# The first byte of the error codes of SQLite that tell of the disk, not of the program.
_REFUSED = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY})


def open_writer(path: Path) -> tuple[sqlite3.Connection, sqlite3.Connection]:
    """Open or create the record at ``path`` for writing; return the connection and the held lock.

    The lock is an exclusive SQLite transaction on an empty file beside the record: the operating
    system frees it when the process ends, however it ends. With WAL and ``synchronous=NORMAL`` a
    committed report survives the death of the process; a loss of power may cost the last commits
    but never leaves half a report.

    Raises:
        NotARecord: the file is something else.
        RecordTooNew: a later version wrote it.
        RecordBusy: another process is writing to it.
        RecordError: it may not be written.
    """
    if path.is_dir():
        raise NotARecord(f"{path} is a folder; a record is one file")
    if path.exists():
        _inspect(path)
        if not os.access(path, os.W_OK):
            raise RecordError(f"{path} cannot be written: it is read-only")
    lock = _lock(path)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        _prepare(connection, path)
    except BaseException:
        connection.close()
        lock.close()
        raise
    return connection, lock


def open_reader(path: Path) -> sqlite3.Connection:
    """Open the record at ``path`` for reading, beside any writer.

    Raises:
        NotARecord: there is no such file, or it is something else.
        RecordTooNew: a later version wrote it.
        RecordBusy: it needs a migration while another process is writing to it.
    """
    if not path.is_file():
        raise NotARecord(f"there is no record at {path}")
    if _inspect(path) < len(MIGRATIONS):
        for held in open_writer(path):
            held.close()
    return _read_only(path)


def open_as_it_is(path: Path) -> tuple[sqlite3.Connection, int]:
    """Open the record at ``path`` for reading and return its schema number too: an old one stays old.

    Raises:
        NotARecord: it is something else.
        RecordTooNew: a later version wrote it.
    """
    number = _inspect(path)
    return _read_only(path), number


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Generator[None]:
    """Run a block as one transaction: all of it, or nothing when it raises.

    Raises:
        RecordError: the disk is full, fails or may not be written.
    """
    try:
        connection.execute(f"BEGIN {kind}")
        yield
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & 0xFF in _REFUSED:
            raise RecordError(f"the record cannot be written: {error}") from error
        raise


def _read_only(path: Path) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.absolute()))}?mode=ro"
    if not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists():
        uri += "&immutable=1"  # no reader can leave its marks there, and no writer its log
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_READER_PATIENCE_S)


def _inspect(path: Path) -> int:
    connection = _read_only(path)
    try:
        return _schema_number(connection, path)
    finally:
        connection.close()


def _lock(path: Path) -> sqlite3.Connection:
    place = path.with_name(path.name + ".lock")
    try:
        lock = sqlite3.connect(place, isolation_level=None, timeout=0)
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise RecordBusy(f"another process is writing to {path}; try again when it has ended") from error
        raise RecordError(f"{path} cannot be written: {error}") from error
    return lock


def _schema_number(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema number of an open file, 0 for an empty one."""
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (number,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except DAMAGE as error:
        raise NotARecord(f"{path} is not a record of twosource: {error}") from error
    if application != APPLICATION_ID and (tables or application):
        raise NotARecord(f"{path} is a database of another program")
    if number > len(MIGRATIONS):
        raise RecordTooNew(
            f"{path} has schema {number}; this version of twosource knows schemas up to {len(MIGRATIONS)}"
        )
    return int(number)


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    number = _schema_number(connection, path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    bring_up(connection, number)


def bring_up(connection: sqlite3.Connection, number: int) -> None:
    """Lead an open file from the schema ``number`` to the present one, each step in one transaction."""
    install(connection)
    for reached in range(number, len(MIGRATIONS)):
        with transaction(connection):
            for statement in MIGRATIONS[reached].split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {reached + 1}")
