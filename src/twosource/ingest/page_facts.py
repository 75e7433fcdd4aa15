"""What a page tells about itself: its masthead, JSON-LD and meta elements, then what is visible."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from twosource.ingest import labelling
from twosource.ingest.authors import agencies, byline_parts, people, unmarked_parts
from twosource.ingest.dating import earliest_first, saved
from twosource.ingest.linked import VIDEO, article_of, meta_of, scripts_of, types_of, words
from twosource.ingest.naming import beside_title, shown
from twosource.ingest.settling import settled
from twosource.ingest.stamps import byline_stamp, parse_stamp, printed_stamps
from twosource.ingest.told import values_of
from twosource.language import match
from twosource.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.ingest.blocks import Block
    from twosource.ingest.element import Element

__all__ = ["article_body", "article_of", "page_facts"]

# Where each fact is told: fields of the JSON-LD article, then names or properties of meta elements.
_LINKED: dict[str, tuple[str, ...]] = {
    "title": ("headline", "name"),
    "publisher": ("publisher",),
    "provider": ("provider", "sourceOrganization"),
    "author": ("author", "creator"),
    "published": ("datePublished",),
    "made": ("uploadDate", "dateCreated"),
    "modified": ("dateModified",),
    "language": ("inLanguage",),
    "section": ("articleSection", "genre"),
}
_META: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title", "title"),
    "outlet": ("og:site_name", "application-name"),
    "publisher": ("dc.publisher", "publisher"),
    "author": ("author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "pubdate",
        "publishdate", "publish-date", "date.published", "dc.date.issued",
    ),
    "made": ("dc.date", "dcterms.created", "sailthru.date", "date", "timestamp"),
    "modified": (
        "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time",
        "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "revised",
    ),
    "url": ("og:url", "twitter:url"),
    "language": ("og:locale", "content-language"),
    "section": ("article:section", "og:type", "section", "articlesection", "parsely-section", "genre"),
}  # fmt: skip
# A page's own title may carry the outlet's name around the headline; a heading is a candidate if it is
# at least this long a part of it.
_PART = 0.4
# A page has one first-level heading or a few.
_MOST_HEADINGS = 20
_BREAK = re.compile(r"\s+[|\u2013\u2014\u00b7\u00bb:-]\s+")
# The lines under a headline, and the words of one that dates or signs the piece.
_UNDER, _LINE_WORDS = 12, 20
# Lines under it that may be a label.
_BELOW = 4
_HEADINGS = frozenset(("h1", "h2", "h3"))
_ABOVE = 3
_LINKED_LINE = 0.9
_BY = match.pattern("bylines.by")
_NAME = re.compile(
    r"[A-Z\u00c0-\u00de][\w.'\u2019-]*(?: [\w.'\u2019-]+){0,2} [A-Z\u00c0-\u00de][\w.'\u2019-]+"
)
_CARD = "fn"  # of an hCard
_NAMED = re.compile(r"^(?!.*comment).*(?:^|[\s_-])author(?:[_-]{1,2}(?:name|link))?(?:\s|$)", re.IGNORECASE)
_MARKED = re.compile(r"\bauthor\b")
_CHANGED = re.compile(r"modif|updat", re.IGNORECASE)
_FIRST = re.compile(r"publi|creat", re.IGNORECASE)
_MOST_TIMES, _MOST_MARKED = 200, 50


def page_facts(
    root: Element, page: str, blocks: tuple[Block, ...], *, searched: bool = True
) -> tuple[Fact, ...]:
    """Return the facts that a page tells, the surest first for each name.

    Dates keep the clock time and zone of the page's metadata; only a page that tells and prints no date is
    searched by htmldate, whose answer is a day and does not depend on today's date. None is ``searched``
    that is too large.
    """
    meta = meta_of(root)
    article = _article(root, meta)
    title = _title(root, blocks, [*_told("title", article, meta)])
    near = _near_headline(blocks, title)
    short = [block for block in near if len(block.text.split()) <= _LINE_WORDS]
    facts = [Fact(name="title", value=title, found_in="html")] if title else []
    for name in ("outlet", "publisher", "provider"):
        facts += [Fact(name=name, value=told, found_in="html") for told in _told(name, article, meta)]
    facts += _signed(root, article, meta, short)
    address = _address(root, meta)
    kept = saved(page, meta, address[0].value if address else None)
    facts += (*address, *kept)
    told = next((fact.value for fact in facts if fact.name == "url"), None)
    facts += beside_title(shown(root.findtext(".//title") or ""), title or "", told)
    facts += _dates(root, article, meta, short)
    facts += [
        Fact(name="language", value=code, found_in="html")
        for told in _told("language", article, meta)
        for code in values_of("language", told)
    ][:1]
    facts += _labels(article, meta, near)
    found = settled(facts)
    if any(fact.name == "published" for fact in found):
        return found
    last = _searched(page if searched else "", near)
    return settled([*facts, *last]) if last else found


def _article(root: Element, meta: Mapping[str, str]) -> Mapping[str, object]:
    """Return the object that describes the article; a video that only stands in it does not."""
    article = article_of(scripts_of(root))
    inside = VIDEO in types_of(article) and not meta.get("og:type", "").startswith("video")
    return {} if inside else article


def article_body(root: Element) -> str | None:
    """Return the text of the article as the page's JSON-LD tells it, line ends kept."""
    body = article_of(scripts_of(root)).get("articleBody")
    return body if isinstance(body, str) and body.strip() else None


