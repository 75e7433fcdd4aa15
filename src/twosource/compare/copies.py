"""Who has whose words: shared runs within a story.

Words inside quotation marks do not count: both could have them from the speaker.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from twosource.compare.candidates import moment
from twosource.compare.texts import gathered
from twosource.language.wording import outside_quotations, placed
from twosource.model import Copy, Evidence, Why

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.model import Reading

# Shared runs are found by their six-word pieces; shorter agreements are set phrases.
_PIECE = 6
# One run of this many words, or runs that make up this part of the later item, show copying: long
# titles of bodies ("the ministry of foreign affairs of the republic of ...") stay below both.
_LONG_RUN = 14
_LARGE_SHARE = 0.25
# Of the copies of one text, this many are compared with all that come later: more show nothing new.
MOST_TOLD = 8
# How many runs an explanation shows.
_SHOWN = 3

_Match: TypeAlias = "tuple[int, int, int]"


@dataclass(frozen=True, slots=True)
class _Body:
    """The unquoted words of an item with their places; a piece never runs over a gap."""

    item: str
    report: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    pieces: Mapping[tuple[str, ...], int]


@dataclass(slots=True)
class _Told:
    """The items that later ones are compared with, each with its text, and who holds each piece."""

    texts: list[tuple[str, _Body]]
    holders: dict[tuple[str, ...], list[tuple[int, int]]]

    def keep(self, text: str, body: _Body) -> None:
        """Compare later items with this one."""
        for piece, there in body.pieces.items():
            self.holders[piece].append((len(self.texts), there))
        self.texts.append((text, body))

    def near(self, later: _Body) -> dict[int, list[tuple[int, int]]]:
        """Return the items that share pieces with ``later``, with the places of each such piece in both."""
        found: dict[int, list[tuple[int, int]]] = {}
        for piece, place in later.pieces.items():
            for at, there in self.holders.get(piece, ()):
                found.setdefault(at, []).append((there, place))
        return found


def find(readings: Sequence[Reading], texts: Mapping[str, str]) -> tuple[Copy, ...]:
    """Return the copies among the items of one story, each with the words that show it.

    ``texts`` maps report ids to ``Report.text``. ``share`` is the part of the later item's words
    outside quotations that stand, in runs of six words or more, in the earlier one. Items of one
    report are not compared. Of a text that more than ``MOST_TOLD`` items print, these first ones are
    compared with all that come later; each further one is set beside the item that it shares most with.
    """
    if len({reading.report for reading in readings}) < 2:  # noqa: PLR2004 - one report copies nothing
        return ()
    alike = gathered(readings)
    ordered = sorted(readings, key=moment)
    told = _Told(texts=[], holders=defaultdict(list))
    seen: Counter[str] = Counter()
    found: list[Copy] = []
    for reading in ordered:
        body = _body(reading, texts[reading.report])
        text = alike.get(body.item, body.item)
        copied = [
            (at, copy)
            for at, met in sorted(told.near(body).items())
            if (copy := _copy(told.texts[at][1], body, met))
        ]
        seen[text] += 1
        if seen[text] <= MOST_TOLD:
            told.keep(text, body)
        else:
            copied = list(_most_shared(copied, told.texts))
        found.extend(copy for _, copy in copied)
    place = {reading.item.id: at for at, reading in enumerate(ordered)}
    return tuple(sorted(found, key=lambda copy: (place[copy.earlier], place[copy.later])))


def _most_shared(
    copied: Sequence[tuple[int, Copy]], texts: Sequence[tuple[str, _Body]]
) -> Iterator[tuple[int, Copy]]:
    """Yield, for each text, the copy of the item that shares most, the earliest of equals."""
    best: dict[str, tuple[int, Copy]] = {}
    for at, copy in copied:
        held = best.get(texts[at][0])
        if held is None or copy.share > held[1].share:
            best[texts[at][0]] = (at, copy)
    yield from best.values()


def _body(reading: Reading, text: str) -> _Body:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    pieces: dict[tuple[str, ...], int] = {}
    stretches = (one for span in reading.item.spans for one in outside_quotations(text, span.start, span.end))
    for start, end in stretches:
        first = len(words)
        for word, begins, stops in placed(text, start, end):
            words.append(word)
            starts.append(begins)
            ends.append(stops)
        for at in range(first, len(words) - _PIECE + 1):
            pieces.setdefault(tuple(words[at : at + _PIECE]), at)
    return _Body(
        item=reading.item.id,
        report=reading.report,
        words=tuple(words),
        starts=tuple(starts),
        ends=tuple(ends),
        pieces=pieces,
    )


def _runs(earlier: _Body, later: _Body, met: Sequence[tuple[int, int]]) -> list[_Match]:
    """Return the shared runs as (place in earlier, place in later, words), by place in later."""
    runs: list[_Match] = []
    done = 0
    for there, at in met:
        if at < done:
            continue
        length = _PIECE
        while _goes_on(earlier, later, there + length, at + length):
            length += 1
        runs.append((there, at, length))
        done = at + length
    return runs


def _goes_on(earlier: _Body, later: _Body, there: int, at: int) -> bool:
    """Say whether the words at these places are the next of a shared run."""
    if there >= len(earlier.words) or at >= len(later.words) or earlier.words[there] != later.words[at]:
        return False
    piece = later.words[at - _PIECE + 1 : at + 1]
    return piece in later.pieces and piece in earlier.pieces


def _copy(earlier: _Body, later: _Body, met: Sequence[tuple[int, int]]) -> Copy | None:
    """Return the copy that two items of two reports share pieces for, at places that ``met`` gives."""
    if earlier.report == later.report:
        return None
    runs = _runs(earlier, later, met)
    shared = sum(length for _, _, length in runs)
    share = shared / len(later.words) if later.words else 0.0
    longest = max((length for _, _, length in runs), default=0)
    if longest < _LONG_RUN and share < _LARGE_SHARE:
        return None
    shown = sorted(sorted(runs, key=lambda run: (-run[2], run[1]))[:_SHOWN], key=lambda run: run[1])
    spans = [span for run in shown for span in _evidence(earlier, later, run)]
    text = f"shares {shared} of {len(later.words)} words outside quotations, up to {longest} in a row"
    why = Why(rule="copy", text=text, spans=tuple(spans))
    return Copy(earlier=earlier.item, later=later.item, share=round(share, 4), why=why)


def _evidence(earlier: _Body, later: _Body, run: _Match) -> tuple[Evidence, Evidence]:
    there, at, length = run
    return (
        Evidence(report=earlier.report, start=earlier.starts[there], end=earlier.ends[there + length - 1]),
        Evidence(report=later.report, start=later.starts[at], end=later.ends[at + length - 1]),
    )
