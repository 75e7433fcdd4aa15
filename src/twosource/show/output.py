"""Writing a file that was asked for: whole or not at all, and never over the record."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import suppress

from twosource.errors import WrongUse

_ENDS = ("", "-wal", "-shm", "-journal", ".lock")
"""A record, and what a writer keeps beside it."""


def check(place: str, record: str) -> None:
    """Refuse to write to ``place`` where that is the record, or a file beside it, under any name.

    Raises:
        WrongUse: it is, or ``place`` can name no file.
    """
    if not place or "\0" in place:
        raise WrongUse(f"{place!r} names no file to write")
    for end in _ENDS:
        if _same(place, record + end):
            raise WrongUse(f"{place} is the record itself or belongs to it; write somewhere else")


def _same(one: str, other: str) -> bool:
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    try:
        return os.path.samefile(one, other)  # noqa: PTH121 - names stay as the user wrote them
    except OSError:
        return False


def write(raw: bytes, place: str) -> None:
    """Write ``raw`` to ``place``: another process sees the old file or the new one, never half of one.

    The new file has the rights of the old one; a link is followed. What is no regular file, such as
    ``/dev/stdout`` or a pipe, is written to as it is.

    Raises:
        WrongUse: the system refuses; nothing is left behind then.
    """
    try:
        if _is_stream(place):
            _pour(raw, place)
        else:
            _replace(raw, os.path.realpath(place))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise WrongUse(f"cannot write {place}: {error.strerror}") from error


def _is_stream(place: str) -> bool:
    """Say whether ``place`` is a device, a pipe, or what an open stream of this process leads to."""
    try:
        found = os.stat(place)  # noqa: PTH116 - as above
    except FileNotFoundError:
        if place.endswith("/"):
            raise
        return False
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISREG(found.st_mode):
        return True
    return _through_process(place) or any(_leads_to(number, found) for number in (1, 2))


def _through_process(place: str) -> bool:
    """Say whether a link on the way leads through the open files of a process: ``/dev/fd/3``."""
    for _ in range(40):  # as many links as Linux follows
        folder = os.path.realpath(os.path.dirname(os.path.abspath(place)))  # noqa: PTH100, PTH120 - as above
        if folder.startswith(("/proc/", "/dev/")):
            return True
        if not os.path.islink(place):  # noqa: PTH114 - as above
            return False
        place = os.path.join(folder, os.readlink(place))  # noqa: PTH115, PTH118 - as above
    return False


def _leads_to(number: int, found: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.fstat(number), found)
    except OSError:
        return False


def _pour(raw: bytes, place: str) -> None:
    """Write to a stream. One that is open in this process goes on where it is, as a shell's ``>`` does."""
    found = os.stat(place)  # noqa: PTH116 - as above
    number = next((number for number in (1, 2) if _leads_to(number, found)), None)
    target = os.open(place, os.O_WRONLY | os.O_TRUNC) if number is None else os.dup(number)
    with os.fdopen(target, "wb") as file:
        file.write(raw)


def _replace(raw: bytes, place: str) -> None:
    folder = os.path.dirname(place) or "."  # noqa: PTH120 - as above
    mode = _mode(place)
    made = os.path.join(folder, f".twosource-{secrets.token_hex(8)}.tmp")  # noqa: PTH118 - as above
    try:
        target = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(target, "wb") as file:
            if mode is not None:
                os.fchmod(file.fileno(), mode)
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        os.replace(made, place)  # noqa: PTH105 - as above
    except BaseException:
        with suppress(OSError):
            os.unlink(made)  # noqa: PTH108 - as above
        raise
    _settle(folder)


def _mode(place: str) -> int | None:
    """Return the rights of the file that is there, None where there is none.

    Raises:
        PermissionError: it may not be written.
    """
    try:
        found = os.stat(place)  # noqa: PTH116 - as above
    except FileNotFoundError:
        return None
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, "it is read-only")
    return stat.S_IMODE(found.st_mode)


def _settle(folder: str) -> None:
    """Ask the system to keep the new name through a loss of power, where it can be asked."""
    with suppress(OSError):
        place = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)
