"""Weigh the statements of a claim against each other, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.disagreements.across import weigh_across
from twosource.compare.disagreements.certainty import weigh_certainty
from twosource.compare.disagreements.corrections import weigh_corrections
from twosource.compare.disagreements.dates import weigh_dates
from twosource.compare.disagreements.names import weigh_places, weigh_roles
from twosource.compare.disagreements.polarity import weigh_polarity
from twosource.compare.disagreements.quantity import weigh_quantities
from twosource.compare.disagreements.series import findings, follow, told
from twosource.compare.disagreements.slots import Finding, Scene, scene_of
from twosource.model import Disagreement, Series, Value, Why, content_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource.compare.claims.groups import Group
    from twosource.compare.origins.story_context import StoryContext

FIELDS: tuple[Callable[[Scene], list[Finding]], ...] = (
    weigh_quantities,
    weigh_dates,
    weigh_places,
    weigh_polarity,
    weigh_roles,
    weigh_certainty,
)


def weigh(group: Group, background: StoryContext) -> tuple[Disagreement, ...]:
    """Return the disagreements within ``group``: what cannot all hold, what changed, what is rounding.

    ``conflict``: values that cannot all hold; ``update``: one voice, another value later;
    ``precision``: values that can all hold, shown for information.
    """
    if len(group.statements) == 1:
        return ()
    scene = scene_of(group.statements, background, group)
    return tuple(_made(group, finding) for field in FIELDS for finding in field(scene))


def weigh_story(
    groups: Sequence[Group], background: StoryContext
) -> tuple[tuple[Disagreement, ...], tuple[Series, ...]]:
    """Return the disagreements of a story and its running counts.

    What a running count tells across claims is told once, by the claim of its latest figure, and not again
    for each claim. What a user ruled to be of two claims does not disagree.
    """
    of = {statement.id: group for group in groups for statement in group.statements}
    followed = follow(groups, background)
    told_across = (
        *(finding for one in followed for finding in findings(one)),
        *weigh_across(groups, background),
    )
    counted = [_made(of[one.values[-1].statements[-1].id], one) for one in told_across]
    series = tuple(sorted((told(one, of) for one in followed), key=lambda one: one.id))
    moved = [
        {key for entry in one.entries for key in entry.statements}
        for one in series
        if any(entry.step in {"rises", "falls"} for entry in one.entries)
    ]
    within = [
        one
        for group in groups
        for one in weigh(group, background)
        if (one.field, one.kind) != ("quantity", "update")
        or not any(map(set(one.statements).issubset, moved))
    ]
    amounts = [one for one in within if one.field == "quantity"]
    counted = [
        one
        for one in counted
        if not any(_tells(other, one) for other in amounts if other.kind == one.kind)
        and not any({*pair} <= {*one.statements} for pair in background.rulings.other_claims)
    ]
    kept = (one for one in within if one not in amounts or not any(_tells(other, one) for other in counted))
    found = (*kept, *counted)
    return (*found, *weigh_corrections(groups, background, found)), series


def _tells(one: Disagreement, other: Disagreement) -> bool:
    """Tell whether one disagreement holds each value of another."""
    ids = set(one.statements)
    return all(not ids.isdisjoint(value.statements) for value in other.values)


def _made(group: Group, finding: Finding) -> Disagreement:
    statements = tuple(sorted({one.id for held in finding.values for one in held.statements}))
    return Disagreement(
        id=content_id("d", group.id, finding.field, finding.kind, *statements),
        claim=group.id,
        field=finding.field,
        kind=finding.kind,
        statements=statements,
        values=tuple(
            Value(
                value=held.label,
                statements=tuple(one.id for one in held.statements),
                low=held.low,
                high=held.high,
                spans=held.spans,
            )
            for held in finding.values
        ),
        note=finding.note,
        why=(
            Why(
                rule=f"{finding.field} {finding.kind}",
                text=finding.note,
                spans=tuple(span for held in finding.values for span in held.spans),
            ),
        ),
    )
