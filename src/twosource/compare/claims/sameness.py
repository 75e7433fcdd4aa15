"""Whether two statements tell of one act: what a pair must show before it is called a contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims.acts import LIGHT_VERBS, PRONOUNS, lemma_of
from twosource.compare.claims.groups import days_meet, days_of
from twosource.language.lexicon import words as words_in
from twosource.language.similar import near
from twosource.language.wording import letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import Statement

PLACES = frozenset({"GPE", "LOC", "FAC"})
_NAMES = frozenset({*PLACES, "NORP", "ORG", "PERSON"})
_NOBODY = PRONOUNS | words_in("pronouns.negative") | words_in("pronouns.speakers_and_hearers")
_PARTICIPANTS = frozenset({"agent", "patient"})


def plain_words(statement: Statement) -> frozenset[str]:
    """Return the words and phrases of a statement that are no part of a name, a figure or a pale verb."""
    names = {word for one in statement.mentions for word in one.text.lower().split()}
    figures = {word for one in statement.quantities for word in one.text.lower().split()}
    when = set(statement.when.text.lower().split()) if statement.when else set[str]()
    words = {word for word in statement.terms if word.isalpha()}
    return frozenset({*words, *statement.concepts} - names - figures - when - LIGHT_VERBS)


def shared(left: Statement, right: Statement) -> float:
    """Return the share of the shorter statement's words that have a near word in the other."""
    mine, theirs = ({*one.terms, *one.concepts} for one in (left, right))
    if not mine or not theirs:
        return 0.0
    short, long = sorted((mine, theirs), key=lambda words: (len(words), sorted(words)))
    return met(short, frozenset(long)) / len(short)


def met(mine: Iterable[str], theirs: frozenset[str]) -> int:
    """Return how many of some words have a near one among others."""
    return sum(near(word, theirs) for word in mine)


def verb_of(statement: Statement) -> str | None:
    """Return the verb of a statement, unless it is one that tells of any act."""
    verb = lemma_of(statement)
    return None if verb in LIGHT_VERBS else verb


def names_of(statement: Statement, labels: frozenset[str] = _NAMES) -> frozenset[str]:
    """Return the words of the names in a statement, of some sorts of names."""
    words = (word for one in statement.mentions if one.label in labels for word in letters(one.text))
    return frozenset(word for word in words if len(word) > 2)  # noqa: PLR2004 - "of", "al", "de" name nothing


def names_apart(left: Statement, right: Statement, labels: frozenset[str] = _NAMES) -> bool:
    """Tell whether both statements name something of some sorts, and nothing in common."""
    mine, theirs = names_of(left, labels), names_of(right, labels)
    if not mine or not theirs or names_of(left) & names_of(right):
        return False
    # "Torland" is named in "the Torlanders", and what one names the other may tell without a tag.
    told, by_them = " ".join(left.wording), " ".join(right.wording)
    return not any(word in by_them for word in mine) and not any(word in told for word in theirs)


def days_apart(left: Statement, right: Statement) -> bool:
    """Tell whether two statements give days, or one a further time, that part two happenings."""
    if ("anew" in left.signs) != ("anew" in right.signs):
        return True
    return days_meet(days_of(left), days_of(right)) is False


ENOUGH = 2
"""Plain words that stand for a participant that two statements have in common. With 1 or 3 the
same claims are made; 3 loses one disagreement of 29 bundles."""


def heads_of(statement: Statement) -> frozenset[str]:
    """Return the nouns of who does and who suffers in a statement: no pronoun, and nobody."""
    heads = ((one.head or "").lower() for one in statement.roles if one.role in _PARTICIPANTS)
    return frozenset(head for head in heads if head) - _NOBODY


def participant_met(left: Statement, right: Statement) -> bool:
    """Tell whether who does or suffers in one statement does or suffers in the other."""
    mine, theirs = heads_of(left), heads_of(right)
    if any(near(head, theirs) for head in mine):
        return True
    entities = (
        {one.entity for one in each.roles if one.role in _PARTICIPANTS} - {None} for each in (left, right)
    )
    return bool(next(entities) & next(entities))


def one_act(left: Statement, right: Statement) -> bool:
    """Tell whether two statements surely tell of one act.

    The same verb needs a participant in common, or only pronouns in one of them; a kindred verb needs a
    further word, and where a verb tells nothing two words are needed and half of the shorter one's.
    """
    mine, theirs = verb_of(left), verb_of(right)
    words, others = plain_words(left), plain_words(right)
    if mine and theirs:
        rest = met(words - {mine}, others - {theirs})
        if mine == theirs:
            pronouns = not (heads_of(left) and heads_of(right)) and (rest > 0 or not words - {mine})
            return rest >= ENOUGH or participant_met(left, right) or pronouns
        # A verb may be near a phrase of the other: to cancel, to call off.
        phrases, their_phrases = ({one for one in told if one[0] == "~"} for told in (words, others))
        if near(mine, {theirs, *their_phrases}) or near(theirs, phrases):
            return participant_met(left, right) and rest >= 1
        return (mine in others or theirs in words) and len(words & others) > ENOUGH
    both, least = len(words & others), min(len(words), len(others))
    if both < ENOUGH or 2 * both < least:
        return False
    return participant_met(left, right) or not (left.roles and right.roles)
