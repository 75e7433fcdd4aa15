"""Amounts with bounds, in the words of the report.

Counts, shares, money, measures and ages. Not quantities: dates, clock times, ranks, scores, and
numbers that are names (flights, resolutions, houses, lists).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.model import Quantity
from twosource.understand.quantities.amounts import scan
from twosource.understand.quantities.counted import Heads
from twosource.understand.quantities.recalled import recalled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.understand.quantities.measures import Amount

__all__ = ["find", "recalled"]

# One character for one character: offsets must hold, so "İ" and its like stay as they are.
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ\u2019", "abcdefghijklmnopqrstuvwxyz'")


def find(text: str, sentences: Sequence[Sentence]) -> tuple[Quantity, ...]:
    """Return the quantities of one item in text order, with offsets into the report's ``text``.

    ``low`` and ``high`` are in ``unit``: per cent, ISO 4217 code (or the currency's own word), or
    the base unit of a measure (s, m, kg, m2, m3, W, Wh, m/s, byte, degC; year for months and
    longer; "year of age" for ages); None for counts. ``counted`` is a lemma, or the class of a
    casualty ("killed", "injured", "missing", "arrested").
    """
    found: list[Quantity] = []
    for sentence in sentences:
        found.extend(_in_sentence(text, sentence))
    return tuple(found)


def _in_sentence(text: str, sentence: Sentence) -> Iterator[Quantity]:
    words = text[sentence.start : sentence.end]
    lower = words.translate(_LOWER)
    heads: Heads | None = None
    for amount in scan(words, lower):
        heads = heads or Heads(sentence.tokens, sentence.start - sentence.offset)
        yield _quantity(words, lower, amount, heads, sentence.start)


def _quantity(words: str, lower: str, amount: Amount, heads: Heads, offset: int) -> Quantity:
    return Quantity(
        text=words[amount.start : amount.end],
        start=offset + amount.start,
        end=offset + amount.end,
        low=amount.bounds.low,
        high=amount.bounds.high,
        exactness=amount.bounds.exactness,
        unit=amount.unit,
        counted=heads.counted(lower, amount),
    )
