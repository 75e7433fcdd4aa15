"""Resolvers of dates that hang on another date: weekdays, "yesterday", "two days earlier"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from twosource.language import lexicon, match
from twosource.understand.times.reading import (
    DEFAULT_DAY,
    LEADS,
    NO_DATE,
    PARTS,
    RELATED,
    SEASONS,
    Reading,
    anchor_day,
    at_part,
    base_day,
    before_christ,
    count,
    group,
    modifier,
    month_day,
    part_code,
    quant,
    range_start,
    step,
    told_day,
    unit_of,
    unknown,
    weekday_near,
    weekday_of,
    year_told,
)
from twosource.understand.times.spans_of_time import period
from twosource.understand.times.values import days, shifted

if TYPE_CHECKING:
    import re

    from twosource.understand.times.context import Context

_FROM_NOW = lexicon.listed("times.from_now")
_RELATING = lexicon.words("times.from_an_event")
_ONWARD = lexicon.listed("times.onward")
_TONIGHT = lexicon.words("times.nights_to_come")
_MOMENTS = lexicon.words("times.moments")
_REFERENCES = lexicon.values("times.references", str)
_TWO_DAYS = match.pattern("time_context.two days of one night")
_CLOSE = match.pattern("time_context.clause that ends")


def weekday(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "Tuesday", "last Sunday", "this Friday morning", "Thursday last week"."""
    number = weekday_of(found["weekday"])
    base = base_day(ctx)
    if base is None:
        return unknown("XXXX-XX-XX")
    if group(found, "month") or group(found, "month2"):
        day = month_day(found, ctx)
        return at_part(day, found["part"]) if day else None
    if week := group(found, "wrel"):
        monday = base - timedelta(days=base.isoweekday() - 1)
        return at_part(monday + timedelta(days=7 * step(week) + number - 1), None)
    if group(found, "weekon"):
        return at_part(weekday_near(base, number, "future") + timedelta(weeks=1), None)
    if group(found, "prior"):
        return at_part(weekday_near(base - timedelta(days=8), number, "past"), None)
    return at_part(
        _weekday(base, number, group(found, "rel"), found, ctx), group(found, "part"), modifier(found)
    )


def _weekday(base: date, number: int, rel: str | None, found: re.Match[str], ctx: Context) -> date:
    begun = days(range_start(found, ctx) or "")
    if rel is None and begun:
        return weekday_near(date.fromisoformat(begun.earliest[:10]) + timedelta(days=1), number, "future")
    if on := step(rel):
        return weekday_near(base + timedelta(days=on), number, "past" if on < 0 else "future")
    tense = ctx.tense(*found.span())
    if rel == "this" and tense != "past":
        return weekday_near(base, number, "future")
    return weekday_near(base, number, tense)


