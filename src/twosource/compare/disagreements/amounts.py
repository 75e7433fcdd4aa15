"""Which amounts of different statements answer the same question, and which of them can both hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.compare.claims.features import counted_alike
from twosource.language.concepts import counts_persons
from twosource.language.lexicon import words
from twosource.language.similar import near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import AmountSign, Outcome, Quantity, Statement

SHARES = frozenset({"percent", "percentage point"})
UNROUNDED = SHARES | {"year of age"}
"""Units in which a figure is given as it is."""
ROUND_FROM = 100.0
ROUND_SHARE = 0.03
ROUND_DIGITS = 2
"""Large figures within three parts in a hundred are one figure rounded, where one has two digits that
count at most; so are measures, which pass through other units."""
ABOUT_SHARE, TIME_SHARE = 0.2, 0.05
"""What a stretch of time leaves open that is only told roughly ("about half an hour", 35 minutes), and one
that passes through other units (31 months, two and a half years)."""
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


def reach(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the greatest that an amount leaves open."""
    low = quantity.low if quantity.low is not None else float("-inf")
    return low, quantity.high if quantity.high is not None else float("inf")


def compatible(left: Quantity, right: Quantity) -> bool:
    """Tell whether two amounts of one question can both hold.

    Bounds that meet are compatible; so are large figures of which one rounds the other. A share in
    per cent and one in percentage points are two things however equal the figure.
    """
    if left.unit != right.unit:
        return False
    mine, theirs = reach(left), reach(right)
    return max(mine[0], theirs[0]) <= min(mine[1], theirs[1]) * (1 + 1e-9) or _rounded(left, right)


def _rounded(left: Quantity, right: Quantity) -> bool:
    """Tell whether one amount may be the other, rounded: in decimals, by measure, or to few digits."""
    mine, theirs = _middle(left), _middle(right)
    if not mine or not theirs:
        return False
    if left.unit in SHARES or left.unit == "s" or min(mine, theirs) < ROUND_FROM:
        measured = left.unit is not None and left.unit not in UNROUNDED
        return _same_decimals(mine, theirs) or (measured and _within(mine, theirs, _share(left, right)))
    coarse, fine = sorted((mine, theirs), key=_digits)
    if _digits(coarse) > ROUND_DIGITS:
        return False
    step = 10.0 ** (len(f"{coarse:.0f}") - _digits(coarse))
    return _within(mine, theirs) or (
        _within(mine, theirs, TIME_SHARE) and round(fine / step) * step == coarse
    )


def _middle(told: Quantity) -> float:
    """Return the figure that an amount was told by: of "about thirty", thirty."""
    if told.exactness == "about" and told.low is not None and told.high is not None:
        return (told.low + told.high) / 2
    return told.low or told.high or 0.0


def _share(left: Quantity, right: Quantity) -> float:
    """Return by how much two measures of a unit may differ, as shares of the greater, and be one."""
    if left.unit == "s":
        return TIME_SHARE if left.exactness == right.exactness == "exact" else ABOUT_SHARE
    halves = any(_middle(one) * 2 % 1 == 0 for one in (left, right))
    return TIME_SHARE if left.unit == "year" and halves else ROUND_SHARE


def next_round(figure: float) -> float:
    """Return the next figure that is as round: 50 after 40, 200 after 100, 13 after 12."""
    step = 1.0
    while figure and figure % (step * 10) == 0:
        step *= 10
    return figure + step


def _digits(value: float) -> int:
    """Return how many digits of a figure count: those before its last noughts."""
    return len(f"{value:.10g}".rstrip("0").replace(".", ""))


def _within(left: float, right: float, share: float = ROUND_SHARE) -> bool:
    return abs(left - right) <= share * max(left, right)


def _same_decimals(left: float, right: float) -> bool:
    """Tell whether the figure with more decimals rounds to the other."""
    short, long = sorted((left, right), key=lambda value: len(f"{value:.10g}".partition(".")[2]))
    places = len(f"{short:.10g}".partition(".")[2])
    return short != long and not float(long).is_integer() and round(long, places) == short
