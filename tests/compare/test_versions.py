"""Which pages of one address are versions of one piece, which is the newest, and what it changed."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from twosource.compare import versions
from twosource.model import Arrival
from twosource.pipeline import prepare

if TYPE_CHECKING:
    from twosource.model import Page
    from twosource.pipeline import Prepared

BLAST = (
    "An explosion at the covered market in Kelt injured 12 people on Tuesday, police said.\n\n"
    "The blast went off shortly before nine in the fish hall, fire chief Anselm Roe said.\n"
)
GROWN = BLAST.replace("12", "21") + "\nThree of the injured are in a serious condition, the hospital said.\n"
FERRY = "The ferry Odra ran aground off Seil on Monday, the coastguard said. All 58 aboard are safe.\n"


def read(
    title: str, body: str, *, url: str = "keltpost.example/news/blast-at-market", at: str = ""
) -> Prepared:
    """Return a report as the journey prepares it."""
    head = f"Title: {title}\nSource: Kelt Post\nURL: https://{url}\n" + (f"Published: {at}\n" if at else "")
    return prepare(Arrival(path="a.txt", raw=f"{head}\n{body}".encode(), media="text"))


def groups(*told: Page) -> list[list[int]]:
    """Return the chains of some pages as places in ``told``, whatever order they come in."""
    place = {page.report.id: number for number, page in enumerate(told)}
    found = {
        tuple(sorted(tuple(place[one] for one in chain) for chain in versions.chains(order)))
        for order in permutations(told)
    }
    (only,) = found
    return [list(chain) for chain in only]


def test_a_later_page_with_the_words_of_the_first_is_its_version() -> None:
    """Another title and another figure over mostly the same text: one piece, the later page stands."""
    first = read("Blast at Kelt market", BLAST, at="2025-03-04T10:00Z")
    second = read("Market blast in Kelt injures 21", GROWN, at="2025-03-04T15:00Z")
    assert groups(second.page, first.page) == [[1, 0]]


def test_one_title_over_a_text_written_anew_is_one_piece() -> None:
    """A first line and the article that took its place share no run of words, but their title."""
    first = read("Blast at Kelt market", "There was a blast in Kelt. More soon.\n", at="2025-03-04T09:10Z")
    second = read("Blast at Kelt market", GROWN, at="2025-03-04T15:00Z")
    assert groups(first.page, second.page) == [[0, 1]]


@pytest.mark.parametrize(
    "url",
    ["keltpost.example/", "keltpost.example/live", "keltpost.example/world/north-isles", "keltpost.example"],
)
def test_a_page_whose_articles_come_and_go_is_no_article(url: str) -> None:
    """At an address that stays, two articles are two reports, even under one title; one that grew is one."""
    told = [
        read("Kelt Post", BLAST, url=url, at="2025-03-04T10:00Z").page,
        read("Kelt Post", FERRY, url=url, at="2025-03-04T12:00Z").page,
        read("Kelt Post", GROWN, url=url, at="2025-03-04T15:00Z").page,
    ]
    assert groups(*told) == [[0, 2], [1]]


def test_two_articles_at_one_address_with_two_titles_are_two_reports() -> None:
    """An address that was used again names two pieces."""
    first, second = read("Blast at Kelt market", BLAST), read("Ferry Odra aground off Seil", FERRY)
    assert len(groups(first.page, second.page)) == 2


def test_a_page_without_an_article_is_a_version_of_none() -> None:
    """A page of which nothing but menus was kept takes the place of no report."""
    first, wall = read("Blast at Kelt market", BLAST), read("Blast at Kelt market", GROWN, at="2025-03-05")
    assert groups(first.page, replace(wall.page, items=())) == [[0]]


def test_the_newest_is_the_one_changed_last_then_the_one_published_last_then_the_longest() -> None:
    """A date of change goes before the date of publication; without any date the longer text is the later."""
    early, late = (read("Blast", BLAST, at=at).page for at in ("2025-03-04T10:00Z", "2025-03-04T12:00Z"))
    changed = replace(early, report=replace(early.report, modified="2025-03-04T16:00:00+01:00"))
    assert groups(early, late) == [[0, 1]]
    assert groups(changed, late) == [[1, 0]]
    assert groups(read("Blast", GROWN).page, read("Blast", BLAST).page) == [[1, 0]]


def test_what_changed_is_told_with_its_words_in_both_versions() -> None:
    """Title and figure are shown at their places; figures that stayed are no change."""
    first, second = read("Blast at Kelt market", BLAST), read("Market blast in Kelt injures 21", GROWN)
    texts = {one.page.report.id: one.page.report.text for one in (first, second)}
    found = [
        (one.field, *([texts[at.report][at.start : at.end] for at in side] for side in (one.before, one.now)))
        for one in versions.changes(first.readings, second.readings)
    ]
    assert found == [
        ("title", ["Blast at Kelt market"], ["Market blast in Kelt injures 21"]),
        ("quantity", ["12"], ["21"]),
    ]


def test_a_version_that_only_grew_changed_neither_title_nor_figures() -> None:
    """Further paragraphs are no change of what was said."""
    first, second = read("Blast", BLAST), read("Blast", BLAST + "\nTraders ran into the square.\n")
    assert versions.changes(first.readings, second.readings) == ()
