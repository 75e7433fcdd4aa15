"""Live pages: entries that their markup shows, or that begin with a clock time."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from twosource.clean.blocks import Role
from twosource.clean.clocks import find_clock, find_day, local, stamps
from twosource.clean.line_features import addresses_reader, ends, verbless, words
from twosource.clean.segments import Segment, Setting, segment, span_of
from twosource.language import match
from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from twosource.clean.blocks import Block
    from twosource.clean.clocks import Clock
    from twosource.model import Fact

FEWEST_CLOCKS = 3
FEWEST_MARKED = 2
# Words of a key point without a full stop: shorter lines are buttons.
FEWEST_WORDS = 5
_LIVE = match.pattern("items.title of a live page")
_TIMELINE = match.pattern("items.title of a chronology")
_LONGEST_TITLE = 300
_TIMES = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b")
# Paragraphs behind the last of a row of clock times: an entry may have one more than the others have.
_GOES_ON = 2


def marked(parts: Sequence[Block], facts: Iterable[Fact]) -> list[Segment] | None:
    """Return an entry for each stretch of text that a fact named ``entry`` shows, with the time it tells.

    What stands outside of them is the article. None where fewer than two have paragraphs.
    """
    shown = sorted(
        (fact.start, fact.end, fact.value)
        for fact in facts
        if fact.name == "entry" and fact.start is not None
    )
    starts = [start for start, _, _ in shown]
    held: list[list[Block]] = [[] for _ in shown]
    outside: list[Block] = []
    for part in parts:
        at = bisect_right(starts, part.line.start) - 1
        inside = at >= 0 and part.line.start < (shown[at][1] or 0)
        (held[at] if inside else outside).append(part)
    entries = [
        draft
        for own, (_, _, stamp) in zip(held, shown, strict=True)
        for draft in _entry(own, stamp, "entry in the page's markup")
    ]
    if len(entries) < FEWEST_MARKED:
        return None
    told = [part for part in _without_call(outside) if _tells(part)]
    return [*segment(told, "article", "outside the entries"), *entries]


def _tells(part: Block) -> bool:
    """Tell whether a line outside the entries is of the article: a sentence, with its full stop or without.

    What stands there besides are the times and writers of the page, and what one may do on it.
    """
    tokens = words(part.line.text)
    if ends(part.line.text):
        return True
    return len(tokens) >= FEWEST_WORDS and not verbless(tokens) and not _TIMES.search(part.line.text)


def running(parts: Sequence[Block], setting: Setting) -> list[Segment] | None:
    """Return an entry for each clock time, or None where the text is no live page.

    Three clock times are needed; a line with nothing but a clock time counts for one more. A chronology in
    an article is part of it.
    """
    heads = _heads(parts)
    alone = any(parts[index].role == Role.CLOCK for index, _ in heads)
    if not heads or len(heads) + alone < FEWEST_CLOCKS:
        return None
    if not alone and _is_chronology(parts, heads, setting.title[:_LONGEST_TITLE]):
        return segment(parts, "article", "one article with a chronology")
    places = [index for index, _ in heads]
    parts = [*parts[: places[-1]], *_without_call(parts[places[-1] :])]
    published = local(setting.published, (part.line.text for part in parts[: places[0]]))
    days = _days(parts, places, published)
    times = stamps([clock for _, clock in heads], published, {at: day for at, (_, day) in days.items()})
    lines = frozenset(line for line, _ in days.values())
    drafts = segment(_without(parts[: places[0]], 0, lines), "article", "before the first entry")
    for index, stop, stamp in zip(places, [*places[1:], len(parts)], times, strict=True):
        drafts += _entry(_without(parts[index:stop], index, lines), stamp, "clock time")
    return drafts


def _heads(parts: Sequence[Block]) -> list[tuple[int, Clock]]:
    """Return the clock times that stand before words, each with the number of its part."""
    found: list[tuple[int, Clock]] = []
    words_below = False
    for index in range(len(parts) - 1, -1, -1):
        part = parts[index]
        clock = find_clock(part.line.text) if part.role != Role.RESIDUE else None
        if clock and (words_below or part.role != Role.CLOCK):
            found.append((index, clock))
        words_below = not clock and (words_below or part.role != Role.RESIDUE)
    return found[::-1]


def _without_call(parts: Sequence[Block]) -> Sequence[Block]:
    """Return ``parts`` without a last heading behind them below which all paragraphs call upon the reader."""
    last = next((number for number in range(len(parts) - 1, 0, -1) if parts[number].role == Role.TITLE), 0)
    below = _prose(parts[last:])
    called = all(addresses_reader(part.line.text) for part in below)
    return parts[:last] if below and called and _prose(parts[:last]) else parts


def _without(parts: Sequence[Block], start: int, lines: frozenset[int]) -> list[Block]:
    """Return ``parts``, the first of which has the number ``start``, without those numbered ``lines``."""
    return [part for number, part in enumerate(parts, start) if number not in lines]


def _days(
    parts: Sequence[Block], places: Sequence[int], published: str | None
) -> dict[int, tuple[int, date]]:
    """Return for the clocks below a line that is a day its number and the day, by the clock's index.

    Such a line stands between entries, or right above the first.
    """
    found: dict[int, tuple[int, date]] = {}
    for number in range(max(0, places[0] - 1), places[-1]):
        if day := find_day(parts[number].line.text, published):
            found[bisect_right(places, number)] = (number, day)
    return found


def _is_chronology(parts: Sequence[Block], heads: Sequence[tuple[int, Clock]], title: str) -> bool:
    """Tell whether clock times in their order are a list in an article, which has more words than they have.

    The article stands above the list, or goes on behind it, where no entry has a paragraph more. A title may
    say which of both it is.
    """
    if _LIVE.search(title) or any(
        later.minutes < earlier.minutes for (_, earlier), (_, later) in itertools.pairwise(heads)
    ):
        return False
    first, last = heads[0][0], heads[-1][0]
    above, row, below = _prose(parts[:first]), _prose(parts[first : last + 1]), _prose(parts[last + 1 :])
    if _TIMELINE.search(title) or _count(above) > _count(row):
        return True
    goes_on = len(row) <= len(heads) and len(below) >= _GOES_ON
    return goes_on and _count(above) + _count(below) > _count(row)


def _prose(parts: Sequence[Block]) -> list[Block]:
    return [part for part in parts if part.role == Role.PROSE]


def _count(parts: Sequence[Block]) -> int:
    return sum(len(words(part.line.text)) for part in parts)


def _entry(parts: Sequence[Block], stamp: str, why: str) -> list[Segment]:
    """Return the entry of ``parts``, none where it has no paragraph; a clock may stand before its words."""
    pieces = [part for part in parts if part.role != Role.RESIDUE]
    head = pieces[0].line if pieces else None
    clock = find_clock(head.text) if head else None
    below = pieces[1:] if clock else pieces
    spans = [span_of(part) for part in _prose(below)]
    title = next((span_of(part) for part in below[:1] if part.role == Role.TITLE), None)
    told = Span(start=head.start, end=min(head.start + clock.length, head.end)) if head and clock else None
    rest = Span(start=told.end, end=head.end) if head and told and told.end < head.end else None
    if rest and pieces[0].role == Role.TITLE and spans:
        title = rest
    elif rest:
        spans.insert(0, rest)
    if not spans:
        return []
    return [Segment(kind="entry", spans=tuple(spans), why=why, title=title, stamp=stamp, clock=told)]
