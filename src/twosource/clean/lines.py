"""Lines of a report's text, and the paragraphs that they form.

A line keeps its place in the text. Hard-wrapped lines are joined again by the test that a
greedy wrapper obeys: it breaks a line only where the next word no longer fits.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A wrapped text has no long line (mail and wire copy use 60 to 80 columns); three full lines in
# it are needed before a break is believed to be the wrapper's.
WIDEST_WRAP = 90
NARROWEST_WRAP = 50
FEWEST_FULL_LINES = 3
FULL_BY_HAND = 0.75

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BLANK = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]*")
_END_MARK = re.compile(r"[.!?…:;]['\"\u2019\u201d\u00bb)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph or line: ``text`` is ``report.text[start:end]``, no white space at its ends.

    ``block`` numbers the stretches between blank lines; ``lines`` counts the lines joined in it.
    """

    text: str
    start: int
    end: int
    block: int
    lines: int = 1


def split_lines(text: str, start: int = 0) -> tuple[Line, ...]:
    """Return the lines of ``text`` from ``start`` on that are not blank, in order."""
    return tuple(_lines(text, start))


def _lines(text: str, start: int) -> Iterator[Line]:
    block, last_end = 0, start
    for match in _LINE.finditer(text, start):
        left = match.start() + len(_leading(match[0]))
        right = match.start() + len(match[0].rstrip())
        if left >= right:
            continue
        gap = text[last_end:left]
        block += gap.replace("\r\n", "\n").count("\n") > 1
        yield Line(text=text[left:right], start=left, end=right, block=block)
        last_end = right


def _leading(raw: str) -> str:
    match = _BLANK.match(raw)
    return match[0] if match else ""


def wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the column at which ``lines`` were wrapped, or None where each stands for itself."""
    width = max((len(line.text) for line in lines), default=0)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    full = sum(
        _is_full(line, follower, width) and not _END_MARK.search(line.text)
        for line, follower in itertools.pairwise(lines)
    )
    return width if full >= FEWEST_FULL_LINES else None


def _is_full(line: Line, follower: Line, width: int) -> bool:
    word = follower.text.split(maxsplit=1)[0]
    return line.block == follower.block and len(line.text) + 1 + len(word) > width


def _runs_on(line: Line, follower: Line, width: int) -> bool:
    """Tell whether a line that somebody broke by hand, a little early, goes on in the next."""
    return (
        line.block == follower.block
        and len(line.text) >= width * FULL_BY_HAND
        and not _END_MARK.search(line.text)
    )


def join_wrapped(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return ``lines`` with wrapped ones joined, so that each is a paragraph, heading or notice."""
    width = wrap_width(lines)
    if width is None:
        return tuple(lines)
    runs: list[list[Line]] = []
    for line in lines:
        previous = runs[-1][-1] if runs else None
        if previous is not None and (_is_full(previous, line, width) or _runs_on(previous, line, width)):
            runs[-1].append(line)
        else:
            runs.append([line])
    return tuple(_joined(text, run) for run in runs)


def _joined(text: str, run: Sequence[Line]) -> Line:
    head, end = run[0], run[-1].end
    return Line(text=text[head.start : end], start=head.start, end=end, block=head.block, lines=len(run))
