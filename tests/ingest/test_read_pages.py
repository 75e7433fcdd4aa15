"""Saved pages: all visible text, zones by markup and main text, metadata, and hostile pages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import HTML, iterwalk

from twosource.errors import UnreadableReport
from twosource.ingest import decode, voting
from twosource.ingest.blocks import own_signs
from twosource.ingest.element import Element, Walk
from twosource.ingest.markup import bare_text, most_attributes, size
from twosource.ingest.page_facts import article_of
from twosource.model import Arrival, Report

FIRST = (
    "The council of Ahle closed the old bridge on Monday after engineers found cracks in two of its piers, "
    "the mayor said. Traffic will be led over the ford until the repairs are done."
)
SECOND = (
    "Engineers said that the repairs would cost about 3 million crowns and last until the spring. The ferry "
    "will run every half hour, and pupils will be carried free of charge."
)
DAY = "2025-03-03"
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head>
<title>Bridge at Ahle closed | Ahle Courier</title>
<meta property="og:site_name" content="Ahle Courier">
<meta property="og:title" content="Bridge at Ahle closed">
<link rel="canonical" href="https://courier.example/news/1">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebPage", "name": "x"}},
{{"@type": ["NewsArticle"],
"headline": "Bridge at Ahle closed", "datePublished": "2025-03-03T15:27:00+01:00",
"author": [{{"@type": "Person", "name": "Ann Alder"}}], "publisher": {{"name": "Ahle Courier"}}}}]}}</script>
<style>p {{ color: red }}</style></head><body>
<nav><ul><li><a href="/">Home</a><a href="/w">World</a></li></ul></nav>
<main><article><h1>Bridge at Ahle closed</h1>
<p class="byline">By Ann Alder <time>3 March 2025 15:27</time></p>
<figure><img src="x.jpg"><figcaption>The bridge in winter. (Photo: private)</figcaption></figure>
<p>{FIRST}</p><h2>Repairs until spring</h2><p>{SECOND}</p>
<div class="related-stories"><h3>Read more</h3>
<ul><li><a href="/2">Ferry fares to rise again in May</a></li></ul></div>
</article></main><footer>Copyright Ahle Courier<br>All rights reserved</footer><script>var x = "<p>";</script>
</body></html>"""


def read(page: str) -> Report:
    """Return the report of a page."""
    return decode(Arrival(path="p.html", raw=page.encode("utf-8", "replace"), media="html"))


def zones(report: Report, kind: str) -> list[str]:
    """Return the lines of one kind."""
    return [report.text[zone.start : zone.end] for zone in report.layout if zone.kind == kind]


def test_every_line_of_a_page_is_kept_and_marked() -> None:
    """Headline, byline, caption, body, sub-heading, related links, menu and footer."""
    report = read(PAGE)
    assert zones(report, "headline") == ["Bridge at Ahle closed"]
    assert zones(report, "byline") == ["By Ann Alder 3 March 2025 15:27"]
    assert zones(report, "caption") == ["The bridge in winter. (Photo: private)"]
    assert zones(report, "body") == [FIRST, SECOND]
    assert zones(report, "subheading") == ["Repairs until spring"]
    assert zones(report, "promotion") == ["Read more", "Ferry fares to rise again in May"]
    assert zones(report, "navigation") == ["Home World", "Copyright Ahle Courier", "All rights reserved"]
    assert "Copyright Ahle Courier\nAll rights reserved" in report.text
    assert "Bridge at Ahle closed\n\nBy Ann Alder" in report.text
    assert all(zone.why for zone in report.layout)


def test_the_metadata_of_a_page() -> None:
    """JSON-LD, meta elements, canonical link; the title has its characters."""
    report = read(PAGE)
    assert (report.title, report.outlet, report.authors) == (
        "Bridge at Ahle closed",
        "Ahle Courier",
        ("Ann Alder",),
    )
    assert (report.published, report.published_precision) == ("2025-03-03T15:27:00+01:00", "second")
    assert (report.url, report.language, report.encoding) == ("https://courier.example/news/1", "en", "utf-8")
    title = next(fact for fact in report.facts if fact.name == "title")
    assert report.text[title.start : title.end] == "Bridge at Ahle closed"