def night_to(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "in the night to Thursday": the night that began on Wednesday."""
    base = base_day(ctx)
    number = weekday_of(group(found, "weekday") or group(found, "weekday2") or "")
    if base is None:
        return unknown("XXXX-XX-XXTNI")
    end = weekday_near(base, number, ctx.tense(*found.span()))
    start = end - timedelta(days=1)
    return Reading(
        type="TIME", value=f"{start.isoformat()}TNI", first=start.isoformat(), last=end.isoformat()
    )


def small_hours(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the small hours of Tuesday"; alone they are those of the report's day or the day told last."""
    day = _told_day(found, ctx)
    return at_part(day, "morning", "START") if day else unknown("XXXX-XX-XXTMO")


def _told_day(found: re.Match[str], ctx: Context) -> date | None:
    """Return the day that the words of a longer phrase name, else the base day."""
    base = base_day(ctx)
    if name := group(found, "weekday"):
        return weekday_near(base, weekday_of(name), ctx.tense(*found.span())) if base else None
    if group(found, "month") or group(found, "month2"):
        return month_day(found, ctx)
    if base and group(found, "deictic") == "yesterday":
        return base - timedelta(days=1)
    if base and (rel := group(found, "before")):
        return base + timedelta(days=step(rel))
    return base


def evening_of(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the evening of 2 July", "the night of Monday", "the night of 3 to 4 March"."""
    if not (group(found, "weekday") or group(found, "month") or group(found, "month2")):
        return None
    day = _told_day(found, ctx)
    if day is None:
        return unknown("XXXX-XX-XX")
    part = found["part"]
    if _TWO_DAYS.search(found.group()):
        first = day - timedelta(days=1) if group(found, "firstday") else day
        last = first + timedelta(days=1)
        value = at_part(first, part).value
        return Reading(type="TIME", value=value, first=first.isoformat(), last=last.isoformat())
    return at_part(day - timedelta(days=1), None) if part == "eve" else at_part(day, part)


def deictic(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "today", "yesterday evening", "the day after tomorrow"."""
    if ctx.dct is None:
        return unknown("XXXX-XX-XX")
    if group(found, "dbefore"):
        return at_part(ctx.dct - timedelta(days=2), None)
    if group(found, "dafter"):
        return at_part(ctx.dct + timedelta(days=2), None)
    word, part = found["deictic"], group(found, "part")
    weeks = 1 if group(found, "weekon") else 0
    if word in _TONIGHT:
        part = "night"
    return at_part(ctx.dct + timedelta(days=step(word), weeks=weeks), part)


def part(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "this morning", "last night", "that evening", "at noon"."""
    rel = group(found, "rel") or ""
    name = found["part"]
    local = rel.startswith("th") and rel != "this"
    base = (
        told_day(ctx) if local and (ctx.history or ctx.told_here() or rel != "the") else None
    ) or base_day(ctx)
    if base is None:
        return Reading(type="TIME", value=f"XXXX-XX-XX{part_code(name)}", why=NO_DATE, anchor=False)
    if name == "night" and rel == "the" and not ctx.history and ctx.tense(*found.span()) == "past":
        return _night_before(base)
    gone = name == "midnight" and not rel and not ctx.told_here() and ctx.tense(*found.span()) == "past"
    if gone:
        base -= timedelta(days=1)  # the midnight after the report had not come yet
    mod = LEADS.get(group(found, "lead2") or group(found, "lead") or "")
    reading = at_part(base + timedelta(days=step(rel)), name, mod)
    why = DEFAULT_DAY if rel in {"", "the"} and not gone and not ctx.told_here() else ""
    return Reading(type="TIME", value=reading.value, mod=mod, anchor=bool(step(rel)), why=why)


def overnight(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "overnight": the night that ended on the report's day, or the night told of."""
    del found
    if ctx.dct is None:
        return Reading(type="TIME", value="XXXX-XX-XXTNI", why=NO_DATE, anchor=False)
    return _night_before((told_day(ctx) if ctx.told_here() else None) or ctx.dct)


def _night_before(end: date) -> Reading:
    """Return the night that ended on ``end``."""
    first, last = (end - timedelta(days=1)).isoformat(), end.isoformat()
    return Reading(type="TIME", value=f"{first}TNI", first=first, last=last, anchor=False)


def next_day(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "the day before", "the following day", "the same day" against the last date told."""
    rel = group(found, "rel") or group(found, "rel2") or ""
    on = step(rel)
    told = anchor_day(ctx)
    if on < 0 and not ctx.history and not ctx.told_here() and ctx.dct:
        told = ctx.dct
    base = told or ctx.dct
    if base is None:
        return unknown("XXXX-XX-XX")
    return at_part(base + timedelta(days=on), next((word for word in rel.split() if word in PARTS), None))


def that_time(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "at that time", "that year", "on the same day" as the date told last."""
    unit, words = found["tunit"], found.group().split()
    now_or_then = "PRESENT_REF" if words[0] == "this" else "PAST_REF"
    if not ctx.last:
        return Reading(type="DATE", value=now_or_then, anchor=False) if unit == "time" else None
    if words[0] == "the" and "same" not in words:
        return None
    if unit in _MOMENTS:
        return Reading(type="DATE", value=ctx.last if ctx.history else now_or_then, anchor=False)
    if words[0] == "this":
        return None
    width = {"Y": 4, "M": 7, "D": 10}.get(unit_of(unit)[0])
    if width is None or ctx.last.startswith("BC"):
        return Reading(type="DATE", value=ctx.last, anchor=False)
    return Reading(type="DATE", value=ctx.last[:width], anchor=False)


def offset(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "two days earlier", "five years ago", "a week after"."""
    number = count(group(found, "n")) if "n" in found.groupdict() else "X"
    letter, small = unit_of(found["unit"])
    direction = group(found, "dir") or "later"
    ahead = direction.startswith(_ONWARD)
    if number == "X" or small or letter in {"MO", "EV", "AF", "X", "ML"}:
        unit = period(number, found["unit"]) if small else ""
        return _vague_offset(direction, unit, ctx)
    base = _offset_base(direction, found, ctx)
    if base is None and not before_christ(ctx):
        return Reading(type="DATE", value="XXXX", why=RELATED if ctx.dct else NO_DATE, anchor=False)
    if base is None:
        return _offset_bc(int(float(number)) * (1 if ahead else -1), letter, ctx) or unknown("XXXX")
    steps = float(number) * (2 if letter == "2W" else 1) * (1 if ahead else -1)
    letter = {"2W": "W", "NI": "D", "SU": "Y", "WI": "Y"}.get(letter, letter)
    return _shift(base, steps, letter, found, ctx)


def _offset_base(direction: str, found: re.Match[str], ctx: Context) -> date | None:
    """Return the day from which "two days later", "a week after" counts, None where it is that of an event.

    "Three days after his arrest" is a relation to the arrest; "three days later" counts from what was told
    in its sentence or the one before. No date of publication has to do with either.
    """
    if ctx.dct and direction.endswith("tomorrow"):
        return ctx.dct + timedelta(days=1)
    if ctx.dct and direction.endswith("yesterday"):
        return ctx.dct - timedelta(days=1)
    if direction.startswith(_FROM_NOW) and not ctx.history:
        return ctx.dct
    if ctx.history:
        return anchor_day(ctx) or (None if before_christ(ctx) else ctx.dct)
    if direction == "earlier" and (group(found, "n") or "") in {"a", "one"} and not ctx.told_near():
        return ctx.dct  # "from a year earlier": beside the figures of now
    related = direction in _RELATING and not _CLOSE.match(found.string, found.end())
    return None if related or not ctx.told_near() else anchor_day(ctx)


def _shift(base: date, steps: float, letter: str, found: re.Match[str], ctx: Context) -> Reading | None:
    try:
        if letter == "W" and steps == int(steps):
            day = base + timedelta(weeks=int(steps))
            exact = (
                ctx.last is not None
                and len(ctx.last) >= len("2024-01-01")
                and not (group(found, "dir") or "").startswith("ago")
            )
            value = day.isoformat() if exact else shifted(day, 0, "W")
            told = day.isoformat() if steps == -1 and group(found, "dir") == "ago" else None
            return Reading(type="DATE", value=value, mod=quant(found), first=told, last=told)
        if steps != int(steps):
            return _shift(
                base,
                round(steps * {"Y": 12, "M": 30, "D": 1, "W": 7}.get(letter, 1)),
                {"Y": "M", "M": "D", "W": "D"}.get(letter, letter),
                found,
                ctx,
            )
        return Reading(type="DATE", value=shifted(base, int(steps), letter), mod=quant(found))
    except (ValueError, OverflowError, KeyError):
        return None


def _vague_offset(direction: str, span: str, ctx: Context) -> Reading | None:
    """Return "years ago" and "a few hours later": the direction is known, the date is not."""
    ahead = direction.startswith(_ONWARD)
    if span and not direction.startswith(_FROM_NOW):
        return Reading(type="DURATION", value=span, anchor=False)
    if span and ctx.dct and "X" not in span:
        return Reading(type="TIME", value=ctx.dct.isoformat(), anchor=False, why="told in hours")
    return Reading(type="DATE", value="FUTURE_REF" if ahead else "PAST_REF", anchor=False)


def _offset_bc(steps: int, letter: str, ctx: Context) -> Reading | None:
    told = year_told(ctx)
    if not told or not told.startswith("BC") or letter not in {"Y", "DE"}:
        return None
    year = int(told[2:]) - steps * (10 if letter == "DE" else 1)
    return Reading(type="DATE", value=f"BC{year:04}") if year > 0 else None


def summers_ago(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "two summers ago": counting back from the last such season that has ended or runs."""
    base = ctx.dct
    code, number = SEASONS[found["season"]], count(group(found, "n"))
    if base is None or number == "X":
        return unknown(f"XXXX-{code}")
    return Reading(type="DATE", value=f"{base.year - int(float(number)):04}-{code}")


def a_week_on(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "two weeks on Friday", "a week ago on Tuesday"."""
    base, number = base_day(ctx), count(group(found, "n"))
    if base is None or number == "X":
        return None
    back = group(found, "back") is not None
    weeks = int(float(number)) * (-1 if back else 1)
    day = weekday_near(base, weekday_of(found["weekday"]), "past" if back else "future") + timedelta(
        weeks=weeks
    )
    return at_part(day, None)


def reference(found: re.Match[str], ctx: Context) -> Reading | None:
    """Read "now", "recently", "soon"."""
    word = group(found, "reference") or ""
    if word == "former" and not ctx.history:  # of a person's office, in news
        return None
    return Reading(type="DATE", value=_REFERENCES[word], anchor=False)
