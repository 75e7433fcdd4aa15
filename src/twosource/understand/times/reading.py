"""What a resolver returns, and small readers that all resolvers share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from twosource.language import lexicon, match
from twosource.language.numerals import ONES, TENS
from twosource.understand.times.values import days

if TYPE_CHECKING:
    from twosource.understand.times.context import Context

# Days by which a date may contradict the tense of its clause ("the vote on 20 January was put off"): by hand;
# the scored sets do not tell 0 from 60.
FAR = 14
_HALF_WEEK = 3  # days: the nearer of two like weekdays
# Months over which a narrative runs on into the next year ("In November ... in January"); values met on
# wikiwars: 0 .801, 1 .802, 2 .800, 4 .799.
TURN = 2
DEFAULT_DAY = "the day is not told; the report's own"
RELATED = "counted from an event whose date is not told"
NO_DATE = "the report's own date is not known"
_RANGE_TO = match.pattern("time_context.end of a range")
_ASIDE_YEAR = match.pattern("time_context.year of an aside")
_LATEST = match.pattern("time_context.last of its kind")
_PLANNED = match.pattern("time_context.plan that was")
_STILL = match.pattern("time_context.plan that stands")
_YEAR_AHEAD = match.pattern("time_context.year told ahead")
_PLAN_REACH = 60
_ASIDE_REACH = 60
_SPACES = re.compile(r"\s+")
_STEPS = lexicon.values("times.steps", int)
_VAGUE = lexicon.words("times.vague_numbers")
_DATE_MODS = lexicon.values("times.date_modifiers", str)
LEADS = lexicon.values("times.leads", str)
_AMOUNT_MODS = lexicon.values("times.amount_modifiers", str)
MONTHS = lexicon.values("calendar.months", int)
WEEKDAYS = lexicon.values("calendar.weekdays", int)
SEASONS = lexicon.values("calendar.seasons", str)
ORDINALS = lexicon.values("numerals.ordinals", int)
PARTS = lexicon.values("calendar.day_parts", str)
_UNITS = lexicon.values("times.units", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Type, value and modifier of an expression.

    ``first`` and ``last`` are given where the value alone does not tell the days.

    ``anchor`` says whether later expressions ("the next day") may hang on it.
    """

    type: str
    value: str
    mod: str | None = None
    why: str = ""
    first: str | None = None
    last: str | None = None
    zone: str | None = None
    anchor: bool = True


def group(found: re.Match[str], name: str) -> str | None:
    """Return a named group with its white space made plain, None where absent from pattern or match."""
    text = found.groupdict().get(name)
    return _SPACES.sub(" ", text).strip() if text else None


def modifier(found: re.Match[str]) -> str | None:
    """Return START, MID, END or APPROX as the words before a date say."""
    if group(found, "mid"):
        return "MID"
    if words := group(found, "mod"):
        return _DATE_MODS[words]
    lead = (group(found, "lead") or "").strip("- ")
    return LEADS.get(lead)


def quant(found: re.Match[str]) -> str | None:
    """Return the mod that the words before an amount tell ("more than": MORE_THAN), None for none."""
    return _AMOUNT_MODS.get(group(found, "q") or "")


def month_of(found: re.Match[str], name: str = "month") -> int:
    """Return the month number of a group."""
    return MONTHS[(group(found, name) or "").rstrip(".")]


def weekday_of(text: str) -> int:
    """Return the ISO weekday of a word (1 = Monday)."""
    return WEEKDAYS[text.rstrip(".")]


def count(text: str | None) -> str:
    """Return the number of units in words or figures as TIMEX3 has it; X where it is vague."""
    words = (
        _SPACES.sub(" ", text or "").strip().replace("\u2010", "-").replace("\u2013", "-").replace(",", "")
    )
    if words in _VAGUE:
        return "X"
    if words.startswith("half") or words == "a half":
        return "0.5"
    if "couple" in words:
        return "2"
    if "dozen" in words:
        return "12" if words.startswith("a ") or words == "dozen" else "X"
    words, _, tail = words.replace("-and-", " and ").partition(" and a")
    extra = 0.5 if tail.endswith("half") else 0.25 if tail.endswith("quarter") else 0.0
    value = _number(words.split(" or ")[0]) + extra
    return f"{value:g}"


