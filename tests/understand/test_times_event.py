"""The date of the event that a clause asserts, in invented reports."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span, When
from twosource.understand import times

PUBLISHED = "2024-01-10"

# Columns: the report's text; the clause; first and last day of the event, None where there is none; words of the rule.
TABLE = (
    ("The roof fell in on Monday, the mayor said on Tuesday.", "The roof fell in on Monday", "2024-01-08", "2024-01-08", "predicate"),
    ("The mayor said on Tuesday that a barn burned down.", "a barn burned down", None, None, ""),
    ("On Monday a barn burned and two cows fled.", "two cows fled", "2024-01-08", "2024-01-08", "clause"),
    ("The raids took place on December 28 and January 3.", "The raids took place on December 28 and January 3",
     "2023-12-28", "2024-01-03", "joined"),
    ("The fair runs from 15 to 19 January in Orlo.", "The fair runs from 15 to 19 January", "2024-01-15", "2024-01-19", "joined"),
    ("They must leave the land within 72 hours.", "They must leave the land within 72 hours", "2024-01-13", "2024-01-13", "deadline"),
    ("They broke Resolution 17 (2006).", "They broke Resolution 17 (2006)", None, None, ""),
    ("The council can close the pier, the mayor said on Monday.", "The council can close the pier",
     None, None, ""),
    ("The mayor announced on Monday that the council is closing the pier.", "the council is closing the pier",
     "2024-01-08", "2024-01-08", "of the present"),
    ("They decided to leave on Friday.", "They decided to leave on Friday", "2024-01-12", "2024-01-12", "predicate"),
    ("The men hope to have left by Friday.", "The men hope to have left by Friday", "2024-01-12", "2024-01-12", "predicate"),
    ("A barn which had burned on Monday fell.", "A barn which had burned on Monday fell", None, None, ""),
    ("The bell rang at 10:40.", "The bell rang at 10:40", "2024-01-10", "2024-01-10", "predicate"),
    ("Sales were lower than in June.", "Sales were lower than in June", None, None, ""),
    ("It fell from 8 per cent in October to 7 per cent in November.", "It fell from 8 per cent in October",
     "2023-10-01", "2023-10-31", "predicate"),
    ("A barn burned on Monday. Two cows were saved.", "Two cows were saved", "2024-01-08", "2024-01-08", "main event"),
    ("A barn burned on Monday.\n\nThe farmer will rebuild it.", "The farmer will rebuild it", None, None, ""),
    ("The bell rang at 10:40 on Tuesday.", "The bell rang at 10:40 on Tuesday", "2024-01-09", "2024-01-09", "predicate"),
    ("A barn that burned in 1950 fell down.", "A barn that burned in 1950 fell down", "1950-01-01", "1950-12-31", "clause"),
    ("By the gate, on Monday, a barn which had stood empty since May 1950 burned.",
     "a barn which had stood empty since May 1950 burned", "2024-01-08", "2024-01-08", "clause"),
    ("The barn, the mayor said on Tuesday, had been empty. Nobody was hurt.", "Nobody was hurt",
     None, None, ""),
    ("The bell rang on Tuesday, at 10:40.", "The bell rang on Tuesday", "2024-01-09", "2024-01-09", "predicate"),
    ("They gave the crew two days for repairs.", "They gave the crew two days for repairs",
     None, None, ""),
    ("Tuesday, 9 January. A barn burned.", "A barn burned", "2024-01-09", "2024-01-09", "runs on"),
    ("Talks began on Monday and continue.", "Talks began on Monday and continue", "2024-01-08", "2024-01-08", "predicate"),
    ("Prices rose from 7 in October to 8 in November.", "Prices rose from 7 in October to 8 in November",
     "2023-11-01", "2023-11-30", "predicate"),
    ("A barn burned on Monday. On Tuesday the mayor said that she cannot name the owner.", "she cannot name the owner",
     None, None, ""),
    ("The dam broke two years ago in March.", "The dam broke two years ago in March", "2022-03-01", "2022-03-31", "predicate"),
    ("A man was fined on Monday for a fire that he set in 2021. Two cows died then.", "Two cows died then",
     "2021-01-01", "2021-12-31", "sentence before"),
    ("A barn burned on Monday.\n\nThe bell rang at 5:10.", "The bell rang at 5:10", "2024-01-08", "2024-01-08", "predicate"),
    ("The mayor had spoken on Sunday. A barn is burning.", "A barn is burning", None, None, ""),
    ("Sales reached their highest level since 1970.", "Sales reached their highest level since 1970", None, None, ""),
    ("The pass did not open until Saturday.", "The pass did not open until Saturday",
     "2024-01-06", "2024-01-06", "predicate"),
    ("The bridge will stay shut until Saturday.", "The bridge will stay shut until Saturday",
     "2024-01-13", "2024-01-13", "predicate"),
    ("Withdrawals are limited to nine crowns until 20 January.", "Withdrawals are limited to nine crowns until 20 January",
     "2024-01-20", "2024-01-20", "predicate"),
    ("A test that was due in November never took place.", "A test that was due in November never took place",
     "2023-11-01", "2023-11-30", "clause"),
    ("The council will cut smoke from 2010 levels.", "The council will cut smoke from 2010 levels", None, None, ""),
    ("The mill, founded in 1971, has closed.", "The mill, founded in 1971, has closed", None, None, ""),
    ("The mayor, who was elected in March, is ill.", "The mayor, who was elected in March, is ill", None, None, ""),
    ("The pier was shut on Monday and remains out of use.", "remains out of use", None, None, ""),
    ("The mayor spoke after a barn burned on Monday.", "a barn burned on Monday", "2024-01-08", "2024-01-08", "clause"),
    ("In December a storm tore the roof off.\n\nThe farmer moved his cows.", "The farmer moved his cows",
     "2023-12-01", "2023-12-31", "runs on"),
    ("Guards ran to the mill on Sunday and found the door open.", "found the door open",
     "2024-01-07", "2024-01-07", "governs"),
    ("Shares had their steepest fall since the listing on the exchange in 2014.",
     "Shares had their steepest fall since the listing on the exchange in 2014", None, None, ""),
    ("The bridge will not open before Monday.", "The bridge will not open before Monday",
     "2024-01-15", "2024-01-15", "predicate"),
    ("The boat sank in a winter storm on Monday.", "The boat sank in a winter storm on Monday",
     "2024-01-08", "2024-01-08", "predicate"),
    ("The ferry had been built in 1988 and passed its last inspection in October.", "passed its last inspection in October",
     "2023-10-01", "2023-10-31", "predicate"),
    ("The club has signed a keeper, it announced on Monday.", "The club has signed a keeper",
     "2024-01-08", "2024-01-08", "of the present"),
    ("The club has lost its keeper, he said on Monday.", "The club has lost its keeper", None, None, ""),
    ("A man who was born in 1968 was arrested at 7.30 a.m.", "A man who was born in 1968 was arrested at 7.30 a.m.",
     "2024-01-10", "2024-01-10", "predicate"),
    ("A club that fled in 2012 came back in the evening.", "A club that fled in 2012 came back in the evening",
     "2024-01-10", "2024-01-10", "predicate"),
    ("Families of the July 7 bombing victims met the mayor.",
     "Families of the July 7 bombing victims met the mayor", None, None, ""),
    ("The July 7 bombing killed nine.", "The July 7 bombing killed nine", "2023-07-07", "2023-07-07", "predicate"),
    ("The barn burned a week ago.", "The barn burned a week ago", "2024-01-03", "2024-01-03", "predicate"),
)  # fmt: skip


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of ``text``, which empty lines part."""
    spans, start = [], 0
    for part in text.split("\n\n"):
        spans.append(Span(start=start, end=start + len(part)))
        start += len(part) + 2
    return spans


