"""Noun phrases that name a source: where they begin and end, and who hides behind a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.openers import VERBS

if TYPE_CHECKING:
    from twosource.understand.attribution.paragraphs import Paragraph, Word

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
_SUBJECTS: Final = ("nsubj", "csubj")
_NOT_IN_PHRASE: Final = frozenset({"relcl", "ccomp", "parataxis", "advcl", "cc_clause", "dep"})
_RELATIVE: Final = lexicon.words("attribution.relatives")
_AUXILIARIES: Final = ("aux", "auxpass", "neg", "prt")
_MAX_STEPS: Final = 6
_MAX_PHRASE: Final = 60
# Who is quoted or cited "as saying" something speaks; who quotes him tells of it.
QUOTING: Final = lexicon.verbs("cue_cite")


def phrase(paragraph: Paragraph, head: int, *, barred: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """Return the words of the noun phrase of ``head``: title, name, apposition, "of" phrases.

    Relative clauses and everything in ``barred`` stay out. The result is one run around the head.
    """
    inside = {head}
    stack = [head]
    while stack:
        here = stack.pop()
        for child in paragraph.children[here]:
            word = paragraph.words[child]
            if word.dep in _NOT_IN_PHRASE or child in barred or _hangs_on(paragraph, word, here):
                continue
            inside.add(child)
            stack.append(child)
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside and last - first < _MAX_PHRASE:
        last += 1
    return tuple(paragraph.trim(list(range(first, last + 1))))


def _hangs_on(paragraph: Paragraph, word: Word, head: int) -> bool:
    """Tell whether ``word`` is an aside, or a time that the parser hung on the noun by mistake."""
    if word.dep == "acl":
        return word.at > 0 and paragraph.words[word.at - 1].text == ","
    if word.dep == "npadvmod":
        return paragraph.words[word.head].pos in {"PROPN", "PRON"}
    if word.dep == "prep" and word.at > head and word.low == "on":
        return any(kid.low in DAYS for kid in paragraph.kids(word.at, "pobj"))
    return False


DAYS: Final = lexicon.words("attribution.days")


def subject(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return the words of whoever utters what ``verb`` reports, or an empty tuple.

    A verb without a subject of its own ("and added", "saying", "went on to say") takes that of the
    verb that it hangs on; a participle after a noun takes the noun; a relative pronoun brings its
    antecedent along.
    """
    here = verb
    for _ in range(_MAX_STEPS):
        if here.lemma in QUOTING and here is not verb:
            return quoted(paragraph, here)
        own = _own_subject(paragraph, here, verb)
        if own is not None:
            return own
        if here.head == here.at or here.dep == "conj":
            before = _before_aside(paragraph, here)
            if before or here.head == here.at:
                return before
        above = paragraph.words[here.head]
        if here.dep in {"acl", "relcl"}:
            return _of_participle(paragraph, here, above)
        if here.dep not in {"conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "aux", "dep"}:
            return ()
        here = above
    return ()


def _reduced(paragraph: Paragraph, verb: Word) -> tuple[int, ...] | None:
    """Return the noun whose participle the parser takes for a clause: "people rescued from it said that"."""
    clauses = paragraph.kids(verb.at, "ccomp")
    before = [one for one in clauses if one.at < verb.at]
    if not before or before[0].tag not in {"VBN", "VBD"} or not any(one.at > verb.at for one in clauses):
        return None
    whole = paragraph.subtree(before[0].at)
    if whole[-1] + 1 != verb.at or any(paragraph.words[at].pos == "PUNCT" for at in whole):
        return None
    for kid in paragraph.kids(before[0].at, "nsubj", "nsubjpass"):
        if kid.at < before[0].at:
            return phrase(paragraph, kid.at)
    return None


def _of_participle(paragraph: Paragraph, verb: Word, noun: Word) -> tuple[int, ...]:
    """Return the noun before a participle, or who issued it: "the club issued a statement saying"."""
    paper = noun.lemma in _PAPERS
    if verb.dep == "acl" and verb.tag == "VBG" and noun.dep == "dobj" and paper:
        return subject(paragraph, paragraph.words[noun.head])
    return phrase(paragraph, noun.at, barred=frozenset(paragraph.subtree(verb.at)))


def quoted(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return who is quoted: "The radio quoted the mayor as saying", "the mayor was quoted as saying"."""
    whom = paragraph.kids(verb.at, "nsubjpass") or paragraph.kids(verb.at, "dobj")
    return phrase(paragraph, whom[0].at) if whom else ()


def _before_aside(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return the noun phrase before an aside between commas that ends at ``verb``: "X, citing Y, says"."""
    first = paragraph.bounds[verb.sentence][0]
    if (
        verb.at - 1 <= first
        or paragraph.words[verb.at - 1].text != ","
        or verb.tag not in {"VBZ", "VBD", "VBP"}
    ):
        return ()
    opening = next(
        (
            at
            for at in range(verb.at - 2, first, -1)
            if paragraph.words[at].text == "," and _aside(paragraph, at)
        ),
        None,
    )
    if opening is None or paragraph.words[opening - 1].pos not in {"NOUN", "PROPN"}:
        return ()
    return tuple(at for at in phrase(paragraph, opening - 1) if at < opening)


def _aside(paragraph: Paragraph, comma: int) -> bool:
    after = paragraph.words[comma + 1]
    return after.tag == "VBG" or after.low in _APPOSITIONS


def _own_subject(paragraph: Paragraph, here: Word, verb: Word) -> tuple[int, ...] | None:
    """Return the subject among the children of ``here``; None to look further up."""
    for kid in paragraph.kids(here.at, *_SUBJECTS):
        if kid.dep == "nsubj" and kid.low in _RELATIVE and here.dep == "relcl" and kid.tag != "DT":
            antecedent = phrase(paragraph, here.head, barred=frozenset(paragraph.subtree(here.at)))
            return tuple(sorted({*antecedent, kid.at}))
        return phrase(paragraph, kid.at, barred=frozenset({verb.at}))
    for kid in paragraph.kids(here.at, "agent"):
        for obj in paragraph.kids(kid.at, "pobj"):
            return phrase(paragraph, obj.at)
    passive = paragraph.kids(here.at, "nsubjpass")
    if not passive:
        return _reduced(paragraph, here)
    return phrase(paragraph, passive[0].at) if here is not verb and verb.dep != "conj" else ()


def is_verb(word: Word) -> bool:
    """Tell whether ``word`` is tagged as a verb."""
    return word.pos in VERBS


def after_verb(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return the noun phrase right after an inverted verb ("read the notice"), or an empty tuple."""
    for at in paragraph.children[verb.at]:
        word = paragraph.words[at]
        if (
            at > verb.at
            and word.dep in {"dobj", "attr", "oprd", "nsubj", "npadvmod"}
            and word.low not in DAYS
        ):
            found = phrase(paragraph, at)
            return found if found and found[0] == verb.at + 1 else ()
    return ()


def cue(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return the verb with its auxiliaries, negation and particle."""
    return tuple(sorted({verb.at, *(kid.at for kid in paragraph.kids(verb.at, *_AUXILIARIES))}))
