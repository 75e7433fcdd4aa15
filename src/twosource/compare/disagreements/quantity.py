"""Amounts that answer one question and cannot all hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

from twosource.compare.claims.acts import teller_of
from twosource.compare.claims.groups import UNKNOWN_MOMENT, days_meet, days_of
from twosource.compare.disagreements.amounts import (
    ROUND_SHARE,
    SHARES,
    Amount,
    compatible,
    questions,
    reach,
)
from twosource.compare.disagreements.counts import LONG_PAST
from twosource.compare.disagreements.rivals import rivals
from twosource.compare.disagreements.sides import MOST_VALUES, take_sides
from twosource.compare.disagreements.slots import Finding, Held, Scene, span_of
from twosource.language.wording import masked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.compare.disagreements.slots import Spoken
    from twosource.model import Outcome, Quantity, Statement

GROWING: frozenset[Outcome] = frozenset(
    {"killed", "injured", "arrested", "rescued", "treated", "ill", "displaced"}
)
"""Outcomes whose counts only grow while a happening lasts."""
NEAR_DAYS = 6
"""Days apart after which a report may tell of another happening of the sort: a count is told each week."""
WEIGHED = 40
"""A value is weighed against so many before and after it in time: copies may give a thousand."""
SAME_VOICE = "The same voice gave another figure later."
LATER_REPORT = "A later report gives another figure."
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
            lambda one: reach(one.quantity),
        )
        judged = _judge(scene, sides) if len(sides) > 1 else []
        if len(sides) > 1 and judged and between:
            judged.append(Finding("quantity", "precision", _split(between), BOTH_NOTE))
        elif len(sides) == 1 and not judged and _differ(sides[0]):
            judged.append(Finding("quantity", "precision", _split(question), "Compatible bounds or units."))
        found.extend(judged)
    return found


def _earlier(first: str, last: str) -> bool:
    """Tell whether one time of publication lies before another; an unknown one lies nowhere."""
    return first < last < UNKNOWN_MOMENT


def _width(quantity: Quantity) -> float:
    low, high = reach(quantity)
    return (high - low) / max(abs(high), 1e-9) if high - low < float("inf") else float("inf")


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
        spans=tuple(span_of(one.statement, one.quantity) for one in amounts),
        low=first.low,
        high=first.high,
    )


def _judge(scene: Scene, sides: Sequence[Sequence[Amount]]) -> list[Finding]:
    """Part the values into those that one voice gave one after the other, and those in conflict.

    A value that its own voice replaced is in conflict with none; the update tells of it. Only what is
    set directly against another value is told.
    """
    values = _opposed(scene, sides)
    held = sorted(
        (_said(scene, value) for value in values),
        key=lambda one: (one.first, one.held.label),
    )
    later = _replaced_by(held)
    replacing = {other for by in later for other in by}
    chain = [one.held for at, one in enumerate(held) if later[at] or at in replacing]
    current = [one.held for at, one in enumerate(held) if _stood(at, held, later)]
    recurs = not any(one.quantity.unit in SHARES for value in values for one in value)
    current = [one for one in current if _meets_another(scene, one, current, recurs=recurs)]
    found: list[Finding] = []
    if chain:
        own = any(held[at].voices.before(held[by].voices) for at, by in _pairs(later))
        note = SAME_VOICE if own else LATER_REPORT
        found.append(Finding("quantity", "update", tuple(chain), note))
    if len(current) > 1:
        found.append(Finding("quantity", "conflict", tuple(current), _note(current, values)))
    return found


def _meets_another(scene: Scene, one: Held, others: Sequence[Held], *, recurs: bool) -> bool:
    """Tell whether a value stands against another: told by other voices or reports, and in the same days.

    Who gives two figures in one report tells of two things; only shares do not recur.
    """
    theirs = (told for other in others if other is not one for told in other.statements)
    return any(
        not (recurs and _a_week_apart(scene, *pair)) and not _of_one_telling(scene, *pair)
        for pair in product(one.statements, theirs)
    )


def _of_one_telling(scene: Scene, one: Statement, other: Statement) -> bool:
    mine, theirs = scene.keys(one), scene.keys(other)
    return one.report == other.report and (bool(mine & theirs) or not (mine or theirs))


def _opposed(scene: Scene, sides: Sequence[Sequence[Amount]]) -> list[list[Amount]]:
    """Return, of each side, what is directly set against an amount of another; sides without are left out.

    What one wording tells, figures apart, is weighed once: its copies go with it.
    """
    told = [_by_wording(side) for side in sides]
    chosen: list[set[int]] = [set() for _ in sides]
    for at, side in enumerate(told):
        for other in range(at + 1, min(len(told), at + 1 + WEIGHED)):
            for one, two in product(range(len(side)), range(len(told[other]))):
                if _set_against(scene, side[one][0], told[other][two][0]):
                    chosen[at].add(one)
                    chosen[other].add(two)
    return [
        [amount for one in sorted(kept) for amount in told[at][one]] for at, kept in enumerate(chosen) if kept
    ]


def _by_wording(side: Sequence[Amount]) -> list[list[Amount]]:
    """Return the amounts of a side by the words that tell them; of many wordings the first few."""
    alike: dict[tuple[object, ...], list[Amount]] = {}
    for one in side:
        words = tuple(word for word in one.statement.terms if word.isalpha())
        alike.setdefault((*one.value[:-2], one.quantity.signs, one.quantity.scope, words), []).append(one)
    return list(alike.values())[:MOST_VALUES]


def _set_against(scene: Scene, one: Amount, other: Amount) -> bool:
    """Tell whether two amounts are rivals, not of one voice in one item, and neither a part of the other."""
    same = one.statement.item == other.statement.item
    mine, theirs = scene.keys(one.statement), scene.keys(other.statement)
    if (
        compatible(one.quantity, other.quantity)
        or not rivals(one, other)
        or (same and (mine & theirs or not mine or not theirs))
    ):
        return False
    return not any(
        _past_and_present(scene, *both) or _whole_of(scene, *both) or _also_told(scene, *both)
        for both in ((one, other), (other, one))
    )


def _a_week_apart(scene: Scene, one: Statement, other: Statement) -> bool:
    """Tell whether two statements were published a week apart or more, and tell of no day in common.

    What recurs is reported in the same words: a missile flew 2,700 km in August, another 3,700 in September.
    """
    first, last = sorted(scene.when_said(each)[:10] for each in (one, other))
    if last >= UNKNOWN_MOMENT:
        return False
    apart = date.fromisoformat(last) - date.fromisoformat(first)
    return apart.days > NEAR_DAYS and days_meet(days_of(one), days_of(other)) is not True


def _also_told(scene: Scene, one: Amount, other: Amount) -> bool:
    """Tell whether the voice of one amount tells the other's value of the like, elsewhere in its item.

    Who tells of 529 sentences in one trial and of 683 in another holds them for two things.
    """
    asked = other.quantity
    return any(
        quantity.low == asked.low and quantity.unit == asked.unit and quantity.counted == asked.counted
        for told in scene.background.readings[one.statement.item].statements
        for quantity in told.quantities
        if teller_of(told) == teller_of(one.statement)
        and not (told.id == one.statement.id and "former" in quantity.signs)
    )


def _past_and_present(scene: Scene, one: Amount, other: Amount) -> bool:
    """Tell whether one amount is of a day long before its report, and the other is told without a date."""
    days = days_of(one.statement)
    if days is None or days_of(other.statement, anywhere=True) is not None:
        return False
    recent = date.fromordinal(min(days[1].toordinal() + LONG_PAST, date.max.toordinal()))
    return _earlier(recent.isoformat(), scene.when_said(one.statement)[:10])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A value with when and by whom it was said, worked out once."""

    held: Held
    first: str
    last: str
    voices: Spoken
    named: bool
    rising: bool
    falling: bool
    share: bool
    unit: str | None


