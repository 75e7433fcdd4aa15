"""Whether two amounts of different statements answer one question, directly and not by way of others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from twosource.compare.claims import (
    PLACES,
    counted_alike,
    counts_persons,
    days_apart,
    heads_of,
    met,
    names_apart,
    names_of,
    near,
    participant_met,
    plain_words,
    same_wording,
    verb_of,
)
from twosource.compare.disagreements.amounts import MEASURING_VERBS
from twosource.compare.disagreements.bounds import SHARES
from twosource.compare.disagreements.scopes import scopes_apart
from twosource.language.lexicon import words
from twosource.language.wording import letters

if TYPE_CHECKING:
    from twosource.compare.disagreements.amounts import Amount
    from twosource.model import Statement, When

ANYBODY = words("scopes.people_of_any_fate")
GROUP_TIMES = 2.0
"""A count of one sort of people is set against one of anybody only where neither is more than so many
times the other: else it is a part."""
MOST_TIMES, MOST_MEASURES = 6.0, 4.0
"""How many times one count, or one measure, may be the other: a toll grows, a crowd is argued about."""
FORCE_VERBS = words("scopes.verbs_of_force")
FARTHEST = 31
"""Happenings more than so many days apart are two, whatever their words."""
BESIDE = 400
"""Code points between two figures of one item that are set against each other."""
TOTALS = words("scopes.nouns_for_a_count")
NOUGHTS = frozenset({10.0, 100.0, 1000.0})
"""By how much a slip of a nought or a few puts a figure off."""
TIMES = frozenset({"s", "year"})
AGE, PERSON = "year of age", frozenset({"PERSON"})
LEAST_MET = 2
"""Plain words, beside what is counted, that two statements of one act have in common."""
LEAST_SHARE = 0.5


def rivals(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts answer one question: the same thing or fate, the same act and scope.

    A copy that only a figure parts from the other needs no more. Else a part, a former value, another
    place, group, day or stretch of time in one of them makes two questions of them.
    """
    if {one.quantity.unit, other.quantity.unit} == set(SHARES):
        return _one_figure_in_shares(one, other)
    if not _plain(one, other):
        return False
    if one.quantity.unit == AGE:
        return _one_person(one, other)
    if same_wording(one.statement, other.statement):
        return one.thing == other.thing and _stands_alike(one, other)
    return not _apart(one, other) and _one_question(one, other)


