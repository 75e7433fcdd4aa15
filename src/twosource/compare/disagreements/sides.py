"""The sides of a disagreement: what stands on one, and what could stand on several."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

T = TypeVar("T")
MOST_SIDES, MOST_VALUES = 60, 8
"""Sides of one question, and different values that stand for a side: copies may give a thousand figures, and
a reader looks at none of the further ones."""


def take_sides(
    told: Sequence[T], meet: Callable[[T, T], bool], value: Callable[[T], Hashable]
) -> tuple[list[list[T]], list[T]]:
    """Return the sides of ``told`` and what can hold with more than one of them.

    ``told`` comes with the narrowest values first; ``meet`` tells whether two can both hold. A
    value that meets one side stands on it; one that meets several conflicts with none of them and
    is on no side. Two of one ``value`` meet the same others.
    """
    sides: list[list[T]] = []
    stand: list[dict[Hashable, T]] = []
    between: list[T] = []
    for one in told:
        fitting = [at for at, held in enumerate(stand) if all(meet(other, one) for other in held.values())]
        if not fitting and len(sides) < MOST_SIDES:
            fitting = [len(sides)]
            sides.append([])
            stand.append({})
        if len(fitting) == 1:
            sides[fitting[0]].append(one)
            if len(stand[fitting[0]]) < MOST_VALUES:
                stand[fitting[0]].setdefault(value(one), one)
        elif fitting:
            between.append(one)
    return sides, between
