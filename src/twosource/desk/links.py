"""Addresses of the desk's pages: one form for a server, one for files beside each other."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping


NOT_PUBLISHED: Final = "not-published"
"""The page that stands for those that a site leaves out."""


class Links(Protocol):
    """What a page asks for the address of another. ``kind`` is the name of a page, ``name`` what it shows."""

    @property
    def static(self) -> bool:
        """Whether the pages are files, which answer no question and take no correction."""
        ...

    def page(self, kind: str, name: str = "", **query: str) -> str:
        """Return the address of a page; ``query`` is left out where pages are files."""
        ...

    def twin(self, kind: str, name: str = "", **query: str) -> str:
        """Return the address of the same answer as JSON."""
        ...

    def holds(self, kind: str, name: str) -> bool:
        """Say whether there is such a page: a site of one story leaves out those of others."""
        ...

    def passage(self, report: str, start: int, end: int) -> str:
        """Return the address of the characters ``start`` to ``end`` of a report's text, marked there."""
        ...

    def raw(self, report: str) -> str:
        """Return the address of the bytes of a report as they came."""
        ...

    def asset(self, name: str) -> str:
        """Return the address of a file that every page needs."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerLinks:
    """Addresses under a server. ``kept`` are the parts of a question that every link keeps (``as-of``)."""

    kept: Mapping[str, str] = field(default_factory=dict[str, str])
    static: bool = False

    def page(self, kind: str, name: str = "", **query: str) -> str:
        """Return ``/kind/name?query``."""
        return self._at(kind, name, "", query)

    def twin(self, kind: str, name: str = "", **query: str) -> str:
        """Return ``/kind/name.json?query``."""
        return self._at(kind, name, ".json", query)

    def holds(self, kind: str, name: str) -> bool:  # noqa: ARG002 - a server has them all
        """Say that there is such a page."""
        return True

    def passage(self, report: str, start: int, end: int) -> str:
        """Return the report's page with ``at``, and the mark there."""
        return f"{self.page('report', report, at=f'{start}-{end}')}#at-{start}-{end}"

    def raw(self, report: str) -> str:
        """Return ``/report/id/raw``."""
        return f"/report/{quote(report, safe='')}/raw"

    def asset(self, name: str) -> str:
        """Return ``/static/name``."""
        return f"/static/{name}"

    def _at(self, kind: str, name: str, end: str, query: Mapping[str, str]) -> str:
        path = f"/{kind}/{quote(name, safe='')}{end}" if name else f"/{kind}{end}"
        asked = {key.rstrip("_").replace("_", "-"): value for key, value in query.items() if value}
        words = urlencode(dict(self.kept) | asked)
        return f"{path}?{words}" if words else path


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLinks:
    """Addresses among files, from a page that lies ``depth`` folders below their root.

    ``wanted`` collects what is linked to, ``passages`` the characters of each report that some page cites.
    ``within`` are the pages that there may be, where not all may: one stands for the others.
    """

    depth: int
    wanted: set[tuple[str, str]]
    passages: dict[str, set[tuple[int, int]]]
    within: frozenset[tuple[str, str]] | None = None
    static: bool = True

    def page(self, kind: str, name: str = "", **_: str) -> str:
        """Return the page's file, and note that it is wanted."""
        return f"{self._up}{self._file(kind, name)}.html"

    def twin(self, kind: str, name: str = "", **_: str) -> str:
        """Return the file of the same answer as JSON."""
        return f"{self._up}{self._file(kind, name)}.json"

    def holds(self, kind: str, name: str) -> bool:
        """Say whether the page is one of those that there may be."""
        return self.within is None or (kind, name) in self.within

    def passage(self, report: str, start: int, end: int) -> str:
        """Return the place in the report's file."""
        self.passages.setdefault(report, set()).add((start, end))
        return f"{self.page('report', report)}#at-{start}-{end}"

    def raw(self, report: str) -> str:
        """Return the file of the bytes."""
        self.wanted.add(("raw", report))
        return f"{self._up}raw/{report}.bin"

    def asset(self, name: str) -> str:
        """Return the file below ``static``."""
        return f"{self._up}static/{name}"

    def _file(self, kind: str, name: str) -> str:
        """Return the file of a page, or of the one that stands for it, and note that it is wanted."""
        if self.within is not None and (kind, name) not in self.within:
            kind, name = NOT_PUBLISHED, ""
        self.wanted.add((kind, name))
        return file_of(kind, name)

    @property
    def _up(self) -> str:
        return "../" * self.depth


def file_of(kind: str, name: str = "") -> str:
    """Return the name, without an ending, of the file of a page: ids as they are, other names made safe."""
    if not name:
        return "index" if kind == "stories" else kind
    if name.isascii() and all(char.isalnum() or char in "-_" for char in name):
        return f"{kind}/{name}"
    words = "".join(char if char.isascii() and char.isalnum() else "-" for char in name.lower())[:40]
    return f"{kind}/{words.strip('-') or 'x'}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
