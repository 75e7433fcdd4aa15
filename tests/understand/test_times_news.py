"""Temporal expressions of news by the guidelines of TIMEX3, and every row of the tables of times."""

from __future__ import annotations

import re

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span, When
from twosource.understand import times
from twosource.understand.times import lexicon, patterns
from twosource.understand.times.scan import lowered, scan

# All are read in a report of the evening of Wednesday 10 January 2024.
PUBLISHED = "2024-01-10T20:30+01:00"

# Columns: the sentence; the expression; type; value.
TABLE: tuple[tuple[str, str, str, str], ...] = (
    ("Net income rose in the third quarter.", "the third quarter", "DATE", "2023-Q3"),
    ("Net income will rise in the third quarter.", "the third quarter", "DATE", "2024-Q3"),
    (
        "Net income rose in the fourth quarter of last year.",
        "the fourth quarter of last year",
        "DATE",
        "2023-Q4",
    ),
    ("Net income rose from a year earlier.", "a year earlier", "DATE", "2023"),
    ("It rose over the past three months.", "the past three months", "DURATION", "P3M"),
    ("It has grown in recent years.", "recent years", "DURATION", "PXY"),
    ("It has slowed in recent weeks.", "recent weeks", "DURATION", "PXW"),
    ("It was recently sold.", "recently", "DATE", "PAST_REF"),
    ("It now owns two mills.", "now", "DATE", "PRESENT_REF"),
    ("It currently owns two mills.", "currently", "DATE", "PRESENT_REF"),
    ("It pays a quarterly dividend.", "quarterly", "SET", "P1Q"),
    ("It holds an annual meeting.", "annual", "SET", "P1Y"),
    ("It is a daily paper.", "daily", "SET", "P1D"),
    ("The strike began last week.", "last week", "DATE", "2024-W01"),
    ("The strike began over the weekend.", "the weekend", "DATE", "2024-W01-WE"),
    ("It has taken years.", "years", "DURATION", "PXY"),
    ("After decades of war it was free.", "decades", "DURATION", "PXDE"),
    ("Years of drought emptied it.", "Years", "DURATION", "PXY"),
    ("It closed in the fall of 2011.", "the fall of 2011", "DATE", "2011-FA"),
    ("It closed last fall.", "last fall", "DATE", "2023-FA"),
    ("They met Friday night.", "Friday night", "TIME", "2024-01-05TNI"),
    ("They met early Friday.", "early Friday", "DATE", "2024-01-05"),
    ("They met late Monday.", "late Monday", "DATE", "2024-01-08"),
    ("They met Monday morning.", "Monday morning", "TIME", "2024-01-08TMO"),
    ("She signed a two-year contract.", "two-year", "DURATION", "P2Y"),
    ("It is a 90-day review.", "90-day", "DURATION", "P90D"),
    ("It took 24 hours.", "24 hours", "DURATION", "PT24H"),
    ("It rose in the first nine months of the year.", "the first nine months", "DURATION", "P9M"),
    ("It rose in fiscal 2011.", "fiscal 2011", "DATE", "2011"),
    ("It will close at the end of the year.", "the end of the year", "DATE", "2024"),
    ("It closed earlier this year.", "earlier this year", "DATE", "2024"),
    ("It will close later this month.", "later this month", "DATE", "2024-01"),
    ("It closed late last year.", "late last year", "DATE", "2023"),
    ("It will close early next year.", "early next year", "DATE", "2025"),
    ("It closed early last week.", "early last week", "DATE", "2024-W01"),
    ("It closed two years ago.", "two years ago", "DATE", "2022"),
    ("It closed a decade ago.", "a decade ago", "DATE", "201"),
    ("It closed more than a decade ago.", "more than a decade ago", "DATE", "201"),
    ("It stood for more than a decade.", "more than a decade", "DURATION", "P1DE"),
    ("It closed a few days ago.", "a few days ago", "DATE", "PAST_REF"),
    ("It closed years ago.", "years ago", "DATE", "PAST_REF"),
    ("It closed in mid-2012.", "mid-2012", "DATE", "2012"),
    ("It closed in the mid-1980s.", "the mid-1980s", "DATE", "198"),
    ("It closed on Oct. 31.", "Oct. 31", "DATE", "2023-10-31"),
    ("It closed on Nov. 16, 2013.", "Nov. 16, 2013", "DATE", "2013-11-16"),
    ("It closed in Tuesday's storm.", "Tuesday", "DATE", "2024-01-09"),
    ("It opened at 9 a.m. EST.", "9 a.m. EST", "TIME", "2024-01-10T09:00"),
    ("It opened at midnight.", "midnight", "TIME", "2024-01-09T24:00"),
    ("It opened at noon Tuesday.", "noon Tuesday", "TIME", "2024-01-09T12:00"),
    ("It closed this year.", "this year", "DATE", "2024"),
    ("This year's harvest is poor.", "This year", "DATE", "2024"),
    ("It meets every day.", "every day", "SET", "P1D"),
    ("It meets each month.", "each month", "SET", "P1M"),
    ("It meets once a year.", "once a year", "SET", "P1Y"),
    ("It earns a lot each year.", "each year", "SET", "P1Y"),
    ("It lasted half a century.", "half a century", "DURATION", "P50Y"),
    ("It lasted a quarter-century.", "a quarter-century", "DURATION", "P25Y"),
    ("It lasted a quarter of a century.", "a quarter of a century", "DURATION", "P25Y"),
    ("It lasted a year and a half.", "a year and a half", "DURATION", "P1.5Y"),
    ("It rose for three straight years.", "three straight years", "DURATION", "P3Y"),
    ("It closed at the time.", "the time", "DATE", "PAST_REF"),
    ("It closed in the spring of 2013.", "the spring of 2013", "DATE", "2013-SP"),
    ("It closed in spring 2013.", "spring 2013", "DATE", "2013-SP"),
    ("It was the first time in 10 years.", "10 years", "DURATION", "P10Y"),
    ("It closed on Christmas Day.", "Christmas Day", "DATE", "2023-12-25"),
    ("It closed on New Year's Eve.", "New Year's Eve", "DATE", "2023-12-31"),
    ("It fell within six months.", "six months", "DURATION", "P6M"),
    ("It closed last month.", "last month", "DATE", "2023-12"),
    ("It will close next month.", "next month", "DATE", "2024-02"),
    ("It closed in the past year.", "the past year", "DURATION", "P1Y"),
    ("It grew over the last decade.", "the last decade", "DURATION", "P1DE"),
    ("It grew over the past week.", "the past week", "DURATION", "P1W"),
    ("It will grow in the coming year.", "the coming year", "DATE", "2025"),
    ("It will grow over the next five years.", "the next five years", "DURATION", "P5Y"),
    ("It may close in the future.", "the future", "DATE", "FUTURE_REF"),
    ("It grew in the past.", "the past", "DATE", "PAST_REF"),
    ("It was hit on 9/11.", "9/11", "DATE", "2001-09-11"),
    ("It grew in the 1930s and '40s.", "'40s", "DATE", "194"),
    ("It lasted 15 minutes.", "15 minutes", "DURATION", "PT15M"),
    ("It lasted nearly four years.", "nearly four years", "DURATION", "P4Y"),
    ("It is shut this morning.", "this morning", "TIME", "2024-01-10TMO"),
    ("It will shut tomorrow night.", "tomorrow night", "TIME", "2024-01-11TNI"),
    ("It closed the day before yesterday.", "the day before yesterday", "DATE", "2024-01-08"),
    ("It closed in the current fiscal year.", "the current fiscal year", "DATE", "2024"),
    ("It closed in the last fiscal year.", "the last fiscal year", "DATE", "2023"),
    ("It rose from the year-earlier period.", "the year-earlier period", "DATE", "2023"),
    ("It rose in the same period last year.", "last year", "DATE", "2023"),
    ("It closed in 1999-2000.", "1999", "DATE", "1999"),
    ("It closed in the 21st century.", "the 21st century", "DATE", "20"),
    ("It lies under 48-hour notice.", "48-hour", "DURATION", "PT48H"),
    ("It closed on the morning of Jan. 5.", "the morning of Jan. 5", "TIME", "2024-01-05TMO"),
    ("It closed Sunday evening.", "Sunday evening", "TIME", "2024-01-07TEV"),
    ("It closed months later.", "months later", "DATE", "FUTURE_REF"),
    ("It took a couple of weeks.", "a couple of weeks", "DURATION", "P2W"),
    ("It closed on Thursday, Jan. 4.", "Thursday, Jan. 4", "DATE", "2024-01-04"),
    ("It opened at 7:30 p.m. on Monday.", "7:30 p.m.", "TIME", "2024-01-08T19:30"),
    ("Since 2005 it has been shut.", "2005", "DATE", "2005"),
    ("It closed by the end of 2010.", "the end of 2010", "DATE", "2010"),
    ("It closed at the beginning of 2010.", "the beginning of 2010", "DATE", "2010"),
    ("It closed in early January.", "early January", "DATE", "2024-01"),
    ("It runs from Saturday to Sunday.", "Saturday", "DATE", "2024-01-13"),
    ("It runs from Saturday to Sunday.", "Sunday", "DATE", "2024-01-14"),
    ("It ran from Saturday to Sunday.", "Saturday", "DATE", "2024-01-06"),
    ("It ran from Saturday to Sunday.", "Sunday", "DATE", "2024-01-07"),
    ("It ran from Thursday to Monday.", "Thursday", "DATE", "2024-01-04"),
    ("It ran from Thursday to Monday.", "Monday", "DATE", "2024-01-08"),
    ("It will run from Monday to Wednesday.", "Monday", "DATE", "2024-01-15"),
    ("It will run from Monday to Wednesday.", "Wednesday", "DATE", "2024-01-17"),
    ("It will run from Wednesday to Monday.", "Monday", "DATE", "2024-01-15"),
    ("It will open on Saturday week.", "Saturday week", "DATE", "2024-01-20"),
    ("It will open a week on Saturday.", "a week on Saturday", "DATE", "2024-01-20"),
    ("It will open tomorrow week.", "tomorrow week", "DATE", "2024-01-18"),
    ("It runs from 28 January to 3 February.", "28 January", "DATE", "2024-01-28"),
    ("It runs from 28 January to 3 February.", "3 February", "DATE", "2024-02-03"),
    ("It ran from 28 December to 3 January.", "28 December", "DATE", "2023-12-28"),
    ("It ran from 28 December to 3 January.", "3 January", "DATE", "2024-01-03"),
    ("It runs from Jan. 28-Feb. 3.", "Feb. 3", "DATE", "2024-02-03"),
    ("It runs from January 28 to February 3, 2025.", "January 28", "DATE", "2025-01-28"),
    ("It burned in the night of 3 to 4 January.", "the night of 3 to 4 January", "TIME", "2024-01-03TNI"),
    ("It burned on the night of January 3-4.", "the night of January 3-4", "TIME", "2024-01-03TNI"),
    (
        "It burned on the night of 31 December to 1 January.",
        "the night of 31 December to 1 January",
        "TIME",
        "2023-12-31TNI",
    ),
    ("It burned between 2019 and 2021.", "2021", "DATE", "2021"),
    ("It struck at 1300 GMT.", "1300 GMT", "TIME", "2024-01-10T13:00"),
    ("It struck at 3 p.m. local time.", "3 p.m. local time", "TIME", "2024-01-10T15:00"),
    ("It opens every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
    ("It will open two days later.", "two days later", "DATE", "XXXX"),
    ("It closed last Tuesday.", "last Tuesday", "DATE", "2024-01-09"),
    ("It closed on Good Friday 2023.", "Good Friday 2023", "DATE", "2023-04-07"),
    ("It closed on Labor Day.", "Labor Day", "DATE", "2023-09-04"),
    ("It closed in financial year 2022-23.", "financial year 2022-23", "DATE", "2022"),
    ("It closed in FY2023.", "FY2023", "DATE", "2023"),
    ("It closed in the second half of 2023.", "the second half of 2023", "DATE", "2023-H2"),
    ("It closed in Q4.", "Q4", "DATE", "2023-Q4"),
    ("It closed on 3.1.2024.", "3.1.2024", "DATE", "2024-01-03"),
    ("It closed on the 3rd of January.", "the 3rd of January", "DATE", "2024-01-03"),
    ("It closed on January the 3rd.", "January the 3rd", "DATE", "2024-01-03"),
    ("It closed on the third of January.", "the third of January", "DATE", "2024-01-03"),
    ("It closed in late 2023.", "late 2023", "DATE", "2023"),
    ("It will close within days.", "days", "DURATION", "PXD"),
    ("It closed at dawn on Tuesday.", "dawn", "TIME", "2024-01-09TMO"),
    ("It closed at half past three on Tuesday.", "half past three", "TIME", "2024-01-09T03:30"),
)

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
)  # fmt: skip


