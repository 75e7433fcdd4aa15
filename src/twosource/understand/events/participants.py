"""Who takes part in an event, by the word that tells it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.understand.openers import VERBS, is_passive
from twosource.understand.roles import antecedent, role_of
from twosource.understand.roles.frames import joined, of_noun, of_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.language.parse.tokens import Token
    from twosource.model import Role
    from twosource.understand.events.antecedents import Antecedents
    from twosource.understand.roles.frames import Part

_OF_VERB = frozenset({"agent", "patient", "recipient", "from", "to", "with"})
_OF_NOUN = _OF_VERB | {"topic"}
_BEFORE = frozenset({"agent", "patient", "recipient"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_UNDER = frozenset({"xcomp", "conj", "advcl", "ccomp", "pcomp", "prep", "acomp", "oprd"})
_UPON_NOUNS = frozenset({"acl", "relcl"})
_PARTNERS = lexicon.words("events.prepositions_of_partners")
_CARRYING = lexicon.words("roles.light_verbs") | lexicon.words("acts.aspectual_verbs")
_STEPS = 5  # words from a verb without a subject up to the one that has it


def carrier(noun: Token) -> Token | None:
    """Return the verb that only carries a noun of an act: "*made* its first flight"."""
    carries = noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.head.lemma_ in _CARRYING
    return noun.head if carries else None


def participants(token: Token, named: Antecedents, text: str) -> tuple[Role, ...]:
    """Return the participants that have a name, or take one up, each once, in text order."""
    of_verbs = token.pos_ in VERBS
    found: dict[str, Role] = {}
    for name, one in _parts_of_verb(token) if of_verbs else _parts_of_noun(token):
        key = named.key(antecedent(one)) if name in (_OF_VERB if of_verbs else _OF_NOUN) else None
        if key is None or key in found:
            continue
        role = role_of(named.here, name, one)
        if role is not None:
            found[key] = replace(role, text=text[role.start : role.end], entity=key)
    return tuple(sorted(found.values(), key=lambda role: (role.start, role.role)))


def _parts_of_verb(verb: Token) -> Iterator[Part]:
    parts = list(of_verb(verb, ()))
    yield from parts
    if not any(name in _BEFORE and token.i < verb.i for name, token in parts):
        name = "patient" if is_passive(verb) or _is_past_participle_of_noun(verb) else "agent"
        yield from ((name, token) for token in _subjects_above(verb))


def _is_past_participle_of_noun(verb: Token) -> bool:
    return verb.tag_ == "VBN" and verb.dep_ in {*_UPON_NOUNS, "amod"}


def _subjects_above(verb: Token) -> Iterator[Token]:
    """Yield the subject of a verb without one: that of the verb above, its object, or the noun above."""
    token = verb
    for _ in range(_STEPS):
        if token.dep_ in _UPON_NOUNS:
            yield from joined(token.head)
            if token.head.dep_ == "attr":  # "it was the first yard to build one"
                yield from _own_subjects(token.head.head)
            return
        if token.dep_ not in _UNDER:
            return
        token = token.head
        if token.pos_ not in VERBS:
            continue
        objects = [child for child in token.children if child.dep_ == "dobj" and child.i < verb.i]
        subjects = objects[:1] if verb.dep_ == "xcomp" and objects else list(_own_subjects(token))
        if subjects:
            yield from joined(subjects[0])
            return


def _own_subjects(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ in _SUBJECTS)


def _parts_of_noun(noun: Token) -> Iterator[Part]:
    """Yield the participants of the act that a noun tells, and who does it where a verb only carries it."""
    yield from of_noun(noun)
    for child in noun.children:
        if child.dep_ in {"compound", "amod", "nmod"} or (child.dep_ == "poss" and child.pos_ == "PRON"):
            yield "agent", child
        elif child.dep_ == "prep" and child.lower_ in _PARTNERS:
            others = (one for below in child.children if below.dep_ == "pobj" for one in joined(below))
            yield from (("with", one) for one in others)
    verb = carrier(noun)
    if verb is not None:
        yield from (part for part in _parts_of_verb(verb) if part[0] == "agent")
