"""What cannot all hold, what changed, and what is only rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from made_stories import Desk, body, count, day, does, name, person, says, unnamed

from twosource.compare.claims.groups import group_of
from twosource.compare.disagreements.amounts import compatible
from twosource.compare.disagreements.names import directions
from twosource.compare.disagreements.weigh import weigh
from twosource.compare.origins.story_context import StoryContext
from twosource.model import Quantity

if TYPE_CHECKING:
    from twosource.model import Disagreement, Reading


def _weighed(*readings: Reading) -> dict[tuple[str, str], Disagreement]:
    group = group_of([one for reading in readings for one in reading.statements])
    found = weigh(group, StoryContext.of(readings))
    return {(one.field, one.kind): one for one in found}


def _amount(low: float | None, high: float | None, unit: str | None = None) -> Quantity:
    return Quantity(text="x", start=0, end=1, low=low, high=high, exactness="about", unit=unit)


def _toll(text: str, low: float, counted: str = "miner", **parts: Any) -> dict[str, Any]:  # noqa: ANN401 - fields
    return says(text, counts=[count(text.split(maxsplit=1)[0], low, counted=counted)], **parts)


def test_two_bodies_with_two_counts_are_in_conflict() -> None:
    """Each value keeps its words, bounds and statements."""
    desk = Desk()
    a = desk.report("a", _toll("12,000 marched", 12000, "protester", by=body("police")))
    b = desk.report("b", _toll("60,000 marched", 60000, "people", by=unnamed("the organisers")))
    conflict = _weighed(a, b)["quantity", "conflict"]
    assert [(value.value, value.low) for value in conflict.values] == [("12,000", 12000), ("60,000", 60000)]
    assert len(conflict.statements) == 2
    assert conflict.why[0].spans[0].report == "r-a"


def test_a_later_figure_by_the_same_voice_is_an_update() -> None:
    """The fire chief gives two and later four."""
    desk = Desk()
    a = desk.report("a", _toll("Two died", 2, by=person("Ruben Oak")), published="2031-03-04T10:00Z")
    b = desk.report("b", _toll("Four died", 4, by=person("Ruben Oak")), published="2031-03-05T10:00Z")
    assert set(_weighed(a, b)) == {("quantity", "update")}


def test_an_update_and_a_conflict_can_stand_side_by_side() -> None:
    """One doctor raises the toll twice over; the ministry has another."""
    desk = Desk()
    a = desk.report("a", _toll("Nine died", 9, by=person("Esna Dell")), published="2031-03-04")
    b = desk.report("b", _toll("Thirteen died", 13, by=person("Esna Dell")), published="2031-03-05")
    c = desk.report("c", _toll("Eleven died", 11, by=body("health ministry")), published="2031-03-05")
    assert set(_weighed(a, b, c)) == {("quantity", "update"), ("quantity", "conflict")}


def test_a_rising_toll_without_a_second_named_voice_is_an_update() -> None:
    """A paper's early toll and a named later one."""
    desk = Desk()
    a = desk.report("a", _toll("Nine died", 9), outlet="Orrin Echo", published="2031-03-04")
    b = desk.report("b", _toll("Thirteen died", 13, by=person("Esna Dell")), published="2031-03-05")
    assert set(_weighed(a, b)) == {("quantity", "update")}


def test_one_item_that_gives_both_answers_two_questions() -> None:
    """A share of the vote and a turnout are not in conflict."""
    desk = Desk()
    share = {"unit": "percent", "counted": "vote"}
    a = desk.report(
        "a",
        says("She took 53.2 per cent", counts=[count("53.2 per cent", 53.2, **share)]),
        says("Turnout was 58 per cent", counts=[count("58 per cent", 58, **share)]),
    )
    b = desk.report("b", says("She had 53.2 per cent", counts=[count("53.2 per cent", 53.2, **share)]))
    assert _weighed(a, b) == {}


def test_per_cent_and_percentage_points_are_two_measures() -> None:
    """The outlet changed what its source said, whoever is named."""
    desk = Desk()
    a = desk.report(
        "a",
        says("Output fell by 3 percentage points", by=body("grid"),
             counts=[count("3 percentage points", 3, unit="percentage point")]),
        published="2031-03-04",
    )  # fmt: skip
    b = desk.report(
        "b",
        says("Output fell by 3 per cent", by=body("grid"), counts=[count("3 per cent", 3, unit="percent")]),
        published="2031-03-05",
    )
    conflict = _weighed(a, b)["quantity", "conflict"]
    assert conflict.note.startswith("A share in per cent")


