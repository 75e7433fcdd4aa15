"""Nouns that attribute: "the claim that ...", "his warning that ...", "a report by the club that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.understand.attribution import nouns
from twosource.understand.attribution.cues import NOUNS
from twosource.understand.attribution.frames import Frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.attribution.words import Paragraph, Word


def nominal(paragraph: Paragraph) -> Iterator[Frame]:
    """Yield the frames of reporting nouns with a clause and a source that is told, in text order."""
    for word in paragraph.words:
        if word.pos != "NOUN" or word.lemma not in NOUNS or word.quote >= 0:
            continue
        content = _clause(paragraph, word)
        if content:
            source = _source(paragraph, word)
            if source:
                kept = tuple(at for at in content if at not in source)
                yield Frame(
                    paragraph=paragraph.number,
                    verb=word.at,
                    lemma=word.lemma,
                    cue=(word.at,),
                    source=source,
                    content=kept,
                    rule="noun",
                )


def _clause(paragraph: Paragraph, noun: Word) -> list[int]:
    """Return the "that" clause of the noun, none for a relative clause ("the claim that he made")."""
    for kid in paragraph.kids(noun.at, "acl", "ccomp", "relcl"):
        relations = ("mark", "dobj") if kid.dep == "acl" else ("mark",)
        marks = [one for one in paragraph.kids(kid.at, *relations) if one.low in {"that", "whether"}]
        if kid.at > noun.at and marks:
            return paragraph.subtree(kid.at)
    return []


def _source(paragraph: Paragraph, noun: Word) -> tuple[int, ...]:
    """Return whose claim it is: an owner, a "by" or "from" phrase, or the subject of "made the claim"."""
    for kid in paragraph.kids(noun.at, "poss"):
        return tuple(at for at in nouns.phrase(paragraph, kid.at) if paragraph.words[at].tag != "POS")
    above = paragraph.words[noun.head]
    for holder in (noun, above):
        for kid in paragraph.kids(holder.at, "prep", "agent"):
            if kid.low in {"by", "from"} and kid.at > noun.at:
                for obj in paragraph.kids(kid.at, "pobj"):
                    return nouns.phrase(paragraph, obj.at)
    if noun.dep == "dobj" and nouns.is_verb(above):
        return nouns.subject(paragraph, above)
    return ()
