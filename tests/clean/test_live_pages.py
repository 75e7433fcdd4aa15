"""Live pages: which texts are cut at their clock times, on which day and in which zone each entry falls."""

from __future__ import annotations

from datetime import date

import pytest

from twosource.clean import clean
from twosource.clean.clocks import find_clock, find_day, stamps
from twosource.model import Fact, Page, Report

PUBLISHED = "2031-03-05T08:15:00+02:00"
FOUR = (
    "08:15 The first shift has not gone through the gate.\n\n"
    "22:50 The ships leave without unloading.\n\n{line}00:20 Talks have begun, both sides say.\n\n"
    "01:10 The talks end without a result.\n"
)
LEAD = (
    "A report on the break of the dam at Ostrel finds that the keeper warned his office four times before the "
    "water came over the wall. It rests on the log of the keeper, on two cameras and on calls to the fire service."
)
ROW = (
    "3.40 p.m. The gauge has risen by a metre since noon.\n\n4.15 p.m. He asks for leave to open the gate.\n\n"
    "5.20 p.m. The siren on the east side sounds.\n\n5.31 p.m. The wall gives way.\n"
)
AFTER = (
    "\n\nThe county will pay for a new siren, its engineer said. He did not say when it would be built.\n\n"
    "Lawyers for nine of the families said that they would go to court, and that they would win there.\n\n"
    "The office of the dams did not wish to comment on the calls that it had not answered that evening.\n"
)


def page(
    text: str, *, title: str | None = None, published: str | None = PUBLISHED, facts: tuple[Fact, ...] = ()
) -> Page:
    """Return the page of ``text``."""
    return clean(
        Report(id="r-1", path="a.txt", sha256="", text=text, title=title, published=published, facts=facts)
    )


def times(*lines: str, published: str | None = PUBLISHED, told: dict[int, date] | None = None) -> list[str]:
    """Return the stamps of the clock times that ``lines`` begin with."""
    found = [clock for line in lines if (clock := find_clock(line))]
    assert len(found) == len(lines)
    return stamps(found, published, told)


@pytest.mark.parametrize(
    "line", ["", "Thursday, 6 March\n\n", "March 6\n\n", "Thursday\n\n", "Thu 6 Mar 2031\n\n"]
)
def test_a_line_between_entries_moves_the_day(line: str) -> None:
    """And is read with none of them; without it, midnight has passed where the clock falls back."""
    found = page(FOUR.format(line=line), title="As it happened: the strike")
    assert [item.stamp for item in found.items] == [
        "2031-03-05T08:15+02:00", "2031-03-05T22:50+02:00", "2031-03-06T00:20+02:00", "2031-03-06T01:10+02:00",
    ]  # fmt: skip
    bodies = [found.report.text[span.start : span.end] for item in found.items for span in item.spans]
    assert not any(body.startswith(("Thu", "March")) for body in bodies)


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("Wed 21:10.", "Wed 16:30.", "Tue 19:00.", "Tue 08:15."), ["05", "05", "04", "04"]),
        (("Thursday 11:30", "Thursday 14:20", "Friday 17:30"), ["06", "06", "07"]),
        (("23:40 A", "23:55 B", "00:05 C"), ["05", "05", "06"]),
        (("00:05 A", "23:55 B", "23:40 C"), ["06", "05", "05"]),
        (("18:15 A", "14:30 B", "15:05 Correction", "09:20 C"), ["05", "05", "05", "05"]),
        (("20:31 A", "21:50 B", "21:20 Correction", "23:58 C"), ["05", "05", "05", "05"]),
    ],
)
def test_the_day_of_each_entry(lines: tuple[str, ...], day: list[str]) -> None:
    """Weekdays tell it, or the way that the clock runs; a correction out of its order is of the same day."""
    assert [stamp[8:10] for stamp in times(*lines, published="2031-03-05T23:50:00+02:00")] == day


def test_publication_is_that_of_the_first_entry_or_of_the_last() -> None:
    """Whichever is nearer: pages keep the time of their first entry, others that of their last."""
    assert times("18:00 A", "22:00 B", "01:30 C", published="2031-03-05T18:00Z")[0][:10] == "2031-03-05"
    assert times("18:00 A", "22:00 B", "01:30 C", published="2031-03-05T01:40Z")[0][:10] == "2031-03-04"


def test_entries_above_the_first_day_that_is_told_are_of_another() -> None:
    """Even where their clock times alone could be of one day."""
    told = {2: date(2031, 3, 6)}
    days = [stamp[8:10] for stamp in times("08:15 A", "21:50 B", "22:20 C", "23:10 D", told=told)]
    assert days == ["05", "05", "06", "06"]


