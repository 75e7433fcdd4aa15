"""Resolvers of the calendar: days, months, years, seasons, holidays, and units told as "last week"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from twosource.language import lexicon
from twosource.understand.times.reading import (
    NO_DATE,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    Reading,
    anchor_day,
    at_part,
    base_day,
    before_christ,
    group,
    modifier,
    month_of,
    step,
    unit_of,
    unknown,
    weekday_near,
    year_for,
    year_told,
)
from twosource.understand.times.values import days, easter, nth_weekday, shifted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.understand.times.context import Context

_DECADES = lexicon.values("calendar.decades", int)
_HOLIDAYS = lexicon.values("calendar.fixed_holidays", str)
_FEASTS = lexicon.values("calendar.feasts", int)
_FLOATING = cast("Mapping[str, tuple[int, int, int]]", lexicon.values("calendar.floating_holidays", object))
_PARTS_OF_A_YEAR = lexicon.values("times.parts_of_a_year", int)
_TOLD = lexicon.words("times.told_relations")
_AFTER_NEXT = 2  # units from this one
_WORKDAYS = 5
_PIVOT = 70  # two figures from 70 on are of the last century


def iso(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "2024-01-09" and "2024-01-09T10:00Z"."""
    del ctx
    value, zone = found.group("iso"), group(found, "zone")
    if not days(value):
        return None
    if group(found, "hour"):
        value = f"{value}T{found['hour']}:{found['minute']}"
        return Reading(type="TIME", value=value, zone=zone.upper() if zone else None)
    return Reading(type="DATE", value=value)


