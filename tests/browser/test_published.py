"""The desk as files: the same pages, opened from the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from browser.places import ABOARD, FERRY, claim
from twosource.desk.publishing import publish
from twosource.desk.records import Reader

if TYPE_CHECKING:
    from pathlib import Path

    from browser.conftest import Opener
    from browser.opened import OpenDesk


@pytest.fixture(scope="package")
def site(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample record, published."""
    folder = tmp_path_factory.mktemp("site")
    publish(Reader(str(sample_record)), str(folder))
    return folder


def test_a_published_story_is_read_from_the_disk(visit: Opener, desk: OpenDesk, site: Path) -> None:
    """From the list to a story, a claim and back, without a server; no form asks for what files cannot give."""
    page = visit(desk)
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name=FERRY).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(FERRY)
    assert page.locator("form").count() == 0
    page.locator(f"#{claim(desk)} h3 a").first.click()
    expect(page.get_by_role("main")).to_contain_text(ABOARD)
    page.go_back()
    page.get_by_role("link", name="Stories").first.click()
    assert page.url == (site / "index.html").as_uri()
