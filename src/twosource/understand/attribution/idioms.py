"""Idioms that report: "was adamant that", "let slip that", "let it be known that"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Form, Frame
from twosource.understand.openers import FINITE

if TYPE_CHECKING:
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_ASSURED: Final = lexicon.words("attribution.assured")
COMPLEMENTISERS: Final = lexicon.words("attribution.complementisers")


def finite(paragraph: Paragraph, verb: Word) -> bool:
    """Tell whether the clause of ``verb`` is finite: "declared him winner" reports nothing."""
    words = [verb, *paragraph.kids(verb.at, "aux", "auxpass", "mark", "cop", "advmod", "dobj", "nsubj")]
    return any(word.tag in FINITE or word.low in COMPLEMENTISERS for word in words)


def certain(paragraph: Paragraph, verb: Word) -> Frame | None:
    """Return the frame of one who is sure of something: "was adamant that the vote would be held"."""
    if verb.lemma != "be" or paragraph.kids(verb.at, "neg"):
        return None
    source = noun_phrases.subject(paragraph, verb)
    judged = next((one for one in paragraph.kids(verb.at, "acomp") if one.low in _ASSURED), None)
    if judged is None or not source or paragraph.words[source[-1]].low in _NOBODY:
        return None
    clauses = [*paragraph.kids(judged.at, "ccomp"), *paragraph.kids(verb.at, "ccomp")]
    told = next((one for one in clauses if one.at > judged.at and finite(paragraph, one)), None)
    if told is None:
        return None
    cue = tuple(sorted({*noun_phrases.cue(paragraph, verb), judged.at}))
    return Frame(
        verb=verb.at,
        lemma=judged.low,
        cue=cue,
        source=source,
        content=tuple(at for at in paragraph.subtree(told.at) if at not in {*cue, *source}),
        form=Form.CLAUSE,
    )


def let_known(paragraph: Paragraph, verb: Word) -> Frame | None:
    """Return the frame of "let slip that", "let it be known that"."""
    source = noun_phrases.subject(paragraph, verb) if verb.lemma == "let" else ()
    after = verb.at + 1
    spoken = (paragraph.words[after : after + len(one)] for one in _KNOWN)
    between = next((one for one in spoken if [word.low for word in one] in _KNOWN), ())
    if not source or not between:
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
        verb=verb.at,
        lemma="let know",
        cue=(verb.at, *(one.at for one in between)),
        source=source,
        content=tuple(paragraph.subtree(told.at)),
        form=Form.CLAUSE,
    )


_KNOWN: Final = tuple(one.split() for one in lexicon.listed("attribution.let_known"))
_NOBODY: Final = lexicon.words("attribution.impersonal_subjects")
