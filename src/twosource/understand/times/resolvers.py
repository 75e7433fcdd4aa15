"""Which resolver reads the matches of which rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.times import calendar_units, dates, relative, spans_of_time

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from twosource.understand.times.context import Context
    from twosource.understand.times.reading import Reading

RESOLVERS: dict[str, Callable[[re.Match[str], Context], Reading | None]] = {
    "iso": dates.iso, "iso_month": dates.iso, "numeric": dates.numeric,
    "month_day": dates.day, "day_month": dates.day, "day_listed": dates.day_listed,
    "day_again": dates.day_again,
    "last_day": dates.last_day, "month_year": dates.month, "month": dates.month,
    "bc": dates.era, "ad": dates.era, "year": dates.year, "year_again": dates.year_again,
    "fiscal": dates.fiscal, "nine_eleven": dates.nine_eleven, "year_earlier": dates.year_earlier,
    "decade": dates.decade, "century": dates.century, "season": dates.season,
    "quarter": dates.quarter, "half": dates.quarter, "holiday": dates.holiday,
    "ordinal_day": dates.ordinal_day,
    "weekday": relative.weekday, "night_to": relative.night_to, "small_hours": relative.small_hours,
    "evening_of": relative.evening_of, "deictic": relative.deictic, "part": relative.part,
    "overnight": relative.overnight, "rel_unit": calendar_units.rel_unit, "the_unit": calendar_units.the_unit,
    "next_day": relative.next_day, "that_time": relative.that_time, "offset": relative.offset,
    "summers_ago": relative.summers_ago, "unit_later": relative.offset, "a_week_on": relative.a_week_on,
    "reference": relative.reference,
    "last_n": spans_of_time.last_n, "duration": spans_of_time.duration, "whole": spans_of_time.whole,
    "bare_units": spans_of_time.bare_units, "recent_units": spans_of_time.bare_units,
    "year_and_half": spans_of_time.and_half, "part_of_unit": spans_of_time.part_of_unit,
    "every": spans_of_time.every, "times_a": spans_of_time.times_a,
    "periodic": spans_of_time.periodic, "weekdays": spans_of_time.weekdays,
    "clock24": spans_of_time.clock, "clock4": spans_of_time.clock, "clock_ampm": spans_of_time.clock,
    "oclock": spans_of_time.clock, "clock_words": spans_of_time.clock_words,
}  # fmt: skip
