"""Dates of publication are taken as told, and nothing is added to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.ingest.stamps import FORMS, byline_stamp, parse_stamp


@pytest.mark.parametrize(
    ("told", "value", "precision"),
    [
        ("2026-02-07", "2026-02-07", "day"),
        ("2026-02-07T08:00Z", "2026-02-07T08:00Z", "minute"),
        ("2026-02-07 08:00:30", "2026-02-07T08:00:30", "second"),
        ("2026-02-07T08:00:30.123+0100", "2026-02-07T08:00:30+01:00", "second"),
        ("2026-02-07T08:00-05:00", "2026-02-07T08:00-05:00", "minute"),
        ("2026/02/07", "2026-02-07", "day"),
        ("20260207T080030Z", "2026-02-07T08:00:30Z", "second"),
        ("20260207", "2026-02-07", "day"),
        ("Sat, 07 Feb 2026 08:00:30 GMT", "2026-02-07T08:00:30Z", "second"),
        ("7 Feb 2026", "2026-02-07", "day"),
        ("7th of February 2026", "2026-02-07", "day"),
        ("February 7, 2026 8:05 PM", "2026-02-07T20:05", "minute"),
        ("Feb. 7, 2026 at 12:05 a.m. EST", "2026-02-07T00:05-05:00", "minute"),
        ("Sept. 7, 2026, 8:05 AM CST", "2026-09-07T08:05", "minute"),
        ("1770451230", "2026-02-07T08:00:30Z", "second"),
        ("1770451230000", "2026-02-07T08:00:30Z", "second"),
    ],
)
def test_a_stamp_keeps_what_was_told(told: str, value: str, precision: str) -> None:
    """ISO stays, other forms become ISO, a zone that means several offsets is left out."""
    stamp = parse_stamp(told)
    assert stamp is not None
    assert (stamp.value, stamp.precision) == (value, precision)


@pytest.mark.parametrize(
    "told",
    [
        "",
        "yesterday",
        "2026-02-30",
        "2026-13-01",
        "02/07/2026",
        "February 2026",
        "99",
        "0001-01-01",
        "0001-01-01T00:00:00Z",
        "9999-12-31",
        "31 December 9999",
    ],
)
def test_what_is_no_date_or_not_a_sure_one_is_none(told: str) -> None:
    """Impossible, partial and ambiguous dates are not guessed at."""
    assert parse_stamp(told) is None


def test_each_form_matches_its_example() -> None:
    """The table of forms explains itself."""
    assert all(pattern.match(example) for example, pattern in FORMS)


def test_a_date_line_is_found_and_prose_is_not() -> None:
    """Only a line that is there for the date tells when the piece appeared."""
    text = "Bridge closed\nby Ann Alder March 3, 2025 3:27 PM 2 min read\nText."
    found = byline_stamp(text)
    assert found is not None
    stamp, start, end = found
    assert (stamp.value, text[start:end]) == ("2025-03-03T15:27", "March 3, 2025 3:27 PM")
    assert byline_stamp("The old bridge had been opened on March 3, 2015 by the mayor himself.") is None
    assert byline_stamp("word " * 30 + "March 3, 2025 3:27 PM") is None
    assert byline_stamp("Published 30 February 2025") is None


@given(st.text())
def test_no_text_makes_it_raise(text: str) -> None:
    """Any Unicode is either a date or none."""
    parse_stamp(text)
    byline_stamp(text)