def dated(text: str, clause: str) -> When | None:
    """Return the event's date of ``clause`` in ``text``."""
    found = sentences(text, "item", paragraphs(text))
    whens = times.find(text, found, published=PUBLISHED)
    start = text.index(clause)
    return times.event_date(
        whens,
        clause=Span(start=start, end=start + len(clause)),
        sentence=next(one for one in found if one.start <= start < one.end),
        thread=times.thread(whens, found, published=PUBLISHED),
    )


@pytest.mark.parametrize(("text", "clause", "first", "last", "rule"), TABLE)
def test_the_event_has_the_date_that_the_words_give(
    text: str, clause: str, first: str | None, last: str | None, rule: str
) -> None:
    """The date that modifies the predicate wins, then others in turn; the rule is named."""
    one = dated(text, clause)
    assert ((one.earliest or "")[:10] if one else None) == first
    assert ((one.latest or "")[:10] if one else None) == last
    assert rule in (one.why if one else "")


def test_the_time_of_saying_is_never_the_event() -> None:
    """A date that the caller knows for the time of saying is passed over."""
    text = "A barn burned, the mayor said on Tuesday."
    found = sentences(text, "item", paragraphs(text))
    whens = times.find(text, found, published=PUBLISHED)
    clause = Span(start=0, end=text.index(","))
    assert times.event_date(whens, clause=clause, sentence=found[0], said=whens[0]) is None


