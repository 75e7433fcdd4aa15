"""Deriving a record anew from its raw bytes, to be held against what it says."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from twosource.errors import RecordError
from twosource.model import LIMITS, content_id
from twosource.pipeline.adding import keep, read
from twosource.pipeline.comparing import compare
from twosource.pipeline.journey import Prepared
from twosource.pipeline.running import Run, Tally, silent
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from twosource.model import Arrival, Dropped, Item
    from twosource.pipeline.running import Progress


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
    tally = Tally(report=progress or silent)
    with Store.open(record, write=False, check=False) as held, Store.open(into, write=True) as store:
        store.put_families(held.register())
        with suppress(RecordError):  # what cannot be read is told by its seal
            store.correct(held.corrections())
        for limits, digests in held.by_limits(held.digests()).items():
            again = [digest for digest in digests if chosen is None or digest in chosen]
            read(store, Run(record=into, limits=limits, jobs=jobs), _arrivals(held, again), tally)
        if chosen is not None:
            _carry_over(held, store, chosen, tally)
        compare(store, Run(record=into, limits=LIMITS, jobs=jobs), tally)
    return tuple(tally.dropped)


def _arrivals(held: Store, digests: Iterable[str]) -> Iterator[Arrival]:
    """Yield the bytes of a record; damaged ones, which give no report, are left out."""
    for digest in digests:
        try:
            yield held.arrival(digest)
        except RecordError:
            continue


def _carry_over(held: Store, store: Store, chosen: Collection[str], tally: Tally) -> None:
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
                    keep(store, arrival, outcome, tally, held.limits(digest))


def _is_item_of(report: str, item: Item) -> bool:
    spans = item.spans
    return bool(spans) and item.id == content_id("i", report, spans[0].start, spans[-1].end)
