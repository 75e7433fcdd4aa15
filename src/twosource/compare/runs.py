"""Members that are connected through links, however many, in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

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
