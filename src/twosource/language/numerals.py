"""Cardinal numbers in figures and words: where one stands and what it is worth.

English number words are read by the usual grammar (tens-ones, hundreds, then magnitudes in
falling order); figures by the grouping of thousands with commas, narrow or no-break spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.language import lexicon, match

ONES = lexicon.values("numerals.ones", int)
TENS = lexicon.values("numerals.tens", int)
MAGNITUDES = lexicon.values("numerals.magnitudes", float)
_GLUED_MAGNITUDES = lexicon.values("numerals.glued_magnitudes", float)
_FRACTIONS = lexicon.values("numerals.fractions", float)
_VULGAR = lexicon.values("numerals.vulgar_fractions", float)

_FIGURE = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+(?![\d,]*\d{4})|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+|\d+)"
    r"(?:\.\d+)?[½¼¾⅓⅔]?|[½¼¾⅓⅔]"
)
_WORD = re.compile(r"[a-z]+", re.ASCII)
_LINK = match.pattern("numerals.link")
_HALF = match.pattern("numerals.and a half")
_MAGNITUDE = match.pattern("numerals.magnitude")
_GLUED = match.pattern("numerals.glued magnitude")
_METRES = match.pattern("numerals.of metres")
_MONEY = "$\u00a3\u20ac\u00a5"
MAX_WORDS = 24
_MAGNITUDES = 3  # "2 hundred thousand million": more after one figure are no number


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A cardinal number: ``step`` is the worth of its last significant place (2,200 -> 100)."""

    start: int
    end: int
    value: float
    step: float
    words: bool = False


def read(lower: str, start: int) -> Numeral | None:
    """Return the longest number that begins at ``start`` of the lower-cased ``lower``, if any."""
    figures = _FIGURE.match(lower, start)
    return _figures(lower, start, figures) if figures else _words(lower, start)


def _figures(lower: str, start: int, found: re.Match[str]) -> Numeral | None:
    raw, end = found.group(), found.end()
    extra = _VULGAR.get(raw[-1])
    plain = re.sub(r"[^\d.]", "", raw) or "0"
    if len(plain) > MAX_WORDS:
        return None
    value, step = float(plain) + (extra or 0), extra or _step(plain)
    if _METRES.match(lower, end) and lower[start - 1 : start] not in _MONEY:
        return Numeral(start=start, end=end, value=_neat(value), step=step)
    factor, end = _factor(lower, end)
    return Numeral(start=start, end=end, value=_neat(value * factor), step=step * factor)


def _factor(lower: str, end: int) -> tuple[float, int]:
    """Return the product of the magnitudes from ``end`` on and where they end."""
    factor = 1.0
    if glued := _GLUED.match(lower, end):
        return _GLUED_MAGNITUDES[glued.group(1) or glued.group(2)], glued.end()
    for _ in range(_MAGNITUDES):
        if not (found := _MAGNITUDE.match(lower, end)):
            break
        factor, end = factor * MAGNITUDES[found.group(1)], found.end()
    return factor, end


def _step(plain: str) -> float:
    """Return the worth of the last significant figure of ``plain`` (``4.20`` -> 0.01, ``600`` -> 100)."""
    whole, dot, part = plain.partition(".")
    if dot:
        return float(10 ** -len(part))
    stripped = whole.rstrip("0")
    return float(10 ** (len(whole) - len(stripped))) if stripped else 1.0


def _neat(value: float) -> float:
    """Round away the noise of binary fractions (0.1 * 3) and keep eleven figures."""
    return float(f"{value:.11g}")


def _words(lower: str, start: int) -> Numeral | None:
    """Read number words: a running group below a magnitude, and the total so far."""
    state = _State()
    position = start
    for _ in range(MAX_WORDS):
        word = _WORD.match(lower, position)
        if not word or not state.take(word.group(), joined_by=lower[state.end or start : position]):
            break
        state.end = word.end()
        if half := _HALF.match(lower, state.end):
            share = _FRACTIONS[half.group(1).rstrip("s")] * (3 if "three" in half.group() else 1)
            state.group, state.end, state.last = state.group + share, half.end(), share
        link = _LINK.match(lower, state.end)
        if not link:
            break
        position = link.end()
    if not state.end:
        return None
    value = _neat(state.total + state.group)
    return Numeral(start=start, end=state.end, value=value, step=state.step(value), words=True)


class _State:
    """What has been read so far of a number in words."""

    __slots__ = ("end", "group", "last", "limit", "total")

    def __init__(self) -> None:
        self.total = self.group = 0.0
        self.limit = float("inf")
        self.last = 0.0
        self.end = 0

    def take(self, word: str, *, joined_by: str) -> bool:
        """Add ``word`` where grammar lets it follow; False where the number has ended."""
        if word in MAGNITUDES:
            return "and" not in joined_by and "," not in joined_by and self._magnitude(MAGNITUDES[word])
        value = ONES.get(word, TENS.get(word))
        if value is None or not self._follows(float(value), joined_by):
            return False
        self.group, self.last = self.group + value, float(value)
        return True

    def _follows(self, value: float, joined_by: str) -> bool:
        if not self.end:
            return True
        tens = self.group % 100
        if self.group and tens:
            plain = joined_by in {"-", " ", "\u2010", "\u2011", "\n", "\u00a0"}
            return plain and tens >= 20 and tens % 10 == 0 and 0 < value < 10  # noqa: PLR2004 - decimal places
        return value > 0 and (self.group >= 100 or not self.group) and self.last >= 100  # noqa: PLR2004 - hundreds

    def _magnitude(self, factor: float) -> bool:
        base = self.group or (1.0 if not self.end else 0.0)
        if not base:
            if not self.total or factor <= self.limit:
                return False
            self.total, self.limit, self.last = self.total * factor, factor, factor
            return True
        if factor <= 100:  # noqa: PLR2004 - "twelve hundred" and "two dozen" stay within their group
            self.group, self.last = base * factor, factor
            return base < 100  # noqa: PLR2004 - ditto
        if factor >= self.limit:
            return False
        self.total, self.group = self.total + base * factor, 0.0
        self.limit = self.last = factor
        return True

    def step(self, value: float) -> float:
        """Return the worth of the last significant place, as for figures."""
        return _step(f"{value:.6f}".rstrip("0").rstrip(".")) if value else 1.0
