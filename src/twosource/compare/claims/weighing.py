"""The scores of pairs of statements for a reader: how far each came, what was asked, what weighed most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.compare.claims.align import compared
from twosource.compare.claims.clusters import ABSENT, CEILING, LINK
from twosource.compare.claims.repeats import repeats_in
from twosource.compare.claims.scoring import WEIGHTS, score

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from twosource.compare.claims.features import Pair
    from twosource.model import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """How far the odds of a pair came between the least and the most that count, from 0 to 1.

    ``asked`` is what joins two groups, on the same scale. ``by`` gives the features of the pair by what each
    adds to its odds or takes from them, as parts of that scale, those that weigh most first.
    """

    reached: float
    asked: float
    by: tuple[tuple[str, float], ...]


def weigh(readings: Sequence[Reading], pairs: Collection[tuple[str, str]]) -> dict[tuple[str, str], Weighed]:
    """Return the scores of ``pairs`` (ids of statements) as when ``readings``, a story, were aligned.

    Pairs that did not come near each other, or less than joins two groups, are left out: another rule than
    their score joined them.
    """
    wanted = {frozenset(pair): pair for pair in pairs}
    found: dict[tuple[str, str], Weighed] = {}
    for run in compared(readings, repeats_in(readings)):
        for at, (left, right) in enumerate(run.keys):
            both = frozenset((run.statements[left].id, run.statements[right].id))
            if both in wanted and score(pair := run.pair(at)) >= LINK:
                found[wanted[both]] = _weighed(pair)
    return found


def _weighed(pair: Pair) -> Weighed:
    parts = ((name, _part(WEIGHTS[name] * value)) for name, value in pair._asdict().items() if value)
    odds = min(max(score(pair), ABSENT), CEILING)
    return Weighed(
        reached=_part(odds - ABSENT),
        asked=_part(LINK - ABSENT),
        by=tuple(sorted(parts, key=lambda one: (-abs(one[1]), one[0]))),
    )


def _part(odds: float) -> float:
    return round(odds / (CEILING - ABSENT), 4)
