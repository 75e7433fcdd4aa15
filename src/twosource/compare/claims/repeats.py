"""Statements that only repeat others in a copy of their text: they follow where those go.

A text that a thousand outlets print is no more than one text: it makes the claims that it makes when told
once. What the first copy says is weighed against all else, and the statements of the others go with it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from twosource.compare.claims.groups import Group, in_order, taken_together, tie
from twosource.compare.texts import gathered, wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from twosource.model import Reading, Statement

MOST_TOLD = 8
"""So many statements of one wording in copies of one text speak for themselves within their claim; ordinary
stories have five at most, so that nothing is left out there."""
Wording: TypeAlias = "tuple[str, int, tuple[str, ...]]"
SAME_WORDS = "the same words in a copy of the same text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The wording of a statement (its text, how often it stood before, the words), and all of its item."""

    wording: Wording
    beside: AbstractSet[Wording]

    def stands_beside(self, other: Place) -> bool:
        """Tell whether two statements of copies stand side by side in one of these: then they are two."""
        if self.wording[0] != other.wording[0] or self.wording == other.wording:
            return False
        return self.wording in other.beside or other.wording in self.beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats:
    """Which statements only repeat others.

    ``follows`` gives, by the id of a repeat, the id of the first statement of its wording; ``told_by``, for
    those after the eighth, the one of the first eight that speaks for it. ``places`` tells where each
    statement of a text stands that is known as one.
    """

    follows: Mapping[str, str] = field(default_factory=dict[str, str])
    told_by: Mapping[str, str] = field(default_factory=dict[str, str])
    places: Mapping[str, Place] = field(default_factory=dict[str, Place])

    def beside(self, one: Statement, other: Statement) -> bool:
        """Tell whether two statements stand side by side in a text that both items have."""
        mine, theirs = self.places.get(one.id), self.places.get(other.id)
        return mine is not None and theirs is not None and mine.stands_beside(theirs)


def repeats_in(readings: Sequence[Reading]) -> Repeats:
    """Return the repeats among the statements of a story.

    Statements of one wording in one text, figures apart, follow the first in the order of the story. From the
    ninth on one of the first eight speaks for them: one that has the same figures too, else the first.
    """
    texts = gathered(readings)
    outlets = {reading.item.id: reading.outlet for reading in readings}
    told: dict[Wording, list[Statement]] = {}
    follows: dict[str, str] = {}
    told_by: dict[str, str] = {}
    places: dict[str, Place] = {}
    beside: dict[str, set[Wording]] = {}
    seen: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for one in in_order(readings):
        if one.item in texts:
            mine = beside.setdefault(one.item, set())
            words = wording(one, outlets.get(one.item))
            key = (texts[one.item], seen[one.item, words], words)
            seen[one.item, words] += 1
            mine.add(key)
            places[one.id] = Place(wording=key, beside=mine)
            held = told.setdefault(key, [])
            if held:
                follows[one.id] = held[0].id
            if len(held) < MOST_TOLD:
                held.append(one)
            else:
                told_by[one.id] = next((other.id for other in held if other.text == one.text), held[0].id)
    return Repeats(follows=follows, told_by=told_by, places=places)


def restored(groups: Sequence[Group], readings: Sequence[Reading], repeats: Repeats) -> tuple[Group, ...]:
    """Return ``groups``, which were made without the repeats, with the repeats in them."""
    if not repeats.follows:
        return tuple(groups)
    statements = in_order(readings)
    home = {one.id: at for at, group in enumerate(groups) for one in group.statements}
    held: dict[int, list[Statement]] = {}
    for one in statements:
        held.setdefault(home[repeats.follows.get(one.id, one.id)], []).append(one)
    by_id = {one.id: one for one in statements}
    return tuple(_whole(group, held[at], by_id, repeats) for at, group in enumerate(groups))


def _whole(
    group: Group, statements: Sequence[Statement], by_id: Mapping[str, Statement], repeats: Repeats
) -> Group:
    """Return ``group`` with the repeats of its statements, each with the reason that it is there."""
    follows = repeats.follows
    why = (
        *group.why,
        *(taken_together(by_id[follows[one.id]], one, SAME_WORDS) for one in statements if one.id in follows),
    )
    spoken_for = {one.id: repeats.told_by[one.id] for one in statements if one.id in repeats.told_by}
    return replace(group, statements=tuple(statements), why=why, told_by=spoken_for)


def only(group: Group, chosen: AbstractSet[str], repeats: Repeats) -> Group:
    """Return ``group`` with those of its statements alone that are ``chosen``, under its id; it may be empty.

    Where a statement is not among them that others repeat, the first of these stands for it: it has its
    ties, and speaks for the others.
    """
    statements = tuple(one for one in group.statements if one.id in chosen)
    heirs: dict[str, str] = {}
    for one in statements:
        heirs.setdefault(repeats.follows.get(one.id, one.id), one.id)
    held = {one.id for one in statements}

    def stands(key: str) -> str:
        return key if key in held else heirs.get(repeats.follows.get(key, key), "")

    told_by = {one.id: stands(group.told_by[one.id]) for one in statements if one.id in group.told_by}
    ties = (sorted(map(stands, both)) for both in group.ties)
    places = {(one.report, one.start, one.end) for one in statements}
    return replace(
        group,
        statements=statements,
        why=tuple(
            why
            for why in group.why
            if all((span.report, span.start, span.end) in places for span in why.spans)
        ),
        told_by={key: by for key, by in told_by.items() if key != by},
        ties=frozenset(tie(one, other) for one, other in ties if one and one != other),
    )