def numeric(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "27/12/2024" in the order that its figures show, "27.03.15" day first."""
    del ctx
    one, two, year = int(found["one"]), int(found["two"]), found["year"]
    if len(year) == 2:  # noqa: PLR2004 - figures of a year
        year = ("19" if int(year) >= _PIVOT else "20") + year
    if found["sep"] != "." and one != two and max(one, two) <= 12:  # noqa: PLR2004 - months
        told = "day and month cannot be told apart"
        return Reading(type="DATE", value=f"{year}-XX-XX", why=told, anchor=False)
    day, month = (one, two) if two <= 12 else (two, one)  # noqa: PLR2004 - ditto
    value = f"{year}-{month:02}-{day:02}"
    return Reading(type="DATE", value=value) if days(value) else None


def _year(found: re.Match[str], ctx: Context, month: int, day: int | None) -> str | None:
    """Return the year as written, as "of that year" says, or as the context gives it."""
    if year := group(found, "year"):
        return year
    words = group(found, "yrel")
    if words is None:
        return year_for(ctx, month, day, found)
    today = f"{ctx.dct.year:04}" if ctx.dct else None
    base = (year_told(ctx) or today) if words.startswith("th") and words != "this" else today
    return f"{int(base) + step(words):04}" if base and base.isdigit() else base


def day(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read a day of a month, with or without weekday and year; of "15 and 16 January" the first."""
    month = month_of(found, "month" if group(found, "month") else "month2")
    number = int(group(found, "day") or ORDINALS[group(found, "dayword") or "first"])
    year = _year(found, ctx, month, number)
    value = f"{year or 'XXXX'}-{month:02}-{number:02}"
    if year is None:
        return Reading(type="DATE", value=value, why=NO_DATE, anchor=False)
    if year.isdigit() and not days(value):
        return None
    return Reading(type="DATE", value=value, mod=modifier(found))


def day_again(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read the second day of "January 15-19", which takes the month told just before."""
    base = re.match(r"(BC\d{4}|\d{4}|XXXX)-(\d\d)-\d\d", ctx.last or "")
    if not base:
        return None
    year = group(found, "year") or base.group(1)
    value = f"{year}-{base.group(2)}-{int(found['day']):02}"
    return Reading(type="DATE", value=value) if days(value) or not year.isdigit() else None


def last_day(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the last day of June", "the first Monday of May", "the first week of July"."""
    month = month_of(found)
    year = group(found, "year") or year_for(ctx, month, None, found)
    if year is None or not year.isdigit():
        return None
    unit, number = found["dunit"], ORDINALS.get(found["which"], -1)
    if unit in WEEKDAYS or unit == "weekend":
        day = nth_weekday(int(year), month, WEEKDAYS.get(unit, 6), number)
    else:
        first, width = date(int(year), month, 1), timedelta(days=1 if unit == "day" else 7)
        end = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        day = first + (number - 1) * width if number > 0 else end
    return Reading(type="DATE", value=shifted(day, 0, {"week": "W", "weekend": "WE"}.get(unit, "D")))


def month(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "September 2023", "mid-March", "last March", "August of that year"."""
    number = month_of(found)
    if group(found, "rel") and (base := base_day(ctx)):
        on = step(group(found, "rel"))
        later = number > base.month if on <= 0 else number <= base.month
        year: str | None = str(base.year + (on if later else 0))
    else:
        year = _year(found, ctx, number, None)
    if year is None:
        return Reading(type="DATE", value=f"XXXX-{number:02}", mod=modifier(found), why=NO_DATE, anchor=False)
    return Reading(type="DATE", value=f"{year}-{number:02}", mod=modifier(found))


def era(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "480 BC", "late autumn of 481 BC", "AD 70"."""
    del ctx
    if tens := group(found, "bcdecade"):
        return Reading(type="DATE", value=f"BC{int(tens):03}", mod=modifier(found))
    if before := group(found, "bc") or group(found, "bc2"):
        season = group(found, "season")
        value = f"BC{int(before):04}" + (f"-{SEASONS[season]}" if season else "")
        if group(found, "month"):
            value += f"-{month_of(found):02}"
        return Reading(type="DATE", value=value, mod=modifier(found))
    return Reading(type="DATE", value=f"{int(group(found, 'ad') or group(found, 'ad2') or 0):04}")


def year(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "1939", "late 1949"."""
    del ctx
    return Reading(type="DATE", value=found["year"], mod=modifier(found))


def year_again(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read the second year of "1939-45", which takes its century from the first."""
    first = (ctx.last or "")[:4]
    year = group(found, "year") or first[:2] + found["short"]
    return Reading(type="DATE", value=year) if first.isdigit() and int(year) > int(first) else None


def decade(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the 1990s", "the early '80s", "the nineties"."""
    del ctx
    full = group(found, "decade")
    if not full:
        tens = int(group(found, "two") or _DECADES.get(group(found, "decword") or "", 0))
        full = f"19{tens}"
    return Reading(type="DATE", value=full, mod=modifier(found))


def century(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the 19th century", "the fifth century BC"."""
    del ctx
    ordinal = group(found, "ordword")
    number = ORDINALS[ordinal] if ordinal else int(found["ord"])
    value = f"BC{number - 1:02}" if group(found, "bcera") else f"{number - 1:02}"
    return Reading(type="DATE", value=value, mod=modifier(found))


def season(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the summer of 1914", "last winter", "in the spring"."""
    code = SEASONS[found["season"]]
    middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}[code]
    told, base, on = group(found, "year"), base_day(ctx), step(group(found, "rel"))
    if not told and on and base:
        passed = base.month > middle + 1 if on < 0 else base.month < middle - 1
        told = str(base.year + (0 if passed else on))
    told = told or _year(found, ctx, middle, None)
    value, why = f"{told or 'XXXX'}-{code}", "" if told else NO_DATE
    return Reading(type="DATE", value=value, mod=modifier(found), why=why, anchor=bool(told))


def quarter(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the third quarter of 2023", "Q3", "the first half of 1917"."""
    half, base = group(found, "hord"), base_day(ctx)
    words = group(found, "qord") or half or group(found, "qnum") or ""
    number = _PARTS_OF_A_YEAR.get(words) or int(words)
    told = group(found, "year")
    relative = group(found, "yrel") or group(found, "hrel")
    if not told and base and relative:
        told = str(base.year + step(relative))
    elif not told and base:
        told = year_for(ctx, 3 * number - 1, None, found)
    part = f"H{min(number, 2)}" if half else f"Q{number}"
    return Reading(type="DATE", value=f"{told or 'XXXX'}-{part}", why="" if told else NO_DATE)


def holiday(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read holidays by fixed rules: a date, days from Easter, or the n-th weekday of a month."""
    name, base = group(found, "holiday") or "", base_day(ctx)
    written = _year(found, ctx, 1, 1) if group(found, "year") or group(found, "yrel") else None
    if written and written.isdigit():
        return at_part(_holiday(name, int(written)), group(found, "part"))
    if base is None:
        return Reading(type="DATE", value=f"XXXX-{_HOLIDAYS.get(name, 'XX-XX')}", why=NO_DATE, anchor=False)
    side = {"past": -1, "future": 1}.get(ctx.tense(*found.span()), 0)
    gaps = [(_holiday(name, base.year + on) - base).days for on in (-1, 0, 1)]
    nearest = min((gap for gap in gaps if side * gap >= 0), key=abs)
    return at_part(base + timedelta(days=nearest), group(found, "part"))


def _holiday(name: str, number: int) -> date:
    if name in _HOLIDAYS:
        return date.fromisoformat(f"{number:04}-{_HOLIDAYS[name]}")
    if name in _FEASTS:
        return easter(number) + timedelta(days=_FEASTS[name])
    return nth_weekday(number, *_FLOATING[name])


def ordinal_day(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "on the fourteenth" and "the 3rd of the month" in the month told last, else the report's."""
    words = group(found, "dayord") or group(found, "dayonly") or ""
    number = ORDINALS.get(words) or int(re.sub(r"\D", "", words))
    told = anchor_day(ctx) if ctx.history or ctx.told_near() or ctx.dct is None else None
    base = told or ctx.dct
    if base is None:
        return Reading(type="DATE", value=f"XXXX-XX-{number:02}", why=NO_DATE, anchor=False)
    if told is None and number > base.day and ctx.tense(*found.span()) == "past":
        base = base.replace(day=1) - timedelta(days=1)  # "was frozen on the 25th", told on the 20th
    value = f"{base.year:04}-{base.month:02}-{number:02}"
    return Reading(type="DATE", value=value) if days(value) else None


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
