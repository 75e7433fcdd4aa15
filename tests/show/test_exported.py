"""The exports: the JSON contract, the CSV sheet; both the same for equal records."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from invented_story import (
    COURIER_REPORT,
    CUT,
    HERALD_REPORT,
    MOVED_47,
    NOT_CONFIRMED,
    RECORD,
    STORY,
    STORY_RECORD,
)

from twosource.model import Record
from twosource.show import export, rendering, sheet

EXPORT = export.as_json(RECORD)

# The contract: what each list's members have at least.
FIELDS = {
    "reports": "id path url sha256 outlet title authors published published_precision language text",
    "items": "id report kind title spans story",
    "stories": "id title first_published last_published",
    "statements": "id report item start end claim kind attribution certainty polarity when places roles predicate"
    " quantities",
    "claims": "id story text origins counts label why",
    "origins": "id kind name statements why",
    "disagreements": "id claim field kind statements values note",
    "timeline": "when claim certainty",
    "dropped": "path reason",
}


def rows(name: str) -> list[dict[str, object]]:
    """Return one list of the export."""
    return EXPORT[name]


def test_every_field_of_the_contract_is_there() -> None:
    """Each member of each list has the fields that the contract names."""
    assert (EXPORT["format"], EXPORT["version"]) == ("twosource", 1)
    for name, fields in FIELDS.items():
        assert rows(name), name
        assert all(set(fields.split()) <= set(row) for row in rows(name)), name


def test_offsets_are_those_of_the_exported_text() -> None:
    """The words of a statement, its speaker and its date stand in the report's text where it says."""
    texts = {row["id"]: row["text"] for row in rows("reports")}
    for row in rows("statements"):
        text = texts[row["report"]]
        assert text[row["start"] : row["end"]] == row["text"]
        for part in (*row["places"], *row["roles"], *row["quantities"], *filter(None, [row["when"]])):
            assert text[part["start"] : part["end"]] == part["text"]
        for link in row["attribution"]:
            assert text[link["start"] : link["end"]] == link["source_text"]
            printed = link["printed"]
            assert text[printed["start"] : printed["end"]] == printed["text"]


def test_a_pronoun_is_exported_by_the_name_it_stands_for() -> None:
    """Who reads "It could not confirm" outside the report needs the body's name, and where it stands."""
    row = next(row for row in rows("statements") if row["id"] == NOT_CONFIRMED.id)
    link = row["attribution"][0]
    assert (link["source_text"], link["printed"]["text"]) == ("the coast guard", "It")


def test_statements_name_their_claims_and_items_their_story() -> None:
    """What belongs together is joined by ids."""
    claims = {row["id"]: row["claim"] for row in rows("statements")}
    assert claims[MOVED_47.id] == "k-boats"
    assert {row["story"] for row in rows("items")} == {STORY}
    assert rows("claims")[0]["origins"] == {"min": 2, "max": 2, "ids": ["o-office", "o-guard"]}


def test_the_time_of_saying_goes_with_the_attribution() -> None:
    """An attribution holds when its words were said, where that is told."""
    row = next(row for row in rows("statements") if row["id"] == MOVED_47.id)
    assert row["attribution"][0]["said"]["earliest"] == "2031-04-15"
    assert next(row for row in rows("statements") if row["id"] == CUT.id)["attribution"] == []


def test_equal_records_give_equal_bytes_in_any_order() -> None:
    """The order in which reports and readings are held does not show."""
    turned = replace(
        RECORD, reports=RECORD.reports[::-1], pages=RECORD.pages[::-1], readings=RECORD.readings[::-1]
    )
    assert export.to_text(turned) == export.to_text(RECORD)
    assert sheet.to_text(turned) == sheet.to_text(RECORD)


def test_json_reads_back_as_it_was() -> None:
    """Nothing is lost between the object and its text."""
    assert json.loads(rendering.text(RECORD, "json")) == EXPORT


@given(st.text())
def test_any_text_survives_json(text: str) -> None:
    """Lone surrogates too come back, and the text can be written as UTF-8."""
    report = replace(HERALD_REPORT, text=text)
    written = export.to_text(Record(reports=(report,)))
    assert json.loads(written.encode("utf-8"))["reports"][0]["text"] == text


def test_an_empty_record_exports_empty_lists() -> None:
    """There is always a whole object."""
    empty = export.as_json(Record())
    assert all(empty[name] == [] for name in FIELDS)
    assert sheet.to_text(Record()).split("\r\n")[1:] == [""]


def sheet_rows(record: Record) -> list[dict[str, str]]:
    """Return the sheet as rows by column."""
    return list(csv.DictReader(io.StringIO(rendering.text(record, "csv"))))


def test_the_sheet_has_a_row_for_each_statement() -> None:
    """Claim, counts, speaker, certainty, date and place in the text stand beside each other."""
    found = {row["statement"]: row for row in sheet_rows(RECORD)}
    assert len(found) == 7
    row = found[MOVED_47.id]
    assert (row["claim"], row["origins_min"], row["reports"]) == ("k-boats", "2", "2")
    assert (row["speaker"], row["said"], row["when"]) == ("The harbour office", "2031-04-15", "2031-04-15")
    assert row["quantities"] == "47 boats (47)"
    assert HERALD_REPORT.text[int(row["start"]) : int(row["end"])] == row["text"]
    assert found[CUT.id]["certainty"] == "alleged"
    assert found["s-notconfirmed"]["speaker"] == "the coast guard"


def test_the_sheet_names_no_claim_where_there_is_none() -> None:
    """A statement that no claim holds has empty cells."""
    bare = replace(RECORD, stories=(replace(STORY_RECORD, claims=(), origins=(), disagreements=()),))
    assert {row["claim"] for row in sheet_rows(bare)} == {""}


def test_no_cell_is_a_formula() -> None:
    """Words that a spreadsheet would reckon are marked as text."""
    risky = replace(HERALD_REPORT, outlet="=1+1")
    record = replace(RECORD, reports=(risky, COURIER_REPORT))
    assert "'=1+1" in {row["outlet"] for row in sheet_rows(record)}
