"""What is told of an event to the trained trees: traits, each a short text such as ``own aux=will``.

A trait names a place (the event's word, the verb that it is joined to, the words above it, the word
before it, the sentence) and what stands there: tags, dependencies, lemmas, the context by the rules.
Names are told by their tag alone, so that no trait names a person or a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.certainty import lexicon
from twosource.understand.certainty.contexts import context, first_of_row, upon_clause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.parsed import Token

__all__ = ["traits"]

_HEIGHT = 3  # governors above the event that are told
_BEFORE = 2  # words before the event that are told
_VERBAL = frozenset({"VERB", "AUX"})
# Words below a child that bear on it: "no" of a subject, "if" of an adverbial clause.
_BELOW = frozenset({"det", "neg", "mark", "advmod", "poss"})
_TIME = lexicon.words(
    """
    tomorrow yesterday today ago now then soon already yet still again once always usually often sometimes
    ever never later recently currently just finally next last maybe perhaps probably possibly likely
    hopefully definitely certainly actually really please only even also
    """
)
# trait of the sentence -> the words that show it
_PERSONS = (
    ("first person", lexicon.words("i we my our me us")),
    ("second person", lexicon.words("you your u")),
    ("third person", lexicon.words("he she they his her their")),
    ("if", lexicon.words("if")),
    ("quotation", frozenset({'"', "``"})),
)
_LENGTHS, _PLACES, _VERBS = (4, 8, 12, 20, 30), (1, 3, 6, 12), (2, 3, 5)


def traits(event: Token) -> frozenset[str]:
    """Return the traits of ``event``: its word, what stands upon and above it, and its sentence."""
    return frozenset(_traits(event))


def _traits(event: Token) -> Iterator[str]:
    sentence = event.doc.sentence_of(event)
    yield f"context={context(event)}"
    yield from _place("own", event)
    row = first_of_row(event)
    if row is not event:
        yield "in a row"
        yield from _place("row", row)
    yield from _above(row)
    for steps in range(1, _BEFORE + 1):
        at = event.i - steps
        yield f"before {steps}={_word(event.doc[at]) if at >= sentence[0].i else 'start'}"
    yield from _whole(sentence, event.i - sentence[0].i)


def _word(token: Token) -> str:
    """Return the lemma, or the tag where the lemma may be a name or no word at all."""
    return token.lemma_.lower() if token.is_alpha and token.pos_ != "PROPN" else token.tag_


def _place(place: str, token: Token) -> Iterator[str]:
    """Yield what ``token`` is, and what hangs on it."""
    yield f"{place} tag={token.tag_}"
    yield f"{place} dep={token.dep_}"
    yield f"{place} word={_word(token)}"
    for child in token.children:
        yield f"{place} has {child.dep_}"
        yield f"{place} {child.dep_}={_word(child)}"
        yield f"{place} {child.dep_} tag={child.tag_}"
        if child.ent_type_ in {"DATE", "TIME"}:
            yield f"{place} has date"
        for below in child.children:
            if below.dep_ in _BELOW:
                yield f"{place} {child.dep_} {below.dep_}={_word(below)}"


def _above(token: Token) -> Iterator[str]:
    """Yield what stands above ``token``, up to three words, each first of its row."""
    path: list[str] = []
    for height in range(1, _HEIGHT + 1):
        if token.head is token:
            yield f"root at {height - 1}"
            return
        path.append(token.dep_)
        head = token.head
        yield f"path={'/'.join(path)}"
        yield f"over {height} {token.dep_} of {_word(head)}"
        yield f"over {height} {'before' if head.i < token.i else 'after'}"
        yield from _place(f"over {height}", head)
        if head.pos_ in _VERBAL:
            yield f"over {height} clause={upon_clause(head)}"
            yield f"over {height} context={context(head)}"
            yield f"over any context={context(head)}"
        token = first_of_row(head)


def _whole(sentence: tuple[Token, ...], place: int) -> Iterator[str]:
    """Yield what the sentence tells as a whole, and how far into it the event stands."""
    low = {token.lower_ for token in sentence}
    last = sentence[-1]
    yield f"end={last.text if last.is_punct else 'word'}"
    yield f"first tag={sentence[0].tag_}"
    yield from (f"somewhere {word}" for word in low & _TIME)
    yield from (f"somewhere {name}" for name, words in _PERSONS if not low.isdisjoint(words))
    for token in sentence:
        if token.dep_ == "ROOT":
            yield f"root tag={token.tag_}"
            yield f"root word={_word(token)}"
        if token.tag_ in {"MD", "VBD"}:
            yield f"somewhere {token.tag_}"
        if token.dep_ == "neg":
            yield "somewhere neg"
        if token.ent_type_:
            yield f"somewhere {token.ent_type_}"
    verbs = sum(token.pos_ == "VERB" for token in sentence)
    for name, size, steps in (
        ("words", len(sentence), _LENGTHS),
        ("at", place, _PLACES),
        ("verbs", verbs, _VERBS),
    ):
        yield from (f"{name}>={step}" for step in steps if size >= step)
