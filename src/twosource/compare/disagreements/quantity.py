"""Amounts that answer one question and cannot all hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.compare.disagreements.amounts import Amount, questions
from twosource.compare.disagreements.bounds import SHARES, compatible
from twosource.compare.disagreements.sides import take_sides
from twosource.compare.disagreements.slots import Finding, Held, Scene, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Quantity, Statement

RISING = re.compile(
    r"\b(?:dead|died?|deaths?|killed|bodies|perished|toll|lives|victims|injured|wounded|hurt|arrested|detained|"
    r"evacuated|homeless|rescued|destroyed|counted|burn(?:ed|t))\b",
    re.IGNORECASE,
)
FALLING = re.compile(
    r"\b(?:missing|unaccounted|trapped|to be found|without (?:power|water|electricity))\b", re.IGNORECASE
)
"""Counts that go on while a happening lasts: later ones replace earlier ones, upwards or downwards."""
RECALLED = re.compile(
    r"\b(?:earlier|initially|at first|first (?:said|spoke|put|reported|given)|previous(?:ly)?|originally|"
    r"had (?:first )?(?:spoken|said|put|reported|given|told)|(?:up|down) from|instead of|not \w+ as we|"
    r"(?:we|it) (?:had )?(?:wrote|reported|stated|said) (?:that|on))\b",
    re.IGNORECASE,
)
"""Words by which a report recalls a figure given before: it does not hold it itself."""
BOTH_NOTE = "Can hold with each of the values that conflict."


def weigh_quantities(scene: Scene) -> list[Finding]:
    """Return the disagreements of amounts: conflicts, updates by one voice, and mere precision.

    A side holds the amounts that only its value can hold with. An amount that can hold with several
    sides is told apart from them, as precision, in its own words.
    """
    found: list[Finding] = []
    for question in questions(scene.statements):
        sides, between = take_sides(
            sorted(question, key=lambda one: _width(one.quantity)),
            lambda one, other: compatible(one.quantity, other.quantity),
        )
        if len(sides) > 1:
            judged = _judge(scene, sides)
            found.extend(judged)
            if judged and between:
                found.append(
                    Finding(field="quantity", kind="precision", values=_split(between), note=BOTH_NOTE)
                )
        elif _differ(sides[0]):
            found.append(
                Finding(
                    field="quantity",
                    kind="precision",
                    values=_split(question),
                    note="Compatible bounds or units.",
                )
            )
    return found


def _width(quantity: Quantity) -> float:
    if quantity.low is None or quantity.high is None:
        return float("inf")
    return (quantity.high - quantity.low) / max(abs(quantity.high), 1e-9)


def _differ(value: Sequence[Amount]) -> bool:
    return len({(one.quantity.low, one.quantity.high, one.quantity.text.lower()) for one in value}) > 1


def _split(question: Sequence[Amount]) -> tuple[Held, ...]:
    by_text: dict[str, list[Amount]] = {}
    for amount in question:
        by_text.setdefault(amount.quantity.text.lower(), []).append(amount)
    return tuple(_held(amounts) for amounts in by_text.values())


def _held(amounts: Sequence[Amount]) -> Held:
    first = amounts[0].quantity
    return Held(
        label=" ".join(first.text.split()),
        statements=tuple(dict.fromkeys(one.statement for one in amounts)),
        spans=tuple(span_of(one.statement, one.quantity.start, one.quantity.end) for one in amounts),
        low=first.low,
        high=first.high,
    )


def _judge(scene: Scene, values: Sequence[Sequence[Amount]]) -> list[Finding]:
    """Part the values into those that one voice gave one after the other, and those in conflict.

    A value that its own voice replaced is in conflict with none; the update tells of it.
    """
    held = sorted(
        (_held(value) for value in values),
        key=lambda one: (min(scene.when_said(statement) for statement in one.statements), one.label),
    )
    if _one_item_gives_both(scene, values):
        return []
    replaced = [[_updates(scene, one, other) for other in held] for one in held]
    chain = [one for at, one in enumerate(held) if any(replaced[at]) or any(row[at] for row in replaced)]
    current = [one for at, one in enumerate(held) if _stood(scene, one, held, replaced[at])]
    found: list[Finding] = []
    if chain:
        note = "The same voice gave another figure later."
        found.append(Finding(field="quantity", kind="update", values=tuple(chain), note=note))
    if len(current) > 1:
        found.append(
            Finding(field="quantity", kind="conflict", values=tuple(current), note=_note(current, values))
        )
    return found


def _stood(scene: Scene, one: Held, held: Sequence[Held], replaced: Sequence[bool]) -> bool:
    """Tell whether a value was still its voice's last word when another voice gave another."""
    if not any(replaced):
        return True
    until = min(scene.first_said(other) for other, by in zip(held, replaced, strict=True) if by)
    return any(
        scene.first_said(other) < until and not by and not _updates(scene, other, one)
        for other, by in zip(held, replaced, strict=True)
        if other is not one
    )


def _updates(scene: Scene, one: Held, other: Held) -> bool:
    """Tell whether ``other`` is a later figure by the voice of ``one``; a change of measure never is."""
    if one is other or {value.label.split()[-1] for value in (one, other)} == {"cent", "points"}:
        return False
    if scene.updates(one, other):
        return not scene.updates(other, one) or scene.last_said(one) < scene.last_said(other)
    return _running(scene, one, other)


def _running(scene: Scene, one: Held, other: Held) -> bool:
    """Tell whether ``other`` is a later stand of a running count that no second named voice holds."""
    if scene.named(one) and scene.named(other):
        return False
    later = scene.last_said(one) < scene.first_said(other)
    texts = [statement.text for held in (one, other) for statement in held.statements]
    if all(FALLING.search(text) for text in texts):
        return later and (one.low or 0) > (other.low or 0)
    return later and all(RISING.search(text) for text in texts) and (one.low or 0) < (other.low or 0)


def _one_item_gives_both(scene: Scene, values: Sequence[Sequence[Amount]]) -> bool:
    """Tell whether one voice in one item gives two of the values: then they answer two questions."""
    for at, value in enumerate(values):
        for other in values[at + 1 :]:
            for left in value:
                for right in other:
                    same_item = left.statement.item == right.statement.item
                    if same_item and _one_voice(scene, left.statement, right.statement):
                        return True
    return False


def _one_voice(scene: Scene, left: Statement, right: Statement) -> bool:
    if RECALLED.search(left.text) or RECALLED.search(right.text):
        return False
    mine, theirs = scene.keys(left), scene.keys(right)
    return bool(mine & theirs) or not mine or not theirs


def _note(held: Sequence[Held], values: Sequence[Sequence[Amount]]) -> str:
    units = {one.quantity.unit for value in values for one in value}
    if units == set(SHARES):
        return "A share in per cent and one in percentage points are not the same measure."
    return "The values cannot all hold: " + " / ".join(one.label for one in held) + "."
