"""What comparing finds in the items of a story, and the record of it all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from twosource.model.corrections import Applied, UserCorrection
from twosource.model.moments import AsOf
from twosource.model.offsets import Placed
from twosource.model.reports import Dropped, Note, Page, Report, Span
from twosource.model.statements import Reading, When
from twosource.model.words import (
    Certainty,
    CitationRule,
    DisagreementKind,
    Exactness,
    Field,
    Number,
    OriginKind,
    Outcome,
    SeriesStep,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Placed):
    """Characters of one report that show a reason."""

    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """A reason: the rule's name, a sentence about it, and the words that show it."""

    rule: str
    text: str
    spans: tuple[Evidence, ...] = ()


CORRECTED = "corrected"
"""The rule of a reason that a user gave."""
SAME_TEXT = "one text"
"""The reason of an edge that ties a copy to the item that stands for its text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A scored pair of items that may tell of one happening; ``a`` < ``b``.

    Where ``why`` is ``SAME_TEXT``, ``b`` is a copy of ``a``, and has no other edge.
    """

    a: str
    b: str
    score: Number
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An item in the graph of pairs: when it was published, in seconds since 1970 (infinite: undated).

    ``near`` counts the reports with an item that has a scored edge to this one, its own among them.
    """

    instant: Number
    near: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Words that one item shares with an earlier one. ``share`` is the part of the later item."""

    earlier: str
    later: str
    share: Number
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The items about one happening."""

    id: str
    title: str
    items: tuple[str, ...]
    first_published: str | None = None
    last_published: str | None = None
    title_report: str | None = None
    title_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The five counts that stand side by side; ``origins`` is the least number.

    Among the ``outlets`` are ``no_publisher`` of which no publisher is known: each of them is counted as a
    family of its own.
    """

    reports: int
    outlets: int
    families: int
    wires: int
    origins: int
    no_publisher: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRange:
    """Least and greatest number of origins, and the ids of those found."""

    min: int
    max: int
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a claim entered the reporting, with each reason for joining or parting voices."""

    id: str
    claim: str
    kind: OriginKind
    name: str
    statements: tuple[str, ...]
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Retracted:
    """The counts of a claim as they were before ``reports`` that it rests on were withdrawn."""

    reports: tuple[str, ...]
    origins: OriginRange
    counts: Counts
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The assertion that statements in different items share.

    ``text`` is the words of its leading statement (``lead``). ``unattributed`` counts the outlets
    that do not say how they know. ``before`` is told where a report that it rests on was withdrawn: what
    such reports tell stands among ``statements``, and is not counted.
    """

    id: str
    story: str
    text: str
    lead: str
    statements: tuple[str, ...]
    origins: OriginRange
    counts: Counts
    label: str
    why: tuple[Why, ...] = ()
    unattributed: int = 0
    before: Retracted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a disagreement, in words, with bounds where it is a quantity.

    ``withdrawn``: only reports that were withdrawn tell it.
    """

    value: str
    statements: tuple[str, ...]
    low: Number | None = None
    high: Number | None = None
    spans: tuple[Evidence, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Values of one claim that cannot all hold, or hold at different precision.

    It is ``withdrawn`` where fewer than two of them are told by a report that stands.
    """

    id: str
    claim: str
    field: Field
    kind: DisagreementKind
    statements: tuple[str, ...]
    values: tuple[Value, ...]
    note: str = ""
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEntry:
    """One figure of a running count, in words and bounds, and what it does to the stand before it.

    ``as_of`` is when it was said, or else published; ``by`` names the voice. ``statements`` are the one that
    tells it and those that repeat it in a copy; ``note`` is a sum that it takes part in.
    """

    value: str
    claim: str
    statements: tuple[str, ...]
    step: SeriesStep
    exactness: Exactness
    low: Number | None = None
    high: Number | None = None
    as_of: str | None = None
    by: str = ""
    note: str = ""
    spans: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A running count followed across the claims of a story, by the moments that its figures are told for.

    ``fate`` is what became of those counted, ``group`` the noun for them, empty for anybody; ``suspected``
    tells that they are only suspected to be so.
    """

    id: str
    fate: Outcome
    group: str
    suspected: bool
    entries: tuple[SeriesEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A claim on the timeline, by the date of the event as one of its statements tells it."""

    when: When
    claim: str
    statement: str
    certainty: Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An edge of the graph of who cites whom: ``by`` has it from ``to``.

    Both are the id of an item of the story or the key of a voice (an entity's, or ``outlet:`` and a folded
    name). ``name`` is what the reports call ``to``, empty where it is an item or a body known by its key.
    ``statements`` are those that rest on the edge, ``spans`` the words that show it.
    """

    by: str
    to: str
    name: str
    rule: CitationRule
    statements: tuple[str, ...] = ()
    spans: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a later version of a report changed: the words before and now; either may be empty."""

    field: Literal["title", "quantity"]
    before: tuple[Evidence, ...]
    now: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A page of an address that a later page of it took the place of.

    ``newest`` is the report that stands for all of them, ``next`` the one after this, and ``changes`` are
    what that one changed. A version that was superseded stands in no story.
    """

    report: str
    newest: str
    next: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRecord:
    """Everything found by comparing the items of one story; ``notes`` tell what was left undone, and why.

    ``versions`` are the earlier versions of its reports, of each the last fifty. ``applied`` tells what
    became of each correction that bears on it; ``amended`` are those of its readings that corrections
    changed, as it was compared with them (a record that is read back has them among its readings, and none
    here).
    ``publishers`` pairs outlets with their publishers, as far as these are known.
    """

    story: Story
    claims: tuple[Claim, ...] = ()
    origins: tuple[Origin, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    series: tuple[Series, ...] = ()
    copies: tuple[Copy, ...] = ()
    citations: tuple[Citation, ...] = ()
    notes: tuple[Note, ...] = ()
    versions: tuple[Version, ...] = ()
    applied: tuple[Applied, ...] = ()
    amended: tuple[Reading, ...] = ()
    publishers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A whole record, or the part of it that concerns one story, in memory.

    ``superseded`` pairs each report that a later version took the place of with the one that stands.
    ``readings`` are as corrected; ``corrections`` are those that bear on this part, of a whole record all,
    undone ones too, by the time at which they were made. ``as_of`` is the moment that it stands at, None for
    now.
    """

    reports: tuple[Report, ...] = ()
    pages: tuple[Page, ...] = ()
    readings: tuple[Reading, ...] = ()
    stories: tuple[StoryRecord, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    unread: int = field(default=0)
    superseded: tuple[tuple[str, str], ...] = ()
    corrections: tuple[UserCorrection, ...] = ()
    as_of: AsOf | None = None
