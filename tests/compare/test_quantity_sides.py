"""Who stands on which side of an amount, and which amounts answer one question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from made_stories import Desk, body, count, person, says

from twosource.compare.claims.groups import group_of
from twosource.compare.disagreements.weigh import weigh
from twosource.compare.origins.story_context import StoryContext

if TYPE_CHECKING:
    from twosource.model import Disagreement, Reading


def _weighed(*readings: Reading) -> dict[tuple[str, str], Disagreement]:
    group = group_of([one for reading in readings for one in reading.statements])
    found = weigh(group, StoryContext.of(readings))
    return {(one.field, one.kind): one for one in found}


def _toll(text: str, low: float, counted: str = "miner", **parts: Any) -> dict[str, Any]:  # noqa: ANN401 - fields
    return says(text, counts=[count(text.split(maxsplit=1)[0], low, counted=counted)], **parts)


def test_an_amount_that_can_hold_with_both_sides_stands_on_neither() -> None:
    """Nobody is cited for a figure that is not his: "nearly 50" is told apart, in its own words."""
    desk = Desk()
    states = {"counted": "state"}
    a = desk.report("a", says("Forty-seven states signed it", counts=[count("Forty-seven", 47, **states)]))
    b = desk.report("b", says("It was signed by 48 states", counts=[count("48", 48, **states)]))
    vague = {"low": 45, "high": 50, "exactness": "about"}
    nearly = count("Nearly 50", 45, **states) | vague
    c = desk.report("c", says("Nearly 50 states signed it", counts=[nearly]))
    found = _weighed(a, b, c)
    assert {value.value for value in found["quantity", "conflict"].values} == {"Forty-seven", "48"}
    held = {one for value in found["quantity", "conflict"].values for one in value.statements}
    assert c.statements[0].id not in held
    [between] = found["quantity", "precision"].values
    assert between.value == "Nearly 50"
    assert between.statements == (c.statements[0].id,)


def test_a_falling_count_of_the_missing_is_an_update() -> None:
    """A later report that names nobody goes on with the count of the missing."""
    desk = Desk()
    a = desk.report("a", _toll("Six are missing", 6, "people", by=body("police")), published="2031-03-04")
    b = desk.report("b", _toll("Four are still missing", 4, "people"), published="2031-03-05")
    assert set(_weighed(a, b)) == {("quantity", "update")}


def test_a_figure_that_its_voice_replaced_is_in_conflict_with_none() -> None:
    """The police go from four to seven; the hospital's seven agrees with them, its nine does not."""
    desk = Desk()
    a = desk.report("a", _toll("Four died", 4, by=body("police")), published="2031-03-04")
    b = desk.report("b", _toll("Seven died", 7, by=body("police")), published="2031-03-05")
    c = desk.report("c", _toll("Nine died", 9, by=person("Esna Dell")), published="2031-03-05")
    conflict = _weighed(a, b, c)["quantity", "conflict"]
    assert [value.value for value in conflict.values] == ["Nine", "Seven"]


def test_an_outlet_that_corrects_itself_updates() -> None:
    """A nought too many, taken back by the paper that printed it."""
    desk = Desk()
    cost = {"unit": "VLD", "counted": None}
    a = desk.report(
        "a", says("The fine was 850,000", counts=[count("850,000", 850_000, **cost)]), outlet="Orrin Echo",
        published="2031-03-04",
    )  # fmt: skip
    b = desk.report(
        "b", says("The fine was 85,000", counts=[count("85,000", 85_000, **cost)]), outlet="Orrin Echo",
        published="2031-03-06",
    )  # fmt: skip
    assert set(_weighed(a, b)) == {("quantity", "update")}


def test_a_figure_recalled_from_earlier_is_not_held() -> None:
    """A report that recalls the first toll beside the new one still tells an update."""
    desk = Desk()
    a = desk.report("a", _toll("Four died", 4, by=body("police")), published="2031-03-04")
    b = desk.report(
        "b",
        _toll("Seven died", 7, by=body("police")),
        says(
            "The police had spoken of four dead", by=body("police"), counts=[count("four", 4, counted="dead")]
        ),
        published="2031-03-05",
    )
    assert ("quantity", "update") in _weighed(a, b)


@pytest.mark.parametrize(
    ("text", "words", "counted", "other", "other_words", "other_counted"),
    [
        ("Seven lives were lost", "Seven", "life", "Nine lie dead there", "Nine", None),
        ("Eleven others were unaccounted for", "Eleven", "other", "Five are yet to be found", "Five", None),
        ("12,000 nurses stopped work", "12,000", "nurse", "Only 7,400 staff stopped work", "7,400", "staff"),
    ],
)
def test_persons_and_fates_are_counted_alike(
    text: str, words: str, counted: str, other: str, other_words: str, other_counted: str | None
) -> None:
    """Persons of any sort, and people of one fate, answer one question."""
    desk = Desk()
    figures = {"Seven": 7, "Nine": 9, "Eleven": 11, "Five": 5, "12,000": 12_000, "7,400": 7_400}
    a = desk.report(
        "a", says(text, by=body("police"), counts=[count(words, figures[words], counted=counted)])
    )
    b = desk.report(
        "b",
        says(
            other, by=body("guild"), counts=[count(other_words, figures[other_words], counted=other_counted)]
        ),
    )
    assert any(field == "quantity" for field, _ in _weighed(a, b))


def test_a_figure_stands_while_another_voice_sets_its_own_against_it() -> None:
    """The ministry's eleven was set against the hospital's thirteen, which was raised only later."""
    desk = Desk()
    a = desk.report("a", _toll("Nine died", 9, by=person("Esna Dell")), published="2031-03-04")
    b = desk.report("b", _toll("Thirteen died", 13, by=person("Esna Dell")), published="2031-03-05")
    c = desk.report("c", _toll("Eleven died", 11, by=body("health ministry")), published="2031-03-06")
    d = desk.report("d", _toll("Seventeen died", 17, by=person("Esna Dell")), published="2031-03-07")
    conflict = _weighed(a, b, c, d)["quantity", "conflict"]
    assert {value.value for value in conflict.values} == {"Thirteen", "Eleven", "Seventeen"}


def test_shares_of_two_things_are_not_compared() -> None:
    """A loss of 20 per cent and a cut of 25 per cent have no word in common that makes one thing of them."""
    desk = Desk()
    a = desk.report(
        "a", says("The crown lost 20 per cent", by=body("bank"),
                  counts=[count("20 per cent", 20, unit="percent", counted="value")]),
    )  # fmt: skip
    b = desk.report(
        "b", says("The cut comes to 25 per cent", by=body("party"),
                  counts=[count("25 per cent", 25, unit="percent", counted="cut")]),
    )  # fmt: skip
    assert _weighed(a, b) == {}


def test_the_note_of_a_conflict_names_its_values() -> None:
    """What the brief may print beside the table, in words that need no ground."""
    desk = Desk()
    a = desk.report("a", _toll("Four died", 4, by=body("police")))
    b = desk.report("b", _toll("Nine died", 9, by=person("Esna Dell")))
    assert _weighed(a, b)["quantity", "conflict"].note == "The values cannot all hold: Four / Nine."
