"""Statements that only repeat others in a copy of their text: they follow where those go.

A text that a thousand outlets print is no more than one text: its first copies are weighed against all
else, the statements of the others go with them, so that copies neither cost nor count a thousand times.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from twosource.compare.claims.groups import Group, group_of, in_order
from twosource.compare.texts import gathered, wording
from twosource.model import Evidence, Why

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.model import Reading, Statement

MOST_TOLD = 8
"""Statements of one wording in copies of one text are weighed up to this number; a claim of ordinary
stories has five of one wording at most, so that nothing there is left out."""
SAME_WORDS = "the same words in a copy of the same text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats:
    """Which statements only repeat others.

    ``told_by`` gives, by the id of a repeat, the id of the statement that it repeats; ``wordings`` the ids
    of the statements that stand for each wording that is told so often.
    """

    told_by: Mapping[str, str] = field(default_factory=dict[str, str])
    wordings: tuple[tuple[str, ...], ...] = ()


def repeats_in(readings: Sequence[Reading]) -> Repeats:
    """Return the repeats among the statements of a story.

    Statements of one wording in one text, figures apart, are repeats from the ninth on, in the order of
    the story: of the one of the first eight that has the same figures too, else of the first.
    """
    texts = gathered(readings)
    outlets = {reading.item.id: reading.outlet for reading in readings}
    told: dict[tuple[str, ...], list[Statement]] = {}
    often: dict[tuple[str, ...], None] = {}
    told_by: dict[str, str] = {}
    for one in in_order(readings):
        if one.item in texts:
            key = (texts[one.item], *wording(one, outlets.get(one.item)))
            held = told.setdefault(key, [])
            if len(held) < MOST_TOLD:
                held.append(one)
            else:
                often[key] = None
                told_by[one.id] = next((other.id for other in held if other.text == one.text), held[0].id)
    return Repeats(told_by=told_by, wordings=tuple(tuple(one.id for one in told[key]) for key in often))


def restored(groups: Sequence[Group], readings: Sequence[Reading], repeats: Repeats) -> tuple[Group, ...]:
    """Return ``groups`` with the statements that repeat theirs; a wording told often is in one group.

    Its first statements may have been parted by their figures: all go where most of them are.
    """
    if not repeats.told_by:
        return tuple(groups)
    statements = in_order(readings)
    home = {one.id: at for at, group in enumerate(groups) for one in group.statements}
    like = dict(repeats.told_by)
    for ids in repeats.wordings:
        ((most, _),) = Counter(sorted(home[one] for one in ids)).most_common(1)
        there = next(one for one in ids if home[one] == most)
        like.update(dict.fromkeys((one for one in ids if home[one] != most), there))
        home.update(dict.fromkeys(ids, most))
    held: dict[int, list[Statement]] = {}
    for one in statements:
        held.setdefault(home[repeats.told_by.get(one.id, one.id)], []).append(one)
    by_id = {one.id: one for one in statements}
    return tuple(
        _whole(group, held[at], by_id, like, repeats.told_by) for at, group in enumerate(groups) if at in held
    )


def _whole(
    group: Group,
    statements: Sequence[Statement],
    by_id: Mapping[str, Statement],
    like: Mapping[str, str],
    told_by: Mapping[str, str],
) -> Group:
    """Return the group of ``statements``: those that it had, those that came to it, and the repeats."""
    had = {one.id for one in group.statements}
    came = [one for one in statements if one.id not in had]
    places = {(one.report, one.start, one.end) for one in statements}
    kept = [why for why in group.why if all((at.report, at.start, at.end) in places for at in why.spans)]
    why = (*kept, *(_why(by_id[like[one.id]], one) for one in came))
    loose = {one.id for one in statements if told_by.get(one.id, one.id) in group.loose}
    repeated = {one.id: told_by[one.id] for one in statements if one.id in told_by}
    made = group_of(statements, why, frozenset(loose))
    return replace(made, told_by=repeated)


def _why(told: Statement, repeat: Statement) -> Why:
    spans = tuple(Evidence(report=one.report, start=one.start, end=one.end) for one in (told, repeat))
    return Why(rule="same question", text=f"Taken as one question: {SAME_WORDS}.", spans=spans)
