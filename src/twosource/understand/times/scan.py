"""Finding: from text to the matches of the rules, left to right, the longest at each place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.understand.times import lexicon
from twosource.understand.times.guards import GUARDS
from twosource.understand.times.patterns import AGAIN, COMPILED, YEAR_AGAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REACH = 44  # the longest run of words that may lead to a word of time ("in the early hours of the")
_WORD = re.compile(r"[a-z]+|\d+")
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ\u2019", "abcdefghijklmnopqrstuvwxyz'")
_DAYS = frozenset({"month_day", "day_again"})
_YEARS = frozenset({"year", "month_year", "fiscal"})
_AGAIN = frozenset({"day_again", "year_again"})
_NOT_START = re.compile(r"[\w]|[.,]\d$")

# What may begin with a figure, and what only can: half of the patterns need not be tried.
_FIGURES = frozenset(
    "iso iso_month numeric day_month day_listed bc ad year decade century offset summers_ago a_week_on "
    "ordinal_day nine_eleven duration times_a clock24 clock4 clock_ampm oclock clock_words "
    "deictic last_day".split()
)
_FIGURES_ONLY = frozenset(["nine_eleven", "iso", "iso_month", "numeric", "clock24", "clock4", "clock_ampm"])
_NAMED = re.compile(r"\(\?P<\w+>")


def _any_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """Return one pattern that matches where any of ``patterns`` does, its groups without names.

    Most words near a word of time begin nothing: one look at all rules together tells so.
    """
    bare = (_NAMED.sub("(?:", one.pattern).replace("(?P=sep)", "[/.]") for one in patterns)
    return re.compile("|".join(f"(?:{one})" for one in bare))


_Rules = tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]


def _rules(names: Iterable[str]) -> _Rules:
    chosen = tuple((name, COMPILED[name]) for name in names)
    return _any_of(pattern for _, pattern in chosen), chosen


_BY_FIGURE = _rules(name for name in COMPILED if name in _FIGURES)
_BY_WORD = _rules(name for name in COMPILED if name not in _FIGURES_ONLY)

TRIGGERS = frozenset(
    word
    for table in (
        lexicon.MONTHS, lexicon.WEEKDAYS, lexicon.SEASONS, lexicon.PARTS, lexicon.DECADES, lexicon.PERIODIC
    )
    for word in table
) | frozenset(
    {word + end for word in lexicon.UNITS for end in ("", "s")}
    | set(list(lexicon.ORDINALS)[3:])
    | {word + "s" for word in (*lexicon.WEEKDAYS, *lexicon.SEASONS)}
    | {"today", "yesterday", "tomorrow", "tonight", "overnight", "now", "currently", "nowadays", "recently",
    "lately", "past",
       "future", "present", "presently", "formerly",
        "former", "previously", "soon", "recent", "current", "time",
       "date", "moment", "clock",
       "bc", "bce", "ad", "ce", "am", "pm", "gmt", "utc", "noon", "ago", "hrs", "hours", "half", "quarter",
       "christmas", "xmas", "easter",
       "fy", "halloween",
       "thanksgiving", "pentecost", "epiphany", "eve", "fiscal", "century", "shortly", "point",
       "tmr", "tomo", "tmrw", "tdy",
       "2day", "morrow", "nite", "tonite", "centuries", "fortnight", "q", "to"}
)  # fmt: skip


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """Return ``text`` with ASCII capitals made small, of the same length."""
    return text.translate(_LOWER)


def scan(text: str, lower: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield (rule name, match) in text order; matches do not overlap."""
    position, previous = 0, ""
    for start in _starts(lower):
        if start < position:
            continue
        best = _best(text, lower, start)
        while best:
            previous, found = best
            yield best
            position = found.end("expr") if previous in _AGAIN else found.end()
            best = _again(lower, position, previous)


def _again(lower: str, position: int, previous: str) -> tuple[str, re.Match[str]] | None:
    """Return the second day of "January 15-19" or "May 3 and 4", the second year of "1939-45"."""
    if previous in _DAYS:
        found = AGAIN.match(lower, position)
        return ("day_again", found) if found else None
    if previous in _YEARS and (found := YEAR_AGAIN.match(lower, position)):
        return "year_again", found
    return None


def _starts(lower: str) -> Iterator[int]:
    """Yield the places where an expression may begin: words near a word of time, and figures."""
    pending: list[int] = []
    for word in _WORD.finditer(lower):
        at = word.start()
        if lower[at - 1 : at] == "'" and word.group()[0].isdigit() and not lower[at - 2 : at - 1].isalnum():
            at -= 1  # "'40s"
        pending.append(at)
        text = word.group()
        if text in TRIGGERS or text[0].isdigit():
            yield from (place for place in pending if at - place <= _REACH)
            pending = []


def _best(text: str, lower: str, start: int) -> tuple[str, re.Match[str]] | None:
    """Return the longest match at ``start`` that its guard lets pass; the earlier rule wins a tie."""
    if start and (
        _NOT_START.match(lower, start - 1)
        or (lower[start - 1] in ".,/:" and lower[start - 2 : start - 1].isdigit() and lower[start].isdigit())
    ):
        return None
    found: list[tuple[int, int, str, re.Match[str]]] = []
    anything, rules = _BY_FIGURE if lower[start].isdigit() else _BY_WORD
    if anything.match(lower, start) is None:
        return None
    for order, (name, pattern) in enumerate(rules):
        match = pattern.match(lower, start)
        if match and match.end() > start:
            found.append((-match.end(), order, name, match))
    for _, _, name, match in sorted(found, key=lambda item: item[:2]):
        guard = GUARDS.get(name)
        if guard is None or guard(text, lower, match):
            return name, match
    return None
