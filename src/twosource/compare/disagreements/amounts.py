"""Which amounts of different statements answer the same question."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.compare.claims import POLITIES, counted_alike, counts_persons, far_apart, fate_of, near
from twosource.compare.disagreements.bounds import SHARES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Quantity, Statement

UNCOMPARED = frozenset({"year of age"})
WHOLE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozen|many|most|some|any)"
    r"|(?:third|quarter|fifth|tenth|teen|ty)s?)\s+(?:out\s+)?of(?:\s+(?:the|its|their|all|our))?"
    r"(?:\s+\w+['\u2019]s)?\s+$",
    re.IGNORECASE,
)
"""What stands before the whole of a part: "31 of the 40 members", "two thirds of the club's 90 members"."""
OF_THE_WHOLE = re.compile(r"^\W*(?:out )?of (?:the|its|their)\s+$", re.IGNORECASE)
"""A clause that opens so names the whole first: "Of the 26 wagons eleven left the rails"."""
FURTHER = re.compile(r"^\s+(?:more|further|additional)\b", re.IGNORECASE)
"""Marks of what comes on top of an amount told before."""
NAMED_AND = re.compile(r"\band\s+$", re.IGNORECASE)
OTHER = re.compile(r"^\s+other\s+\w", re.IGNORECASE)
"""An amount beside those named: "Velm, Tarn and eight other towns" are ten."""
PART = re.compile(
    r"^\s+(?:passengers|guests|travellers|tourists|pilgrims|pupils) and (?:a crew|\w+ (?:of the )?crew)\b",
    re.IGNORECASE,
)
"""Passengers beside a crew are a part of the people on board."""
CLOCK = re.compile(r"\b(?:by|at|until|till|before|after|from)\s+$", re.IGNORECASE)
OCLOCK = 12.0
LABEL = re.compile(r"[^.!?:]\s[A-Z]\w+\s+$")
"""A name before bare digits makes them a label: "at Post 31", "took Height 312"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount of one statement."""

    statement: Statement
    quantity: Quantity


def questions(statements: Sequence[Statement]) -> list[list[Amount]]:
    """Gather the amounts of different statements that answer the same question."""
    found: list[list[Amount]] = []
    for statement in statements:
        taken: set[int] = set()
        for quantity in statement.quantities:
            if not _answer(statement, quantity) or _on_top(statement, quantity, statements):
                continue
            at = _place(found, taken, statement, quantity)
            if at is None:
                found.append([])
                at = len(found) - 1
            found[at].append(Amount(statement=statement, quantity=quantity))
            taken.add(at)
    return [question for question in found if len({one.statement.id for one in question}) > 1]


def _place(
    found: Sequence[Sequence[Amount]], taken: set[int], statement: Statement, quantity: Quantity
) -> int | None:
    """Return the question that an amount answers: first one where the same figure stands."""
    fitting = [n for n, one in enumerate(found) if n not in taken and _answers(one, statement, quantity)]
    same = [n for n in fitting if any(one.quantity.low == quantity.low for one in found[n])]
    return next(iter(same or fitting), None)


def _answer(statement: Statement, quantity: Quantity) -> bool:
    """Tell whether an amount can answer: no age, no whole of which it tells a part."""
    if quantity.unit in UNCOMPARED or (quantity.low is None and quantity.high is None):
        return False
    before = statement.text[: quantity.start - statement.start]
    after = statement.text[quantity.end - statement.start :]
    if WHOLE.search(before) or OF_THE_WHOLE.match(before) or PART.match(after):
        return False
    if NAMED_AND.search(before) and OTHER.match(after):
        return False
    bare = quantity.unit is None and counted_thing(statement, quantity) is None
    if bare and quantity.text.isdigit() and LABEL.search(before):
        return False
    return not (bare and CLOCK.search(before) and (quantity.low or 0) <= OCLOCK)


def counted_thing(statement: Statement, quantity: Quantity) -> str | None:
    """Return what an amount counts; its verb is no such thing ("eleven were treated")."""
    verb = statement.predicate.lemma.lower() if statement.predicate else None
    return None if quantity.counted == verb else quantity.counted


def _on_top(statement: Statement, quantity: Quantity, others: Sequence[Statement]) -> bool:
    """Tell whether an amount only adds to one that the same item gives: "five more: that makes eleven"."""
    after = statement.text[quantity.end - statement.start :]
    return FURTHER.match(after) is not None and any(
        other.item == statement.item and other.id != statement.id and other.quantities for other in others
    )


def _answers(question: Sequence[Amount], statement: Statement, quantity: Quantity) -> bool:
    return any(
        one.statement.id != statement.id and _comparable(one, Amount(statement=statement, quantity=quantity))
        for one in question
    )


def _comparable(left: Amount, right: Amount) -> bool:
    mine, theirs = left.quantity, right.quantity
    if mine.unit != theirs.unit:
        return mine.unit in SHARES and theirs.unit in SHARES and mine.low == theirs.low
    if mine.low == theirs.low:
        return True
    if far_apart(mine, theirs) or _fates_differ(left, right):
        return False
    left_thing, right_thing = (counted_thing(one.statement, one.quantity) for one in (left, right))
    if mine.unit is not None:
        alike = left_thing is None or right_thing is None or near(left_thing, {right_thing})
        return alike or (mine.unit in SHARES and _alone_in_unit(left) and _alone_in_unit(right))
    return (
        counted_alike(mine, theirs)
        or _one_sort(left_thing, right_thing)
        or _one_fate(left, right)
        or (None in {left_thing, right_thing} and _only(left) and _only(right))
    )


def _fates_differ(left: Amount, right: Amount) -> bool:
    """Tell whether the words about two counts tell of different fates: dead and missing, hurt and aboard."""
    mine, theirs = _fate(left), _fate(right)
    if mine and theirs:
        return not mine & theirs
    # A bare figure without a fate is not known to count what the other counts.
    bare = left if theirs else right
    return bool(mine or theirs) and counted_thing(bare.statement, bare.quantity) is None


def _fate(amount: Amount) -> frozenset[int]:
    return fate_of(amount.statement, amount.quantity)


def _one_sort(left: str | None, right: str | None) -> bool:
    """Tell whether both count persons, or both count states."""
    return (counts_persons(left) and counts_persons(right)) or {left, right} <= POLITIES


def _one_fate(left: Amount, right: Amount) -> bool:
    """Tell whether both counts are told of one fate, and of nothing that is no person."""
    things = [counted_thing(one.statement, one.quantity) for one in (left, right)]
    return bool(_fate(left) & _fate(right)) and all(one is None or counts_persons(one) for one in things)


def _alone_in_unit(amount: Amount) -> bool:
    """Tell whether a statement gives no second amount in the same unit."""
    return sum(one.unit == amount.quantity.unit for one in amount.statement.quantities) == 1


def _only(amount: Amount) -> bool:
    """Tell whether the amount is the one bare count of its statement that can answer a question."""
    return not any(
        other.unit is None
        and other.start != amount.quantity.start
        and other.low != 1
        and _answer(amount.statement, other)
        for other in amount.statement.quantities
    )
