"""How a temporal expression hangs on the clauses of its sentence, by the parse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from twosource.language import lexicon, match
from twosource.language.concepts import counts_persons

if TYPE_CHECKING:
    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Span, When

_SAYING = lexicon.words("times.saying_verbs")
Standing: TypeAlias = Literal["past", "state", "had", "perfect", "modal", "present", "none"]
# Ranks, best first: modifies the predicate, stands in the clause, governs the clause, stands in the sentence.
NEVER = 4
_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_ASIDE = frozenset({"relcl", "advcl", "acl"})
_MODALS = lexicon.words("times.modal_verbs")
_PERFECT = lexicon.words("times.perfect_helpers")
_PRESENT = lexicon.words("times.present_helpers")
_PAST = lexicon.words("times.past_helpers")
_WHILE = lexicon.words("times.same_time_markers")
_APART = lexicon.words("times.apart_markers")
# A year in front of a noun names the thing: "the 2020 census", "2010 levels", "a 1994 treaty".
_NAMING = frozenset({"nummod", "compound", "amod", "nmod"})
_BOUNDS = lexicon.words("times.bounds")
_UNTIL = lexicon.words("times.ends")
_FRESH = frozenset({"day", "part of day", "minute", "week", "weekend"})
_FIRST = match.pattern("time_context.first of its kind")
_THAN = match.pattern("time_context.other side of a comparison")
_DOCUMENT = re.compile(r"\d[ \n]?[(]$")  # "Resolution 1718 (2006)": part of a document's name
_STEPS = 5  # words between an expression and the "since" over it: "since its listing on the exchange in 2014"
_LOOK_BACK = 80  # characters in which "the first", "the worst" is looked for before "since 1970"


def tense_of(head: Token | None) -> Standing:
    """Return how the verb of a clause stands: "had" of what had gone before, "state" of what was so."""
    if head is None or head.pos_ not in _VERBS:
        return "none"
    helpers = {child.lower_ for child in head.children if child.dep_ in {"aux", "auxpass"}}
    found: Standing = (
        "modal" if helpers & _MODALS
        else "had" if "had" in helpers
        else "perfect" if helpers & _PERFECT
        else "present" if head.tag_ in {"VBZ", "VBP"} or helpers & _PRESENT
        else "past" if head.tag_ == "VBD" or helpers & _PAST
        else "none"
    )  # fmt: skip
    return "state" if found == "past" and head.lemma_ == "be" else found


def of_saying(verb: Token) -> bool:
    """Whether a verb is one of saying: its date is that of the words."""
    return verb.lemma_ in _SAYING


def verb_of(token: Token) -> Token:
    """Return ``token``, or the verb above it where it is no verb itself."""
    while token.pos_ not in _VERBS and token.i != token.head.i:
        token = token.head
    return token


def head_of(sentence: Sentence, start: int, end: int) -> Token | None:
    """Return the token of the clause that governs it: the first whose head lies outside."""
    for token in sentence.within(start, end):
        if not token.is_punct and not token.is_space:
            above = sentence.offset + token.head.idx
            if token.head.i == token.i or not start <= above < end:
                return verb_of(token)
    return None


def own_head(one: When, sentence: Sentence) -> Token | None:
    """Return the token of the expression whose head lies outside it."""
    for token in sentence.within(one.start, one.end):
        if token.head is token or not one.start <= sentence.offset + token.head.idx < one.end:
            return token
    return None


def rank(one: When, clause: Span, sentence: Sentence, head: Token | None) -> int:
    """Return how well an expression dates the clause: 0 best, ``NEVER`` not at all."""
    token = own_head(one, sentence)
    within = clause.start <= one.start < clause.end
    if token is None:
        return 1 if within else NEVER
    if side_phrase(one, token, sentence, head):
        return NEVER
    verb = verb_of(token)
    own = clause.start <= sentence.offset + verb.idx < clause.end
    if of_saying(verb) and not (own or within):
        return NEVER
    return _inside(one, verb, head) if within else _outside(one, clause, token, verb, sentence, head)


def _inside(one: When, verb: Token, head: Token | None) -> int:
    """Rank an expression in the clause by the verb that it modifies."""
    if head is not None and verb.i == head.i:
        return 0
    if verb.dep_ == "pcomp" and verb.head.lower_ in _APART:
        return NEVER
    if head is not None and _chained(verb, head):
        return 0
    if verb.dep_ in _ASIDE:
        return 2 if _shared(one, verb, head) else NEVER
    return 1


def _shared(one: When, verb: Token, head: Token | None) -> bool:
    """Whether the date of a subordinate clause is that of the clause above it.

    What is told in the past tense, with an aside in the past tense, is told of one time; what is so now, or
    will be, is not dated by what had been.
    """
    if any(child.lower_ == "had" for child in verb.children):
        return False
    above = tense_of(head)
    if verb.dep_ == "acl":
        return above != "perfect"
    if verb.dep_ == "advcl":
        return _same_time(verb)
    return above in {"past", "had", "none"} or one.precision in _FRESH


def _same_time(verb: Token) -> bool:
    """Whether a subordinate clause tells of the same time as the one above it, by the word that leads it."""
    led = next((child.lower_ for child in verb.lefts if child.dep_ in {"mark", "advmod"}), None)
    return led is None or led in _WHILE


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for child in verb.children)


def _outside(
    one: When, clause: Span, token: Token, verb: Token, sentence: Sentence, head: Token | None
) -> int:
    """Rank an expression elsewhere in the sentence by the way from the clause up to its verb."""
    if head is None:
        return NEVER
    told = tense_of(head) in {"past", "state", "had", "none"}
    if verb.i == head.i:
        return 2 if told else NEVER
    way = _way(head, verb)
    if way is None:
        governed = clause.start <= sentence.offset + verb.head.idx < clause.end
        below = verb.dep_ == "advcl" and governed and _same_time(verb)
        return 3 if told and below else NEVER
    next_ = way[-1] == "conj" and one.start < clause.start and not _has_subject(head)
    if not told or (not next_ and any(above.pos_ in _NOUNS for above in _between(token, verb))):
        return NEVER
    if way[-1] == "conj":
        # "On Monday a barn burned and two cows fled": a date before the first verb serves both, one behind it
        # ("were called on Sunday and found him dead") what the same ones did next.
        ahead = sentence.offset + verb.idx > one.start
        return 2 if ahead or next_ else NEVER
    return 2


def _way(head: Token, verb: Token) -> list[str] | None:
    """Return the links from ``head`` up to ``verb``, None where it does not stand above."""
    links: list[str] = []
    token = head
    while token.head is not token:
        links.append(token.dep_)
        token = token.head
        if token.i == verb.i:
            return links
    return None


def _between(token: Token, verb: Token) -> list[Token]:
    found: list[Token] = []
    while token.head is not token and token.head.i != verb.i:
        token = token.head
        found.append(token)
    return found


def _chained(verb: Token, head: Token) -> bool:
    """Whether ``verb`` completes ``head`` or joins it ("decided to leave", "fell and broke")."""
    while (
        verb.dep_ in {"xcomp", "conj", "aux", "auxpass", "ccomp", "prep", "pcomp"} and verb.i != verb.head.i
    ):
        verb = verb.head
        if verb.i == head.i:
            return True
    return False


def _denied(verb: Token) -> bool:
    """Whether a verb is negated, or the one that it completes ("did not have to pay")."""
    return any(child.dep_ == "neg" for one in (verb, verb.head) for child in one.children)


def side_phrase(one: When, token: Token, sentence: Sentence, head: Token | None) -> bool:
    """Whether an expression dates nothing but its own phrase: "the first since 1970", "2010 levels"."""
    start = one.start - sentence.offset
    before = sentence.paragraph_text[max(sentence.start - sentence.offset, start - _LOOK_BACK) : start]
    led = {token.lower_, token.head.lower_, *before.lower().split()[-1:]}
    if _names(one, token):
        return True
    if "since" in led or _under_since(token):
        return bool(_FIRST.search(before))
    if led & _BOUNDS:
        # "Will not open before Monday", "has until Monday", "is limited until Monday", and what "did not
        # open until Monday": the end is told.
        ends = tense_of(head) in {"modal", "present"} or (bool(led & _UNTIL) and _denied(verb_of(token)))
        return not ends and one.precision not in {"minute", "part of day"}
    return False


def _names(one: When, token: Token) -> bool:
    """Whether an expression is part of a name for a thing: "the 2020 census", "Sept. 11 survivors"."""
    if token.dep_ not in _NAMING:
        return False
    if token.head.pos_ == "NOUN" and counts_persons(token.head.lemma_):
        return True
    coarse = token.head.pos_ in {"NOUN", "PROPN"} and one.precision in {"year", "decade", "season"}
    return coarse or (token.head.pos_ == "PROPN" and token.dep_ == "compound" and one.precision == "month")


def _under_since(token: Token) -> bool:
    """Whether what the expression dates is what something is counted from: "since the listing in 2014"."""
    for _ in range(_STEPS):
        if token.pos_ in _VERBS or token.head is token:
            return False
        token = token.head
        if token.lower_ == "since":
            return True
    return False


def is_date(one: When, sentence: Sentence) -> bool:
    """Whether an expression is a date, and not the other side of a comparison ("less than in June")."""
    if not one.earliest:
        return False
    start = one.start - sentence.offset
    words = sentence.paragraph_text[max(0, start - 24) : start] + (
        one.text if one.text.startswith("more") else ""
    )
    return not (_THAN.search(words) or _DOCUMENT.search(words) or one.text.lower().startswith("more than"))
