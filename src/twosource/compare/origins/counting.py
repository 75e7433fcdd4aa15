"""The five counts of a claim: reports, outlets, families, wires, origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.model import Counts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.claims import Group
    from twosource.model import Copy, Reading

COPIED = 0.5
"""Least share of an item's words that make it another's copy (design: verified, not banded)."""


def runs_of_copies(copies: Sequence[Copy]) -> dict[str, str]:
    """Return, for each item of a run of copies, the least id of the run."""
    return _joined([(copy.earlier, copy.later) for copy in copies if copy.share >= COPIED])


def counts_of(
    group: Group,
    readings: Mapping[str, Reading],
    copies: Sequence[Copy],
    families: Mapping[str, str],
    origins: int,
) -> Counts:
    """Count the reports, outlets and families of ``group``, and its wires.

    A wire is a run of reports that copy one text or credit one agency; an outlet without a name
    counts by its report; an outlet that the register does not name is a family of its own.
    """
    items = sorted({statement.item for statement in group.statements})
    outlets = {_outlet(item, readings) for item in items}
    links = [(copy.earlier, copy.later) for copy in copies if copy.share >= COPIED]
    links += [(item, f"wire:{name}") for item in items for name in _wires(readings.get(item))]
    links += [(item, statement.report) for statement in group.statements for item in (statement.item,)]
    runs = _joined(links)
    return Counts(
        reports=len({statement.report for statement in group.statements}),
        outlets=len(outlets),
        families=len({families.get(outlet, outlet) for outlet in outlets}),
        wires=len({runs[item] for item in items}),
        origins=origins,
    )


def _outlet(item: str, readings: Mapping[str, Reading]) -> str:
    reading = readings.get(item)
    return (reading.outlet or reading.report) if reading else item


def _wires(reading: Reading | None) -> list[str]:
    """Return the names that an item's words rest on, by its credits, and its own outlet's."""
    if reading is None:
        return []
    names = [credit.name for credit in reading.credits]
    return [name.casefold() for name in ([*names, reading.outlet] if reading.outlet else names)]


def _joined(links: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return the least member of each connected run of ``links``, by member."""
    root: dict[str, str] = {}

    def find(member: str) -> str:
        root.setdefault(member, member)
        while root[member] != member:
            member = root[member]
        return member

    for left, right in links:
        low, high = sorted((find(left), find(right)))
        root[high] = low
    return {member: find(member) for member in sorted(root)}
