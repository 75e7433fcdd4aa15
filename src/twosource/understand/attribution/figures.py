"""Figures and names that somebody gives: "says 22", "put the loss at nine", "named the man as Jonas Pell"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution.cues import MEASURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.attribution.parse import Parse, Word

_GIVING: Final = lexicon.verbs("tells_amount")
_NAMING: Final = lexicon.verbs("names_as")
# Verbs that report a figure or a name whatever else they take.
TELLING: Final = frozenset(MEASURES) | _GIVING | _NAMING
_FIGURES: Final = lexicon.words("attribution.figures")


def told(parse: Parse, verb: Word) -> Iterator[list[int]]:
    """Yield the words of the figure or name that ``verb`` gives, with what it is the figure of."""
    if verb.lemma in MEASURES:
        yield from _measured(parse, verb)
    if verb.lemma in _GIVING:
        yield from _given(parse, verb)
    if verb.lemma in _NAMING:
        yield from _named(parse, verb)


def _measured(parse: Parse, verb: Word) -> Iterator[list[int]]:
    """Yield what an amount is put at: "put the loss at 20 per cent"; a thing is put on a table."""
    objects = [at for obj in parse.kids(verb.at, "dobj") for at in parse.subtree(obj.at)]
    for kid in [*parse.kids(verb.at, "prep"), *_within(parse, verb, objects)]:
        amount = parse.subtree(kid.at)
        if kid.low == MEASURES[verb.lemma] and any(parse.words[at].pos == "NUM" for at in amount):
            yield sorted({*objects, *amount})


def _within(parse: Parse, verb: Word, objects: list[int]) -> list[Word]:
    """Return the prepositions that the parser hung on a clause about the figure: "the number it saw at 9"."""
    if not any(one.lemma in _FIGURES for one in parse.kids(verb.at, "dobj")):
        return []
    words = (parse.words[at] for at in objects)
    return [word for word in words if any(kid.pos == "NUM" for kid in parse.kids(word.at, "pobj"))]


def _given(parse: Parse, verb: Word) -> Iterator[list[int]]:
    """Yield a bare amount: "says 22", "gives a figure of 43 million"; money is given to somebody."""
    if parse.kids(verb.at, "dative") or any(kid.low == "to" for kid in parse.kids(verb.at, "prep", "aux")):
        return
    for kid in parse.kids(verb.at, "dobj"):
        whole = parse.subtree(kid.at)
        if kid.at < verb.at or kid.quote >= 0 or any(parse.words[at].tag == "$" for at in whole):
            continue
        bare = kid.pos == "NUM" and (kid.low != "one" or parse.kids(kid.at, "compound"))
        if bare or (kid.lemma in _FIGURES and any(parse.words[at].pos == "NUM" for at in whole)):
            yield whole


def _named(parse: Parse, verb: Word) -> Iterator[list[int]]:
    """Yield who somebody is said to be: "named the man as Jonas Pell", "was named by the police as"."""
    agents = parse.kids(verb.at, "agent")
    voices = [obj.at for by in agents for obj in parse.kids(by.at, "pobj")]
    whom = parse.kids(verb.at, "nsubjpass") if agents else parse.kids(verb.at, "dobj")
    for kid in (kid for at in (verb.at, *voices) for kid in parse.kids(at, "prep")):
        if whom and kid.low == "as" and any(one.pos == "PROPN" for one in parse.kids(kid.at, "pobj")):
            yield sorted({*parse.subtree(whom[0].at), *parse.subtree(kid.at)})