def told(text: str, *, dct: str | None) -> tuple[When, ...]:
    """Return the expressions of ``text`` taken as one paragraph of a report of that date."""
    return times.find(text, sentences(text, "item", [Span(start=0, end=len(text))]), published=dct)


def by_parse(text: str) -> list[tuple[str, str, str]]:
    """Return words, type and value of each expression of ``text`` taken as one paragraph."""
    return [(one.text, one.type, one.value) for one in told(text, dct=PUBLISHED)]


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
    assert ("Saturday", "DATE", "2024-01-13") in by_parse(sentence % "Saturday")


def test_news_is_read_as_the_guidelines_have_it() -> None:
    """Extents, types and values of reports."""
    wrong = [
        (sentence, wanted, found)
        for sentence, *wanted in TABLE
        for found in (by_parse(sentence),)
        if tuple(wanted) not in found
    ]
    assert not wrong


@pytest.mark.parametrize("sentence", NOTHING)
def test_names_numbers_and_verbs_are_no_times(sentence: str) -> None:
    """Surnames, marches, ranks, ages, scores, numbers of flights and rooms."""
    assert by_parse(sentence) == []


# One sentence for each rule, read by that rule.
EXAMPLES: dict[str, str] = {
    "iso": "It fell on 2024-01-08.",
    "iso_month": "It fell in 2024-01.",
    "numeric": "It fell on 8/1/2024.",
    "month_day": "It fell on January 8.",
    "day_month": "It fell on 8 January.",
    "day_listed": "It fell on 8 and 9 January.",
    "last_day": "It fell on the last day of June.",
    "month_year": "It fell in June 2023.",
    "month": "It fell in June.",
    "bc": "It fell in 480 BC.",
    "ad": "It fell in AD 70.",
    "year": "It fell in 1939.",
    "decade": "It fell in the 1990s.",
    "century": "It fell in the 19th century.",
    "season": "It fell last winter.",
    "quarter": "It fell in the third quarter.",
    "half": "It fell in the first half of 2023.",
    "fiscal": "It fell in fiscal 2023.",
    "weekday": "It fell on Monday.",
    "weekdays": "It meets on Mondays.",
    "night_to": "It fell in the night to Monday.",
    "small_hours": "It fell in the small hours of Monday.",
    "evening_of": "It fell on the evening of 8 January.",
    "deictic": "It fell yesterday.",
    "part": "It fell this morning.",
    "overnight": "It fell overnight.",
    "next_day": "It fell the next day.",
    "rel_unit": "It fell last month.",
    "the_unit": "It fell at the end of the month.",
    "that_time": "It fell at that time.",
    "last_n": "It fell for the past two weeks.",
    "recent_units": "It fell in recent weeks.",
    "year_earlier": "It fell below the year-earlier quarter.",
    "nine_eleven": "It fell on 9/11.",
    "year_and_half": "It fell for a year and a half.",
    "part_of_unit": "It fell for a quarter-century.",
    "summers_ago": "It fell two summers ago.",
    "offset": "It fell two days ago.",
    "unit_later": "It fell weeks later.",
    "a_week_on": "It opens a week on Friday.",
    "ordinal_day": "It fell on the fourteenth.",
    "whole": "It fell the whole year.",
    "duration": "It fell for three days.",
    "bare_units": "It fell for years.",
    "every": "It meets every Monday.",
    "times_a": "It meets twice a week.",
    "periodic": "It meets daily.",
    "clock24": "It fell at 22:35.",
    "clock4": "It fell at 2140 GMT.",
    "clock_ampm": "It fell at 3 p.m.",
    "oclock": "It fell at six o'clock.",
    "clock_words": "It fell at half past two.",
    "holiday": "It fell on Christmas Eve.",
    "reference": "It fell recently.",
}


