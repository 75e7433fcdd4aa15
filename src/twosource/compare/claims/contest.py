"""The rivals of a pair: a statement answers one question of another item, and what fits best is it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LAG = 0.5
"""What each log-odd costs by which a side has a better partner in the other's item; chosen on reports that no
rule was set on, where 0.3 to 0.6 do alike."""
WIDEST_LEAD = 2.0
"""A lag behind rivals counts up to this many log-odds."""
NO_RIVAL = -4.0


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
    the same question: a pair that comes after a better choice of either side loses. To be the best of
    its kind gains a pair nothing, since in most items something is best. Pairs within one item have
    no rivals.
    """
    best: dict[tuple[int, str], _Best] = {}
    for (left, right), score in sorted(scores.items()):
        best.setdefault((left, items[right]), _Best()).take(score, right)
        best.setdefault((right, items[left]), _Best()).take(score, left)
    settled: dict[tuple[int, int], float] = {}
    for (left, right), score in scores.items():
        lag = 0.0
        if items[left] != items[right]:
            leads = best[left, items[right]].lead(score, right), best[right, items[left]].lead(score, left)
            lag = min(0.0, *leads)
        settled[left, right] = score + LAG * lag
    return settled
