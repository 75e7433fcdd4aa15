"""Read back a brief that was printed as a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from twosource.show.verify.printed import Address, Anchor, Piece, Printed, PrintedLine, StoredText

if TYPE_CHECKING:
    from twosource.show.verify.printed import LineKind, PieceKind

_KINDS: dict[str, LineKind] = {
    "h1": "title",
    "h2": "section",
    "h3": "head",
    "blockquote": "quote",
    "td": "cell",
}
_INLINE = frozenset({"a", "b", "strong", "code", "bdi", "mark"})
_BOLD = frozenset({"b", "strong"})
_CITE = re.compile(r"\[(\d{1,9})\]")
_HOVER = re.compile(r"^(.*) \[(\d{1,9})\]$", re.DOTALL)
"""The title of a part of a drawing: its citation is no link, since a title cannot hold one."""
_ANCHOR = re.compile(r"^m(\d{1,9})$")
_SPACE = re.compile(r"\s+")


class Reader(HTMLParser):
    """Collects the lines of a page. Whatever is shown becomes part of some line."""

    def __init__(self) -> None:
        """Start before the first character."""
        super().__init__(convert_charrefs=True)
        self.story = ""
        self.lines: list[PrintedLine] = []
        self.texts: list[StoredText] = []
        self.anchors: list[Anchor] = []
        self.links: list[Address] = []
        self._address: str | None = None
        self._pieces: list[Piece] = []
        self._kind: LineKind = "text"
        self._inline: list[str] = []
        self._section = ""
        self._row = 0
        self._in_row = False
        self._stored: list[str] | None = None
        self._name = ""
        self._quiet = False
        self._drawing = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a line, a stretch within a line, or a stored text."""
        given = {name: value or "" for name, value in attrs}
        if self._stored is not None:
            self._anchor(given)
        elif tag in _INLINE:
            self._inline.append("cite" if "cite" in given.get("class", "").split() else tag)
            if self._inline[-1] == "a":
                self._address = given.get("href", "")
        else:
            self._flush()
            self._open(tag, given)

    def handle_endtag(self, tag: str) -> None:
        """Close what ``handle_starttag`` opened."""
        if self._stored is not None:
            if tag == "div":
                text = "".join(self._stored)
                self.texts.append(StoredText(report=self._name, text=text, number=self.getpos()[0]))
                self._stored = None
        elif tag in _INLINE:
            if self._inline:
                self._inline.pop()
        else:
            self._flush()
            self._quiet = False
            self._in_row = self._in_row and tag != "tr"
            self._drawing = self._drawing and tag != "svg"

    def handle_data(self, data: str) -> None:
        """Take words into the line, or into the stored text."""
        if self._stored is not None:
            self._stored.append(data)
        elif not self._quiet:
            self._take(data)

    def _open(self, tag: str, given: dict[str, str]) -> None:
        self._kind = (
            "note" if tag == "li" and given.get("id", "").startswith("e") else _KINDS.get(tag, "text")
        )
        if tag == "tr":
            self._row, self._in_row = self._row + 1, True
        if given.get("name") == "twosource-story":
            self.story = given.get("content", "")
        self._quiet = tag == "style"
        self._drawing = self._drawing or tag == "svg"
        if "data-report" in given:
            self._stored, self._name = [], given["data-report"]

    def _anchor(self, given: dict[str, str]) -> None:
        if mark := _ANCHOR.match(given.get("id", "")):
            offset = sum(map(len, self._stored or ()))
            self.anchors.append(Anchor(number=int(mark[1]), report=self._name, offset=offset))

    def _take(self, data: str) -> None:
        if "cite" in self._inline:
            self._pieces += [Piece(text=number, kind="cite") for number in _CITE.findall(data)]
            self._pieces += [Piece(text=rest, kind="text") for rest in _CITE.split(data)[::2] if rest.strip()]
        elif self._drawing and (hover := _HOVER.match(data)):
            self._pieces += [Piece(text=hover[1], kind="text"), Piece(text=hover[2], kind="cite")]
        else:
            self._pieces.append(Piece(text=_SPACE.sub(" ", data), kind=self._piece()))
            if "a" in self._inline and self._address is not None:
                self.links.append(Address(text=data, address=self._address, number=self.getpos()[0]))
                self._address = None

    def _piece(self) -> PieceKind:
        if "code" in self._inline:
            return "key"
        return "bold" if _BOLD.intersection(self._inline) else "text"

    def _flush(self) -> None:
        pieces, self._pieces = tuple(self._pieces), []
        if not any(piece.kind == "cite" or piece.text.strip() for piece in pieces):
            return
        line = PrintedLine(
            kind=self._kind,
            pieces=pieces,
            number=self.getpos()[0],
            section=self._section,
            row=self._row if self._in_row else None,
        )
        self.lines.append(line)
        if line.kind in {"section", "head"}:
            self._section = line.text if line.kind == "section" else line.text.split(" ")[0]
        self._kind = "text"


def read(text: str) -> Printed:
    """Return the lines of a page, the stored texts in it, and where its citations lead."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    return Printed(
        form="html",
        story=reader.story,
        lines=tuple(reader.lines),
        texts=tuple(reader.texts),
        anchors=tuple(reader.anchors),
        links=tuple(reader.links),
    )
