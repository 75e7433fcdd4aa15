"""A saved page -> its whole visible text, the zones that its markup names, and what it tells of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from twosource.ingest.blocks import render
from twosource.ingest.live import entry_facts, feed_of, of_feed, of_updates, updates_of
from twosource.ingest.markup import bare_text, most_attributes, size
from twosource.ingest.other_pages import not_an_article
from twosource.ingest.page_facts import article_body, page_facts
from twosource.ingest.settling import shown_at
from twosource.ingest.told import Told
from twosource.ingest.voting import account
from twosource.model import Zone

if TYPE_CHECKING:
    from twosource.ingest.element import Element

# Real pages stay under 100 levels, and libxml2 reads 2,048: elements that need no end tag may multiply
# ours by some. A page of news never has this many characters.
_DEEPEST = 240
_LONGEST = 5_000_000
# One tag of a page of news has some 100 attributes at most; libxml2 compares each with all before it.
_MOST_ATTRIBUTES = 1_000
# Pages of news have some 2,000 elements. Other readers of pages take time that grows with the square of
# their number: above this one they are not asked.
_MOST_ELEMENTS = 8_000


def read_page(page: str) -> Told:
    """Return the text, zones and facts of a page; one that is unsafe to parse gives its bare text."""
    deepest, elements = size(page) if len(page) <= _LONGEST else (0, 0)
    if len(page) > _LONGEST or deepest > _DEEPEST or most_attributes(page) > _MOST_ATTRIBUTES:
        text = bare_text(page)
        why = "the page is too deep or too long for its layout to be read: bare text"
        return Told(text=text, layout=(Zone(kind="body", start=0, end=len(text), why=why),) if text else ())
    root = _tree(page)
    if root is None:
        return Told(text="")
    thorough = elements <= _MOST_ELEMENTS
    feed, updates = (feed_of(root) if thorough else {}), updates_of(root)
    blocks = render(root, feed)
    facts = page_facts(root, page, blocks, searched=thorough)
    told = {fact.name: fact.value for fact in reversed(facts)}
    title, other = told.get("title"), not_an_article(root, blocks, url=told.get("url"))
    body = article_body(root) or "\n\n".join(update.text for update in updates)
    found, notes = account(blocks, page if thorough else "", title=title, body=body)
    places = of_feed(feed, blocks, found.zones) if feed else of_updates(updates, found.text, found.zones)
    shown = (shown_at(fact, found.text) for fact in facts)
    return Told(
        text=found.text,
        facts=(*shown, *entry_facts(places, told.get("published"))),
        layout=found.zones,
        notes=(other,) if other else notes,
    )


def _tree(page: str) -> Element | None:
    """Return the page parsed, or None where there is nothing to parse."""
    from lxml.etree import HTMLParser, XMLSyntaxError, fromstring  # noqa: PLC0415 - for pages only

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    # Bytes, because a declared encoding makes lxml refuse characters.
    raw = page.encode("utf-8", "replace")
    try:
        return cast("Element | None", cast("object", fromstring(raw, parser=parser)))
    except XMLSyntaxError:
        return None
