"""Quoted stretches of a text, paragraph by paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLOSER = {
    "\u201c": '\u201d\u201c"',
    "\u201e": "\u201c\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2018": "\u2019",
    "\u2039": "\u203a",
}
_STRAIGHT = '"'
_DOUBLED = "''"  # two single marks for a double one
# A single mark is an apostrophe unless it stands at the edge of a word on the right side.
_MARK = re.compile(
    "''|[\"\u201c\u201d\u201e\u00ab\u00bb]|(?<!\\w)['\u2018](?=\\w)|(?<=[^\\s])['\u2019](?!\\w)"
)


def quotes(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the quoted stretches in the paragraphs ``spans`` of ``text``, marks included, in order.

    A quotation that is not closed in its paragraph goes on to the paragraph's end when the next
    paragraph begins with a mark (the newspaper convention), or when nothing else closes it. A
    stray closing mark is passed over. Quotations within quotations are part of the outer one.
    Never raises, whatever the marks.
    """
    found: list[Span] = []
    for span in spans:
        found.extend(_paragraph(text, span))
    return tuple(found)


def _paragraph(text: str, span: Span) -> Iterator[Span]:
    start: int | None = None
    closer = opened = ""
    for match in _MARK.finditer(text, span.start, span.end):
        mark, place = match.group().replace(_DOUBLED, _STRAIGHT), match.start()
        if start is None:
            if _opens(text, place, span):
                start, closer, opened = place, _closers(mark), mark
        elif mark in closer and _closes(text, place, mark, opened):
            yield Span(start=start, end=match.end())
            start = None
    if start is not None and closer not in {"'", "\u2019'"}:
        yield Span(start=start, end=span.end)


def _closers(mark: str) -> str:
    if mark == "'":
        return "'\u2019"
    if mark == _STRAIGHT:
        return '"\u201d'
    return _CLOSER.get(mark, mark)  # a mark turned the wrong way closes what it opened


def _opens(text: str, place: int, span: Span) -> bool:
    mark = text[place]
    before = text[place - 1] if place > span.start else " "
    last = place + 1 if text[place : place + 2] == _DOUBLED else place
    after = text[last + 1] if last + 1 < span.end else " "
    if mark == "\u201d":  # a typist's slip at the head of a paragraph, a stray mark elsewhere
        return place == span.start and not after.isspace()
    if mark == "\u2019":
        return False
    return not after.isspace() and (before.isspace() or before in "([{-\u2013\u2014/:;,.\u2026\u201c\"'")


def _closes(text: str, place: int, mark: str, opened: str) -> bool:
    """Tell whether ``mark`` closes what ``opened``; a straight and a curled one only beside a stop."""
    other = _STRAIGHT in {mark, opened} and mark != opened
    if mark != _STRAIGHT and not other:
        return True
    before = text[place - 1] if place else " "
    after = text[place + 1 : place + 2]
    return before in _STOPS or after in _STOPS if other else not before.isspace()


_STOPS = frozenset({",", ".", "!", "?", "\u2026"})
