"""What comparing found: pending items, candidate pairs, edges, and the stories made from them.

Rows here can be made again from the readings; replacing the stories of one component touches no
other.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

from twosource.errors import WrongUse
from twosource.model import SAME_TEXT, Edge, Node
from twosource.record.bearing import NO_REPORT
from twosource.record.codec import encode, pack
from twosource.record.indexing import index_story
from twosource.record.intake import storable
from twosource.record.schema import UNDATED, transaction
from twosource.record.sealing import reseal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from twosource.model import StoryRecord

_SHARED = """
SELECT item, profile FROM profiles WHERE number IN (
    SELECT other.item FROM keys AS own
    JOIN keys AS other ON other.key = own.key AND {days}
    WHERE own.item = (SELECT number FROM items WHERE id = :item) AND other.item <> own.item
    GROUP BY other.item HAVING count(*) >= :shared)
"""
_NEAR = _SHARED.format(days="(other.day BETWEEN own.day - :days AND own.day + :days)")
_UNDATED = _SHARED.format(days=f"other.day = {UNDATED}")
_EVER = _SHARED.format(days="1")
_TEXT_KEYS = """
SELECT key, keys.day FROM keys JOIN items ON items.number = keys.item
WHERE items.id = ? AND key >= ? AND key < ?
"""
_OF_TEXT = """
SELECT items.id FROM keys JOIN items ON items.number = keys.item WHERE key = ? AND keys.day = ?
AND NOT EXISTS (
    SELECT 1 FROM reports WHERE reports.id = items.report AND (newest IS NOT NULL
    OR EXISTS (SELECT 1 FROM correction_keys WHERE correction_keys.key = ? || reports.sha256)))
"""
_TIED = """
WITH chosen (item) AS (SELECT value FROM json_each(?))
UPDATE items SET pending = 1 WHERE id IN (
    SELECT b FROM edges WHERE a IN chosen UNION SELECT a FROM edges WHERE b IN chosen)
"""
_UNTIE = (
    "DELETE FROM edges WHERE a IN (SELECT value FROM json_each(?))",
    "DELETE FROM edges WHERE b IN (SELECT value FROM json_each(?))",
    """DELETE FROM profiles WHERE number IN (
    SELECT number FROM items WHERE id IN (SELECT value FROM json_each(?)))""",
)
_NEIGHBOURS = """
WITH chosen (item) AS (SELECT value FROM json_each(?))
SELECT id FROM items WHERE pending
UNION SELECT b FROM edges WHERE a IN chosen UNION SELECT a FROM edges WHERE b IN chosen
"""
_REPORTS_NEAR = """
SELECT count(DISTINCT report) FROM nodes WHERE item IN (
    SELECT :item UNION SELECT b FROM edges WHERE a = :item AND why <> :copied
    UNION SELECT a FROM edges WHERE b = :item AND why <> :copied)
"""
_COUNTED = f"UPDATE nodes SET near = ({_REPORTS_NEAR}) WHERE item = :item AND near <> ({_REPORTS_NEAR}) RETURNING item"  # noqa: S608, E501 - our own words
_EDGES_OF = """
SELECT b, score, near FROM edges JOIN nodes ON item = b WHERE a = :item
UNION ALL SELECT a, score, near FROM edges JOIN nodes ON item = a WHERE b = :item
"""
_MATES = """
SELECT item FROM story_items WHERE story IN (
    SELECT story FROM story_items WHERE item IN (SELECT value FROM json_each(?)))
"""
_GROUPED = """
SELECT story, item FROM story_items WHERE story IN (
    SELECT story FROM story_items WHERE item IN (SELECT value FROM json_each(?)))
"""
_LOSE = """
UPDATE items SET pending = 1 WHERE NOT pending AND id IN (
    SELECT item FROM story_items WHERE story IN (SELECT value FROM json_each(?)))
