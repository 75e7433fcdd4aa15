"""The signs of a statement: what single words of it, or its place, say about the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from twosource.language import match
from twosource.language.lexicon import words
from twosource.language.needed import Index
from twosource.language.similar import forms
from twosource.language.wording import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import PublicAct, Sign, Statement

_SIGNS = Index(
    rule for file in ("signs", "voices") for rule in match.rules(file) if rule.made.get("makes") == "sign"
)
_PUBLIC_ACTS = Index(match.rules("public_acts"))
_CUE_OF_KNOWING = match.pattern("voices.cue of knowing")
_NEWSROOM_VERBS = words("bodies.newsroom_verbs")
_DENIES_NAMED = match.pattern("denials.of what is named")
_DENIES_POINTED = match.pattern("denials.of what is pointed at")
_NAMES_A_DAY = match.pattern("signs.names a day")
_NEGATOR = match.pattern("signs.negates")
_PASSED = words("acts.words_under_negation")
_MOST_DENIED = 2
"""What is denied is one word, or two that "of" ties: "no letter of resignation"."""
_CLOSING = "\"'\u201d\u2019 "
_QUESTION = "question"
"""What the kinds of marks end in by which a statement is asked, or its answer left open."""
LEAST_WORDS, MOST_WORDS = 4, 32
"""The words of a title: fewer seldom tell what happened, more are read twice. Chosen by eye on the claims of
26 real stories, where it changed the title of 229 of 437 that several statements make; never tuned."""
_POINTING = words("pronouns.pointing")
_LEANING = words("clauses.leaning_openers")
_ENDS = frozenset(".!?:\u2013\u2014-\u2026\r\n")
"""What stands before a clause that opens its sentence: the end of another, or a dateline's dash."""
_QUOTES = "\"'\u201c\u201d\u2018\u2019([ \t\u00a0"
_BEHIND = 3
"""Characters looked at before a sentence: a mark, a blank and a quotation mark."""


def signs_of(statement: Statement, text: str) -> tuple[Sign, ...]:
    """Return the signs of a statement, which stands in the report's ``text``."""
    return tuple(dict.fromkeys(_signs(statement, text)))


def _signs(statement: Statement, text: str) -> Iterator[Sign]:
    asked = any(mark.kind.endswith(_QUESTION) for mark in statement.marks)
    if asked or statement.text.rstrip(_CLOSING).endswith("?"):
        yield "asks"
    for rule in _SIGNS.near(statement.text):
        if rule.find.search(statement.text):
            yield cast("Sign", rule.name)
    yield from _of_the_outlet(statement, text)
    if _denies_nothing_told(statement):
        yield "bare denial"
    if statement.when is not None and _NAMES_A_DAY.search(statement.when.text):
        yield "dated"
    if _opens_sentence(text, statement.start):
        yield "opens sentence"
    if _reads_alone(statement):
        yield "reads alone"


def _denies_nothing_told(statement: Statement) -> bool:
    """Tell whether a statement denies something without saying what: "the firm denied those reports"."""
    if _DENIES_NAMED.search(statement.text):
        return True
    return statement.certainty == "denied" and _DENIES_POINTED.search(statement.text) is not None


def _of_the_outlet(statement: Statement, text: str) -> Iterator[Sign]:
    """Yield what a statement says of the outlet's own work."""
    if _known_itself(statement, text):
        yield "own reporting"
    if statement.predicate is not None and statement.predicate.lemma in _NEWSROOM_VERBS:
        yield "newsroom verb"


def _known_itself(statement: Statement, text: str) -> bool:
    """Tell whether the outlet says that it knows a thing for itself: "we counted", "by our registers"."""
    if statement.first_hand == "own reporting":
        return True
    link = statement.attribution[-1] if statement.attribution else None
    if link is None or "outlet itself" not in link.signs:
        return link is not None and "ours" in link.signs
    return bool(_CUE_OF_KNOWING.search(text[link.cue_start or 0 : link.cue_end or 0]))


def public_act(words: str) -> PublicAct | None:
    """Return the act done in public that some words tell of, the first of the table."""
    told = next((rule.name for rule in _PUBLIC_ACTS.near(words) if rule.find.search(words)), None)
    return cast("PublicAct | None", told)


def _opens_sentence(text: str, start: int) -> bool:
    """Tell whether ``start`` opens a sentence of ``text``, behind a quotation mark or a dateline at most."""
    before = text[max(start - _BEHIND, 0) : start].rstrip(_QUOTES)
    return not before or before[-1] in _ENDS


def _reads_alone(statement: Statement) -> bool:
    """Tell whether a statement has a predicate, a subject that names something, and fair length."""
    told = statement.text.split()
    if statement.predicate is None or not LEAST_WORDS <= len(told) <= MOST_WORDS:
        return False
    first = told[0].strip(_QUOTES).replace("\u2019", "'").partition("'")[0].lower()
    return first not in _LEANING and first not in _POINTING and _has_subject(statement)


def _has_subject(statement: Statement) -> bool:
    """Tell whether a participant stands before the predicate, within the statement, that is no pronoun."""
    at = statement.predicate.start if statement.predicate is not None else statement.start
    return any(
        word.strip(_QUOTES).lower() not in _POINTING
        for role in statement.roles
        if statement.start <= role.start < at
        for word in role.text.split()
    )


def negated(text: str) -> tuple[str, ...]:
    """Return what the first negation of a text bears on, in every form that it may have."""
    negator = _NEGATOR.search(text)
    if negator is None:
        return ()
    after = letters(text[negator.end() :])
    places = [at for at, word in enumerate(after) if word not in _PASSED][:_MOST_DENIED]
    if len(places) == _MOST_DENIED and "of" not in after[places[0] : places[1]]:
        places.pop()
    return tuple(form for at in places for form in forms(after[at]))
