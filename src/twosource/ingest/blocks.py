"""A parsed page -> its text as blocks, one for each line, with the signs of the markup around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from twosource.language import match

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from twosource.ingest.element import Element, Walk

# Elements that draw no text of the page.
_UNSEEN = frozenset(
    (
        "audio", "canvas", "datalist", "head", "iframe", "map", "math", "noscript", "object", "script",
        "select", "style", "svg", "template", "textarea", "video",
    )
)  # fmt: skip
_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
# Inline elements that are drawn apart from their neighbours, so that "HomeNews" is two words.
_APART = frozenset(("a", "button", "img", "label", "time"))
# The sign that an element gives by its tag.
_TAGS = {
    "a": "link", "dl": "list", "ol": "list", "table": "list", "ul": "list", "article": "article",
    "aside": "aside", "header": "banner", "footer": "navigation", "menu": "navigation", "nav": "navigation",
    "button": "promotion", "dialog": "promotion", "form": "promotion", "caption": "caption",
    "figure": "picture", "figcaption": "caption", "blockquote": "quotation", "address": "byline",
    "time": "byline",
}  # fmt: skip
_RULES = match.rules("markup")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST_NAMES = 300
_NAMES = ("class", "id", "role", "itemprop", "rel")
_SPACE = re.compile(r"[^\S\x01]+")
_BREAK = "\x01"
# A sign counts for a line if it covers this share of the line's characters.
_COVERS = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One line of the rendered page.

    ``tag`` is the nearest block element, ``signs`` what the markup around it says, ``linked``
    the share of its characters in links. ``joined`` lines follow a single line break. Lines whose block
    elements stand side by side, or in containers named alike, have one ``place``; ``article`` numbers the
    outermost article element around it (0: none). ``entry`` numbers the
    entry of a live page around it from 1 on.
    """

    text: str
    tag: str
    signs: frozenset[str]
    linked: float
    place: str = ""
    joined: bool = False
    article: int = 0
    entry: int = 0


def render(root: Element, feed: Collection[Element] = ()) -> tuple[Block, ...]:
    """Return the lines of the page in document order, white space collapsed inside each.

    ``feed`` are the elements that are entries of a live page.
    """
    from lxml.etree import iterwalk  # noqa: PLC0415 - lxml is loaded for pages only

    drawing, entries = _Drawing(), {element: number for number, element in enumerate(feed, 1)}
    walk: Walk = cast("Walk", cast("object", iterwalk(root, events=("start", "end"))))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _UNSEEN or not tag:
                drawing.enter("", "")
                walk.skip_subtree()
                continue
            names = " ".join([element.get(name) or "" for name in _NAMES])
            drawing.enter(tag, names if "hidden" not in element.attrib else f"{names} hidden")
            drawing.write(element.text)
            drawing.number = entries.get(element, drawing.number)
        else:
            drawing.leave(tag)
            drawing.number = 0 if element in entries else drawing.number
            drawing.write(element.tail)
    drawing.flush()
    return tuple(drawing.blocks)


class _Drawing:
    """The page as drawn so far: open elements, the current line, the lines that are done."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.number = 0
        self._open: list[tuple[str, frozenset[str]]] = [("body", frozenset())]
        self._places = ["", ""]
        self._entered = 0
        self._articles: list[int] = []
        self._parts: list[str] = []
        self._cover: dict[frozenset[str], int] = {}

    def enter(self, tag: str, names: str) -> None:
        """Open an element; it inherits the signs around it."""
        if tag in _BLOCKS:
            self.flush()
            self._entered += 1
            self._places.append(f"{tag} {names}" if names.strip() else str(self._entered))
            if tag == "article":
                self._articles.append(self._entered)
        elif tag in _APART:
            self._parts.append(" ")
        elif tag == "br":
            self._parts.append(_BREAK)
        block, around = self._open[-1]
        own = own_signs(tag, names) if tag and tag not in {"html", "body"} else frozenset[str]()
        self._open.append((tag if tag in _BLOCKS else block, around | own if own else around))

    def leave(self, tag: str) -> None:
        """Close the element opened last."""
        if tag in _BLOCKS:
            self.flush()
            self._places.pop()
            if tag == "article":
                self._articles.pop()
        elif tag in _APART:
            self._parts.append(" ")
        self._open.pop()

    def write(self, words: str | None) -> None:
        """Add text where the drawing stands."""
        if not words:
            return
        block, signs = self._open[-1]
        words = words.replace(_BREAK, " ")
        self._parts.append(words.replace("\n", _BREAK) if block == "pre" else words)
        self._cover[signs] = self._cover.get(signs, 0) + len(words.strip())

    def flush(self) -> None:
        """End the line: everything since the last block boundary becomes one block for each break."""
        whole = "".join(self._parts)
        if whole.strip().strip(_BREAK):
            self.blocks.extend(self._lines(whole))
        self._parts.clear()
        self._cover.clear()

    def _lines(self, whole: str) -> Iterator[Block]:
        total = max(1, sum(self._cover.values()))
        around = self._open[-1][1]
        every = frozenset[str]().union(*self._cover)
        share = {sign: sum(n for signs, n in self._cover.items() if sign in signs) / total for sign in every}
        signs = around | frozenset(sign for sign, part in share.items() if part >= _COVERS)
        joined = False
        for line in _SPACE.sub(" ", whole).split(_BREAK):
            text = line.strip()
            if text:
                yield Block(
                    text=text,
                    tag=self._open[-1][0],
                    signs=signs,
                    linked=share.get("link", 0.0),
                    place=self._places[-2],
                    joined=joined,
                    article=self._articles[0] if self._articles else 0,
                    entry=self.number,
                )
            joined = bool(text)


@lru_cache(maxsize=20_000)
def own_signs(tag: str, names: str) -> frozenset[str]:
    """Return the signs that an element itself gives; ``names`` are its class names and the like."""
    words = _HUMP.sub("-", names[:_MOST_NAMES]).lower().replace("_", "-")
    named = {rule.name for rule in _RULES if words and rule.find.search(words)}
    return frozenset(named | {_TAGS[tag]} if tag in _TAGS else named)
