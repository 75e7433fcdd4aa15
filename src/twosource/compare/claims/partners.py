"""The partners that a statement could have in another item, and by how much one is ahead of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NO_RIVAL = 0.2
"""Nearness of what stands in for a rival where there is none: two statements with little in common have as
much. By hand; 0.1 and 0.3 do as well (``bench/constants.py``)."""
WIDEST = 0.5
"""A lead or a lag of this much nearness tells as much as any more would. By hand; with 0.35 or 0.7 the
figures of claims move by up to 0.01."""


@dataclass(slots=True)
class _Best:
    """The two nearest that a statement has among the statements of one item, and which is the first."""

    first: float = NO_RIVAL
    second: float = NO_RIVAL
    partner: int = -1

    def take(self, near: float, partner: int) -> None:
        """Note a further partner."""
        if near > self.first:
            self.first, self.second, self.partner = near, self.first, partner
        elif near > self.second:
            self.second = near

    def lead(self, near: float, partner: int) -> float:
        """Return by how much ``partner`` is ahead of the best rival, or behind it."""
        return near - (self.second if partner == self.partner else self.first)


def leads(
    nearness: Mapping[tuple[int, int], float], items: Sequence[str]
) -> dict[tuple[int, int], tuple[float, float]]:
    """Return by how much each pair is ahead of its rivals, and behind them, each 0 to 1.

    ``items`` gives the item of each statement. Of the statements of another item mostly one answers the
    same question: the rivals of a pair are the other pairs that either side makes with the other's item. It
    is ahead where it is the best choice of both sides, and behind where it is not that of one. Pairs within
    one item have no rivals.
    """
    best: dict[tuple[int, str], _Best] = {}
    for (left, right), near in sorted(nearness.items()):
        best.setdefault((left, items[right]), _Best()).take(near, right)
        best.setdefault((right, items[left]), _Best()).take(near, left)
    found: dict[tuple[int, int], tuple[float, float]] = {}
    for (left, right), near in nearness.items():
        lead = 0.0
        if items[left] != items[right]:
            lead = min(best[left, items[right]].lead(near, right), best[right, items[left]].lead(near, left))
        share = max(-1.0, min(1.0, lead / WIDEST))
        found[left, right] = (max(0.0, share), max(0.0, -share))
    return found
