"""Reading a record back: whole or by story, in an order that does not depend on arrival."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from twosource.errors import UnknownId
from twosource.model import Dropped, Page, Reading, Record, StoryRecord, content_id
from twosource.record.codec import Undecodable, unpack
from twosource.record.corrections import corrections
from twosource.record.derived import listed
from twosource.record.intake import unsplit
from twosource.record.ruled import as_ruled
from twosource.record.superseding import superseded

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable

    from twosource.model import Report

Kind: TypeAlias = Literal["report", "item", "statement", "story", "claim", "origin", "disagreement"]

_PAGES = """
SELECT reports.page, (SELECT min(path) FROM paths WHERE paths.sha256 = reports.sha256)
FROM reports {chosen} ORDER BY reports.instant IS NULL, reports.instant, reports.id
"""
_OF_REPORTS = "WHERE reports.id IN (SELECT value FROM json_each(?))"
_READINGS = """
SELECT {columns} FROM items JOIN reports ON reports.id = items.report {chosen}
ORDER BY reports.instant IS NULL, reports.instant, reports.id, items.place
"""
_REPORTS_OF = "SELECT DISTINCT report FROM items WHERE id IN (SELECT value FROM json_each(?))"
_ITEMS_OF = "SELECT id FROM items WHERE report IN (SELECT value FROM json_each(?))"
_OF_ITEMS = "WHERE items.id IN (SELECT value FROM json_each(?))"
_ITEM_PLACE = """
SELECT report, story FROM items LEFT JOIN story_items ON story_items.item = items.id WHERE items.id = ?
"""
_STATEMENT_PLACE = """
SELECT report, story FROM statements JOIN items ON items.id = statements.item
LEFT JOIN story_items ON story_items.item = items.id WHERE statements.id = ?
"""
_ORIGIN_PLACE = "SELECT NULL, story FROM origins JOIN claims ON claims.id = claim WHERE origins.id = ?"
# The tables that hold each kind of id, with the ids of the report and the story that it belongs to.
_PLACES: tuple[tuple[Kind, str, str], ...] = (
    ("report", "reports", "SELECT id, NULL FROM reports WHERE id = ?"),
    ("item", "items", _ITEM_PLACE),
    ("statement", "statements", _STATEMENT_PLACE),
    ("story", "stories", "SELECT NULL, id FROM stories WHERE id = ?"),
    ("claim", "claims", "SELECT NULL, story FROM claims WHERE id = ?"),
    ("origin", "origins", _ORIGIN_PLACE),
    ("disagreement", "disagreements", _ORIGIN_PLACE.replace("origins", "disagreements")),
)
_STORIES_OF = """
SELECT DISTINCT story FROM story_items JOIN items ON items.id = story_items.item
WHERE items.report IN (SELECT value FROM json_each(?)) ORDER BY story
"""
# What holds each item now; one whose report has a newer version goes by the first item of that one.
_ITEM_HOLDERS = """
SELECT items.id, coalesce(story_items.story, (
    SELECT newer.story FROM story_items AS newer JOIN items AS its ON its.id = newer.item
    WHERE its.report = reports.newest ORDER BY its.place LIMIT 1))
FROM items JOIN reports ON reports.id = items.report LEFT JOIN story_items ON story_items.item = items.id
"""
# The ids that are made from the id of a first member: what may have been first, and what holds it now.
_MADE_FROM_FIRST = {"s": _ITEM_HOLDERS, "c": "SELECT statement, claim FROM claim_statements"}
# How many ids an error names.
_NAMED = 4
# Most reports beside one that come with it: so many copies of one text are told apart by nobody.
_BESIDE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an id names, and the report or story that it belongs to."""

    id: str
    kind: Kind
    report: str | None
    story: str | None


def pages(connection: sqlite3.Connection, reports: Iterable[str] | None = None) -> tuple[Page, ...]:
    """Return the pages of ``reports`` (all where None), by time of publication."""
    if reports is None:
        rows = connection.execute(_PAGES.format(chosen=""))
    else:
        rows = connection.execute(_PAGES.format(chosen=_OF_REPORTS), (listed(reports),))
    return tuple(_page(blob, path) for blob, path in rows)


