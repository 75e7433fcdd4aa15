"""The running counts of a story followed step by step, and what of them disagrees."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.compare.disagreements.amounts import compatible
from twosource.compare.disagreements.counters import counters
from twosource.compare.disagreements.counts import Count, counts_of
from twosource.compare.disagreements.quantity import GROWING, LATER_REPORT, SAME_VOICE
from twosource.compare.disagreements.rivals import rivals
from twosource.compare.disagreements.sides import MOST_SIDES, MOST_VALUES
from twosource.compare.disagreements.slots import Finding, Held, Scene, scene_of, span_of
from twosource.compare.disagreements.steps import STANDS, Step, steps_of, voices_apart
from twosource.model import Series, SeriesEntry, content_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.compare.claims.groups import Group
    from twosource.compare.origins.story_context import StoryContext

BESIDE = "The figures of one count by two voices cannot both hold."


@dataclass(frozen=True, slots=True)
class Followed:
    """A running count with the step of each of its figures, and the voices that tell them."""

    steps: tuple[Step, ...]
    scene: Scene


def follow(groups: Sequence[Group], background: StoryContext) -> list[Followed]:
    """Return the running counts of a story that more than one item tells; none holds what a user parted."""
    found: list[Followed] = []
    apart: dict[str, set[str]] = {}
    for pair in background.rulings.other_claims:
        for key in pair:
            apart.setdefault(key, set()).update(pair)
    counts = (
        replace(one, apart=frozenset(apart.get(one.statement.id, ())) - {one.statement.id})
        for one in counts_of(groups, background)
    )
    for counter in counters(counts):
        if len({one.statement.item for one in counter.counts}) > 1:
            scene = scene_of([one.statement for one in counter.counts], background)
            found.append(Followed(steps_of(counter, scene), scene))
    return found


def told(followed: Followed, groups: Mapping[str, Group]) -> Series:
    """Return a running count as the record holds it; ``groups`` gives the claim of each statement."""
    first = followed.steps[0].count
    whole = next((step.count for step in followed.steps if step.count.is_stand), first)
    return Series(
        id=content_id("n", whole.key, first.statement.id, first.quantity.start),
        fate=whole.key.fate,
        group=whole.key.group,
        suspected=whole.key.suspected,
        entries=tuple(
            _entry(step, followed.scene, groups[step.count.statement.id]) for step in followed.steps
        ),
    )


def _entry(step: Step, scene: Scene, group: Group) -> SeriesEntry:
    count = step.count
    return SeriesEntry(
        value=" ".join(count.quantity.text.split()),
        claim=count.claim,
        statements=tuple(one.id for one in group.with_repeats([count.statement])),
        step=step.step,
        exactness=count.quantity.exactness,
        low=count.quantity.low,
        high=count.quantity.high,
        as_of=count.as_of,
        by=scene.voices[count.statement.id].name,
        note=step.note,
        spans=(span_of(count.statement, count.quantity),),
    )


def findings(followed: Followed) -> Iterator[Finding]:
    """Yield the update of a running count, and the conflicts of counters that stand side by side."""
    chain = _chain(followed.steps)
    if len(chain) > 1:
        yield Finding(
            "quantity", "update", chain, SAME_VOICE if _one_voice(chain, followed.scene) else LATER_REPORT
        )
    clashes: dict[float, list[Count]] = {}
    for step in followed.steps:
        if step.step == "other" and step.against and _clash(step.count, step.against, followed.scene):
            against = clashes.setdefault(step.against.size, [step.against])
            if len(against) <= MOST_VALUES and all(one.size != step.count.size for one in against):
                against.append(step.count)
    for values in list(clashes.values())[:MOST_VALUES]:
        yield Finding("quantity", "conflict", tuple(_held([one]) for one in values), BESIDE)


def _one_voice(chain: Sequence[Held], scene: Scene) -> bool:
    """Tell whether one voice gave a figure after another."""
    voices = [frozenset[str]().union(*map(scene.keys, held.statements)) for held in chain]
    return any(mine & theirs for mine, theirs in pairwise(voices))


def _clash(one: Count, other: Count, scene: Scene) -> bool:
    """Tell whether two counters side by side surely count the same: by two known voices of one day."""
    named = scene.is_named(one.statement) and scene.is_named(other.statement)
    if not named or not voices_apart(scene, one, other) or one.statement.item == other.statement.item:
        return False
    direct = rivals(one.amount, other.amount) and not compatible(one.quantity, other.quantity)
    lower = one.size < other.size and one.key.fate in GROWING
    return direct and one.leads and other.leads and (lower or one.at[:10] == other.at[:10])


def _chain(steps: Sequence[Step]) -> tuple[Held, ...]:
    """Return the stands of a running count, each with the figures that tell it again."""
    values: list[list[Count]] = []
    of_size: dict[float, list[Count]] = {}
    for step in steps:
        if step.step in STANDS:
            values.append([step.count])
            of_size[step.count.size] = values[-1]
        elif step.step == "repeats" and values:
            of_size.get(step.count.size, values[-1]).append(step.count)
    return tuple(map(_held, values[:MOST_SIDES]))


def _held(alike: Sequence[Count]) -> Held:
    first = alike[0].quantity
    return Held(
        label=" ".join(first.text.split()),
        statements=tuple(one.statement for one in alike),
        spans=tuple(span_of(one.statement, one.quantity) for one in alike),
        low=first.low,
        high=first.high,
    )
