"""A record file opened for showing: the stories that are asked for, one story with all a brief needs.

Each asks for the record as it stands, or as of a moment.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource import pipeline
from twosource.errors import NotARecord, UnknownId, WrongUse
from twosource.record import Store
from twosource.show import filtering, phrases
from twosource.show.brief import choose
from twosource.show.changes import changes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.model import AsOf, Moment, Record, UserCorrection
    from twosource.show.changes import Changes
    from twosource.show.filtering import Answer


def browse(record: str, asked: Mapping[str, str], moment: Moment | None = None) -> Answer:
    """Return the stories of a record file that ``asked`` asks for (see :mod:`~twosource.show.filtering`).

    Raises:
        RecordError: there is no such file, or it is no record.
        WrongUse: a part of the question makes no sense, or names nothing in the record.
    """
    must_exist(record)
    with pipeline.as_of(record, moment) as past, Store.open(past.path, write=False) as store:
        return filtering.answer(store, asked)


def told(record: str, moment: Moment | None) -> AsOf | None:
    """Return what of a record file is in it as of ``moment``; None where none is asked for.

    Raises:
        RecordError: there is no such file, or it is no record.
    """
    must_exist(record)
    with pipeline.as_of(record, moment) as past:
        return past.told


def story(record: str, wanted: str | None, moment: Moment | None = None) -> Record:
    """Return the part of a record file that concerns the story that ``wanted`` names.

    It keeps what the whole record dropped, since a brief says so. As of a moment ``wanted`` may name a story
    as it stood then, or one of today: then it is the one that had most of its items.

    Raises:
        RecordError: there is no such file, or it is no record.
        WrongUse: there is no story, or none named so.
    """
    chosen = _chosen(record, wanted, moment)
    with pipeline.as_of(record, moment) as past:
        with Store.open(past.path, write=False) as store:
            dropped = store.dropped()
        return replace(pipeline.load(past.path, chosen), dropped=dropped, as_of=past.told)


def _chosen(record: str, wanted: str | None, moment: Moment | None) -> str:
    """Return the id of the story that ``wanted`` names, as of ``moment``."""
    must_exist(record)
    held = pipeline.list_stories(record, moment)
    if moment is None:
        return choose(held, wanted)
    if not held:
        raise UnknownId(
            f"{record} holds no story as of {moment.told}: nothing had surely been published by then"
        )
    try:
        return choose(held, wanted)
    except UnknownId as error:
        if wanted is None or wanted.isdecimal():
            raise
        now = choose(pipeline.list_stories(record), wanted)
        if then := pipeline.story_then(record, now, moment):
            return then
        raise UnknownId(f"nothing of the story {now} had surely been published by {moment.told}") from error


def changed(record: str, wanted: str | None, since: Moment, until: Moment | None = None) -> Changes:
    """Return what changed in a story from ``since`` to ``until``, by default now; ``wanted`` as of then.

    Raises:
        RecordError: there is no such file, or it is no record.
        WrongUse: there is no story, none named so, or ``until`` is before ``since``.
    """
    if until is not None and until.at < since.at:
        raise WrongUse(f"{until.told} is before {since.told}: what changed is asked from the earlier on")
    after = story(record, wanted, until)
    after = replace(after, corrections=(*after.corrections, *_undone(record, after)))
    (part,) = after.stories
    old = {one.report for one in part.versions}
    items = {item.id for page in after.pages if page.report.id in old for item in page.items}
    return changes(pipeline.load_met(record, items.union(part.story.items), since), after, part.story.id)


def _undone(record: str, part: Record) -> tuple[UserCorrection, ...]:
    """Return the corrections on reports of ``part`` that were taken back: they bear on nothing any more."""
    shas = {one.sha256 for one in part.reports}
    known = {one.id for one in part.corrections}
    with Store.open(record, write=False) as store:
        ruled = store.corrections()
    return tuple(one for one in ruled if one.id not in known and any(at.sha256 in shas for at in one.targets))


def whole(record: str, moment: Moment | None = None) -> Record:
    """Return everything in a record file. Raises RecordError."""
    must_exist(record)
    return pipeline.load(record, moment=moment)


def must_exist(record: str) -> None:
    """Say how a record is made where there is no file at ``record``; reading never makes one.

    Raises:
        NotARecord: there is none.
    """
    nameless = not record or "\0" in record or record.startswith((":memory:", "file:"))
    if not nameless and not os.path.lexists(record):
        raise NotARecord(f"{record}: there is no such record; make one with: twosource add {record} PATH")


def now_called(record: str, name: str, moment: Moment | None = None) -> str:
    """Return ``name``, or the id of the story or claim that holds what the one called so was named after.

    Raises:
        RecordError: there is no such file, or it is no record.
    """
    must_exist(record)
    if phrases.OWN_NAME.match(name):
        return name
    try:
        pipeline.find_id(record, name, moment)
    except UnknownId:
        return pipeline.former(record, name, moment) or name
    return name


def part_with(record: str, name: str, wanted: str | None, moment: Moment | None = None) -> Record:
    """Return the smallest part of a record file in which ``name`` can be explained.

    ``name`` is an id, the beginning of one, or ``c1``, ``r1`` or the number of a citation as the
    brief of the story ``wanted`` (by default the largest) prints it.

    Raises:
        RecordError: there is no such file, or it is no record.
        UnknownId: nothing, or more than one thing, is named so.
    """
    must_exist(record)
    if phrases.OWN_NAME.match(name):
        return story(record, wanted, moment)
    found = pipeline.find_id(record, name, moment)
    return whole(record, moment) if found.story is None else story(record, found.story, moment)
