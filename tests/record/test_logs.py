"""Logs that a writer left: read as far as they are whole, told where they are not, never written beside."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from beside import dropped_of, folder_of, names_of

import twosource
from twosource.errors import RecordBusy, RecordDamaged, RecordError
from twosource.record import Store, opening

_KILLED = """
import os, signal, sys
from twosource.model import Dropped
from twosource.record import Store
store = Store.open(sys.argv[1], write=True)
for number in range(int(sys.argv[2])):
    store.drop(Dropped(path=f"kept{number}.txt", reason="no text", sha256=None))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """Return the path of a record whose writer was killed: what it held stands in its log alone."""
    return _killed(tmp_path / "r.db", 1)


def _killed(place: Path, number: int) -> Path:
    where = os.environ | {"PYTHONPATH": str(Path(twosource.__file__).parents[1])}
    command = [sys.executable, "-c", _KILLED, str(place), str(number)]
    assert subprocess.run(command, env=where, check=False).returncode == -signal.SIGKILL
    assert place.with_name("r.db-wal").stat().st_size
    return place


def _folder_files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_what_a_killed_writer_committed_is_read_and_no_file_appears(killed: Path) -> None:
    """With its log and index a record is read where it lies; the files and their bytes stay."""
    before = {name: found for name, found in folder_of(killed.parent).items() if not name.endswith("-shm")}
    names = names_of(killed.parent)
    assert dropped_of(killed) == ["kept0.txt"]
    assert {name: found for name, found in folder_of(killed.parent).items() if name in before} == before
    assert names_of(killed.parent) == names


def test_a_log_without_its_index_is_read_from_a_copy(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would need a new file beside the record is read in a folder of its own, which then goes."""
    killed.with_name("r.db-shm").unlink()
    room = killed.parent / "room"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    before = _folder_files(killed.parent)
    with Store.open(killed, write=False) as store:
        assert [one.path for one in store.dropped()] == ["kept0.txt"]
        assert len(names_of(room)) == 1
    assert not names_of(room)
    assert _folder_files(killed.parent) == before
    with Store.open(killed, write=True) as store:
        assert [one.path for one in store.dropped()] == ["kept0.txt"]
    assert dropped_of(killed) == ["kept0.txt"]


def test_a_copy_that_cannot_be_made_is_told(killed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk, and a writer that never rests, are errors of their kinds and leave nothing."""
    killed.with_name("r.db-shm").unlink()
    room = killed.parent / "room"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("shutil.copyfile", full)
        with pytest.raises(RecordError, match="cannot be copied: No space left"):
            Store.open(killed, write=False)
    moments = iter(range(100))
    with monkeypatch.context() as patch:
        patch.setattr(opening, "state", lambda _: (next(moments),))
        with pytest.raises(RecordBusy):
            Store.open(killed, write=False)
    assert not names_of(room)


@pytest.mark.parametrize("log", [b"", b"\0" * 100, b"x" * 20])
def test_a_log_that_holds_nothing_is_no_damage(record: Path, log: bytes) -> None:
    """An empty log, one of blanks and one that was cut in its header are what a loss of power leaves."""
    record.with_name("r.db-wal").write_bytes(log)
    before = folder_of(record.parent)
    assert dropped_of(record) == ["a.txt"]
    assert folder_of(record.parent) == before


def test_a_log_that_is_none_is_refused_by_readers_and_writers(killed: Path) -> None:
    """SQLite would pass over it, and what it held would be lost in silence."""
    log = killed.with_name("r.db-wal")
    whole = log.read_bytes()
    for place in (0, 5, 17, 25):
        log.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        before = folder_of(killed.parent)
        for write in (False, True):
            with pytest.raises(RecordDamaged, match=r"its log .*r\.db-wal is no log of SQLite"):
                Store.open(killed, write=write)
        assert folder_of(killed.parent) == before
    log.unlink()
    log.mkdir()
    with pytest.raises(RecordDamaged, match=r"its log .* cannot be read"):
        Store.open(killed, write=False)


@pytest.mark.parametrize("beside", ["-shm", ""])
def test_a_log_that_was_changed_in_its_middle_is_refused(beside: str, tmp_path: Path) -> None:
    """Behind a changed page SQLite reads nothing: more than one lost transaction is told; one is what a kill leaves."""
    place = _killed(tmp_path / "r.db", 5)
    kept = {end: place.with_name(f"r.db{end}").read_bytes() for end in ("", "-wal", "-shm")}
    log = kept["-wal"]
    outcomes: set[object] = set()
    for at in range(32, len(log), 997):
        for end, raw in kept.items():
            place.with_name(f"r.db{end}").write_bytes(raw)
        place.with_name("r.db-wal").write_bytes(log[:at] + bytes([log[at] ^ 4]) + log[at + 1 :])
        if not beside:
            place.with_name("r.db-shm").unlink()
        try:
            outcomes.add(len(dropped_of(place)))
        except RecordDamaged as error:
            assert "cannot be read behind page" in str(error)  # noqa: PT017 - one of two outcomes
            outcomes.add("damaged")
    assert outcomes == {4, "damaged"}


def test_a_log_that_breaks_off_is_read_to_its_last_whole_transaction(tmp_path: Path) -> None:
    """Wherever the system stopped writing, every transaction before is there."""
    place = _killed(tmp_path / "r.db", 3)
    log = place.with_name("r.db-wal").read_bytes()
    found: list[int] = []
    for cut in range(len(log), len(log) - 4200 * 4, -1400):
        place.with_name("r.db-wal").write_bytes(log[:cut])
        found.append(len(dropped_of(place)))
    assert found[0] == 3
    assert found == sorted(found, reverse=True)
    assert set(found) > {3, 2}


@pytest.mark.parametrize("state", ["closed", "logged", "killed", "killed without index"])
def test_a_reader_without_rights_reads_what_others_may(state: str, record: Path) -> None:
    """In a folder that it may not write to, with files that it may not change, a reader sees everything."""
    place = record
    if state.startswith("killed"):
        place = _killed(record.parent / "r.db", 1)
        if state != "killed":
            place.with_name("r.db-shm").unlink()
    elif state == "logged":
        connection = sqlite3.connect(place)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
    _dropped_by_nobody(place)


def _dropped_by_nobody(place: Path) -> None:
    """Read a record in a process without rights on it, and check what it found."""
    folder = Path(tempfile.mkdtemp(prefix="twosource-test-"))
    try:
        for path in place.parent.iterdir():
            shutil.copy(path, folder)
            (folder / path.name).chmod(0o444)
        folder.chmod(0o555)
        before = folder_of(folder)
        child = os.fork()
        if not child:
            found: list[str] = []
            with suppress(BaseException):
                if os.geteuid() == 0:
                    os.setresuid(65534, 65534, 65534)
                found = dropped_of(folder / "r.db")
            os._exit(len(found))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == len(dropped_of(place)) > 0
        assert folder_of(folder) == before
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