@pytest.mark.parametrize(
    ("head", "body", "name", "value"),
    [
        ("", '<time datetime="2025-03-03T15:27Z">today</time>', "published", "2025-03-03T15:27Z"),
        ("", "<p>Published on 2025-03-03</p>", "published", DAY),
        ('<meta name="date" content="?"><meta name="dc.date" content="20250303">', "", "published", DAY),
        ('<meta property="og:url" content="https://a.example/b">', "", "url", "https://a.example/b"),
        ('<link rel="canonical" href="/b"><meta property="og:url" content="http://[">', "", "url", None),
        ('<meta name="author" content="@x"><meta name="byl" content="By Bo">', "", "author", "Bo"),
        ('<meta name="publisher" content="https://a.example/">', "", "outlet", None),
        ("<title>Bridge at Ahle closed again - Courier</title>", "", "title", "Bridge at Ahle closed again"),
        ("", "<h1>Bridge closed</h1>", "title", "Bridge closed"),
        ('<meta name="content-language" content="???">', "", "language", None),
    ],
)  # fmt: skip
def test_each_place_that_tells_a_fact(head: str, body: str, name: str, value: str | None) -> None:
    """The surest that tells something wins; what is no name, date or address tells nothing."""
    report = read(f"<html><head>{head}</head><body>{body}<p>{FIRST}</p></body></html>")
    assert next((fact.value for fact in report.facts if fact.name == name), None) == value


def test_where_a_browser_saved_the_page_from_is_its_address() -> None:
    """Browsers write it into a comment."""
    page = f"<!-- saved from url=(0029)https://courier.example/news/7 --><html><p>{FIRST}</p></html>"
    assert read(page).url == "https://courier.example/news/7"


def test_broken_linked_data_tells_nothing() -> None:
    """Neither bad JSON nor endless lists stop a page from being read."""
    assert article_of(["{", "[" * 100_000, '[[{"@type": "Thing"}]]', '"x"']) == {}
    assert (
        article_of(['{"@type": "WebPage", "mainEntity": {"@type": "Article", "name": "a"}}'])["name"] == "a"
    )


def test_prose_that_the_extraction_leaves_out_is_found_beside_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Paragraphs in the same element as the main text belong to it; long lists of links do not."""
    monkeypatch.setattr(voting, "_main_text", lambda _, **__: FIRST)
    links = f"<p><a href='x'>{SECOND[:60]}</a></p>"
    report = read(f"<html><div><p>{FIRST}</p><p>{SECOND}</p>{links}</div><p>Short.</p><h4>More</h4></html>")
    assert zones(report, "body") == [FIRST, SECOND]
    assert zones(report, "navigation") == [SECOND[:60], "Short.", "More"]


def test_a_page_without_a_main_text_is_body_but_for_menus(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fragments and bare lines."""
    monkeypatch.setattr(voting, "_main_text", lambda _, **__: None)
    report = read(
        "<nav>Home</nav>Closed today<pre>line one\nline two</pre><p>The<br><br>ferry<span hidden>x</span></p>"
    )
    assert zones(report, "body") == ["Closed today", "line one", "line two", "The", "ferryx"]
    assert report.text == "Home\n\nClosed today\n\nline one\nline two\n\nThe\n\nferryx"


def test_a_heading_close_to_the_title_told_is_the_headline() -> None:
    """The site's own name in a first-level heading is not."""
    headings = "<h1>Ahle Courier</h1><h1>The bridge at Ahle is closed</h1>"
    page = f"<title>Old bridge at Ahle closed</title>{headings}<p>{FIRST}"
    assert zones(read(page), "headline") == ["The bridge at Ahle is closed"]


def test_a_tag_and_whole_words_of_names_give_signs() -> None:
    """Parts of a name are told apart by hyphens and capitals."""
    assert own_signs("nav", "") == {"navigation"}
    assert own_signs("div", "navalHistory sharepoint") == frozenset()
    assert "navigation" in own_signs("div", "siteNav")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000,
        "<b>" * 100_000,
        "<a " * 100_000,
        "<" * 100_000,
        "<script>" * 50_000,
        "<!--" * 50_000,
    ],
)
def test_hostile_markup_is_read_in_linear_time(page: str) -> None:
    """Deep, open and endless tags neither hang nor crash."""
    began = time.process_time()
    try:
        assert read(f"<p>{FIRST}</p>{page}").text.startswith("The council")
    finally:
        assert time.process_time() - began < 10


