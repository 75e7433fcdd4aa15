"""First-hand knowledge: words by which a speaker or an outlet says that it saw for itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.model import Mark
from twosource.understand.certainty import lexicon
from twosource.understand.certainty.clause import in_quotation

if TYPE_CHECKING:
    from twosource.language.parse.tokens import Token
    from twosource.understand.certainty.clause import Clause

__all__ = ["PATTERNS", "first_hand"]

_STAFF = r"(?:photographer|reporter|correspondent|journalist|team|crew|cameraman|editor|staff|producer)s?"
_PAPER = r"(?:newspaper|paper|magazine|website|site|reporter|correspondent|agency|station|programme)"
_SELF = rf"(?:this {_PAPER}|our newsroom)"
_SEEN = r"(?:seen|read|reviewed|obtained|examined|inspected|viewed|heard|counted|checked|verified)"
_LOOKED = r"(?:counted|saw|heard|found|measured|watched)"
_COUNT = r"(?:a count|counted|an analysis|analysis|calculations?|estimates?)"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b{pattern}\b", re.IGNORECASE)


_MAYBE = re.compile(r"\b(?:our|us|me|this)\b", re.IGNORECASE)


# (kind, pattern over the sentence, an example that the tests run)
PATTERNS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "own reporting",
        _compiled(rf"our (?:own )?{_STAFF} (?:\w+ ){{0,4}}?{_LOOKED}"),
        "Our photographer counted nine boats.",
    ),
    (
        "own reporting",
        _compiled(rf"{_COUNT} by (?:{_SELF}|our {_STAFF})"),
        "Nine boats, by a count by this newspaper, were out.",
    ),
    (
        "own reporting",
        _compiled(r"(?:our|this newspaper's) (?:own )?(?:count|tally|calculations?|analysis)"),
        "Nine boats were out, by our own count.",
    ),
    (
        "witness",
        _compiled(rf"{_SEEN} by (?:{_SELF}|us)"),
        "The letter, seen by this newspaper, is short.",
    ),
    (
        "witness",
        _compiled(rf"{_SELF} (?:has |have |had )?(?:{_SEEN}|saw)"),
        "The letter, which this newspaper has read, is short.",
    ),
    (
        "witness",
        _compiled(rf"(?:told|tells|showed|shown to|spoke to|speaking to) (?:us|me|{_SELF}|our {_STAFF})"),
        "The lamp fell, a porter told us.",
    ),
)


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
    if not _MAYBE.search(text):
        return None, None
    base = clause.sentence.start
    for kind, pattern, _ in PATTERNS:
        match = pattern.search(text)
        if match:
            return kind, Mark(kind="first hand", start=base + match.start(), end=base + match.end())
    return None, None


def _counted(clause: Clause) -> Token | None:
    """Return the verb of "we counted"."""
    root = clause.root
    if root.lemma_ in {"count", "measure", "calculate"} and root.tag_ in {"VBD", "VBN"}:
        return root if _subject(root) in {"we", "i"} else None
    return None


def _saw(clause: Clause) -> Token | None:
    """Return the verb of perception or the possessive by which a speaker tells what he lived through."""
    root = clause.root
    for verb in (root, *(child for child in root.children if child.dep_ in {"xcomp", "conj", "ccomp"})):
        if verb.lemma_ in lexicon.FIRST_HAND and _subject(verb) in {"i", "we"} and not _negated(verb):
            return verb
    if root.tag_ == "VBD" and in_quotation(clause.root):
        mine = clause.has("my")
        if mine is not None and mine.head.dep_ in {"nsubj", "nsubjpass"}:
            return mine
    return None


def _subject(verb: Token) -> str:
    return next((child.lower_ for child in verb.children if child.dep_ == "nsubj"), "")


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ in {"never", "will", "would"} for child in verb.children)
