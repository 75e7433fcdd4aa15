"""A saved page that is no article: home and section pages, results of a search, errors, walls, videos.

What the page tells programs of itself comes first, then how much of it is headlines that are links; words
only where a title or heading says outright what the page is. An article taken for one of these is lost to
understanding, so that a page that calls itself an article is none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from twosource.ingest.quoted import words_of
from twosource.language import match
from twosource.model import Note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from twosource.ingest.blocks import Block
    from twosource.ingest.element import Element

_ERROR = match.pattern("other_pages.title of an error page")
_CHALLENGE = match.pattern("other_pages.title of a challenge page")
_CONSENT = match.pattern("other_pages.title of a consent page")
_OF_CONSENT = match.pattern("other_pages.speaks of consent")
_CHOICE = match.pattern("other_pages.choice of consent")
_SEARCH = match.pattern("other_pages.title of a search page")
_TYPE = re.compile(r'"@type"\s*+:\s*+(?:\[\s*+)?"(\w+)"')
_ENDED = re.compile(r"""[.!?]["'\u201d\u2019)]?$""")
_LISTS = frozenset(("CollectionPage", "SearchResultsPage", "ItemList"))
_ROOTS = frozenset(("", "index.html", "index.htm", "index.php", "home"))
_QUERIED = re.compile(r"(?:^|&)(?:q|s|query|search|keywords?)=")
# Scripts, titles and headings that are looked at, and characters of each.
_MOST, _READ = 200, 200_000
# A line that is a link and has so many words is a headline; a line of prose has so many and an end.
_HEADLINE, _LINKED, _PROSE = 4, 0.9, 12
# What no article has: so few lines of prose together between headlines that are links. Of 82 pages of a
# benchmark, all of them articles, none is called anything else at twice the number, either.
_TOGETHER = 2
# Words of prose on a page that only says that it is none, and beside a video.
_FEW, _BESIDE_VIDEO = 150, 80
# Headlines on a page of headlines, where its address or data say so, and where they do not.
_SURE, _LIKELY, _LONGEST_NAME = 3, 4, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What of a page tells its kind; ``together`` counts its longest run of lines of prose."""

    titles: tuple[str, ...]
    heading: str
    types: frozenset[str]
    og_type: str
    path: str
    query: str
    located: bool
    headlines: int
    prose: int
    together: int
    consent: bool

    @property
    def few(self) -> bool:
        """Whether there is as little prose as on a page that only says that it is none."""
        return self.prose < _FEW


def not_an_article(root: Element, blocks: Sequence[Block], *, url: str | None) -> Note | None:
    """Return the note that a page is no article, with what it is, or None where it may be one."""
    meta = dict(_meta(root))
    types = frozenset(found for script in _scripts(root) for found in _TYPE.findall(script))
    article = any(name.endswith(("Article", "Posting", "Report")) for name in types) and not types & _LISTS
    if article or meta.get("og:type") == "article" or "article:published_time" in meta:
        return None
    seen = _seen(root, blocks, types, meta.get("og:type", ""), url)
    found = next(((what, why) for what, told in _KINDS if (why := told(seen))), None)
    if found is None:
        return None
    what, why = found
    text = f"not an article: {what}: {why}; kept and searchable, but not understood"
    return Note(kind="not an article", text=text)


def _meta(root: Element) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        yield (
            (element.get("property") or element.get("name") or "").lower(),
            (element.get("content") or "").strip().lower(),
        )


def _scripts(root: Element) -> Iterator[str]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield (script.text or "")[:_READ]


def _seen(root: Element, blocks: Sequence[Block], types: frozenset[str], og: str, url: str | None) -> _Seen:
    headings = [block.text for block in blocks if block.tag in {"h1", "h2"}][:_MOST]
    own = " ".join((root.findtext(".//title") or "").split())
    parts = urlsplit(url or "")
    headlines, prose, together = _counted(blocks)
    lines = [block.text for block in blocks if len(words_of(block.text)) >= _PROSE]
    spoken = sum(bool(_OF_CONSENT.search(line[:_READ])) for line in lines)
    return _Seen(
        titles=tuple(title[:_MOST] for title in (own, *headings) if title),
        heading=next((block.text for block in blocks if block.tag == "h1"), ""),
        types=types,
        og_type=og,
        path=parts.path.strip("/").lower(),
        query=parts.query.lower(),
        located=bool(url),
        headlines=headlines,
        prose=prose,
        together=together,
        consent=2 * spoken >= len(lines) > 0 and any(_CHOICE.match(block.text[:_MOST]) for block in blocks),
    )


def _counted(blocks: Sequence[Block]) -> tuple[int, int, int]:
    """Return the different headlines that are links, the words of prose, and its longest run of lines."""
    headlines: set[str] = set()
    prose = run = together = 0
    for block in blocks:
        count = len(words_of(block.text))
        if block.linked >= _LINKED and count >= _HEADLINE and "navigation" not in block.signs:
            headlines.add(block.text)
            run = 0
        elif count >= _PROSE and block.linked < _LINKED and _ENDED.search(block.text):
            prose += count
            run += 1
            together = max(together, run)
    return len(headlines), prose, together


def _challenge(seen: _Seen) -> str:
    return "it asks to wait or to prove something first" if _says(seen, _CHALLENGE) and seen.few else ""


def _consent(seen: _Seen) -> str:
    return "it asks for consent before it shows any" if _says(seen, _CONSENT) and seen.consent else ""


def _error(seen: _Seen) -> str:
    return "it says that there is no such page" if _says(seen, _ERROR) and seen.few else ""


def _search(seen: _Seen) -> str:
    address = "search" in seen.path.split("/") and bool(_QUERIED.search(seen.query))
    told = "SearchResultsPage" in seen.types or address or _says(seen, _SEARCH)
    return _of_headlines(seen, 1) if told else ""


def _video(seen: _Seen) -> str:
    told = seen.og_type.startswith("video") or "VideoObject" in seen.types
    few = seen.prose < _BESIDE_VIDEO and seen.together <= _TOGETHER
    return f"a video with {seen.prose} words of prose" if told and few else ""


def _home(seen: _Seen) -> str:
    return _of_headlines(seen, _SURE) if seen.located and seen.path in _ROOTS and not seen.query else ""


def _section(seen: _Seen) -> str:
    if seen.types & _LISTS:
        return _of_headlines(seen, _SURE)
    steps = seen.path.split("/")
    short = len(steps) <= _LONGEST_NAME and not any(any(map(str.isdigit, step)) for step in steps)
    named = len(words_of(seen.heading)) <= _LONGEST_NAME and seen.located and short
    return _of_headlines(seen, _LIKELY) if named and seen.og_type == "website" else ""


def _of_headlines(seen: _Seen, fewest: int) -> str:
    if seen.headlines < fewest or seen.together > _TOGETHER:
        return ""
    return f"{seen.headlines} headlines that are links, and no text of its own between them"


def _says(seen: _Seen, words: re.Pattern[str]) -> bool:
    return any(words.match(title) for title in seen.titles)


_KINDS: tuple[tuple[str, Callable[[_Seen], str]], ...] = (
    ("a challenge page", _challenge),
    ("a consent page", _consent),
    ("an error page", _error),
    ("a search page", _search),
    ("a video page", _video),
    ("a home page", _home),
    ("a section page", _section),
)
