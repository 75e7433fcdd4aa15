"""Which report says what: claims by reports, a sign and a word in each cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.desk import words
from twosource.desk.drawing.sketch import cut
from twosource.show import phrases
from twosource.show.forms import outlet, plain, published

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.desk.records import StoryView
    from twosource.desk.sections.window import Window
    from twosource.model import Certainty, Claim, Report, Statement

LONGEST: Final = 90
"""Characters of a claim at the head of its row: all of it stands on its own page."""

ROWS: Final = 25
"""Claims of one page: each has a cell for every report."""

SORTS: Final = ("claim", "reports", "origins", "outlet")
"""By the reading order, the number of reports, of origins; ``outlet`` puts the columns by outlet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a report says of a claim: a kind of :data:`words.SAYS`, and where."""

    kind: str
    place: tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim with a tuple of cells for each column; ``certainty`` is that of its words."""

    claim: Claim
    words: str
    certainty: Certainty
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A report: its id, the name of its outlet, its day."""

    report: str
    outlet: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Claims by reports; ``left_out`` counts the reports that have no column, ``of`` all claims."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    left_out: int
    of: int


def matrix(held: StoryView, claims: Sequence[str], sort: str, window: Window) -> Matrix:
    """Return the ``window``'s part of ``claims`` by the reports that tell most of them, each side with one.

    Sorted as in :data:`SORTS`; at most :data:`ROWS` claims, and as many reports as the window has entries.
    """
    atlas = held.atlas
    chosen = [atlas.claims[key] for key in claims]
    if sort == "reports":
        chosen.sort(key=lambda one: -one.counts.reports)
    if sort == "origins":
        chosen.sort(key=lambda one: (-one.origins.min, -one.origins.max))
    chosen = chosen[window.first : window.first + ROWS]
    against = _against(held)
    told = {one.id: _told(held, one, against) for one in chosen}
    weight: dict[str, int] = {}
    for by_report in told.values():
        for report in by_report:
            weight[report] = weight.get(report, 0) + 1
    order = {key: at for at, key in enumerate(held.brief.reports)}
    sides = _sides(told, order)
    kept = sorted(weight, key=lambda key: (key not in sides, -weight[key], order[key]))[: window.most]
    columns = sorted((_column(atlas.reports[key]) for key in kept), key=lambda one: _by(one, sort, order))
    return Matrix(
        columns=tuple(columns),
        rows=tuple(_row(held, one, told[one.id], columns) for one in chosen),
        left_out=len(weight) - len(columns),
        of=len(claims),
    )


def _sides(told: Mapping[str, Mapping[str, tuple[Cell, ...]]], order: Mapping[str, int]) -> set[str]:
    """Return the first report of each side of each claim: none goes without a column for being told less."""
    first: dict[tuple[str, str], str] = {}
    for claim, by_report in told.items():
        for report in sorted(by_report, key=lambda key: order[key]):
            for cell in by_report[report]:
                first.setdefault((claim, cell.kind), report)
    return set(first.values())


def _by(one: Column, sort: str, order: Mapping[str, int]) -> tuple[str, int]:
    return (one.outlet.casefold() if sort == "outlet" else "", order[one.report])


def _column(report: Report) -> Column:
    return Column(report=report.id, outlet=outlet(report), day=published(report)[:10])


def _row(
    held: StoryView, claim: Claim, told: Mapping[str, tuple[Cell, ...]], columns: Sequence[Column]
) -> Row:
    lead = held.atlas.statements.get(claim.lead)
    return Row(
        claim=claim,
        words=cut(plain(claim.text), LONGEST),
        certainty="asserted" if lead is None else lead.certainty,
        cells=tuple(told.get(one.report, ()) for one in columns),
    )


def _against(held: StoryView) -> frozenset[str]:
    """Return the statements that say that something is not so which others say is so."""
    return frozenset(
        key
        for one in held.atlas.stories[held.brief.story].disagreements
        if one.field == "polarity"
        for value in one.values
        if value.value == phrases.SIDES[1]
        for key in value.statements
    )


def _told(held: StoryView, claim: Claim, against: frozenset[str]) -> dict[str, tuple[Cell, ...]]:
    """Return what each report says of a claim, each kind once, in the order of :data:`words.SAYS`."""
    found: dict[str, dict[str, Statement]] = {}
    for key in claim.statements:
        one = held.atlas.statements.get(key)
        if one is not None:
            kind = "against" if key in against and one.certainty == "asserted" else one.certainty
            found.setdefault(one.report, {}).setdefault(kind, one)
    return {
        report: tuple(
            Cell(kind=kind, place=(report, kinds[kind].start, kinds[kind].end))
            for kind in words.SAYS
            if kind in kinds
        )
        for report, kinds in found.items()
    }
