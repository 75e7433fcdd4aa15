"""Clock times that head the entries of a live page, and the dates that they fall on."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

DAY = 24 * 60
_WEEK = 7
LAST_HOUR, LAST_MINUTE, _HALF_DAY = 23, 59, 12
# A clock that goes back by up to an hour is that of an entry out of its order (a correction): entries 23
# hours apart are rarer.
_OUT_OF_ORDER = 60
# The longest line that is a day: "Wednesday, September 25th, 2031".
_LONGEST_DAY = 40
# A clock time with all that stands beside it; what follows is the entry's own words.
_LONGEST_CLOCK = 60
_STAMP = match.pattern("items.clock time of an entry")
_ZONED = match.pattern("items.clock time with its zone")
# A longer line is no byline.
_LONGEST_HEAD = 160
_BEFORE = match.pattern("items.day before a clock time")
_BEHIND = match.pattern("items.day behind a clock time")
_DAY_LINE = match.pattern("items.day of the entries below")
_WEEKDAYS = lexicon.values("calendar.weekdays", int)
_MONTHS = lexicon.values("calendar.months", int)
_OFFSETS = lexicon.values("calendar.time_zones", str)
_TEXT_START = re.compile(r"['\"\u2018\u201c(]?[A-Z\u00c0-\u00de0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A printed clock time: minutes since midnight, its length in the line, its words.

    ``weekday`` is the one before it by ISO 8601, ``day`` the words of the day beside it, ``zone`` the offset
    printed with it ("+01:00", else "").
    """

    minutes: int
    printed: str
    length: int
    weekday: int | None = None
    zone: str = ""
    day: str = ""


def find_clock(text: str) -> Clock | None:
    """Return the clock time with which the line ``text`` begins, or None."""
    before = _BEFORE.match(text)
    start = before.end() if before else 0
    found = _STAMP.match(text[start : start + _LONGEST_CLOCK])
    if not found or (found["minute"] is None and found["half"] is None):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        hour = hour % _HALF_DAY + (_HALF_DAY if found["half"].lower().startswith("p") else 0)
    rest = text[start + found.end() :]
    behind = _BEHIND.match(rest) if 0 < len(rest) <= _LONGEST_DAY else None
    if hour > LAST_HOUR or minute > LAST_MINUTE or (rest and not behind and not _TEXT_START.match(rest)):
        return None
    return Clock(
        minutes=hour * 60 + minute,
        printed=text[start : start + found.start("gap")].strip("[]() "),
        length=len(text) if behind else start + found.end(),
        weekday=_WEEKDAYS.get((found["weekday"] or "").lower()),
        zone=_OFFSETS.get((found["zone"] or "").lower(), ""),
        day=_words_of(before or behind),
    )


def _words_of(day: re.Match[str] | None) -> str:
    """Return the day of a match as a line of its own, empty for None."""
    if day is None:
        return ""
    return f"{day['day'] or day['day_last']} {day['month'] or day['month_first']} {day['year'] or ''}".strip()


def find_day(text: str, published: str | None) -> date | None:
    """Return the day that the line ``text`` is, the one nearest to ``published``; None where it is none."""
    moment = _moment(published)
    found = _DAY_LINE.match(text) if moment and len(text) <= _LONGEST_DAY else None
    if not found or not moment:
        return None
    around = moment.date()
    month = _MONTHS.get((found["month"] or found["month_first"] or "").lower())
    if month is None:
        return _nearest(_WEEKDAYS[found["weekday"].lower()], around)
    years = [int(found["year"])] if found["year"] else range(around.year - 1, around.year + 2)
    days = [told for year in years if (told := _date(year, month, int(found["day"] or found["day_last"])))]
    return min(days, key=lambda told: abs(told - around), default=None)


def local(published: str | None, lines: Iterable[str]) -> str | None:
    """Return the time of publication in the zone of the first clock time in ``lines`` that has one.

    Only a time in UTC is turned: metadata tell it so wherever the page is read, its clocks are local.
    """
    moment = _moment(published)
    if moment is None or moment.tzinfo is None or moment.utcoffset():
        return published
    named = (found for line in lines if len(line) <= _LONGEST_HEAD and (found := _ZONED.search(line)))
    zone = next((_OFFSETS[found["zone"].lower()] for found in named), "Z")
    return moment.astimezone(datetime.fromisoformat(f"2000-01-01T00:00{zone}").tzinfo).isoformat()