def test_every_rule_has_its_example() -> None:
    """No rule is without one, and each example is read by its rule."""
    assert set(EXAMPLES) == set(patterns.RULES)
    read = {name: [rule for rule, _ in scan(text, lowered(text))] for name, text in EXAMPLES.items()}
    assert {name: rules for name, rules in read.items() if name not in rules} == {}


def one_of(text: str) -> tuple[str, str, str]:
    """Return the only expression of ``text``."""
    (found,) = by_parse(text)
    return found


@pytest.mark.parametrize("name", sorted(lexicon.MONTHS))
def test_each_name_of_a_month(name: str) -> None:
    """Full and short names, in a date."""
    assert one_of(f"It fell on {name.title()} 5, 2023.")[2] == f"2023-{lexicon.MONTHS[name]:02}-05"


@pytest.mark.parametrize("name", sorted(lexicon.WEEKDAYS))
def test_each_name_of_a_weekday(name: str) -> None:
    """Full and short names, before a date that tells the day."""
    before = {1: "08", 2: "09", 3: "03", 4: "04", 5: "05", 6: "06", 7: "07"}  # Wednesday the 10th
    assert one_of(f"It fell last {name.title()}.")[2] == f"2024-01-{before[lexicon.WEEKDAYS[name]]}"


@pytest.mark.parametrize("name", sorted(lexicon.SEASONS))
def test_each_season(name: str) -> None:
    """A season of a year."""
    assert one_of(f"It fell in the {name} of 2022.")[2] == f"2022-{lexicon.SEASONS[name]}"