def _told(name: str, article: Mapping[str, object], meta: Mapping[str, str]) -> Iterator[str]:
    """Yield what JSON-LD and then the meta elements tell under ``name``, as a reader would see it."""
    for field in _LINKED.get(name, ()):
        yield from map(shown, words(article.get(field)))
    for field in _META.get(name, ()):
        if field in meta:
            yield shown(meta[field])


def _labels(article: Mapping[str, object], meta: Mapping[str, str], near: Sequence[Block]) -> list[Fact]:
    of_types = [labelling.OF_TYPES[kind] for kind in types_of(article) if kind in labelling.OF_TYPES]
    return [
        *(Fact(name="label", value=label, found_in="html") for label in of_types),
        *labelling.of_sections(_told("section", article, meta), "html"),
        *labelling.of_head([*near[:_BELOW], *near[_UNDER:]]),
    ]


# ------------------------------------------------------------------------------------ who wrote it


def _signed(
    root: Element, article: Mapping[str, object], meta: Mapping[str, str], near: Sequence[Block]
) -> list[Fact]:
    """Return the parts of the first byline that names somebody: of JSON-LD, a meta element, or the page."""
    bylines = [
        [part for told in _told("author", article, {}) for part in byline_parts(told)],
        *([*byline_parts(told)] for told in _told("author", {}, meta)),
        [part for told in islice(_marked(root), _MOST_MARKED) for part in byline_parts(told)],
        _printed_byline(near),
    ]
    tried: list[str] = []
    for parts in bylines:
        tried += parts
        if people(parts, ()):
            break
    return [Fact(name="author", value=part, found_in="html") for part in dict.fromkeys(tried)]


def _marked(root: Element) -> Iterator[str]:
    """Yield the words of the elements that the page marks as its author."""
    named: list[str] = []
    for tag in ("a", "span"):
        for element in root.iter(tag):
            called = element.get("class") or ""
            words = " ".join((element.text or element.findtext("span") or "").split())
            if _MARKED.search(f"{element.get('rel') or ''} {element.get('itemprop') or ''}"):
                yield words
            elif _CARD in called.split() or (tag == "a" and _NAMED.search(called)):
                named.append(words)
    yield from named[:1]  # comments are signed likewise, below


def _near_headline(blocks: tuple[Block, ...], title: str | None) -> tuple[Block, ...]:
    """Return the lines right under the headline, then those right over it, or the first of the page."""
    heads = [number for number, block in enumerate(blocks) if block.tag in _HEADINGS]
    first = next((number for number in heads if blocks[number].text == title), None)
    first = next((number for number in heads if blocks[number].tag == "h1"), None) if first is None else first
    if first is None:
        return blocks[:_UNDER]
    return blocks[first + 1 : first + 1 + _UNDER] + blocks[max(0, first - _ABOVE) : first]


