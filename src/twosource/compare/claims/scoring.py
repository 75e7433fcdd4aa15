"""The score of a pair of statements: how likely it is that they answer one question."""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

from twosource.compare.claims.features import Pair

if TYPE_CHECKING:
    from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "cover_least": 0.4,
    "cover_most": 0.9,
    "vector": 3.05,
    "same_figure": 2.85,
    "other_figure": 0.7,
    "same_date": 1.6,
    "other_date": -0.45,
    "one_item": -1.4,
    "plan_against_fact": -0.45,
    "figures_alike": 0.45,
    "same_speaker": 1.4,
    "both_lead": 0.45,
    "people_counted": 0.3,
    "large_figures": 1.05,
    "unbridged": -0.55,
    "units_clash": -0.45,
    "acts_apart": -0.4,
    "doers_differ": -0.3,
    "reply": 1.15,
    "fates_clash": -0.65,
    "far_figures": -1.0,
    "shared_words": 1.45,
    "same_object": 0.7,
    "same_verb": 0.25,
}
"""Log-odds, from a logistic regression on the pairs of statements of ``bench/bundles`` and
``bench/corpus``, where a pair with a statement that nobody annotated counts half; rounded.
``bench/train_pairs.py`` prints them."""
BIAS = -3.7
_IN_ORDER = tuple(WEIGHTS[name] for name in Pair._fields)
WORDS: tuple[tuple[str, float, str], ...] = (
    # feature, least value from which it is told, in words
    ("same_figure", 0.3, "the same figure"),
    ("cover_least", 0.55, "most of the words"),
    ("cover_most", 0.65, "all that the shorter one says"),
    ("vector", 0.5, "near in meaning"),
    ("same_date", 1.0, "one date"),
    ("large_figures", 1.0, "large figures of one kind"),
    ("same_speaker", 1.0, "one speaker"),
    ("shared_words", 0.5, "several telling words"),
    ("same_object", 1.0, "something done to one thing"),
)
"""What a reader is told of a pair; the first three that hold."""
TOLD = 3


def score(pair: Pair) -> float:
    """Return the log-odds that the pair answers one question; 0 is even."""
    total: float = sum(map(mul, _IN_ORDER, pair))
    return BIAS + total


def reasons(pair: Pair) -> str:
    """Return what holds the pair together, in words fit to print."""
    told = [words for name, least, words in WORDS if getattr(pair, name) >= least]
    return ", ".join(told[:TOLD]) or "kindred words"