@pytest.mark.parametrize("name", sorted(lexicon.PARTS))
def test_each_part_of_the_day(name: str) -> None:
    """Its code stands behind the day."""
    code = lexicon.PARTS[name]
    assert one_of(f"It fell on Monday {name}.")[2] == "2024-01-08" + (code if code[0] == "T" else f"T{code}")


@pytest.mark.parametrize("word", sorted(lexicon.ORDINALS))
def test_each_ordinal_of_a_day(word: str) -> None:
    """Days in words."""
    assert one_of(f"It fell on the {word} of July 2023.")[2] == f"2023-07-{lexicon.ORDINALS[word]:02}"


@pytest.mark.parametrize("word", sorted(lexicon.DECADES))
def test_each_decade_in_words(word: str) -> None:
    """Of the last century."""
    assert one_of(f"It fell in the {word}.")[2] == f"19{lexicon.DECADES[word]}"


@pytest.mark.parametrize("word", sorted(lexicon.REFERENCES))
def test_each_moment_of_reference(word: str) -> None:
    """Present, past and future; "former" only where a text tells of times long past."""
    values = [value for _, _, value in by_parse(f"It fell {word}.")]
    assert values == ([] if word == "former" else [lexicon.REFERENCES[word]])


@pytest.mark.parametrize("name", sorted({*lexicon.HOLIDAYS, *lexicon.FEASTS, *lexicon.FLOATING}))
def test_each_holiday_falls_on_its_day(name: str) -> None:
    """In 2023, when Easter Sunday was 9 April."""
    value = one_of(f"It fell on {name.title()} 2023.".replace("'S", "'s"))[2]
    assert re.fullmatch(r"2023-\d\d-\d\d", value)
    assert name not in lexicon.HOLIDAYS or value[5:] == lexicon.HOLIDAYS[name]


