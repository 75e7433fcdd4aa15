"""What tells a report from talk: traits of a sentence, each a short text such as ``first person``.

A report names people and places, counts, and quotes; outside of quotation marks nobody in it says
"I" or "you", asks, exclaims or chats. A sentence with one mark alone is part of a longer quotation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.certainty import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.parsed import Token

__all__ = ["TALKING", "WORDS", "style"]

# trait -> (words that show it outside of quotation marks, an example)
WORDS: dict[str, tuple[frozenset[str], str]] = {
    "first person": (lexicon.words("i we me my us our mine ours myself ourselves"), "We left early."),
    "second person": (lexicon.words("you your u yours ur yourself"), "You should try it."),
    "third person": (lexicon.words("he she his her him"), "He left early."),
    "shortened": (lexicon.words("'m 're 've 'll 'd nt"), "They've come."),
    "chatting": (
        lexicon.words(
            """
            really just so very pretty lol thanks please ok okay oh well hey yes yeah no anyway also maybe
            probably definitely always never ever great good nice bad best awesome amazing get got thing stuff
            lot guy folk
            """
        ),
        "The soup was really nice.",
    ),
    "pointing": (lexicon.words("this that these those"), "This is the soup."),
}
SAYING = lexicon.words(
    """
    say tell announce state report add declare warn claim confirm deny describe comment
    """
)
# Traits by which a sentence is talk, whatever else it has.
TALKING = frozenset({"first person", "second person", "asks", "exclaims"})
_FIGURES = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
_NAMES = frozenset({"ORG", "GPE", "PERSON", "NORP", "PRODUCT", "MONEY", "PERCENT", "DATE", "FAC", "LOC"})
# what is counted -> the steps at which it is told
_COUNTS = {"names": (1, 3, 6, 10), "words": (5, 9, 14, 20, 28, 40), "commas": (1, 3)}
# part of speech -> the percentages of the words at which it is told
_SHARES = {"PROPN": (5, 15, 30), "NOUN": (15, 25, 35)}


def style(sentence: tuple[Token, ...]) -> frozenset[str]:
    """Return the traits of ``sentence``, which is not empty."""
    return frozenset((*_words(sentence), *_counts(sentence), *_edges(sentence)))


def _words(sentence: tuple[Token, ...]) -> Iterator[str]:
    """Yield what single words tell; those in quotation marks are somebody else's."""
    marks = [mark for token in sentence if (mark := _mark(token)) is not None]
    if marks:
        yield "quotation"
    if marks.count("both") % 2 or ("open" in marks) != ("close" in marks):
        return
    quoted = False
    for token in sentence:
        mark = _mark(token)
        if mark is not None:
            quoted = mark == "open" or (mark == "both" and not quoted)
        elif not quoted:
            yield from _word(token)


def _mark(token: Token) -> str | None:
    """Return what a quotation mark does; a parser may cut the marks of typewritten text in two."""
    if token.text in {"`", "``"}:
        return "open"
    return {'"': "both", "''": "close"}.get(token.text)


def _word(token: Token) -> Iterator[str]:
    if token.text != "US":
        yield from (name for name, (words, _) in WORDS.items() if token.lower_ in words)
    if token.pos_ == "VERB" and token.lemma_ in SAYING:
        yield "saying"
    if token.dep_ == "auxpass":
        yield "passive"
    if token.dep_ == "ROOT":
        yield f"root {token.tag_}"
    if token.tag_ in {"VBD", "WDT", "WP"}:
        yield f"somewhere {token.tag_}"
    if token.ent_type_ in _FIGURES:
        yield "figure"


def _counts(sentence: tuple[Token, ...]) -> Iterator[str]:
    """Yield how many names, words and commas there are, and the shares of names and nouns."""
    words = sum(not token.is_punct and not token.is_space for token in sentence)
    counts = {
        "names": sum(token.ent_type_ in _NAMES for token in sentence),
        "words": words,
        "commas": sum(token.text == "," for token in sentence),
    }
    for name, steps in _COUNTS.items():
        yield from (f"{name}>={step}" for step in steps if counts[name] >= step)
    for part, steps in _SHARES.items():
        share = 100 * sum(token.pos_ == part for token in sentence)
        yield from (f"{part}>={step}%" for step in steps if share >= step * words)


def _edges(sentence: tuple[Token, ...]) -> Iterator[str]:
    """Yield how the sentence begins and ends."""
    first, last = sentence[0], sentence[-1]
    if last.text in {"?", "!"}:
        yield "asks" if last.text == "?" else "exclaims"
    elif last.is_alpha:
        yield "ends without a mark"
    if not first.text[:1].isalpha():
        yield "opens with no letter"
    elif first.text[:1].islower():
        yield "opens small"
    if first.tag_ == "NNP":
        yield "opens with a name"
    if first.dep_ == "det":
        yield f"opens with {first.lower_}"
    if any(token.text == "(" for token in sentence):
        yield "aside"
