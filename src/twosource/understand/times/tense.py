"""Tense of the clause around an expression, by words alone or by the parse."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from twosource.understand.times.lexicon import SCHEDULED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.understand.times.context import Tense

_REACH = 90
_FUTURE = re.compile(
    r"\b(?:will|won't|shall|'ll|to be|is to|are to|going to|due to|due|expected|expects?|plans?"
    r"|planned|scheduled|set to|intends?|hopes?|aims?|may|might"
    r"|could|would|should|ought|must|until|deadline|upcoming|ahead of|by"
    r"|opens|begins|starts|runs|meets|ends|closes|expires|resumes|convenes|reopens)\b|'ll\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|said|told|went|came|took|made|began|held|left|found|won|lost|met|saw"
    r"|got|fell|rose|[a-z]{2,}ed)\b"
)
# "Ahead of Monday's vote"; "stays closed until Sunday", which the parser may take for a past tense.
_PREPARED = re.compile(
    r"\b(?:(?:ahead|in advance|on the eve|in preparation) (?:of|for) (?:the )?"
    r"|(?:stays?|remains?|keeps?)(?: \w+){1,3} (?:until|till) )$"
)
_AHEAD_REACH = 40
_STOP = re.compile(r"[.!?;\n]")
_FUTURE_HEADS = frozenset(
    {"expect", "plan", "schedule", "intend", "hope", "aim", "want", "due", "set", "prepare", "decide",
    "propose", "go", "promise", "vow", "likely", "ready",
     "agree", "threaten", "ask", "order", "require", "oblige", "have", "need", "ought", "be", "bind",
     "seek", "try", "call", "suppose", "pledge", "commit", "swear", "undertake", "refuse", "invite", "urge",
     "sentence", "book", "bid", "free"}
)  # fmt: skip
# "A plan to meet on Monday" lies ahead; "a race to save the mill on Monday" may not.
_INTENDED = frozenset(
    """plan pledge promise vow proposal decision intention deadline agreement deal commitment attempt bid call
    motion invitation date move permission offer threat appointment hope aim chance right""".split()
)
_COMPLEMENTS = frozenset({"xcomp", "acomp", "oprd"})  # "stays closed"
_LIMITS = frozenset({"by", "until", "till", "before"})
_UNTIL = frozenset({"until", "till"})
# Verbs that give time: what they set ends, or takes place, after they did ("gave the ministry until Monday").
_GIVING = frozenset("give extend grant allow postpone delay adjourn suspend remand defer put push".split())
_SETTING = _GIVING | frozenset(
    """set schedule reschedule move close call summon invite book fix declare plan arrange send
    announce""".split()
)
# "The minister is expected on Sunday"; "looks forward to the hearing on Monday".
_EXPECTED = frozenset({"expect", "schedule", "plan", "slate", "await"})
# "Declared Friday a day of mourning": one that is past is not declared.
_NAMING = frozenset({"declare", "proclaim"})
_HOPED = frozenset({"possible", "likely", "due", "conceivable", "unlikely", "probable"})
_MODALS = frozenset(
    {
        "will",
        "shall",
        "wo",
        "'ll",
        "\u2019ll",
        "may",
        "might",
        "could",
        "would",
        "should",
        "can",
        "must",
        "ought",
    }
)


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


def _ahead(verb: Token) -> bool:
    """Whether a verb speaks of what is to come, whatever its form: "is expected on Sunday"."""
    past = any(child.lower_ in {"have", "has", "had"} for child in verb.children)
    forward = any(child.lower_ == "forward" for child in verb.children)
    expected = verb.lemma_ in _EXPECTED and verb.tag_ == "VBN" and not past
    return expected or (verb.lemma_ == "look" and forward)


def _finite(verb: Token, depth: int) -> Tense | None:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {child.lower_ for child in helpers}
    if _ahead(verb) or words & _MODALS:
        been = "have" in words and words & {"may", "might", "could", "would", "should", "must"}
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
    return "future" if above.lemma_ in _FUTURE_HEADS else _finite(above, depth + 1)


def _by_form(verb: Token, helpers: Sequence[Token], words: set[str]) -> Tense | None:
    tags = {verb.tag_, *(child.tag_ for child in helpers)}
    if "VBD" in tags or (words & {"has", "have", "had", "'ve"}):
        return "past"
    if tags & {"VBZ", "VBP"}:
        ahead = verb.lemma_ == "be" and any(_to(child) for child in verb.children)  # "is to be counted"
        return "future" if ahead or verb.lemma_ in SCHEDULED else "near"
    if verb.tag_ == "VBN":
        return "past" if verb.lemma_ not in {"schedule", "plan", "expect", "set"} else "future"
    return None
