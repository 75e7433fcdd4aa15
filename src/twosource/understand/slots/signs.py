"""The signs of a statement: what single words of it, or its place, say about the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from twosource.language import match
from twosource.language.lexicon import words
from twosource.understand.slots.titles import opens_sentence, reads_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import PublicAct, Sign, Statement

_SIGNS = tuple(
    rule for file in ("signs", "voices") for rule in match.rules(file) if rule.made.get("makes") == "sign"
)
_PUBLIC_ACTS = match.rules("public_acts")
_ANY_PUBLIC_ACT = match.either("public_acts")
_CUE_OF_KNOWING = match.pattern("voices.cue of knowing")
_NEWSROOM_VERBS = words("bodies.newsroom_verbs")
_DENIES_NAMED = match.pattern("denials.of what is named")
_DENIES_POINTED = match.pattern("denials.of what is pointed at")
_NAMES_A_DAY = match.pattern("signs.names a day")
_CLOSING = "\"'\u201d\u2019 "
_QUESTION = "question"
"""What the kinds of marks end in by which a statement is asked, or its answer left open."""


def signs_of(statement: Statement, text: str) -> tuple[Sign, ...]:
    """Return the signs of a statement, which stands in the report's ``text``."""
    return tuple(dict.fromkeys(_signs(statement, text)))


def _signs(statement: Statement, text: str) -> Iterator[Sign]:
    asked = any(mark.kind.endswith(_QUESTION) for mark in statement.marks)
    if asked or statement.text.rstrip(_CLOSING).endswith("?"):
        yield "asks"
    for rule in _SIGNS:
        if rule.find.search(statement.text):
            yield cast("Sign", rule.name)
    yield from _of_the_outlet(statement, text)
    if _denies_nothing_told(statement):
        yield "bare denial"
    if statement.when is not None and _NAMES_A_DAY.search(statement.when.text):
        yield "dated"
    if opens_sentence(text, statement.start):
        yield "opens sentence"
    if reads_alone(statement):
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
    if not _ANY_PUBLIC_ACT.search(words):
        return None
    return next(cast("PublicAct", rule.name) for rule in _PUBLIC_ACTS if rule.find.search(words))
