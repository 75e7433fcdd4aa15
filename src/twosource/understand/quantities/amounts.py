"""Amounts in a sentence by pattern alone: where, how much, in what unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.understand import numerals
from twosource.understand.quantities import bounds, patterns, reject
from twosource.understand.quantities.lexicon import (
    AFTER,
    CURRENCIES,
    MODIFIERS,
    ROUNDED_UNITS,
    SYMBOLS,
    UNITS,
    VAGUE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.quantities.bounds import Bounds

_KINDS = dict(MODIFIERS)
_KINDS_AFTER = dict(AFTER)
_LOOK_BACK = 48
_PERSON_YEARS = 130
_DEEP_TIME = 10_000  # from here on "years ago" is a measurement, below a date
_LONG = frozenset({"s", "year"})
_SPACES = re.compile(r"\s+")
_PARTS = {
    "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_YEAR_OF_AGE = "year of age"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount: its words [start, end), the end of its number, its bounds and unit."""

    start: int
    end: int
    number: int
    bounds: Bounds
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    name: str | None = None
    factor: float = 1.0
    end: int = 0
    word: str = ""


def scan(text: str, lower: str) -> Iterator[Amount]:
    """Yield the amounts of a sentence in text order; ``lower`` is ``text`` in lower case, same length."""
    position = 0
    while found := patterns.CANDIDATE.search(lower, position):
        amount, position = _at(text, lower, found)
        if amount:
            yield amount


def _at(text: str, lower: str, found: re.Match[str]) -> tuple[Amount | None, int]:
    """Return the amount at a candidate and where to search on."""
    if found.group("vague"):
        amount = _vague(lower, found)
    elif found.group("percent"):
        amount = _point(found)
    else:
        amount = _fraction(lower, found)
        if amount is None:
            skip = reject.until(text, lower, found.end())
            if skip > found.end():
                return None, skip
            amount = _number(text, lower, found)
    end = max(found.end(), found.start() + 1)
    return amount, max(amount.end, end) if amount else _past_word(lower, end)


def _past_word(lower: str, end: int) -> int:
    """Return the end of the word or figure that ``end`` stands in or before."""
    while end < len(lower) and (lower[end].isalnum() or lower[end] in ",."):
        end += 1
    return end


def _modifier(lower: str, start: int) -> tuple[str | None, int]:
    """Return the kind of modifier that ends at ``start`` and where it begins."""
    found = patterns.BEFORE.search(lower, max(0, start - _LOOK_BACK), start)
    if not found:
        return None, start
    return _KINDS[_SPACES.sub(" ", found.group("words"))], found.start("words")


def _point(found: re.Match[str]) -> Amount:
    value = 0.25 if "quarter" in found.group() else 1.0
    return Amount(
        start=found.start(),
        end=found.end(),
        number=found.end(),
        bounds=bounds.of(value, None),
        unit="percentage point",
    )


def _vague(lower: str, found: re.Match[str]) -> Amount | None:
    """Read "dozens", "several dozen", "tens of thousands" and their like."""
    word = _SPACES.sub(" ", found.group("vague"))
    low, high = VAGUE[word]
    end, factor = found.end(), 1.0
    while tail := patterns.VAGUE_TAIL.match(lower, end):
        factor, end = factor * numerals.MAGNITUDES[tail.group("unit")], tail.end()
    if word in {"several", "a few", "a couple"} and (times := patterns.VAGUE_TIMES.match(lower, end)):
        factor, end = numerals.MAGNITUDES[times.group("unit")], times.end()
    if word == "scores" and not lower.startswith((" of", " were", " have", " had", " are"), end):
        return None
    unit = _unit(lower, end, figures=False)
    values = bounds.Bounds(low=low * factor, high=high and high * factor, exactness="vague").times(
        unit.factor
    )
    _, start = _modifier(lower, found.start())
    return Amount(start=start, end=unit.end, number=end, bounds=values, unit=unit.name)


def _fraction(lower: str, found: re.Match[str]) -> Amount | None:
    """Read "two thirds of", "a quarter", "half the" as shares in per cent."""
    back = patterns.ARTICLE.search(lower, max(0, found.start() - 4), found.start())
    start = back.start() if back else found.start()
    kind, begin = _modifier(lower, start)
    if quarters := patterns.QUARTER_OF.match(lower, start):
        return _part_of(lower, begin, quarters, kind)
    if found.group("half") == "half":
        if patterns.HALF.match(lower, start) is None and kind is None and not lower.endswith("by ", 0, start):
            return None
        if (half := patterns.HALF.match(lower, start)) and half.group("amount"):
            return _part_of(lower, begin, half, kind)
        end, share = found.end(), 50.0
    else:
        part = patterns.FRACTION.match(lower, start)
        if not part or not reject.is_share(lower, start, part):
            return None
        top = numerals.ONES.get(part.group("top"), 1)
        end, share = part.end(), 100 * top / _PARTS[part.group("part")]
    return Amount(start=begin, end=end, number=end, bounds=bounds.of(share, kind), unit="percent")


