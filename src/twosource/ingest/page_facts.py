"""What a page tells about itself: JSON-LD first, then its meta elements, then what is visible."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from twosource.ingest.stamps import parse_stamp
from twosource.ingest.told import values_of
from twosource.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from twosource.ingest.blocks import Block
    from twosource.ingest.element import Element

# Where each fact is told: fields of the JSON-LD article, then names or properties of meta elements.
_LINKED: dict[str, tuple[str, ...]] = {
    "title": ("headline", "name"),
    "outlet": ("publisher", "sourceOrganization"),
    "author": ("author", "creator"),
    "published": ("datePublished", "dateCreated"),
    "language": ("inLanguage",),
}
_META: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title", "title"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "author": ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "pubdate",
        "publishdate", "publish-date", "date.published", "dc.date.issued", "dc.date", "dcterms.created",
        "sailthru.date", "date", "timestamp",
    ),
    "url": ("og:url", "twitter:url"),
    "language": ("og:locale", "content-language"),
}  # fmt: skip
# schema.org types of a piece of writing, the most telling first.
_TYPES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "Report",
    "Article",
    "WebPage",
)
# Objects looked at: pages carry some dozens, and hostile ones must not hold us up.
_MOST_OBJECTS = 2000
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)")
_SAVED_WITHIN = 2000
_TITLE_BREAK = re.compile(r"\s+[|\u2013\u2014\u00b7\u00bb:-]\s+")
# A page's own title may carry the outlet's name around the headline; a heading is a candidate if it is
# at least this long a part of it.
_PART = 0.4
# A page has one first-level heading or a few.
_MOST_HEADINGS = 20
# No piece is signed by more.
_MOST_AUTHORS = 50
_ADDRESS = re.compile(r"https?://|[@\d]|www\.")


def page_facts(
    root: Element, page: str, blocks: tuple[Block, ...], *, searched: bool = True
) -> tuple[Fact, ...]:
    """Return the facts that a page tells, the surest first for each name.

    ``published`` keeps the clock time and zone of the page's metadata; only a page without any is
    searched by htmldate, whose answer is a day and does not depend on today's date. None is
    ``searched`` that is too large.
    """
    article = article_of(_scripts(root))
    meta = _meta(root)
    facts: list[Fact] = []
    title = _title(root, blocks, [*_told("title", article, meta)])
    if title:
        facts.append(Fact(name="title", value=title, found_in="html"))
    for name in ("outlet", "author", "published", "language"):
        values = [value for told in _told(name, article, meta) for value in _read(name, told)]
        kept = values[:1] if name != "author" else _best_authors(article, values)
        facts.extend(Fact(name=name, value=value, found_in="html") for value in kept)
    facts.extend(_addresses(root, page, meta))
    if not any(fact.name == "published" for fact in facts):
        facts.extend(_searched_date(root, page if searched else ""))
    return tuple(facts)


def article_body(root: Element) -> str | None:
    """Return the text of the article as the page's JSON-LD tells it, line ends kept."""
    body = article_of(_scripts(root)).get("articleBody")
    return body if isinstance(body, str) and body.strip() else None


def _scripts(root: Element) -> Iterator[str]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield script.text or ""


