"""Opening records: readers leave no trace, damage and locks are told as what they are."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from beside import dropped_of, folder_of, names_of

import twosource
from twosource.errors import NotARecord, RecordBusy, RecordDamaged, RecordError, WrongUse
from twosource.model import Dropped
from twosource.record import Store, opening, sound
from twosource.record.codec import Undecodable, pack, unpack
from twosource.record.guarding import told


def test_a_record_that_was_closed_is_one_file_and_reading_leaves_it_so(record: Path) -> None:
    """After a writer and after any reader nothing stands beside the record, and no byte of it changes."""
    before = folder_of(record.parent)
    assert list(before) == ["r.db"]
    assert dropped_of(record) == ["a.txt"]
    assert folder_of(record.parent) == before


def test_a_record_of_the_older_way_of_closing_is_read_without_a_trace(record: Path) -> None:
    """A record whose header still asks for a log beside it is read without making that log."""
    connection = sqlite3.connect(record)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    before = folder_of(record.parent)
    assert list(before) == ["r.db"]
    assert dropped_of(record) == ["a.txt"]
    assert folder_of(record.parent) == before


def test_a_writer_that_comes_while_a_reader_relies_on_none_is_told(record: Path) -> None:
    """A reader that needs the file to stand still says so when it did not."""
    connection = sqlite3.connect(record)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    reader = Store.open(record, write=False)
    with Store.open(record, write=True) as store:
        store.drop(Dropped(path="b.txt", reason="no text", sha256=None))
    with pytest.raises(RecordBusy, match="another process is writing to"):
        reader.close()
    reader.close()
    assert dropped_of(record) == ["a.txt", "b.txt"]


def test_a_reader_beside_a_writer_sees_what_is_committed(record: Path) -> None:
    """A running writer and its readers do not wait for each other, and the last state is one file."""
    with Store.open(record, write=True) as writer:
        writer.drop(Dropped(path="b.txt", reason="no text", sha256=None))
        assert dropped_of(record) == ["a.txt", "b.txt"]
        with Store.open(record, write=False) as reader:
            writer.drop(Dropped(path="c.txt", reason="no text", sha256=None))
            assert len(reader.dropped()) == 3
    assert names_of(record.parent) == ["r.db", "r.db.lock"]


@pytest.mark.parametrize("kind", ["EXCLUSIVE", "IMMEDIATE"])
def test_a_file_that_another_process_holds_is_busy(
    kind: str, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever holds the file itself, a reader or a writer is told so, after waiting a moment."""
    monkeypatch.setattr(opening, "PATIENCE_S", 0.0)
    other = sqlite3.connect(record, isolation_level=None)
    other.execute(f"BEGIN {kind}")
    with pytest.raises(RecordBusy, match=r"another process is using .*r\.db; try again when it has ended"):
        Store.open(record, write=True)
    if kind == "EXCLUSIVE":
        with pytest.raises(RecordBusy):
            Store.open(record, write=False)
    other.execute("ROLLBACK")
    other.close()
    assert dropped_of(record) == ["a.txt"]


def test_a_lock_that_is_another_file_is_told(record: Path) -> None:
    """A file of the lock's name that is none is not taken for one, and not written to."""
    lock = record.with_name("r.db.lock")
    lock.write_text("my notes, not a lock. " * 100, encoding="utf-8")
    with pytest.raises(RecordError, match=r"r\.db\.lock is another file"):
        Store.open(record, write=True)
    assert lock.read_text(encoding="utf-8").startswith("my notes")


