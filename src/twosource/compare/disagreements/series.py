"""The running counts of a story followed step by step, and what of them disagrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims.groups import Group
from twosource.compare.disagreements.counters import Count, Counter, counters, counts_of
from twosource.compare.disagreements.amounts import compatible
from twosource.compare.disagreements.rivals import rivals
from twosource.compare.disagreements.slots import Finding, Held, Scene, span_of
from twosource.compare.disagreements.steps import Step, scene_apart, steps_of
from twosource.compare.origins.joining import origin_groups_of
from twosource.compare.origins.speakers import speaker_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.compare.origins.story_context import StoryContext

ROSE = "Later figures of one running count."
BESIDE = "Two voices give different figures of one count at one time."


def follow(groups: Sequence[Group], background: StoryContext) -> list[tuple[Counter, list[Step]]]:
    """Return the running counts of a story that more than one item tells, each with its steps."""
    found: list[tuple[Counter, list[Step]]] = []
    for counter in counters(counts_of(groups, background)):
        if len({one.statement.item for one in counter.counts}) > 1:
            found.append((counter, steps_of(counter, scene_of(counter, background))))
    return found


def scene_of(counter: Counter, background: StoryContext) -> Scene:
    """Return the statements of a counter with their voices."""
    statements = tuple(dict.fromkeys(one.statement for one in counter.counts))
    voices = {one.id: speaker_of(one, background) for one in statements}
    return Scene(
        group=Group(id="", statements=statements),
        voices=voices,
        background=background,
        parties=origin_groups_of(tuple(voices.values()), background),
    )


def findings(counter: Counter, steps: Sequence[Step], scene: Scene) -> Iterator[Finding]:
    """Yield the update of a running count, and the conflicts of counters that stand side by side."""
    chain = _values(one.count for one in steps if one.step in {"first", "rises", "falls"})
    if len(chain) > 1:
        yield Finding("quantity", "update", chain, ROSE)
    for step in steps:
        if step.step == "other" and step.against is not None and _clash(step.count, step.against, scene):
            yield Finding("quantity", "conflict", _values([step.against, step.count]), BESIDE)


def _clash(one: Count, other: Count, scene: Scene) -> bool:
    """Tell whether two counters that stand side by side surely count the same: two known voices of one day."""
    named = scene.is_named(one.statement) and scene.is_named(other.statement)
    if not named or not scene_apart(scene, one, other) or one.statement.item == other.statement.item:
        return False
    direct = rivals(one.amount, other.amount) and not compatible(one.quantity, other.quantity)
    return direct and one.leads and other.leads and one.at[:10] == other.at[:10]


def _values(counts: Iterable[Count]) -> tuple[Held, ...]:
    by_size: dict[float, list[Count]] = {}
    for one in counts:
        by_size.setdefault(one.size, []).append(one)
    return tuple(
        Held(
            label=" ".join(alike[0].quantity.text.split()),
            statements=tuple(dict.fromkeys(one.statement for one in alike)),
            spans=tuple(span_of(one.statement, one.quantity) for one in alike),
            low=alike[0].quantity.low,
            high=alike[0].quantity.high,
        )
        for alike in by_size.values()
    )