def stamps(
    clocks: Sequence[Clock], published: str | None, told: Mapping[int, date] | None = None
) -> list[str]:
    """Return ISO date-times for ``clocks`` in page order, or the printed words without a date of publication.

    Entries run forwards or backwards in time, as their days tell, else whichever takes less of it; where the
    clock falls back, midnight has passed. ``told`` are days that lines of their own tell, by the index of the
    clock below. Where none is told, publication is at the time of the first entry or of the last, whichever
    is nearer. The zone is the clock's own, else that of ``published``.
    """
    moment = _moment(published)
    if moment is None or not clocks:
        return [clock.printed for clock in clocks]
    around = moment.date()
    own = {at: day for at, clock in enumerate(clocks) if (day := _day_of(clock, published, around))}
    days = {at: (day - around).days for at, day in (dict(told or {}) | own).items()}
    minutes = [clock.minutes for clock in clocks]
    passed = _passed(minutes, days)
    if not days:
        passed = _by_publication(passed, minutes, moment if "T" in (published or "") else None)
    midnight = datetime.combine(around, datetime.min.time(), moment.tzinfo)
    try:
        return [
            _printed(midnight + timedelta(days=day, minutes=clock.minutes), clock)
            for day, clock in zip(passed, clocks, strict=True)
        ]
    except OverflowError:  # before the year 1, or after 9999
        return [clock.printed for clock in clocks]


def _day_of(clock: Clock, published: str | None, around: date) -> date | None:
    if clock.day:
        return find_day(clock.day, published)
    return _nearest(clock.weekday, around) if clock.weekday else None


def _printed(moment: datetime, clock: Clock) -> str:
    return (moment.replace(tzinfo=None) if clock.zone else moment).isoformat("T", "minutes") + clock.zone


def _passed(minutes: Sequence[int], told: Mapping[int, int]) -> list[int]:
    """Return the day of each clock: as ``told``, between these as the clock turns over; else from 0 on."""
    step = _direction(minutes, [told[at] for at in sorted(told)])
    days = _walked(minutes, step)
    if not told:
        return days
    first = min(told)
    # A day is told there: another one ends above it.
    apart = step if first and days[first] == days[first - 1] else 0
    shift = told[first] - apart - days[first]
    found: list[int] = []
    for at, day in enumerate(days):
        shift = told[at] - day if at in told else shift
        found.append(day + shift)
    return found


def _direction(minutes: Sequence[int], told: Sequence[int]) -> int:
    """Return 1 where entries run forwards in time, and -1 where they run backwards."""
    if told and told[0] != told[-1]:
        return 1 if told[0] < told[-1] else -1
    return min(1, -1, key=lambda step: _cost(minutes, step))


def _cost(minutes: Sequence[int], step: int) -> int:
    """Return how many minutes the clocks take in a direction, and half a day for each out of its order."""
    turns = [(after - before) * step for before, after in itertools.pairwise(minutes)]
    odd = sum(-_OUT_OF_ORDER <= turn < 0 for turn in turns)
    return abs(_walked(minutes, step)[-1] * DAY + minutes[-1] - minutes[0]) + odd * DAY // 2


def _walked(minutes: Sequence[int], step: int) -> list[int]:
    """Return the days since the first clock, one more (or less) wherever the clock turns over."""
    days = [0]
    for before, minute in itertools.pairwise(minutes):
        days.append(days[-1] + (step if (minute - before) * step < -_OUT_OF_ORDER else 0))
    return days


def _by_publication(days: Sequence[int], minutes: Sequence[int], published: datetime | None) -> list[int]:
    """Return ``days`` counted from that of publication: that of the first entry in time, or of the last."""
    counted = [day * DAY + minute for day, minute in zip(days, minutes, strict=True)]
    first, last = min(counted), max(counted)
    told = published.hour * 60 + published.minute if published else first % DAY
    base = min((first, last), key=lambda end: abs(end % DAY - told)) // DAY
    return [day - base for day in days]


def _moment(published: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(published or "")
    except ValueError:
        return None


def _nearest(weekday: int, around: date) -> date:
    """Return the day of that number in the week that is nearest to ``around``."""
    after = (weekday - around.isoweekday()) % _WEEK
    return around + timedelta(days=after if after <= _WEEK // 2 else after - _WEEK)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
