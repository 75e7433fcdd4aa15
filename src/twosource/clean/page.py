"""From a report to its page: zones over the whole text, and the items."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.clean.blocks import Block, Role, split_parts
from twosource.clean.bounds import beyond, first_entries
from twosource.clean.bounds import told as told_of
from twosource.clean.clocks import find_clock
from twosource.clean.entries import split
from twosource.clean.glued import unglued
from twosource.clean.head import find_head
from twosource.clean.line_features import content_words, stem
from twosource.clean.lines import join_wrapped, split_lines
from twosource.clean.live_pages import marked
from twosource.clean.page_lines import OUTSIDE, page_marks
from twosource.clean.residue import Mark, mark_residue
from twosource.clean.segments import Segment, Setting, span_of
from twosource.clean.unstopped import read_between
from twosource.model import Item, Page, Span, Zone, content_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.clean.head import Head
    from twosource.clean.lines import Line
    from twosource.model import Limits, Report, ZoneKind


# "Date of survey: 3 May": words with a figure or a label are content, not a title.
# What a page's own markup says of its lines, taken before any rule about words: these are read.
_ROLES = {"body": Role.PROSE, "subheading": Role.TITLE}
_LABELLED = re.compile(r"\d|:\s")


def make_page(report: Report, limits: Limits) -> Page:
    """Return ``report`` with zones (sorted, not overlapping, no line left out) and items."""
    head = find_head(report.text)
    lines, glued = unglued(join_wrapped(report.text, split_lines(report.text, head.end)))
    told = _markup_marks(lines, report.layout) if report.layout else page_marks(lines)
    told = [mark or own for mark, own in zip(told, glued, strict=True)]
    marks = mark_residue(lines, report.outlet, told)
    shown = _shown(lines, report.layout)
    parts = split_parts(lines, marks, shown)
    parts = parts if any(shown) else read_between(parts)
    parts, title = _headline(parts, report.title, head)
    drafts = marked(parts, report.facts) or split(parts, _setting(report, parts))
    kept = first_entries(drafts, limits.entries)
    zones = [Zone(kind="metadata", start=s.start, end=s.end, why="head") for s in head.parts]
    zones += _zones(report, parts, [*kept, *beyond(drafts[len(kept) :], limits.entries)])
    notes = (*report.notes, *told_of(kept, drafts, limits))
    return Page(report=replace(report, notes=notes), zones=tuple(sorted(zones, key=lambda zone: zone.start)),
                items=_items(report, kept, title))  # fmt: skip


def _shown(lines: Sequence[Line], layout: Sequence[Zone]) -> list[Role | None]:
    """Return for each of ``lines`` the role that the markup of a page tells of it, None without a layout.

    What is a paragraph there is none the less one for being short, and only a heading is a heading.
    """
    zones = _ordered(layout)
    starts = [zone.start for zone in zones]
    found = (zones[at - 1].kind if (at := bisect_right(starts, line.start)) else None for line in lines)
    return [_ROLES.get(kind) if kind else None for kind in found]


def _ordered(layout: Sequence[Zone]) -> list[Zone]:
    """Return the zones in text order; a layout without body says nothing."""
    shows = any(zone.kind == "body" for zone in layout)
    return sorted(layout, key=lambda zone: zone.start) if shows else []


def _markup_marks(lines: Sequence[Line], layout: Sequence[Zone]) -> list[Mark | None]:
    """Return for each of ``lines`` the mark of the zone it begins in; None for body, and without a layout.

    A line in no zone is outside the page's main text.
    """
    zones = _ordered(layout)
    if not zones:
        return [None] * len(lines)
    starts = [zone.start for zone in zones]
    return [_of_zone(line, zones, bisect_right(starts, line.start) - 1) for line in lines]


def _of_zone(line: Line, zones: Sequence[Zone], index: int) -> Mark | None:
    if index < 0 or zones[index].end <= line.start:
        return Mark(kind="navigation", why="outside every zone of the page")
    zone = zones[index]
    return None if zone.kind in _ROLES else Mark(kind=zone.kind, why=zone.why or "page markup")


def _headline(parts: list[Block], title: str | None, head: Head) -> tuple[list[Block], Span | None]:
    """Mark the printed headline (and a line under it), and return the title's place."""
    first = next((index for index, part in enumerate(parts) if part.role == Role.PROSE), 0)
    found = list(parts)
    place = head.title or next(
        (span_of(part) for part in found if part.mark and part.mark.kind == "headline"), None
    )
    for index in range(first):
        part = parts[index]
        if part.role != Role.TITLE or find_clock(part.line.text):
            continue
        if place is None or (title is not None and _same(part.line.text, title)):
            place = place or span_of(part)
            found[index] = replace(
                part, role=Role.RESIDUE, mark=Mark(kind="headline", why="first title-like line")
            )
        elif _LABELLED.search(part.line.text):
            found[index] = replace(part, role=Role.PROSE)
    return found, place


