"""Saved pages of one address are one report: the newest stands, the others are held and shown with it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import twosource
from twosource import pipeline
from twosource.cli import main
from twosource.pipeline import journey
from twosource.record import Store
from twosource.show.brief import compose
from twosource.show.export import as_json

if TYPE_CHECKING:
    from pathlib import Path

    from twosource.model import Record

HEAD = "Title: {}\nSource: Kelt Post\nPublished: 2025-03-04T{}Z\nURL: {}\n\n"
BLAST = "An explosion at the covered market in Kelt injured {} people on Tuesday, police said.\n\n"
HALL = "The blast went off shortly before nine in the fish hall, fire chief Anselm Roe said.\n"
REPORTS = {
    "first.txt": HEAD.format("Blast at Kelt market injures 12", "10:00", "https://keltpost.example/blast-1")
    + BLAST.format(12)
    + HALL,
    "second.txt": HEAD.format("Blast at Kelt market injures 17", "12:00", "http://m.keltpost.example/blast-1/")
    + BLAST.format(17)
    + HALL,
    "third.txt": HEAD.format("Market blast in Kelt: 21 hurt", "15:00", "https://keltpost.example/blast-1?utm_source=a")
    + BLAST.format(21)
    + HALL
    + "\nThree of the injured are in a serious condition, the hospital in Kelt said.\n",
    "copy.txt": "Title: Blast at Kelt market injures 12\nSource: Vale Courier\nPublished: 2025-03-04T11:00Z\n\n"
    + BLAST.format(12)
    + HALL,
    "home.txt": "Title: Seil Herald\nPublished: 2025-06-04\nURL: https://seilherald.example/\n\n"
    "The ferry Odra ran aground off Seil on Monday, the coastguard said. All 58 aboard are safe.\n",
    "home-later.txt": "Title: Seil Herald\nPublished: 2025-08-09\nURL: https://www.seilherald.example\n\n"
    "Orchards around Brenn lost half of their pears to hail, growers told the chamber of farming.\n",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the reports."""
    place = tmp_path / "reports"
    place.mkdir()
    for name, text in REPORTS.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def add(record: Path, folder: Path, *names: str) -> pipeline.AddSummary:
    """Add the named reports to a record."""
    return pipeline.add(str(record), [str(folder / name) for name in names], jobs=0)


def names(record: Record) -> dict[str, str]:
    """Return the file name of each report by its id."""
    return {one.id: one.path.rpartition("/")[2] for one in record.reports}


def standing(record: Record) -> set[tuple[str, ...]]:
    """Return the files that each story holds."""
    items = {item.id: names(record)[item.report] for page in record.pages for item in page.items}
    return {tuple(sorted({items[key] for key in one.story.items})) for one in record.stories}


def test_a_newer_version_stands_and_the_older_is_held_and_counts_no_more(
    folder: Path, tmp_path: Path
) -> None:
    """One report where two were read: no second report, origin or conflict of an outlet with itself."""
    record = tmp_path / "r.db"
    add(record, folder, "first.txt")
    done = add(record, folder, "third.txt")
    assert [tuple(path.rpartition("/")[2] for path in pair) for pair in done.superseded] == [
        ("first.txt", "third.txt")
    ]
    loaded = pipeline.load(str(record))
    assert standing(loaded) == {("third.txt",)}
    (story,) = loaded.stories
    assert {one.counts.reports for one in story.claims} == {1}
    assert story.disagreements == ()
    assert sorted(names(loaded).values()) == ["first.txt", "third.txt"]
    with Store.open(record, write=False) as store:
        texts = {one.path.rpartition("/")[2]: store.raw(one.sha256).decode() for one in loaded.reports}
    assert texts == {name: REPORTS[name] for name in texts}
    old, new = sorted(pipeline.search(str(record), "explosion"), key=lambda hit: hit.superseded_by is None)
    assert (old.superseded_by, new.superseded_by) == (new.report, None)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(REPORTS)), cuts=st.sets(st.integers(1, len(REPORTS) - 1), max_size=3))
def test_any_order_and_batching_of_versions_gives_the_same_record(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, order: list[str], cuts: set[int]
) -> None:
    """Whichever version comes first, and whatever was compared between, the record is that of all at once."""
    place = tmp_path_factory.mktemp("orders")
    add(place / "whole.db", folder, *sorted(REPORTS))
    for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(order)], strict=True):
        add(place / "parts.db", folder, *order[start:end])
    whole = pipeline.load(str(place / "whole.db"))
    assert pipeline.load(str(place / "parts.db")) == whole
    assert standing(whole) == {("copy.txt", "third.txt"), ("home.txt",), ("home-later.txt",)}


