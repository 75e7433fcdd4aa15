"""An amount with its unit, and the words before and after a number that make it one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.understand.quantities.bounds import Bounds

__all__ = ["FAHRENHEIT", "SIGNS", "SPACES", "Amount", "Unit", "modifier_before", "unit_after"]

SPACES = re.compile(r"\s+")
_BOUNDS = lexicon.values("quantities.bounds_before", str)
_MEASURES = cast("Mapping[str, tuple[str, float]]", lexicon.values("units.measures", object))
_CURRENCIES = lexicon.values("units.currencies", str)
SIGNS = lexicon.values("units.currency_signs", str)
FAHRENHEIT = frozenset(word for word, (unit, _) in _MEASURES.items() if unit == "degF")
_BEFORE = match.pattern("quantities.bound before")
_UNIT = match.pattern("quantities.unit")
_LOOK_BACK = 48


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
    name, factor, word = _named(word)
    if name == "degF":
        name = "degC"
    return Unit(name=name, factor=factor, end=found.end(), word=word)


def _named(word: str) -> tuple[str, float, str]:
    """Return canonical unit, factor and the singular of a unit or currency word."""
    for form in (word, word.removesuffix("s")):
        if form in _MEASURES:
            name, factor = _MEASURES[form]
            return name, factor, form
        if form in _CURRENCIES:
            return _CURRENCIES[form], 1.0, form
    if word in SIGNS:
        return SIGNS[word], 1.0, word
    return word, 1.0, word
