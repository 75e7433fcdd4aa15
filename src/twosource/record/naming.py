"""Asking a record about one name, or one outlet: where it stands, and what its reports have in common."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.model import Page, Record, StoryRecord
from twosource.record.codec import unpack
from twosource.record.corrections import corrections
from twosource.record.intake import storable, unsplit
from twosource.record.ruled import as_ruled

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Sequence

    from twosource.record.overview import FacetKind

# The keys of a kind, the most told first; their names; the names that hold some of several words.
_MOST = """
SELECT key, count(DISTINCT story) AS stories, sum(count) AS times FROM facets WHERE kind = :kind
GROUP BY key HAVING :text = '' OR max(folded LIKE '%' || :text || '%')
"""
_MOST_TOLD = f"{_MOST} ORDER BY stories DESC, times DESC, key LIMIT :most OFFSET :first"
_STORIES_WITH = "SELECT count(DISTINCT story) FROM facets WHERE kind = ? AND key = ?"
_NAMES_OF = "SELECT name, sum(count) FROM facets WHERE kind = ? AND key = ? GROUP BY name ORDER BY 2 DESC, 1"
_NAMES_LIKE = """
SELECT key, name, sum(count) FROM facets WHERE kind = ? AND folded LIKE '%' || ? || '%' GROUP BY key, name
"""
_WITH_KEY = """
FROM facets JOIN items ON items.id = facets.item JOIN reports ON reports.id = items.report
WHERE facets.kind = ? AND facets.key IN (SELECT value FROM json_each(?))
"""
_ITEMS = f"SELECT DISTINCT items.id {_WITH_KEY} ORDER BY reports.instant DESC, items.id LIMIT ? OFFSET ?"
_COUNT = "SELECT count(DISTINCT item) FROM facets WHERE kind = ? AND key IN (SELECT value FROM json_each(?))"
_CHOSEN = "(SELECT value FROM json_each(?))"
_READINGS = f"SELECT outline, detail FROM items WHERE id IN {_CHOSEN} ORDER BY id"  # noqa: S608 - ours
_PAGES = f"""
SELECT page FROM reports WHERE id IN (SELECT report FROM items WHERE id IN {_CHOSEN})
ORDER BY instant IS NULL, instant, id
"""  # noqa: S608 - ours
_STORIES = f"""
SELECT record FROM stories WHERE id IN (SELECT story FROM story_items WHERE item IN {_CHOSEN}) ORDER BY id
"""  # noqa: S608 - ours
_HABITS = """
outlet, count(DISTINCT report), count(DISTINCT story), sum(statements), sum(silent),
       count(DISTINCT story) FILTER (WHERE shared), count(DISTINCT story) FILTER (WHERE first),
       count(DISTINCT report) FILTER (WHERE corrections), count(DISTINCT report) FILTER (WHERE withdrawn)
FROM tellings WHERE outlet
"""
_OUTLET = f"SELECT {_HABITS} = ?"
_OUTLETS = f"SELECT {_HABITS} <> '' GROUP BY outlet"
_CREDITS = """
SELECT facets.key, min(facets.name), count(DISTINCT tellings.report) FROM tellings
JOIN facets ON facets.story = tellings.story AND facets.kind = 'credit' AND facets.item = tellings.item
WHERE tellings.outlet = ? AND substr(facets.key, 1, length(tellings.outlet)) <> tellings.outlet
GROUP BY facets.key ORDER BY 3 DESC, 1
"""
_REPORTS = """
SELECT DISTINCT page, instant, reports.id FROM tellings JOIN reports ON reports.id = tellings.report
WHERE outlet = ? {more} ORDER BY instant DESC, reports.id LIMIT ? OFFSET ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A key that items are found by: its names with their numbers, the most usual first, and its stories."""

    key: str
    names: tuple[tuple[str, int], ...]
    stories: int

    @property
    def name(self) -> str:
        """The most usual of its names."""
        return self.names[0][0]

    @property
    def count(self) -> int:
        """How often it stands in the reports."""
        return sum(times for _, times in self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How an outlet tells: reports and stories, and of its statements in claims those that are ``silent``.

    ``shared`` are the stories that other outlets tell, too, ``first`` those of them that it told before all
    others; ``corrected`` and ``withdrawn`` count reports.
    """

    reports: int
    stories: int
    statements: int
    silent: int
    shared: int
    first: int
    corrected: int
    withdrawn: int


def named(connection: sqlite3.Connection, kind: FacetKind, key: str) -> Named | None:
    """Return what items are found by under a key, None where they are not."""
    asked = (kind, storable(key))
    names = connection.execute(_NAMES_OF, asked).fetchall()
    (stories,) = connection.execute(_STORIES_WITH, asked).fetchone()
    return Named(key=key, names=tuple(names), stories=stories) if names else None


