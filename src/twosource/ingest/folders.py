"""Folders -> the files in them that look like reports, in the order of their relative paths."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from twosource.ingest.kinds import BESIDE, MEDIA, UNREAD, ending_of
from twosource.model import Dropped, Passed

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIDDEN = "hidden names"
# An ending that is longer is the rest of a title with a full stop in it.
_LONGEST_ENDING = 12

# A record, and what its writer keeps beside it.
_OF_RECORD = ("", "-wal", "-shm", "-journal", ".lock")


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
