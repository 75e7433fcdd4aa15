"""Files, folders, streams and dumps are found whole, in order, and nothing is lost in silence."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest

from twosource.errors import UnreadableReport, WrongUse
from twosource.ingest import decode, find, pieces
from twosource.ingest.finding import show_path
from twosource.model import Arrival, Dropped, Passed

if TYPE_CHECKING:
    from pathlib import Path


def found(*paths: Path | str) -> list[tuple[str, str]]:
    """Return name and media, or name and reason, of what is found."""
    return [(one.path.rsplit("/", 1)[-1], _told(one)) for one in find([str(path) for path in paths])]


def _told(one: Arrival | Dropped | Passed) -> str:
    if isinstance(one, Arrival):
        return one.media
    return one.reason if isinstance(one, Dropped) else f"passed: {one.what}"


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    """Hidden files and pictures are passed over with their number, a PDF is named as not readable."""
    for name in ("b.txt", "a/z.html", "a/b/c.jsonl", ".hidden.txt", "p.jpg", "r.pdf", "plain"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text('{"text": "x"}\n' if name.endswith("l") else "words", encoding="utf-8")
    results = found(tmp_path)
    assert [name for name, _ in results[:-1]] == ["c.jsonl#1", "z.html", "b.txt", "plain", "r.pdf"]
    assert results[-2][1].startswith(".pdf files are not read")
    assert results[-1] == (tmp_path.name, "passed: hidden names: 1; pictures, sounds and films: 1")


def test_duplicates_are_both_yielded_with_one_digest(tmp_path: Path) -> None:
    """The record decides what to do with them."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"same")
    one, two = (a for a in find([str(tmp_path)]) if isinstance(a, Arrival))
    assert one.sha256 == two.sha256


def test_a_missing_path_is_wrong_use_before_anything_is_read(tmp_path: Path) -> None:
    """The message names the path; the same goes for '-' without standard input."""
    with pytest.raises(WrongUse, match=r"nowhere\.txt"):
        find([str(tmp_path), str(tmp_path / "nowhere.txt")])
    with pytest.raises(WrongUse, match="standard input"):
        find(["-"])


def test_links_that_lead_round_or_nowhere_are_dropped(tmp_path: Path) -> None:
    """A loop of folders is walked once."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("words", encoding="utf-8")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "missing")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    results = dict(found(tmp_path))
    assert results["x.txt"] == "text"
    assert "a link leads back" in results["up"]
    assert "cannot be read" in results["gone.txt"]
    assert "cannot be read" in results["self.txt"]
    assert results["pipe.txt"] == "it is no regular file"


def test_what_the_system_refuses_is_dropped_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that cannot be listed does not stop the others."""
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text("words", encoding="utf-8")
    listing = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(os, "listdir", refuse)
    assert found(tmp_path) == [
        ("closed", "the folder cannot be read: Permission denied"),
        ("open.txt", "text"),
    ]


def test_names_that_are_no_utf8_can_be_printed() -> None:
    """Paths are stored as text."""
    assert show_path(os.fsdecode(b"caf\xe9.txt")) == "caf\ufffd.txt"


def test_a_page_is_known_by_its_beginning(tmp_path: Path) -> None:
    """HTML in a file of another name."""
    (tmp_path / "page.txt").write_text("<!-- saved -->\n<!DOCTYPE html><html><p>Words</p>", encoding="utf-8")
    assert found(tmp_path / "page.txt") == [("page.txt", "html")]


def test_json_lines_are_arrivals_by_line_number(tmp_path: Path) -> None:
    """Blank lines count, a bad line fails by itself, raw bytes are the line's."""
    dump = tmp_path / "dump.jsonl"
    dump.write_bytes(b'\xef\xbb\xbf{"text": "one"}\r\n\n{"text": }\n{"text": "four"}')
    arrivals = [one for one in find([str(dump)], mapping={"text": "text"}) if isinstance(one, Arrival)]
    assert [one.path.rsplit("#", 1)[1] for one in arrivals] == ["1", "3", "4"]
    assert arrivals[2].raw == b'{"text": "four"}'
    assert arrivals[0].mapping == (("text", "text"),)
    assert decode(arrivals[0]).text == "one"
    with pytest.raises(UnreadableReport):
        decode(arrivals[1])


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b'[{"text": "a"}, {"text": "b"}]', ["#1", "#2"]),
        (b'{\n"text": "a"}', [""]),
        (b'{"text": "a"}\n{"text": "b"}\n', ["#1", "#2"]),
        (b'{\n"text": "a"}\n{"text": "b"}', ["#1", "#2"]),
        (b'[{"text": "a"}, {"te', ["#1", "not valid JSON"]),
        (b"[]", ["no JSON object"]),
        (b"[" * 5000, ["not valid JSON"]),
    ],
)
def test_a_json_file_holds_an_array_or_objects(tmp_path: Path, raw: bytes, expected: list[str]) -> None:
    """Each element is an arrival with its own bytes; what is broken is named after those before it."""
    dump = tmp_path / "dump.json"
    dump.write_bytes(raw)
    results = list(find([str(dump)]))
    assert len(results) == len(expected)
    for one, want in zip(results, expected, strict=True):
        assert want in (one.reason if isinstance(one, Dropped) else one.path.removeprefix(str(dump)))


@pytest.mark.parametrize(
    ("raw", "media"),
    [
        (b"Just words.", "text"),
        (b" <html><p>x</p>", "html"),
        (b'{"text": "a"}\n', "json"),
        (b'[{"text": "a"}]', "json"),
    ],
)
def test_standard_input_is_known_by_its_beginning(raw: bytes, media: str) -> None:
    """Text, page, JSON Lines or array."""
    (one,) = find(["-"], stdin=io.BytesIO(raw))
    assert isinstance(one, Arrival)
    assert one.media == media


def test_what_is_too_long_is_dropped_unread_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A huge line costs no memory and not the lines after it."""
    monkeypatch.setattr(pieces, "MOST_BYTES", 40)
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "' + b"x" * 200 + b'"}\n{"text": "b"}\n' + b"y" * 100)
    (tmp_path / "b.txt").write_bytes(b"x" * 41)
    (tmp_path / "c.json").write_bytes(b'[{"text": "c"}, {"text": "' + b"x" * 200 + b'"}, {"text": "d"}]')
    results = found(tmp_path)
    read = {"a.jsonl#2", "c.json#1", "c.json#3"}
    assert [name for name, _ in results] == [
        "a.jsonl#1", "a.jsonl#2", "a.jsonl#3", "b.txt", "c.json#1", "c.json#2", "c.json#3",
    ]  # fmt: skip
    assert {name for name, reason in results if reason == "json"} == read
    assert all("longer than" in reason for name, reason in results if name not in read)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [(b"", "it is empty"), (b" \n", "only white space"), (b"w " * 600_000, "1,199,999|1,200,000 characters")],
)
def test_a_report_needs_text_of_a_report_s_length(raw: bytes, reason: str) -> None:
    """Empty files and far too long ones are refused with the reason."""
    with pytest.raises(UnreadableReport, match=reason):
        decode(Arrival(path="a.txt", raw=raw, media="text"))


def test_broken_bytes_are_told_as_a_fact() -> None:
    """The reader of the record can see that the text is not quite what was sent."""
    report = decode(
        Arrival(path="a.txt", raw="Brücken über die Ahle: für, während".encode() + b"\xff", media="text")
    )
    assert [fact.value for fact in report.facts if fact.name == "encoding"] == [
        "1 broken bytes shown as U+FFFD"
    ]
