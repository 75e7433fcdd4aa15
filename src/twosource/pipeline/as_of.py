"""The record as it stood at a moment: what of it had surely been published by then, compared anew.

The record as of a moment is the record that the reports published up to then would give. It is made on a
copy, from which the other reports are taken out; readings are taken over, and only the stories that lose
something are compared again. A few copies are kept as long as the program runs.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final, TypeAlias

from twosource.model import LIMITS, AsOf, first_instant, is_day, last_instant, without_zone
from twosource.pipeline.comparing import compare_what_is_left
from twosource.pipeline.running import Run, Tally, silent
from twosource.record import Store, copy_of, state_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from twosource.model import LeftOutBy, Moment, Report

MOST: Final = 8
"""So many records as of a moment are kept at once, those that were asked for last."""

# A zone may be up to 12 hours behind UTC and 14 before it: an hour without a zone may be so much later or
# earlier than the same hour in UTC.
_LATEST_S: Final = 12 * 3600.0
_EARLIEST_S: Final = 14 * 3600.0
# What waits is compared in this process, where starting another would take longer; above so many items in
# one that is held to the limits of a story.
_HERE: Final = 2_000
_DAY: Final = len("2026-03-11")
_REASONS: Final[tuple[LeftOutBy, ...]] = ("later", "undated", "hour unknown", "zone unknown", "changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A record file to be read: as of a moment, with what is in it; or the record itself, of now."""

    path: str
    told: AsOf | None = None


@dataclass(slots=True)
class _Held:
    """A copy in a folder of its own, which goes with the program at the latest, and how many look at it."""

    past: Past
    folder: tempfile.TemporaryDirectory[str]
    users: int = 0


_Key: TypeAlias = "tuple[str, tuple[int, ...], Moment]"


@dataclass(slots=True)
class _Shelf:
    """The copies that are kept, the one asked for last at the end."""

    held: dict[_Key, _Held] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def take(self, record: str, moment: Moment) -> _Held:
        """Return the copy of a record as of ``moment``, made where it is not kept; its users rise by one."""
        with self.lock:
            place, state = os.path.realpath(record), state_of(record)
            self._let_go([key for key in self._idle() if key[0] == place and key[1] != state])
            key = (place, state, moment)
            found = self.held.pop(key, None) or _made(record, moment)
            self.held[key] = found
            found.users += 1
            return found

    def give_back(self, held: _Held) -> None:
        """Let one user of a copy go; the oldest copies that nobody looks at go where there are too many."""
        with self.lock:
            held.users -= 1
            self._let_go(self._idle()[: max(0, len(self.held) - MOST)])

    def _idle(self) -> list[_Key]:
        return [key for key, one in self.held.items() if not one.users]

    def _let_go(self, keys: Iterable[_Key]) -> None:
        for key in keys:
            self.held.pop(key).folder.cleanup()


_shelf = _Shelf()


@contextmanager
def as_of(record: str, moment: Moment | None) -> Generator[Past]:
    """Give the record file at ``record`` as of ``moment`` for as long as the block lasts; None is now.

    Ask a record for the same moment again, and nothing is made anew unless it was written to. Several threads
    may ask at once.

    Raises:
        RecordError: there is no such record, or it cannot be read.
    """
    if moment is None:
        yield Past(path=record)
        return
    held = _shelf.take(record, moment)
    try:
        yield held.past
    finally:
        _shelf.give_back(held)


def _made(record: str, moment: Moment) -> _Held:
    """Make the copy of a record as of ``moment``."""
    folder = tempfile.TemporaryDirectory(prefix="twosource-")
    try:
        path = str(Path(folder.name) / "record")
        copy_of(record, path)
        with Store.open(path, write=True) as store:
            reports = store.reports()
            out = _out(reports, moment)
            dropped = len(store.dropped())
            store.stir(out)
            store.take_out(out)
            jobs = 0 if len(store.pending()) <= _HERE else 1
            compare_what_is_left(store, Run(record=path, limits=LIMITS, jobs=jobs), Tally(report=silent))
    except BaseException:
        folder.cleanup()
        raise
    told = AsOf(
        moment=moment,
        reports=len(reports) - len(out),
        of=len(reports),
        left_out=_counted(out.values()),
        dropped=dropped,
    )
    return _Held(past=Past(path=path, told=told), folder=folder)


def _out(reports: Iterable[Report], moment: Moment) -> dict[str, LeftOutBy]:
    """Return the ids of the reports that are not in the record as of ``moment``, each with the reason."""
    found: dict[str, LeftOutBy] = {}
    for one in reports:
        reason = left_out(one, moment)
        if reason is not None:
            found[one.id] = reason
    return found


def _counted(reasons: Iterable[LeftOutBy]) -> tuple[tuple[LeftOutBy, int], ...]:
    counts = Counter(reasons)
    return tuple((one, counts[one]) for one in _REASONS if counts[one])


def left_out(report: Report, moment: Moment) -> LeftOutBy | None:
    """Return why ``report`` is not in the record as of ``moment``; None where it surely is.

    It is in where the last instant that its times allow is no later than the moment: a day ends with its last
    second, and what is told without a zone counts in the zone that makes it latest. Where a whole day is
    asked for, what is told without a zone counts by its own calendar. A report was out when whoever saved it
    saw it, too; its text is that of its last change.
    """
    stamp = _stamp(report)
    published, seen, changed = (_bounds(one, moment) for one in (stamp, report.first_seen, report.modified))
    told = published or seen
    if told is None:
        return "undated"
    if min(told[1], (seen or told)[1]) <= moment.at:
        return "changed" if changed is not None and changed[1] > moment.at else None
    if published is None or told[0] > moment.at:
        return "later"
    if is_day(stamp):
        return "hour unknown"
    return "zone unknown" if without_zone(stamp) else "later"


def _stamp(report: Report) -> str:
    """Return when a report was published, as finely as it is known."""
    stamp = report.published or ""
    return stamp[:_DAY] if report.published_precision == "day" else stamp


def _bounds(stamp: str | None, moment: Moment) -> tuple[float, float] | None:
    """Return the first and the last instant that a stamp may mean; None where it tells none."""
    try:
        first, last = first_instant(stamp or ""), last_instant(stamp or "")
    except ValueError:
        return None
    if moment.whole_day or not without_zone(stamp or ""):
        return first, last
    return first - _EARLIEST_S, last + _LATEST_S
