"""Reports given as paths, texts and fields, and the record in memory that comes of them."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import twosource
from twosource import samples
from twosource.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

ECHO = {
    "title": "Quarry at Tarn Hollow closed",
    "outlet": "Tarn Echo",
    "published": "2031-05-06",
    "text": "The quarry at Tarn Hollow was closed on Monday, the mine inspectorate said. Four people were hurt.",
}
POST = """Tarn Hollow quarry shut

Published: 2031-05-06

Inspectors closed the quarry at Tarn Hollow on Monday, the mine inspectorate said. Seven people were hurt.
"""
SENTENCE = "The quarry at Tarn Hollow was closed on Monday, the mine inspectorate said."


@pytest.mark.parametrize("jobs", [0, 1])
def test_the_record_in_memory_is_that_of_the_command_line(
    jobs: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same reports give the same export, byte for byte, by the library and by ``add`` and ``export``."""
    place, folder = str(tmp_path / "desk.db"), samples.folder()
    assert main(["add", place, str(folder)]) == 0
    capsys.readouterr()
    assert main(["export", place, "--format", "json"]) == 0
    written = capsys.readouterr().out
    record = twosource.read(folder, jobs=jobs)
    assert record.to_json() == written
    assert twosource.open(place).to_json() == written
    assert record.export() == json.loads(written)


def test_no_file_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder in which the record is made is gone when it is returned."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert len(twosource.read(ECHO, jobs=0).reports) == 1
    assert list(tmp_path.iterdir()) == []


def test_paths_texts_and_fields_may_be_mixed(tmp_path: Path) -> None:
    """Each kind is one report, in one story where they tell of one happening, whatever their order."""
    file = tmp_path / "post.txt"
    file.write_text(POST.replace("Seven", "Nine"), encoding="utf-8")
    given: list[Any] = [file, POST, ECHO]
    record = twosource.read(given, jobs=0)
    assert len(record.reports) == 3
    assert [len(story.reports) for story in record.stories] == [3]
    assert twosource.read(reversed(given), jobs=0).to_json() == record.to_json()


def test_fields_tell_what_a_line_of_json_lines_tells(tmp_path: Path) -> None:
    """A mapping gives title, outlet, date and text; other names are mapped; dates may be dates."""
    file = tmp_path / "dump.jsonl"
    file.write_text(json.dumps(ECHO, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    (told,), (dumped,) = twosource.read(ECHO, jobs=0).reports, twosource.read(file, jobs=0).reports
    assert (told.id, told.title, told.outlet, told.published) == (
        dumped.id, ECHO["title"], ECHO["outlet"], ECHO["published"],
    )  # fmt: skip
    other: dict[str, object] = {
        "kop": ECHO["title"], "text": ECHO["text"], "published": dt.date(2031, 5, 6), "url": float("nan"),
    }  # fmt: skip
    (mapped,) = twosource.read(other, mapping={"title": "kop"}, jobs=0).reports
    assert (mapped.title, mapped.published, mapped.url) == (ECHO["title"], "2031-05-06", None)


@pytest.mark.parametrize(
    "text", [SENTENCE, f"{SENTENCE}\n", f"Head\n\n{SENTENCE}", "Said: \u201cA crane fell.\u201d"]
)
def test_a_string_is_a_text_where_it_has_lines_or_ends_a_sentence(text: str) -> None:
    """A single sentence and a text with line breaks are read as they are."""
    (report,) = twosource.read(text, jobs=0).reports
    assert report.text.strip() == text.strip()
    assert report.path.startswith("text: ")


def test_a_file_that_is_called_like_a_sentence_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is there under a path is read from there."""
    monkeypatch.chdir(tmp_path)
    Path("Read this now.").write_text(POST, encoding="utf-8")
    (report,) = twosource.read("Read this now.", jobs=0).reports
    assert report.path == "Read this now."


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: twosource.read("post.txt"), r"no such file or folder: 'post.txt'.*\{\"text\": ...\}"),
        (lambda: twosource.read("-"), "no such file or folder"),
        (lambda: twosource.read(Path("post.txt")), "no such file or folder: post.txt"),
        (lambda: twosource.read([7]), "a path, a text or a mapping with a text, not int: 7"),  # type: ignore[list-item]  # what a user may do
        (lambda: twosource.read(7), "paths, texts or mappings with a text, not int"),  # type: ignore[arg-type]  # ditto
        (lambda: twosource.read(b"A crane fell."), "not bytes"),  # type: ignore[arg-type]  # ditto
        (lambda: twosource.read({"text": {1, 2}}), "the fields text: .* is no text, number or date"),
        (lambda: twosource.read(ECHO, mapping={"colour": "x"}), "no 'colour' to map; it has title"),
        (lambda: twosource.read(ECHO, limits={"speed": 1}), "the names are cpu_s"),
        (lambda: twosource.read(ECHO, families="none.csv"), "none.csv cannot be read.*CSV"),
        (lambda: twosource.open("none.db"), "there is no such record; make one with"),
    ],
)
def test_a_mistake_is_told_with_what_was_possible(
    call: Callable[[], object], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every mistake raises an error of the project's tree that says which and what to do."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(twosource.TwosourceError, match=said):
        call()


def test_what_cannot_be_read_is_dropped_with_its_reason() -> None:
    """Fields without a text are no error: the record tells them."""
    record = twosource.read([ECHO, {"title": "Nothing more"}], jobs=0)
    assert [(one.path, "no text in it" in one.reason) for one in record.dropped] == [
        ("text: Nothing more", True)
    ]
    assert repr(record).endswith("1 dropped>")


def test_limits_hold_in_memory_too() -> None:
    """A report that passes a limit is dropped with the figure."""
    record = twosource.read(POST, limits={"characters": 50}, jobs=0)
    assert "more than the 50" in record.dropped[0].reason


def test_publishers_are_counted_by_the_register(tmp_path: Path) -> None:
    """Outlets of one publisher are one family, given as a mapping or a file; other outlets stand alone."""
    reports = [{**ECHO, "outlet": name} for name in ("Tarn Echo", "The Hollow Post", "Gale Radio")]
    file = tmp_path / "register.csv"
    file.write_text('outlet,publisher\n# two papers\ntarn echo,"Hollow Press"\nhollow post,Hollow Press\n')
    for families in ({"tarn ECHO": "Hollow Press", "Hollow  Post": "Hollow Press"}, file, str(file)):
        counts = twosource.read(reports, families=families, jobs=0).claims[0].counts
        assert (counts.outlets, counts.families) == (3, 2)


LAZY = """
import sys, twosource
print([name for name in ("spacy", "numpy", "lxml", "twosource.show") if name in sys.modules])
import twosource.pipeline.journey as journey
journey.warm()
print(len(twosource.read("The crane fell on Monday.", jobs=0).reports))
"""


def test_importing_the_package_loads_no_parser() -> None:
    """Names are loaded when they are first used, and stay what they are whatever stage is loaded before."""
    told = subprocess.run([sys.executable, "-c", LAZY], capture_output=True, check=True, text=True)
    assert told.stdout.split() == ["[]", "1"]


def test_the_public_names_are_all_there() -> None:
    """Ten names and no more, each of them loaded; another one is an AttributeError."""
    assert len(twosource.__all__) == 10
    assert all(getattr(twosource, name).__doc__ for name in twosource.__all__)
    with pytest.raises(AttributeError, match="'twosource' has no attribute 'wire'"):
        _ = twosource.wire  # type: ignore[attr-defined]  # what a user may do
