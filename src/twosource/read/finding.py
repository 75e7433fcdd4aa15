"""Paths -> arrivals: files, folders, standard input, and the single objects of JSON dumps.

Nothing is held whole but single reports: a dump of any size is read line by line.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, BinaryIO

from twosource.errors import WrongUse
from twosource.model import Dropped
from twosource.read.dumps import FIELDS
from twosource.read.folders import is_of, media_of, show_path, walk
from twosource.read.pieces import Found, Origin, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_LINES = frozenset({".jsonl", ".ndjson"})


def find(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    mapping: Mapping[str, str] | None = None,
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
    return _found(tuple(paths), stdin, tuple(sorted((mapping or {}).items())), record)


def _found(
    paths: tuple[str, ...],
    stdin: BinaryIO | None,
    mapping: tuple[tuple[str, str], ...],
    record: str | None,
) -> Iterator[Found]:
    for path in paths:
        if path == "-" and stdin is not None:
            yield from pieces(stdin, Origin(path="-", media=None, mapping=mapping))
        elif os.path.isdir(path):  # noqa: PTH112 - as above
            for file in walk(path):
                yield from (file,) if isinstance(file, Dropped) else _file(file, mapping, record, named=False)
        else:
            yield from _file(path, mapping, record, named=True)


def _file(
    path: str, mapping: tuple[tuple[str, str], ...], record: str | None, *, named: bool
) -> Iterator[Found]:
    """Yield what one file holds. A pipe is read only where the user named it: it may never end."""
    extension, media = media_of(path)
    shown = show_path(path)
    if record is not None and is_of(path, record):
        yield Dropped(path=shown, reason="it is the record that is being written, or belongs to it")
        return
    try:
        kind = os.stat(path).st_mode  # noqa: PTH116 - as above
        if not stat.S_ISREG(kind) and not (named and (stat.S_ISFIFO(kind) or stat.S_ISCHR(kind))):
            yield Dropped(path=shown, reason="it is no regular file")
            return
        with open(path, "rb") as stream:  # noqa: PTH123 - as above
            origin = Origin(path=shown, media=media, mapping=mapping, lines=extension in _LINES)
            yield from pieces(stream, origin)
    except OSError as error:
        yield Dropped(path=shown, reason=f"it cannot be read: {error.strerror or error}")
