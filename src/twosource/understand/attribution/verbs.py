"""Indirect speech: which clause of a sentence is whose, read off the parse.

The patterns are those of the reporting verb in English grammars: a clause after it ("said that"),
around it ("The fire, he said, began"), an infinitive ("promised to"), an object ("denied the charge")
or a preposition ("spoke of").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import (
    figures,
    idioms,
    noun_phrases,
    parentheticals,
    tags,
    unrealised,
)
from twosource.understand.attribution.candidates import Candidate, Form
from twosource.understand.attribution.cues import Complement, complements
from twosource.understand.openers import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.parse import Parse, Word

_FINAL: Final = lexicon.verbs("closes_sentence")
_HEARERS: Final = lexicon.verbs("takes_hearer")
_NOBODY: Final = lexicon.words("attribution.impersonal_subjects")
_ASSURED: Final = lexicon.words("attribution.assured")
COMPLEMENTISERS: Final = lexicon.words("attribution.complementisers")
_MAKING: Final = lexicon.verbs("makes_known")
_PLAIN: Final = lexicon.words("attribution.made_plain")
_TURNING_DOWN: Final = lexicon.verbs("turns_down")
_PAPERS: Final = lexicon.words("speakers.papers_with_a_voice")
_NOUNS: Final = lexicon.words("attribution.reporting_nouns")
_TIMES: Final = lexicon.words("attribution.time_prepositions")
_OCCASIONAL: Final = lexicon.words("attribution.occasion_prepositions")
# "Was ordered to pay", "the plan proposed": without a source these tell what is done, not what is said.
_NEEDS_SOURCE: Final = frozenset(
    {Form.INFINITIVE, Form.OBJECT, Form.PREPOSITION, Form.PASSIVE, Form.MEASURE, Form.QUOTED}
)
_COMPLETING: Final = ("oprd", "prep", "xcomp", "acomp", "ccomp", "dative")
_OCCASIONS: Final = lexicon.words("attribution.occasions")
# "Claimed seven lives", "claimed the title": nobody says anything.
_WON: Final = lexicon.words("attribution.won_things")
# What one rejects by words: an offer is rejected, a clerk dismissed, a seat contested without any.
_SAID: Final = lexicon.words("attribution.said_things")


def verbs_of_saying(search: Search) -> None:
    """Add what verbs report; one in an aside, or over what it denies, reports nothing of its own."""
    taken = {place for one in search.found if one.form in {Form.ASIDE, Form.NOUN} for place in one.cue}
    search.add(reports(search.parse), barred=taken.union(one.verb for one in search.found))


def reports(parse: Parse, *, only: frozenset[str] | None = None) -> tuple[Candidate, ...]:
    """Return what the reporting verbs of an item attribute, in the order of the verbs.

    ``only`` names the lemmas that are asked for. Cues within quotation marks are part of what is quoted
    and attribute nothing.
    """
    made: list[Candidate] = []
    for word in parse.words:
        if word.quote >= 0 or (only is not None and word.lemma not in only):
            continue
        if not parentheticals.may_report(parse, word):
            continue
        found = _of_word(parse, word)
        if found is not None:
            made.append(found)
    return tuple(made)


def _of_word(parse: Parse, word: Word) -> Candidate | None:
    allowed = complements(word.lemma, broad=False)
    found = idioms.presented(parse, word)
    if found is None and (allowed or word.lemma in figures.TELLING):
        found = _of_verb(parse, word, allowed)
    if found is not None and found.form is Form.OBJECT and _turns_down_a_thing(parse, word):
        found = None
    if found is None:
        found = _in_their_words(parse, word) or idioms.let_known(parse, word) or _assured(parse, word)
    if found is None or (not found.source and found.form in _NEEDS_SOURCE):
        return None
    return None if unrealised.is_unrealised(parse, word, found.source, found.content) else found


def _turns_down_a_thing(parse: Parse, verb: Word) -> bool:
    """Tell whether an offer is rejected or a clerk dismissed, and not what was said."""
    which = parse.words[verb.head].lemma in _SAID
    return verb.lemma in _TURNING_DOWN and not any(
        one.lemma in _SAID or (which and one.low == "which") for one in parse.kids(verb.at, "dobj")
    )


def _in_their_words(parse: Parse, verb: Word) -> Candidate | None:
    """Return an attitude that is told in the holder's words: "called it 'a farce'"."""
    allowed = complements(verb.lemma, broad=True)
    found = _of_verb(parse, verb, allowed) if allowed else None
    quoted = found is not None and any(parse.words[at].quote >= 0 for at in found.content)
    return found if quoted else None


