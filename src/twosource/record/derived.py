"""What comparing found: pending items, candidate pairs, edges, and the stories made from them.

Rows here can be made again from the readings; replacing the stories of one component touches no
other.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from twosource.errors import WrongUse
from twosource.model import SAME_TEXT, Edge
from twosource.record.codec import pack
from twosource.record.intake import storable
from twosource.record.schema import UNDATED, transaction
from twosource.record.sealing import reseal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from twosource.model import StoryRecord

# A copy of a text has one edge, to the item that stands for the text: any edge tells whether it is one.
_SHARED = """
SELECT id FROM items WHERE number IN (
    SELECT other.item FROM keys AS own
    JOIN keys AS other ON other.key = own.key AND {days}
    WHERE own.item = (SELECT number FROM items WHERE id = :item) AND other.item <> own.item
    GROUP BY other.item HAVING count(*) >= :shared)
AND ifnull((SELECT why FROM edges WHERE b = items.id LIMIT 1), '') <> :copied
AND NOT EXISTS (SELECT 1 FROM reports WHERE reports.id = items.report AND newest IS NOT NULL)
"""
_NEAR = _SHARED.format(days="(other.day BETWEEN own.day - :behind AND own.day + :days)")
_UNDATED = _SHARED.format(days=f"other.day = {UNDATED}")
_EVER = _SHARED.format(days="1")
_TEXT_KEYS = """
SELECT key, keys.day FROM keys JOIN items ON items.number = keys.item
WHERE items.id = ? AND key >= ? AND key < ?
"""
_OF_TEXT = """
SELECT items.id FROM keys JOIN items ON items.number = keys.item WHERE key = ? AND keys.day = ?
AND NOT EXISTS (SELECT 1 FROM reports WHERE reports.id = items.report AND newest IS NOT NULL)
"""
_TIED = """
WITH chosen (item) AS (SELECT value FROM json_each(?))
UPDATE items SET pending = 1 WHERE id IN (
    SELECT b FROM edges WHERE a IN chosen UNION SELECT a FROM edges WHERE b IN chosen)
"""
_UNTIE = (
    "DELETE FROM edges WHERE a IN (SELECT value FROM json_each(?))",
    "DELETE FROM edges WHERE b IN (SELECT value FROM json_each(?))",
)
_COMPONENT = """
WITH RECURSIVE reached (item) AS (
    VALUES (?)
    UNION SELECT edges.b FROM edges JOIN reached ON edges.a = reached.item
    UNION SELECT edges.a FROM edges JOIN reached ON edges.b = reached.item
) SELECT item FROM reached
"""
_LOSE = """
UPDATE items SET pending = 1 WHERE id IN (
    SELECT item FROM story_items WHERE story IN (SELECT value FROM json_each(?)))
"""
_FORGET = "DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?))"
_SETTLE = "UPDATE items SET pending = 0 WHERE id IN (SELECT value FROM json_each(?))"
_TOUCHED = """
SELECT id, record FROM stories WHERE id IN (
    SELECT story FROM story_items WHERE item IN (SELECT value FROM json_each(?)))
"""


def pending(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the ids of the items that wait to be grouped, by day, so that neighbours follow each other."""
    rows = connection.execute("SELECT id FROM items WHERE pending ORDER BY day, id")
    return tuple(item for (item,) in rows)


def all_pending(connection: sqlite3.Connection) -> bool:
    """Say whether every item waits to be grouped: a first ``add``."""
    (settled,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM items JOIN reports ON reports.id = items.report"
        " WHERE NOT pending AND newest IS NULL)"
    ).fetchone()
    return not settled


