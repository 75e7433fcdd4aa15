"""Temporal expressions: rarer forms, reports without a date, years before Christ."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span, When
from twosource.understand import times


def told(text: str, *, dct: str | None) -> tuple[When, ...]:
    """Return the expressions of ``text`` taken as one paragraph of a report of that date."""
    return times.find(text, sentences(text, "item", [Span(start=0, end=len(text))]), published=dct)


UNDATED = (
    "in the night to Tuesday", "overnight", "the small hours of Tuesday", "the evening of 2 July", "two summers ago",
    "the previous day", "this morning", "next week", "two days ago", "Tuesday", "6 June", "June", "the winter",
    "Christmas", "Easter Monday", "the third quarter", "15 and 16 May", "the 3rd of the month", "23:10", "last summer",
)  # fmt: skip


@pytest.mark.parametrize("words", UNDATED)
def test_what_hangs_on_an_unknown_date_keeps_x_and_says_why(words: str) -> None:
    """With no date of publication a relative expression is found, has no days, and says what is missing."""
    found = told(f"It will rain on {words}, they say.", dct=None)
    assert found
    assert all("X" in one.value and one.earliest is None and one.why for one in found)


# Columns: the sentence; the first expression found in it, and its value.
SINGLE = (
    ("We met on Sat. at noon.", "Sat.", "2024-01-06"),
    ("We met on Sun morning.", "Sun morning", "2024-01-07TMO"),
    ("We meet this Fri at Ada's.", "this Fri", "2024-01-12"),
    ("We met on Thurs there.", "Thurs", "2024-01-04"),
    ("We met in the fall of 2022.", "the fall of 2022", "2022-FA"),
    ("The former mayor fled.", "former", None),
    ("It fell on 27.12.99.", "27.12.99", "1999-12-27"),
    ("It fell on 3/3/2023.", "3/3/2023", "2023-03-03"),
    ("It grew in the second quarter of last year.", "the second quarter of last year", "2023-Q2"),
    ("It burned in the small hours of yesterday.", "the small hours of yesterday", "2024-01-09TMO"),
    ("It burned in the small hours.", "the small hours", "2024-01-10TMO"),
    ("It opens two weeks from tomorrow.", "two weeks from tomorrow", "2024-W04"),
    ("It fell two days before yesterday.", "two days before", "2024-01-07"),
    ("It died 5000 years ago.", "5000 years ago", None),
    ("It burned late last night.", "late last night", "2024-01-09TNI"),
    ("It rises this Friday, we hope.", "this Friday", "2024-01-12"),
    ("It was shut at that time.", "that time", "PAST_REF"),
    ("It opened on May Day.", "May Day", "2023-05-01"),
    ("We waited for spring rain.", "spring", "2023-SP"),
    ("It sped at 90 miles an hour.", "an hour", None),
    ("It was shut for ten consecutive quarters.", "ten consecutive quarters", "P10Q"),
    ("It was, as recently as that, shut.", "recently", None),
    ("In the past year it was shut.", "the past year", "P1Y"),
    ("It spoke of the former.", "former", None),
    ("It rose the fall.", "the fall", None),
    ("They met this month, on that very day of 5 May.", "5 May", "2023-05-05"),
    ("It broke; two weeks from yesterday it was whole.", "two weeks from yesterday", "2024-W04"),
    ("It fell in the second half of the evening of rain.", "the evening of", None),
    ("It fell several weeks on Friday.", "several weeks on Friday", None),
)


@pytest.mark.parametrize(("sentence", "words", "value"), SINGLE)
def test_rarer_forms_are_read_too(sentence: str, words: str, value: str | None) -> None:
    """Short names of days, sparse numeric dates, far offsets; None where nothing may be claimed."""
    found = {one.text: one.value for one in told(sentence, dct="2024-01-10")}
    assert found.get(words) == value


def test_before_christ_the_years_count_down() -> None:
    """A decade, a year or a unit told after a year before Christ is counted from it, and ends at its first."""
    text = "It rained in 490 BC. A decade later it rained again. It had rained ten years before. The wet end of the year came."
    found = {one.text: one.value for one in told(text, dct="2024-01-10")}
    assert found["A decade later"] == "BC0480"
    assert found["ten years before"] == "BC0490"
    assert told("It rained in 3 BC. Five years later it stopped.", dct=None)[-1].value == "XXXX"


@pytest.mark.parametrize(
    ("sentence", "dated"),
    [
        ("Yarrow scored on the first drive of the third quarter.", False),
        ("Tolland led 21-9 after the third quarter.", False),
        ("Profit rose in the third quarter as sales led by boats grew.", True),
        ("The plant closed in the third quarter.", True),
        ("He scored 40 goals in the third quarter of 2023.", True),
    ],
)
def test_a_quarter_of_a_game_is_no_quarter_of_a_year(sentence: str, *, dated: bool) -> None:
    """What is told around it shows which; a year settles it."""
    found = times.find(
        sentence, sentences(sentence, "i", [Span(start=0, end=len(sentence))]), published="2024-01-10"
    )
    assert any("Q3" in one.value or one.precision == "quarter" for one in found) == dated
