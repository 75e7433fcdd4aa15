"""Parts shared by the fields: who holds a value, and whether a later value is an update."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from twosource.compare.claims.groups import UNKNOWN_MOMENT, Group, moment
from twosource.compare.origins.joining import origin_groups_of
from twosource.compare.origins.speakers import speaker_of
from twosource.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from twosource.compare.origins.speakers import Speaker
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import DisagreementKind, Field, Mention, Quantity, Reading, Statement, When

Key: TypeAlias = "str | tuple[str, bool]"
"""What a voice is known by; or an outlet, with whether its words name another voice."""
Said: TypeAlias = "tuple[str, str]"
"""The time of publication, and the item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One value in words and bounds, with the statements that hold it and the words that show it."""

    label: str
    statements: tuple[Statement, ...]
    spans: tuple[Evidence, ...]
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A disagreement before it has an id."""

    field: Field
    kind: DisagreementKind
    values: tuple[Held, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One claim with the voice of each of its statements and the time of its publication.

    ``parties`` gives, by statement, the party of voices taken as one; a voice without a name has none.
    """

    group: Group
    voices: Mapping[str, Speaker]
    background: StoryContext
    parties: Mapping[str, str]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements of the claim, in order."""
        return self.group.statements

    def keys(self, statement: Statement) -> frozenset[str]:
        """Return the stable names of who speaks; an outlet's own voice is known by the outlet."""
        voice = self.voices[statement.id]
        party = self.parties.get(statement.id)
        if party and any(statement.id in pair for pair in self.background.rulings.other_origins):
            return frozenset({party})  # told apart from another that may go by the same name
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
        """Return the time of publication, to sort by; an entry of a live blog has its own."""
        reading = self.background.readings.get(statement.item)
        return moment(_told_at(reading) if reading else None)

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

    def spoken(self, statements: Iterable[Statement]) -> Spoken:
        """Return when each voice, and each outlet, first and last said one of ``statements``."""
        found = Spoken()
        for one in statements:
            said = (self.when_said(one), one.item)
            outlet, named = self.outlet(one), self.is_named(one)
            for key in self.keys(one):
                found.note(key, said)
            if outlet is not None:
                found.note((outlet, named), said)
        return found


def scene_of(statements: Iterable[Statement], background: StoryContext, group: Group | None = None) -> Scene:
    """Return some statements of a story, those of a claim or of several, with their voices."""
    told = tuple(dict.fromkeys(statements))
    voices = {one.id: speaker_of(one, background) for one in told}
    return Scene(
        group=group or Group(id="", statements=told),
        voices=voices,
        background=background,
        parties=origin_groups_of(tuple(voices.values()), background),
    )


def _told_at(reading: Reading) -> str | None:
    """Return the time of an item: an entry's own stamp, in the zone of its report, or the publication."""
    stamp, published = reading.item.stamp, reading.published
    try:
        told, zone = datetime.fromisoformat(stamp or ""), datetime.fromisoformat(published or "").tzinfo
    except ValueError:
        return stamp or published
    return told.replace(tzinfo=zone).isoformat() if told.tzinfo is None and "T" in (stamp or "") else stamp


@dataclass(slots=True)
class Spoken:
    """When each voice said something first and last, in two items each.

    Two statements are of one voice where they share a key, or of one outlet that names no other in one of
    them. Two items will do: of any two statements in different items, one is not in a given item.
    """

    first: dict[Key, list[Said]] = field(default_factory=dict["Key", "list[Said]"])
    last: dict[Key, list[Said]] = field(default_factory=dict["Key", "list[Said]"])

    def note(self, key: Key, said: Said) -> None:
        """Take up one statement of a voice."""
        self.first[key] = _of_two_items(sorted([*self.first.get(key, ()), said]))
        self.last[key] = _of_two_items(sorted([*self.last.get(key, ()), said], reverse=True))

    def before(self, other: Spoken) -> bool:
        """Tell whether a voice that speaks in both spoke here before it spoke there, in another item."""
        return any(
            _one_before(said, other.last[theirs])
            for mine, said in self.first.items()
            for theirs in _one_voice(mine)
            if theirs in other.last
        )


def _one_voice(key: Key) -> tuple[Key, ...]:
    """Return what a voice that is known by ``key`` is known by elsewhere: two named ones by a key alone."""
    if isinstance(key, str):
        return (key,)
    outlet, named = key
    return ((outlet, False),) if named else ((outlet, False), (outlet, True))


def _of_two_items(said: Sequence[Said]) -> list[Said]:
    """Return the first of ``said``, and the first that is in another item."""
    return [said[0], *[one for one in said if one[1] != said[0][1]][:1]]


def _one_before(mine: Sequence[Said], theirs: Sequence[Said]) -> bool:
    return any(one[0] < other[0] < UNKNOWN_MOMENT and one[1] != other[1] for one in mine for other in theirs)


def span_of(statement: Statement, part: Quantity | Mention | When | None = None) -> Evidence:
    """Return the characters of a part of a statement; the whole statement where it has none of its own."""
    shown = part if part and part.end > part.start else statement
    return Evidence(report=statement.report, start=shown.start, end=shown.end)


def whole(label: str, statements: Sequence[Statement]) -> Held:
    """Return a value that the whole of each statement shows."""
    return Held(label=label, statements=tuple(statements), spans=tuple(map(span_of, statements)))
