"""Reading everything at some paths into a record, and comparing what is touched."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from twosource.engine import map_reports
from twosource.model import LIMITS, Arrival, Dropped, Limits, Passed
from twosource.pipeline import journey
from twosource.pipeline.comparing import compare
from twosource.pipeline.running import AddSummary, Run, Tally, silent
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import BinaryIO

    from twosource.ingest.finding import Found
    from twosource.pipeline.journey import Prepared
    from twosource.pipeline.running import Progress


def add(  # noqa: PLR0913 - each an option of the command line
    record: str,
    paths: Sequence[str],
    *,
    more: Sequence[Found] = (),
    mapping: Mapping[str, str] | None = None,
    families: Mapping[str, str] | None = None,
    jobs: int = 1,
    limits: Limits = LIMITS,
    stdin: BinaryIO | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> AddSummary:
    """Read everything at ``paths`` into the record file ``record``, then compare what is touched.

    Each report is committed on its own: a killed run loses at most the report in hand, and the next
    ``add`` goes on. Bytes that the record holds are not read again. Raises WrongUse, before anything is made,
    for a path that does not exist, RecordError where the record file cannot be used.

    Args:
        record: path of the record file, made where there is none.
        paths: files, folders, or ``-`` for ``stdin``; none (and no ``more``) brings the record up to date.
        more: reports that stand in no file, as they came in.
        mapping: JSON field names for ``title``, ``text``, ``published``, ...
        families: outlets and their publishers, in the place of what the record holds of them; None leaves it.
        jobs: worker processes; 0 works in this one, where no limit of time and memory holds.
        limits: what a report, a file and a story may take; what passes one is cut and told, or dropped.
        stdin: the stream that ``-`` stands for.
        progress: called after each report and each component of stories.
    """
    from twosource.ingest import find  # noqa: PLC0415 - listings do without the stages

    tally = Tally(report=progress or silent)
    run = Run(record=os.path.abspath(record), limits=limits, jobs=jobs)  # noqa: PTH100 - a path as typed
    found = find(paths, stdin=stdin, mapping=mapping, limits=limits, record=record)
    with Store.open(record, write=True) as store:
        if families is not None:
            store.put_families(families)
        _take(store, run, chain(found, more), tally, undone=not (paths or more))
        return tally.summary(compare(store, run, tally))


def _take(store: Store, run: Run, found: Iterable[Found], tally: Tally, *, undone: bool) -> None:
    """Bring what was found into the record, and what the record holds up to date."""
    read(store, run, _fresh(store, found, tally), tally)
    _settle_repeats(store, tally)
    redo(store, run, tally, undone=undone)


def _fresh(store: Store, found: Iterable[Found], tally: Tally) -> Iterator[Arrival]:
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


def _settle_repeats(store: Store, tally: Tally) -> None:
    """Give paths whose bytes came earlier in the same ``add`` the outcome of those bytes."""
    reasons = {one.sha256: one.reason for one in tally.dropped}
    for digest, path in tally.again:
        if store.knows(digest):
            store.saw(digest, path)
            tally.duplicates.append(path)
        else:
            _set_aside(store, Dropped(path=path, reason=reasons[digest], sha256=digest), tally)


def read(store: Store, run: Run, arrivals: Iterable[Arrival], tally: Tally) -> None:
    """Read, clean and understand ``arrivals``, and commit each as it comes."""
    work = partial(journey.prepare, limits=run.limits)
    for arrival, outcome in map_reports(
        work, arrivals, jobs=run.jobs, bounds=run.of_report, warm=journey.warm
    ):
        keep(store, arrival, outcome, tally, run.limits)


def keep(
    store: Store, arrival: Arrival, outcome: Prepared | Dropped, tally: Tally, limits: Limits = LIMITS
) -> None:
    """Put one report that has been read into the record, or the reason why it is none."""
    if isinstance(outcome, Dropped):
        _set_aside(store, outcome, tally)
        return
    if store.add(arrival, outcome.page, outcome.readings, journey.keys(outcome), journey.version(), limits):
        tally.read += 1
        report = outcome.page.report
        tally.notes.extend((arrival.path, note) for note in report.notes)
        tally.labels.extend([(arrival.path, report.labels)] if report.labels else [])
    tally.step(arrival.path)


def _set_aside(store: Store, dropped: Dropped, tally: Tally) -> None:
    store.drop(dropped)
    tally.dropped.append(dropped)
    tally.step(dropped.path)


def redo(store: Store, run: Run, tally: Tally, *, undone: bool) -> None:
    """Read again, within the limits of then, what an older version of the journey read from these bytes.

    With ``undone``, stories that passed a limit wait to be compared again.
    """
    for limits, digests in store.by_limits(store.outdated(journey.version())).items():
        as_then = replace(limits, cpu_s=run.limits.cpu_s, memory_mb=run.limits.memory_mb)
        read(store, replace(run, limits=as_then), map(store.arrival, digests), tally)
    if undone:
        store.wait_again(one.story.id for one in store.noted())
