"""Hands that alter a record: payloads, rows beside them, hashes, ids and seals, as a clever forger would."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.model import Page, Reading, Statement, StoryRecord, content_id
from twosource.record.codec import pack, unpack
from twosource.record.derived import _write_story
from twosource.record.intake import split, unsplit
from twosource.record.sealing import SEALED, install

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from twosource.model import Attribution, Claim, Disagreement


class Forger:
    """An open record that gives way: no foreign keys, no lock, and its schema can be written."""

    def __init__(self, path: Path) -> None:
        self.sql = sqlite3.connect(path, isolation_level=None)
        self.path = path
        self.closed = False

    def __call__(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """Run one statement and return its rows."""
        return self.sql.execute(query, values).fetchall()

    def close(self) -> None:
        """Write everything into the file itself and close it."""
        if not self.closed:
            self.sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.sql.close()
        self.closed = True

    # ------------------------------------------------------------------ what was read

    def report(self, name: str) -> str:
        """Return the id of the report whose path ends with ``name``."""
        ((found,),) = self("SELECT id FROM reports JOIN paths USING (sha256) WHERE path LIKE ?", f"%{name}")
        return str(found)

    def page(self, name: str, change: Callable[[Page], Page]) -> None:
        """Alter the page of a report."""
        report = self.report(name)
        ((blob,),) = self("SELECT page FROM reports WHERE id = ?", report)
        assert isinstance(blob, bytes)
        held = unpack(Page, blob)
        changed = change(held)
        assert changed != held
        self("UPDATE reports SET page = ? WHERE id = ?", pack(changed), report)

    def about(self, name: str, **changes: object) -> None:
        """Alter fields of a report, and of its readings where they hold the same."""
        self.page(name, lambda page: replace(page, report=replace(page.report, **changes)))
        shared = {key: value for key, value in changes.items() if key in {"outlet", "published"}}
        if shared:
            for item, reading in self.readings(self.report(name)):
                self.keep(item, replace(reading, **shared))

    def item(self, name: str, **changes: object) -> None:
        """Alter fields of the first item of a report, in its page and in its reading."""
        ((item, reading), *_) = self.readings(self.report(name))
        self.page(
            name,
            lambda page: replace(
                page, items=tuple(replace(one, **changes) if one.id == item else one for one in page.items)
            ),
        )
        self.keep(item, replace(reading, item=replace(reading.item, **changes)))

    def readings(self, report: str = "%") -> list[tuple[str, Reading]]:
        """Return the readings by item."""
        rows = self("SELECT id, outline, detail FROM items WHERE report LIKE ? ORDER BY id", report)
        return [(str(name), unsplit(outline, detail)) for name, outline, detail in rows]  # type: ignore[arg-type]  # a forger knows

    def keep(self, item: str, reading: Reading) -> None:
        """Write a reading back, both halves and the rows of its statements."""
        self("UPDATE items SET outline = ?, detail = ? WHERE id = ?", *split(reading), item)
        self("DELETE FROM statements WHERE item = ?", item)
        for one in reading.statements:
            self("INSERT OR IGNORE INTO statements VALUES (?, ?)", one.id, item)

    def reading(self, picks: Callable[[Reading], object], change: Callable[[Reading], Reading]) -> None:
        """Alter the first reading that ``picks`` takes."""
        item, held = next((item, held) for item, held in self.readings() if picks(held))
        changed = change(held)
        assert changed != held
        self.keep(item, changed)

    def statement(self, picks: Callable[[Statement], object], **changes: object) -> None:
        """Alter fields of the first statement that ``picks`` takes."""

        def change(reading: Reading) -> Reading:
            first = next(one for one in reading.statements if picks(one))
            found = (replace(one, **changes) if one is first else one for one in reading.statements)
            return replace(reading, statements=tuple(found))

        self.reading(lambda reading: any(picks(one) for one in reading.statements), change)

    def within(self, field: str, **changes: object) -> None:
        """Alter the first of the values that a statement holds in ``field``."""
        name = next(one.id for _, held in self.readings() for one in held.statements if getattr(one, field))
        held = next(one for _, reading in self.readings() for one in reading.statements if one.id == name)
        value = getattr(held, field)
        changed = (
            (replace(value[0], **changes), *value[1:])
            if isinstance(value, tuple)
            else replace(value, **changes)
        )
        self.statement(lambda one: one.id == name, **{field: changed})

    def voice(self, picks: Callable[[Attribution], object], **changes: object) -> None:
        """Alter the last link of the first attribution that ``picks`` takes."""
        name, chain = next(
            (one.id, one.attribution)
            for _, held in self.readings()
            for one in held.statements
            if one.attribution and picks(one.attribution[-1])
        )
        last = replace(chain[-1], **changes)
        assert last != chain[-1]
        self.statement(lambda one: one.id == name, attribution=(*chain[:-1], last))

    # ------------------------------------------------------------------ what was compared

    def stories(self) -> list[StoryRecord]:
        """Return the stories, the largest first."""
        found = [unpack(StoryRecord, blob) for (blob,) in self("SELECT record FROM stories")]  # type: ignore[arg-type]  # a forger knows
        return sorted(found, key=lambda one: (-len(one.story.items), one.story.id))

    def story(self, change: Callable[[StoryRecord], StoryRecord]) -> None:
        """Alter the largest story, its payload and all rows that stand beside it."""
        held = self.stories()[0]
        changed = change(held)
        assert changed != held
        self.forget(held)
        _write_story(self.sql, changed)

    def forget(self, held: StoryRecord) -> None:
        """Take a story out with all its rows."""
        self("PRAGMA foreign_keys = ON")
        self("DELETE FROM stories WHERE id = ?", held.story.id)
        self("PRAGMA foreign_keys = OFF")

    def claim(self, change: Callable[[Claim], Claim]) -> None:
        """Alter the claim with the most statements of the largest story."""

        def changed(record: StoryRecord) -> StoryRecord:
            most = max(record.claims, key=lambda one: (len(one.statements), one.id))
            return replace(record, claims=tuple(change(one) if one is most else one for one in record.claims))

        self.story(changed)

    def first(self, field: str, change: Callable[[object], tuple[object, ...]]) -> None:
        """Put what ``change`` returns in the place of the first value that the largest story holds in ``field``."""
        self.story(
            lambda record: replace(
                record, **{field: (*change(getattr(record, field)[0]), *getattr(record, field)[1:])}
            )
        )

    def origin(self, **changes: object) -> None:
        """Alter an origin of the largest story."""
        self.first("origins", lambda one: (_with(one, **changes),))

    def disagreement(self, change: Callable[[Disagreement], Disagreement]) -> None:
        """Alter a disagreement of the largest story."""
        self.first("disagreements", lambda one: (change(one),))  # type: ignore[arg-type]  # a forger knows

    # ------------------------------------------------------------------ what arrived

    def reseal(self) -> None:
        """Make the seals anew, as the program itself would."""
        install(self.sql)
        for name, columns in SEALED.items():
            query = f"SELECT count(*), ifnull(sealed({columns}), printf('%064d', 0)) FROM {name}"  # noqa: S608 - our own tables
            self("UPDATE seals SET (rows, digest) = (?, ?) WHERE name = ?", *self(query)[0], name)

    def replace_bytes(self, name: str, old: bytes, new: bytes, *, ids: bool) -> None:
        """Put other bytes in the place of a report's, with a new digest everywhere, and with ``ids`` a new report id.

        The text and its words follow where they stand in the same way.
        """
        report = self.report(name)
        ((digest,),) = self("SELECT sha256 FROM reports WHERE id = ?", report)
        ((blob,),) = self("SELECT bytes FROM raw WHERE sha256 = ?", digest)
        assert isinstance(blob, bytes)
        raw = zlib.decompress(blob)
        assert old in raw
        raw = raw.replace(old, new, 1)
        fresh = hashlib.sha256(raw).hexdigest()
        self.page(
            name,
            lambda page: replace(
                page,
                report=replace(
                    page.report,
                    id=content_id("r", fresh) if ids else page.report.id,
                    sha256=fresh,
                    text=page.report.text.replace(old.decode(), new.decode(), 1),
                ),
            ),
        )
        self("UPDATE raw SET bytes = ?, sha256 = ? WHERE sha256 = ?", zlib.compress(raw), fresh, digest)
        self("UPDATE paths SET sha256 = ? WHERE sha256 = ?", fresh, digest)
        self("UPDATE reports SET sha256 = ? WHERE sha256 = ?", fresh, digest)
        if ids:
            self("UPDATE items SET report = ? WHERE report = ?", content_id("r", fresh), report)
            self("UPDATE reports SET id = ? WHERE id = ?", content_id("r", fresh), report)
        self.reseal()

    def remove_report(self, name: str) -> None:
        """Take a report out with all that hangs on it, its bytes and paths too."""
        report = self.report(name)
        ((digest,),) = self("SELECT sha256 FROM reports WHERE id = ?", report)
        for held in self.stories():
            if any(item in held.story.items for item, _ in self.readings(report)):
                self.forget(held)
        self("DELETE FROM words WHERE rowid IN (SELECT number FROM items WHERE report = ?)", report)
        self("PRAGMA foreign_keys = ON")
        self("DELETE FROM reports WHERE id = ?", report)
        self("DELETE FROM paths WHERE sha256 = ?", digest)
        self("DELETE FROM raw WHERE sha256 = ?", digest)

    def schema(self, query: str, *values: object) -> None:
        """Write into the schema itself."""
        self("PRAGMA writable_schema = ON")
        self(query, *values)
        self("PRAGMA writable_schema = OFF")


def _with(value: object, **changes: object) -> object:
    changed = replace(value, **changes)  # type: ignore[type-var]  # a forger knows
    assert changed != value
    return changed
