"""Scopes of amounts that make two questions of them, shares that run on, and what is earned all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from made_stories import Desk, body, count, day, says

from twosource.compare.claims.groups import group_of
from twosource.compare.disagreements.weigh import weigh, weigh_story
from twosource.compare.origins.story_context import StoryContext

if TYPE_CHECKING:
    from twosource.model import Disagreement, Reading


def _found(*readings: Reading) -> dict[tuple[str, str], Disagreement]:
    group = group_of([one for reading in readings for one in reading.statements])
    found, _ = weigh_story([group], StoryContext.of(readings))
    return {(one.field, one.kind): one for one in found if one.kind != "precision"}


def _hurt(text: str, low: float, counted: str = "people", **parts: Any) -> dict[str, Any]:  # noqa: ANN401 - fields
    return says(text, counts=[count(text.split(maxsplit=1)[0], low, counted=counted)], **parts)


def _share(text: str, words: str, low: float, **parts: Any) -> dict[str, Any]:  # noqa: ANN401 - fields
    return says(text, counts=[count(words, low, unit="percent", counted="pump")], **parts)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Twenty people were slightly hurt", 20), ("Thirty people were hurt", 30)),
        (("Seven people were seriously injured", 7), ("Nine people were injured", 9)),
        (("Seven people suffered minor injuries", 7), ("Nine people were badly injured", 9)),
        (("Three of them died", 3), ("Two of them died", 2)),
    ],
)
def test_how_badly_hurt_and_parts_of_what_stands_elsewhere_are_scopes(
    left: tuple[str, float], right: tuple[str, float]
) -> None:
    """The slightly hurt are a part of the hurt; "of them" is of whatever each report spoke of before."""
    desk = Desk()
    one = desk.report("a", _hurt(*left, by=body("police")))
    other = desk.report("b", _hurt(*right, by=body("guild")))
    assert _found(one, other) == {}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Twenty people were slightly hurt", 20), ("Thirty people were slightly injured", 30)),
        (("Seven people were injured, two of them seriously", 7), ("Nine people were injured", 9)),
        (("Seven people were injured this year", 7), ("Nine people were injured", 9)),
    ],
)
def test_one_degree_of_hurt_is_one_question(left: tuple[str, float], right: tuple[str, float]) -> None:
    """Told of the same degree, or of none for all of them, two counts are rivals; "this year" may be left out."""
    desk = Desk()
    one = desk.report("a", _hurt(*left, by=body("police")))
    other = desk.report("b", _hurt(*right, by=body("guild")))
    assert ("quantity", "conflict") in _found(one, other)


@pytest.mark.parametrize(
    ("published", "kind"), [("2031-06-12", "update"), ("2031-06-03", "conflict")], ids=["later", "same day"]
)
def test_a_share_that_runs_on_is_an_update_on_a_later_day(published: str, kind: str) -> None:
    """75 per cent of the pumps by one day and 92 nine days later are no conflict, whoever says so."""
    desk = Desk()
    first = desk.report(
        "a",
        _share("75 per cent of the pumps have been mended", "75 per cent", 75, by=body("mayor")),
        published="2031-06-03",
    )
    last = desk.report(
        "b",
        _share("92 per cent of the pumps have been mended", "92 per cent", 92, by=body("guild")),
        published=published,
    )
    assert list(_found(first, last)) == [("quantity", kind)]


def test_a_later_figure_of_another_voice_is_not_said_to_be_of_the_same() -> None:
    """What an update says of its voices is so."""
    desk = Desk()
    first = desk.report("a", _hurt("Seven people died", 7, by=body("police")), published="2031-06-03")
    own = desk.report("b", _hurt("Nine people died", 9, by=body("police")), published="2031-06-04")
    other = desk.report("c", _hurt("Nine people died", 9), published="2031-06-04")
    note = _found(first, own)["quantity", "update"].note
    assert note == "The same voice gave another figure later."
    assert _found(first, other)["quantity", "update"].note == "A later report gives another figure."


def test_a_report_without_a_date_is_not_later() -> None:
    """Nobody gave another figure "later" in a report whose day is unknown."""
    desk = Desk()
    first = desk.report("a", _hurt("Seven people died", 7, by=body("police")), published="2031-06-03")
    undated = desk.report("b", _hurt("Nine people died", 9, by=body("police")))
    assert ("quantity", "update") not in _found(first, undated)


def test_what_is_long_past_is_not_set_against_the_news() -> None:
    """Six arrested in May and eighteen in December's news are two raids; both of the news are rivals."""
    desk = Desk()
    news = desk.report("a", _hurt("Eighteen people were arrested", 18), published="2031-12-20")
    past = desk.report(
        "b",
        _hurt("Six people were arrested in May", 6, when=day("May", "2031-05-01", "2031-05-31")),
        published="2031-12-21",
    )
    bare = desk.report("c", _hurt("Six people were arrested", 6), published="2031-12-20")
    assert _found(news, past) == {}
    assert ("quantity", "conflict") in _found(news, bare)


