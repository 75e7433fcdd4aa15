"""Whether two amounts of one question can both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import Quantity

SHARES = frozenset({"percent", "percentage point"})
UNROUNDED = SHARES | {"year of age"}
"""Units in which a figure is given as it is."""
ROUND_FROM = 1000.0
ROUND_SHARE = 0.03
ROUND_DIGITS = 2
"""Large figures within three parts in a hundred are one figure rounded, where one has two digits that
count at most; so are measures, which pass through other units."""
ABOUT_SHARE, TIME_SHARE = 0.2, 0.05
"""What a stretch of time leaves open that is only told roughly ("about half an hour", 35 minutes), and one
that passes through other units (31 months, two and a half years)."""


def reach(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the greatest that an amount leaves open."""
    low = quantity.low if quantity.low is not None else float("-inf")
    return low, quantity.high if quantity.high is not None else float("inf")


def compatible(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts of one question can both hold.

    Bounds that meet are compatible; so are large figures of which one rounds the other. A share in
    per cent and one in percentage points are two things however equal the figure.
    """
    if left.unit != right.unit:
        return False
    mine, theirs = reach(left), reach(right)
    return max(mine[0], theirs[0]) <= min(mine[1], theirs[1]) * (1 + 1e-9) or _rounded(left, right)


def _rounded(left: Quantity, right: Quantity) -> bool:
    """Tell whether one amount may be the other, rounded: in decimals, by measure, or as a large figure."""
    mine, theirs = left.low or left.high, right.low or right.high
    if not mine or not theirs:
        return False
    if left.unit in SHARES or left.unit == "s" or min(mine, theirs) < ROUND_FROM:
        measured = left.unit is not None and left.unit not in UNROUNDED
        rough = left.unit == "s" and not left.exactness == right.exactness == "exact"
        share = ABOUT_SHARE if rough else TIME_SHARE if left.unit == "s" else ROUND_SHARE
        return _same_decimals(mine, theirs) or (measured and _within(mine, theirs, share))
    coarse = min(len(f"{value:.10g}".rstrip("0").replace(".", "")) for value in (mine, theirs))
    return coarse <= ROUND_DIGITS and _within(mine, theirs)


def _within(left: float, right: float, share: float = ROUND_SHARE) -> bool:
    return abs(left - right) <= share * max(left, right)


def _same_decimals(left: float, right: float) -> bool:
    """Tell whether the figure with more decimals rounds to the other."""
    short, long = sorted((left, right), key=lambda value: len(f"{value:.10g}".partition(".")[2]))
    places = len(f"{short:.10g}".partition(".")[2])
    return short != long and not float(long).is_integer() and round(long, places) == short
