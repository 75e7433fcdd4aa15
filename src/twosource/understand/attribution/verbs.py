"""Indirect speech: which clause of a sentence is whose, read off the parse.

A frame is a cue with its source and its content, as word numbers of one paragraph. The patterns
are those of the reporting verb in English grammars: a clause after it ("said that"), around it
("The fire, he said, began"), an infinitive ("promised to"), an object ("denied the charge") or a
preposition ("spoke of").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import idioms, noun_phrases, parentheticals, tags, unrealised
from twosource.understand.attribution.candidates import Form, Frame
from twosource.understand.attribution.cues import MEASURES, Complement, complements
from twosource.understand.attribution.idioms import COMPLEMENTISERS, finite
from twosource.understand.openers import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_FINAL: Final = lexicon.verbs("closes_sentence")
_HEARERS: Final = lexicon.verbs("takes_hearer")
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
# "By midnight" is a time, and nobody who acts.
_BY_THEN: Final = noun_phrases.DAYS | _OCCASIONS | lexicon.words("attribution.points_of_time")
# "Claimed seven lives", "claimed the title": nobody says anything.
_WON: Final = lexicon.words("attribution.won_things")
# What one rejects by words: an offer is rejected, a clerk dismissed, a seat contested without any.
_SAID: Final = lexicon.words("attribution.said_things")


def verbs_of_saying(search: Search) -> None:
    """Add what verbs report; one in an aside, or over what it denies, reports nothing of its own."""
    taken = {place for one in search.found if one.form in {Form.ASIDE, Form.NOUN} for place in one.cue}
    search.add(frames, barred=taken.union(one.verb for one in search.found if one.verb))


def frames(paragraph: Paragraph, *, only: frozenset[str] | None = None) -> tuple[Frame, ...]:
    """Return the frames of reporting verbs in ``paragraph``, in the order of their cues.

    ``only`` names the lemmas that are asked for. Cues within quotation marks are part of what is quoted
    and make no frame.
    """
    made: list[Frame] = []
    for word in paragraph.words:
        if word.quote >= 0 or (only is not None and word.lemma not in only):
            continue
        if not (noun_phrases.is_verb(word) or parentheticals.mistagged(paragraph, word)):
            continue
        found = _of_word(paragraph, word)
        if found is not None:
            made.append(found)
    return tuple(made)


def _of_word(paragraph: Paragraph, word: Word) -> Frame | None:
    allowed = complements(word.lemma, broad=False)
    found = _verb_frame(paragraph, word, allowed) if allowed or word.lemma in MEASURES else None
    if found is not None and found.form is Form.OBJECT and _turns_down_a_thing(paragraph, word):
        found = None
    if found is None:
        found = (
            _in_their_words(paragraph, word)
            or idioms.certain(paragraph, word)
            or idioms.let_known(paragraph, word)
        )
    if found is None or (not found.source and found.form in _NEEDS_SOURCE):
        return None
    return (
        None
        if unrealised.is_unrealised(paragraph, word, found.source, found.content, form=found.form)
        else found
    )


def _turns_down_a_thing(paragraph: Paragraph, verb: Word) -> bool:
    """Tell whether an offer is rejected or a clerk dismissed, and not what was said."""
    which = paragraph.words[verb.head].lemma in _SAID
    return verb.lemma in _TURNING_DOWN and not any(
        one.lemma in _SAID or (which and one.low == "which") for one in paragraph.kids(verb.at, "dobj")
    )


def _in_their_words(paragraph: Paragraph, verb: Word) -> Frame | None:
    """Return the frame of an attitude that is told in the holder's words: "called it 'a farce'"."""
    allowed = complements(verb.lemma, broad=True)
    frame = _verb_frame(paragraph, verb, allowed) if allowed else None
    quoted = frame is not None and any(paragraph.words[at].quote >= 0 for at in frame.content)
    return frame if quoted else None


