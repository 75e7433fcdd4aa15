"""Nouns that attribute: "the claim that ...", "his warning that ...", "a report by the club that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Form, Frame
from twosource.understand.attribution.cues import cue_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_NOUNS: Final = lexicon.words("attribution.reporting_nouns")
_OPENERS: Final = lexicon.words("attribution.noun_complementisers")
_GIVERS: Final = lexicon.words("attribution.givers")
_OWN: Final = lexicon.words("attribution.own_possessives")
# Taking back what one said is denying it.
_WITHDRAWING: Final = lexicon.verbs("withdraws")
_WITHDRAWN: Final = "disavow"


def nouns_of_saying(search: Search) -> None:
    """Add what a noun tells of, and what somebody denies or withdraws over it."""
    search.add(_nominal, barred={one.verb for one in search.found})


def _nominal(paragraph: Paragraph) -> Iterator[Frame]:
    """Yield the frames of reporting nouns with a clause, in text order."""
    for word in paragraph.words:
        if word.pos != "NOUN" or word.lemma not in _NOUNS or word.quote >= 0:
            continue
        content = _clause(paragraph, word)
        if content:
            yield from _frames(paragraph, word, content)


def _frames(paragraph: Paragraph, noun: Word, content: list[int]) -> Iterator[Frame]:
    """Yield the frame of the noun, and that of a verb over it by which somebody denies or withdraws it."""
    verb = paragraph.words[noun.head]
    denied = noun.dep == "dobj" and noun_phrases.is_verb(verb) and _denies(verb)
    source = _source(paragraph, noun)
    if denied:
        denier = noun_phrases.subject(paragraph, verb)
        own = source if source != denier else ()
        told = {*content, *own, noun.at} if own else {*content}
        yield Frame(
            verb=noun.at,
            lemma=_WITHDRAWN if verb.lemma in _WITHDRAWING else verb.lemma,
            cue=tuple(sorted({*noun_phrases.cue(paragraph, verb), *(() if own else (noun.at,))})),
            source=denier,
            content=tuple(sorted(told.difference(denier))),
            form=Form.NOUN,
        )
        source = own
    if source:
        told = set(content).difference(source)
        yield Frame(
            verb=noun.at,
            lemma=noun.lemma,
            cue=(noun.at,),
            source=source,
            content=tuple(sorted(told)),
            form=Form.NOUN,
        )


def _denies(verb: Word) -> bool:
    return verb.lemma in _WITHDRAWING or cue_class(verb.lemma) == "deny"


def _clause(paragraph: Paragraph, noun: Word) -> list[int]:
    """Return the "that" clause of the noun, none for a relative clause ("the claim that he made")."""
    for kid in paragraph.kids(noun.at, "acl", "ccomp", "relcl"):
        relations = ("mark", "dobj") if kid.dep == "acl" else ("mark",)
        marks = [one for one in paragraph.kids(kid.at, *relations) if one.low in _OPENERS]
        if kid.at > noun.at and marks:
            return paragraph.subtree(kid.at)
    return []


def _source(paragraph: Paragraph, noun: Word) -> tuple[int, ...]:
    """Return whose claim it is: an owner, a "by" or "from" phrase, or the subject of "made the claim"."""
    for kid in paragraph.kids(noun.at, "poss"):
        if kid.low in _OWN and noun.dep == "dobj" and noun_phrases.is_verb(paragraph.words[noun.head]):
            return noun_phrases.subject(paragraph, paragraph.words[noun.head])  # "withdrew its report"
        return tuple(at for at in noun_phrases.phrase(paragraph, kid.at) if paragraph.words[at].tag != "POS")
    above = paragraph.words[noun.head]
    for holder in (noun, above):
        for kid in paragraph.kids(holder.at, "prep", "agent"):
            if kid.low in _GIVERS and kid.at > noun.at:
                for obj in paragraph.kids(kid.at, "pobj"):
                    return noun_phrases.phrase(paragraph, obj.at)
    if noun.dep == "dobj" and noun_phrases.is_verb(above):
        return noun_phrases.subject(paragraph, above)
    return ()
