"""What is one and what is not, by rulings of which later ones may forbid earlier ones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.model import UserCorrection

Pair: TypeAlias = "tuple[str, str]"


def newest_first(corrections: Iterable[UserCorrection]) -> list[UserCorrection]:
    """Return ``corrections`` by the time at which they were made, and then by id, the last first."""
    return sorted(corrections, key=lambda one: (one.at, one.id), reverse=True)


@dataclass(slots=True)
class Constraints:
    """Pairs that are one and pairs that are not, none against another; ``refused`` are those left out.

    Each refused correction is given with the one that forbids it.
    """

    same: list[Pair] = field(default_factory=list)
    apart: list[Pair] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    _groups: dict[str, set[str]] = field(default_factory=dict)
    _parted: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    _joined: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, ruled: Iterable[tuple[UserCorrection, Pair]]) -> Constraints:
        """Return what rulings on pairs come to: the newest first, each that no newer one forbids."""
        found = cls()
        for one, (a, b) in sorted(ruled, key=lambda each: (each[0].at, each[0].id), reverse=True):
            against = found._against(one.verb, a, b)
            if against is not None:
                found.refused[one.id] = against
            elif one.verb == "same":
                found._join(one.id, a, b)
            else:
                found._part(one.id, a, b)
        found.same.sort()
        found.apart.sort()
        return found

    def group(self, name: str) -> set[str]:
        """Return everything that is one with ``name``, itself among it."""
        return self._groups.setdefault(name, {name})

    def _against(self, verb: str, a: str, b: str) -> str | None:
        """Return the correction that forbids a pair, None where none does."""
        if verb == "different":
            return self._way(a, b) if b in self.group(a) else None
        few, many = sorted((self.group(a), self.group(b)), key=len)
        return next(
            (self._parted[one][other] for one in sorted(few) for other in self._parted[one] if other in many),
            None,
        )

    def _way(self, a: str, b: str) -> str:
        """Return the first correction on the way of joinings from ``a`` to ``b``, nothing if they are one."""
        first: dict[str, str] = {a: ""}
        waiting: Sequence[str] = [a]
        while waiting and b not in first:
            reached: list[str] = []
            for one in waiting:
                for other, correction in sorted(self._joined[one].items()):
                    if other not in first:
                        first[other] = first[one] or correction
                        reached.append(other)
            waiting = reached
        return first[b]

    def _join(self, correction: str, a: str, b: str) -> None:
        self.same.append((min(a, b), max(a, b)))
        self._joined[a].setdefault(b, correction)
        self._joined[b].setdefault(a, correction)
        few, many = sorted((self.group(a), self.group(b)), key=len)
        if few is not many:
            many |= few
            for one in few:
                self._groups[one] = many

    def _part(self, correction: str, a: str, b: str) -> None:
        self.apart.append((min(a, b), max(a, b)))
        self._parted[a].setdefault(b, correction)
        self._parted[b].setdefault(a, correction)
