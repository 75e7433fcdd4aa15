"""The journey on one page: bytes to reports, items, statements, stories, claims, one record.

    read.find -> read.decode -> clean -> understand          a pure function of one report
    candidates.keys, ties, edges -> stories.cluster          a function of the set of items
    copies.find -> compare_story                             a pure function of one story

Everything here is thin: what a step does stands in its stage. A stage is loaded by the first step
that needs it, so that listings and searches of a record do not wait for the parser and its tables.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.model import Dropped, StoryRecord
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from typing import BinaryIO

    from twosource.model import Arrival, Edge, Page, Reading, Record, Report, Story
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
    """What an ``add`` did: reports read, paths whose bytes were held already, what was set aside."""

    read: int
    duplicates: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    stories: int


@dataclass(slots=True)
class _Tally:
    """The running counts of one ``add``."""

    report: Callable[[Progress], None]
    read: int = 0
    seen: int = 0
    again: list[tuple[str, str]] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


def prepare(arrival: Arrival) -> Prepared:
    """Return one report cleaned and understood. Pure: it depends on the bytes alone.

    Raises:
        UnreadableReport: the bytes cannot be read as a report.
    """
    from twosource.clean import clean  # noqa: PLC0415 - listings do without the stages
    from twosource.read import decode  # noqa: PLC0415 - ditto
    from twosource.understand import understand  # noqa: PLC0415 - ditto

    page = clean(decode(arrival))
    return Prepared(page=page, readings=understand(page))


def add(
    record: str,
    paths: Sequence[str],
    *,
    mapping: Mapping[str, str] | None = None,
    jobs: int = 1,
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
        jobs: worker processes for reading; 1 reads in this process.
        stdin: the stream that ``-`` stands for.
        progress: called after each report and each component of stories.

    Raises:
        WrongUse: a path does not exist; nothing has been read or made then.
        RecordError: the record file cannot be used.
    """
    from twosource.read import find  # noqa: PLC0415 - listings do without the stages

    tally = _Tally(report=progress or _silent)
    found = find(paths, stdin=stdin, mapping=mapping)
    with Store.open(record, write=True) as store:
        _read(store, _fresh(store, found, tally), jobs, tally)
        _settle_repeats(store, tally)
        _reread(store, tally)
        touched = _compare(store, tally)
    duplicates, dropped = tuple(tally.duplicates), tuple(tally.dropped)
    return AddSummary(read=tally.read, duplicates=duplicates, dropped=dropped, stories=touched)


def _silent(_: Progress) -> None:
    return


def _fresh(store: Store, found: Iterable[Arrival | Dropped], tally: _Tally) -> Iterator[Arrival]:
    """Yield what the record does not hold yet; note duplicates and what could not be opened."""
    underway: set[str] = set()
    for one in found:
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


def _read(store: Store, arrivals: Iterable[Arrival], jobs: int, tally: _Tally) -> None:
    """Read, clean and understand ``arrivals``, and commit each as it comes."""
    from twosource.engine import map_reports  # noqa: PLC0415 - listings do without the stages

    for arrival, outcome in map_reports(prepare, arrivals, jobs=jobs):
        _keep(store, arrival, outcome, tally)


def _keep(store: Store, arrival: Arrival, outcome: Prepared | Dropped, tally: _Tally) -> None:
    from twosource.compare import candidates  # noqa: PLC0415 - listings do without the stages

    if isinstance(outcome, Dropped):
        _set_aside(store, outcome, tally)
        return
    keys = {reading.item.id: candidates.keys(reading) for reading in outcome.readings}
    if store.add(arrival, outcome.page, outcome.readings, keys, VERSION):
        tally.read += 1
    _step(tally, arrival.path)


def _set_aside(store: Store, dropped: Dropped, tally: _Tally) -> None:
    store.drop(dropped)
    tally.dropped.append(dropped)
    _step(tally, dropped.path)


def _step(tally: _Tally, path: str) -> None:
    """Tell that one more report is done with, whether it was kept or set aside."""
    tally.seen += 1
    tally.report(Progress(stage="read", done=tally.seen, total=None, path=path))


def _reread(store: Store, tally: _Tally) -> None:
    """Read again what an older version of the journey read, from the stored bytes."""
    for digest in store.outdated(VERSION):
        _read(store, [store.arrival(digest)], 1, tally)


def _compare(store: Store, tally: _Tally) -> int:
    """Group what waits with what is held, and compare the stories touched. Returns their number."""
    _group(store, store.pending())
    waiting = store.pending()  # with what has lost an edge
    count = 0
    components = store.components(waiting)
    for done, items in enumerate(components, start=1):
        records = _compare_component(store, items)
        store.replace_stories(items, records)
        count += len(records)
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


def _compare_component(store: Store, items: Collection[str]) -> list[StoryRecord]:
    """Cut one component of the pair graph into stories and compare those that have changed.

    A comparison is a pure function of the story's items, so a story with the same items stays as it is.
    """
    from twosource.compare import stories  # noqa: PLC0415 - listings do without the stages

    held = {record.story: record for record in store.held(items)}
    found = stories.cluster(store.outlines(items), store.edges(items))
    return [held.get(story) or _compare_story(store, story) for story in found]


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


def raw_bytes(record: str, sha256: str) -> bytes:
    """Return stored bytes by their digest. Raises RecordError, UnknownId."""
    with Store.open(record, write=False) as store:
        return store.raw(sha256)


def read_again(record: str, sha256: str) -> Report:
    """Decode the stored bytes once more, for verification. Raises UnreadableReport, UnknownId."""
    from twosource.read import decode  # noqa: PLC0415 - listings do without the stages

    with Store.open(record, write=False) as store:
        return decode(store.arrival(sha256))
