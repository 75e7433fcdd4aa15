"""Nouns that attribute: "the claim that ...", "his warning that ...", "a report by the club that ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form
from twosource.understand.attribution.cues import cue_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.parse import Parse, Word

_NOUNS: Final = lexicon.words("attribution.reporting_nouns")
_OPENERS: Final = lexicon.words("attribution.noun_complementisers")
_GIVERS: Final = lexicon.words("attribution.givers")
_OWN: Final = lexicon.words("attribution.own_possessives")
# Taking back what one said is denying it.
_WITHDRAWING: Final = lexicon.verbs("withdraws")
_WITHDRAWN: Final = "disavow"


def nouns_of_saying(search: Search) -> None:
    """Add what a noun tells of, and what somebody denies or withdraws over it."""
    search.add(_nominal(search.parse), barred={one.verb for one in search.found})


def _nominal(parse: Parse) -> Iterator[Candidate]:
    """Yield what reporting nouns with a clause attribute, in text order."""
    for word in parse.words:
        if word.pos != "NOUN" or word.lemma not in _NOUNS or word.quote >= 0:
            continue
        content = _clause(parse, word)
        if content:
            yield from _attributed(parse, word, content)


def _attributed(parse: Parse, noun: Word, content: list[int]) -> Iterator[Candidate]:
    """Yield whose the noun is, and the verb over it by which somebody denies or withdraws it."""
    verb = parse.words[noun.head]
    denied = noun.dep == "dobj" and noun_phrases.is_verb(verb) and _denies(verb)
    source = _source(parse, noun)
    if denied:
        denier = noun_phrases.subject(parse, verb)
        own = source if source != denier else ()
        told = {*content, *own, noun.at} if own else {*content}
        yield Candidate(
            verb=noun.at,
            lemma=_WITHDRAWN if verb.lemma in _WITHDRAWING else verb.lemma,
            cue={*noun_phrases.cue(parse, verb), *(() if own else (noun.at,))},
            source=set(denier),
            content=told.difference(denier),
            form=Form.NOUN,
        )
        source = own
    if source:
        yield Candidate(
            verb=noun.at,
            lemma=noun.lemma,
            cue={noun.at},
            source=set(source),
            content=set(content).difference(source),
            form=Form.NOUN,
        )


def _denies(verb: Word) -> bool:
    return verb.lemma in _WITHDRAWING or cue_class(verb.lemma) == "deny"


def _clause(parse: Parse, noun: Word) -> list[int]:
    """Return the "that" clause of the noun, none for a relative clause ("the claim that he made")."""
    for kid in parse.kids(noun.at, "acl", "ccomp", "relcl"):
        relations = ("mark", "dobj") if kid.dep == "acl" else ("mark",)
        marks = [one for one in parse.kids(kid.at, *relations) if one.low in _OPENERS]
        if kid.at > noun.at and marks:
            return parse.subtree(kid.at)
    return []


def _source(parse: Parse, noun: Word) -> tuple[int, ...]:
    """Return whose claim it is: an owner, a "by" or "from" phrase, or the subject of "made the claim"."""
    for kid in parse.kids(noun.at, "poss"):
        if kid.low in _OWN and noun.dep == "dobj" and noun_phrases.is_verb(parse.words[noun.head]):
            return noun_phrases.subject(parse, parse.words[noun.head])  # "withdrew its report"
        return tuple(at for at in noun_phrases.phrase(parse, kid.at) if parse.words[at].tag != "POS")
    above = parse.words[noun.head]
    for holder in (noun, above):
        for kid in parse.kids(holder.at, "prep", "agent"):
            if kid.low in _GIVERS and kid.at > noun.at:
                for obj in parse.kids(kid.at, "pobj"):
                    return noun_phrases.phrase(parse, obj.at)
    if noun.dep == "dobj" and noun_phrases.is_verb(above):
        return noun_phrases.subject(parse, above)
    return ()
