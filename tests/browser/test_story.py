"""A story as a desk works with it: what is folded away, sorted, drawn and new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from browser.places import claim, held, story

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.conftest import Opener
    from browser.opened import OpenDesk


@pytest.fixture
def ferry(visit: Opener, desk: OpenDesk) -> Page:
    """The page of the ferry's story."""
    return visit(desk, f"/story/{story(desk)}")


def test_the_other_claims_are_one_click_away(ferry: Page, desk: OpenDesk) -> None:
    """Fifteen claims first; all of them behind one click."""
    number = len(held(desk.record).stories[story(desk)].claims)
    claims = ferry.locator("#said article.claim")
    assert claims.locator("visible=true").count() == 15
    ferry.locator("#said > details > summary").click()
    assert claims.locator("visible=true").count() == number > 15


def test_what_is_contested_stands_with_who_and_when(ferry: Page) -> None:
    """The two counts of those aboard stand in one table: 58 by the passenger list, 62 by the harbour master."""
    table = ferry.locator("#contested table").filter(has_text="Tolwin Kessling").first
    rows = table.get_by_role("row")
    expect(rows.filter(has_text="Sixty-two")).to_contain_text("harbour master of Pellwick")
    expect(rows.filter(has_text="58")).to_contain_text("passenger list")


@pytest.mark.parametrize(("order", "count"), [("number of reports", "reports"), ("number of origins", "")])
def test_the_matrix_is_sorted(ferry: Page, desk: OpenDesk, order: str, count: str) -> None:
    """A click sorts the claims, the largest first, and tells by what they are sorted."""
    matrix = ferry.locator("#matrix")
    matrix.get_by_role("link", name=order).click()
    expect(matrix.get_by_role("link", name=order)).to_have_attribute("aria-current", "true")
    claims = held(desk.record).claims
    shown = [
        claims[str(one.get_attribute("href")).rsplit("/", 1)[-1]]
        for one in matrix.locator("tbody th a[href*='/claim/']").all()
    ]
    sizes = [one.counts.reports if count else one.origins.min for one in shown]
    assert len(sizes) > 5
    assert sizes == sorted(sizes, reverse=True)


def test_the_matrix_tells_saying_from_denying(ferry: Page) -> None:
    """The overloading is denied in one cell and asserted in another of one row, in words and not by colour alone."""
    row = ferry.locator("#matrix tbody tr").filter(has_text="Thrift Line denied that the ferry")
    expect(row.get_by_text("denies")).to_be_visible()
    expect(row.get_by_text("says", exact=False).last).to_be_visible()


def test_every_node_of_the_drawings_is_a_link(ferry: Page) -> None:
    """Whoever stands in the graph or on the axis of time can be followed to the place in a report."""
    for section in ("#flow", "#dates"):
        drawing = ferry.locator(f"{section} svg")
        boxes = drawing.locator("a[href]")
        assert boxes.count() > 3
        assert (
            drawing.locator("rect:not(.ahead), path.when").count() == boxes.locator("rect, path.when").count()
        )
        named = boxes.evaluate_all(
            "all => all.every(one => one.textContent.trim() && one.querySelector('title'))"
        )
        assert named


def test_the_graph_is_zoomed_by_keys(ferry: Page) -> None:
    """Plus makes it larger, minus smaller, nought as it was; the page itself stays as it is."""
    drawing = ferry.locator("#flow .canvas")
    drawing.focus()

    def width() -> float:
        box = drawing.locator("svg").bounding_box()
        assert box
        return box["width"]

    first = width()
    ferry.keyboard.press("+")
    assert width() > first
    ferry.keyboard.press("-")
    ferry.keyboard.press("-")
    assert width() < first
    ferry.keyboard.press("0")
    assert width() == pytest.approx(first)


def test_what_is_new_since_a_time_of_choice(ferry: Page) -> None:
    """Since the evening of 14 March: the letter and the inquiry are new, the first statement is not."""
    new = ferry.locator("#new")
    new.get_by_label("since", exact=False).fill("2026-03-14T18:00")
    new.get_by_role("button").click()
    expect(new).to_contain_text("Harbour Radio Pellwick")
    expect(new).to_contain_text("The Noon Letter")
    expect(new).not_to_contain_text("Odrany Today")
    assert "since=2026-03-14" in ferry.url


def test_why_draws_the_scores(ferry: Page, desk: OpenDesk) -> None:
    """From a claim to its reasons with the words, and the scores behind them as bars, which say in words what they show."""
    ferry.locator(f"#{claim(desk)}").get_by_role("link", name="Why").click()
    expect(ferry.get_by_role("main")).to_contain_text("Taken as one question")
    bars = ferry.locator("main figure")
    expect(bars).not_to_have_count(0)
    assert bars.locator("svg rect").count() > bars.count()
    assert all(bars.locator("figcaption").all_inner_texts())
