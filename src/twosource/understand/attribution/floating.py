"""Whose a quotation is that stands by itself, with no word that attributes it: the speaker beside it.

In news such a sentence belongs to whoever speaks, or else acts, in the sentence before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form, places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.understand.attribution.paragraphs import Paragraph, Word

_PERSONAL: Final = lexicon.words("attribution.personal_pronouns")
_SINGLE: Final = frozenset(lexicon.values("attribution.genders", str))


def beside(
    paragraphs: Sequence[Paragraph], number: int, first: int, shelf: Mapping[int, Sequence[Candidate]]
) -> Candidate | None:
    """Return a candidate for the quotation at word ``first`` of paragraph ``number``, or None.

    ``shelf`` holds the candidates of each paragraph. The sentence looked at is the one before, if need
    be the last one of the paragraph before.
    """
    if not first and not number:
        return None
    at, sentence = (number, _sentence_before(paragraphs[number], first)) if first else (number - 1, -1)
    paragraph = paragraphs[at]
    if sentence is None or not paragraph.bounds:
        return None
    start, end = paragraph.bounds[sentence]
    spoken = [
        candidate
        for candidate in shelf.get(at, ())
        if candidate.source
        and candidate.cue
        and all(place[0] == at and start <= place[1] < end for place in candidate.cue)
    ]
    if spoken:
        source = max(spoken, key=lambda one: (len(one.content), -min(one.cue)[1])).source
        return (
            Candidate(lemma="", form=Form.FLOATING, source=set(source))
            if _speaks(paragraph, source)
            else None
        )
    actor = _actor(paragraph, start, end)
    if actor is None:
        return None
    source = places(at, noun_phrases.phrase(paragraph, actor.at))
    return Candidate(lemma="", form=Form.FLOATING, source=source) if source else None


def _sentence_before(paragraph: Paragraph, first: int) -> int | None:
    here = paragraph.words[first].sentence
    return here - 1 if here else None


def _speaks(paragraph: Paragraph, source: set[tuple[int, int]]) -> bool:
    """Tell whether a source can say "we": a relative pronoun or a document does not."""
    words = [paragraph.words[at] for _, at in sorted(source)]
    return any(word.pos in {"PROPN", "NOUN"} or word.low in _PERSONAL for word in words)


def _actor(paragraph: Paragraph, start: int, end: int) -> Word | None:
    """Return the one person who is the subject of the sentence, if there is one."""
    subjects = [
        word
        for word in paragraph.words[start:end]
        if word.dep == "nsubj" and word.quote < 0 and paragraph.words[word.head].dep == "ROOT"
    ]
    if len(subjects) != 1:
        return None
    word = subjects[0]
    person = word.low in _SINGLE or (word.lemma in noun_phrases.PERSONS and word.tag == "NN")
    return word if person or (word.pos == "PROPN" and word.tag == "NNP") else None
