"""Paragraphs and headings of a saved page are what its markup says, and one article is one item."""

from __future__ import annotations

from twosource.clean import clean
from twosource.model import Page, Report, Zone, ZoneKind

ABOUT = (
    "The ferry was towed into Harn on Tuesday with 47 people on board, the watch said.",
    "A bakery in Leem has made the longest loaf of the county from rye of last summer.",
    "The keeper of the town clock found an owl asleep behind the hands of the clock.",
    "Two goats walked through the library of Vellmar before anybody thought of a rope.",
)


def page(*lines: tuple[ZoneKind, str]) -> Page:
    """Return the cleaned page of a report with these zones."""
    text = "\n\n".join(line for _, line in lines)
    layout = tuple(
        Zone(kind=kind, start=text.index(line), end=text.index(line) + len(line)) for kind, line in lines
    )
    return clean(Report(id="r", path="a.html", sha256="", text=text, media="html", layout=layout))


def bodies(cleaned: Page) -> list[list[str]]:
    """Return the paragraphs of each item."""
    return [[cleaned.report.text[one.start : one.end] for one in item.spans] for item in cleaned.items]


def test_a_short_paragraph_of_a_page_is_no_title() -> None:
    """Without an end mark it would be one in raw text, and head nothing."""
    short = "Divers will go down again on Friday"
    assert bodies(page(("headline", "Ferry towed"), ("body", ABOUT[0]), ("body", short))) == [
        [ABOUT[0], short]
    ]


def test_sub_headings_do_not_cut_an_article() -> None:
    """Whatever they say, where the sections share a matter; a heading is not read."""
    again = "The ferry had 47 people on board when its engine failed, and was towed in by two tugs."
    found = page(
        ("headline", "Ferry towed"),
        ("body", ABOUT[0]),
        ("subheading", "Cinema of Leem closes doors"),
        ("body", again),
        ("caption", "Image 2 of 2"),
        ("body", ABOUT[1]),
    )
    assert bodies(found) == [[ABOUT[0], again, ABOUT[1]]]


def test_a_letter_of_several_pieces_is_cut_at_its_headings() -> None:
    """Each section is a stranger to all others."""
    found = page(
        ("headline", "Letter of Monday"),
        ("body", ABOUT[0]),
        ("subheading", "Longest loaf of all"),
        ("body", ABOUT[1]),
        ("subheading", "Owl asleep in clock"),
        ("body", ABOUT[2]),
        ("subheading", "Goats walk through library"),
        ("body", ABOUT[3]),
    )
    assert bodies(found) == [[line] for line in ABOUT]


def test_headings_that_ask_do_not_cut_an_article() -> None:
    """They ask about one matter, even where the answers have no word in common."""
    lines = [
        "The ferry was towed into Harn",
        ABOUT[0],
        "What happened?",
        ABOUT[1],
        "Who is to blame?",
        ABOUT[2],
        "What is next?",
        ABOUT[3],
    ]
    asked = clean(Report(id="r", path="a.txt", sha256="", text="\n\n".join(lines)))
    assert bodies(asked) == [list(ABOUT)]