def _plain(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts are of one unit, and neither is vague or hangs on a condition."""
    both = (one, other)
    return (
        one.quantity.unit == other.quantity.unit
        and all(each.quantity.exactness != "vague" for each in both)
        and all(each.statement.certainty != "conditional" for each in both)
    )


def _apart(one: Amount, other: Amount) -> bool:
    """Tell whether scope, part, day or size make two questions of two amounts."""
    return (
        scopes_apart(one.quantity, other.quantity)
        or _parts(one, other)
        or _far(one, other)
        or _days_part(one, other)
    )


def _one_question(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts are of one measured thing, one fate of people, or one counted thing."""
    left, right = one.statement, other.statement
    if one.quantity.unit is not None:
        return _one_measure(one, other)
    if not one.fate and not other.fate:
        return _one_count(one, other) and not names_apart(left, right)
    if _set_against(one, other) or _set_against(other, one):
        return True
    return one.fate == other.fate and _one_group(one, other) and not names_apart(left, right, PLACES)


def _stands_alike(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts have the same place among those of copies of one text."""
    places = (each.statement.quantities.index(each.quantity) for each in (one, other))
    return next(places) == next(places)


def _one_figure_in_shares(one: Amount, other: Amount) -> bool:
    """Tell whether a figure in per cent is the other's in percentage points, of the same thing."""
    left, right = one.statement, other.statement
    same = one.quantity.low == other.quantity.low and not names_apart(left, right)
    return same and met(plain_words(left), plain_words(right)) > 0


def _digits(figure: float) -> int:
    """Return how many digits of a figure tell something: not the noughts at its ends."""
    return len(f"{figure:.10g}".replace(".", "").strip("0"))


def _one_person(one: Amount, other: Amount) -> bool:
    """Tell whether two ages are of one person, named alike."""
    named = names_of(one.statement, PERSON) & names_of(other.statement, PERSON)
    return one.alone and other.alone and bool(named)


def _parts(one: Amount, other: Amount) -> bool:
    """Tell whether one amount is told as a part: which part, another part does not tell.

    Things that are no people are of the whole that their own noun tells: "five bunkers", "the sites,
    including seven bunkers".
    """
    signs, others = one.quantity.signs, other.quantity.signs
    if "part of others" in (*signs, *others):
        return True
    if "of them" in (*signs, *others) and one.statement.item != other.statement.item:
        return True
    if one.thing is not None and one.thing == other.thing and not counts_persons(one.thing):
        return False
    return ("listed part" in signs) != ("listed part" in others)


def _far(one: Amount, other: Amount) -> bool:
    """Tell whether one amount is too many times the other; a nought too many is a slip of the pen."""
    low, high = sorted((each.quantity.low or each.quantity.high or 0) for each in (one, other))
    if low > 0 and high / low in NOUGHTS and _digits(low) > 1:
        return False
    return high > (MOST_TIMES if one.quantity.unit is None else MOST_MEASURES) * low


def _days_part(one: Amount, other: Amount) -> bool:
    """Tell whether the days told part what is counted; that of a running count is only its own."""
    left, right = one.statement.when, other.statement.when
    mine, theirs = _span(left), _span(right)
    if mine and theirs and max(theirs[0] - mine[1], mine[0] - theirs[1]) > FARTHEST:
        return True
    if "runs on" in (*one.quantity.signs, *other.quantity.signs):
        return False
    return days_apart(one.statement, other.statement)


def _span(when: When | None) -> tuple[int, int] | None:
    """Return the first and last day of a date, wherever it is told."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    try:
        first, last = (date.fromisoformat(day[:10]) for day in (when.earliest, when.latest))
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def _one_group(one: Amount, other: Amount) -> bool:
    """Tell whether two counts of people are of one group: named alike, or anybody and about as many."""
    things = {one.thing, other.thing} - {None}
    if not all(thing in ANYBODY or counts_persons(thing) for thing in things):
        return counted_alike(one.quantity, other.quantity)
    special = {thing for thing in things if thing not in ANYBODY}
    if len(special) > 1:
        return counted_alike(one.quantity, other.quantity)
    if special and len(things) + (None in {one.thing, other.thing}) > 1:
        low, high = sorted((one.quantity.low or 0, other.quantity.low or 0))
        return high <= GROUP_TIMES * low
    return True


def _one_count(one: Amount, other: Amount) -> bool:
    """Tell whether two counts without a fate are of one thing in one act."""
    left, right = one.statement, other.statement
    if None in {one.thing, other.thing}:
        return _set_against(one, other) or _set_against(other, one)
    persons = counts_persons(one.thing) and counts_persons(other.thing)
    if not counted_alike(one.quantity, other.quantity) and not (persons and _one_group(one, other)):
        return False
    if _set_against(one, other) or _set_against(other, one):
        return True
    least = 1 if one.thing == other.thing and (not persons or one.thing == "case") else LEAST_MET
    if persons and one.only and other.only and participant_met(left, right):
        least = 1
    return _one_act(left, right, {one.thing or "", other.thing or ""}, least)


def _one_act(left: Statement, right: Statement, apart_from: set[str], enough: int) -> bool:
    """Tell whether the verbs of two statements meet, or enough plain words beside what is counted."""
    mine, theirs = plain_words(left) - apart_from, plain_words(right) - apart_from
    if verb_of(left) and (_verbs_met(left, right) or {verb_of(left), verb_of(right)} <= FORCE_VERBS):
        return True
    least = min(len(mine), len(theirs), enough)
    return least > 0 and met(mine, theirs) >= least


def _set_against(bare: Amount, other: Amount) -> bool:
    """Tell whether a bare figure is one voice's own for what the other counts: "police put it at 150"."""
    left, right = bare.statement, other.statement
    verb = left.predicate.lemma.lower() if left.predicate else None
    if (
        bare.thing is not None
        and bare.thing == other.thing
        and verb in MEASURING_VERBS
        and bare.only
        and other.only
    ):
        return left.item == right.item and 0 < left.start - right.start <= BESIDE
    if bare.thing is not None or verb not in MEASURING_VERBS or len(left.quantities) > 1 or not other.only:
        return False
    if other.thing is None and len(right.quantities) > 1:
        return False
    if not plain_words(left) - TOTALS - MEASURING_VERBS - _speaker_words(left):
        return True
    if left.item == right.item:
        return abs(left.start - right.start) <= BESIDE
    return bool(plain_words(left) & plain_words(right))


def _speaker_words(statement: Statement) -> frozenset[str]:
    """Return the words that name who gives a figure."""
    sources = [link.source_text for link in statement.attribution]
    doers = [role.text for role in statement.roles if role.role == "agent"]
    return heads_of(statement) | frozenset(letters(" ".join([*sources, *doers])))


def _one_measure(one: Amount, other: Amount) -> bool:
    """Tell whether two measures are of one thing: by its name, and by the words about it."""
    left, right = one.statement, other.statement
    alone, same = one.alone and other.alone, one.thing == other.thing
    if names_apart(left, right) or not (same or (alone and _things_near(one, other))):
        return False
    mine, theirs = plain_words(left), plain_words(right)
    common, least = met(mine, theirs), min(len(mine), len(theirs))
    if alone and same and participant_met(left, right):
        return common >= (LEAST_MET if one.quantity.unit in TIMES else 1)
    if not (one.thing and other.thing) and not _verbs_met(left, right) and common <= LEAST_MET:
        return False
    return common >= min(LEAST_MET, least) > 0 and common >= LEAST_SHARE * least


def _things_near(one: Amount, other: Amount) -> bool:
    return not (one.thing and other.thing) or near(one.thing, {other.thing})


def _verbs_met(left: Statement, right: Statement) -> bool:
    """Tell whether two statements have a verb in common, or neither verb tells anything."""
    verbs = verb_of(left), verb_of(right)
    if not verbs[0] or not verbs[1]:
        return not verbs[0] and not verbs[1]
    return near(verbs[0], {verbs[1]})
