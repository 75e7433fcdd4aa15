"""A brief as read back from a file: lines of pieces, citations, stored texts, whatever its look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

PieceKind: TypeAlias = Literal["text", "bold", "key", "cite"]
LineKind: TypeAlias = Literal["title", "head", "section", "quote", "cell", "note", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of one kind; a ``cite`` holds the number alone."""

    text: str
    kind: PieceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """A line, a cell or a heading: ``number`` counts lines of the file from 1.

    ``row`` tells the cells of one row, None outside tables. ``section`` is the name of the claim
    (``c1``) or the heading under which the line stands.
    """

    kind: LineKind
    pieces: tuple[Piece, ...]
    number: int
    section: str
    row: int | None = None

    @property
    def text(self) -> str:
        """The words without the citations."""
        return "".join(piece.text for piece in self.pieces if piece.kind != "cite").strip()

    @property
    def cites(self) -> tuple[int, ...]:
        """The numbers of the citations, in their order."""
        return tuple(int(piece.text) for piece in self.pieces if piece.kind == "cite")


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where the link of citation ``number`` leads: ``offset`` characters into a stored text."""

    number: int
    report: str
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where words of a line lead outside the brief: ``number`` counts lines of the file from 1."""

    text: str
    address: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredText:
    """A report's text as a page repeats it."""

    report: str
    text: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A whole brief as read back. ``texts`` and ``anchors`` are those of a page; Markdown has none.

    ``links`` lead to reports on the web.
    """

    form: Literal["md", "html"]
    story: str
    lines: tuple[PrintedLine, ...]
    texts: tuple[StoredText, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    links: tuple[Address, ...] = ()
