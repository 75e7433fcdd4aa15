"""Lines of a page rendered to plain text, without its markup: which lie outside the main text.

Every line gets a score from what it looks like; the main text is the contiguous stretch of lines with the
greatest sum (one pass, Bentley's maximum subarray).
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from twosource.clean.residue import Mark, mark_alone
from twosource.clean.signs import ends, names_site, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.lines import Line

# Found by random search on half of 711 rendered pages, rounded, and tried on the other half, by site:
# line F1 .86 on both (best contiguous block of long lines alone: .81).
PER_WORD, MOST_WORDS = 0.1, 60
WITH_END, WITHOUT_END = 3.0, -1.0
FEW_WORDS, FEW = 4, -2.0
RESIDUE = -3.0
OF_THE_SITE = -1.8
# A text is taken for a rendered page where so many lines around that stretch are short and without an end: of
# the 711 pages most, of 1,450 reports in the scored sets and bundles none.
MOST_SHORT, SHORTEST_MENU = 4, 10
# A longer line is read no further.
_READ = 3000

OUTSIDE = Mark(kind="navigation", why="outside the main text of a page")


def page_marks(lines: Sequence[Line]) -> list[Mark | None]:
    """Return a mark for each of ``lines`` outside the main text, where they look like a rendered page.

    A report without the menus of a page gets no marks: its lines are asked one by one.
    """
    texts = [line.text.strip() for line in lines]
    short = [_is_short(text) for text in texts]
    if sum(short) >= SHORTEST_MENU:
        start, stop = _best_stretch([_score(text) for text in texts])
        if start < stop and sum((*short[:start], *short[stop:])) >= SHORTEST_MENU:
            return [None if start <= at < stop else OUTSIDE for at in range(len(lines))]
    return [None] * len(lines)


def _is_short(text: str) -> bool:
    return 0 < len(words(text[:_READ])) <= MOST_SHORT and not ends(text)


def _score(text: str) -> float:
    tokens = words(text[:_READ])
    value = PER_WORD * min(len(tokens), MOST_WORDS)
    if tokens:
        value += WITH_END if ends(text) else WITHOUT_END
    if len(tokens) < FEW_WORDS:
        value += FEW
    if text and mark_alone(text, None) is not None:
        value += RESIDUE
    if names_site(tokens):
        value += OF_THE_SITE
    return value


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