def _assured(parse: Parse, verb: Word) -> Candidate | None:
    """Return what somebody is sure of, or makes known: "was adamant that", "made it clear that"."""
    for judged in _judged(parse, verb):
        told = [
            *parse.kids(judged.at, "ccomp", "advcl"),
            *(kid for kid in parse.kids(verb.at, "ccomp") if kid is not judged),
        ]
        told = [one for one in told if one.dep == "ccomp" or _opens_with_that(parse, one)]
        if told and not parse.kids(verb.at, "neg"):
            cue, source = {*noun_phrases.cue(parse, verb), judged.at}, noun_phrases.subject(parse, verb)
            if verb.dep == "xcomp":  # "wishes to make it known"
                cue.add(verb.head)
            if any(parse.words[at].low in _NOBODY for at in source[-1:]):
                return None
            return Candidate(
                verb=verb.at,
                lemma=verb.lemma if verb.lemma in _MAKING else judged.low,
                cue=cue,
                source=set(source),
                content=set(parse.subtree(told[0].at)).difference(cue, source),
                form=Form.CLAUSE,
            )
    return None


def _judged(parse: Parse, verb: Word) -> list[Word]:
    """Return the adjective by which ``verb`` tells that somebody holds or makes something to be so."""
    if verb.lemma == "be":
        return [kid for kid in parse.kids(verb.at, "acomp") if kid.low in _ASSURED]
    if verb.lemma not in _MAKING:
        return []
    return [kid for kid in parse.kids(verb.at, "ccomp", "acomp", "oprd") if kid.low in _PLAIN]


def _opens_with_that(parse: Parse, clause: Word) -> bool:
    return any(kid.low == "that" for kid in parse.kids(clause.at, "mark"))


def _finite(parse: Parse, verb: Word) -> bool:
    """Tell whether the clause of ``verb`` is finite: "declared him winner" reports nothing."""
    words = [verb, *parse.kids(verb.at, "aux", "auxpass", "mark")]
    return any(word.tag in FINITE or word.low in COMPLEMENTISERS for word in words)


def _of_verb(parse: Parse, verb: Word, allowed: Complement) -> Candidate | None:
    cue = noun_phrases.cue(parse, verb)
    parts = (
        parentheticals.final(parse, verb)
        or parentheticals.inserted(parse, verb)
        or idioms.medial(parse, verb)
    )
    if parts is not None:
        source, spoken = parts
        return Candidate(
            verb=verb.at,
            lemma=verb.lemma,
            cue=set(cue),
            source=set(source),
            content=_with_more(parse, verb, source, spoken),
            form=Form.PARENTHESIS,
        )
    source = noun_phrases.subject(parse, verb)
    if any(parse.words[at].quote >= 0 for at in source):
        return None
    for form, content in _contents(parse, verb, allowed):
        # "was named by the police as Jonas Pell": the parser may hang the name on the police.
        voice = tuple(sorted(set(source).difference(content))) if form is Form.MEASURE else source
        kept = tuple(at for at in content if at not in {*cue, *voice})
        if kept:
            return Candidate(
                verb=verb.at,
                lemma=verb.lemma,
                cue=set(cue),
                source=set(voice),
                content=_with_more(parse, verb, voice, kept) if form in _TAGS else set(kept),
                form=form,
            )
    return None


_HEARER: Final = 6  # words of a clause within which its "that" stands behind a misread hearer
_TAGS: Final = frozenset({Form.CLAUSE, Form.AROUND})  # rules by which a tag may stand behind what is said


def _with_more(parse: Parse, verb: Word, source: tuple[int, ...], content: tuple[int, ...]) -> set[int]:
    """Return ``content`` with what goes on behind the tag: "..., she said, and the ferry runs"."""
    if not source:
        return set(content)
    if content[0] > verb.at:
        return {*content, *tags.further(parse, verb, content)}
    return {*content, *tags.carried_on(parse, verb, max(verb.at, source[-1]), content)}


def _contents(parse: Parse, verb: Word, allowed: Complement) -> Iterator[tuple[Form, list[int]]]:
    if allowed.clause:
        yield from _clauses(parse, verb, small=allowed.small)
        yield from _over_occasion(parse, verb)
        yield from _around(parse, verb)
    if allowed.clause or allowed.object:
        yield from _passives(parse, verb)
    if allowed.infinitive:
        yield from _infinitives(parse, verb)
    if allowed.object:
        yield from _objects(parse, verb)
    if allowed.prepositions:
        yield from _prepositions(parse, verb, allowed.prepositions)
    yield from _of_its_own(parse, verb)


