"""Which statements of a claim answer its question the other way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims.acts import lemma_of
from twosource.compare.claims.denials import answers
from twosource.compare.claims.sameness import (
    days_apart,
    heads_of,
    met,
    names_apart,
    one_act,
    participant_met,
    plain_words,
    shared,
)
from twosource.language.lexicon import words
from twosource.language.similar import any_near
from twosource.model import OPPOSITES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Pole, Statement

_CARRYING_VERBS = words("acts.carrying_verbs")
_ONE_SIDE = frozenset(one for one, _ in OPPOSITES)
OPPOSITE_SHARED = 0.34
NEGATED_SHARED = 0.3
"""Least share of plain words of a negation that the other statement has too."""


def opposed(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements that say the opposite of what others say.

    A statement is against where it contradicts another directly (see :func:`contrary`). Where most are
    so by negation alone the claim itself is negative, and the others are against.
    """
    if len(statements) == 1:
        return ()
    pairs = contradictions(statements)
    against = {one.id for one, _ in pairs}
    negative = [one for one in statements if one.id in against]
    positive = [one for one in statements if one.id not in against]
    if len(negative) > len(positive) and all(one.certainty != "denied" for one in negative):
        answered = {other.id for _, other in pairs}
        return tuple(one for one in positive if one.id in answered)
    return tuple(negative)


def contradictions(statements: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Return the pairs of which the first says directly that what the second says is not so."""
    contrasting = [one for one in statements if _may_contradict(one)]
    return [(no, yes) for no in contrasting for yes in statements if contrary(no, yes)]


def _may_contradict(statement: Statement) -> bool:
    return (
        statement.polarity == "negative"
        or statement.certainty == "denied"
        or "bare denial" in statement.signs
        or not _ONE_SIDE.isdisjoint(statement.poles)
    )


def contrary(no: Statement, yes: Statement) -> bool:
    """Tell whether ``no`` says directly that what ``yes`` says is not so.

    It denies or negates the same act of the same participants, or has the word of opposite meaning about
    one of them; two turns make none. Other names or other days make two happenings, and what hangs on a
    condition or is asked contradicts nothing.
    """
    if no is yes or any(one.certainty == "conditional" or "asks" in one.signs for one in (no, yes)):
        return False
    if answers(no, yes):
        return True
    if _turned(no, yes):
        if "denied" in {no.certainty, yes.certainty} or no.polarity != yes.polarity:
            return False
    elif not _negates(no, yes):
        return False
    return not names_apart(no, yes) and not days_apart(no, yes)


def _negates(no: Statement, yes: Statement) -> bool:
    """Tell whether what is denied or negated in one statement is asserted in the other."""
    if yes.polarity == "negative" or yes.certainty == "denied" or "nobody" in yes.signs:
        return False
    if no.polarity == "positive" and no.certainty != "denied":
        return False
    if "stock phrase" in no.signs or _other_figure(no, yes):
        return False
    words, theirs = plain_words(no), plain_words(yes)
    if not words or met(words, theirs) < NEGATED_SHARED * len(words):
        return False
    if no.polarity == "negative" and not any_near(no.negated, {*theirs, *yes.terms}):
        return False
    return one_act(no, yes)


def _other_figure(no: Statement, yes: Statement) -> bool:
    """Tell whether another figure is denied than the one that is asserted of the like: "nor was it 48"."""
    return any(
        one.low != other.low and one.unit == other.unit and one.counted == other.counted
        for one in no.quantities
        for other in yes.quantities
    ) and not any(one.low == other.low for one in no.quantities for other in yes.quantities)


def _poles_of_act(statement: Statement) -> tuple[Pole, ...]:
    """Return the poles of a verb, or of all words where it only carries another: "is safe"."""
    if statement.predicate is None or lemma_of(statement) in _CARRYING_VERBS:
        return statement.poles
    return statement.predicate.poles


def _turned(no: Statement, yes: Statement) -> bool:
    """Tell whether the verb of one statement is the opposite of the other's, about the same thing."""
    if _ONE_SIDE.isdisjoint(no.poles):
        return False
    mine, theirs = _poles_of_act(no), _poles_of_act(yes)
    opposite = any(
        one in mine and other not in no.poles and other in theirs and one not in yes.poles
        for one, other in OPPOSITES
    )
    if not opposite or shared(no, yes) < OPPOSITE_SHARED:
        return False
    return participant_met(no, yes) or not (heads_of(no) and heads_of(yes))
