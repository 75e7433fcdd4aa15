"""Whether two amounts of different statements answer one question, directly and not by way of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.compare.claims.features import SLIPS, counted_alike
from twosource.compare.claims.groups import bounds_of
from twosource.compare.claims.sameness import (
    PLACES,
    heads_of,
    met,
    names_apart,
    names_of,
    participant_met,
    plain_words,
    verb_of,
)
from twosource.compare.disagreements.amounts import MEASURING_VERBS, SHARES
from twosource.language.concepts import counts_persons
from twosource.language.lexicon import words
from twosource.language.similar import near

if TYPE_CHECKING:
    from twosource.compare.disagreements.amounts import Amount
    from twosource.model import AmountSign, Quantity, Statement

ANYBODY = words("scopes.people_of_any_fate")
BODY = "body"
"""Those found, or brought to one place: not all the dead."""
FORCE_VERBS = words("scopes.verbs_of_force")
MOST_TIMES, MOST_MEASURES = 6.0, 4.0
"""How many times one count, or one measure, may be the other: a toll grows, a crowd is argued about."""
FARTHEST = 31
"""Happenings more than so many days apart are two, whatever their words."""
BESIDE = 400
"""Code points between two figures of one item that are set against each other."""
LEAST_MET = 2
"""Plain words, beside what is counted, that two statements of one act have in common."""
LEAST_SHARE = 0.5
_TOLD_OF_BOTH: Final[frozenset[AmountSign]] = frozenset(
    {"on top", "with the doers", "slightly hurt", "gravely hurt", "rate"}
)
"""Signs that part an amount from another that has them not."""
_CURRENT = "this "
"""How a stretch of time begins that may go without saying."""


def rivals(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts answer one question: the same thing or fate, the same act and scope.

    A part, a former value, another place, group, day or stretch of time in one of them makes two questions
    of them; so does a unit, but that a share in per cent may be meant by one in percentage points. What is
    expected or planned is not what came of it, but who puts a number on it speaks of either.
    """
    if _foretold(one) != _foretold(other) and not (_bare(one) or _bare(other)):
        return False
    if {one.quantity.unit, other.quantity.unit} == set(SHARES):
        return _one_figure_in_shares(one, other)
    if one.quantity.unit != other.quantity.unit or not (_plain(one) and _plain(other)):
        return False
    if scopes_apart(one.quantity, other.quantity) or _parts(one, other) or _far(one, other):
        return False
    if _of_one_place(one, other):
        return False
    return not _days_part(one, other) and _one_question(one, other)


def _foretold(one: Amount) -> bool:
    return one.statement.certainty == "planned"


def _bare(one: Amount) -> bool:
    """Tell whether an amount is one that a voice gives by a verb of counting: "the council put it at 892"."""
    verb = one.statement.predicate
    return verb is not None and verb.lemma.lower() in MEASURING_VERBS


def _plain(one: Amount) -> bool:
    """Tell whether an amount is neither vague nor hangs on a condition."""
    return one.quantity.exactness != "vague" and one.statement.certainty != "conditional"


