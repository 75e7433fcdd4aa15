"""Amounts in a sentence by pattern alone: where, how much, in what unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from twosource.language import lexicon, match, numerals
from twosource.understand.quantities import bounds, reject
from twosource.understand.quantities.measures import (
    FAHRENHEIT,
    SIGNS,
    SPACES,
    Amount,
    Unit,
    modifier_before,
    unit_after,
)
from twosource.understand.quantities.shares import fraction, point, ratio

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.understand.quantities.bounds import Bounds

_BOUNDS_BEHIND = lexicon.values("quantities.bounds_behind", str)
_ROUNDED = lexicon.words("units.rounded_measures")
_VAGUE_AMOUNTS = cast("Mapping[str, Sequence[float]]", lexicon.values("quantities.vague_amounts", object))
_FEW = lexicon.words("quantities.small_vague_amounts")
_ONLY_OF = lexicon.words("quantities.vague_amounts_of_things")
_AGE_BEFORE = match.pattern("quantities.age before")
_AGE_BEHIND = match.pattern("quantities.age behind")
_AGO = match.pattern("quantities.time from now behind")
_ALL_BUT = match.pattern("quantities.all but before")
_ARTICLE = match.pattern("quantities.article before")
_BEHIND = match.pattern("quantities.bound behind")
_CANDIDATE = match.pattern("quantities.candidate")
_CHANGED = match.pattern("quantities.change before")
_FROM = match.pattern("quantities.from before")
_MINUS = match.pattern("quantities.minus before")
_ODD = match.pattern("quantities.bound behind at once")
_OF_THINGS = match.pattern("quantities.of things")
_OF_TOTAL = match.pattern("quantities.of a total")
_OF_UNIT = match.pattern("quantities.of a unit")
_OF_WHAT = match.pattern("quantities.what a rate is of")
_PLURAL_AFTER = match.pattern("quantities.plural behind")
_PLURAL_NEXT = match.pattern("quantities.plural next")
_RANGE = match.pattern("quantities.range")
_RANGING = match.pattern("quantities.ranging before")
_RATE = match.pattern("quantities.rate")
_TO_UNIT = match.pattern("quantities.to a number")
_VAGUE_TAIL = match.pattern("quantities.vague number of")
_VAGUE_TIMES = match.pattern("quantities.vague number times")
_LOOK_BACK = 48
_VAGUEST = 1e24  # "hundreds of thousands of millions of ...": enough is enough
_PERSON_YEARS = 130
_DEEP_TIME = 10_000  # from here on "years ago" is a measurement, below a date
_LONG = frozenset({"s", "year"})
_YEAR_OF_AGE = "year of age"
_YEARS = lexicon.values("units.ages", float)
_BELOW_ZERO = frozenset({"degC", "degree", "percent"})  # units in which an amount may be negative
_SCALES = {"C": "\u00b0c", "F": "\u00b0f"}  # glued to a figure: "30C"


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
        amount = _vague(lower, found)
    elif found.group("percent"):
        amount = point(found)
    else:
        amount = fraction(lower, found)
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


def _vague(lower: str, found: re.Match[str]) -> Amount | None:
    """Read "dozens", "several dozen", "tens of thousands" and their like."""
    word = SPACES.sub(" ", found.group("vague"))
    low, *most = _VAGUE_AMOUNTS[word]
    high = most[0] if most else None
    end, factor = found.end(), 1.0
    while factor < _VAGUEST and (tail := _VAGUE_TAIL.match(lower, end)):
        factor, end = factor * numerals.MAGNITUDES[tail.group("unit")], tail.end()
    if word in _FEW and (times := _VAGUE_TIMES.match(lower, end)):
        factor, end = numerals.MAGNITUDES[times.group("unit")], times.end()
    if word in _ONLY_OF and not _OF_THINGS.match(lower, end):
        return None
    of = _OF_UNIT.match(lower, end)
    unit = unit_after(lower, of.end() if of else end, figures=False)
    if of and (unit.name is None or _AGO.match(lower, unit.end)):
        unit = Unit(end=end)
    values = bounds.Bounds(low=low * factor, high=high and high * factor, exactness="vague").times(
        unit.factor
    )
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
    if share := ratio(lower, start, number, kind):
        return share
    unit = _unit_of(text, lower, number, symbol)
    upper = _range(lower, number, unit, start)
    if reject.number(text, lower, number, modified=bool(kind), measured=bool(unit.name or upper)):
        return None
    if upper:
        return _ranged(lower, start, number, upper)
    return None if _dates(lower, number, unit) else _plain(lower, (start, first), number, unit, kind)


def _unit_of(text: str, lower: str, number: numerals.Numeral, symbol: str | None) -> Unit:
    """Return the unit of a number: that of the symbol before it, or of the words after it."""
    if symbol:
        return Unit(name=SIGNS[symbol], end=number.end)
    scale = text[number.end : number.end + 1]
    if scale in _SCALES and not number.words and not text[number.end + 1 : number.end + 2].isalnum():
        return Unit(name="degC", end=number.end + 1, word=_SCALES[scale])
    return unit_after(lower, number.end, figures=not number.words)


def _dates(lower: str, number: numerals.Numeral, unit: Unit) -> bool:
    """Whether the words tell a date ("three days ago") and no amount."""
    return unit.name in _LONG and number.value < _DEEP_TIME and bool(_AGO.match(lower, unit.end))


def _plain(
    lower: str, place: tuple[int, int], number: numerals.Numeral, unit: Unit, kind: str | None
) -> Amount:
    """Return a single amount; ``place`` is where its words and where its number begin."""
    start, first = place
    if not unit.name and (shared := _TO_UNIT.match(lower, number.end)):
        unit = replace(_unit_of_next(lower, shared.end()), end=number.end)
    kind, end = _behind(lower, unit.end, kind)
    values = _all_but(lower, first, number) or _bounds(number, unit, kind)
    if values.exactness == "exact" and (but := _ALL_BUT.search(lower, max(0, first - 10), first)):
        start = but.start()
    amount = Amount(start=start, end=end, number=number.end, bounds=values, unit=unit.name)
    if unit.name in _BELOW_ZERO and (minus := _MINUS.search(lower, max(0, start - 8), start)):
        number = replace(number, value=-number.value)
        return replace(amount, start=minus.start(), bounds=_bounds(number, unit, kind))
    return _aged(lower, amount, number) or _rated(lower, amount)


def _unit_of_next(lower: str, start: int) -> Unit:
    """Return the unit of the number at ``start``: "from 14 to 11 per cent" names it once."""
    following = numerals.read(lower, start)
    return unit_after(lower, following.end, figures=True) if following else Unit(end=start)


def _all_but(lower: str, start: int, number: numerals.Numeral) -> Bounds | None:
    """Return the rest that "all but seven of 22" tells of."""
    total = _OF_TOTAL.match(lower, number.end)
    if not total or not _ALL_BUT.search(lower, max(0, start - 10), start):
        return None
    whole = numerals.read(lower, total.end())
    return bounds.of(whole.value - number.value, None) if whole and whole.value > number.value else None


def _with_article(lower: str, number: numerals.Numeral) -> int:
    """Return where the number begins, the article of a bare magnitude ("a dozen") with it."""
    article = _ARTICLE.search(lower, max(0, number.start - 4), number.start)
    bare = lower.startswith(tuple(numerals.MAGNITUDES), number.start)
    return article.start() if article and bare else number.start


def _bounds(number: numerals.Numeral, unit: Unit, kind: str | None) -> Bounds:
    """Return the bounds in the canonical unit; a foreign measure is known to half its last place."""
    if unit.word in FAHRENHEIT:
        return bounds.of((number.value - 32) / 1.8, kind)
    if kind is None and unit.word in _ROUNDED:
        low, high = number.value - number.step / 2, number.value + number.step / 2
        return bounds.Bounds(low=low, high=high, exactness="exact").times(unit.factor)
    return bounds.of(number.value, kind).times(unit.factor)


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
    if unit.name and upper.name != unit.name:
        return None
    before = lower[max(0, start - _LOOK_BACK) : start]
    if not (_linked(link, before, whole=bool(unit.name)) and _alike(lower, link, number, second)):
        return None
    plural = _PLURAL_AFTER.match(lower, second.end)
    return None if link.group("dash") and not (upper.name or plural) else _Upper(number=second, unit=upper)


def _linked(link: re.Match[str], before: str, *, whole: bool) -> bool:
    """Whether the words around make one range of two numbers, and no change from one to the other.

    ``whole``: the lower end has a unit of its own, so that "to" alone is not enough.
    """
    word = link.group("word")
    if (word == "and") != before.rstrip().endswith("between"):
        return False
    if _FROM.search(before):
        return bool(_RANGING.search(before))
    return not (whole and word == "to" and _CHANGED.search(before))


def _alike(lower: str, link: re.Match[str], number: numerals.Numeral, second: numerals.Numeral) -> bool:
    """Whether two numbers may be the ends of a range: no two years, no distant ones beside "or"."""
    if reject.is_year(lower, number) and reject.is_year(lower, second):
        return False
    return link.group("word") != "or" or second.value - number.value <= max(2.0, number.value / 2)


def _ranged(lower: str, start: int, number: numerals.Numeral, upper: _Upper) -> Amount:
    second = upper.number
    times = second.value / number.value if number.value else 1.0
    scale = next((m for m in (1e12, 1e9, 1e6, 1e3) if second.value >= m and number.value < 1e3), 1.0)  # noqa: PLR2004
    low = number.value * (scale if scale > 1 and times >= scale / 10 else 1.0)
    values = bounds.between(low, second.value).times(upper.unit.factor)
    before = lower[max(0, start - 8) : start]
    begin = start - len("between ") if before == "between " else start
    amount = Amount(start=begin, end=upper.unit.end, number=second.end, bounds=values, unit=upper.unit.name)
    return _aged(lower, amount, second) or _rated(lower, amount)


def _behind(lower: str, end: int, kind: str | None) -> tuple[str | None, int]:
    """Return the modifier that stands behind ("or more", "-odd", "+") and the new end."""
    if odd := _ODD.match(lower, end):
        return ("at_least" if odd.group("plus") else "about"), odd.end()
    if found := _BEHIND.match(lower, end):
        return _BOUNDS_BEHIND[SPACES.sub(" ", found.group("words"))], found.end()
    return kind, end


def _aged(lower: str, amount: Amount, number: numerals.Numeral) -> Amount | None:
    """Return the amount as an age where the words around say so."""
    behind = _AGE_BEHIND.match(lower, number.end)
    if behind:
        factor = _YEARS[behind.group("unit")]
        name = _YEAR_OF_AGE if number.value * factor <= _PERSON_YEARS else "year"
        ages = bounds.of(number.value, None) if amount.unit == "s" else amount.bounds
        if amount.unit != "year":
            ages = ages.times(factor)
        return replace(amount, end=behind.end(), unit=name, bounds=ages)
    if amount.unit or number.value > _PERSON_YEARS:
        return None
    before = _AGE_BEFORE.search(lower, max(0, amount.start - _LOOK_BACK), amount.start)
    apposed = reject.apposed(lower, amount.start, number.end)
    told = apposed or (before and not _PLURAL_NEXT.match(lower, number.end))
    return replace(amount, unit=_YEAR_OF_AGE) if told else None


def _rated(lower: str, amount: Amount) -> Amount:
    """Add "a tonne", "per head" and their like to the unit."""
    if amount.unit in {None, "s", "year"} and not lower.startswith((" per ", "/"), amount.end):
        return amount
    what = _OF_WHAT.match(lower, amount.end)
    found = _RATE.match(lower, what.end() if what else amount.end)
    if not found:
        return amount
    unit = (
        f"{amount.unit}/{SPACES.sub(' ', found.group('per'))}" if amount.unit else f"1/{found.group('per')}"
    )
    return replace(amount, end=amount.end if what else found.end(), unit=unit)