def _part_of(lower: str, begin: int, part: re.Match[str], kind: str | None) -> Amount:
    """Read "half a million", "three quarters of a million" and "half an hour"."""
    words = part.group()
    share = 0.5 if words.startswith("half") else 0.75 if words.startswith("three") else 0.25
    number = numerals.read(lower, part.end())
    unit = _unit(lower, number.end if number else part.end() - 1, figures=False)
    values = bounds.of(share * (number.value if number else 1.0), kind).times(unit.factor)
    end = max(unit.end, part.end())
    return Amount(start=begin, end=end, number=end, bounds=values, unit=unit.name)


def _number(text: str, lower: str, found: re.Match[str]) -> Amount | None:
    """Read a number with its modifier and unit, None where it is no amount."""
    number = numerals.read(lower, found.end())
    if number is None:
        return None
    symbol = found.group("symbol")
    first = found.start() if symbol else _with_article(lower, number)
    kind, start = _modifier(lower, first)
    unit = _unit(lower, number.end, figures=not number.words)
    if symbol:
        unit = _Unit(name=SYMBOLS[symbol], end=number.end)
    upper = _range(lower, number, unit, start)
    if reject.number(text, lower, number, modified=bool(kind), measured=bool(unit.name or upper)):
        return None
    if upper:
        return _ranged(lower, start, number, upper)
    return None if _dates(lower, number, unit) else _plain(lower, (start, first), number, unit, kind)


def _dates(lower: str, number: numerals.Numeral, unit: _Unit) -> bool:
    """Whether the words tell a date ("three days ago") and no amount."""
    return unit.name in _LONG and number.value < _DEEP_TIME and bool(patterns.AGO.match(lower, unit.end))


def _plain(
    lower: str, place: tuple[int, int], number: numerals.Numeral, unit: _Unit, kind: str | None
) -> Amount:
    """Return a single amount; ``place`` is where its words and where its number begin."""
    start, first = place
    if not unit.name and (shared := patterns.TO_UNIT.match(lower, number.end)):
        unit = replace(_unit_of_next(lower, shared.end()), end=number.end)
    kind, end = _behind(lower, unit.end, kind)
    values = _all_but(lower, first, number) or _bounds(number, unit, kind)
    if values.exactness == "exact" and (but := patterns.ALL_BUT.search(lower, max(0, first - 10), first)):
        start = but.start()
    amount = Amount(start=start, end=end, number=number.end, bounds=values, unit=unit.name)
    return _aged(lower, amount, number) or _rated(lower, amount)


def _unit_of_next(lower: str, start: int) -> _Unit:
    """Return the unit of the number at ``start``: "from 14 to 11 per cent" names it once."""
    following = numerals.read(lower, start)
    return _unit(lower, following.end, figures=True) if following else _Unit(end=start)


def _all_but(lower: str, start: int, number: numerals.Numeral) -> Bounds | None:
    """Return the rest that "all but seven of 22" tells of."""
    total = patterns.OF_TOTAL.match(lower, number.end)
    if not total or not patterns.ALL_BUT.search(lower, max(0, start - 10), start):
        return None
    whole = numerals.read(lower, total.end())
    return bounds.of(whole.value - number.value, None) if whole and whole.value > number.value else None


def _with_article(lower: str, number: numerals.Numeral) -> int:
    """Return where the number begins, the article of a bare magnitude ("a dozen") with it."""
    article = patterns.ARTICLE.search(lower, max(0, number.start - 4), number.start)
    bare = lower.startswith(tuple(numerals.MAGNITUDES), number.start)
    return article.start() if article and bare else number.start


def _bounds(number: numerals.Numeral, unit: _Unit, kind: str | None) -> Bounds:
    """Return the bounds in the canonical unit; a foreign measure is known to half its last place."""
    if UNITS.get(unit.word, ("",))[0] == "degF":
        return bounds.of((number.value - 32) / 1.8, kind)
    if kind is None and unit.word in ROUNDED_UNITS:
        low, high = number.value - number.step / 2, number.value + number.step / 2
        return bounds.Bounds(low=low, high=high, exactness="exact").times(unit.factor)
    return bounds.of(number.value, kind).times(unit.factor)