def candidates(
    connection: sqlite3.Connection, item: str, *, days: int = 45, behind: int | None = None, shared: int = 2
) -> tuple[str, ...]:
    """Return the items that share at least ``shared`` blocking keys with ``item`` and lie near it.

    Near are those at most ``behind`` days before (as many as after where it is None; none are needed where
    every earlier item has asked for itself) and ``days`` after; an item without a date is near to every
    day. The window is wider than the score's own decay. Of items that are tied as one text, only the one
    that stands for them is returned.
    """
    row = connection.execute("SELECT day FROM items WHERE id = ?", (item,)).fetchone()
    queries = (_EVER,) if row is not None and row[0] == UNDATED else (_NEAR, _UNDATED)
    before = days if behind is None else behind
    asked = {"item": item, "days": days, "behind": before, "shared": shared, "copied": SAME_TEXT}
    found = {near for query in queries for (near,) in connection.execute(query, asked)}
    return tuple(sorted(found))


def one_text(connection: sqlite3.Connection, items: Iterable[str], *, key: str) -> tuple[frozenset[str], ...]:
    """Return the sets of items of one day that are connected through keys that begin with ``key``.

    Every one of ``items`` is in one of the sets, alone where it shares no such key; they may hold further
    items. A key is asked for once,
    however many items have it.
    """
    found: list[frozenset[str]] = []
    seen: set[str] = set()
    for first in items:
        if first not in seen:
            reached = _reached(connection, first, key)
            seen |= reached
            found.append(reached)
    return tuple(found)


def _reached(connection: sqlite3.Connection, first: str, key: str) -> frozenset[str]:
    reached, asked, waiting = {first}, set[tuple[str, int]](), [first]
    while waiting:
        bounds = (waiting.pop(), key, key + "\U0010ffff")
        for one in connection.execute(_TEXT_KEYS, bounds).fetchall():
            if one not in asked:
                asked.add(one)
                fresh = {item for (item,) in connection.execute(_OF_TEXT, one)} - reached
                reached |= fresh
                waiting.extend(fresh)
    return frozenset(reached)


def untie(connection: sqlite3.Connection, items: Collection[str]) -> None:
    """Forget all edges of ``items``, to be scored anew; what was at the other end of one waits again."""
    chosen = (listed(items),)
    with transaction(connection):
        for step in (_TIED, *_UNTIE):
            connection.execute(step, chosen)


def put_edges(connection: sqlite3.Connection, edges: Iterable[Edge]) -> None:
    """Write scored pairs of items that are held; a pair that is there already gets its new score."""
    with transaction(connection):
        connection.executemany(
            "INSERT OR REPLACE INTO edges VALUES (?, ?, ?, ?)",
            ((edge.a, edge.b, edge.score, storable(edge.why)) for edge in edges),
        )


def edges(connection: sqlite3.Connection, items: Collection[str]) -> tuple[Edge, ...]:
    """Return the edges with both ends in ``items``, in order of their ends."""
    rows = connection.execute(
        "WITH chosen (item) AS (SELECT value FROM json_each(?)) SELECT a, b, score, why FROM edges"
        " WHERE a IN chosen AND b IN chosen ORDER BY a, b",
        (listed(items),),
    )
    return tuple(Edge(a=a, b=b, score=score, why=why) for a, b, score, why in rows)


def components(connection: sqlite3.Connection, items: Iterable[str]) -> tuple[frozenset[str], ...]:
    """Return the sets of items connected through edges that hold one of ``items``."""
    found: list[frozenset[str]] = []
    seen: set[str] = set()
    for item in sorted(items):
        if item not in seen:
            reached = frozenset(near for (near,) in connection.execute(_COMPONENT, (item,)))
            seen |= reached
            found.append(reached)
    return tuple(found)


