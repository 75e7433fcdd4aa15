"""The outlet, the title and the authors of a report: one name of each, whatever tells it."""

from __future__ import annotations

import json
import time

import pytest

from twosource.ingest import decode
from twosource.ingest.authors import byline_parts
from twosource.ingest.naming import bare_title, host_of, shown
from twosource.model import Arrival, Report

PROSE = (
    "The council of Ahle closed the old bridge on Monday after engineers found cracks in two of its piers, "
    "the mayor said. Traffic will be led over the ford until the repairs are done."
)


def page(head: str = "", body: str = "<h1>Bridge at Ahle closed</h1>") -> Report:
    """Return the report of a page with these elements."""
    raw = f"<html><head>{head}</head><body>{body}<p>{PROSE}</p></body></html>".encode()
    return decode(Arrival(path="p.html", raw=raw, media="html"))


def linked(**fields: object) -> str:
    """Return the script of an article with these fields."""
    thing = {"@type": "NewsArticle", "headline": "Bridge at Ahle closed", **fields}
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def site(name: str) -> str:
    """Return the meta element that names the site."""
    return f'<meta property="og:site_name" content="{name}">'


def at(address: str) -> str:
    """Return the canonical link of a page."""
    return f'<link rel="canonical" href="{address}">'


@pytest.mark.parametrize(
    ("head", "outlet", "publisher"),
    [
        (
            site("Ahle Courier") + linked(publisher={"name": "Ahle Media Ltd"}),
            "Ahle Courier",
            "Ahle Media Ltd",
        ),
        (linked(publisher={"name": "Ahle Media Ltd"}), "Ahle Media Ltd", None),
        (site("Ahle\u200b Courier &amp;amp; Echo"), "Ahle Courier & Echo", None),
        (site("Ahle Courier | News, sport and weather"), "Ahle Courier", None),
        (at("https://www.ahle-courier.example/a"), "ahle-courier.example", None),
        (at("https://amp.courier.example/a") + site("@courier"), "courier.example", None),
        (site("https://www.courier.example/"), "courier.example", None),
        (site("Courier.example") + at("https://www.courier.example/a"), "Courier.example", None),
        (
            at("https://ahlecourier.example/1") + "<title>Ahle Courier: Bridge closed</title>",
            "Ahle Courier",
            None,
        ),
        (site("ahlecourier") + linked(publisher={"name": "Ahle Courier"}), "Ahle Courier", None),
        ("<title>Bridge at Ahle closed - Ahle Courier</title>", "Ahle Courier", None),
        (at("https://edition.cnn.com/a"), "CNN", None),
        (at("https://www.detroitnews.com/a") + site("detroitnews"), "The Detroit News", None),
        (at("https://www.cnn.com/a") + site("MSN"), "CNN", None),
        (
            site("Gate") + linked(publisher={"name": "Gate"}, provider={"name": "Ahle Courier"}),
            "Ahle Courier",
            "Gate",
        ),
        (site("Ahle Courier") + linked(sourceOrganization={"name": "Ahle Courier"}), "Ahle Courier", None),
        (site("Gate") + linked(provider={"name": "Associated Press"}), "Gate", None),
        (at("https://guardian.ng/a") + site("The Guardian"), "The Guardian (Nigeria)", None),
        ("", None, None),
    ],
)
def test_the_masthead_is_the_outlet(head: str, outlet: str | None, publisher: str | None) -> None:
    """The name of the site, then its host; never the firm where a masthead is told, and never nothing."""
    report = page(head)
    firm = next((fact.value for fact in report.facts if fact.name == "publisher"), None)
    assert (report.outlet, firm) == (outlet, publisher)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.courier.example/a", "courier.example"),
        ("http://m.courier.example:8080/a", "courier.example"),
        ("https://amp.courier.example", "courier.example"),
        ("https://web.archive.org/web/20240305081213/https://www.courier.example/a", "courier.example"),
        ("https://www-courier-example.cdn.ampproject.org/c/s/www.courier.example/a", "courier.example"),
        ("http://[", None),
        ("courier", None),
        (None, None),
    ],
)
def test_one_outlet_has_one_host(address: str | None, host: str | None) -> None:
    """Pages for phones, caches and archives stand at the host of the outlet."""
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("fields", "outlet"),
    [
        ({"url": "https://www.courier.example/a"}, "courier.example"),
        ({"source_domain": "www.nytimes.com"}, "The New York Times"),
        ({"source": "nyt", "url": "https://www.nytimes.com/a"}, "The New York Times"),
        ({"source": "VNA"}, "VNA"),
        ({"source": "The Sun", "url": "https://sun.example/a"}, "The Sun"),
        ({"source": "Ahle Courier", "url": "https://news.example/a"}, "Ahle Courier"),
    ],
)
def test_what_a_dump_tells_of_its_outlet_stands(fields: dict[str, str], outlet: str) -> None:
    """By the register where host or name is of it; a few letters alone may be of anybody."""
    raw = json.dumps({"text": PROSE, **fields}).encode()
    assert decode(Arrival(path="d", raw=raw, media="json")).outlet == outlet


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Bridge falls - The Courier | News", "Bridge falls"),
        ("Bridge falls | Opinion | The Courier", "Bridge falls"),
        ("The Courier: Bridge falls", "Bridge falls"),
        ("Ahle &amp;amp; Brenna at odds | Courier", "Ahle & Brenna at odds"),
        ("Bridge falls - one hurt", "Bridge falls - one hurt"),
        ("The Courier: Monday, 12 May 2025", "The Courier: Monday, 12 May 2025"),
        ("The Courier", "The Courier"),
        ("Print: Bridge falls - courier.example", "Bridge falls"),
    ],
)
def test_a_title_is_without_the_name_of_its_site(title: str, bare: str) -> None:
    """At either end, with the section beside it; what is no more than the name stays."""
    assert bare_title(title, ["The Courier", "courier.example"]) == bare


