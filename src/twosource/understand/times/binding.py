"""Clock times and the days told beside them, which may stand on either side."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.language import match
from twosource.understand.times.reading import DEFAULT_DAY
from twosource.understand.times.values import days, edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import When

_ON = match.pattern("time_context.clock time to its day")
_BESIDE = re.compile(r"(?:,[ \n]*|[ \n]+)$")
_LATE = ("TEV", "TNI", "TAF")
_HALF_DAY = 12


def bound(text: str, offset: int, whens: Sequence[When]) -> list[When]:
    """Return ``whens`` with each clock time set on the day told beside it, the two made one where they touch.

    ``text`` begins at ``offset`` of the report. "6 pm tomorrow" and "May 10, 2pm" become one
    expression; "2140 GMT on Wednesday" stays two, the clock time on Wednesday.
    """
    out: list[When] = []
    for one in whens:
        gap = text[out[-1].end - offset : one.start - offset] if out else ""
        beside = bool(_BESIDE.fullmatch(gap))
        if beside and one.precision == "minute" and _is_day(out[-1]):
            out[-1] = _merged(text, offset, out[-1], _placed(one, out[-1]))
        elif out and _is_clock(out[-1]) and _is_day(one) and _ON.fullmatch(gap):
            clock = _placed(out.pop(), one)
            out.extend([_merged(text, offset, clock, one)] if beside else [clock, one])
        else:
            out.append(one)
    return out


def _is_day(one: When) -> bool:
    return one.precision in {"day", "part of day"} and one.type in {"DATE", "TIME"}


def _is_clock(one: When) -> bool:
    return one.precision == "minute" or (one.precision == "part of day" and one.why == DEFAULT_DAY)


def _placed(clock: When, day: When) -> When:
    """Return the clock time on ``day``; "ten on Tuesday night" is 22:00."""
    if clock.precision != "minute":
        return replace(clock, value=day.value[:10] + clock.value[10:], edtf=day.edtf, earliest=day.earliest,
                       latest=day.latest, why="")  # fmt: skip
    hour = int(clock.value[11:13])
    if hour < _HALF_DAY and day.value.endswith(_LATE) and not re.search(r"\d:|a\.?m", clock.text):
        hour += _HALF_DAY
    value = f"{(day.earliest or '')[:10]}T{hour:02}{clock.value[13:]}"
    known = days(value)
    told = known.earliest if known else None
    return replace(clock, value=value, edtf=edtf(value, None), earliest=told, latest=told, why="")


def _merged(text: str, offset: int, first: When, second: When) -> When:
    """Return one expression of two neighbours, with the clock time's value."""
    clock = first if first.precision == "minute" else second
    return replace(
        clock, start=first.start, end=second.end, text=text[first.start - offset : second.end - offset]
    )
