"""When it happened, on a real axis of time: a bar as long as the date is unsure, a tick for a minute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.desk.drawing.axis import Axis, Extent, Tick, axis, number
from twosource.desk.drawing.sketch import cut
from twosource.show.forms import dated, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.desk.sections.window import Window
    from twosource.model import Certainty, Statement, StoryRecord, TimelineEntry, When
    from twosource.show.atlas import Atlas

WIDTH: Final = 1060
LEFT: Final = 440
"""Units of the drawing, and of its left part, which has the words: some seventy characters."""
ROW: Final = 40
TOP: Final = 30
LONGEST: Final = 66
THIN: Final = 5.0
"""Width of the least bar: an hour within a month must still be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line: words and date on the left, on the axis a bar from ``x`` on, or a tick, which has no width.

    ``before`` and ``after``: it goes on beyond the drawing, or is open. ``place`` is the report and the
    characters that say so; ``again`` how many more do.
    """

    claim: str
    words: str
    full: str
    date: str
    certainty: Certainty
    place: tuple[str, int, int]
    again: int
    y: int
    x: float
    width: float
    before: bool
    after: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The whole drawing. ``now`` is where the last report was published; ``of`` counts all dated claims."""

    width: int
    height: int
    left: int
    events: tuple[Event, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    now: float | None
    of: int


def dates(story: StoryRecord, atlas: Atlas, ranks: Mapping[str, int], window: Window) -> Dates:
    """Return the ``window``'s part of the dated claims of ``story`` by ``ranks``, drawn by date.

    A day that a statement has only from the main event of its report is no day of its own.
    """
    lines = _lines(story, atlas)
    chosen = window.of(sorted(lines, key=lambda key: (ranks.get(key[0], len(ranks)), key)))
    extents = {key: _extent(lines[key][0].when) for key in lines}
    reporting = Extent(first=number(story.story.first_published), last=number(story.story.last_published))
    ruler = axis([extents[key] for key in chosen], reporting, LEFT + 20, WIDTH - 16)
    ordered = sorted(
        chosen,
        key=lambda key: (extents[key].first or 0.0, extents[key].last or 0.0, ranks.get(key[0], 0), key),
    )
    return Dates(
        width=WIDTH,
        height=TOP + len(ordered) * ROW + 8,
        left=LEFT,
        events=tuple(
            _event(lines[key], atlas, ruler, extents[key], TOP + at * ROW) for at, key in enumerate(ordered)
        ),
        ticks=ruler.ticks(),
        breaks=ruler.breaks,
        now=ruler.x(reporting.last) if reporting.last is not None else None,
        of=len(lines),
    )


_NEVER: Final = Extent(first=None, last=None)
"""Of a date that has no day, as one before our era."""


def _lines(story: StoryRecord, atlas: Atlas) -> dict[tuple[str, str, str], list[TimelineEntry]]:
    """Return the entries of the timeline by claim, date and certainty."""
    found: dict[tuple[str, str, str], list[TimelineEntry]] = {}
    for one in story.timeline:
        if one.statement in atlas.statements and not one.when.inferred and _extent(one.when) != _NEVER:
            found.setdefault((one.claim, dated(one.when), one.certainty), []).append(one)
    for some in found.values():
        some.sort(key=lambda one: _place(one, atlas))
    return found


def _place(entry: TimelineEntry, atlas: Atlas) -> tuple[str, int, int]:
    statement = atlas.statements[entry.statement]
    return statement.report, statement.start, statement.end


def _extent(when: When) -> Extent:
    return Extent(first=number(when.earliest), last=number(when.latest, after=True))


def _event(entries: Sequence[TimelineEntry], atlas: Atlas, ruler: Axis, extent: Extent, y: int) -> Event:
    one = entries[0]
    statement: Statement = atlas.statements[one.statement]
    words = plain(atlas.reports[statement.report].text[statement.start : statement.end])
    low, high = ruler.days[0], ruler.days[-1]
    first = low if extent.first is None else extent.first
    last = high if extent.last is None else extent.last
    x, width = ruler.x(first), 0.0
    if last > first:
        width = max(ruler.x(last) - x, THIN)
    return Event(
        claim=one.claim,
        words=cut(words, LONGEST),
        full=words,
        date=dated(one.when),
        certainty=one.certainty,
        place=_place(one, atlas),
        again=len(entries) - 1,
        y=y,
        x=min(x, WIDTH - 16 - width),
        width=round(width, 1),
        before=extent.first is None or first < low,
        after=extent.last is None or last > high,
    )
