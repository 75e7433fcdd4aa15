"""The command verify, run whole: what it promises, what it says, and that it leaves no trace."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zlib
from typing import TYPE_CHECKING

import pytest

from twosource import cli, ending, pipeline
from twosource.errors import UnreadableReport
from twosource.model import LIMITS, Limits
from twosource.pipeline import adding, journey
from twosource.record import Store

if TYPE_CHECKING:
    from pathlib import Path

    from twosource.model import Arrival

REPORTS = {
    "gazette.txt": "Title: Crane falls at Varrow dock\nSource: Varrow Gazette\nPublished: 2032-05-04T10:00Z\n\n"
    "A crane fell at Varrow dock on Tuesday, harbour master Oda Brisk said. Two people were hurt.\n",
    "herald.txt": "Title: Three hurt as crane falls at Varrow\nSource: Marl Herald\nPublished: 2032-05-04T15:00Z\n\n"
    "A crane fell at Varrow dock on Tuesday. Three people were hurt, the rescue service said.\n",
    "choir.txt": "Title: Choir of Tilby sings again\nSource: Tilby Post\nPublished: 2032-01-09\n\n"
    "The choir of Tilby will sing in the old mill on Friday, conductor Pia Sorrel said.\n",
}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of three reports, written out into its own file."""
    folder = tmp_path_factory.mktemp("verify")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    path = folder / "record.db"
    pipeline.add(str(path), [str(folder / name) for name in REPORTS])
    alter(path, "SELECT 1")
    return path


@pytest.fixture
def copy(record: Path, tmp_path: Path) -> Path:
    """A copy of the record, to be altered."""
    path = tmp_path / "record.db"
    shutil.copyfile(record, path)
    return path


def alter(path: Path, *queries: str) -> None:
    """Run SQL on a record."""
    connection = sqlite3.connect(path, isolation_level=None)
    for query in (*queries, "PRAGMA wal_checkpoint(TRUNCATE)"):
        connection.execute(query).fetchall()
    connection.close()


def run(*words: object) -> int:
    """Run the command line in this process and return its exit code."""
    return cli.main([str(word) for word in words])


