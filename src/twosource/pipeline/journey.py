"""The journey on one page: bytes to reports, items, statements, stories, claims, one record.

    ingest.find -> ingest.decode -> clean -> understand      a pure function of one report
    candidates.keys, ties, edges -> stories.cluster          a function of the set of items
    copies.find -> compare_story                             a pure function of one story

Everything here is thin: what a step does stands in its stage. A stage is loaded by the first step
that needs it, so that listings and searches of a record do not wait for the parser and its tables.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.model import LIMITS, Arrival, Limits, Note, StoryRecord
from twosource.pipeline.version import version

__all__ = ["Prepared", "compare", "cut", "edges", "group", "keys", "prepare", "version", "warm"]

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from twosource.model import Edge, Page, Reading, Story
    from twosource.record import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One report on its way into the record: cleaned, and each of its items understood."""

    page: Page
    readings: tuple[Reading, ...]


def warm() -> None:
    """Load what reading a report needs, so that no report's own time is spent on it."""
    prepare(Arrival(path="-", raw=b"The parser is loaded on Monday.", media="text"))


def prepare(arrival: Arrival, limits: Limits = LIMITS) -> Prepared:
    """Return one report cleaned and understood. Pure: it depends on the bytes and the limits alone.

    Raises:
        UnreadableReport: the bytes cannot be read as a report.
    """
    from twosource.clean import clean  # noqa: PLC0415 - listings do without the stages
    from twosource.ingest import decode  # noqa: PLC0415 - ditto
    from twosource.pipeline.garbled import restoring  # noqa: PLC0415 - ditto
    from twosource.understand import understand  # noqa: PLC0415 - ditto

    report = decode(arrival, limits)
    back = restoring(report)
    page = clean(back.report if back else report, limits)
    readings = understand(page, limits)
    if back:
        page = back.page(page)
        readings = tuple(back.reading(one, page) for one in readings)
    return _noted(Prepared(page=page, readings=readings))


def _noted(prepared: Prepared) -> Prepared:
    """Return ``prepared`` with a note on the report where nothing was understood in it."""
    page, readings = prepared.page, prepared.readings
    if any(one.statements for one in readings) or page.report.unread:
        return prepared
    text = (
        "no statement was understood in it"
        if page.items
        else "no article was found in it: all its lines were taken for menus, captions, notices and the like"
    )
    note = Note(kind="no statement", text=text)
    report = replace(page.report, notes=(*page.report.notes, note))
    return replace(prepared, page=replace(page, report=report))


def keys(prepared: Prepared) -> dict[str, tuple[str, ...]]:
    """Return the blocking keys of each item: items are compared only where they share some."""
    from twosource.compare import candidates  # noqa: PLC0415 - listings do without the stages

    return {reading.item.id: candidates.keys(reading) for reading in prepared.readings}


def group(store: Store, waiting: Sequence[str]) -> None:
    """Tie the items of each text to one of them, and score that one against the other texts near it.

    A pair is scored once. All edges of a text that has a new item are made anew, since another item may
    stand for it now; so the edges depend on the set of items alone.
    """
    from twosource.compare import candidates, texts  # noqa: PLC0415 - listings do without the stages

    # They come by day: where all wait, a pair is met at its earlier item.
    behind = 0 if store.all_pending() else None
    found = store.one_text(waiting, key=texts.KEY)
    store.untie([item for text in found for item in text])
    store.put_edges(tie for text in found for tie in candidates.ties(text))
    scored: set[str] = set()
    for text in found:
        first = min(text)
        store.put_edges(edges(store, first, scored, behind))
        scored.add(first)


def edges(store: Store, item: str, scored: Collection[str], behind: int | None) -> tuple[Edge, ...]:
    """Score ``item`` against each candidate that the blocking keys offer; a pair is scored once."""
    from twosource.compare import candidates  # noqa: PLC0415 - listings do without the stages

    others = [other for other in store.candidates(item, behind=behind) if other not in scored]
    outlines = {one.item.id: one for one in store.outlines((item, *others))}
    own = outlines.pop(item)
    return candidates.edges(own, tuple(outlines.values()))


def cut(store: Store, items: Collection[str]) -> tuple[Story, ...]:
    """Cut one component of the pair graph into stories."""
    from twosource.compare import stories  # noqa: PLC0415 - listings do without the stages

    return stories.cluster(store.outlines(items), store.edges(items))


def compare(store: Store, story: Story) -> StoryRecord:
    """Return one story with its copies, claims, origins, disagreements and timeline."""
    from twosource.compare import compare_story, copies  # noqa: PLC0415 - listings do without the stages

    readings = store.readings(story.items)
    texts = {report.id: report.text for report in store.reports({one.report for one in readings})}
    families = store.families(one.outlet for one in readings if one.outlet)
    return compare_story(story, readings, copies.find(readings, texts), families)
