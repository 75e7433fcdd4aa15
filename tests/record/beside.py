"""What lies in a folder beside a record, and what a record says that it set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.record import Store

if TYPE_CHECKING:
    from pathlib import Path


def folder_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return the bytes and the time of every file, by name."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


def names_of(folder: Path) -> list[str]:
    """Return the names of all files, sorted."""
    return sorted(path.name for path in folder.iterdir())


def dropped_of(place: Path) -> list[str]:
    """Return the paths that a record set aside."""
    with Store.open(place, write=False) as store:
        return [one.path for one in store.dropped()]
