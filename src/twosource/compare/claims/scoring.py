"""The score of a pair of statements: how likely it is that they answer one question."""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

from twosource.compare.claims.features import Pair

if TYPE_CHECKING:
    from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "cover_least": 0.61,
    "cover_most": 0.89,
    "vector": 3.8,
    "same_figure": 2.61,
    "other_figure": 0.6,
    "same_date": 1.18,
    "other_date": -0.41,
    "one_item": -1.42,
    "plan_against_fact": -0.41,
    "figures_alike": 0.45,
    "same_speaker": 1.39,
    "both_lead": -0.15,
    "people_counted": 0.25,
    "large_figures": 1.11,
    "unbridged": -0.46,
    "units_clash": -0.44,
    "acts_apart": -0.38,
    "doers_differ": -0.31,
    "reply": 1.17,
    "fates_clash": -0.67,
    "far_figures": -1.01,
    "shared_words": 1.88,
    "same_object": 0.41,
    "same_verb": 0.08,
    "ahead": 0.98,
    "behind": -0.52,
    "near_top": 0.65,
    "vector_squared": -2.69,
    "words_least": -1.46,
    "acts_near": 0.45,
    "doers_near": 0.3,
    "may_be_one_day": 0.48,
    "both_quoted": -0.51,
}
"""Log-odds, from a logistic regression on the pairs of statements of ``bench/bundles`` and
``bench/corpus``, where a pair with a statement that nobody annotated counts half; rounded.
``bench/train_pairs.py`` prints them."""
SAME_WORDS, LEAST_ALIKE = 0.99, 0.5
"""Two items that say the same in the same words answer one question, however little the words tell."""
BIAS = -3.73
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
    alike = pair.cover_least >= SAME_WORDS and not pair.one_item and not pair.other_date
    return max(BIAS + total, LEAST_ALIKE) if alike else BIAS + total


def reasons(pair: Pair) -> str:
    """Return what holds the pair together, in words fit to print."""
    told = [words for name, least, words in WORDS if getattr(pair, name) >= least]
    return ", ".join(told[:TOLD]) or "kindred words"
