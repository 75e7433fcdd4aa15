"""A record as it is shown: its readings as corrected, and what users ruled of its reports beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.model import Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Page, Record, UserCorrection


def as_ruled(record: Record, ruled: Sequence[UserCorrection], *, whole: bool) -> Record:
    """Return ``record`` as it is with the corrections ``ruled``, undone ones among them.

    Its readings are as corrected, its reports have a note where users ruled of them, and it holds the
    corrections that bear on it (all where it is ``whole``).
    """
    if not ruled:
        return record
    amended = {one.item.id: one for story in record.stories for one in story.amended}
    pages = _noted(record.pages, ruled)
    shas = {page.report.sha256 for page in pages}
    applied = {one.correction for story in record.stories for one in story.applied}
    bearing = (
        one
        for one in ruled
        if whole or one.id in applied or (not one.undone and any(at.sha256 in shas for at in one.targets))
    )
    return replace(
        record,
        pages=pages,
        readings=tuple(amended.get(one.item.id, one) for one in record.readings),
        stories=tuple(replace(story, amended=()) for story in record.stories),
        corrections=tuple(bearing),
    )


def _noted(pages: Sequence[Page], ruled: Sequence[UserCorrection]) -> tuple[Page, ...]:
    """Return ``pages`` with a note on each report that was marked as withdrawn, or as none."""
    notes: dict[str, list[Note]] = {}
    for one in ruled:
        if one.verb in {"withdrawn", "not a report"} and not one.undone:
            for place in one.targets:
                notes.setdefault(place.sha256, []).append(_note(one))
    return tuple(
        replace(page, report=replace(page.report, notes=(*page.report.notes, *notes[page.report.sha256])))
        if page.report.sha256 in notes
        else page
        for page in pages
    )


def _note(one: UserCorrection) -> Note:
    why = f": {one.why}" if one.why else ""
    if one.verb == "withdrawn":
        return Note(kind="withdrawn", text=f"{one.by} marked it as withdrawn on {one.at[:10]}{why}")
    return Note(kind="not a report", text=f"{one.by} marked it as no report on {one.at[:10]}{why}")
