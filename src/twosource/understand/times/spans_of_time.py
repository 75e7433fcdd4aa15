"""Resolvers of durations, sets and clock times."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.language.numerals import ONES
from twosource.understand.times.reading import (
    DEFAULT_DAY,
    NO_DATE,
    PARTS,
    SEASONS,
    Reading,
    base_day,
    count,
    group,
    month_of,
    part_code,
    quant,
    step,
    told_day,
    unit_of,
    weekday_of,
)

if TYPE_CHECKING:
    import re

    from twosource.understand.times.context import Context

_HALVES = {"Y": "P6M", "H": "PT30M", "D": "PT12H", "M": "P2W", "DE": "P5Y", "CE": "P50Y", "W": "P3D"}
_QUARTERS = {"CE": "P25Y", "DE": "P30M", "H": "PT15M", "Y": "P3M"}
_NOON = 12
_DAYS_OF = {"D": 1, "NI": 1, "W": 7, "2W": 14, "M": 30, "Y": 365}
_TOUCHING = lexicon.words("times.touching_relations")
_OPEN = lexicon.words("times.open_amounts")
_NTH = lexicon.values("times.every_nth", str)
_PERIODS = lexicon.values("times.periods", str)


def period(number: str, unit: str) -> str:
    """Return the TIMEX3 period of ``number`` (X where vague) of a unit word."""
    letter, small = unit_of(unit)
    if number == "0.5" and letter in _HALVES:
        return _HALVES[letter]
    if letter == "2W":
        return f"P{float(number) * 2:g}W" if number != "X" else "PXW"
    if letter in {"MO", "EV", "AF", "NI", "X"}:
        return f"P{number}{'D' if letter in {'X', 'NI'} else 'T' + letter}"
    return f"PT{number}{letter}" if small else f"P{number}{letter}"


def duration(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "three days", "72 hours", "over a month", "a five-day"."""
    del ctx
    words = group(found, "n") or ""
    number = "X" if words in _OPEN and found["plural"] else count(words)
    return Reading(type="DURATION", value=period(number, found["unit"]), mod=quant(found), anchor=False)


