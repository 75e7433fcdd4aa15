"""What the words beside an amount say about it: what became of those whom it counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from twosource.language import match

if TYPE_CHECKING:
    from twosource.model import AmountSign, Outcome, Quantity, Statement

_OUTCOMES = match.rules("outcomes")
_ANY = match.either("outcomes")
_END = match.pattern("signs.end of its clause")
_BEFORE = tuple(rule for rule in match.rules("signs") if rule.made.get("makes") == "sign of an amount")


def beside(statement: Statement, quantity: Quantity) -> Quantity:
    """Return an amount of a statement with its outcomes, told in its own clause, and its signs."""
    before = statement.text[: quantity.start - statement.start]
    after = statement.text[quantity.end - statement.start :]
    clause = f"{_END.split(before)[-1]} {_END.split(after, maxsplit=1)[0]}"
    signs = tuple(cast("AmountSign", rule.name) for rule in _BEFORE if rule.find.search(before))
    return replace(quantity, outcomes=outcomes_in(clause), signs=signs)


def outcomes_in(words: str) -> tuple[Outcome, ...]:
    """Return the outcomes that some words tell of, in the order of the table."""
    if not _ANY.search(words):
        return ()
    return tuple(cast("Outcome", rule.name) for rule in _OUTCOMES if rule.find.search(words))
