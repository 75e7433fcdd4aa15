"""Paths -> arrivals: files, folders, standard input, and the single objects of JSON dumps.

Nothing is held whole but single reports: a dump of any size is read line by line, or value by value.
"""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from twosource.errors import WrongUse
from twosource.ingest.dumps import FIELDS
from twosource.ingest.folders import is_of, show_path, walk
from twosource.ingest.kinds import LINES, MEDIA, UNREAD, ending_of
from twosource.ingest.pieces import Stream, pieces
from twosource.model import LIMITS, Arrival, Dropped, Limits, Passed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
