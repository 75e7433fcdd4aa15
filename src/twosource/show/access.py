"""A record file opened for showing: the stories in their order, one story with all a brief needs."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource import pipeline
from twosource.errors import NotARecord, UnknownId
from twosource.record import Store
from twosource.show import phrases
from twosource.show.brief import choose

if TYPE_CHECKING:
    from twosource.model import Record
    from twosource.record import Summary


def stories(record: str) -> tuple[Summary, ...]:
    """Return the stories of a record file, the largest first: by reports, items, claims, then id.

    Raises:
        RecordError: there is no such file, or it is no record.
    """
    must_exist(record)
    found = pipeline.list_stories(record)
    return tuple(sorted(found, key=lambda one: (-one.reports, -one.items, -one.claims, one.id)))


def story(record: str, wanted: str | None) -> Record:
    """Return the part of a record file that concerns the story that ``wanted`` names.

    It keeps what the whole record dropped, since a brief says so.

    Raises:
        RecordError: there is no such file, or it is no record.
        WrongUse: there is no story, or none named so.
    """
    chosen = choose([one.id for one in stories(record)], wanted)
    with Store.open(record, write=False) as store:
        dropped = store.dropped()
    return replace(pipeline.load(record, chosen), dropped=dropped)


def whole(record: str) -> Record:
    """Return everything in a record file. Raises RecordError."""
    must_exist(record)
    return pipeline.load(record)


def must_exist(record: str) -> None:
    """Say how a record is made where there is no file at ``record``; reading never makes one.

    Raises:
        NotARecord: there is none.
    """
    nameless = not record or "\0" in record or record.startswith((":memory:", "file:"))
    if not nameless and not os.path.lexists(record):
        raise NotARecord(f"{record}: there is no such record; make one with: twosource add {record} PATH")


def now_called(record: str, name: str) -> str:
    """Return ``name``, or the id of the story or claim that holds what the one called so was named after.

    Raises:
        RecordError: there is no such file, or it is no record.
    """
    must_exist(record)
    if phrases.OWN_NAME.match(name):
        return name
    try:
        pipeline.find_id(record, name)
    except UnknownId:
        return pipeline.former(record, name) or name
    return name


def part_with(record: str, name: str, wanted: str | None) -> Record:
    """Return the smallest part of a record file in which ``name`` can be explained.

    ``name`` is an id, the beginning of one, or ``c1``, ``r1`` or the number of a citation as the
    brief of the story ``wanted`` (by default the largest) prints it.

    Raises:
        RecordError: there is no such file, or it is no record.
        UnknownId: nothing, or more than one thing, is named so.
    """
    must_exist(record)
    if phrases.OWN_NAME.match(name):
        return story(record, wanted)
    found = pipeline.find_id(record, name)
    return whole(record) if found.story is None else story(record, found.story)
