"""What a page glues to a paragraph when it is copied out: labels of pictures, words of the page, credits."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.clean.line_features import breaks, ends, says, words
from twosource.clean.residue import LONGEST_RESIDUE, Mark, credit_tail
from twosource.language import match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.clean.lines import Line
    from twosource.model import ZoneKind

# Words of a page that no report writes, wherever they stand in a paragraph.
_ANYWHERE = match.pattern("residue.words of a page within a paragraph")
_LABEL = match.pattern("residue.label of a picture")
_OWNER = match.pattern("residue.owner of a picture before its words")
_GALLERY = match.pattern("residue.title of a gallery")
# A gallery's title stands before each of its pictures.
_OF_PICTURE = "owner of a picture"
_OF_CAPTION = "label of a caption"
_CAPTION = Mark(kind="caption", why="words of a picture")
# Of 1,450 reports in raw text no paragraph without an end follows the label of a picture.
_MOST_CAPTION_WORDS = 40
_FEWEST_PICTURES, _LONGEST_LABEL, _FEWEST_LABEL_WORDS = 3, 120, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """Where something of the page stands in a line, and what it is."""

    start: int
    end: int
    kind: ZoneKind
    why: str


def unglued(lines: Sequence[Line]) -> tuple[list[Line], list[Mark | None]]:
    """Return ``lines`` with what a page glued to them as lines of their own, and the marks of these.

    The rest of a line behind the label of a picture is its caption where it has no end: captions have none.
    """
    gallery = _gallery(lines)
    found: list[Line] = []
    marks: list[Mark | None] = []
    for line in lines:
        at = 0
        cut = None
        for cut in _cuts(line.text, gallery):
            _append(found, marks, _piece(line, at, cut.start), None)
            _append(found, marks, _piece(line, cut.start, cut.end), Mark(kind=cut.kind, why=cut.why))
            at = cut.end
        rest = _piece(line, at, len(line.text)) if at else line
        _append(found, marks, rest, _CAPTION if rest and cut and _is_caption(rest.text, cut) else None)
    return found, marks


def _is_caption(text: str, label: _Cut) -> bool:
    """Tell whether the rest of a line is the words of the picture that ``label`` is of."""
    if label.why not in {_OF_PICTURE, _OF_CAPTION} or ends(text) or breaks(text):
        return False
    return len(words(text)) <= _MOST_CAPTION_WORDS and not (label.why == _OF_PICTURE and says(text))


def _append(found: list[Line], marks: list[Mark | None], line: Line | None, mark: Mark | None) -> None:
    if line is not None:
        found.append(line)
        marks.append(mark)


def _piece(line: Line, start: int, end: int) -> Line | None:
    """Return the characters of ``line`` from ``start`` to ``end`` without white space, None without any."""
    text = line.text[start:end]
    left = start + len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        return None
    lines = line.lines if start == 0 and end == len(line.text) else 1
    return replace(line, text=text, start=line.start + left, end=line.start + left + len(text), lines=lines)


def _cuts(text: str, gallery: str) -> Iterator[_Cut]:
    """Yield what of ``text`` is the page's, in order and without overlap."""
    at = 0
    for found in _ANYWHERE.finditer(text):
        yield from _opening(text, at, gallery)
        labels = found.lastgroup == "caption"
        yield _Cut(start=found.start(), end=found.end(), kind="caption" if labels else "navigation",
                   why=_OF_CAPTION if labels else "words of the page")  # fmt: skip
        at = found.end()
    yield from _opening(text, at, gallery)
    behind = credit_tail(text)
    if behind is not None and behind >= at:
        yield _Cut(start=behind, end=len(text), kind="credit", why="credit in brackets")


def _opening(text: str, at: int, gallery: str) -> Iterator[_Cut]:
    """Yield the label with which the words of a picture begin at ``at``."""
    first = at + len(text[at : at + 4]) - len(text[at : at + 4].lstrip())
    if gallery and text.startswith(gallery, first):
        last = first + len(gallery)
        while text.startswith(gallery, last):
            last += len(gallery)
        yield _Cut(start=first, end=last, kind="caption", why="title of a gallery")
        return
    label, why = _LABEL.match(text, first), "label of a picture"
    if label is None and not ends(text) and len(text) <= LONGEST_RESIDUE:
        label = _OWNER.match(text, first)
        why = _OF_PICTURE if label and label["agency"] else why
    if label and label.end() < len(text):
        yield _Cut(start=first, end=label.end(), kind="caption", why=why)


def _gallery(lines: Sequence[Line]) -> str:
    """Return the title that stands before the words of each picture, empty where there is no gallery."""
    heads: Counter[str] = Counter()
    for line in lines:
        starts = [0, *(found.end() for found in _ANYWHERE.finditer(line.text))]
        for at in starts:
            opening = line.text[at : at + _LONGEST_LABEL].lstrip()
            match = _GALLERY.match(opening)
            if match:
                tokens = opening.split(" ")
                heads.update(
                    " ".join(tokens[:count]) + " " for count in range(_FEWEST_LABEL_WORDS, len(tokens))
                )
    most = max(heads.values(), default=0)
    if most < _FEWEST_PICTURES:
        return ""
    return max((head for head, count in heads.items() if count == most), key=len)
