"""The journey end to end: same record in any order, nothing twice, nothing lost."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource import pipeline
from twosource.errors import NotARecord, RecordError, UnknownId, WrongUse
from twosource.pipeline import journey
from twosource.record import Store

REPORTS = {
    "brigade.txt": "Title: Fire at the mill in Dunmarrow\nSource: Dunmarrow Leader\nPublished: 2025-03-04T10:00Z\n\n"
    "Two workers died in a fire at the Dunmarrow mill on Tuesday, fire chief Anselm Roe said.\n\n"
    "The blaze began in the drying hall. The mill employs 140 people.\n",
    "agency.txt": "Title: Mill fire kills three in Dunmarrow\nSource: QNA\nPublished: 2025-03-04T18:00Z\n\n"
    "DUNMARROW, March 4 (QNA) - Three workers died in a fire at a mill in Dunmarrow on Tuesday, fire chief Anselm "
    "Roe told QNA.\n\nThe owner denied that the doors had been locked.\n",
    "late.txt": "Title: Dunmarrow mill fire: owner questioned\nSource: Vale Courier\nPublished: 2025-03-05T07:00Z\n\n"
    "Police questioned the owner of the Dunmarrow mill on Wednesday after the fire that killed three workers.\n",
    "rates.txt": "Title: Central bank of Ostrel Bay keeps rates\nSource: Bay Ledger\nPublished: 2025-03-04T12:00Z\n\n"
    "The central bank of Ostrel Bay left its main rate at 4.5 percent, governor Ilse Hartog said.\n",
    "cup.txt": " date 2025-03-04 Kestrels win the lake cup\n\nThe Kestrels beat the Herons 3-1 in the lake cup "
    "final before 12,000 people in Tarnwick.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the reports."""
    place = tmp_path / "reports"
    place.mkdir()
    for name, text in REPORTS.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def test_a_folder_becomes_a_record_with_stories_and_claims(folder: Path, tmp_path: Path) -> None:
    """Everything is read, each item has a story, each statement a claim."""
    told: list[pipeline.Progress] = []
    done = pipeline.add(str(tmp_path / "r.db"), [str(folder)], progress=told.append)
    record = pipeline.load(str(tmp_path / "r.db"))
    assert (done.read, done.dropped, done.duplicates) == (5, (), ())
    assert {one.stage for one in told} == {"read", "compare"}
    statements = {one.id for reading in record.readings for one in reading.statements}
    assert {
        one for story in record.stories for claim in story.claims for one in claim.statements
    } == statements
    assert {item.id for page in record.pages for item in page.items} == {
        item for story in record.stories for item in story.story.items
    }


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(REPORTS)), cut=st.integers(min_value=0, max_value=5))
def test_any_order_and_batching_gives_the_same_record(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, order: list[str], cut: int
) -> None:
    """Two batches in any order are one pile."""
    place = tmp_path_factory.mktemp("orders")
    whole, parts = str(place / "whole.db"), str(place / "parts.db")
    pipeline.add(whole, [str(folder / name) for name in sorted(REPORTS)])
    for batch in (order[:cut], order[cut:]):
        if batch:
            pipeline.add(parts, [str(folder / name) for name in batch])
    assert pipeline.load(parts) == pipeline.load(whole)


def test_adding_again_does_nothing_twice(folder: Path, tmp_path: Path) -> None:
    """Bytes that are held are not read again, and the record stays the same."""
    record = str(tmp_path / "r.db")
    pipeline.add(record, [str(folder)])
    before = pipeline.load(record)
    again = pipeline.add(record, [str(folder)])
    assert (again.read, len(again.duplicates), again.stories) == (0, 5, 0)
    assert pipeline.load(record) == before


