"""Lines of a page rendered to plain text, without its markup: which lie outside the main text.

Two passes of boosted trees over rows of figures: what a line looks like and what stands around it, then what
the first pass says of it and of those around it. ``bench/train_lines.py`` makes their file, from pages whose
licence allows it, and tells what they reach on sites that they have not seen.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias, TypedDict

import numpy as np
from numpy.typing import NDArray

from twosource.clean.line_features import (
    addresses_reader,
    breaks,
    content_words,
    ends,
    names_site,
    says,
    verbless,
    words,
)
from twosource.clean.residue import IMPERATIVES, MENU_WORDS, Mark, mark_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.lines import Line

Rows: TypeAlias = NDArray[np.float64]

# A text is taken for a rendered page where so many lines outside its main text are short and without an end:
# of 711 pages most, of 1,450 reports in the scored sets and bundles none.
MOST_SHORT, SHORTEST_MENU = 4, 10
# Log-odds from which a line counts as main text: a paragraph lost is worse than a line too many, and F1 on
# unseen sites is the same from -0.5 to 0.5. Where hardly a line is likely (a page of three paragraphs, or in
# another language) those count that are nearly as likely as the best.
_BOUND, _NEARLY = -0.5, 2.0

OUTSIDE = Mark(kind="navigation", why="outside the main text of a page")


class Tree(TypedDict):
    """Questions asked of every row in turn, (column, bound), and a value for each path of answers."""

    asks: list[tuple[int, float]]
    leaves: list[float]


class Pass(TypedDict):
    """Trees whose values are added to a first guess."""

    base: float
    trees: list[Tree]


Model: TypeAlias = "dict[str, Pass]"


def page_marks(lines: Sequence[Line]) -> list[Mark | None]:
    """Return a mark for each of ``lines`` outside the main text, where they look like a rendered page.

    A report without the menus of a page gets no marks: its lines are asked one by one.
    """
    texts = [line.text for line in lines]
    short = np.array([_is_short(text) for text in texts], dtype=bool)
    if short.sum() >= SHORTEST_MENU:
        odds = main_text(texts, _model())
        inside = odds > min(_BOUND, odds.max() - _NEARLY)
        if (short & ~inside).sum() >= SHORTEST_MENU:
            return [None if held else OUTSIDE for held in inside]
    return [None] * len(lines)


def _is_short(text: str) -> bool:
    return 0 < len(words(text[:_READ])) <= MOST_SHORT and not ends(text)


def main_text(texts: Sequence[str], model: Model) -> Rows:
    """Return for each line of a page the log-odds that it belongs to the main text."""
    rows = line_rows(texts)
    return added(model["second"], second_rows(rows, added(model["first"], rows)))


def added(told: Pass, rows: Rows) -> Rows:
    """Return the sum of what the trees of one pass give to each of ``rows``."""
    odds = np.full(len(rows), told["base"])
    for tree in told["trees"]:
        leaf = np.zeros(len(rows), dtype=np.int64)
        for column, bound in tree["asks"]:
            leaf = 2 * leaf + (rows[:, column] > bound)
        odds += np.array(tree["leaves"])[leaf]
    return odds


@cache
def _model() -> Model:
    text = files("twosource.clean").joinpath("page_lines.json").read_text(encoding="utf-8")
    found: Model = json.loads(text)["passes"]
    return found


# ------------------------------------------------------------------------------ rows of figures

# A longer line is read no further, more words tell no more.
_READ, _MOST_WORDS = 3_000, 60
_FEW_WORDS = 4
# Lines on either side over which values are summed: neighbours, the paragraphs around, the part of the page.
_WINDOWS = (1, 3, 8, 20)
# Lines, words and copies of a line beyond which a page is long, a text full, and a line often repeated.
_FAR, _MANY_LINES, _MANY_WORDS, _OFTEN = 50, 400, 2_000, 5
# Columns of a line's own row.
_COUNT, _ENDS, _CAPITALS, _GRAMMAR, _RESIDUE = 0, 2, 8, 11, 14


def _own_row(text: str) -> tuple[float, ...]:
    """Return what the line ``text`` looks like by itself."""
    text = text[:_READ]
    tokens = words(text)
    lowered = [token.lower() for token in tokens]
    count = max(len(tokens), 1)
    mark = mark_alone(text)
    return (
        min(len(tokens), _MOST_WORDS),
        len(text) / count,
        ends(text),
        says(text),
        addresses_reader(text),
        names_site(tokens),
        bool(lowered) and lowered[0] in IMPERATIVES,
        verbless(tokens),
        sum(not token[0].islower() for token in tokens) / count,
        sum(map(str.isdigit, text)) / max(len(text), 1),
        sum(token in MENU_WORDS for token in lowered) / count,
        1 - len(content_words(text)) / count,
        text.count(","),
        breaks(text),
        mark is not None,
        mark is not None and mark.kind in {"navigation", "promotion"},
        text[:1].islower(),
        text[:1] in "\"'\u201c\u2018",
        not {"|", "/", "\u00b7"}.isdisjoint(text),
        text.endswith(":"),
        text.endswith("?"),
    )


def line_rows(texts: Sequence[str]) -> Rows:
    """Return a row for each of ``texts``, the lines of one report: its own figures and those around it."""
    own = np.array([_own_row(text) for text in texts], dtype=np.float64)
    count, ended = own[:, _COUNT], own[:, _ENDS]
    prose = count * ended
    seen = Counter(texts)
    at = np.arange(len(texts), dtype=np.float64)
    place = [
        np.minimum(at, _FAR),
        np.minimum(len(texts) - 1 - at, _FAR),
        at / len(texts),
        np.full(len(texts), float(min(len(texts), _MANY_LINES))),
        np.array([min(seen[text], _OFTEN) for text in texts], dtype=np.float64),
        np.full(len(texts), ((count <= _FEW_WORDS) & (ended == 0)).mean(dtype=float)),
        (np.cumsum(prose) - prose) / max(prose.sum(), 1),
        np.full(len(texts), min(float(prose.sum()), _MANY_WORDS)),
    ]
    # Long lines with an end against short ones and residue: where the main text may lie, before any training.
    dense = 0.1 * count + 4 * ended - 1 - 2 * (count < _FEW_WORDS) - 3 * own[:, _RESIDUE]
    around = [_around(own[:, column]) for column in (_COUNT, _ENDS, _GRAMMAR, _RESIDUE)]
    near = [
        _shifted(own[:, column], by)
        for column in (_COUNT, _ENDS, _CAPITALS, _GRAMMAR, _RESIDUE)
        for by in (-2, -1, 1, 2)
    ]
    return np.concatenate(
        [own, np.stack(place, 1), *around, _around(prose), _stretch(dense), np.stack(near, 1)], axis=1
    )


def second_rows(first: Rows, odds: Rows) -> Rows:
    """Return ``first`` with what the log-odds of the first pass say of each line and of those around it."""
    chance = 1 / (1 + np.exp(-odds))
    near = np.stack([_shifted(chance, by) for by in (-3, -2, -1, 1, 2, 3)], 1)
    stretches = [_stretch(odds + more) for more in (0, 1, -1)]
    return np.concatenate([first, odds[:, None], near, _around(chance), *stretches], axis=1)


def _shifted(values: Rows, by: int) -> Rows:
    """Return the value of the line ``by`` lines further on, 0 outside of the text."""
    found = np.zeros_like(values)
    if by > 0:
        found[:-by] = values[by:]
    else:
        found[-by:] = values[:by]
    return found


def _around(values: Rows) -> Rows:
    """Return the means of ``values`` before and after each line, in windows of several sizes."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    at = np.arange(len(values))
    found: list[Rows] = []
    for width in _WINDOWS:
        start, stop = np.maximum(at - width, 0), np.minimum(at + 1 + width, len(values))
        found += [(sums[at] - sums[start]) / width, (sums[stop] - sums[at + 1]) / width]
    return np.stack(found, 1)


def _stretch(values: Rows) -> Rows:
    """Return whether each line lies in the stretch with the greatest sum, and how far from its borders."""
    start, stop = _best_stretch(values)
    at = np.arange(len(values))
    inside = ((at >= start) & (at < stop)).astype(np.float64)
    borders = np.clip(np.stack([at - start, stop - at], 1), -_FAR, _FAR).astype(np.float64)
    return np.concatenate([inside[:, None], borders], axis=1)


def _best_stretch(values: Rows) -> tuple[int, int]:
    """Return start and end of the stretch with the greatest sum (Bentley's maximum subarray)."""
    best, stretch, lowest, total, low = 0.0, (0, 0), 0, 0.0, 0.0
    for index, value in enumerate(values.tolist(), 1):
        total += value
        if total - low > best:
            best, stretch = total - low, (lowest, index)
        if total <= low:
            lowest, low = index, total
    return stretch
