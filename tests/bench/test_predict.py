"""Predictions for the scored sets are read off what a record would hold."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import predict
from predict_timeline import written
from twosource.model import When

if TYPE_CHECKING:
    from pathlib import Path

SAID = 'Mayor Ora Lind said on Monday that the Orlemouth bridge was shut. "It will open in May," she said.'
WIRE = (
    "The footbridge at Orlemouth was closed on Monday after an engineer found rust in two of its cables. "
    "Rowers pass below it at their own risk, the harbour office said, and the ferry runs until midnight. "
    "The council will decide in June whether the bridge is mended or pulled down for good."
)


def predicted(task: str, *docs: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what is predicted for ``docs``."""
    return list(predict.TASKS[task](docs))


def test_times_are_those_of_the_reading() -> None:
    """A weekday hangs on the date of the text; a blank text has none."""
    told, blank = predicted(
        "times", {"id": "a", "dct": "2031-05-08", "text": SAID}, {"id": "b", "dct": None, "text": " \n"}
    )
    assert {"start": 23, "end": 29, "type": "DATE", "value": "2031-05-05"} in told["timexes"]
    assert blank == {"id": "b", "timexes": []}


def test_attributions_are_those_of_the_statements() -> None:
    """Each speaker with the words that he is given, and the verb of saying as the cue."""
    (told,) = predicted("attribution", {"id": "a", "date": "2031-05-08", "text": SAID})
    found = [
        [" ".join(SAID[start:end] for start, end in one[part]) for part in ("source", "cue", "content")]
        for one in told["attributions"]
    ]
    assert [source for source, _, _ in found] == ["Mayor Ora Lind", "she"]
    assert {cue for _, cue, _ in found} == {"said"}
    assert "bridge was shut" in found[0][2]
    assert "open in May" in found[1][2]


def test_factuality_is_that_of_the_reading() -> None:
    """A negation, a fact and a plan: what the reading does not hold as less is a fact."""
    text = "The mill did not close. The bridge opened. The quay will open in May."
    targets = [
        {"start": text.index(word), "end": text.index(word) + 4} for word in ("close", "opened", "open in")
    ]
    (told,) = predicted("certainty", {"id": "a", "text": text, "targets": targets})
    closed, opened, will = (one["factuality"] for one in told["targets"])
    assert closed < will < opened == 3
    (told,) = predicted("certainty", {"id": "a", "text": " ", "targets": [{"start": 0, "end": 1}]})
    assert told["targets"] == []


def test_names_amounts_and_times_take_the_classes_of_the_set() -> None:
    """CoNLL's four classes, or those of a set with amounts and times."""
    text = "Ora Lind paid 300 euros to Norway on Monday."
    (told,) = predicted("entities", {"id": "a", "text": text})
    assert {(text[e["start"] : e["end"]], e["type"]) for e in told["entities"]} == {
        ("Ora Lind", "PER"),
        ("Norway", "LOC"),
    }
    (told,) = predicted("entities", {"id": "a", "text": text, "source": "The Flare"})
    assert {(text[e["start"] : e["end"]], e["type"]) for e in told["entities"]} >= {
        ("300 euros", "Money"),
        ("Norway", "Location"),
        ("Monday", "Temporal"),
    }


def test_stories_and_copies_are_those_of_a_record() -> None:
    """A text that is printed twice is one story and a pair of copies; another is neither."""
    other = (
        "A hen in Tavelin laid an egg of 190 grams, its owner told the parish paper, and ate it on Sunday."
    )
    docs = [
        {"id": name, "text": text, "date": "2031-05-06"}
        for name, text in (("a", WIRE), ("b", WIRE), ("c", other))
    ]
    story = {one["id"]: one["story"] for one in predicted("stories", *docs)}
    assert story["a"] == story["b"] != story["c"]
    assert [{one["a"], one["b"]} for one in predicted("copies", *docs)] == [{"a", "b"}]


def test_lines_and_pages_are_cleaned_as_reports_are(tmp_path: Path) -> None:
    """What lies in an item is main text, and nothing else."""
    lines = [*WIRE.replace(". ", ".\n").split("\n"), "Share this article on all channels"]
    (told,) = predicted("lines", {"id": "a", "lines": ["", *lines]})
    assert told["labels"] == [0, 1, 1, 1, 0]
    page = f"<html><body><nav>Home | Sport</nav><article><p>{WIRE}</p></article></body></html>"
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(page.encode()))
    (told,) = predicted("extract", {"id": "a", "html": str(tmp_path / "a.html.gz")})
    assert told["text"] == WIRE


def test_documents_are_read_and_predictions_written_line_by_line(tmp_path: Path) -> None:
    """Paths of pages are those beside the file; one prediction a line."""
    docs = tmp_path / "docs.jsonl"
    docs.write_text('{"id": "a", "html": "p.gz", "text": ""}\n', encoding="utf-8")
    (doc,) = predict.read_docs(docs)
    assert doc["html"] == str(tmp_path / "p.gz")
    predict.write("times", [doc], tmp_path / "out")
    assert json.loads((tmp_path / "out").read_text(encoding="utf-8")) == {"id": "a", "timexes": []}


def test_timelines_are_those_of_the_record(tmp_path: Path) -> None:
    """Entries by date with the words of their events; what did not happen is left out, unknown names are empty."""
    text = (
        "Norvik Lines bought a yard on Monday. Norvik Lines will open it in June 2032. The Solta owns ships."
    )
    docs, asked = tmp_path / "docs.jsonl", tmp_path / "targets.jsonl"
    docs.write_text(
        json.dumps({"id": "a", "corpus": "c", "date": "2031-05-08", "title": "", "text": text}) + "\n",
        encoding="utf-8",
    )
    rows = ({"corpus": "c", "entity": name} for name in ("Norvik Lines", "Nobody"))
    asked.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found, empty = predicted("timeline", *predict.read_docs(docs))
    dated = {
        one["date"]: [text[at["start"] : at["end"]] for at in one["mentions"]] for one in found["timeline"]
    }
    assert dated == {"2031-05-05": ["bought"], "2032-06": ["open"]}
    assert [one["order"] for one in found["timeline"]] == [0, 1]
    assert empty == {"corpus": "c", "entity": "Nobody", "timeline": []}


def test_dates_are_written_as_far_as_they_are_known() -> None:
    """A day, a month, a year; of a week no more than the year, of more than a year nothing."""
    spans = [("2031-05-05", "2031-05-05", "day"), ("2031-05-01", "2031-05-31", "month"),
             ("2031-05-05", "2031-05-11", "week"), ("2031-01-01", "2031-12-31", "year"),
             ("2030-01-01", "2039-12-31", "decade")]  # fmt: skip
    whens = [
        When(text="", start=0, end=0, type="DATE", value="", earliest=first, latest=last, precision=unit)
        for first, last, unit in spans
    ]
    assert [written(one) for one in (*whens, None)] == [
        "2031-05-05", "2031-05", "2031", "2031", "XXXX-XX-XX", "XXXX-XX-XX"
    ]  # fmt: skip
