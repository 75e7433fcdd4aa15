"""Asking a record: whole, by story, by words, by id; as it stands, or as of a moment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.pipeline.as_of import as_of
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Collection

    from twosource.model import Moment, Record
    from twosource.record import Found, Hit


def load(record: str, story: str | None = None, moment: Moment | None = None) -> Record:
    """Return the whole record, or the part that concerns one story. Raises RecordError, UnknownId."""
    with as_of(record, moment) as past, Store.open(past.path, write=False) as store:
        return replace(store.record(story), as_of=past.told)


def list_stories(record: str, moment: Moment | None = None) -> tuple[str, ...]:
    """Return the ids of the stories, the largest first: by reports, items, claims, id. Raises RecordError."""
    with as_of(record, moment) as past, Store.open(past.path, write=False) as store:
        return store.by_size()


def search(record: str, words: str, limit: int = 20, moment: Moment | None = None) -> tuple[Hit, ...]:
    """Return at most ``limit`` items that hold all ``words``, best first. Raises RecordError."""
    with as_of(record, moment) as past, Store.open(past.path, write=False) as store:
        return store.search(words, limit)


def find_id(record: str, start: str, moment: Moment | None = None) -> Found:
    """Return what an id, or its beginning, names. Raises RecordError, UnknownId with near ids."""
    with as_of(record, moment) as past, Store.open(past.path, write=False) as store:
        return store.find_id(start)


def former(record: str, name: str, moment: Moment | None = None) -> str | None:
    """Return the id of the story or claim that holds what the one called ``name`` was named after.

    None where nothing that is held was the first of it. Raises RecordError.
    """
    with as_of(record, moment) as past, Store.open(past.path, write=False) as store:
        return store.former(name)


def load_report(record: str, report: str, moment: Moment | None = None) -> Record:
    """Return the part of the record that concerns one report. Raises RecordError, UnknownId."""
    with as_of(record, moment) as past, Store.open(past.path, write=False) as store:
        return replace(store.of_report(report), as_of=past.told)


def load_met(record: str, items: Collection[str], moment: Moment | None = None) -> Record:
    """Return the part of the record that concerns the stories that hold one of ``items``, or nothing."""
    with as_of(record, moment) as past, Store.open(past.path, write=False) as store:
        return replace(store.part(store.grouped(items)), as_of=past.told)


def story_then(record: str, story: str, moment: Moment) -> str | None:
    """Return the story as of ``moment`` that has most items of ``story``, which stands now; None if none had.

    Raises:
        UnknownId: the record holds no such story.
    """
    with Store.open(record, write=False) as store:
        items = store.items_of(story)
    with as_of(record, moment) as past, Store.open(past.path, write=False) as store:
        held = store.grouped(items)
    shared = {key: len(found & items) for key, found in held.items()}
    return min(shared, key=lambda key: (-shared[key], key), default=None)
