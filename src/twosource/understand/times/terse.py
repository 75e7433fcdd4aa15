"""Bare words of time in messages of a line or two, where no preposition leads to them.

In running prose "night" or "a day" alone tell no time worth recording; in a short message ("Night
market with the girls", "long day") they are all the time there is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.understand.times.reading import NO_DATE, Reading, at_part, weekday_near
from twosource.understand.times.spans_of_time import period
from twosource.understand.times.values import shifted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.times.context import Context

LONGEST = 280  # characters of a message
_BARE = re.compile(
    r"(?<![\w#@'])(?:(?P<unit>day|days|week|month|year|hour|hours|months|weeks|years)|(?P<weekend>"
    r"(?:long )?weekend)"
    r"|(?:the )?(?P<part>morning|afternoon|evening|night)s?|(?P<clock>\d{3,4})(?=pm\b|am\b)"
    r"(?P<half>[ap])m)\b(?![-'/])"
)


def scan(lower: str) -> Iterator[re.Match[str]]:
    """Yield the bare words of time of a short message in text order."""
    if len(lower) <= LONGEST:
        yield from _BARE.finditer(lower)


def resolve(found: re.Match[str], ctx: Context) -> Reading | None:
    """Return a span for a unit, this day's part for "night", the nearest weekend, a time for "430pm"."""
    if unit := found["unit"]:
        return Reading(type="DURATION", value=period("X" if unit.endswith("s") else "1", unit), anchor=False)
    if ctx.dct is None:
        return Reading(type="DATE", value="XXXX", why=NO_DATE, anchor=False)
    if part := found["part"]:
        return at_part(ctx.dct, part)
    if found["weekend"]:
        return Reading(type="DATE", value=shifted(weekday_near(ctx.dct, 7, "future"), 0, "WE"))
    hour, minute = divmod(int(found["clock"]), 100)
    if not 0 < hour <= 12 or minute >= 60:  # noqa: PLR2004 - a clock face
        return None
    hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return Reading(type="TIME", value=f"{ctx.dct.isoformat()}T{hour:02}:{minute:02}")
