"""Measures of one thing that different claims tell: how deep the well was that the boy fell into."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from twosource.compare.claims.sameness import met, plain_words, verb_of
from twosource.compare.disagreements.amounts import Amount, amount_of, compatible
from twosource.compare.disagreements.quantity import WEIGHED, weigh_quantities
from twosource.compare.disagreements.rivals import rivals
from twosource.compare.disagreements.slots import scene_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.compare.claims.groups import Group
    from twosource.compare.disagreements.slots import Finding
    from twosource.compare.origins.story_context import StoryContext

LEAST_MET = 2
"""Plain words, beside the verb, that two statements of one thing have in common."""
_MEASURES: Final = frozenset({"m", "kg", "m2", "m3", "m/s", "W", "Wh", "degC", "byte"})
"""Units of things; of times, shares and money a story tells many, of different people."""


def weigh_across(groups: Sequence[Group], background: StoryContext) -> Iterator[Finding]:
    """Yield the disagreements of physical measures between claims that tell one act by the same verb."""
    for amounts in _measures(groups).values():
        met_ones: dict[str, Amount] = {}
        for (mine, one), (theirs, other) in combinations(amounts[:WEIGHED], 2):
            if mine != theirs and _one_thing(one, other):
                met_ones |= {one.statement.id: one, other.statement.id: other}
        if met_ones:
            scene = scene_of([one.statement for one in met_ones.values()], background)
            yield from (one for one in weigh_quantities(scene) if one.kind != "precision")


def _measures(groups: Sequence[Group]) -> dict[tuple[str | None, str], list[tuple[str, Amount]]]:
    """Return the physical measures of a story with their claims, by unit and verb."""
    told: dict[tuple[str | None, str], list[tuple[str, Amount]]] = {}
    for group in groups:
        for statement in group.telling:
            verb = verb_of(statement)
            for quantity in statement.quantities if verb else ():
                if quantity.unit in _MEASURES and verb:
                    told.setdefault((quantity.unit, verb), []).append(
                        (group.id, amount_of(statement, quantity))
                    )
    return told


def _one_thing(one: Amount, other: Amount) -> bool:
    """Tell whether two measures of other items are surely of one thing, and cannot both hold."""
    left, right = one.statement, other.statement
    if left.item == right.item or compatible(one.quantity, other.quantity) or not rivals(one, other):
        return False
    verb = verb_of(left)
    return met(plain_words(left) - {verb}, plain_words(right) - {verb}) >= LEAST_MET
