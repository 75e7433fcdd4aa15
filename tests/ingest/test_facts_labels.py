"""What a report calls itself, and where it may say so."""

from __future__ import annotations

import pytest

from twosource.ingest import decode
from twosource.model import Arrival, Report

PROSE = (
    "The council of Ahle closed the old bridge on Monday after engineers found cracks in two of its piers, "
    "the mayor said. Traffic will be led over the ford until the repairs are done."
)


def page(
    head: str = "", over: str = "", title: str = "Bridge closed", address: str = "/a/bridge-closed"
) -> Report:
    """Return the report of a page."""
    url = address if address.startswith("http") else f"https://courier.example{address}"
    link = f'<link rel="canonical" href="{url}">'
    raw = f"<html><head>{link}{head}</head><body>{over}<h1>{title}</h1><p>{PROSE}</p></body></html>"
    return decode(Arrival(path="p.html", raw=raw.encode(), media="html"))


def typed(kind: str) -> str:
    """Return the script of a thing of that type."""
    return f'<script type="application/ld+json">{{"@type": "{kind}", "headline": "Bridge closed"}}</script>'


@pytest.mark.parametrize(
    ("given", "labels"),
    [
        ({"head": typed("OpinionNewsArticle")}, ("opinion",)),
        ({"head": typed("SatiricalArticle")}, ("satire",)),
        ({"head": typed("AdvertiserContentArticle")}, ("sponsored",)),
        ({"head": typed("LiveBlogPosting")}, ("live blog",)),
        ({"head": '<meta property="article:section" content="News, Opinion">'}, ("opinion",)),
        ({"address": "/opinion/2025/bridge-must-go"}, ("opinion",)),
        ({"address": "/paid-post/ferries/sail-away"}, ("sponsored",)),
        ({"address": "/press-releases/bridge-closed.html"}, ("press release",)),
        ({"address": "/news/bridge-fire-live-updates"}, ("live blog",)),
        ({"address": "/news/opinion"}, ()),
        ({"address": "https://www.theonion.com/bridge-closed"}, ("satire",)),
        ({"title": "Opinion: The bridge must go"}, ("opinion",)),
        ({"title": "Bridge fire \u2013 as it happened"}, ("live blog",)),
        ({"title": "Opinion polls: who leads"}, ()),
        ({"over": "<div>Sponsored content</div>"}, ("sponsored",)),
        ({"over": "<div>FOR IMMEDIATE RELEASE</div>"}, ("press release",)),
        ({"over": "<nav><ul><li>Opinion</li></ul></nav>"}, ()),
        ({"over": "<div>Satire</div>", "address": "/opinion/bridge-closed"}, ("satire", "opinion")),
        ({}, ()),
    ],
)
def test_a_page_is_labelled_by_what_it_says(given: dict[str, str], labels: tuple[str, ...]) -> None:
    """By its types, its section, its address, its title, its head and its outlet; a menu says nothing."""
    assert page(**given).labels == labels


@pytest.mark.parametrize(
    ("head", "labels"),
    [
        ("Source: Ahle Courier\nSection: Opinion\n\n", ("opinion",)),
        ("Title: Bridge closed\nSource: Ahle Courier\n\nPRESS RELEASE\n", ("press release",)),
        ("Title: Bridge closed\nSource: Ahle Courier\n\nSkip to content\nOpinion\n", ()),
    ],
)
def test_a_text_is_labelled_by_its_header_and_its_first_line(head: str, labels: tuple[str, ...]) -> None:
    """The characters of the line show it; a menu copied with the text says nothing."""
    report = decode(Arrival(path="t.txt", raw=f"{head}{PROSE}".encode(), media="text"))
    assert report.labels == labels
    shown = [report.text[fact.start : fact.end] for fact in report.facts if fact.found_in == "text"]
    assert shown == (["PRESS RELEASE"] if "PRESS" in head else [])


def test_a_label_says_where_it_was_found() -> None:
    """The register is a ground of its own."""
    report = page(address="https://www.theonion.com/bridge-closed")
    assert [(fact.value, fact.found_in) for fact in report.facts if fact.name == "label"] == [
        ("satire", "register")
    ]
