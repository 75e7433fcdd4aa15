"""What a brief consists of, before any of its three looks: frozen blocks of lines of runs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import DisagreementKind, Field

Role: TypeAlias = Literal["say", "span", "mark", "form", "count", "cite", "label", "key"]
Tone: TypeAlias = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of a line and where it comes from.

    ``say``: words of the program; ``span``: characters of a report; ``mark``: the cited characters
    within them; ``form``: a normal form of a cited date or amount, or a fact about a report;
    ``count``: a count from the record; ``cite``: the number of a citation; ``label``: a certainty
    or a kind in words; ``key``: a name that the brief itself gives (``c1``, ``r2``) or an id.
    ``link`` is the address of the report that the words name, where it has one.
    """

    text: str
    role: Role = "say"
    tone: Tone = "plain"
    link: str = ""


Line: TypeAlias = tuple[Run, ...]

BLANK: Final = Run(text=" ")
BREAK: Final = Run(text=" · ")
"""Stands between two things that a line says."""


def joined(parts: Iterable[Line], between: str | Run = "; ") -> Line:
    """Return the parts as one line with ``between`` them."""
    mark = Run(text=between) if isinstance(between, str) else between
    runs: list[Run] = []
    for part in parts:
        runs += [mark, *part] if runs else part
    return tuple(runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The place that ``[number]`` stands for: characters ``start`` to ``end`` of ``report``.

    ``left`` and ``right`` bound the rest of the sentence around it.
    """

    number: int
    report: str
    start: int
    end: int
    left: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement of a claim: who told it, and the sentence with the cited words marked."""

    head: Line
    quote: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimBlock:
    """A claim: its name in this brief, its id, its leading words, what is known of it, its statements.

    ``where`` names the outlets that tell it; ``graded`` is what the Admiralty scale would say of it, and
    ``usual`` that this is what a brief says once for all (``phrases.USUAL_GRADE``).
    """

    name: str
    id: str
    lead: Line
    facts: tuple[Line, ...]
    where: Line = ()
    told: tuple[Told, ...] = ()
    graded: Line = ()
    usual: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of cells under heads; ``empty`` is said where there are none.

    ``more`` are rows that stand folded: those of claims that are folded themselves.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    empty: str = ""
    more: tuple[tuple[Line, ...], ...] = ()

    def and_more(self, other: Table) -> Table:
        """Return the table with the rows of ``other`` folded."""
        return replace(self, more=other.rows)

    def whole(self) -> Table:
        """Return the table with nothing folded."""
        return replace(self, rows=self.rows + self.more, more=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One wording of one value of a disagreement: its words, bounds, who said it and as of when.

    ``reports`` are the ids of all reports that tell it so; the lines cite the first few.
    """

    value: Line
    bounds: Line
    who: Line
    as_of: Line
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A disagreement of a claim, which this brief calls ``name``: each value as it is told."""

    id: str
    claim: str
    name: str
    field: Field
    kind: DisagreementKind
    note: Line
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One end of an edge of the graph: its words and its kind."""

    key: str
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An edge of the graph from the key of an origin to the key of a report.

    ``why`` is the reason of the origin, or nothing; ``cite`` is the citation that shows the edge.
    """

    origin: str
    report: str
    why: str
    cite: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Who got it from whom: origins on the left, reports on the right."""

    origins: tuple[Node, ...]
    reports: tuple[Node, ...]
    links: tuple[Link, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A story as a desk reads it. ``reports`` are the ids of ``r1``, ``r2``, ..., earlier versions last.

    ``disputes`` are the disagreements of the table, those that are printed first.

    ``claims`` are those that are printed, ``folded`` the others. The places that the printed part
    cites have the lowest numbers, so that each keeps its number whether the rest is shown or not. ``as_of``
    is the moment that the record is shown at, empty for now.
    """

    story: str
    title: Line
    meta: Line
    ladder: tuple[Line, ...]
    claims: tuple[ClaimBlock, ...]
    folded: tuple[ClaimBlock, ...]
    disagreements: Table
    disputes: tuple[Dispute, ...]
    counts: Table
    happened: Table
    planned: Table
    graph: Graph
    traced: Table
    by_report: Table
    read: Table
    versions: Table
    ruled: Table
    dropped: Table
    reports: tuple[str, ...]
    citations: tuple[Citation, ...]
    as_of: str = ""