@pytest.mark.parametrize("word", sorted(lexicon.PERIODIC))
def test_each_period_is_a_set(word: str) -> None:
    """How often."""
    assert one_of(f"It is paid {word}.")[1:] == ("SET", lexicon.PERIODIC[word])


@pytest.mark.parametrize("words", sorted(lexicon.MODS))
def test_each_modifier_of_a_date(words: str) -> None:
    """Before a month and its year."""
    joint = "" if words in {"earlier", "later"} else words
    found = told(f"It fell {joint} May 2023.", dct=PUBLISHED)
    assert [one.mod for one in found] == [lexicon.MODS[words] if joint else None]


@pytest.mark.parametrize("words", sorted(lexicon.QUANTS))
def test_each_modifier_of_an_amount(words: str) -> None:
    """Before a duration."""
    found = told(f"It fell for {words} three weeks.", dct=PUBLISHED)
    assert [one.mod for one in found] == [lexicon.QUANTS[words]]


@pytest.mark.parametrize("zone", lexicon.ZONES)
def test_each_zone_stands_behind_a_clock_time(zone: str) -> None:
    """In capitals in the result."""
    found = told(f"It fell at 13:05 {zone}.", dct=PUBLISHED)
    assert [one.zone for one in found] == [zone.upper()]


@pytest.mark.parametrize("verb", sorted(lexicon.SCHEDULED))
def test_the_present_of_a_verb_of_schedules_tells_of_what_is_to_come(verb: str) -> None:
    """Against a report of Wednesday, such a Tuesday is the next one."""
    present = {"fly": "flies", "go": "goes", "take": "takes place"}.get(verb, f"{verb}s")
    assert [value for _, _, value in by_parse(f"It {present} on Tuesday.")] == ["2024-01-16"]
