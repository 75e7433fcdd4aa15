"""Plain text: heads, header lines and bylines tell metadata; the text stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.ingest import decode
from twosource.ingest.authors import split_authors
from twosource.ingest.language import declared_language, language_of
from twosource.model import Arrival, Report

BODY = "The bridge at Ahle is closed, the mayor said. It will open again in spring, and the ferry runs."


def read(text: str) -> Report:
    """Return the report of a text file."""
    return decode(Arrival(path="a.txt", raw=text.encode("utf-8", "surrogatepass"), media="text"))


def test_a_date_head_tells_the_day_and_stays_in_the_text() -> None:
    """The form of raw scrapes; the fact shows its place."""
    text = f" date 2025-03-04 Skip to content\n{BODY}"
    report = read(text)
    assert (report.published, report.published_precision, report.text) == ("2025-03-04", "day", text)
    fact = report.facts[0]
    assert text[fact.start : fact.end] == "2025-03-04"


def test_a_byline_may_add_the_time_of_the_same_day_only() -> None:
    """The head wins where the byline tells another day."""
    same = read(f" date 2025-03-04 Headline\nby Ann Alder March 4, 2025 3:27 AM\n{BODY}")
    other = read(f" date 2025-03-04 Headline\nby Ann Alder March 3, 2025 3:27 AM\n{BODY}")
    assert (same.published, same.published_precision) == ("2025-03-04T03:27", "minute")
    assert (other.published, other.published_precision) == ("2025-03-04", "day")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_header_lines_in_any_order_and_case(newline: str) -> None:
    """Every fact has the characters that tell it; unknown keys may stand among the known."""
    lines = [
        "SOURCE: Ahle Courier", "title: Bridge closed", "  until spring", "Published: 2025-03-04T08:00Z",
        "Section: Local", "By: Ann Alder and Bo Birch", "URL: https://courier.example/1", "Language: en-GB",
        "", BODY,
    ]  # fmt: skip
    report = read(newline.join(lines))
    assert (report.outlet, report.title) == ("Ahle Courier", "Bridge closed until spring")
    assert report.authors == ("Ann Alder", "Bo Birch")
    assert (report.published, report.published_precision) == ("2025-03-04T08:00Z", "minute")
    assert (report.url, report.language) == ("https://courier.example/1", "en")
    assert report.text == newline.join(lines)
    for fact in report.facts:
        shown = " ".join(report.text[fact.start : fact.end].split())
        assert shown.startswith(fact.value[:2]), fact


def test_a_sentence_with_a_colon_is_no_header() -> None:
    """One known key needs a blank line after it; an unknown key never begins a header."""
    assert read(f"Date: unknown so far\n{BODY}").facts == ()
    assert read(f"Note: this is text\n\n{BODY}").facts == ()
    assert read(f"Title:\nDate: 31 February\nLanguage: ?\n\n{BODY}").facts == ()


def test_without_any_head_a_byline_tells_the_date() -> None:
    """Found in the byline, with its characters."""
    report = read(f"Bridge closed\nBy Ann Alder\nPublished 4 March 2025 15:27 GMT\n{BODY}")
    assert report.published == "2025-03-04T15:27Z"
    assert report.facts[0].found_in == "byline"
    assert read(BODY).published is None


def test_authors_are_people() -> None:
    """The word "by", offices and empty parts are no names."""
    assert split_authors("By Ann Alder, staff writer, and Bo Birch;") == ("Ann Alder", "Bo Birch")


def test_languages() -> None:
    """Plain English is seen without a model, other languages with it, short texts are taken for English."""
    german = (
        "Die Brücke ist gesperrt, sagte der Bürgermeister am Montag, und die Fähre fährt wieder jeden Tag."
    )
    assert language_of(BODY * 2) == "en"
    assert language_of(german) == "de"
    assert language_of("Non") == "en"
    assert declared_language("German") == "de"
    assert declared_language("pt_BR") == "pt"
    assert declared_language("???") is None


@given(st.text(min_size=1))
def test_any_text_reads_with_offsets_inside_it(text: str) -> None:
    """Emoji, marks, right-to-left text, odd line ends: no error, and facts lie in the text."""
    report = read(f"Title: {text}\n\nBody of the report.".replace("\x00", ""))
    assert all(0 <= (f.start or 0) <= (f.end or 0) <= len(report.text) for f in report.facts)
