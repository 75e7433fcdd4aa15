"""The page of a story of a hundred reports: small enough to load, and its drawings can be followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import crowd
import papers
import pytest
from lxml import html

from twosource.desk.drawing.flow import MOST_TELLERS, MOST_VOICES, SINGLY
from twosource.record import Store

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEAVIEST = 300_000
"""Bytes of a page, by the order of work for the desk."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the page of the story, and that with each part in full."""
    path = crowd.record(tmp_path_factory.mktemp("crowd"))
    with Store.open(path, write=False) as store:
        (story,) = store.stories()
    assert story.reports == crowd.COPIES + crowd.OWN
    client = papers.browser(path)
    asked = ("", "?all=said", "?all=matrix", "?all=flow", "?all=read", "?all=contested")
    return {query: client.get(f"/story/{story.id}{query}").content for query in asked}


@pytest.fixture(scope="module")
def page(pages: dict[str, bytes]) -> HtmlElement:
    """Return the page itself."""
    return html.fromstring(pages[""])


def test_no_page_of_a_hundred_reports_is_heavy(pages: dict[str, bytes]) -> None:
    """The page stays below 300 kB, also where all of a part is asked for."""
    assert {query: len(content) for query, content in pages.items() if len(content) > HEAVIEST} == {}


def test_a_hundred_reports_are_a_few_nodes(page: HtmlElement) -> None:
    """Sixty copies are one node with their number, which leads to the list of its reports; the rest fits."""
    nodes = page.xpath("//section[@id='flow']//svg//a")
    assert len(nodes) <= 2 * MOST_VOICES + MOST_TELLERS * (1 + SINGLY)
    groups = [one for one in nodes if (one.get("href") or "").startswith("#")]
    (agency,) = [one for one in nodes if "QNA" in one.text_content()]
    assert f"named in {crowd.COPIES} reports" in agency.text_content()
    assert any(f"{crowd.COPIES - 1} reports with its words" in one.text_content() for one in groups)
    for one in groups:
        (there,) = page.xpath(f"//*[@id='{one.get('href')[1:]}']/following-sibling::dd[1]")
        assert len(there.xpath("./a")) > 1


def test_every_report_is_reached_from_the_graph(page: HtmlElement) -> None:
    """Singly or in a group, each of the hundred reports has a link in or below the drawing."""
    found = {
        link.split("/")[2]
        for link in page.xpath("//section[@id='flow']//a/@href")
        if link.startswith("/report/") and "?" not in link
    }
    assert len(found) == crowd.COPIES + crowd.OWN


def test_no_side_is_left_out_of_the_matrix(page: HtmlElement) -> None:
    """The papers that tell most all allege it; the owner's denial, in sixty copies, has a column all the same."""
    (row,) = [
        one
        for one in page.xpath("//section[@id='matrix']//tbody/tr")
        if "ropes had been cut" in one.text_content()
    ]
    said = {cell.text_content().strip() for cell in row.xpath("./td/a")}
    assert said == {"✗ denies", "≈ alleged"}


def test_what_is_left_out_is_counted(page: HtmlElement) -> None:
    """Reports without a column, and lists that are cut, say how many there are more."""
    matrix = page.xpath("string(//section[@id='matrix'])")
    assert "76 reports tell less of these claims and have no column" in matrix
    assert "76 more not shown" in page.xpath("string(//section[@id='read'])")
