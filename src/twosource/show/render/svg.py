"""The graph of origins as a drawing: origins on the left, reports on the right, curves between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.show.brief.blocks import Graph, Line, Node

WIDTH = 960
"""Units of the drawing's width; the page scales it."""

_BOX = 360
_TALL = 34
_STEP = 46
_LONGEST = 44


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node in its place. ``text`` is cut at a word; ``full`` is all of it; ``cite`` its citation."""

    key: str
    x: int
    y: int
    width: int
    height: int
    text: str
    full: str
    cite: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """An edge: the path in SVG's own words, and the reason said of it."""

    path: str
    why: str
    cite: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Everything that the page needs to draw a graph."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]


def draw(graph: Graph) -> Drawing:
    """Return the places of the nodes of ``graph`` and the curves between them."""
    rows = max(len(graph.origins), len(graph.reports))
    left = _column(graph.origins, 4, rows)
    right = _column(graph.reports, WIDTH - _BOX - 4, rows)
    by_key = {box.key: box for box in (*left, *right)}
    curves = tuple(
        Curve(path=_curve(by_key[link.origin], by_key[link.report]), why=link.why, cite=link.cite)
        for link in graph.links
    )
    return Drawing(width=WIDTH, height=rows * _STEP + 8, boxes=(*left, *right), curves=curves)


def _column(nodes: tuple[Node, ...], x: int, rows: int) -> tuple[Box, ...]:
    """Return the nodes of one side, spread over the height of the longer side."""
    free = (rows - len(nodes)) * _STEP // 2
    return tuple(
        Box(
            key=node.key,
            x=x,
            y=4 + free + place * _STEP,
            width=_BOX,
            height=_TALL,
            text=_cut(words(node.line)),
            full=words(node.line),
            cite=next((run.text for run in node.line if run.role == "cite"), ""),
        )
        for place, node in enumerate(nodes)
    )


def words(line: Line) -> str:
    """Return the text of a line without its citations."""
    return "".join(run.text for run in line if run.role != "cite").strip()


def _cut(text: str) -> str:
    """Return ``text`` cut at a blank so that it fits into a box."""
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0] + " …"


def _curve(start: Box, end: Box) -> str:
    x1, y1 = start.x + start.width, start.y + start.height // 2
    x2, y2 = end.x, end.y + end.height // 2
    middle = (x1 + x2) // 2
    return f"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}"