@pytest.mark.parametrize(
    ("left", "right", "fit"),
    [
        ((47, 47), (45, 50), True),
        ((31, 31), (24, None), True),
        ((5, 5), (None, 7), True),
        ((8, 8), (None, 7), False),
        ((47, 47), (48, 48), False),
        ((40_000_000, 40_000_000), (39_500_000, 39_500_000), True),
        ((40, 40), (39, 39), False),
        ((7.9, 7.9), (8, 8), True),
        ((7.93, 7.93), (7.9, 7.9), True),
        ((7.9, 7.9), (7, 7), False),
        ((None, None), (39, 39), True),
    ],
)
def test_bounds_that_meet_are_compatible(
    left: tuple[float | None, float | None],
    right: tuple[float | None, float | None],
    fit: bool,  # noqa: FBT001 - a case
) -> None:
    """Rounding of large figures and open bounds are no conflict."""
    assert compatible(_amount(*left), _amount(*right)) is fit


def test_measures_pass_through_other_units() -> None:
    """Twenty-five miles are forty kilometres; eight metres are not nine."""
    assert compatible(_amount(40.0, 40.0, "km"), _amount(40.23, 40.23, "km"))
    assert not compatible(_amount(8, 8, "m"), _amount(9, 9, "m"))
    assert not compatible(_amount(53, 53, "percent"), _amount(54, 54, "percent"))


def test_measures_of_two_things_are_not_compared() -> None:
    """Three days to leave and three weeks at sea; the tax and the toll."""
    desk = Desk()
    a = desk.report("a", says("They have 3 days", counts=[count("3 days", 259200, unit="s")]))
    b = desk.report("b", says("They sailed for 3 weeks", counts=[count("3 weeks", 1814400, unit="s")]))
    c = desk.report(
        "c", says("The tax is 40 crowns", counts=[count("40 crowns", 40, unit="crown", counted="tax")])
    )
    d = desk.report(
        "d", says("The choir got 50 crowns", counts=[count("50 crowns", 50, unit="crown", counted="choir")])
    )
    assert _weighed(a, b) == {}
    assert _weighed(c, d) == {}


def test_units_are_never_mixed() -> None:
    """Metres and kilograms answer different questions."""
    assert not compatible(_amount(3, 3, "m"), _amount(3, 3, "kg"))
    desk = Desk()
    a = desk.report("a", says("It is 3 m long", counts=[count("3 m", 3, unit="m")]))
    b = desk.report("b", says("It weighs 4 kg", counts=[count("4 kg", 4, unit="kg")]))
    assert _weighed(a, b) == {}


def test_other_words_for_one_amount_are_precision() -> None:
    """Shown for information: a dozen, twelve."""
    desk = Desk()
    a = desk.report("a", _toll("Twelve towns", 12, "town"))
    b = desk.report("b", _toll("Dozen towns", 12, "town"))
    assert set(_weighed(a, b)) == {("quantity", "precision")}
    same = desk.report("c", _toll("Twelve towns", 12, "town"))
    assert _weighed(a, same) == {}


def test_ages_wholes_and_far_counts_are_not_answers() -> None:
    """A man of 71, 31 of the 40 members, and last year's 1,900 dead are other matters."""
    desk = Desk()
    a = desk.report(
        "a",
        says(
            "Two died, one aged 71",
            counts=[count("Two", 2, counted="miner"), count("71", 71, unit="year of age")],
        ),
        says(
            "31 of the 40 members",
            counts=[count("31", 31, counted="member"), count("40", 40, counted="member")],
        ),
    )
    b = desk.report("b", _toll("1,900 died last year", 1900))
    c = desk.report("c", says("31 members", counts=[count("31", 31, counted="member")]))
    assert _weighed(a, b, c) == {}


