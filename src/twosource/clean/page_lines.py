"""Lines of a page rendered to plain text, without its markup: which lie outside the main text.

Two passes of boosted trees over rows of figures (``line_rows``). ``bench/train_lines.py`` makes their file,
from pages whose licence allows it, and tells what they reach on sites that they have not seen.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias, TypedDict

import numpy as np

from twosource.clean.line_features import ends, words
from twosource.clean.line_rows import line_rows, second_rows
from twosource.clean.residue import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.line_rows import Rows
    from twosource.clean.lines import Line

# A text is taken for a rendered page where so many lines outside its main text are short and without an end:
# of 711 pages most, of 1,450 reports in the scored sets and bundles none.
MOST_SHORT, SHORTEST_MENU = 4, 10
# Log-odds from which a line counts as main text: a paragraph lost is worse than a line too many, and F1 on
# unseen sites is the same from -0.5 to 0.5. Where hardly a line is likely (a page of three paragraphs, or in
# another language) those count that are nearly as likely as the best.
_BOUND, _NEARLY = -0.5, 2.0
# A longer line is read no further.
_READ = 3_000

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
