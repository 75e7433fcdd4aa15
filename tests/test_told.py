"""Nothing that is given is lost in silence: it is read, held already, or told with a reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from twosource import cli, pipeline
from twosource.show import access, listing, rendering
from twosource.show.brief import compose
from twosource.show.verify import Asked, check

if TYPE_CHECKING:
    from pathlib import Path

PIER = "Title: Pier shut\nPublished: 2031-03-03\n\nThe pier was shut on Monday, the mayor of Marrow said.\n"
QUAY = (
    "Title: Kai gesperrt\nSource: Marrauer Bote\nPublished: 2031-03-04\n\nDer alte Kai von Marrau bleibt bis zum "
    "Frühjahr gesperrt, sagte die Hafenmeisterin am Montag.\n\nTaucher hatten elf Risse in den Pfählen gefunden.\n"
)
FIGURES = "12 14 15\n17 18\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one report of each kind, and things beside them."""
    place = tmp_path / "reports"
    place.mkdir()
    (place / "pier.txt").write_text(PIER, encoding="utf-8")
    (place / "quay.txt").write_text(QUAY, encoding="utf-8")
    (place / "figures.txt").write_text(FIGURES, encoding="utf-8")
    (place / "table.csv").write_text("a,b\n", encoding="utf-8")
    (place / "map.png").write_bytes(b"x")
    return place


def test_add_tells_what_must_be_known_of_reports_that_are_kept(folder: Path, tmp_path: Path) -> None:
    """Notes with their paths, what was dropped, what stands beside the reports; all is read but the table."""
    done = pipeline.add(str(tmp_path / "r.db"), [str(folder)])
    assert done.read == 3
    assert {(path.rpartition("/")[2], note.kind) for path, note in done.notes} == {
        ("quay.txt", "language"),
        ("figures.txt", "no statement"),
    }
    assert [one.path.rpartition("/")[2] for one in done.dropped] == ["table.csv"]
    assert [one.what for one in done.passed] == ["pictures, sounds and films: 1"]
    notes = {report.path: report.notes for report in pipeline.load(str(tmp_path / "r.db")).reports}
    assert {(path, note) for path, told in notes.items() for note in told} == set(done.notes)


def test_a_report_is_told_once(folder: Path, tmp_path: Path) -> None:
    """What is held already is not told again, and stands in the record."""
    pipeline.add(str(tmp_path / "r.db"), [str(folder)])
    assert pipeline.add(str(tmp_path / "r.db"), [str(folder)]).notes == ()


@pytest.mark.parametrize(
    ("name", "code"), [("pier.txt", 0), ("quay.txt", 0), ("figures.txt", 1), ("table.csv", 1)]
)
def test_the_exit_code_tells_whether_all_was_understood(
    name: str, code: int, folder: Path, tmp_path: Path
) -> None:
    """A language that is not understood is no failure; a report in which nothing was understood is."""
    assert cli.main(["add", str(tmp_path / "r.db"), str(folder / name)]) == code


def test_the_command_line_prints_a_line_for_each(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Notes beside what was dropped, on standard error; in JSON with their kinds."""
    assert cli.main(["add", str(tmp_path / "r.db"), str(folder)]) == 1
    said = capsys.readouterr()
    assert f"note: {folder / 'quay.txt'}: in German: kept and searchable but not understood" in said.err
    assert f"note: {folder / 'figures.txt'}: no article was found in it" in said.err
    assert f"no reports in {folder}: pictures, sounds and films: 1" in said.out
    assert cli.main(["add", str(tmp_path / "s.db"), str(folder), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {note["kind"] for note in told["notes"]} == {"language", "no statement"}
    assert told["passed"] == [{"path": str(folder), "what": "pictures, sounds and films: 1"}]


def test_a_foreign_report_is_marked_wherever_it_is_shown(folder: Path, tmp_path: Path) -> None:
    """In the listing of stories, in the counts of its brief and beside what was read; the brief verifies."""
    record = str(tmp_path / "r.db")
    pipeline.add(record, [str(folder)])
    answer = access.browse(record, {})
    lines = listing.stories(answer)
    assert [line.endswith("[1 report in German not understood]") for line in lines].count(True) == 1
    listed = listing.stories_json(answer)["stories"]  # type: ignore[index, call-overload, union-attr] # JSON
    assert [one["foreign"] for one in listed].count({"de": 1}) == 1  # type: ignore[index, call-overload, union-attr] # JSON
    (story,) = (one.overview for one in answer.stories if one.overview.foreign)
    assert (story.title, story.claims) == ("Kai gesperrt", 0)
    part = access.story(record, story.id)
    brief = compose(part)
    assert "1 report in German not understood" in ["".join(run.text for run in line) for line in brief.ladder]
    aside = "".join(run.text for run in brief.read.rows[0][-1])
    assert "in German: kept and searchable but not understood: only English is" in aside
    for form in ("md", "html"):
        file = tmp_path / f"brief.{form}"
        file.write_text(rendering.text(part, form), encoding="utf-8")
        assert not check(record, str(file), Asked()).faults
    assert [hit.report for hit in pipeline.search(record, "Hafenmeisterin")] == [brief.reports[0]]


def test_reports_of_two_languages_are_told_apart_in_any_order(folder: Path, tmp_path: Path) -> None:
    """A foreign report stands in a story of its own, and the record is the same in any order."""
    first, second = str(tmp_path / "a.db"), str(tmp_path / "b.db")
    names = ["pier.txt", "quay.txt", "figures.txt"]
    for record, order in ((first, names), (second, names[::-1])):
        for name in order:
            pipeline.add(record, [str(folder / name)])
    assert pipeline.load(first) == pipeline.load(second)
    assert len(pipeline.load(first).stories) == 2
