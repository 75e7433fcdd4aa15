"""TIMEX3 values: what days they span, and their EDTF form.

A value is a string of TIMEX3 (ISO-TimeML): ``2024-01-09``, ``2024-W02``, ``2024-SU``, ``199`` (a
decade), ``BC0480``. Seasons are the meteorological ones of the northern hemisphere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(?:(\d\d):(\d\d)(?::\d\d)?|(MO|AF|EV|NI|DT)))?Z?$")
_PART = re.compile(r"(\d{4})-(?:(\d\d)|([QH])(\d)|(SP|SU|FA|WI))$")
_WEEK = re.compile(r"(\d{4}-W\d\d)(-WE)?$")
_YEARS = re.compile(r"\d{2,4}$")
_BC = re.compile(r"BC(\d{4})(?:-.*)?$")
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_EDTF = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


Precision: TypeAlias = Literal[
    "minute", "part of day", "day", "weekend", "week", "month", "quarter", "half year", "season", "year",
    "decade", "century",
]  # fmt: skip
# How many months a part of a year has, and what it is.
_PARTS: dict[str, tuple[int, Precision]] = {
    "month": (1, "month"), "season": (3, "season"), "Q": (3, "quarter"), "H": (6, "half year"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """First and last day (or minute, where a clock time is told) of a value, and how precise it is."""

    earliest: str
    latest: str
    precision: Precision


def days(value: str) -> Days | None:
    """Return the days that ``value`` spans; None for vague, unresolved and BC values."""
    for form, reader in _READERS:
        if found := form.match(value):
            try:
                return reader(found)
            except (ValueError, OverflowError):
                return None
    return None


def _day(found: re.Match[str]) -> Days:
    day, hour, minute, part = found.groups()
    date.fromisoformat(day)
    if hour:
        clock = "23:59" if hour == "24" else f"{hour}:{minute}"  # ISO 8601 lets the day end at 24:00
        return Days(earliest=f"{day}T{clock}", latest=f"{day}T{clock}", precision="minute")
    return Days(earliest=day, latest=day, precision="part of day" if part else "day")


def _week(found: re.Match[str]) -> Days:
    first = date.fromisoformat(found[1])
    if found[2]:
        return _span(first + timedelta(days=5), first + timedelta(days=6), "weekend")
    return _span(first, first + timedelta(days=6), "week")


def _part(found: re.Match[str]) -> Days:
    """Return the days of a month, a quarter, a half year or a season."""
    year, month, part, number, season = found.groups()
    length, precision = _PARTS[part or ("season" if season else "month")]
    first = int(month or 0) or _SEASON_START.get(season) or (int(number) - 1) * length + 1
    last = first + length - 1
    end_year, end_month = int(year) + (last - 1) // 12, (last - 1) % 12 + 1
    end = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return _span(date(int(year), first, 1), end, precision)


def _years(found: re.Match[str]) -> Days:
    digits = found.group()
    width = 10 ** (4 - len(digits))
    first = int(digits) * width
    precisions: dict[int, Precision] = {1: "year", 10: "decade", 100: "century"}
    return _span(date(max(first, 1), 1, 1), date(first + width - 1, 12, 31), precisions[width])


_READERS = ((_DAY, _day), (_WEEK, _week), (_PART, _part), (_YEARS, _years))


def _span(first: date, last: date, precision: Precision) -> Days:
    return Days(earliest=first.isoformat(), latest=last.isoformat(), precision=precision)


def edtf(value: str, mod: str | None) -> str | None:
    """Return the EDTF level 1 form of a date value, None where there is none."""
    mark = "~" if mod == "APPROX" else ""
    if found := _BC.match(value):
        return f"-{int(found.group(1)) - 1:04}{mark}"
    known = days(value)
    if not known:
        return None
    forms: dict[Precision, str] = {
        "minute": known.earliest + ":00",
        "day": known.earliest + mark,
        "part of day": known.earliest + mark,
        "month": value + mark,
        "year": value + mark,
        "season": f"{value[:4]}-{_SEASON_EDTF.get(value[5:], '')}{mark}",
        "decade": value + "X" + mark,
        "century": value + "XX" + mark,
    }
    return forms.get(known.precision, f"{known.earliest}/{known.latest}")


def easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (Meeus, Jones and Butcher's algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Return the ``which``-th (or, for -1, last) ``weekday`` (1 = Monday) of a month."""
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def shifted(day: date, amount: int, letter: str) -> str:
    """Return the value of the day, week, month, ... that lies ``amount`` units from ``day``.

    ``letter`` is D, W, M, Q, Y, DE, CE or WE. Raises ValueError or OverflowError where the
    calendar ends.
    """
    if letter == "D":
        return (day + timedelta(days=amount)).isoformat()
    if letter in {"W", "WE"}:
        year, week, _ = (day + timedelta(weeks=amount)).isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if letter == "WE" else "")
    if letter in {"M", "Q"}:
        months = day.year * 12 + day.month - 1 + amount * (3 if letter == "Q" else 1)
        year, month = divmod(months, 12)
        return f"{year:04}-Q{month // 3 + 1}" if letter == "Q" else f"{year:04}-{month + 1:02}"
    width = {"Y": 1, "DE": 10, "CE": 100}[letter]
    number = day.year // width + amount
    if not 0 < number * width < 10000:  # noqa: PLR2004 - four figures
        raise ValueError(f"year out of range: {number * width}")
    return f"{number:0{4 - len(str(width)) + 1}}"
