"""Figures that an outlet itself corrects in a note: an update of its own, no conflict and no second voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.disagreements.slots import span_of
from twosource.model import Disagreement, Evidence, Value, Why, content_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.compare.claims.groups import Group
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import Correction, Quantity, Statement

CORRECTED = "The outlet corrected its own figure."


def weigh_corrections(
    groups: Sequence[Group], background: StoryContext, told: Sequence[Disagreement]
) -> tuple[Disagreement, ...]:
    """Return the updates that notes of the reports make, but for those that are ``told`` already.

    A note is of the one claim in which its report gives the figure that holds, or else the one that does not;
    where two claims have it, or none, nothing is said.
    """
    updates = [one for one in told if (one.field, one.kind) == ("quantity", "update")]
    made = (
        _made(group, reading.report, note)
        for reading in background.readings.values()
        for note in reading.corrections
        if (group := _of(groups, reading.report, note)) is not None
    )
    return tuple(one for one in made if not any(_tells(other, one) for other in updates))


def _of(groups: Sequence[Group], report: str, note: Correction) -> Group | None:
    """Return the claim that a note is of, by what stands outside the note, else by the note itself."""
    for side, own in ((note.now, False), (note.before, False), (note.now, True)):
        found = [
            group
            for group in groups
            if any(
                (note.start <= one.start < note.end) is own for one, _ in _giving(group, report, side, note)
            )
        ]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _giving(
    group: Group, report: str, side: Quantity, note: Correction
) -> Iterator[tuple[Statement, Quantity]]:
    """Yield the statements of a report that give a figure of the thing that a note is about."""
    counted = {note.before.counted, note.now.counted} - {None}
    for statement in group.statements:
        for one in statement.quantities if statement.report == report else ():
            same = (one.low, one.high, one.unit) == (side.low, side.high, side.unit)
            if same and (not counted or counted & {one.counted, *one.outcomes}):
                yield statement, one
                break


def _made(group: Group, report: str, note: Correction) -> Disagreement:
    sides = [(one, tuple(_giving(group, report, one, note))) for one in (note.before, note.now)]
    values = tuple(
        Value(
            value=" ".join(one.text.split()),
            statements=tuple(statement.id for statement, _ in giving),
            low=one.low,
            high=one.high,
            spans=tuple(span_of(*pair) for pair in giving)
            or (Evidence(report=report, start=one.start, end=one.end),),
        )
        for one, giving in sides
    )
    words = Evidence(report=report, start=note.start, end=note.end)
    return Disagreement(
        id=content_id("d", group.id, "correction", report, note.start),
        claim=group.id,
        field="quantity",
        kind="update",
        statements=tuple(dict.fromkeys(key for value in values for key in value.statements)),
        values=values,
        note=CORRECTED,
        why=(Why(rule="quantity update", text=CORRECTED, spans=(words,)),),
    )


def _tells(one: Disagreement, other: Disagreement) -> bool:
    """Say whether an update has the figures of another, of the same claim."""
    figures = {(value.low, value.high) for value in one.values}
    return one.claim == other.claim and all((value.low, value.high) in figures for value in other.values)
