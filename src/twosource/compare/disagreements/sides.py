"""The sides of a disagreement: what stands on one, and what could stand on several."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")


def take_sides(told: Sequence[T], meet: Callable[[T, T], bool]) -> tuple[list[list[T]], list[T]]:
    """Return the sides of ``told`` and what can hold with more than one of them.

    ``told`` comes with the narrowest values first; ``meet`` tells whether two can both hold. A
    value that meets one side stands on it; one that meets several conflicts with none of them and
    is on no side.
    """
    sides: list[list[T]] = []
    open_ones: list[T] = []
    for one in told:
        fitting = [side for side in sides if all(meet(other, one) for other in side)]
        if not fitting:
            sides.append([one])
        elif len(fitting) == 1:
            fitting[0].append(one)
        else:
            open_ones.append(one)
    return sides, open_ones
