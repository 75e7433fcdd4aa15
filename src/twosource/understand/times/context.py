"""What a resolver may look at: the report's date, what was told before, the tense."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from twosource.language import match

if TYPE_CHECKING:
    from collections.abc import Callable

Tense: TypeAlias = Literal["past", "present", "future", "near", "none"]
# Tried on wikiwars, share of values met: of 2 to 12 years those up to 5 are alike (.800), 8 and 12 are worse
# (.780); shares of .4 to .8 are alike.
HISTORY_YEARS = 5
HISTORY_SHARE = 0.6
# Years told for one "today" or weekday at least, or the text is news: of sixteen histories the most modern
# has two such words beside eighty years, of 93 reports those with many years have one for every year or two.
HISTORY_NEWS = 10
# Years by which a bare year in passing may carry a narrative on; values met on wikiwars: 0 .791, 1 .800,
# 2 .800, 5 .797.
STRIDE = 2

_YEAR = match.pattern("time_context.year of a history")
_NEWS = match.pattern("time_context.day of news")
_BC = match.pattern("time_context.year before our era")
_NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)\b")


@dataclass(slots=True, kw_only=True)
class Context:
    """The state of a reading from left to right. ``history`` is true of texts about times long past.

    ``last`` is the value of the last date told, ``last_at`` where it ended, ``sentence`` where the
    current sentence begins, ``before`` where the one before it does, ``year_here`` the year written
    out last in it and ``year`` the year that a narrative has come to. ``day_first`` is the order of
    numeric dates, None where the text does not show it.
    """

    dct: date | None
    clock: str | None = None
    history: bool = False
    day_first: bool | None = None
    last: str | None = None
    last_at: int = -1
    sentence: int = 0
    before: int = 0
    year_here: str | None = None
    year: str | None = None
    tense: Callable[[int, int], Tense] = field(default=lambda _start, _end: "none")

    def told_near(self) -> bool:
        """Whether a date was told in the current sentence, or the one before it."""
        return self.last is not None and self.last_at >= self.before

    def told_here(self) -> bool:
        """Whether a date was told before in the current sentence."""
        return self.last is not None and self.last_at >= self.sentence


def remember(ctx: Context, value: str, place: tuple[int, int], lower: str) -> None:
    """Take a date as the last one told; a bare year moves a narrative where it opens or carries it on."""
    start, end = place
    ctx.last, ctx.last_at = value, end
    told = re.match(r"(BC\d{4}|\d{4})(-)?", value)
    if not told:
        return
    new = told.group(1)
    opens = not lower[max(ctx.sentence, start - 9) : start].strip().removeprefix("in").strip()
    free = ctx.year is None or told.group(2) or opens or not (new.isdigit() and ctx.year.isdigit())
    if free or 0 <= int(new) - int(ctx.year or new) <= STRIDE:
        ctx.year = new


def begin(lower: str, published: str | None) -> Context:
    """Return the context in which a text published at ``published`` (ISO, any precision) is read."""
    dct = day_of(published)
    years = sorted(int(year) for year in _YEAR.findall(lower))
    past = [number for number in years if dct is None or number < dct.year]
    news = len(_NEWS.findall(lower))
    old = len(past) >= max(HISTORY_YEARS, HISTORY_SHARE * len(years), HISTORY_NEWS * news)
    old = old or len(_BC.findall(lower)) >= HISTORY_YEARS
    clock = published[11:16] if published and len(published) >= len("2024-01-01T00:00") else None
    return Context(dct=dct, clock=clock, history=old, day_first=_order(lower))


def day_of(published: str | None) -> date | None:
    """Return the local day of an ISO date or date-time, None where there is none."""
    if not published:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _order(lower: str) -> bool | None:
    """Return whether numeric dates put the day first, by those that can be read one way only."""
    first = second = 0
    for one, two, _ in _NUMERIC.findall(lower):
        first += int(one) > 12 >= int(two)  # noqa: PLR2004 - months
        second += int(two) > 12 >= int(one)  # noqa: PLR2004 - ditto
    return None if first == second else first > second