def test_the_zone_is_printed_or_that_of_publication() -> None:
    """A clock with a zone of its own keeps it; without a date the clock stands as printed."""
    assert times("08:15 GMT The gate is shut.") == ["2031-03-05T08:15Z"]
    assert times("08:15 The gate is shut.") == ["2031-03-05T08:15+02:00"]
    assert times("08:15 The gate is shut.", published="2031-03-05") == ["2031-03-05T08:15"]
    assert times("08:15 The gate is shut.", published=None) == ["08:15"]
    assert (
        times("08:15 A", "07:15 B", published="9999-12-31T08:15", told={1: date(1, 1, 1)})[1]
        == "0001-01-01T07:15"
    )
    assert times("23:50 A", "00:10 B", published="9999-12-31T23:50") == ["23:50", "00:10"]


def test_local_clocks_under_a_publication_in_utc() -> None:
    """The byline prints the zone: metadata tell the same moment in UTC, on another day."""
    text = "Updated 10:01 pm PST, Tuesday\n\n10 p.m.\nA man is held.\n\n4:14 p.m.\nA train has stopped.\n"
    stamped = [item.stamp for item in page(text, title="The Latest", published="2031-03-05T06:01:00Z").items]
    assert stamped == ["2031-03-04T22:00-08:00", "2031-03-04T16:14-08:00"]
    stamped = [
        item.stamp for item in page(text, title="The Latest", published="2031-03-05T06:01+02:00").items
    ]
    assert stamped == ["2031-03-05T22:00+02:00", "2031-03-05T16:14+02:00"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Tuesday, 4 March", date(2031, 3, 4)),
        ("March 4, 2030", date(2030, 3, 4)),
        ("31 December", date(2030, 12, 31)),
        ("Sunday", date(2031, 3, 2)),
        ("Saturday", date(2031, 3, 8)),
        ("30 February", None),
        ("Tuesday, 4 March: the vote", None),
        ("March", None),
    ],
)
def test_lines_that_are_a_day(line: str, day: date | None) -> None:
    """The day nearest to publication; none before the calendar, and none without publication."""
    assert find_day(line, PUBLISHED) == day
    assert find_day(line, None) is None


@pytest.mark.parametrize(
    "form",
    [
        "{day} - {clock} ({clock} GMT)\n{text}",
        "{clock} GMT, {day}\n{text}",
        "Posted at {clock} {day}\n\n{text}",
        "{clock} on {day}\n{text}",
        "{day}, {clock} {text}",
        "Wed, {day} at {clock}: {text}",
    ],
)
def test_clock_times_with_their_day(form: str) -> None:
    """Before or behind, printed with or without a zone: the day is that of the entry."""
    rows = (
        ("5 Mar 2031", "14:05", "A raft is found."),
        ("4 March", "22:10", "It was empty."),
        ("4 Mar", "21:40", "A ship sails."),
    )
    text = "\n\n".join(form.format(day=day, clock=clock, text=words) for day, clock, words in rows)
    found = page(text, title="Search for the Brisa", published="2031-03-05T15:00Z")
    assert [(item.stamp or "")[:16] for item in found.items] == [
        "2031-03-05T14:05", "2031-03-04T22:10", "2031-03-04T21:40",
    ]  # fmt: skip
    assert [found.report.text[item.spans[0].start : item.spans[0].end] for item in found.items] == [
        words for _, _, words in rows
    ]


def test_a_clock_time_with_a_day_in_a_sentence_is_none() -> None:
    """Only a line that is no more than both tells the time of an entry."""
    assert find_clock("14:05, 5 March 2031 was the hour of the wave") is None
    assert find_clock("14:05, as the log says") is None


CHRONOLOGIES = {
    "after a longer article": f"{LEAD}\n\n{ROW}",
    "in the middle": f"{LEAD}\n\n{ROW}{AFTER}",
    "before the rest": f"The wall gave way.\n\n{ROW}{AFTER}",
    "in sentences": (
        "At 5.20 p.m. the first shell fell.\n\nAt 5.40 p.m. the second fell on the mill.\n\n"
        "By 6.10 p.m. the street was empty.\n\n5.20 p.m. was the hour at which the shops close.\n"
    ),
}


