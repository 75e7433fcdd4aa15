"""The tables of a record file, and the steps from each schema number to the next."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from twosource.errors import NotARecord, RecordError, RecordTooNew
from twosource.record.guarding import damaged
from twosource.record.sealing import install

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

# "2src" in ASCII: tells a record from any other SQLite file.
APPLICATION_ID = 0x32737263
# The day number of an item without a date: it is compared with items of every day.
UNDATED = -1

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

# ``families`` is the register of publishers that the user gave.
_FAMILIES = """
CREATE TABLE families (
    outlet TEXT PRIMARY KEY, family TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO seals VALUES ('families', 0, printf('%064d', 0));
"""

# ``newest`` is the report that took the place of one, by what is held at its ``address``.
_VERSIONS = """
ALTER TABLE reports ADD COLUMN address TEXT;
ALTER TABLE reports ADD COLUMN newest TEXT REFERENCES reports ON DELETE SET NULL;
CREATE INDEX reports_by_address ON reports (address);
CREATE INDEX reports_by_newest ON reports (newest);
"""

# ``nodes`` are the items in the graph of pairs: when each was published (seconds since 1970), and how many
# reports are near it. ``profiles`` hold what scoring needs of those items that are scored. The reports of an
# earlier version are read again before anything is compared, which fills both.
_GRAPH = """
CREATE TABLE nodes (
    item TEXT PRIMARY KEY REFERENCES items (id) ON DELETE CASCADE, report TEXT NOT NULL, instant REAL,
    near INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
INSERT INTO nodes (item, report) SELECT id, report FROM items;
CREATE TABLE profiles (
    number INTEGER PRIMARY KEY REFERENCES items ON DELETE CASCADE, item TEXT NOT NULL, profile BLOB NOT NULL
) STRICT;
"""

# ``corrections`` are what users ruled, undone ones too; ``correction_keys`` says of those that stand by which
# report (its digest), entity or outlet they are found; ``applied`` what became of them, story by story.
_CORRECTIONS = """
CREATE TABLE corrections (
    id TEXT PRIMARY KEY, correction TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE correction_keys (
    key TEXT NOT NULL, correction TEXT NOT NULL REFERENCES corrections ON DELETE CASCADE,
    PRIMARY KEY (key, correction)
) STRICT, WITHOUT ROWID;
CREATE TABLE applied (
    correction TEXT NOT NULL, story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE, outcome TEXT NOT NULL,
    PRIMARY KEY (correction, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX applied_by_story ON applied (story);
CREATE INDEX correction_keys_by_correction ON correction_keys (correction);
INSERT INTO seals VALUES ('corrections', 0, printf('%064d', 0));
"""

# What lists of stories tell and ask, written with each story: ``overviews`` hold what a list tells of it,
# with the columns that it is found and ordered by; ``facets`` what its items name, where they were printed,
# how sure they are; ``tellings`` how an outlet tells it. The stories of an earlier version are indexed by
# ``indexing.fill``.
_INDEX = """
CREATE TABLE overviews (
    story TEXT PRIMARY KEY REFERENCES stories ON DELETE CASCADE, first_day TEXT NOT NULL,
    last_day TEXT NOT NULL, reports INTEGER NOT NULL, items INTEGER NOT NULL, claims INTEGER NOT NULL,
    origins INTEGER NOT NULL, conflicts INTEGER NOT NULL, overview BLOB NOT NULL
) STRICT;
CREATE INDEX overviews_by_day ON overviews (
    last_day DESC, reports DESC, items DESC, claims DESC, story, first_day, origins, conflicts);
CREATE INDEX overviews_by_size ON overviews (
    reports DESC, items DESC, claims DESC, story, last_day, first_day, origins, conflicts);
CREATE TABLE facets (
    kind TEXT NOT NULL, key TEXT NOT NULL, story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
    item TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (kind, key, story, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX facets_by_story ON facets (story, kind, item);
CREATE TABLE tellings (
    item TEXT PRIMARY KEY, story TEXT NOT NULL REFERENCES stories ON DELETE CASCADE,
    report TEXT NOT NULL, outlet TEXT NOT NULL, statements INTEGER NOT NULL, silent INTEGER NOT NULL,
    shared INTEGER NOT NULL, first INTEGER NOT NULL, corrections INTEGER NOT NULL, withdrawn INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tellings_by_story ON tellings (story);
CREATE INDEX tellings_by_outlet ON tellings (
    outlet, story, report, statements, silent, shared, first, corrections, withdrawn);
"""

# Step n leads from schema number n to n + 1; a step that has been released never changes.
MIGRATIONS: tuple[str, ...] = (
    _FIRST,
    _REPORTS_BY_TIME,
    _SEALED,
    _FAMILIES,
    _VERSIONS,
    _GRAPH,
    _CORRECTIONS,
    _INDEX,
)


# What SQLite raises of a damaged file; its message may quote bytes that are no text.
DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)
# The first byte of the error codes of SQLite that tell of the disk, not of the program.
_REFUSED = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY})
# What a step makes; and the tables in which the full-text index keeps what it knows.
_MAKES, _VIRTUAL, _FULL_TEXT = "CREATE ", "VIRTUAL ", " USING fts5 "
_OF_INDEX = ("_data", "_idx", "_content", "_docsize", "_config")


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


def names(number: int) -> frozenset[str]:
    """Return the names of all that a record of the schema ``number`` has."""
    found: set[str] = set()
    for step in MIGRATIONS[:number]:
        for line in step.splitlines():
            if line.startswith(_MAKES):
                name = line.removeprefix(_MAKES).removeprefix(_VIRTUAL).split()[1]
                found.add(name)
                found.update(f"{name}{end}" for end in _OF_INDEX if _FULL_TEXT in line)
    return frozenset(found)


def schema_number(connection: sqlite3.Connection, place: Path, *, whole: bool = True) -> int:
    """Return the schema number of an open file, 0 for an empty one.

    Raises:
        NotARecord: it is something else.
        RecordTooNew: a later version wrote it.
        RecordDamaged: it calls itself a record, and tables are missing (told only if it is to be ``whole``).
    """
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (number,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
            raise NotARecord(f"{place} is not a record of twosource: {error}") from error
        raise
    held = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    if application != APPLICATION_ID and (held or application):
        raise NotARecord(f"{place} is a database of another program")
    if number > len(MIGRATIONS):
        raise RecordTooNew(
            f"{place} has schema {number}; this version of twosource knows schemas up to {len(MIGRATIONS)}"
        )
    if number < 1 and (held or application):
        raise damaged(place, "it tells no number of its schema")
    if whole and (lost := sorted(names(number) - held)):
        raise damaged(place, f"it has no {lost[0]}")
    return int(number)


def prepare(connection: sqlite3.Connection, number: int, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Set an open file of the schema ``number`` up for writing, and bring it to the present schema."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    # In KiB. Rows go in by ids, which come in no order: a story of 4,000 copies passes the 2 MB that SQLite
    # keeps otherwise, and putting its rows in then grew sixfold where the rows doubled.
    connection.execute("PRAGMA cache_size = -65536")
    bring_up(connection, number, fill)


def bring_up(connection: sqlite3.Connection, number: int, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Lead an open file from the schema ``number`` to the present one, all steps in one transaction.

    ``fill`` is the last of them: what SQL alone cannot make of the rows that are there. So a file whose
    writer was killed is empty or has the present schema, nothing between.
    """
    install(connection)
    if number == len(MIGRATIONS):
        return
    with transaction(connection):
        for step in MIGRATIONS[number:]:
            for statement in step.split(";\n"):
                connection.execute(statement)
        fill(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
