"""What users rule, brought into a record: stored, applied at once, taken back."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.errors import NotARecord
from twosource.model import LIMITS, Applied, Undoing, content_id
from twosource.pipeline.adding import redo
from twosource.pipeline.comparing import compare, compare_grouped
from twosource.pipeline.making import line, login, moment
from twosource.pipeline.running import Run, Tally, silent
from twosource.record import Store
from twosource.record.bearing import is_remark, set_anew

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from twosource.model import UserCorrection
    from twosource.pipeline.running import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What was done: the corrections that were not held so before, the number of stories compared anew.

    ``outcomes`` tell what became of each of these, by its id, in each story.
    """

    changed: tuple[UserCorrection, ...]
    stories: int
    outcomes: tuple[tuple[str, tuple[Applied, ...]], ...] = ()


def correct(
    record: str,
    corrections: Sequence[UserCorrection],
    *,
    jobs: int = 0,
    progress: Callable[[Progress], None] | None = None,
) -> Corrected:
    """Keep ``corrections`` in the record file ``record``, and compare anew the stories that they bear on.

    A correction that is held already changes nothing; one that is held undone stays undone.

    Args:
        record: path of the record file, which must be there.
        corrections: as :func:`make` gives them, or a file of them.
        jobs: worker processes for comparing; 0 works in this one, where no limit of time and memory holds.
        progress: called after each component of stories.

    Raises:
        RecordError: the record file cannot be used.
    """
    with _writer(record) as store:
        before = store.pending()
        return _apply(store, store.correct(corrections), before, jobs, progress)


def undo(record: str, correction: str, undoing: Undoing, *, jobs: int = 0) -> Corrected:
    """Take the correction of an id, or of its beginning, back, and compare anew what it bore on.

    Raises:
        RecordError: the record file cannot be used.
        UnknownId: it holds no such correction, or several.
        WrongUse: it was undone before.
    """
    with _writer(record) as store:
        before = store.pending()
        changed = store.undo(store.correction_id(correction), undoing)
        return _apply(store, (changed,), before, jobs, None)


def corrections(record: str) -> tuple[tuple[UserCorrection, tuple[Applied, ...]], ...]:
    """Return all corrections of a record, as they were made, each with what became of it in each story.

    Raises RecordError.
    """
    with Store.open(record, write=False) as store:
        held = store.corrections()
        return tuple(zip(held, outcomes(store, held), strict=True))


def undoing(by: str = "", at: str = "", why: str = "") -> Undoing:
    """Return who takes a correction back, when and why; by default the login name, now.

    Raises:
        WrongUse: it is no time, or nobody is known.
    """
    return Undoing(by=line(by) or login(), at=moment(at), why=line(why))


def _writer(record: str) -> Store:
    """Open a record file that is there for writing: a correction makes none."""
    if not os.path.lexists(record):
        raise NotARecord(f"{record}: there is no such record; make one with: twosource add {record} PATH")
    return Store.open(record, write=True)


def _apply(
    store: Store,
    changed: tuple[UserCorrection, ...],
    before: tuple[str, ...],
    jobs: int,
    progress: Callable[[Progress], None] | None,
) -> Corrected:
    """Compare anew what waits, as ``add`` does.

    Pairs of items keep their scores where nothing waited ``before``, unless a report is none from now on.
    """
    tally = Tally(report=progress or silent)
    run = Run(record=str(store.place.absolute()), limits=LIMITS, jobs=jobs)
    redo(store, run, tally, undone=False)
    regroup = before or tally.seen or any(one.verb == "not a report" for one in changed)
    stories = (compare if regroup else compare_grouped)(store, run, tally)
    return Corrected(
        changed=changed,
        stories=stories,
        outcomes=tuple(zip((one.id for one in changed), outcomes(store, changed), strict=True)),
    )


def outcomes(store: Store, ruled: Sequence[UserCorrection]) -> list[tuple[Applied, ...]]:
    """Return what became of each of ``ruled`` in each story, or once, where it bears on none."""
    named = any(map(is_remark, ruled))
    older = set_anew(filter(is_remark, store.corrections())) if named else {}
    return [_outcomes(store, one, older) for one in ruled]


def _outcomes(store: Store, one: UserCorrection, older: Mapping[str, str]) -> tuple[Applied, ...]:
    if one.undone:
        return ()
    if is_remark(one):
        return (Applied(correction=one.id, on=one.names, not_applied=older.get(one.id, "")),)
    if found := store.outcomes(one.id):
        return found
    held = tuple(content_id("r", at.sha256) for at in one.targets if store.knows(at.sha256))
    if one.verb == "not a report" and held:
        return (Applied(correction=one.id, on=held),)
    if one.targets and not held:
        return (Applied(correction=one.id, not_applied="the record does not hold its report"),)
    why_not = "its report is in no story" if one.targets else "no story names it"
    return (Applied(correction=one.id, on=held, not_applied=why_not),)
