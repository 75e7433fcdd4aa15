"""Normal forms of dates, amounts and texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model import When
from twosource.show import forms, phrases


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (47, 47, "47"),
        (40, 49, "40 to 49"),
        (1200, None, "at least 1,200"),
        (None, 0.5, "at most 0.5"),
        (None, None, ""),
    ],
)
def test_bounds_in_words(low: float | None, high: float | None, words: str) -> None:
    """An amount's bounds are told as short as they can be."""
    assert forms.bounds(low, high) == words


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "words"),
    [
        ("2031-04-15", None, None, "2031-04-15"),
        ("2031-04-15/2031-04-16", None, None, "2031-04-15 to 2031-04-16"),
        (None, "2031-04-15T08:00:00+02:00", "2031-04-15T08:00:00+02:00", "2031-04-15 08:00+02:00"),
        (None, "2031-04-15", "2031-04-16", "2031-04-15 to 2031-04-16"),
        (None, None, None, ""),
    ],
)
def test_dates_in_their_normal_form(
    edtf: str | None, earliest: str | None, latest: str | None, words: str
) -> None:
    """The normal form of a date is its EDTF, else its bounds, else nothing."""
    when = When(text="x", start=0, end=1, type="DATE", value="", edtf=edtf, earliest=earliest, latest=latest)
    assert forms.dated(when) == words


@given(st.text())
def test_a_printed_text_is_one_line_that_can_be_encoded(text: str) -> None:
    """Whatever a report holds, what is printed of it is one line without control characters."""
    shown = forms.plain(text)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1
    assert forms.plain(shown) == shown
    assert forms.plain(f"{forms.inner(text)}x").endswith("x")


def test_every_word_of_a_phrase_is_in_the_vocabulary() -> None:
    """What the program may say of its own accord is known to the check of a brief."""
    words = phrases.vocabulary()
    assert {"reporting", "corroboration", "unresolved"} & words == {"reporting", "corroboration"}
    assert all(word.lower() in words for word in phrases.CERTAINTY["unconfirmed"].split())


@pytest.mark.parametrize(
    ("low", "high", "words"), [(1, 1, "1 origin"), (1, 2, "1 to 2 origins"), (0, 0, "0 origins")]
)
def test_ranges_of_counts(low: int, high: int, words: str) -> None:
    """One is singular, a range is told with both ends."""
    assert phrases.ranged(low, high, "origins") == words
