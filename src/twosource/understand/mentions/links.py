"""Small words inside names: "of", "and", "&", "van der", nicknames, possessives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.understand.mentions import states
from twosource.understand.mentions.tokens import is_cap, same_ent

if TYPE_CHECKING:
    from twosource.understand.mentions.tokens import Words

__all__ = ["APOSTROPHES", "HEADS", "link"]

HEADS = lexicon.words("names.heads")
_BODY_HEADS = lexicon.words("names.body_heads")
_EVENT_HEADS = lexicon.words("names.event_heads")
_OTHER_HEADS = lexicon.words("names.building_heads") | lexicon.words("names.place_heads") | _EVENT_HEADS
_PARTICLES = lexicon.words("names.particles")
_TITLE_WORDS = lexicon.words("speakers.title_words")
_GIVEN = lexicon.words("names.given_names")
APOSTROPHES = frozenset({"'s", "'", "\u2019s", "\u2019"})
_INNER = lexicon.words("names.linking_prepositions")
_PURPOSE = lexicon.words("names.prepositions_of_purpose")
_OFFICES = lexicon.words("names.public_service_words")
_OWNED = lexicon.words("names.owned_offices")
_MANY = 3  # words after "and" that still go on with a name
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_LINES = lexicon.words("names.lines_of_traffic")  # "the Wells and Fakenham Railway"


def link(words: Words, index: int, first: int) -> int:
    """Return the index of the capitalised word to which the words at ``index`` join the run, else -1.

    ``first`` is where the run began.
    """
    low = words.lowers[index]
    if low == '"':
        return _nickname(words, index, first)
    after = _after(words, index)
    if low == "of" and _YEAR.fullmatch(words.word(after)) and words.lowers[index - 1] in _EVENT_HEADS:
        return after
    if after >= len(words.texts) or not is_cap(words, after):
        return -1
    return after if _joins(words, index, after, first) else -1


def _after(words: Words, index: int) -> int:
    """Return the index behind a link of one or more words ("of the", "van der")."""
    after = index + 1
    if words.lowers[index] == "of" and words.word(after) == "the":
        return after + 1
    while words.lowers[index] in _PARTICLES and words.word(after) in _PARTICLES:
        after += 1
    return after


def _joins(words: Words, index: int, after: int, first: int) -> bool:
    """Tell whether the link at ``index`` makes one name with the word at ``after``."""
    low = words.lowers[index]
    if low == "of":
        return _of_body(words, index, after, first)
    if low in {"&", "-", "/"}:
        glued = words.starts[index] == words.starts[index - 1] + len(words.texts[index - 1])
        return glued or (low == "&" and not _two_people(words, index))
    if low in _PARTICLES:
        return True
    if low == "and":
        return _joined_by_and(words, index, first)
    if low in APOSTROPHES:
        return _possessive_name(words, index, after)
    return low in _INNER and (same_ent(words, index - 1, after) or _body_for(words, index, first))


def _of_body(words: Words, index: int, after: int, first: int) -> bool:
    """Tell whether "of" goes on with the name of a body, a place or an event ("Bank of Arlia")."""
    left = words.lowers[index - 1]
    known = left in HEADS or any(word in HEADS for word in words.lowers[first:index])
    return known or (same_ent(words, index - 1, after) and left not in _TITLE_WORDS)


def _nickname(words: Words, index: int, first: int) -> int:
    """Return the index of the surname where ``index`` opens a nickname in quotation marks, else -1."""
    close, surname = index + 2, index + 3
    if surname >= len(words.texts) or words.texts[close] != '"' or words.lowers[first] not in _GIVEN:
        return -1
    return surname if is_cap(words, index + 1) and is_cap(words, surname) else -1


def _two_people(words: Words, index: int) -> bool:
    """Tell whether the parser sees a person on either side of ``index``, and not one name."""
    sides = (words.inside[index - 1], words.inside[index + 1])
    return -1 not in sides and sides[0] != sides[1] and all(words.ents[one][2] == "PERSON" for one in sides)


def _joined_by_and(words: Words, index: int, first: int) -> bool:
    """Tell whether "and" stands inside one name ("Ministry of Trade and Industry", "Trinidad and Tobago")."""
    after = index + 1
    if "of" in words.lowers[first:index]:
        end = after
        while end + 1 < len(words.texts) and is_cap(words, end + 1):
            end += 1
        return words.pos[after] == "PROPN" and words.lowers[end] not in _OFFICES and end - after < _MANY
    if states.state_of(words.text(first, after + 1)):
        return True
    head = after
    while head + 1 < len(words.texts) and is_cap(words, head + 1):
        head += 1
    if words.lowers[head] in _LINES:
        return True
    if not same_ent(words, index - 1, after):
        return False
    _, end, label = words.ents[words.inside[after]]
    return label == "WORK" or words.lowers[end - 1] in HEADS


def _body_for(words: Words, index: int, first: int) -> bool:
    """Tell whether a preposition goes on with a body's name ("Office for Safety at Work")."""
    low = words.lowers[index]
    if low in _PURPOSE:
        return words.lowers[index - 1] in _BODY_HEADS
    heads = words.lowers[first:index]
    return low == "at" and heads[0] in _BODY_HEADS and "for" in heads


def _possessive_name(words: Words, index: int, after: int) -> bool:
    """Tell whether a possessive is inside one name ("Ingall's Road"), not between two ("Peru's army")."""
    if states.state_of(words.texts[index - 1]) or words.word(after) in _OWNED:
        return False
    head = after
    while head + 1 < len(words.texts) and is_cap(words, head + 1):
        head += 1
    named = words.lowers[head] in _OTHER_HEADS
    plural = words.lowers[index] in {"'", "\u2019"} and words.lowers[head] in HEADS
    return plural or (named and same_ent(words, index - 1, head))
