"""The trained part: which sentences read like reports, and what a reader makes of events in talk.

``factuality.json`` holds weights of the traits of style, and regression trees over the traits of an
event. A tree asks the same traits at each level, so that its leaf is a number read bit by bit. All
figures are whole (hundredths of weights, thousandths of the scale), so that every machine adds up
the same. ``bench/train_factuality.py`` writes the file; its licence stands beside it.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

__all__ = ["FILE", "HUNDREDTHS", "THOUSANDTHS", "Forest", "load", "read"]

FILE = "factuality.json"
HUNDREDTHS, THOUSANDTHS = 100, 1000
_LIMIT = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Forest:
    """Weights of style by trait, and trees: the traits that each level asks, and the leaves.

    ``asked`` has one row a tree and one column a level, the number of the trait or, for a level that
    the tree does not have, the number after the last. ``bits`` is what each level counts in the number
    of a leaf; ``leaves`` has one row a tree.
    """

    style: Mapping[str, int]
    style_base: int
    numbers: Mapping[str, int]
    base: int
    asked: NDArray[np.intp]
    bits: NDArray[np.intp]
    leaves: NDArray[np.int32]

    def likeness(self, style: Iterable[str]) -> float:
        """Return how far a sentence with these traits of style is like a report's, from 0 to 1."""
        total = self.style_base + sum(self.style.get(trait, 0) for trait in style)
        return 1 / (1 + math.exp(-total / HUNDREDTHS))

    def value(self, traits: Iterable[str]) -> float:
        """Return what a reader of talk makes of an event with these traits, from -3 to 3."""
        met = np.zeros(len(self.numbers) + 1, dtype=np.intp)
        met[[number for trait in traits if (number := self.numbers.get(trait)) is not None]] = 1
        leaf: NDArray[np.intp] = np.dot(np.take(met, self.asked), self.bits)
        total = self.base + int(self.leaves[np.arange(len(leaf)), leaf].sum())
        return min(_LIMIT, max(-_LIMIT, total / THOUSANDTHS))


def read(kept: Mapping[str, Any]) -> Forest:
    """Return the trained part from what its file holds."""
    depth = max(len(tree["asks"]) for tree in kept["trees"])
    none = len(kept["traits"])
    asked = [[none] * (depth - len(tree["asks"])) + tree["asks"] for tree in kept["trees"]]
    leaves = [tree["leaves"] + [0] * ((1 << depth) - len(tree["leaves"])) for tree in kept["trees"]]
    return Forest(
        style=kept["style"],
        style_base=kept["style_base"],
        numbers={trait: number for number, trait in enumerate(kept["traits"])},
        base=kept["base"],
        asked=np.array(asked, dtype=np.intp),
        bits=np.array([1 << level for level in reversed(range(depth))], dtype=np.intp),
        leaves=np.array(leaves, dtype=np.int32),
    )


@lru_cache(maxsize=1)
def load() -> Forest:
    """Return the trained part that the package ships, read once in a process."""
    text = files("twosource.understand.certainty").joinpath(FILE).read_text(encoding="utf-8")
    return read(json.loads(text))
