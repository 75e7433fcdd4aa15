"""What the words beside an amount say: what became of those whom it counts, and what it is an amount of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from twosource.language import match
from twosource.understand.slots.scopes import scope_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import AmountSign, Outcome, Quantity, Statement

_OUTCOMES = match.rules("outcomes")
_ANY = match.either("outcomes")
_END = match.pattern("signs.end of its clause")
_SET_AGAINST = match.pattern("signs.set against")
_PART = match.pattern("signs.part of those")
_LIVES_LOST = match.pattern("signs.lives lost")
_NUMBER = match.pattern("signs.number of")
_AGE = match.pattern("signs.age")
_OLDEST = 110.0
"""Years: a bare figure above is no age."""


def beside(statement: Statement, quantity: Quantity) -> Quantity:
    """Return an amount of a statement with its outcomes and its signs."""
    before = statement.text[: quantity.start - statement.start]
    after = statement.text[quantity.end - statement.start :]
    number = _NUMBER.search(before)
    signs, scope = scope_of(statement, quantity)
    return replace(
        quantity,
        outcomes=outcomes_in(f"{_END.split(before)[-1]} {_END.split(after, maxsplit=1)[0]}"),
        number_of=outcomes_in(number[1]) if number else None,
        signs=(*_signs(before, after), *(("age",) if _is_age(quantity) else ()), *signs),
        scope=scope,
    )


def _is_age(quantity: Quantity) -> bool:
    """Tell whether an amount that counts nothing is an age by its own words."""
    bare = quantity.unit is None and quantity.counted is None
    return bare and bool(_AGE.search(quantity.text)) and (quantity.low or quantity.high or 0) <= _OLDEST


def _signs(before: str, after: str) -> Iterator[AmountSign]:
    """Yield the signs of an amount by the words of its statement ``before`` and ``after`` it."""
    if _SET_AGAINST.search(before):
        yield "set against"
    whole = _PART.match(after)
    # "Seventeen of the injured were admitted" counts all of the admitted.
    if whole and not outcomes_in(_END.split(after[whole.end() :], maxsplit=1)[0]):
        yield "part"
    if _LIVES_LOST.search(after):
        yield "lives lost"


def outcomes_in(words: str) -> tuple[Outcome, ...]:
    """Return the outcomes that some words tell of, in the order of the table."""
    if not _ANY.search(words):
        return ()
    return tuple(cast("Outcome", rule.name) for rule in _OUTCOMES if rule.find.search(words))