def _number(words: str) -> float:
    if words[:1].isdigit():
        return float(re.match(r"[\d.]+", words).group().rstrip("."))  # type: ignore[union-attr]
    total = 0
    for word in re.split(r"[ -]", words):
        if word == "hundred":
            total = max(total, 1) * 100
        else:
            total += ONES.get(word) or TENS.get(word, 0)
    return float(total or 1)


def unit_of(text: str) -> tuple[str, bool]:
    """Return the TIMEX3 letter of a unit word and whether it is below a day."""
    told = _UNITS.get(text) or _UNITS[text.removesuffix("s")]
    return told.removeprefix("T"), told.startswith("T")


def step(words: str | None) -> int:
    """Return -1 for "last", "the previous", "day before", 1 for "next", "tomorrow", else 0."""
    return sum(_STEPS.get(word, 0) for word in (words or "").split())


def part_code(name: str) -> str:
    """Return what stands behind a day for a part of it: "TMO", "T12:00"."""
    code = PARTS[name]
    return code if code.startswith("T") else f"T{code}"


def anchor_day(ctx: Context) -> date | None:
    """Return the first day of the last date told, None where there is none."""
    known = days(ctx.last) if ctx.last else None
    return date.fromisoformat(known.earliest[:10]) if known else None


def told_day(ctx: Context) -> date | None:
    """Return the day told last, None where that is none or a longer stretch: no hour is of a year."""
    known = days(ctx.last) if ctx.last else None
    return anchor_day(ctx) if known and known.earliest[:10] == known.latest[:10] else None


def base_day(ctx: Context) -> date | None:
    """Return the day that "last week" and its like count from: in a history the last date told.

    A text without a date of its own has none: no year told in it says when it was written.
    """
    if ctx.history and ctx.last and ctx.dct:
        return anchor_day(ctx)
    return ctx.dct


def year_told(ctx: Context) -> str | None:
    """Return the year of the last date told ("1939", "BC0480")."""
    if not ctx.last:
        return None
    found = re.match(r"BC\d{4}|\d{4}", ctx.last)
    return found.group() if found else None


def year_for(ctx: Context, month: int, day: int | None, found: re.Match[str]) -> str | None:
    """Return the year of a month or day told without one.

    In a history, or where the same sentence has told a year far from the report's, the year told
    last. Else the nearest to the report's date, unless the tense of the clause says otherwise. A year
    told just behind serves the whole list ("August and September 1914").
    """
    if ahead := _YEAR_AHEAD.match(found.string, found.end()):
        turned = _RANGE_TO.match(ahead.group()) and MONTHS.get(ahead["ahead"] or "", 12) < month
        return f"{int(ahead['year']) - bool(turned):04}"
    if after := _year_after(ctx, month, day, found):
        return after
    told = year_told(ctx)
    if told and (ctx.history or (ctx.dct is None and ctx.told_near())):
        return _onward(ctx.last or "", ctx.year or told, month)
    if (
        ctx.told_here()
        and not _of_another(told or "", found, ctx)
        and (ctx.year_here or found.start() - ctx.last_at <= len(" in "))
    ):
        return ctx.year_here or told
    if ctx.dct is None:
        return None  # no year told elsewhere says which one is meant
    tense = ctx.tense(*found.span())
    if tense == "future" and _once_planned(found, ctx):
        tense = "near"
    return str(_near(ctx.dct, month, day, tense))


def _once_planned(found: re.Match[str], ctx: Context) -> bool:
    """Whether a plan is told that was made before, and may be over: "a test that was due in November"."""
    before = found.string[max(ctx.sentence, found.start() - _PLAN_REACH) : found.start()]
    told = _PLANNED.search(before)
    return told is not None and not _STILL.search(before, told.start())


