"""Which amounts of different statements answer the same question."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.compare.claims import (
    POLITIES,
    counted_alike,
    counts_persons,
    far_apart,
    near,
)
from twosource.compare.disagreements.bounds import SHARES
from twosource.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import AmountSign, Outcome, Quantity, Statement

NO_ANSWER: frozenset[AmountSign] = frozenset({"age", "former", "whole"})
MEASURING_VERBS = words("scopes.measuring_verbs")
DAYS = words("scopes.days_of_a_week")

MOST_VALUES = 8
"""Values of one kind that stand for a question: what compares with none of them does with no further one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount of one statement, with what comparing it asks of the words around it.

    ``thing`` is what it counts, ``fate`` what became of that; ``only`` tells that it is the one bare count
    of its statement that can answer a question, ``alone`` that it is the one amount in its unit.
    """

    statement: Statement
    quantity: Quantity
    thing: str | None
    fate: frozenset[Outcome]
    only: bool
    alone: bool

    @property
    def kind(self) -> tuple[object, ...]:
        """All that comparing asks of an amount but its value."""
        return self.quantity.unit, self.quantity.counted, self.thing, self.fate, self.only, self.alone


def amount_of(statement: Statement, quantity: Quantity) -> Amount:
    """Return an amount with what the words of its statement tell of it."""
    return Amount(
        statement=statement,
        quantity=quantity,
        thing=counted_thing(statement, quantity),
        fate=frozenset(quantity.outcomes) or _fate_of_verb(statement, quantity),
        only=_only(statement, quantity),
        alone=sum(one.unit == quantity.unit for one in statement.quantities) == 1,
    )


def _fate_of_verb(statement: Statement, quantity: Quantity) -> frozenset[Outcome]:
    """Return the fate that the verb tells of the only bare count of a statement, however far off."""
    if quantity.unit is not None or statement.predicate is None:
        return frozenset()
    if quantity.number_of is not None:
        return frozenset(quantity.number_of)
    if not _only(statement, quantity):
        return frozenset()
    lost: set[Outcome] = {"killed"} if "lives lost" in quantity.signs else set()
    return frozenset({*statement.predicate.outcomes, *lost})


@dataclass(slots=True)
class _Question:
    """The amounts that answer one question, and the first of each kind and value, which stand for it."""

    amounts: list[Amount] = field(default_factory=list[Amount])
    figures: set[tuple[str | None, float | None]] = field(
        default_factory=set["tuple[str | None, float | None]"]
    )
    lows: set[float | None] = field(default_factory=set["float | None"])
    things: set[str | None] = field(default_factory=set["str | None"])
    kinds: dict[tuple[object, ...], dict[tuple[float | None, float | None], Amount]] = field(
        default_factory=dict["tuple[object, ...]", "dict[tuple[float | None, float | None], Amount]"]
    )

    def take(self, amount: Amount) -> None:
        """Add an answer."""
        self.amounts.append(amount)
        self.figures.add((amount.quantity.unit, amount.quantity.low))
        self.lows.add(amount.quantity.low)
        self.things.add(amount.thing)
        values = self.kinds.setdefault(amount.kind, {})
        if len(values) < MOST_VALUES:
            values.setdefault((amount.quantity.low, amount.quantity.high), amount)

    def answered_by(self, amount: Amount) -> bool:
        """Tell whether ``amount`` is comparable with one of the answers."""
        return (amount.quantity.unit, amount.quantity.low) in self.figures or any(
            _comparable(one, amount) for values in self.kinds.values() for one in values.values()
        )


def questions(statements: Sequence[Statement]) -> list[list[Amount]]:
    """Gather the amounts of different statements that answer the same question."""
    found: list[_Question] = []
    counted = Counter(one.item for one in statements if one.quantities)
    for statement in statements:
        taken: set[int] = set()
        for quantity in statement.quantities:
            beside = counted[statement.item] > 1
            if not _answers(quantity) or (beside and "on top" in quantity.signs):
                continue
            amount = amount_of(statement, quantity)
            at = _place(found, taken, amount)
            if at is None:
                found.append(_Question())
                at = len(found) - 1
            found[at].take(amount)
            taken.add(at)
    return [one.amounts for one in found if len({amount.statement.id for amount in one.amounts}) > 1]


def _place(found: Sequence[_Question], taken: set[int], amount: Amount) -> int | None:
    """Return the question that an amount answers: first one of the same thing, then one of the same figure.

    A list is paired by what it counts, in whatever order: seven sheds and five bunkers, seven bunkers.
    """
    fitting = [n for n, one in enumerate(found) if n not in taken and one.answered_by(amount)]
    thing = [n for n in fitting if amount.thing is not None and amount.thing in found[n].things]
    same = [n for n in thing or fitting if amount.quantity.low in found[n].lows]
    return next(iter(same or thing or fitting), None)


def _answers(quantity: Quantity) -> bool:
    """Tell whether an amount can answer: it holds, is a count, and no whole of which a part is told."""
    told = quantity.low is not None or quantity.high is not None
    return told and NO_ANSWER.isdisjoint(quantity.signs)


def counted_thing(statement: Statement, quantity: Quantity) -> str | None:
    """Return what an amount counts; its verb is no such thing ("eleven were treated")."""
    verb = statement.predicate.lemma.lower() if statement.predicate else None
    return None if quantity.counted == verb or quantity.counted in DAYS else quantity.counted


def _comparable(left: Amount, right: Amount) -> bool:
    mine, theirs = left.quantity, right.quantity
    if mine.unit != theirs.unit:
        return mine.unit in SHARES and theirs.unit in SHARES and mine.low == theirs.low
    if mine.low == theirs.low:
        return True
    if far_apart(mine, theirs) or _fates_differ(left, right):
        return False
    if mine.unit is not None:
        alike = left.thing is None or right.thing is None or near(left.thing, {right.thing})
        return alike or (mine.unit in SHARES and left.alone and right.alone)
    return (
        counted_alike(mine, theirs)
        or _one_sort(left.thing, right.thing)
        or _one_fate(left, right)
        or (None in {left.thing, right.thing} and left.only and right.only)
    )


def _fates_differ(left: Amount, right: Amount) -> bool:
    """Tell whether the words about two counts tell of different fates: dead and missing, hurt and aboard."""
    if left.fate and right.fate:
        return not left.fate & right.fate
    if left.quantity.unit is not None:
        return False
    # A bare figure without a fate is not known to count what the other counts.
    bare = left if right.fate else right
    verb = bare.statement.predicate.lemma.lower() if bare.statement.predicate else None
    return bool(left.fate or right.fate) and bare.thing is None and verb not in MEASURING_VERBS


def _one_sort(left: str | None, right: str | None) -> bool:
    """Tell whether both count persons, or both count states."""
    return (counts_persons(left) and counts_persons(right)) or {left, right} <= POLITIES


def _one_fate(left: Amount, right: Amount) -> bool:
    """Tell whether both counts are told of one fate, and of nothing that is no person."""
    persons = all(one.thing is None or counts_persons(one.thing) for one in (left, right))
    return bool(left.fate & right.fate) and persons


def _only(statement: Statement, quantity: Quantity) -> bool:
    """Tell whether an amount is the one bare count of its statement that can answer a question."""
    return not any(
        other.unit is None and other.start != quantity.start and other.low != 1 and _answers(other)
        for other in statement.quantities
    )