def _same(line: str, title: str) -> bool:
    ours, theirs = ({stem(word) for word in content_words(text)} for text in (line, title))
    return bool(ours) and len(ours & theirs) * 2 >= len(ours | theirs)


def _setting(report: Report, parts: Sequence[Block]) -> Setting:
    names = [report.outlet or ""] + [
        part.line.text
        for part in parts
        if part.mark and part.mark.kind in {"promotion", "navigation"} and part.mark is not OUTSIDE
    ]
    ignored = frozenset(stem(word) for name in names for word in content_words(name))
    return Setting(
        published=report.published,
        ignored=ignored,
        marked=bool(_ordered(report.layout)),
        title=report.title or "",
    )


def _zones(report: Report, parts: Sequence[Block], drafts: Sequence[Segment]) -> Iterator[Zone]:
    inner = sorted(_inner(drafts), key=lambda zone: zone.start)
    for part in parts:
        line = part.line
        if part.role == Role.RESIDUE and part.mark is not None:
            yield Zone(kind=part.mark.kind, start=line.start, end=line.end, why=part.mark.why)
            continue
        own = [zone for zone in _within(inner, line) if zone.start < zone.end]
        if not own:
            kind: ZoneKind = "metadata" if part.role == Role.CLOCK else "subheading"
            yield Zone(kind=kind, start=line.start, end=line.end, why=f"{part.role} without an item")
        yield from _filled(report.text, own, line)


def _inner(drafts: Sequence[Segment]) -> Iterator[Zone]:
    for draft in drafts:
        if draft.clock:
            yield Zone(
                kind="metadata", start=draft.clock.start, end=draft.clock.end, why="clock time of an entry"
            )
        if draft.title:
            yield Zone(
                kind="headline", start=draft.title.start, end=draft.title.end, why=f"title: {draft.why}"
            )
        for span in draft.spans:
            yield Zone(kind="body", start=span.start, end=span.end, why=draft.why)


def _within(zones: Sequence[Zone], line: Line) -> Sequence[Zone]:
    first = bisect_left(zones, line.start, key=lambda zone: zone.start)
    return zones[first : bisect_left(zones, line.end, key=lambda zone: zone.start)]


def _filled(text: str, zones: Sequence[Zone], line: Line) -> Iterator[Zone]:
    """Stretch the zones of a line over what lies between them (a bullet, a dash, a full stop)."""
    starts = [line.start, *[zone.start for zone in zones[1:]], line.end]
    for zone, start, stop in zip(zones, starts, starts[1:], strict=False):
        yield replace(zone, start=start, end=start + len(text[start:stop].rstrip()))


def _items(report: Report, drafts: Sequence[Segment], title: Span | None) -> tuple[Item, ...]:
    items: list[Item] = []
    for draft in drafts:
        place = draft.title or (title if draft.kind == "article" else None)
        words = report.text[place.start : place.end] if place else None
        if draft.kind == "article" and not words:
            words = report.title
        items.append(
            Item(id=content_id("i", report.id, draft.spans[0].start, draft.spans[-1].end), report=report.id,
                 kind=draft.kind, spans=draft.spans, title=words, title_span=place, stamp=draft.stamp)
        )  # fmt: skip
    return tuple(items)
