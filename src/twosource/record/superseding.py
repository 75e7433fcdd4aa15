"""Versions of a report: which reports share an address, and which of them a later one took the place of.

A report that was superseded is held whole and found by ``search``; its items stand in no story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.record.schema import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

# Addresses of several reports with items that wait.
_TOUCHED = """
SELECT address FROM reports WHERE address IN (
    SELECT reports.address FROM items JOIN reports ON reports.id = items.report WHERE items.pending)
GROUP BY address HAVING count(*) > 1 ORDER BY address
"""
# A report, those that it took the place of, and the one that took its place.
_VERSIONS_OF = """
SELECT id FROM reports WHERE id = :report OR newest = :report
UNION SELECT newest FROM reports WHERE id = :report AND newest IS NOT NULL
"""
# What shares a story or an edge with a report waits; then the stories go.
_UNSETTLE = (
    """
UPDATE items SET pending = 1 WHERE id IN (
    SELECT mate.item FROM story_items AS mate JOIN story_items AS own ON own.story = mate.story
    JOIN items ON items.id = own.item WHERE items.report = :report)
""",
    """
UPDATE items SET pending = 1 WHERE id IN (
    SELECT edges.a FROM edges JOIN items ON items.id = edges.b WHERE items.report = :report
    UNION SELECT edges.b FROM edges JOIN items ON items.id = edges.a WHERE items.report = :report)
""",
    """
DELETE FROM stories WHERE id IN (
    SELECT story FROM story_items JOIN items ON items.id = story_items.item WHERE items.report = :report)
""",
    "UPDATE items SET pending = 1 WHERE report = :report",
)
_UNTIE = (
    "DELETE FROM edges WHERE a IN (SELECT id FROM items WHERE report = :report)",
    "DELETE FROM edges WHERE b IN (SELECT id FROM items WHERE report = :report)",
    "DELETE FROM profiles WHERE item IN (SELECT id FROM items WHERE report = :report)",
    "UPDATE nodes SET near = 1 WHERE item IN (SELECT id FROM items WHERE report = :report)",
    "UPDATE items SET pending = 0 WHERE report = :report",
)


def unsettle(connection: sqlite3.Connection, report: str) -> None:
    """Let a report, its versions and what stands beside them wait to be grouped again.

    Within the caller's transaction; stories that they are in go.
    """
    for (one,) in connection.execute(_VERSIONS_OF, {"report": report}).fetchall():
        for step in _UNSETTLE:
            connection.execute(step, {"report": one})


def untie_report(connection: sqlite3.Connection, report: str) -> None:
    """Take the items of a report out of the graph of pairs, within the caller's transaction.

    They wait for nothing.
    """
    for step in _UNTIE:
        connection.execute(step, {"report": report})


def touched(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the addresses that several reports have, and of which an item waits to be grouped."""
    return tuple(address for (address,) in connection.execute(_TOUCHED))


def at_address(connection: sqlite3.Connection, address: str) -> tuple[str, ...]:
    """Return the ids of the reports of an address."""
    rows = connection.execute("SELECT id FROM reports WHERE address = ? ORDER BY id", (address,))
    return tuple(report for (report,) in rows)


def supersede(
    connection: sqlite3.Connection, address: str, newest: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Note which reports of ``address`` stand, and which the ``newest`` of their piece took the place of.

    Items of those that were superseded leave their stories and wait for nothing; what stood beside them
    waits again. Returns the pairs that were not so before.
    """
    with transaction(connection):
        rows = connection.execute("SELECT id, newest FROM reports WHERE address = ?", (address,)).fetchall()
        changed = {report for report, held in rows if newest.get(report) != held}
        for report in sorted(changed):
            unsettle(connection, report)
            connection.execute("UPDATE reports SET newest = ? WHERE id = ?", (newest.get(report), report))
            unsettle(connection, report)
        for report in sorted(newest):
            untie_report(connection, report)
    return tuple((report, newest[report]) for report in sorted(changed) if report in newest)


def superseded(
    connection: sqlite3.Connection, reports: Iterable[str] | None = None
) -> tuple[tuple[str, str], ...]:
    """Return each report that a later version took the place of, with that one.

    ``reports`` are ids of reports that stand: their earlier versions alone, where they are given.
    """
    query = "SELECT id, newest FROM reports WHERE newest {} ORDER BY id"
    if reports is None:
        return tuple(connection.execute(query.format("IS NOT NULL")).fetchall())
    found = [
        pair
        for one in sorted(set(reports))
        for pair in connection.execute(query.format("= ?"), (one,)).fetchall()
    ]
    return tuple(sorted(found))
