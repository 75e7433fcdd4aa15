"""An amount with its unit and bounds, and the words before and after a number that make it one.

"About" and its like take a tenth to either side; "nearly" a tenth below, "just over" a tenth above.
The tenth is the width at which newsroom roundings of one figure (31 -> "about thirty", 9 -> "some
ten", 2,200 -> "a little over two thousand") still meet, and neighbouring tens do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.model import Exactness

SPACES = re.compile(r"\s+")
_BOUNDS = lexicon.values("quantities.bounds_before", str)
_MEASURES = cast("Mapping[str, tuple[str, float]]", lexicon.values("units.measures", object))
_CURRENCIES = lexicon.values("units.currencies", str)
SIGNS = lexicon.values("units.currency_signs", str)
_BEFORE = match.pattern("quantities.bound before")
_UNIT = match.pattern("quantities.unit")
_LOOK_BACK = 48  # characters: half and twice as many give the same amounts
TENTH = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Least and most (None: no bound on that side) and how exact the words are."""

    low: float | None
    high: float | None
    exactness: Exactness

    def times(self, factor: float) -> Bounds:
        """Return the bounds in another unit, eleven figures kept."""
        low = None if self.low is None else float(f"{self.low * factor:.11g}")
        high = None if self.high is None else float(f"{self.high * factor:.11g}")
        return Bounds(low=low, high=high, exactness=self.exactness)


def bounded(value: float, modifier: str | None) -> Bounds:
    """Return the bounds of ``value`` under ``modifier`` (of ``quantities.bounds_before``, or None)."""
    width = abs(value) * TENTH
    table: dict[str | None, tuple[float | None, float | None, Exactness]] = {
        None: (value, value, "exact"),
        "about": (value - width, value + width, "about"),
        "just_below": (value - width, value, "about"),
        "just_above": (value, value + width, "about"),
        "at_least": (value, None, "at_least"),
        "at_most": (None, value, "at_most"),
    }
    low, high, exactness = table[modifier]
    return Bounds(low=low, high=high, exactness=exactness).times(1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount: its words [start, end), the end of its number, its bounds and unit."""

    start: int
    end: int
    number: int
    bounds: Bounds
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit after a number: its canonical name, the factor to it, where it ends, and its word."""

    name: str | None = None
    factor: float = 1.0
    end: int = 0
    word: str = ""


def modifier_before(lower: str, start: int) -> tuple[str | None, int]:
    """Return the kind of modifier that ends at ``start`` and where it begins."""
    found = _BEFORE.search(lower, max(0, start - _LOOK_BACK), start)
    if not found:
        return None, start
    return _BOUNDS[SPACES.sub(" ", found.group("words"))], found.start("words")


def unit_after(lower: str, end: int, *, figures: bool) -> Unit:
    """Return the unit after a number; single letters only after figures."""
    found = _UNIT.match(lower, end)
    if not found:
        return Unit(end=end)
    raw = (found.group("sign") or found.group("word")).strip()
    word = SPACES.sub(" ", raw)
    if len(word) == 1 and word.isalpha() and not figures:
        return Unit(end=end)
    if word.rstrip("s") == "pound" and lower.startswith((" of ", " in weight"), found.end()):
        return Unit(name="kg", factor=_MEASURES["lb"][1], end=found.end(), word="pound")
    known = word in _MEASURES or word in _CURRENCIES or word in SIGNS
    form = word if known else word.removesuffix("s")
    name, factor = _MEASURES.get(form) or (_CURRENCIES.get(form) or SIGNS[form], 1.0)
    return Unit(name=name, factor=factor, end=found.end(), word=form)
