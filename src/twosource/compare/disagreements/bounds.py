"""Whether two amounts of one question can both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.disagreements.sides import Bounds

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
"""What a stretch of time leaves open that is told roughly ("about half an hour", 35 minutes), and one that
passes through other units (31 months, two and a half years)."""
SLACK, LEAST_SLACK = 0.16, 0.51
"""Amounts farther off than this share of themselves, and than a half, are never one rounded."""


def bounds_of(quantity: Quantity) -> Bounds:
    """Return the bounds of an amount, and how far another may lie off that could still hold with it."""
    low = quantity.low if quantity.low is not None else float("-inf")
    high = quantity.high if quantity.high is not None else float("inf")
    known = [abs(value) for value in (quantity.low, quantity.high) if value is not None]
    return Bounds(
        sort=quantity.unit,
        low=low,
        high=high,
        slack=max((LEAST_SLACK, *(SLACK * value for value in known))),
        mark=(quantity.low, quantity.high),
    )


def compatible(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts of one question can both hold.

    Bounds that meet are compatible; so are large figures of which one rounds the other. A share in
    per cent and one in percentage points are two things however equal the figure.
    """
    if left.unit != right.unit:
        return False
    low = max(
        left.low if left.low is not None else float("-inf"),
        right.low if right.low is not None else float("-inf"),
    )
    high = min(
        left.high if left.high is not None else float("inf"),
        right.high if right.high is not None else float("inf"),
    )
    return low <= high * (1 + 1e-9) or _rounded(left, right)


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
