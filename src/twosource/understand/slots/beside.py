"""What the words beside an amount or a name say of it.

Of an amount: what became of those whom it counts, and its scope (a part, a former value, a stretch of time);
of a name: its part where something passes on, and its kind of place.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final, cast

from twosource.language import match
from twosource.language.needed import Index
from twosource.model import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.model import AmountSign, Mention, Outcome, Quantity, Statement, TransferPart

_OUTCOMES = Index(match.rules("outcomes"))
_ASIDE = match.pattern("signs.aside in its clause")
_DOES = match.pattern("signs.does the deed")
_END = match.pattern("signs.end of its clause")
_SET_AGAINST = match.pattern("signs.set against")
_PART = match.pattern("signs.part of those")
_NUMBER = match.pattern("signs.number of")
_AGE = match.pattern("signs.age")
_SCOPES = Index(match.rules("scopes"))
_YEARS = match.pattern("scopes.years")
_SLOTS: Final = frozenset(field.name for field in fields(Scope))
_ENDS: Final = {ends: re.compile(f"[{ends}]" if ends else "(?!)") for ends in ("", ";:", ",;:")}
_NEAR = 240
"""Characters to each side of an amount in which its scope is told."""
_HERE = "#"
"""What stands for the amount in the rules."""
_TRANSFERS = Index(match.rules("transfers"))
_PLACE = match.pattern("places.kind of place")
_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_REGION = match.pattern("places.place of an amount")
_REACH = 60
"""Characters behind an amount in which the place of what it counts is named: five words and a preposition."""
_BEFORE_A_NAME = 60
"""Characters before a name in which its preposition stands."""
_OLDEST = 110.0
"""Years: a bare figure above is no age."""


def beside(statement: Statement, quantity: Quantity) -> Quantity:
    """Return an amount of a statement with its outcomes and its signs."""
    before = statement.text[: quantity.start - statement.start]
    after = statement.text[quantity.end - statement.start :]
    clause = _ASIDE.sub(" ", after, count=1)
    number = _NUMBER.search(before)
    signs, scope = scope_of(statement, quantity)
    told = "" if _DOES.search(after) else f"{_END.split(before)[-1]} {_END.split(clause, maxsplit=1)[0]}"
    return replace(
        quantity,
        outcomes=outcomes_in(told),
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


def outcomes_in(words: str) -> tuple[Outcome, ...]:
    """Return the outcomes that some words tell of, in the order of the table."""
    return tuple(cast("Outcome", rule.name) for rule in _OUTCOMES.near(words) if rule.find.search(words))


def scope_of(statement: Statement, quantity: Quantity) -> tuple[tuple[AmountSign, ...], Scope]:
    """Return the signs of an amount by the words beside it, and its scope."""
    sort = "count" if quantity.unit is None else "measure"
    around = _around(statement, quantity)
    found = {
        rule.name: hit[0].lower()
        for rule in _SCOPES.near(around[""])
        if rule.made.get("of", sort) == sort and (hit := rule.find.search(around[rule.made.get("ends", "")]))
    }
    slots: dict[str, Any] = {name: words for name, words in found.items() if name in _SLOTS}
    slots["region"] = _region(statement, quantity)
    if "years" in slots:
        slots["years"] = _years(statement, around[",;:"])
    return tuple(cast("AmountSign", name) for name in found if name not in _SLOTS), Scope(**slots)


def _region(statement: Statement, quantity: Quantity) -> str:
    """Return the key of the place whose things an amount counts: "8 of Tolm's mills", "8 mills in Tolm"."""
    ahead = (
        one for one in statement.mentions if one.label in _PLACES and 0 <= one.start - quantity.end <= _REACH
    )
    place = min(ahead, key=lambda one: (one.start, one.end), default=None)
    if place is None:
        return ""
    start, end = quantity.end - statement.start, place.start - statement.start
    behind = statement.text[place.end - statement.start :][:_REACH]
    return place.entity if _REGION.match(f"{statement.text[start:end]}{_HERE}{behind}") else ""


def _around(statement: Statement, quantity: Quantity) -> dict[str, str]:
    """Return the words around an amount, itself as one mark, by the marks where they are cut off."""
    text, start, end = statement.text, quantity.start - statement.start, quantity.end - statement.start
    before = text[max(0, start - _NEAR) : start].replace(_HERE, " ")
    after = text[end : end + _NEAR].replace(_HERE, " ")
    return {
        ends: f"{mark.split(before)[-1]}{_HERE}{mark.split(after, maxsplit=1)[0]}"
        for ends, mark in _ENDS.items()
    }


def _years(statement: Statement, near: str) -> tuple[str, ...]:
    """Return the years told beside an amount; where its statement has a date of its own, only that one's."""
    told = sorted(set(_YEARS.findall(near)))
    when = statement.when.edtf if statement.when else None
    return tuple(year for year in told if not when or year in when)


def named(statement: Statement, mention: Mention) -> Mention:
    """Return a name of a statement with its part, and the kind of place that it is told to be."""
    start, end = mention.start - statement.start, mention.end - statement.start
    before = statement.text[max(0, start - _BEFORE_A_NAME) : start]
    part: TransferPart | None = next(
        (cast("TransferPart", rule.name) for rule in _TRANSFERS.near(before) if rule.find.search(before)),
        None,
    )
    place = _PLACE.match(statement.text, end) if mention.label in _PLACES else None
    if part is None and place is None:
        return mention
    return replace(mention, part=part, place=place[1].lower() if place else None)
