"""First-hand knowledge: words by which a speaker or an outlet says that it saw for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language import match
from twosource.language.needed import Index
from twosource.model import Mark
from twosource.understand.modality.clause import child, fits, in_quotation

if TYPE_CHECKING:
    from twosource.language.parse.tokens import Token
    from twosource.understand.modality.clause import Clause

__all__ = ["first_hand"]

_TOLD = Index(match.rules("modality"))


def first_hand(clause: Clause, *, by_outlet: bool = False) -> tuple[str | None, Mark | None]:
    """Return ``witness``, ``own reporting`` or None for the clause, with the words that show it.

    ``by_outlet``: the words are attributed to an outlet, whose counting is reporting of its own.
    """
    counted = _counted(clause)
    known = counted or _saw(clause)
    if known is not None:
        spoken = in_quotation(clause.root) and not by_outlet
        kind = "own reporting" if counted is not None and not spoken else "witness"
        start = clause.sentence.offset + known.idx
        return kind, Mark(kind="first hand", start=start, end=start + len(known))
    base, text = clause.sentence.start, clause.sentence.text
    for rule in _TOLD.near(text):
        told = rule.find.search(text)
        if told:
            return rule.made["makes"], Mark(
                kind="first hand", start=base + told.start(), end=base + told.end()
            )
    return None, None


def _counted(clause: Clause) -> Token | None:
    """Return the verb of "we counted"."""
    root = clause.root
    if fits(root, lemma="verbs_of_counting") and root.tag_ in {"VBD", "VBN"}:
        return root if child(root, "nsubj", form="pronouns_of_the_first_person") is not None else None
    return None


def _saw(clause: Clause) -> Token | None:
    """Return the verb of perception or the possessive by which a speaker tells what he lived through."""
    root = clause.root
    for verb in (root, *(each for each in root.children if each.dep_ in {"xcomp", "conj", "ccomp"})):
        if (
            fits(verb, lemma="verbs_of_witnessing")
            and child(verb, "nsubj", form="pronouns_of_the_first_person") is not None
            and not _negated(verb)
        ):
            return verb
    if root.tag_ == "VBD" and in_quotation(clause.root):
        mine = clause.has({"my"})
        if mine is not None and mine.head.dep_ in {"nsubj", "nsubjpass"}:
            return mine
    return None


def _negated(verb: Token) -> bool:
    return child(verb, "neg") is not None or child(verb, form="words_of_not_seeing") is not None
