"""A report that is not understood is one item: what tells entries apart reads articles in English."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.model import Item, Span, content_id

if TYPE_CHECKING:
    from twosource.model import Page, Zone

# The longest title made from the first words of a report that tells none.
_TITLE = 90


def as_one(page: Page, why: str) -> Page:
    """Return ``page`` with one item of all its prose, headings of supposed entries among it.

    ``why`` says why it is not understood.

    Where the rules found no prose at all, every line but the head's is prose.
    """
    headed = next((zone for zone in page.zones if zone.kind == "headline"), None)
    inside = _inside(page.zones, headed)
    if not inside:
        return page
    prose = frozenset(inside)
    zones = tuple(replace(zone, kind="body", why=why) if zone in prose else zone for zone in page.zones)
    spans = tuple(Span(start=zone.start, end=zone.end) for zone in inside)
    title, place = _title(page, spans[0], headed)
    item = Item(
        id=content_id("i", page.report.id, spans[0].start, spans[-1].end),
        report=page.report.id,
        kind="article",
        spans=spans,
        title=title,
        title_span=place,
    )
    return replace(page, zones=zones, items=(item,))


def _inside(zones: tuple[Zone, ...], headed: Zone | None) -> tuple[Zone, ...]:
    """Return the zones that are prose, or taken for the titles and times of entries."""
    found = tuple(zone for zone in zones if zone is not headed and _may_be_prose(zone))
    if any(zone.kind == "body" for zone in found):
        return found
    return tuple(zone for zone in zones if zone is not headed and zone.why != "head")


def _may_be_prose(zone: Zone) -> bool:
    return zone.kind == "body" or (zone.kind in {"headline", "subheading"} and zone.start < zone.end)


def _title(page: Page, first: Span, headed: Zone | None) -> tuple[str, Span | None]:
    """Return the title with its place: as printed, else as told, else the first words."""
    text = page.report.text
    told = next((item for item in page.items if item.kind == "article" and item.title), None)
    if headed is not None:
        return text[headed.start : headed.end], Span(start=headed.start, end=headed.end)
    if told is not None and told.title:
        return told.title, told.title_span
    words = text[first.start : first.end]
    if len(words) > _TITLE:
        words = words[:_TITLE].rsplit(None, 1)[0]
    return words, Span(start=first.start, end=first.start + len(words))
