"""The journey on one page: bytes to reports, items, statements, stories, claims, one record.

    read.find -> read.decode -> clean -> understand          a pure function of one report
    candidates.keys, candidates.edges -> stories.cluster     a function of the set of items
    copies.find -> compare_story                             a pure function of one story

Everything here is thin: what a step does stands in its stage. A stage is loaded by the first step
that needs it, so that listings and searches of a record do not wait for the parser and its tables.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from twosource.engine import Bounds, Failed, map_reports, map_tasks
from twosource.errors import RecordError, TwosourceError
from twosource.model import LIMITS, Arrival, Dropped, Limits, Note, Passed, StoryRecord, content_id
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from typing import BinaryIO

    from twosource.model import Edge, Item, Page, Reading, Record, Story
    from twosource.record import Found, Hit, Summary

# Raised whenever a stage gives other values for the same bytes: reports of an older number are
# read again at the next add.
VERSION = "3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One report on its way into the record: cleaned, and each of its items understood."""

    page: Page
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What has just been done: ``stage`` is ``read`` or ``compare``; ``total`` is None where unknown."""

    stage: str
    done: int
    total: int | None
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSummary:
    """What an ``add`` did: reports read, paths whose bytes were held already, what was set aside.

    ``notes`` are what must be known of reports that were kept, and of stories, with their paths; ``passed``
    counts the files of folders that nobody takes for reports.
    """

    read: int
    duplicates: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    stories: int
    notes: tuple[tuple[str, Note], ...] = ()
    passed: tuple[Passed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """One ``add``: the record file, the limits of its tasks, and in how many processes they are done."""

    record: str
    limits: Limits
    jobs: int

    @property
    def of_report(self) -> Bounds:
        """What reading one report may take."""
        return Bounds(cpu_s=self.limits.cpu_s, memory_mb=self.limits.memory_mb)

    @property
    def of_story(self) -> Bounds:
        """What comparing one story may take."""
        return Bounds(cpu_s=self.limits.story_cpu_s, memory_mb=self.limits.story_memory_mb)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Components of the pair graph to be cut into stories and compared, each the ids of its items."""

    record: str
    components: tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class _Tally:
    """The running counts of one ``add``."""

    report: Callable[[Progress], None]
    read: int = 0
    seen: int = 0
    again: list[tuple[str, str]] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    notes: list[tuple[str, Note]] = field(default_factory=list)
    passed: list[Passed] = field(default_factory=list)


def warm() -> None:
    """Load what reading a report needs, so that no report's own time is spent on it."""
    prepare(Arrival(path="-", raw=b"The parser is loaded on Monday.", media="text"))


def prepare(arrival: Arrival, limits: Limits = LIMITS) -> Prepared:
    """Return one report cleaned and understood. Pure: it depends on the bytes and the limits alone.

    Raises:
        UnreadableReport: the bytes cannot be read as a report.
    """
    from twosource.clean import clean  # noqa: PLC0415 - listings do without the stages
    from twosource.read import decode  # noqa: PLC0415 - ditto
    from twosource.understand import understand  # noqa: PLC0415 - ditto

    page = clean(decode(arrival, limits), limits)
    return _noted(Prepared(page=page, readings=understand(page, limits)))


def _noted(prepared: Prepared) -> Prepared:
    """Return ``prepared`` with a note on the report where nothing was understood in it."""
    page, readings = prepared.page, prepared.readings
    if any(one.statements for one in readings) or any(one.kind == "language" for one in page.report.notes):
        return prepared
    text = (
        "no statement was understood in it"
        if page.items
        else "no article was found in it: all its lines were taken for menus, captions, notices and the like"
    )
    note = Note(kind="no statement", text=text)
    report = replace(page.report, notes=(*page.report.notes, note))
    return replace(prepared, page=replace(page, report=report))


