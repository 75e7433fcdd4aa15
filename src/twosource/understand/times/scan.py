"""Finding: from text to the matches of the rules, left to right, the longest at each place.

The rules stand in ``language/en/rules/times.toml``, one record each: what it looks for, in which case it is
refused, what reads it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from twosource.language import lexicon, match
from twosource.understand.times import calendar_units, dates, guards, relative, spans_of_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from twosource.understand.times.context import Context
    from twosource.understand.times.reading import Reading

    Found: TypeAlias = re.Match[str]

_REACH = 44  # the longest run of words that may lead to a word of time ("in the early hours of the")
_WORD = re.compile(r"[a-z]+|\d+")
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ\u2019", "abcdefghijklmnopqrstuvwxyz'")
_NOT_START = re.compile(r"[\w]|[.,]\d$")
_NAMED = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRule:
    """One record: what reads its matches, and what refuses those that only look like times."""

    name: str
    find: re.Pattern[str]
    read: Callable[[Found, Context], Reading | None]
    guard: Callable[[str, str, Found], bool] | None
    begins: str
    follows: tuple[str, ...]


_READERS = (
    dates.iso, dates.numeric, dates.day, dates.day_listed, dates.day_again, dates.last_day, dates.month,
    dates.era, dates.year, dates.year_again, dates.short_year, dates.fiscal, dates.nine_eleven,
    dates.year_earlier, dates.decade, dates.century, dates.season, dates.quarter, dates.holiday,
    dates.ordinal_day, relative.weekday, relative.night_to, relative.small_hours, relative.evening_of,
    relative.deictic, relative.part, relative.overnight, relative.next_day, relative.that_time,
    relative.offset, relative.summers_ago, relative.a_week_on, relative.reference, calendar_units.rel_unit,
    calendar_units.the_unit, calendar_units.year_end, calendar_units.unit_after_next, calendar_units.week_of,
    spans_of_time.last_n, spans_of_time.duration, spans_of_time.whole, spans_of_time.bare_units,
    spans_of_time.long_unit, spans_of_time.weekends, spans_of_time.and_half, spans_of_time.part_of_unit,
    spans_of_time.every, spans_of_time.times_a, spans_of_time.periodic, spans_of_time.weekdays,
    spans_of_time.clock, spans_of_time.clock_words,
)  # fmt: skip
_GUARDS = (
    guards.day_of_month, guards.capital_month, guards.month, guards.year, guards.decade, guards.season,
    guards.quarter, guards.weekday, guards.deictic, guards.part, guards.rel_unit, guards.that_time,
    guards.duration, guards.bare_units, guards.short_year, guards.clock_words, guards.reference,
)  # fmt: skip


def _read() -> tuple[TimeRule, ...]:
    """Return the rules in the order of their file."""
    readers = {one.__name__: one for one in _READERS}
    refusing = {one.__name__: one for one in _GUARDS}
    return tuple(
        TimeRule(
            name=one.name,
            find=one.find,
            read=readers[one.made["read"]],
            guard=refusing[one.made["guard"]] if "guard" in one.made else None,
            begins=one.made.get("begins", "word"),
            follows=tuple(one.made.get("follows", ())),
        )
        for one in match.rules("times")
    )


RULES = _read()


def _together(rules: Iterable[TimeRule]) -> tuple[re.Pattern[str], tuple[TimeRule, ...]]:
    """Return ``rules``, and one pattern that matches where any of them does, its groups without names.

    Most words near a word of time begin nothing: one look at all rules together tells so.
    """
    chosen = tuple(rules)
    bare = (_NAMED.sub("(?:", one.find.pattern).replace("(?P=sep)", "[/.]") for one in chosen)
    return re.compile("|".join(f"(?:{one})" for one in bare)), chosen


_BY_FIGURE = _together(one for one in RULES if not one.follows and one.begins != "word")
_BY_WORD = _together(one for one in RULES if not one.follows and one.begins != "figure")
_FOLLOWING = {before: one for one in RULES for before in one.follows}


def _triggers() -> frozenset[str]:
    """Return the words one of which stands in every expression, or shortly behind its beginning."""
    tables = (
        "calendar.months",
        "calendar.weekdays",
        "calendar.seasons",
        "calendar.day_parts",
        "calendar.decades",
    )
    calendar = {word for table in tables for word in lexicon.values(table, object)}
    units, periods = lexicon.values("times.units", str), lexicon.values("times.periods", str)
    seasons = (*lexicon.values("calendar.weekdays", int), *lexicon.values("calendar.seasons", str))
    plurals = {f"{word}s" for word in (*units, *seasons)}
    days = {word for word, number in lexicon.values("numerals.ordinals", int).items() if number > 3}  # noqa: PLR2004 - the first three are ranks, for the most part
    return frozenset(calendar.union(units, periods, plurals, days)) | lexicon.words("times.trigger_words")


_TRIGGERS = _triggers()


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """Return ``text`` with ASCII capitals made small, of the same length."""
    return text.translate(_LOWER)


def scan(text: str, lower: str) -> Iterator[tuple[TimeRule, Found]]:
    """Yield each match with its rule in text order; matches do not overlap."""
    position = 0
    for start in _starts(lower):
        if start < position:
            continue
        best = _best(text, lower, start)
        while best:
            yield best
            position = place(best[1])[1]
            best = _again(lower, position, best[0].name)


def place(found: Found) -> tuple[int, int]:
    """Return where an expression stands: all of a match, or what its rule names ``expr``."""
    return found.span("expr" if "expr" in found.re.groupindex else 0)


def _again(lower: str, position: int, previous: str) -> tuple[TimeRule, Found] | None:
    """Return the second day of "January 15-19" or "May 3 and 4", the second year of "1939-45"."""
    rule = _FOLLOWING.get(previous)
    found = rule.find.match(lower, position) if rule else None
    return (rule, found) if rule and found else None


def _starts(lower: str) -> Iterator[int]:
    """Yield the places where an expression may begin: words near a word of time, and figures."""
    pending: list[int] = []
    for word in _WORD.finditer(lower):
        at = word.start()
        if lower[at - 1 : at] == "'" and word.group()[0].isdigit() and not lower[at - 2 : at - 1].isalnum():
            at -= 1  # "'40s"
        pending.append(at)
        text = word.group()
        if text in _TRIGGERS or text[0].isdigit():
            yield from (place for place in pending if at - place <= _REACH)
            pending = []


def _best(text: str, lower: str, start: int) -> tuple[TimeRule, Found] | None:
    """Return the longest match at ``start`` that its guard lets pass; the earlier rule wins a tie."""
    if start and (
        _NOT_START.match(lower, start - 1)
        or (lower[start - 1] in ".,/:" and lower[start - 2 : start - 1].isdigit() and lower[start].isdigit())
    ):
        return None
    anything, rules = _BY_FIGURE if lower[start].isdigit() else _BY_WORD
    if anything.match(lower, start) is None:
        return None
    tried = ((one, one.find.match(lower, start)) for one in rules)
    matches = [(one, found) for one, found in tried if found and found.end() > start]
    for one, found in sorted(matches, key=lambda pair: -pair[1].end()):
        if one.guard is None or one.guard(text, lower, found):
            return one, found
    return None