def test_without_a_date_of_publication_there_is_no_main_event() -> None:
    """With nothing told and nothing known the main event has no date."""
    text = "A barn burned."
    found = sentences(text, "item", paragraphs(text))
    assert times.main_date((), found, published=None) is None


def test_the_date_of_publication_is_not_that_of_the_event() -> None:
    """An item that tells no day has no main event date, however fresh it is."""
    text = "A barn burned."
    assert times.main_date((), sentences(text, "item", paragraphs(text)), published=PUBLISHED) is None


def test_a_date_from_another_sentence_of_the_lead_is_marked_as_inferred() -> None:
    """What the clause's own sentence tells is not."""
    text = "A barn burned on Monday.\n\nTwo cows died."
    own, carried = dated(text, "A barn burned on Monday"), dated(text, "Two cows died")
    assert own is not None
    assert carried is not None
    assert (own.inferred, carried.inferred, own.earliest == carried.earliest) == (False, True, True)


LONG = "\n\n".join(
    f"The village of {name} has a square with a well, an inn and a few old trees."
    for name in "Orlo Tarn Ovel Brisk Hamm Lorn Sett Ulm Venn Wick Yarl Zoll Asp Birk Dorn Esk Fell Garn".split()
)

TAKEN_OVER = (
    # A clause; its day after two sentences that tell of the fire; its day at the end of a long report.
    ("The farmer had sold his cows", "2024-01-08", None),
    ("The farmer believed in locks", "2024-01-08", None),
    ("The farmer moved his cows", "2024-01-08", "2024-01-08"),
    ("The smoke is thick", "2024-01-08", None),
    ("He will rebuild it", None, None),
)


@pytest.mark.parametrize(("clause", "near", "far"), TAKEN_OVER)
def test_what_holds_has_the_day_near_by_alone_and_what_will_be_has_none(
    clause: str, near: str | None, far: str | None
) -> None:
    """Next to a dated event in a short report much has its day; far from it a deed in the simple past alone."""
    fire = "A barn burned on Monday. Two cows died."
    short, long = dated(f"{fire} {clause}.", clause), dated(f"{fire}\n\n{LONG}\n\n{clause}.", clause)
    assert (short and short.earliest) == near
    assert (long and long.earliest) == far


def test_what_an_entry_of_a_live_page_tells_as_done_has_the_day_of_the_entry() -> None:
    """The entry's stamp is a day that its clauses may take over; no words of the report tell it."""
    text = "Two cows died."
    found = sentences(text, "item", paragraphs(text))
    thread = times.thread((), found, published=PUBLISHED, stamp="2024-01-09T14:20")
    one = times.event_date((), clause=Span(start=0, end=13), sentence=found[0], thread=thread)
    assert one is not None
    assert (one.earliest, one.text, one.inferred, one.why) == (
        "2024-01-09",
        "",
        True,
        "the time of the entry",
    )


