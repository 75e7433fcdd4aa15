"""Compare the items of one story: claims, origins, disagreements, running counts, who cites whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.compare import retraction
from twosource.compare.claims.align import align
from twosource.compare.claims.leading import leading
from twosource.compare.claims.must_links import rejoin
from twosource.compare.claims.repeats import repeats_in, restored
from twosource.compare.claims.ruled import as_ruled
from twosource.compare.disagreements.weigh import weigh_story
from twosource.compare.origins.citations import cite
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import Tracing, trace
from twosource.compare.timeline import line_up
from twosource.model import Claim, Copy, Reading, Rulings, Story, StoryRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.claims.groups import Group
    from twosource.model import Disagreement, Series

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
    ruled = rulings or Rulings()
    repeats = repeats_in(readings)
    found = restored(rejoin(align(readings, repeats), readings, repeats), readings, repeats)
    groups = as_ruled(found, readings, repeats, ruled)
    left = retraction.standing(groups, ruled.withdrawn, repeats)
    context = StoryContext.of(readings, copies, families, ruled)
    tracings = [trace(rest, context) if rest.statements else retraction.NO_TRACING for rest in left]
    told = zip(groups, left, tracings, strict=True)
    disagreements, series = _weighed(groups, left, context)
    return StoryRecord(
        story=story,
        claims=tuple(_claim(story, *each, context) for each in told),
        origins=tuple(origin for tracing in tracings for origin in tracing.origins),
        disagreements=disagreements,
        timeline=line_up(groups, ruled.withdrawn),
        series=series,
        copies=tuple(sorted(copies, key=lambda copy: (copy.earlier, copy.later))),
        citations=cite(readings, copies, context),
        publishers=tuple(sorted((families or {}).items())),
    )


def _weighed(
    groups: Sequence[Group], left: Sequence[Group], context: StoryContext
) -> tuple[tuple[Disagreement, ...], tuple[Series, ...]]:
    """Return the disagreements and running counts of what is ``left``, and what withdrawn reports add."""
    withdrawn = context.rulings.withdrawn
    found, series = weigh_story([group for group in left if group.statements], context)
    gone = {one.id for group in groups for one in group.statements if one.report in withdrawn}
    return retraction.disagreements(weigh_story(groups, context)[0], found, gone) if gone else found, series


def _claim(story: Story, group: Group, left: Group, tracing: Tracing, context: StoryContext) -> Claim:
    """Return the claim of ``group``, counted by what is ``left`` of it, by which it is named, too."""
    lead = leading(left.statements or group.statements)
    claim = Claim(
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
    if left is group:
        return claim
    withdrawn = context.rulings.withdrawn
    return replace(
        claim,
        why=(*claim.why, *retraction.reasons(group, withdrawn, context)),
        before=retraction.before(group, withdrawn, trace(group, context)),
    )
