"""Rules about voices, rivals, denials and amounts that made-up stories show one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from made_stories import Desk, body, count, day, name, person, says, tied, unnamed

from twosource.compare.claims.features import Likeness, bridged, pair_of, rival_figures, see
from twosource.compare.claims.groups import group_of
from twosource.compare.claims.opposition import opposed
from twosource.compare.claims.scoring import reasons, score
from twosource.compare.disagreements.weigh import weigh
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import trace
from twosource.model import Attribution, Predicate

if TYPE_CHECKING:
    from twosource.compare.origins.trace import Tracing
    from twosource.model import Disagreement, Reading, Statement


def _statements(*readings: Reading) -> list[Statement]:
    return [one for reading in readings for one in reading.statements]


def _traced(*readings: Reading) -> Tracing:
    return trace(tied(_statements(*readings)), StoryContext.of(readings))


def _weighed(*readings: Reading) -> tuple[Disagreement, ...]:
    return weigh(group_of(_statements(*readings)), StoryContext.of(readings))


def _verb(lemma: str) -> Predicate:
    return Predicate(lemma=lemma, start=0, end=1)


def test_an_officer_quoted_in_a_release_is_the_body_that_releases_it() -> None:
    """The harbour patrol and its officer, whom another report names alone, are one origin."""
    desk = Desk()
    own = desk.report(
        "a",
        says("Four sailors died", by=person("Runa Holt")),
        outlet="Coastguard of Sarro",
        published="2031-03-01",
    )
    paper = desk.report("b", says("Four sailors died", by=person("Runa Holt")), outlet="Velm Post")
    bare = desk.report("c", says("Four sailors died", by=body("coastguard")), outlet="Tarn Radio")
    counted = _traced(own, paper, bare).range
    assert (counted.min, counted.max) == (1, 1)


def test_a_bystander_quoted_in_a_release_stays_his_own() -> None:
    """Who is plainly no officer of the body does not speak for it."""
    desk = Desk()
    witness = person("Odo Lamm", source="witness Odo Lamm")
    own = desk.report("a", says("The roof fell", by=witness), says("The roof fell"), outlet="Police of Sarro")
    assert "person:odo lamm" not in StoryContext.of([own]).speaks_for


def test_a_person_named_with_his_body_in_one_report_speaks_for_it_in_all() -> None:
    """The post that one report tells holds wherever the name stands."""
    desk = Desk()
    full = desk.report("a", says("The dam held", by=person("Ida Rook", institution="inst:water board")))
    bare = desk.report("b", says("The dam held", by=person("Ida Rook")))
    assert StoryContext.of([full, bare]).speaks_for == {"person:ida rook": ("inst:water board", "state")}


def test_figures_that_cannot_both_hold_make_no_second_origin() -> None:
    """They may be of two counts: a second origin is one that bears out the first."""
    desk = Desk()
    shipping = Attribution(
        source_text="Marn Line", start=0, end=1, type="person", entity="person:marn line", name="Marn Line"
    )
    a = desk.report(
        "a", says("14 people were hurt", by=body("coastguard"), counts=(count("14", 14, counted="people"),))
    )
    b = desk.report(
        "b", says("23 people were hurt", by=shipping, counts=(count("23", 23, counted="people"),))
    )
    counted = _traced(a, b).range
    assert (counted.min, counted.max) == (1, 1)


def test_a_dozen_states_rival_nobody() -> None:
    """A number of countries is no body of its own beside the one that publishes for them."""
    desk = Desk()
    a = desk.report(
        "a", says("8 towns objected", by=body("coastguard"), counts=(count("8", 8, counted="town"),))
    )
    b = desk.report(
        "b",
        says("12 towns objected", by=body("a dozen countries"), counts=(count("12", 12, counted="town"),)),
    )
    assert _traced(a, b).range.min == 1


def test_a_body_s_own_survey_is_the_body() -> None:
    """A survey of its own in a release adds no nameless document, and is first-hand."""
    desk = Desk()
    survey = Attribution(source_text="our own survey of 90 farms", start=0, end=1, type="document")
    a = desk.report("a", says("The crop failed", by=survey), outlet="Guild of Tarn Growers")
    assert [origin.name for origin in _traced(a).origins] == ["Guild of Tarn Growers"]


def test_a_credit_to_another_outlet_of_the_story_is_no_speaker() -> None:
    """An outlet named as if it spoke is matched with the report that it published."""
    desk = Desk()
    a = desk.report("a", says("The mill burned", by=body("Hill Argus")), outlet="Velm Post")
    b = desk.report("b", says("The mill burned"), outlet="Hill Argus")
    assert _traced(a, b).origins[0].kind == "agency"


def test_a_former_employee_is_apart_from_the_authority() -> None:
    """An insider who left speaks for himself."""
    desk = Desk()
    a = desk.report("a", says("The pump was broken", by=body("health board")))
    b = desk.report("b", says("It never worked", by=unnamed("a former employee of the works")))
    assert _traced(a, b).range.min == 2


def test_sentences_that_share_names_alone_are_not_bridged() -> None:
    """A ship's name in both is no common question; a figure or a verb is."""
    desk = Desk()
    ship = (name("Grey Tern", "ship:grey tern"),)
    a, b, c, d = _statements(
        desk.report(
            "a",
            says("Grey Tern was built long ago", names=ship),
            says("Grey Tern carried 43 lorries", names=ship, counts=(count("43", 43),)),
        ),
        desk.report(
            "b",
            says("Grey Tern was overloaded", names=ship, predicate=_verb("overload")),
            says("43 vehicles stood below", counts=(count("43", 43),)),
        ),
    )
    assert not bridged(see(a, 0), see(c, 0))
    assert bridged(see(b, 0), see(d, 0))
    apart = pair_of(see(a, 0), see(c, 0), Likeness((0.5, 0.5), 0.5))
    assert apart.unbridged == 1.0
    assert reasons(apart) == "near in meaning"
    assert score(apart) < score(pair_of(see(b, 0), see(d, 0), Likeness((0.5, 0.5), 0.5)))