def test_what_comes_on_top_is_no_answer() -> None:
    """Five more, which makes eleven: eleven is the toll. Five more alone are no toll at all."""
    desk = Desk()
    total = desk.report(
        "a",
        says(
            "Five more miners were found dead",
            counts=[count("Five", 5, counted="miner")],
            by=person("Ada Brook"),
        ),
        says("That makes eleven dead", counts=[count("eleven", 11, counted="dead")], by=person("Ada Brook")),
    )
    other = desk.report("b", _toll("Six miners died", 6, by=body("health ministry")))
    conflict = _weighed(total, other)["quantity", "conflict"]
    assert {value.low for value in conflict.values} == {6, 11}
    lone = desk.report("c", says("Five more miners died", counts=[count("Five", 5, counted="miner")]))
    assert _weighed(lone, other) == {}


def test_a_bare_count_may_answer_where_a_voice_sets_it_against_another() -> None:
    """The guild's nineteen against the owner's crew of 23; a bare nineteen of something else is no answer."""
    desk = Desk()
    a = desk.report(
        "a", says("The guild speaks of nineteen", by=body("guild"), verb="speaks",
                  counts=[count("nineteen", 19)], roles=[does("The guild")]),
    )  # fmt: skip
    b = desk.report("b", says("23 sailors were aboard", counts=[count("23", 23, counted="sailor")]))
    assert ("quantity", "conflict") in _weighed(a, b)
    c = desk.report("c", says("Nineteen of the ropes held", counts=[count("Nineteen", 19)]))
    assert _weighed(c, b) == {}


def _dated(desk: Desk, key: str, told: str, published: str | None = None, **parts: Any) -> Reading:  # noqa: ANN401
    return desk.report(
        key, says(f"The tanker sank on {told}", when=day(told, told), **parts), published=published
    )


def test_days_that_do_not_meet_are_in_conflict() -> None:
    """A wrong date in a chain of citations."""
    desk = Desk()
    found = _weighed(_dated(desk, "a", "2031-03-09"), _dated(desk, "b", "2031-03-19"))
    assert [value.value for value in found["date", "conflict"].values] == ["2031-03-09", "2031-03-19"]


def test_a_day_apart_across_zones_is_noted() -> None:
    """In conflict while nothing shows the zones; precision where a report of the evening does."""
    desk = Desk()
    one, other = _dated(desk, "a", "2031-03-09"), _dated(desk, "b", "2031-03-10")
    assert "time zones" in _weighed(one, other)["date", "conflict"].note
    late = _dated(desk, "c", "2031-03-09", published="2031-03-09T21:30-05:00")
    assert set(_weighed(late, other)) == {("date", "precision")}
    odd = _dated(desk, "d", "2031-03-09", published="soon")
    assert set(_weighed(odd, other)) == {("date", "conflict")}


def test_a_plan_put_off_by_the_same_voice_is_an_update() -> None:
    """Planned dates are compared with planned dates only."""
    desk = Desk()
    first = _dated(desk, "a", "2031-03-09", "2031-03-01", certainty="planned", by=body("harbour"))
    later = _dated(desk, "b", "2031-03-12", "2031-03-02", certainty="planned", by=body("harbour"))
    assert set(_weighed(first, later)) == {("date", "update")}
    past = [_dated(desk, key, f"2031-03-1{key}", f"2031-03-2{key}", by=body("harbour")) for key in "45"]
    assert set(_weighed(*past)) == {("date", "conflict")}
    done = _dated(desk, "c", "2031-03-15", "2031-03-16")
    assert _weighed(first, done) == {}


def test_dates_of_two_happenings_are_not_compared() -> None:
    """Dates far apart, and words without kin, tell of two happenings."""
    desk = Desk()
    assert _weighed(_dated(desk, "c", "2030-01-09"), _dated(desk, "d", "2031-03-19")) == {}
    choir = desk.report("e", says("Choirs sang 2031-03-12", when=day("2031-03-12", "2031-03-12")))
    assert _weighed(_dated(desk, "f", "2031-03-19"), choir) == {}


def _in(key: str, text: str, *places: str) -> Reading:
    return Desk().report(key, says(text, names=[name(one, f"place:{one.lower()}") for one in places]))


def test_two_districts_are_a_conflict_of_place() -> None:
    """One kind of place and two names; containment never conflicts."""
    a = _in("a", "It slid in Dhal district near Orrin Street", "Dhal", "Orrin")
    b = _in("b", "It slid in the Pator district of Velm", "Pator", "Velm")
    c = _in("c", "It slid in the village of Khon, Dhal district", "Khon", "Dhal")
    d = _in("d", "It slid between Mill Street and Moss Street", "Mill", "Moss")
    conflict = _weighed(a, b, c, d)["place", "conflict"]
    assert [value.value for value in conflict.values] == ["Dhal district", "Pator district"]
    assert len(conflict.statements) == 3
    assert _weighed(a, c) == {}
    assert _weighed(a, _in("e", "It slid in the same district")) == {}


