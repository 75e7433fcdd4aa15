"""JSON objects of dumps: usual field names, a mapping, and clear reasons."""

from __future__ import annotations

import json

import pytest

from twosource.errors import UnreadableReport
from twosource.ingest import decode
from twosource.ingest.dumps import FIELDS
from twosource.model import Arrival, Report

BODY = "The bridge at Ahle is closed, the mayor said on Monday. The ferry runs every hour."


def read(fields: object, **mapping: str) -> Report:
    """Return the report of one JSON value."""
    raw = json.dumps(fields).encode()
    return decode(Arrival(path="d.jsonl#3", raw=raw, media="json", mapping=tuple(mapping.items())))


@pytest.mark.parametrize("name", FIELDS["text"])
def test_every_usual_name_of_the_text_is_known(name: str) -> None:
    """The title stands before the text, with a span of its own."""
    report = read({"title": "Bridge closed", name: BODY})
    assert report.text == f"Bridge closed\n\n{BODY}"
    fact = report.facts[0]
    assert report.text[fact.start : fact.end] == report.title == "Bridge closed"


def test_the_usual_fields() -> None:
    """Lists, objects with names, feeds' dates."""
    report = read(
        {
            "headline": "Bridge closed",
            "body": f"Bridge closed\n{BODY}",
            "pubDate": "Tue, 04 Mar 2025 08:00:00 GMT",
            "link": "https://courier.example/1",
            "source": {"id": None, "name": "Ahle Courier"},
            "authors": [{"name": "Ann Alder"}, "Bo Birch", 7, None],
            "lang": "en",
        }
    )
    assert report.text == f"Bridge closed\n{BODY}"
    assert (report.published, report.outlet) == ("2025-03-04T08:00:00Z", "Ahle Courier")
    assert (report.url, report.authors) == ("https://courier.example/1", ("Ann Alder", "Bo Birch"))


def test_a_mapping_wins_and_reaches_into_objects() -> None:
    """Fields of any dump can be named."""
    report = read(
        {"text": "no", "story": {"full": BODY}, "when": 1741075200, "title": True},
        text="story.full",
        published="when",
        outlet="story.full.none",
    )
    assert (report.text, report.published, report.outlet) == (BODY, "2025-03-04T08:00:00Z", None)


def test_a_byline_may_tell_the_date_and_a_bad_date_tells_nothing() -> None:
    """As in plain text."""
    assert read({"text": f"By Ann Alder 4 March 2025\n{BODY}", "date": "soon"}).published == "2025-03-04"


def test_characters_that_no_text_may_hold_are_replaced() -> None:
    """Lone surrogates and NULs come out of JSON escapes."""
    report = decode(Arrival(path="d", raw=b'{"text": "a \\ud800 b \\u0000 c"}', media="json"))
    assert report.text == "a \ufffd b \ufffd c"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b'{"text": "bro', "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b'["a"]', "JSON array"),
        (b"null", "JSON null"),
        (b"5.5", "JSON number"),
        (b"{}", "empty JSON object"),
        (b'{"title": "x", "words": 3}', "'words'"),
        (b'{"text": ["  ", {"a": 1}]}', "no text in it"),
    ],
)
def test_what_cannot_be_read_has_a_reason(raw: bytes, reason: str) -> None:
    """Broken JSON, other values, objects without text."""
    with pytest.raises(UnreadableReport, match=reason):
        decode(Arrival(path="d.jsonl#3", raw=raw, media="json"))
