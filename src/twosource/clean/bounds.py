"""What of a report is understood at most, and the notes that tell what is not, or only in part."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.model import Note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.clean.segments import Segment
    from twosource.model import Limits, Page, Report

_WORD = re.compile(r"[^\W_]+")
# Told where less than half of so many words is in any item. Of 1,147 reports in raw text from eleven sets
# one with an item falls below (a row of captions), of 82 saved pages none.
_SHARE, _LEAST = 0.5, 60


def first_entries(drafts: Sequence[Segment], most: int) -> Sequence[Segment]:
    """Return ``drafts`` up to the last of the first ``most`` entries; an article counts for none."""
    entries = 0
    for index, draft in enumerate(drafts):
        entries += draft.kind == "entry"
        if entries > most:
            return drafts[:index]
    return drafts


def beyond(drafts: Sequence[Segment], most: int) -> Iterator[Segment]:
    """Yield the drafts that are no items, with the reason for which they are not."""
    for draft in drafts:
        yield replace(draft, why=f"beyond the first {most:,} entries")


def told(kept: Sequence[Segment], drafts: Sequence[Segment], limits: Limits) -> Iterator[Note]:
    """Yield the notes about entries that are left out and paragraphs that are parsed in pieces."""
    if len(kept) < len(drafts):
        count = sum(draft.kind == "entry" for draft in drafts)
        yield Note(kind="cut", text=f"{count:,} entries, only the first {limits.entries:,} were read")
    sizes = [span.end - span.start for draft in kept for span in draft.spans]
    long = [size for size in sizes if size > limits.paragraph]
    if long:
        what = "a paragraph of" if len(long) == 1 else f"{len(long):,} paragraphs of up to"
        were = "was" if len(long) == 1 else "were"
        yield Note(
            kind="cut",
            text=f"{what} {max(long):,} characters {were} parsed in pieces of at most {limits.paragraph:,}",
        )


def noted(page: Page) -> Page:
    """Return ``page`` with a note on its report where most of the words offered are in no item.

    The words offered are those of the main text that a page's markup shows, else all. A page without items
    is told by others, and so is one that has lost its article before.
    """
    report = page.report
    if not page.items or report.unread or any(note.kind == "set aside" for note in report.notes):
        return page
    offered = _offered(report)
    spans = [(span.start, span.end) for item in page.items for span in item.spans]
    spans += [(item.title_span.start, item.title_span.end) for item in page.items if item.title_span]
    kept = sum(_count(report.text[start:end]) for start, end in spans)
    if offered < _LEAST or kept >= _SHARE * offered:
        return page
    text = (
        f"only {kept:,} of {offered:,} words read: the rest was taken for captions, notices, lists and such"
    )
    return replace(page, report=replace(report, notes=(*report.notes, Note(kind="set aside", text=text))))


def _offered(report: Report) -> int:
    shown = [zone for zone in report.layout if zone.kind in {"body", "subheading"}]
    if not any(zone.kind == "body" for zone in shown):
        return _count(report.text)
    return sum(_count(report.text[zone.start : zone.end]) for zone in shown)


def _count(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))
