"""How much of a long list a page shows: the first few, or a page of all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

from twosource.desk import story_words
from twosource.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")

MANY: Final = 25
"""Entries of a list on one page where all of it is asked for: of claims some 35 kB."""

MOST: Final = 200
"""And where pages are files, of which none can be turned over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """``most`` entries from ``first`` on; ``every`` where all are asked for, page by page."""

    first: int
    most: int
    every: bool

    def of(self, entries: Sequence[T]) -> Sequence[T]:
        """Return the entries that are shown."""
        return entries[self.first : self.first + self.most]

    def pages(self, number: int) -> tuple[tuple[int, int], ...]:
        """Return the first and the last entry of each page of ``number`` entries, counted from 0."""
        return tuple((at, min(at + self.most, number) - 1) for at in range(0, number, self.most))


def windows(query: Mapping[str, str], few: Mapping[str, int], *, static: bool) -> dict[str, Window]:
    """Return how much each part of a page shows: ``few`` of each, and all of the one that ``all`` names.

    Where pages are files all parts show as much as one page can. ``all=1`` means the claims.

    Raises:
        WrongUse: ``all`` names no part, or ``from`` is no number.
    """
    wanted = {"1": story_words.CLAIMS_PART}.get(asked := query.get("all", ""), asked)
    if wanted and wanted not in few:
        raise WrongUse(f"there is no part {wanted!r} to show all of; there are {', '.join(few)}")
    start = query.get("from", "0")
    if not start.isdecimal() or len(start) > len(str(10**9)):
        raise WrongUse(f"{start!r} is no number to begin from; give one from 0 on")
    return {
        name: Window(first=int(start) if name == wanted else 0, most=MOST if static else MANY, every=True)
        if static or name == wanted
        else Window(first=0, most=most, every=False)
        for name, most in few.items()
    }
