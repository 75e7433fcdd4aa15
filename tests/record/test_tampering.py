"""Whatever is altered in a record, verify says so; the untouched record passes."""

from __future__ import annotations

import re
import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from forging import Forger
from kinds_compared import COMPARED, FILE, LOOKUPS
from kinds_read import ARRIVED, READ, Kind

from twosource import cli, pipeline, samples
from twosource.errors import RecordError
from twosource.show.verify import Asked, Verdict, check

if TYPE_CHECKING:
    from twosource.model import Dropped

KINDS = (*ARRIVED, *READ, *COMPARED, *LOOKUPS, *FILE)
NAMES = """coastguard_statement.txt courier_ferry.txt lns_ferry_first.txt lns_ferry_update.txt observer_ferry.txt
    odrany_today_ferry.html noon_letter.txt kanal4_tunnel.txt""".split()
MAPPED = """{"headline": "Inquiry into the Sea Thrift opens", "paper": "Skerry Bulletin",
 "day": "2026-03-17T08:00+01:00", "words": "The inquiry into the sinking of the ferry Sea Thrift opened on Tuesday. \
Five people died, the coastguard said.\\n\\nThe inquiry will hear its first witnesses on 2 April."}"""


class Made(NamedTuple):
    """A record, and the record that its bytes give anew."""

    record: Path
    derived: Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A digest, a page, copies, disagreements, an update, a plan, something dropped; and all of it derived again."""
    folder = tmp_path_factory.mktemp("tampering")
    (folder / "mapped.json").write_text(MAPPED, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    record, derived = folder / "record.db", folder / "derived.db"
    pipeline.add(str(record), [*(str(samples.folder() / name) for name in NAMES), str(folder / "empty.txt")])
    fields = {"title": "headline", "outlet": "paper", "published": "day", "text": "words"}
    pipeline.add(str(record), [str(folder / "mapped.json")], mapping=fields)
    pipeline.rebuild(str(record), str(derived))
    for path in (record, derived):
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
    return Made(record, derived)


@pytest.fixture
def derived_once(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive nothing again where the bytes are untouched: they give what they gave before."""
    rebuild = pipeline.rebuild

    def once(record: str, into: str, **kwargs: object) -> tuple[Dropped, ...]:
        ours, theirs = (_bytes(Path(path)) for path in (record, str(made.record)))
        if ours != theirs:
            return rebuild(record, into, **kwargs)  # type: ignore[arg-type]  # passed on
        shutil.copyfile(made.derived, into)
        return ()

    monkeypatch.setattr(pipeline, "rebuild", once)


def _bytes(path: Path) -> list[tuple[object, ...]]:
    """Return all that a record is derived from."""
    connection = sqlite3.connect(path)
    query = "SELECT raw.*, limits FROM raw LEFT JOIN reports USING (sha256) ORDER BY sha256"
    rows = connection.execute(query).fetchall()
    connection.close()
    return rows


def _verdict(path: Path) -> Verdict:
    return check(str(path), None, Asked())


def _lines(path: Path) -> list[str]:
    try:
        return [fault.text for fault in _verdict(path).faults]
    except RecordError as error:
        return [str(error)]


@pytest.mark.usefixtures("derived_once")
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_was_altered_is_named(kind: Kind, made: Made, tmp_path: Path) -> None:
    """One thing is altered, as consistently as the record lets; a line says what, and nothing is written."""
    path = tmp_path / "record.db"
    shutil.copyfile(made.record, path)
    forger = Forger(path)
    kind.do(forger)
    forger.close()
    before = path.read_bytes()
    lines = _lines(path)
    assert any(re.search(kind.said, line) for line in lines), "\n".join(lines) or "no fault found"
    assert path.read_bytes() == before


def test_the_kinds_are_many_and_each_has_a_name() -> None:
    """No kind stands twice under one name."""
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 80


def test_an_untouched_record_passes(made: Made, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says what it checked and exits with 0."""
    assert cli.main(["verify", str(made.record)]) == 0
    said = capsys.readouterr()
    assert "9 reports read again from their bytes: the same values" in said.out