def _unit(lower: str, end: int, *, figures: bool) -> _Unit:
    """Return the unit after a number; single letters only after figures."""
    found = patterns.UNIT.match(lower, end)
    if not found:
        return _Unit(end=end)
    raw = (found.group("sign") or found.group("word")).strip()
    word = _SPACES.sub(" ", raw)
    if len(word) == 1 and word.isalpha() and not figures:
        return _Unit(end=end)
    if word.rstrip("s") == "pound" and lower.startswith((" of ", " in weight"), found.end()):
        return _Unit(name="kg", factor=UNITS["lb"][1], end=found.end(), word="pound")
    name, factor, word = _named(word)
    if name == "degF":
        name = "degC"
    return _Unit(name=name, factor=factor, end=found.end(), word=word)


def _named(word: str) -> tuple[str, float, str]:
    """Return canonical unit, factor and the singular of a unit or currency word."""
    for form in (word, word.removesuffix("s")):
        if form in UNITS:
            return *UNITS[form], form
        if form in CURRENCIES:
            return CURRENCIES[form], 1.0, form
    return word, 1.0, word


@dataclass(frozen=True, slots=True, kw_only=True)
class _Upper:
    number: numerals.Numeral
    unit: _Unit


def _range(lower: str, number: numerals.Numeral, unit: _Unit, start: int) -> _Upper | None:
    """Return the upper end where ``number`` begins a range ("20 to 30", "between 4 and 15")."""
    link = patterns.RANGE.match(lower, number.end)
    if not link:
        return None
    second = numerals.read(lower, link.end())
    if not second or second.value <= number.value:
        return None
    word, before = link.group("word"), lower[max(0, start - 9) : start]
    if (word == "and") != before.rstrip().endswith("between") or before.rstrip().endswith("from"):
        return None
    upper = _unit(lower, second.end, figures=not second.words)
    plural = re.compile(r"[ \n]+[a-z]+(?:s|people|men|women|children)\b").match(lower, second.end)
    if link.group("dash") and not (upper.name or plural) and not unit.name:
        return None
    if word == "or" and second.value - number.value > max(2.0, number.value / 2):
        return None
    return _Upper(number=second, unit=upper)


def _ranged(lower: str, start: int, number: numerals.Numeral, upper: _Upper) -> Amount:
    second = upper.number
    ratio = second.value / number.value if number.value else 1.0
    scale = next((m for m in (1e12, 1e9, 1e6, 1e3) if second.value >= m and number.value < 1e3), 1.0)  # noqa: PLR2004
    low = number.value * (scale if scale > 1 and ratio >= scale / 10 else 1.0)
    values = bounds.between(low, second.value).times(upper.unit.factor)
    before = lower[max(0, start - 8) : start]
    begin = start - len("between ") if before == "between " else start
    amount = Amount(start=begin, end=upper.unit.end, number=second.end, bounds=values, unit=upper.unit.name)
    return _aged(lower, amount, second) or _rated(lower, amount)


def _behind(lower: str, end: int, kind: str | None) -> tuple[str | None, int]:
    """Return the modifier that stands behind ("or more", "-odd", "+") and the new end."""
    if odd := patterns.ODD.match(lower, end):
        return ("at_least" if odd.group("plus") else "about"), odd.end()
    if found := patterns.BEHIND.match(lower, end):
        return _KINDS_AFTER[_SPACES.sub(" ", found.group("words"))], found.end()
    return kind, end


def _aged(lower: str, amount: Amount, number: numerals.Numeral) -> Amount | None:
    """Return the amount as an age where the words around say so."""
    behind = patterns.AGE_BEHIND.match(lower, number.end)
    if behind:
        name = _YEAR_OF_AGE if number.value <= _PERSON_YEARS else "year"
        return replace(amount, end=behind.end(), unit=name)
    if amount.unit or number.value > _PERSON_YEARS:
        return None
    before = patterns.AGE_BEFORE.search(lower, max(0, amount.start - _LOOK_BACK), amount.start)
    apposed = reject.apposed(lower, amount.start, number.end)
    told = apposed or (before and not patterns.PLURAL_NEXT.match(lower, number.end))
    return replace(amount, unit=_YEAR_OF_AGE) if told else None


def _rated(lower: str, amount: Amount) -> Amount:
    """Add "a tonne", "per head" and their like to the unit."""
    if amount.unit in {None, "s", "year"} and not lower.startswith((" per ", "/"), amount.end):
        return amount
    found = patterns.RATE.match(lower, amount.end)
    if not found:
        return amount
    unit = (
        f"{amount.unit}/{_SPACES.sub(' ', found.group('per'))}" if amount.unit else f"1/{found.group('per')}"
    )
    return replace(amount, end=found.end(), unit=unit)
