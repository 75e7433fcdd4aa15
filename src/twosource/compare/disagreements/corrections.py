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

    A note is of the one claim in which a statement of its report has the figure that holds, or else the one
    that does not; where two claims have it, or none, nothing is said.
    """
    updates = [one for one in told if (one.field, one.kind) == ("quantity", "update")]
    made = (
        _made(*found, reading.report, note)
        for reading in background.readings.values()
        for note in reading.corrections
        if (found := _of(groups, reading.report, note)) is not None
    )
    return tuple(one for one in made if not any(_tells(other, one) for other in updates))


def _of(
    groups: Sequence[Group], report: str, note: Correction
) -> tuple[Group, Quantity, tuple[tuple[Statement, Quantity], ...]] | None:
    """Return the claim that a note is of, the figure in it, and the statements of the report that give it."""
    counted = {note.before.counted, note.now.counted} - {None}
    for side in (note.now, note.before):
        holding = [
            (group, held) for group in groups if (held := tuple(_holding(group, report, side, counted)))
        ]
        if holding:
            return (holding[0][0], side, holding[0][1]) if len(holding) == 1 else None
    return None


def _holding(
    group: Group, report: str, side: Quantity, counted: set[str | None]
) -> Iterator[tuple[Statement, Quantity]]:
    """Yield the statements of a report that give an amount of the same thing, each with its amount."""
    for statement in group.statements:
        for one in statement.quantities if statement.report == report else ():
            same = (one.low, one.high, one.unit) == (side.low, side.high, side.unit)
            if same and (not counted or counted & {one.counted, *one.outcomes}):
                yield statement, one
                break


def _made(
    group: Group, held: Quantity, holding: Sequence[tuple[Statement, Quantity]], report: str, note: Correction
) -> Disagreement:
    statements = tuple(statement.id for statement, _ in holding)
    of_statements = tuple(span_of(statement, one) for statement, one in holding)
    values = tuple(
        Value(
            value=" ".join(one.text.split()),
            statements=statements if one is held else (),
            low=one.low,
            high=one.high,
            spans=of_statements if one is held else (Evidence(report=report, start=one.start, end=one.end),),
        )
        for one in (note.before, note.now)
    )
    words = Evidence(report=report, start=note.start, end=note.end)
    return Disagreement(
        id=content_id("d", group.id, "correction", report, note.start),
        claim=group.id,
        field="quantity",
        kind="update",
        statements=statements,
        values=values,
        note=CORRECTED,
        why=(Why(rule="quantity update", text=CORRECTED, spans=(words,)),),
    )


def _tells(one: Disagreement, other: Disagreement) -> bool:
    """Say whether an update has the figures of another, of the same claim."""
    figures = {(value.low, value.high) for value in one.values}
    return one.claim == other.claim and all((value.low, value.high) in figures for value in other.values)
