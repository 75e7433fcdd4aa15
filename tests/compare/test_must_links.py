"""Statements moved to the group whose question their form of words answers; bodies that publish themselves."""

from __future__ import annotations

import pytest
from made_stories import Desk, body, count, day, says, tied

from twosource.compare.claims.groups import Group, group_of
from twosource.compare.claims.must_links import first_or_last, rejoin, same_outcome, sets_against
from twosource.compare.origins.naming import fold
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import trace
from twosource.model import Evidence, Reading, Statement, Why


def _apart(*readings: Reading) -> tuple[Group, ...]:
    return tuple(group_of([one]) for reading in readings for one in reading.statements)


def _sizes(groups: tuple[Group, ...]) -> list[int]:
    return [len(group.statements) for group in groups]


def _one(text: str, key: str = "a", **parts: object) -> Statement:
    return Desk().report(key, says(text, **parts)).statements[0]


def test_a_figure_set_against_the_one_just_told_answers_the_same_question() -> None:
    """'The city speaks of 90' takes up the houses counted before it in the same report."""
    told = says("Water stood in 140 cellars", counts=[count("140", 140, counted="cellar")])
    bare = says("The city speaks of 90", counts=[count("90", 90)])
    groups = rejoin(_apart(reading := Desk().report("a", told, bare)), [reading])
    assert _sizes(groups) == [2]
    assert "sets its own figure" in groups[0].why[-1].text


@pytest.mark.parametrize(
    ("told", "low", "text"),
    [
        ("Water stood in 140 cellars", 140, "The city counted 90"),
        ("Water stood in 140 cellars", 140, "The city speaks of 9000"),
        ("One cellar was dry", 1, "The city speaks of 4"),
    ],
)
def test_another_form_or_a_far_figure_sets_nothing_against(told: str, low: float, text: str) -> None:
    """Neither a plain count nor a figure of another size takes up what was told."""
    word = text.rsplit(maxsplit=1)[-1]
    earlier = _one(told, counts=[count(told.split()[-2] if low > 1 else "One", low, counted="cellar")])
    assert not sets_against(earlier, _one(text, "b", counts=[count(word, float(word))]))


def test_nothing_is_set_against_a_denial_or_without_one_figure() -> None:
    """A denial tells no figure of its own."""
    city = _one("The city speaks of 90", counts=[count("90", 90)])
    denied = _one("It was not 140 cellars", counts=[count("140", 140, counted="cellar")], certainty="denied")
    assert not sets_against(denied, city)
    assert not sets_against(denied, _one("The city is silent"))


def test_rival_figures_of_one_fate_are_one_question() -> None:
    """Nine killed in one report, eleven men who died in the other, of one day."""
    desk = Desk()
    a = desk.report("a", says("Nine people were killed", counts=[count("Nine", 9, counted="people")]))
    b = desk.report("b", says("Eleven men died", counts=[count("Eleven", 11, counted="man")]))
    c = desk.report("c", says("Seven men were arrested", counts=[count("Seven", 7, counted="man")]))
    assert _sizes(rejoin(_apart(a, b, c), [a, b, c])) == [2, 1]
    assert not same_outcome(a.statements[0], c.statements[0])
    assert not same_outcome(a.statements[0], a.statements[0])
    assert not same_outcome(a.statements[0], _one("Nobody died", "d"))


def test_one_fate_on_two_days_or_of_two_crowds_is_two_questions() -> None:
    """Days that cannot meet, and soldiers beside nurses, are kept apart."""

    def dead(key: str, text: str, low: float, counted: str, edtf: str) -> Statement:
        words = text.split()
        return _one(text, key, counts=[count(words[0], low, counted=counted)], when=day(words[-1], edtf))

    monday = dead("a", "Nine people were killed on Monday", 9, "people", "2031-04-07")
    friday = dead("b", "Eleven people were killed on Friday", 11, "people", "2031-04-11")
    nurses = dead("c", "Eleven nurses were killed on Monday", 11, "nurse", "2031-04-07")
    soldiers = dead("d", "Nine soldiers were killed on Monday", 9, "soldier", "2031-04-07")
    assert not same_outcome(monday, friday)
    assert same_outcome(monday, nurses)
    assert not same_outcome(soldiers, nurses)


