"""Frames: which words take part in the act that a verb or a noun tells, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.understand.openers import is_passive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.language.parse.tokens import Token


Part = tuple[str, "Token"]

ACTS = lexicon.values("roles.acts", str)
ROLES = lexicon.values("roles.prepositions", str)
_UNDERGONE = lexicon.words("roles.acts_undergone")
_LIGHT_VERBS = lexicon.words("roles.light_verbs")
_GIVING = lexicon.words("roles.giving_verbs")
_RAISING = lexicon.words("roles.raising_verbs")
_OF_A_STATE = lexicon.words("roles.prepositions_of_a_state")
_NO_PLACES = lexicon.words("roles.no_places")
_TEMPORAL = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
_HEIGHT = 4


def joined(token: Token) -> Iterator[Token]:
    """Yield ``token`` and the nouns joined to it by "and"."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}:
            yield from joined(child)


def _behind(preposition: Token) -> Iterator[Token]:
    """Yield the nouns behind ``preposition``, those joined by "and" too."""
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from joined(child)


def passing(verb: Token) -> Token | None:
    """Return the verb below that tells the act ("is said to have *left*"), None where ``verb`` tells it."""
    if verb.lemma_ not in _RAISING:
        return None
    for child in verb.rights:
        if child.dep_ == "xcomp" and child.pos_ in {"VERB", "AUX"}:
            return child
    return None


def lower_verb(verb: Token) -> tuple[Token, tuple[Token, ...]]:
    """Return the verb that tells the act and the verbs over it, the highest first."""
    over: list[Token] = []
    for _ in range(_HEIGHT):
        below = passing(verb)
        if below is None:
            break
        over.append(verb)
        verb = below
    return verb, tuple(over)


def act_of(verb: Token) -> Token | None:
    """Return the noun that tells the act of a carrying verb: "made an *attack*", "is in *violation* of"."""
    if verb.lemma_ in _LIGHT_VERBS:
        over, link = [verb], "dobj"
    elif verb.lemma_ == "be":
        over, link = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in _OF_A_STATE], "pobj"
    else:
        return None
    nouns = (child for one in over for child in one.children if child.dep_ == link)
    return next((noun for noun in nouns if noun.lemma_.lower() in ACTS), None)


def of_verb(verb: Token, over: tuple[Token, ...]) -> Iterator[Part]:
    """Yield the participants of the act of ``verb``; ``over`` are the verbs that pass their subject on."""
    passive = is_passive(verb)
    yield from _subject(verb, over, passive=passive)
    objects = [child for child in verb.children if child.dep_ in {"dobj", "attr", "acomp", "oprd"}]
    for child in objects:
        name = (
            "patient"
            if child.dep_ == "dobj" and not (passive and verb.lemma_ not in _GIVING)
            else "attribute"
        )
        if child.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "SYM"} or child.dep_ == "dobj":
            yield from ((name, one) for one in joined(child))
    for child in verb.children:
        if child.dep_ == "dative":
            nouns = _behind(child) if child.pos_ == "ADP" else joined(child)
            yield from (("recipient", one) for one in nouns)
        elif child.dep_ in {"prep", "agent"}:
            yield from _by_preposition(child, passive=passive)
    yield from _nested(verb)


def _subject(verb: Token, over: tuple[Token, ...], *, passive: bool) -> Iterator[Part]:
    """Yield the subject: its own, that of the verb above or beside it, or the noun of a participle."""
    subject = next((s for one in (verb, *reversed(over)) if (s := _own_subject(one)) is not None), None)
    top = over[0] if over else verb
    if subject is None and top.dep_ in {"acl", "relcl"} and top.head.pos_ in {"NOUN", "PROPN"}:
        subject = top.head
        passive = passive or verb.tag_ == "VBN"
    if subject is None and top.dep_ in {"conj", "xcomp", "ccomp", "advcl"}:
        head, _ = lower_verb(top.head)
        subject = _own_subject(top.head) or _own_subject(head)
    if subject is None:
        return
    name = "agent"
    if passive:
        has_object = any(child.dep_ == "dobj" for child in verb.children)
        name = "recipient" if has_object and verb.lemma_ in _GIVING else "patient"
    yield from ((name, one) for one in joined(subject))


def _own_subject(verb: Token) -> Token | None:
    return next(
        (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"} and c.pos_ != "VERB"), None
    )


def _by_preposition(preposition: Token, *, passive: bool) -> Iterator[Part]:
    """Yield the participants behind a preposition, a second one included ("out of", "from ... to")."""
    low = preposition.lower_
    for child in preposition.children:
        if child.dep_ == "pobj":
            name = _role_behind(low, child, passive=passive)
            if name is not None:
                yield from ((name, one) for one in joined(child))
        elif child.dep_ in {"prep", "agent"}:
            yield from _by_preposition(child, passive=passive)


def _role_behind(low: str, noun: Token, *, passive: bool) -> str | None:
    role = ROLES.get(low)
    placed = role in {"at", "agent"}
    if noun.ent_type_ in _TEMPORAL or (placed and noun.lemma_.lower() in _NO_PLACES):
        return None
    return None if role == "agent" and not passive else role


def of_noun(noun: Token) -> Iterator[Part]:
    """Yield the participants of the act that ``noun`` tells ("B's purchase of X from A")."""
    by = any(child.dep_ in {"prep", "agent"} and child.lower_ == "by" for child in noun.children)
    has_of = any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.children)
    undergone = noun.lemma_.lower() in _UNDERGONE
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ != "PRON":
            yield from (("patient" if by and not has_of else "agent", one) for one in joined(child))
        elif child.dep_ in {"amod", "compound"} and child.ent_type_ in {"NORP", "GPE", "ORG"} and not by:
            yield "agent", child
        elif child.dep_ in {"prep", "agent"}:
            if child.lower_ == "of":
                yield from (("agent" if undergone else "patient", one) for one in _behind(child))
            else:
                yield from _of_act(child, has_of=has_of)


def _of_act(preposition: Token, *, has_of: bool) -> Iterator[Part]:
    """Yield the participants behind a preposition of a noun of an act ("attack *on* the post")."""
    befalls = preposition.lower_ == "on" and not has_of
    for name, token in _by_preposition(preposition, passive=True):
        yield ("patient" if befalls and name == "at" else name), token
        if name == "agent":
            for child in token.children:
                if child.dep_ == "prep" and child.lower_ == "of" and not has_of:
                    yield from (("patient", one) for one in _behind(child))


def _nested(verb: Token) -> Iterator[Part]:
    """Yield where from and where to of an act that is itself a participant ("the transfer from A to B").

    Where an object lies is where the act takes place too ("took a hill *near the town*").
    """
    for child in verb.children:
        if child.dep_ == "dobj" and child.lemma_.lower() not in ACTS:
            for inner in child.children:
                if inner.dep_ == "prep" and ROLES.get(inner.lower_) == "at":
                    yield from (
                        (name, one) for name, one in _by_preposition(inner, passive=False) if name == "at"
                    )
        if child.dep_ in {"dobj", "nsubj", "nsubjpass"} and child.lemma_.lower() in ACTS:
            yield from ((name, one) for name, one in of_noun(child) if name in {"from", "to", "recipient"})
