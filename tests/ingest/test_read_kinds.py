"""Kinds of files that are not read are refused by name or by what they hold; texts that resemble them are not."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from twosource.errors import UnreadableReport
from twosource.ingest import decode, find
from twosource.ingest.charset import is_binary
from twosource.ingest.kinds import BESIDE, MEDIA, UNREAD, ending_of, is_page, unread_content
from twosource.ingest.pieces import Stream, pieces
from twosource.model import Arrival, Dropped, Passed

if TYPE_CHECKING:
    from pathlib import Path

    from twosource.ingest.kinds import Media

WORDS = "The pier of Marrow stays shut until the spring, the harbour board said on Monday."
MHTML = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/pier\r\nSubject: Pier\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n--x\r\n'
)
MAIL = (
    "Received: from mail.example by inbox.example\r\n\tid 7; Mon, 3 Mar 2031\r\nFrom: Ann <ann@mail.example>\r\n"
    f"To: desk@mail.example\r\nSubject: Pier\r\nMessage-ID: <1@mail.example>\r\n\r\n{WORDS}\r\n"
)


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.TXT", ".txt"), ("a.b/c", ""), (".hidden", ""), ("pages.warc.gz", ".warc.gz"), ("x.tar.gz", ".gz"),
        ("Page.MHTML", ".mhtml"), ("a.", ""), ("...", ""), ("U.S. vote", ". vote"),
    ],
)  # fmt: skip
def test_the_end_of_a_name_tells_the_kind(name: str, ending: str) -> None:
    """In lower case, with the double ending of a packed web archive; a hidden name has none."""
    assert ending_of(f"folder.d/{name}") == ending


@pytest.mark.parametrize(
    "ending",
    """.mhtml .mht .eml .mbox .warc .wacz .csv .tsv .xml .rss .pdf .doc .docx .odt .rtf .epub .xls .xlsx .zip .gz
    .bz2 .xz .zst .tar .7z .tgz .parquet .warc.gz .CSV .Pdf .WARC.GZ .tar.gz""".split(),
)
@pytest.mark.parametrize("folder", [False, True])
def test_files_that_are_not_read_are_refused_by_name(ending: str, folder: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    """Named or found in a folder, with what they are and what to do, and never read as raw text."""
    file = tmp_path / f"file{ending}"
    file.write_text(WORDS, encoding="utf-8")
    (one,) = find([str(tmp_path if folder else file)])
    assert isinstance(one, Dropped)
    assert one.path == str(file)
    assert " files are not read (" in one.reason
    assert any(todo in one.reason for todo in ("save ", "unpack ", "take "))


def test_the_kinds_are_told_apart() -> None:
    """No ending is of two kinds."""
    assert not set(MEDIA) & set(UNREAD)
    assert not set(MEDIA) & set(BESIDE)
    assert not set(UNREAD) & set(BESIDE)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MHTML, "a page saved as MHTML"),
        ("\n" + MHTML, "a page saved as MHTML"),
        ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x", "a page saved as MHTML"),
        (MAIL, "mail"),
        ("From ann@mail.example Mon Mar  3 10:00:00 2031\nSubject: Pier\n\nWords", "mail"),
        ("WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n", "a web archive"),
        ("<?xml version='1.0'?>\n<!-- made -->\n<rss version='2.0'><channel>", "a feed"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "a feed"),
        ("\ufeff<rdf:RDF xmlns='x'>", "a feed"),
        ("<?xml version='1.0'?><nitf><body>", "XML"),
    ],
)
@pytest.mark.parametrize("media", ["text", "html", None])
def test_what_is_not_read_is_known_by_its_first_bytes(text: str, kind: str, media: Media | None) -> None:
    """In a file without a telling name, or with a name that says text or HTML."""
    if kind == "XML" and media == "html":
        return
    (one,) = pieces(io.BytesIO(text.encode()), Stream(path="", media=media))
    assert isinstance(one, Dropped)
    assert one.reason.startswith(f"it is {kind}, which is not read: ")


@pytest.mark.parametrize(
    "text",
    [
        f"From: our correspondent in Marrow\nDate: 3 March 2031\n\n{WORDS}",
        f"From the harbour of Marrow Mon Mar 3: {WORDS}",
        f"Subject: Pier\nFrom: Ann Alder\nTo: the desk\n\n{WORDS}",
        f"Received: 3 March, from: our correspondent\nFrom: Marrow\n\n{WORDS}",
        f"Title: Pier\nSource: Marrow Gazette\nPublished: 2031-03-03\n\n{WORDS}",
        f"WARC/1.0 is how archives begin. {WORDS}",
        f"MIME-Version: the new standard. {WORDS}",
        f"RSS feeds are back. {WORDS}",
        f"Message-ID: what is it?\nFrom: Marrow\n\n{WORDS}",
        f"<p>{WORDS}</p>",
    ],
)
def test_texts_that_resemble_other_kinds_are_read(text: str) -> None:
    """Words and header lines that a report may have tell nothing."""
    assert unread_content(text.encode(), "text") is None
    (one,) = pieces(io.BytesIO(text.encode()), Stream(path="", media=None))
    assert isinstance(one, Arrival)


@pytest.mark.parametrize(
    ("raw", "page"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\xef\xbb\xbf \n<?xml version='1.0'?><!-- a --><!---->\n<HTML lang=en>", True),
        (b"<!doctype  html public>", True),
        (b"<body>", True),
        (b"<!---->" * 40 + b"<div>x</div>", False),
        (b"<!---->" * 100_000 + b"<html>", True),
        (b"<!--" * 100_000, False),
        (b"<!-->" + b"<html>", True),
        (b"<?xml" * 100_000, False),
        (b"<htmlx>", False),
        (b"words <html>", False),
        (b"", False),
    ],
)
def test_a_page_is_known_by_its_first_element(raw: bytes, page: bool) -> None:  # noqa: FBT001 - the expected answer
    """After any number of comments and declarations, closed or not, in one pass."""
    assert is_page(raw) is page


@pytest.mark.parametrize(
    "head", ["BZh", "BZh9", "ID3", "RIFF", "RIFF sank", "MZ", "PK", "GIF8", "OggS", "%PDF-", "Rar!"]
)
def test_a_text_that_begins_as_a_binary_file_does_is_text(head: str) -> None:
    """The letters alone tell nothing."""
    report = decode(Arrival(path="a.txt", raw=f"{head} is how it begins. {WORDS}".encode(), media="text"))
    assert report.text.startswith(head)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"BZh91AY&SY\x01\x02", "bzip2"),
        (b"RIFF\x10\x00\x00\x00WAVEfmt ", "media"),
        (b"ID3\x03\x00\x00", "sound"),
        (b"OggS\x00\x02", "sound"),
        (b"MZ\x90\x00\x03", "program"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"GIF89a\x10\x00\x10\x00\xf7\x00\x00", "GIF"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"%PDF-1.4\r1 0 obj", "PDF"),
        (b"{\\rtf1\\ansi words", "RTF"),
        (b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00", "media"),
    ],
)
def test_binary_files_are_known_by_what_stands_behind_their_first_letters(raw: bytes, what: str) -> None:
    """Each is named in the reason."""
    assert what in (is_binary(raw) or "")


def test_what_a_folder_holds_besides_reports_is_counted(tmp_path: Path) -> None:
    """Pictures, scripts, databases and hidden names in one line; other endings each in one that is dropped."""
    for name in ("page.html", "page_files/a.css", "page_files/b.JS", "page_files/c.png", "desk.db", "desk.db-wal",
                 ".hidden/x.txt", ".DS_Store", "a.log", "b/c.log", "lone.dat", "The vote. What now"):  # fmt: skip
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(WORDS, encoding="utf-8")
    found = list(find([str(tmp_path)]))
    assert [one.path for one in found if isinstance(one, Arrival)] == [str(tmp_path / "page.html")]
    (passed,) = (one for one in found if isinstance(one, Passed))
    assert passed.what == (
        "databases: 2; hidden names: 2; pictures, sounds and films: 1; styles, scripts and fonts: 2"
    )
    dropped = {one.path: one.reason for one in found if isinstance(one, Dropped)}
    assert set(dropped) == {str(tmp_path / name) for name in ("*.log", "lone.dat", "The vote. What now")}
    assert dropped[str(tmp_path / "*.log")].startswith("2 files, the first a.log: .log files are of no kind")


def test_an_unknown_ending_is_read_where_the_file_is_named(tmp_path: Path) -> None:
    """As its content looks: that is what the reason advises."""
    file = tmp_path / "story.php"
    file.write_text(f"<html><p>{WORDS}</p>", encoding="utf-8")
    (one,) = find([str(file)])
    assert isinstance(one, Arrival)
    assert one.media == "html"


def test_binary_bytes_are_refused_when_they_are_read() -> None:
    """A sound file named as text."""
    with pytest.raises(UnreadableReport, match="it is a sound file, not text"):
        decode(Arrival(path="a.txt", raw=b"ID3\x03\x00\x00\x00\x00", media="text"))
