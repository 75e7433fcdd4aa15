"""The register of publishers in a record: it is kept, counted by, sealed, and carried into a rebuilt record."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from twosource import pipeline
from twosource.cli import main
from twosource.errors import WrongUse
from twosource.record import Store
from twosource.show.export import to_text

if TYPE_CHECKING:
    from pathlib import Path

OUTLETS = ("The Tarn Echo", "Hollow Post", "Gale Radio")
TEXT = (
    "Title: Quarry at Tarn Hollow closed\nOutlet: {outlet}\nPublished: 2031-05-0{day}\n\n"
    "The quarry at Tarn Hollow was closed on Monday, the mine inspectorate said. {more}\n"
)
MORE = ("Four people were hurt.", "Two cranes were taken away.", "The owner would not comment.")
REGISTER = {"tarn  echo": "Hollow Press", "Hollow Post": "Hollow Press", "Nobody": "Nothing"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports of three outlets on one happening."""
    place = tmp_path / "reports"
    place.mkdir()
    for number, (outlet, more) in enumerate(zip(OUTLETS, MORE, strict=True)):
        text = TEXT.format(outlet=outlet, day=6 + number // 2, more=more)
        (place / f"{number}.txt").write_text(text, encoding="utf-8")
    return place


def families(record: str) -> set[tuple[int, int]]:
    """Return the outlets and families of the claims of all outlets."""
    claims = [claim for story in pipeline.load(record).stories for claim in story.claims]
    return {(one.counts.outlets, one.counts.families) for one in claims if one.counts.outlets == len(OUTLETS)}


def test_the_register_is_kept_and_another_one_takes_its_place(folder: Path, tmp_path: Path) -> None:
    """Families are counted by the register of the last add that gave one; one that is equal changes nothing."""
    record, reports = str(tmp_path / "desk.db"), [str(folder)]
    pipeline.add(record, reports, jobs=0)
    assert families(record) == {(3, 3)}
    assert pipeline.add(record, [], families=REGISTER, jobs=0).stories > 0
    assert families(record) == {(3, 2)}
    assert pipeline.add(record, reports, jobs=0).stories == 0
    assert pipeline.add(record, reports, families=dict(reversed(REGISTER.items())), jobs=0).stories == 0
    assert families(record) == {(3, 2)}
    pipeline.add(record, [], families={}, jobs=0)
    assert families(record) == {(3, 3)}


def test_the_record_is_the_same_in_any_order(folder: Path, tmp_path: Path) -> None:
    """A register before, with or after the reports gives one record."""
    reports = sorted(str(one) for one in folder.iterdir())
    ways: list[list[tuple[list[str], dict[str, str] | None]]] = [
        [(reports, REGISTER)],
        [([], REGISTER), (reports[::-1], None)],
        [(reports[1:], None), (reports[:1], None), ([], REGISTER)],
    ]
    found: set[str] = set()
    for number, way in enumerate(ways):
        record = str(tmp_path / f"{number}.db")
        for paths, register in way:
            pipeline.add(record, paths, families=register, jobs=0)
        found.add(to_text(pipeline.load(record)))
    assert len(found) == 1
    assert '"families": 2' in found.pop()


def test_publishers_of_known_outlets_are_counted_without_a_register_and_that_of_the_user_wins(
    tmp_path: Path,
) -> None:
    """Two titles of one house are one family; the user may say otherwise, by any name of an outlet."""
    for number, outlet in enumerate(("The Wall Street Journal", "The Sun", "Gale Radio")):
        text = TEXT.format(outlet=outlet, day=6, more=MORE[number])
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    record = str(tmp_path / "desk.db")
    pipeline.add(record, [str(tmp_path / f"{number}.txt") for number in range(3)], jobs=0)
    assert families(record) == {(3, 2)}
    pipeline.add(record, [], families={"wsj.com": "Another House"}, jobs=0)
    assert families(record) == {(3, 3)}
    pipeline.add(record, [], families={"thesun.co.uk": "Hollow Press", "Gale Radio": "Hollow Press"}, jobs=0)
    assert families(record) == {(3, 2)}


def test_one_outlet_has_one_publisher(tmp_path: Path) -> None:
    """Two spellings of one outlet cannot belong to two publishers; nothing is written then."""
    with Store.open(tmp_path / "desk.db", write=True) as store:
        store.put_families(REGISTER)
        with pytest.raises(WrongUse, match="gives TARN ECHO two: Hollow Press and Gale"):
            store.put_families({"Tarn Echo": "Hollow Press", "TARN ECHO": "Gale"})
        assert store.register() == {
            "hollow post": "Hollow Press",
            "nobody": "Nothing",
            "tarn echo": "Hollow Press",
        }
        assert store.families(["The Tarn Echo", "Gale Radio"]) == {"The Tarn Echo": "Hollow Press"}


def test_verify_counts_by_the_register_and_finds_a_forged_one(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command line takes the register as a file; a record with it holds, and one whose register was altered does not."""
    record, file = str(tmp_path / "desk.db"), tmp_path / "register.csv"
    file.write_text("outlet,publisher\nTarn Echo,Hollow Press\nHollow Post,Hollow Press\n", encoding="utf-8")
    assert main(["add", record, str(folder), "--families", str(file)]) == 0
    assert families(record) == {(3, 2)}
    assert main(["verify", record]) == 0
    with closing(sqlite3.connect(record)) as connection, connection:
        connection.execute("UPDATE families SET family = 'Gale' WHERE outlet = 'tarn echo'")
    capsys.readouterr()
    assert main(["verify", record]) == 1
    assert "seal of families" in capsys.readouterr().err
    assert main(["add", record, str(folder), "--families", str(tmp_path / "none.csv")]) == 2
