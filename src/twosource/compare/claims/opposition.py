"""Which statements of a claim answer its question the other way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.claims.acts import lemma_of
from twosource.compare.claims.denials import answers
from twosource.compare.claims.sameness import days_apart, heads_of, met, names_apart, one_act, plain_words
from twosource.language.lexicon import words as words_in
from twosource.language.similar import any_near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement

_DENYING_VERBS = words_in("acts.denying_verbs")
_VERBS_OF_NOT_DOING = words_in("acts.verbs_of_not_doing")
_NOT_PLAIN = frozenset({"nobody", "part negated"})
"""Signs of a statement that affirms nothing plainly."""
NEGATED_SHARED = 0.3
"""Least share of plain words of a negation that the other statement has too."""


def opposed(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements that say the opposite of what others say."""
    against = {no.id for no, _ in contradictions(statements)}
    return tuple(one for one in statements if one.id in against)


def contradictions(statements: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Return the pairs of which the first says directly that what the second says is not so."""
    contrasting = [one for one in statements if _may_contradict(one)]
    return [(no, yes) for no in contrasting for yes in statements if contrary(no, yes)]


def _may_contradict(statement: Statement) -> bool:
    """Tell whether a statement says no to something; a note on what its own report printed does not."""
    no = statement.polarity == "negative" or statement.certainty == "denied"
    return (no or "bare denial" in statement.signs) and "on itself" not in statement.signs


def contrary(no: Statement, yes: Statement) -> bool:
    """Tell whether ``no`` says directly that what ``yes`` says is not so.

    It denies or negates the same act of the same participants. Other names, another person who acts, or
    other days make two happenings, and what hangs on a condition, is asked or is not known contradicts
    nothing.
    """
    if no is yes or any(one.certainty == "conditional" or "asks" in one.signs for one in (no, yes)):
        return False
    if answers(no, yes):
        return True
    if "unconfirmed" in {no.certainty, yes.certainty} or not _negates(no, yes):
        return False
    return not names_apart(no, yes) and not days_apart(no, yes) and not _two_persons(no, yes)


def _two_persons(no: Statement, yes: Statement) -> bool:
    """Tell whether both name the persons who act, and none of them in common."""
    mine, theirs = (
        {one.entity for one in side.roles if one.role == "agent" and (one.entity or "").startswith("person:")}
        for side in (no, yes)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _negates(no: Statement, yes: Statement) -> bool:
    """Tell whether what is denied or negated in one statement is asserted in the other."""
    if not _affirms(yes) or _affirms(no) or _says_no_too(no, yes):
        return False
    if "stock phrase" in no.signs or _other_figure(no, yes):
        return False
    words, theirs = plain_words(no), plain_words(yes)
    if not words or met(words, theirs) < NEGATED_SHARED * len(words):
        return False
    if no.polarity == "negative" and not any_near(no.negated, {*theirs, *yes.terms}):
        return False
    return _one_doer(no, yes) and _one_verb(no, yes) and one_act(no, yes)


def _one_verb(no: Statement, yes: Statement) -> bool:
    """Tell whether one verb says both, with a further word in common where there is any.

    A denial may be in other words; two pronouns with one verb tell of anything: "we care", "they do not".
    """
    if no.certainty == "denied":
        return True
    verb = lemma_of(no)
    rest = plain_words(no) - {verb}
    return verb == lemma_of(yes) and (met(rest, plain_words(yes)) > 0 if rest else bool(heads_of(yes)))


def _one_doer(no: Statement, yes: Statement) -> bool:
    """Tell whether a doer is told where one is denied: that he did not send it leaves that it was sent."""
    mine, theirs = (any(one.role == "agent" for one in side.roles) for side in (no, yes))
    thing = any(one.role == "patient" and (one.head or "").lower() in no.negated for one in no.roles)
    return theirs or not mine or thing  # "no ransom was paid by anybody"


def _affirms(statement: Statement) -> bool:
    """Tell whether a statement plainly says that something is so."""
    return (
        statement.polarity == "positive"
        and statement.certainty != "denied"
        and _NOT_PLAIN.isdisjoint(statement.signs)
    )


def _says_no_too(no: Statement, yes: Statement) -> bool:
    """Tell whether ``yes`` says by its verb what ``no`` says: "dismissed the report", "refused to say"."""
    verb, same = lemma_of(yes), lemma_of(yes) == lemma_of(no)
    if verb in _DENYING_VERBS:
        return same and no.polarity == "positive"
    return verb in _VERBS_OF_NOT_DOING and not same


def _other_figure(no: Statement, yes: Statement) -> bool:
    """Tell whether another figure is denied than the one that is asserted of the like: "nor was it 48"."""
    return any(
        one.low != other.low and one.unit == other.unit and one.counted == other.counted
        for one in no.quantities
        for other in yes.quantities
    ) and not any(one.low == other.low for one in no.quantities for other in yes.quantities)
