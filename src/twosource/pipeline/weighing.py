"""The scores that made stories and claims, for a reader: what was asked, what was reached, and by what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model import SAME_TEXT
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Collection

    from twosource.compare.claims.weighing import Weighed
    from twosource.model import Record

SAME_QUESTION = "same question"
"""The rule of the reasons that join two statements of one claim."""


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


def weighed(part: Record) -> dict[tuple[str, str], Weighed]:
    """Return how like the pairs of statements are that join the claims of a story, weighed anew.

    ``part`` is the part of a record that concerns one story; pairs are by the ids of their statements, as
    their reason names them. One that a rule joined without its score is left out. Takes about a millisecond
    for each statement of the story.
    """
    from twosource.compare.claims.weighing import weigh  # noqa: PLC0415 - listings do without the stages

    items = {item for one in part.stories for item in one.story.items}
    readings = [one for one in part.readings if one.item.id in items]
    placed = {(one.report, one.start, one.end): one.id for reading in readings for one in reading.statements}
    pairs = [
        tuple(placed.get((span.report, span.start, span.end), "") for span in why.spans)
        for one in part.stories
        for claim in one.claims
        for why in claim.why
        if why.rule == SAME_QUESTION
    ]
    return weigh(readings, [(one[0], one[1]) for one in pairs if len(one) == 2])  # noqa: PLR2004 - a pair


def warm() -> None:
    """Load what weighing needs, so that the first pair that is asked for does not wait for it."""
    from twosource.compare.claims.weighing import weigh  # noqa: PLC0415 - listings do without the stages
    from twosource.language.vectors import embed  # noqa: PLC0415 - ditto

    weigh((), ())
    embed(["The vectors are loaded on Monday."])
