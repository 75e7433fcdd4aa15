"""Dates of one night, plans put forward, turns of mind, contests, and who only claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from made_stories import Desk, body, day, name, says

from twosource.compare.claims.groups import group_of
from twosource.compare.disagreements.names import directions
from twosource.compare.disagreements.weigh import weigh
from twosource.compare.origins.story_context import StoryContext

if TYPE_CHECKING:
    from twosource.model import Reading


def _kinds(*readings: Reading) -> set[tuple[str, str]]:
    group = group_of([one for reading in readings for one in reading.statements])
    return {(one.field, one.kind) for one in weigh(group, StoryContext.of(readings))}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The depot at Velm burned overnight on 19 March", set[tuple[str, str]]()),
        ("The depot at Velm burned at noon on 19 March", {("date", "conflict")}),
    ],
)
def test_one_night_has_two_dates(text: str, kinds: set[tuple[str, str]]) -> None:
    """What burned overnight burned on both days; what burned at noon on one."""
    desk = Desk()
    a = desk.report(
        "a",
        says("The depot at Velm burned on 18 March", when=day("18 March", "2031-03-18")),
        published="2031-03-19",
    )
    b = desk.report("b", says(text, when=day("19 March", "2031-03-19")), published="2031-03-20")
    assert _kinds(a, b) == kinds


def test_a_plan_put_forward_by_its_maker_is_an_update() -> None:
    """Earlier than announced is a change of plan like later than announced."""
    desk = Desk()
    owner = body("river authority")
    a = desk.report(
        "a", says("The gate will be opened on 21 March", by=owner, certainty="planned",
                  when=day("21 March", "2031-03-21")), published="2031-03-18",
    )  # fmt: skip
    b = desk.report(
        "b", says("The gate will be opened on 20 March", by=owner, certainty="asserted",
                  when=day("20 March", "2031-03-20")), published="2031-03-19",
    )  # fmt: skip
    assert _kinds(a, b) == {("date", "update")}


def test_the_claimant_himself_never_hedged() -> None:
    """An outlet's "claims" beside the rebels' own statement is no disagreement; a bare outlet's is."""
    desk = Desk()
    rebels = body("rebels")
    claim = desk.report(
        "a", says("Rebels claim that the old depot burned", by=rebels, certainty="alleged", verb="burned")
    )
    own = desk.report("b", says("The old depot burned, the rebels say", by=rebels, verb="burned"))
    bare = desk.report("c", says("The old depot burned, rebels or not", verb="burned"), outlet="Tarn Post")
    assert _kinds(claim, own) == set()
    assert _kinds(claim, bare) == {("certainty", "conflict")}


def test_the_month_of_may_hedges_nothing() -> None:
    """A date in May is no possibility."""
    desk = Desk()
    dated = desk.report("a", says("The pit at Velm burned on 8 May", by=body("ministry")))
    bare = desk.report("b", says("The pit at Velm burned on Monday"), outlet="Tarn Post")
    assert _kinds(dated, bare) == set()


@pytest.mark.parametrize("verb", ["beat", "defeat"])
def test_who_beats_whom(verb: str) -> None:
    """The one after the verb lost."""
    names = [name("Ada Holm", "person:holm", "PERSON"), name("Ole Lund", "person:lund", "PERSON")]
    told = says(f"Ada Holm {verb} Ole Lund on Saturday", names=names, verb=verb)
    [statement] = Desk().report("a", told).statements
    assert directions(statement) == {("holm", "lund")}