def _of_another(told: str, found: re.Match[str], ctx: Context) -> bool:
    """Whether a year of the same sentence is another's.

    What is to come is of no past year, ", founded in 1971," tells of itself, and the last of its kind is
    near the report: "was built in 1971 and last inspected in June".
    """
    if ctx.dct is None or told >= f"{ctx.dct.year:04}":
        return False
    aside = found.string[ctx.last_at : ctx.last_at + 1] == "," and _ASIDE_YEAR.search(
        found.string, max(ctx.sentence, ctx.last_at - _ASIDE_REACH), ctx.last_at
    )
    last = _LATEST.search(found.string, ctx.last_at, found.start())
    return bool(aside or last) or ctx.tense(*found.span()) == "future"


def range_start(found: re.Match[str], ctx: Context) -> str | None:
    """Return the value told just before, where "to" makes a range of it and this ("Saturday to Monday")."""
    if ctx.last is None or not ctx.told_here() or ctx.last_at < 0:
        return None
    return ctx.last if _RANGE_TO.fullmatch(found.string[ctx.last_at : found.start()]) else None


def _year_after(ctx: Context, month: int, day: int | None, found: re.Match[str]) -> str | None:
    """Return the year in which a range ends that began on the day or month told just before."""
    told = re.match(r"(\d{4})-(\d\d)(?:-(\d\d))?", range_start(found, ctx) or "")
    if told is None or ctx.history:
        return None
    begin = (int(told[2]), int(told[3] or 0))
    return f"{int(told[1]) + ((month, day or 31) < begin):04}"


def _onward(last: str, year: str, month: int) -> str:
    """Return the year of the next ``month`` in a narrative, which runs on from autumn into spring."""
    before = re.match(r"\d{4}-(\d\d)", last)
    if before and year.isdigit() and month + 12 - int(before.group(1)) <= TURN:
        return f"{int(year) + 1:04}"
    return year


def _near(dct: date, month: int, day: int | None, tense: str) -> int:
    middle = dct.replace(day=15) if day is None else dct
    gaps = {
        year: (_safe(year, month, day or 15) - middle).days for year in (dct.year - 1, dct.year, dct.year + 1)
    }
    slack = FAR if day is not None else 0
    if tense == "past":
        gaps = {year: gap for year, gap in gaps.items() if gap <= slack}
    elif tense == "future":
        gaps = {year: gap for year, gap in gaps.items() if gap >= -slack}
    return min(gaps, key=lambda year: (abs(gaps[year]), year))


def _safe(year: int, month: int, day: int) -> date:
    """Return the day, or the last one before it that the month has (29 February)."""
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def weekday_near(base: date, weekday: int, tense: str) -> date:
    """Return the last such day, that of ``base`` included; for the future the next one, likewise.

    Where the words may look either way, the nearer.
    """
    ahead = (weekday - base.isoweekday()) % 7
    if tense == "future" or (tense == "near" and ahead <= _HALF_WEEK):
        return base + timedelta(days=ahead)
    return base - timedelta(days=(base.isoweekday() - weekday) % 7)


def at_part(day: date, part: str | None, mod: str | None = None) -> Reading:
    """Return the day, or its morning, evening or noon."""
    if not part:
        return Reading(type="DATE", value=day.isoformat(), mod=mod)
    return Reading(type="TIME", value=day.isoformat() + part_code(part), mod=mod)


def month_day(found: re.Match[str], ctx: Context) -> date | None:
    """Return the day of a month that a longer phrase names ("the evening of 2 July")."""
    month = month_of(found, "month" if group(found, "month") else "month2")
    number = int(group(found, "day") or group(found, "day2") or 1)
    year = group(found, "year") or year_for(ctx, month, number, found)
    known = days(f"{year}-{month:02}-{number:02}")
    return date.fromisoformat(known.earliest) if known else None


def unknown(value: str) -> Reading:
    """Return a date that nothing resolves, with X in its value, and the reason."""
    return Reading(type="DATE", value=value, why=NO_DATE, anchor=False)


def before_christ(ctx: Context) -> bool:
    """Whether the last date told lies before the calendar of ``datetime``."""
    return bool(ctx.last and ctx.last.startswith("BC"))
