"""Temporal expressions: what invented sentences give, and what is no time at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.parse.sentences import sentences
from twosource.model import Span, When
from twosource.understand import times

# All are read in a report of Wednesday 10 January 2024.
PUBLISHED = "2024-01-10T09:30+01:00"

# Columns: the sentence; the expression; type; value; modifier.
TABLE: tuple[tuple[str, str, str, str, str | None], ...] = (
    ("It began on January 8, 2024.", "January 8, 2024", "DATE", "2024-01-08", None),
    ("It began on 8 January 2024.", "8 January 2024", "DATE", "2024-01-08", None),
    ("It began on the 8th of January 2024.", "the 8th of January 2024", "DATE", "2024-01-08", None),
    ("It began on Dec. 30.", "Dec. 30", "DATE", "2023-12-30", None),
    ("It began on December 30.", "December 30", "DATE", "2023-12-30", None),
    ("It will begin on 1 February.", "1 February", "DATE", "2024-02-01", None),
    ("Monday, 8 January was cold.", "Monday, 8 January", "DATE", "2024-01-08", None),
    ("It opens on the first of June.", "the first of June", "DATE", "2024-06-01", None),
    ("It opens on the last day of June.", "the last day of June", "DATE", "2024-06-30", None),
    ("It opens on the first Monday of June.", "the first Monday of June", "DATE", "2024-06-03", None),
    ("The camp runs from 15 to 19 January.", "15", "DATE", "2024-01-15", None),
    ("The camp runs from 15 to 19 January.", "19 January", "DATE", "2024-01-19", None),
    ("The camp runs Jan. 15-19.", "19", "DATE", "2024-01-19", None),
    ("It fell on December 30 and January 2.", "January 2", "DATE", "2024-01-02", None),
    ("It closed in September 2023.", "September 2023", "DATE", "2023-09", None),
    ("It closed in mid-March 2023.", "mid-March 2023", "DATE", "2023-03", "MID"),
    ("It closed at the end of May 2023.", "the end of May 2023", "DATE", "2023-05", "END"),
    ("It closed in early 2023.", "early 2023", "DATE", "2023", "START"),
    ("It closed in November.", "November", "DATE", "2023-11", None),
    ("It will close in November.", "November", "DATE", "2024-11", None),
    ("It closed in May.", "May", "DATE", "2023-05", None),
    ("It closed in March of last year.", "March of last year", "DATE", "2023-03", None),
    ("Sales rose in August and September 2022.", "August", "DATE", "2022-08", None),
    ("It began in 1939.", "1939", "DATE", "1939", None),
    ("The war of 1939-45 ended.", "45", "DATE", "1945", None),
    ("It ruled in 480 BC.", "480 BC", "DATE", "BC0480", None),
    ("It ruled in the 470s BC.", "the 470s BC", "DATE", "BC047", None),
    ("It ruled in AD 70.", "AD 70", "DATE", "0070", None),
    ("It boomed in the 1990s.", "the 1990s", "DATE", "199", None),
    ("It boomed in the late 1990s.", "the late 1990s", "DATE", "199", "END"),
    ("It boomed in the seventies.", "the seventies", "DATE", "197", None),
    ("It rose in the 19th century.", "the 19th century", "DATE", "18", None),
    ("It burned in the summer of 2022.", "the summer of 2022", "DATE", "2022-SU", None),
    ("It burned last summer.", "last summer", "DATE", "2023-SU", None),
    ("It burned two summers ago.", "two summers ago", "DATE", "2022-SU", None),
    ("Sales fell in the third quarter of 2023.", "the third quarter of 2023", "DATE", "2023-Q3", None),
    ("Sales fell in Q3 2023.", "Q3 2023", "DATE", "2023-Q3", None),
    ("Sales fell in the first half of 2023.", "the first half of 2023", "DATE", "2023-H1", None),
    ("Sales fell in fiscal 2023.", "fiscal 2023", "DATE", "2023", None),
    ("He spoke on Tuesday.", "Tuesday", "DATE", "2024-01-09", None),
    ("He spoke on Wednesday.", "Wednesday", "DATE", "2024-01-10", None),
    ("He will speak on Tuesday.", "Tuesday", "DATE", "2024-01-16", None),
    ("He spoke last Wednesday.", "last Wednesday", "DATE", "2024-01-03", None),
    ("He speaks next Thursday.", "next Thursday", "DATE", "2024-01-11", None),
    ("He spoke on Thursday last week.", "Thursday last week", "DATE", "2024-01-04", None),
    ("He spoke on Tuesday evening.", "Tuesday evening", "TIME", "2024-01-09TEV", None),
    ("He spoke late on Monday.", "late on Monday", "DATE", "2024-01-08", "END"),
    ("He spoke today.", "today", "DATE", "2024-01-10", None),
    ("He spoke yesterday.", "yesterday", "DATE", "2024-01-09", None),
    ("He will speak tomorrow.", "tomorrow", "DATE", "2024-01-11", None),
    ("He spoke the day before yesterday.", "the day before yesterday", "DATE", "2024-01-08", None),
    ("He will speak the day after tomorrow.", "the day after tomorrow", "DATE", "2024-01-12", None),
    ("He will speak tonight.", "tonight", "TIME", "2024-01-10TNI", None),
    ("He spoke last night.", "last night", "TIME", "2024-01-09TNI", None),
    ("He spoke this morning.", "this morning", "TIME", "2024-01-10TMO", None),
    ("It burned overnight.", "overnight", "TIME", "2024-01-09TNI", None),
    ("It burned in the night to Tuesday.", "in the night to Tuesday", "TIME", "2024-01-08TNI", None),
    (
        "It burned in the small hours of Tuesday.",
        "the small hours of Tuesday",
        "TIME",
        "2024-01-09TMO",
        "START",
    ),
    ("It burned on the evening of 2 January.", "the evening of 2 January", "TIME", "2024-01-02TEV", None),
    ("It burned last week.", "last week", "DATE", "2024-W01", None),
    ("It burned last month.", "last month", "DATE", "2023-12", None),
    ("It burned last year.", "last year", "DATE", "2023", None),
    ("It burns this weekend.", "this weekend", "DATE", "2024-W02-WE", None),
    ("It burns next week.", "next week", "DATE", "2024-W03", None),
    ("It burned two days ago.", "two days ago", "DATE", "2024-01-08", None),
    ("It burned five years ago.", "five years ago", "DATE", "2019", None),
    ("It burned on 2 January. Two days earlier it rained.", "Two days earlier", "DATE", "2023-12-31", None),
    ("It burned on 2 January. The next day it rained.", "The next day", "DATE", "2024-01-03", None),
    ("It burned on 2 January, and the day before it rained.", "the day before", "DATE", "2024-01-01", None),
    ("The day before, he had spoken.", "The day before", "DATE", "2024-01-09", None),
    ("It burned for three days.", "three days", "DURATION", "P3D", None),
    ("It burned for more than four hours.", "more than four hours", "DURATION", "PT4H", "MORE_THAN"),
    ("It burned for half an hour.", "half an hour", "DURATION", "PT30M", None),
    ("It burned for two and a half years.", "two and a half years", "DURATION", "P2.5Y", None),
    ("It burned for several weeks.", "several weeks", "DURATION", "PXW", None),
    ("They must go within 72 hours.", "72 hours", "DURATION", "PT72H", None),
    ("It fell over the past two weeks.", "the past two weeks", "DURATION", "P2W", None),
    ("It burned the whole year.", "the whole year", "DURATION", "P1Y", None),
    ("It meets every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2", None),
    ("It meets twice a week.", "twice a week", "SET", "P1W", None),
    ("It meets daily.", "daily", "SET", "P1D", None),
    ("It struck at 22:35 on Tuesday.", "22:35", "TIME", "2024-01-09T22:35", None),
    ("It struck at 2140 GMT on Tuesday.", "2140 GMT", "TIME", "2024-01-09T21:40", None),
    ("It struck at 3 p.m. local time on Tuesday.", "3 p.m. local time", "TIME", "2024-01-09T15:00", None),
    ("It will strike at 6 pm tomorrow.", "6 pm tomorrow", "TIME", "2024-01-11T18:00", None),
    ("At ten to nine on Tuesday night it rang.", "ten to nine", "TIME", "2024-01-09T20:50", None),
    ("It rang at seven minutes to ten.", "seven minutes to ten", "TIME", "2024-01-09T09:53", None),
    ("It rang at six o'clock.", "six o'clock", "TIME", "2024-01-10T06:00", None),
    ("It fell on 2024-01-08.", "2024-01-08", "DATE", "2024-01-08", None),
    ("It fell on 2024-01-08T10:00Z.", "2024-01-08T10:00Z", "TIME", "2024-01-08T10:00", None),
    ("It fell on 27/12/2023 and on 4/1/2024.", "4/1/2024", "DATE", "2024-01-04", None),
    ("It fell on 12/27/2023 and on 1/4/2024.", "1/4/2024", "DATE", "2024-01-04", None),
    ("It fell on 4/1/2024.", "4/1/2024", "DATE", "2024-XX-XX", None),
    ("It fell on 4.1.2024.", "4.1.2024", "DATE", "2024-01-04", None),
    ("It fell on Christmas Eve.", "Christmas Eve", "DATE", "2023-12-24", None),
    ("It will fall on Easter Monday.", "Easter Monday", "DATE", "2024-04-01", None),
    ("It fell on Thanksgiving.", "Thanksgiving", "DATE", "2023-11-23", None),
    ("The boat reached port on the fourth.", "the fourth", "DATE", "2024-01-04", None),
    ("It is now dry.", "now", "DATE", "PRESENT_REF", None),
    ("It was recently dry.", "recently", "DATE", "PAST_REF", None),
    ("It will be dry in the future.", "the future", "DATE", "FUTURE_REF", None),
    ("On 4 March 2023 it rained. That year was wet.", "That year", "DATE", "2023", None),
    ("It rained on 4 March 2022. It stopped the following year.", "the following year", "DATE", "2023", None),
    ("It burned last weekend.", "last weekend", "DATE", "2024-W01-WE", None),
    ("It burned at the end of the month.", "the end of the month", "DATE", "2024-01", "END"),
    ("It burned over the weekend.", "the weekend", "DATE", "2024-W01-WE", None),
    ("It will burn over the weekend.", "the weekend", "DATE", "2024-W02-WE", None),
    ("It burned three weeks ago.", "three weeks ago", "DATE", "2023-W51", None),
    ("It burned about two years ago.", "about two years ago", "DATE", "2022", "APPROX"),
    ("It burned more than two years ago.", "more than two years ago", "DATE", "2022", "MORE_THAN"),
    ("It burned less than two years ago.", "less than two years ago", "DATE", "2022", "LESS_THAN"),
    ("It burned two and a half years ago.", "two and a half years ago", "DATE", "2021-07", None),
    ("It burned some years ago.", "some years ago", "DATE", "PAST_REF", None),
    ("It burned two hours ago.", "two hours ago", "TIME", "2024-01-10", None),
    ("It burned years later.", "years later", "DATE", "FUTURE_REF", None),
    ("It rang; two hours later it fell.", "two hours later", "DURATION", "PT2H", None),
    ("It burned on 2 January and, a week later, again.", "a week later", "DATE", "2024-01-09", None),
    ("It opens a week from tomorrow.", "a week from tomorrow", "DATE", "2024-W03", None),
    ("It opened two days before yesterday.", "two days before", "DATE", "2024-01-07", None),
    ("It opens in the coming week.", "the coming week", "DATE", "2024-W03", None),
    ("It opens two weeks on Friday.", "two weeks on Friday", "DATE", "2024-01-26", None),
    ("It burned on 2 January; that evening it rained.", "that evening", "TIME", "2024-01-02TEV", None),
    ("It burned on 2 January and again overnight.", "overnight", "TIME", "2024-01-01TNI", None),
    ("It burned during the night.", "the night", "TIME", "2024-01-09TNI", None),
    ("It burned at noon.", "noon", "TIME", "2024-01-10T12:00", None),
    ("It burned on Tuesday and at that time it rained.", "that time", "DATE", "PAST_REF", None),
    ("It burned on 2 January and on the same day it rained.", "the same day", "DATE", "2024-01-02", None),
    ("It burned in May 2021. That month was dry.", "That month", "DATE", "2021-05", None),
    ("It burned on Tuesday of last week.", "Tuesday of last week", "DATE", "2024-01-02", None),
    (
        "It burned in the small hours of 2 January.",
        "the small hours of 2 January",
        "TIME",
        "2024-01-02TMO",
        "START",
    ),
    (
        "It burned in the early hours of the day before.",
        "the early hours of the day before",
        "TIME",
        "2024-01-09TMO",
        "START",
    ),
    ("It burned on the eve of 2 January.", "the eve of 2 January", "DATE", "2024-01-01", None),
    (
        "It burned on Saturday night of 6 January.",
        "Saturday night of 6 January",
        "TIME",
        "2024-01-06TNI",
        None,
    ),
    ("It burned last March.", "last March", "DATE", "2023-03", None),
    ("It burns next March.", "next March", "DATE", "2024-03", None),
    ("It burned in the last week of June 2023.", "the last week of June 2023", "DATE", "2023-W26", None),
    (
        "It burned on the last weekend of June 2023.",
        "the last weekend of June 2023",
        "DATE",
        "2023-W25-WE",
        None,
    ),
    ("It burned in August of the previous year.", "August of the previous year", "DATE", "2023-08", None),
    ("It burned in the fifth century BC.", "the fifth century BC", "DATE", "BC04", None),
    ("It burned in late autumn of 481 BC.", "late autumn of 481 BC", "DATE", "BC0481-FA", "END"),
    ("It burned in June 479 BC.", "June 479 BC", "DATE", "BC0479-06", None),
    ("It lasted from 264 to 241 BC.", "264", "DATE", "BC0264", None),
    ("It rained in 490 BC. It stopped two years later.", "two years later", "DATE", "BC0488", None),
    ("It rained in 490 BC. It stopped the following year.", "the following year", "DATE", "BC0489", None),
    ("It burned in the early '80s.", "the early '80s", "DATE", "198", "START"),
    ("It burned on 2006-07 models.", "2006-07", "DATE", "2006", None),
    ("It burned on Easter Sunday.", "Easter Sunday", "DATE", "2023-04-09", None),
    ("It burned at Christmas 2021.", "Christmas 2021", "DATE", "2021-12-25", None),
    ("It burned in the winter.", "the winter", "DATE", "2023-WI", None),
    ("It burns next winter.", "next winter", "DATE", "2024-WI", None),
    ("It fell on 29 February.", "29 February", "DATE", "2020-02-29", None),
    (
        "It burned on 5 May 2023, and on the 14th of the same month it rained.",
        "the 14th of the same month",
        "DATE",
        "2023-05-14",
        None,
    ),
    ("It meets every morning.", "every morning", "SET", "XXXX-XX-XXTMO", None),
    ("It meets every May.", "every May", "SET", "XXXX-05", None),
    ("It meets every summer.", "every summer", "SET", "XXXX-SU", None),
    ("It meets every other week.", "every other week", "SET", "P2W", None),
    ("It meets on Mondays.", "on Mondays", "SET", "XXXX-WXX-1", None),
    ("It lasted a fortnight.", "a fortnight", "DURATION", "P2W", None),
    ("It lasted three nights.", "three nights", "DURATION", "P3D", None),
    ("It lasted about a dozen years.", "about a dozen years", "DURATION", "P12Y", "APPROX"),
    ("It lasted up to twenty-five years.", "up to twenty-five years", "DURATION", "P25Y", "EQUAL_OR_LESS"),
    ("It lasted two hundred years.", "two hundred years", "DURATION", "P200Y", None),
    ("It lasted a couple of hours.", "a couple of hours", "DURATION", "PT2H", None),
    ("It lasted for years.", "years", "DURATION", "PXY", None),
    ("It rang at half past two.", "half past two", "TIME", "2024-01-10T02:30", None),
    ("It rang at a quarter to midnight.", "a quarter to midnight", "TIME", "2024-01-09T23:45", None),
    ("It rang at 3 in the afternoon and at 7 a.m. sharp.", "7 a.m.", "TIME", "2024-01-10T07:00", None),
    ("It rang from 10:40 to 14:55 on Saturday.", "10:40", "TIME", "2024-01-06T10:40", None),
    ("It rang on Tuesday at 14:55.", "14:55", "TIME", "2024-01-09T14:55", None),
    ("It resumes around 15 January.", "15 January", "DATE", "2024-01-15", None),
)

NOTHING = (
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


def test_every_sentence_gives_its_expression_and_value() -> None:
    """Each row of the table is read as it says: words, type, value, modifier."""
    wrong: list[object] = []
    for sentence, words, *rest in TABLE:
        found = {one.text: [one.type, one.value, one.mod] for one in read(sentence)}
        if found.get(words) != rest:
            wrong.append((sentence, found, rest))
    assert not wrong


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_looks_like_a_time_is_left_alone(sentence: str) -> None:
    """Surnames, marches, ranks, ages, scores, units and sums are no times."""
    assert [one.text for one in read(sentence)] == []


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
