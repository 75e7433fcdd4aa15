"""The desk with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from browser.places import FERRY

if TYPE_CHECKING:
    from playwright.sync_api import Page


def reach(page: Page, words: str, most: int = 60) -> None:
    """Press Tab until what has the focus begins with ``words``; each stop on the way must be seen as such."""
    for _ in range(most):
        page.keyboard.press("Tab")
        here = page.locator(":focus")
        if not here.count():
            continue
        assert here.evaluate("one => getComputedStyle(one).outlineStyle") != "none"
        name = here.get_attribute("aria-label") or here.inner_text()
        if name.strip().lower().startswith(words.lower()):
            return
    raise AssertionError(f"{most} stops and none is {words!r}")


def test_the_content_is_one_key_behind_the_top(page: Page) -> None:
    """The first stop skips the menu, is seen when it is reached, and leads to the content."""
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_the_menu_is_reached_by_keys(page: Page) -> None:
    """Behind the way to the content stand the desk's own pages."""
    reach(page, "Skip")
    reach(page, "twosource desk", most=1)
    reach(page, "Stories", most=1)


def test_the_reasons_of_a_claim_are_reached_by_keys(page: Page) -> None:
    """From the top of the list to a story, over its own menu to the first claim, and to why it stands so."""
    reach(page, FERRY)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(FERRY)
    reach(page, "said")
    page.keyboard.press("Enter")
    reach(page, "Claim c1", most=2)
    reach(page, "Why", most=2)
    page.keyboard.press("Enter")
    page.wait_for_url("**/why/c-*")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
