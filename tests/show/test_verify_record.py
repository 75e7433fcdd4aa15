"""The values of a record are checked against its texts and each other, and no fault hides another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented_story import MOVED_47, RECORD, STORY_RECORD

from twosource.model import Record, content_id
from twosource.record import Faults
from twosource.show.verify.stored import verify_reports, verify_stories


def faults_in(record: Record) -> list[str]:
    """Return what does not hold in a record; the ids of the invented statements are not made of content."""
    faults = Faults()
    verify_reports(record, faults)
    verify_stories(record, faults)
    return [one.text for one in faults.told if one.kind != "statement"]


def in_story(**changes: object) -> Record:
    """Return the record with parts of its story exchanged."""
    return replace(RECORD, stories=(replace(STORY_RECORD, **changes),))


def test_a_whole_record_holds() -> None:
    """Nothing in an untouched record is a fault; what was checked is counted."""
    faults = Faults()
    done = verify_reports(RECORD, faults)
    stories = verify_stories(RECORD, faults)
    assert faults_in(RECORD) == []
    assert done.spans > 10
    assert stories.references > 10
    assert verify_reports(Record(), faults).spans == 0


def with_statement(**changes: object) -> Record:
    """Return the record with one statement altered."""
    reading = RECORD.readings[0]
    statements = (replace(MOVED_47, **changes), *reading.statements[1:])
    return replace(RECORD, readings=(replace(reading, statements=statements), RECORD.readings[1]))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"text": "48 boats were moved"}, "the record says '48 boats were moved', the text '47 boats"),
        ({"end": 10**6}, "no such characters"),
        ({"attribution": (replace(MOVED_47.attribution[0], source_text="The other"),)}, "Attribution at"),
        (
            {"attribution": (replace(MOVED_47.attribution[0], cue_start=5, cue_end=10**6),)},
            "no such characters",
        ),
        (
            {"attribution": (replace(MOVED_47.attribution[0], name="X", name_start=0, name_end=1),)},
            "says 'X'",
        ),
        ({"quantities": (replace(MOVED_47.quantities[0], start=0),)}, "Quantity at"),
        ({"when": replace(MOVED_47.when, text="on Monday")}, "When at"),
        ({"item": "i-nowhere"}, "refers to i-nowhere, which the record does not hold"),
    ],
)
def test_a_statement_that_its_text_does_not_hold_is_found(changes: dict[str, object], why: str) -> None:
    """Every offset of a statement and of what it holds is checked, and the words between."""
    assert any(why in one for one in faults_in(with_statement(**changes)))


@pytest.mark.parametrize(
    "record",
    [
        in_story(claims=(replace(STORY_RECORD.claims[0], lead="s-cut"), *STORY_RECORD.claims[1:])),
        in_story(
            origins=(replace(STORY_RECORD.origins[0], statements=("s-cut",)), *STORY_RECORD.origins[1:])
        ),
        in_story(story=replace(STORY_RECORD.story, items=("i-nowhere",))),
        in_story(timeline=(replace(STORY_RECORD.timeline[0], statement="s-nowhere"),)),
        in_story(disagreements=(replace(STORY_RECORD.disagreements[0], statements=("s-cut",)),)),
    ],
)
def test_a_reference_to_nothing_is_found(record: Record) -> None:
    """Every id that a value of a story refers to is there, and belongs there."""
    assert any("refers to" in one or "no such characters" in one for one in faults_in(record))


def test_evidence_in_a_report_that_is_not_there_is_found() -> None:
    """A reason must be shown by words that are in the record."""
    copy = STORY_RECORD.copies[0]
    lost = replace(copy.why.spans[0], report="r-lost")
    found = faults_in(in_story(copies=(replace(copy, why=replace(copy.why, spans=(lost,))),)))
    assert any("of r-lost: no such characters" in one for one in found)


def test_all_faults_are_told_and_long_lists_are_counted() -> None:
    """Two faults give two lines; of one kind a hundred are told and the others counted."""
    story = replace(STORY_RECORD.story, items=("i-nowhere", "i-never"))
    assert sum("refers to i-n" in one for one in faults_in(in_story(story=story))) == 2
    many = tuple(f"i-{number}" for number in range(130))
    faults = Faults()
    verify_stories(in_story(story=replace(STORY_RECORD.story, items=many)), faults)
    assert sum(one.kind == "reference" for one in faults.told) == 100
    assert faults.beyond == {"reference": 30}
    assert len(faults) == 130


def test_the_id_of_a_statement_is_made_of_its_place() -> None:
    """A statement that bears another id than its report and characters give is named."""
    faults = Faults()
    verify_reports(with_statement(id="t-0123456789abcdef"), faults)
    made = content_id("t", MOVED_47.report, MOVED_47.start, MOVED_47.end)
    assert f"statement t-0123456789abcdef: its report and place give the id {made}" in {
        one.text for one in faults.told
    }
