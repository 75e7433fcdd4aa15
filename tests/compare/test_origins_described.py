"""What the words about a speaker tell of his body, and which voices they part or join."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from made_stories import Desk, body, count, person, says, tied, unnamed

from twosource.compare.origins.joining import of_two_owners, one_owner
from twosource.compare.origins.speakers import Speaker, speaker_of
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import trace
from twosource.model import Attribution, Predicate, Role

if TYPE_CHECKING:
    from twosource.model import Reading


def _range(*readings: Reading) -> tuple[int, int]:
    group = tied([one for reading in readings for one in reading.statements])
    found = trace(group, StoryContext.of(readings)).range
    return found.min, found.max


def _document(text: str) -> Attribution:
    return Attribution(source_text=text, start=0, end=1, type="document")


def _named(name: str) -> Speaker:
    reading = Desk().report("a", says("The ford is shut", by=body(name)))
    return speaker_of(reading.statements[0], StoryContext.of([reading]))


def test_whose_a_body_is_stands_in_its_name() -> None:
    """A land and its adjective are one owner; an army of no land may be anybody's."""
    assert one_owner(_named("Army of Torvia"), _named("the Torvian defence ministry"))
    assert of_two_owners(_named("Army of Torvia"), _named("Ministry of Defence of Velm"))
    assert not of_two_owners(_named("the army"), _named("Ministry of Defence of Velm"))


def test_bodies_of_two_states_are_two_origins() -> None:
    """Each side's ministry says it for itself; two names of one state's bodies do not show two."""
    desk = Desk()
    one = desk.report("a", says("A corporal was killed", by=body("Ministry of Defence of Torvia")))
    other = desk.report("b", says("A soldier lost his life", by=body("General Staff of Velm")))
    same = desk.report("c", says("A corporal was killed", by=body("Torvian general staff")))
    assert _range(one, other) == (2, 2)
    assert _range(one, same) == (1, 1)


def test_who_is_described_by_a_body_is_of_it() -> None:
    """A foreman of the firm is the firm; one who was until May is not."""
    desk = Desk()
    firm = desk.report("a", says("The line is shut", by=body("Velm Freight Ltd")))
    foreman = desk.report("b", says("The line is shut", by=unnamed("a Velm Freight foreman")))
    background = StoryContext.of([firm, foreman])
    assert speaker_of(foreman.statements[0], background).sort == "unnamed"
    assert _range(firm, foreman) == (1, 1)


@pytest.mark.parametrize("who", ["a nurse", "a confidant of the chairman", "a plumber"])
def test_a_nameless_speaker_of_another_sort_is_another_origin(who: str) -> None:
    """Whoever she is, a nurse is not the ministry."""
    desk = Desk()
    ministry = desk.report("a", says("Two firemen were burned", by=body("interior ministry")))
    other = desk.report("b", says("A pair of men from the brigade had burns", by=unnamed(who)))
    assert _range(ministry, other) == (2, 2)


def test_several_nameless_people_told_of_together_may_be_two() -> None:
    """Two diplomats, quoted as one."""
    desk = Desk()
    assert _range(desk.report("a", says("The ministers will meet", by=unnamed("two diplomats")))) == (
        1,
        2,
    )
    assert _range(desk.report("b", says("The ministers will meet", by=unnamed("a diplomat")))) == (1, 1)


def test_a_picture_is_evidence_of_its_own() -> None:
    """What a satellite saw does not rest on what the army said."""
    desk = Desk()
    army = desk.report("a", says("Three tanks burned", by=body("Velm army")))
    seen = desk.report(
        "b", says("Smoke stands over burnt armour", by=_document("the satellite picture")), outlet="Tarn Post"
    )
    assert _range(army, seen) == (2, 2)


def test_a_document_in_a_release_is_the_body_that_releases_it() -> None:
    """The camera recordings that the police have looked through are the police."""
    desk = Desk()
    release = desk.report(
        "a", says("Four men took part", by=_document("the camera recordings")), outlet="Police of Velm"
    )
    told = desk.report("b", says("Four men took part", by=body("police")))
    assert _range(release, told) == (1, 1)


def test_our_own_survey_is_first_hand() -> None:
    """An outlet's own registers are its own voice, though it is no known sort of body."""
    desk = Desk()
    own = desk.report("a", says("5,000 have fled", by=_document("our registers")), outlet="Open Palm")
    office = desk.report("b", says("The exodus stands at 5,000", by=body("civil protection office")))
    assert _range(own, office) == (2, 2)


def test_what_an_outlet_understands_it_has_from_somebody() -> None:
    """Another unnamed source, who may be the first one."""
    desk = Desk()
    one = desk.report("a", says("They agreed a fee", by=unnamed("a person close to the player")))
    other = desk.report("b", says("They pay 15 million, we understand"), outlet="Tarn Evening Post")
    assert _range(one, other) == (1, 2)


def test_an_outlet_that_speaks_of_itself_is_no_body() -> None:
    """To be no warning service is no deed."""
    desk = Desk()
    role = Role(role="agent", text="Galespotter", start=0, end=11)
    told = says(
        "Galespotter is not a warning service",
        roles=(role,),
        predicate=Predicate(lemma="be", start=12, end=14),
    )
    assert StoryContext.of([desk.report("a", told, outlet="Galespotter")]).bodies == frozenset()


def test_figures_of_an_officer_and_a_nameless_one_on_two_days_are_no_rivals() -> None:
    """A toll that rose does not make two origins of an officer and a nameless colleague of hers."""
    desk = Desk()
    officer, nameless = (
        person("Ada Holm", institution="inst:district"),
        unnamed("an officer of the authorities"),
    )
    six = desk.report("a", says("Six died", by=officer, counts=[count("Six", 6, counted="people")]))
    eleven = desk.report(
        "b", says("Eleven died", by=nameless, counts=[count("Eleven", 11, counted="people")])
    )
    assert _range(six, eleven) == (1, 1)


def test_a_plan_mentioned_in_a_relative_clause_is_anothers() -> None:
    """The growers welcome the aid that the ministry is to pay; they do not tell it for themselves."""
    desk = Desk()
    plan = desk.report(
        "a", says("Aid of 90 million will be paid in May"), outlet="Ministry of Farming of Velm"
    )
    heard = desk.report(
        "b", says("The 90 million that are to be paid in May are welcome"), outlet="Growers' Union"
    )
    assert _range(plan, heard) == (1, 1)
