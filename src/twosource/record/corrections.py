"""What users ruled: corrections kept by their ids, and found by what they bear on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.errors import UnknownId, WrongUse
from twosource.model import Applied, UserCorrection, content_id
from twosource.record.bearing import NO_REPORT, found_by, keys, of_entity
from twosource.record.codec import decode, encode
from twosource.record.derived import forget, listed
from twosource.record.intake import unsplit
from twosource.record.schema import transaction
from twosource.record.sealing import reseal
from twosource.record.superseding import unsettle, untie_report

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator

    from twosource.model import Undoing

_REACH = """
WITH RECURSIVE reach (key) AS (
    {} UNION SELECT other.key FROM reach JOIN correction_keys AS own ON own.key = reach.key
    JOIN correction_keys AS other ON other.correction = own.correction)
"""
_GIVEN = _REACH.format("SELECT value FROM json_each(?)")
_ARRIVED = _REACH.format(
    "SELECT 'report:' || sha256 FROM reports JOIN items ON items.report = reports.id WHERE items.pending"
    " UNION SELECT 'report:' || sha256 FROM reports WHERE id IN (SELECT value FROM json_each(:going))"
)
_REACHED = "SELECT key FROM reach"
_CORRECTIONS_REACHED = """
SELECT correction FROM corrections WHERE id IN (
    SELECT correction FROM correction_keys WHERE key IN (SELECT key FROM reach))
"""
_STORIES_REACHED = """
SELECT DISTINCT story FROM story_items JOIN items ON items.id = story_items.item
JOIN reports ON reports.id = items.report WHERE 'report:' || reports.sha256 IN (SELECT key FROM reach)
"""
_READINGS = """
SELECT story, outline, detail FROM items JOIN story_items ON story_items.item = items.id
"""
_STANDING = """
SELECT items.id, items.report FROM items JOIN reports ON reports.id = items.report
WHERE items.id IN (SELECT value FROM json_each(?)) AND reports.newest IS NULL
"""
# How many ids an error names.
_NAMED = 4
_WAITING = "SELECT DISTINCT report FROM items WHERE pending AND report IN (SELECT value FROM json_each(?))"


def correct(
    connection: sqlite3.Connection, corrections: Iterable[UserCorrection]
) -> tuple[UserCorrection, ...]:
    """Keep ``corrections``; what they bear on waits to be compared again. Returns those not held so before.

    A correction that is held undone stays undone, and one that comes undone undoes the one held.
    """
    found: list[UserCorrection] = []
    with transaction(connection):
        for one in corrections:
            held = _held(connection, one.id)
            new = one if held is None else replace(held, undone=_first(held.undone, one.undone))
            if new != held:
                _put(connection, new, held)
                found.append(new)
        _let_wait(connection, found)
    return tuple(found)


def undo(connection: sqlite3.Connection, correction: str, undoing: Undoing) -> UserCorrection:
    """Take a correction back, and return it as it is now; it is kept, and bears on nothing any more.

    Raises:
        UnknownId: there is none of this id.
        WrongUse: it was undone before.
    """
    with transaction(connection):
        held = _held(connection, correction)
        if held is None:
            raise UnknownId(f"the record holds no correction {correction}")
        if held.undone:
            raise WrongUse(f"{correction} was undone before, by {held.undone.by} at {held.undone.at}")
        new = replace(held, undone=undoing)
        _put(connection, new, held)
        _let_wait(connection, (new,))
    return new


def corrections(connection: sqlite3.Connection) -> tuple[UserCorrection, ...]:
    """Return all corrections, undone ones too, in the order in which they were made."""
    return _in_order(connection.execute("SELECT correction FROM corrections"))


def bearing(connection: sqlite3.Connection, found_by: Iterable[str]) -> tuple[UserCorrection, ...]:
    """Return the corrections that stand and are found by one of some keys, in the order of their making.

    With them come those that share a key with one of them, and so on: one may forbid another.
    """
    return _in_order(connection.execute(_GIVEN + _CORRECTIONS_REACHED, (listed(set(found_by)),)))


def correction_id(connection: sqlite3.Connection, start: str) -> str:
    """Return the id of the correction that ``start`` is, or is the beginning of.

    Raises:
        UnknownId: none begins so, or several do.
    """
    held = [one for (one,) in connection.execute("SELECT id FROM corrections ORDER BY id")]
    found = [start] if start in held else [one for one in held if start and one.startswith(start)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownId(f"{start} is the beginning of several ids: {', '.join(found[:_NAMED])}")
    raise UnknownId(f"the record holds no correction {start}; it holds {len(held)}: list shows them")


def outcomes(connection: sqlite3.Connection, correction: str) -> tuple[Applied, ...]:
    """Return what became of a correction in each story that it bears on, by the ids of the stories."""
    rows = connection.execute(
        "SELECT outcome FROM applied WHERE correction = ? ORDER BY story", (correction,)
    )
    return tuple(decode(Applied, text) for (text,) in rows)


def names_entity(connection: sqlite3.Connection, key: str) -> bool:
    """Say whether an item of a story names the entity of a key."""
    return next(_naming(connection, {of_entity(key)}), None) is not None


def standing(connection: sqlite3.Connection, items: Collection[str]) -> frozenset[str]:
    """Return those of ``items`` that can be in a story: no newer version of their report stands for them."""
    out = no_reports(connection)
    rows = connection.execute(_STANDING, (listed(items),))
    return frozenset(item for item, report in rows if report not in out)


def any_ruled(connection: sqlite3.Connection) -> bool:
    """Say whether any correction stands."""
    (found,) = connection.execute("SELECT EXISTS (SELECT 1 FROM correction_keys)").fetchone()
    return bool(found)


def no_reports(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the ids of the reports, held or not, that a user marked as none."""
    rows = connection.execute(
        "SELECT key FROM correction_keys WHERE key >= ? AND key < ?", (NO_REPORT, NO_REPORT + "g")
    )
    return frozenset(content_id("r", key.removeprefix(NO_REPORT)) for (key,) in rows)