def _said(scene: Scene, value: Sequence[Amount]) -> _Said:
    held = _held(value)
    return _Said(
        held=held,
        first=scene.first_said(held),
        last=scene.last_said(held),
        voices=scene.spoken(held.statements),
        named=scene.named(held),
        rising=all(not GROWING.isdisjoint(one.outcomes) for one in held.statements),
        falling=all("missing" in one.outcomes for one in held.statements),
        share=all(one.quantity.unit in SHARES and "runs on" in one.quantity.signs for one in value),
        unit=value[0].quantity.unit,
    )


def _window(at: int, held: Sequence[_Said]) -> Iterator[int]:
    """Yield the places of the values that one is weighed against: the next before and after it in time."""
    return (other for other in range(max(0, at - WEIGHED), min(len(held), at + WEIGHED + 1)) if other != at)


def _replaced_by(held: Sequence[_Said]) -> list[set[int]]:
    """Return, for each value, the places of those that its own voice gave later; a slip is none."""
    if len(held) == 2 and slip(*((one.held.low, one.held.statements[0]) for one in held)):  # noqa: PLR2004 - one figure and the other
        return [set(), set()]
    return [
        {other for other in _window(at, held) if _updates(one, held[other])} for at, one in enumerate(held)
    ]


def slip(one: tuple[float | None, Statement], other: tuple[float | None, Statement]) -> bool:
    """Tell whether a figure stands for another in the same words, its digits turned round: 13 and 31.

    That is a slip in copying, and nothing that its speaker said later.
    """
    digits = [sorted(f"{low or 0:.10g}".replace(".", "")) for low, _ in (one, other)]
    if digits[0] != digits[1] or len(digits[0]) < 2:  # noqa: PLR2004 - one digit cannot be turned round
        return False
    return masked(one[1].wording) == masked(other[1].wording)


