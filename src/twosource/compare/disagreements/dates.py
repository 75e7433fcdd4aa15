"""Event dates of one claim that cannot be one date."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from twosource.compare.claims import bridged, days_of, names_apart, names_of, one_act, shared
from twosource.compare.disagreements.sides import Bounds, take_sides
from twosource.compare.disagreements.slots import Finding, Held, Scene, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement

LEAST_SHARED, LEAST_NAMES = 0.3, 2
NOT_YET = frozenset({"planned", "conditional"})
FARTHEST = 60
"""Dates farther apart than this many days belong to two happenings, not to one dated twice."""
WEEK = 5
"""Days by which the last of a span lies after the first, where a week is told: its bounds are loose."""
ZONE_NOTE = "The days adjoin: across time zones they may be the same."


def weigh_dates(scene: Scene) -> list[Finding]:
    """Return the disagreements of event dates; a plan is never set against what was done.

    Dates are compared as days in each report's own calendar. Dates one day apart are one date
    where a report that tells the earlier was published when its own day had ended in UTC.
    """
    found: list[Finding] = []
    for unreal in (False, True):
        dated = [
            one
            for one in scene.statements
            if days_of(one) is not None
            and one.polarity == "positive"
            and "anew" not in one.signs
            and _lies_ahead(scene, one) is unreal
        ]
        told = [one for one in dated if one.id not in scene.group.told_by]
        compared = [one for one in dated if _compared(one, told)]
        sides, _ = take_sides(sorted(compared, key=_width), _meet, _bounds)
        values = sorted(sides, key=lambda value: (days_of(value[0]) or (date.max, date.max), value[0].id))
        if len(values) > 1 and not _one_item_gives_both(values):
            found.append(_finding(scene, values, unreal=unreal))
    return found


def _lies_ahead(scene: Scene, statement: Statement) -> bool:
    """Tell whether a date is one to come: by the words, or because the report was published before it."""
    days = days_of(statement)
    published = scene.when_said(statement)[:10]
    return statement.certainty in NOT_YET or (days is not None and days[0].isoformat() > published)


def _compared(statement: Statement, dated: Sequence[Statement]) -> bool:
    """Tell whether another report dates kindred words, so that the date is an answer to one question."""
    return any(
        _near_enough(statement, other) and _one_happening(statement, other)
        for other in dated
        if other.report != statement.report
    )


def _one_happening(left: Statement, right: Statement) -> bool:
    """Tell whether two dated statements tell of one act: by verb and participants, or by two names."""
    if names_apart(left, right) or _other_counts(left, right):
        return False
    if one_act(left, right):
        return True
    named = len(names_of(left) & names_of(right)) >= LEAST_NAMES
    return named and shared(left, right) >= LEAST_SHARED and bridged(left, right)


def _other_counts(left: Statement, right: Statement) -> bool:
    """Tell whether both count something, and no count is the same: one dead here and two dead there."""
    mine, theirs = ({each.low for each in one.quantities if each.unit is None} for one in (left, right))
    return bool(mine and theirs) and not mine & theirs


def _near_enough(left: Statement, right: Statement) -> bool:
    mine, theirs = days_of(left), days_of(right)
    return mine is not None and theirs is not None and abs((mine[0] - theirs[0]).days) <= FARTHEST


def _one_item_gives_both(values: Sequence[Sequence[Statement]]) -> bool:
    """Tell whether one item gives two of the dates: then they are dates of two happenings."""
    items = [item for value in values for item in {statement.item for statement in value}]
    return len(items) != len(set(items))


def _width(statement: Statement) -> int:
    days = days_of(statement)
    return (days[1] - days[0]).days if days else 0


def _bounds(statement: Statement) -> Bounds:
    first, last = days_of(statement) or (date.min, date.max)
    night = "by night" in statement.signs
    return Bounds(sort=None, low=first.toordinal(), high=last.toordinal(), slack=1, mark=night)


def _meet(left: Statement, right: Statement) -> bool:
    """Tell whether two dates can be one: they share a day, adjoin in a night, or adjoin a week."""
    mine, theirs = days_of(left), days_of(right)
    if mine is None or theirs is None:
        return False
    apart = max((theirs[0] - mine[1]).days, (mine[0] - theirs[1]).days)
    loose = max(_width(left), _width(right)) >= WEEK or "by night" in (*left.signs, *right.signs)
    return apart <= 0 or (apart == 1 and loose)


def _finding(scene: Scene, values: Sequence[Sequence[Statement]], *, unreal: bool) -> Finding:
    """A plan may be put off by who made it; a day that is past cannot: then somebody is wrong."""
    held = tuple(_held(value) for value in values)
    near = len(held) == 2 and _gap(values[0], values[1]) == 1  # noqa: PLR2004 - two values a day apart
    days = days_of(values[0][0])
    if near and any(_day_had_ended(scene, one, days) for one in scene.statements):
        return Finding(field="date", kind="precision", values=held, note=ZONE_NOTE)
    voices = [scene.spoken(one.statements) for one in held]
    if unreal and any(one.before(other) for one in voices for other in voices if one is not other):
        return Finding(
            field="date", kind="update", values=held, note="The same voice gave another date later."
        )
    note = ZONE_NOTE if near else "The days do not meet."
    return Finding(field="date", kind="conflict", values=held, note=note)


def _gap(left: Sequence[Statement], right: Sequence[Statement]) -> int:
    mine, theirs = days_of(left[0]), days_of(right[0])
    return (theirs[0] - mine[1]).days if mine and theirs else 0


def _day_had_ended(scene: Scene, statement: Statement, days: tuple[date, date] | None) -> bool:
    """Tell whether a report went out late on the earlier day, when in UTC it was the next."""
    reading = scene.background.readings.get(statement.item)
    try:
        at = datetime.fromisoformat(reading.published or "") if reading else None
    except ValueError:
        return False
    if at is None or at.tzinfo is None or days is None:
        return False
    return at.date() == days[1] < at.astimezone(UTC).date()


def _held(statements: Sequence[Statement]) -> Held:
    when = statements[0].when
    spans = tuple(
        span_of(one, one.when.start, one.when.end)
        if one.when and one.when.end > one.when.start
        else span_of(one)
        for one in statements
    )
    return Held(label=(when.edtf or when.text) if when else "", statements=tuple(statements), spans=spans)
