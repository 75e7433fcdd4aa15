"""The entries of a running count, each with its step: what it does to the stand before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.compare.claims.groups import UNKNOWN_MOMENT
from twosource.compare.disagreements.amounts import NO_ANSWER, compatible, next_round, reach
from twosource.compare.disagreements.counts import PARTS
from twosource.compare.disagreements.quantity import GROWING, WEIGHED, slip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.compare.disagreements.counters import Counter
    from twosource.compare.disagreements.counts import Count
    from twosource.compare.disagreements.slots import Scene
    from twosource.model import Outcome, Quantity, SeriesStep

FALLING: frozenset[Outcome] = frozenset({"missing"})
"""Outcomes whose counts only fall while a happening lasts."""
STANDS: frozenset[SeriesStep] = frozenset({"first", "rises", "falls"})
"""Steps that make a new stand of the count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One entry of a running count: what it does, to which stand, and how a sum comes out."""

    count: Count
    step: SeriesStep
    against: Count | None = None
    note: str = ""


def steps_of(counter: Counter, scene: Scene) -> tuple[Step, ...]:
    """Return the entries of a counter in order, each with its step."""
    ledger = _Ledger(scene, tuple(one for one in counter.counts if one.is_stand))
    for count in counter.counts:
        ledger.enter(count)
    return tuple(ledger.entered)


class _Ledger:
    """A running count while it is entered, figure by figure: its stand, and what was entered of each size."""

    __slots__ = ("_at", "_scene", "_stand", "_stands", "_told", "_whole", "entered")

    def __init__(self, scene: Scene, stands: Sequence[Count]) -> None:
        self.entered: list[Step] = []
        self._scene, self._stands = scene, stands
        self._stand: Count | None = None
        self._at = {id(one): place for place, one in enumerate(stands)}
        self._told: dict[float, Step] = {}
        self._whole: dict[float, Count] = {}
        for one in stands:
            if one.quantity.high == one.size:
                self._whole[one.size] = one  # the last of a size

    def enter(self, count: Count) -> None:
        """Add the next figure."""
        step = self._aside(count) or self._moved(count)
        self.entered.append(step)
        if count.is_stand:
            self._told.setdefault(count.size, step)
        firmer = step.step == "repeats" and self._stand is not None and _width(count) < _width(self._stand)
        if step.step in STANDS or firmer:
            self._stand = count

    def _aside(self, count: Count) -> Step | None:
        """Return the step of a figure that is no stand of its own: a part, one of several, an increment."""
        if count.is_part:
            return Step(count=count, step="part", against=self._stand)
        if count.is_new:
            return Step(count=count, step="new", against=self._stand, note=self._added(count))
        note = self._sum_in(count)
        return Step(count=count, step="part", against=self._stand, note=note) if note else None

    def _added(self, count: Count) -> str:
        """Return the sum of the stand and what comes on top, where a later figure bears it out."""
        if self._stand is None or count.quantity.high != count.size:
            return ""
        both = self._stand.size + count.size
        total = self._whole.get(both)
        if total is None or total.at < count.at:
            return ""
        return f"{self._stand.size:g} + {count.size:g} = {both:g}"

    def _sum_in(self, count: Count) -> str:
        """Return the sum of the counts of one statement where another statement gives it as the whole."""
        parts = [one.low for one in count.statement.quantities if one.low and _adds(one, count.key.fate)]
        whole = self._whole.get(sum(parts)) if len(parts) > 1 else None
        if whole is None or whole.statement.id == count.statement.id:
            return ""
        return f"{' + '.join(f'{part:g}' for part in parts)} = {whole.size:g}"

    def _moved(self, count: Count) -> Step:
        """Return what a whole figure does to the stand."""
        stand = self._stand
        if stand is None:
            return Step(count=count, step="first")
        if _one_value(count, stand):
            return Step(count=count, step="repeats", against=stand)
        known = self._told.get(count.size)
        if known is not None and not self._own(count, stand):
            again: SeriesStep = "other" if known.step == "other" else "repeats"
            return Step(count=count, step=again, against=known.against)
        later = stand.at < count.at < UNKNOWN_MOMENT and count.statement.item != stand.statement.item
        if not later or self._beside(count, stand):
            return Step(count=count, step="other", against=stand)
        return Step(count=count, step="rises" if count.size > stand.size else "falls", against=stand)

    def _own(self, one: Count, other: Count) -> bool:
        """Tell whether two counts are of one known voice."""
        return not self._scene.keys(one.statement).isdisjoint(self._scene.keys(other.statement))

    def _beside(self, count: Count, stand: Count) -> bool:
        """Tell whether a later figure is another voice's own, beside the stand and not in its place.

        So it is where a count that only grows is told lower by a voice that did not tell the higher one,
        where two known voices give theirs on one day, and where later figures do not bear it out.
        """
        grows = count.key.fate not in FALLING
        if slip((count.size, count.statement), (stand.size, stand.statement)):
            return True
        if (count.size < stand.size) == grows or count.key.fate not in GROWING | FALLING:
            return not (self._own(count, stand) or _corrects(count, stand))
        if not voices_apart(self._scene, count, stand):
            return False
        named = self._scene.is_named(count.statement) and self._scene.is_named(stand.statement)
        return (named and count.at[:10] == stand.at[:10]) or self._given_up(count, stand, grows=grows)

    def _given_up(self, count: Count, stand: Count, *, grows: bool) -> bool:
        """Tell whether the stand's voice holds on to it later, or others tell less and none as much."""
        at = self._at[id(count)] + 1
        later = [
            one
            for one in self._stands[at : at + WEIGHED]
            if one.at > count.at and voices_apart(self._scene, one, count)
        ]
        if any(one.size == stand.size and self._own(one, stand) for one in later):
            return True
        low, high = sorted((stand.size, count.size))
        borne_out = any((one.size >= count.size) == grows or one.size == count.size for one in later)
        return not borne_out and any(low < one.size < high for one in later)


def voices_apart(scene: Scene, one: Count, other: Count) -> bool:
    """Tell whether two counts are of two voices that are both known."""
    mine, theirs = scene.keys(one.statement), scene.keys(other.statement)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _one_value(count: Count, stand: Count) -> bool:
    """Tell whether a count gives the stand again: the same, rounded, or within a bound that it keeps."""
    mine, theirs = count.quantity, stand.quantity
    if mine.exactness == theirs.exactness == "at_least":
        return next_round(min(count.size, stand.size)) > max(count.size, stand.size)
    if not compatible(mine, theirs):
        return False
    # "At least nine", then "thirteen": the bound holds, and yet the count has risen; not so "over 40" and 47.
    risen = theirs.exactness == "at_least" and count.size >= next_round(stand.size)
    return not (risen and count.at > stand.at)


def _width(count: Count) -> float:
    low, high = reach(count.quantity)
    return high - low


def _corrects(count: Count, stand: Count) -> bool:
    """Tell whether the words of a count take the stand back: "49 people, and not 53"."""
    return any("former" in one.signs and one.low == stand.size for one in count.statement.quantities)


def _adds(told: Quantity, fate: Outcome) -> bool:
    """Tell whether an amount may be one of several that make a whole of one fate."""
    whole = told.unit is None and (not told.outcomes or told.outcomes == (fate,))
    return whole and {*PARTS, *NO_ANSWER}.isdisjoint(told.signs)
