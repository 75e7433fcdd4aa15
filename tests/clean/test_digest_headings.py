"""Digests under short headings, and lines that only look like residue of a page."""

from __future__ import annotations

import pytest

from twosource.clean import clean
from twosource.model import Page, Report

QUARRY = "Masons at Upper Selm found a Roman milestone on Monday, and the vicar wants it for his porch."
FERRY = (
    "The night boat to Brakk will sail without its restaurant, since no cook has answered the advertisement."
)
SPRINT = "Jonna Askel won over two hundred metres although she lost a shoe. She kept the other one on."
PRICES = "Herring fetched nine crowns a box in the auction hall, twice what buyers had paid before the gales."


def page(body: str, title: str = "The valley at breakfast") -> Page:
    """Return the page of ``body`` below header lines."""
    text = f"Title: {title}\nSource: Valley Post\nPublished: 2031-05-06\n\n{body}\n"
    return clean(Report(id="r-1", path="a.txt", sha256="", text=text, title=title, outlet="Valley Post"))


def titles(found: Page) -> list[str | None]:
    """Return the titles of the items."""
    return [item.title for item in found.items]


def test_short_headings_after_an_article_open_entries() -> None:
    """The article before the first of them keeps its own paragraphs."""
    found = page(f"{QUARRY}\n\nHe has asked the mason for a price.\n\nBoats\n{FERRY}\n\nFish\n{PRICES}")
    assert [len(item.spans) for item in found.items] == [2, 1, 1]


def test_a_heading_that_may_name_a_side_opens_an_entry_among_others() -> None:
    """An entry about somebody may stand under "People" where the other titles name matters."""
    found = page(f"Milestone wanted for a porch\n{QUARRY}\n\nBoats\n{FERRY}\n\nPeople\n{SPRINT}")
    assert titles(found) == ["Milestone wanted for a porch", "Boats", "People"]


@pytest.mark.parametrize(
    "body",
    [
        f"Situation\n{QUARRY}\n\nNeeds\n{FERRY}\n\nOutlook\n{PRICES}",
        f"{QUARRY}\n\nStones\nThe milestone of Upper Selm names a legion.\n\nPorches\nThe vicar has room.",
        f"{QUARRY}\n\nBoats\n{FERRY}",
        f"{QUARRY}\n\nBoats\n" + f"{FERRY}\n\n" * 4 + f"Fish\n{PRICES}",
    ],
    ids=["sides of one matter", "shared words", "one heading", "long sections"],
)
def test_sub_headings_part_no_entries(body: str) -> None:
    """Headings that name sides, or stand over paragraphs with common words, belong to one article."""
    assert len(page(body).items) == 1


def test_a_menu_word_that_heads_nothing_is_no_title() -> None:
    """A button between two paragraphs parts no entries."""
    found = page(f"{QUARRY}\n\nShare\n\n{FERRY}\n\nHome\n\n{PRICES}")
    assert len(found.items) == 1
    assert [zone.kind for zone in found.zones].count("navigation") >= 1


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("This bulletin covers the two days up to noon on 6 May.", "body"),
        ("The Harbour Board reports on the state of the quays twice a year.", "body"),
        ("Ida van der Holm covers the courts for the paper.", "byline"),
    ],
)
def test_only_a_person_writes_an_authors_note(line: str, kind: str) -> None:
    """A bulletin that covers something tells of it."""
    found = page(f"{QUARRY}\n\n{FERRY}\n\n{line}")
    assert found.zones[-1].kind == kind
