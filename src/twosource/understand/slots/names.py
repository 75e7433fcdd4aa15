"""What the words beside a name say of it: its part where something passes on, and its kind of place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from twosource.language import match

if TYPE_CHECKING:
    from twosource.model import Mention, Statement, TransferPart

_PARTS = match.rules("transfers")
_PLACE = match.pattern("places.kind of place")
_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_REACH = 60
"""Characters before a name in which its preposition stands."""


def named(statement: Statement, mention: Mention) -> Mention:
    """Return a name of a statement with its part, and the kind of place that it is told to be."""
    start, end = mention.start - statement.start, mention.end - statement.start
    before = statement.text[max(0, start - _REACH) : start]
    part: TransferPart | None = next(
        (cast("TransferPart", rule.name) for rule in _PARTS if rule.find.search(before)), None
    )
    place = _PLACE.match(statement.text, end) if mention.label in _PLACES else None
    return replace(mention, part=part, place=place[1].lower() if place else None)
