"""Folders -> the files in them that look like reports, in the order of their relative paths."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, TypeAlias

from twosource.model import Dropped

if TYPE_CHECKING:
    from collections.abc import Iterator

Media: TypeAlias = Literal["text", "html", "json"]

# How files are read, by the end of their names. Files without any are looked at.
MEDIA: dict[str, Media | None] = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".json": "json", ".jsonl": "json", ".ndjson": "json",
    "": None,
}  # fmt: skip
# Files that may well hold reports, and that cannot be read: passing over them in silence would mislead.
_EXPECTED = frozenset(
    (
        ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".eml", ".mbox", ".mht", ".mhtml", ".warc", ".wacz",
        ".xml", ".rss", ".csv", ".tsv", ".xls", ".xlsx", ".zip", ".gz", ".bz2", ".xz", ".zst", ".tar", ".7z",
        ".tgz", ".parquet",
    )
)  # fmt: skip

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


def media_of(path: str) -> tuple[str, Media | None]:
    """Return the extension (lower case) of ``path`` and how such files are read."""
    extension = os.path.splitext(path)[1].lower()  # noqa: PTH122 - paths stay strings as the user wrote them
    return extension, MEDIA.get(extension)


def walk(folder: str) -> Iterator[str | Dropped]:
    """Yield the files under ``folder`` that may be reports, sorted by the parts of their paths.

    Hidden names and files that nobody takes for a report are passed over. A folder is read once:
    links that lead back, unreadable folders and kinds of file that cannot be read are Dropped.
    """
    seen: set[tuple[int, int]] = set()
    waiting: list[str] = [folder]
    while waiting:
        path = waiting.pop()
        if not os.path.isdir(path):  # noqa: PTH112 - as above
            yield from _file(path)
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
        waiting.extend(os.path.join(path, name) for name in names if not name.startswith("."))  # noqa: PTH118 - as above


def _file(path: str) -> Iterator[str | Dropped]:
    """Yield the file if it may be a report, Dropped if one would expect it to be."""
    extension = media_of(path)[0]
    if extension in MEDIA:
        yield path
    elif extension in _EXPECTED:
        reason = f"{extension} files are not read: save the reports as text, HTML or JSON Lines"
        yield Dropped(path=show_path(path), reason=reason)
