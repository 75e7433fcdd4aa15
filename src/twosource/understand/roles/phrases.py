"""Noun phrases as participants: their characters, their head, and the entity that they name."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Mention

__all__ = ["Here", "joined", "role_of"]

# Links to the words of a phrase that stand before its head; a mark before it is none of the phrase.
_LEFT = frozenset(
    "det amod compound nummod poss predet quantmod nmod advmod case neg cc conj npadvmod".split()
)
_PARTS = lexicon.words("roles.parts_and_amounts")
_RELATIVE = lexicon.words("clauses.relative_words")


class Here:
    """A sentence with the mentions in it, asked for the role that a word plays."""

    __slots__ = ("_text", "mentions", "sentence")

    def __init__(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        self.sentence = sentence
        self._text = sentence.text
        first = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
        last = bisect_left(mentions, sentence.end, key=lambda mention: mention.start)
        self.mentions = mentions[first:last]

    def at(self, token: Token) -> int:
        """Return where ``token`` begins in the report."""
        return self.sentence.offset + token.idx

    def holds(self, token: Token) -> bool:
        """Say whether ``token`` is a word of this sentence."""
        return self.sentence.start <= self.at(token) < self.sentence.end

    def text(self, start: int, end: int) -> str:
        """Return the characters ``[start, end)`` of the report, as the parser read them."""
        base = self.sentence.start
        return self._text[max(start - base, 0) : end - base]

    def mention(self, token: Token) -> Mention | None:
        """Return the mention that holds ``token``, None where none does."""
        start = self.at(token)
        return next((one for one in self.mentions if one.start <= start < one.end), None)


def joined(token: Token) -> Iterator[Token]:
    """Yield ``token`` and the nouns joined to it by "and"."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}:
            yield from joined(child)


def role_of(here: Here, name: str, token: Token) -> Role | None:
    """Return the participant at ``token``: its noun phrase without relative clauses.

    None where its noun stands in another sentence; a phrase that runs over the edge ends there.
    """
    token = _antecedent(token)
    if not here.holds(token):
        return None
    first, last = _left(token), _right(token)
    mention = here.mention(token)
    start = max(here.at(first), here.sentence.start)
    end = min(here.at(last) + len(last), here.sentence.end)
    if mention is not None:
        start, end = min(start, mention.start), max(end, mention.end)
    return Role(
        role=name,
        text=here.text(start, end),
        start=start,
        end=end,
        entity=mention.entity if mention else None,
        head=_head(token).lemma_.lower(),
    )


def _antecedent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for."""
    if token.lower_ not in _RELATIVE:
        return token
    verb = token.head
    for _ in range(3):
        if verb.dep_ == "relcl":
            return verb.head
        verb = verb.head
    return token


def _left(token: Token) -> Token:
    """Return the first word of the phrase."""
    first = token
    for child in token.lefts:
        if child.dep_ in _LEFT:
            first = child.left_edge
            break
    return first


def _right(token: Token) -> Token:
    """Return the last word of the phrase: the head, or the end of "of ..." right after a common noun."""
    if token.pos_ == "PROPN":
        return token
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == token.i + 1:
            inner = next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
            return _right(inner) if inner is not None and inner.dep_ == "pobj" else token
    return token


def _head(token: Token) -> Token:
    """Return the noun that is meant: in "two of the men" the men."""
    if token.lower_ not in _PARTS and token.pos_ != "NUM":
        return token
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            inner = next((one for one in child.children if one.dep_ == "pobj"), None)
            if inner is not None:
                return inner
    return token
