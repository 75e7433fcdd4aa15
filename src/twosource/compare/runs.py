"""Members that are connected through links, however many, in one pass; or joined as far as they may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Member = TypeVar("Member", bound=Any)


def connected(links: Iterable[tuple[Member, Member]]) -> dict[Member, Member]:
    """Return the least member of each connected run of ``links``, by member.

    Paths are halved while they are walked (Tarjan and van Leeuwen 1984): the cost of a link hardly grows.
    """
    root: dict[Member, Member] = {}

    def find(member: Member) -> Member:
        root.setdefault(member, member)
        while root[member] != member:
            root[member] = root[root[member]]
            member = root[member]
        return member

    for left, right in links:
        low, high = sorted((find(left), find(right)))
        root[high] = low
    return {member: find(member) for member in sorted(root)}


class Parts(Generic[Member]):
    """Members in parts that grow; a part goes by its least member.

    Those of a pair of ``same`` are in one part from the first, those of a pair of ``apart`` never are. A pair
    that is in both by other pairs counts as the same.
    """

    def __init__(
        self, same: Iterable[tuple[Member, Member]] = (), apart: Iterable[tuple[Member, Member]] = ()
    ) -> None:
        """Begin with each member alone, but for those of ``same``."""
        self._root = connected(same)
        self._shut: dict[Member, set[Member]] = {}
        for one, other in apart:
            left, right = self.first(one), self.first(other)
            if left != right:
                self._shut.setdefault(left, set()).add(right)
                self._shut.setdefault(right, set()).add(left)

    def first(self, member: Member) -> Member:
        """Return the least member of the part of ``member``."""
        root = self._root
        while root.setdefault(member, member) != member:
            root[member] = root[root[member]]
            member = root[member]
        return member

    def may_join(self, one: Member, other: Member) -> bool:
        """Tell whether two members are in two parts that may become one."""
        left, right = self.first(one), self.first(other)
        return left != right and right not in self._shut.get(left, ())

    def join(self, one: Member, other: Member) -> None:
        """Make one part of those of two members that may be joined."""
        low, high = sorted((self.first(one), self.first(other)))
        self._root[high] = low
        for far in self._shut.pop(high, ()):
            self._shut[far].remove(high)
            self._shut[far].add(low)
            self._shut.setdefault(low, set()).add(far)

    def gather(self, run: Sequence[Member]) -> None:
        """Join each member of ``run`` in turn to the first part of the run that it may stand in."""
        firsts: list[Member] = []
        for member in run:
            if all(self.first(member) != self.first(first) for first in firsts):
                home = next((first for first in firsts if self.may_join(member, first)), None)
                if home is None:
                    firsts.append(member)
                else:
                    self.join(member, home)
