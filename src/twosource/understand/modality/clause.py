"""The clause under judgement: its main verb, what stands upon it, over it, and attributes it.

What a word makes of what it governs stands in ``language/en/modality.toml``: a class with ``governs`` is a
row. ``makes`` is the certainty of a statement, ``value`` how far an event is told as a fact (from -3 to 3).
The form is that of Karttunen's signatures: what a governor says of its complement is a matter of the word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from twosource.language import lexicon
from twosource.language.lexicon import words
from twosource.understand.openers import top_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Certainty

    Words = str | AbstractSet[str]  # the name of a class of words, or words

_BREAKS = frozenset({"relcl", "advcl", "acl", "ccomp", "parataxis", "appos", "csubj"})
_OWN = frozenset({"aux", "auxpass", "neg", "advmod", "acomp", "attr", "oprd", "prep", "npadvmod", "expl"})
_HELPING = frozenset({"aux", "auxpass", "nsubj", "nsubjpass"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "expl", "obj", "pobj"})
_GOVERNED = frozenset({"xcomp", "ccomp", "acl", "pcomp", "conj"})
_HEIGHT = 3  # governors above a clause that are looked at
_DEPTH = 6  # words between a word and the verb that it stands under: "on the first of June"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause of a sentence: its tokens, its main verb (or head word), and the words upon that.

    ``cue`` is the word that attributes it, where it was found, ``negator`` the one by which it tells that
    something is not so.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    root: Token
    own: tuple[Token, ...]
    cue_lemma: str | None = None
    cue_class: str | None = None
    cue: Token | None = None
    negator: Token | None = None

    def has(self, those: Words) -> Token | None:
        """Return the first token of the clause that is one of ``those`` words (lower case)."""
        forms = _words(those)
        return next((token for token in self.tokens if token.lower_ in forms), None)

    def aux(self, those: Words) -> Token | None:
        """Return the auxiliary of the main verb that is one of ``those``."""
        forms = _words(those)
        return next((t for t in self.own if t.dep_ in {"aux", "auxpass"} and t.lower_ in forms), None)


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
    return next(
        (
            one
            for one in token.children
            if (not labels or one.dep_ in labels) and fits(one, lemma=lemma, form=form)
        ),
        None,
    )


def clause_of(
    sentence: Sentence, start: int, end: int, cue_lemma: str | None = None, cue_class: str | None = None
) -> Clause | None:
    """Return the clause at ``[start, end)`` of the report, None where no word lies in it.

    A verb of saying in the clause itself counts as its cue.
    """
    inside = sentence.within(start, end)
    if not inside:
        return None
    root = top_of(inside)
    cue = _cue(sentence, inside, cue_lemma)
    if cue_lemma is None and root.dep_ == "ccomp" and root.head in inside:
        cue, cue_lemma = root.head, root.head.lemma_
    return Clause(
        sentence=sentence,
        tokens=inside,
        root=root,
        own=tuple(upon(root)),
        cue_lemma=cue_lemma,
        cue_class=cue_class,
        cue=cue,
        negator=_polarity(root),
    )


def _cue(sentence: Sentence, inside: tuple[Token, ...], lemma: str | None) -> Token | None:
    """Return the token of the cue: the nearest one of that lemma outside of the clause."""
    first, last = inside[0].i, inside[-1].i
    outside = [t for t in sentence.tokens if t.lemma_.lower() == lemma and not first <= t.i <= last]
    return min(outside, key=lambda t: min(abs(t.i - first), abs(t.i - last)), default=None)


def _polarity(root: Token) -> Token | None:
    """Return the word by which the clause tells that something is not so, None where it does not."""
    found = negation(root)
    if found is not None:
        following = found.nbor(1).lower_ if found.i + 1 < len(found.doc) else ""
        return None if following in words("modality.words_after_not") else found
    below = child(root, "xcomp")
    if below is None:
        return None
    if fits(root, lemma="negative_implicatives"):
        return root
    return negation(below) if fits(root, lemma="neg_raising_verbs") else None


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
        if each.dep_ == "neg" or fits(each, form="negative_adverbs"):
            return each
        if each.dep_ in _ARGUMENTS:
            if fits(each, form="negative_arguments"):
                return each
            no = child(each, form="negative_determiners")
            if no is not None:
                return no
        noun = child(each, "pobj") if each.dep_ == "prep" else None
        if noun is not None and (fits(noun, lemma="nouns_of_stress") or child(noun, form={"such"})):
            no = child(noun, form={"no"})  # "at no time", "knew of no such letter"
            if no is not None:
                return no
    return None


@cache
def made_by(relation: str) -> Mapping[str, Certainty]:
    """Return the certainty that each word makes of what it governs by ``relation``."""
    return MappingProxyType(_told(relation, "makes"))


@cache
def value_by(relation: str) -> Mapping[str, float]:
    """Return how far each word lets what it governs by ``relation`` be a fact."""
    return MappingProxyType(_told(relation, "value"))


def _told(relation: str, key: str) -> dict[str, Any]:
    return {
        word: row[key]
        for name, row in lexicon.table("modality").items()
        if relation in row.get("governs", ()) and key in row
        for word in lexicon.listed(f"modality.{name}")
    }
