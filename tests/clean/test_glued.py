"""What a page glues to a paragraph is cut off, and what a copied title looks like."""

from __future__ import annotations

import pytest

from twosource.clean import clean
from twosource.model import Page, Report

ARTICLE = (
    "The ferry was towed into Harn on Tuesday with 47 people on board.",
    "Ida Holm, who leads the watch, said that nobody was hurt.",
)


def cleaned(*lines: str, title: str | None = "Ferry towed into Harn") -> Page:
    """Return the page of a report of ``lines``."""
    return clean(Report(id="r", path="a.txt", sha256="0", text="\n\n".join(lines), title=title))


def bodies(page: Page) -> list[str]:
    """Return the paragraphs of all items."""
    return [page.report.text[span.start : span.end] for item in page.items for span in item.spans]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (
            "Image copyright Harn Press Image caption The firm said that the ferry had been built in 1998",
            [],
        ),
        ("Reuters The ferry had been built by a firm in Leem in 1998", []),
        (
            "Related stories OWL FOUND Keeper finds it asleep in the clock BOAT SOLD Ferry goes to a school",
            [],
        ),
        ("This text may not be in its final form and may be revised in the future. Accuracy may vary.", []),
        (
            "Continue reading the main story The harbour board has ordered a survey of all its boats.",
            ["The harbour board has ordered a survey of all its boats."],
        ),
        (
            "The board has ordered a survey. Advertisement Continue reading the main story It will take a year.",
            ["The board has ordered a survey.", "It will take a year."],
        ),
        (
            "Reuters The harbour board said on Monday that it had ordered a survey of its boats",
            ["The harbour board said on Monday that it had ordered a survey of its boats"],
        ),
        (
            "NEW IMAGE: we have been showing you the ferry, and this one was sent in by a baker.",
            ["we have been showing you the ferry, and this one was sent in by a baker."],
        ),
        (
            "Reuters reported that the ferry had been sold.",
            ["Reuters reported that the ferry had been sold."],
        ),
        ("BBC staff were on board, the firm said.", ["BBC staff were on board, the firm said."]),
        ("FILE - In this May 3, 2031, file photo, the ferry lies at its berth in Harn.", []),
        ("In this May 3, 2031 file photo, the ferry lies at its berth. It was sold later.", []),
        ("The ferry lies at its berth in the old port. Ida Holm/Getty Images", []),
        ("Please verify you're not a robot by clicking the box. Invalid email address.", []),
        ("We pay for your stories! Do you have a story for the Harn Post? Call us.", []),
    ],
)
def test_what_a_page_glues_to_a_paragraph_is_cut_off(line: str, left: list[str]) -> None:
    """Labels, prompts and credits are zones of their own; the sentences beside them stay."""
    page = cleaned(ARTICLE[0], line, ARTICLE[1])
    assert bodies(page) == [ARTICLE[0], *left, ARTICLE[1]]
    assert "".join(page.report.text[zone.start : zone.end] for zone in page.zones).replace(" ", "") == (
        page.report.text.replace("\n", "").replace(" ", "")
    )


def test_the_title_of_a_gallery_is_cut_off_before_each_picture() -> None:
    """It stands before three or more, once or twice."""
    pictures = (
        "Photos: The ferry at Harn The ferry was towed in by two tugs. Hide Caption 1 of 3",
        "Photos: The ferry at Harn Its captain came ashore first. Hide Caption 2 of 3",
        "Photos: The ferry at Harn Photos: The ferry at Harn The tugs left at dusk. Hide Caption 3 of 3",
    )
    assert bodies(cleaned(*ARTICLE, *pictures))[2:] == [
        "The ferry was towed in by two tugs.",
        "Its captain came ashore first.",
        "The tugs left at dusk.",
    ]


def test_pictures_of_a_slide_show_are_captions() -> None:
    """Numbers with one total before three lines or more; a score before one line is none."""
    slides = [
        f"{number}/30 A ferry seen from the old port of Harn, which was built in 1998" for number in (1, 2, 3)
    ]
    assert bodies(cleaned(*ARTICLE, *slides)) == list(ARTICLE)
    score = "9/11 changed how the ports of the coast are guarded, the harbour board said."
    assert bodies(cleaned(*ARTICLE, score)) == [*ARTICLE, score]


def test_a_title_with_an_initial_is_one_sentence() -> None:
    """The dot of an initial ends no sentence, so the line is a title and no paragraph."""
    page = cleaned("Harn drops its 'R. Holm' ferry rule", *ARTICLE, title=None)
    assert bodies(page) == list(ARTICLE)
    assert page.items[0].title == "Harn drops its 'R. Holm' ferry rule"
