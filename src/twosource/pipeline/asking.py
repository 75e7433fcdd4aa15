"""Asking a record: whole, by story, by words, by id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.record import Store

if TYPE_CHECKING:
    from twosource.model import Record
    from twosource.record import Found, Hit, Summary


def load(record: str, story: str | None = None) -> Record:
    """Return the whole record, or the part that concerns one story. Raises RecordError, UnknownId."""
    with Store.open(record, write=False) as store:
        return store.record(story)


def list_stories(record: str) -> tuple[Summary, ...]:
    """Return one line for each story of the record, the earliest first. Raises RecordError."""
    with Store.open(record, write=False) as store:
        return store.stories()


def search(record: str, words: str, limit: int = 20) -> tuple[Hit, ...]:
    """Return at most ``limit`` items that hold all ``words``, best first. Raises RecordError."""
    with Store.open(record, write=False) as store:
        return store.search(words, limit)


def find_id(record: str, start: str) -> Found:
    """Return what an id, or its beginning, names. Raises RecordError, UnknownId with near ids."""
    with Store.open(record, write=False) as store:
        return store.find_id(start)


def former(record: str, name: str) -> str | None:
    """Return the id of the story or claim that holds what the one called ``name`` was named after.

    None where nothing that is held was the first of it. Raises RecordError.
    """
    with Store.open(record, write=False) as store:
        return store.former(name)


def load_report(record: str, report: str) -> Record:
    """Return the part of the record that concerns one report. Raises RecordError, UnknownId."""
    with Store.open(record, write=False) as store:
        return store.of_report(report)