def _meta(root: Element) -> dict[str, str]:
    """Return the first content of each meta element, by name or property in lower case."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _told(name: str, article: Mapping[str, object], meta: Mapping[str, str]) -> Iterator[str]:
    """Yield what JSON-LD and then the meta elements tell under ``name``."""
    for field in _LINKED.get(name, ()):
        yield from _words(article.get(field))
    for field in _META.get(name, ()):
        if field in meta:
            yield meta[field]


def _read(name: str, told: str) -> tuple[str, ...]:
    """Return what words tell under ``name``; addresses and handles are no authors and no outlets."""
    if name == "outlet" and _ADDRESS.match(told):
        return ()
    return tuple(one for one in values_of(name, told) if name != "author" or not _ADDRESS.search(one))


def _best_authors(article: Mapping[str, object], values: list[str]) -> list[str]:
    """Return the authors that JSON-LD names, or else those of the first meta element that names any."""
    linked = [name for told in _told("author", article, {}) for name in _read("author", told)]
    return list(dict.fromkeys(linked or values))[:_MOST_AUTHORS]


def _title(root: Element, blocks: tuple[Block, ...], told: list[str]) -> str | None:
    """Return the title by agreement: a first-level heading that the metadata contains, else the metadata.

    Agreement of headings and metadata finds more titles (0.81) than any one of them (0.66).
    """
    own = " ".join((root.findtext(".//title") or "").split())
    candidates = [*told, *([own] if own else [])]
    headings = [block.text for block in blocks if block.tag == "h1"]
    for heading in headings[:_MOST_HEADINGS]:
        folded = heading.casefold()
        for candidate in candidates:
            if folded in candidate.casefold() and len(heading) >= _PART * len(candidate):
                return heading
    if told:
        return told[0]
    if own:
        return max(_TITLE_BREAK.split(own), key=len)
    return headings[0] if headings else None


def _addresses(root: Element, page: str, meta: Mapping[str, str]) -> Iterator[Fact]:
    """Yield the page's own address: its canonical link, its metadata, or where a browser saved it from."""
    links = [
        e.get("href") or "" for e in root.iter("link") if "canonical" in (e.get("rel") or "").lower().split()
    ]
    saved = _SAVED_FROM.search(page, 0, _SAVED_WITHIN)
    for url in (*links, *_told("url", {}, meta), *([saved[1]] if saved else [])):
        if _is_address(url):
            yield Fact(name="url", value=url.strip(), found_in="html")
            return


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _searched_date(root: Element, page: str) -> Iterator[Fact]:
    """Yield the date of the first dated time element, or the day that htmldate finds."""
    for element in root.iter("time"):
        stamp = parse_stamp(element.get("datetime") or "")
        if stamp:
            yield Fact(name="published", value=stamp.value, found_in="html")
            return
    if not page:
        return
    from htmldate import find_date  # noqa: PLC0415 - a third of a second, for pages only

    # A fixed last day: by default htmldate takes today's, and a record must not depend on it.
    found = find_date(page, extensive_search=False, original_date=True, max_date="2099-12-31")
    if found:
        yield Fact(name="published", value=found, found_in="html")


# --------------------------------------------------------------------------------- its JSON-LD


def article_of(scripts: Iterable[str]) -> Mapping[str, object]:
    """Return the JSON-LD object that describes the article, or an empty mapping."""
    found: dict[int, Mapping[str, object]] = {}
    for thing in _objects(scripts):
        kinds = tuple(_words(thing.get("@type")))
        rank = next((n for n, kind in enumerate(_TYPES) if kind in kinds), None)
        if rank is not None:
            found.setdefault(rank, thing)
    return found[min(found)] if found else {}


def _words(value: object) -> Iterator[str]:
    """Yield the strings of a JSON-LD value: itself, those of a list, or the name of an object."""
    if isinstance(value, str):
        if value.strip():
            yield " ".join(value.split())
    elif isinstance(value, list):
        for part in cast("list[object]", value)[:20]:
            yield from _words(part) if not isinstance(part, list) else ()
    elif isinstance(value, dict):
        known = cast("Mapping[str, object]", value)
        yield from _words(
            next((known[key] for key in ("name", "@id", "url") if isinstance(known.get(key), str)), None)
        )


def _objects(scripts: Iterable[str]) -> Iterator[Mapping[str, object]]:
    """Yield the objects of all scripts, nested lists and graphs laid flat; broken JSON tells nothing."""
    waiting: list[object] = []
    for script in scripts:
        try:
            waiting.append(json.loads(script, strict=False))
        except (ValueError, RecursionError):
            continue
    waiting.reverse()
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(reversed(cast("list[object]", thing)))
        elif isinstance(thing, dict):
            known = cast("Mapping[str, object]", thing)
            yield known
            waiting.extend(known[key] for key in ("@graph", "mainEntity") if key in known)
