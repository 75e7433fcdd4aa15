"""Attributions made by marks alone: "Anselm Roe: ..." and "... - the statement reads"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form, places
from twosource.understand.attribution.paragraphs import MARKS
from twosource.understand.openers import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_PUBLIC: Final = lexicon.words("attribution.bodies") & lexicon.words("attribution.public_bodies")
_COURTESY: Final = lexicon.words("attribution.courtesy_titles")
_DASHES: Final = frozenset({"-", "\u2013", "\u2014", "--", "\u2015"})
_CLOSING: Final = lexicon.verbs("closes_sentence") | lexicon.verbs("reads")
_LABEL: Final = 8  # words of a label before a colon
_SIGNATURE: Final = 20  # words after the last dash
_NOT_SPEAKERS: Final = lexicon.words("attribution.label_words")


def labels_and_dashes(search: Search) -> None:
    """Add the paragraphs that a label or a closing dash attributes, where they are no turns."""
    for number, paragraph in enumerate(() if search.by_turns else search.paragraphs):
        candidate = _labelled(paragraph, number) or _dashed(paragraph, number)
        if candidate is not None:
            search.found.append(candidate)


def _labelled(paragraph: Paragraph, number: int) -> Candidate | None:
    """Return the candidate of a paragraph that opens with a speaker and a colon.

    A name in capitals alone is the town of a dateline; several make a transcript.
    """
    words = paragraph.words
    colon = next((word.at for word in words[: _LABEL + 1] if word.text == ":"), None)
    if not colon or not (_is_speaker(words[:colon]) or _is_quoted_name(words, colon)):
        return None
    content = [word for word in words[colon + 1 :] if word.text not in MARKS]
    if not any(noun_phrases.is_verb(word) and word.tag in FINITE for word in content):
        return None
    return Candidate(
        lemma=":",
        form=Form.LABEL,
        cue={(number, colon)},
        source=places(number, range(colon)),
        content=places(number, range(colon + 1, len(words))),
    )


def _is_quoted_name(words: Sequence[Word], colon: int) -> bool:
    """Tell whether a name of two or more words stands before the colon, and a quotation after it."""
    label = words[:colon]
    named = len(label) > 1 and all(word.pos == "PROPN" and word.text[:1].isupper() for word in label)
    return named and colon + 1 < len(words) and words[colon + 1].quote >= 0


def _is_speaker(label: Sequence[Word]) -> bool:
    """Tell whether a label names a person or a body that speaks, by its words."""
    if any(noun_phrases.is_verb(word) or word.quote >= 0 for word in label) or label[0].low in _NOT_SPEAKERS:
        return False
    last = label[-1]
    if last.lemma in _PUBLIC:
        return True
    names = [word for word in label if word.pos == "PROPN" or word.text.isupper()]
    titled = any(word.lemma in noun_phrases.PERSONS or word.low in _COURTESY for word in label)
    return len(names) == len(label) and titled


def _parts(paragraph: Paragraph, word: Word) -> bool:
    """Tell whether ``word`` is a dash with white space around it, no hyphen in a compound."""
    if word.text not in _DASHES or word.quote >= 0 or not 0 < word.at < len(paragraph.words) - 1:
        return False
    before, after = paragraph.words[word.at - 1], paragraph.words[word.at + 1]
    return before.end < word.start and (word.end < after.start or len(word.text) > 1 or word.text != "-")


def _names(words: Sequence[Word], source: Sequence[int]) -> bool:
    """Tell whether the words are a noun phrase, with no verb in it."""
    if source and words[source[0]].pos in {"ADP", "SCONJ", "CCONJ"}:
        return False  # "... - for many in the valley, the aides said": the dash closes an aside
    return any(words[at].pos in {"NOUN", "PROPN", "PRON"} for at in source) and not any(
        noun_phrases.is_verb(words[at]) and words[at].tag != "VBN" for at in source
    )


def _dashed(paragraph: Paragraph, number: int) -> Candidate | None:
    """Return the candidate of a paragraph that ends in a dash, a source and its verb."""
    words = paragraph.words
    dash = next((word.at for word in reversed(words) if _parts(paragraph, word)), None)
    if not dash or len(words) - dash > _SIGNATURE or any(word.quote >= 0 for word in words):
        return None
    rest = [word for word in words[dash + 1 :] if word.pos not in {"PUNCT", "SPACE"}]
    verbs = [word for word in rest if word.lemma in _CLOSING and noun_phrases.is_verb(word)]
    if not verbs or len(rest) < 2 or not (verbs[-1] is rest[-1] or verbs[0] is rest[0]):  # noqa: PLR2004 - source, verb
        return None
    verb = verbs[-1] if verbs[-1] is rest[-1] else verbs[0]
    source = [word.at for word in rest if word.at != verb.at and word.pos not in {"AUX", "ADV"}]
    if verb.tag == "VBG" or not _names(words, source):
        return None
    return Candidate(
        lemma=verb.lemma,
        form=Form.DASH,
        verb=(number, verb.at),
        cue={(number, verb.at)},
        source=places(number, source),
        content=places(number, range(dash)),
    )
