"""How common a word is in English: its Zipf frequency, from a table counted in news and talk.

Zipf frequency is the logarithm (base 10) of how often a word stands in a billion words: "the" has 7, "bridge"
4.6, "howitzer" 2.6. The table is made by ``bench/word_frequencies.py``; its licence stands beside it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LEAST", "STEP", "TABLE", "zipf"]

TABLE = Path(__file__).with_name("en") / "word_frequencies.txt"
STEP = 0.05
"""The table tells frequencies in steps of this size."""
LEAST = 2.0
"""Words up to this frequency (ten in a billion) are not in the table: nobody asks how rare they are."""
FIGURE, CODE = 5.0, 4.0
"""Figures are in no table: a bare one is as common as an everyday word, one with letters ("19th") less so."""
_JOINTS = re.compile(r"['\u2019-]")


@cache
def _table() -> Mapping[str, float]:
    found: dict[str, float] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        step, *words = line.split(" ")
        found |= dict.fromkeys(words, int(step) * STEP)
    return found


def zipf(word: str) -> float:
    """Return the Zipf frequency of a word in lower case, 0 for one that English hardly knows.

    A word with hyphens or apostrophes that is not in the table is as rare as its rarest part.
    """
    table = _table()
    if word in table:
        return table[word]
    if any(letter.isdigit() for letter in word):
        return CODE if any(letter.isalpha() for letter in word) else FIGURE
    parts = _JOINTS.split(word)
    return min(table.get(part, 0.0) for part in parts) if len(parts) > 1 else 0.0
