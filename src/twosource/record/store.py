"""The record on disk: one SQLite file, one writer, any number of readers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Self

from twosource.errors import NotARecord, UnknownId, WrongUse
from twosource.model import LIMITS
from twosource.record import derived, families, intake, lookup, search
from twosource.record.guarding import guarded
from twosource.record.opening import open_reader, open_writer
from twosource.record.schema import transaction

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager

    from twosource.model import Arrival, Dropped, Edge, Limits, Page, Reading, Record, Report, StoryRecord
    from twosource.record.lookup import Found, Summary
    from twosource.record.opening import Opened
    from twosource.record.search import Hit

# Outlines kept by a writer: some 20 kB each.
_KEPT = 4096


@guarded
class Store:
    """A record file. Open it with :meth:`open`; a ``with`` block closes it.

    Every method that writes is one transaction: all of it is in the file, or nothing. Whatever a
    method returns is ordered by content, never by arrival. Every method raises RecordError where the
    file is damaged, held by another process, or refused by the disk.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._connection = opened.connection
        self._lock = opened.lock
        self._outlines: dict[str, Reading] = {}

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, write: bool, check: bool = True) -> Self:
        """Open the record at ``path``; with ``write``, create it where there is none.

        A small record is read through first, unless a reader does without ``check``.

        Raises:
            NotARecord: the file is something else, or (for reading) there is none.
            RecordTooNew: a later version of twosource wrote it.
            RecordTooOld: an earlier version wrote it; opening it with ``write`` brings it up to date.
            RecordDamaged: it is damaged.
            RecordBusy: another process is writing to it.
        """
        name = os.fspath(path)
        if not name:
            raise NotARecord("'' names no file; a record is one file")
        return cls(open_writer(Path(name)) if write else open_reader(Path(name), check=check))

    @property
    def place(self) -> Path:
        """The path of the record file."""
        return self._opened.place

    def check_still(self) -> None:
        """Raise RecordBusy if a writer came while this reader relied on nobody's writing."""
        self._opened.check_still()

    def close(self) -> None:
        """Close the file and give the writer's place back. Closing twice is harmless.

        Raises:
            RecordBusy: a writer came while a reader relied on nobody's writing.
        """
        self._opened.close()

    def __enter__(self) -> Self:
        """Return the open store."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store, whatever happened in the block."""
        self.close()

    # ------------------------------------------------------------------ what arrives

    def knows(self, sha256: str, version: str | None = None) -> bool:
        """Say whether a report with these bytes is held (with ``version``: as read by that version)."""
        query = "SELECT 1 FROM reports WHERE sha256 = ?1 AND (?2 IS NULL OR version = ?2)"
        return self._connection.execute(query, (sha256, version)).fetchone() is not None

    def saw(self, sha256: str, path: str) -> None:
        """Note that bytes already held came again under ``path``; the smallest path is the one shown."""
        with self._writing():
            intake.note_path(self._connection, sha256, path)

    def add(
        self,
        arrival: Arrival,
        page: Page,
        readings: Sequence[Reading],
        keys: Mapping[str, Sequence[str]],
        version: str = "",
        limits: Limits = LIMITS,
    ) -> bool:
        """Write one report whole, and mark its items as waiting to be grouped.

        ``readings`` holds one reading for each item that is to be compared; ``keys`` maps item ids
        to blocking keys; ``version`` is that of the pipeline, ``limits`` are those of the
        run. A report held in another version is
        replaced, and the items that shared a story with it wait again. Returns False (having noted
        the path) where this version of the report is held already.
        """
        self._must_write()
        self._outlines.clear()
        how = intake.How(version=version, limits=limits)
        return intake.add_report(self._connection, arrival, page, readings, keys, how)

    def drop(self, dropped: Dropped) -> None:
        """Note something that was set aside, and why."""
        with self._writing():
            intake.note_dropped(self._connection, dropped)

    def put_families(self, register: Mapping[str, str]) -> None:
        """Hold ``register`` (outlet: publisher); where it is another than before, all stories wait."""
        self._must_write()
        families.put(self._connection, register)

    def register(self) -> dict[str, str]:
        """Return the register of publishers that is held, by outlet."""
        return families.register(self._connection)

    def families(self, outlets: Iterable[str]) -> dict[str, str]:
        """Return the publishers of those of ``outlets`` that the register names."""
        return families.of(self._connection, outlets)

    def outdated(self, version: str) -> tuple[str, ...]:
        """Return the digests of the reports that another version than ``version`` read."""
        rows = self._connection.execute(
            "SELECT sha256 FROM reports WHERE version <> ? ORDER BY sha256", (version,)
        )
        return tuple(sha256 for (sha256,) in rows)

    def versions(self) -> frozenset[str]:
        """Return the versions that read the reports."""
        return frozenset(one for (one,) in self._connection.execute("SELECT DISTINCT version FROM reports"))

    def report_ids(self) -> tuple[str, ...]:
        """Return the ids of all reports, in their order."""
        return tuple(one for (one,) in self._connection.execute("SELECT id FROM reports ORDER BY id"))

    def arrival(self, sha256: str) -> Arrival:
        """Return the bytes as they came, with all that reading them again needs.

        Raises:
            UnknownId: no report has this digest.
        """
        found = intake.read_arrival(self._connection, sha256)
        if found is None:
            raise UnknownId(f"the record holds no bytes with the digest {sha256}")
        return found

    def digests(self) -> tuple[str, ...]:
        """Return the digests of all bytes held, those of which no report could be made too."""
        return intake.digests(self._connection)

    def by_limits(self, digests: Iterable[str]) -> dict[Limits, list[str]]:
        """Return ``digests`` by the limits under which their bytes were read."""
        found: dict[Limits, list[str]] = {}
        for digest in digests:
            found.setdefault(self.limits(digest), []).append(digest)
        return found

    def limits(self, sha256: str) -> Limits:
        """Return the limits under which these bytes were read, as far as a report depends on them."""
        return intake.limits_of(self._connection, sha256)

    def raw(self, sha256: str) -> bytes:
        """Return the bytes with this digest, exactly as they came. Raises UnknownId."""
        return self.arrival(sha256).raw

    # ------------------------------------------------------------------ grouping

    def pending(self) -> tuple[str, ...]:
        """Return the ids of the items that wait to be grouped."""
        return derived.pending(self._connection)

    def all_pending(self) -> bool:
        """Say whether no item has been grouped yet."""
        return derived.all_pending(self._connection)

    def candidates(
        self, item: str, *, days: int = 45, behind: int | None = None, shared: int = 2
    ) -> tuple[str, ...]:
        """Return the items that share ``shared`` blocking keys or more and lie at most ``days`` apart.

        Items without a date lie near everything. The window is wider than the score's own decay. Items that
        are tied to another as copies of one text are left out: that item stands for them.
        ``behind`` are the days before the item, as many where it is None; none are needed where every
        earlier item has asked for itself.
        """
        before = days if behind is None else behind
        return derived.candidates(self._connection, item, days=days, behind=before, shared=shared)

    def one_text(self, items: Iterable[str], *, key: str) -> tuple[frozenset[str], ...]:
        """Return the sets of items of one day that share blocking keys beginning with ``key``, one by one.

        Each of ``items`` is in one of them; they may hold further items.
        """
        return derived.one_text(self._connection, items, key)

    def untie(self, items: Collection[str]) -> None:
        """Forget the scored pairs of ``items``, which are to be scored anew; their other ends wait again."""
        self._must_write()
        derived.untie(self._connection, items)

    def put_edges(self, edges: Iterable[Edge]) -> None:
        """Write scored pairs; the items of a pair must be held."""
        self._must_write()
        derived.put_edges(self._connection, edges)

    def edges(self, items: Collection[str]) -> tuple[Edge, ...]:
        """Return the edges with both ends among ``items``."""
        return derived.edges_among(self._connection, items)

    def components(self, items: Iterable[str]) -> tuple[frozenset[str], ...]:
        """Return the sets of items connected through edges that hold one of ``items``."""
        return derived.components(self._connection, items)

    def outlines(self, items: Iterable[str]) -> tuple[Reading, ...]:
        """Return the readings with words, names, times and first statement, by id: what grouping needs.

        They cost a tenth of whole readings, and a writer keeps the last ones that it read, so that
        asking for neighbours again costs nothing.
        """
        if self._lock is None:
            self._outlines.clear()
        asked = sorted(set(items))
        fresh = [item for item in asked if item not in self._outlines]
        if len(self._outlines) + len(fresh) > _KEPT:
            self._outlines.clear()
            fresh = asked
        self._outlines.update((one.item.id, one) for one in lookup.outlines(self._connection, fresh))
        return tuple(self._outlines[item] for item in asked if item in self._outlines)

    def held(self, items: Iterable[str]) -> tuple[StoryRecord, ...]:
        """Return the stories that hold one of ``items``, as they were last compared.

        A story whose items all were read as before need not be compared again.
        """
        return lookup.held(self._connection, items)

    def noted(self) -> tuple[StoryRecord, ...]:
        """Return the stories of which something was left undone, as where a limit ended their comparison."""
        return lookup.noted(self._connection)

    def wait_again(self, stories: Iterable[str]) -> None:
        """Let the items of ``stories`` wait to be compared again."""
        self._must_write()
        derived.wait_again(self._connection, stories)

    def replace_stories(self, items: Collection[str], records: Sequence[StoryRecord]) -> None:
        """Put ``records`` in the place of all stories that touch ``items``, which no longer wait."""
        self._must_write()
        derived.replace_stories(self._connection, items, records)

    # ------------------------------------------------------------------ reading

    def reports(self, ids: Iterable[str] | None = None) -> tuple[Report, ...]:
        """Return the reports with these ids (all where None), by time of publication."""
        return lookup.reports(self._connection, ids)

    def pages(self, ids: Iterable[str] | None = None) -> tuple[Page, ...]:
        """Return the pages of these reports (all where None), by time of publication."""
        return lookup.pages(self._connection, ids)

    def readings(self, items: Iterable[str] | None = None) -> tuple[Reading, ...]:
        """Return the readings of these items (all where None), by time of publication."""
        return lookup.readings(self._connection, items)

    def stories(self) -> tuple[Summary, ...]:
        """Return one line for each story, the earliest first."""
        return lookup.stories(self._connection)

    def record(self, story: str | None = None) -> Record:
        """Return the whole record as it stood at one moment, or the part of one story.

        Raises:
            UnknownId: there is no such story.
        """
        with transaction(self._connection, "DEFERRED"):
            return lookup.record(self._connection, None if story is None else (story,))

    def part(self, stories: Collection[str]) -> Record:
        """Return the part of the record that concerns ``stories``. Raises UnknownId."""
        with transaction(self._connection, "DEFERRED"):
            return lookup.record(self._connection, stories)

    def dropped(self) -> tuple[Dropped, ...]:
        """Return what was set aside, by path."""
        return lookup.dropped(self._connection)

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return at most ``limit`` items that hold all ``words`` (any text), best first."""
        return search.search(self._connection, words, limit)

    def find_id(self, start: str) -> Found:
        """Return what an id, or the beginning of exactly one, names. Raises UnknownId with near ids."""
        return lookup.find_id(self._connection, start)

    def _must_write(self) -> None:
        if self._lock is None:
            raise WrongUse("this record was opened for reading only")

    def _writing(self) -> AbstractContextManager[None]:
        self._must_write()
        return transaction(self._connection)