def _verb_frame(paragraph: Paragraph, verb: Word, allowed: Complement) -> Frame | None:
    cue = noun_phrases.cue(paragraph, verb)
    parts = (
        parentheticals.final(paragraph, verb)
        or parentheticals.inserted(paragraph, verb)
        or parentheticals.medial(paragraph, verb)
    )
    if parts is not None:
        source, spoken = parts
        return Frame(
            verb=verb.at,
            lemma=verb.lemma,
            cue=cue,
            source=source,
            content=_with_more(paragraph, verb, source, spoken),
            form=Form.PARENTHESIS,
        )
    source = noun_phrases.subject(paragraph, verb)
    if any(paragraph.words[at].quote >= 0 for at in source):
        return None
    for form, content in _contents(paragraph, verb, allowed):
        kept = tuple(at for at in content if at not in {*cue, *source})
        if kept:
            return Frame(
                verb=verb.at,
                lemma=verb.lemma,
                cue=cue,
                source=source,
                content=_with_more(paragraph, verb, source, kept) if form in _TAGS else kept,
                form=form,
            )
    return None


_TAGS: Final = frozenset({Form.CLAUSE, Form.AROUND})  # rules by which a tag may stand behind what is said


def _with_more(
    paragraph: Paragraph, verb: Word, source: tuple[int, ...], content: tuple[int, ...]
) -> tuple[int, ...]:
    """Return ``content`` with what goes on behind the tag: "..., she said, and the ferry runs"."""
    if not source:
        return content
    if content[0] > verb.at:
        return tuple(sorted({*content, *tags.further(paragraph, verb, content)}))
    more = tags.carried_on(paragraph, verb, max(verb.at, source[-1]))
    return tuple(sorted({*content, *more}))


def _contents(paragraph: Paragraph, verb: Word, allowed: Complement) -> Iterator[tuple[Form, list[int]]]:
    if allowed.clause:
        yield from _clauses(paragraph, verb, small=allowed.small)
        yield from _over_occasion(paragraph, verb)
        yield from _around(paragraph, verb)
    if allowed.clause or allowed.object:
        yield from _passives(paragraph, verb)
    if allowed.infinitive:
        yield from _infinitives(paragraph, verb)
    if allowed.object:
        yield from _objects(paragraph, verb)
    if allowed.prepositions:
        yield from _prepositions(paragraph, verb, allowed.prepositions)
    yield from _of_its_own(paragraph, verb)


