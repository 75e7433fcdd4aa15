"""The journey on one page: bytes to reports, items, statements, stories, claims, one record.

    ingest.find -> ingest.decode -> clean -> understand      a pure function of one report
    versions.chains                                          a function of the reports of one address
    candidates.keys, ties, edges -> stories.cluster, story   a function of the set of items
    copies.find -> compare_story                             a pure function of one story

Everything here is thin: what a step does stands in its stage. A stage is loaded by the first step
that needs it, so that listings and searches of a record do not wait for the parser and its tables.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.model import LIMITS, Arrival, Limits, Note, StoryRecord, Version
from twosource.pipeline.ruling import rule_on
from twosource.pipeline.version import version

__all__ = [
    "Prepared",
    "compare",
    "components",
    "cut",
    "group",
    "keys",
    "prepare",
    "score",
    "settle",
    "version",
    "warm",
]

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from twosource.model import Page, Reading, Story
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
    """Return ``prepared`` with a note where the report was taken back, or nothing was understood in it."""
    from twosource.understand.corrections import withdrawal  # noqa: PLC0415 - listings do without the stages

    page, readings = prepared.page, prepared.readings
    if back := withdrawal(page):
        words = " ".join(page.report.text[back.start : back.end].split())
        page = _with_note(page, Note(kind="withdrawn", text=f'its outlet took it back: "{words}"'))
        prepared = replace(prepared, page=page)
    if page.report.unread or page.report.withdrawn or any(one.statements for one in readings):
        return prepared
    text = (
        "no statement was understood in it"
        if page.items
        else "no article was found in it: all its lines were taken for menus, captions, notices and the like"
    )
    return replace(prepared, page=_with_note(page, Note(kind="no statement", text=text)))


def _with_note(page: Page, note: Note) -> Page:
    return replace(page, report=replace(page.report, notes=(*page.report.notes, note)))


def keys(prepared: Prepared) -> dict[str, tuple[str, ...]]:
    """Return the blocking keys of each item: items are compared only where they share some."""
    from twosource.compare import candidates  # noqa: PLC0415 - listings do without the stages

    return {reading.item.id: candidates.keys(reading) for reading in prepared.readings}


def settle(store: Store) -> tuple[tuple[str, str], ...]:
    """Let the newest version of each report stand for the others, where an item of their address waits.

    What users ruled to be no report is set aside. Returns each report that has a newer version now, with
    that one.
    """
    from twosource.compare import versions  # noqa: PLC0415 - listings do without the stages

    found: list[tuple[str, str]] = []
    none = store.no_reports()
    for address in store.touched():
        held = (one for one in store.at_address(address) if one not in none)
        chains = versions.chains(store.pages(held))
        newest = {report: chain[-1] for chain in chains for report in chain[:-1]}
        found.extend(store.supersede(address, newest))
    if none:
        store.set_aside(none)
    return tuple(found)


def group(store: Store, waiting: Sequence[str]) -> None:
    """Tie the items of each text to one of them, and score that one against the texts scored before it.

    So a pair is scored once. All edges of a text that has a new item are made anew, since another item may
    stand for it now; so the edges depend on the set of items alone.
    """
    from twosource.compare import candidates, texts  # noqa: PLC0415 - listings do without the stages

    found = store.one_text(waiting, key=texts.KEY)
    store.untie([item for text in found for item in text])
    store.put_edges(tie for text in found for tie in candidates.ties(text))
    firsts = [min(text) for text in found]
    for first in firsts:
        score(store, first)
    store.count_near(firsts)


def score(store: Store, item: str) -> None:
    """Score ``item`` against each candidate that the blocking keys offer."""
    from twosource.compare import candidates  # noqa: PLC0415 - listings do without the stages
    from twosource.compare.item_features import profile  # noqa: PLC0415 - ditto

    (reading,) = store.outlines((item,))
    own = profile(reading)
    store.put_scored(item, own.packed(), candidates.edges(own, store.candidates(item)))


def components(
    store: Store, items: Collection[str], same: Collection[tuple[str, str]] = ()
) -> tuple[frozenset[str], ...]:
    """Return the parts of the pair graph that hold one of ``items``: a story lies in one of them.

    Parts that a pair of ``same`` ties are one.
    """
    from twosource.compare import stories  # noqa: PLC0415 - listings do without the stages

    found = {*store.components(items, stories.linked)}
    while more := stories.beyond(frozenset[str]().union(*found), same):
        found |= {*store.components(more, stories.linked)}
    return stories.joined(found, same)


def cut(
    store: Store,
    items: Collection[str],
    same: Collection[tuple[str, str]] = (),
    apart: Collection[tuple[str, str]] = (),
) -> tuple[tuple[str, ...], tuple[Story, ...]]:
    """Cut components of the pair graph into stories: the ids of those held already, and the others.

    A story is a pure function of its items and of the pairs of items that a user ruled to be of the ``same``
    story or ``apart``, so one with the same items stays as it is.
    """
    from twosource.compare import stories  # noqa: PLC0415 - listings do without the stages

    held = store.grouped(items)
    groups = stories.cluster(store.nodes(items), store.edges(items), same, apart)
    kept = {
        group.items: name
        for group in groups
        if held.get(name := stories.story_id(group.items)) == frozenset(group.items)
    }
    made = [stories.story(group, store.outlines(group.items)) for group in groups if group.items not in kept]
    return tuple(kept.values()), tuple(made)


def compare(store: Store, story: Story) -> StoryRecord:
    """Return one story with its copies, claims, origins, disagreements, timeline and earlier versions.

    It is compared as users corrected it; reports that say themselves that they were taken back are
    withdrawn, too.
    """
    from twosource.compare import compare_story, copies  # noqa: PLC0415 - listings do without the stages

    readings = store.readings(story.items)
    reports = tuple(store.reports({one.report for one in readings}))
    texts = {report.id: report.text for report in reports}
    ruled = rule_on(store, readings, reports)
    gone = ruled.rulings.withdrawn.union(report.id for report in reports if report.withdrawn)
    told = {one.outlet for one in ruled.readings if one.outlet}
    families = publishers(store, told) | ruled.facts.publishers(told)
    copied = copies.find(ruled.readings, texts)
    found = compare_story(story, ruled.readings, copied, families, replace(ruled.rulings, withdrawn=gone))
    return replace(
        found, versions=_versions(store, texts), applied=ruled.outcomes(found), amended=ruled.amended
    )


def _versions(store: Store, standing: Collection[str]) -> tuple[Version, ...]:
    """Return the last earlier versions of the reports ``standing``, with what the next one changed."""
    from twosource.compare import versions  # noqa: PLC0415 - listings do without the stages

    older: dict[str, list[str]] = {}
    for earlier, newest in store.superseded(standing):
        older.setdefault(newest, []).append(earlier)
    found: list[Version] = []
    for report, others in older.items():
        pages = store.pages((report, *others))
        items = {page.report.id: [item.id for item in page.items] for page in pages}
        for chain in versions.chains(pages):
            for earlier, later in pairwise(chain[-versions.MOST_COMPARED - 1 :]):
                changes = versions.changes(store.readings(items[earlier]), store.readings(items[later]))
                found.append(Version(report=earlier, newest=report, next=later, changes=changes))
    return tuple(sorted(found, key=lambda one: one.report))


def publishers(store: Store, told: Collection[str]) -> dict[str, str]:
    """Return the publisher of each outlet of ``told``: by the user's register under any name, else ours."""
    from twosource.language import outlets  # noqa: PLC0415 - listings do without the words

    known = {name: outlets.named(name) for name in sorted(told)}
    names = {name: (name, *(one.names if one else ())) for name, one in known.items()}
    held = store.families(each for some in names.values() for each in some)
    given = {name: held[each] for name, some in names.items() for each in reversed(some) if each in held}
    ours = {name: one.publisher for name, one in known.items() if one and one.publisher}
    return ours | given
