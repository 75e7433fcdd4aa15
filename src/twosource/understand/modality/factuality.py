"""How far an event is told as a fact: one walk from its word up through what governs it.

The walk starts at the word: negation, a modal, a question or a condition upon its own clause, then the
verb, adjective or noun that takes it as a complement, and so on. The first that speaks decides; an
implicative ("managed to") hands the question on to what stands over it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language.lexicon import words
from twosource.model import Factuality
from twosource.understand.modality.clause import is_passive, negation
from twosource.understand.modality.context import value_by

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token

__all__ = ["factuality", "less_than_facts"]

FACT = 3.0
# What a report makes of an event by its form alone. Like the values of the rows set by hand, and checked on
# the scored set of business news (`python bench/quality.py meantime-dev`): a report's plans are mostly
# carried out, so that they lie nearer to a fact than they do in talk.
_NEGATED, _WITHOUT, _ASKED, _ORDERED = -2.5, 0.5, 1.0, -1.0
_PURPOSE, _NOUN_TO, _ADJECTIVE_TO, _VERB_TO, _BEFORE, _OPEN_OBJECT = 2.5, 2.25, 0.75, 2.25, 1.5, 0.75
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp"})
_COMPLEMENTS_OF_VERBS = frozenset({"xcomp", "ccomp", "csubj"})
_CLAUSES_OF_NOUNS = frozenset({"acl", "relcl", "ccomp"})
# How a word that is no verb is tied to the verb whose fate it shares: "step [down]", "is not [open]".
_PART_OF_VERB = frozenset({"prt", "acomp", "advmod", "attr", "oprd"})
_VERBAL = frozenset({"VERB", "AUX"})
_TELLING = frozenset({*_VERBAL, "NOUN", "PROPN", "ADJ", "ADV"})
_HELPING = frozenset({"aux", "auxpass"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HEIGHT = 4


def less_than_facts(sentences: Iterable[Sentence]) -> tuple[Factuality, ...]:
    """Return the words of events that are told as less than facts, in text order."""
    return tuple(
        Factuality(start=start, end=start + len(token), value=value)
        for sentence in sentences
        for token in sentence.tokens
        if token.pos_ in _TELLING
        and token.dep_ not in _HELPING
        and (value := factuality(token)) < FACT
        and (start := sentence.offset + token.idx) >= 0
    )


def factuality(event: Token) -> float:
    """Return how far ``event`` is told as a fact, from -3.0 (certainly not so) to 3.0 (certainly so)."""
    found = _of_verb(event) if event.pos_ in _VERBAL else _of_noun(event)
    return FACT if found is None else found


def _of_verb(verb: Token) -> float | None:
    own = _upon_clause(verb)
    return own if own is not None else _of_governors(verb)


def _of_noun(event: Token) -> float | None:
    """Judge an event told by another word: by its own modifiers, and by what it hangs on."""
    for child in event.children:
        if child.lower_ in value_by("modifier"):
            return value_by("modifier")[child.lower_]
    head = event.head
    if event.dep_ == "pobj":
        after = head.lower_ in words("modality.prepositions_of_nouns")
        return value_by("of").get(head.head.lemma_) if after else None
    if event.dep_ in {"dobj", "nsubjpass"} and head.lemma_ in value_by("object"):
        return value_by("object")[head.lemma_]
    if head.pos_ not in _VERBAL:
        return None
    if event.dep_ in {"dobj", "attr"} and event.pos_ in {"NOUN", "PROPN"}:
        own = _upon_clause(head)
        return _OPEN_OBJECT if own is not None and 0 < own <= 1 else None
    return _of_verb(head) if event.dep_ in _PART_OF_VERB else None


def _upon_clause(verb: Token) -> float | None:
    """Judge by what stands upon the verb, or upon the verb that it is joined to; None for nothing."""
    head = _first_of_row(verb)
    for token in (verb, head) if verb.tag_ == "VB" else (verb,):
        denial = negation(token)
        if denial is not None:
            return _NEGATED if denial.dep_ == "neg" else _WITHOUT
        for child in token.children:
            if child.dep_ == "aux" and child.lower_ in value_by("auxiliary"):
                return value_by("auxiliary")[child.lower_]
            if child.dep_ in {"mark", "advmod"} and child.lower_ in value_by("mark"):
                return value_by("mark")[child.lower_]
            if child.dep_ == "advmod" and child.lower_ in value_by("adverb"):
                return value_by("adverb")[child.lower_]
    if _is_imperative(head):
        return _ORDERED
    asked = verb.dep_ == "ROOT" and verb.doc.sentence_of(verb)[-1].text == "?"
    return _ASKED if asked else None


def _first_of_row(verb: Token) -> Token:
    """Return the verb to which ``verb`` is joined without a subject of its own."""
    for _ in range(_HEIGHT):
        if verb.dep_ != "conj" or any(c.dep_ in _SUBJECTS for c in verb.children):
            return verb
        verb = verb.head
    return verb


def _is_imperative(verb: Token) -> bool:
    if verb.tag_ != "VB" or verb.dep_ not in {"ROOT", "conj", "ccomp", "parataxis"}:
        return False
    return not any(c.dep_ in {*_SUBJECTS, "aux", "csubj"} for c in verb.children)


def _of_governors(verb: Token) -> float | None:
    """Judge by the words that take the verb as their complement, the nearest first."""
    token = _first_of_row(verb)
    for _ in range(_HEIGHT):
        found = _step(token)
        if found is not None and found < FACT:
            return found
        if token.dep_ not in _COMPLEMENTS or token.head is token:
            return None
        token = _first_of_row(token.head)
        above = _upon_clause(token) if token.pos_ in _VERBAL else None
        if above is not None:
            return above
    return None


def _step(token: Token) -> float | None:
    """Judge one step up: how ``token`` hangs on its head."""
    head, dep = token.head, token.dep_
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
    if dep in _CLAUSES_OF_NOUNS and head.pos_ in {"NOUN", "PROPN"}:
        told = any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)
        return _NOUN_TO if to else value_by("noun").get(head.lemma_) if told else None
    if dep == "advcl":
        return _PURPOSE if to else None
    if dep == "pcomp":
        return _after_preposition(head)
    if dep not in _COMPLEMENTS_OF_VERBS:
        return None
    if to or (dep == "xcomp" and token.tag_ == "VB"):
        return _infinitive(head)
    return value_by("gerund").get(head.lemma_) if dep == "xcomp" else _clause(head)


def _clause(head: Token) -> float | None:
    """Judge what is told with "that", by the verb or by what is said of it: "it is possible that"."""
    said = [c.lower_ for c in head.children if c.dep_ == "acomp" and c.lower_ in value_by("predicate")]
    return value_by("predicate")[said[0]] if said else value_by("clause").get(head.lemma_)


def _infinitive(head: Token) -> float:
    if is_passive(head) and head.lemma_ in value_by("passive"):
        return value_by("passive")[head.lemma_]
    told = value_by("infinitive")
    other = _ADJECTIVE_TO if head.pos_ in {"ADJ", "NOUN"} else _VERB_TO
    return told.get(head.lemma_, told.get(head.lower_, other))


def _after_preposition(head: Token) -> float | None:
    if head.lower_ == "before":
        return _BEFORE
    if head.lower_ == "without":
        return _NEGATED
    kept = head.lower_ in words("modality.prepositions_of_nouns") or head.lower_ == "from"
    return value_by("gerund").get(head.head.lemma_) if kept else None
