"""What one voice hedged and an outlet states as a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from made_stories import Desk, body, says, unnamed

from twosource.compare.claims.groups import group_of
from twosource.compare.disagreements.weigh import weigh
from twosource.compare.origins.story_context import StoryContext

if TYPE_CHECKING:
    from twosource.model import Certainty, Reading


def _weighed(*readings: Reading) -> set[tuple[str, str]]:
    group = group_of([one for reading in readings for one in reading.statements])
    return {(one.field, one.kind) for one in weigh(group, StoryContext.of(readings))}


def test_a_source_that_hedged_against_an_outlet_that_does_not() -> None:
    """A claim is not a fact."""
    desk = Desk()
    alleged = desk.report(
        "c", says("Thieves copied the cards", by=unnamed("a seller"), certainty="alleged", verb="copied")
    )
    fact = desk.report("d", says("Thieves copied the cards", verb="copied"))
    assert ("certainty", "conflict") in _weighed(alleged, fact)


def test_another_voice_that_knows_is_no_strengthening() -> None:
    """The police say firmly what the seller claimed: their own knowledge."""
    desk = Desk()
    alleged = desk.report(
        "a", says("Thieves copied the cards", by=unnamed("a seller"), certainty="alleged", verb="copied")
    )
    police = desk.report("b", says("Thieves copied the cards", by=body("police"), verb="copied"))
    assert _weighed(alleged, police) == set()


@pytest.mark.parametrize(
    ("hedged", "certainty"),
    [
        ("The mint cuts fees if trade falls", "conditional"),
        ("Whether the mint cuts fees is open", "unconfirmed"),
        ("Will the mint cut fees?", "unconfirmed"),
        ("The mint may have sold its old presses", "unconfirmed"),
    ],
)
def test_a_condition_a_question_or_another_hedge_is_no_hedged_version_of_a_fact(
    hedged: str, certainty: Certainty
) -> None:
    """What hangs on a condition, is asked, or hedges something else leaves the fact as it is."""
    desk = Desk()
    maybe = desk.report("a", says(hedged, by=body("mint"), certainty=certainty))
    said = desk.report("b", says("The mint cuts fees", verb="cuts"))
    assert _weighed(maybe, said) == set()
