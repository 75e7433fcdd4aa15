"""What a modifier does to a number: least, most and exactness.

"About" and its like take a tenth to either side; "nearly" a tenth below, "just over" a tenth above.
The tenth is the width at which newsroom roundings of one figure (31 -> "about thirty", 9 -> "some
ten", 2,200 -> "a little over two thousand") still meet, and neighbouring tens do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import Exactness

TENTH = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Least and most (None: no bound on that side) and how exact the words are."""

    low: float | None
    high: float | None
    exactness: Exactness

    def times(self, factor: float) -> Bounds:
        """Return the bounds in another unit, eleven figures kept."""
        low = None if self.low is None else float(f"{self.low * factor:.11g}")
        high = None if self.high is None else float(f"{self.high * factor:.11g}")
        return Bounds(low=low, high=high, exactness=self.exactness)


def of(value: float, modifier: str | None) -> Bounds:
    """Return the bounds of ``value`` under ``modifier`` (of ``quantities.bounds_before``, or None)."""
    width = abs(value) * TENTH
    table: dict[str | None, tuple[float | None, float | None, Exactness]] = {
        None: (value, value, "exact"),
        "about": (value - width, value + width, "about"),
        "just_below": (value - width, value, "about"),
        "just_above": (value, value + width, "about"),
        "at_least": (value, None, "at_least"),
        "at_most": (None, value, "at_most"),
    }
    low, high, exactness = table[modifier]
    return Bounds(low=low, high=high, exactness=exactness).times(1.0)


def between(low: float, high: float) -> Bounds:
    """Return the bounds of a range as told ("20 to 30"): any value in it agrees with the words."""
    return Bounds(low=low, high=high, exactness="about")
