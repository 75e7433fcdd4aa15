"""What arrives: raw bytes, pages, readings and blocking keys, one transaction for each report."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from twosource.errors import UnknownId
from twosource.model import LIMITS, Arrival, Dropped, Limits, Reading
from twosource.record.codec import Undecodable, decode, encode, pack, unpack
from twosource.record.schema import UNDATED, transaction
from twosource.record.sealing import reseal
from twosource.record.superseding import unsettle

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from twosource.model import Item, Page, Report

_DAY_S = 86_400
_DELETE_WORDS = "DELETE FROM words WHERE rowid IN (SELECT number FROM items WHERE report = :report)"
# The full-text index marks its hits with these two characters, so that no text may hold them; lone
# surrogates and NUL cannot stand in an SQLite text. One character for one: offsets stay.
_UNSTORABLE = {0: " ", 2: " ", 3: " "} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How a report was read: the version of the journey, and the limits of the run."""

    version: str = ""
    limits: Limits = LIMITS

    @property
    def told(self) -> str:
        """The limits that were not the usual ones, as JSON; those of the machine change no report."""
        of_text = replace(
            self.limits, cpu_s=LIMITS.cpu_s, memory_mb=LIMITS.memory_mb, story_cpu_s=LIMITS.story_cpu_s
        )
        return encode(of_text)


def storable(text: str) -> str:
    """Return ``text`` of equal length without the characters that SQLite or the index refuse."""
    return text.translate(_UNSTORABLE)


def instant(published: str | None) -> float | None:
    """Return seconds since 1970 of an ISO date or date-time (without a zone: UTC), None if unreadable."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def body(report: Report, item: Item) -> str:
    """Return the body paragraphs of ``item``, one a line, as the full-text index holds them."""
    return storable("\n".join(report.text[span.start : span.end] for span in item.spans))


def add_report(
    connection: sqlite3.Connection,
    arrival: Arrival,
    page: Page,
    readings: Sequence[Reading],
    keys: Mapping[str, Sequence[str]],
    how: How,
) -> bool:
    """Write one report whole; return False where this version of it is in the record already."""
    sha256 = arrival.sha256
    with transaction(connection):
        note_path(connection, sha256, arrival.path)
        row = connection.execute("SELECT id, version FROM reports WHERE sha256 = ?", (sha256,)).fetchone()
        if row is not None and row[1] == how.version:
            return False
        if row is not None:
            _remove(connection, row[0])
        _write_report(connection, arrival, page, how)
        by_item = {reading.item.id: reading for reading in readings}
        for place, item in enumerate(page.items):
            if item.id in by_item:
                number = _write_item(connection, by_item[item.id], place)
                _write_keys(connection, number, keys.get(item.id, ()), _day(by_item[item.id].published))
                _write_words(connection, number, page.report, item)
    return True


def split(reading: Reading) -> tuple[bytes, bytes]:
    """Return the payloads of a reading's outline (words, names, times, first statement) and of all the rest.

    The outline keeps one mention of each entity.
    """
    first = sorted(reading.statements, key=lambda statement: statement.start)[:1]
    named = tuple({mention.entity: mention for mention in reversed(reading.mentions)}.values())
    outline = replace(
        reading,
        mentions=named,
        statements=tuple(first),
        credits=(),
        factuality=(),
        events=(),
        corrections=(),
    )
    return pack(outline), pack(replace(reading, title_terms=(), terms=(), whens=()))


def unsplit(outline: bytes, detail: bytes) -> Reading:
    """Return the reading that ``split`` took apart."""
    words = unpack(Reading, outline)
    rest = unpack(Reading, detail)
    return replace(
        words,
        mentions=rest.mentions,
        statements=rest.statements,
        credits=rest.credits,
        factuality=rest.factuality,
        events=rest.events,
        corrections=rest.corrections,
    )


def note_path(connection: sqlite3.Connection, sha256: str, path: str) -> None:
    """Remember that the bytes ``sha256`` were seen at ``path``, which then could be opened after all."""
    seen = (sha256, printable(path))
    came = connection.execute("INSERT OR IGNORE INTO paths VALUES (?, ?) RETURNING sha256, path", seen)
    reseal(connection, "paths", came=came.fetchall())
    _take_back(connection, "path = ? AND sha256 IS NULL", printable(path))


def note_dropped(connection: sqlite3.Connection, dropped: Dropped) -> None:
    """Remember that something was set aside, and why.

    A report that an older version of the journey made of the same bytes goes; the bytes stay.
    """
    held = connection.execute("SELECT id FROM reports WHERE sha256 = ?", (dropped.sha256,)).fetchone()
    if held is not None:
        _remove(connection, held[0])
    came = connection.execute(
        "INSERT OR IGNORE INTO dropped VALUES (?, ?, ?) RETURNING path, reason, sha256",
        (printable(dropped.path), storable(dropped.reason), dropped.sha256),
    )
    reseal(connection, "dropped", came=came.fetchall())


def _take_back(connection: sqlite3.Connection, which: str, value: str) -> None:
    """Forget that something was set aside: it could be read after all."""
    query = f"DELETE FROM dropped WHERE {which} RETURNING path, reason, sha256"  # noqa: S608 - our own words
    reseal(connection, "dropped", went=connection.execute(query, (value,)).fetchall())


def printable(path: str) -> str:
    """Return ``path`` with backslash escapes for bytes of a file name that are no text."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "\\x00")