def add(  # noqa: PLR0913 - each an option of the command line
    record: str,
    paths: Sequence[str],
    *,
    mapping: Mapping[str, str] | None = None,
    jobs: int = 1,
    limits: Limits = LIMITS,
    stdin: BinaryIO | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> AddSummary:
    """Read everything at ``paths`` into the record file ``record``, then compare what is touched.

    Each report is committed on its own: a killed run loses at most the report in hand, and the next
    ``add`` goes on. Bytes that the record holds are not read again.

    Args:
        record: path of the record file, made where there is none.
        paths: files, folders, or ``-`` for ``stdin``.
        mapping: JSON field names for ``title``, ``text``, ``published``, ...
        jobs: worker processes for reading and comparing; 0 does it in this process, where nothing holds a
            report or a story to the limits of time and memory.
        limits: what a report, a file and a story may take; what passes one is cut and told, or dropped.
        stdin: the stream that ``-`` stands for.
        progress: called after each report and each component of stories.

    Raises:
        WrongUse: a path does not exist; nothing has been read or made then.
        RecordError: the record file cannot be used.
    """
    from twosource.read import find  # noqa: PLC0415 - listings do without the stages

    tally = _Tally(report=progress or _silent)
    run = _Run(record=os.path.abspath(record), limits=limits, jobs=jobs)  # noqa: PTH100 - a path as typed
    found = find(paths, stdin=stdin, mapping=mapping, limits=limits, record=record)
    with Store.open(record, write=True) as store:
        _read(store, run, _fresh(store, found, tally), tally)
        _settle_repeats(store, tally)
        _reread(store, run, tally)
        touched = _compare(store, run, tally)
    duplicates, dropped = tuple(tally.duplicates), tuple(tally.dropped)
    return AddSummary(
        read=tally.read, duplicates=duplicates, dropped=dropped, stories=touched,
        notes=tuple(tally.notes), passed=tuple(tally.passed),
    )  # fmt: skip


def _silent(_: Progress) -> None:
    return


def _fresh(store: Store, found: Iterable[Arrival | Dropped | Passed], tally: _Tally) -> Iterator[Arrival]:
    """Yield what the record does not hold yet; note duplicates and what could not be opened."""
    underway: set[str] = set()
    for one in found:
        if isinstance(one, Passed):
            tally.passed.append(one)
            continue
        if isinstance(one, Dropped):
            _set_aside(store, one, tally)
            continue
        digest = one.sha256
        if digest in underway:
            tally.again.append((digest, one.path))
        elif store.knows(digest):
            store.saw(digest, one.path)
            tally.duplicates.append(one.path)
        else:
            underway.add(digest)
            yield one


def _settle_repeats(store: Store, tally: _Tally) -> None:
    """Give paths whose bytes came earlier in the same ``add`` the outcome of those bytes."""
    reasons = {one.sha256: one.reason for one in tally.dropped}
    for digest, path in tally.again:
        if store.knows(digest):
            store.saw(digest, path)
            tally.duplicates.append(path)
        else:
            _set_aside(store, Dropped(path=path, reason=reasons[digest], sha256=digest), tally)


def _read(store: Store, run: _Run, arrivals: Iterable[Arrival], tally: _Tally) -> None:
    """Read, clean and understand ``arrivals``, and commit each as it comes."""
    work = partial(prepare, limits=run.limits)
    for arrival, outcome in map_reports(work, arrivals, jobs=run.jobs, bounds=run.of_report, warm=warm):
        _keep(store, arrival, outcome, tally, run.limits)


def _keep(
    store: Store, arrival: Arrival, outcome: Prepared | Dropped, tally: _Tally, limits: Limits = LIMITS
) -> None:
    from twosource.compare import candidates  # noqa: PLC0415 - listings do without the stages

    if isinstance(outcome, Dropped):
        _set_aside(store, outcome, tally)
        return
    keys = {reading.item.id: candidates.keys(reading) for reading in outcome.readings}
    if store.add(arrival, outcome.page, outcome.readings, keys, VERSION, limits):
        tally.read += 1
        tally.notes.extend((arrival.path, note) for note in outcome.page.report.notes)
    _step(tally, arrival.path)


def _set_aside(store: Store, dropped: Dropped, tally: _Tally) -> None:
    store.drop(dropped)
    tally.dropped.append(dropped)
    _step(tally, dropped.path)


def _step(tally: _Tally, path: str) -> None:
    """Tell that one more report is done with, whether it was kept or set aside."""
    tally.seen += 1
    tally.report(Progress(stage="read", done=tally.seen, total=None, path=path))


def _reread(store: Store, run: _Run, tally: _Tally) -> None:
    """Read again what an older version of the journey read, from the stored bytes."""
    _read(store, run, (store.arrival(digest) for digest in store.outdated(VERSION)), tally)


def _compare(store: Store, run: _Run, tally: _Tally) -> int:
    """Group what waits with what is held, and compare the stories touched. Returns their number."""
    _group(store, store.pending())
    waiting = store.pending()  # with what has lost an edge
    count = 0
    components = store.components(waiting)
    for done, (items, records) in enumerate(_compared(run, components), start=1):
        store.replace_stories(items, records)
        count += len(records)
        tally.notes.extend((f"story {one.story.id}", note) for one in records for note in one.notes)
        tally.report(Progress(stage="compare", done=done, total=len(components)))
    return count


def _group(store: Store, waiting: Sequence[str]) -> None:
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
        store.put_edges(_edges(store, first, scored, behind))
        scored.add(first)


def _edges(store: Store, item: str, scored: Collection[str], behind: int | None) -> tuple[Edge, ...]:
    """Score ``item`` against each candidate that the blocking keys offer; a pair is scored once."""
    from twosource.compare import candidates  # noqa: PLC0415 - listings do without the stages

    others = [other for other in store.candidates(item, behind=behind) if other not in scored]
    outlines = {one.item.id: one for one in store.outlines((item, *others))}
    own = outlines.pop(item)
    return candidates.edges(own, tuple(outlines.values()))


# Components are compared in batches of about this many items: a task costs some milliseconds beside its work.
_BATCH = 64


def _compared(
    run: _Run, components: Sequence[Collection[str]]
) -> Iterator[tuple[Collection[str], list[StoryRecord]]]:
    """Yield the items of each component with the stories in it; one that passes a limit is taken apart."""
    tasks = (
        Comparison(record=run.record, components=batch)
        for batch in _batches([sorted(one) for one in components])
    )
    for task, outcome in map_tasks(compare_all, tasks, jobs=run.jobs, bounds=run.of_story, warm=warm):
        for number, items in enumerate(task.components):
            yield items, _one_by_one(run, items) if isinstance(outcome, Failed) else outcome[number]


def _batches(components: Iterable[Sequence[str]]) -> Iterator[tuple[tuple[str, ...], ...]]:
    batch: list[tuple[str, ...]] = []
    for items in components:
        batch.append(tuple(items))
        if sum(map(len, batch)) >= _BATCH:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def compare_all(task: Comparison) -> list[list[StoryRecord]]:
    """Return the stories of each component, compared. Pure: it depends on the items in the record alone.

    A comparison is a pure function of the story's items, so a story with the same items stays as it is.
    """
    with Store.open(task.record, write=False, check=False) as store:
        return [
            [held.get(story) or _compare_story(store, story) for story in _cut(store, items)]
            for items in task.components
            for held in ({record.story: record for record in store.held(items)},)
        ]


def group_all(task: Comparison) -> list[tuple[Story, ...]]:
    """Return the stories of each component, not compared."""
    with Store.open(task.record, write=False, check=False) as store:
        return [_cut(store, items) for items in task.components]


def compare_one(task: tuple[str, Story]) -> StoryRecord:
    """Return one story of a record file compared."""
    with Store.open(task[0], write=False, check=False) as store:
        return _compare_story(store, task[1])


def _one_by_one(run: _Run, items: Sequence[str]) -> list[StoryRecord]:
    """Return the stories of one component, each held to the limits alone; what passes them is told.

    Where grouping itself passes them, each item stands alone; a story that passes them has no claims.
    """
    tell = partial(map_tasks, jobs=run.jobs, bounds=run.of_story, warm=warm)
    ((_, grouped),) = tell(group_all, [Comparison(record=run.record, components=(tuple(items),))])
    notes: tuple[Note, ...] = ()
    if isinstance(grouped, Failed):
        notes = (Note(kind="cut", text=f"not grouped with {len(items) - 1} others: {grouped.reason}"),)
        ((_, grouped),) = map_tasks(
            group_all, [Comparison(record=run.record, components=tuple((item,) for item in items))], jobs=0
        )
    if isinstance(grouped, Failed):
        raise TwosourceError(f"the items of {run.record} cannot be grouped: {grouped.reason}")
    found: list[StoryRecord] = []
    for (_, story), outcome in tell(compare_one, [(run.record, one) for each in grouped for one in each]):
        if isinstance(outcome, Failed):
            left = Note(kind="cut", text=f"not compared: {outcome.reason}")
            found.append(StoryRecord(story=story, notes=(*notes, left)))
        else:
            found.append(replace(outcome, notes=notes))
    return found


def _cut(store: Store, items: Collection[str]) -> tuple[Story, ...]:
    """Cut one component of the pair graph into stories."""
    from twosource.compare import stories  # noqa: PLC0415 - listings do without the stages

    return stories.cluster(store.outlines(items), store.edges(items))


def _compare_story(store: Store, story: Story) -> StoryRecord:
    from twosource.compare import compare_story, copies  # noqa: PLC0415 - listings do without the stages

    readings = store.readings(story.items)
    texts = {report.id: report.text for report in store.reports({one.report for one in readings})}
    return compare_story(story, readings, texts, copies.find(readings, texts))


# ------------------------------------------------------------------------- asking a record


def load(record: str, story: str | None = None) -> Record:
    """Return the whole record, or the part that concerns one story. Raises RecordError, UnknownId."""
    with Store.open(record, write=False) as store:
        return store.record(story)


def list_stories(record: str) -> tuple[Summary, ...]:
    """Return one line for each story of the record, the earliest first. Raises RecordError."""
    with Store.open(record, write=False) as store:
        return store.stories()


def search(record: str, words: str, limit: int = 20) -> tuple[Hit, ...]:
    """Return at most ``limit`` items that hold all ``words``, best first. Raises RecordError."""
    with Store.open(record, write=False) as store:
        return store.search(words, limit)


def find_id(record: str, start: str) -> Found:
    """Return what an id, or its beginning, names. Raises RecordError, UnknownId with near ids."""
    with Store.open(record, write=False) as store:
        return store.find_id(start)


# -------------------------------------------------------------------- deriving a record anew


def rebuild(
    record: str,
    into: str,
    *,
    chosen: Collection[str] | None = None,
    jobs: int = 1,
    progress: Callable[[Progress], None] | None = None,
) -> tuple[Dropped, ...]:
    """Derive the record at ``record`` again into the new record ``into``, by the steps of ``add``.

    Returns what could not be read again, with the reason.

    Args:
        record: path of the record file; it is only read.
        into: path of the record file that is made.
        chosen: digests of the bytes that are read again; the other reports come with the page and the
            readings that the record holds. All are read again where it is None.
        jobs: worker processes for reading.
        progress: called after each report and each component of stories.

    Raises:
        RecordError: one of the record files cannot be used.
    """
    tally = _Tally(report=progress or _silent)
    with Store.open(record, write=False, check=False) as held, Store.open(into, write=True) as store:
        for limits, digests in _by_limits(held).items():
            again = [digest for digest in digests if chosen is None or digest in chosen]
            _read(store, _Run(record=into, limits=limits, jobs=jobs), _arrivals(held, again), tally)
        if chosen is not None:
            _carry_over(held, store, chosen, tally)
        _compare(store, _Run(record=into, limits=LIMITS, jobs=jobs), tally)
    return tuple(tally.dropped)


def _by_limits(held: Store) -> dict[Limits, list[str]]:
    """Return the digests of a record by the limits under which their bytes were read."""
    found: dict[Limits, list[str]] = {}
    for digest in held.digests():
        found.setdefault(held.limits(digest), []).append(digest)
    return found


def _arrivals(held: Store, digests: Iterable[str]) -> Iterator[Arrival]:
    """Yield the bytes of a record; damaged ones, which give no report, are left out."""
    for digest in digests:
        try:
            yield held.arrival(digest)
        except RecordError:
            continue


def _carry_over(held: Store, store: Store, chosen: Collection[str], tally: _Tally) -> None:
    """Take the reports that are not read again over as the record holds them.

    What does not bear the ids that its bytes and places give is left out: no bytes give it.
    """
    for digest in held.digests():
        name = content_id("r", digest)
        pages = () if digest in chosen else held.pages((name,))
        for page in pages:
            readings = held.readings(item.id for item in page.items)
            if page.report.sha256 == digest and all(_is_item_of(name, reading.item) for reading in readings):
                outcome = Prepared(page=page, readings=readings)
                for arrival in _arrivals(held, (digest,)):
                    _keep(store, arrival, outcome, tally, held.limits(digest))


def _is_item_of(report: str, item: Item) -> bool:
    spans = item.spans
    return bool(spans) and item.id == content_id("i", report, spans[0].start, spans[-1].end)