@pytest.mark.parametrize("name", ["", ":memory:", "file:x?mode=memory", "file::memory:?cache=shared", "a\0b"])
def test_a_name_that_keeps_nothing_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No record is made where none could be found again."""
    monkeypatch.chdir(tmp_path)
    for write in (False, True):
        with pytest.raises(NotARecord):
            Store.open(name, write=write)
    assert not names_of(tmp_path)


@pytest.mark.parametrize("what", ["folder", "pipe", "loop", "device", "long"])
def test_what_is_no_regular_file_is_refused(what: str, tmp_path: Path) -> None:
    """Each is told at once: nothing waits for a pipe, and nothing follows a link for ever."""
    place = tmp_path / "r.db"
    if what == "folder":
        place.mkdir()
    elif what == "pipe":
        os.mkfifo(place)
    elif what == "loop":
        place.symlink_to("r.db")
    else:
        place = Path(os.devnull) if what == "device" else tmp_path / ("x" * 300)
    before = names_of(tmp_path)
    for write in (False, True):
        with pytest.raises(NotARecord):
            Store.open(place, write=write)
    assert names_of(tmp_path) == before


def test_a_large_record_is_refused_when_its_damage_is_met(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a record is too large to be read through first, each method still tells what is broken."""
    for limit in ("SMALL", "SMALL_WRITTEN", "PAGED"):
        monkeypatch.setattr(sound, limit, 0)
    raw = record.read_bytes()
    told: set[str] = set()
    for page in range(1, len(raw) // 4096):
        record.write_bytes(raw[: page * 4096] + b"\xff" * 4096 + raw[(page + 1) * 4096 :])
        for ask in (
            Store.dropped,
            Store.stories,
            Store.record,
            Store.pending,
            lambda store: store.search("x"),
        ):
            try:
                with Store.open(record, write=False) as store:
                    ask(store)
            except RecordDamaged as error:
                told.add(str(error))
    assert told
    assert all("r.db is damaged: " in words and "put back a copy" in words for words in told)
    monkeypatch.setattr(sound, "PAGED", 1 << 30)
    with pytest.raises(RecordDamaged):
        Store.open(record, write=True)


def test_a_small_record_is_read_through_once_for_each_of_its_states(record: Path) -> None:
    """Damage that came after a good reading is seen by the next; ``check`` false leaves it to the caller."""
    assert dropped_of(record) == ["a.txt"]
    raw = record.read_bytes()
    record.write_bytes(raw[:-4096] + b"\xff" * 4096)
    with pytest.raises(RecordDamaged):
        Store.open(record, write=False)
    Store.open(record, write=False, check=False).close()


def test_faulty_sql_stays_a_fault_of_the_program(tmp_path: Path) -> None:
    """Only what the file, the disk or another process can cause is told as such."""
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError, match="syntax"), told(tmp_path):
        connection.execute("NO SQL")
    with pytest.raises(RecordDamaged), told(tmp_path):
        connection.execute("SELECT * FROM absent")
    connection.close()
    with pytest.raises(WrongUse), told(tmp_path):
        connection.execute("SELECT 1")


def test_a_closed_store_is_wrong_use(record: Path) -> None:
    """A method of a store that was closed raises an error of this program, not of the database."""
    store = Store.open(record, write=False)
    store.close()
    with pytest.raises(WrongUse, match="closed"):
        store.dropped()


@pytest.mark.parametrize(
    "blob",
    [b"", b"x", pack(Dropped(path="a", reason="b", sha256=None))[:-3], b"x\x9c\x03\x00\x00\x00\x00\x01"],
)
def test_a_payload_that_was_cut_or_changed_is_undecodable(blob: bytes) -> None:
    """Whatever stands where a payload should, one error says so."""
    with pytest.raises(Undecodable, match="a stored Dropped cannot be read"):
        unpack(Dropped, blob)


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "3",
        "null",
        '"x"',
        "{}",
        '{"path": 3, "reason": "b"}',
        '{"path": "a", "reason": ["b"]}',
        "[" * 100_000,
    ],
)
def test_a_payload_of_another_shape_is_undecodable(text: str) -> None:
    """A value of another type than the class declares is not handed on."""
    with pytest.raises(Undecodable):
        unpack(Dropped, zlib.compress(text.encode()))


def test_the_process_that_holds_a_record_is_named(record: Path) -> None:
    """Where the system tells it, the message has the number of the writing process."""
    code = (
        "import sys; from twosource.record import Store\n"
        "with Store.open(sys.argv[1], write=True): print('open', flush=True); sys.stdin.read()"
    )
    where = os.environ | {"PYTHONPATH": str(Path(twosource.__file__).parents[1])}
    command = [sys.executable, "-c", code, str(record)]
    with subprocess.Popen(command, env=where, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"open\n"
        with pytest.raises(RecordBusy) as caught:
            Store.open(record, write=True)
        writer.communicate()
    who = f"another process ({writer.pid})" if Path("/proc/locks").exists() else "another process"
    assert str(caught.value) == f"{who} is writing to {record}; try again when it has ended"


def test_what_this_process_left_is_not_read_through_again(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer that comes back finds its record as it left it; where another wrote meanwhile it looks."""
    with Store.open(record, write=True) as store:
        store.drop(Dropped(path="c.txt", reason="no text"))
    looked: list[str] = []
    monkeypatch.setattr(sound, "_pages", lambda *_: looked.append("pages"))
    Store.open(record, write=True).close()
    assert looked == []
    with sqlite3.connect(record) as other:
        other.execute("DELETE FROM dropped WHERE path = 'c.txt'")
    other.close()
    Store.open(record, write=True).close()
    assert looked == ["pages"]