def _of_its_own(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield what only certain verbs take."""
    if verb.lemma in _OF_DEEDS:
        yield from _gerunds(paragraph, verb)
    if verb.lemma == "call":
        yield from _named(paragraph, verb)
    if verb.lemma in noun_phrases.QUOTING:
        yield from _as_saying(paragraph, verb)
    if verb.lemma in MEASURES:
        yield from _measured(paragraph, verb)
    if verb.lemma in _COUNTING:
        yield from _figures(paragraph, verb)


def _clauses(paragraph: Paragraph, verb: Word, *, small: bool) -> Iterator[tuple[Form, list[int]]]:
    for kid in sorted(paragraph.kids(verb.at, "ccomp"), key=lambda one: one.at < verb.at):
        whole = paragraph.subtree(kid.at)
        if kid.at < verb.at:
            whole = _up_to(paragraph, verb, whole)
        elif not small and not finite(paragraph, kid):
            continue
        yield Form.CLAUSE, whole


def _over_occasion(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield the clause that the parser hung on the occasion: "said in a statement that"."""
    for kid in paragraph.kids(verb.at, "prep"):
        for noun in paragraph.kids(kid.at, "pobj"):
            if kid.at < verb.at:
                continue
            for clause in paragraph.kids(noun.at, "acl", "ccomp", "relcl"):
                if _is_told(paragraph, verb, noun, clause):
                    yield Form.CLAUSE, paragraph.subtree(clause.at)


def _is_told(paragraph: Paragraph, verb: Word, noun: Word, clause: Word) -> bool:
    """Tell whether a clause behind a noun is what the verb tells: "told reporters on the steps that".

    Behind an occasion any verb takes it; behind another noun one that needs a clause and has none.
    """
    first = paragraph.words[paragraph.subtree(clause.at)[0]]
    if first.low != "that" or not paragraph.kids(clause.at, *SUBJECTS):
        return False
    if noun.lemma in _OCCASIONS | _PAPERS or noun.low in noun_phrases.DAYS:
        return first.dep in {"mark", "advmod"}
    if (
        verb.lemma not in _FINAL | _HEARERS
        or noun.lemma in _SAID | _NOUNS
        or paragraph.kids(verb.at, "ccomp")
    ):
        return False
    heard = verb.lemma in _HEARERS and bool(paragraph.kids(verb.at, "dobj"))
    return first.dep == "mark" or (heard and first.dep in {"dobj", "advmod"})


def _up_to(paragraph: Paragraph, verb: Word, whole: list[int]) -> list[int]:
    """Return everything from the first word of a fronted clause to the words that report it."""
    subjects = [kid.at for kid in paragraph.kids(verb.at, "nsubj") if kid.at < verb.at]
    edge = verb.at
    for at in subjects:
        edge = min(edge, *noun_phrases.phrase(paragraph, at))
    first = paragraph.bounds[verb.sentence][0] if verb.dep == "ROOT" else whole[0]
    before = [at for at in range(first, edge) if at < edge]
    after = [at for at in whole if at > verb.at]
    return before + after


def _around(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield the clause in which "he said" is inserted."""
    if verb.lemma in _FINAL and verb.dep == "parataxis" and verb.head != verb.at:
        own = set(paragraph.subtree(verb.at))
        first, last = parentheticals.clause_bounds(paragraph, verb.at)
        yield Form.AROUND, [at for at in paragraph.subtree(verb.head) if at not in own and first <= at < last]


def _passives(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield the subject of "was announced by the mayor", with what else hangs on the verb."""
    agents = [
        obj for by in paragraph.kids(verb.at, "agent") for obj in paragraph.kids(by.at, "pobj", "pcomp")
    ]
    if all(agent.low in _BY_THEN for agent in agents):
        return
    if verb.lemma in _HEARERS:  # who was told is no content; the parser may hang that on the teller
        for kid in (kid for agent in agents for kid in paragraph.kids(agent.at, "relcl")):
            yield Form.PASSIVE, list(paragraph.subtree(kid.at))
        return
    for kid in paragraph.kids(verb.at, "nsubjpass"):
        more = paragraph.kids(verb.at, "xcomp", "prep", "oprd")
        yield (
            Form.PASSIVE,
            sorted({*paragraph.subtree(kid.at), *(at for one in more for at in paragraph.subtree(one.at))}),
        )


def _infinitives(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    for kid in paragraph.kids(verb.at, "xcomp", "ccomp"):
        if kid.at > verb.at:
            objects = [at for obj in paragraph.kids(verb.at, "dobj") for at in paragraph.subtree(obj.at)]
            yield Form.INFINITIVE, sorted({*objects, *paragraph.subtree(kid.at)})


def _objects(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield the object with what completes it: "called the plan a farce", "blamed the pump for it"."""
    objects = [kid for kid in paragraph.kids(verb.at, "dobj", "oprd", "attr", "ccomp") if kid.at > verb.at]
    if verb.dep == "relcl" and verb.lemma in _ANSWERING:  # "which he denies"
        yield from ((Form.OBJECT, [kid.at]) for kid in paragraph.kids(verb.at, "dobj") if kid.low == "which")
    if not objects or _undergoes(paragraph, verb) or (verb.lemma == "claim" and objects[0].lemma in _WON):
        return
    more = [
        kid
        for kid in paragraph.kids(verb.at, *_COMPLETING)
        if kid.at > objects[0].at and not _temporal(paragraph, kid)
    ]
    yield Form.OBJECT, sorted({at for one in (*objects, *more) for at in paragraph.subtree(one.at)})


def _undergoes(paragraph: Paragraph, verb: Word) -> bool:
    """Tell whether it is thought of somebody, who says nothing: "are feared lost", "hikers, feared lost"."""
    if verb.tag != "VBN":
        return False
    helpers = paragraph.kids(verb.at, "aux", "auxpass")
    return any(one.dep == "auxpass" for one in helpers) or (verb.dep == "acl" and not helpers)


def _gerunds(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield what was or was not done: "denied having sold it", "reported seeing a light"."""
    for kid in paragraph.kids(verb.at, "xcomp", "pcomp", "dobj", "ccomp"):
        opens = min(paragraph.subtree(kid.at)) == kid.at or paragraph.kids(kid.at, "aux", "auxpass")
        if (
            kid.at > verb.at
            and opens
            and any(word.tag == "VBG" for word in (kid, *paragraph.kids(kid.at, "aux", "auxpass")))
        ):
            yield Form.OBJECT, paragraph.subtree(kid.at)


def _named(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield what something is called: "called the rule a mistake"; a game is called off, a friend by name."""
    for kid in paragraph.kids(verb.at, "ccomp", "oprd", "dobj"):
        holder = kid if kid.dep == "ccomp" else verb
        parts = paragraph.kids(holder.at, "nsubj", "dobj")
        named = kid if kid.dep in {"ccomp", "oprd"} else None
        if named is not None and parts and named.at > parts[0].at > verb.at and named.pos in {"NOUN", "ADJ"}:
            yield Form.OBJECT, sorted({*paragraph.subtree(parts[0].at), *paragraph.subtree(named.at)})


_ANSWERING: Final = lexicon.verbs("answers")
# Verbs of saying what oneself or somebody did or saw.
_OF_DEEDS: Final = lexicon.verbs("takes_gerund")


def _as_saying(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield whom one quotes with the words: "quoted the mayor as saying that the pier was closed"."""
    whom = [kid for kid in paragraph.kids(verb.at, "dobj", "nsubjpass") if kid.low not in COMPLEMENTISERS]
    for kid in paragraph.kids(verb.at, "prep"):
        if whom and kid.low == "as" and paragraph.kids(kid.at, "pcomp"):
            yield Form.QUOTED, sorted({*paragraph.subtree(whom[0].at), *paragraph.subtree(kid.at)})


def _measured(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield what an amount is put at: "put the loss at 20 per cent"; a thing is put on a table."""
    for kid in paragraph.kids(verb.at, "prep"):
        amount = paragraph.subtree(kid.at)
        if kid.low == MEASURES[verb.lemma] and any(paragraph.words[at].pos == "NUM" for at in amount):
            objects = [at for obj in paragraph.kids(verb.at, "dobj") for at in paragraph.subtree(obj.at)]
            yield Form.MEASURE, sorted({*objects, *amount})


_COUNTING: Final = lexicon.verbs("takes_figure")


def _figures(paragraph: Paragraph, verb: Word) -> Iterator[tuple[Form, list[int]]]:
    """Yield an amount told in place of a clause: "the union says 58", "the papers list 148 people"."""
    for kid in paragraph.kids(verb.at, "dobj", "attr"):
        amount = paragraph.subtree(kid.at)
        if verb.lemma == "give" and kid.lemma not in _TOTALS:
            continue
        if kid.at > verb.at and any(paragraph.words[at].pos == "NUM" for at in amount[:_AMOUNT]):
            yield Form.MEASURE, amount


_TOTALS: Final = lexicon.words("attribution.totals")
_AMOUNT: Final = 4  # words of "a total of 58"


def _temporal(paragraph: Paragraph, word: Word) -> bool:
    """Tell whether ``word`` opens a phrase of time or occasion, which belongs to the saying."""
    if word.dep != "prep":
        return False
    if word.low in _TIMES:
        return True
    occasion = any(kid.low in noun_phrases.DAYS | _OCCASIONS for kid in paragraph.kids(word.at, "pobj"))
    return occasion and word.low in _OCCASIONAL


def _prepositions(
    paragraph: Paragraph, verb: Word, allowed: frozenset[str]
) -> Iterator[tuple[Form, list[int]]]:
    if any(kid.low == "to" for kid in paragraph.kids(verb.at, "aux")):
        return  # "declined to comment on it" says nothing of it
    hearers = paragraph.kids(verb.at, "dobj") if verb.lemma in _HEARERS else []
    for kid in (kid for at in (verb.at, *(one.at for one in hearers)) for kid in paragraph.kids(at, "prep")):
        if kid.low in allowed and kid.at > verb.at:
            yield Form.PREPOSITION, [at for at in paragraph.subtree(kid.at) if at != kid.at]