def test_two_parts_told_in_one_report_make_the_whole_of_another() -> None:
    """529 and 683 sentenced are the "more than 1,200" that another report tells."""
    desk = Desk()
    parts = desk.report(
        "a", _hurt("529 men were sentenced", 529, "man"), _hurt("683 men stood in another trial", 683, "man")
    )
    whole = desk.report(
        "b",
        says(
            "More than 1,200 men were sentenced",
            counts=[count("More than 1,200", 1200, high=None, exactness="at_least", counted="man")],
        ),
    )
    group = group_of([parts.statements[0], *whole.statements])
    assert weigh(group, StoryContext.of([parts, whole])) == ()


def test_who_gives_both_values_in_one_sentence_holds_them_for_two_things() -> None:
    """Goals from five and from eighteen yards in one sentence answer two questions."""
    desk = Desk()
    both = desk.report(
        "a",
        says(
            "Dorn scored with a kick from 5 yards and one from 18 yards",
            counts=[count("5 yards", 4.572, unit="m"), count("18 yards", 16.459, unit="m")],
        ),
    )
    one = desk.report(
        "b", says("Dorn scored with a kick from 18 yards", counts=[count("18 yards", 16.459, unit="m")])
    )
    assert _found(both, one) == {}


def test_a_toll_grows_beside_a_figure_that_cannot_hold() -> None:
    """Where one report's "at least" leaves room for two later figures it is still told that it grew."""
    desk = Desk()
    first = desk.report(
        "a",
        says(
            "At least seven people died",
            counts=[count("At least seven", 7, high=None, exactness="at_least", counted="people")],
        ),
        published="2031-06-03",
    )
    nine = desk.report("b", _hurt("Nine people died", 9, by=body("police")), published="2031-06-04")
    ten = desk.report("c", _hurt("Eleven people died", 11, by=body("guild")), published="2031-06-04")
    found = _found(first, nine, ten)
    assert {value.low for value in found["quantity", "update"].values} == {7, 9}
    assert {value.low for value in found["quantity", "conflict"].values} == {9, 11}


def test_a_figure_is_set_against_the_same_thing_told_just_before() -> None:
    """Who "speaks of nine houses" answers who told of seven; who speaks of nine boats answers nobody."""
    desk = Desk()
    told = _hurt("Seven houses lay under water", 7, "house", verb="lay")
    against = says(
        "The service speaks of nine houses",
        counts=[count("nine", 9, counted="house")],
        verb="speak",
        by=body("service"),
    )
    one = desk.report("a", told, against)
    assert ("quantity", "conflict") in _found(one)
    boats = {
        **against,
        "text": "The service speaks of nine boats",
        "counts": [count("nine", 9, counted="boat")],
    }
    assert _found(desk.report("b", told, boats)) == {}