def last_n(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the past two weeks", "the next few days": a stretch that touches the present."""
    reading = duration(found, ctx)
    if reading is None or not found["plural"]:
        return None
    first, last = _reach(found, ctx)
    return Reading(type="DURATION", value=reading.value, anchor=False, first=first, last=last)


def _reach(found: re.Match[str], ctx: Context) -> tuple[str | None, str | None]:
    """Return the days of "the past two weeks", back from the report's own, and of "the next five days"."""
    number, (letter, small) = count(group(found, "n")), unit_of(found["unit"])
    rel = group(found, "rel") or ""
    length = 1 if small else _DAYS_OF.get(letter, 0)
    if ctx.dct is None or ctx.history or not number.isdigit() or not length or rel not in _TOUCHING:
        return None, None
    if small and letter != "H":
        return ctx.dct.isoformat(), ctx.dct.isoformat()
    stretch = timedelta(days=-(-int(number) // 24) if small else int(number) * length)
    try:
        other = ctx.dct + stretch if step(rel) > 0 else ctx.dct - stretch
    except OverflowError:
        return None, None
    low, high = sorted((ctx.dct, other))
    return low.isoformat(), high.isoformat()


def whole(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the whole year", "the entire day"."""
    del ctx
    return Reading(type="DURATION", value=period("1", found["unit"]), anchor=False)


def long_unit(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "year-long", "decades-long", "three-month-long"."""
    del ctx
    number = count(found["n"] or "one") if found["n"] or not found["plural"] else "X"
    return Reading(type="DURATION", value=period(number, found["unit"]), anchor=False)


def weekends(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "weekends", "most weekends"."""
    del found, ctx
    return Reading(type="SET", value="XXXX-WXX-WE", anchor=False)


def bare_units(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "for years", "within days", "decades of war", "recent weeks"."""
    del ctx
    unit = group(found, "unit") or group(found, "unitof") or ""
    return Reading(type="DURATION", value=period("X", unit), anchor=False)


def and_half(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "a year and a half", "an hour and a quarter"."""
    del ctx
    number = "1.5" if found["extra"] == "half" else "1.25"
    return Reading(type="DURATION", value=period(number, found["unit"]), mod=quant(found), anchor=False)


def part_of_unit(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "half a century", "a quarter-century", "a quarter of an hour"."""
    del ctx
    letter, _ = unit_of(found["unit"])
    table = _HALVES if found["share"] == "half" else _QUARTERS
    return Reading(type="DURATION", value=table[letter], mod=quant(found), anchor=False)


def every(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "every Tuesday", "each year", "every two weeks"."""
    del ctx
    if name := group(found, "weekday"):
        return Reading(type="SET", value=f"XXXX-WXX-{weekday_of(name)}", anchor=False)
    if group(found, "month"):
        return Reading(type="SET", value=f"XXXX-{month_of(found):02}", anchor=False)
    if part := group(found, "part"):
        return Reading(type="SET", value=f"XXXX-XX-XX{part_code(part)}", anchor=False)
    if season := group(found, "season"):
        return Reading(type="SET", value=f"XXXX-{SEASONS[season]}", anchor=False)
    skip = group(found, "skip")
    number = _NTH.get(skip) or count(skip) if skip else "1"
    return Reading(type="SET", value=period(number, found["unit"]), anchor=False)


def periodic(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "daily", "weekly", "annually"."""
    del ctx
    return Reading(type="SET", value=_PERIODS[found["periodic"]], anchor=False)


def times_a(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "twice a week"."""
    del ctx
    return Reading(type="SET", value=period("1", found["unit"]), anchor=False)


def weekdays(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "on Mondays"."""
    del ctx
    return Reading(type="SET", value=f"XXXX-WXX-{weekday_of(found['weekday'])}", anchor=False)


def clock(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "22:35", "3 p.m. local time", "1300 GMT", "six o'clock"."""
    hour, minute = _hour(found), int(group(found, "minute") or 0)
    if hour > 24 or (hour == 24 and minute):  # noqa: PLR2004 - hours
        return None
    return _at(hour, minute, found, ctx)


def _hour(found: re.Match[str]) -> int:
    hour = int(group(found, "hour") or ONES[group(found, "hourword") or "one"])
    ampm = (group(found, "ampm") or "")[:1]
    half = group(found, "half") or group(found, "halfn")
    if ampm == "p" or (half and PARTS[half] != "MO"):
        return hour % _NOON + _NOON
    return hour % _NOON if ampm == "a" else hour


def clock_words(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "seven minutes to ten", "half past two"; the half of the day stays as told."""
    words = group(found, "minutes") or ""
    minutes = 30 if words == "half" else 15 if words.endswith("quarter") else int(float(count(words)))
    noon = group(found, "noon")
    hour = int(PARTS[noon][1:3]) if noon else _hour(found)
    total = hour * 60 + (minutes if found["side"] == "past" else -minutes)
    if not 0 < minutes < 60 or total < 0:  # noqa: PLR2004 - minutes of an hour
        return None
    return _at(total // 60 % 24, total % 60, found, ctx)


def _at(hour: int, minute: int, found: re.Match[str], ctx: Context) -> Reading:
    """Return the clock time on the day told in the same sentence, else on the report's."""
    zone = group(found, "zone") or group(found, "zone2")
    told = told_day(ctx) if ctx.history or ctx.told_here() else None
    day = told or base_day(ctx)
    if (
        not told
        and day
        and ctx.clock
        and f"{hour:02}:{minute:02}" > ctx.clock
        and ctx.tense(*found.span()) != "future"
    ):
        day -= timedelta(days=1)  # a time of day still to come when the report was published was yesterday's
    value = f"{day.isoformat() if day else 'XXXX-XX-XX'}T{hour:02}:{minute:02}"
    return Reading(
        type="TIME",
        value=value,
        zone=zone.upper() if zone else None,
        why="" if told else DEFAULT_DAY if day else NO_DATE,
        anchor=False,
    )