def test_words_in_common_bridge_only_where_there_are_two() -> None:
    """One common noun is too little."""
    desk = Desk()
    a, b, c = _statements(
        desk.report(
            "a", says("The harbour gate broke"), says("A harbour gate jammed"), says("The harbour sleeps")
        )
    )
    assert bridged(see(a, 0), see(b, 0))
    assert not bridged(see(a, 0), see(c, 0))


def test_figures_rival_only_as_one_clear_count_each() -> None:
    """Vague amounts, rounding, other things counted and several counts are no rivals."""
    desk = Desk()

    def one(key: str, *counts: dict[str, Any]) -> Statement:
        return desk.report(key, says("9 90 91 400 barges sank", counts=counts)).statements[0]

    nine, ninety = one("a", count("9", 9, counted="barge")), one("b", count("90", 90, counted="barge"))
    assert not rival_figures(nine, ninety)
    assert not rival_figures(ninety, one("c", count("91", 91, counted="barge")))
    assert not rival_figures(ninety, one("d", count("91", 91, counted="door")))
    assert not rival_figures(ninety, one("e"))
    assert not rival_figures(ninety, one("f", count("400", 300, counted="barge", exactness="vague")))
    assert rival_figures(ninety, one("g", count("400", 300, counted="barge")))


@pytest.mark.parametrize(
    ("asserted", "denied", "verb"),
    [
        ("The sea was calm", "The stern door was not locked", "lock"),
        ("The mayor gave an interview", "The mayor asked not to be named", "name"),
        ("The barge was built in Tarn", "The barge was overloaded", "overload"),
    ],
)
def test_a_denial_of_something_else_is_no_contradiction(asserted: str, denied: str, verb: str) -> None:
    """What is denied must be what the other says."""
    desk = Desk()
    a = desk.report("a", says(asserted))
    b = desk.report("b", says(denied, certainty="denied", polarity="negative", predicate=_verb(verb)))
    assert opposed(_statements(a, b)) == ()


