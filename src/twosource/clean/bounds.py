"""What of a report is understood at most, and the notes that tell what is not, or not at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.model import Note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.clean.segments import Segment
    from twosource.model import Limits


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
