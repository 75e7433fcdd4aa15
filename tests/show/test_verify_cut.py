"""A brief that was cut, filled or is another file altogether does not verify, and says why."""

from __future__ import annotations

import os
import random
import sys
from typing import TYPE_CHECKING

import pytest

import made_record
from twosource import cli, ending, pipeline
from twosource.errors import VerificationFailed
from twosource.show import rendering
from twosource.show.verify import check, verify_brief

if TYPE_CHECKING:
    from pathlib import Path

    from twosource.model import Record

# What is put into the middle of a brief: numbers beyond any, halves of tags, names of nothing.
_PIECES = (
    "9" * 6000, "[^" + "9" * 6000 + "]", "[" + "9" * 6000 + "]", "[^99]: r1, characters " + "9" * 5000 + " to 3: x",
    "<td>", "<tr><td>c9</td>", "</table>", "| r1 | x |", "| ", "[1]", '<div data-report="r1">', "<!--", "r99", "c99",
    "&#99999999999;", "\u00b2", "\u0663", "<![CDATA[", "<!x [", "\0", "<svg>", "<title>x [7]</title>", "<", "\u2028",
    '<a id="m' + "9" * 5000 + '">', "\n## What was read\n| r1 | x |\n",
)  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a small record."""
    return made_record.make(tmp_path_factory.mktemp("cut"))


@pytest.fixture(scope="module")
def record(place: Path) -> Record:
    """Return that record."""
    return pipeline.load(str(place))


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_brief_that_was_cut_anywhere_does_not_verify(form: str, record: Record) -> None:
    """Whatever is missing from its end or its beginning, verify fails on purpose and names something."""
    text = rendering.text(record, form)
    assert verify_brief(record, text)
    for at in (*range(0, len(text) - 2, 47), len(text) - 2):
        with pytest.raises(VerificationFailed, match=r"\S"):
            verify_brief(record, text[:at])
    for at in range(1, len(text), 397):
        with pytest.raises(VerificationFailed, match=r"\S"):
            verify_brief(record, text[at:])


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_brief_with_anything_put_into_it_does_not_verify(form: str, record: Record) -> None:
    """A stretch that is gone from the middle, or a piece that nobody would write, is a fault of the brief."""
    text = rendering.text(record, form)
    chance = random.Random(5)  # noqa: S311 - places in a text, no secret
    for number in range(150):
        at = chance.randrange(1, len(text) - 1)
        put = _PIECES[number % len(_PIECES)] if number % 2 else ""
        upto = at if put else min(len(text) - 1, at + chance.randrange(1, 200))
        changed = text[:at] + put + text[upto:]
        with pytest.raises(VerificationFailed, match=r"\S"):
            verify_brief(record, changed)


def test_a_file_much_longer_than_the_brief_is_not_read(record: Record) -> None:
    """A book behind a good beginning is refused by its length."""
    text = rendering.text(record, "html")
    with pytest.raises(VerificationFailed, match=r"the file has .* characters, the brief of"):
        verify_brief(record, text + "<a " * len(text))


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        b"\x00\xff\xfe" * 100,
        b"\x89PNG\r\n",
        "words".encode("utf-16"),
        b"<!doctype html>",
        b"# A title\n",
    ],
)
def test_a_file_that_is_no_brief_does_not_verify(
    raw: bytes, place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty file, bytes, another encoding and a brief of nothing exit with 1 and one line."""
    file = tmp_path / "brief"
    file.write_bytes(raw)
    assert cli.main(["verify", str(place), str(file)]) == ending.DROPPED
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_that_is_too_long_does_not_verify(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A device that never ends is read up to a limit."""
    monkeypatch.setattr(sys.modules[check.__module__], "LONGEST", 1000)
    assert cli.main(["verify", str(place), "/dev/zero"]) == ending.DROPPED
    assert "longer than 1,000 bytes" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["none", "folder", "loop", "x" * 300, ""])
def test_a_file_that_cannot_be_read_is_wrong_use(
    name: str, place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing there, a folder, a loop of links and a name beyond any exit with 2 and one line."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    file = os.fspath(tmp_path / name) if name else ""
    assert cli.main(["verify", str(place), file]) == ending.WRONG
    assert capsys.readouterr().err.count("\n") == 1
