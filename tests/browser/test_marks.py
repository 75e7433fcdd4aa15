"""From a citation to the exact characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from browser.places import claim, held, place, story

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.conftest import Opener
    from browser.opened import OpenDesk


def marked(page: Page) -> str:
    """Return the characters that the report's page marks as cited."""
    return "".join(page.locator(".stored .at:not(.at .at)").all_text_contents())


def test_a_citation_leads_to_its_characters(visit: Opener, desk: OpenDesk) -> None:
    """The first three citations of a claim of the story each mark what they cite, no character more, in sight."""
    page = visit(desk, f"/story/{story(desk)}")
    cites = page.locator(f"#{claim(desk)} a.cite")
    assert cites.count() > 2
    for number in range(3):
        cites.nth(number).click()
        found = re.search(r"/report/(r-\w+)\?at=(\d+)-(\d+)#", page.url)
        assert found
        text = held(desk.record).reports[found[1]].text
        assert marked(page) == text[int(found[2]) : int(found[3])]
        expect(page.locator(".stored .at:not(.at .at)").first).to_be_in_viewport()
        page.go_back()


def test_a_statement_is_told_of_on_demand(visit: Opener, desk: OpenDesk) -> None:
    """What is underlined in a report leads to who said it, and back to the text."""
    page = visit(desk, place(desk, "report"))
    said = page.locator(".stored a.said", has_text="capsized in Pellwick Sound").first
    said.click()
    about = page.locator(str(said.get_attribute("href")))
    expect(about).to_be_in_viewport()
    expect(about).to_contain_text("coastguard of Lorvenia")


def test_a_copied_passage_leads_to_its_twin(visit: Opener, desk: OpenDesk) -> None:
    """The agency's words that the Courier prints are marked, and lead to the same words there."""
    page = visit(desk, place(desk, "report"))
    page.locator(".stored a.twin").first.click()
    assert place(desk, "report") not in page.url
    assert "the coastguard" in marked(page)
