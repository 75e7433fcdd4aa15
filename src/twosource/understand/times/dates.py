"""Resolvers of calendar dates: days, months, years, seasons, decades, holidays."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from twosource.language import lexicon, match
from twosource.understand.times.reading import (
    NO_DATE,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    Reading,
    anchor_day,
    at_part,
    base_day,
    group,
    modifier,
    month_of,
    step,
    weekday_of,
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
_PIVOT = 70  # two figures from 70 on are of the last century


def iso(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "2024-01-09" and "2024-01-09T10:00Z"."""
    del ctx
    value = found.group("iso")
    if len(value) == len("2006-07") and int(value[5:]) == int(value[2:4]) + 1:
        return Reading(
            type="DATE", value=value[:4], first=f"{value[:4]}-01-01", last=f"{value[:2]}{value[5:]}-12-31"
        )
    if not days(value):
        return None
    if group(found, "hour"):
        return Reading(
            type="TIME", value=f"{value}T{found['hour']}:{found['minute']}", zone=_upper(group(found, "zone"))
        )
    return Reading(type="DATE", value=value)


def _upper(zone: str | None) -> str | None:
    return zone.upper() if zone else None


def numeric(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "10/1/2024" in the order that the text itself shows, "27.03.15" day first."""
    one, two, year = int(found["one"]), int(found["two"]), found["year"]
    if len(year) == 2:  # noqa: PLR2004 - figures of a year
        year = _full_year(year)
    day_first = True if found["sep"] == "." else ctx.day_first
    if one > 12 or two > 12:  # noqa: PLR2004 - months
        day_first = one > 12  # noqa: PLR2004 - ditto
    if day_first is None and one != two:
        return Reading(
            type="DATE", value=f"{year}-XX-XX", why="day and month cannot be told apart", anchor=False
        )
    day, month = (one, two) if day_first else (two, one)
    value = f"{year}-{month:02}-{day:02}"
    return Reading(type="DATE", value=value) if days(value) else None


def _day(found: re.Match[str]) -> int:
    if text := group(found, "day"):
        return int(text)
    return ORDINALS[group(found, "dayword") or "first"]


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
    """Read a day of a month, with or without weekday and year."""
    month, number = month_of(found), _day(found)
    year = _year(found, ctx, month, number)
    if year is None:
        return Reading(type="DATE", value=f"XXXX-{month:02}-{number:02}", why=NO_DATE, anchor=False)
    value = f"{year}-{month:02}-{number:02}"
    if year.isdigit() and not days(value):
        leap = int(year) - int(year) % 4
        return (
            Reading(type="DATE", value=f"{leap:04}-02-29")
            if (month, number) == (2, 29) and not group(found, "year")
            else None
        )
    return Reading(type="DATE", value=value, mod=modifier(found))


def day_listed(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read the first day of "15 and 16 January"."""
    month, number = month_of(found, "month2"), int(found["day"])
    year = group(found, "year") or year_for(ctx, month, number, found)
    if year is None:
        return Reading(type="DATE", value=f"XXXX-{month:02}-{number:02}", why=NO_DATE, anchor=False)
    return Reading(type="DATE", value=f"{year}-{month:02}-{number:02}")


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
    unit, which = found["dunit"], found["which"]
    number = ORDINALS.get(which, -1)
    if unit in WEEKDAYS:
        return Reading(type="DATE", value=nth_weekday(int(year), month, weekday_of(unit), number).isoformat())
    first = date(int(year), month, 1)
    close = nth_weekday(int(year), month, 7, -1) if unit == "weekend" else _month_end(first)
    if unit == "day":
        return Reading(
            type="DATE", value=(first + timedelta(days=number - 1) if number > 0 else close).isoformat()
        )
    base = first + timedelta(weeks=number - 1) if number > 0 else close
    return Reading(type="DATE", value=shifted(base, 0, "W" if unit == "week" else "WE"))


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


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


def short_year(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "'09", of the last century from 70 on."""
    del ctx
    return Reading(type="DATE", value=_full_year(found["short"]))


def _full_year(short: str) -> str:
    return ("19" if int(short) >= _PIVOT else "20") + short


def fiscal(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "fiscal 2023", "FY2023", "the last fiscal year": named by the calendar year."""
    base = base_day(ctx)
    if told := group(found, "year"):
        return Reading(type="DATE", value=told)
    on = step(group(found, "rel"))
    return Reading(type="DATE", value=f"{base.year + on:04}", anchor=False) if base else None


def nine_eleven(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "9/11", which names the day of 2001 wherever it stands."""
    del found, ctx
    return Reading(type="DATE", value="2001-09-11", anchor=False)


def year_earlier(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the year-earlier quarter": the year before, or the like part of it where one was told here."""
    del found
    told = re.match(r"(\d{4})(-[QH]\d|-\d\d)?$", ctx.last or "") if ctx.told_here() else None
    base = ctx.dct
    if told is None and base is None:
        return None
    year_before = int(told[1] if told else base.year if base else 0) - 1
    return Reading(type="DATE", value=f"{year_before:04}{(told and told[2]) or ''}", anchor=False)


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
    months = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}
    told = group(found, "year")
    base = base_day(ctx)
    on = step(group(found, "rel"))
    if not told and on and base:
        passed = base.month > months[code] + 1 if on < 0 else base.month < months[code] - 1
        told = str(base.year + (0 if passed else on))
    elif not told:
        told = _year(found, ctx, months[code], None)
    return Reading(
        type="DATE",
        value=f"{told or 'XXXX'}-{code}",
        mod=modifier(found),
        why="" if told else NO_DATE,
        anchor=bool(told),
    )


def quarter(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the third quarter of 2023", "Q3", "the first half of 1917"."""
    if fiscal_quarter := _told_end(found, ctx):
        return fiscal_quarter
    base = base_day(ctx)
    told = group(found, "year")
    relative = group(found, "yrel") or group(found, "hrel")
    words = group(found, "qord") or group(found, "hord") or group(found, "qnum") or ""
    number = _PARTS_OF_A_YEAR.get(words) or int(words)
    if not told and base and relative:
        told = str(base.year + step(relative))
    elif not told and base:
        told = str(_quarter_year(number, base, found, ctx))
    if group(found, "hord"):
        return Reading(type="DATE", value=f"{told or 'XXXX'}-H{min(number, 2)}")
    return Reading(type="DATE", value=f"{told or 'XXXX'}-Q{number}", why="" if told else NO_DATE)


_QUARTER_END = match.pattern("time_context.end of a quarter")
_FISCAL = match.pattern("time_context.fiscal quarter")
_TWO_MONTHS = timedelta(days=80)  # from the end of a quarter back into its first month


def _told_end(found: re.Match[str], ctx: Context) -> Reading | None:
    """Return the three months to the end that is told of a quarter; a fiscal one with none stays open."""
    if group(found, "hord") or ctx.history:
        return None
    end = _QUARTER_END.match(found.string, found.end())
    if end and (end["day"] or end["day2"]):
        month = month_of(end)
        year = end["year"] or (str(ctx.dct.year - (month > ctx.dct.month)) if ctx.dct else None)
        known = days(f"{year}-{month:02}-{int(end['day'] or end['day2']):02}")
        if known:
            last = date.fromisoformat(known.latest)
            first = (last - _TWO_MONTHS).replace(day=1)
            return Reading(
                type="DATE", value=f"{year}-{month:02}", first=first.isoformat(), last=last.isoformat()
            )
    if _FISCAL.match(found.string, found.end()):
        return Reading(type="DATE", value="XXXX", why="the fiscal year's end is not told", anchor=False)
    return None


def _quarter_year(number: int, base: date, found: re.Match[str], ctx: Context) -> int:
    """Return the year of a quarter told without one: that told last alone, else the nearest by tense."""
    if ctx.told_here() and re.fullmatch(r"\d{4}", ctx.last or ""):
        return int(ctx.last or "")
    begun = (base.year, base.month) >= (base.year, 3 * number - 2)
    if ctx.tense(*found.span()) == "future":
        return base.year + (base.month > 3 * number)
    return base.year if begun else base.year - 1


def holiday(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read holidays by fixed rules: a date, days from Easter, or the n-th weekday of a month."""
    name = group(found, "holiday") or ""
    base = base_day(ctx)
    written = _year(found, ctx, 1, 1) if group(found, "year") or group(found, "yrel") else None
    if not written and base is None:
        return Reading(type="DATE", value=f"XXXX-{_HOLIDAYS.get(name, 'XX-XX')}", why=NO_DATE, anchor=False)
    years = (
        [int(written)]
        if written and written.isdigit()
        else [base.year + step for step in (-1, 0, 1)]
        if base
        else []
    )
    if not years:
        return None
    found_days = [_holiday(name, number) for number in years]
    tense = ctx.tense(*found.span())
    wanted = [
        d
        for d in found_days
        if base and (d <= base if tense == "past" else d >= base if tense == "future" else True)
    ]
    nearest = min(wanted or found_days, key=lambda d: abs((d - (base or d)).days))
    return at_part(nearest, group(found, "part"))


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
