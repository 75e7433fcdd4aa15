"""Number the places that a brief cites, in the order in which it cites them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.show.brief.blocks import BLANK, Citation, Line, Run
from twosource.show.forms import inner, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import Statement
    from twosource.show.atlas import Atlas

REACH = 280
"""Most characters of the rest of a sentence shown on either side: some four lines of a terminal."""

_STOP = r"[.!?\u2026][\"'\u201d\u2019)\]]*"
_ENDS = re.compile(_STOP + r"\s+(?=[\"'\u201c\u2018(\[]?[A-Z0-9])")
_SHORT = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|St|No|Inc|Ltd|Co|Corp|vs"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec))\.\s+$"
)
"""What looks like the end of a sentence and is none: an initial, or a word cut short."""

_AT_END = re.compile(_STOP + r"\s*$")


class Citing:
    """Gives numbers to places. The only thing that changes while a brief is composed."""

    def __init__(self, atlas: Atlas) -> None:
        """Start with no citation over the reports of ``atlas``."""
        self._atlas = atlas
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._found: list[Citation] = []

    def __getitem__(self, at: int) -> Citation:
        """Return the citation with the number ``at`` + 1."""
        return self._found[at]

    def copy(self) -> Citing:
        """Return one that goes on from here, for itself."""
        other = Citing(self._atlas)
        other._numbers, other._found = dict(self._numbers), list(self._found)
        return other

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The places cited so far, by number."""
        return tuple(self._found)

    def place(self, report: str, start: int, end: int, item: str | None = None) -> Citation:
        """Return the citation of characters ``start`` to ``end`` of ``report``, numbered on first use."""
        key = (report, start, end)
        if key not in self._numbers:
            self._numbers[key] = len(self._found) + 1
            left, right = self._around(report, start, end, item)
            self._found.append(
                Citation(
                    number=self._numbers[key], report=report, start=start, end=end, left=left, right=right
                )
            )
        return self._found[self._numbers[key] - 1]

    def of(self, statement: Statement) -> Citation:
        """Return the citation of a statement."""
        return self.place(statement.report, statement.start, statement.end, statement.item)

    def sentence(self, statement: Statement) -> tuple[str, int, int]:
        """Return the report of a statement and the bounds of the sentence around it, numbering nothing."""
        around = self._around(statement.report, statement.start, statement.end, statement.item)
        return (statement.report, *around)

    def mark(self, statement: Statement) -> Run:
        """Return the run ``[n]`` for a statement."""
        return Run(text=str(self.of(statement).number), role="cite")

    def quoted(self, citation: Citation) -> Line:
        """Return the sentence around a citation with its characters marked, then the number."""
        text = self._atlas.reports[citation.report].text
        before = inner(text[citation.left : citation.start]).lstrip()
        after = inner(text[citation.end : citation.right]).rstrip()
        runs = (
            Run(text=before, role="span"),
            Run(text=plain(text[citation.start : citation.end]), role="mark"),
            Run(text=after, role="span"),
        )
        return (*(run for run in runs if run.text), BLANK, Run(text=str(citation.number), role="cite"))

    def _around(self, report: str, start: int, end: int, item: str | None) -> tuple[int, int]:
        """Return the bounds of the sentence around a place, within its paragraph and :data:`REACH`."""
        low, high = self._paragraph(report, start, end, item)
        text = self._atlas.reports[report].text
        return _left(text, max(low, start - REACH), low, start), _right(
            text, end, min(high, end + REACH), high
        )

    def _paragraph(self, report: str, start: int, end: int, item: str | None) -> tuple[int, int]:
        found = self._atlas.items.get(item or "")
        for span in () if found is None or found.report != report else found.spans:
            if span.start <= start < span.end:
                return span.start, max(end, span.end)
        return start, end


def _left(text: str, low: int, paragraph: int, start: int) -> int:
    """Return where the sentence that holds ``start`` begins, at the earliest ``low``."""
    # Two characters more than the place itself: what opens the sentence may be seen, never passed.
    bounds = [end for end in _stops(text, max(low - 2, paragraph), start + 2) if low <= end <= start]
    if bounds:
        return bounds[-1]
    if low == paragraph:
        return low
    blank = re.compile(r"\s").search(text, low, start)
    return start if blank is None else blank.end()


def _right(text: str, end: int, high: int, paragraph: int) -> int:
    """Return where the sentence that holds ``end`` stops, at the latest ``high``."""
    if _AT_END.search(text[max(end - 3, 0) : end]) and not _SHORT.search(text[max(end - 8, 0) : end] + " "):
        return end
    stop = next((stop for stop in _stops(text, end, paragraph) if stop > end), paragraph)
    if stop <= high:
        return stop
    blank = text.rfind(" ", end, high)
    return end if blank < 0 else blank


def _stops(text: str, low: int, high: int) -> Iterator[int]:
    """Yield where sentences begin between ``low`` and ``high``, abbreviations left alone."""
    for found in _ENDS.finditer(text, low, high):
        if not _SHORT.search(text[max(found.start() - 6, 0) : found.end()]):
            yield found.end()
