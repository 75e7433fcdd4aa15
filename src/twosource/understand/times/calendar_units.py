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

_LASTING = match.pattern("time_context.stretch before")
_TOLD = lexicon.words("times.told_relations")
_AFTER_NEXT = 2  # units from this one
_WORKDAYS = 5
_LENGTHS = {"D": 1, "WE": 2, "W": 7, "M": 30, "Q": 91, "Y": 365, "DE": 3652, "CE": 36524}  # in days


def rel_unit(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "last week", "this month", "the following year", "that decade"."""
    rel = group(found, "rel") or ""
    letter, _ = unit_of(found["unit"])
    local = rel in _TOLD and (ctx.history or rel != "next")
    base = (anchor_day(ctx) if local else None) or base_day(ctx)
    if base is None or letter == "2W" or (local and before_christ(ctx)):
        return _in_bc(rel, letter, ctx) or unknown("XXXX")
    if _is_stretch(found, rel):
        return _stretch(base, letter, ctx)
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


def _is_stretch(found: re.Match[str], rel: str) -> bool:
    """Whether "the past year", "over the last decade" tell how long, and not which one."""
    if rel == "past":
        return not modifier(found)
    lasting = _LASTING.search(found.string, max(0, found.start() - 10), found.start())
    whose = found.string.startswith(" of ", found.end())
    return rel == "last" and found.group().startswith("the") and bool(lasting) and not whose


def _stretch(base: date, letter: str, ctx: Context) -> Reading:
    """Return the length of a stretch that ends on ``base``, with its days."""
    first = base - timedelta(days=_LENGTHS.get(letter, 1))
    known = not ctx.history
    return Reading(
        type="DURATION",
        value=f"P1{letter}",
        first=first.isoformat() if known else None,
        last=base.isoformat() if known else None,
        anchor=False,
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


def year_end(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "year-end": that of the year told here, else of the report's."""
    del found
    base = (anchor_day(ctx) if ctx.history or ctx.told_here() else None) or base_day(ctx)
    return Reading(type="DATE", value=f"{base.year:04}", mod="END", anchor=False) if base else None


def unit_after_next(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the week after next", "the month before last"."""
    base = base_day(ctx)
    letter, _ = unit_of(found["unit"])
    on = _AFTER_NEXT if group(found, "far") else -_AFTER_NEXT
    return Reading(type="DATE", value=shifted(base, on, letter)) if base else unknown("XXXX")


def week_of(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the week of April 8", "the weekend of 6 January"."""
    day = month_day(found, ctx)
    return Reading(type="DATE", value=shifted(day, 0, unit_of(found["unit"])[0])) if day else unknown("XXXX")


def _weekend(base: date, found: re.Match[str], ctx: Context) -> Reading:
    saturday = weekday_near(base, 6, "future" if ctx.tense(*found.span()) == "future" else "past")
    return Reading(type="DATE", value=shifted(saturday, 0, "WE"), mod=modifier(found))
