"""The scores that made stories and claims, for a reader: what was asked, what was reached, and by what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model import SAME_TEXT
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from twosource.compare.claims.weighing import Weighed
    from twosource.model import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two items of a story: the likeness of their words, names and days, and what is asked of two alone.

    Both lie between 0 and 1. ``same_text`` tells that ``b`` prints the text of ``a``, where nothing is asked.
    """

    a: str
    b: str
    reached: float
    asked: float
    same_text: bool


def ties(record: str, items: Collection[str]) -> tuple[Tie, ...]:
    """Return the scored pairs among ``items`` of a record file, the most alike first. Raises RecordError."""
    from twosource.compare import stories  # noqa: PLC0415 - listings do without the stages

    with Store.open(record, write=False) as store:
        nodes, edges = store.nodes(items), store.edges(items)
    found = [
        Tie(
            a=one.a,
            b=one.b,
            reached=one.score,
            asked=stories.asked(nodes[one.a].near, nodes[one.b].near),
            same_text=one.why == SAME_TEXT,
        )
        for one in edges
    ]
    return tuple(sorted(found, key=lambda one: (-one.reached, one.a, one.b)))


def weighed(
    readings: Sequence[Reading], pairs: Collection[tuple[str, str]]
) -> dict[tuple[str, str], Weighed]:
    """Return how like each of ``pairs`` of statements is, weighed anew; ``readings`` are all of one story.

    A pair that a rule joined without its score is left out. Takes some milliseconds for each statement of
    the story.
    """
    from twosource.compare.claims.weighing import weigh  # noqa: PLC0415 - listings do without the stages

    return weigh(readings, pairs)
