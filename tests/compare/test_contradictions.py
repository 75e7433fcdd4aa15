"""What contradicts another statement directly, and what only has a "not" in it."""

from __future__ import annotations

from typing import Any

import pytest
from made_stories import Desk, body, day, does, name, says

from twosource.compare.claims.groups import group_of
from twosource.compare.claims.opposition import contrary, opposed
from twosource.compare.disagreements.weigh import weigh
from twosource.compare.origins.story_context import StoryContext
from twosource.model import Mark, Statement


def _statement(text: str, **parts: Any) -> Statement:  # noqa: ANN401 - fields
    return Desk().report(text, says(text, **parts)).statements[0]


NO: dict[str, Any] = {"polarity": "negative"}


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        (_statement("The depot was not burned", verb="burned", roles=[does("depot", "patient")], **NO),
         _statement("Raiders burned the depot", verb="burned", roles=[does("Raiders"), does("depot", "patient")])),
        (_statement("The driver is not dead", verb="is", roles=[does("driver")], **NO),
         _statement("The driver was among the dead", verb="was", roles=[does("driver")])),
        (_statement("The owner sold the mill", certainty="denied", verb="sold", roles=[does("owner")]),
         _statement("The owner sold the mill", verb="sold", roles=[does("owner")])),
        (_statement("They did not burn it", terms=("burn",), verb="burn", roles=[does("They"), does("it", "patient")], **NO),
         _statement("Raiders burned the depot", verb="burned", roles=[does("Raiders")])),
    ],
)  # fmt: skip
def test_the_same_act_negated_is_contrary(no: Statement, yes: Statement) -> None:
    """The same predicate and a participant in common, or a pronoun in its place, one of them negated."""
    assert contrary(no, yes)
    assert not contrary(yes, no)


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        (_statement("The crew took no chances", verb="took", roles=[does("crew")], **NO),
         _statement("The crew took the old boat", verb="took", roles=[does("crew")])),
        (_statement("The depot did not burn", verb="burn", roles=[does("depot")], **NO),
         _statement("The mill burned", verb="burned", roles=[does("mill")])),
        (_statement("The mayor did not know it", verb="know", roles=[does("mayor")], **NO),
         _statement("The mayor knew the owner", verb="knew", roles=[does("mayor")])),
        (_statement("Velm did not shut the pass", verb="shut", names=[name("Velm", "p:velm")], **NO),
         _statement("Tarn shut the pass", verb="shut", names=[name("Tarn", "p:tarn")])),
        (_statement("The pass did not close on 3 May", verb="close", when=day("3 May", "2031-05-03"), **NO),
         _statement("The pass closed on 9 May", verb="closed", when=day("9 May", "2031-05-09"))),
        (_statement("The depot did not burn", verb="burn", roles=[does("depot")], **NO),
         _statement("The depot burned if the guard is right", certainty="conditional", verb="burned",
                    roles=[does("depot")])),
        (_statement("The depot did not burn", verb="burn", roles=[does("depot")], **NO),
         _statement("Has the depot burned?", verb="burned", roles=[does("depot")])),
        (_statement("The fair will not take place", verb="take", **NO), _statement("The fair is cancelled")),
    ],
)  # fmt: skip
def test_a_negation_of_something_else_is_not_contrary(no: Statement, yes: Statement) -> None:
    """Another object, doer, place or day, a state of mind, a condition, a question, and two turns that agree."""
    assert not contrary(no, yes)


def test_an_open_question_is_neither_yes_nor_no() -> None:
    """What is marked as asked contradicts nothing, whatever its last sign."""
    asked = _statement(
        "whether the depot burned", verb="burned", marks=(Mark(kind="open question", start=0, end=7),)
    )
    assert not contrary(_statement("The depot did not burn", verb="burn", **NO), asked)


def test_closed_reopened_and_closed_again_are_three_acts() -> None:
    """Other days, or a word for a further time, make of opposites a course of events."""
    closed = _statement("The strait closed on 3 April", verb="closed", when=day("3 April", "2031-04-03"))
    opened = _statement("The strait opened on 5 April", verb="opened", when=day("5 April", "2031-04-05"))
    again = _statement("The strait closed again", verb="closed")
    assert opposed([closed, opened]) == ()
    assert opposed([opened, again]) == ()


def test_one_voice_in_one_report_contradicts_itself_in_nothing() -> None:
    """A guild that says yes and no in one report speaks of two things; another body there may contradict it."""
    desk = Desk()
    yes = says("Gas leaked from the tank", by=body("guild"), verb="leaked")
    no = says("No gas leaked from the tank", by=body("guild"), verb="leaked", **NO)
    other = says("No gas leaked from the tank", by=body("police"), verb="leaked", **NO)
    alone, two = desk.report("a", yes, no), desk.report("b", yes, other)

    def found(reading: Any) -> set[str]:  # noqa: ANN401 - a reading
        group = group_of(reading.statements)
        return {one.field for one in weigh(group, StoryContext.of((reading,)))}

    assert found(alone) == set()
    assert found(two) == {"polarity"}
