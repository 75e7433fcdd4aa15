"""What a user says of a record: dated corrections, and what they come to in one story.

A correction never changes what a report says. It is kept with who made it and why, is applied at every
run, and is found again by the bytes and the words that it was made on, so that it outlives a later
reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from twosource.model.offsets import Placed

CorrectionVerb: TypeAlias = Literal[
    "same",  # two items are of one story, statements of one claim, origins one voice, names one entity
    "different",  # they are not
    "set",  # a field of a statement or of an outlet has another value
    "withdrawn",  # a report was taken back
    "not a report",  # it is none, and is not compared
    "note",
    "tag",
]
CorrectionNoun: TypeAlias = Literal[
    "report", "item", "statement", "claim", "origin", "entity", "outlet", "story"
]
CorrectionField: TypeAlias = Literal[
    "",
    "speaker", "certainty", "when", "quantity",  # of a statement
    "name", "publisher", "country", "agency", "reliability",  # of an outlet
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor(Placed):
    """The place that a correction was made on, as a W3C TextPositionSelector and TextQuoteSelector in one.

    ``sha256`` is the digest of the report's raw bytes; ``exact`` the characters ``start`` to ``end`` of
    its text as it was read then. A whole report has no characters: ``start`` and ``end`` are 0 and
    ``exact`` is empty.
    """

    sha256: str
    start: int = 0
    end: int = 0
    exact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """Who took a correction back, when (ISO 8601, UTC) and why."""

    by: str
    at: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UserCorrection:
    """One thing that a user ruled. ``id`` comes of all of it but ``undone``.

    ``targets`` are places in reports: one, or for ``same`` and ``different`` two; what is meant there
    says ``noun`` (a claim by a statement of it, an origin by a statement that rests on it, an entity by a
    mention). An outlet is meant by its name in ``names``; so are entities where they are meant wherever
    they stand. ``field`` and ``value`` are what ``set`` sets; ``value`` is also the words of a note, or a
    tag. ``by`` names who made it, ``at`` when (ISO 8601, UTC), ``why`` the reason given.
    """

    id: str
    verb: CorrectionVerb
    noun: CorrectionNoun
    by: str
    at: str
    why: str = ""
    targets: tuple[Anchor, ...] = ()
    names: tuple[str, ...] = ()
    field: CorrectionField = ""
    value: str = ""
    undone: Undoing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What became of a correction in a story: the ids of what it bears on, or why it is not applied.

    ``was`` is what stands without it (the certainty read, the speaker read), for print.
    """

    correction: str
    on: tuple[str, ...] = ()
    was: str = ""
    not_applied: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """What a user ruled on the statements and reports of one story, by their ids; pairs are ordered.

    ``one_claim`` and ``other_claims`` are pairs of statements that are and are not of one claim;
    ``one_origin`` and ``other_origins`` pairs whose voices are and are not one. ``withdrawn`` are the
    reports that the user marked as taken back.
    """

    one_claim: tuple[tuple[str, str], ...] = ()
    other_claims: tuple[tuple[str, str], ...] = ()
    one_origin: tuple[tuple[str, str], ...] = ()
    other_origins: tuple[tuple[str, str], ...] = ()
    withdrawn: frozenset[str] = field(default=frozenset())
