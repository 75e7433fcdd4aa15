"""Idioms that report: "which he denies", a tag between subject and verb, an outlet that presents its news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form
from twosource.understand.attribution.chains import is_own
from twosource.understand.attribution.institutions import is_outlet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from twosource.understand.attribution.parse import Parse, Word

_ANSWERING: Final = lexicon.verbs("answers")
_FINAL: Final = lexicon.verbs("closes_sentence")
_PRESENTING: Final = lexicon.verbs("presents_news")
_OPENING_NEWS: Final = lexicon.words("attribution.noun_complementisers")
_KNOWN: Final = tuple(one.split() for one in lexicon.listed("attribution.let_known"))
_LONGEST: Final = 40  # words of a subject with a tag behind it
_TENSED: Final = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON"})
_OPENING: Final = _NOMINAL | {"DET", "ADJ", "NUM"}


def answers(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield the pronoun for the clause before: "which he denies"."""
    for kid in parse.kids(verb.at, "dobj", "attr"):
        if verb.lemma in _ANSWERING and verb.dep == "relcl" and kid.low == "which":
            yield Form.OBJECT, [kid.at]


def let_known(parse: Parse, verb: Word) -> Candidate | None:
    """Return what somebody let slip, or let it be known."""
    source = noun_phrases.subject(parse, verb) if verb.lemma == "let" else ()
    for phrase in _KNOWN if source else ():
        opening = verb.at + 1 + len(phrase)
        between = parse.words[verb.at + 1 : opening]
        if [word.low for word in between] != phrase:
            continue
        for told in (kid for one in between for kid in parse.kids(one.at, "ccomp", "acl", "advcl")):
            whole = parse.subtree(told.at)
            if whole[0] == opening and parse.words[opening].low == "that":
                return Candidate(
                    verb=verb.at,
                    lemma="let know",
                    cue=set(range(verb.at, opening)),
                    source=set(source),
                    content=set(whole),
                    form=Form.CLAUSE,
                )
    return None


def presented(parse: Parse, verb: Word) -> Candidate | None:
    """Return the news that an outlet presents as its own: the Post "can reveal" it, or "has learned" it."""
    whole = next((parse.subtree(kid.at) for kid in parse.kids(verb.at, "ccomp") if kid.at > verb.at), None)
    if verb.lemma not in _PRESENTING or whole is None or parse.words[whole[0]].low not in _OPENING_NEWS:
        return None
    cue, source = noun_phrases.cue(parse, verb), noun_phrases.subject(parse, verb)
    can = any(parse.words[at].low == "can" for at in cue)
    if not source or not (can if verb.lemma in _FINAL else _is_press(parse, source)):
        return None
    return Candidate(
        verb=verb.at,
        lemma="",
        cue=set(cue),
        source=set(source),
        content=set(whole),
        form=Form.PRESENTED,
    )


def _is_press(parse: Parse, source: Collection[int]) -> bool:
    """Tell whether an outlet is named: "this newspaper", "we", "the Valley Post"."""
    words = [parse.words[at] for at in source]
    return is_own([word.low for word in words], None, full=None) or (
        words[-1].pos == "PROPN" and is_outlet(" ".join(word.text for word in words))
    )


def medial(parse: Parse, verb: Word) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return source and content of a tag between subject and verb: "The gap, the mayor said, is due to"."""
    words, (first, end) = parse.words, parse.sentences[verb.sentence]
    after = verb.at + 2
    if verb.lemma not in _FINAL or verb.tag not in _TENSED or verb.at - first > _LONGEST or after >= end:
        return None
    commas = [at for at in range(first + 1, verb.at) if words[at].text == ","]
    if len(commas) != 1 or words[after - 1].text != "," or words[after].tag not in _TENSED:
        return None
    if verb.dep == "parataxis" and min(noun_phrases.subject(parse, verb), default=0) > commas[0]:
        return None  # the parser itself has found a tag around which the clause stands
    parts = words[first : commas[0]], words[commas[0] + 1 : verb.at]
    named = all(any(one.pos in _NOMINAL for one in part) for part in parts)
    if (
        not named
        or words[first].pos not in _OPENING
        or any(map(noun_phrases.is_verb, (*parts[0], *parts[1])))
    ):
        return None
    return parse.unmarked(range(commas[0] + 1, verb.at)), (*range(first, commas[0]), *range(after, end))
