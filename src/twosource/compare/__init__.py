"""Compare the items of one story: claims, origins, disagreements, running counts, who cites whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims.align import align
from twosource.compare.claims.leading import leading
from twosource.compare.claims.must_links import rejoin
from twosource.compare.claims.repeats import repeats_in, restored
from twosource.compare.disagreements.weigh import weigh_story
from twosource.compare.origins.citations import cite
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import Tracing, trace
from twosource.compare.timeline import line_up
from twosource.model import Claim, Copy, Reading, Rulings, Story, StoryRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.claims.groups import Group

__all__ = ["compare_story"]


def compare_story(
    story: Story,
    readings: Sequence[Reading],
    copies: Sequence[Copy],
    families: Mapping[str, str] | None = None,
    rulings: Rulings | None = None,
) -> StoryRecord:
    """Return what the items of ``story`` claim together, whatever the order they come in.

    ``copies`` are the copied stretches found among the items; ``families`` maps outlet names to publisher
    families; ``rulings`` are what a user ruled of the statements and reports of the story.
    """
    ruled = rulings or Rulings()
    repeats = repeats_in(readings)
    groups = restored(rejoin(align(readings, repeats), readings, repeats), readings, repeats)
    context = StoryContext.of(readings, copies, families)
    disagreements, series = weigh_story(groups, context)
    tracings = tuple(trace(group, context) for group in groups)
    return StoryRecord(
        story=story,
        claims=tuple(_claim(story, *pair) for pair in zip(groups, tracings, strict=True)),
        origins=tuple(origin for tracing in tracings for origin in tracing.origins),
        disagreements=disagreements,
        timeline=line_up(groups),
        series=series,
        copies=tuple(sorted(copies, key=lambda copy: (copy.earlier, copy.later))),
        citations=cite(readings, copies, context),
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