@pytest.mark.parametrize("form", CHRONOLOGIES)
def test_an_article_that_tells_clock_times_is_never_cut(form: str) -> None:
    """A list of what happened when is part of the article in which it stands."""
    found = page(CHRONOLOGIES[form], title="How the dam at Ostrel broke")
    assert [(item.kind, item.stamp) for item in found.items] == [("article", None)]
    body = " ".join(found.report.text[span.start : span.end] for span in found.items[0].spans)
    assert "5.20 p.m." in body


@pytest.mark.parametrize(
    ("title", "entries"),
    [("Dam at Ostrel: as it happened", 4), ("LIVE: Dam at Ostrel", 4), ("Timeline: the dam at Ostrel", 0)],
)
def test_a_title_tells_a_live_page_and_a_chronology_apart(title: str, entries: int) -> None:
    """Whatever stands around the clock times."""
    found = page(f"{LEAD}\n\n{ROW}" if entries else ROW, title=title)
    assert sum(item.kind == "entry" for item in found.items) == entries


def test_newest_first_is_a_live_page_under_any_introduction() -> None:
    """No article lists what happened backwards."""
    found = page(f"{LEAD}\n\n" + "\n\n".join(ROW.split("\n\n")[::-1]), title="The dam at Ostrel")
    assert [item.kind for item in found.items] == ["article", *["entry"] * 4]


def test_clock_times_without_words_below_do_not_make_a_live_page() -> None:
    """Times of comments and of other pages stand before residue alone."""
    found = page(f"{LEAD}\n\n{ROW}{AFTER}\n\nShare this page\n\n17:20\n", title="How the dam at Ostrel broke")
    assert [item.kind for item in found.items] == ["article"]


def test_a_call_upon_the_reader_at_the_end_is_of_no_entry() -> None:
    """It stands under a heading of its own; without one, or in other words, it is the entry's."""
    calls = "Send us your pictures if the storm has damaged your house."
    text = FOUR.format(line="")
    for below, kept in ((f"Get involved\n\n{calls}\n", 4), (f"Back at seven\n\n{LEAD}\n", 5)):
        found = page(f"{text}\n{below}", title="As it happened: the strike")
        assert [item.kind for item in found.items] == ["entry"] * 4
        assert sum(len(item.spans) for item in found.items) == kept


# ------------------------------------------------------------------------- entries in the markup

LINES = (
    "The trawler Brisa left Kellan with seven.", "By Nadia Corvo 3:44 p.m.", "A raft is found",
    "A life raft has been found, the coast guard says.", "It was empty.", "14:05 The wind has dropped to 15 knots.",
    "Load older posts",
)  # fmt: skip
MARKED = "\n\n".join(LINES)


def fact(first: int, last: int, stamp: str) -> Fact:
    """Return the fact that the lines from ``first`` to ``last`` are an entry."""
    start, end = MARKED.index(LINES[first]), MARKED.index(LINES[last]) + len(LINES[last])
    return Fact(name="entry", value=stamp, found_in="html", start=start, end=end)


def test_entries_that_the_markup_shows_have_its_times() -> None:
    """Their titles and clock times are no paragraphs; sentences around them are the article, buttons are not."""
    facts = (fact(2, 4, "2031-03-05T15:44+02:00"), fact(5, 5, "2031-03-05T14:05+02:00"))
    found = page(MARKED, title="Search for the Brisa", facts=facts)
    told = [
        (item.kind, item.title, item.stamp, [found.report.text[span.start : span.end] for span in item.spans])
        for item in found.items
    ]
    assert told == [
        ("article", "Search for the Brisa", None, [LINES[0]]),
        ("entry", "A raft is found", "2031-03-05T15:44+02:00", [LINES[3], LINES[4]]),
        ("entry", None, "2031-03-05T14:05+02:00", ["The wind has dropped to 15 knots."]),
    ]


def test_one_entry_alone_makes_no_live_page() -> None:
    """A page with a single one is read as any other: no item has the time of it."""
    found = page(MARKED, title="Search for the Brisa", facts=(fact(2, 4, "2031-03-05T15:44+02:00"),))
    assert {item.stamp for item in found.items} == {None}


@pytest.mark.parametrize("line", ["...", ".", "\u2022 . \u2022"])
def test_dots_between_entries_are_no_day(line: str) -> None:
    """A line of dots ends no page with an error, and the day stays."""
    assert find_day(line, PUBLISHED) is None
    found = page(FOUR.format(line=f"{line}\n\n"), title="As it happened: the strike")
    assert [item.stamp for item in found.items][1:3] == ["2031-03-05T22:50+02:00", "2031-03-06T00:20+02:00"]
