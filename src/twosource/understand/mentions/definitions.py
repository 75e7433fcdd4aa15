"""What a sentence says that a name is: "Velda is a shipping company", "Tilby, a village near Bresk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.understand.mentions import states

if TYPE_CHECKING:
    from twosource.understand.mentions.shapes import Candidate

__all__ = ["KINDS", "defined", "in_land", "named_kind"]

# The classes of common nouns that say what a name is, and its label.
_CLASSES = {
    "names.settlement_nouns": "GPE",
    "names.landform_nouns": "LOC",
    "names.building_nouns": "FAC",
    "names.body_nouns": "ORG",
    "names.work_nouns": "WORK",
    "names.event_nouns": "EVENT",
}
KINDS = {noun: label for name, label in _CLASSES.items() for noun in lexicon.listed(name)}
_WORKS = lexicon.words("names.work_nouns")
_PEOPLE = lexicon.words("names.people_nouns")
_IS = lexicon.words("names.defining_verbs")
_ARTICLES = lexicon.words("names.articles")
_INDEFINITE = lexicon.words("names.indefinite_articles")
_STATES_OF_THE_UNION = lexicon.words("states.states_of_the_union")
_STOPS = lexicon.words("names.ends_of_a_noun_phrase")
_REACH = 8  # words between the article and the noun that defines, at most


def defined(candidate: Candidate) -> str | None:
    """Return the label of what the words behind a name say that it is, None where they say nothing."""
    words, last = candidate.words, candidate.last
    after, article = words.word(last), words.word(last + 1)
    apposed = after in {",", "("} and article in _INDEFINITE
    return _noun(candidate, last + 2) if apposed or (after in _IS and article in _ARTICLES) else None


def _noun(candidate: Candidate, start: int) -> str | None:
    """Return the label of the last noun before the phrase from ``start`` on ends."""
    words = candidate.words
    noun = ""
    for index in range(start, min(start + _REACH, len(words.lowers))):
        if words.lowers[index] in _STOPS or words.pos[index] in {"VERB", "AUX"}:
            break
        noun = words.lowers[index]
    if noun in _PEOPLE and candidate.last - candidate.first > 1:
        return "PERSON"
    return KINDS.get(noun)


def named_kind(candidate: Candidate) -> str | None:
    """Return the label that a kind of work straight before a name tells ("the album Long Winter")."""
    words, first = candidate.words, candidate.first
    if words.word(first - 1) in {'"', "'"}:
        first -= 1
    return "WORK" if words.word(first - 1) in _WORKS else None


def in_land(candidate: Candidate) -> bool:
    """Tell whether a state follows behind a comma: "Springfield, Ohio"."""
    words, last = candidate.words, candidate.last
    if words.word(last) != "," or last + 1 >= len(words.texts):
        return False
    ends = [last + size for size in (3, 2) if last + size <= len(words.texts)]
    names = [words.text(last + 1, end) for end in ends]
    return any(states.state_of(name) or name in _STATES_OF_THE_UNION for name in names)
