"""A record as it is shown: its readings as corrected, and what users ruled of its reports beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.model import Applied, Note
from twosource.record.bearing import entities, is_remark, of_outlet, outlet_keys, set_anew

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Page, Record, StoryRecord, UserCorrection


def as_ruled(record: Record, ruled: Sequence[UserCorrection], *, whole: bool) -> Record:
    """Return ``record`` as it is with the corrections ``ruled``, undone ones among them.

    Its readings are as corrected, its reports have a note where users ruled of them, and it holds the
    corrections that bear on it (all where it is ``whole``).
    """
    if not ruled:
        return record
    amended = {one.item.id: one for story in record.stories for one in story.amended}
    record = _with_remarks(record, [one for one in ruled if is_remark(one) and not one.undone])
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


def _with_remarks(record: Record, remarks: Sequence[UserCorrection]) -> Record:
    """Return ``record`` with the remarks on names in each story that has one of these names."""
    if not remarks:
        return record
    of = {one.item.id: one for one in record.readings}
    older = set_anew(remarks)
    stories: list[StoryRecord] = []
    for story in record.stories:
        readings = [of[item] for item in story.story.items if item in of]
        named = {key for one in readings for key in entities(one)}
        outlets = {one.outlet: outlet_keys(one.outlet) for one in readings if one.outlet}
        told: list[Applied] = []
        for one in remarks:
            on = {name for name in one.names if name in named}
            if one.noun == "outlet":
                on = {name for name, keys in outlets.items() if of_outlet(one.names[0]) in keys}
            if on:
                told.append(
                    Applied(correction=one.id, on=tuple(sorted(on)), not_applied=older.get(one.id, ""))
                )
        applied = sorted((*story.applied, *told), key=lambda one: one.correction)
        stories.append(replace(story, applied=tuple(applied)))
    return replace(record, stories=tuple(stories))


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
