"""Compare the items of one story: claims, their origins, their disagreements, the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims import Group, align, leading, rejoin, repeats_in, restored
from twosource.compare.disagreements import weigh
from twosource.compare.origins import Background, Tracing, trace
from twosource.compare.timeline import line_up
from twosource.model import Claim, Copy, Reading, Story, StoryRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["compare_story"]


def compare_story(
    story: Story,
    readings: Sequence[Reading],
    texts: Mapping[str, str],
    copies: Sequence[Copy],
    families: Mapping[str, str] | None = None,
) -> StoryRecord:
    """Return what the items of ``story`` claim together, whatever the order they come in.

    ``texts`` maps report ids to ``Report.text``; ``copies`` are the copied stretches found among
    the items; ``families`` maps outlet names to publisher families by the user's register.
    """
    repeats = repeats_in(readings)
    groups = restored(rejoin(align(readings, repeats), readings, repeats), readings, repeats)
    background = Background.of(readings, copies, families, texts)
    tracings = tuple(trace(group, background) for group in groups)
    return StoryRecord(
        story=story,
        claims=tuple(_claim(story, *pair) for pair in zip(groups, tracings, strict=True)),
        origins=tuple(origin for tracing in tracings for origin in tracing.origins),
        disagreements=tuple(found for group in groups for found in weigh(group, background)),
        timeline=line_up(groups),
        copies=tuple(sorted(copies, key=lambda copy: (copy.earlier, copy.later))),
    )


def _claim(story: Story, group: Group, tracing: Tracing) -> Claim:
    lead = leading(group.statements)
    return Claim(
        id=group.id,
        story=story.id,
        text=lead.text,
        lead=lead.id,
        statements=tuple(statement.id for statement in group.statements),
        origins=tracing.range,
        counts=tracing.counts,
        label=tracing.label,
        why=group.why + tracing.why,
        unattributed=tracing.unattributed,
    )
