"""Events below the statement, in invented reports: who takes part, how sure, on which day."""

from __future__ import annotations

import pytest

from twosource.clean import clean
from twosource.ingest import decode
from twosource.model import Arrival, Event, Reading
from twosource.understand import understand

HEAD = "Title: Norvik launches new ferry\nSource: Harn Post\nPublished: 2031-05-07\n\n"


def reading(text: str) -> Reading:
    """Return the only item of a report of 7 May 2031, understood."""
    page = clean(decode(Arrival(path="-", raw=(HEAD + text).encode(), media="text")))
    (found,) = understand(page)
    return found


def told(text: str) -> list[tuple[str, str, str, str, str]]:
    """Return lemma, certainty, day, role and key of each event of the body, a line for each participant."""
    found = reading(text)
    body = (one for one in found.events if one.start >= found.item.spans[0].start)
    return [
        (one.lemma, one.certainty, day(one), role.role, role.entity or "")
        for one in body
        for role in one.roles
    ]


def day(event: Event) -> str:
    """Return the date of an event, "" for none, with "~" where it is inferred."""
    when = event.when
    return "" if when is None else f"{when.edtf}{'~' if when.inferred else ''}"


TABLE = (
    ("two verbs, two days",
     "Norvik Lines bought the yard in 2029 and Norvik Lines opened it on Monday.",
     [("buy", "asserted", "2029", "agent", "org:norvik lines"), ("open", "asserted", "2031-05-05", "agent", "org:norvik lines")]),
    ("a noun of an act, with its own participants",
     "The purchase of Solta Yards by Norvik Lines was completed on Monday.",
     [("buy", "asserted", "2031-05-05", "patient", "org:solta yards"), ("buy", "asserted", "2031-05-05", "agent", "org:norvik lines")]),
    ("a verb that only carries the noun is no event of its own",
     "On Monday Norvik Lines made an offer.",
     [("offer", "asserted", "2031-05-05", "agent", "org:norvik lines")]),
    ("a passive, and who does it",
     "Norvik Lines was fined by Orland Council on Tuesday.",
     [("fine", "asserted", "2031-05-06", "patient", "org:norvik lines"), ("fine", "asserted", "2031-05-06", "agent", "org:orland council")]),
    ("what did not happen is no event",
     "Norvik Lines did not sell the yard.",
     []),
    ("what lies ahead is planned, with its own day",
     "Norvik Lines will open the yard on 9 June 2032.",
     [("open", "planned", "2032-06-09", "agent", "org:norvik lines")]),
    ("what hangs on something is conditional",
     "Norvik Lines would sell the yard if the council agreed.",
     [("sell", "conditional", "", "agent", "org:norvik lines")]),
    ("news without a day has that of the report",
     "Norvik Lines has closed the yard.",
     [("close", "asserted", "2031-05-07~", "agent", "org:norvik lines")]),
    ("a name beside the subject",
     "The shipping company, Norvik Lines, has closed the yard.",
     [("close", "asserted", "2031-05-07~", "agent", "org:norvik lines")]),
    ("a name right behind its noun",
     "The ferry Lantern struck the pier on Monday.",
     [("strike", "asserted", "2031-05-05", "agent", "work:lantern")]),
    ("a bare participle shares the day of its verb",
     "Norvik Lines closed the yard on Monday, ending a long dispute.",
     [("close", "asserted", "2031-05-05", "agent", "org:norvik lines"), ("end", "asserted", "2031-05-05", "agent", "org:norvik lines")]),
)  # fmt: skip


@pytest.mark.parametrize(("shows", "text", "events"), TABLE, ids=[row[0] for row in TABLE])
def test_an_event_has_its_participants_standing_and_day(
    shows: str, text: str, events: list[tuple[str, ...]]
) -> None:
    """Each row shows one rule on one sentence."""
    assert told(text) == events, shows


TAKEN_UP = (
    ("Norvik Lines bought the yard on Monday. It will close the yard.", "close", "org:norvik lines"),
    ("Norvik Lines bought the yard on Monday. The company has closed it.", "close", "org:norvik lines"),
    ("Ana Sol, the mayor, left on Monday. She praised the crew.", "praise", "person:ana sol"),
    ("Norvik Lines tested the Sela 310 on Monday. The ferry left at noon.", "leave", "work:310"),
    ("Norvik Lines was said to be ready to close the yard.", "close", "org:norvik lines"),
)


@pytest.mark.parametrize(("text", "lemma", "key"), TAKEN_UP, ids=[row[0] for row in TAKEN_UP])
def test_a_pronoun_or_a_noun_takes_up_the_name_before(text: str, lemma: str, key: str) -> None:
    """Whoever is meant by "it", "the company", "she" or "the ferry" takes part by the key of the name."""
    assert (lemma, key) in [(one[0], one[4]) for one in told(text)]


def test_it_before_a_clause_means_nobody() -> None:
    """In "it emerged that" nobody emerges."""
    found = told("Norvik Lines bought the yard. It emerged that the yard was empty.")
    assert "emerge" not in [one[0] for one in found]


def test_an_object_is_not_the_subject_of_its_own_clause() -> None:
    """Nobody meant by "it" opens it; a subject that holds the pronoun itself is looked for once."""
    found = told("Norvik Lines left on Monday. Solta Council opened it. All of them praised them.")
    assert [one[4] for one in found if one[0] == "open"] == ["org:solta council", "org:norvik lines"]


def test_an_event_told_before_keeps_its_participants_and_its_day() -> None:
    """The deal named again is that between the two firms, on the day told with it."""
    text = "A deal between Norvik Lines and Orland Council was signed on Monday. The deal is worth much."
    deals = [one for one in told(text) if one[0] == "deal"]
    assert {one[4] for one in deals} == {"org:norvik lines", "org:orland council"}
    assert [one[2] for one in deals] == ["2031-05-05"] * 2 + ["2031-05-05~"] * 2


def test_nothing_done_is_of_a_day_to_come_and_a_saying_has_its_own_day() -> None:
    """Of "announced ... next year" the year is that of what was announced."""
    found = told("Norvik Lines has announced cuts over the next four years.")
    assert ("announce", "asserted", "2031-05-07~", "agent", "org:norvik lines") in found


def test_a_headline_tells_events_too() -> None:
    """Its present tense is of the day of the report."""
    found = reading("Norvik has a yard.")
    head = [one for one in found.events if one.start < found.item.spans[0].start]
    assert [(one.lemma, day(one)) for one in head] == [("launch", "2031-05-07~")]


def test_a_part_that_is_denied_is_kept_as_denied() -> None:
    """What somebody rejects stays visible, as denied."""
    found = told("The mayor denied that Norvik Lines sold the yard on Monday.")
    assert ("sell", "denied", "", "agent", "org:norvik lines") in [(*one[:2], "", *one[3:]) for one in found]


def test_the_words_of_a_role_are_those_of_the_report() -> None:
    """A line end in a name stays what it is in the stored text."""
    found = reading("The yard of Norvik\nLines was sold on Monday to Solta\nYards.")
    text = decode(
        Arrival(
            path="-",
            raw=(HEAD + "The yard of Norvik\nLines was sold on Monday to Solta\nYards.").encode(),
            media="text",
        )
    ).text
    assert found.events
    assert all(role.text == text[role.start : role.end] for one in found.events for role in one.roles)
