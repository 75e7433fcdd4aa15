"""The corroboration label of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import OriginRange


def label_of(counted: OriginRange, *, for_it: int, against: int) -> str:
    """Return ``denied``, ``contested`` or the number of origins in words fit to print.

    A claim that statements deny is contested; where no statement stands for it, it is denied.
    """
    if against and not for_it:
        return "denied"
    if against:
        return "contested"
    if counted.min != counted.max:
        return f"{counted.min} to {counted.max} origins"
    return "single origin" if counted.max == 1 else f"{counted.max} origins"
