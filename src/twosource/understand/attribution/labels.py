"""What stands in the place of a source and is none: an editor's label, and what a figure is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution.candidates import places

if TYPE_CHECKING:
    from twosource.understand.attribution.candidates import Candidate, Search

# Labels of editors, and stamps of a page.
LABELS: Final = lexicon.words("attribution.editors_labels")
_MARKED_OFF: Final = frozenset({":", "--", "\u2013", "\u2014"})


def without_labels(search: Search) -> None:
    """Take an editor's label off a source: "Correction: An earlier version of this article said"."""
    for candidate in search.found:
        if candidate.source and candidate.cue:
            _unlabel(search, candidate)


def _unlabel(search: Search, candidate: Candidate) -> None:
    (number, first), (_, cue) = min(candidate.source), min(candidate.cue)
    paragraph = search.paragraphs[number]
    words = paragraph.words
    if words[first].low not in LABELS or first > cue:
        return
    mark = next((at for at in range(cue - 1, first, -1) if words[at].text in _MARKED_OFF), None)
    if mark is not None:
        named = (at for at in range(mark + 1, cue) if words[at].pos != "ADV")
        candidate.source = places(number, paragraph.unmarked(named))


def without_comparisons(search: Search) -> None:
    """Leave out what a comparison makes of a source: "three more than the club", "not nine, as we"."""
    search.found = [one for one in search.found if one.content and not _compares(search, one)]


def _compares(search: Search, candidate: Candidate) -> bool:
    words = [search.paragraphs[number].words[at].low for number, at in sorted(candidate.source)]
    return "than" in words or words[:1] == ["not"]
