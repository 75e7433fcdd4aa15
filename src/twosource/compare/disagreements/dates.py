"""Event dates of one claim that cannot be one date."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from twosource.compare.claims.groups import days_meet, days_of
from twosource.compare.claims.sameness import names_apart, names_of, one_act, shared, verb_of
from twosource.compare.disagreements.sides import take_sides
from twosource.compare.disagreements.slots import Finding, Held, Scene, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement

LEAST_SHARED, LEAST_NAMES = 0.3, 2
"""Least share of words, and words of names, that two statements of one happening have in common."""
NOT_YET = frozenset({"planned", "conditional"})
FARTHEST = 60
"""Dates farther apart than this many days belong to two happenings, not to one dated twice."""
WEEK = 5
"""Days by which the last of a span lies after the first, where a week is told: its bounds are loose."""
ZONE_NOTE = "The days adjoin: across time zones they may be the same."


def weigh_dates(scene: Scene) -> list[Finding]:
    """Return the disagreements of event dates; a plan is never set against what was done.

    Dates are compared as days in each report's own calendar. Dates one day apart are one date where a
    report that tells the earlier was published when its own day had ended in UTC.
    """
    found: list[Finding] = []
    for unreal in (False, True):
        told = [
            one
            for one in scene.group.telling
            if days_of(one) is not None
            and one.polarity == "positive"
            and "anew" not in one.signs
            and _lies_ahead(scene, one) is unreal
        ]
        compared = [one for one in told if any(_one_happening(one, other) for other in told)]
        sides, _ = take_sides(sorted(compared, key=_width), _meet, lambda one: (days_of(one), _loose(one)))
        if len(sides) > 1:
            values = sorted(sides, key=lambda value: (_days(value[0]), value[0].id))
            found.append(_finding(scene, [scene.group.with_repeats(one) for one in values], unreal=unreal))
    return found


def _lies_ahead(scene: Scene, statement: Statement) -> bool:
    """Tell whether a date is one to come: by the words, or because the report was published before it."""
    ahead = _days(statement)[0].isoformat() > scene.when_said(statement)[:10]
    return statement.certainty in NOT_YET or ahead


def _one_happening(left: Statement, right: Statement) -> bool:
    """Tell whether another report dates the same act by the same verb: one question, one answer asked for."""
    near = abs((_days(left)[0] - _days(right)[0]).days) <= FARTHEST
    if left.report == right.report or not near or names_apart(left, right):
        return False
    if verb_of(left) != verb_of(right):
        return False
    named = len(names_of(left) & names_of(right)) >= LEAST_NAMES
    return one_act(left, right) or (named and shared(left, right) >= LEAST_SHARED)


def _days(statement: Statement) -> tuple[date, date]:
    return days_of(statement) or (date.max, date.max)


def _width(statement: Statement) -> int:
    first, last = _days(statement)
    return (last - first).days


def _loose(statement: Statement) -> bool:
    """Tell whether a day beside those told may be meant: in a night, and around a week or more."""
    return "by night" in statement.signs or _width(statement) >= WEEK


def _meet(left: Statement, right: Statement) -> bool:
    """Tell whether two dates can be one: they share a day, or adjoin in a night."""
    mine, theirs = _days(left), _days(right)
    apart = max((theirs[0] - mine[1]).days, (mine[0] - theirs[1]).days)
    return days_meet(mine, theirs) or (apart == 1 and (_loose(left) or _loose(right)))


def _finding(scene: Scene, values: Sequence[Sequence[Statement]], *, unreal: bool) -> Finding:
    """A plan may be put off by who made it; a day that is past cannot: then somebody is wrong."""
    held = tuple(_held(value) for value in values)
    voices = [scene.spoken(one.statements) for one in held]
    if unreal and any(one.before(other) for one in voices for other in voices if one is not other):
        return Finding("date", "update", held, "The same voice gave another date later.")
    days = _days(values[0][0])
    near = len(held) == 2 and (_days(values[1][0])[0] - days[1]).days == 1  # noqa: PLR2004 - a pair
    if near and any(_day_had_ended(scene, one, days[1]) for one in scene.statements):
        return Finding("date", "precision", held, ZONE_NOTE)
    return Finding("date", "conflict", held, ZONE_NOTE if near else "The days do not meet.")


def _day_had_ended(scene: Scene, statement: Statement, day: date) -> bool:
    """Tell whether a report went out late on ``day``, when in UTC it was the next."""
    reading = scene.background.readings.get(statement.item)
    try:
        at = datetime.fromisoformat((reading.published if reading else None) or "")
    except ValueError:
        return False
    return at.tzinfo is not None and at.date() == day < at.astimezone(UTC).date()


def _held(statements: Sequence[Statement]) -> Held:
    when = statements[0].when
    spans = tuple(span_of(one, one.when) for one in statements)
    return Held(label=(when.edtf or when.text) if when else "", statements=tuple(statements), spans=spans)
