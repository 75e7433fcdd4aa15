"""Main-text lines of a page rendered to plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.clean import clean
from twosource.clean.lines import Line
from twosource.clean.page_lines import page_marks
from twosource.ingest import decode
from twosource.model import Arrival

PROSE = (
    "The footbridge at Orlemouth was closed on Monday after an engineer found rust in its cables.",
    "The council said that it would be shut for the summer, and that a ferry would run from the quay.",
    "Traders on the west bank fear for their season, the chamber of commerce said in a letter.",
)
MENU = ("Home", "News", "Sport", "Weather", "Log in", "Subscribe now", "Our shops")
BELOW = ("Most read", "Tram line to open", "Brenna wins the cup", "Terms of use", "Contact us", "Help")


def marked(lines: tuple[str, ...]) -> list[bool]:
    """Return for each line whether it is taken to lie outside of the main text."""
    made = [Line(text=text, start=at, end=at + len(text), block=at) for at, text in enumerate(lines)]
    return [mark is not None for mark in page_marks(made)]


def test_what_stands_around_the_densest_stretch_of_a_page_is_marked() -> None:
    """Menus above and lists below are out, and the text between them is in."""
    assert marked((*MENU, *PROSE, *BELOW)) == [True] * 7 + [False] * 3 + [True] * 6


def test_a_report_that_shows_no_menus_is_left_alone() -> None:
    """A headline, a byline and a few short lines make no page, nor do menus without any prose."""
    assert not any(marked(("Bridge shut", "By Ora Lind", *PROSE, "Photo: Lind", "More news")))
    assert not any(marked((*MENU, *MENU)))
    assert marked(()) == []


def test_a_page_saved_as_plain_lines_gives_its_article_alone() -> None:
    """The item of the page holds the prose; a long line far below it belongs to something else."""
    other = "Brenna beat Tessel on penalties in the final and takes the cup home for the third year."
    text = "\n".join((*MENU, *PROSE, *BELOW, other, "Log out", "Imprint", "Jobs", "Press"))
    page = clean(decode(Arrival(path="page.txt", raw=text.encode(), media="text")))
    held = " ".join(page.report.text[s.start : s.end] for item in page.items for s in item.spans)
    assert all(line in held for line in PROSE)
    assert "penalties" not in held


@given(st.lists(st.text(max_size=80), max_size=20))
def test_any_lines_get_a_mark_or_none(lines: list[str]) -> None:
    """There are as many answers as lines, whatever they hold."""
    assert len(marked(tuple(lines))) == len(lines)
