"""What tags and the names in markup signal: kinds of zone."""

from __future__ import annotations

import re
from functools import lru_cache

from twosource.language import match

# The sign that an element gives by its tag.
_TAGS = {
    "a": "link", "dl": "list", "ol": "list", "table": "list", "ul": "list", "article": "article",
    "aside": "aside", "header": "banner", "footer": "navigation", "menu": "navigation", "nav": "navigation",
    "button": "promotion", "dialog": "promotion", "form": "promotion", "caption": "caption",
    "figcaption": "caption", "address": "byline", "time": "byline",
}  # fmt: skip
_RULES = match.rules("markup")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST = 300


@lru_cache(maxsize=20_000)
def own_signs(tag: str, names: str) -> frozenset[str]:
    """Return the signs that an element itself gives; ``names`` are its class names and the like."""
    words = _HUMP.sub("-", names[:_MOST]).lower().replace("_", "-")
    named = {rule.name for rule in _RULES if words and rule.find.search(words)}
    return frozenset(named | {_TAGS[tag]} if tag in _TAGS else named)
