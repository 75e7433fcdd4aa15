"""The clause under judgement: its main verb, what stands upon it, and what stands over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Certainty

    Words = str | AbstractSet[str]  # the name of a class of words, or words

__all__ = [
    "Case",
    "Clause",
    "Finding",
    "child",
    "clause_of",
    "fits",
    "found",
    "governors_of",
    "in_quotation",
    "is_passive",
    "negation",
    "reaches",
    "upon",
]

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

    def has(self, those: Words) -> Token | None:
        """Return the first token of the clause that is one of ``those`` words (lower case)."""
        forms = _words(those)
        return next((token for token in self.tokens if token.lower_ in forms), None)

    def aux(self, those: Words) -> Token | None:
        """Return the auxiliary of the main verb that is one of ``those``."""
        forms = _words(those)
        return next((t for t in self.own if t.dep_ in {"aux", "auxpass"} and t.lower_ in forms), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A clause and how it is attributed: the cue's lemma and class, its token where it was found."""

    clause: Clause
    cue_lemma: str | None
    cue_class: str | None
    cue: Token | None
    negator: Token | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule says, and the words by which."""

    certainty: Certainty
    kind: str
    words: tuple[Token, ...]


def found(certainty: Certainty, kind: str, *words: Token | None) -> Finding:
    """Return a finding; words that are None are left out."""
    return Finding(certainty=certainty, kind=kind, words=tuple(word for word in words if word is not None))


def _words(those: Words) -> Collection[str]:
    return words(f"modality.{those}") if isinstance(those, str) else those


def fits(token: Token, *, lemma: Words | None = None, form: Words | None = None) -> bool:
    """Tell whether a word is one of those: by lemma or form, listed or by the name of their class."""
    return (lemma is None or token.lemma_ in _words(lemma)) and (form is None or token.lower_ in _words(form))


def child(
    token: Token, deps: str = "", *, lemma: Words | None = None, form: Words | None = None
) -> Token | None:
    """Return the first word under ``token`` that fits and is tied to it by one of the ``deps``."""
    labels = deps.split()
    under = [one for one in token.children if one.dep_ in labels] if labels else token.children
    if not under or (lemma is None and form is None):
        return under[0] if under else None
    return next((one for one in under if fits(one, lemma=lemma, form=form)), None)


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
    if fits(root, lemma="verbs_of_saying"):
        for each in root.children:
            if each.dep_ == "ccomp" and each.pos_ in {"VERB", "AUX"} and each.i <= last:
                return each
    return root


def _first_of_splice(verb: Token, first: int) -> Token:
    """Return the verb before the comma where two clauses stand side by side ("We left, they stayed")."""
    for each in verb.lefts:
        if each.dep_ in {"ccomp", "parataxis"} and each.i >= first and each.pos_ in {"VERB", "AUX"}:
            subject = child(verb, "nsubj nsubjpass")
            if subject is not None and subject.i > each.right_edge.i:
                return each
    return verb


def upon(verb: Token) -> Iterator[Token]:
    """Yield the words that stand upon ``verb``: auxiliaries, negation, adverbs, predicates.

    A bare verb joined to another shares its modal: "will shut on Monday and *reopen* on Friday".
    """
    if verb.dep_ == "conj" and verb.tag_ == "VB" and not any(c.dep_ in _HELPING for c in verb.children):
        yield from (c for c in verb.head.children if c.tag_ == "MD" and c.dep_ == "aux")
    for each in verb.children:
        if each.dep_ in _OWN:
            yield each


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
        each.dep_ == "auxpass" or (each.dep_ == "aux" and each.lemma_ == "be") for each in verb.children
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
    for each in verb.children:
        if each.dep_ == "neg" or each.lower_ in _NEVER:
            return each
        if each.dep_ in _ARGUMENTS:
            if each.lower_ in _NO:
                return each
            found = child(each, form="negative_determiners")
            if found is not None:
                return found
        found = _never(each) if each.dep_ == "prep" else None
        if found is not None:
            return found
    return None


def _never(preposition: Token) -> Token | None:
    """Return the "no" of "at no time", "in no way", "knew of no such letter"."""
    for noun in preposition.children:
        no = child(noun, form={"no"})
        such = child(noun, form={"such"}) is not None
        if noun.dep_ == "pobj" and no is not None and (such or fits(noun, lemma="nouns_of_stress")):
            return no
    return None
