"""The index of the stories: what lists and filters ask of them, written with each story."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import astuple
from typing import TYPE_CHECKING

from twosource.language.wording import folded
from twosource.model import Page, Record, StoryRecord, UserCorrection
from twosource.record.codec import Undecodable, decode, pack, unpack
from twosource.record.intake import unsplit
from twosource.record.overview import facets, overview
from twosource.record.ruled import as_ruled
from twosource.record.telling import tellings

if TYPE_CHECKING:
    import sqlite3

    from twosource.model import Overview

_DAY = 10
"""Characters of an ISO date that name the day."""

_ITEMS = "SELECT outline, detail FROM items WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
_PAGES = "SELECT page FROM reports WHERE id IN (SELECT value FROM json_each(?))"
_RULED = "SELECT correction FROM corrections WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
_INDEXED = "INSERT INTO overviews VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"


def index_story(connection: sqlite3.Connection, record: StoryRecord) -> None:
    """Write what lists and filters ask of a story that is held, within the caller's transaction."""
    story = record.story
    shown = _as_ruled(connection, record)
    readings, held = shown.readings, {page.report.id: page.report for page in shown.pages}
    whole = overview(record, readings, held)
    connection.execute(_INDEXED, _row(whole))
    connection.executemany(
        "INSERT INTO facets VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (one.kind, one.key, story.id, one.item, one.name, folded(one.name), one.count)
            for one in facets(readings)
        ),
    )
    connection.executemany(
        "INSERT INTO tellings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((one.item, story.id, *astuple(one)[1:]) for one in tellings(record, readings, held)),
    )


def _as_ruled(connection: sqlite3.Connection, record: StoryRecord) -> Record:
    """Return the pages and readings of a story as they are with what users corrected."""
    items = connection.execute(_ITEMS, (json.dumps(record.story.items),))
    readings = tuple(unsplit(*row) for row in items)
    reports = json.dumps(sorted({one.report for one in readings}))
    pages = tuple(unpack(Page, blob) for (blob,) in connection.execute(_PAGES, (reports,)))
    ids = json.dumps([one.correction for one in record.applied])
    ruled = [decode(UserCorrection, text) for (text,) in connection.execute(_RULED, (ids,))]
    return as_ruled(Record(pages=pages, readings=readings, stories=(record,)), ruled, whole=False)


def _row(one: Overview) -> tuple[object, ...]:
    first, last = (one.first_published or "")[:_DAY], (one.last_published or "")[:_DAY]
    sizes = (one.reports, one.items, one.claims)
    return (one.id, first, last, *sizes, one.origins, one.conflicts, pack(one))


def fill(connection: sqlite3.Connection) -> None:
    """Index the stories of a record that an earlier version wrote, within the caller's transaction.

    A story that cannot be read is left out: what lists it says so, and so does a check of the record.
    """
    query = "SELECT id FROM stories WHERE id NOT IN (SELECT story FROM overviews) ORDER BY id"
    for (story,) in connection.execute(query).fetchall():
        (blob,) = connection.execute("SELECT record FROM stories WHERE id = ?", (story,)).fetchone()
        with suppress(Undecodable):
            index_story(connection, unpack(StoryRecord, blob))
