"""The most that each pair of a story can score, for all at once: most join nothing, and are not weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from twosource.compare.claims.features import MANY_WORDS, UNREAL
from twosource.compare.claims.scoring import BIAS, LEAST_ALIKE, SAME_WORDS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from twosource.compare.claims.features import Likeness, Seen

COUNTS, UNREAL_, PEOPLE, LARGE_, DAYS, ACT_DAYS, SPEAKERS, OPENS, REPLIES = range(9)
_SLACK: Final = 1e-9
"""More than the sums of a score in another order can differ by."""


def most(
    seen: Sequence[Seen],
    keys: Sequence[tuple[int, int]],
    likenesses: Sequence[Likeness],
    figures: Sequence[float],
) -> NDArray[np.float64]:
    """Return a score that each pair of ``keys`` cannot pass, whatever its dearer features are.

    ``figures`` tell how telling the figures are that both sides of a pair have.
    """
    left, right = np.array(keys, np.intp).reshape(-1, 2).T
    told = np.array([_told(one) for one in seen], np.bool_)
    both, differ = (told[left] & told[right]).T, (told[left] ^ told[right]).T
    numbers = {item: number for number, item in enumerate({one.statement.item for one in seen})}
    items = np.array([numbers[one.statement.item] for one in seen])
    apart = items[left] != items[right]
    covers, vector, shared, least, ahead, behind = (np.array(part) for part in zip(*likenesses, strict=True))
    cover_least, vector_up = covers.min(axis=1), np.maximum(vector, 0)
    exact = {
        "cover_least": cover_least, "cover_most": covers.max(axis=1), "vector": vector,
        "vector_squared": vector_up * vector_up, "shared_words": np.minimum(1.0, shared / MANY_WORDS),
        "words_least": least, "partner_ahead": ahead, "partner_behind": behind,
        "same_figure": np.array(figures), "figures_alike": ~differ[COUNTS],
        "plan_against_fact": differ[UNREAL_], "people_counted": both[PEOPLE],
        "large_figures": both[LARGE_],
    }  # fmt: skip
    at_most = {
        "other_figure": both[COUNTS], "same_date": both[DAYS], "may_be_one_day": both[ACT_DAYS],
        "same_speaker": both[SPEAKERS] & apart, "near_top": both[OPENS] & apart,
        "reply": differ[REPLIES],
    }  # fmt: skip
    at_least = {"one_item": ~apart & ~differ[REPLIES]}
    total = np.full(len(keys), BIAS + _SLACK)
    for name, weight in WEIGHTS.items():
        bounds = exact.get(name, at_most.get(name, 1.0)), exact.get(name, at_least.get(name, 0.0))
        total += np.maximum(*(weight * np.asarray(bound, np.float64) for bound in bounds))
    return np.where(cover_least >= SAME_WORDS, np.maximum(total, LEAST_ALIKE), total)


def _told(one: Seen) -> tuple[bool, ...]:
    """Return what a pair asks of each side, in the order of the numbers above."""
    return (
        bool(one.statement.quantities), one.statement.certainty in UNREAL, one.people, one.large,
        one.days is not None, one.act.days is not None, bool(one.speakers), one.opens, one.replies,
    )  # fmt: skip
