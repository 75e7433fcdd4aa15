"""The command line, run as a user runs it: commands, exit codes, listings, errors."""

from __future__ import annotations

import errno
import gc
import json
import os
import re
import subprocess
import sys
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

import twosource
from twosource import cli, ending, pipeline
from twosource.errors import UnreadableReport
from twosource.show import access

if TYPE_CHECKING:
    from pathlib import Path

PORT = """Title: Ferry strikes Marrow pier
Source: Marrow Gazette
Published: 2031-06-03

The ferry Lantern struck the pier at Marrow on Monday, the harbour board said. Eleven people were hurt, \
the board said.

"We are checking every bolt," board chairwoman Ines Calloway told reporters.
"""
COAST = """Title: Nine hurt as ferry strikes pier in Marrow
Source: Coast Wire
Published: 2031-06-03

The ferry Lantern struck the pier at Marrow on Monday. Nine people were hurt, the ambulance service said.

The crew was allegedly asleep.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the path of a record of two reports about one event, and one file that is none."""
    folder = tmp_path_factory.mktemp("reports")
    (folder / "port.txt").write_text(PORT, encoding="utf-8")
    (folder / "coast.txt").write_text(COAST, encoding="utf-8")
    path = str(folder / "marrow.db")
    summary = pipeline.add(path, [str(folder / "port.txt"), str(folder / "coast.txt")])
    assert summary.read == 2
    return path


def run(*words: str) -> int:
    """Run the command line in this process and return its exit code."""
    return cli.main(words)


def test_help_answers_at_once() -> None:
    """Help loads no model, no parser and no template; the limit leaves room for a busy machine."""
    words = [sys.executable, "-X", "importtime", "-m", "twosource", "--help"]
    start = time.perf_counter()
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert time.perf_counter() - start < 3
    assert "brief" in done.stdout
    for heavy in ("spacy", "numpy", "rich", "jinja2", "lxml", "trafilatura", "sqlite3"):
        assert f"| {heavy}\n" not in done.stderr.replace("|   ", "| "), heavy


def test_add_tells_what_was_read_held_and_dropped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code says whether all was read; every drop has its reason."""
    (tmp_path / "a.txt").write_text(PORT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    record = str(tmp_path / "r.db")
    assert run("add", record, str(tmp_path / "a.txt")) == 0
    assert capsys.readouterr().out.startswith("1 read, 0 held already, 0 dropped;")
    assert run("add", record, str(tmp_path / "a.txt"), str(tmp_path / "empty.txt")) == ending.DROPPED
    said = capsys.readouterr()
    assert "0 read, 1 held already, 1 dropped" in said.out
    assert "held already:" in said.out
    assert "dropped:" in said.err
    assert run("add", record, str(tmp_path / "a.txt"), "--json") == 0
    assert json.loads(capsys.readouterr().out)["duplicates"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["add", "RECORD", "/no/such/path"], "no such"),
        (["add", "RECORD", "x.txt", "--map", "title"], "--map wants FIELD=NAME, not 'title'"),
        (["storis", "RECORD"], "did you mean stories?"),
        (["zzzzz"], "there is no command 'zzzzz'"),
        (["stories", "RECORD"], "there is no such record"),
        (["brief", "RECORD"], "make one with: twosource add"),
        (["search", "RECORD", "x"], "there is no such record"),
        (["explain", "RECORD", "x"], "there is no such record"),
        (["verify", "RECORD"], "there is no such record"),
        (["export", "RECORD", "--format", "json"], "there is no such record"),
        (["brief"], "Missing argument"),
        (["export", "RECORD"], "--format"),
    ],
)
def test_wrong_use_is_told_on_one_line_and_exits_with_2(
    words: list[str], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever was mistyped, the message says what is meant; reading never makes a file."""
    path = tmp_path / "none.db"
    assert run(*(str(path) if word == "RECORD" else word for word in words)) == ending.WRONG
    said = capsys.readouterr()
    assert why.lower() in said.err.lower()
    assert said.out == ""
    assert not path.exists() or words[0] == "add"


def test_a_folder_is_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The message does not offer to make a record where a folder stands."""
    assert run("stories", str(tmp_path)) == ending.WRONG
    assert capsys.readouterr().err.strip().endswith("is a folder; a record is one file")


def test_a_mistaken_path_or_field_makes_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is refused before reading leaves no file behind."""
    path, file = tmp_path / "r.db", tmp_path / "a.txt"
    file.write_text("words", encoding="utf-8")
    assert run("add", str(path), str(tmp_path / "missing")) == ending.WRONG
    assert run("add", str(path), str(file), "--map", "headline=title") == ending.WRONG
    assert "a report has no 'headline' to map; it has title, text, published" in capsys.readouterr().err
    assert not path.exists()


