"""The text of a report in pieces: what is said, what is set apart, whose words it shares, what is asked."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from twosource.show.render.page import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Place: TypeAlias = tuple[int, int]

LAYERS = ("said", "zone", "copy", "at")
"""What may lie over a character, each at most once: a statement, a zone, copied words, words asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters of a text under the same layers.

    Each layer is the number of what covers the piece, None where nothing does. ``opens`` names the layers
    that begin with this piece, ``anchors`` further numbers of a layer that begin here and have no piece.
    """

    text: str
    said: int | None = None
    zone: int | None = None
    copy: int | None = None
    at: int | None = None
    opens: frozenset[str] = frozenset()
    anchors: tuple[tuple[str, int], ...] = ()


def pieces(text: str, layers: Mapping[str, Sequence[Place]]) -> tuple[Piece, ...]:
    """Return ``text`` in pieces; joined, they are the text, with one character for one that no page can hold.

    ``layers`` maps names of :data:`LAYERS` to places (start, end) in code points, each known by its number.
    Where places of a layer meet, the one that began last covers the piece.
    """
    text = shown(text)
    cuts = sorted(
        {0, len(text), *(min(at, len(text)) for some in layers.values() for place in some for at in place)}
    )
    covers = {name: list(_innermost(some, cuts)) for name, some in layers.items()}
    first = {name: _firsts(covers[name]) for name in layers}
    empty = {
        name: [number for number in range(len(some)) if number not in first[name]]
        for name, some in layers.items()
    }
    begun = [(layers[name][number][0], name, number) for name in layers for number in empty[name]]
    anchors: dict[int, list[tuple[str, int]]] = {}
    for start, name, number in sorted(begun):
        anchors.setdefault(min(start, len(text)), []).append((name, number))
    return tuple(
        Piece(
            text=text[start : cuts[at + 1] if at + 1 < len(cuts) else start],
            opens=frozenset(name for name in layers if first[name].get(covers[name][at]) == at),
            anchors=tuple(anchors.get(start, ())),
            **{name: covers[name][at] for name in layers},
        )
        for at, start in enumerate(cuts)
        if at + 1 < len(cuts) or start in anchors
    )


def _firsts(cover: Sequence[int | None]) -> dict[int | None, int]:
    """Return the first piece of each number that covers one."""
    found: dict[int | None, int] = {}
    for at, number in enumerate(cover):
        if number is not None:
            found.setdefault(number, at)
    return found


def _innermost(places: Sequence[Place], cuts: Sequence[int]) -> Iterator[int | None]:
    """Yield for each cut the number of the place over it that began last, of these the shortest."""
    waiting = sorted(range(len(places)), key=lambda number: (places[number], number), reverse=True)
    over: list[tuple[int, int, int]] = []
    for cut in cuts:
        while waiting and places[waiting[-1]][0] <= cut:
            number = waiting.pop()
            start, end = places[number]
            heapq.heappush(over, (-start, end, number))
        while over and over[0][1] <= cut:
            heapq.heappop(over)
        yield over[0][2] if over else None
