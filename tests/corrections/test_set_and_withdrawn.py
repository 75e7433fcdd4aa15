"""A user's corrections of statements and reports: kept, applied at once, taken back, never what was read."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

import made_record
from twosource import pipeline
from twosource.cli import main
from twosource.errors import NotARecord, UnknownId, WrongUse
from twosource.record import Store

if TYPE_CHECKING:
    from pathlib import Path

    from twosource.model import Record, Statement

BY = {"by": "A. Reader", "at": "2032-04-01", "why": "read again"}


@pytest.fixture
def record(tmp_path: Path) -> str:
    """A record of two reports on one event."""
    return str(made_record.make(tmp_path))


def told(record: Record | str, words: str) -> Statement:
    """Return the statement of a record that begins with ``words``."""
    held = pipeline.load(record) if isinstance(record, str) else record
    return next(one for reading in held.readings for one in reading.statements if one.text.startswith(words))


def put(record: str, **asked: object) -> str:
    """Make a correction, bring it in, and return its id."""
    made = pipeline.make(record, pipeline.Asked(**{**BY, **asked}))
    assert pipeline.correct(record, [made]).changed == (made,)
    return made.id


@pytest.mark.parametrize(
    ("field", "value", "was"),
    [
        ("speaker", "harbour master Edda Norling", "the office"),
        ("speaker", "outlet", "the office"),
        ("certainty", "alleged", "asserted"),
        ("when", "2032-03-07", "2032-03-08"),
        ("when", "2032-03-07/2032-03-09", "2032-03-08"),
        ("quantity", "3", "Four"),
        ("quantity", "3..5", "Four"),
    ],
)
def test_a_value_that_is_set_is_shown_and_what_was_read_stays(
    record: str, field: str, value: str, was: str
) -> None:
    """The loaded statement has the value, the outcome tells what was read, and undoing brings it back."""
    before = pipeline.load(record)
    read = told(before, "Four people")
    key = put(record, verb="set", things=(read.id,), field=field, value=value)
    now = told(record, "Four people")
    assert now.id == read.id
    assert now != read
    ((correction, (applied,)),) = pipeline.corrections(record)
    assert (correction.id, applied.on, applied.was, applied.not_applied) == (key, (read.id,), was, "")
    with Store.open(record, write=False) as store:
        assert read in [one for reading in store.readings() for one in reading.statements]
    assert main(["verify", record]) == 0
    pipeline.undo(record, key, pipeline.undoing(**BY))
    after = pipeline.load(record)
    assert told(after, "Four people") == read
    assert (after.stories, after.readings) == (before.stories, before.readings)
    assert after.corrections[0].undone


def test_a_number_that_is_set_ends_the_conflict_that_it_made(record: str) -> None:
    """Comparing takes the value that was set: four and three no longer contradict each other."""
    (story,) = pipeline.load(record).stories
    assert [one.kind for one in story.disagreements] == ["conflict"]
    put(record, verb="set", things=(told(record, "Four people").id,), field="quantity", value="3")
    (story,) = pipeline.load(record).stories
    assert [one.kind for one in story.disagreements if one.kind == "conflict"] == []


def test_the_newest_of_two_values_holds_whichever_came_first(record: str) -> None:
    """Two values of one field: the later one holds, and the other says which one took its place."""
    key = told(record, "Four people").id
    later, earlier = (
        pipeline.make(
            record,
            pipeline.Asked(verb="set", things=(key,), by="B", at=at, field="certainty", value=value),
        )
        for at, value in (("2032-04-02", "alleged"), ("2032-04-01", "denied"))
    )
    pipeline.correct(record, [later])
    pipeline.correct(record, [earlier])
    assert told(record, "Four people").certainty == "alleged"
    outcomes = {one.id: [each.not_applied for each in found] for one, found in pipeline.corrections(record)}
    assert outcomes == {later.id: [""], earlier.id: [f"{later.id} set it anew later"]}


def test_what_is_no_report_is_in_no_story_until_that_is_undone(record: str) -> None:
    """Its items leave the story, the report is kept and says why, and undoing brings the story back."""
    before = pipeline.load(record)
    report = next(one for one in before.reports if one.outlet == "Town Letter")
    key = put(record, verb="not a report", things=(report.id,))
    held = pipeline.load(record)
    of = {item.id: page.report.id for page in held.pages for item in page.items}
    assert report.id not in {of[item] for one in held.stories for item in one.story.items}
    noted = next(one for one in held.reports if one.id == report.id)
    assert [note.kind for note in noted.notes] == ["not a report"]
    assert pipeline.corrections(record)[0][1][0].on == (report.id,)
    assert pipeline.add(record, [], jobs=0).stories == 0
    assert main(["verify", record]) == 0
    pipeline.undo(record, key[:6], pipeline.undoing(**BY))
    assert pipeline.load(record).stories == before.stories


def test_a_report_that_is_marked_withdrawn_says_so(record: str) -> None:
    """The note stands with the report, as that of an outlet on itself does."""
    report = pipeline.load(record).reports[0]
    put(record, verb="withdrawn", things=(report.id,))
    held = next(one for one in pipeline.load(record).reports if one.id == report.id)
    assert held.withdrawn
    assert held.notes[-1].text == "A. Reader marked it as withdrawn on 2032-04-01: read again"


def test_a_correction_is_kept_before_its_report_comes_and_after_it_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a record without the report it bears on nothing and says so; when the report comes it is applied."""
    (tmp_path / "one").mkdir()
    first = str(made_record.make(tmp_path / "one"))
    key = told(first, "Four people").id
    made = pipeline.make(
        first, pipeline.Asked(**BY, verb="set", things=(key,), field="certainty", value="alleged")
    )
    second = str(tmp_path / "two.db")
    pipeline.add(second, [str(tmp_path / "one" / "town.txt")], jobs=0)
    assert pipeline.correct(second, [made]).outcomes[0][1][0].not_applied == (
        "the record does not hold its report"
    )
    pipeline.add(second, [str(tmp_path / "one" / "quay.txt")], jobs=0)
    assert told(second, "Four people").certainty == "alleged"
    monkeypatch.setattr(pipeline.journey, "version", lambda: "next")
    assert pipeline.add(second, [], jobs=0).read == 2
    assert told(second, "Four people").certainty == "alleged"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            {"field": "certainty", "value": "sure"},
            "there is no certainty 'sure'; there are: asserted, alleged",
        ),
        ({"field": "when", "value": "monday"}, "'monday' is no date; a date is a year"),
        ({"field": "when", "value": "2024-02-01/2024-01-01"}, "is no date"),
        ({"field": "quantity", "value": "many"}, "'many' is no number"),
        ({"field": "quantity", "value": "9..3"}, "'9..3' is no number"),
        ({"field": "quantity", "value": "3", "instead_of": "five"}, 'tells "Four": say which'),
        ({"field": "speaker", "value": "the mayor"}, "does not hold the words"),
        ({"field": "", "value": "x"}, "a statement has no field ''; there are: speaker, certainty"),
        ({"field": "speaker", "value": " "}, "nothing is said about what the speaker is to be"),
        ({"field": "when", "value": "2024", "at": "soon"}, "'soon' is no time; a time is"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_what_can(
    record: str, asked: dict[str, str], said: str
) -> None:
    """Nothing is stored, and the error names what was possible."""
    key = told(record, "Four people").id
    with pytest.raises(WrongUse, match=said):
        pipeline.make(record, pipeline.Asked(**{**BY, "verb": "set", "things": (key,), **asked}))


def test_ids_that_name_nothing_or_the_wrong_thing_are_refused(record: str, tmp_path: Path) -> None:
    """An unknown id, a story where a statement is due, a pair of one, a record that is not there."""
    held = pipeline.load(record)
    statement, story = told(held, "Four people").id, held.stories[0].story.id
    with pytest.raises(UnknownId, match="holds no id t-nothing"):
        pipeline.make(record, pipeline.Asked(**BY, verb="set", things=("t-nothing",)))
    with pytest.raises(WrongUse, match="is set in one statement"):
        pipeline.make(record, pipeline.Asked(**BY, verb="set", things=(story,), field="when", value="2032"))
    with pytest.raises(WrongUse, match="want two of a kind"):
        pipeline.make(record, pipeline.Asked(**BY, verb="same", things=(statement,)))
    with pytest.raises(WrongUse, match="both are"):
        pipeline.make(record, pipeline.Asked(**BY, verb="same", things=(statement, statement)))
    with pytest.raises(WrongUse, match="is a story"):
        pipeline.make(record, pipeline.Asked(**BY, verb="same", things=(statement, story)))
    with pytest.raises(WrongUse, match="nothing is withdrawn of a statement"):
        pipeline.make(record, pipeline.Asked(**BY, verb="withdrawn", things=(statement,)))
    with pytest.raises(UnknownId, match="holds no correction u-1"):
        pipeline.undo(record, "u-1", pipeline.undoing(**BY))
    with pytest.raises(NotARecord, match="make one with"):
        pipeline.correct(str(tmp_path / "none.db"), [])


def test_verify_tells_a_correction_that_was_changed_or_taken_away(
    record: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Corrections are sealed: nothing in the record gives them again."""
    put(record, verb="set", things=(told(record, "Four people").id,), field="certainty", value="denied")
    with sqlite3.connect(record) as forged:
        forged.execute("UPDATE corrections SET correction = replace(correction, 'A. Reader', 'B. Writer')")
    assert main(["verify", record]) == 1
    assert "seal of corrections: a row (id, correction) is not what came in" in capsys.readouterr().err
    with sqlite3.connect(record) as forged:
        forged.execute("DELETE FROM corrections")
    assert main(["verify", record]) == 1
    assert "it tells of 1 rows, the record holds 0" in capsys.readouterr().err
