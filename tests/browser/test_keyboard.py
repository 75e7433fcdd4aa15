"""The desk with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from browser.places import FERRY

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_the_content_is_one_key_behind_the_top(page: Page) -> None:
    """The first stop skips the menu, is seen when it is reached, and leads to the content."""
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_a_story_is_reached_by_keys(page: Page) -> None:
    """Tab goes from the top over the menu to the first story, and Enter opens it."""
    reach(page, FERRY)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(FERRY)


def reach(page: Page, words: str, most: int = 60) -> None:
    """Press Tab until what has the focus holds ``words``; each stop on the way must be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        here = page.locator(":focus")
        if not here.count():
            continue
        assert here.evaluate("one => one.matches(':focus-visible')")
        if words in (here.inner_text() or here.get_attribute("aria-label") or ""):
            return
    raise AssertionError(f"{most} stops and none says {words!r}")