def _pairs(later: Sequence[set[int]]) -> Iterator[tuple[int, int]]:
    """Yield the place of each replaced value with that of each that replaced it."""
    return ((at, by) for at, places in enumerate(later) for by in places)


def _stood(at: int, held: Sequence[_Said], later: Sequence[set[int]]) -> bool:
    """Tell whether a value was still its voice's last word when another voice gave another."""
    if not later[at]:
        return True
    until = min(held[other].first for other in later[at])
    return any(
        held[other].first < until and other not in later[at] and at not in later[other]
        for other in _window(at, held)
    )


def _updates(one: _Said, other: _Said) -> bool:
    """Tell whether ``other`` is a later figure by the voice of ``one``; a change of measure never is."""
    if {one.unit, other.unit} == set(SHARES):
        return False
    if one.voices.before(other.voices):
        return not other.voices.before(one.voices) or one.last < other.last
    return _running(one, other)


def _running(one: _Said, other: _Said) -> bool:
    """Tell whether ``other`` is a later stand of a running count, which two named voices give on two days."""
    if not _earlier(one.last, other.first):
        return False
    if one.share and other.share:
        return one.last[:10] < other.first[:10]
    if one.named and other.named and one.last[:10] == other.first[:10]:
        return False
    if one.falling and other.falling:
        return (one.held.low or 0) > (other.held.low or 0)
    return one.rising and other.rising and (one.held.low or 0) < (other.held.low or 0)


def _whole_of(scene: Scene, whole: Amount, part: Amount) -> bool:
    """Tell whether the report of a part gives the further part that makes the whole: 529, 683, over 1,200."""
    if whole.quantity.unit is not None or (whole.quantity.low or 0) <= (part.quantity.low or 0):
        return False
    return any(
        quantity.unit is None
        and quantity.low is not None
        and quantity.start != part.quantity.start
        and _makes(whole.quantity, (part.quantity.low or 0) + quantity.low)
        and (quantity.counted == part.quantity.counted or not part.fate.isdisjoint(quantity.outcomes))
        for told in scene.background.readings[part.statement.item].statements
        for quantity in told.quantities
    )


def _makes(whole: Quantity, both: float) -> bool:
    """Tell whether two parts come to a whole, which may be told as "more than" a round figure."""
    if whole.low == both:
        return True
    return whole.exactness == "at_least" and 0 <= both - (whole.low or 0) <= ROUND_SHARE * both


def _note(held: Sequence[Held], values: Sequence[Sequence[Amount]]) -> str:
    units = {one.quantity.unit for value in values for one in value}
    if units == set(SHARES):
        return "A share in per cent and one in percentage points are not the same measure."
    return "The values cannot all hold: " + " / ".join(one.label for one in held) + "."
