"""Which amounts of different statements answer the same question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.compare.claims.features import counted_alike
from twosource.compare.disagreements.bounds import SHARES
from twosource.language.concepts import counts_persons
from twosource.language.lexicon import words
from twosource.language.similar import near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import AmountSign, Outcome, Quantity, Statement

NO_ANSWER: frozenset[AmountSign] = frozenset({"age", "former", "whole"})
MEASURING_VERBS = words("scopes.measuring_verbs")
DAYS = words("scopes.days_of_a_week")
MOST_VALUES = 40
"""Different amounts that stand for a question: what compares with none of them does with no further one."""


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
    def value(self) -> tuple[object, ...]:
        """All that comparing asks of an amount."""
        told = self.quantity
        return told.unit, told.counted, self.thing, self.fate, self.only, self.alone, told.low, told.high


def amount_of(statement: Statement, quantity: Quantity) -> Amount:
    """Return an amount with what the words of its statement tell of it.

    Its verb is nothing that it counts ("eleven were treated"); of a lone bare count it tells the fate.
    """
    verb = statement.predicate
    only = not any(
        other.unit is None and other.start != quantity.start and other.low != 1 and _answers(other)
        for other in statement.quantities
    )
    lone = only and quantity.unit is None and verb is not None
    return Amount(
        statement=statement,
        quantity=quantity,
        thing=None if quantity.counted in DAYS | {verb.lemma.lower() if verb else ""} else quantity.counted,
        fate=frozenset(quantity.outcomes or quantity.number_of or (verb.outcomes if lone and verb else ())),
        only=only,
        alone=sum(one.unit == quantity.unit for one in statement.quantities) == 1,
    )


@dataclass(slots=True)
class _Question:
    """The amounts that answer one question, and the first of each value, which stand for it."""

    amounts: list[Amount] = field(default_factory=list[Amount])
    values: dict[tuple[object, ...], Amount] = field(default_factory=dict["tuple[object, ...]", Amount])

    def take(self, amount: Amount) -> None:
        """Add an answer."""
        self.amounts.append(amount)
        if len(self.values) < MOST_VALUES:
            self.values.setdefault(amount.value, amount)

    def fits(self, amount: Amount) -> tuple[bool, bool] | None:
        """Tell whether an answer is of the same thing, and of the same figure; None where none compares."""
        if not any(_comparable(one, amount) for one in self.values.values()):
            return None
        thing = amount.thing is not None and any(one.thing == amount.thing for one in self.values.values())
        return thing, any(one.quantity.low == amount.quantity.low for one in self.values.values())


def questions(statements: Sequence[Statement]) -> list[list[Amount]]:
    """Gather the amounts of different statements that answer the same question.

    An amount answers first a question of the same thing, then one of the same figure: a list is paired by
    what it counts, in whatever order (seven sheds and five bunkers, seven bunkers).
    """
    found: list[_Question] = []
    for statement in statements:
        taken: set[int] = set()
        for quantity in filter(_answers, statement.quantities):
            amount = amount_of(statement, quantity)
            fitting = [
                (fits, -at) for at, one in enumerate(found) if at not in taken and (fits := one.fits(amount))
            ]
            at = -max(fitting)[1] if fitting else len(found)
            if not fitting:
                found.append(_Question())
            found[at].take(amount)
            taken.add(at)
    return [one.amounts for one in found if len({amount.statement.id for amount in one.amounts}) > 1]


def _answers(quantity: Quantity) -> bool:
    """Tell whether an amount can answer: it holds, is a count, and no whole of which a part is told."""
    told = quantity.low is not None or quantity.high is not None
    return told and quantity.unit != "year of age" and NO_ANSWER.isdisjoint(quantity.signs)


def _comparable(left: Amount, right: Amount) -> bool:
    mine, theirs = left.quantity, right.quantity
    if mine.unit != theirs.unit:
        return mine.unit in SHARES and theirs.unit in SHARES and mine.low == theirs.low
    if mine.low == theirs.low:
        return True
    if mine.unit is not None:
        alike = left.thing is None or right.thing is None or near(left.thing, {right.thing})
        return alike or (mine.unit in SHARES and left.alone and right.alone)
    if left.fate and right.fate and left.fate.isdisjoint(right.fate):
        return False
    persons = all(counts_persons(one.thing) or (one.fate and one.thing is None) for one in (left, right))
    lone = None in {left.thing, right.thing} and left.only and right.only
    return counted_alike(mine, theirs) or persons or lone
