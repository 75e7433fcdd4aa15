"""Paths -> arrivals: files, folders by their relative paths, standard input, single objects of JSON dumps.

Nothing is held whole but single reports: a dump of any size is read line by line, or value by value.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from twosource.errors import WrongUse
from twosource.ingest.dumps import FIELDS
from twosource.ingest.kinds import BESIDE, LINES, MEDIA, UNREAD, ending_of
from twosource.ingest.pieces import Stream, pieces
from twosource.model import LIMITS, Arrival, Dropped, Limits, Passed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_HIDDEN = "hidden names"
# An ending that is longer is the rest of a title with a full stop in it.
_LONGEST_ENDING = 12

# A record, and what its writer keeps beside it.
_OF_RECORD = ("", "-wal", "-shm", "-journal", ".lock")

Found: TypeAlias = Arrival | Dropped | Passed


def find(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    mapping: Mapping[str, str] | None = None,
    limits: Limits = LIMITS,
    record: str | None = None,
) -> Iterator[Found]:
    """Yield every report under ``paths`` as raw bytes, and what had to be set aside, with the reason.

    ``-`` stands for ``stdin``; folders are read recursively, sorted by relative path; each line of a
    JSON Lines file, and each object of a JSON array, is an arrival of its own (``dump.jsonl#12``).
    ``mapping`` names the JSON fields to use; ``record`` is the file that is being written meanwhile,
    which is Dropped like all that belongs to it. Raises WrongUse, before anything is read, for a path
    that does not exist, for ``-`` without ``stdin`` and for a ``mapping`` of what no report tells.
    """
    if unknown := sorted(set(mapping or ()) - set(FIELDS)):
        raise WrongUse(f"a report has no {unknown[0]!r} to map; it has {', '.join(FIELDS)}")
    for path in paths:
        if path == "-":
            if stdin is None:
                raise WrongUse("'-' means standard input, and there is none here")
        elif not os.path.lexists(path):
            raise WrongUse(f"no such file or folder: {show_path(path) or repr(path)}")
    plan = Stream(
        path="-", media=None, mapping=tuple(sorted((mapping or {}).items())), tokens=limits.json_tokens
    )
    return _found(tuple(paths), stdin, plan, record)


def _found(
    paths: tuple[str, ...], stdin: BinaryIO | None, plan: Stream, record: str | None
) -> Iterator[Found]:
    for path in paths:
        if path == "-" and stdin is not None:
            yield from pieces(stdin, plan)
        elif os.path.isdir(path):  # noqa: PTH112 - paths stay strings as the user wrote them
            for file in walk(path):
                if isinstance(file, str):
                    yield from _file(file, plan, record, named=False)
                else:
                    yield file
        else:
            yield from _file(path, plan, record, named=True)


def _file(path: str, plan: Stream, record: str | None, *, named: bool) -> Iterator[Arrival | Dropped]:
    """Yield what one file holds. A pipe is read only where the user named it: it may never end."""
    ending = ending_of(path)
    shown = show_path(path)
    if record is not None and is_of(path, record):
        yield Dropped(path=shown, reason="it is the record that is being written, or belongs to it")
        return
    if ending in UNREAD:
        yield Dropped(path=shown, reason=UNREAD[ending])
        return
    try:
        kind = os.stat(path).st_mode  # noqa: PTH116 - as above
        if not stat.S_ISREG(kind) and not (named and (stat.S_ISFIFO(kind) or stat.S_ISCHR(kind))):
            yield Dropped(path=shown, reason="it is no regular file")
            return
        with open(path, "rb") as stream:  # noqa: PTH123 - as above
            yield from pieces(
                stream, replace(plan, path=shown, media=MEDIA.get(ending), lines=ending in LINES)
            )
    except OSError as error:
        yield Dropped(path=shown, reason=f"it cannot be read: {error.strerror or error}")


# ------------------------------------------------------------------------------------ folders


def show_path(path: str) -> str:
    """Return ``path`` so that it can be printed and stored: bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def is_of(path: str, record: str) -> bool:
    """Say whether ``path`` is the file ``record``, or one that belongs to it, under any name."""
    for end in _OF_RECORD:
        try:
            if os.path.samefile(path, record + end):  # noqa: PTH121 - paths stay strings as the user wrote them
                return True
        except OSError:
            continue
    return False


def walk(folder: str) -> Iterator[str | Dropped | Passed]:
    """Yield the files under ``folder`` that may be reports, sorted by the parts of their paths.

    A folder is read once: links that lead back, unreadable folders and kinds of file that cannot be read
    are Dropped. Last of all come what nobody takes for a report, pictures and scripts and hidden names,
    Passed in one line with their numbers, and for each other ending one Dropped with the number of files.
    """
    seen: set[tuple[int, int]] = set()
    waiting: list[str] = [folder]
    sorting = _Sorting(folder)
    while waiting:
        path = waiting.pop()
        if not os.path.isdir(path):  # noqa: PTH112 - paths stay strings as the user wrote them
            yield from sorting.file(path)
            continue
        try:
            status = os.stat(path)  # noqa: PTH116 - as above
            names = sorted(os.listdir(path), reverse=True)  # noqa: PTH208 - as above
        except OSError as error:
            yield Dropped(path=show_path(path), reason=f"the folder cannot be read: {error.strerror}")
            continue
        if (status.st_dev, status.st_ino) in seen:
            yield Dropped(path=show_path(path), reason="the folder was read already: a link leads back to it")
            continue
        seen.add((status.st_dev, status.st_ino))
        sorting.beside[_HIDDEN] += sum(name.startswith(".") for name in names)
        waiting.extend(os.path.join(path, name) for name in names if not name.startswith("."))  # noqa: PTH118 - as above
    yield from sorting.rest()


class _Sorting:
    """The files of one folder by kind: what is to be read, and the numbers of the rest."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.beside: Counter[str] = Counter()
        self._strange: dict[str, list[str]] = {}

    def file(self, path: str) -> Iterator[str | Dropped]:
        """Yield the file if it may be a report, Dropped if one would expect it to be."""
        ending = ending_of(path)
        if ending in MEDIA:
            yield path
        elif ending in UNREAD:
            yield Dropped(path=show_path(path), reason=UNREAD[ending])
        elif ending in BESIDE:
            self.beside[BESIDE[ending]] += 1
        else:
            self._strange.setdefault(ending if len(ending) <= _LONGEST_ENDING else "", []).append(path)

    def rest(self) -> Iterator[Dropped | Passed]:
        """Yield one line for each unknown ending, and one for all that nobody takes for a report."""
        for ending, paths in sorted(self._strange.items()):
            yield _unknown(self._folder, ending, paths)
        counts = [f"{what}: {count:,}" for what, count in sorted(self.beside.items()) if count]
        if counts:
            yield Passed(path=show_path(self._folder), what="; ".join(counts))


def _unknown(folder: str, ending: str, paths: list[str]) -> Dropped:
    """Return what is told of the files of one unknown ending: a lone file by its own path."""
    kind = f"{ending} files" if ending else "files of that name"
    reason = f"{kind} are of no kind that is known: if they hold reports, name them one by one"
    if len(paths) == 1:
        return Dropped(path=show_path(paths[0]), reason=reason)
    first = show_path(os.path.relpath(paths[0], folder))
    shown = show_path(os.path.join(folder, f"*{ending}"))  # noqa: PTH118 - as above
    return Dropped(path=shown, reason=f"{len(paths):,} files, the first {first}: {reason}")
