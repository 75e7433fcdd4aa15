"""Opening a record file: for one writer, or for readers that leave no trace beside it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import tempfile
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from twosource.errors import NotARecord, RecordDamaged, RecordError, RecordTooOld
from twosource.record import sound
from twosource.record.guarding import busy, told
from twosource.record.indexing import fill
from twosource.record.schema import MIGRATIONS, prepare, schema_number

if TYPE_CHECKING:
    from collections.abc import Generator

BESIDE = ("-wal", "-shm", "-journal", ".lock")
"""The ends of the names of the files that a writer keeps beside a record."""

# How long a process waits for another that holds the file itself; a writer never waits for a writer.
PATIENCE_S = 5.0
# SQLite notes in two bytes of the header that committed pages may stand in a log beside the file.
_LOGGED = b"\x02\x02"
# A copy is taken again where the record was written to meanwhile.
_COPIES = 3

_read_logs: set[tuple[int, ...]] = set()
"""The states of records whose logs were read through."""


@dataclass(slots=True, kw_only=True)
class Opened:
    """An open record: a writer holds ``lock``; a reader may hold a copy, or need the file to stand still."""

    place: Path
    connection: sqlite3.Connection
    lock: sqlite3.Connection | None = None
    copy: tempfile.TemporaryDirectory[str] | None = None
    still: tuple[int, ...] | None = None

    def close(self) -> None:
        """Close the file. A writer that is alone leaves one file, whole, with no log beside it.

        Raises:
            RecordBusy: the file changed under a reader that relied on its standing still.
        """
        try:
            if self.lock is not None:
                _fold(self.connection)
            self.connection.close()
            if self.lock is not None:
                sound.trust(state(self.place))  # it was sound when it was opened, and nobody else wrote to it
        finally:
            if self.lock is not None:
                self.lock.close()
            if self.copy is not None:
                self.copy.cleanup()
        self.check_still()

    def check_still(self) -> None:
        """Raise RecordBusy if the file changed under a reader that relied on its standing still."""
        still, self.still = self.still, None
        if still is not None and still != state(self.place):
            raise busy(self.place, "writing to")


def open_writer(place: Path) -> Opened:
    """Open or create the record at ``place`` for writing.

    The lock is an exclusive SQLite transaction on an empty file beside the record: the operating
    system frees it when the process ends, however it ends. With WAL and ``synchronous=NORMAL`` a
    committed report survives the death of the process; a loss of power may cost the last commits
    but never leaves half a report. A damaged record is refused before anything is written.

    Raises:
        NotARecord: the file is something else.
        RecordTooNew: a later version wrote it.
        RecordDamaged: it is damaged.
        RecordBusy: another process is writing to it.
        RecordError: it may not be written.
    """
    if _is_there(place):
        _inspect(place)
        if not os.access(place, os.W_OK):
            raise RecordError(f"{place} cannot be written: it is read-only")
    with told(place):
        lock = _lock(place)
        connection = sqlite3.connect(place, isolation_level=None, timeout=PATIENCE_S)
        try:
            prepare(connection, schema_number(connection, place), fill)
            connection.execute(
                "SELECT count(*) FROM sqlite_schema"
            ).fetchone()  # makes the log: readers make none
        except BaseException:
            connection.close()
            lock.close()
            raise
    return Opened(place=place, connection=connection, lock=lock)


def _inspect(place: Path) -> None:
    """Refuse what is no record, or a damaged one, without a trace beside it."""
    with told(place), closing(_reader(place)) as opened:
        opened.still = None  # a writer that comes meanwhile is told by its lock
        try:
            if schema_number(opened.connection, place):
                sound.check(opened.connection, place, state(place), write=True)
        except (RecordDamaged, sqlite3.DatabaseError):
            if _writing(place):
                raise busy(place, "writing to", _holder(_beside(place, ".lock"))) from None
            raise


def open_reader(place: Path, *, check: bool = True) -> Opened:
    """Open the record at ``place`` for reading, beside any writer; nothing is written beside it.

    Without ``check`` the pages of a small record are not read through first.

    Raises:
        NotARecord: there is no such file, or it is something else.
        RecordTooNew: a later version wrote it.
        RecordTooOld: an earlier version wrote it.
        RecordDamaged: it is damaged.
        RecordBusy: another process holds the file.
    """
    with _read(place) as opened:
        _present(schema_number(opened.connection, place), place)
        if check:
            sound.check(opened.connection, place, state(place))
    return opened


def open_as_it_is(place: Path) -> tuple[Opened, int]:
    """Open the record at ``place`` for reading and return its schema number: old and damaged ones too.

    Raises:
        NotARecord: there is no such file, or it is something else.
        RecordTooNew: a later version wrote it.
        RecordDamaged: nothing in it can be read.
        RecordBusy: another process holds the file.
    """
    with _read(place) as opened:
        return opened, schema_number(opened.connection, place, whole=False)


@contextmanager
def _read(place: Path) -> Generator[Opened]:
    """Open a record for reading; it stays open unless the block fails."""
    if not _is_there(place):
        raise NotARecord(f"there is no record at {place}")
    with told(place):
        opened = _reader(place)
        try:
            yield opened
        except BaseException:
            opened.still = None
            opened.close()
            raise


def _present(number: int, place: Path) -> None:
    """Refuse a record of another schema than the present one: a reader brings none up to date."""
    if not number:
        raise NotARecord(f"{place} is empty: nothing was added to it yet")
    if number < len(MIGRATIONS):
        raise RecordTooOld(
            f"{place} has schema {number} of an earlier version;"
            f" bring it to schema {len(MIGRATIONS)} with: twosource add {place}"
        )


def _is_there(place: Path) -> bool:
    """Say whether there is a file at ``place``, and refuse what can be none."""
    name = str(place)
    if name == ":memory:" or name.startswith("file:"):
        raise NotARecord(f"{name} names no file, and a record in memory keeps nothing; give a path")
    if not name or "\0" in name or place == Path():
        raise NotARecord(f"{name!r} names no file; a record is one file")
    try:
        kind = place.stat().st_mode
    except FileNotFoundError:
        return False
    except OSError as error:
        raise NotARecord(f"{place} cannot be opened: {error.strerror}") from error
    if stat.S_ISDIR(kind):
        raise NotARecord(f"{place} is a folder; a record is one file")
    if not stat.S_ISREG(kind):
        raise NotARecord(f"{place} is no regular file; a record is one file")
    return True


# ---------------------------------------------------------------------------------- reading


def _reader(place: Path) -> Opened:
    """Open a record so that reading it makes no file beside it.

    A record that was closed well has no log and is opened as it is. Where a log and its index stand
    beside it, a writer is at work or was killed: SQLite reads both. A log without an index
    would make SQLite write one, so record and log are copied into a folder of their own first. The
    index itself is never opened here: closing it would free the locks that keep it from being cut
    under a connection of this process.
    """
    log, index, undo = (_beside(place, end) for end in ("-wal", "-shm", "-journal"))
    sound.check_log(log, place)
    if _size(log):
        _check_frames(log, place)
        if index.exists() and (direct := _direct(place)):
            return direct
        return _copied(place)
    if _size(undo):
        return _copied(place)
    if (log.exists() or _header(place)[18:20] == _LOGGED) and not _writing(place):
        return Opened(place=place, connection=_connect(place, "&immutable=1"), still=state(place))
    return _opened(place)


def _opened(place: Path) -> Opened:
    return Opened(place=place, connection=_connect(place))


def _direct(place: Path) -> Opened | None:
    """Open a record with its log, or None where the rights do not suffice to read the log's index."""
    connection = _connect(place)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}:
            connection.close()
            return None
        connection.close()
        raise
    return Opened(place=place, connection=connection)


