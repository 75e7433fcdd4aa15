"""Things found in a text by their place in it."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence


class Placed(Protocol):
    """What has a first character."""

    @property
    def start(self) -> int:
        """The number of its first character in the report."""
        ...


T = TypeVar("T", bound=Placed)
_start = attrgetter("start")


def between(found: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Return those of ``found`` (in text order) that begin in ``[start, end)``."""
    first = bisect_left(found, start, key=_start)
    return found[first : bisect_left(found, end, lo=first, key=_start)]
