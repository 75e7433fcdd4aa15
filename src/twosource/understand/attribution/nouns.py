"""Noun phrases that name a source: where they begin and end, and who hides behind a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from twosource.understand.attribution.words import Paragraph, Word

_SUBJECTS: Final = ("nsubj", "csubj")
_NOT_IN_PHRASE: Final = frozenset({"relcl", "ccomp", "parataxis", "advcl", "cc_clause", "dep"})
_RELATIVE: Final = frozenset({"who", "which", "that"})
_VERBAL: Final = frozenset({"VERB", "AUX"})
_AUXILIARIES: Final = ("aux", "auxpass", "neg", "prt")
_MAX_STEPS: Final = 6
_MAX_PHRASE: Final = 60


def phrase(paragraph: Paragraph, head: int, *, barred: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """Return the words of the noun phrase of ``head``: title, name, apposition, "of" phrases.

    Relative clauses and everything in ``barred`` stay out. The result is one run around the head.
    """
    inside = {head}
    stack = [head]
    while stack:
        here = stack.pop()
        for child in paragraph.children[here]:
            word = paragraph.words[child]
            if word.dep in _NOT_IN_PHRASE or child in barred or _adverbial(paragraph, word, here):
                continue
            inside.add(child)
            stack.append(child)
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside and last - first < _MAX_PHRASE:
        last += 1
    return tuple(paragraph.trim(list(range(first, last + 1))))


def _adverbial(paragraph: Paragraph, word: Word, head: int) -> bool:
    """Tell whether ``word`` is a time or a manner that the parser hung on the noun by mistake."""
    if word.dep == "npadvmod":
        return paragraph.words[word.head].pos in {"PROPN", "PRON"}
    if word.dep == "prep" and word.at > head and word.low == "on":
        return any(kid.low in DAYS for kid in paragraph.kids(word.at, "pobj"))
    return False


DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight "
    "january february march april may june july august september october november december".split()
)


def subject(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return the words of whoever utters what ``verb`` reports, or an empty tuple.

    A verb without a subject of its own ("and added", "saying", "went on to say") takes that of the
    verb that it hangs on; a participle after a noun takes the noun; a relative pronoun brings its
    antecedent along.
    """
    here = verb
    for _ in range(_MAX_STEPS):
        own = _own_subject(paragraph, here, verb)
        if own is not None:
            return own
        if here.head == here.at:
            return ()
        above = paragraph.words[here.head]
        if here.dep in {"acl", "relcl"}:
            return phrase(paragraph, above.at, barred=frozenset(paragraph.subtree(here.at)))
        if here.dep not in {"conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "aux", "dep"}:
            return ()
        here = above
    return ()


def _own_subject(paragraph: Paragraph, here: Word, verb: Word) -> tuple[int, ...] | None:
    """Return the subject among the children of ``here``; None to look further up."""
    for kid in paragraph.kids(here.at, *_SUBJECTS):
        if kid.dep == "nsubj" and kid.low in _RELATIVE and here.dep == "relcl" and kid.tag != "DT":
            antecedent = phrase(paragraph, here.head, barred=frozenset(paragraph.subtree(here.at)))
            return tuple(sorted({*antecedent, kid.at}))
        return phrase(paragraph, kid.at, barred=frozenset({verb.at}))
    for kid in paragraph.kids(here.at, "agent"):
        for obj in paragraph.kids(kid.at, "pobj"):
            return phrase(paragraph, obj.at)
    passive = paragraph.kids(here.at, "nsubjpass")
    if not passive:
        return None
    return phrase(paragraph, passive[0].at) if here is not verb else ()


def is_verb(word: Word) -> bool:
    """Tell whether ``word`` is tagged as a verb."""
    return word.pos in _VERBAL


def cue(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return the verb with its auxiliaries, negation and particle."""
    return tuple(sorted({verb.at, *(kid.at for kid in paragraph.kids(verb.at, *_AUXILIARIES))}))
