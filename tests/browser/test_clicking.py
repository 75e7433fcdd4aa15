"""From page to page with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from browser.places import DAM, FERRY

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.opened import OpenDesk, Watch


def test_the_printed_address_leads_to_the_stories(page: Page) -> None:
    """The list stands with the largest first, and the token is gone from the address."""
    assert page.url.endswith("/stories")
    expect(page.get_by_role("main").get_by_role("link").first).to_contain_text(FERRY)


def test_a_story_opens_from_the_list(page: Page) -> None:
    """The dam's story is one click away, with what it is about as its heading."""
    page.get_by_role("link", name=DAM).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(DAM)


def test_what_is_not_there_is_told(page: Page, desk: OpenDesk, watch: Watch) -> None:
    """A wrong address gets a page that says so, with the way back."""
    watch.expected.append("404")
    page.goto(f"{desk.at}/story/s-none")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not here")
    page.get_by_role("main").get_by_role("link", name="Stories").click()
    assert page.url.endswith("/stories")
