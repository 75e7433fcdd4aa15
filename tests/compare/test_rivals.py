"""Which amounts are surely rivals: the same thing, act and scope; and which only look like it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from made_stories import Desk, body, count, does, name, says

from twosource.compare.claims.groups import group_of
from twosource.compare.disagreements.weigh import weigh, weigh_story
from twosource.compare.origins.story_context import StoryContext

if TYPE_CHECKING:
    from twosource.model import Reading

FIGURES = {
    "Two": 2, "Three": 3, "Five": 5, "Six": 6, "Seven": 7, "Nine": 9, "Eleven": 11, "Fourteen": 14,
    "Seventeen": 17, "Twenty": 20, "Thirty": 30,
}  # fmt: skip


def _kinds(*readings: Reading) -> set[tuple[str, str]]:
    group = group_of([one for reading in readings for one in reading.statements])
    return {(one.field, one.kind) for one in weigh_story([group], StoryContext.of(readings))[0]}


def _counted(text: str, *things: tuple[str, str | None], **parts: Any) -> dict[str, Any]:  # noqa: ANN401 - fields
    """A sentence with its counts: each a word of FIGURES and what it counts."""
    amounts = [count(word, FIGURES[word.title()], counted=thing) for word, thing in things]
    return says(text, counts=amounts, **parts)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Fourteen people died, including three gunmen", ("Fourteen", "people"), ("three", "gunman")),
         ("Eleven victims were killed", ("Eleven", "victim"))),
        (("Fourteen people died, including the gunmen", ("Fourteen", "people")),
         ("Eleven people died", ("Eleven", "people"))),
        (("Seventeen people died", ("Seventeen", "people")),
         ("Fourteen soldiers and three sailors died", ("Fourteen", "soldier"), ("three", "sailor"))),
        (("Fourteen people were injured", ("Fourteen", "people")),
         ("Twenty people were treated", ("Twenty", "people"))),
        (("Another seven people died", ("seven", "people")), ("Fourteen people died", ("Fourteen", "people"))),
        (("Seven people died in the past week", ("Seven", "people")),
         ("Fourteen people died", ("Fourteen", "people"))),
        (("Seven suspected cases died", ("Seven", "case")), ("Five confirmed cases died", ("Five", "case"))),
        (("Seven of them died", ("Seven", None)), ("Fourteen miners died", ("Fourteen", "miner"))),
        (("Seven out of twenty miners died", ("Seven", "miner")), ("Fourteen miners died", ("Fourteen", "miner"))),
        (("Two children died", ("Two", "child")), ("Fourteen people died", ("Fourteen", "people"))),
        (("Two children died", ("Two", "child")), ("Three nurses died", ("Three", "nurse"))),
        (("Eleven people are dead in that house", ("Eleven", "people")),
         ("Fourteen people are dead", ("Fourteen", "people"))),
        (("Twenty people died weeks after the flood", ("Twenty", "people")),
         ("Fourteen people died", ("Fourteen", "people"))),
        (("Fourteen people died", ("Fourteen", "people")), ("Eleven bodies were found", ("Eleven", "body"))),
        (("Twenty dockers sang at the gate", ("Twenty", "docker")),
         ("Thirty dockers own a boat", ("Thirty", "docker"))),
    ],
)  # fmt: skip
def test_other_scopes_and_parts_are_no_rivals(left: tuple[Any, ...], right: tuple[Any, ...]) -> None:
    """A part, a group, a fate, a stretch of time or a spot told in one makes two questions of two counts."""
    desk = Desk()
    one = desk.report("a", _counted(*left, by=body("police")))
    other = desk.report("b", _counted(*right, by=body("guild")))
    assert not {kind for kind in _kinds(one, other) if kind[1] != "precision"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Eleven people died", ("Eleven", "people")), ("Fourteen bodies were found", ("Fourteen", "body"))),
        (("Fourteen miners died", ("Fourteen", "miner")), ("Eleven people were killed", ("Eleven", "people"))),
        (("Twenty houses burned", ("Twenty", "house")), ("Thirty houses were burned", ("Thirty", "house"))),
        (("It has seven sheds and five bunkers sealed", ("seven", "shed"), ("five", "bunker")),
         ("Nine bunkers were sealed", ("Nine", "bunker"))),
    ],
)  # fmt: skip
def test_one_thing_of_one_scope_makes_rivals(left: tuple[Any, ...], right: tuple[Any, ...]) -> None:
    """The same fate of people of whatever word, or the same thing in the same act, and lists by what is counted."""
    desk = Desk()
    one = desk.report("a", _counted(*left, by=body("police")))
    other = desk.report("b", _counted(*right, by=body("guild")))
    assert ("quantity", "conflict") in _kinds(one, other)


def test_a_named_place_in_one_and_another_in_the_other_is_a_veto() -> None:
    """Dead in Velm and dead in Tarn are two tolls; a place told in one of them alone is none."""
    desk = Desk()
    velm = desk.report(
        "a", _counted("Two people died in Velm", ("Two", "people"), names=[name("Velm", "p:velm")])
    )
    tarn = desk.report(
        "b", _counted("Three people died in Tarn", ("Three", "people"), names=[name("Tarn", "p:tarn")])
    )
    bare = desk.report("c", _counted("Three people died", ("Three", "people")))
    assert _kinds(velm, tarn) == set()
    assert ("quantity", "conflict") in _kinds(velm, bare)


def test_former_values_are_held_by_nobody() -> None:
    """The start of a rise, and what a figure is told not to be, stand on no side."""
    desk = Desk()
    rise = desk.report("a", _counted("The dead rose to nine from seven", ("nine", None), ("seven", None)))
    no = desk.report("b", _counted("Nine people died, not seven", ("Nine", "people"), ("seven", None)))
    seven = desk.report("c", _counted("Seven people died", ("Seven", "people")))
    assert _kinds(rise, no) == set()
    assert ("quantity", "conflict") in _kinds(no, seven)


def test_a_later_higher_least_is_an_update() -> None:
    """At least three in the morning, at least nine at night: the toll grew; at one hour it is mere precision."""
    desk = Desk()

    def told(key: str, word: str, published: str) -> Reading:
        amount = count(
            f"at least {word}", FIGURES[word.title()], counted="people", high=None, exactness="at_least"
        )
        return desk.report(
            key, says(f"There died at least {word} people", counts=[amount]), published=published
        )

    early, late = told("a", "three", "2031-03-04T08:00Z"), told("b", "nine", "2031-03-04T20:00Z")
    same = told("c", "nine", "2031-03-04T08:00Z")
    assert _kinds(early, late) == {("quantity", "update")}
    assert _kinds(early, same) == {("quantity", "precision")}


def test_an_item_that_gives_both_does_not_silence_the_others() -> None:
    """A review that tells both of one voice is left aside; two bodies still differ."""
    desk = Desk()
    one = desk.report("a", _counted("Five people died", ("Five", "people"), by=body("police")))
    other = desk.report("b", _counted("Seven people died", ("Seven", "people"), by=body("guild")))
    both = desk.report(
        "c",
        _counted("Five people died", ("Five", "people")),
        _counted("Seven people died", ("Seven", "people")),
    )
    assert _kinds(both) == set()
    assert ("quantity", "conflict") in _kinds(one, other, both)


def test_entries_of_a_live_blog_have_times_of_their_own() -> None:
    """Four at ten past nine, seven at twenty to twelve, one chief, one page: the later entry replaces the earlier."""
    desk = Desk()
    page = "2031-03-04T23:00+02:00"

    def entry(key: str, word: str, stamp: str) -> Reading:
        told = _counted(f"{word} people died", (word, "people"), by=body("police"))
        reading = desk.report(key, told, published=page)
        return replace(reading, item=replace(reading.item, kind="entry", stamp=stamp))

    early, late = entry("a", "Five", "2031-03-04T09:10"), entry("b", "Seven", "2031-03-04T11:40")
    assert _kinds(early, late) == {("quantity", "update")}


def test_two_prices_of_two_things_and_points_of_other_anchors_are_no_rivals() -> None:
    """A fine and a gift; fourteen minutes after one thing and nine after another."""
    desk = Desk()
    fine = desk.report(
        "a",
        says(
            "The fine was 40 crowns",
            counts=[count("40 crowns", 40, unit="crown")],
            verb="was",
            roles=[does("The fine")],
        ),
    )
    gift = desk.report("b", says("The choir got 50 crowns", counts=[count("50 crowns", 50, unit="crown")]))
    after = desk.report(
        "c", says("The alarm rang 14 minutes after the blast", counts=[count("14 minutes", 840, unit="s")])
    )
    later = desk.report(
        "d", says("The alarm rang 9 minutes after the flash", counts=[count("9 minutes", 540, unit="s")])
    )
    raised = desk.report(
        "e", says("The fine was raised to 50 crowns", counts=[count("50 crowns", 50, unit="crown")],
                  verb="raised", roles=[does("The fine", "patient")]),
    )  # fmt: skip
    assert _kinds(fine, gift) == set()
    assert _kinds(after, later) == set()
    assert ("quantity", "conflict") in _kinds(fine, raised)


def test_a_slip_in_a_copy_is_no_update() -> None:
    """The same words with the digits turned round: no voice said another figure later."""
    desk = Desk()

    def told(key: str, figure: int, published: str) -> Reading:
        text = f"The storm tore off roofs and hurt {figure} people in the old harbour quarter"
        amount = count(str(figure), figure, counted="people")
        return desk.report(key, says(text, by=body("police"), counts=[amount]), published=published)

    first, copy = told("a", 13, "2031-03-04T08:00Z"), told("b", 31, "2031-03-04T20:00Z")
    assert _kinds(first, copy) == {("quantity", "conflict")}


def test_who_tells_both_values_elsewhere_in_his_report_holds_them_for_two_things() -> None:
    """Eleven in one trial, fourteen in another: told so by one report, they are no conflict of two."""
    desk = Desk()
    both = desk.report(
        "a",
        _counted("Fourteen men were sentenced", ("Fourteen", "man")),
        _counted("Last month eleven men stood in the dock", ("eleven", "man")),
    )
    other = desk.report("b", _counted("Eleven men were sentenced", ("Eleven", "man")))
    alone = desk.report("c", _counted("Fourteen men were sentenced", ("Fourteen", "man")))
    group = group_of([both.statements[0], other.statements[0]])
    background = StoryContext.of([both, other])
    assert [one for one in weigh(group, background) if one.field == "quantity"] == []
    assert ("quantity", "conflict") in _kinds(alone, other)
