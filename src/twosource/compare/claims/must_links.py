"""Statements that answer the question of another group by a set form of words, and are moved to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from twosource.compare.claims.acts import outcomes_of
from twosource.compare.claims.denials import denied_before
from twosource.compare.claims.features import counted_alike, far_apart, rival_figures
from twosource.compare.claims.groups import Group, days_meet, days_of, group_of, in_order, taken_together, tie
from twosource.compare.claims.repeats import Repeats
from twosource.language.concepts import counts_persons
from twosource.language.lexicon import words
from twosource.language.similar import near

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.model import Evidence, Quantity, Reading, Statement

_SERIES: Final = frozenset({"first", "last"})
"""Signs of what can happen only once: a thing has one first time and one last."""
LONGEST_MONTH = 31
"""Days of the longest month."""
_ORDERING = words("acts.ordering_words")
_ANYBODY = words("acts.people_of_any_sort")
_SET_AGAINST: Final = "one voice sets its own figure against the other"
_SAME_OUTCOME: Final = "other figures of those to whom the same happened"
_DENIED: Final = "a denial of what was told just before"
_ONCE: Final = "other days of what can happen only once"


def rejoin(
    groups: Sequence[Group], readings: Sequence[Reading], repeats: Repeats | None = None
) -> tuple[Group, ...]:
    """Return ``groups`` with each statement moved that answers another group's question by its form.

    Words and vectors bring few such pairs together, since rival answers share little. A statement
    that a fellow of its own group ties by the same form stays; the order of ``groups`` is kept.
    """
    home = {one.id: at for at, group in enumerate(groups) for one in group.statements}
    statements = [one for one in in_order(readings) if one.id in home]
    moves: dict[str, tuple[Statement, str]] = {}
    earlier: list[Statement] = []
    # Few statements have a count or a first day: only they are compared.
    denied = denied_before(statements)
    for one in (one for one in statements if one.quantities or _once(one) or one.id in denied):
        answered = (denied[one.id], _DENIED) if one.id in denied else None
        found = answered or _answered(one, earlier, repeats or Repeats())
        earlier.append(one)
        if found and home[one.id] != home[found[0].id]:
            home[one.id] = home[found[0].id]
            moves[one.id] = found
    return _regrouped(groups, statements, home, moves) if moves else tuple(groups)


def _answered(one: Statement, earlier: Sequence[Statement], repeats: Repeats) -> tuple[Statement, str] | None:
    """Return the statement that ``one`` answers anew, and the form that shows it."""
    if any("set against" in amount.signs for amount in one.quantities):
        told = [other for other in earlier if other.item == one.item and sets_against(other, one)]
        if told:
            return told[-1], _SET_AGAINST
    counted, once = bool(outcomes_of(one)), _once(one)
    if one.certainty == "denied" or not (counted or once):
        return None
    for other in earlier:
        if other.report != one.report and not repeats.beside(other, one):
            if counted and same_outcome(other, one):
                return other, _SAME_OUTCOME
            if once and first_or_last(other, one):
                return other, _ONCE
    return None


def _once(statement: Statement) -> bool:
    """Tell whether a statement gives the day of a first or last time."""
    return not _SERIES.isdisjoint(statement.signs) and _names_a_time(statement)


def sets_against(told: Statement, one: Statement) -> bool:
    """Tell whether ``one`` sets another figure against what was ``told``: "the city speaks of 90"."""
    if len(one.quantities) != 1 or not told.quantities or told.certainty == "denied":
        return False
    mine = one.quantities[0]
    return "set against" in mine.signs and any(_comparable(mine, theirs) for theirs in told.quantities)


def _comparable(mine: Quantity, theirs: Quantity) -> bool:
    if counted_alike(mine, theirs):
        return True
    bare = mine.unit is None and theirs.unit is None and mine.counted is None and theirs.counted is not None
    return bare and not far_apart(mine, theirs) and min(mine.low or 0, theirs.low or 0) > 1


def same_outcome(left: Statement, right: Statement) -> bool:
    """Tell whether two statements give rival figures of people to whom the same happened."""
    if not left.quantities or not right.quantities or not rival_figures(left, right):
        return False
    mine, theirs = left.quantities[0], right.quantities[0]
    outcomes = outcomes_of(left)
    days, others = (days_of(one, anywhere=True) for one in (left, right))
    if not outcomes or outcomes != outcomes_of(right) or days_meet(days, others) is False:
        return False
    persons = all(counts_persons(one.counted) or one.counted in _ANYBODY for one in (mine, theirs))
    anybody = bool(_ANYBODY & {mine.counted, theirs.counted})
    return counted_alike(mine, theirs) or (persons and anybody)


def first_or_last(left: Statement, right: Statement) -> bool:
    """Tell whether two statements give the day of one first or last time of one thing."""
    if not _SERIES & {*left.signs} & {*right.signs}:
        return False
    if not all(map(_names_a_time, (left, right))):
        return False
    mine, theirs = (
        set(filter(str.isalpha, one.terms))
        - _ORDERING
        - {*(one.when.text.lower().split() if one.when else ())}
        for one in (left, right)
    )
    return any(near(word, theirs) for word in mine)


def _names_a_time(statement: Statement) -> bool:
    """Tell whether a statement's own date is of a month at most: a year is no first time."""
    days = days_of(statement)
    return days is not None and (days[1] - days[0]).days < LONGEST_MONTH


def _regrouped(
    groups: Sequence[Group],
    statements: Sequence[Statement],
    home: Mapping[str, int],
    moves: Mapping[str, tuple[Statement, str]],
) -> tuple[Group, ...]:
    held: dict[int, list[Statement]] = {}
    for one in statements:
        held.setdefault(home[one.id], []).append(one)
    out: list[Group] = []
    for at, group in enumerate(groups):
        if at not in held:
            continue
        came = [one for one in held[at] if one.id in moves]
        ties = frozenset(tie(one.id, moves[one.id][0].id) for one in came)
        left = {one.id for one in held[at]}
        if left == {one.id for one in group.statements}:
            out.append(replace(group, ties=group.ties | ties))
            continue
        kept = tuple(why for why in group.why if all(_stands(span, held[at]) for span in why.spans))
        why = kept + tuple(taken_together(moves[one.id][0], one, moves[one.id][1]) for one in came)
        ties |= frozenset(both for both in group.ties if left.issuperset(both))
        out.append(group_of(held[at], why, ties))
    return tuple(out)


def _stands(span: Evidence, statements: Sequence[Statement]) -> bool:
    return any((one.report, one.start, one.end) == (span.report, span.start, span.end) for one in statements)
