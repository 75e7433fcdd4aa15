"""Who did what to whom, where, with what: the participants of a clause.

Roles: ``agent``, ``patient``, ``recipient``, ``from``, ``to``, ``at``, ``with``, ``topic`` and, with
"be", ``attribute``. Active and passive voice, nouns of acts and carrying verbs give the same roles, so
that "the court fined the firm" and "the firm was fined by the court" can be compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.model import Predicate
from twosource.understand.openers import VERBS, top_of
from twosource.understand.roles.frames import ACTS, ROLES, act_of, lower_verb, of_noun, of_verb
from twosource.understand.roles.phrases import Here, role_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Mention, Role
    from twosource.understand.roles.frames import Part

__all__ = ["find", "places"]

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_WHERE = frozenset(word for word, role in ROLES.items() if role == "at")
_LEMMAS = lexicon.values("irregular.lemmas", str)
_STEPS = 4


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