def _one_question(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts are of one measured thing, one fate of people, or one counted thing."""
    left, right = one.statement, other.statement
    if one.quantity.unit is not None:
        return _one_measure(one, other)
    if _set_against(one, other) or _set_against(other, one):
        return bool(one.fate or other.fate) or not names_apart(left, right)
    if not one.fate and not other.fate:
        return _one_count(one, other) and not names_apart(left, right)
    if any(_bodies_of(*both) for both in ((one, other), (other, one))):
        return False
    if len({one.thing, other.thing} - ANYBODY - {None}) > 1 and not counted_alike(
        one.quantity, other.quantity
    ):
        return False
    return one.fate == other.fate and not names_apart(left, right, PLACES)


def _bodies_of(bodies: Amount, dead: Amount) -> bool:
    """Tell whether one amount counts bodies, of which there may be fewer than there are dead."""
    fewer = (bodies.quantity.low or 0) < (dead.quantity.low or 0)
    return bodies.thing == BODY != dead.thing and fewer


def _one_figure_in_shares(one: Amount, other: Amount) -> bool:
    """Tell whether a figure in per cent is the other's in percentage points, of the same thing."""
    left, right = one.statement, other.statement
    same = one.quantity.low == other.quantity.low and not names_apart(left, right)
    return same and met(plain_words(left), plain_words(right)) > 0


def _parts(one: Amount, other: Amount) -> bool:
    """Tell whether one amount is told as a part: which part, another part does not tell.

    Things that are no people are of the whole that their own noun tells: "five bunkers", "the sites,
    including seven bunkers".
    """
    signs, others = one.quantity.signs, other.quantity.signs
    if "part of others" in (*signs, *others):
        return True
    if one.thing is not None and one.thing == other.thing and not counts_persons(one.thing):
        return False
    return ("listed part" in signs) != ("listed part" in others)


def _of_one_place(one: Amount, other: Amount) -> bool:
    """Tell whether the fewer are those of one place, where the place of the others is not told."""
    fewer, more = sorted((one, other), key=lambda each: each.quantity.low or each.quantity.high or 0)
    lot = fewer.fate - {"aboard"}  # those aboard are told whole
    return bool(lot and fewer.statement.places) and not names_of(more.statement, PLACES)


def _far(one: Amount, other: Amount) -> bool:
    """Tell whether one amount is too many times the other; a nought too many is a slip of the pen."""
    low, high = sorted((each.quantity.low or each.quantity.high or 0) for each in (one, other))
    if low > 1 and high / low in SLIPS:
        return False
    return high > (MOST_TIMES if one.quantity.unit is None else MOST_MEASURES) * low


def _days_part(one: Amount, other: Amount) -> bool:
    """Tell whether the days told, wherever they are told, part what is counted."""
    mine, theirs = bounds_of(one.statement.when), bounds_of(other.statement.when)
    if mine is None or theirs is None:
        return False
    return max((theirs[0] - mine[1]).days, (mine[0] - theirs[1]).days) > FARTHEST


def _one_count(one: Amount, other: Amount) -> bool:
    """Tell whether two counts without a fate are of one thing in one act.

    The verbs of the two meet, or enough plain words beside what is counted. A sum over several happenings is
    not the count of one. Families are not their children:
    people of two sorts are one thing only where one of the words is for people of any sort.
    """
    left, right = one.statement, other.statement
    persons = counts_persons(one.thing) and counts_persons(other.thing)
    alike = counted_alike(one.quantity, other.quantity) or (persons and _of_one_sort(one, other))
    summed = [("in all" in each.quantity.signs) for each in (one, other)]
    if None in {one.thing, other.thing} or not alike or summed[0] != summed[1]:
        return False
    if verb_of(left) and (_verbs_met(left, right) or {verb_of(left), verb_of(right)} <= FORCE_VERBS):
        return True
    same = participant_met(left, right) if persons and one.only and other.only else one.thing == other.thing
    mine, theirs = (plain_words(each) - {one.thing, other.thing} for each in (left, right))
    least = min(len(mine), len(theirs), 1 if same else LEAST_MET)
    return least > 0 and met(mine, theirs) >= least


def _of_one_sort(one: Amount, other: Amount) -> bool:
    return len({one.thing, other.thing} - ANYBODY) < 2  # noqa: PLR2004 - two sorts


def _set_against(bare: Amount, other: Amount) -> bool:
    """Tell whether a bare figure is one voice's own for what the other counts: "police put it at 150"."""
    left, right = bare.statement, other.statement
    if bare.thing not in {None, other.thing} or not _bare(bare) or not (bare.only and other.only):
        return False
    if left.item == right.item or bare.thing:
        return left.item == right.item and abs(left.start - right.start) <= BESIDE
    return not plain_words(left) - MEASURING_VERBS - heads_of(left) or bool(
        plain_words(left) & plain_words(right)
    )


def _one_measure(one: Amount, other: Amount) -> bool:
    """Tell whether two measures are of one thing: by its name, and by the words about it."""
    left, right = one.statement, other.statement
    alone, same = one.alone and other.alone, one.thing == other.thing
    near_things = not (one.thing and other.thing) or near(one.thing, {other.thing})
    if names_apart(left, right) or not (same or (alone and near_things)):
        return False
    mine, theirs = plain_words(left), plain_words(right)
    common, least = met(mine, theirs), min(len(mine), len(theirs))
    if alone and same and participant_met(left, right):
        return common > 0
    if not (one.thing and other.thing) and not _verbs_met(left, right) and common <= LEAST_MET:
        return False
    return common >= min(LEAST_MET, least) > 0 and common >= LEAST_SHARE * least


def _verbs_met(left: Statement, right: Statement) -> bool:
    """Tell whether two statements have a verb in common, or neither verb tells anything."""
    mine, theirs = verb_of(left), verb_of(right)
    return near(mine, {theirs}) if mine and theirs else not mine and not theirs


def scopes_apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts are of different scopes, so that both can hold whatever they are."""
    mine, theirs = frozenset(one.signs), frozenset(other.signs)
    if "relative" in mine | theirs or (mine ^ theirs) & _TOLD_OF_BOTH:
        return True
    if ("suspected" in mine) != ("suspected" in theirs):
        return True
    left, right = one.scope, other.scope
    slots = (
        (left.extreme, right.extreme),
        (left.month, right.month),
        (left.since, right.since),
        (left.region, right.region),
    )
    if any(a and b and a != b for a, b in slots):
        return True
    stretches = {left.stretch, right.stretch} - {""}
    if len(stretches) > 1 or (left.stretch != right.stretch and not min(stretches).startswith(_CURRENT)):
        return True
    return (left.spot, left.years) != (right.spot, right.years)
