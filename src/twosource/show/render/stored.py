"""The stored texts of a page, cut where citations begin and end, so that each has its anchor."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.show.brief.blocks import Citation

_KEPT = frozenset("\n\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters of a stored text that the same citations cover; ``opens`` are those that begin here."""

    text: str
    opens: tuple[int, ...]
    cited: bool


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
