"""The five counts of a claim (reports, outlets, families, wires, origins) and its label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.runs import connected
from twosource.model import Counts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.compare.claims.groups import Group
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import OriginRange, Reading


def counts_of(group: Group, context: StoryContext, origins: int) -> Counts:
    """Count the reports, outlets and families of ``group``, and its wires.

    A wire is a run of reports that copy one text or credit one agency; an outlet without a name
    counts by its report; an outlet that the register does not name is a family of its own.
    """
    readings, families = context.readings, context.families
    holders = {statement.item: statement.report for statement in group.statements}
    outlets = {_outlet(item, readings) for item in holders}
    links = [(item, f"run:{run}") for item in holders if (run := context.runs.get(item))]
    links += [(item, f"wire:{name}") for item in holders for name in _wires(readings.get(item))]
    links += holders.items()
    runs = connected(links)
    return Counts(
        reports=len(set(holders.values())),
        outlets=len(outlets),
        families=len({families.get(outlet, outlet) for outlet in outlets}),
        wires=len({runs[item] for item in holders}),
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


def label_of(counted: OriginRange, *, for_it: int, against: int) -> str:
    """Return ``denied``, ``contested`` or the number of origins in words fit to print.

    A claim that statements deny is contested; where no statement stands for it, it is denied.
    """
    if against and not for_it:
        return "denied"
    if against:
        return "contested"
    if counted.min != counted.max:
        return f"{counted.min} to {counted.max} origins"
    return "single origin" if counted.max == 1 else f"{counted.max} origins"
