"""A record is checked against its raw bytes, its texts and itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from invented import COURIER_REPORT, HERALD_REPORT, MOVED_47, RECORD, STORY_RECORD
from twosource.errors import VerificationFailed
from twosource.model import Record, Report
from twosource.show.verify import verify_record

REPORTS = {report.sha256: report for report in (HERALD_REPORT, COURIER_REPORT)}


def raw(digest: str) -> bytes:
    """Return the bytes from which a report was read."""
    return REPORTS[digest].text.encode()


def again(digest: str) -> Report:
    """Return the report as decoded once more."""
    return REPORTS[digest]


def verified(record: Record) -> tuple[str, ...]:
    """Check a record against the untouched bytes."""
    return verify_record(record, raw, again)


def in_story(**changes: object) -> Record:
    """Return the record with parts of its story exchanged."""
    return replace(RECORD, stories=(replace(STORY_RECORD, **changes),))


def test_a_whole_record_holds() -> None:
    """Nothing in an untouched record is a fault; what was checked is counted."""
    lines = verified(RECORD)
    assert lines[0].startswith("2 reports: the stored bytes have their digests")
    assert "spans lie in their texts" in lines[1]
    assert verified(Record())[0].startswith("0 reports")


def test_a_changed_byte_is_found() -> None:
    """Bytes that do not have their digest are named."""
    with pytest.raises(VerificationFailed, match="the stored bytes have the SHA-256"):
        verify_record(RECORD, lambda digest: raw(digest) + b"!", again)


@pytest.mark.parametrize(
    ("text", "place"), [("Share that page", 8), (HERALD_REPORT.text + "!", len(HERALD_REPORT.text))]
)
def test_a_changed_text_is_found(text: str, place: int) -> None:
    """A stored text that its bytes do not give is named, with the first character that differs."""
    with pytest.raises(VerificationFailed, match=f"differs from its bytes at character {place}"):
        verify_record(RECORD, raw, lambda digest: replace(again(digest), text=text))


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
        ({"start": -1}, "no such characters"),
        ({"attribution": (replace(MOVED_47.attribution[0], source_text="The other"),)}, "Attribution at"),
        ({"attribution": (replace(MOVED_47.attribution[0], cue_start=5, cue_end=4),)}, "no such characters"),
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
    with pytest.raises(VerificationFailed, match=why):
        verified(with_statement(**changes))


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
    with pytest.raises(VerificationFailed, match=r"refers to|no such characters"):
        verified(record)


def test_evidence_in_a_report_that_is_not_there_is_found() -> None:
    """A reason must be shown by words that are in the record."""
    copy = STORY_RECORD.copies[0]
    lost = replace(copy.why.spans[0], report="r-lost")
    with pytest.raises(VerificationFailed, match="of r-lost: no such characters"):
        verified(in_story(copies=(replace(copy, why=replace(copy.why, spans=(lost,))),)))