"""
_FORGET = "DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?))"
_WAIT = "UPDATE items SET pending = 1 WHERE NOT pending AND id IN (SELECT value FROM json_each(?))"
_SETTLE = "UPDATE items SET pending = 0 WHERE pending AND id IN (SELECT value FROM json_each(?))"


def pending(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the ids of the items that wait to be grouped, by day, so that neighbours follow each other."""
    rows = connection.execute("SELECT id FROM items WHERE pending ORDER BY day, id")
    return tuple(item for (item,) in rows)


def candidates(
    connection: sqlite3.Connection, item: str, *, days: int = 45, shared: int = 2
) -> tuple[tuple[str, bytes], ...]:
    """Return what was scored before, shares at least ``shared`` blocking keys with ``item`` and lies near.

    Near are those at most so many ``days`` before or after; an item without a date is near to every
    day. The window is wider than the score's own decay. Each is its id with its packed profile. Of items
    that are tied as one text, only the one that stands for them has been scored.
    """
    row = connection.execute("SELECT day FROM items WHERE id = ?", (item,)).fetchone()
    queries = (_EVER,) if row is not None and row[0] == UNDATED else (_NEAR, _UNDATED)
    asked = {"item": item, "days": days, "shared": shared}
    return tuple(sorted(near for query in queries for near in connection.execute(query, asked)))


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
                fresh = {item for (item,) in connection.execute(_OF_TEXT, (*one, NO_REPORT))} - reached
                reached |= fresh
                waiting.extend(fresh)
    return frozenset(reached)


def untie(connection: sqlite3.Connection, items: Collection[str]) -> None:
    """Forget that ``items`` were scored, and their edges; what was at the other end of one waits again."""
    chosen = (listed(items),)
    with transaction(connection):
        for step in (_TIED, *_UNTIE):
            connection.execute(step, chosen)


def put_edges(connection: sqlite3.Connection, edges: Iterable[Edge]) -> None:
    """Write scored pairs of items that are held; a pair that is there already gets its new score."""
    with transaction(connection):
        _write_edges(connection, edges)


def put_scored(connection: sqlite3.Connection, item: str, profile: bytes, edges: Iterable[Edge]) -> None:
    """Write the scored pairs of ``item``, and its packed profile for those that are scored after it."""
    with transaction(connection):
        _write_edges(connection, edges)
        connection.execute(
            "INSERT INTO profiles SELECT number, id, ? FROM items WHERE id = ?", (profile, item)
        )


def _write_edges(connection: sqlite3.Connection, edges: Iterable[Edge]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO edges VALUES (?, ?, ?, ?)",
        ((edge.a, edge.b, edge.score, storable(edge.why)) for edge in edges),
    )


def count_near(connection: sqlite3.Connection, items: Collection[str]) -> None:
    """Count the reports near what waits and near what has an edge to ``items``.

    Where the number is another than it was, the item waits, too.
    """
    with transaction(connection):
        touched = connection.execute(_NEIGHBOURS, (listed(items),)).fetchall()
        changed = [
            one
            for (item,) in touched
            for (one,) in connection.execute(_COUNTED, {"item": item, "copied": SAME_TEXT}).fetchall()
        ]
        connection.execute(_WAIT, (listed(changed),))


def nodes(connection: sqlite3.Connection, items: Collection[str]) -> dict[str, Node]:
    """Return ``items`` in the graph of pairs."""
    rows = connection.execute(
        "SELECT item, instant, near FROM nodes WHERE item IN (SELECT value FROM json_each(?)) ORDER BY item",
        (listed(items),),
    )
    return {item: Node(instant=math.inf if at is None else at, near=near) for item, at, near in rows}


def edges(connection: sqlite3.Connection, items: Collection[str]) -> tuple[Edge, ...]:
    """Return the edges with both ends in ``items``, in order of their ends."""
    rows = connection.execute(
        "WITH chosen (item) AS (SELECT value FROM json_each(?)) SELECT a, b, score, why FROM edges"
        " WHERE a IN chosen AND b IN chosen ORDER BY a, b",
        (listed(items),),
    )
    return tuple(Edge(a=a, b=b, score=score, why=why) for a, b, score, why in rows)


