"""The record as it was at a moment, from every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from browser.places import DAM, FERRY, story

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.conftest import Opener
    from browser.opened import OpenDesk

NOON = "2026-03-13T12:30"


def test_a_moment_is_asked_for_and_left_again(page: Page) -> None:
    """The list as of a noon tells so at its head, lacks what came later, keeps the moment over every link, and leads back."""
    page.get_by_label("As of").fill(NOON)
    page.get_by_role("button", name="Look").first.click()
    head = page.locator(".as-of")
    expect(head).to_contain_text("2026-03-13")
    titles = page.locator("ol.stories h2").all_inner_texts()
    assert len(titles) == 3
    assert not [one for one in titles if "minister" in one]
    page.get_by_role("link", name=FERRY).first.click()
    expect(head).to_be_visible()
    expect(page.get_by_role("main")).not_to_contain_text("Odrany Today")
    page.get_by_role("main").get_by_role("link", name="LNS").first.click()
    expect(head).to_be_visible()
    page.get_by_role("link", name="Back to now").click()
    expect(head).to_have_count(0)


def test_what_was_known_at_noon_is_less_than_now(visit: Opener, desk: OpenDesk) -> None:
    """At noon of 13 March nobody was known to have said five; the story then says so in fewer reports."""
    page = visit(desk, f"/story/{story(desk)}?as-of={NOON}")
    main = page.get_by_role("main")
    expect(main).to_contain_text("at least three", ignore_case=True)
    expect(main).not_to_contain_text("Five people are now known")
    assert page.locator("form[method=post i]").count() == 0


def test_what_changed_between_then_and_now(visit: Opener, desk: OpenDesk) -> None:
    """Since noon of 13 March four reports came, five are dead, and each change cites its words."""
    page = visit(desk, f"/changes/{story(desk)}?since={NOON}")
    main = page.get_by_role("main")
    expect(main).to_contain_text("new report")
    expect(main).to_contain_text("Five")
    cited = page.locator(".change a.cite")
    assert cited.count() > 3
    cited.first.click()
    expect(page.locator(".stored .at").first).to_be_in_viewport()


def test_a_past_story_is_reached_from_the_present_one(visit: Opener, desk: OpenDesk) -> None:
    """The form at the head of a story shows that same story as it was."""
    page = visit(desk, f"/story/{story(desk, DAM)}")
    page.get_by_label("As of").fill("2026-03-11")
    page.keyboard.press("Enter")
    expect(page.locator(".as-of")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Odrany")