def _check_frames(log: Path, place: Path) -> None:
    """Check a log that no writer is at; one that comes meanwhile writes while it is read."""
    before = state(place)
    if before in _read_logs or _writing(place):
        return
    try:
        sound.check_frames(log, place)
    except RecordDamaged:
        if not _writing(place) and state(place) == before:
            raise
    else:
        _read_logs.add(before)


def _copied(place: Path) -> Opened:
    """Open a copy of a record that a killed writer left with its log."""
    folder = tempfile.TemporaryDirectory(prefix="twosource-")
    copy = Path(folder.name) / "record"
    try:
        for _ in range(_COPIES):
            before = state(place)
            for end in ("", "-wal", "-journal"):
                _beside(copy, end).unlink(missing_ok=True)
                with suppress(FileNotFoundError):
                    shutil.copyfile(_beside(place, end), _beside(copy, end))
            if state(place) == before:
                connection = sqlite3.connect(copy, isolation_level=None, timeout=PATIENCE_S)
                return Opened(place=place, connection=connection, copy=folder)
    except OSError as error:
        folder.cleanup()
        raise RecordError(
            f"{place} was left open by a writer and cannot be copied: {error.strerror}"
        ) from error
    except BaseException:
        folder.cleanup()
        raise
    folder.cleanup()
    raise busy(place, "writing to")


def _connect(place: Path, more: str = "") -> sqlite3.Connection:
    uri = f"file:{quote(os.fsencode(place.absolute()))}?mode=ro{more}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=PATIENCE_S)


def _beside(place: Path, end: str) -> Path:
    return place.with_name(place.name + end)


def _size(place: Path) -> int:
    try:
        return place.stat().st_size
    except OSError:
        return 0


def _header(place: Path) -> bytes:
    """Return the first bytes of a record without a log.

    Closing a file frees this process's locks on it, so it is done only where no writer of this process
    can have it open: a writer has a log.
    """
    try:
        with place.open("rb") as file:
            return file.read(100)
    except OSError as error:
        raise RecordError(f"{place} cannot be read: {error.strerror}") from error


def state(place: Path) -> tuple[int, ...]:
    """Return what changes when a record or its log is written to."""
    found: list[int] = []
    for end in ("", "-wal"):
        with suppress(OSError):
            status = _beside(place, end).stat()
            found += [status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns]
    return tuple(found)


# ---------------------------------------------------------------------------------- writing


def _writing(place: Path) -> bool:
    """Say whether a writer is at work: its lock is held."""
    lock = _beside(place, ".lock")
    if not lock.is_file():
        return False
    with closing(_connect(lock)) as connection:
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError as error:
            return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    return False


def _lock(place: Path) -> sqlite3.Connection:
    try:
        lock = sqlite3.connect(_beside(place, ".lock"), isolation_level=None, timeout=0)
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise busy(place, "writing to", _holder(_beside(place, ".lock"))) from error
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
            raise RecordError(
                f"{place}.lock is another file than the lock of {place}; move it away"
            ) from error
        raise RecordError(f"{place} cannot be written: {error}") from error
    return lock


def _holder(lock: Path) -> str:
    """Return the number of the process that holds ``lock``, where the system tells it (Linux), or nothing."""
    with suppress(OSError, ValueError, IndexError):
        inode = str(lock.stat().st_ino)
        for line in Path("/proc/locks").read_text(encoding="ascii").splitlines():
            words = line.split()
            if words[3] == "WRITE" and words[5].rpartition(":")[2] == inode:
                return words[4]
    return ""


def _fold(connection: sqlite3.Connection) -> None:
    """Put the log back into the file and do without one, unless a reader is at work."""
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA journal_mode = DELETE")
