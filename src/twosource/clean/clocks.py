"""Clock times that head the entries of a live page, and the dates that they fall on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from twosource.language import match

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY = 24 * 60
LAST_HOUR, LAST_MINUTE, _HALF_DAY = 23, 59, 12
_STAMP = match.pattern("items.clock time of an entry")
_PUBLISHED_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ](\d{2}):(\d{2})")
_TEXT_START = re.compile(r"['\"\u2018\u201c(]?[A-Z\u00c0-\u00de0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A printed clock time: minutes since midnight, its length in the line, its words."""

    minutes: int
    printed: str
    length: int


def find_clock(text: str) -> Clock | None:
    """Return the clock time with which the line ``text`` begins, or None."""
    found = _STAMP.match(text)
    if not found or (found["minute"] is None and found["half"] is None):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        hour = hour % _HALF_DAY + (_HALF_DAY if found["half"].lower().startswith("p") else 0)
    rest = text[found.end() :]
    if hour > LAST_HOUR or minute > LAST_MINUTE or (rest and not _TEXT_START.match(rest)):
        return None
    return Clock(
        minutes=hour * 60 + minute, printed=text[: found.start("gap")].strip("[]() "), length=found.end()
    )


def stamps(clocks: Sequence[Clock], published: str | None) -> list[str]:
    """Return ISO date-times for ``clocks`` in page order, or the printed words without a date.

    Entries run forwards or backwards in time, whichever takes less of it; where the clock falls back,
    midnight has passed. The day of ``published`` is that of the latest entry where the clock of publication
    is not before it, else of the earliest.
    """
    day = _day(published)
    if day is None or not clocks:
        return [clock.printed for clock in clocks]
    forwards = _absolute([clock.minutes for clock in clocks])
    backwards = _absolute([clock.minutes for clock in clocks][::-1])
    turned = backwards[-1] - backwards[0] < forwards[-1] - forwards[0]
    ordered = backwards if turned else forwards
    time = _PUBLISHED_TIME.match(published or "")
    printed = int(time[1]) * 60 + int(time[2]) if time else -1
    last = ordered[-1] // DAY
    shift = last if ordered[-1] % DAY <= printed else 0
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - the report's own local time
    try:
        told = [midnight + timedelta(days=-shift, minutes=minute) for minute in ordered]
    except OverflowError:  # before the year 1, or after 9999
        return [clock.printed for clock in clocks]
    return [moment.isoformat("T", "minutes") for moment in (told[::-1] if turned else told)]


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _absolute(minutes: Sequence[int]) -> list[int]:
    """Return ``minutes`` counted on over midnight, wherever the clock falls back."""
    counted: list[int] = []
    for minute in minutes:
        days = counted[-1] // DAY if counted else 0
        fell = bool(counted) and minute < counted[-1] % DAY
        counted.append((days + fell) * DAY + minute)
    return counted