def report_ids(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the ids of all reports, in their order."""
    return tuple(one for (one,) in connection.execute("SELECT id FROM reports ORDER BY id"))


def reports(connection: sqlite3.Connection, chosen: Iterable[str] | None = None) -> tuple[Report, ...]:
    """Return the reports with these ids (all where None), by time of publication."""
    return tuple(page.report for page in pages(connection, chosen))


def readings(connection: sqlite3.Connection, items: Iterable[str] | None = None) -> tuple[Reading, ...]:
    """Return the readings of ``items`` (all where None), by time of publication and place in the report."""
    return tuple(unsplit(*row) for row in _readings(connection, "items.outline, items.detail", items))


def outlines(connection: sqlite3.Connection, items: Iterable[str]) -> tuple[Reading, ...]:
    """Return the words, names, times and first statement of ``items``, in the order of ``readings``."""
    return tuple(unpack(Reading, outline) for (outline,) in _readings(connection, "items.outline", items))


def _readings(connection: sqlite3.Connection, columns: str, items: Iterable[str] | None) -> sqlite3.Cursor:
    if items is None:
        return connection.execute(_READINGS.format(columns=columns, chosen=""))
    return connection.execute(_READINGS.format(columns=columns, chosen=_OF_ITEMS), (listed(items),))


def noted(connection: sqlite3.Connection) -> tuple[StoryRecord, ...]:
    """Return the stories of which something was left undone, as where a limit ended comparing, by id."""
    rows = connection.execute("SELECT record FROM stories ORDER BY id")
    return tuple(story for (blob,) in rows if (story := unpack(StoryRecord, blob)).notes)


def record(connection: sqlite3.Connection, chosen: Collection[str] | None) -> Record:
    """Return the whole record, or the part that concerns the stories ``chosen``.

    Raises:
        UnknownId: there is no such story.
    """
    if chosen is None:
        found = [unpack(StoryRecord, blob) for (blob,) in connection.execute("SELECT record FROM stories")]
        items, of_reports, earlier = None, None, superseded(connection)
    else:
        found = [_story(connection, story) for story in sorted(chosen)]
        items = [item for one in found for item in one.story.items]
        of_reports = [report for (report,) in connection.execute(_REPORTS_OF, (listed(items),))]
        earlier = superseded(connection, of_reports)
        old = [report for report, _ in earlier]
        of_reports += old
        items += [item for (item,) in connection.execute(_ITEMS_OF, (listed(old),))]
    held = Record(
        pages=pages(connection, of_reports),
        readings=readings(connection, items),
        stories=tuple(sorted(found, key=lambda part: (part.story.first_published or "~", part.story.id))),
        dropped=dropped(connection) if chosen is None else (),
        superseded=earlier,
    )
    shown = as_ruled(held, corrections(connection), whole=chosen is None)
    return replace(shown, reports=tuple(page.report for page in shown.pages))


def _story(connection: sqlite3.Connection, story: str) -> StoryRecord:
    row = connection.execute("SELECT record FROM stories WHERE id = ?", (story,)).fetchone()
    if row is None:
        raise UnknownId(f"there is no story {story}")
    return unpack(StoryRecord, row[0])


def items_of(connection: sqlite3.Connection, story: str) -> frozenset[str]:
    """Return the ids of the items of a story. Raises UnknownId."""
    rows = connection.execute("SELECT item FROM story_items WHERE story = ?", (story,)).fetchall()
    if not rows:
        raise UnknownId(f"there is no story {story}")
    return frozenset(item for (item,) in rows)


def dropped(connection: sqlite3.Connection) -> tuple[Dropped, ...]:
    """Return what was set aside, by path."""
    rows = connection.execute("SELECT path, reason, sha256 FROM dropped ORDER BY path, reason")
    return tuple(Dropped(path=path, reason=reason, sha256=sha256) for path, reason, sha256 in rows)


def find_id(connection: sqlite3.Connection, start: str) -> Found:
    """Return what ``start`` names: a whole id, or the beginning of exactly one.

    Raises:
        UnknownId: no id begins so, or several do; the text names the nearest.
    """
    found: list[tuple[Kind, str]] = [
        (kind, known) for kind, table, _ in _PLACES for known in _beginning(connection, table, start)
    ]
    whole: list[tuple[Kind, str]] = [(kind, known) for kind, known in found if known == start]
    if len(whole or found) != 1:
        raise UnknownId(_advice(connection, start, [known for _, known in found]))
    kind, known = (whole or found)[0]
    (query,) = (query for name, _, query in _PLACES if name == kind)
    report, story = connection.execute(query, (known,)).fetchone()
    return Found(id=known, kind=kind, report=report, story=story)


def former(connection: sqlite3.Connection, name: str) -> str | None:
    """Return the id of the story or claim that holds what the one called ``name`` was named after.

    Both are named after their first member, so an earlier report gives them another name. None where
    ``name`` is no such id, or nothing that is held was the first of it.
    """
    prefix = name.partition("-")[0]
    query = _MADE_FROM_FIRST.get(prefix)
    rows = connection.execute(query) if query else ()
    return next((holder for first, holder in rows if content_id(prefix, first) == name), None)


def of_report(connection: sqlite3.Connection, report: str) -> Record:
    """Return the part of the record that concerns one report: its readings, and the stories of its items.

    Beside its page there are those of the versions next to it and of reports that have words in common with
    it, at most 50 of these, the largest share first. A report that a newer version took the place of has
    the stories of that one.

    Raises:
        UnknownId: there is no such report.
    """
    row = connection.execute("SELECT newest FROM reports WHERE id = ?", (report,)).fetchone()
    if row is None:
        raise UnknownId(f"there is no report {report}")
    held = {report, row[0] or report}
    found = [_story(connection, one) for (one,) in connection.execute(_STORIES_OF, (listed(held),))]
    items = [item for (item,) in connection.execute(_ITEMS_OF, (listed((report,)),))]
    versions = [one for story in found for one in story.versions if report in {one.report, one.next}]
    held.update(name for one in versions for name in (one.report, one.next))
    part = Record(
        pages=pages(connection, held.union(*(_sharing(story, report, set(items)) for story in found))),
        readings=readings(connection, items),
        stories=tuple(found),
        superseded=superseded(connection, (row[0] or report,)),
    )
    shown = as_ruled(part, corrections(connection), whole=False)
    return replace(shown, reports=tuple(page.report for page in shown.pages))


def _sharing(story: StoryRecord, report: str, items: set[str]) -> set[str]:
    """Return the reports that have words in common with ``report``, whose items are ``items``."""
    mine = [copy for copy in story.copies if copy.earlier in items or copy.later in items]
    first = sorted(mine, key=lambda copy: (-copy.share, copy.earlier, copy.later))[:_BESIDE]
    return {span.report for copy in first for span in copy.why.spans if span.report != report}


def _beginning(connection: sqlite3.Connection, table: str, start: str) -> list[str]:
    if not start.isascii() or not start:
        return []
    query = f"SELECT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"  # noqa: S608 - tables of _PLACES
    return [known for (known,) in connection.execute(query, (start, start + "\x7f", _NAMED))]


def _advice(connection: sqlite3.Connection, start: str, found: list[str]) -> str:
    if found:
        return f"{start} is the beginning of several ids: {', '.join(found[:_NAMED])}"
    near: list[str] = []
    for length in range(len(start) - 1, 1, -1):
        near = [known for _, table, _ in _PLACES for known in _beginning(connection, table, start[:length])]
        if near:
            break
    hint = f"; near it: {', '.join(near[:_NAMED])}" if near else ""
    return f"the record holds no id {start}{hint}"


def _page(blob: bytes, path: str | None) -> Page:
    page = unpack(Page, blob)
    if path is None:
        raise Undecodable(f"the report {page.report.id} came from nowhere")
    return replace(page, report=replace(page.report, path=path))
