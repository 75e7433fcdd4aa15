"""The signs of a statement: what single words of it, or its place, say about the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from twosource.language import match
from twosource.understand.slots.titles import opens_sentence, reads_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import Sign, Statement

_SIGNS = tuple(rule for rule in match.rules("signs") if rule.made.get("makes") == "sign")
_DENIES_NAMED = match.pattern("denials.of what is named")
_DENIES_POINTED = match.pattern("denials.of what is pointed at")
_NAMES_A_DAY = match.pattern("signs.names a day")
_CLOSING = "\"'\u201d\u2019 "
_QUESTION = "question"
"""What the kinds of marks end in by which a statement is asked, or its answer left open."""


def signs_of(statement: Statement, text: str) -> tuple[Sign, ...]:
    """Return the signs of a statement, which stands in the report's ``text``."""
    return tuple(_signs(statement, text))


def _signs(statement: Statement, text: str) -> Iterator[Sign]:
    asked = any(mark.kind.endswith(_QUESTION) for mark in statement.marks)
    if asked or statement.text.rstrip(_CLOSING).endswith("?"):
        yield "asks"
    for rule in _SIGNS:
        if rule.find.search(statement.text):
            yield cast("Sign", rule.name)
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
