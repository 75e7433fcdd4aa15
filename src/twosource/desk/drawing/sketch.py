"""The places of the nodes of who got it from whom, and the lines between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.desk import words
from twosource.show import phrases
from twosource.show.forms import outlet, published

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.desk.drawing.flow import Flow, Party, Tie
    from twosource.show.atlas import Atlas

WIDTH: Final = 1060
"""Units of the drawing, which are pixels where it is not zoomed: what a desk's screen has beside margins."""
WIDEST: Final = 320
TALL: Final = 42
STEP: Final = 52
TOP: Final = 24
LETTER: Final = 7.4
"""Units of an average letter of a node, in the widest of the fonts that systems take."""
THICKEST: Final = 6
BULGE: Final = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node in its place with its two lines; ``full`` is all that they say."""

    party: Party
    x: int
    y: int
    width: int
    first: str
    second: str
    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A line between two nodes as an SVG path, ``thick`` by its reports, and what it says in words.

    ``ends`` are the places of the nodes among the boxes.
    """

    path: str
    ends: tuple[int, int]
    thick: float
    copied: bool
    full: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """Everything that is drawn, within ``width`` and ``height`` units, under a head for each column."""

    width: int
    height: int
    heads: tuple[tuple[int, str], ...]
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]

    @property
    def groups(self) -> tuple[Box, ...]:
        """The nodes that hold several reports."""
        return tuple(box for box in self.boxes if len(box.party.reports) > 1 and box.party.kind != "voice")


def sketch(flow: Flow, atlas: Atlas) -> Sketch:
    """Return ``flow`` with each node in its place, columns without nodes left out."""
    kept = [(head, some) for head, some in zip(words.FLOW_COLUMNS, flow.columns, strict=True) if some]
    tallest = max((len(some) for _, some in kept), default=0)
    boxes: dict[str, Box] = {}
    width = min(WIDEST, WIDTH * 4 // (5 * max(len(kept), 1)))  # a fifth is for the lines
    step = (WIDTH - width) // max(len(kept) - 1, 1)
    for at, (_, some) in enumerate(kept):
        for party, y in zip(some, _ys(some, tallest, flow.ties, boxes), strict=True):
            first, second = _lines(party, atlas)
            boxes[party.key] = _box(party, at * step, y, width, (first, second))
    places = {key: at for at, key in enumerate(boxes)}
    curves = tuple(
        _curve(tie, boxes[tie.giver], boxes[tie.taker], (places[tie.giver], places[tie.taker]))
        for tie in flow.ties
    )
    return Sketch(
        width=WIDTH,
        height=max((box.y for box in boxes.values()), default=0) + TALL + 2,
        heads=tuple((at * step, head) for at, (head, _) in enumerate(kept)),
        boxes=tuple(boxes.values()),
        curves=curves,
    )


def _ys(some: Sequence[Party], tallest: int, ties: Iterable[Tie], boxes: dict[str, Box]) -> list[int]:
    """Return where the nodes of a column stand: in the middle, who prints others' words beside these."""
    printed = {tie.taker: boxes[tie.giver].y for tie in ties if tie.copied and tie.giver in boxes}
    if not any(one.key in printed for one in some):
        free = (tallest - len(some)) * STEP // 2
        return [TOP + free + at * STEP for at in range(len(some))]
    found: list[int] = []
    for one in some:
        found.append(max(printed.get(one.key, TOP), found[-1] + STEP if found else TOP))
    return found


def _box(party: Party, x: int, y: int, width: int, lines: tuple[str, str]) -> Box:
    longest = int((width - 20) / LETTER)
    first, second = (cut(line, longest) for line in lines)
    full = ": ".join(line for line in lines if line)
    return Box(party=party, x=x, y=y, width=width, first=first, second=second, full=full)


def _lines(party: Party, atlas: Atlas) -> tuple[str, str]:
    """Return the two lines of a node: who it is, and how many or when."""
    many = phrases.counted(len(party.reports), "reports")
    own = words.named_too(party.own) if party.own else ""
    if party.kind == "voice":
        return party.label, words.named_in(many) if party.reports else ""
    if party.kind == "report":
        report = atlas.reports[party.reports[0]]
        return outlet(report), ", ".join(part for part in (published(report)[:10], own) if part)
    if party.kind == "outlet":
        return party.label, ", ".join(part for part in (many, own) if part)
    return f"{many} {words.FLOW_GROUP[party.kind]} {party.label}".strip(), own


def cut(text: str, longest: int) -> str:
    """Return ``text`` cut at a blank, with a sign for what is left out."""
    if len(text) <= longest:
        return text
    return (text[:longest].rpartition(" ")[0] or text[:longest]) + " …"


def _curve(tie: Tie, giver: Box, taker: Box, ends: tuple[int, int]) -> Curve:
    x1, y1, x2, y2 = giver.x + giver.width, giver.y + TALL // 2, taker.x, taker.y + TALL // 2
    bend, back = (x2 - x1) // 2, (x1 - x2) // 2
    if x2 < x1:  # two of one column: around its left side
        x1, bend, back = giver.x, -BULGE, -BULGE
    path = f"M{x1} {y1}C{x1 + bend} {y1} {x2 + back} {y2} {x2} {y2}"
    says = words.PRINTS if tie.copied else words.NAMES
    return Curve(
        path=path,
        ends=ends,
        thick=min(1.0 + tie.reports / 2, THICKEST),
        copied=tie.copied,
        full=f"{taker.first} {says} {giver.first}",
    )
