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

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(?:(\d\d):(\d\d)(?::\d\d)?|(MO|AF|EV|NI|DT)))?Z?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_QUARTER = re.compile(r"(\d{4})-([QH])(\d)$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")
_YEARS = re.compile(r"(\d{2,4})$")
_BC = re.compile(r"BC(\d{4})(?:-.*)?$")
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_EDTF = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


Precision: TypeAlias = Literal[
    "minute", "part of day", "day", "weekend", "week", "month", "quarter", "half year", "season", "year",
    "decade", "century",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """First and last day (or minute, where a clock time is told) of a value, and how precise it is."""

    earliest: str
    latest: str
    precision: Precision


def days(value: str) -> Days | None:
    """Return the days that ``value`` spans; None for vague, unresolved and BC values."""
    for reader in (_day, _month, _week, _parts, _years):
        try:
            found = reader(value)
        except (ValueError, OverflowError):
            return None
        if found:
            return found
    return None


def _day(value: str) -> Days | None:
    found = _DAY.match(value)
    if not found:
        return None
    day = date(int(found.group(1)), int(found.group(2)), int(found.group(3))).isoformat()
    if found.group(4):
        hour, minute = int(found.group(4)), int(found.group(5))
        if hour == 24:  # noqa: PLR2004 - ISO 8601 lets the day end at 24:00
            hour, minute = 23, 59
        moment = f"{day}T{hour:02}:{minute:02}"
        return Days(earliest=moment, latest=moment, precision="minute")
    return Days(earliest=day, latest=day, precision="part of day" if found.group(6) else "day")


def _month(value: str) -> Days | None:
    found = _MONTH.match(value)
    if not found:
        return None
    year, month = int(found.group(1)), int(found.group(2))
    return _span(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def _week(value: str) -> Days | None:
    found = _WEEK.match(value)
    if not found:
        return None
    first = date.fromisocalendar(int(found.group(1)), int(found.group(2)), 6 if found.group(3) else 1)
    return _span(
        first, first + timedelta(days=1 if found.group(3) else 6), "weekend" if found.group(3) else "week"
    )


def _parts(value: str) -> Days | None:
    if found := _QUARTER.match(value):
        length = 3 if found.group(2) == "Q" else 6
        start = (int(found.group(3)) - 1) * length + 1
        return _months(int(found.group(1)), start, length, "quarter" if length == 3 else "half year")  # noqa: PLR2004
    if found := _SEASON.match(value):
        return _months(int(found.group(1)), _SEASON_START[found.group(2)], 3, "season")
    return None


def _months(year: int, start: int, length: int, precision: Precision) -> Days:
    last = start + length - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return _span(
        date(year, start, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]), precision
    )


def _years(value: str) -> Days | None:
    found = _YEARS.match(value)
    if not found:
        return None
    digits = found.group(1)
    width = 10 ** (4 - len(digits))
    first = int(digits) * width
    precisions: dict[int, Precision] = {1: "year", 10: "decade", 100: "century"}
    return _span(date(max(first, 1), 1, 1), date(first + width - 1, 12, 31), precisions[width])


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
