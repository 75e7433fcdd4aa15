"""Idioms that report: "was adamant that", "let slip that", "let it be known that"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.cues import SURE
from twosource.understand.attribution.frame import Frame

if TYPE_CHECKING:
    from twosource.understand.attribution.paragraphs import Paragraph, Word

COMPLEMENTISERS: Final = frozenset({"that", "whether", "how", "why", "what", "where", "when", "who", "if"})


def finite(paragraph: Paragraph, verb: Word) -> bool:
    """Tell whether the clause of ``verb`` is finite: "declared him winner" reports nothing."""
    words = [verb, *paragraph.kids(verb.at, "aux", "auxpass", "mark", "cop", "advmod", "dobj", "nsubj")]
    return any(word.tag in {"VBD", "VBZ", "VBP", "MD"} or word.low in COMPLEMENTISERS for word in words)


def certain(paragraph: Paragraph, verb: Word) -> Frame | None:
    """Return the frame of one who is sure of something: "was adamant that the vote would be held"."""
    if verb.lemma != "be" or paragraph.kids(verb.at, "neg"):
        return None
    source = noun_phrases.subject(paragraph, verb)
    judged = next((one for one in paragraph.kids(verb.at, "acomp") if one.low in SURE), None)
    if judged is None or not source or paragraph.words[source[-1]].low in _NOBODY:
        return None
    clauses = [*paragraph.kids(judged.at, "ccomp"), *paragraph.kids(verb.at, "ccomp")]
    told = next((one for one in clauses if one.at > judged.at and finite(paragraph, one)), None)
    if told is None:
        return None
    cue = tuple(sorted({*noun_phrases.cue(paragraph, verb), judged.at}))
    return Frame(
        paragraph=paragraph.number,
        verb=verb.at,
        lemma=judged.low,
        cue=cue,
        source=source,
        content=tuple(at for at in paragraph.subtree(told.at) if at not in {*cue, *source}),
        rule="clause",
    )


def let_known(paragraph: Paragraph, verb: Word) -> Frame | None:
    """Return the frame of "let slip that", "let it be known that"."""
    source = noun_phrases.subject(paragraph, verb) if verb.lemma == "let" else ()
    after = paragraph.words[verb.at + 1 : verb.at + 1 + _IDIOM]
    between = tuple(takewhile(lambda one: one.low in _KNOWN, after))
    if not source or not between or between[-1].low not in {"slip", "known"}:
        return None
    first = between[-1].at + 1
    told = next(
        (
            kid
            for one in between
            for kid in paragraph.kids(one.at, "ccomp", "acl", "advcl")
            if paragraph.subtree(kid.at)[0] == first and paragraph.words[first].low == "that"
        ),
        None,
    )
    if told is None:
        return None
    return Frame(
        paragraph=paragraph.number,
        verb=verb.at,
        lemma="let know",
        cue=(verb.at, *(one.at for one in between)),
        source=source,
        content=tuple(paragraph.subtree(told.at)),
        rule="clause",
    )


_IDIOM: Final = 3  # words of "it be known"
_KNOWN: Final = frozenset({"slip", "it", "be", "known"})
_NOBODY: Final = frozenset({"it", "this", "that", "what", "which", "there"})