def most_told(
    connection: sqlite3.Connection, kind: FacetKind, text: str = "", *, first: int = 0, most: int = -1
) -> tuple[Named, ...]:
    """Return what items are found by, of those with the folded ``text`` in a name: by stories, number, key.

    ``most`` (all where negative) from the place ``first`` on.
    """
    asked = {"kind": kind, "text": text, "first": first, "most": most}
    rows = connection.execute(_MOST_TOLD, asked).fetchall()
    return tuple(
        Named(key=key, names=tuple(connection.execute(_NAMES_OF, (kind, key)).fetchall()), stories=stories)
        for key, stories, _ in rows
    )


def count_told(connection: sqlite3.Connection, kind: FacetKind, text: str = "") -> int:
    """Return how many keys :func:`most_told` tells in all."""
    query = f"SELECT count(*) FROM ({_MOST})"  # noqa: S608 - ours
    (number,) = connection.execute(query, {"kind": kind, "text": text}).fetchone()
    return int(number)


def names_like(
    connection: sqlite3.Connection, kind: FacetKind, words: Iterable[str]
) -> tuple[tuple[str, str, int], ...]:
    """Return key, name and number of the names that hold one of the folded ``words``, in their order."""
    found = {
        (key, name): times
        for word in sorted(set(words))
        for key, name, times in connection.execute(_NAMES_LIKE, (kind, word))
    }
    return tuple((*one, times) for one, times in sorted(found.items()))


def items_with(
    connection: sqlite3.Connection, kind: FacetKind, keys: Collection[str], *, first: int, most: int
) -> tuple[str, ...]:
    """Return ``most`` items with one of ``keys``, from the place ``first`` (0) on, the newest first."""
    rows = connection.execute(_ITEMS, (kind, json.dumps(sorted(keys)), most, first))
    return tuple(item for (item,) in rows)


def count_with(connection: sqlite3.Connection, kind: FacetKind, keys: Collection[str]) -> int:
    """Return how many items have one of ``keys``."""
    (number,) = connection.execute(_COUNT, (kind, json.dumps(sorted(keys)))).fetchone()
    return int(number)


def excerpt(connection: sqlite3.Connection, items: Sequence[str]) -> Record:
    """Return the part of the record that holds some items alone: their readings, pages and stories.

    The stories name statements of other items, too, which are not there.
    """
    chosen = (json.dumps(items),)
    pages = tuple(unpack(Page, blob) for (blob,) in connection.execute(_PAGES, chosen))
    held = Record(
        pages=pages,
        readings=tuple(unsplit(*row) for row in connection.execute(_READINGS, chosen)),
        stories=tuple(unpack(StoryRecord, blob) for (blob,) in connection.execute(_STORIES, chosen)),
    )
    shown = as_ruled(held, corrections(connection), whole=False)
    return replace(shown, reports=tuple(page.report for page in shown.pages))


def habits(connection: sqlite3.Connection, outlet: str) -> Habits:
    """Return how the outlet with the key ``outlet`` tells."""
    return _habits(connection.execute(_OUTLET, (outlet,)).fetchone()[1:])


def all_habits(connection: sqlite3.Connection) -> dict[str, Habits]:
    """Return how each outlet tells, by its key."""
    return {outlet: _habits(row) for outlet, *row in connection.execute(_OUTLETS)}


def _habits(row: Sequence[int | None]) -> Habits:
    reports, stories, statements, silent, shared, first, corrected, withdrawn = (one or 0 for one in row)
    return Habits(
        reports=reports, stories=stories, statements=statements, silent=silent, shared=shared, first=first,
        corrected=corrected, withdrawn=withdrawn,
    )  # fmt: skip


def credits_of(connection: sqlite3.Connection, outlet: str) -> tuple[tuple[str, str, int], ...]:
    """Return whom an outlet credits: key, name, in how many reports; the most credited first.

    Names that begin with its own ("CNN's Ana Sol") are left out.
    """
    return tuple(connection.execute(_CREDITS, (outlet,)).fetchall())


def pages_of(
    connection: sqlite3.Connection, outlet: str, *, first: int, most: int, amended: bool = False
) -> tuple[Page, ...]:
    """Return pages of an outlet, the newest first; ``amended``: the corrected or withdrawn ones."""
    query = _REPORTS.format(more="AND (corrections OR withdrawn)" if amended else "")
    rows = connection.execute(query, (outlet, most, first)).fetchall()
    held = Record(pages=tuple(unpack(Page, row[0]) for row in rows))
    return as_ruled(held, corrections(connection), whole=False).pages
