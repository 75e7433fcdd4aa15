"""What a page tells to programs: the JSON-LD object of its article, and its meta elements."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from twosource.ingest.element import Element

VIDEO = "VideoObject"
"""The type of a video: a page of its own, or one that stands in an article."""

# schema.org types of a piece of writing, the most telling first.
_TYPES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "SatiricalArticle",
    "AdvertiserContentArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "Report",
    "Article",
    "ClaimReview",
    "WebPage",
    VIDEO,
)
# Objects looked at: pages carry some dozens, and hostile ones must not hold us up.
_MOST_OBJECTS = 2000
# Who is told elsewhere in the same script, by an id.
_WHO = ("author", "creator", "publisher", "provider", "sourceOrganization")
_MOST_WHO = 20


def article_of(scripts: Iterable[str]) -> Mapping[str, object]:
    """Return the JSON-LD object that describes the article, or an empty mapping.

    Its author and publisher are those that it names by their ids, where the scripts tell these elsewhere.
    """
    found: dict[int, Mapping[str, object]] = {}
    by_id: dict[str, Mapping[str, object]] = {}
    for thing in _objects(scripts):
        kinds = types_of(thing)
        rank = next((n for n, kind in enumerate(_TYPES) if kind in kinds), None)
        if rank is not None:
            found.setdefault(rank, thing)
        key = thing.get("@id")
        if isinstance(key, str) and isinstance(thing.get("name"), str):
            by_id.setdefault(key, thing)
    article: Mapping[str, object] = found[min(found)] if found else {}
    return {**article, **{name: _who(article[name], by_id) for name in _WHO if name in article}}


def types_of(thing: Mapping[str, object]) -> tuple[str, ...]:
    """Return the schema.org types of a JSON-LD object."""
    return tuple(kind.rpartition("/")[2] for kind in words(thing.get("@type")))


def _who(value: object, by_id: Mapping[str, Mapping[str, object]]) -> object:
    """Return ``value`` with the objects that it names by an id alone in their places."""
    if isinstance(value, list):
        return [_who(part, by_id) for part in cast("list[object]", value)[:_MOST_WHO]]
    if isinstance(value, dict):
        known = cast("Mapping[str, object]", value)
        key = known.get("@id")
        return by_id.get(key, known) if isinstance(key, str) and "name" not in known else known
    return value


def words(value: object) -> Iterator[str]:
    """Yield the strings of a JSON-LD value: itself, those of a list, or the name of an object."""
    if isinstance(value, str):
        if value.strip():
            yield " ".join(value.split())
    elif isinstance(value, list):
        for part in cast("list[object]", value)[:20]:
            yield from words(part) if not isinstance(part, list) else ()
    elif isinstance(value, dict):
        known = cast("Mapping[str, object]", value)
        yield from words(
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


def meta_of(root: Element) -> dict[str, str]:
    """Return the first content of each meta element, by name or property in lower case."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def scripts_of(root: Element) -> Iterator[str]:
    """Yield the text of each script that holds JSON-LD."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield script.text or ""