def test_all_faults_are_told_with_exit_1_and_as_json(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three things are altered in three places: three lines and their number, or one object."""
    alter(
        copy,
        "UPDATE claims SET label = 'contested'",
        "UPDATE items SET day = day + 1",
        "CREATE TABLE goats (name TEXT)",
    )
    assert run("verify", copy) == 1
    said = capsys.readouterr().err
    assert "claims, row c-" in said
    assert "day: the record holds" in said
    assert "table goats: no record of this program has it" in said
    assert "faults found" in said
    assert run("verify", copy, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["verified"] is False
    assert {"schema", "item", "claims,"} <= {one["kind"] for one in told["faults"]}


def test_a_brief_is_checked_beside_a_record_that_does_not_hold(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault of the record does not hide that of the brief."""
    assert run("brief", copy, "--format", "md", "-o", tmp_path / "brief.md") == 0
    text = (tmp_path / "brief.md").read_text(encoding="utf-8")
    (tmp_path / "brief.md").write_text(text.replace("2032-05-04", "2032-05-09", 1), encoding="utf-8")
    alter(copy, "DELETE FROM edges")
    assert run("verify", copy, tmp_path / "brief.md") == 1
    said = capsys.readouterr().err
    assert "brief.md: line" in said
    assert "edge i-" in said


def test_nothing_is_left_behind_and_nothing_is_written(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The temporary record vanishes, whether all holds or not; the record keeps its bytes and has no lock."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    before = copy.read_bytes()
    assert run("verify", copy) == 0
    assert copy.read_bytes() == before
    alter(copy, "DELETE FROM edges")
    before = copy.read_bytes()
    assert run("verify", copy) == 1
    assert copy.read_bytes() == before
    assert list(place.iterdir()) == []
    assert not copy.with_name("record.db.lock").exists()


def test_a_sample_is_chosen_by_a_seed_that_is_told(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One report is read again; which one depends on the seed alone, and the lines say what was sampled."""
    assert run("verify", copy, "--sample", 1, "--seed", "harbour") == 0
    said = capsys.readouterr().out
    assert "1 of 3 reports read again from their bytes, chosen by the seed harbour" in said
    assert "stories compared again from all readings" in said
    assert run("verify", copy, "--sample", 1) == 0
    assert "chosen by the seed" in capsys.readouterr().out


def test_a_sample_finds_what_it_reads_and_all_that_was_compared(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An altered day is found where its report is in the sample; an altered label always is."""
    alter(copy, "UPDATE claims SET label = 'contested'", "UPDATE items SET place = 7")
    assert run("verify", copy, "--sample", 3) == 1
    assert "place: the record holds 7" in capsys.readouterr().err
    assert run("verify", copy, "--sample", 1) == 1
    assert "label: the record holds 'contested'" in capsys.readouterr().err


def test_a_sample_rests_on_values_that_hold(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Readings that contradict their texts are not taken over: they are told, and nothing is compared."""
    other = "SELECT detail FROM items WHERE report <> (SELECT min(report) FROM items)"
    alter(copy, f"UPDATE items SET detail = ({other})")  # noqa: S608 - our own words
    assert run("verify", copy, "--sample", 1) == 1
    said = capsys.readouterr()
    assert "nothing was derived again" in said.out
    assert "give the id t-" in said.err or "the text" in said.err or "no such characters" in said.err


def test_a_record_of_an_older_journey_is_brought_up_to_date(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says in one line what to do; add with no path does it, and then all holds."""
    version = pipeline.version()
    monkeypatch.setattr(journey, "version", lambda: "later")
    assert run("verify", copy) == 1
    said = capsys.readouterr().err
    assert f"3 reports read by version {version} of the journey; this program reads by later" in said
    assert f"`twosource add {copy}` with no path reads them again" in said
    assert said.count("twosource: ") == 2
    assert run("add", copy) == 0
    assert "3 read" in capsys.readouterr().out
    assert run("verify", copy) == 0


def test_add_with_no_path_makes_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where there is nothing to bring up to date the command says so."""
    assert run("add", tmp_path / "none.db") == ending.WRONG
    assert "there is no such record" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()


def test_a_record_with_older_tables_is_not_written_by_verify(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says what to do and leaves the file alone; add with no path makes the seals of what is held."""
    alter(
        copy,
        "DROP TABLE seals",
        "DROP TABLE families",
        "DROP TABLE nodes",
        "DROP TABLE profiles",
        "DROP TABLE applied",
        "DROP TABLE correction_keys",
        "DROP TABLE corrections",
        "DROP TABLE overviews",
        "DROP TABLE facets",
        "DROP TABLE tellings",
        "ALTER TABLE reports DROP COLUMN limits",
        "DROP INDEX reports_by_address",
        "DROP INDEX reports_by_newest",
        "ALTER TABLE reports DROP COLUMN newest",
        "ALTER TABLE reports DROP COLUMN address",
        "PRAGMA user_version = 2",
    )
    before = copy.read_bytes()
    assert run("verify", copy) == 1
    assert "the record has the tables of an older version" in capsys.readouterr().err
    assert copy.read_bytes() == before
    alter(copy, "UPDATE reports SET version = 'an older one'")
    assert run("add", copy) == 0
    assert run("verify", copy) == 0
    alter(copy, "DELETE FROM paths WHERE path LIKE '%choir%'")
    assert run("verify", copy) == 1


def test_items_that_were_never_compared_are_told(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An add that ended before it compared leaves a record of which verify says how to go on."""
    (tmp_path / "more.txt").write_text(REPORTS["herald.txt"].replace("Marl", "Dunholt"), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(adding, "compare", lambda *_: 0)
        pipeline.add(str(copy), [str(tmp_path / "more.txt")])
    assert run("verify", copy) == 1
    said = capsys.readouterr()
    assert "1 of the items wait to be compared" in said.err
    assert "4 reports read again from their bytes" in said.out
    assert run("add", copy) == 0
    assert run("verify", copy) == 0


@pytest.mark.usefixtures("one_process")
def test_what_a_later_version_cannot_read_is_dropped_with_its_bytes_kept(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report goes, its reason stays, its bytes can be read again; the record is what they make of it."""
    prepare = journey.prepare

    def picky(arrival: Arrival, limits: Limits) -> pipeline.Prepared:
        if b"choir" in arrival.raw:
            raise UnreadableReport("no choirs")
        return prepare(arrival, limits)

    monkeypatch.setattr(journey, "version", lambda: "later")
    monkeypatch.setattr(journey, "prepare", picky)
    assert run("add", copy) == 1
    assert "no choirs" in capsys.readouterr().err
    with Store.open(copy, write=False) as store:
        assert len(store.digests()) == 3
        assert len(store.report_ids()) == 2
        assert [one.reason for one in store.dropped()] == ["no choirs"]
    assert run("verify", copy) == 0
    monkeypatch.setattr(journey, "prepare", prepare)
    assert run("verify", copy) == 1
    assert "the record lacks it, its bytes give it" in capsys.readouterr().err


@pytest.mark.usefixtures("one_process")
def test_bytes_that_cannot_be_read_again_are_told_with_the_reason(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report that reading drops here, for whatever reason, is named with it."""

    def refused(*_: object, **__: object) -> pipeline.Prepared:
        raise UnreadableReport("it takes too long")

    monkeypatch.setattr(journey, "prepare", refused)
    assert run("verify", copy) == 1
    assert "they cannot be read again: it takes too long" in capsys.readouterr().err


def test_limits_that_are_not_the_usual_ones_are_kept_with_a_report(copy: Path) -> None:
    """The bounds on which a report depends come back; those of the machine, which change none, do not."""
    with Store.open(copy, write=True) as store:
        (digest, *_) = store.digests()
        (page,) = (one for one in store.pages() if one.report.sha256 == digest)
        strict = Limits(entries=9, cpu_s=1.0)
        store.add(store.arrival(digest), page, store.readings(one.id for one in page.items), {}, "x", strict)
        assert store.limits(digest) == Limits(entries=9)
        assert {store.limits(one) for one in store.digests()[1:]} == {LIMITS}


@pytest.mark.parametrize("size", [100, 5000, 40_000])
def test_a_file_that_is_cut_short_is_no_fault_of_the_program(
    size: int, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A record that lost its end is told as damaged, with exit 2, or fault by fault with exit 1."""
    copy.write_bytes(copy.read_bytes()[:size])
    assert run("verify", copy) in {1, 2}
    assert "fault of the program" not in capsys.readouterr().err


def test_noise_in_any_place_of_the_file_is_found_or_changes_nothing(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sixteen bytes are overwritten at each of thirty places: exit 1 or 2, or the record reads the same."""
    whole = record.read_bytes()
    wanted = pipeline.load(str(record))
    for turn in range(30):
        place = 200 + turn * (len(whole) - 400) // 30
        path = tmp_path / f"{turn}.db"
        path.write_bytes(whole[:place] + bytes(range(16)) + whole[place + 16 :])
        code = run("verify", path)
        assert code in {0, 1, 2}, capsys.readouterr().err
        assert code or pipeline.load(str(path)) == wanted


def test_bytes_are_hashed_and_read_again(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stored bytes that say something else are named by their digest, and so is what they give."""
    blob = zlib.compress(REPORTS["choir.txt"].replace("Friday", "Monday").encode())
    connection = sqlite3.connect(copy)
    query = "UPDATE raw SET bytes = ? WHERE sha256 = (SELECT sha256 FROM paths WHERE path LIKE '%choir%')"
    connection.execute(query, (blob,))
    connection.commit()
    connection.close()
    assert run("verify", copy) == 1
    said = capsys.readouterr().err
    assert "the stored bytes have the SHA-256" in said
    assert "the record lacks it, its bytes give it" in said