def test_a_title_in_a_dump_stands_in_the_text_without_the_site() -> None:
    """Its characters are those that the text shows."""
    fields = {"title": "Bridge falls - Ahle Courier", "source": "Ahle Courier", "text": PROSE}
    report = decode(Arrival(path="d", raw=json.dumps(fields).encode(), media="json"))
    fact = next(one for one in report.facts if one.name == "title")
    assert report.text[fact.start : fact.end] == report.title == "Bridge falls"
    plain = decode(
        Arrival(
            path="t",
            raw=f"Title: Bridge falls - Ahle Courier\nSource: Ahle Courier\n\n{PROSE}".encode(),
            media="text",
        )
    )
    fact = next(one for one in plain.facts if one.name == "title")
    assert plain.text[fact.start : fact.end] == plain.title == "Bridge falls"


@pytest.mark.parametrize(
    ("head", "body", "authors", "agencies"),
    [
        (linked(author={"name": "By Ann Alder, AP Auto Writer"}), "", ("Ann Alder",), ["AP"]),
        (linked(author={"name": "Reuters"}), "", (), ["Reuters"]),
        (linked(author=["Ann Alder", "AFP staff"], publisher={"name": "Agence France-Presse"}) + site("Ahle Echo"), "", ("Ann Alder",), ["AFP"]),
        (site("Ahle Courier") + linked(author=["Ahle Courier", "Courier Staff", "Share", "admin"]), "", (), []),
        (linked(author={"name": "Ann Alder | Follow"}), "", ("Ann Alder",), []),
        ("", '<p class="byline">By Ann Alder and Bo Birch on Monday</p>', ("Ann Alder", "Bo Birch"), []),
        ("", '<p class="byline">Ann Alder Associated Press</p>', ("Ann Alder",), ["Associated Press"]),
        ("", '<a rel="author" href="/a">Ann Alder</a>', ("Ann Alder",), []),
        ("", '<a class="post-author-link" href="/a">Ann Alder</a>', ("Ann Alder",), []),
        ("", '<a class="comment-author-link" href="/a">Ann Alder</a>', (), []),
        (site("Reuters") + at("https://www.reuters.com/a") + linked(author={"name": "Reuters"}), "", (), []),
    ],
)  # fmt: skip
def test_people_are_authors_and_agencies_are_credits(
    head: str, body: str, authors: tuple[str, ...], agencies: list[str]
) -> None:
    """Desks, buttons and the outlet are nobody; an agency's own report credits nobody."""
    report = page(head, f"<h1>Bridge at Ahle closed</h1>{body}")
    assert report.authors == authors
    assert [fact.value for fact in report.facts if fact.name == "agency"] == agencies


def test_an_author_named_by_an_id_is_found_in_the_same_script() -> None:
    """As the tools of blogs write it."""
    graph = {
        "@graph": [
            {"@type": "Article", "headline": "Bridge", "author": [{"@id": "#a"}], "publisher": {"@id": "#p"}},
            {"@type": "Person", "@id": "#a", "name": "Ann Alder"},
            {"@type": "Organization", "@id": "#p", "name": "Ahle Courier"},
        ]
    }
    report = page(f'<script type="application/ld+json">{json.dumps(graph)}</script>')
    assert (report.authors, report.outlet) == (("Ann Alder",), "Ahle Courier")


def test_an_agency_has_the_characters_that_show_it() -> None:
    """Under whichever of its names the text prints it."""
    report = page(linked(author="Associated Press"), '<h1>Bridge at Ahle closed</h1><p class="byline">AP</p>')
    fact = next(one for one in report.facts if one.name == "agency")
    assert report.text[fact.start : fact.end] == "AP"


def test_hostile_names_are_read_in_linear_time() -> None:
    """Long titles, entities without end and a thousand authors hold nobody up."""
    began = time.process_time()
    for words in ("&amp;" * 60_000, "&#" + "9" * 60_000 + ";", " - " * 60_000, "a " * 60_000, ": |" * 40_000):
        shown(words)
        bare_title(words, ["Ahle Courier"])
        byline_parts(words)
    page("", "<a rel=author>Ann Alder</a>" * 20_000)
    assert time.process_time() - began < 10
