"""Sentences that attribute the one before them: "This was announced by the ministry on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form, places
from twosource.understand.attribution.cues import cue_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.understand.attribution.candidates import Place, Search
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_DEFINITE: Final = lexicon.words("attribution.definite_openers")
_CARRIERS: Final = lexicon.words("attribution.carriers")
_MAKERS: Final = lexicon.words("attribution.makers")
_PAPERS: Final = lexicon.words("speakers.papers_with_a_voice") | lexicon.words("speakers.documents")
_POINTING: Final = lexicon.words("attribution.pointing")
_TIDINGS: Final = lexicon.words("attribution.tidings")
_TOLD: Final = lexicon.verbs("announces")


def anaphoric(search: Search) -> None:
    """Add the sentences that the next one attributes, where nobody has said them yet.

    What the sentence itself would have been taken for ("this", announced by the ministry) is left out.
    """
    parsed, candidates = search.paragraphs, search.found
    made = [one for number, paragraph in enumerate(parsed) for one in _in(parsed, number, paragraph)]
    said: set[Place] = {place for other in candidates for place in other.content} if made else set()
    free = [one for one in made if not one.content & said]
    taken = {one.verb for one in free}
    search.found = [*(one for one in candidates if one.verb not in taken), *free]


def _in(parsed: Sequence[Paragraph], number: int, paragraph: Paragraph) -> Iterator[Candidate]:
    for index, (first, end) in enumerate(paragraph.bounds):
        verb = next((word for word in paragraph.words[first:end] if _points_back(paragraph, word)), None)
        if verb is None:
            continue
        content, source = _before(parsed, number, index), _source(paragraph, verb)
        if not content or not source:
            continue
        cue = places(number, noun_phrases.cue(paragraph, verb))
        yield Candidate(
            lemma=verb.lemma, form=Form.ANAPHORIC, verb=(number, verb.at), cue=cue,
            source=places(number, source), content=content,
        )  # fmt: skip


def _points_back(paragraph: Paragraph, verb: Word) -> bool:
    """Tell whether "this", or the news, is said, announced or confirmed there."""
    if verb.lemma not in _TOLD or verb.tag != "VBN" or cue_class(verb.lemma) is None or verb.quote >= 0:
        return False
    subjects = paragraph.kids(verb.at, "nsubjpass")
    if not subjects or paragraph.kids(verb.at, "ccomp", "xcomp", "oprd"):
        return False
    subject = subjects[0]
    definite = any(kid.low in _DEFINITE for kid in paragraph.kids(subject.at, "det"))
    bare = len(paragraph.children[subject.at]) == int(definite)
    return bare and (subject.low in _POINTING or (definite and subject.lemma in _TIDINGS))


def _before(parsed: Sequence[Paragraph], number: int, index: int) -> set[Place]:
    """Return the words of the sentence before, if need be the last one of the paragraph before."""
    if not index:
        number -= 1
        index = len(parsed[number].bounds) if number >= 0 else 0
    return places(number, range(*parsed[number].bounds[index - 1])) if index else set()


def _source(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return who announced it: "by X", "in a statement of X", or the statement where nobody is named."""
    for word in paragraph.kids(verb.at, "agent"):
        for agent in paragraph.kids(word.at, "pobj"):
            return noun_phrases.phrase(paragraph, agent.at)
    papers = [
        paper
        for word in paragraph.kids(verb.at, "prep")
        for paper in paragraph.kids(word.at, "pobj")
        if word.low in _CARRIERS and paper.lemma in _PAPERS
    ]
    for paper in papers:
        holders = [paper, *paragraph.kids(paper.at, "acl")]
        by = [kid for one in holders for kid in paragraph.kids(one.at, "agent", "prep")]
        names = [obj for kid in by if kid.low in _MAKERS for obj in paragraph.kids(kid.at, "pobj")]
        return noun_phrases.phrase(paragraph, (names or [paper])[0].at)
    return ()