def replace_stories(
    connection: sqlite3.Connection, items: Collection[str], records: Sequence[StoryRecord]
) -> None:
    """Replace every story that touches ``items`` by ``records``, and take ``items`` off the waiting list.

    A story that stays as it was is not written again. An item that loses its story without being
    among ``items`` waits to be grouped again.
    """
    packed = {record.story.id: pack(record) for record in records}
    with transaction(connection):
        held = dict(connection.execute(_TOUCHED, (listed(items),)).fetchall())
        gone = listed(story for story, blob in held.items() if packed.get(story) != blob)
        connection.execute(_LOSE, (gone,))
        connection.execute(_FORGET, (gone,))
        connection.execute(_SETTLE, (listed(items),))
        for record in records:
            if held.get(record.story.id) != packed[record.story.id]:
                _write_story(connection, record, packed[record.story.id])


def wait_again(connection: sqlite3.Connection, stories: Iterable[str]) -> None:
    """Let the items of ``stories`` wait to be grouped and compared again."""
    with transaction(connection):
        connection.execute(_LOSE, (listed(stories),))


def forget_stories(connection: sqlite3.Connection) -> None:
    """Forget all stories, within the caller's transaction; their items wait to be compared again."""
    connection.execute("UPDATE items SET pending = 1 WHERE id IN (SELECT item FROM story_items)")
    connection.execute("DELETE FROM stories")


def listed(values: Iterable[str]) -> str:
    """Return ``values`` as the JSON list that a query takes apart."""
    return json.dumps(sorted(values))


def _write_story(connection: sqlite3.Connection, record: StoryRecord, blob: bytes) -> None:
    story = record.story
    connection.execute(
        "INSERT INTO stories VALUES (?, ?, ?, ?, ?)",
        (story.id, storable(story.title), story.first_published, story.last_published, blob),
    )
    connection.executemany(
        "INSERT INTO story_items VALUES (?, ?)", ((item, story.id) for item in story.items)
    )
    connection.executemany(
        "INSERT INTO claims VALUES (?, ?, ?, ?)",
        ((claim.id, story.id, storable(claim.text), claim.label) for claim in record.claims),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO claim_statements VALUES (?, ?)",
        ((statement, claim.id) for claim in record.claims for statement in claim.statements),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO origins VALUES (?, ?, ?, ?)",
        ((origin.id, origin.claim, origin.kind, storable(origin.name)) for origin in record.origins),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO disagreements VALUES (?, ?, ?, ?)",
        ((found.id, found.claim, found.field, found.kind) for found in record.disagreements),
    )


# ------------------------------------------------- the register of publishers that the user gave


def put_families(connection: sqlite3.Connection, register: Mapping[str, str]) -> None:
    """Hold ``register`` (outlet: publisher) in the place of the one that is held.

    Where it says anything else, every story is forgotten and waits to be compared again.

    Raises:
        WrongUse: one outlet has two publishers.
    """
    rows = _publishers(register)
    with transaction(connection):
        held = connection.execute("SELECT outlet, family FROM families ORDER BY outlet").fetchall()
        if held == rows:
            return
        connection.execute("DELETE FROM families")
        connection.executemany("INSERT INTO families VALUES (?, ?)", rows)
        reseal(connection, "families", came=rows, went=held)
        forget_stories(connection)


def families_register(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the register that is held, by outlet."""
    return dict(connection.execute("SELECT outlet, family FROM families ORDER BY outlet").fetchall())


def families(connection: sqlite3.Connection, outlets: Iterable[str]) -> dict[str, str]:
    """Return the publishers of those of ``outlets`` that the register names, however it writes them."""
    held = families_register(connection)
    return {outlet: held[key] for outlet in sorted(set(outlets)) if (key := _key(outlet)) in held}


def _publishers(register: Mapping[str, str]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for outlet, publisher in register.items():
        kept = found.setdefault(_key(outlet), storable(publisher))
        if kept != storable(publisher):
            raise WrongUse(f"the register of publishers gives {outlet} two: {kept} and {publisher}")
    return sorted(found.items())


def _key(outlet: str) -> str:
    """Return the name of an outlet without regard to capitals, blanks and a leading "The"."""
    words = outlet.casefold().split()
    return storable(" ".join(words[1:] if words[:1] == ["the"] and words[1:] else words))
