"""Record files: told from other files, brought up from older schemas, refused when newer."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from twosource.errors import NotARecord, RecordError, RecordTooNew, RecordTooOld
from twosource.record import Store
from twosource.record.schema import APPLICATION_ID, MIGRATIONS, transaction

if TYPE_CHECKING:
    from pathlib import Path


def _old_record(path: Path) -> None:
    """Write a record as the first schema knew it, with one path that was set aside."""
    old = sqlite3.connect(path)
    old.executescript(MIGRATIONS[0])
    old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    old.execute("PRAGMA user_version = 1")
    old.execute("INSERT INTO dropped VALUES ('a.txt', 'no text', NULL)")
    old.commit()
    old.close()


def _schema(path: Path) -> tuple[int, set[str]]:
    connection = sqlite3.connect(path)
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    connection.close()
    return number, names


def test_a_writer_brings_a_record_of_the_first_schema_up_to_date(tmp_path: Path) -> None:
    """Opening an old record for writing leads it to the present schema with all that it holds."""
    _old_record(tmp_path / "old")
    with Store.open(tmp_path / "old", write=True) as store:
        assert [one.path for one in store.dropped()] == ["a.txt"]
    Store.open(tmp_path / "new", write=True).close()
    assert _schema(tmp_path / "old") == _schema(tmp_path / "new")
    assert _schema(tmp_path / "old")[0] == len(MIGRATIONS)


def test_a_reader_leaves_an_old_record_as_it_is_and_says_what_to_do(tmp_path: Path) -> None:
    """A record of an earlier schema is not changed by reading it: the error names the command that is to."""
    _old_record(tmp_path / "old")
    before = (tmp_path / "old").read_bytes()
    with pytest.raises(RecordTooOld, match=r"schema 1 of an earlier version.*twosource add .*old"):
        Store.open(tmp_path / "old", write=False)
    assert (tmp_path / "old").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_a_record_of_a_later_version_is_refused(tmp_path: Path) -> None:
    """The error names both schema numbers."""
    _old_record(tmp_path / "late")
    late = sqlite3.connect(tmp_path / "late")
    late.execute("PRAGMA user_version = 99")
    late.close()
    for write in (True, False):
        with pytest.raises(RecordTooNew, match=f"schema 99.*up to {len(MIGRATIONS)}"):
            Store.open(tmp_path / "late", write=write)


@pytest.mark.parametrize("write", [True, False])
def test_other_files_are_no_records_and_stay_untouched(tmp_path: Path, *, write: bool) -> None:
    """A text, another program's database and a folder are refused, without a trace beside them."""
    (tmp_path / "text").write_text(
        "A plain text that is long enough to be no header.\n" * 40, encoding="utf-8"
    )
    other = sqlite3.connect(tmp_path / "other")
    other.execute("CREATE TABLE birds (name TEXT)")
    other.close()
    (tmp_path / "folder").mkdir()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    for name in ("text", "other", "folder"):
        with pytest.raises(NotARecord):
            Store.open(tmp_path / name, write=write)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def test_a_missing_record_is_made_by_a_writer_only(tmp_path: Path) -> None:
    """A reader says that there is none; a place that cannot be written says so."""
    with pytest.raises(NotARecord, match="no record at"):
        Store.open(tmp_path / "none", write=False)
    with pytest.raises(RecordError, match="cannot be written"):
        Store.open(tmp_path / "nowhere" / "none", write=True)
    (tmp_path / "empty").touch()
    with Store.open(tmp_path / "empty", write=True) as store:
        assert store.pending() == ()


def test_a_record_that_may_not_be_written_is_read_and_not_added_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a medium that cannot be written a record is read as it is; a writer is refused at once."""
    path = tmp_path / "r.db"
    Store.open(path, write=True).close()
    monkeypatch.setattr("os.access", lambda *_: False)
    with Store.open(path, write=False) as store:
        assert store.stories() == ()
    assert not path.with_name("r.db-shm").exists()
    with pytest.raises(RecordError, match="it is read-only"):
        Store.open(path, write=True)


def test_a_disk_that_refuses_is_no_fault_of_the_program(tmp_path: Path) -> None:
    """A full or failing disk is told as such; any other error of the database stays what it is."""
    connection = sqlite3.connect(tmp_path / "r.db", isolation_level=None)
    connection.execute("CREATE TABLE t (a BLOB)")
    connection.execute("PRAGMA max_page_count = 3")
    with (
        pytest.raises(RecordError, match="cannot be written: database or disk is full"),
        transaction(connection),
    ):
        connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), transaction(connection):
        connection.execute("INSERT INTO u VALUES (1)")
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
    connection.close()


def test_a_name_with_odd_letters_is_a_good_place(tmp_path: Path) -> None:
    """Question marks, per cent and hash signs in a file name do not confuse the address."""
    place = tmp_path / "a ?b#c%20\u00e9.2s"
    Store.open(place, write=True).close()
    Store.open(place, write=False).close()
    assert place.exists()


def test_a_migration_that_fails_leaves_the_record_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step is one transaction, and the writer's place is given back."""
    _old_record(tmp_path / "old")
    before = _schema(tmp_path / "old")
    broken = (MIGRATIONS[0], "CREATE TABLE half (a TEXT);\nNO SQL AT ALL")
    monkeypatch.setattr("twosource.record.schema.MIGRATIONS", broken)
    with pytest.raises(sqlite3.OperationalError):
        Store.open(tmp_path / "old", write=True)
    monkeypatch.undo()
    assert _schema(tmp_path / "old") == before
    Store.open(tmp_path / "old", write=True).close()
