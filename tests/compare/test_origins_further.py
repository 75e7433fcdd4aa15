"""What makes a further voice and what does not: parts, negations, one wording, staff, trades, newsrooms."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_stories import Desk, body, count, person, says, tied

from twosource.compare.claims.acts import counts_a_part
from twosource.compare.claims.align import align
from twosource.compare.origins.joining import same_words, two_facts
from twosource.compare.origins.naming import fold, initials
from twosource.compare.origins.speakers import speaker_of
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import Tracing, trace
from twosource.model import Attribution, Reading, Statement


def _traced(*readings: Reading) -> Tracing:
    statements = [one for reading in readings for one in reading.statements]
    return trace(tied(statements), StoryContext.of(readings))


@pytest.mark.parametrize(
    ("text", "number", "low", "part"),
    [
        ("Three of the dead were nurses", "Three", 3.0, True),
        ("Four of those injured came from Brennholt", "Four", 4.0, True),
        ("Seventeen of the injured were admitted to a clinic", "Seventeen", 17.0, False),
        ("Two of them have died", "Two", 2.0, False),
        ("Six people died over the border", "Six", 6.0, False),
    ],
)
def test_a_part_of_the_dead_is_no_count_of_them(text: str, number: str, low: float, *, part: bool) -> None:
    """Who tells what some of the dead were counts no dead; who tells what became of some counts those."""
    reading = Desk().report("a", says(text, counts=[count(number, low, counted="person")]))
    assert counts_a_part(reading.statements[0]) is part


def test_a_part_and_a_whole_are_no_two_voices() -> None:
    """Three of the dead who were nurses do not bear out six dead, and seven dead do not: it may be another count."""
    desk = Desk()
    whole = says(
        "Six people died of it", by=body("harbour council"), counts=[count("Six", 6.0, counted="person")]
    )
    part = says(
        "Three of the dead were nurses",
        by=body("town ministry"),
        counts=[count("Three", 3.0, counted="person")],
    )
    other = says(
        "Seven people died of it", by=body("town ministry"), counts=[count("Seven", 7.0, counted="person")]
    )
    assert _traced(desk.report("a", whole), desk.report("b", part)).range.max == 1
    assert _traced(desk.report("c", whole), desk.report("d", other)).range.min == 1


def _pair(left: str, right: str) -> tuple[Statement, Statement]:
    desk = Desk()
    one, other = desk.report("a", says(left)), desk.report("b", says(right))
    return one.statements[0], other.statements[0]


def test_yes_and_no_are_two_facts() -> None:
    """What one says is not what another says is not so."""
    one, other = _pair("Pupils fell ill at the school", "There is no link with the illness at the school")
    assert two_facts(one, replace(other, polarity="negative"))


def test_the_fate_is_sought_in_the_whole_statement() -> None:
    """Two who were detained and two who were treated are two facts, though a comma stands between."""
    desk = Desk()
    one = desk.report("a", says("two men, both from Nakoro, were detained", counts=[count("two", 2.0)]))
    other = desk.report("b", says("two people, both from Nakoro, were treated", counts=[count("two", 2.0)]))
    again = desk.report("c", says("two drivers, it said, were arrested", counts=[count("two", 2.0)]))
    assert two_facts(one.statements[0], other.statements[0])
    assert not two_facts(one.statements[0], again.statements[0])


def test_a_long_wording_with_figures_is_one() -> None:
    """Eight words and more in one order are one telling, figures and all; a short count told alike is not."""
    text = "the shaft was about 40 metres deep and dry"
    desk = Desk()
    one, other = (desk.report(key, says(text, counts=[count("40", 40.0)])).statements[0] for key in "ab")
    assert same_words(one, other)
    short = (
        desk.report(key, says("40 people died", counts=[count("40", 40.0)])).statements[0] for key in "cd"
    )
    assert not same_words(*short)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Last night this newspaper's reporters, standing on the quay, counted 600 marchers", "own"),
        ("Our correspondent Jean Lwamo saw five barges arrive", "own"),
        ("We saw people running with scarves before their faces", "own"),
        ("He left without his boots, as our photographer, who was waiting by the gate, saw", "own"),
        ("This reporter counted twice", "own"),
        ("Of 38 town halls that this newspaper telephoned, five have one", "silent"),
        ("The official who told this newspaper of it counted on discretion", "silent"),
        ("Our correspondent reports from the quay", "silent"),
    ],
)
def test_staff_that_saw_it_make_an_outlet_first_hand(text: str, sort: str) -> None:
    """What the outlet's own people saw or counted is its own reporting; what they were told is not."""
    desk = Desk()
    reading = desk.report("a", says(text), outlet="Hill Echo")
    voice = speaker_of(reading.statements[0], StoryContext.of([reading]))
    assert voice.sort == sort