def _printed_byline(near: Sequence[Block]) -> list[str]:
    """Return the names, of people and agencies, in the first line under the headline that signs the piece."""
    for block in near:
        if "caption" in block.signs:
            continue
        marked = block.tag != "h1" and "byline" in block.signs and not _BY.match(block.text)
        parts = byline_parts(block.text) if _BY.match(block.text) else ()
        parts = parts or (unmarked_parts(block.text) if marked else ())
        if parts:
            return [part for part in parts if _NAME.fullmatch(part) or agencies([part], ())]
    return []


# ----------------------------------------------------------------------------------- when it was


def _dates(
    root: Element, article: Mapping[str, object], meta: Mapping[str, str], near: Sequence[Block]
) -> list[Fact]:
    """Return when the page says that it was published and changed, the surest first."""
    told = {name: _stamps(_told(name, article, meta)) for name in ("published", "made", "modified")}
    marked: dict[str, list[str]] = {"published": [], "modified": []}
    for name, value in _times(root):
        marked[name].append(value)
    facts = [
        *earliest_first(_facts("published", told["published"])),
        *_facts("published", [*told["made"], *marked["published"][:1]]),
        *_facts("modified", [*told["modified"], *marked["modified"][:1]]),
    ]
    return [*facts, *_printed(near)]


def _facts(name: str, values: Sequence[str], found_in: Literal["html", "byline"] = "html") -> list[Fact]:
    return [Fact(name=name, value=value, found_in=found_in) for value in values]


def _stamps(told: Iterator[str]) -> list[str]:
    return [stamp.value for one in told if (stamp := parse_stamp(one))]


def _times(root: Element) -> Iterator[tuple[Literal["published", "modified"], str]]:
    """Yield the dated time elements of the page, by what their names say."""
    dated = islice(chain(root.iter("time"), root.iter("abbr")), _MOST_TIMES)
    for element in dated:
        stamp = parse_stamp(element.get("datetime") or element.get("title") or "")
        named = f"{element.get('itemprop') or ''} {element.get('class') or ''}"
        if stamp:
            changed = _CHANGED.search(named) and not _FIRST.search(named)
            yield ("modified" if changed else "published"), stamp.value


def _printed(near: Sequence[Block]) -> Iterator[Fact]:
    """Yield the dates that lines near the headline print as those of publication and of change."""
    for block in near:
        if block.linked < _LINKED_LINE:
            for name, stamp in printed_stamps(block.text):
                yield Fact(name=name, value=stamp.value, found_in="byline")


def _searched(page: str, near: Sequence[Block]) -> list[Fact]:
    """Return the date of a byline or a dateline near the headline, or the day that htmldate finds."""
    found = byline_stamp("\n".join(block.text for block in near))
    if found:
        return [Fact(name="published", value=found[0].value, found_in="byline")]
    if not page:
        return []
    from htmldate import find_date  # noqa: PLC0415 - a third of a second, for pages only

    # A fixed last day: by default htmldate takes today's, and a record must not depend on it.
    day = find_date(page, extensive_search=False, original_date=True, max_date="2099-12-31")
    return [Fact(name="published", value=day, found_in="html")] if day else []


# ------------------------------------------------------------------------- its title and address


def _title(root: Element, blocks: tuple[Block, ...], told: list[str]) -> str | None:
    """Return the title by agreement: the first heading that the metadata contains, else the metadata.

    Agreement of headings and metadata finds more titles (0.81) than any one of them (0.66).
    """
    own = shown(root.findtext(".//title") or "")
    candidates = [*told, *([own] if own else [])]
    headings = [block.text for block in blocks if block.tag == "h1"]
    lower = [block.text for block in blocks if block.tag in {"h2", "h3"}]
    for heading in (*headings[:_MOST_HEADINGS], *lower[:_MOST_HEADINGS]):
        folded = heading.casefold()
        for candidate in candidates:
            if folded in candidate.casefold() and len(heading) >= _PART * len(candidate):
                return heading
    if told:
        return told[0]
    if own:
        return max(_BREAK.split(own), key=len)
    return headings[0] if headings else None


def _address(root: Element, meta: Mapping[str, str]) -> list[Fact]:
    """Return the page's own address: its canonical link, or its metadata."""
    links = [
        e.get("href") or "" for e in root.iter("link") if "canonical" in (e.get("rel") or "").lower().split()
    ]
    for url in (*links, *_told("url", {}, meta)):
        if _is_address(url):
            return [Fact(name="url", value=url.strip(), found_in="html")]
    return []


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
