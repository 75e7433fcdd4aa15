"""The record on disk: one SQLite file, one writer, any number of readers."""

from __future__ import annotations

import os
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from twosource.errors import NotARecord, WrongUse
from twosource.model import LIMITS
from twosource.record import (
    browsing,
    corrections,
    derived,
    intake,
    lookup,
    naming,
    past,
    search,
    superseding,
)
from twosource.record.guarding import guarded
from twosource.record.opening import open_reader, open_writer
from twosource.record.schema import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from twosource.model import Arrival, Dropped, Limits, Page, Reading, Record
    from twosource.record.opening import Opened

P = ParamSpec("P")
R = TypeVar("R")


def _asks(
    question: Callable[Concatenate[sqlite3.Connection, P], R],
) -> Callable[Concatenate[Store, P], R]:
    """Return the method of a store that puts ``question`` to its record."""

    @wraps(question)
    def method(store: Store, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return question(store.opened.connection, *args, **kwargs)

    return method


def _writes(work: Callable[Concatenate[sqlite3.Connection, P], R]) -> Callable[Concatenate[Store, P], R]:
    """Return the method of a store that does ``work`` on its record, which must be open for writing."""

    @wraps(work)
    def method(store: Store, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return work(store.to_write(), *args, **kwargs)

    return method


@guarded
class Store:
    """A record file. Open it with :meth:`open`; a ``with`` block closes it.

    Every method that writes is one transaction: all of it is in the file, or nothing. Whatever a
    method returns is ordered by content, never by arrival. Every method raises RecordError where the
    file is damaged, held by another process, or refused by the disk.
    """

    def __init__(self, opened: Opened) -> None:
        self.opened = opened

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
        return self.opened.place

    def check_still(self) -> None:
        """Raise RecordBusy if a writer came while this reader relied on nobody's writing."""
        self.opened.check_still()

    def close(self) -> None:
        """Close the file and give the writer's place back. Closing twice is harmless.

        Raises:
            RecordBusy: a writer came while a reader relied on nobody's writing.
        """
        self.opened.close()

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
        return self.opened.connection.execute(query, (sha256, version)).fetchone() is not None

    def saw(self, sha256: str, path: str) -> None:
        """Note that bytes already held came again under ``path``; the smallest path is the one shown."""
        with transaction(self.to_write()):
            intake.note_path(self.opened.connection, sha256, path)

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
        connection = self.to_write()
        how = intake.How(version=version, limits=limits)
        return intake.add_report(connection, arrival, page, readings, keys, how)

    def drop(self, dropped: Dropped) -> None:
        """Note something that was set aside, and why."""
        with transaction(self.to_write()):
            intake.note_dropped(self.opened.connection, dropped)

    put_families = _writes(derived.put_families)
    register = _asks(derived.families_register)
    families = _asks(derived.families)
    outdated = _asks(intake.outdated)
    versions = _asks(intake.versions)
    digests = _asks(intake.digests)
    limits = _asks(intake.limits_of)
    arrival = _asks(intake.arrival)

    def by_limits(self, digests: Iterable[str]) -> dict[Limits, list[str]]:
        """Return ``digests`` by the limits under which their bytes were read."""
        found: dict[Limits, list[str]] = {}
        for digest in digests:
            found.setdefault(self.limits(digest), []).append(digest)
        return found

    def raw(self, sha256: str) -> bytes:
        """Return the bytes with this digest, exactly as they came. Raises UnknownId."""
        return self.arrival(sha256).raw

    # ------------------------------------------------------------------ what users ruled

    correct = _writes(corrections.correct)
    undo = _writes(corrections.undo)
    set_aside = _writes(corrections.set_aside)
    stir = _writes(corrections.stir)
    bearing = _asks(corrections.bearing)
    correction_id = _asks(corrections.correction_id)
    outcomes = _asks(corrections.outcomes)
    names_entity = _asks(corrections.names_entity)
    standing = _asks(corrections.standing)
    any_ruled = _asks(corrections.any_ruled)
    no_reports = _asks(corrections.no_reports)
    corrections = _asks(corrections.corrections)  # the last: it takes the module's name

    # ------------------------------------------------------------------ grouping

    touched = _asks(superseding.touched)
    at_address = _asks(superseding.at_address)
    supersede = _writes(superseding.supersede)
    superseded = _asks(superseding.superseded)
    pending = _asks(derived.pending)
    candidates = _asks(derived.candidates)
    one_text = _asks(derived.one_text)
    untie = _writes(derived.untie)
    put_edges = _writes(derived.put_edges)
    put_scored = _writes(derived.put_scored)
    count_near = _writes(derived.count_near)
    nodes = _asks(derived.nodes)
    edges = _asks(derived.edges)
    components = _asks(derived.components)
    wait_again = _writes(derived.wait_again)
    replace_stories = _writes(derived.replace_stories)
    grouped = _asks(derived.grouped)
    take_out = _writes(past.take_out)
    unscored = _asks(past.unscored)
    noted = _asks(lookup.noted)
    outlines = _asks(lookup.outlines)

    # ------------------------------------------------------------------ reading

    report_ids = _asks(lookup.report_ids)
    reports = _asks(lookup.reports)
    pages = _asks(lookup.pages)
    readings = _asks(lookup.readings)
    stories = _asks(browsing.stories)
    by_size = _asks(browsing.by_size)
    browse = _asks(browsing.browse)
    count = _asks(browsing.count)
    named = _asks(naming.named)
    most_told = _asks(naming.most_told)
    count_told = _asks(naming.count_told)
    names_like = _asks(naming.names_like)
    items_with = _asks(naming.items_with)
    count_with = _asks(naming.count_with)
    excerpt = _asks(naming.excerpt)
    habits = _asks(naming.habits)
    all_habits = _asks(naming.all_habits)
    credits_of = _asks(naming.credits_of)
    pages_of = _asks(naming.pages_of)
    items_of = _asks(lookup.items_of)
    dropped = _asks(lookup.dropped)
    search = _asks(search.search)
    find_id = _asks(lookup.find_id)
    former = _asks(lookup.former)

    def of_report(self, report: str) -> Record:
        """Return the part of the record that concerns one report, as it stood at one moment.

        Raises:
            UnknownId: there is no such report.
        """
        with transaction(self.opened.connection, "DEFERRED"):
            return lookup.of_report(self.opened.connection, report)

    def record(self, story: str | None = None) -> Record:
        """Return the whole record as it stood at one moment, or the part of one story.

        Raises:
            UnknownId: there is no such story.
        """
        with transaction(self.opened.connection, "DEFERRED"):
            return lookup.record(self.opened.connection, None if story is None else (story,))

    def part(self, stories: Collection[str]) -> Record:
        """Return the part of the record that concerns ``stories``. Raises UnknownId."""
        with transaction(self.opened.connection, "DEFERRED"):
            return lookup.record(self.opened.connection, stories)

    def to_write(self) -> sqlite3.Connection:
        """Return the open file, to be written to.

        Raises:
            WrongUse: it was opened for reading only.
        """
        if self.opened.lock is None:
            raise WrongUse("this record was opened for reading only")
        return self.opened.connection
