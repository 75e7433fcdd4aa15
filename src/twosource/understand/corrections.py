"""Notes of an outlet on its own report: which figure did not hold, and which does."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from twosource.language import match
from twosource.model import Correction, Span
from twosource.understand import quantities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.model import Page, Quantity

# The reason of the zones that cleaning makes of such notes.
_NOTE: Final = "correction note"
_LABELLED = match.pattern("corrections.labelled")
_NO_MORE = match.pattern("corrections.figure that does not hold")
_WITHDRAWAL = match.pattern("corrections.withdrawal")
# A label is no longer than this, its date included.
_LABEL: Final = 40
# Characters of a line that are looked at and quoted: such notes have one sentence or two.
_LONGEST: Final = 300
_EARLIER = match.pattern("corrections.version that does not hold")
# A page has one such note or two: a thousand are no notes.
_MOST_NOTES: Final = 10


def notes(page: Page) -> tuple[Span, ...]:
    """Return where a page speaks of what it got wrong, the first ten places.

    Most are notices; a line that only begins with "Correction:" is of the piece, and states what holds.
    """
    text = page.report.text
    found = (
        Span(start=zone.start, end=zone.end)
        for zone in page.zones
        if zone.why == _NOTE or _LABELLED.match(text[zone.start : zone.start + _LONGEST].lower())
    )
    return tuple(islice(found, _MOST_NOTES))


def find(text: str, sentences: Sequence[Sentence]) -> Correction | None:
    """Return the correction that the ``sentences`` of one note make, None where they do not tell one plainly.

    A note is plain that has two figures, one behind "not", "from" or "rather than", or behind what an
    earlier version said: that one did not hold.
    """
    start, end = sentences[0].start, sentences[-1].end
    label = text.find(":", start, min(end, start + _LABEL))  # "Correction, 5 March, 11.20:"
    told = [one for one in quantities.find(text, sentences) if one.start > label]
    if len(told) != 2 or _bounds(told[0]) == _bounds(told[1]):  # noqa: PLR2004 - one before and one now
        return None
    no_more = [bool(_NO_MORE.search(_before(text, start, one))) for one in told]
    if no_more == [False, False]:
        no_more[0] = bool(_EARLIER.search(_before(text, start, told[0])))
    if no_more.count(True) != 1:
        return None
    before, now = told[not no_more[0]], told[no_more[0]]
    unit = before.unit or now.unit  # a bare figure is of the unit of the other
    return Correction(start=start, end=end, before=replace(before, unit=unit), now=replace(now, unit=unit))


def withdrawal(page: Page) -> Span | None:
    """Return where a page says that its outlet took it back, None where it does not."""
    for zone in page.zones:
        if _WITHDRAWAL.match(" ".join(page.report.text[zone.start : zone.end][:_LONGEST].lower().split())):
            return Span(start=zone.start, end=min(zone.end, zone.start + _LONGEST))
    return None


def _before(text: str, start: int, one: Quantity) -> str:
    return text[start : one.start].lower()


def _bounds(one: Quantity) -> tuple[float | None, float | None]:
    return one.low, one.high
