"""Statements that answer the question of another group by a set form of words, and are moved to it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.compare.claims.denials import denied_before
from twosource.compare.claims.fates import fates_of
from twosource.compare.claims.features import counted_alike, far_apart, rival_figures
from twosource.compare.claims.groups import Group, days_of, group_of, in_order, tie
from twosource.compare.claims.kinship import near
from twosource.compare.claims.repeats import Repeats
from twosource.language.concepts import counts_persons
from twosource.model import Evidence, Why

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.model import Quantity, Reading, Statement

SPEAKS_OF = re.compile(
    r"\b(?:(?:speaks?|talks?|spoke|talked) of|puts? (?:it|this|that|the \w+(?: of \w+)?) at)\s+$",
    re.IGNORECASE,
)
"""Words by which one voice sets its own figure against one told just before: "the city speaks of 90"."""
STRETCH = r"(?:(?:day|week|month|quarter|half|year|night|century|season)|of)\b"
"""After "first" or "last", a stretch of time: no first time of anything."""
FIRSTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\bfirst\b(?! {STRETCH})", re.IGNORECASE), "The first tremor was felt on 3 May"),
    (re.compile(rf"\blast\b(?! {STRETCH})", re.IGNORECASE), "The last tram runs on 3 May"),
)  # fmt: skip
"""Words that ask for one day: a thing has one first time and one last, each with an example."""
LONGEST_MONTH = 31
ORDINALS = frozenset({"first", "last", "day", "time"})
ANYBODY = frozenset({"people", "person", "man", "woman", "life", "body", "victim", "dead", "soul", "other"})
"""Words that count persons of whatever sort."""
WORDS_OF_FORM = {
    "set against": "one voice sets its own figure against the other",
    "same fate": "other figures of those to whom the same happened",
    "denial of it": "a denial of what was told just before",
    "first or last": "other days of what can happen only once",
}


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
        answered = (denied[one.id], "denial of it") if one.id in denied else None
        found = answered or _answered(one, earlier, repeats or Repeats())
        earlier.append(one)
        if found and home[one.id] != home[found[0].id]:
            home[one.id] = home[found[0].id]
            moves[one.id] = found
    return _regrouped(groups, statements, home, moves) if moves else tuple(groups)


def _answered(one: Statement, earlier: Sequence[Statement], repeats: Repeats) -> tuple[Statement, str] | None:
    """Return the statement that ``one`` answers anew, and the form that shows it."""
    if any(SPEAKS_OF.search(one.text[: amount.start - one.start]) for amount in one.quantities):
        told = [other for other in earlier if other.item == one.item and sets_against(other, one)]
        if told:
            return told[-1], "set against"
    fated, once = bool(fates_of(one)), _once(one)
    if one.certainty == "denied" or not (fated or once):
        return None
    for other in earlier:
        if other.report != one.report and not repeats.beside(other, one):
            if fated and same_fate(other, one):
                return other, "same fate"
            if once and first_or_last(other, one):
                return other, "first or last"
    return None


def _once(statement: Statement) -> bool:
    """Tell whether a statement gives the day of a first or last time."""
    return any(words.search(statement.text) for words, _ in FIRSTS) and _names_a_time(statement)


def sets_against(told: Statement, one: Statement) -> bool:
    """Tell whether ``one`` sets another figure against what was ``told``: "the city speaks of 90"."""
    if len(one.quantities) != 1 or not told.quantities or told.certainty == "denied":
        return False
    mine = one.quantities[0]
    if not SPEAKS_OF.search(one.text[: mine.start - one.start]):
        return False
    return any(_comparable(mine, theirs) for theirs in told.quantities)


def _comparable(mine: Quantity, theirs: Quantity) -> bool:
    if counted_alike(mine, theirs):
        return True
    bare = mine.unit is None and theirs.unit is None and mine.counted is None and theirs.counted is not None
    return bare and not far_apart(mine, theirs) and min(mine.low or 0, theirs.low or 0) > 1


def same_fate(left: Statement, right: Statement) -> bool:
    """Tell whether two statements give rival figures of people to whom the same happened."""
    if not left.quantities or not right.quantities or not rival_figures(left, right):
        return False
    mine, theirs = left.quantities[0], right.quantities[0]
    fates = fates_of(left)
    if not fates or fates != fates_of(right) or not _may_be_one_day(left, right):
        return False
    persons = all(counts_persons(one.counted) or one.counted in ANYBODY for one in (mine, theirs))
    return counted_alike(mine, theirs) or (persons and not ANYBODY.isdisjoint({mine.counted, theirs.counted}))


def _may_be_one_day(left: Statement, right: Statement) -> bool:
    mine, theirs = days_of(left, anywhere=True), days_of(right, anywhere=True)
    return mine is None or theirs is None or (mine[0] <= theirs[1] and theirs[0] <= mine[1])


def first_or_last(left: Statement, right: Statement) -> bool:
    """Tell whether two statements give the day of one first or last time of one thing."""
    if not any(words.search(left.text) and words.search(right.text) for words, _ in FIRSTS):
        return False
    if not all(map(_names_a_time, (left, right))):
        return False
    mine, theirs = (
        {word for word in one.terms if word.isalpha()} - ORDINALS - _months(one) for one in (left, right)
    )
    return any(near(word, theirs) for word in mine)


def _names_a_time(statement: Statement) -> bool:
    """Tell whether a statement's own date is of a month at most: a year is no first time."""
    days = days_of(statement)
    return days is not None and (days[1] - days[0]).days < LONGEST_MONTH


def _months(statement: Statement) -> set[str]:
    """Return the words of the date of a statement: they tell the day, not the thing."""
    when = statement.when
    return set(when.text.lower().split()) if when else set()


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
        firm = {one.id for one in came} | {moves[one.id][0].id for one in came}
        ties = frozenset(tie(one.id, moves[one.id][0].id) for one in came)
        if {one.id for one in held[at]} == {one.id for one in group.statements}:
            out.append(replace(group, loose=group.loose - firm, ties=group.ties | ties))
            continue
        left = {one.id for one in held[at]}
        kept = tuple(why for why in group.why if all(_stands(span, held[at]) for span in why.spans))
        why = kept + tuple(_why(one, *moves[one.id]) for one in came)
        loose = frozenset(group.loose & left - firm) if len(left) > 1 else frozenset[str]()
        ties |= frozenset(both for both in group.ties if left.issuperset(both))
        out.append(group_of(held[at], why, loose, ties))
    return tuple(out)


def _stands(span: Evidence, statements: Sequence[Statement]) -> bool:
    return any((one.report, one.start, one.end) == (span.report, span.start, span.end) for one in statements)


def _why(one: Statement, other: Statement, form: str) -> Why:
    spans = tuple(Evidence(report=each.report, start=each.start, end=each.end) for each in (other, one))
    return Why(rule="same question", text=f"Taken as one question: {WORDS_OF_FORM[form]}.", spans=spans)
