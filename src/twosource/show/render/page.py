"""A brief as one page: no network, no script, each citation opens the exact characters it cites."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.forms import outlet, plain, published
from twosource.show.render.svg import draw, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template

    from twosource.show.atlas import Atlas
    from twosource.show.brief.blocks import Brief, Citation


_KEPT = frozenset("\n\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters of a stored text that the same citations cover; ``opens`` are those that begin here."""

    text: str
    opens: tuple[int, ...]
    cited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A stored report on the page: its name in the brief, what is known of it, its text in pieces."""

    name: str
    head: str
    sha256: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A citation in the list at the end of the page."""

    number: int
    where: str
    words: str


def render(brief: Brief, atlas: Atlas) -> str:
    """Return ``brief`` as the text of an HTML document. Everything taken from a report is escaped."""
    return _template().render(
        brief=brief,
        title=shown(words(brief.title)),
        phrases=phrases,
        drawing=draw(brief.graph),
        stored=[_stored(brief, atlas, key) for key in brief.reports],
        notes=[_note(brief, atlas, one) for one in brief.citations],
    )


def _stored(brief: Brief, atlas: Atlas, key: str) -> Stored:
    report = atlas.reports[key]
    cited = [one for one in brief.citations if one.report == key]
    return Stored(
        name=f"r{brief.reports.index(key) + 1}",
        head=f"{outlet(report)}, {published(report)}",
        sha256=report.sha256,
        pieces=pieces(report.text, cited),
    )


def _note(brief: Brief, atlas: Atlas, one: Citation) -> Note:
    name = f"r{brief.reports.index(one.report) + 1}"
    return Note(
        number=one.number,
        where=f"{name}, {phrases.CHARACTERS} {one.start} {phrases.TO} {one.end}",
        words=plain(atlas.reports[one.report].text[one.start : one.end]),
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    """Return the page's template, with automatic escaping and no tolerance for unknown names."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - only a page pays for it

    environment = Environment(
        loader=PackageLoader("twosource.show.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("brief.html.j2")


def shown(text: str) -> str:
    """Return ``text`` with each character that a page cannot hold replaced by U+FFFD, one for one.

    Carriage returns become blanks: a browser would make line ends of them.
    """
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char in _KEPT:
        return char
    if char == "\r":
        return " "
    return "\ufffd" if unicodedata.category(char) in {"Cc", "Cs"} else char


def pieces(text: str, citations: Sequence[Citation]) -> tuple[Piece, ...]:
    """Return ``text`` in pieces between the ends of ``citations``, all of one report.

    Joined, the pieces are ``shown(text)``; a citation of no characters opens at its place.
    """
    text = shown(text)
    cuts = sorted({0, len(text), *(place for one in citations for place in (one.start, one.end))})
    found: list[Piece] = []
    for place, cut in enumerate(cuts):
        stop = cuts[place + 1] if place + 1 < len(cuts) else cut
        opens = tuple(one.number for one in citations if one.start == cut)
        cited = any(one.start <= cut < one.end for one in citations)
        if stop > cut or opens:
            found.append(Piece(text=text[cut:stop], opens=opens, cited=cited))
    return tuple(found)
