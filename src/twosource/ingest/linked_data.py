"""The JSON-LD of a page: what it says about the article that the page is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
_MOST = 2000


def article_of(scripts: Iterable[str]) -> Mapping[str, object]:
    """Return the JSON-LD object that describes the article, or an empty mapping."""
    found: dict[int, Mapping[str, object]] = {}
    for thing in _objects(scripts):
        kinds = tuple(words(thing.get("@type")))
        rank = next((n for n, kind in enumerate(_TYPES) if kind in kinds), None)
        if rank is not None:
            found.setdefault(rank, thing)
    return found[min(found)] if found else {}


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
    for _ in range(_MOST):
        if not waiting:
            return
        thing = waiting.pop()
        if isinstance(thing, list):
            waiting.extend(reversed(cast("list[object]", thing)))
        elif isinstance(thing, dict):
            known = cast("Mapping[str, object]", thing)
            yield known
            waiting.extend(known[key] for key in ("@graph", "mainEntity") if key in known)
