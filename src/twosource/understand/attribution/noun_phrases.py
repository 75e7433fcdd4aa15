"""Noun phrases that name a source: where they begin and end, and who hides behind a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.openers import VERBS

if TYPE_CHECKING:
    from twosource.understand.attribution.parse import Parse, Word

_DOCUMENTS: Final = lexicon.words("speakers.documents")
_PAPERS: Final = lexicon.words("speakers.papers_with_a_voice") | _DOCUMENTS
_APPOSITIONS: Final = lexicon.words("attribution.apposition_openers")
# Nouns for persons, and those of any voice: what may stand after an inverted "said".
PERSONS: Final = (
    lexicon.words("attribution.offices")
    | lexicon.words("attribution.people")
    | lexicon.words("speakers.spokespersons")
)
VOICES: Final = PERSONS | _DOCUMENTS | lexicon.words("speakers.outlets") | lexicon.words("attribution.bodies")
_NOT_IN_PHRASE: Final = frozenset({"relcl", "ccomp", "parataxis", "advcl", "cc_clause", "dep"})
_RELATIVE: Final = lexicon.words("attribution.relatives")
_AUXILIARIES: Final = ("aux", "auxpass", "neg", "prt")
_MAX_STEPS: Final = 6
_MAX_PHRASE: Final = 60
DAYS: Final = lexicon.words("attribution.days")
# Who is quoted or cited "as saying" something speaks; who quotes him tells of it.
QUOTING: Final = lexicon.verbs("cue_cite")


def phrase(parse: Parse, head: int, *, barred: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """Return the words of the noun phrase of ``head``: title, name, apposition, "of" phrases.

    Relative clauses and everything in ``barred`` stay out. The result is one run around the head.
    """
    inside = {head}
    stack = [head]
    while stack:
        here = stack.pop()
        for child in parse.children[here]:
            word = parse.words[child]
            if word.dep in _NOT_IN_PHRASE or child in barred or _hangs_on(parse, word, here):
                continue
            inside.add(child)
            stack.append(child)
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside and last - first < _MAX_PHRASE:
        last += 1
    return tuple(parse.trim(list(range(first, last + 1))))


def _hangs_on(parse: Parse, word: Word, head: int) -> bool:
    """Tell whether ``word`` is an aside, or a time that the parser hung on the noun by mistake."""
    if word.dep == "acl":
        return parse.words[word.at - 1].text == ","
    return word.at > head and word.low == "on" and any(kid.low in DAYS for kid in parse.kids(word.at, "pobj"))


def subject(parse: Parse, verb: Word) -> tuple[int, ...]:
    """Return the words of whoever utters what ``verb`` reports, or an empty tuple.

    A verb without a subject of its own ("and added", "saying", "went on to say") takes that of the
    verb that it hangs on; a participle after a noun takes the noun; a relative pronoun brings its
    antecedent along.
    """
    here = verb
    for _ in range(_MAX_STEPS):
        if here.lemma in QUOTING and here is not verb:
            return quoted(parse, here)
        own = _own_subject(parse, here, verb)
        if own is not None:
            return own
        if here.head == here.at or here.dep == "conj":
            before = _before_aside(parse, here)
            if before or here.head == here.at:
                return before
        above = parse.words[here.head]
        if here.dep in {"acl", "relcl"}:
            return _of_participle(parse, here, above)
        if here.dep not in {"conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "dep"}:
            return ()
        here = above
    return ()


def _of_participle(parse: Parse, verb: Word, noun: Word) -> tuple[int, ...]:
    """Return the noun before a participle, or who issued it: "the club issued a statement saying"."""
    if verb.tag == "VBG" and noun.dep == "dobj" and noun.lemma in _PAPERS:
        return subject(parse, parse.words[noun.head])
    return phrase(parse, noun.at, barred=frozenset(parse.subtree(verb.at)))


def quoted(parse: Parse, verb: Word) -> tuple[int, ...]:
    """Return who is quoted: "The radio quoted the mayor as saying", "the mayor was quoted as saying"."""
    whom = parse.kids(verb.at, "nsubjpass") or parse.kids(verb.at, "dobj")
    return phrase(parse, whom[0].at) if whom else ()


def _before_aside(parse: Parse, verb: Word) -> tuple[int, ...]:
    """Return the noun phrase before an aside between commas that ends at ``verb``: "X, citing Y, says"."""
    first = parse.sentences[verb.sentence][0]
    commas = [at for at in range(first + 1, verb.at) if parse.words[at].text == ","]
    if not commas or commas[-1] + 1 != verb.at or verb.tag not in {"VBZ", "VBD"}:
        return ()
    behind = ((at, parse.words[at + 1]) for at in reversed(commas[:-1]))
    opening = next((at for at, word in behind if word.tag == "VBG" or word.low in _APPOSITIONS), None)
    if opening is None or parse.words[opening - 1].pos not in {"NOUN", "PROPN"}:
        return ()
    return tuple(at for at in phrase(parse, opening - 1) if at < opening)


def _own_subject(parse: Parse, here: Word, verb: Word) -> tuple[int, ...] | None:
    """Return the subject among the children of ``here``; None to look further up."""
    for kid in parse.kids(here.at, "nsubj", "csubj"):
        if kid.low in _RELATIVE and here.dep == "relcl":
            antecedent = phrase(parse, here.head, barred=frozenset(parse.subtree(here.at)))
            return tuple(sorted({*antecedent, kid.at}))
        return phrase(parse, kid.at, barred=frozenset({verb.at}))
    for kid in parse.kids(here.at, "agent"):
        for obj in parse.kids(kid.at, "pobj"):
            return phrase(parse, obj.at)
    passive = parse.kids(here.at, "nsubjpass")
    if not passive:
        return _reduced(parse, here)
    return phrase(parse, passive[0].at) if here is not verb and verb.dep != "conj" else ()


def is_verb(word: Word) -> bool:
    """Tell whether ``word`` is tagged as a verb."""
    return word.pos in VERBS


def after_verb(parse: Parse, verb: Word) -> tuple[int, ...]:
    """Return the noun phrase right after an inverted verb ("read the notice"), or an empty tuple."""
    after = [kid.at for kid in parse.kids(verb.at, "dobj", "nsubj") if kid.at > verb.at]
    found = phrase(parse, after[0]) if after else ()
    return found if found and found[0] == verb.at + 1 else ()


def cue(parse: Parse, verb: Word) -> tuple[int, ...]:
    """Return the verb with its auxiliaries, negation and particle."""
    return tuple(sorted({verb.at, *(kid.at for kid in parse.kids(verb.at, *_AUXILIARIES))}))


def _reduced(parse: Parse, verb: Word) -> tuple[int, ...] | None:
    """Return the noun whose participle the parser takes for a clause: "people rescued from it said that"."""
    clauses = parse.kids(verb.at, "ccomp")
    before = clauses[0] if clauses else verb
    if before.at >= verb.at or before.tag not in {"VBN", "VBD"} or clauses[-1].at < verb.at:
        return None
    whole = parse.subtree(before.at)
    if whole[-1] + 1 != verb.at or any(parse.words[at].pos == "PUNCT" for at in whole):
        return None
    heads = [kid.at for kid in parse.kids(before.at, "nsubj", "nsubjpass") if kid.at < before.at]
    return phrase(parse, heads[0]) if heads else None
