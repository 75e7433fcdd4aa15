"""The clause under judgement: its main verb, what stands upon it, and what stands over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token

__all__ = ["Clause", "clause_of", "governors_of", "in_quotation", "is_passive", "negation", "reaches", "upon"]

_BREAKS = frozenset({"relcl", "advcl", "acl", "ccomp", "parataxis", "appos", "csubj"})
_OWN = frozenset({"aux", "auxpass", "neg", "advmod", "acomp", "attr", "oprd", "prep", "npadvmod", "expl"})
_HELPING = frozenset({"aux", "auxpass", "nsubj", "nsubjpass"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "expl", "obj", "pobj"})
_NO = words("modality.negative_arguments")
_NEVER = words("modality.negative_adverbs")
_GOVERNED = frozenset({"xcomp", "ccomp", "acl", "pcomp", "conj"})
_HEIGHT = 3  # governors above a clause that are looked at
_DEPTH = 6  # words between a word and the verb that it stands under: "on the first of June"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause of a sentence: its tokens, its main verb (or head word), and the words upon that."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    root: Token
    own: tuple[Token, ...]

    def has(self, those: Collection[str]) -> Token | None:
        """Return the first token of the clause that is one of ``those`` words (lower case)."""
        return next((token for token in self.tokens if token.lower_ in those), None)

    def aux(self, those: Collection[str]) -> Token | None:
        """Return the auxiliary of the main verb that is one of ``those``."""
        return next((t for t in self.own if t.dep_ in {"aux", "auxpass"} and t.lower_ in those), None)


def clause_of(sentence: Sentence, start: int, end: int) -> Clause | None:
    """Return the clause at ``[start, end)`` of the report, None where no word lies in it."""
    inside = sentence.within(start, end)
    root = _root(inside)
    if root is None:
        return None
    root = _said(root, inside[-1].i)
    return Clause(sentence=sentence, tokens=inside, root=root, own=tuple(upon(root)))


def _root(inside: Sequence[Token]) -> Token | None:
    """Return the highest word of the clause; a verb before anything else."""
    if not inside:
        return None
    first, last = inside[0].i, inside[-1].i
    tops = [t for t in inside if not t.is_punct and (t.head.i == t.i or not first <= t.head.i <= last)]
    verbs = [t for t in tops if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"aux", "auxpass"}]
    if verbs:
        return _first_of_splice(verbs[0], first)
    return tops[0] if tops else inside[0]


def _said(root: Token, last: int) -> Token:
    """Return the verb of what is said, where ``root`` is a verb of saying and holds a clause."""
    if root.lemma_ in words("modality.verbs_of_saying"):
        for child in root.children:
            if child.dep_ == "ccomp" and child.pos_ in {"VERB", "AUX"} and child.i <= last:
                return child
    return root


def _first_of_splice(verb: Token, first: int) -> Token:
    """Return the verb before the comma where two clauses stand side by side ("We left, they stayed")."""
    for child in verb.lefts:
        if child.dep_ in {"ccomp", "parataxis"} and child.i >= first and child.pos_ in {"VERB", "AUX"}:
            subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
            if subject is not None and subject.i > child.right_edge.i:
                return child
    return verb


def upon(verb: Token) -> Iterator[Token]:
    """Yield the words that stand upon ``verb``: auxiliaries, negation, adverbs, predicates.

    A bare verb joined to another shares its modal: "will shut on Monday and *reopen* on Friday".
    """
    if verb.dep_ == "conj" and verb.tag_ == "VB" and not any(c.dep_ in _HELPING for c in verb.children):
        yield from (c for c in verb.head.children if c.tag_ == "MD" and c.dep_ == "aux")
    for child in verb.children:
        if child.dep_ in _OWN:
            yield child


def in_quotation(token: Token) -> bool:
    """Tell whether ``token`` stands between quotation marks, by the marks before it in its paragraph.

    Curly marks have been made straight before the parse, one for one.
    """
    return token.doc.text.count('"', 0, token.idx) % 2 == 1


def is_passive(verb: Token) -> bool:
    """Tell whether ``verb`` is a passive participle ("is said")."""
    if verb.tag_ != "VBN":
        return False
    return any(
        child.dep_ == "auxpass" or (child.dep_ == "aux" and child.lemma_ == "be") for child in verb.children
    )


def governors_of(token: Token) -> Iterator[Token]:
    """Yield the verbs (or nouns) that ``token`` is the complement of, the nearest first.

    What a verb is joined to does not govern it ("was accused and left"), but what governs that does.
    """
    for _ in range(_HEIGHT):
        if token.dep_ not in _GOVERNED or token.head.i == token.i:
            return
        joined = token.dep_ == "conj"
        token = token.head
        if not joined:
            yield token


def reaches(token: Token, root: Token) -> bool:
    """Tell whether ``token`` stands under ``root`` with no clause between."""
    for _ in range(_DEPTH):
        if token.i == root.i:
            return True
        if token.dep_ in _BREAKS or token.head.i == token.i:
            return False
        token = token.head
    return False


def negation(verb: Token) -> Token | None:
    """Return the word that negates ``verb``: "not", "never", or "no" upon its subject or object."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in _NEVER:
            return child
        if child.dep_ in _ARGUMENTS:
            if child.lower_ in _NO:
                return child
            found = next(
                (one for one in child.children if one.lower_ in words("modality.negative_determiners")), None
            )
            if found is not None:
                return found
        found = _never(child) if child.dep_ == "prep" else None
        if found is not None:
            return found
    return None


def _never(preposition: Token) -> Token | None:
    """Return the "no" of "at no time", "in no way", "knew of no such letter"."""
    for noun in preposition.children:
        no = next((one for one in noun.children if one.lower_ == "no"), None)
        such = any(one.lower_ == "such" for one in noun.children)
        if (
            noun.dep_ == "pobj"
            and no is not None
            and (such or noun.lemma_ in words("modality.nouns_of_stress"))
        ):
            return no
    return None
