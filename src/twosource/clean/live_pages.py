"""Live pages: entries that begin with a clock time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.clean.blocks import Role
from twosource.clean.clocks import find_clock, stamps
from twosource.clean.segments import Segment, Setting, segment, span_of
from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.blocks import Block
    from twosource.clean.clocks import Clock

FEWEST_CLOCKS = 3


def running(parts: Sequence[Block], setting: Setting) -> list[Segment] | None:
    """Return an entry for each clock time, or None where the text is no live page.

    Three clock times are needed; a line with nothing but a clock time counts for one more.
    """
    heads = [(index, clock) for index, part in enumerate(parts) if (clock := _clock(part))]
    alone = any(parts[index].role == Role.CLOCK for index, _ in heads)
    if not heads or len(heads) + alone < FEWEST_CLOCKS:
        return None
    bounds = [index for index, _ in heads] + [len(parts)]
    times = stamps([clock for _, clock in heads], setting.published)
    drafts = segment(parts[: bounds[0]], "article", "before the first entry")
    for (index, clock), stop, stamp in zip(heads, bounds[1:], times, strict=True):
        drafts += _entry(parts[index:stop], clock, stamp)
    return drafts


def _clock(part: Block) -> Clock | None:
    return find_clock(part.line.text) if part.role != Role.RESIDUE else None


def _entry(parts: Sequence[Block], clock: Clock, stamp: str) -> list[Segment]:
    head = parts[0].line
    spans = [span_of(part) for part in parts[1:] if part.role == Role.PROSE]
    title = next((span_of(part) for part in parts[1:2] if part.role == Role.TITLE), None)
    told = Span(start=head.start, end=min(head.start + clock.length, head.end))
    rest = Span(start=told.end, end=head.end)
    if told.end < head.end and parts[0].role == Role.TITLE and spans:
        title = rest
    elif told.end < head.end:
        spans.insert(0, rest)
    if not spans:
        return []
    return [Segment(kind="entry", spans=tuple(spans), why="clock time", title=title, stamp=stamp, clock=told)]
