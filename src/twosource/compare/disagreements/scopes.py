"""Whether two amounts are told of different scopes: a part, a stretch of time, the suspected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from twosource.model import AmountSign, Quantity

_TOLD_OF_BOTH: Final[frozenset[AmountSign]] = frozenset(
    {"on top", "with the doers", "slightly hurt", "gravely hurt", "rate"}
)
"""Signs that part an amount from another that has them not."""
_CURRENT = "this "
"""How a stretch of time begins that may go without saying."""


def scopes_apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts are of different scopes, so that both can hold whatever they are."""
    mine, theirs = frozenset(one.signs), frozenset(other.signs)
    if "relative" in mine | theirs or (mine ^ theirs) & _TOLD_OF_BOTH:
        return True
    if any("suspected" in left and "confirmed" in right for left, right in ((mine, theirs), (theirs, mine))):
        return True
    left, right = one.scope, other.scope
    if any(a and b and a != b for a, b in ((left.extreme, right.extreme), (left.since, right.since))):
        return True
    stretches = {left.stretch, right.stretch} - {""}
    if len(stretches) > 1 or (left.stretch != right.stretch and not min(stretches).startswith(_CURRENT)):
        return True
    return (left.spot, left.years) != (right.spot, right.years)
