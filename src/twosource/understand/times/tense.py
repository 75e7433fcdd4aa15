"""Tense of the clause around an expression, by words alone or by the parse."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.understand.times.context import Tense

_REACH = 90
_FUTURE = match.pattern("time_context.ahead")
_PAST = match.pattern("time_context.done")
# "Ahead of Monday's vote"; "stays closed until Sunday", which the parser may take for a past tense.
_PREPARED = match.pattern("time_context.prepared for")
_AHEAD_REACH = 40
_STOP = re.compile(r"[.!?;\n]")
_HEADS = lexicon.words("times.heads_of_what_is_to_come")
_INTENDED = lexicon.words("times.intended_nouns")
_COMPLEMENTS = frozenset({"xcomp", "acomp", "oprd"})  # "stays closed"
_LIMITS, _UNTIL = lexicon.words("times.limits"), lexicon.words("times.ends")
_GIVING = lexicon.words("times.giving_verbs")
_SETTING = lexicon.words("times.setting_verbs") | _GIVING
_EXPECTED = lexicon.words("times.expecting_verbs")
_NAMING = lexicon.words("modality.verbs_of_declaring")
_HOPED = lexicon.words("times.hoped_adjectives")
_SCHEDULED = lexicon.words("times.scheduled_verbs")
_PLANNED = lexicon.words("times.planned_verbs")
_MODALS = lexicon.words("times.modal_verbs")
_OF_WHAT_WAS = lexicon.words("times.modals_of_what_was")
_PERFECT = lexicon.words("times.perfect_helpers")


def by_words(lower: str) -> Callable[[int, int], Tense]:
    """Return a reader of tense that looks at the words of the same sentence, nearest first."""

    def read(start: int, end: int) -> Tense:
        left = lower[max(0, start - _REACH) : start]
        left = left[max((m.end() for m in _STOP.finditer(left)), default=0) :]
        right = lower[end : end + _REACH]
        stop = _STOP.search(right)
        right = right[: stop.start()] if stop else right
        return _nearest(left, right)

    return read


def _nearest(left: str, right: str) -> Tense:
    future = _distance(_FUTURE, left, right)
    past = _distance(_PAST, left, right)
    if future is None and past is None:
        return "none"
    if past is None or (future is not None and future <= past):
        return "future"
    return "past"


def _distance(pattern: re.Pattern[str], left: str, right: str) -> int | None:
    """Return how far the nearest match is; what stands before counts for nearer than what follows."""
    before = [len(left) - m.end() for m in pattern.finditer(left)]
    after = pattern.search(right)
    distances = [*before[-1:], *([after.start() + _REACH // 3] if after else [])]
    return min(distances, default=None)


def by_parse(sentences: Sequence[Sentence], lower: str) -> Callable[[int, int], Tense]:
    """Return a reader of tense that climbs from the expression to its verb; words serve outside sentences."""
    starts = [sentence.start for sentence in sentences]
    fallback = by_words(lower)

    def read(start: int, end: int) -> Tense:
        place = bisect_right(starts, start) - 1
        if place < 0 or start >= sentences[place].end:
            return fallback(start, end)
        if _PREPARED.search(lower, max(0, start - _AHEAD_REACH), start):
            return "future"
        token = _token_at(sentences[place], start, end)
        word = lower[max(0, start - _AHEAD_REACH) : start].rpartition(" ")[0].rpartition(" ")[2]
        return (_of_verb(token, word) if token is not None else None) or fallback(start, end)

    return read


def _token_at(sentence: Sentence, start: int, end: int) -> Token | None:
    """Return the token of [start, end) whose head lies outside it."""
    first: Token | None = None
    for token in sentence.within(start, end):
        first = token
        if not start <= sentence.offset + token.head.idx < end:
            return token
    return first


def _of_verb(token: Token, word: str) -> Tense | None:
    """Return the tense of the nearest verb above ``token``, which ``word`` leads, None where none is."""
    led = {token.lower_, token.head.lower_, word}
    if "since" in led:
        return "past"
    limit = bool(led & _LIMITS)
    verb = token.head
    while verb.pos_ not in {"VERB", "AUX"}:
        if verb.i == verb.head.i:
            return None
        verb = verb.head
    if verb.i + 1 == token.i and verb.lemma_ in _NAMING:
        return "future"
    if (led & _UNTIL and verb.lemma_ in _GIVING) or ("for" in led and verb.lemma_ in _SETTING):
        return "future"
    found = _finite(verb, depth=0)
    hoped = any(child.lemma_ in _HOPED for child in verb.children)
    return "future" if hoped or (limit and found == "near") else found


def _to(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and any(
        child.lower_ == "to" and child.dep_ == "aux" for child in verb.children
    )


def _done(verb: Token) -> bool:
    return _to(verb) and any(child.lower_ in _PERFECT and child.dep_ == "aux" for child in verb.children)


def _ahead(verb: Token) -> bool:
    """Whether a verb speaks of what is to come, whatever its form: "is expected on Sunday"."""
    past = any(child.lower_ in _PERFECT for child in verb.children)
    forward = any(child.lower_ == "forward" for child in verb.children)
    expected = verb.lemma_ in _EXPECTED and verb.tag_ == "VBN" and not past
    return expected or (verb.lemma_ == "look" and forward)


def _finite(verb: Token, depth: int) -> Tense | None:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {child.lower_ for child in helpers}
    if _ahead(verb) or words & _MODALS:
        been = "have" in words and words & _OF_WHAT_WAS
        return "past" if been else "future"
    if "to" in words and depth < 2:  # noqa: PLR2004 - an infinitive under an infinitive is still its verb's
        return _infinitive(verb.head, depth)
    if verb.dep_ == "pcomp" and not helpers and depth < 2 and verb.head.head.pos_ in {"VERB", "AUX"}:  # noqa: PLR2004 - as above
        return _finite(verb.head.head, depth + 1)  # "looks forward to answering on Monday"
    if verb.tag_ == "VBN" and not helpers and verb.dep_ in _COMPLEMENTS and verb.head.pos_ in {"VERB", "AUX"}:
        return _finite(verb.head, depth + 1)
    return _by_form(verb, helpers, words)


def _infinitive(above: Token, depth: int) -> Tense | None:
    """Return the tense of an infinitive by the word above it."""
    if above.pos_ == "NOUN":
        return "future" if above.lemma_ in _INTENDED else "near"
    return "future" if above.lemma_ in _HEADS else _finite(above, depth + 1)


def _by_form(verb: Token, helpers: Sequence[Token], words: set[str]) -> Tense | None:
    tags = {verb.tag_, *(child.tag_ for child in helpers)}
    if "VBD" in tags or words & _PERFECT:
        return "past"
    if tags & {"VBZ", "VBP"}:
        if any(_done(child) for child in verb.children):  # "appears to have left on Monday"
            return "past"
        ahead = verb.lemma_ == "be" and any(_to(child) for child in verb.children)  # "is to be counted"
        return "future" if ahead or verb.lemma_ in _SCHEDULED else "near"
    if verb.tag_ == "VBN":
        return "past" if verb.lemma_ not in _PLANNED else "future"
    return None
