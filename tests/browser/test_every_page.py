"""What holds of every page: its words, with and without script, narrow, in the dark, for a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from browser.opened import overflow
from browser.places import HEADINGS, HOLDS, KINDS, place

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.conftest import Opener
    from browser.opened import OpenDesk

NARROW = {"width": 390, "height": 844}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each page of the desk."""
    return str(request.param)


def shows(page: Page, kind: str) -> None:
    """See that the page has its heading and its words."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(HEADINGS[kind])
    shown = " ".join(page.get_by_role("main").inner_text().split())
    assert not [words for words in HOLDS[kind] if words not in shown]


def test_it_shows_what_the_sample_holds(visit: Opener, desk: OpenDesk, kind: str) -> None:
    """Words of the sample reports stand on the page, and a page of 390 pixels need not be moved sideways."""
    page = visit(desk, place(desk, kind))
    shows(page, kind)
    page.set_viewport_size(NARROW)
    assert overflow(page) <= 0
    page.emulate_media(color_scheme="dark")
    assert overflow(page) <= 0


def test_it_can_be_read_without_script(visit: Opener, desk: OpenDesk, kind: str) -> None:
    """Nothing that is said hangs on a script."""
    shows(visit(desk, place(desk, kind), java_script_enabled=False), kind)


def test_nothing_hinders_a_screen_reader(visit: Opener, desk: OpenDesk, kind: str, axe: str) -> None:
    """axe-core finds nothing of weight, in light and dark, wide and narrow."""
    page = visit(desk, place(desk, kind))
    page.evaluate(axe)
    found: list[str] = []
    for size in (page.viewport_size, NARROW):
        for scheme in ("light", "dark"):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.emulate_media(color_scheme=scheme)
            found += [f"{scheme}, {size}: {one}" for one in hindrances(page)]
    assert not found


def hindrances(page: Page) -> list[str]:
    """Return what axe-core finds of weight: the rule and the first elements that break it."""
    told: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']} ({one['impact']}): {[node['html'][:200] for node in one['nodes'][:3]]}"
        for one in told["violations"]
        if one["impact"] in {"moderate", "serious", "critical"}
    ]
