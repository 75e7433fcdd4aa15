"""What a page's own markup says of its lines, taken before any rule about words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from twosource.clean.residue import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.lines import Line
    from twosource.model import Zone

_OPEN = frozenset(("body", "subheading"))


def markup_marks(lines: Sequence[Line], layout: Sequence[Zone]) -> list[Mark | None]:
    """Return for each of ``lines`` the mark of the zone it begins in; None for body, and without a layout.

    A line in no zone is outside the page's main text. A layout without body says nothing.
    """
    if not any(zone.kind == "body" for zone in layout):
        return [None] * len(lines)
    zones = sorted(layout, key=lambda zone: zone.start)
    starts = [zone.start for zone in zones]
    return [_mark(line, zones, bisect_right(starts, line.start) - 1) for line in lines]


def _mark(line: Line, zones: Sequence[Zone], index: int) -> Mark | None:
    if index < 0 or zones[index].end <= line.start:
        return Mark(kind="navigation", why="outside every zone of the page")
    zone = zones[index]
    return None if zone.kind in _OPEN else Mark(kind=zone.kind, why=zone.why or "page markup")
