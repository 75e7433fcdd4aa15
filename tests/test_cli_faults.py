"""Whatever is wrong with a record, a path or an argument: one clear line and 2, and nothing is written."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import zlib
from typing import TYPE_CHECKING

import pytest

import made_record
from made_record import EVERY
from twosource import cli, ending
from twosource.record import Store, opening

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

READING = tuple(words for words in EVERY if words[0] != "add")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a whole record, which no test writes to."""
    return made_record.make(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def record(whole: Path, tmp_path: Path) -> Path:
    """Return the path of a record of its own, alone in a folder, with a report elsewhere to add."""
    place = tmp_path / "here" / "r.db"
    place.parent.mkdir()
    shutil.copy(whole, place)
    (tmp_path / "report.txt").write_text(
        "Title: Mill\n\nThe mill burned down, police said.\n", encoding="utf-8"
    )
    return place


def run(record: Path | str, *words: str) -> int:
    """Run a command on ``record`` in this process; REPORT stands for a report to add."""
    report = str(record).removesuffix("here/r.db") + "report.txt"
    put = {"RECORD": str(record), "REPORT": report}
    return cli.main([put.get(word, word) for word in words])


def folder(place: Path) -> dict[str, tuple[bytes, int]]:
    """Return the files beside a record with their bytes and times."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in place.parent.iterdir()
        if path.is_file()
    }


def refused(record: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    """Run a command, and return the one line that it says when it refuses; nothing has changed then."""
    before = folder(record)
    capsys.readouterr()
    code = run(record, *words)
    said = capsys.readouterr()
    assert code == ending.WRONG, (words, said.err)
    assert said.out == ""
    assert said.err.startswith("twosource: ")
    assert said.err.count("\n") == 1
    assert folder(record) == before
    return said.err


# ---------------------------------------------------------------------------------- damage


def _cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(1, len(raw))]


def _random_after_header(raw: bytes, chance: random.Random) -> bytes:
    return raw[:100] + chance.randbytes(len(raw) - 100)


def _page_of_blanks(raw: bytes, chance: random.Random) -> bytes:
    roots = range(2, len(raw) // 4096)
    page = chance.choice([page for page in roots if any(raw[page * 4096 : (page + 1) * 4096])])
    return raw[: page * 4096] + bytes(4096) + raw[(page + 1) * 4096 :]


def _flipped_header(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(16)
    return raw[:place] + bytes([raw[place] ^ 0x10]) + raw[place + 1 :]


def _text(_: bytes, __: random.Random) -> bytes:
    return b"Not a record, only words. " * 200


def _noise(raw: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(len(raw))


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize(
    "harm", [_cut, _random_after_header, _page_of_blanks, _flipped_header, _text, _noise]
)
def test_a_record_that_was_harmed_is_refused_by_every_command(
    harm: Callable[[bytes, random.Random], bytes],
    number: int,
    record: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Cut anywhere, overwritten, or never a record: each command says so in one line and writes nothing."""
    raw = harm(record.read_bytes(), random.Random(number))  # noqa: S311 - places of damage, no secret
    record.write_bytes(raw)
    for words in EVERY:
        said = refused(record, words, capsys)
        assert "is damaged: " in said or "is not a record of twosource" in said


_STATEMENTS = (
    "DROP TABLE words", "DROP TABLE keys", "DROP TABLE stories", "DROP INDEX items_by_report",
    "PRAGMA application_id = 7", "PRAGMA user_version = 0", "PRAGMA user_version = -1",
    "PRAGMA user_version = 999", "UPDATE stories SET record = x'00'", "UPDATE reports SET page = x'789c'",
    "UPDATE items SET detail = x''", "UPDATE raw SET bytes = x'0102'", "DROP TABLE words_data",
)  # fmt: skip


@pytest.mark.parametrize("statement", _STATEMENTS)
def test_a_record_with_a_part_missing_or_changed_is_refused(
    statement: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A database of the right number without a table, or with a payload that is none, is no record."""
    connection = sqlite3.connect(record)
    connection.execute("PRAGMA writable_schema = ON")
    if statement == "DROP TABLE words_data":
        statement = "DELETE FROM sqlite_schema WHERE name = 'words_data'"
    connection.execute(statement)
    connection.commit()
    connection.close()
    for words in EVERY:
        refused(record, words, capsys)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM paths", "DELETE FROM stories", "DELETE FROM items", "DELETE FROM reports", "DELETE FROM raw",
        "UPDATE items SET id = 'i' || number", "UPDATE reports SET sha256 = 'x' || rowid",
        "UPDATE reports SET id = 'x' || rowid", "UPDATE raw SET mapping = '[1]'", "UPDATE raw SET mapping = 'x'",
        "UPDATE stories SET first_published = 'x'", "UPDATE reports SET page = (SELECT record FROM stories)",
    ],
)  # fmt: skip
def test_rows_that_were_taken_away_never_break_a_command(
    statement: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What SQLite cannot see is read as far as it goes, or told: no command ends in a fault."""
    connection = sqlite3.connect(record)
    connection.execute(statement)
    connection.commit()
    connection.close()
    for words in EVERY:
        copy = record.with_name("copy.db")
        shutil.copy(record, copy)
        assert run(
            copy,
            *words[:2],
            *(str(record.parent.parent / "report.txt") if w == "REPORT" else w for w in words[2:]),
        ) in {0, 1, 2}
        said = capsys.readouterr().err
        assert "fault of the program" not in said, said


@pytest.mark.parametrize("value", [[], {}, None, "x", 3, {"story": 3}])
def test_a_payload_of_another_shape_is_damage(
    value: object, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A payload that unpacks to another thing than a story is told as damage by what needs the story."""
    connection = sqlite3.connect(record)
    connection.execute("UPDATE stories SET record = ?", (zlib.compress(json.dumps(value).encode()),))
    connection.commit()
    connection.close()
    for words in (("brief", "RECORD"), ("export", "RECORD", "--format", "json"), ("verify", "RECORD")):
        assert "a stored StoryRecord cannot be read" in refused(record, words, capsys)


def test_a_database_of_another_program_and_a_folder_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither is touched."""
    other = tmp_path / "birds.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE birds (name TEXT)")
    connection.close()
    (tmp_path / "report.txt").write_text("words", encoding="utf-8")
    put = {"REPORT": str(tmp_path / "report.txt")}
    for words in EVERY:
        given = tuple(put.get(word, word) for word in words)
        assert "another program" in refused(other, given, capsys)
        assert "is a folder" in refused(tmp_path, given, capsys)


def test_a_record_that_is_held_is_told(
    record: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock beside a record keeps writers out, a lock on the file itself readers too."""
    monkeypatch.setattr(opening, "PATIENCE_S", 0.0)
    with Store.open(record, write=True):
        assert "another process is writing to" in refused(record, ("add", "RECORD", "REPORT"), capsys)
        assert run(record, "stories", "RECORD") == 0
    other = sqlite3.connect(record, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for words in READING:
        assert "try again when it has ended" in refused(record, words, capsys)
    other.close()


# ----------------------------------------------------------------------------- reading only


def test_a_reading_command_writes_nothing(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The bytes and times of the record stay, and no file appears beside it."""
    before = folder(record)
    for words in READING:
        assert run(record, *words) == 0
    assert folder(record) == before
    assert capsys.readouterr().err == ""


def test_a_record_of_an_earlier_schema_is_left_as_it_is(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reading command names the command that brings it up to date."""
    connection = sqlite3.connect(record)
    connection.execute("DROP INDEX reports_by_instant")
    connection.execute("DROP INDEX reports_by_version")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    for words in READING:
        assert f"with: twosource add {record}" in refused(record, words, capsys)


# ------------------------------------------------------------------------------------ paths


@pytest.mark.parametrize(
    "name", ["", ":memory:", "file:r.db?mode=memory", "loop", "one", "pipe", "x" * 300, "a\0b"]
)
def test_a_name_that_can_hold_no_record_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is read into what cannot be found again, and nothing waits."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text("Title: x\n\nThe mill burned, police said.\n", encoding="utf-8")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    os.mkfifo(tmp_path / "pipe")
    names = sorted(path.name for path in tmp_path.iterdir())
    for words in EVERY:
        code = cli.main([{"RECORD": name, "REPORT": "report.txt"}.get(word, word) for word in words])
        said = capsys.readouterr()
        assert (code, said.out, said.err.count("\n")) == (ending.WRONG, "", 1), words
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_links_that_lead_nowhere_are_dropped_with_a_reason(
    record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Named or within a folder, a loop of links sets aside itself and nothing else."""
    pile = record.parent.parent / "outer" / "pile"
    pile.mkdir(parents=True)
    (pile / "report.txt").write_text("Title: x\n\nThe mill burned, police said.\n", encoding="utf-8")
    (pile / "self").symlink_to("self")
    (pile / "a").symlink_to("b")
    (pile / "b").symlink_to("a")
    (pile / "up").symlink_to("..")
    assert run(record, "add", "RECORD", str(pile)) == ending.DROPPED
    said = capsys.readouterr()
    assert said.out.startswith("1 read, ")
    for name in ("self", "a", "b"):
        assert f"dropped: {pile / name}: " in said.err
    assert "a link leads back to it" in said.err
    assert run(record, "add", "RECORD", str(pile / "self")) == ending.DROPPED
    assert run(record, "add", "RECORD", "") == ending.WRONG


@pytest.mark.parametrize("name", ["r", "r.db", "r.txt"])
def test_the_record_is_never_read_into_itself(
    name: str, whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Named, linked or within a folder, the record and what belongs to it are dropped with that reason."""
    place = tmp_path / name
    shutil.copy(whole, place)
    (tmp_path / "soft.txt").symlink_to(place)
    os.link(place, tmp_path / "hard.txt")
    given = [str(place), str(tmp_path / "soft.txt"), str(tmp_path / "hard.txt"), f"{place}.lock"]
    Store.open(place, write=True).close()
    assert cli.main(["add", str(place), *given]) == ending.DROPPED
    said = capsys.readouterr()
    assert said.err.count("it is the record that is being written, or belongs to it") == len(given)
    assert cli.main(["add", str(place), str(tmp_path)]) == ending.DROPPED
    assert "soft.txt: it is the record that is being written" in capsys.readouterr().err


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal", ".lock"])
@pytest.mark.parametrize("words", [("brief", "--format", "html"), ("brief",), ("export", "--format", "json")])
def test_an_output_onto_the_record_is_refused(
    words: tuple[str, ...], end: str, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The record is never written over by what is made of it."""
    output = (*words[:1], "RECORD", *words[1:], "-o", f"{record.parent}/../here/r.db{end}")
    assert "is the record itself or belongs to it" in refused(record, output, capsys)


def test_the_demo_writes_over_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that cannot be made, or a page that is a link to the record, is told before anything is read."""
    (tmp_path / "file").touch()
    assert cli.main(["demo", "--folder", str(tmp_path / "file")]) == ending.WRONG
    assert "cannot make the folder" in capsys.readouterr().err
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "brief.html").symlink_to("demo.db")
    assert cli.main(["demo", "--folder", str(tmp_path / "demo")]) == ending.WRONG
    assert "is the record itself" in capsys.readouterr().err
    assert not (tmp_path / "demo" / "demo.db").exists()