def test_the_same_bytes_twice_in_one_run_are_one_report(folder: Path, tmp_path: Path) -> None:
    """The second path is a duplicate; of two unreadable twins both are reported."""
    (folder / "copy.txt").write_bytes((folder / "cup.txt").read_bytes())
    for name in ("bad.txt", "worse.txt"):
        (folder / name).write_bytes(b"PK\x03\x04\x00\x00\x00\x00binary\x00\x00\xff")
    done = pipeline.add(str(tmp_path / "r.db"), [str(folder)])
    assert (done.read, len(done.duplicates), len(done.dropped)) == (5, 1, 2)
    assert {Path(one.path).name for one in pipeline.load(str(tmp_path / "r.db")).dropped} == {
        "bad.txt",
        "worse.txt",
    }


def test_a_newer_version_reads_stored_bytes_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No path is needed: the raw bytes are in the record."""
    record = str(tmp_path / "r.db")
    pipeline.add(record, [str(folder / "cup.txt")])
    monkeypatch.setattr(journey, "version", lambda: "next")
    done = pipeline.add(record, [str(folder / "rates.txt")])
    assert done.read == 2
    assert len(pipeline.load(record).reports) == 2


def test_standard_input_is_a_report(tmp_path: Path) -> None:
    """A dash stands for the stream that is given."""
    stream = io.BytesIO(REPORTS["cup.txt"].encode())
    assert pipeline.add(str(tmp_path / "r.db"), ["-"], stdin=stream).read == 1


def test_questions_to_a_record(folder: Path, tmp_path: Path) -> None:
    """Listings, search, ids and raw bytes."""
    record = str(tmp_path / "r.db")
    pipeline.add(record, [str(folder)])
    loaded = pipeline.load(record)
    assert len(pipeline.list_stories(record)) == len(loaded.stories)
    assert pipeline.search(record, "drying hall")
    report = loaded.reports[0]
    with Store.open(record, write=False) as store:
        assert store.raw(report.sha256).decode() == report.text
    assert pipeline.find_id(record, report.id).id == report.id
    with pytest.raises(UnknownId):
        pipeline.find_id(record, "zzz")


def test_progress_counts_what_is_set_aside_too(tmp_path: Path) -> None:
    """A run over many unreadable files is seen to move."""
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("" if name != "b.txt" else REPORTS["cup.txt"], encoding="utf-8")
    told: list[pipeline.Progress] = []
    done = pipeline.add(
        str(tmp_path / "r.db"),
        [str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), str(tmp_path / "c.txt")],
        progress=told.append,
    )
    assert (done.read, len(done.dropped)) == (1, 2)
    assert [one.done for one in told if one.stage == "read"] == [1, 2, 3]


def test_wrong_paths_and_files_are_refused_before_anything_is_read(folder: Path, tmp_path: Path) -> None:
    """Nothing is created or changed by a mistake in a name."""
    with pytest.raises(WrongUse):
        pipeline.add(str(tmp_path / "r.db"), [str(folder / "missing.txt")])
    with pytest.raises(RecordError):
        pipeline.load(str(folder / "cup.txt"))
    assert not (tmp_path / "r.db").exists()


LOOP = """
import sys
from twosource import pipeline
print("ready", flush=True)
pipeline.add(sys.argv[1], [sys.argv[2]])
"""


def test_a_killed_run_loses_no_committed_report_and_the_next_finishes(folder: Path, tmp_path: Path) -> None:
    """Twenty kills at different moments; after each the record opens, and at the end it is whole."""
    record, wanted = str(tmp_path / "killed.db"), str(tmp_path / "whole.db")
    pipeline.add(wanted, [str(folder)])
    held = 0
    for turn in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", LOOP, record, str(folder)], stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "ready\n"
            time.sleep(0.05 + 0.12 * turn)
            os.kill(child.pid, signal.SIGKILL)
        if Path(record).exists() and Path(record).stat().st_size:
            try:
                reports = pipeline.load(record).reports
            except NotARecord:  # killed between making the file and its tables
                assert held == 0
                continue
            assert len(reports) >= held
            with Store.open(record, write=False) as store:
                assert all(store.raw(one.sha256).decode() == one.text for one in reports)
            held = len(reports)
    pipeline.add(record, [str(folder)])
    assert pipeline.load(record) == pipeline.load(wanted)