def set_aside(connection: sqlite3.Connection, reports: Collection[str]) -> None:
    """Take what waits of ``reports`` off the waiting list and out of the graph of pairs."""
    with transaction(connection):
        for (report,) in connection.execute(_WAITING, (listed(reports),)).fetchall():
            untie_report(connection, report)


def _in_order(rows: Iterable[tuple[str]]) -> tuple[UserCorrection, ...]:
    return tuple(sorted((decode(UserCorrection, text) for (text,) in rows), key=lambda one: (one.at, one.id)))


def _held(connection: sqlite3.Connection, correction: str) -> UserCorrection | None:
    row = connection.execute("SELECT correction FROM corrections WHERE id = ?", (correction,)).fetchone()
    return None if row is None else decode(UserCorrection, row[0])


def _first(*undone: Undoing | None) -> Undoing | None:
    """Return the earliest of the undoings that there are."""
    return min((one for one in undone if one), key=lambda one: (one.at, one.by, one.why), default=None)


def _put(connection: sqlite3.Connection, new: UserCorrection, held: UserCorrection | None) -> None:
    went = [] if held is None else [(held.id, encode(held))]
    came = (new.id, encode(new))
    connection.execute("INSERT OR REPLACE INTO corrections VALUES (?, ?)", came)
    reseal(connection, "corrections", came=[came], went=went)
    connection.execute("DELETE FROM correction_keys WHERE correction = ?", (new.id,))
    connection.executemany(
        "INSERT INTO correction_keys VALUES (?, ?)",
        ((key, new.id) for key in sorted(keys(new)) if not new.undone),
    )


def stir(connection: sqlite3.Connection, going: Collection[str] = ()) -> None:
    """Let the stories wait again that share a correction with something that waits, or with reports that go.

    What became of a correction tells whether both of its reports are held.
    """
    if any_ruled(connection):
        given = {"going": listed(going)}
        with transaction(connection):
            forget(connection, [one for (one,) in connection.execute(_ARRIVED + _STORIES_REACHED, given)])


def _let_wait(connection: sqlite3.Connection, changed: Collection[UserCorrection]) -> None:
    """Forget the stories that ``changed`` corrections bear on, so that their items wait to be compared."""
    given = listed({key for one in changed for key in keys(one)})
    stories = {one for (one,) in connection.execute(_GIVEN + _STORIES_REACHED, (given,))}
    reached = {key for (key,) in connection.execute(_GIVEN + _REACHED, (given,))}
    if any(one.names for one in changed):
        stories.update(_naming(connection, reached))
    forget(connection, stories)
    for one in changed:
        for place in one.targets if one.verb == "not a report" else ():
            unsettle(connection, content_id("r", place.sha256))


def _naming(connection: sqlite3.Connection, keys: Collection[str]) -> Iterator[str]:
    """Yield the stories of the items that are found by one of ``keys``."""
    for story, outline, detail in connection.execute(_READINGS):
        if not found_by([unsplit(outline, detail)], ()).isdisjoint(keys):
            yield story
