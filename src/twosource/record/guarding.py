"""What SQLite, and the payloads within a record, can say, turned into errors that a caller can act on."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import contextmanager
from functools import wraps
from json import JSONDecodeError
from types import FunctionType
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar, cast

from twosource.errors import RecordBusy, RecordDamaged, RecordError, WrongUse
from twosource.record.codec import Undecodable

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")

# The first byte of SQLite's error codes: another process holds the file.
_HELD = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
# The disk, the rights or the memory, not the record.
_REFUSED = frozenset(
    {
        sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_NOLFS, sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_TOOBIG, sqlite3.SQLITE_INTERRUPT,
    }
)  # fmt: skip
# The file, whose pages or rows are not what a record has.
_DAMAGED = frozenset(
    {
        sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_SCHEMA,
    }
)  # fmt: skip
# SQLite has one code for faulty SQL and for tables that are not those of a record; its words tell them apart.
_MISSING = (
    "no such table", "no such column", "malformed", "decode to UTF-8", "vtable", "has no column",
    "duplicate column name", "already exists",
)  # fmt: skip
# What taking stored bytes apart raises; SQLite's own words can hold bytes of a broken page, too.
_BROKEN = (Undecodable, zlib.error, JSONDecodeError, UnicodeDecodeError)


class HasPlace(Protocol):
    """Anything that knows which file it reads."""

    @property
    def place(self) -> Path:
        """The path of the record file."""
        ...

    def check_still(self) -> None:
        """Raise RecordBusy if the file was written to while it had to stand still."""
        ...


def damaged(place: Path, what: object) -> RecordDamaged:
    """Return the error that says that the record at ``place`` is damaged, how, and what to do."""
    return RecordDamaged(
        f"the record {place} is damaged: {what}; keep the file, and put back a copy or make a new record"
    )


def busy(place: Path, doing: str = "using", number: str = "") -> RecordBusy:
    """Return the error that says that another process, of a number if known, holds the file at ``place``."""
    who = f"another process ({number})" if number else "another process"
    return RecordBusy(f"{who} is {doing} {place}; try again when it has ended")


@contextmanager
def told(place: Path) -> Generator[None]:
    """Run a block that works on the record at ``place``, and tell its faults as errors on purpose.

    A fault of the program, such as faulty SQL, stays what it is.

    Raises:
        RecordBusy: another process holds the file.
        RecordDamaged: its pages, tables or payloads are not those of a record.
        RecordError: the disk, the memory or the rights do not suffice.
        WrongUse: the record was closed, or is used in two threads.
    """
    try:
        yield
    except (sqlite3.Error, *_BROKEN) as error:
        meant = _meaning(error, place)
        if meant is None:
            raise
        raise meant from error


def _meaning(error: Exception, place: Path) -> Exception | None:
    if isinstance(error, _BROKEN):
        return damaged(place, error)
    if isinstance(error, sqlite3.ProgrammingError):
        return WrongUse(f"the record {place} cannot be used here: {error}")
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _HELD:
        return busy(place)
    if code in _REFUSED:
        return RecordError(f"the record {place} cannot be read or written: {error}")
    if code in _DAMAGED or any(words in str(error) for words in _MISSING):
        return damaged(place, error)
    return None


def guarded(kind: type[T]) -> type[T]:
    """Let every public method of ``kind`` tell its faults as :func:`told` does.

    The whole class at once: a method that is added later cannot be forgotten.
    """
    for name, value in list(vars(kind).items()):
        if isinstance(value, FunctionType) and not name.startswith("_"):
            setattr(kind, name, _guard(cast("Callable[..., object]", value)))
    return kind


def _guard(method: Callable[Concatenate[HasPlace, P], R]) -> Callable[Concatenate[HasPlace, P], R]:
    @wraps(method)
    def run(self: HasPlace, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            with told(self.place):
                return method(self, *args, **kwargs)
        except RecordDamaged:
            self.check_still()
            raise

    return run
