"""Texts that are read out in paragraphs of their own, behind a colon: "The notice reads:"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form, Place, places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.paragraphs import Paragraph

_READS: Final = lexicon.verbs("announces_text")
_FIRST_PERSON: Final = lexicon.words("attribution.first_person")
_REACH: Final = 12  # words between such a verb and the colon


def texts_read_out(search: Search) -> None:
    """Add the texts that a colon at the end of the paragraph before announces.

    Such a text is the next paragraph, and what follows it in the first person, where nothing is quoted.
    """
    parsed = search.paragraphs
    by_verb = {candidate.verb: candidate for candidate in search.found if candidate.verb}
    for number, paragraph in enumerate(parsed[:-1]):
        verb = _announcing(paragraph)
        if verb is None:
            continue
        told = _block(parsed, number + 1)
        if not told:
            continue
        source = noun_phrases.subject(paragraph, paragraph.words[verb])
        candidate = by_verb.get((number, verb))
        if candidate is not None:
            candidate.content = candidate.content - places(number, range(verb, len(paragraph.words))) | told
        elif source:
            cue = places(number, noun_phrases.cue(paragraph, paragraph.words[verb]))
            search.found.append(
                Candidate(
                    lemma=paragraph.words[verb].lemma, form=Form.QUOTATION, verb=(number, verb), cue=cue,
                    source=places(number, source), content=told,
                )
            )  # fmt: skip


def _announcing(paragraph: Paragraph) -> int | None:
    """Return the verb of reading or saying in a last sentence that ends in a colon."""
    words = paragraph.words
    if not words or words[-1].text != ":" or words[-1].quote >= 0:
        return None
    sentence = words[-1].sentence
    near = [word for word in words[-_REACH:] if word.sentence == sentence and word.quote < 0]
    verbs = [word.at for word in near if noun_phrases.is_verb(word) and word.lemma in _READS]
    return verbs[-1] if verbs else None


def _block(parsed: Sequence[Paragraph], number: int) -> set[Place]:
    told: set[Place] = set()
    for at in range(number, len(parsed)):
        paragraph = parsed[at]
        if paragraph.quotes or not any(noun_phrases.is_verb(word) for word in paragraph.words):
            break
        if told and not any(word.low in _FIRST_PERSON for word in paragraph.words):
            break
        told |= places(at, range(len(paragraph.words)))
    return told
