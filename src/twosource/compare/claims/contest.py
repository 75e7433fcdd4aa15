"""The rivals of a pair: a statement answers one question of another item, and what fits best is it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OWN, FIRST_CHOICE, LESSER_LEAD, GREATER_LEAD, BIAS = 0.74, 0.55, 0.28, 0.2, -0.45
"""Log-odds from a logistic regression (ridge 0.5) over the pairs that ``scoring`` was fitted on and
those of sixteen further stories, rounded."""
WIDEST_LEAD = 2.0
"""A lead over rivals counts up to this many log-odds, a lag likewise."""
NO_RIVAL = -4.0
FLOOR = -0.8
"""A pair below this is not made better by being the best of its kind."""


@dataclass(slots=True)
class _Best:
    """The two best scores that a statement has with the statements of one item, and with which."""

    first: float = NO_RIVAL
    second: float = NO_RIVAL
    partner: int = -1

    def take(self, score: float, partner: int) -> None:
        """Note a further score."""
        if score > self.first:
            self.first, self.second, self.partner = score, max(self.first, NO_RIVAL), partner
        elif score > self.second:
            self.second = score

    def lead(self, score: float, partner: int) -> float:
        """Return by how much ``partner`` is ahead of the best rival, or behind it."""
        rival = self.second if partner == self.partner else self.first
        return max(-WIDEST_LEAD, min(WIDEST_LEAD, score - rival))


def settle(scores: Mapping[tuple[int, int], float], items: Sequence[str]) -> dict[tuple[int, int], float]:
    """Return ``scores`` weighed against their rivals: the other pairs that each side could make.

    ``items`` gives the item of each statement. Of the statements of another item mostly one answers
    the same question: a pair in which each is the other's first choice gains, one that comes after
    a better choice of either side loses. Pairs within one item have no rivals.
    """
    best: dict[tuple[int, str], _Best] = {}
    for (left, right), score in sorted(scores.items()):
        best.setdefault((left, items[right]), _Best()).take(score, right)
        best.setdefault((right, items[left]), _Best()).take(score, left)
    settled: dict[tuple[int, int], float] = {}
    for (left, right), score in scores.items():
        value = OWN * score + BIAS
        if items[left] != items[right]:
            leads = sorted(
                (
                    best[left, items[right]].lead(score, right),
                    best[right, items[left]].lead(score, left),
                )
            )
            if score < FLOOR:
                leads = [min(lead, 0.0) for lead in leads]
            value += FIRST_CHOICE * (leads[0] > 0) + LESSER_LEAD * leads[0] + GREATER_LEAD * leads[1]
        settled[left, right] = value
    return settled
