"""Posts that stand in a report as paragraphs of their own: "The roof has gone. - Ina Holt (@inaholt)"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import match
from twosource.understand.attribution.candidates import Candidate, Form, places

if TYPE_CHECKING:
    from twosource.understand.attribution.candidates import Search

# A dash, a name, the account in brackets and a date, at the end of a paragraph.
_SIGNED: Final = match.pattern("attribution.signature of a post")
_SIGNATURE: Final = 160  # characters of a paragraph's end within which it is signed


def posts(search: Search) -> None:
    """Add the posts that their authors sign."""
    text = search.text
    for number, paragraph in enumerate(search.paragraphs):
        if not paragraph.words:
            continue
        end = paragraph.words[-1].end
        first = max(paragraph.words[0].start, end - _SIGNATURE)
        dash = next((at for at in _dashes(text, first, end) if _SIGNED.fullmatch(text, at, end)), None)
        signed = _SIGNED.fullmatch(text, dash, end) if dash is not None else None
        if signed is None:
            continue
        name = [
            word.at for word in paragraph.words if signed.start("name") <= word.start < signed.end("name")
        ]
        told = {(number, word.at) for word in paragraph.words if word.end <= signed.start()}
        if not told and number:
            told = places(number - 1, range(len(search.paragraphs[number - 1].words)))
        if name and told:
            cue = {(number, word.at) for word in paragraph.words if word.start == signed.start()}
            search.found.append(
                Candidate(lemma="post", form=Form.POST, cue=cue, source=places(number, name), content=told)
            )


def _dashes(text: str, first: int, end: int) -> list[int]:
    return [at for at in range(end - 1, first - 1, -1) if text[at] in "-\u2013\u2014"]