def test_a_denial_meets_its_claim_by_the_act_denied() -> None:
    """The same act, asserted and denied."""
    desk = Desk()
    a = desk.report("a", says("The council closed the gates"))
    b = desk.report("b", says("The council did not close the gates", certainty="denied", polarity="negative"))
    assert opposed(_statements(a, b)) == b.statements


def test_two_negatives_agree() -> None:
    """Nobody was harmed / no harm has been seen."""
    desk = Desk()
    a = desk.report("a", says("Not a single person suffered harm"))
    b = desk.report("b", says("No harm to any person was seen", polarity="negative"))
    assert opposed(_statements(a, b)) == ()


@pytest.mark.parametrize(
    ("one", "mine", "other", "theirs"),
    [
        ("Six sailors are missing", "Six", "Five sailors died", "Five"),
        ("143 guests and a crew of nine were on the boat", "143", "152 people were on the boat", "152"),
        ("Of the 26 wagons some fell", "26", "Eleven wagons fell", "Eleven"),
        ("Velm, Tarn and eight other towns objected", "eight", "Twelve towns objected", "Twelve"),
        ("The hall was full by nine", "nine", "The hall was full by seven", "seven"),
        ("One barge of the line was let in", "One", "Eight barges of the line were let in", "Eight"),
    ],
)
def test_amounts_of_different_questions_are_not_set_against_each_other(
    one: str, mine: str, other: str, theirs: str
) -> None:
    """Fates, parts, wholes, clock times, lone ones: none answers the other's question."""
    numbers = {
        "One": 1,
        "Five": 5,
        "Six": 6,
        "seven": 7,
        "eight": 8,
        "Eight": 8,
        "nine": 9,
        "Eleven": 11,
        "Twelve": 12,
    }
    desk = Desk()

    def counted(word: str) -> str | None:
        if word in {"nine", "seven"}:
            return None
        return next((noun for noun in ("wagon", "town", "barge") if noun in one), "people")

    def said(key: str, text: str, word: str) -> Reading:
        value = numbers.get(word) or int(word)
        return desk.report(key, says(text, counts=(count(word, value, counted=counted(word)),)))

    found = _weighed(said("a", one, mine), said("b", other, theirs))
    assert not [disagreement for disagreement in found if disagreement.kind != "precision"]


def test_a_further_happening_answers_no_date_of_the_first() -> None:
    """What happens once again is another happening."""
    desk = Desk()
    a = desk.report("a", says("Troops shelled the town on March 3", when=day("March 3", "2031-03-03")))
    b = desk.report(
        "b", says("Troops once again shelled the town on March 9", when=day("March 9", "2031-03-09"))
    )
    assert _weighed(a, b) == ()


def test_who_is_paid_stands_bare_behind_the_verb() -> None:
    """An indirect object takes; who is ordered to pay gives."""
    desk = Desk()
    names = (name("Velm", "org:velm", "ORG"), name("Tarn", "org:tarn", "ORG"))
    pays = desk.report("a", says("Velm must pay Tarn 40 crowns", names=names, verb="pay"))
    paid = desk.report("b", says("Judges ordered Velm to pay 40 crowns to Tarn", names=names, verb="pay"))
    back = desk.report("c", says("Judges ordered Tarn to pay 40 crowns to Velm", names=names, verb="pay"))
    assert _weighed(pays, paid) == ()
    assert [one.field for one in _weighed(pays, back)] == ["roles"]


def test_a_question_to_the_public_hedges_nothing() -> None:
    """An appeal for witnesses asks; it hedges nothing."""
    desk = Desk()
    a = desk.report("a", says("Who saw the grey van in the quarry", certainty="unconfirmed"))
    b = desk.report("b", says("The grey van was in the quarry"))
    assert _weighed(a, b) == ()
