"""What an amount is an amount of, by the words beside it: a part, a former value, a stretch of time."""

from __future__ import annotations

import re
from dataclasses import fields
from math import inf
from typing import TYPE_CHECKING, Any, Final, cast

from twosource.language import match
from twosource.model import Scope

if TYPE_CHECKING:
    from twosource.language.match import Rule
    from twosource.model import AmountSign, Quantity, Statement

_RULES: Final = (*match.rules("amounts"), *match.rules("scopes"))
_YEARS = match.pattern("scopes.years")
_SLOTS: Final = frozenset(field.name for field in fields(Scope)) - {"years"}
_REACH = 240
"""Characters to each side of an amount in which its scope is told."""
_HERE = "#"
"""What stands for the amount in the rules."""
_ENDS: Final = {"": re.compile(r"(?!)"), "clause": re.compile("[;:]"), "phrase": re.compile("[,;:]")}


def scope_of(statement: Statement, quantity: Quantity) -> tuple[tuple[AmountSign, ...], Scope]:
    """Return the signs of an amount by the words beside it, and its scope."""
    around = _around(statement, quantity)
    found = {
        rule.name: hit[0].lower()
        for rule in _RULES
        if _bears_on(rule, quantity) and (hit := rule.find.search(around[rule.made.get("within", "")]))
    }
    slots: dict[str, Any] = {name: found[name] for name in _SLOTS & found.keys()}
    signs = tuple(cast("AmountSign", name) for name in found if name not in _SLOTS and name != "years")
    return signs, Scope(**slots, years=_years(statement, around["phrase"]))


def _around(statement: Statement, quantity: Quantity) -> dict[str, str]:
    """Return the words around an amount as far as the rules look, the amount itself as one mark."""
    text, start, end = statement.text, quantity.start - statement.start, quantity.end - statement.start
    before = text[max(0, start - _REACH) : start].replace(_HERE, " ")
    after = text[end : end + _REACH].replace(_HERE, " ")
    found = {
        name: f"{ends.split(before)[-1]}{_HERE}{ends.split(after, maxsplit=1)[0]}"
        for name, ends in _ENDS.items()
    }
    return {**found, "amount": quantity.text}


def _bears_on(rule: Rule, quantity: Quantity) -> bool:
    """Tell whether a rule is for amounts of this kind and size."""
    sort = "count" if quantity.unit is None else "measure"
    of = rule.made.get("of", sort)
    if of == "digits" and not quantity.text.isdigit():
        return False
    return of in {sort, "digits"} and (quantity.low or quantity.high or 0) <= rule.made.get("most", inf)


def _years(statement: Statement, near: str) -> tuple[str, ...]:
    """Return the years told beside an amount; where its statement has a date of its own, only that one's."""
    told = sorted(set(_YEARS.findall(near)))
    when = statement.when.edtf if statement.when else None
    return tuple(year for year in told if not when or year in when)
