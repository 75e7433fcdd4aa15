"""A paragraph that is too long to be parsed at once, cut into pieces where that does least harm."""

from __future__ import annotations

import re

from twosource.model import Span

# The end of a sentence, its marks of quotation and bracket with it, and the space after it.
_SENTENCE_END = re.compile(r"[.!?\u2026\u3002\uff01\uff1f][\"'\u2019\u201d\u00bb)\]]{0,4}(?=\s)")
_SPACE = re.compile(r"\s+")
# Ends of sentences that are tried, from the last one backwards, for one outside of quotation marks.
_TRIED = 20


def pieces(text: str, span: Span, most: int) -> tuple[Span, ...]:
    """Return ``span`` of ``text`` in pieces of at most ``most`` characters, white space between left out.

    A piece ends with a sentence, outside of quotation marks where it can; else before white space;
    only a word longer than the second half of a piece is cut through.
    """
    found: list[Span] = []
    start = span.start
    while span.end - start > most:
        end = _cut(text, start, start + most)
        found.append(Span(start=start, end=end))
        space = _SPACE.match(text, end, span.end)
        start = space.end() if space else end
    if start < span.end:
        found.append(Span(start=start, end=span.end))
    return tuple(found)


def _cut(text: str, start: int, limit: int) -> int:
    """Return where the piece from ``start`` on ends, at ``limit`` at the latest."""
    middle = start + (limit - start) // 2
    ends = [match.end() for match in _SENTENCE_END.finditer(text, middle, limit + 1) if match.end() <= limit]
    outside = (end for end in ends[: -_TRIED - 1 : -1] if not _quoted(text, start, end))
    if ends:
        return next(outside, ends[-1])
    spaces = [match.start() for match in _SPACE.finditer(text, middle, limit)]
    return spaces[-1] if spaces else limit


def _quoted(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation that was opened after ``start`` is still open at ``end``."""
    if text.count('"', start, end) % 2:
        return True
    return text.count("\u201c", start, end) > text.count("\u201d", start, end)
