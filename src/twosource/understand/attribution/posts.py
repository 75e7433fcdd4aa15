"""Words of others that stand in a report as paragraphs of their own: posts, and texts that are read out.

A post ends in its signature ("... - Ina Holt (@inaholt) May 4, 2025"); a text read out follows a
sentence that ends in a colon ("The notice reads:").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon, match
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form, Place, places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.understand.attribution.paragraphs import Paragraph

# A dash, a name, the account in brackets and a date, at the end of a paragraph.
_SIGNED: Final = match.pattern("attribution.signature of a post")
_SIGNATURE: Final = 160  # characters of a paragraph's end within which it is signed
_READS: Final = lexicon.verbs("announces_text")
_FIRST_PERSON: Final = lexicon.words("attribution.first_person")
_REACH: Final = 12  # words between such a verb and the colon


def posts(text: str, parsed: Sequence[Paragraph]) -> Iterator[Candidate]:
    """Yield the candidates of posts that their authors sign."""
    for number, paragraph in enumerate(parsed):
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
            told = places(number - 1, range(len(parsed[number - 1].words)))
        if name and told:
            cue = {(number, word.at) for word in paragraph.words if word.start == signed.start()}
            yield Candidate(lemma="post", form=Form.POST, cue=cue, source=places(number, name), content=told)


def _dashes(text: str, first: int, end: int) -> list[int]:
    return [at for at in range(end - 1, first - 1, -1) if text[at] in "-\u2013\u2014"]


def read_out(parsed: Sequence[Paragraph], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return ``candidates`` and those of texts that a colon at the end of the paragraph before announces.

    Such a text is the next paragraph, and what follows it in the first person, where nothing is quoted.
    """
    by_verb = {candidate.verb: candidate for candidate in candidates if candidate.verb}
    made: list[Candidate] = []
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
            made.append(
                Candidate(
                    lemma=paragraph.words[verb].lemma, form=Form.QUOTATION, verb=(number, verb), cue=cue,
                    source=places(number, source), content=told,
                )
            )  # fmt: skip
    return [*candidates, *made]


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
