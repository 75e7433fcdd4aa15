"""First-hand knowledge: words by which a speaker or an outlet says that it saw for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language import match
from twosource.language.lexicon import words
from twosource.model import Mark
from twosource.understand.modality.clause import fits, in_quotation

if TYPE_CHECKING:
    from twosource.language.parse.tokens import Token
    from twosource.understand.modality.clause import Clause

__all__ = ["first_hand"]


def first_hand(clause: Clause, *, by_outlet: bool = False) -> tuple[str | None, Mark | None]:
    """Return ``witness``, ``own reporting`` or None for the clause, with the words that show it.

    ``by_outlet``: the words are attributed to an outlet, whose counting is reporting of its own.
    """
    offset = clause.sentence.offset
    counted = _counted(clause)
    if counted is not None:
        kind = "witness" if in_quotation(clause.root) and not by_outlet else "own reporting"
        return kind, Mark(
            kind="first hand", start=offset + counted.idx, end=offset + counted.idx + len(counted)
        )
    seen = _saw(clause)
    if seen is not None:
        return "witness", Mark(kind="first hand", start=offset + seen.idx, end=offset + seen.idx + len(seen))
    text = clause.sentence.text
    base = clause.sentence.start
    for rule in match.rules("modality"):
        seen_by = rule.find.search(text)
        if seen_by:
            mark = Mark(kind="first hand", start=base + seen_by.start(), end=base + seen_by.end())
            return rule.made["makes"], mark
    return None, None


def _counted(clause: Clause) -> Token | None:
    """Return the verb of "we counted"."""
    root = clause.root
    if fits(root, lemma="verbs_of_counting") and root.tag_ in {"VBD", "VBN"}:
        return root if _subject(root) in words("modality.pronouns_of_the_first_person") else None
    return None


def _saw(clause: Clause) -> Token | None:
    """Return the verb of perception or the possessive by which a speaker tells what he lived through."""
    root = clause.root
    for verb in (root, *(child for child in root.children if child.dep_ in {"xcomp", "conj", "ccomp"})):
        if (
            fits(verb, lemma="verbs_of_witnessing")
            and _subject(verb) in words("modality.pronouns_of_the_first_person")
            and not _negated(verb)
        ):
            return verb
    if root.tag_ == "VBD" and in_quotation(clause.root):
        mine = clause.has({"my"})
        if mine is not None and mine.head.dep_ in {"nsubj", "nsubjpass"}:
            return mine
    return None


def _subject(verb: Token) -> str:
    return next((child.lower_ for child in verb.children if child.dep_ == "nsubj"), "")


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" or fits(child, form="words_of_not_seeing") for child in verb.children)
