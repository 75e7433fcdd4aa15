"""Clean: mark what every line of a report is, and find the items in it. Nothing is deleted."""

from __future__ import annotations

from twosource.clean.head import find_head
from twosource.clean.lines import join_wrapped, split_lines
from twosource.model import Item, Page, Report, Span, Zone, content_id

__all__ = ["clean"]


def clean(report: Report) -> Page:
    """Return ``report`` with every line marked as one zone, and its items."""
    head = find_head(report.text)
    metadata = tuple(Zone(kind="metadata", start=s.start, end=s.end, why="head") for s in head.parts)
    lines = join_wrapped(report.text, split_lines(report.text, head.end))
    body = tuple(Zone(kind="body", start=line.start, end=line.end, why="text") for line in lines)
    spans = tuple(Span(start=zone.start, end=zone.end) for zone in body)
    items: tuple[Item, ...] = ()
    if spans:
        items = (
            Item(
                id=content_id("i", report.id, spans[0].start, spans[-1].end),
                report=report.id,
                kind="article",
                spans=spans,
                title=report.title,
                title_span=head.title,
            ),
        )
    return Page(report=report, zones=metadata + body, items=items)