def test_a_record_without_stories_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty listing is a line, not silence."""
    path, folder = str(tmp_path / "r.db"), tmp_path / "empty"
    folder.mkdir()
    assert run("add", path, str(folder)) == 0
    assert run("stories", path) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "no stories yet"


def test_listings_load_no_stage(record: str) -> None:
    """The stories of a record are listed without the parser, the vectors and the page readers."""
    words = [sys.executable, "-X", "importtime", "-m", "twosource", "stories", record]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "twosource.record" in loaded
    assert not loaded & {"spacy", "numpy", "trafilatura", "lxml", "rich", "jinja2"}


def test_a_brief_in_a_pipe_is_as_wide_as_it_is_told(
    record: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """COLUMNS sets the width; anything else in it is passed over."""
    for columns, width in (("60", 60), ("wide", 100), ("0", 100)):
        monkeypatch.setenv("COLUMNS", columns)
        assert run("brief", record) == 0
        lines = capfdbinary.readouterr().out.decode().splitlines()
        assert max(map(len, lines)) == width


def test_a_brief_on_a_terminal_has_styles(
    record: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal the cited words are bright; without colours wanted they are still bright."""
    for name in ("FORCE_COLOR", "COLORTERM", "TTY_COMPATIBLE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run("brief", record) == 0
    shown = capsys.readouterr().out
    assert "\x1b[1mWHAT IS SAID\x1b[0m" in shown
    assert re.search(r"\x1b\[[\d;]*3[0-7]m", shown) is None


def test_the_program_started_by_its_name_collects_garbage_seldom(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only a process of its own is tuned, never one that calls the command line as a function."""
    before = gc.get_threshold()
    try:
        gc.set_threshold(700, 10, 10)  # whatever a test before has left
        assert run("--version") == 0
        assert gc.get_threshold()[0] == 700
        monkeypatch.setattr(sys, "argv", ["twosource", "--version"])
        assert cli.main() == 0
        assert gc.get_threshold()[0] > 700
    finally:
        gc.set_threshold(*before)
    assert "twosource" in capsys.readouterr().out


def test_a_file_that_is_no_record_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another file is not taken for a record."""
    path = tmp_path / "notes.txt"
    path.write_text("not a record", encoding="utf-8")
    assert run("stories", str(path)) == ending.WRONG
    assert capsys.readouterr().err.startswith("twosource: ")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["stories"], "Ferry strikes Marrow pier"),
        (["brief"], "WHAT IS SAID"),
        (["brief", "1", "--format", "md"], "## What is said"),
        (["brief", "--format", "html"], "<!doctype html>"),
        (["claims"], "c1"),
        (["timeline"], "2031-06-02"),
        (["timeline", "--entity", "Lantern"], "2031-06-02"),
        (["timeline", "1", "--entity", "Lantern"], "2031-06-02"),
        (["search", "ferry", "pier"], "[ferry]"),
        (["search", "zebra"], "nothing found"),
        (["explain", "c1"], "claim"),
        (["explain", "r1"], "report"),
        (["explain", "2"], "citation of r"),
        (["export", "--format", "csv"], "story,claim,label"),
        (["export", "--format", "md"], "## What is said"),
        (["verify"], "spans lie in their texts"),
    ],
)
def test_each_command_answers(
    words: list[str], part: str, record: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Every command prints what it is for and exits with 0."""
    assert run(words[0], record, *words[1:]) == 0
    assert part.lower() in capfdbinary.readouterr().out.decode().lower()


@pytest.mark.parametrize(
    "words", [["stories"], ["claims"], ["timeline"], ["search", "ferry"], ["explain", "c1"], ["verify"]]
)
def test_every_listing_speaks_json(
    words: list[str], record: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """With --json each listing is one JSON value."""
    assert run(words[0], record, *words[1:], "--json") == 0
    assert isinstance(json.loads(capfdbinary.readouterr().out), (list, dict))


def test_an_id_is_explained_from_its_own_story(
    record: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A report belongs to no one story, a claim to one: both are found by their ids."""
    whole = pipeline.load(record)
    for wanted in (whole.reports[0].id, whole.stories[0].claims[0].id):
        assert run("explain", record, wanted) == 0
        assert wanted in capfdbinary.readouterr().out.decode()


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_printed_brief_verifies_and_a_changed_digit_does_not(
    form: str, record: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One digit of a brief is altered, and verify exits with 1 and names it."""
    file = tmp_path / f"brief.{form}"
    assert run("brief", record, "--format", form, "-o", str(file)) == 0
    assert run("verify", record, str(file)) == 0
    capsys.readouterr()
    text = file.read_text(encoding="utf-8")
    assert "2031-06-03" in text
    file.write_text(text.replace("2031-06-03", "2031-06-08", 1), encoding="utf-8")
    assert run("verify", record, str(file)) == 1
    assert "2031-06-08" in capsys.readouterr().err


def test_verify_needs_a_file_that_can_be_read(
    record: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing file is wrong use; bytes that are no text are no brief."""
    assert run("verify", record, str(tmp_path / "none.md")) == ending.WRONG
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe\x00")
    assert run("verify", record, str(tmp_path / "bad.md")) == 1
    assert "is not UTF-8" in capsys.readouterr().err


def test_output_that_cannot_be_written_is_wrong_use(
    record: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is not there is told, with the reason."""
    assert run("brief", record, "--format", "md", "-o", str(tmp_path / "none" / "x.md")) == ending.WRONG
    assert "cannot write" in capsys.readouterr().err


def test_a_terminal_brief_can_go_to_a_file(record: str, tmp_path: Path) -> None:
    """Plain text is written where -o says so."""
    file = tmp_path / "brief.txt"
    assert run("brief", record, "-o", str(file)) == 0
    assert "WHAT IS SAID" in file.read_text(encoding="utf-8")


def test_the_export_is_the_contract(record: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The whole record is exported as one object, whatever the encoding of the terminal."""
    assert run("export", record, "--format", "json") == 0
    found = json.loads(capfdbinary.readouterr().out)
    assert found["format"] == "twosource"
    assert len(found["reports"]) == 2


def test_a_terminal_without_unicode_is_served(record: str) -> None:
    """A name or a dash that the terminal lacks ends nothing."""
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for words in (["brief"], ["stories"], ["brief", "--format", "md"]):
        command = [sys.executable, "-m", "twosource", words[0], record, *words[1:]]
        assert subprocess.run(command, capture_output=True, env=env, check=False).returncode == 0


def test_a_closed_pipe_is_no_fault(record: str) -> None:
    """A reader that stops reading does not make the program complain."""
    code = (
        "import os, sys; from twosource.cli import main; r, w = os.pipe(); os.close(r); os.dup2(w, 1);"
        "sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "export", record, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "fault" not in done.stderr


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (
            KeyboardInterrupt(),
            ending.INTERRUPTED,
            "twosource: interrupted; nothing that was read is lost, and a repeated add goes on from there\n",
        ),
        (
            OSError(errno.ENOSPC, "No space left on device"),
            ending.WRONG,
            "twosource: cannot write: No space left on device\n",
        ),
        (UnreadableReport("a reason"), ending.DROPPED, "twosource: a reason\n"),
        (
            ZeroDivisionError("x"),
            ending.BROKEN,
            (
                "twosource: a fault of the program: ZeroDivisionError: x\n"
                "twosource: set TWOSOURCE_TRACEBACK=1 and run again to see where\n"
            ),
        ),
    ],
)
def test_whatever_is_raised_becomes_a_line_and_a_code(
    error: BaseException,
    code: int,
    said: str,
    record: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """An interruption, an error on purpose and a fault are told apart."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.delenv("TWOSOURCE_TRACEBACK", raising=False)
    monkeypatch.setattr(access, "browse", fail)
    assert run("stories", record) == code
    assert capsys.readouterr().err.strip() == said.strip()


def test_a_fault_can_be_seen_whole(record: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a variable set, the traceback is shown."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setenv("TWOSOURCE_TRACEBACK", "1")
    monkeypatch.setattr(access, "browse", fail)
    with pytest.raises(ZeroDivisionError):
        run("stories", record)


def test_the_demo_builds_a_record_and_writes_a_page_that_verifies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The demo adds the samples, prints the largest story and says what to try next."""
    samples = tmp_path / "samples"
    samples.mkdir()
    (samples / "coast.txt").write_text(COAST, encoding="utf-8")
    monkeypatch.setattr(twosource, "samples", SimpleNamespace(folder=lambda: samples), raising=False)
    place = tmp_path / "demo"
    assert run("demo", "--folder", str(place)) == 0
    said = capsys.readouterr().out
    assert "WHAT IS SAID" in said
    assert f"twosource stories {place / 'demo.db'}" in said
    assert run("verify", str(place / "demo.db"), str(place / "brief.html")) == 0


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """--version names the program."""
    assert run("--version") == 0
    assert "twosource" in capsys.readouterr().out
