"""Who did what to whom, where, with what: the participants of a clause.

Roles: ``agent``, ``patient``, ``recipient``, ``from``, ``to``, ``at``, ``with``, ``topic`` and, with
"be", ``attribute``. Active and passive voice, nouns of acts and carrying verbs give the same roles, so
that "the court fined the firm" and "the firm was fined by the court" can be compared.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.model import Predicate, Role
from twosource.understand.openers import VERBS, top_of
from twosource.understand.roles.frames import ACTS, ROLES, act_of, lower_verb, of_noun, of_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Mention
    from twosource.understand.roles.frames import Part

__all__ = ["Here", "antecedent", "find", "meant", "places", "role_of"]

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_WHERE = frozenset(word for word, role in ROLES.items() if role == "at")
_LEMMAS = lexicon.values("irregular.lemmas", str)
_STEPS = 4
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


def find(
    sentence: Sentence, start: int, end: int, mentions: Sequence[Mention]
) -> tuple[Predicate | None, tuple[Role, ...]]:
    """Return the main predicate of the clause at ``[start, end)`` of the report, and its participants.

    Args:
        sentence: the sentence that holds the clause.
        start: first character of the clause in the report.
        end: the character after its last.
        mentions: the mentions of the item, in text order.
    """
    inside = sentence.within(start, end)
    root = top_of(inside) if inside else None
    if root is None or not (root.pos_ in VERBS or root.lemma_.lower() in ACTS):
        return None, ()
    here = Here(sentence, mentions)
    if root.pos_ not in VERBS:
        return _predicate(here, ACTS[root.lemma_.lower()], root), _roles(here, of_noun(root))
    main, over = lower_verb(root)
    act = act_of(main)
    parts = list(of_verb(main, over))
    if act is not None:
        parts = [(name, token) for name, token in parts if token.i != act.i]
        parts.extend((name, token) for name, token in of_noun(act))
        return _predicate(here, ACTS[act.lemma_.lower()], act), _roles(here, parts)
    lemma = _LEMMAS.get(main.lower_, main.lemma_.lower())
    return _predicate(here, lemma, main), _roles(here, parts)


def places(sentence: Sentence, start: int, end: int, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions in the clause that tell where it happens ("in Tilby", "at Marl junction")."""
    here = Here(sentence, mentions)
    inside = [one for one in here.mentions if start <= one.start and one.end <= end and one.label in _PLACES]
    if not inside:
        return ()
    tokens = {here.at(token): token for token in sentence.tokens}
    found: list[Mention] = []
    for one in inside:
        first = tokens.get(one.start)
        chained = bool(found) and here.text(found[-1].end, one.start).strip() in {",", "and", ", and"}
        if (first is not None and _tells_where(first)) or chained:
            found.append(one)
    return tuple(found)


def _tells_where(token: Token) -> bool:
    """Tell whether the name at ``token`` stands behind a preposition of place, as its object."""
    for _ in range(_STEPS):
        if token.dep_ in {"compound", "amod", "det", "nmod", "conj", "nummod", "appos", "poss"}:
            if token.dep_ == "poss":
                return False
            token = token.head
            continue
        break
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.dep_ == "pobj":
        token = token.head.head  # "in the streets of Tilby"
    return token.dep_ == "pobj" and token.head.lower_ in _WHERE


def _predicate(here: Here, lemma: str, token: Token) -> Predicate:
    start = here.at(token)
    return Predicate(lemma=lemma, start=start, end=start + len(token))


def _roles(here: Here, parts: Iterable[Part]) -> tuple[Role, ...]:
    """Make the roles, each once, in text order.

    The parser may hang a word on one of another sentence, where punctuation mends its boundaries: what
    stands there is no participant here.
    """
    found = (role_of(here, name, token) for name, token in parts)
    made = {(role.role, role.start): role for role in found if role is not None}
    return tuple(sorted(made.values(), key=lambda role: (role.start, role.role)))


def role_of(here: Here, name: str, token: Token) -> Role | None:
    """Return the participant at ``token``: its noun phrase without relative clauses.

    None where its noun stands in another sentence; a phrase that runs over the edge ends there.
    """
    token = antecedent(token)
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
        head=meant(token).lemma_.lower(),
    )


def antecedent(token: Token) -> Token:
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


def meant(token: Token) -> Token:
    """Return the noun that is meant: in "two of the men" the men."""
    if token.lower_ not in _PARTS and token.pos_ != "NUM":
        return token
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            inner = next((one for one in child.children if one.dep_ == "pobj"), None)
            if inner is not None:
                return inner
    return token
