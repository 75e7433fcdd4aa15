"""The entries of a running count, each with its step: what it does to the stand before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.compare.disagreements.amounts import NO_ANSWER, compatible, next_round, reach
from twosource.compare.disagreements.counters import PARTS
from twosource.compare.disagreements.quantity import GROWING, WEIGHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.compare.disagreements.counters import Count, Counter
    from twosource.compare.disagreements.slots import Scene
    from twosource.model import Outcome, Quantity, SeriesStep

FALLING = frozenset({"missing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One entry of a running count: what it does, to which earlier entry, and how sums come out."""

    count: Count
    step: SeriesStep
    against: Count | None = None
    note: str = ""


def steps_of(counter: Counter, scene: Scene) -> list[Step]:
    """Return the entries of a counter in order, each with its step."""
    found: list[Step] = []
    stand: Count | None = None
    stands = [one for one in counter.counts if one.is_stand]
    for count in counter.counts:
        step = _step(count, stand, counter, found, scene, stands)
        found.append(step)
        if step.step in {"first", "rises", "falls"} or (step.step == "repeats" and _tells_more(count, stand)):
            stand = count
    return found


def _step(
    count: Count, stand: Count | None, counter: Counter, before: Sequence[Step], scene: Scene, stands: Sequence[Count]
) -> Step:
    if count.is_part:
        return Step(count=count, step="part", against=stand)
    if (note := _sum_in(count, stands)):
        return Step(count=count, step="part", against=stand, note=note)
    if count.is_new:
        return _new(count, stand, counter)
    if stand is None:
        return Step(count=count, step="first")
    if _one_value(count, stand):
        return Step(count=count, step="repeats", against=stand)
    if not _own(scene, count, stand):
        for told in before[-WEIGHED:]:
            if told.count.is_stand and told.count.quantity.low == count.quantity.low:
                return Step(count=count, step="other" if told.step == "other" else "repeats", against=told.against)
    way = _way(count, stand)
    if way is None or _other_counter(count, stand, scene, stands):
        return Step(count=count, step="other", against=stand)
    return Step(count=count, step=way, against=stand)


def _sum_in(count: Count, stands: Sequence[Count]) -> str:
    """Return the sum of the counts of one statement where another statement gives it as the whole."""
    fate, own = count.key.fate, count.statement.quantities
    parts = [one.low for one in own if one.low and one.unit is None and _adds(one, fate)]
    both = sum(parts)
    if len(parts) < 2 or not any(  # noqa: PLR2004 - a sum has two parts
        one.size == both and one.quantity.high == both and one.statement.id != count.statement.id for one in stands
    ):
        return ""
    return f"{' + '.join(f'{part:g}' for part in parts)} = {both:g}"


def _adds(told: Quantity, fate: Outcome) -> bool:
    """Tell whether an amount may be one of several that make a whole of one fate."""
    return (not told.outcomes or told.outcomes == (fate,)) and {*PARTS, *NO_ANSWER}.isdisjoint(told.signs)


def _one_value(count: Count, stand: Count) -> bool:
    """Tell whether a count gives the stand again: the same figure, rounded or not, or a bound that it keeps."""
    mine, theirs = count.quantity, stand.quantity
    if mine.exactness == theirs.exactness == "at_least":
        return next_round(min(count.size, stand.size)) > max(count.size, stand.size)
    if not compatible(mine, theirs):
        return False
    # "At least nine", then "thirteen": the bound holds, and yet the count has risen; not so "over 40" and 47.
    bound = theirs.exactness == "at_least" and count.size >= next_round(stand.size)
    return not (bound and count.at > stand.at and count.size > stand.size)


def _tells_more(count: Count, stand: Count | None) -> bool:
    """Tell whether an entry that repeats the stand is the firmer of the two."""
    if stand is None:
        return True
    low, high = reach(count.quantity)
    less, more = reach(stand.quantity)
    return high - low < more - less


def _way(count: Count, stand: Count) -> SeriesStep | None:
    """Return whether a later count rises or falls from the stand; None where it is not later."""
    if not stand.at < count.at or count.statement.item == stand.statement.item:
        return None
    if count.size > stand.size:
        return "rises"
    return "falls"


def scene_apart(scene: Scene, one: Count, other: Count) -> bool:
    """Tell whether two counts are of two voices that are both known."""
    mine, theirs = scene.keys(one.statement), scene.keys(other.statement)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _own(scene: Scene, one: Count, other: Count) -> bool:
    """Tell whether two counts are of one known voice."""
    return not scene.keys(one.statement).isdisjoint(scene.keys(other.statement))


def _corrects(count: Count, stand: Count) -> bool:
    """Tell whether the words of a count take the stand back: "49 people, and not 53"."""
    return any(
        "former" in told.signs and told.low == stand.quantity.low for told in count.statement.quantities
    )


def _other_counter(count: Count, stand: Count, scene: Scene, stands: Sequence[Count]) -> bool:
    """Tell whether a count is another voice's own, beside the stand and not in its place.

    So it is where a count that only grows is told lower by a voice that did not tell the higher one, and
    where after it the voice of the stand holds on to its own, or others tell less than it and none as much.
    """
    grows = count.key.fate not in FALLING
    if (count.size < stand.size) == grows or count.key.fate not in GROWING | FALLING:
        return not (_own(scene, count, stand) or _corrects(count, stand))
    if not scene_apart(scene, count, stand):
        return False
    if count.at[:10] == stand.at[:10] and scene.is_named(count.statement) and scene.is_named(stand.statement):
        return True
    at = next(place for place, one in enumerate(stands) if one is count)
    later = [one for one in stands[at + 1 : at + 1 + WEIGHED] if one.at > count.at and scene_apart(scene, one, count)]
    if any(one.size == stand.size and _own(scene, one, stand) for one in later):
        return True
    low, high = sorted((stand.size, count.size))
    borne_out = any((one.size >= count.size) == grows or one.size == count.size for one in later)
    return not borne_out and any(low < one.size < high for one in later)


def _new(count: Count, stand: Count | None, counter: Counter) -> Step:
    """Return an increment, with the sum that it makes where a stand and a later total bear it out."""
    if stand is not None and count.quantity.low == count.quantity.high:
        both = stand.size + count.size
        later = [one for one in counter.counts if one.is_stand and one.at >= count.at and one.size == both]
        if later:
            note = f"{stand.size:g} + {count.size:g} = {both:g}"
            return Step(count=count, step="new", against=stand, note=note)
    return Step(count=count, step="new", against=stand)
