"""The score of a pair of statements: how likely it is that they answer one question."""

from __future__ import annotations

import json
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING, Final

from twosource.compare.claims.features import Pair

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE: Final = Path(__file__).with_suffix(".json")
_READ: Final = json.loads(TABLE.read_text(encoding="ascii"))
WEIGHTS: Final[Mapping[str, float]] = _READ["weights"]
BIAS: Final[float] = _READ["bias"]
"""Log-odds, from a logistic regression on the pairs of statements of ``bench/bundles`` and
``bench/corpus``, where a pair with a statement that nobody annotated counts half; rounded.
``bench/train_pairs.py`` writes the file."""
SAME_WORDS, LEAST_ALIKE = 0.99, 0.5
"""Two items that say the same in the same words answer one question, however little the words tell."""
_IN_ORDER = tuple(WEIGHTS[name] for name in Pair._fields)
WORDS: Final[Mapping[str, tuple[float, str]]] = {
    "same_figure": (0.3, "the same figure"),
    "cover_least": (0.55, "most of the words"),
    "cover_most": (0.65, "all that the shorter one says"),
    "vector": (0.5, "near in meaning"),
    "same_date": (1.0, "one date"),
    "large_figures": (1.0, "large figures of one kind"),
    "same_speaker": (1.0, "one speaker"),
    "shared_words": (0.5, "several telling words"),
    "same_object": (1.0, "something done to one thing"),
}
"""What a reader is told of a pair, by feature and the least value from which it is told; the first three."""
TOLD = 3


def score(pair: Pair) -> float:
    """Return the log-odds that the pair answers one question; 0 is even."""
    total: float = sum(map(mul, _IN_ORDER, pair))
    alike = pair.cover_least >= SAME_WORDS and not pair.one_item and not pair.other_date
    return max(BIAS + total, LEAST_ALIKE) if alike else BIAS + total


def reasons(pair: Pair) -> str:
    """Return what holds the pair together, in words fit to print."""
    told = [words for name, (least, words) in WORDS.items() if getattr(pair, name) >= least]
    return ", ".join(told[:TOLD]) or "kindred words"
