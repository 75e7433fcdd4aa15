"""What is the same and what is not: statements, claims, origins, items and names, against each other in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import made_record
from twosource import pipeline
from twosource.cli import main
from twosource.errors import UnknownId, WrongUse
from twosource.model import UserCorrection
from twosource.pipeline.checking import identified
from twosource.pipeline.constraining import Constraints

if TYPE_CHECKING:
    from pathlib import Path

    from twosource.model import Applied, Claim, Statement

BY = {"by": "A. Reader", "why": "read again"}


@pytest.fixture
def record(tmp_path: Path) -> str:
    """A record of two reports on one event."""
    return str(made_record.make(tmp_path))


def statement(record: str, words: str) -> Statement:
    """Return the statement that begins with ``words``."""
    readings = pipeline.load(record).readings
    return next(one for reading in readings for one in reading.statements if one.text.startswith(words))


def claim(record: str, key: str) -> Claim:
    """Return the claim of a statement."""
    (found,) = (
        one for story in pipeline.load(record).stories for one in story.claims if key in one.statements
    )
    return found


def put(record: str, at: str = "2032-04-01", **asked: object) -> str:
    """Make a correction, bring it in, and return its id."""
    made = pipeline.make(record, pipeline.Asked(**{**BY, "at": at, **asked}))
    pipeline.correct(record, [made])
    return made.id


def outcome(record: str, key: str) -> tuple[Applied, ...]:
    """Return what became of a correction."""
    (found,) = (outcomes for one, outcomes in pipeline.corrections(record) if one.id == key)
    return found


def test_two_claims_that_are_one_are_one_claim_until_that_is_undone(record: str) -> None:
    """Its statements stand in one claim, and the outcome names it."""
    cable, told = statement(record, "We are looking").id, statement(record, "harbour master").id
    before = pipeline.load(record).stories
    assert claim(record, cable).id != claim(record, told).id
    key = put(record, verb="same", things=(claim(record, cable).id, claim(record, told).id))
    assert claim(record, cable) == claim(record, told)
    (applied,) = outcome(record, key)
    assert applied.on == tuple(sorted((claim(record, cable).id, cable, told)))
    pipeline.undo(record, key, pipeline.undoing(by="B"))
    assert pipeline.load(record).stories == before


def test_two_statements_that_are_not_one_part_their_claim(record: str) -> None:
    """Four hurt by one office and three by another are two claims once a user says so."""
    four, three = statement(record, "Four people").id, statement(record, "Three people").id
    assert claim(record, four) == claim(record, three)
    put(record, verb="different", things=(four, three))
    assert claim(record, four) != claim(record, three)
    assert main(["verify", record]) == 0


def test_two_voices_that_a_user_tells_apart_count_as_two(record: str) -> None:
    """The count of origins is another, and again another once they are one."""
    four, three = statement(record, "Four people").id, statement(record, "Three people").id
    assert (claim(record, four).origins.min, claim(record, four).origins.max) == (1, 2)
    put(record, verb="different", noun="origin", things=(four, three))
    assert (claim(record, four).origins.min, claim(record, four).origins.max) == (2, 2)
    put(record, at="2032-04-02", verb="same", noun="origin", things=(four, three))
    assert (claim(record, four).origins.min, claim(record, four).origins.max) == (1, 1)
    assert main(["verify", record]) == 0


def test_two_reports_that_are_not_of_one_story_are_of_two(record: str) -> None:
    """The story falls into two, and a later word joins them again and says what it overrules."""
    reports = tuple(one.id for one in pipeline.load(record).reports)
    (whole,) = pipeline.load(record).stories
    apart = put(record, verb="different", things=reports)
    assert len(pipeline.load(record).stories) == 2
    assert main(["verify", record]) == 0
    again = put(record, at="2032-04-02", verb="same", noun="item", things=reports)
    (joined,) = pipeline.load(record).stories
    assert joined.story.items == whole.story.items
    assert outcome(record, again)[0].not_applied == ""
    assert {one.not_applied for one in outcome(record, apart)} == {f"{again} forbids it"}
    assert main(["verify", record]) == 0


def test_statements_of_two_stories_are_no_pair(record: str) -> None:
    """What is said of two statements whose stories part is kept, not applied, and says why."""
    four, three = statement(record, "Four people").id, statement(record, "Three people").id
    key = put(record, verb="same", things=(four, three))
    reports = tuple(one.id for one in pipeline.load(record).reports)
    put(record, verb="different", things=reports)
    assert {one.not_applied for one in outcome(record, key)} == {"the two are not in one story"}
    with pytest.raises(WrongUse, match="not of one story: say first that their items are the same"):
        pipeline.make(record, pipeline.Asked(**BY, verb="same", things=(four, three)))


def test_names_that_are_one_have_one_key_wherever_they_stand(record: str) -> None:
    """The key of the name told first stands for both; what a name is not is said with what there is."""
    mentions = [one for reading in pipeline.load(record).readings for one in reading.mentions]
    keys = sorted({one.entity for one in mentions})
    first, second = keys[0], keys[-1]
    key = put(record, verb="same", noun="entity", things=(first, second))
    held = {one.entity for reading in pipeline.load(record).readings for one in reading.mentions}
    assert held == {*keys} - {second}
    assert outcome(record, key)[0].on == (first, second)
    assert main(["verify", record]) == 0
    with pytest.raises(UnknownId, match="names nothing by the key 'person:nobody'"):
        pipeline.make(
            record, pipeline.Asked(**BY, verb="same", noun="entity", things=("person:nobody", first))
        )


def test_two_of_one_name_are_told_apart_by_their_reports(tmp_path: Path) -> None:
    """The second report's name gets a key of its own, the first one's stays."""
    for number, (outlet, post) in enumerate((("Tarn Echo", "mayor"), ("Vale Post", "coach"))):
        text = (
            f"Title: Flood at Tarn\nSource: {outlet}\nPublished: 2032-03-09\n\nThe river Tarn flooded the"
            f" market on Monday, {post} Edda Norling said. Edda Norling said that 40 stalls were lost.\n"
        )
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    record = str(tmp_path / "r.db")
    pipeline.add(record, [str(tmp_path / "0.txt"), str(tmp_path / "1.txt")], jobs=0)
    first, second = (one.id for one in pipeline.load(record).reports)
    put(
        record,
        verb="different",
        noun="entity",
        things=(f"Edda Norling@{first}", f"Edda Norling@{second}"),
    )
    keys = {
        reading.report: {one.entity for one in reading.mentions if one.text == "Edda Norling"}
        for reading in pipeline.load(record).readings
    }
    assert keys == {first: {"person:edda norling"}, second: {f"person:edda norling ({second})"}}
    assert main(["verify", record]) == 0


def test_outlets_that_are_one_count_as_one_and_publishers_join_families(record: str) -> None:
    """An outlet under another name is no second outlet; a publisher makes two outlets one family."""
    four = statement(record, "Four people").id
    assert (claim(record, four).counts.outlets, claim(record, four).counts.families) == (2, 2)
    for outlet in ("Quay Courier", "Town Letter"):
        put(record, verb="set", noun="outlet", things=(outlet,), field="publisher", value="Hollow Press")
    assert (claim(record, four).counts.outlets, claim(record, four).counts.families) == (2, 1)
    put(record, verb="set", noun="outlet", things=("Town Letter",), field="name", value="Quay Courier")
    assert (claim(record, four).counts.outlets, claim(record, four).counts.families) == (1, 1)
    assert main(["verify", record]) == 0


def ruling(verb: str, minute: int) -> UserCorrection:
    """Return a correction made at some minute."""
    at = f"2032-04-01T00:{minute:02}:00Z"
    return identified(UserCorrection(id="", verb=verb, noun="statement", by="A", at=at))


def test_a_newer_word_forbids_an_older_one_through_a_chain() -> None:
    """A is b, b is c, and later a is not c: the older of the two joinings falls, and names what forbids it."""
    one, two, three = ruling("same", 1), ruling("same", 2), ruling("different", 3)
    found = Constraints.of([(one, ("a", "b")), (two, ("b", "c")), (three, ("a", "c"))])
    assert (found.same, found.apart, found.refused) == ([("b", "c")], [("a", "c")], {one.id: three.id})
    late = ruling("same", 4)
    again = Constraints.of([(one, ("a", "b")), (two, ("b", "c")), (three, ("a", "c")), (late, ("a", "b"))])
    assert (again.same, again.refused) == ([("a", "b"), ("a", "b")], {two.id: three.id})


def test_a_part_that_joinings_made_one_is_not_parted_by_an_older_word() -> None:
    """A is not c, and later a is b and b is c: the parting falls, and names the first of the joinings."""
    parting, one, two = ruling("different", 1), ruling("same", 2), ruling("same", 3)
    found = Constraints.of([(parting, ("a", "c")), (one, ("a", "b")), (two, ("b", "c"))])
    assert found.refused == {parting.id: one.id}
