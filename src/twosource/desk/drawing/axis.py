"""A real axis of time: days as numbers, and where they lie on a drawing that may skip empty years."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import ceil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

REACH: Final = 31
"""Days before and after the reporting that the main part of an axis may reach: the story, not its past."""
FINE: Final = 8
"""Days that an event may be unsure by and still widen the main part: a week is, a month is not."""
WORTH: Final = 2
"""How many times as long as the main part the past must be to get a part of its own."""
APART: Final = 84
"""Units of the drawing between two dates written beside the axis: one date of ten characters is 66 wide."""
SIDE: Final = 0.2
"""Share of the width that the past, and what lies far ahead, take each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """When something happened, in days since the year 1: from ``first`` to ``last``, either open (None)."""

    first: float | None
    last: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A date written at ``x``."""

    x: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Parts one after the other, each linear: from day ``days[n]`` at ``places[n]`` to the next."""

    days: tuple[float, ...]
    places: tuple[float, ...]

    def x(self, day: float) -> float:
        """Return where ``day`` lies, at the end of the axis where it lies beyond."""
        day = min(max(day, self.days[0]), self.days[-1])
        part = min(bisect_right(self.days, day), len(self.days) - 1) - 1
        share = (day - self.days[part]) / (self.days[part + 1] - self.days[part])
        return round(self.places[part] + share * (self.places[part + 1] - self.places[part]), 1)

    @property
    def breaks(self) -> tuple[float, ...]:
        """Where the scale changes."""
        return self.places[1:-1]

    def ticks(self) -> tuple[Tick, ...]:
        """Return the dates to write beside the axis, as many as fit."""
        found: list[Tick] = []
        for part in range(len(self.days) - 1):
            width = self.places[part + 1] - self.places[part]
            most = max(1, int(width / APART))
            found += [
                Tick(x=self.x(day), text=text)
                for day, text in _round(self.days[part], self.days[part + 1], most)
            ]
        kept: list[Tick] = []
        for one in found:
            if not kept or one.x - kept[-1].x >= APART:
                kept.append(one)
        return tuple(kept)


def number(iso: str | None, *, after: bool = False) -> float | None:
    """Return an ISO date or date-time as days since the year 1, None where it is none.

    A date stands for its beginning, and for its end where ``after``.
    """
    try:
        moment = datetime.fromisoformat(iso or "")
    except ValueError:
        return None
    whole = moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440
    return whole + 1 if after and len(iso or "") == len("2000-01-01") else whole


def axis(extents: Sequence[Extent], reporting: Extent, left: float, right: float) -> Axis:
    """Return an axis from ``left`` to ``right`` that holds ``extents``; most room is the ``reporting``'s."""
    first, last = _main(extents, reporting)
    past = [one for one in extents if one.last is not None and one.last <= first]
    starts = [one.last - 1 if one.first is None else one.first for one in past if one.last is not None]
    ahead = [one for one in extents if one.first is not None and one.first >= last]
    ends = [one.first + 1 if one.last is None else one.last for one in ahead if one.first is not None]
    low, high = min([first, *starts]), max([last, *ends])
    length = last - first
    if first - low <= WORTH * length:
        first = low
    if high - last <= WORTH * length:
        last = high
    days, shares = [first, last], [1.0]
    if low < first:
        days, shares = [low, *days], [SIDE, *shares]
    if high > last:
        days, shares = [*days, high], [*shares, SIDE]
    shares[days.index(first)] = 1.0 - SIDE * (len(shares) - 1)
    places = [left]
    for share in shares:
        places.append(places[-1] + share * (right - left))
    return Axis(days=tuple(days), places=tuple(places))


def _main(extents: Iterable[Extent], reporting: Extent) -> tuple[float, float]:
    """Return the days of the reporting, widened by what is dated to about a day near them."""
    fine = [
        (one.first, one.last)
        for one in extents
        if one.first is not None and one.last is not None and one.last - one.first <= FINE
    ]
    first, last = reporting.first, reporting.last
    if first is None or last is None:
        ends = [day for pair in fine for day in pair] or [
            day for one in extents for day in (one.first, one.last) if day is not None
        ]
        first, last = (min(ends), max(ends)) if ends else (1.0, 2.0)
    near = [pair for pair in fine if pair[0] >= first - REACH and pair[1] <= last + REACH]
    first, last = min([first, *(one for one, _ in near)]), max([last, *(one for _, one in near)])
    return first, max(last, first + 1)


def _round(first: float, last: float, most: int) -> list[tuple[float, str]]:
    """Return the round moments between two days in the finest step that gives some, and at most ``most``."""
    for step in _STEPS:
        if (last - first) / step <= most + 1:
            found = [one for one in _moments(first, last, step) if first <= one[0] <= last]
            if 0 < len(found) <= most:
                return found
    return []


_STEPS: Final = (0.125, 0.25, 0.5, 1, 2, 3, 5, 7, 14, 30.5, 61, 91.5, 183, 366, 731, 1827, 3653, 18263, 36525)
"""Days between two dates on an axis, from three hours to a century."""
_MONTH, _YEAR = 30.5, 366


def _moments(first: float, last: float, step: float) -> Iterator[tuple[float, str]]:
    """Yield the round moments from ``first`` on: hours, days, the first of months, the first of years."""
    if step >= _YEAR:
        years = round(step / 365.25)
        for year in range(_day(first).year // years * years, _day(last).year + 1, years):
            yield float(date(max(year, 1), 1, 1).toordinal()), f"{max(year, 1):04}"
    elif step >= _MONTH:
        months = round(step / _MONTH)
        start, end = (day.year * 12 + day.month - 1 for day in (_day(first), _day(last)))
        for count in range(max(start // months * months, 12), end + 1, months):
            first_of_month = date(count // 12, count % 12 + 1, 1)
            yield float(first_of_month.toordinal()), f"{first_of_month.isoformat()[:7]}"
    else:
        for count in range(ceil(first / step), int(last / step) + 1):
            yield count * step, _written(count * step)


def _day(number: float) -> date:
    return date.fromordinal(min(max(int(number), 1), date.max.toordinal()))


def _written(day: float) -> str:
    """Return a day as an ISO date, within it as the clock has it."""
    moment = datetime.combine(_day(day), time()) + timedelta(days=day % 1)
    return moment.date().isoformat() if moment.hour == 0 else f"{moment:%H:%M}"
