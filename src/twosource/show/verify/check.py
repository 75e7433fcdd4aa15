"""Check a record file against its own bytes, and a brief printed from it."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from twosource import pipeline
from twosource.errors import RecordError, VerificationFailed, WrongUse
from twosource.model import Record, moment_of
from twosource.pipeline import journey
from twosource.record import Faults, examine, noting
from twosource.show import access, phrases
from twosource.show.forms import plain
from twosource.show.verify.brief import moment_told, verify_brief
from twosource.show.verify.stored import Checked, verify_reports, verify_stories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twosource.pipeline import Progress
    from twosource.record import Examination, Fault, Store
    from twosource.show.export import Json

# Reports, or stories, whose values are held at once.
_AT_ONCE = 200

LONGEST = 256 * 1024 * 1024
"""The bytes of a brief at most: the texts of ten thousand reports fit in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How to check: all reports are read again, or ``sample`` of them, chosen by ``seed``.

    ``jobs`` are the worker processes for reading, ``progress`` is told of each report. A seed that
    was not asked for is new each time, so that nobody can know the sample beforehand.
    """

    sample: int | None = None
    seed: str = field(default_factory=lambda: secrets.token_hex(4))
    jobs: int = 1
    progress: Callable[[Progress], None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was checked, a line each, and what does not hold: ``beyond`` counts by kind what is not told."""

    checks: tuple[str, ...]
    faults: tuple[Fault, ...]
    beyond: tuple[tuple[str, int], ...] = ()


def check(record: str, file: str | None, asked: Asked) -> Verdict:
    """Check the record file ``record``, then the brief in ``file``; nothing is written to either.

    Everything that a record holds is derived again from its bytes, in a temporary folder, and compared.

    Raises:
        RecordError: ``record`` is no record, or damaged so that nothing in it can be read.
        WrongUse: ``file`` cannot be read.
    """
    access.must_exist(record)
    text = None if file is None else _text(file)
    faults = Faults()
    with TemporaryDirectory(prefix="twosource-") as folder, examine(record, folder) as held:
        lines: list[str] = []
        if not held.inspect(faults):
            lines.append("nothing else was checked, since the tables are not those of a record")
        else:
            with noting(faults, "checking the record"):
                lines.extend(_record(held, record, Path(folder) / "derived", asked, faults))
            with noting(faults, "checking the brief"):
                lines += () if text is None else _brief(held.store, str(file), text, faults)
    return Verdict(
        checks=tuple(lines), faults=tuple(faults.told), beyond=tuple(sorted(faults.beyond.items()))
    )


def _record(held: Examination, record: str, derived: Path, asked: Asked, faults: Faults) -> Iterator[str]:
    """Check a record and yield what was found to hold."""
    digests = held.store.digests()
    if not faults:
        yield "the file, its tables, indexes, full-text index and seals are whole"
        yield f"{phrases.counted(len(digests), 'reports')}: the stored bytes have their digests"
    old = held.store.outdated(journey.version())
    if old or held.is_old:
        _tell_age(held, record, old, faults)
        return
    before = len(faults)
    checked = _values(held.store, faults)
    sound = len(faults) == before
    if sound:
        yield f"{checked.spans} spans lie in their texts and hold the words that the record gives them"
        yield f"{checked.references} references lead to something"
    if asked.sample is None or sound:
        yield from _derived(held, record, derived, asked, faults)
    else:
        yield "nothing was derived again, since a sample rests on values that hold"


def _tell_age(held: Examination, record: str, old: tuple[str, ...], faults: Faults) -> None:
    """Say that the record is to be brought up to date before it can be derived again."""
    what = f"`twosource add {record}` with no path"
    versions = ", ".join(sorted(held.store.versions() - {journey.version()})) or "none"
    if old:
        faults.note(
            "version",
            f"{phrases.counted(len(old), 'reports')} read by version {versions} of the journey; this"
            f" program reads by {journey.version()}: {what} reads them again",
        )
    else:
        faults.note("version", f"the record has the tables of an older version: {what} brings it up to date")


