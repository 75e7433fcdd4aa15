"""Lines of a page rendered to plain text, without its markup: which are the main text.

Every line gets a score from what it looks like; the main text is the contiguous stretch of lines with the
greatest sum (one pass, Bentley's maximum subarray), less the lines in it that a residue rule marks.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.clean.residue import mark_alone
from twosource.clean.signs import ends, names_site, words

if TYPE_CHECKING:
    from collections.abc import Sequence

# Found by random search on half of 711 rendered pages, rounded, and tried on the other half, by site:
# line F1 .86 on both (best contiguous block of long lines alone: .81).
PER_WORD, MOST_WORDS = 0.1, 60
WITH_END, WITHOUT_END = 3.0, -1.0
FEW_WORDS, FEW = 4, -2.0
RESIDUE = -3.0
OF_THE_SITE = -1.8
KEPT_RESIDUE = 2.2
# A longer line is read no further.
_READ = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Score:
    value: float
    residue: bool


def line_labels(lines: Sequence[str]) -> list[int]:
    """Return 1 for each of ``lines`` that is main text and 0 for every other; as many as there are lines."""
    scores = [_score(line.strip()) for line in lines]
    start, stop = _best_stretch([score.value for score in scores])
    return [
        int(start <= index < stop and not (score.residue and score.value < KEPT_RESIDUE))
        for index, score in enumerate(scores)
    ]


def _score(text: str) -> _Score:
    tokens = words(text[:_READ])
    residue = bool(text) and mark_alone(text, None) is not None
    value = PER_WORD * min(len(tokens), MOST_WORDS)
    if tokens:
        value += WITH_END if ends(text) else WITHOUT_END
    if len(tokens) < FEW_WORDS:
        value += FEW
    if residue:
        value += RESIDUE
    if names_site(tokens):
        value += OF_THE_SITE
    return _Score(value=value, residue=residue)


def _best_stretch(values: Sequence[float]) -> tuple[int, int]:
    """Return start and end of the stretch with the greatest sum; an empty one where none is positive."""
    sums = [0.0, *itertools.accumulate(values)]
    best, stretch, lowest = 0.0, (0, 0), 0
    for index, total in enumerate(sums):
        if total - sums[lowest] > best:
            best, stretch = total - sums[lowest], (lowest, index)
        if total <= sums[lowest]:
            lowest = index
    return stretch