def _of_its_own(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield what only certain verbs take."""
    if verb.lemma in _OF_DEEDS:
        yield from _gerunds(parse, verb)
    if verb.lemma == "call":
        yield from _named(parse, verb)
    if verb.lemma in noun_phrases.QUOTING:
        yield from _as_saying(parse, verb)
    yield from ((Form.MEASURE, told) for told in figures.told(parse, verb))
    yield from idioms.answers(parse, verb)


def _clauses(parse: Parse, verb: Word, *, small: bool) -> Iterator[tuple[Form, list[int]]]:
    for kid in sorted(parse.kids(verb.at, "ccomp"), key=lambda one: one.at < verb.at):
        whole = parse.subtree(kid.at)
        if kid.at < verb.at and (_is_acted_on(parse, verb) or _stands_apart(parse, kid, verb)):
            continue
        if kid.at < verb.at:
            whole = _up_to(parse, verb, whole)
        elif verb.lemma in _HEARERS:
            whole = _behind_hearer(parse, whole)
        if parse.words[whole[0]].low == "only":  # "would say only that"
            whole = whole[1:]
        if kid.at > verb.at and not small and not _finite(parse, kid):
            continue
        yield Form.CLAUSE, whole


def _is_acted_on(parse: Parse, verb: Word) -> bool:
    """Tell whether a thing is the subject of a passive: "...; the last was found by a woman"."""
    return verb.lemma not in _HEARERS and any(kid.low != "it" for kid in parse.kids(verb.at, "nsubjpass"))


def _stands_apart(parse: Parse, before: Word, verb: Word) -> bool:
    """Tell whether the clause before a verb is none of its own: "was arrested; he has denied the charges"."""
    parted = any(
        mark.low == ";" and before.at < mark.at < verb.at and parse.words[mark.at].quote < 0
        for mark in parse.kids(verb.at, "punct")
    )
    return parted or any(one.at > verb.at and one.lemma in _SAID for one in parse.kids(verb.at, "dobj"))


def _behind_hearer(parse: Parse, whole: list[int]) -> list[int]:
    """Return ``whole`` behind its "that", where the parser took the hearer into it: "told us that"."""
    that = next((at for at in whole[1:_HEARER] if parse.words[at].low == "that"), None)
    if that is None or any(noun_phrases.is_verb(parse.words[at]) for at in whole if at < that):
        return whole
    return [at for at in whole if at > that]


def _over_occasion(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield the clause that the parser hung on the occasion: "said in a statement that"."""
    for kid in parse.kids(verb.at, "prep"):
        for noun in parse.kids(kid.at, "pobj"):
            if kid.at < verb.at:
                continue
            clauses = parse.kids(noun.at, "acl", "ccomp", "relcl")
            seen = (one for part in clauses if part.tag == "VBN" for one in parse.kids(part.at, "ccomp"))
            for clause in (*clauses, *seen):  # "in a letter seen by the radio that"
                if _is_told(parse, verb, noun, clause):
                    yield Form.CLAUSE, parse.subtree(clause.at)


def _is_told(parse: Parse, verb: Word, noun: Word, clause: Word) -> bool:
    """Tell whether a clause behind a noun is what the verb tells: "told reporters on the steps that".

    Behind an occasion any verb takes it; behind another noun one that needs a clause.
    """
    first = parse.words[parse.subtree(clause.at)[0]]
    if first.low != "that":
        return False
    if noun.lemma in _OCCASIONS | _PAPERS:
        return first.dep in {"mark", "advmod"}
    takes = verb.lemma in _FINAL | _HEARERS and noun.lemma not in _SAID | _NOUNS
    return takes and first.dep in {"mark", "dobj"}


def _up_to(parse: Parse, verb: Word, whole: list[int]) -> list[int]:
    """Return everything from the first word of a fronted clause to the words that report it."""
    subjects = [at for kid in parse.kids(verb.at, "nsubj") for at in noun_phrases.phrase(parse, kid.at)]
    edge = min([verb.at, *subjects])
    return [*range(whole[0], edge), *(at for at in whole if at > verb.at)]


def _around(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield the clause in which "he said" is inserted."""
    if verb.lemma in _FINAL and verb.dep == "parataxis":
        own = set(parse.subtree(verb.at))
        first, last = parentheticals.clause_bounds(parse, verb.at)
        yield Form.AROUND, [at for at in parse.subtree(verb.head) if at not in own and first <= at < last]


def _passives(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield the subject of "was announced by the mayor", with what else hangs on the verb."""
    agents = [obj for by in parse.kids(verb.at, "agent") for obj in parse.kids(by.at, "pobj")]
    if not agents:
        return
    if verb.lemma in _HEARERS:  # who was told is no content; the parser may hang that on the teller
        for kid in (kid for agent in agents for kid in parse.kids(agent.at, "relcl")):
            yield Form.PASSIVE, list(parse.subtree(kid.at))
        return
    for kid in parse.kids(verb.at, "nsubjpass"):
        more = parse.kids(verb.at, "xcomp", "prep", "oprd")
        yield (
            Form.PASSIVE,
            sorted({*parse.subtree(kid.at), *(at for one in more for at in parse.subtree(one.at))}),
        )


def _infinitives(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    for kid in parse.kids(verb.at, "xcomp", "ccomp"):
        if kid.at > verb.at:
            objects = [at for obj in parse.kids(verb.at, "dobj") for at in parse.subtree(obj.at)]
            yield Form.INFINITIVE, sorted({*objects, *parse.subtree(kid.at)})


def _objects(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield the object with what completes it: "called the plan a farce", "blamed the pump for it"."""
    objects = [kid for kid in parse.kids(verb.at, "dobj", "oprd", "attr", "ccomp") if kid.at > verb.at]
    if not objects or (verb.lemma == "claim" and objects[0].lemma in _WON):
        return
    if verb.tag == "VBN" and (parse.kids(verb.at, "auxpass") or not parse.kids(verb.at, "aux")):
        return  # "hikers, feared lost": it is thought of somebody, who says nothing
    more = [
        kid
        for kid in parse.kids(verb.at, *_COMPLETING)
        if kid.at > objects[0].at and not _temporal(parse, kid)
    ]
    yield Form.OBJECT, sorted({at for one in (*objects, *more) for at in parse.subtree(one.at)})


def _gerunds(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield what was or was not done: "denied having sold it", "reported seeing a light"."""
    for kid in parse.kids(verb.at, "xcomp"):
        opens = min(parse.subtree(kid.at)) == kid.at or parse.kids(kid.at, "aux", "auxpass")
        if (
            kid.at > verb.at
            and opens
            and any(word.tag == "VBG" for word in (kid, *parse.kids(kid.at, "aux", "auxpass")))
        ):
            yield Form.OBJECT, parse.subtree(kid.at)


def _named(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield what something is called: "called the rule a mistake"; a game is called off, a friend by name."""
    for kid in parse.kids(verb.at, "ccomp", "oprd", "dobj"):
        holder = kid if kid.dep == "ccomp" else verb
        parts = parse.kids(holder.at, "nsubj", "dobj")
        named = kid if kid.dep in {"ccomp", "oprd"} else None
        if named is not None and parts and named.at > parts[0].at > verb.at and named.pos in {"NOUN", "ADJ"}:
            yield Form.OBJECT, sorted({*parse.subtree(parts[0].at), *parse.subtree(named.at)})


# Verbs of saying what oneself or somebody did or saw.
_OF_DEEDS: Final = lexicon.verbs("takes_gerund")


def _as_saying(parse: Parse, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield whom one quotes with the words: "quoted the mayor as saying that the pier was closed"."""
    whom = [kid for kid in parse.kids(verb.at, "dobj", "nsubjpass") if kid.low not in COMPLEMENTISERS]
    for kid in parse.kids(verb.at, "prep"):
        if whom and kid.low == "as" and parse.kids(kid.at, "pcomp"):
            yield Form.QUOTED, sorted({*parse.subtree(whom[0].at), *parse.subtree(kid.at)})


def _temporal(parse: Parse, word: Word) -> bool:
    """Tell whether ``word`` opens a phrase of time or occasion, which belongs to the saying."""
    if word.dep != "prep":
        return False
    if word.low in _TIMES:
        return True
    occasion = any(kid.low in noun_phrases.DAYS | _OCCASIONS for kid in parse.kids(word.at, "pobj"))
    return occasion and word.low in _OCCASIONAL


def _prepositions(parse: Parse, verb: Word, allowed: frozenset[str]) -> Iterator[tuple[Form, list[int]]]:
    if any(kid.low == "to" for kid in parse.kids(verb.at, "aux")):
        return  # "declined to comment on it" says nothing of it
    hearers = parse.kids(verb.at, "dobj") if verb.lemma in _HEARERS else []
    for kid in (kid for at in (verb.at, *(one.at for one in hearers)) for kid in parse.kids(at, "prep")):
        if kid.low in allowed and kid.at > verb.at:
            yield Form.PREPOSITION, [at for at in parse.subtree(kid.at) if at != kid.at]