def test_no_day_is_taken_over_from_the_time_of_saying() -> None:
    """A report in which only words are dated tells no day for what happened."""
    text = "The mayor said on Tuesday that a barn burned down. Two cows died."
    assert dated(text, "Two cows died") is None


def test_a_comparison_lends_its_date_to_no_clause() -> None:
    """The other side of "lower than in June" dates neither its own clause nor the next."""
    assert dated("Sales were lower than in June. Two shops closed.", "Two shops closed") is None


# Columns: the sentence; the expression; its first and last day, None where it stays open.
LOOKING = (
    ("The bridge stays closed until Sunday.", "Sunday", "2024-01-14", "2024-01-14"),
    ("The talks on Thursday appear to have calmed the town.", "Thursday", "2024-01-04", "2024-01-04"),
    ("The pass was closed until Sunday.", "Sunday", "2024-01-07", "2024-01-07"),
    ("The court gave the city until Saturday to reply.", "Saturday", "2024-01-13", "2024-01-13"),
    ("The minister is expected in Orlo on Saturday.", "Saturday", "2024-01-13", "2024-01-13"),
    ("The mayor summoned both sides for Friday.", "Friday", "2024-01-12", "2024-01-12"),
    ("The union looks forward to the hearing on Friday.", "Friday", "2024-01-12", "2024-01-12"),
    ("The order to fire the guns on Tuesday came late.", "Tuesday", "2024-01-09", "2024-01-09"),
    ("The union left on the Friday before last.", "Friday before last", "2023-12-29", "2023-12-29"),
    ("A barn burned a week ago on Tuesday.", "a week ago on Tuesday", "2024-01-02", "2024-01-02"),
    ("Four barns burned in the past two weeks.", "the past two weeks", "2023-12-27", "2024-01-10"),
    ("He died three days after his arrest.", "three days after", None, None),
    ("He died three days later.", "three days later", None, None),
    ("He died two days after Christmas.", "two days after", "2023-12-27", "2023-12-27"),
    ("A quake struck at 4.53 pm (2153 GMT) on Monday.", "2153 GMT", "2024-01-08T21:53", "2024-01-08T21:53"),
    ("The mill, founded in 1971, burned on 4 May.", "4 May", "2023-05-04", "2023-05-04"),
    ("He died in the early hours of 12 March 2022.", "the early hours of 12 March 2022", "2022-03-12", "2022-03-12"),
    ("The firm lost money in the third quarter of its fiscal year, which ended on 31 October.", "the third quarter",
     "2023-08-01", "2023-10-31"),
    ("The firm lost money in the third quarter of its fiscal year.", "the third quarter", None, None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "first", "last"), LOOKING)
def test_an_expression_looks_the_way_that_its_words_do(
    text: str, words: str, first: str | None, last: str | None
) -> None:
    """Verbs, prepositions and the event that is counted from decide on which side of the report a day lies."""
    found = times.find(text, sentences(text, "item", paragraphs(text)), published=PUBLISHED)
    one = next(one for one in found if one.text == words)
    assert (one.earliest, one.latest) == (first, last)


@pytest.mark.parametrize("text", ["A man in his sixties fell.", "The March 3 Movement has a new head."])
def test_ages_and_names_are_no_dates(text: str) -> None:
    """Decades of a life, and the dates that movements are named after, say nothing of when."""
    assert times.find(text, sentences(text, "item", paragraphs(text)), published=PUBLISHED) == ()


def test_without_a_date_of_publication_no_year_of_the_text_serves() -> None:
    """Weekdays, "last year" and days without a year stay open, whatever years the text tells."""
    text = "The mill was founded in 1971. It burned on Tuesday. It had closed last year. It opened on 4 May."
    found = times.find(text, sentences(text, "item", paragraphs(text)), published=None)
    assert [one.earliest for one in found if one.text != "1971"] == [None, None, None]