def _derived(held: Examination, record: str, derived: Path, asked: Asked, faults: Faults) -> Iterator[str]:
    """Derive the record again, compare, and yield what was found to hold."""
    digests = held.store.digests()
    chosen = None if asked.sample is None else _chosen(digests, asked.sample, asked.seed)
    dropped = pipeline.rebuild(
        held.path, str(derived), chosen=chosen, jobs=asked.jobs, progress=asked.progress
    )
    for one in dropped:
        if one.sha256 is not None and held.store.knows(one.sha256):
            faults.note("bytes", f"bytes {one.sha256}: they cannot be read again: {one.reason}")
    whole = _all_compared(held.store, record, faults)
    before = len(faults)
    held.compare(str(derived), faults, stories=whole)
    if len(faults) > before:
        return
    if chosen is None:
        yield f"{phrases.counted(len(digests), 'reports')} read again from their bytes: the same values"
    else:
        yield (
            f"{len(chosen)} of {phrases.counted(len(digests), 'reports')} read again from their bytes,"
            f" chosen by the seed {asked.seed}: the same values;"
            " the readings of the others were taken as they are held"
        )
    if whole:
        stories = phrases.counted(len(held.store.stories()), "stories")
        yield f"{stories} compared again from all readings: the same stories, claims, origins and counts"


def _all_compared(store: Store, record: str, faults: Faults) -> bool:
    """Say whether every story was compared wholly; what was left undone is noted, with what to do."""
    waiting = len(store.pending())
    if waiting:
        faults.note(
            "pending",
            f"{waiting} of the items wait to be compared, and the stories were not"
            f" checked: `twosource add {record}` with no path compares them",
        )
    undone = store.noted()
    for story in undone:
        faults.note("limit", f"story {story.story.id}: {'; '.join(note.text for note in story.notes)}")
    if undone:
        faults.note(
            "limit",
            "the stories were not checked, since limits left some of them undone: `twosource add"
            f" {record} --limit NAME=VALUE` with no path compares these again",
        )
    return not waiting and not undone


def _chosen(digests: Iterable[str], count: int, seed: str) -> frozenset[str]:
    """Return ``count`` of ``digests``: those whose hash with ``seed`` is least."""
    ranked = sorted(digests, key=lambda one: hashlib.sha256(f"{seed} {one}".encode()).digest())
    return frozenset(ranked[:count])


def _values(store: Store, faults: Faults) -> Checked:
    """Check the spans and references of a record, some reports at a time, then a story at a time."""
    done = Checked()
    for chunk in _chunks(store.report_ids()):
        try:
            pages = store.pages(chunk)
            readings = store.readings(item.id for page in pages for item in page.items)
        except RecordError as error:
            faults.note("value", f"among the reports {chunk[0]} to {chunk[-1]}: {error}")
            continue
        reports = tuple(page.report for page in pages)
        _add(done, verify_reports(Record(reports=reports, pages=pages, readings=readings), faults))
    for chunk in _chunks([story.id for story in store.stories()]):  # by time: those of a digest lie together
        try:
            part = store.part(chunk)
        except RecordError as error:
            faults.note("value", f"among the stories {chunk[0]} to {chunk[-1]}: {error}")
            continue
        _add(done, verify_stories(part, faults))
    return done


def _add(done: Checked, more: Checked) -> None:
    done.spans += more.spans
    done.references += more.references


def _chunks(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), _AT_ONCE):
        yield names[start : start + _AT_ONCE]


def _brief(store: Store, file: str, text: str, faults: Faults) -> tuple[str, ...]:
    try:
        then = moment_told(text)
        held = pipeline.load(str(store.place), moment=moment_of(then)) if then else store.record()
        return verify_brief(held, text)
    except (VerificationFailed, RecordError, WrongUse) as error:
        faults.note("brief", f"{file}: {error}")
        return ()


def _text(file: str) -> str:
    try:
        with Path(file).open("rb") as stream:
            raw = stream.read(LONGEST + 1)
    except OSError as error:
        raise WrongUse(f"cannot read {file}: {error.strerror}") from error
    except ValueError as error:
        raise WrongUse(f"cannot read {file!r}: {error}") from error
    if len(raw) > LONGEST:
        raise VerificationFailed(f"{file}: longer than {LONGEST:,} bytes: no brief of this program")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise VerificationFailed(
            f"{file}: byte {error.start} is not UTF-8: no brief of this program"
        ) from error


def complaints(verdict: Verdict) -> tuple[str, ...]:
    """Return what does not hold, a line each, and how much more of each kind there is."""
    told = [plain(fault.text) for fault in verdict.faults]
    more = [f"and {count} more of the kind: {kind}" for kind, count in verdict.beyond]
    count = len(told) + sum(count for _, count in verdict.beyond)
    return (*told, *more, f"{count} {'fault' if count == 1 else 'faults'} found") if told else ()


def to_json(verdict: Verdict) -> Json:
    """Return the verdict as one object: whether all holds, what was checked, the faults."""
    return {
        "verified": not verdict.faults,
        "checks": list(verdict.checks),
        "faults": [{"kind": fault.kind, "text": plain(fault.text)} for fault in verdict.faults],
        "beyond": dict(verdict.beyond),
    }
