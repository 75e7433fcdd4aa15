"""Parts shared by the fields: who holds a value, and whether a later value is an update."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.compare.claims import moment
from twosource.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.origins import Background, Voice
    from twosource.model import DisagreementKind, Field, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One value in words and bounds, with the statements that hold it and the words that show it."""

    label: str
    statements: tuple[Statement, ...]
    spans: tuple[Evidence, ...]
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A disagreement before it has an id."""

    field: Field
    kind: DisagreementKind
    values: tuple[Held, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The statements of one claim with the voice of each and the time of its publication.

    ``parties`` gives, by statement, the party of voices taken as one; a voice without a name has none.
    """

    statements: tuple[Statement, ...]
    voices: Mapping[str, Voice]
    background: Background
    parties: Mapping[str, str]

    def keys(self, statement: Statement) -> frozenset[str]:
        """Return the stable names of who speaks; an outlet's own voice is known by the outlet."""
        voice = self.voices[statement.id]
        party = self.parties.get(statement.id)
        if voice.keys:
            return voice.keys if party is None else voice.keys | {party}
        return frozenset({f"voice:{voice.name}"}) if voice.sort == "silent" else frozenset()

    def named(self, held: Held) -> bool:
        """Tell whether a known voice holds a value, be it among others."""
        return any(self.is_named(statement) for statement in held.statements)

    def is_named(self, statement: Statement) -> bool:
        """Tell whether a body, a person or a document that is known by name speaks."""
        voice = self.voices[statement.id]
        return bool(voice.keys) and voice.sort not in {"silent", "unnamed", "cited"}

    def when_said(self, statement: Statement) -> str:
        """Return the time of publication, to sort by."""
        reading = self.background.readings.get(statement.item)
        return moment(reading.published if reading else None)

    def first_said(self, held: Held) -> str:
        """Return when a value was first published."""
        return min(self.when_said(statement) for statement in held.statements)

    def last_said(self, held: Held) -> str:
        """Return when a value was published last."""
        return max(self.when_said(statement) for statement in held.statements)

    def outlet(self, statement: Statement) -> str | None:
        """Return the outlet that prints a statement, where it is known."""
        reading = self.background.readings.get(statement.item)
        return reading.outlet if reading else None

    def updates(self, one: Held, other: Held) -> bool:
        """Tell whether one voice held ``one`` first and ``other`` later."""
        return any(
            left.report != right.report
            and self.when_said(left) < self.when_said(right)
            and self.same_voice(left, right)
            for left in one.statements
            for right in other.statements
        )

    def same_voice(self, left: Statement, right: Statement) -> bool:
        """Tell whether two statements are of one voice, or of one outlet that names no other."""
        mine, theirs = self.keys(left), self.keys(right)
        if mine & theirs:
            return True
        outlet = self.outlet(left)
        named = self.is_named(left) and self.is_named(right)
        return not named and outlet is not None and outlet == self.outlet(right)


def span_of(statement: Statement, start: int | None = None, end: int | None = None) -> Evidence:
    """Return characters of a statement's report; the whole statement by default."""
    return Evidence(
        report=statement.report,
        start=statement.start if start is None else start,
        end=statement.end if end is None else end,
    )


def whole(label: str, statements: Sequence[Statement]) -> Held:
    """Return a value that the whole of each statement shows."""
    return Held(
        label=label, statements=tuple(statements), spans=tuple(span_of(statement) for statement in statements)
    )
