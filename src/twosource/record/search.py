"""Full-text search over the titles and bodies of items, with exact places of the hits."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.language.wording import typed
from twosource.model import Page, Span
from twosource.record.codec import Undecodable, unpack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from twosource.model import Item

_OPEN, _CLOSE = "\x02", "\x03"
# About two lines of a terminal.
_SNIPPET = 160

_QUERY = """
SELECT items.id, reports.page, reports.newest, highlight(words, 0, char(2), char(3)),
       highlight(words, 1, char(2), char(3))
FROM words JOIN items ON items.number = words.rowid JOIN reports ON reports.id = items.report
WHERE words MATCH ? ORDER BY bm25(words, 4.0, 1.0), reports.instant, items.id LIMIT ?
"""
_ITEMS_OF = """
SELECT items.number, story_items.story, items.id FROM story_items JOIN items ON items.id = story_items.item
WHERE story_items.story IN (SELECT value FROM json_each(?))
"""
# The plus keeps SQLite from searching the index anew for each row: one pass takes a fiftieth of the time.
_AMONG = "words MATCH ? AND +rowid IN (SELECT value FROM json_each(?))"
_SCORES = f"SELECT rowid, bm25(words, 4.0, 1.0) FROM words WHERE {_AMONG}"  # noqa: S608 - ours
_AT = f"""
SELECT found.rowid, items.id, page, newest, title, body
FROM (SELECT rowid, highlight(words, 0, char(2), char(3)) AS title,
             highlight(words, 1, char(2), char(3)) AS body FROM words WHERE {_AMONG}) AS found
JOIN items ON items.number = found.rowid JOIN reports ON reports.id = items.report
"""  # noqa: S608 - ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An item that holds the words: ``snippet`` is characters ``start`` to ``end`` of its report's text.

    ``marks`` are the places of the words inside the snippet, as offsets into the report's text;
    ``superseded_by`` is the report that a later version of this one is.
    """

    item: str
    report: str
    title: str | None
    start: int
    end: int
    snippet: str
    marks: tuple[Span, ...] = ()
    superseded_by: str | None = None


def quoted(words: str) -> str | None:
    """Return the index query for what a person typed, None where it holds no word.

    Every word must occur; words between double quotes must stand together. Nothing typed is an
    operator of the index.
    """
    phrases = (" ".join(_words(part)) for part in _parts(words))
    return " ".join(f'"{phrase}"' for phrase in phrases if phrase) or None


def _parts(words: str) -> Iterator[str]:
    """Yield what double quotes hold whole, and the rest word by word; a last quote opens nothing."""
    pieces = words.split('"')
    for number, piece in enumerate(pieces):
        if number % 2 and number < len(pieces) - 1:
            yield piece
        else:
            yield from piece.split()


def search(connection: sqlite3.Connection, words: str, limit: int = 20) -> tuple[Hit, ...]:
    """Return at most ``limit`` items that hold all ``words`` (any text), best first."""
    query = quoted(words)
    if query is None:
        return ()
    rows = connection.execute(_QUERY, (query, limit)).fetchall()
    return tuple(_hit(*row) for row in rows)


def hits_in(connection: sqlite3.Connection, words: str, stories: Sequence[str]) -> dict[str, Hit]:
    """Return of each of ``stories`` the item that holds all ``words`` best, where one does."""
    query = quoted(words)
    if query is None:
        return {}
    rows = connection.execute(_ITEMS_OF, (json.dumps(stories),))
    held = {number: (story, item) for number, story, item in rows}
    scored = connection.execute(_SCORES, (query, json.dumps(list(held)))).fetchall()
    best: dict[str, int] = {}
    for number, _ in sorted(scored, key=lambda one: (one[1], held[one[0]][1])):
        best.setdefault(held[number][0], number)
    found = connection.execute(_AT, (query, json.dumps(list(best.values()))))
    return {held[number][0]: _hit(*row) for number, *row in found}


def _words(part: str) -> list[str]:
    return [word for word in typed(part) if any(letter.isalnum() for letter in word)]


def _hit(item: str, blob: bytes, newest: str | None, title: str, body: str) -> Hit:
    page = unpack(Page, blob)
    found = next((part for part in page.items if part.id == item), None)
    if found is None:
        raise Undecodable(f"the report {page.report.id} has no item {item}")
    marks = _places(_marks(body), found.spans)
    frames: Sequence[Span] = found.spans
    if not marks and found.title_span is not None:
        frames = (found.title_span,)
        marks = _places(_marks(title), frames)
    return replace(_snippet(found, page.report.text, marks, frames), superseded_by=newest)


def _marks(text: str) -> list[tuple[int, int]]:
    """Return the marked stretches of a highlighted text, as offsets into the text without marks."""
    found: list[tuple[int, int]] = []
    length = 0
    for place, piece in enumerate(text.split(_OPEN)):
        marked, closed, rest = piece.partition(_CLOSE)
        if place and closed:
            found.append((length, length + len(marked)))
        length += len(marked) + len(rest)
    return found


def _places(marks: Sequence[tuple[int, int]], spans: Sequence[Span]) -> tuple[Span, ...]:
    """Carry offsets into joined paragraphs over to the report's text."""
    starts: list[int] = []
    length = 0
    for span in spans:
        starts.append(length)
        length += span.end - span.start + 1
    found: list[Span] = []
    for start, end in marks:
        which = bisect_right(starts, start) - 1
        shift = spans[which].start - starts[which]
        found.append(Span(start=start + shift, end=min(end + shift, spans[which].end)))
    return tuple(found)


def _snippet(item: Item, text: str, marks: Sequence[Span], frames: Sequence[Span]) -> Hit:
    """Cut the stretch of one paragraph that holds the most marks."""
    if not marks:
        start = end = frames[0].start if frames else 0
    else:
        best = max(
            marks, key=lambda mark: (len(_within(marks, mark.start, mark.start + _SNIPPET)), -mark.start)
        )
        frame = next(span for span in frames if span.start <= best.start < span.end)
        start, end = _cut(text, frame, best.start)
    return Hit(
        item=item.id,
        report=item.report,
        title=item.title,
        start=start,
        end=end,
        snippet=text[start:end],
        marks=tuple(_within(marks, start, end)),
    )


def _within(marks: Sequence[Span], start: int, end: int) -> list[Span]:
    return [mark for mark in marks if start <= mark.start and mark.end <= end]


def _cut(text: str, frame: Span, mark: int) -> tuple[int, int]:
    """Return a stretch of ``frame`` around ``mark`` that begins and ends at white space."""
    start = max(frame.start, mark - _SNIPPET // 4)
    if start > frame.start:
        space = text.find(" ", start, mark)
        start = space + 1 if space >= 0 else mark
    end = min(frame.end, start + _SNIPPET)
    if end < frame.end:
        space = text.rfind(" ", mark, end)
        end = space if space > mark else end
    return start, end