def test_a_page_too_deep_for_a_tree_gives_its_bare_text() -> None:
    """And its only zone says why."""
    report = read("<div>" * 300 + f"<title>T</title><style>x</style><p>{FIRST}</p><p>a &amp; <b>b</b></p>")
    assert report.text == f"{FIRST}\n\na & b"
    assert "too deep" in report.layout[0].why


def test_a_text_node_of_ten_megabytes_is_refused() -> None:
    """By its length, at once."""
    with pytest.raises(UnreadableReport, match="more than the 500,000"):
        read("<p>" + "word " * 2_000_000)


@pytest.mark.parametrize(
    "page", ["<!-- only a comment -->", "<p> </p>", "<script>x</script>", "<style>" + "<a" * 300]
)
def test_a_page_without_visible_text_is_refused(page: str) -> None:
    """With the reason."""
    with pytest.raises(UnreadableReport, match="no visible text"):
        read(page)


def test_nesting_and_bare_text() -> None:
    """Elements without end tags do not nest, scripts are opaque, a stray sign is text."""
    assert size("<ul><li>a<li>b<br></ul><div><div></div></div></div><p>")[0] == 2
    assert size("<script>if (a<b) {'<div><div>'}</script><p>")[0] == 1
    assert bare_text("1 < 2<p>İ<?php x ?>b</p><textarea/>c<style>d</style>") == "1 < 2\n\nİb\n\nc"


@given(st.text())
def test_any_text_between_tags_keeps_zones_inside_the_text(text: str) -> None:
    """Zones tile the lines in order, whatever the characters."""
    report = read(f"<h1>Title</h1><p>{text}</p><ul><li>{text}</ul>".replace("\x00", ""))
    ends = [0, *(zone.end for zone in report.layout)]
    for before, zone in zip(ends, report.layout, strict=False):
        assert before <= zone.start < zone.end <= len(report.text)


def test_a_page_of_signs_has_a_body_without_words() -> None:
    """No words, no error."""
    assert zones(read("<p>* * *</p>"), "body") == ["* * *"]


def test_the_protocol_is_what_lxml_gives() -> None:
    """Elements have every attribute that reading uses."""
    assert isinstance(HTML("<p>x</p>"), Element)
    assert {name for name in vars(Walk) if not name.startswith("_")} <= set(dir(iterwalk(HTML("<p>x</p>"))))


def test_captions_and_bylines_inside_the_main_text_are_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extraction takes them in now and then."""
    caption = "The ford below the old bridge on the day after the piers were closed"
    byline = "By Ann Alder, who lives beside the bridge 3 March 2025"
    monkeypatch.setattr(voting, "_main_text", lambda _, **__: f"{caption}\n{byline}\n{FIRST}")
    report = read(
        f'<figure><p class="caption">{caption}</p></figure><p class="byline">{byline}</p><p>{FIRST}</p>'
    )
    assert (zones(report, "caption"), zones(report, "byline")) == ([caption], [byline])


@pytest.mark.parametrize(
    ("tag", "most"),
    [
        ("<p " + "a=1 " * 2_000 + ">x", 2_000),
        ("<p " + 'a=">" ' * 2_000 + ">x", 2_000),
        ("<p " + "a='x y z' " * 500 + ">x", 500),
        ('<img srcset="' + "a.png 1x, " * 2_000 + '">', 1),
        ("<p a=1>x</p>" * 500, 0),
        ("<p " + 'a="' * 2_000, 1_000),
    ],
)
def test_attributes_of_long_tags_are_counted(tag: str, most: int) -> None:
    """As parsers see them: quotation marks hold a value together behind an equals sign."""
    assert abs(most_attributes(tag) - most) <= 2


def test_a_page_with_too_many_attributes_or_elements_is_read_without_the_tools_that_they_hold_up() -> None:
    """The text is kept whole: bare where a tag is monstrous, as laid out where there are many elements."""
    prose = "The pier of Marrow stays shut until the spring, the harbour board said on Monday."
    wild = " ".join(f"a{number}=1" for number in range(1_500))
    report = decode(Arrival(path="a", raw=f"<html><p {wild}>{prose}</p></html>".encode(), media="html"))
    assert report.text == prose
    assert "bare text" in report.layout[0].why
    page = f"<html><nav><a href=x>Menu</a></nav><p>{prose}</p>{'<i></i>' * 9_000}</html>"
    report = decode(Arrival(path="a", raw=page.encode(), media="html"))
    assert [report.text[zone.start : zone.end] for zone in report.layout if zone.kind == "body"] == [prose]
