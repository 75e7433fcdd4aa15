"""The list of stories, asked for less."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from browser.places import DAM, FERRY

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.opened import OpenDesk, Watch

TUNNEL, MINISTER, STORKS = "Burst main in Saddler Lane", "Transport minister to resign", "Storks"


def listed(page: Page) -> list[str]:
    """Return the titles of the stories that the page lists."""
    return page.locator("ol.stories h2 a[href*='/story/']").all_inner_texts()


def is_listed(page: Page, *titles: str) -> None:
    """See that these stories are listed, in this order, and no other."""
    expect(page.get_by_role("status").first).to_contain_text(str(len(titles)) if titles else "")
    found = listed(page)
    assert len(found) == len(titles)
    assert all(title in shown for title, shown in zip(titles, found, strict=True))


@pytest.mark.parametrize(
    ("label", "value", "titles"),
    [
        ("Words", "stern door", (FERRY,)),
        ("Person or body", "Ilse Varnham", (FERRY,)),
        ("Place", "Pellwick", (FERRY, STORKS)),
        ("Outlet", "LNS", (FERRY,)),
        ("From day", "2026-03-17", (FERRY,)),
        ("To day", "2026-03-11", (DAM, TUNNEL)),
        ("Origins, at least", "2", ()),
    ],
)
def test_a_filter_keeps_what_it_asks_for(page: Page, label: str, value: str, titles: tuple[str, ...]) -> None:
    """Each filter that is filled in lists those stories alone, says so, and is dropped by one click."""
    page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="List").click()
    is_listed(page, *titles)
    expect(page.get_by_label(label, exact=True)).to_have_value(value)
    page.get_by_role("link", name=f"drop this filter: {label}").click()
    assert len(listed(page)) == 6


def test_certainty_is_chosen_by_its_word(page: Page) -> None:
    """What is denied somewhere: the ferry, the dam, the minister."""
    page.get_by_role("combobox", name="Certainty").select_option("denied")
    page.get_by_role("button", name="List").click()
    is_listed(page, FERRY, DAM, MINISTER)


def test_open_conflicts_are_ticked(page: Page) -> None:
    """The ferry's story alone has values that cannot all hold, and its line says which."""
    page.get_by_label("Only with an open conflict").check()
    page.get_by_role("button", name="List").click()
    is_listed(page, FERRY)
    line = page.locator("ol.stories li").first
    expect(line).to_contain_text("58")
    expect(line).to_contain_text("Sixty-two")


def test_words_are_shown_where_they_stand(page: Page) -> None:
    """A search shows its words in their sentence, and leads to them in the report."""
    page.get_by_label("Words", exact=True).fill("stern door")
    page.keyboard.press("Enter")
    expect(page.locator(".snippet").first).to_contain_text("The stern door of the Sea Thrift")
    assert page.locator(".snippet").first.locator("mark").all_inner_texts()[:2] == ["stern", "door"]
    page.locator(".snippet a").first.click()
    assert "/report/" in page.url


def test_filters_stand_in_the_address(page: Page, desk: OpenDesk) -> None:
    """Two filters and an order make an address that shows the same again, and so does its twin."""
    page.get_by_label("Place", exact=True).fill("Pellwick")
    page.get_by_role("combobox", name="Certainty").select_option("asserted")
    page.get_by_role("combobox", name="Order").select_option("largest")
    page.get_by_role("button", name="List").click()
    shown = listed(page)
    page.goto(page.url)
    assert listed(page) == shown == [one["title"] for one in asked(page, desk)]


def asked(page: Page, desk: OpenDesk) -> list[dict[str, str]]:
    """Return the stories of the twin of what the page shows."""
    twin = desk.asked(str(page.get_by_role("link", name="the same as JSON").get_attribute("href")))
    stories: list[dict[str, str]] = twin["stories"]
    return stories


def test_pages_of_the_list_are_turned(page: Page, desk: OpenDesk) -> None:
    """Four to a page: the other two are on the next, and one click leads back."""
    page.goto(f"{desk.at}/stories?limit=4")
    first = listed(page)
    page.get_by_role("link", name="Next").click()
    assert len(first) == 4
    assert len(listed(page)) == 2
    page.get_by_role("link", name="Previous").click()
    assert listed(page) == first


def test_a_name_that_nobody_has_is_told(page: Page, watch: Watch) -> None:
    """A name that stands in no report gets words that say so, and the way back."""
    watch.expected.append("404")
    page.get_by_label("Outlet", exact=True).fill("The Orlemouth Times")
    page.get_by_role("button", name="List").click()
    expect(page.get_by_role("main")).to_contain_text("Orlemouth Times")
