"""The sides of a disagreement: what stands on one, and what could stand on several."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

T = TypeVar("T")


class Bounds(NamedTuple):
    """What a value leaves open.

    Values of one ``sort`` whose bounds meet can both hold; values of different sorts cannot, nor those whose
    bounds lie farther apart than the ``slack`` of both. In between the values themselves are asked; what
    they answer depends on their bounds and on ``mark``.
    """

    sort: str | None
    low: float
    high: float
    slack: float
    mark: Hashable = None


EPSILON = 1e-9


@dataclass(slots=True)
class _Side(Generic[T]):
    """What stands on one side, each different value once for comparing, and the bounds of them all."""

    first: Bounds
    low: float
    high: float
    members: list[T] = field(default_factory=list["T"])
    values: dict[Bounds, T] = field(default_factory=dict["Bounds", "T"])

    def admits(self, one: T, at: Bounds, meet: Callable[[T, T], bool]) -> bool:
        """Tell whether ``one`` can hold with all that stands here; bounds that all meet are enough."""
        if at.low <= self.high * (1 + EPSILON) and self.low <= at.high * (1 + EPSILON):
            return True
        return all(meet(other, one) for other in self.values.values())

    def take(self, one: T, at: Bounds) -> None:
        """Put ``one`` on this side."""
        self.members.append(one)
        self.values.setdefault(at, one)
        self.low, self.high = max(self.low, at.low), min(self.high, at.high)


class _Sides(Generic[T]):
    """The sides of one sort, by the bounds of the value that each began with."""

    def __init__(self) -> None:
        self._begun: list[tuple[float, int, _Side[T]]] = []
        self._widest = 0.0

    def near(self, at: Bounds) -> Iterator[_Side[T]]:
        """Yield the sides whose first value lies no farther off than the slack of both."""
        least, most = at.low - at.slack, at.high + at.slack
        for place in range(bisect_left(self._begun, (least - self._widest,)), len(self._begun)):
            start, _, side = self._begun[place]
            if start > most:
                return
            if side.first.high + side.first.slack >= least:
                yield side

    def begin(self, one: T, at: Bounds, number: int) -> None:
        """Begin the side that has this number."""
        side = _Side[T](first=at, low=at.low, high=at.high)
        side.take(one, at)
        insort(self._begun, (at.low - at.slack, number, side))
        self._widest = max(self._widest, at.high - at.low + 2 * at.slack)

    def all(self) -> Iterator[tuple[int, list[T]]]:
        """Yield the number and the members of each side."""
        return ((number, side.members) for _, number, side in self._begun)


def take_sides(
    told: Sequence[T], meet: Callable[[T, T], bool], bounds: Callable[[T], Bounds]
) -> tuple[list[list[T]], list[T]]:
    """Return the sides of ``told`` and what can hold with more than one of them.

    ``told`` comes with the narrowest values first; ``meet`` tells whether two can both hold. A
    value that meets one side stands on it; one that meets several conflicts with none of them and
    is on no side. ``bounds`` spares comparing each with each: a thousand figures are a thousand sides.
    """
    sorts: dict[str | None, _Sides[T]] = {}
    open_ones: list[T] = []
    for number, one in enumerate(told):
        at = bounds(one)
        sides = sorts.setdefault(at.sort, _Sides())
        fitting = [side for side in sides.near(at) if side.admits(one, at, meet)]
        if not fitting:
            sides.begin(one, at, number)
        elif len(fitting) == 1:
            fitting[0].take(one, at)
        else:
            open_ones.append(one)
    found = sorted((pair for sides in sorts.values() for pair in sides.all()), key=lambda pair: pair[0])
    return [members for _, members in found], open_ones
