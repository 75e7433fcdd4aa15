"""Whether a record file is whole enough to be read, or to be written to."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from twosource.record.guarding import damaged

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_MB = 1024 * 1024
SMALL = 16 * _MB
"""Records of at most so many bytes are read through by every command, in some 15 ms a megabyte."""

SMALL_WRITTEN = 64 * _MB
"""Records of at most so many bytes are read through before anything is added to them."""

PAGED = 1024 * _MB
"""Up to so many bytes the pages alone are read before anything is added, in some 2 ms a megabyte."""

LOG = 16 * _MB
"""Logs of at most so many bytes are summed up, in half a second: four times what SQLite lets one grow to."""

# Every payload, by the table and the column that hold it.
_PAYLOADS = (
    ("raw", "bytes"), ("reports", "page"), ("items", "outline"), ("items", "detail"), ("stories", "record")
)  # fmt: skip
# The header of SQLite's log: its mark (the last bit is the order of the bytes of a sum) and version.
_MARKS = {0x377F0682: "<", 0x377F0683: ">"}
_VERSION = 3007000
_HEADER = 32
# The header of each page in a log.
_FRAME = 24

_known: set[tuple[int, ...]] = set()


def check(
    connection: sqlite3.Connection, place: Path, state: tuple[int, ...], *, write: bool = False
) -> None:
    """Check the pages, the indexes and the payloads of a small record, once for each of its states.

    A large one is not read through: SQLite tells a page that is no page when it comes to it.

    Raises:
        RecordDamaged: a page, a row or a payload is not what was written.
    """
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    if state in _known:
        return
    if pages * size <= (SMALL_WRITTEN if write else SMALL):
        _pages(connection, place, "integrity_check")
        _payloads(connection, place)
        _known.add(state)
    elif write and pages * size <= PAGED:
        _pages(connection, place, "quick_check")


def trust(state: tuple[int, ...]) -> None:
    """Remember that a file in this state needs no check: this process left it so."""
    _known.add(state)


def _pages(connection: sqlite3.Connection, place: Path, kind: str) -> None:
    (found,) = connection.execute(f"PRAGMA {kind}(1)").fetchone()
    if found != "ok":
        raise damaged(place, str(found).removeprefix("*** in database main ***").strip())


def _payloads(connection: sqlite3.Connection, place: Path) -> None:
    for table, column in _PAYLOADS:
        for (blob,) in connection.execute(f"SELECT {column} FROM {table}"):  # noqa: S608 - names of this module
            try:
                zlib.decompress(blob)
            except (zlib.error, TypeError) as error:
                raise damaged(place, f"{column} of {table}: {error}") from error


def check_log(log: Path, place: Path) -> None:
    """Check the header of the log beside a record; a log without any page, or of blanks, is no log.

    SQLite passes over a log that it cannot read, and would write over it: what it held would be lost
    in silence.

    Raises:
        RecordDamaged: the header is not that of a log.
    """
    try:
        with log.open("rb") as file:
            header = file.read(_HEADER)
    except FileNotFoundError:
        return
    except OSError as error:
        raise damaged(place, f"its log {log} cannot be read ({error.strerror})") from error
    if len(header) == _HEADER and any(header) and not _is_log(header):
        raise damaged(place, f"its log {log} is no log of SQLite; without that file the rest can be read")


def check_frames(log: Path, place: Path) -> None:
    """Check that SQLite can read a killed writer's log up to its last whole transaction.

    It reads up to the first page whose sum is wrong. That is how a log ends whose writer was killed
    within a transaction; where more transactions of the same log follow, pages were changed later,
    and what stands behind them would be lost in silence. A log beyond ``LOG`` is not summed up.

    Raises:
        RecordDamaged: transactions stand behind a page that cannot be read.
    """
    with suppress(OSError), log.open("rb") as file:
        if log.stat().st_size > LOG:
            return
        header = file.read(_HEADER)
        if len(header) < _HEADER or not _is_log(header):
            return
        good, behind = 0, list[bool]()
        for whole, ends in _frames(file, header):
            if whole and not behind:
                good += 1
            else:
                behind.append(ends)
        if any(behind[:-1]):
            raise damaged(place, f"its log {log} cannot be read behind page {good}")


def _frames(file: BinaryIO, header: bytes) -> Iterator[tuple[bool, bool]]:
    """Yield for each page of a log whether its sum is right, and whether a transaction ends with it."""
    mark, _, size = struct.unpack(">III", header[:12])
    salt = header[16:24]
    sums = struct.unpack(">II", header[24:32])
    whole = True
    while len(frame := file.read(size + _FRAME)) == size + _FRAME:
        if frame[8:16] != salt:  # a page of the log that was there before
            whole = False
            continue
        if whole:
            sums = _summed(frame[:8] + frame[_FRAME:], _MARKS[mark], sums)
            whole = struct.unpack(">II", frame[16:24]) == sums
        yield whole, any(frame[4:8])


def _is_log(header: bytes) -> bool:
    mark, version = struct.unpack(">II", header[:8])
    if mark not in _MARKS or version != _VERSION:
        return False
    return struct.unpack(">II", header[24:32]) == _summed(header[:24], _MARKS[mark], (0, 0))


def _summed(raw: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    """Return the running sums of a log after ``raw``, as SQLite's file format defines them."""
    one, two = sums
    words = struct.unpack(f"{order}{len(raw) // 4}I", raw)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two
