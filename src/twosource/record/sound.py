"""Whether a record file is whole enough to be read, or to be written to."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING

from twosource.record.guarding import damaged

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_MB = 1024 * 1024
SMALL = 16 * _MB
"""Records of at most so many bytes are read through by every command, in some 15 ms a megabyte."""

SMALL_WRITTEN = 64 * _MB
"""Records of at most so many bytes are read through before anything is added to them."""

PAGED = 1024 * _MB
"""Up to so many bytes the pages alone are read before anything is added, in some 2 ms a megabyte."""

# Every payload, by the table and the column that hold it.
_PAYLOADS = (
    ("raw", "bytes"), ("reports", "page"), ("items", "outline"), ("items", "detail"), ("stories", "record")
)  # fmt: skip
# The header of SQLite's log: its mark (the last bit is the order of the bytes of a sum) and version.
_MARKS = {0x377F0682: "<", 0x377F0683: ">"}
_VERSION = 3007000
_HEADER = 32
# The header of each page in a log, and what of the log's index tells how far it was read.
_FRAME = 24
_INDEX = 48

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


def check_frames(log: Path, index: Path, place: Path) -> None:
    """Check that SQLite could read a killed writer's log up to its last whole transaction.

    It reads up to the first page whose sum is wrong. That is how a log ends whose writer was killed
    within a transaction; where more transactions of the same log follow, pages were changed later,
    and what stands behind them would be lost in silence.

    Raises:
        RecordDamaged: transactions stand behind a page that cannot be read.
    """
    with suppress(OSError), index.open("rb") as known, log.open("rb") as file:
        head = known.read(_INDEX)
        header = file.read(_HEADER)
        if len(head) < _INDEX or len(header) < _HEADER:
            return
        (reached,) = struct.unpack_from("=I", head, 16)
        (size,) = struct.unpack_from(">I", header, 8)
        ends: list[bool] = []
        for number in range(reached, (log.stat().st_size - _HEADER) // (size + _FRAME)):
            file.seek(_HEADER + number * (size + _FRAME))
            frame = file.read(_FRAME)
            if frame[8:16] == header[16:24]:  # the salt of this log, not of the one that was there before
                ends.append(any(frame[4:8]))
        if any(ends[:-1]):
            raise damaged(place, f"its log {log} cannot be read behind page {reached}")


def _is_log(header: bytes) -> bool:
    mark, version = struct.unpack(">II", header[:8])
    if mark not in _MARKS or version != _VERSION:
        return False
    one = two = 0
    words = struct.unpack(f"{_MARKS[mark]}6I", header[:24])
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return struct.unpack(">II", header[24:32]) == (one, two)
