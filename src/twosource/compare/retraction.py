"""What is left of a story when reports of it were withdrawn: they stay to be seen, and count no more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from twosource.compare.claims.repeats import only
from twosource.compare.origins.naming import masthead
from twosource.compare.origins.trace import Tracing
from twosource.model import Counts, Evidence, OriginRange, Retracted, Why

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from twosource.compare.claims.groups import Group
    from twosource.compare.claims.repeats import Repeats
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import Disagreement, Statement, Value

LABEL: Final = "withdrawn"
"""The label of a claim that only withdrawn reports tell, and the rule of the reasons given here."""
NOT_COUNTED: Final = "What a withdrawn report tells is shown and does not count."
NOBODY: Final = "Only reports that were withdrawn tell it."
COPIES: Final = "It shares its words with a report that was withdrawn."
CREDITS: Final = "It credits an outlet whose report of it was withdrawn."
NO_TRACING: Final = Tracing(
    origins=(),
    range=OriginRange(min=0, max=0),
    counts=Counts(reports=0, outlets=0, families=0, wires=0, origins=0),
    label=LABEL,
    why=(Why(rule=LABEL, text=NOBODY),),
)
"""The origins of a claim that only withdrawn reports tell."""


def standing(groups: Sequence[Group], withdrawn: AbstractSet[str], repeats: Repeats) -> tuple[Group, ...]:
    """Return ``groups`` without the statements of ``withdrawn`` reports; some may be empty."""
    return tuple(
        only(group, {one.id for one in group.statements if one.report not in withdrawn}, repeats)
        if any(one.report in withdrawn for one in group.statements)
        else group
        for group in groups
    )


def before(group: Group, withdrawn: AbstractSet[str], whole: Tracing) -> Retracted:
    """Return what the claim of ``group`` was by all of its statements, which is ``whole``."""
    return Retracted(
        reports=tuple(sorted({one.report for one in group.statements if one.report in withdrawn})),
        origins=replace(whole.range, ids=()),
        counts=whole.counts,
        label=whole.label,
    )


def reasons(group: Group, withdrawn: AbstractSet[str], context: StoryContext) -> Iterator[Why]:
    """Yield which statements of a claim do not count, and which of the others rest on their reports."""
    gone = [one for one in group.statements if one.report in withdrawn]
    yield Why(rule=LABEL, text=NOT_COUNTED, spans=tuple(map(_place, gone)))
    texts = {run: one for one in reversed(gone) if (run := context.runs.get(one.item))}
    readings = (reading for one in gone if (reading := context.readings.get(one.item)))
    outlets = {masthead(reading.outlet) for reading in readings if reading.outlet}
    for one in (one for one in group.statements if one.report not in withdrawn):
        copied = texts.get(context.runs.get(one.item, ""))
        if copied:
            yield Why(rule=LABEL, text=COPIES, spans=(_place(one), _place(copied)))
        elif credited := _credited(one, outlets, context):
            yield Why(rule=LABEL, text=CREDITS, spans=(_place(one), credited))


def _credited(one: Statement, outlets: AbstractSet[str], context: StoryContext) -> Evidence | None:
    """Return the words by which a statement, or the item that it stands in, names one of ``outlets``."""
    reading = context.readings.get(one.item)
    found = [
        (link.start, link.end)
        for link in one.attribution
        if masthead(link.name or link.source_text) in outlets
    ]
    found += [
        (each.start, each.end)
        for each in (reading.credits if reading else ())
        if masthead(each.name) in outlets
    ]
    return Evidence(report=one.report, start=found[0][0], end=found[0][1]) if found else None


def _place(statement: Statement) -> Evidence:
    return Evidence(report=statement.report, start=statement.start, end=statement.end)


def disagreements(
    whole: Sequence[Disagreement], left: Sequence[Disagreement], gone: AbstractSet[str]
) -> tuple[Disagreement, ...]:
    """Return the disagreements ``left`` without the statements ``gone``, and what these add in ``whole``.

    One of which fewer than two values are still told is ``withdrawn``. Where more are, a value that only
    withdrawn reports tell stands marked beside them.
    """
    marked = [shown for one in whole if (shown := _marked(one, gone)) is not one]
    kept = [one for one in left if not any(_within(one, other) for other in marked)]
    return (*kept, *(one for one in marked if one.kind == LABEL or any(_within(each, one) for each in left)))


def _marked(one: Disagreement, gone: AbstractSet[str]) -> Disagreement:
    """Return a disagreement with its withdrawn values marked; itself where it has none."""
    values = tuple(_value(value, gone) for value in one.values)
    open_ones = sum(not value.withdrawn for value in values)
    if open_ones == len(values):
        return one
    return replace(one, values=values, kind=one.kind if open_ones > 1 else LABEL)


def _value(value: Value, gone: AbstractSet[str]) -> Value:
    told = bool(value.statements) and gone >= {*value.statements}
    return replace(value, withdrawn=True) if told else value


def _within(one: Disagreement, other: Disagreement) -> bool:
    same = (one.claim, one.field, one.kind) == (other.claim, other.field, other.kind)
    return same and {*one.statements} <= {*other.statements}
