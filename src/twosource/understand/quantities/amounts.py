"""Amounts in a sentence by pattern alone: where, how much, in what unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from twosource.language import lexicon, match, numerals
from twosource.understand.quantities import reject
from twosource.understand.quantities.measures import (
    SIGNS,
    SPACES,
    Amount,
    Bounds,
    Unit,
    bounded,
    modifier_before,
    unit_after,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

_BOUNDS_BEHIND = lexicon.values("quantities.bounds_behind", str)
_ROUNDED = lexicon.words("units.rounded_measures")
_VAGUE_AMOUNTS = cast("Mapping[str, Sequence[float]]", lexicon.values("quantities.vague_amounts", object))
_FEW = lexicon.words("quantities.small_vague_amounts")
_PARTS = lexicon.values("numerals.shares", int)
_AGE_BEFORE = match.pattern("quantities.age before")
_AGE_BEHIND = match.pattern("quantities.age behind")
_AGO = match.pattern("quantities.time from now behind")
_ARTICLE = match.pattern("quantities.article before")
_BEHIND = match.pattern("quantities.bound behind")
_CANDIDATE = match.pattern("quantities.candidate")
_CHANGED = match.pattern("quantities.change before")
_FRACTION = match.pattern("quantities.fraction")
_FROM = match.pattern("quantities.from before")
_HALF = match.pattern("quantities.half")
_MINUS = match.pattern("quantities.minus before")
_OF_UNIT = match.pattern("quantities.of a unit")
_RANGE = match.pattern("quantities.range")
_RATE = match.pattern("quantities.rate")
_RATIO = match.pattern("quantities.ratio")
_TO_UNIT = match.pattern("quantities.to a number")
_VAGUE_TAIL = match.pattern("quantities.vague number of")
_VAGUE_TIMES = match.pattern("quantities.vague number times")
_LOOK_BACK = 48  # characters: half and twice as many give the same amounts
_VAGUEST = 1e24  # "hundreds of thousands of millions of ...": enough is enough
_PERSON_YEARS = 130  # nobody is older; of some 6,000 amounts 110 changes none, 200 two
_DEEP_TIME = 10_000  # from here on "years ago" is a measurement, below a date; 3,000 and 30,000 are alike
_LONG = frozenset({"s", "year"})
_YEAR_OF_AGE = "year of age"
_YEARS = lexicon.values("units.ages", float)
_BELOW_ZERO = frozenset({"degC", "degree", "percent"})  # units in which an amount may be negative
# Wholes of which "one in five" takes a share; "15 out of 22" counts things of which there are 22.
_WHOLES = {"in": frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 200, 500, 1000, 10_000}),
           "out": frozenset({10, 100, 1000, 10_000})}  # fmt: skip


def scan(text: str, lower: str) -> Iterator[Amount]:
    """Yield the amounts of a sentence in text order; ``lower`` is ``text`` in lower case, same length."""
    position = 0
    while found := _CANDIDATE.search(lower, position):
        amount, position = _at(text, lower, found)
        if amount:
            yield amount


def _at(text: str, lower: str, found: re.Match[str]) -> tuple[Amount | None, int]:
    """Return the amount at a candidate and where to search on."""
    if found.group("vague"):
        amount: Amount | None = _vague(lower, found)
    else:
        amount = _fraction(lower, found)
        if amount is None:
            skip = reject.until(lower, found.end())
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


def _vague(lower: str, found: re.Match[str]) -> Amount:
    """Read "dozens", "several dozen", "tens of thousands" and their like."""
    word = SPACES.sub(" ", found.group("vague"))
    low, *most = _VAGUE_AMOUNTS[word]
    high = most[0] if most else None
    end, factor = found.end(), 1.0
    while factor < _VAGUEST and (tail := _VAGUE_TAIL.match(lower, end)):
        factor, end = factor * numerals.MAGNITUDES[tail.group("unit")], tail.end()
    if word in _FEW and (times := _VAGUE_TIMES.match(lower, end)):
        factor, end = numerals.MAGNITUDES[times.group("unit")], times.end()
    of = _OF_UNIT.match(lower, end)
    unit = unit_after(lower, of.end() if of else end, figures=False)
    if of and (unit.name is None or _AGO.match(lower, unit.end)):
        unit = Unit(end=end)
    values = Bounds(low=low * factor, high=high and high * factor, exactness="vague").times(unit.factor)
    _, start = modifier_before(lower, found.start())
    return Amount(start=start, end=unit.end, number=end, bounds=values, unit=unit.name)


def _number(text: str, lower: str, found: re.Match[str]) -> Amount | None:
    """Read a number with its modifier and unit, None where it is no amount."""
    number = numerals.read(lower, found.end())
    if number is None:
        return None
    symbol = found.group("symbol")
    first = found.start() if symbol else _with_article(lower, number)
    kind, start = modifier_before(lower, first)
    if share := _ratio(lower, start, number, kind):
        return share
    unit = (
        Unit(name=SIGNS[symbol], end=number.end)
        if symbol
        else unit_after(lower, number.end, figures=not number.words)
    )
    upper = _range(lower, number, unit, start)
    if not (kind or unit.name or upper) and reject.number(text, lower, number):
        return None
    if upper:
        return _ranged(lower, start, number, upper)
    if unit.name in _LONG and number.value < _DEEP_TIME and _AGO.match(lower, unit.end):
        return None  # "three days ago" tells a date
    return _plain(lower, start, number, unit, kind)


def _plain(lower: str, start: int, number: numerals.Numeral, unit: Unit, kind: str | None) -> Amount:
    """Return a single amount, whose words begin at ``start``."""
    if not unit.name and (shared := _TO_UNIT.match(lower, number.end)):
        following = numerals.read(lower, shared.end())  # "from 14 to 11 per cent" names the unit once
        unit = unit_after(lower, following.end, figures=True) if following else unit
        unit = replace(unit, end=number.end)
    end = unit.end
    if behind := _BEHIND.match(lower, end):
        kind, end = _BOUNDS_BEHIND[SPACES.sub(" ", behind.group("words"))], behind.end()
    if unit.name in _BELOW_ZERO and (minus := _MINUS.search(lower, max(0, start - 8), start)):
        start, number = minus.start(), replace(number, value=-number.value)
    amount = Amount(
        start=start, end=end, number=number.end, bounds=_bounds(number, unit, kind), unit=unit.name
    )
    return _aged(lower, amount, number) or _rated(lower, amount)


def _with_article(lower: str, number: numerals.Numeral) -> int:
    """Return where the number begins, the article of a bare magnitude ("a dozen") with it."""
    article = _ARTICLE.search(lower, max(0, number.start - 4), number.start)
    bare = lower.startswith(tuple(numerals.MAGNITUDES), number.start)
    return article.start() if article and bare else number.start


def _bounds(number: numerals.Numeral, unit: Unit, kind: str | None) -> Bounds:
    """Return the bounds in the canonical unit; a foreign measure is known to half its last place."""
    if kind is None and unit.word in _ROUNDED:
        low, high = number.value - number.step / 2, number.value + number.step / 2
        return Bounds(low=low, high=high, exactness="exact").times(unit.factor)
    return bounded(number.value, kind).times(unit.factor)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Upper:
    number: numerals.Numeral
    unit: Unit


def _range(lower: str, number: numerals.Numeral, unit: Unit, start: int) -> _Upper | None:
    """Return the upper end where ``number`` begins a range ("20 to 30", "between 3% and 4%")."""
    link = _RANGE.match(lower, unit.end)
    second = numerals.read(lower, link.end()) if link else None
    if link is None or second is None or second.value <= number.value:
        return None
    symbol = link.group("symbol")
    upper = unit_after(lower, second.end, figures=not second.words)
    if symbol:
        upper = Unit(name=SIGNS[symbol], end=second.end)
    elif unit.name and unit.end == number.end:  # a symbol before the lower end stands for both
        upper = replace(unit, end=second.end)
    if (unit.name and upper.name != unit.name) or reject.is_year(lower, number):
        return None
    before = lower[max(0, start - _LOOK_BACK) : start]
    return _Upper(number=second, unit=upper) if _linked(link, before, whole=bool(unit.name)) else None


def _linked(link: re.Match[str], before: str, *, whole: bool) -> bool:
    """Whether the words around make one range of two numbers, and no change from one to the other.

    ``whole``: the lower end has a unit of its own, so that "to" alone is not enough.
    """
    word = link.group("word")
    if (word == "and") != before.rstrip().endswith("between") or _FROM.search(before):
        return False
    return not (whole and word == "to" and _CHANGED.search(before))


def _ranged(lower: str, start: int, number: numerals.Numeral, upper: _Upper) -> Amount:
    second = upper.number
    times = second.value / number.value if number.value else 1.0
    scale = next((m for m in (1e12, 1e9, 1e6, 1e3) if second.value >= m and number.value < 1e3), 1.0)  # noqa: PLR2004
    low = number.value * (scale if scale > 1 and times >= scale / 10 else 1.0)
    values = Bounds(low=low, high=second.value, exactness="about").times(upper.unit.factor)
    before = lower[max(0, start - 8) : start]
    begin = start - len("between ") if before == "between " else start
    amount = Amount(start=begin, end=upper.unit.end, number=second.end, bounds=values, unit=upper.unit.name)
    return _aged(lower, amount, second) or _rated(lower, amount)


def _aged(lower: str, amount: Amount, number: numerals.Numeral) -> Amount | None:
    """Return the amount as an age where the words around say so."""
    behind = _AGE_BEHIND.match(lower, number.end)
    if behind:
        factor = _YEARS[behind.group("unit")]
        name = _YEAR_OF_AGE if number.value * factor <= _PERSON_YEARS else "year"
        ages = bounded(number.value, None) if amount.unit == "s" else amount.bounds
        if amount.unit != "year":
            ages = ages.times(factor)
        return replace(amount, end=behind.end(), unit=name, bounds=ages)
    if amount.unit or number.value > _PERSON_YEARS:
        return None
    before = _AGE_BEFORE.search(lower, max(0, amount.start - _LOOK_BACK), amount.start)
    told = before or reject.apposed(lower, amount.start, number.end)
    return replace(amount, unit=_YEAR_OF_AGE) if told else None


def _rated(lower: str, amount: Amount) -> Amount:
    """Add "a tonne", "per head" and their like to the unit."""
    if amount.unit in {None, "s", "year"} and not lower.startswith((" per ", "/"), amount.end):
        return amount
    found = _RATE.match(lower, amount.end)
    if not found:
        return amount
    per = SPACES.sub(" ", found.group("per"))
    return replace(amount, end=found.end(), unit=f"{amount.unit or 1}/{per}")


def _ratio(lower: str, start: int, number: numerals.Numeral, kind: str | None) -> Amount | None:
    """Read "one in five" and "nine out of ten" as shares in per cent, None where things are counted.

    ``start`` is where the words of ``number`` with its modifier ``kind`` begin.
    """
    link = _RATIO.match(lower, number.end)
    whole = numerals.read(lower, link.end()) if link else None
    if link is None or whole is None or whole.value not in _WHOLES[link.group("link")[:3].strip()]:
        return None
    if not 0 < number.value < whole.value:
        return None
    share = bounded(100 * number.value / whole.value, kind)
    return Amount(start=start, end=whole.end, number=whole.end, bounds=share, unit="percent")


def _fraction(lower: str, found: re.Match[str]) -> Amount | None:
    """Read "two thirds of", "a quarter", "half the" as shares in per cent."""
    back = _ARTICLE.search(lower, max(0, found.start() - 4), found.start())
    start = back.start() if back else found.start()
    kind, begin = modifier_before(lower, start)
    if found.group("half") == "half":
        half = _HALF.match(lower, start)
        if half and half.group("amount"):
            return _half_of(lower, begin, half, kind)
        if half is None and kind is None and not lower.endswith("by ", 0, start):
            return None
        end, share = found.end(), 50.0
    else:
        part = _FRACTION.match(lower, start)
        if not part or not reject.is_share(lower, start, part):
            return None
        top = numerals.ONES.get(part.group("top"), 1)
        end, share = part.end(), 100 * top / _PARTS[part.group("part")]
    return Amount(start=begin, end=end, number=end, bounds=bounded(share, kind), unit="percent")


def _half_of(lower: str, begin: int, half: re.Match[str], kind: str | None) -> Amount:
    """Read "half a million" and "half an hour"."""
    number = numerals.read(lower, half.end())
    measure = unit_after(lower, number.end if number else half.end() - 1, figures=False)
    values = bounded(0.5 * (number.value if number else 1.0), kind).times(measure.factor)
    end = max(measure.end, half.end())
    return Amount(start=begin, end=end, number=end, bounds=values, unit=measure.name)
