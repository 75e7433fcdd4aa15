"""Temporal expressions: what is no time at all, days and precision, histories, reports without a date."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.parse.sentences import sentences
from twosource.model import Span, When
from twosource.understand import times

# All are read in a report of Wednesday 10 January 2024.
PUBLISHED = "2024-01-10T09:30+01:00"

NOTHING = (
    "Mrs May left.", "She had a second chance.", "They led the March on the capital.", "Flight 2019 landed.",
    "Resolution 1701 binds all.", "A man, 44, fled.", "They won 3-2.", "Put the harvest at two tonnes.",
    "They put the harvest at 300 tonnes.", "They put the harvest at 1,900 tonnes.", "April Lund spoke.",
    "June Holt spoke.", "August Lund spoke.", "May I go?", "He may march.", "They fall often.",
    "The Sun wrote it.", "He sat in the sun.", "The wed pair left.", "They will march to the sea.",
    "A third of it burned.", "He was second.", "A quarter of it burned.", "She was 44 years old.",
    "The 20-year-old left.", "They spent 2000 dollars.", "Some 2000 people came.", "Boeing 737 jets flew.",
    "He ran 1500 metres.", "Sat on a wall, he slept.", "It stood at 1.30 dollars.", "It was 5-3 at the break.",
    "The minute book is lost.", "Second, it rained.", "The day care shut.", "Room 1984 is shut.",
    "Act 2 began.",
    "The fall was steep.", "He works in some quarters.", "It stood at 26:70.", "It was 45:10.", "She is his senior by a second.",
    "Operation Dawn failed.", "Now that it is dry, we go.", "Metro Today wrote.", "It failed this time.", "All 1512 men were there.",
    "Councillor May spoke.", "They may 5 times try.", "The March on the capital failed.", "She had a second chance.",
    "A 44-year-old cook fled.", "They won 2-1.", "The 4th Brigade left.", "It is open 24/7.", "Prices fall.",
    "It cost $2000 in all.", "A quarter of the town fled.", "They outnumbered us two to one.", "The fine was 1,500 florins.",
)  # fmt: skip


def read(text: str, published: str | None = PUBLISHED) -> tuple[When, ...]:
    """Return the expressions of ``text`` taken as one paragraph."""
    found = sentences(text, "item", [Span(start=0, end=len(text))])
    return times.find(text, found, published=published)


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_looks_like_a_time_is_left_alone(sentence: str) -> None:
    """Surnames, marches, ranks, ages, scores, units and sums are no times."""
    assert [one.text for one in read(sentence)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor has declared %s a day of mourning.",
        "From %s every ballot is to be counted again.",
        "On %s we march to the mill.",
    ],
)
def test_days_of_what_is_to_come(sentence: str) -> None:
    """What is declared, is to be done or is marched to lies ahead."""
    assert ("Saturday", "2024-01-13") in [(one.text, one.value) for one in read(sentence % "Saturday")]


def test_the_year_in_brackets_after_a_resolution_is_a_year_and_its_number_is_not() -> None:
    """Of "Resolution 2270 (2016)" only the year is a time."""
    assert [one.text for one in read("Resolution 2270 (2016) stands.")] == ["2016"]


def test_an_expression_has_days_edtf_precision_and_zone() -> None:
    """A clock time keeps its minute and zone, a month its first and last day."""
    one = read("It struck at 2140 GMT on Tuesday.")[0]
    assert (one.earliest, one.latest, one.precision, one.zone) == (
        "2024-01-09T21:40",
        "2024-01-09T21:40",
        "minute",
        "GMT",
    )
    month = read("It closed in February 2024.")[0]
    assert (month.earliest, month.latest, month.edtf) == ("2024-02-01", "2024-02-29", "2024-02")


def test_the_night_to_a_day_spans_both() -> None:
    """A night told by the day that follows runs over two days."""
    one = read("It burned in the night to Tuesday.")[0]
    assert (one.earliest, one.latest, one.edtf) == ("2024-01-08", "2024-01-09", "2024-01-08/2024-01-09")


def test_without_a_date_of_publication_only_full_dates_resolve() -> None:
    """The others keep X in their value and say what is missing."""
    found = {
        one.text: one for one in read("On Tuesday, 5 May and 6 June 2021, yesterday at 10:15 it rang.", None)
    }
    assert found["6 June 2021"].earliest == "2021-06-06"
    assert found["yesterday at 10:15" if "yesterday at 10:15" in found else "yesterday"].earliest is None
    assert all(one.why for one in found.values() if one.earliest is None)


def test_a_history_counts_from_the_date_told_last() -> None:
    """In a text about years long past a bare month belongs to the year that the story has come to."""
    text = (
        "In 1701 the war began. In May 1702 the fort fell. In June the town followed. In 1703 peace was sought. "
        "In 1704 it failed, and in 1705 the siege began. On 3 March the wall broke. The following year all was over."
    )
    found = {one.text: one.value for one in read(text, "2024-01-10")}
    assert found["June"] == "1702-06"
    assert found["3 March"] == "1705-03-03"
    assert found["The following year"] == "1706"


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["May", "5", "31", "2024", "-", " ", "\n", "Monday", "last", "night", "to", "the", "of", "12:30", "pm", "BC", "week", "ago",
             "\u0130", "\u00ad", "\U0001f525", "noon", "quarter", "99", "days", ",", "February 29", "half past", "in"]
        ),
        max_size=14,
    )
)  # fmt: skip
def test_any_words_in_any_order_are_read_in_order_and_inside_the_text(words: list[str]) -> None:
    """Whatever the words, nothing raises, spans lie in the text in order, and bounds are not reversed."""
    text = " ".join(words)
    for found in (read(text, "2024-01-10"), read(text, None), read(text)):
        starts = [one.start for one in found]
        assert starts == sorted(starts)
        assert all(text[one.start : one.end] == one.text for one in found)
        assert all((one.earliest or "") <= (one.latest or "") for one in found)