def arrival(connection: sqlite3.Connection, sha256: str) -> Arrival:
    """Return the bytes as they came, under the smallest path, with all that reading them again needs.

    Raises:
        UnknownId: no report has this digest.
        RecordError: the bytes, or how they are to be read, are damaged.
    """
    row = connection.execute(
        "SELECT (SELECT min(path) FROM paths WHERE paths.sha256 = raw.sha256), bytes, media, mapping"
        " FROM raw WHERE sha256 = ?",
        (sha256,),
    ).fetchone()
    if row is None:
        raise UnknownId(f"the record holds no bytes with the digest {sha256}")
    path, blob, media, mapping = row
    return Arrival(path=path or "", raw=zlib.decompress(blob), media=media, mapping=_pairs(mapping))


def _pairs(mapping: str) -> tuple[tuple[str, str], ...]:
    try:
        return tuple((str(name), str(value)) for name, value in json.loads(mapping))
    except (TypeError, ValueError) as error:
        raise Undecodable(f"the names of JSON fields are {mapping!r:.40}") from error


def outdated(connection: sqlite3.Connection, version: str) -> tuple[str, ...]:
    """Return the digests of the reports that another version than ``version`` read."""
    # Two ranges, for which the index serves: what is unlike would be sought in every report.
    rows = connection.execute("SELECT sha256 FROM reports WHERE version < ?1 OR version > ?1", (version,))
    return tuple(sorted(sha256 for (sha256,) in rows))


def versions(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the versions that read the reports."""
    return frozenset(one for (one,) in connection.execute("SELECT DISTINCT version FROM reports"))


def digests(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the digests of all bytes held, those of which no report could be made too."""
    return tuple(digest for (digest,) in connection.execute("SELECT sha256 FROM raw ORDER BY sha256"))


def limits_of(connection: sqlite3.Connection, sha256: str) -> Limits:
    """Return the limits under which these bytes were read, the usual ones where none are told."""
    row = connection.execute("SELECT limits FROM reports WHERE sha256 = ?", (sha256,)).fetchone()
    try:
        return decode(Limits, row[0]) if row else LIMITS
    except Undecodable:
        return LIMITS


def _day(published: str | None) -> int:
    moment = instant(published)
    return UNDATED if moment is None else int(moment // _DAY_S)


def _write_report(connection: sqlite3.Connection, arrival: Arrival, page: Page, how: How) -> None:
    _write_raw(connection, arrival)
    report = page.report
    connection.execute(
        "INSERT INTO reports (id, sha256, version, instant, page, limits, address)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            *(report.id, arrival.sha256, how.version, instant(report.published)),
            *(pack(page), how.told, report.address),
        ),
    )
    reseal(connection, "reports", came=[(arrival.sha256, how.told)])
    _take_back(connection, "sha256 = ?", arrival.sha256)


def _write_raw(connection: sqlite3.Connection, arrival: Arrival) -> None:
    held = connection.execute(
        "DELETE FROM raw WHERE sha256 = ? RETURNING sha256, media, mapping", (arrival.sha256,)
    ).fetchall()
    row = (arrival.sha256, arrival.media, json.dumps(arrival.mapping))
    connection.execute("INSERT INTO raw VALUES (?, ?, ?, ?)", (*row, zlib.compress(arrival.raw)))
    reseal(connection, "raw", came=[row], went=held)


def _write_item(connection: sqlite3.Connection, reading: Reading, place: int) -> int:
    cursor = connection.execute(
        "INSERT INTO items (id, report, place, day, pending, outline, detail) VALUES (?, ?, ?, ?, 1, ?, ?)",
        (reading.item.id, reading.report, place, _day(reading.published), *split(reading)),
    )
    connection.execute(
        "INSERT INTO nodes (item, report, instant) VALUES (?, ?, ?)",
        (reading.item.id, reading.report, instant(reading.published)),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO statements VALUES (?, ?)",
        ((statement.id, reading.item.id) for statement in reading.statements),
    )
    return int(cursor.lastrowid or 0)


def _write_keys(connection: sqlite3.Connection, number: int, keys: Iterable[str], day: int) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO keys VALUES (?, ?, ?)", ((storable(key), day, number) for key in keys)
    )


def _write_words(connection: sqlite3.Connection, number: int, report: Report, item: Item) -> None:
    connection.execute(
        "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
        (number, storable(item.title or ""), body(report, item)),
    )


def _remove(connection: sqlite3.Connection, report: str) -> None:
    """Take a report out; what shared a story, an edge or an address with it is to be grouped again."""
    held = {"report": report}
    unsettle(connection, report)
    connection.execute(_DELETE_WORDS, held)
    gone = connection.execute("DELETE FROM reports WHERE id = :report RETURNING sha256, limits", held)
    reseal(connection, "reports", went=gone.fetchall())
