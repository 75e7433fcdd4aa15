"""Clock times and the days told beside them, which may stand on either side."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from twosource.language import lexicon, match
from twosource.understand.times.reading import DEFAULT_DAY, RELATED, count, group, unit_of
from twosource.understand.times.values import days, edtf, shifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import When

_ON = match.pattern("time_context.clock time to its day")
_ON_DAY = match.pattern("time_context.part of a day to its day")
_BESIDE = re.compile(r"(?:,[ \n]*|[ \n]+)$")
_AT = match.pattern("time_context.day to its clock time")
_TO = match.pattern("time_context.clock time to another")
_BACK = lexicon.words("times.before_an_event")
_LATE = ("TEV", "TNI", "TAF")
_HALF_DAY = 12
_COUNTING = frozenset({"D", "W", "M", "Y"})


def bound(text: str, offset: int, whens: Sequence[When]) -> list[When]:
    """Return ``whens`` with each clock time set on the day told beside it, the two made one where they touch.

    ``text`` begins at ``offset`` of the report. "6 pm tomorrow" and "May 10, 2pm" become one
    expression; "2140 GMT on Wednesday" stays two, the clock time on Wednesday. Of "10:40 to
    14:55 on Saturday" both take the day.
    """
    out: list[When] = []
    for one in whens:
        before = out[-1] if out else None
        if (
            before is not None
            and before.why == RELATED
            and _BESIDE.fullmatch(_gap(text, offset, before, one))
        ):
            out[-1] = _counted(before, one)
        if before is None or before.why == RELATED:
            out.append(one)
        elif one.precision == "minute" and _is_day(before):
            _after_day(text, offset, out, one)
        elif _clock_before(text, offset, before, one):
            _set_back(text, offset, out, one)
            if _BESIDE.fullmatch(_gap(text, offset, before, one)):
                out[-1] = _merged(text, offset, out[-1], one)
            else:
                out.append(one)
        else:
            out.append(one)
    return out


def _counted(relation: When, day: When) -> When:
    """Return "two days after" counted from the date that follows it ("two days after Christmas")."""
    found = match.pattern("times.offset").match(relation.text.lower().replace("\n", " "))
    if found is None:
        return relation
    number = count(group(found, "n"))
    letter, small = unit_of(found["unit"])
    if (
        small
        or not number.isdigit()
        or letter not in _COUNTING
        or day.precision not in {"day", "part of day"}
    ):
        return relation
    steps = int(number) * (-1 if (group(found, "dir") or "") in _BACK else 1)
    base = date.fromisoformat((day.earliest or "")[:10])
    try:
        value = (base + timedelta(weeks=steps)).isoformat() if letter == "W" else shifted(base, steps, letter)
    except (ValueError, OverflowError):  # beyond the calendar
        return relation
    known = days(value)
    first, last = (known.earliest, known.latest) if known else (None, None)
    precision = known.precision if known else None
    return replace(
        relation,
        value=value,
        edtf=edtf(value, None),
        earliest=first,
        latest=last,
        precision=precision,
        why="",
    )


def _after_day(text: str, offset: int, out: list[When], clock: When) -> None:
    """Add a clock time that follows a day: one expression where they touch, set on that day after "at"."""
    gap = _gap(text, offset, out[-1], clock)
    if _BESIDE.fullmatch(gap):
        out[-1] = _merged(text, offset, out[-1], _placed(clock, out[-1]))
    else:
        out.append(_placed(clock, out[-1]) if _AT.fullmatch(gap) else clock)


def _gap(text: str, offset: int, first: When, second: When) -> str:
    return text[first.end - offset : second.start - offset]


def _is_day(one: When) -> bool:
    return one.precision in {"day", "part of day"} and one.type in {"DATE", "TIME"}


def _clock_before(text: str, offset: int, clock: When, day: When) -> bool:
    if clock.precision == "part of day" and clock.why == DEFAULT_DAY and day.precision == "day":
        return bool(_ON_DAY.fullmatch(_gap(text, offset, clock, day)))
    return (
        clock.precision == "minute" and _is_day(day) and bool(_ON.fullmatch(_gap(text, offset, clock, day)))
    )


def _set_back(text: str, offset: int, out: list[When], day: When) -> None:
    """Set the clock times that stand in a row before ``day`` on that day."""
    position = len(out) - 1
    out[position] = _placed(out[position], day)
    while (
        position
        and out[position - 1].precision == "minute"
        and out[position - 1].why == DEFAULT_DAY
        and _TO.fullmatch(_gap(text, offset, out[position - 1], out[position]))
    ):
        position -= 1
        out[position] = _placed(out[position], day)


def _placed(clock: When, day: When) -> When:
    """Return the clock time on ``day``; "ten on Tuesday night" is 22:00."""
    if clock.precision == "part of day":
        on = (day.earliest or "")[:10]
        return replace(clock, value=on + clock.value[10:], edtf=on, earliest=on, latest=on, why="")
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