def components(
    connection: sqlite3.Connection, items: Iterable[str], linked: Callable[[float, int, int], bool]
) -> tuple[frozenset[str], ...]:
    """Return the sets of items connected through linked edges that hold one of ``items``.

    ``linked`` says of the score of an edge and the numbers of reports near its ends whether it links them.
    Where a story reaches beyond what was found, the sets of the rest of it are found, too.
    """
    found: list[frozenset[str]] = []
    seen: set[str] = set()
    waiting = sorted(items)
    while waiting:
        fresh: set[str] = set()
        for item in waiting:
            if item not in seen:
                reached = _component(connection, item, linked)
                seen |= reached
                fresh |= reached
                found.append(reached)
        mates = connection.execute(_MATES, (listed(fresh),))
        waiting = sorted({mate for (mate,) in mates} - seen)
    return tuple(found)


def _component(
    connection: sqlite3.Connection, first: str, linked: Callable[[float, int, int], bool]
) -> frozenset[str]:
    (near,) = connection.execute("SELECT near FROM nodes WHERE item = ?", (first,)).fetchone()
    reached, waiting = {first}, [(first, near)]
    while waiting:
        item, near = waiting.pop()
        for other, score, its in connection.execute(_EDGES_OF, {"item": item}):
            if other not in reached and linked(score, near, its):
                reached.add(other)
                waiting.append((other, its))
    return frozenset(reached)


def grouped(connection: sqlite3.Connection, items: Collection[str]) -> dict[str, frozenset[str]]:
    """Return the items of each story that holds one of ``items``, by its id."""
    found: dict[str, set[str]] = {}
    for story, item in connection.execute(_GROUPED, (listed(items),)):
        found.setdefault(story, set()).add(item)
    return {story: frozenset(held) for story, held in sorted(found.items())}


def replace_stories(
    connection: sqlite3.Connection,
    items: Collection[str],
    records: Sequence[StoryRecord],
    kept: Collection[str] = (),
) -> None:
    """Replace every story that touches ``items`` by ``records``, and take ``items`` off the waiting list.

    The stories ``kept``, given by their ids, stay as they are. An item that loses its story without being
    among ``items`` waits to be grouped again.
    """
    with transaction(connection):
        if gone := grouped(connection, items).keys() - set(kept):
            forget(connection, gone)
        connection.execute(_SETTLE, (listed(items),))
        for record in records:
            _write_story(connection, record)


def wait_again(connection: sqlite3.Connection, stories: Iterable[str]) -> None:
    """Forget ``stories``; their items wait to be grouped and compared again."""
    with transaction(connection):
        forget(connection, stories)


def forget(connection: sqlite3.Connection, stories: Iterable[str]) -> None:
    """Forget ``stories`` within the caller's transaction; their items wait to be compared again."""
    gone = listed(stories)
    connection.execute(_LOSE, (gone,))
    connection.execute(_FORGET, (gone,))


def forget_stories(connection: sqlite3.Connection) -> None:
    """Forget all stories, within the caller's transaction; their items wait to be compared again."""
    connection.execute("UPDATE items SET pending = 1 WHERE id IN (SELECT item FROM story_items)")
    connection.execute("DELETE FROM stories")


def listed(values: Iterable[str]) -> str:
    """Return ``values`` as the JSON list that a query takes apart."""
    return json.dumps(sorted(values))


def _write_story(connection: sqlite3.Connection, record: StoryRecord) -> None:
    story = record.story
    connection.execute(
        "INSERT INTO stories VALUES (?, ?, ?, ?, ?)",
        (story.id, storable(story.title), story.first_published, story.last_published, pack(record)),
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
    connection.executemany(
        "INSERT INTO applied VALUES (?, ?, ?)",
        ((one.correction, story.id, encode(one)) for one in record.applied),
    )
    index_story(connection, record)


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
