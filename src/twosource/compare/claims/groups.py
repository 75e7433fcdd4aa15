"""The statements of one story in a fixed order, and the groups that alignment makes of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias

from twosource.model import Evidence, Reading, Statement, Why, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from twosource.model import When

Days: TypeAlias = "tuple[date, date]"

UNKNOWN_MOMENT = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The statements that answer one question, earliest first; ``id`` is the claim's id.

    ``told_by`` gives, for each statement that only
    repeats another in a copy of its text, the id of that other one. ``ties`` are the pairs of ids, each in
    order, that are tied firmly to each other and not only through further statements.
    """

    id: str
    statements: tuple[Statement, ...]
    why: tuple[Why, ...] = ()
    told_by: Mapping[str, str] = field(default_factory=dict[str, str])
    ties: frozenset[tuple[str, str]] = frozenset()

    @property
    def telling(self) -> tuple[Statement, ...]:
        """The statements that stand for all: what is weighed pair by pair is weighed among them."""
        return tuple(one for one in self.statements if one.id not in self.told_by)

    def with_repeats(self, chosen: Iterable[Statement]) -> tuple[Statement, ...]:
        """Return the ``chosen`` of the telling statements with those that repeat them, in order."""
        ids = {one.id for one in chosen}
        return tuple(one for one in self.statements if self.told_by.get(one.id, one.id) in ids)


def moment(published: str | None) -> str:
    """Return a time of publication in UTC as a string that sorts; the unknown sorts last.

    A bare date stands at noon of its day: neither before nor after all that the day brought.
    """
    if published is None:
        return UNKNOWN_MOMENT
    try:
        when = datetime.fromisoformat(published)
    except ValueError:
        return UNKNOWN_MOMENT
    if "T" not in published and " " not in published:
        when += timedelta(hours=12)
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when
    # Near the ends of the calendar the shift to UTC would leave it.
    return when.isoformat() if when.year in {1, 9999} else when.astimezone(UTC).isoformat()


def in_order(readings: Sequence[Reading]) -> tuple[Statement, ...]:
    """Return each statement of ``readings`` once, by time of publication, report and place."""
    keyed = {
        statement.id: (
            (moment(reading.published), statement.report, statement.start, statement.id),
            statement,
        )
        for reading in readings
        for statement in reading.statements
    }
    return tuple(statement for _, statement in sorted(keyed.values(), key=lambda pair: pair[0]))


def group_of(
    statements: Sequence[Statement],
    why: tuple[Why, ...] = (),
    ties: frozenset[tuple[str, str]] = frozenset(),
) -> Group:
    """Return the group of ``statements``, which stand in order; its id is made from the first."""
    key = content_id("c", statements[0].id)
    return Group(id=key, statements=tuple(statements), why=why, ties=ties)


def tie(one: str, other: str) -> tuple[str, str]:
    """Return the ids of two tied statements, in order."""
    return (one, other) if one <= other else (other, one)


def days_of(statement: Statement, *, anywhere: bool = False) -> Days | None:
    """Return the first and last day of a statement's event, or None where its own words give no date.

    With ``anywhere`` a date that the sentences around it give will do.
    """
    when = statement.when
    inside = when is not None and statement.start <= when.start < statement.end
    return bounds_of(when) if (inside or anywhere) and "dated" in statement.signs else None


def bounds_of(when: When | None) -> Days | None:
    """Return the first and last day of a date, wherever it is told; None where it is of no calendar."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    try:
        return date.fromisoformat(when.earliest[:10]), date.fromisoformat(when.latest[:10])
    except ValueError:
        return None


def days_meet(mine: Days | None, theirs: Days | None) -> bool | None:
    """Tell whether two happenings can be of one day; None where the day of one is not told."""
    if mine is None or theirs is None:
        return None
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def taken_together(one: Statement, other: Statement, by: str) -> Why:
    """Return the reason why two statements are taken to answer one question."""
    spans = tuple(Evidence(report=each.report, start=each.start, end=each.end) for each in (one, other))
    return Why(rule="same question", text=f"Taken as one question: {by}.", spans=spans)
