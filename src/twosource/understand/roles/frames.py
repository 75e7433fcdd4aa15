"""Frames: which words take part in the act that a verb or a noun tells, and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.roles import derivations
from twosource.understand.roles.derivations import ACTS, CARRIERS, GIVING, PASSING_ON, UNDERGONE
from twosource.understand.roles.phrases import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.language.parse.tokens import Token


__all__ = ["Part", "act_of", "lower_verb", "of_noun", "of_verb", "passing"]

Part = tuple[str, "Token"]

_TO = frozenset({"to", "into", "onto", "toward", "towards"})
_AT = derivations.words(
    """
    in at near on outside inside around along across off over above below between beside under behind
    beneath within throughout aboard by
    """
)
_TOPIC = frozenset({"about", "regarding", "concerning", "of", "for"})
_BEHIND: tuple[tuple[str, frozenset[str]], ...] = (
    ("from", frozenset({"from"})),
    ("to", _TO),
    ("with", frozenset({"with", "using"})),
    ("topic", _TOPIC),
    ("at", _AT),
    ("patient", frozenset({"against", "upon"})),
)
_NO_PLACE = derivations.words(
    """
    year month week day time case addition fact order response reply statement interview particular part
    total violation charge effect way end beginning start future past moment hour minute second season
    spring summer autumn winter night morning evening afternoon noon midnight weekend term sense view
    connection contrast turn general detail return exchange favour favor danger doubt question need
    light line terms behalf account basis condition percent per cent figure level rate price speed
    average vote number report event wake run course process name person cash advance public private
    pressure control fire attack threat review arrest investigation secret english
    """
)
_TEMPORAL = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})
_HEIGHT = 4


def _behind(preposition: Token) -> Iterator[Token]:
    """Yield the nouns behind ``preposition``, those joined by "and" too."""
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from joined(child)


def passing(verb: Token) -> Token | None:
    """Return the verb below that tells the act ("is said to have *left*"), None where ``verb`` tells it."""
    if verb.lemma_ not in PASSING_ON:
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
    if verb.lemma_ in CARRIERS:
        return next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in ACTS), None)
    if verb.lemma_ == "be":
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "under"}:
                noun = next(
                    (c for c in child.children if c.dep_ == "pobj" and c.lemma_.lower() in ACTS), None
                )
                if noun is not None:
                    return noun
    return None


def of_verb(verb: Token, over: tuple[Token, ...]) -> Iterator[Part]:
    """Yield the participants of the act of ``verb``; ``over`` are the verbs that pass their subject on."""
    passive = _is_passive(verb)
    yield from _subject(verb, over, passive=passive)
    objects = [child for child in verb.children if child.dep_ in {"dobj", "attr", "acomp", "oprd"}]
    for child in objects:
        name = (
            "patient" if child.dep_ == "dobj" and not (passive and verb.lemma_ not in GIVING) else "attribute"
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
        name = "recipient" if has_object and verb.lemma_ in GIVING else "patient"
    yield from ((name, one) for one in joined(subject))


def _own_subject(verb: Token) -> Token | None:
    return next(
        (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"} and c.pos_ != "VERB"), None
    )


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(
        child.dep_ in {"auxpass", "nsubjpass", "agent"} for child in verb.children
    )


def _by_preposition(preposition: Token, *, passive: bool) -> Iterator[Part]:
    """Yield the participants behind a preposition, a second one included ("out of", "from ... to")."""
    low = preposition.lower_
    for child in preposition.children:
        if child.dep_ == "pobj":
            name = _role_behind(low, child, passive=passive)
            if name is not None:
                yield from ((name, one) for one in joined(child))
                if name in {"from", "patient"}:
                    yield from _onward(child)
        elif child.dep_ in {"prep", "agent"}:
            yield from _by_preposition(child, passive=passive)


def _onward(noun: Token) -> Iterator[Part]:
    """Yield "to Y" where the parser hangs it on the X of "from X to Y"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"to", "from"}:
            yield from ((child.lower_, one) for one in _behind(child))


def _role_behind(low: str, noun: Token, *, passive: bool) -> str | None:
    if noun.ent_type_ in _TEMPORAL or (low in _AT and noun.lemma_.lower() in _NO_PLACE):
        return None
    if low == "by":
        return "agent" if passive else None
    return next((name for name, words in _BEHIND if low in words), None)


def of_noun(noun: Token) -> Iterator[Part]:
    """Yield the participants of the act that ``noun`` tells ("B's purchase of X from A")."""
    by = any(child.dep_ in {"prep", "agent"} and child.lower_ == "by" for child in noun.children)
    has_of = any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.children)
    undergone = noun.lemma_.lower() in UNDERGONE
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ != "PRON":
            yield from (("patient" if by and not has_of else "agent", one) for one in joined(child))
        elif child.dep_ in {"amod", "compound"} and child.ent_type_ in {"NORP", "GPE", "ORG"} and not by:
            yield "agent", child
        elif child.dep_ in {"prep", "agent"}:
            if child.lower_ == "of":
                for noun_behind in _behind(child):
                    yield "agent" if undergone else "patient", noun_behind
                    yield from _onward(noun_behind)
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
                if inner.dep_ == "prep" and inner.lower_ in _AT:
                    yield from (
                        (name, one) for name, one in _by_preposition(inner, passive=False) if name == "at"
                    )
        if child.dep_ in {"dobj", "nsubj", "nsubjpass"} and child.lemma_.lower() in ACTS:
            yield from ((name, one) for name, one in of_noun(child) if name in {"from", "to", "recipient"})
