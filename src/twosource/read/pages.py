"""A saved page -> its whole visible text, the zones that its markup names, and what it tells of itself."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from twosource.model import Zone
from twosource.read.blocks import render
from twosource.read.markup import bare_text, nesting
from twosource.read.page_facts import page_facts
from twosource.read.told import Told
from twosource.read.zoning import layout

if TYPE_CHECKING:
    from twosource.model import Fact
    from twosource.read.element import Element

# Real pages stay under 100 levels, and libxml2 reads 2,048: elements that need no end tag may multiply
# ours by some. A page of news never has this many characters.
_DEEPEST = 240
_LONGEST = 5_000_000
_SILENT = logging.NullHandler()


def read_page(page: str) -> Told:
    """Return the text, zones and facts of a page; one that is unsafe to parse gives its bare text."""
    if len(page) > _LONGEST or nesting(page) > _DEEPEST:
        text = bare_text(page)
        why = "the page is too deep or too long for its layout to be read: bare text"
        return Told(text=text, layout=(Zone(kind="body", start=0, end=len(text), why=why),) if text else ())
    root = _tree(page)
    if root is None:
        return Told(text="")
    blocks = render(root)
    facts = page_facts(root, page, blocks)
    title = next((fact.value for fact in facts if fact.name == "title"), None)
    text, zones = layout(blocks, title=title, main=_main_text(page))
    return Told(text=text, facts=tuple(_placed(fact, text) for fact in facts), layout=zones)


def _placed(fact: Fact, text: str) -> Fact:
    """Return the fact with the place where the visible text first shows it, if it does."""
    start = text.find(fact.value) if fact.name in {"title", "author"} else -1
    return fact if start < 0 else replace(fact, start=start, end=start + len(fact.value))


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


def _main_text(page: str) -> str | None:
    """Return the main text as trafilatura extracts it: F1 0.96 on the article extraction benchmark."""
    # Its notices ("discarding data") are no news to the user: a handler of its own keeps them off the screen.
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(_SILENT)
    from trafilatura import extract  # noqa: PLC0415 - half a second, for pages only

    return extract(page, fast=True, include_comments=False)
