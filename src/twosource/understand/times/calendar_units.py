"""Resolvers of units of the calendar: "last week", "the past year", "the end of the month"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from twosource.language import lexicon, match
from twosource.understand.times.reading import (
    Reading,
    anchor_day,
    base_day,
    before_christ,
    group,
    modifier,
    month_day,
    step,
    unit_of,
    unknown,
    weekday_near,
    year_told,
)
from twosource.understand.times.values import shifted

if TYPE_CHECKING:
    import re

    from twosource.understand.times.context import Context

_TOLD = lexicon.words("times.told_relations")
_AFTER_NEXT = 2  # units from this one
_WORKDAYS = 5


def rel_unit(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "last week", "this month", "the following year", "that decade"."""
    rel = group(found, "rel") or ""
    letter, _ = unit_of(found["unit"])
    local = rel in _TOLD and (ctx.history or rel != "next")
    base = (anchor_day(ctx) if local else None) or base_day(ctx)
    if base is None or letter == "2W" or (local and before_christ(ctx)):
        return _in_bc(rel, letter, ctx) or unknown("XXXX")
    if rel == "past" and not modifier(found):
        return Reading(type="DURATION", value=f"P1{letter}", anchor=False)
    on = step(rel)
    if (
        rel == "this"
        and letter == "W"
        and base.isoweekday() > _WORKDAYS
        and ctx.tense(*found.span()) == "future"
    ):
        on = 1  # told on a Saturday or Sunday of what will happen "this week"
    value = shifted(base, on, letter)
    return Reading(
        type="DATE", value=value, mod=modifier(found), anchor=not (letter in {"W", "WE"} and not on)
    )


def _in_bc(rel: str, letter: str, ctx: Context) -> Reading | None:
    """Read "the following year" after a year before Christ."""
    told = year_told(ctx)
    if not told or not told.startswith("BC") or letter != "Y":
        return None
    return Reading(type="DATE", value=f"BC{int(told[2:]) - step(rel):04}")


def the_unit(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the end of the month", "late in the year": the unit that holds the date told last."""
    if not modifier(found) and found["unit"] != "weekend":
        return None
    letter, _ = unit_of(found["unit"])
    base = (anchor_day(ctx) if ctx.history or ctx.told_here() else None) or base_day(ctx)
    if base is None:
        return _in_bc("", letter, ctx)
    if letter == "WE":
        return _weekend(base, found, ctx)
    return Reading(type="DATE", value=shifted(base, 0, letter), mod=modifier(found), anchor=False)


def unit_after_next(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the week after next", "the month before last"."""
    base = base_day(ctx)
    letter, _ = unit_of(found["unit"])
    on = _AFTER_NEXT if group(found, "far") else -_AFTER_NEXT
    return Reading(type="DATE", value=shifted(base, on, letter)) if base else unknown("XXXX")


def _weekend(base: date, found: re.Match[str], ctx: Context) -> Reading:
    saturday = weekday_near(base, 6, "future" if ctx.tense(*found.span()) == "future" else "past")
    return Reading(type="DATE", value=shifted(saturday, 0, "WE"), mod=modifier(found))
