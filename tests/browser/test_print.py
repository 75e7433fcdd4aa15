"""A page on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from browser.places import place

if TYPE_CHECKING:
    from browser.conftest import Opener
    from browser.opened import OpenDesk


def test_a_story_is_printed_without_the_desk_around_it(visit: Opener, desk: OpenDesk) -> None:
    """Printing a story gives some pages of it; the menu and the footer stay on the screen."""
    page = visit(desk, place(desk, "story"))
    paper = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) > 1
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("header.top")).to_be_hidden()
