"""Read back a brief that was printed as Markdown."""

from __future__ import annotations

import re

from twosource.show.verify.printed import Address, LineKind, Piece, Printed, PrintedLine

HEAD = re.compile(
    r"^<!-- twosource brief 1 (?P<story>\S+)(?P<all> all)?(?: as of (?P<then>[-+:.0-9T]+))? -->$",
    re.MULTILINE,
)
"""Where a brief says of which story it is, whether nothing is folded, and as of when it is."""

_RULE = re.compile(r"^\|(?: --- \|)+$")
_CITE = re.compile(r"\[\^(\d{1,9})\]")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\(<([^<>\s]*)>\)")
_NOTE = re.compile(r"^\[\^\d+\](?=: )")
_LEADS: tuple[tuple[re.Pattern[str], LineKind], ...] = (
    (re.compile(r"^# "), "title"),
    (re.compile(r"^## "), "section"),
    (re.compile(r"^### "), "head"),
    (re.compile(r"^\s*> "), "quote"),
    (re.compile(r"^- "), "text"),
)
"""What a line begins with and what that makes it; ``## What`` is a section, ``> words`` a quote."""


def read(text: str) -> Printed:
    """Return the lines of a brief in Markdown. A file without the program's mark has no story."""
    story = ""
    lines: list[PrintedLine] = []
    links: list[Address] = []
    section = ""
    for number, source in enumerate(text.split("\n"), start=1):
        if mark := HEAD.match(source):
            story = mark["story"]
        elif source.strip() and not _RULE.match(source):
            links += [
                Address(text=re.sub(r"\\(.)", r"\1", link[1]), address=link[2], number=number)
                for link in _LINK.finditer(source)
            ]
            found = _lines(_LINK.sub(r"\1", source), number, section)
            section = _section(found[0], section) if found else section
            lines += found
    return Printed(form="md", story=story, lines=tuple(lines), links=tuple(links))


def _section(line: PrintedLine, known: str) -> str:
    if line.kind == "section":
        return line.text
    return line.text.split(" ")[0] if line.kind == "head" else known


def _lines(source: str, number: int, section: str) -> list[PrintedLine]:
    if source.startswith("| "):
        cells = re.split(r"(?<!\\) \| |^\| | \|$", source)[1:-1]
        return [
            PrintedLine(kind="cell", pieces=pieces(cell), number=number, section=section, row=number)
            for cell in cells
        ]
    kind: LineKind = "note" if _NOTE.match(source) else "text"
    for lead, name in _LEADS:
        if lead.match(source):
            source, kind = lead.sub("", source), name
            break
    return [PrintedLine(kind=kind, pieces=pieces(source), number=number, section=section)]


def pieces(source: str) -> tuple[Piece, ...]:
    """Return the pieces of a line of Markdown: bold, code, citations, and the words between."""
    found: list[Piece] = []
    words: list[str] = []
    bold = key = False
    place = 0
    while place < len(source):
        cite = _CITE.match(source, place)
        toggle = "**" if source.startswith("**", place) else "`" if source[place] == "`" else ""
        if cite or toggle:
            _flush(found, words, bold=bold, key=key)
        if cite:
            found.append(Piece(text=cite[1], kind="cite"))
            place = cite.end()
        elif toggle:
            bold, key = bold ^ (toggle == "**"), key ^ (toggle == "`")
            place += len(toggle)
        else:
            place += source[place] == "\\" and place + 1 < len(source)
            words.append(source[place])
            place += 1
    _flush(found, words, bold=bold, key=key)
    return tuple(found)


def _flush(found: list[Piece], words: list[str], *, bold: bool, key: bool) -> None:
    if words:
        found.append(Piece(text="".join(words), kind="key" if key else "bold" if bold else "text"))
        words.clear()
