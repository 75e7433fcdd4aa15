"""Join the statements of a story into claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims.groups import Group, group_of, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Reading, Statement

SHARE = 0.5
"""A thin first measure: the share of the smaller statement's terms that both must have."""


def align(readings: Sequence[Reading]) -> tuple[Group, ...]:
    """Return the groups of statements of one story that answer the same question, in order."""
    groups: list[list[Statement]] = []
    for statement in in_order(readings):
        near = [group for group in groups if _alike(group[0], statement)]
        if near:
            near[0].append(statement)
        else:
            groups.append([statement])
    return tuple(group_of(group) for group in groups)


def _alike(left: Statement, right: Statement) -> bool:
    if left.item == right.item:
        return False
    mine, other = set(left.terms), set(right.terms)
    return bool(mine and other) and len(mine & other) >= SHARE * min(len(mine), len(other))