def test_a_trade_in_a_surname_is_none() -> None:
    """Mayor Ann Porter is an officer; a porter is not."""
    desk = Desk()
    mayor = desk.report("a", says("The bridge is shut", by=person("Ann Porter", source="Mayor Ann Porter")))
    porter = desk.report("b", says("The bridge is shut", by=person("Ann Vessel", source="porter Ann Vessel")))
    background = StoryContext.of([mayor, porter])
    assert [speaker_of(one.statements[0], background).speaker_class for one in (mayor, porter)] == [
        "state",
        "private",
    ]


def test_a_named_workman_and_the_fire_brigade_are_two() -> None:
    """Who is told with a trade of his own speaks for no office; one of whom nothing is told may."""
    desk = Desk()
    brigade = desk.report("a", says("the blaze began in the boiler room", by=body("fire brigade")))
    words = "The flames came up the stairs from below"
    workman = says(words, by=person("Olga Brand", source="Machinist Olga Brand"), kind="direct")
    assert _traced(brigade, desk.report("b", workman)).range.min == 2
    unknown = _traced(brigade, desk.report("c", says(words, by=person("Olga Brand"), kind="direct")))
    assert unknown.range.min == 1


def test_a_place_that_speaks_is_parted_from_no_firm() -> None:
    """A bare name of a place may be a club's; its government, named as such, is another than a firm."""
    desk = Desk()
    firm = desk.report("a", says("Salaries go on being paid", by=body("Holm Shipping company")))
    bare = Attribution(
        source_text="Karsby", start=0, end=1, type="organization",
        entity="place:karsby", institution="inst:government@place:karsby", name="Karsby",
    )  # fmt: skip
    place = desk.report("b", says("It will continue with his wages", by=bare))
    assert _traced(firm, place).range.min == 1
    office = desk.report("c", says("It will continue with his wages", by=body("government of Karsby")))
    assert _traced(firm, office).range.min == 2


@pytest.mark.parametrize(
    ("outlet", "opening", "is_body"),
    [
        ("Norddal Agency", "GRAUWELL, July 18 (NDA) - A storm swept over the coast", False),
        ("Coastal Environment Agency", "On Monday the slick was surveyed from the air", True),
        ("Ministry of Justice, Press Office", "Nineteen officers were present", True),
        ("General Staff, Press Directorate", "Three shells were fired", True),
        ("Lowmoor Press", "Three shells were fired", False),
        ("Gazeta Kessel (English service)", "Three shells were fired", False),
        ("City of Tamsgory", "The building remains closed", True),
        ("Halvar AS (stock exchange notice)", "A proposal was received", True),
        ("The Oceanic Observer", "The count was orderly", False),
    ],
)
def test_releases_and_newsrooms_are_told_apart(outlet: str, opening: str, *, is_body: bool) -> None:
    """A press office publishes for its body; an agency under a dateline of its own is a newsroom."""
    desk = Desk()
    reading = desk.report("a", says(opening), outlet=outlet)
    assert (fold(outlet) in StoryContext.of([reading]).bodies) is is_body


def test_a_short_statement_is_tied_where_both_its_words_are_met() -> None:
    """Two words that the other statement says too are a direct tie; two of which one is missing are none."""
    desk = Desk()
    a = desk.report(
        "a",
        says(
            "There was no release of radioactive substances",
            polarity="negative",
            terms=("release", "radioactive", "substance"),
        ),
    )
    b = desk.report(
        "b", says("No radioactivity escaped", polarity="negative", terms=("radioactivity", "escape"))
    )
    assert [len(group.ties) for group in align([a, b]) if len(group.statements) > 1] == [1]
    c = desk.report("c", says("She expects the capital on Monday"))
    d = desk.report("d", says("It invited both sides to the capital on Monday at ten"))
    assert not any(group.ties for group in align([c, d]))


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Coastal Aid Trust", {"CAT"}),
        ("the CAT", {"CAT"}),
        ("UN Relief and Works Agency for Palestine Refugees", {"RWAPR", "UNRWA"}),
        ("Ministry of Trade and Ports", {"MTP"}),
        ("the port", set()),
        ("Ada Holm", set()),
    ],
)
def test_a_body_is_known_by_its_initials(name: str, letters: set[str]) -> None:
    """The short name of a body is made of the first letters of its long one, little words left out."""
    assert initials(name) == letters