def test_names_of_places_that_share_a_word_may_be_one() -> None:
    """The Arco hotel may be the Grand Arco hotel; the Belmar hotel is another."""
    arco = _in("a", "Guests slept in the Arco hotel near the pier", "Arco")
    grand = _in("b", "Guests slept in the Grand Arco hotel near the pier", "Grand Arco")
    other = _in("c", "Guests slept in the Belmar hotel near the pier", "Belmar")
    assert _weighed(arco, grand) == {}
    assert ("place", "conflict") in _weighed(arco, other)


def test_yes_and_no_are_a_conflict() -> None:
    """Two speakers, two answers; who cannot confirm says neither."""
    desk = Desk()
    a = desk.report(
        "a", says("The file contains card numbers", by=unnamed("a seller")), published="2031-03-01"
    )
    b = desk.report("b", says("It does not contain card numbers", polarity="negative", by=body("company")))
    c = desk.report(
        "c", says("They could not confirm card numbers", polarity="negative", certainty="unconfirmed")
    )
    assert set(_weighed(a, b)) == {("polarity", "conflict")}
    assert _weighed(a, c) == {}


def test_a_voice_that_turned_is_an_update() -> None:
    """A company withdraws; an outlet takes back what it began."""
    desk = Desk()
    a = desk.report("a", says("The file contains card numbers", by=body("company")), published="2031-03-01")
    no = says("It does not contain card numbers", polarity="negative", by=body("company"))
    b = desk.report("b", no, published="2031-03-02")
    assert set(_weighed(a, b)) == {("polarity", "update")}
    began = desk.report(
        "c",
        says("The file contains card numbers", by=unnamed("a seller")),
        outlet="Bytepost",
        published="2031-03-01",
    )
    back = desk.report(
        "d",
        says("It does not contain card numbers", polarity="negative"),
        outlet="Bytepost",
        published="2031-03-03",
    )
    assert set(_weighed(began, back)) == {("polarity", "update")}


SUD, MES = name("Suda", "place:suda"), name("Mesk", "org:mesk", "ORG")


@pytest.mark.parametrize(
    ("text", "names", "ways"),
    [
        ("Arms went from Suda to Mesk", (SUD, MES), {("suda", "mesk")}),
        ("a transfer by Mesk to the Suda", (MES, SUD), {("mesk", "suda")}),
        ("Suda pumped its oil into another, the Mesk", (SUD, MES), {("suda", "mesk")}),
        ("They scold Mesk for having delivered arms to Suda", (MES, SUD), {("mesk", "suda")}),
        ("Arms went to Mesk", (MES,), {("", "mesk")}),
        ("A fair in Mesk", (MES,), set()),
    ],
)
def test_directions_are_read_from_the_words_about_names(
    text: str, names: tuple[dict[str, Any], ...], ways: set[tuple[str, str]]
) -> None:
    """Who gives and who takes, whatever kind of name each is."""
    statement = Desk().report("a", says(text, names=names)).statements[0]
    assert directions(statement) == ways


def test_roles_turned_round_are_a_conflict() -> None:
    """From X to Y here, from Y to X there, or both as takers by a slip."""
    desk = Desk()
    a = desk.report("a", says("Arms were sent from Suda to Mesk", names=(SUD, MES)))
    b = desk.report("b", says("Arms were sent from Mesk to Suda", names=(MES, SUD)))
    slip = desk.report("c", says("Arms were sent to Suda, to Mesk", names=(SUD, MES)))
    same = desk.report("d", says("Suda sent arms to Mesk", names=(SUD, MES)))
    found = _weighed(a, b)["roles", "conflict"]
    assert [value.value for value in found.values] == ["suda to mesk", "mesk to suda"]
    assert ("roles", "conflict") in _weighed(a, slip)
    assert ("roles", "conflict") in _weighed(slip, a)
    assert _weighed(a, same) == {}


def test_one_statement_disagrees_with_nothing() -> None:
    """A claim of one statement is not weighed."""
    desk = Desk()
    assert _weighed(desk.report("a", _toll("Two died", 2))) == {}
