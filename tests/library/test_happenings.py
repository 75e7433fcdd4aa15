"""The timeline of an entity from Python: objects that lead to the claims and words behind each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import twosource
from twosource import pipeline
from twosource.errors import UnknownId

if TYPE_CHECKING:
    from pathlib import Path

    from twosource.library import Record

TEXT = "Norvik Lines sank a barge on Monday, the port office said. Norvik Lines will buy the yard."
OTHER = "A storm hit Harn on Friday. Norvik Lines lost two ships in the storm on Friday."


@pytest.fixture(scope="module")
def record() -> Record:
    """Two invented reports, in two stories."""
    return twosource.read(
        [
            {"outlet": "Harn Post", "published": "2031-05-07", "title": "A barge sunk", "text": TEXT},
            {"outlet": "Tarn Echo", "published": "2032-01-20", "text": f"Norvik Lines opens yard\n\n{OTHER}"},
        ],
        jobs=0,
    )


def test_what_happened_stands_by_its_date(record: Record) -> None:
    """Dates first, the earliest first, then what has none; each with how sure it is and who says so."""
    found = record.timeline("Norvik Lines")
    assert [(one.date, one.inferred, one.certainty) for one in found] == [
        ("2031-05-05", False, "asserted"), ("2032-01-16", False, "asserted"), ("2032-01-20", True, "asserted"),
        ("", False, "planned"),
    ]  # fmt: skip
    assert found[0].said_by == "said by the port office"
    assert found[0].origins == "1 origin"
    assert [one.role for one in found] == ["agent"] * 4


def test_a_line_leads_to_its_claim_and_its_words(record: Record) -> None:
    """The statement, its claim, the passage and the words of the events are those of the report."""
    first = record.timeline("Norvik Lines")[0]
    assert first.statement is not None
    assert first.claim == first.statement.claim
    assert first.text == "Norvik Lines sank a barge on Monday" == first.statement.text
    assert [one.text for one in first.events] == ["sank"]
    assert first.events[0].report == first.passage.report
    assert repr(first) == "<Happening 2031-05-05: asserted: Norvik Lines sank a barge on Monday>"


def test_a_headline_has_no_claim(record: Record) -> None:
    """It leads to no statement, and tells whose headline it is."""
    (head,) = [one for one in record.timeline("Norvik Lines") if one.statement is None]
    assert head.claim is None
    assert head.origins == ""
    assert head.text == "Norvik Lines opens yard"
    assert head.said_by == "in the headline of Tarn Echo"


def test_one_story_alone(record: Record) -> None:
    """A story is named as everywhere else."""
    for story in record.stories:
        found = record.timeline("Norvik Lines", story.id)
        assert found
        assert {one.passage.report for one in found} <= set(story.reports)


def test_a_record_file_gives_the_same_timeline(tmp_path: Path) -> None:
    """Events are kept in the file: what is opened from it lists what the reports read at once do."""
    report = tmp_path / "barge.txt"
    report.write_text(
        f"Title: A barge sunk\nSource: Harn Post\nPublished: 2031-05-07\n\n{TEXT}", encoding="utf-8"
    )
    file = tmp_path / "harn.db"
    assert pipeline.add(str(file), [str(report)], jobs=0).read == 1
    kept, read = (
        one.timeline("Norvik Lines") for one in (twosource.open(file), twosource.read(report, jobs=0))
    )
    assert [repr(one) for one in kept] == [repr(one) for one in read]
    assert [one.date for one in kept] == ["2031-05-05", ""]


def test_an_unknown_name_is_an_error_of_the_library(record: Record) -> None:
    """The text offers what is near."""
    with pytest.raises(UnknownId, match="did you mean Norvik Lines"):
        record.timeline("Norvik Line")
