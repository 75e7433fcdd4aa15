"""What an amount is an amount of, by the words beside it: a part, a former value, a stretch of time."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final, cast

from twosource.language import match
from twosource.model import Scope

if TYPE_CHECKING:
    from twosource.model import AmountSign, Quantity, Statement

_RULES = match.rules("scopes")
_YEARS = match.pattern("scopes.years")
_SLOTS: Final = frozenset(field.name for field in fields(Scope))
_ENDS: Final = {ends: re.compile(f"[{ends}]" if ends else "(?!)") for ends in ("", ";:", ",;:")}
_REACH = 240
"""Characters to each side of an amount in which its scope is told."""
_HERE = "#"
"""What stands for the amount in the rules."""


def scope_of(statement: Statement, quantity: Quantity) -> tuple[tuple[AmountSign, ...], Scope]:
    """Return the signs of an amount by the words beside it, and its scope."""
    sort = "count" if quantity.unit is None else "measure"
    around = _around(statement, quantity)
    found = {
        rule.name: hit[0].lower()
        for rule in _RULES
        if rule.made.get("of", sort) == sort and (hit := rule.find.search(around[rule.made.get("ends", "")]))
    }
    slots: dict[str, Any] = {name: words for name, words in found.items() if name in _SLOTS}
    if "years" in slots:
        slots["years"] = _years(statement, around[",;:"])
    return tuple(cast("AmountSign", name) for name in found if name not in _SLOTS), Scope(**slots)


def _around(statement: Statement, quantity: Quantity) -> dict[str, str]:
    """Return the words around an amount, itself as one mark, by the marks where they are cut off."""
    text, start, end = statement.text, quantity.start - statement.start, quantity.end - statement.start
    before = text[max(0, start - _REACH) : start].replace(_HERE, " ")
    after = text[end : end + _REACH].replace(_HERE, " ")
    return {
        ends: f"{mark.split(before)[-1]}{_HERE}{mark.split(after, maxsplit=1)[0]}"
        for ends, mark in _ENDS.items()
    }


def _years(statement: Statement, near: str) -> tuple[str, ...]:
    """Return the years told beside an amount; where its statement has a date of its own, only that one's."""
    told = sorted(set(_YEARS.findall(near)))
    when = statement.when.edtf if statement.when else None
    return tuple(year for year in told if not when or year in when)
