"""No character that is not seen reaches a terminal: not from a name, an argument or a report."""

from __future__ import annotations

import re
import shutil
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest

import made_record
from made_record import EVERY
from twosource import cli, ending, pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNSEEN = "".join(
    char
    for char in map(chr, range(1, sys.maxunicode + 1))
    if unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"}
)
"""Every control, format, line end and paragraph end of Unicode but for NUL, which no argument can hold."""


def _lines_are_honest(said: str) -> None:
    unseen = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    raw = [hex(ord(char)) for char in said if char != "\n" and unicodedata.category(char) in unseen]
    assert not raw


def test_no_name_and_no_argument_reaches_a_terminal_raw(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every control, format and line end of Unicode in arguments is escaped by every command."""
    nasty = f"a{UNSEEN}b"
    for words in EVERY:
        cli.main([{"RECORD": str(tmp_path / nasty[:9]), "REPORT": nasty}.get(word, word) for word in words])
    for words in (
        (nasty,), ("stories", nasty), ("stories", "x", nasty), ("stories", "x", f"--{nasty}"), (f"-{nasty}",),
        ("brief", "x", "--format", nasty), ("add", "x", nasty, "--map", nasty), ("add", "x", "--jobs", nasty, "y"),
        ("search", nasty, nasty), ("explain", nasty, nasty, "--story", nasty), ("demo", "--folder", nasty),
        ("brief", nasty, "-o", nasty), ("verify", nasty, nasty),
    ):  # fmt: skip
        assert cli.main(words) == ending.WRONG
        said = capsys.readouterr()
        assert said.err.splitlines(keepends=True)[-1].count("\n") == 1
        _lines_are_honest(said.out)
        _lines_are_honest(said.err)


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the path of a record whose reports have every unseen character in name, title, outlet and text."""
    place = tmp_path_factory.mktemp("nasty")
    marks = [char for char in UNSEEN if char not in "\n\r"]
    for number, chunk in enumerate([marks[at : at + 40] for at in range(0, len(marks), 40)]):
        words = "".join(chunk)
        text = made_record.QUAY.replace("Crane", f"Cra{words}ne").replace("Courier", f"Cour{words}ier")
        text = text.replace("the port office", f"the po{words}rt office").replace("Four", str(number + 4))
        name = "".join(char for char in chunk if char != "/")
        (place / f"q{name}.txt").write_text(text, encoding="utf-8", newline="")
    assert pipeline.add(str(place / "r.db"), [str(place)]).read
    yield place / "r.db"
    shutil.rmtree(place)


@pytest.mark.parametrize(
    "words", [*EVERY, ("add", "RECORD", "FOLDER"), ("search", "RECORD", "port"), ("explain", "RECORD", "r1")]
)
def test_no_report_reaches_a_terminal_raw(
    words: tuple[str, ...],
    nasty: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Names, titles, outlets and texts of reports are printed by every command without anything unseen."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: words[0] == "export" or "html" in words)
    (nasty.parent / "report.txt").write_text("", encoding="utf-8")
    put = {"RECORD": str(nasty), "REPORT": str(nasty.parent / "report.txt"), "FOLDER": str(nasty.parent)}
    assert cli.main([put.get(word, word) for word in words]) in {0, 1}
    said = capsys.readouterr()
    _lines_are_honest(said.out)
    _lines_are_honest(said.err)
    assert len(said.out + said.err) > 10


def test_a_styled_brief_holds_no_escape_of_a_report(
    nasty: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal the only escapes are those of the styles."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert cli.main(["brief", str(nasty)]) == 0
    shown = capsys.readouterr().out
    assert "\x1b[" in shown
    _lines_are_honest(re.sub(r"\x1b\[[\d;]*m", "", shown))