@pytest.mark.parametrize("after", ["settle", "group", "replace_stories"])
def test_an_add_that_ends_anywhere_is_finished_by_the_next(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: str
) -> None:
    """Versions that were told, or told and grouped, before a run ended are what the next run finds."""
    record, whole = tmp_path / "r.db", tmp_path / "whole.db"
    add(whole, folder, *sorted(REPORTS))
    add(record, folder, "second.txt", "copy.txt")
    home = Store if after == "replace_stories" else journey
    real = getattr(home, after)

    def ends(*args: object) -> None:
        real(*args)
        raise KeyboardInterrupt

    monkeypatch.setattr(home, after, ends)
    with pytest.raises(KeyboardInterrupt):
        add(record, folder, *sorted(REPORTS))
    monkeypatch.setattr(home, after, real)
    assert len(pipeline.load(str(record)).reports) == len(REPORTS)
    add(record, folder)
    assert pipeline.load(str(record)) == pipeline.load(str(whole))


def test_a_version_that_can_be_read_no_more_leaves_the_one_before_it_standing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read again by a later version of the program, the newest is refused: the one before stands again."""
    record = tmp_path / "r.db"
    add(record, folder, "first.txt", "second.txt", "third.txt")
    prepare = journey.prepare

    def refuses(arrival: pipeline.Prepared, limits: object) -> object:
        if b"serious condition" in arrival.raw:
            raise twosource.errors.UnreadableReport("no")
        return prepare(arrival, limits)

    monkeypatch.setattr(journey, "prepare", refuses)
    monkeypatch.setattr(journey, "version", lambda: "next")
    add(record, folder)
    loaded = pipeline.load(str(record))
    assert standing(loaded) == {("second.txt",)}
    assert [(names(loaded)[old], names(loaded)[new]) for old, new in loaded.superseded] == [
        ("first.txt", "second.txt")
    ]


def test_what_versions_changed_stands_in_every_look(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The summary, the brief, the export and the library tell of the older version and of what changed."""
    record = tmp_path / "r.db"
    assert main(["add", str(record), *(str(folder / f"{name}.txt") for name in ("first", "third"))]) == 0
    assert f"a newer version of {folder}/first.txt: {folder}/third.txt" in capsys.readouterr().out
    loaded = pipeline.load(str(record))
    told = compose(loaded)
    cells = [
        ["".join(run.text for run in cell if run.role != "cite").strip() for cell in row]
        for row in told.versions.rows
    ]
    assert cells == [
        ["r2", "r1", "title", "Blast at Kelt market injures 12", "Market blast in Kelt: 21 hurt"],
        ["r2", "r1", "how many", "12", "21"],
    ]
    export = as_json(loaded)
    (version,) = export["versions"]
    assert [one["field"] for one in version["changes"]] == ["title", "quantity"]
    pairs = {one["id"]: one["superseded_by"] for one in export["reports"]}
    assert pairs == {version["report"]: version["newest"], version["newest"]: None}
    old, new = sorted(twosource.open(record).reports, key=lambda one: one.superseded_by is None)
    assert (old.superseded_by, new.superseded_by) == (new, None)
    assert [one.report for one in new.versions] == [old.id]
    assert "superseded by" in old.explain()


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_brief_with_versions_is_what_the_record_holds(folder: Path, tmp_path: Path, form: str) -> None:
    """Both printed forms pass the check of a brief against its record, the record that of its bytes."""
    record, out = tmp_path / "r.db", tmp_path / f"brief.{form}"
    add(record, folder, *sorted(REPORTS))
    assert main(["brief", str(record), "--format", form, "-o", str(out)]) == 0
    assert main(["verify", str(record), str(out)]) == 0


def test_verify_tells_a_version_that_was_put_in_the_place_of_another(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which report stands is derived from the bytes, so a changed row is a fault."""
    record = tmp_path / "r.db"
    add(record, folder, "first.txt", "third.txt")
    with sqlite3.connect(record) as forged:
        forged.execute("UPDATE reports SET newest = NULL")
    assert main(["verify", str(record)]) == 1
    assert "newest: the record holds None" in capsys.readouterr().err
