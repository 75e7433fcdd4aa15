"""Shares of a whole: "two thirds of", "half a million", "one in five", "a quarter point"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language import lexicon, match, numerals
from twosource.understand.quantities import bounds, reject
from twosource.understand.quantities.measures import SPACES, Amount, modifier_before, unit_after

if TYPE_CHECKING:
    import re

__all__ = ["fraction", "point", "ratio"]

_POINTS = lexicon.values("units.shares_of_a_point", float)
_PARTS = lexicon.values("numerals.shares", int)
_ARTICLE = match.pattern("quantities.article before")
_FRACTION = match.pattern("quantities.fraction")
_HALF = match.pattern("quantities.half")
_QUARTER_OF = match.pattern("quantities.quarter of a number")
_RATIO = match.pattern("quantities.ratio")
_RATIO_NOT = match.pattern("quantities.no ratio behind")
# Wholes of which "one in five" takes a share; "15 out of 22" counts things of which there are 22.
_WHOLES = {"in": frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 200, 500, 1000, 10_000}),
           "out": frozenset({10, 100, 1000, 10_000})}  # fmt: skip


def point(found: re.Match[str]) -> Amount:
    """Read "a quarter point", "half a percentage point"."""
    return Amount(
        start=found.start(),
        end=found.end(),
        number=found.end(),
        bounds=bounds.of(_POINTS[SPACES.sub(" ", found.group())], None),
        unit="percentage point",
    )


def ratio(lower: str, start: int, number: numerals.Numeral, kind: str | None) -> Amount | None:
    """Read "one in five" and "nine out of ten" as shares in per cent, None where things are counted.

    ``start`` is where the words of ``number`` with its modifier ``kind`` begin.
    """
    link = _RATIO.match(lower, number.end)
    whole = numerals.read(lower, link.end()) if link else None
    if link is None or whole is None or whole.value not in _WHOLES[link.group("link")[:3].strip()]:
        return None
    if not 0 < number.value < whole.value or _RATIO_NOT.match(lower, whole.end):
        return None
    share = bounds.of(100 * number.value / whole.value, kind)
    return Amount(start=start, end=whole.end, number=whole.end, bounds=share, unit="percent")


def fraction(lower: str, found: re.Match[str]) -> Amount | None:
    """Read "two thirds of", "a quarter", "half the" as shares in per cent."""
    back = _ARTICLE.search(lower, max(0, found.start() - 4), found.start())
    start = back.start() if back else found.start()
    kind, begin = modifier_before(lower, start)
    if quarters := _QUARTER_OF.match(lower, start):
        return _part_of(lower, begin, quarters, kind)
    if found.group("half") == "half":
        if _HALF.match(lower, start) is None and kind is None and not lower.endswith("by ", 0, start):
            return None
        if (half := _HALF.match(lower, start)) and (half.group("amount") or half.group("bare")):
            return _part_of(lower, begin, half, kind)
        end, share = found.end(), 50.0
    else:
        part = _FRACTION.match(lower, start)
        if not part or not reject.is_share(lower, start, part):
            return None
        top = numerals.ONES.get(part.group("top"), 1)
        end, share = part.end(), 100 * top / _PARTS[part.group("part")]
    return Amount(start=begin, end=end, number=end, bounds=bounds.of(share, kind), unit="percent")


def _part_of(lower: str, begin: int, part: re.Match[str], kind: str | None) -> Amount:
    """Read "half a million", "half billion", "three quarters of a million" and "half an hour"."""
    words = part.group()
    share = 0.5 if words.startswith("half") else 0.75 if words.startswith("three") else 0.25
    number = numerals.read(lower, part.end())
    measure = unit_after(lower, number.end if number else part.end() - 1, figures=False)
    values = bounds.of(share * (number.value if number else 1.0), kind).times(measure.factor)
    end = max(measure.end, part.end())
    return Amount(start=begin, end=end, number=end, bounds=values, unit=measure.name)
