"""A linear look at markup, without a tree: how deep it nests, and its bare text where a tree is unsafe.

Parsers that build trees hang or give up on 100,000 nested tags and on text nodes of 10 MB. Each
function here passes over the page once, whatever it holds.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Elements that need no end tag: left open they do not nest.
_NO_NESTING = frozenset(
    (
        "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
        "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    )
)  # fmt: skip
_OPAQUE = frozenset(("script", "style", "noscript", "template", "textarea"))
_INLINE = frozenset(
    (
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span",
        "strong", "sub", "sup", "time", "u",
    )
)  # fmt: skip
_NAME = re.compile(r"/?[a-zA-Z][a-zA-Z0-9:-]*")
_VALUE = r"""=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+)"""
_TAG = re.compile(rf"<[a-zA-Z](?:[^>=]++|{_VALUE})*+")
_ATTRIBUTE = re.compile(rf"[^\s=>/]++\s*+(?:{_VALUE})?+")
_LONG_TAG = 1000
_SPACE = re.compile(r"\s+")


def tags(page: str) -> Iterator[tuple[str, int, int]]:
    """Yield name (``/p`` for an end tag), start and end of each tag; what scripts hold is passed over.

    Comments, instructions and empty scripts are tags without a name.
    """
    position = 0
    lower = page.lower()
    if len(lower) != len(page):  # a few capital letters grow in lower case; the names of tags do not
        lower = page
    while (start := page.find("<", position)) >= 0:
        found = _NAME.match(page, start + 1)
        if found is None and page[start + 1 : start + 2] not in {"!", "?"}:
            position = start + 1
            continue
        comment = page.startswith("<!--", start)
        end = page.find("-->" if comment else ">", start + 1)
        if end < 0:
            return
        position = end + (3 if comment else 1)
        name = found.group().lower() if found else ""
        if name in _OPAQUE and page.startswith("/>", position - 2):
            name = ""
        yield name, start, position
        if name in _OPAQUE:
            close = lower.find(f"</{name}", position)
            if close < 0:
                return
            position = close


def size(page: str) -> tuple[int, int]:
    """Return how deep the elements of ``page`` nest at most, and how many there are.

    Every unclosed one counts as open; comments and instructions count among them.
    """
    depth = most = count = 0
    for name, _, _ in tags(page):
        if name.startswith("/"):
            depth = max(0, depth - (name[1:] not in _NO_NESTING))
            continue
        count += 1
        depth += bool(name) and name not in _NO_NESTING
        most = max(most, depth)
    return most, count


def most_attributes(page: str) -> int:
    """Return the greatest number of attributes of one tag among the tags of a thousand characters and more.

    Quotation marks hold a value together only behind an equals sign, as parsers have it.
    """
    most = position = 0
    while tag := _TAG.search(page, position):
        position = tag.end()
        if tag.end() - tag.start() >= _LONG_TAG:
            most = max(most, sum(1 for _ in _ATTRIBUTE.finditer(page, tag.start(), tag.end())))
    return most


def bare_text(page: str) -> str:
    """Return the text between the tags, one line for each block, a blank line between blocks."""
    parts: list[str] = []
    last = 0
    skipping = ""
    for name, start, end in tags(page):
        if not skipping:
            parts.append(page[last:start])
            parts.append("" if not name or name.lstrip("/") in _INLINE else "\x00")
        if name in _OPAQUE or name == "title":
            skipping = name
        elif name == f"/{skipping}":
            skipping = ""
        last = end
    if not skipping:
        parts.append(page[last:])
    lines = (_SPACE.sub(" ", html.unescape(line)).strip() for line in "".join(parts).split("\x00"))
    return "\n\n".join(line for line in lines if line)
