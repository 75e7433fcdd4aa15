"""Bytes become characters by what they declare, by UTF-8, or by a guess; noise becomes a reason."""

from __future__ import annotations

import pytest

from twosource.errors import UnreadableReport
from twosource.ingest.charset import is_binary, to_text

WORDS = "Die Brücke über die Ahle wird für drei Wochen gesperrt, sagte der Bürgermeister am Montag. "


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-be"])
def test_a_byte_order_mark_decides_and_is_not_text(encoding: str) -> None:
    """UTF-8, 16 and 32 with their marks."""
    raw = ("\ufeff" + WORDS).encode(encoding) if encoding == "utf-16-be" else WORDS.encode(encoding)
    assert to_text(raw).text == WORDS


def test_markup_declares_its_encoding() -> None:
    """A one-byte declaration is read as browsers read it, unless the bytes are UTF-8 in truth."""
    page = '<html><meta charset="iso-8859-1"><p>\u201cfür\u201d</p>'
    assert to_text(page.encode("windows-1252"), markup=True).encoding == "cp1252"
    assert to_text(page.encode("utf-8"), markup=True).encoding == "utf-8"
    xml = '<?xml version="1.0" encoding="koi8-r"?><p>мост</p>'
    assert "мост" in to_text(xml.encode("koi8-r"), markup=True).text
    assert to_text(b'<meta charset="no-such-charset"><p>bridge</p>', markup=True).text.endswith("</p>")


def test_undeclared_bytes_are_guessed() -> None:
    """Latin text without any declaration."""
    assert to_text((WORDS * 3).encode("windows-1252")).text == WORDS * 3


def test_a_few_broken_bytes_do_not_turn_utf8_into_something_else() -> None:
    """The broken bytes are counted and shown as replacement characters."""
    decoded = to_text((WORDS * 5).encode() + b"\xff end")
    assert (decoded.encoding, decoded.replaced) == ("utf-8", 1)
    assert decoded.text.endswith("\ufffd end")


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        b"PK\x03\x04abc",
        b"\x89PNG\r\n",
        bytes(range(256)) * 20,
        b"text\x00with\x00nul",
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(raw: bytes) -> None:
    """Known kinds of files are named, others are said to be no text."""
    with pytest.raises(UnreadableReport, match=r"save (the article|it) as"):
        to_text(raw)


def test_a_text_that_starts_like_any_other_is_not_binary() -> None:
    """Only the first bytes of known formats count."""
    assert is_binary(b"The bridge") is None