def test_two_days_of_one_first_time_are_one_question() -> None:
    """A thing has one first time: two days given for it answer one question."""
    desk = Desk()
    a = desk.report(
        "a",
        says(
            "The first tremor came on 3 May",
            terms=("first", "tremor", "come"),
            when=day("3 May", "2031-05-03"),
        ),
    )
    b = desk.report(
        "b",
        says(
            "The first tremor was felt on 1 May",
            terms=("first", "tremor", "feel"),
            when=day("1 May", "2031-05-01"),
        ),
    )
    week = _one(
        "Tremors came in the first week of May",
        "c",
        terms=("tremor",),
        when=day("first week of May", "2031-05-01"),
    )
    assert _sizes(rejoin(_apart(a, b), [a, b])) == [2]
    assert not first_or_last(a.statements[0], week)
    assert not first_or_last(a.statements[0], _one("The first tremor was slight", "d"))


def test_a_statement_that_leaves_takes_its_reasons_along() -> None:
    """What held a statement in its old group is no longer told there."""
    desk = Desk()
    a = desk.report("a", says("Nine people were killed", counts=[count("Nine", 9, counted="people")]))
    b = desk.report(
        "b",
        says("Eleven people died", counts=[count("Eleven", 11, counted="people")]),
        says("A choir sang"),
    )
    dead, choir = b.statements
    span = Evidence(report=dead.report, start=dead.start, end=dead.end)
    why = (Why(rule="same question", text="kindred words", spans=(span,)),)
    mixed = group_of([dead, choir], why)
    toll, rest = rejoin((group_of(a.statements), mixed), [a, b])
    assert [one.text for one in toll.statements] == ["Nine people were killed", "Eleven people died"]
    assert [one.text for one in rest.statements] == ["A choir sang"]
    assert rest.why == ()


def test_groups_without_such_forms_are_left_as_they_are() -> None:
    """Nothing moves where no form of words shows it."""
    reading = Desk().report("a", says("A choir sang"), says("A band played"))
    groups = _apart(reading)
    assert rejoin(groups, [reading]) == groups


@pytest.mark.parametrize(
    ("outlet", "text", "is_body"),
    [
        ("Orrin Rescue Centre", "Six hands are on the ship", True),
        ("Data Commissioner of Velm", "The files were copied", True),
        ("Brightwater", "Our volunteers fed the stranded", True),
        ("Brightwater", "Press release: The bridge is closed", True),
        ("Brightwater", "The bridge is closed", False),
        ("Brightwater Gazette", "Our volunteers fed the stranded", False),
    ],
)
def test_a_body_that_publishes_itself_is_known(outlet: str, text: str, *, is_body: bool) -> None:
    """By its name, by its heading, or by people whom no newsroom has."""
    desk = Desk()
    reading = desk.report("a", says(text), outlet=outlet)
    found = StoryContext.of([reading]).bodies
    assert (fold(outlet) in found) is is_body


def test_a_hospital_of_sisters_is_no_sister() -> None:
    """The possessive of a relative in a name says nothing of the body's sort."""
    desk = Desk()
    a = desk.report("a", says("Nine were treated", by=body("Sisters' Hospital")), outlet="Orrin Echo")
    b = desk.report("b", says("Doctors saw to nine", by=body("police")), outlet="Velm Echo")
    group = tied([*a.statements, *b.statements])
    assert trace(group, StoryContext.of([a, b])).range.min == 2


def test_two_owners_that_publish_an_act_themselves_are_two_voices() -> None:
    """A museum and a ministry of another land each tell of the return in a release of their own."""
    desk = Desk()
    a = desk.report("a", says("The masks went back to Torva on Monday"), outlet="Velm University Museum")
    b = desk.report(
        "b", says("Torvans have their carved faces at home again"), outlet="Ministry of Culture of Torva"
    )
    group = tied([*a.statements, *b.statements])
    traced = trace(group, StoryContext.of([a, b]))
    assert (traced.range.min, traced.range.max) == (2, 2)
