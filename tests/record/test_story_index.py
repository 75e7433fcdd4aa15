"""The index of stories: filled when an older record is brought up to date, the same in any order of adding."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest

import yard
from twosource import pipeline
from twosource.cli import main
from twosource.record import Sieve, Store

TABLES = ("overviews", "facets", "tellings")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a record of two stories."""
    return yard.record(tmp_path_factory.mktemp("yard"))


def rows(place: str) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of the index, in order."""
    connection = sqlite3.connect(place)
    found = {
        name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall())  # noqa: S608 - names of this module
        for name in TABLES
    }
    connection.close()
    return found


def test_an_older_record_is_indexed_when_it_is_opened_for_writing(path: str, tmp_path: Path) -> None:
    """Without its index and with the number of an earlier schema, it gets the same rows again."""
    old = tmp_path / "old.db"
    old.write_bytes(Path(path).read_bytes())
    connection = sqlite3.connect(old)
    for name in TABLES:
        connection.execute(f"DROP TABLE {name}")
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA user_version = {number - 1}")
    connection.commit()
    connection.close()
    Store.open(old, write=True).close()
    assert rows(str(old)) == rows(path)
    assert all(rows(path).values())


def test_the_index_does_not_depend_on_the_order_of_adding(path: str, tmp_path: Path) -> None:
    """Reports added one by one in other orders give the same rows."""
    for number in range(3):
        files = list(yard.REPORTS.items())
        random.Random(number).shuffle(files)  # noqa: S311 - an order, not a secret
        place = str(tmp_path / f"{number}.db")
        for name, text in files:
            (tmp_path / name).write_text(text, encoding="utf-8")
            pipeline.add(place, [str(tmp_path / name)], jobs=0)
        assert rows(place) == rows(path)


def test_what_leaves_a_story_leaves_the_index(path: str, tmp_path: Path) -> None:
    """With its story a row goes: no name is left behind."""
    copy = tmp_path / "copy.db"
    copy.write_bytes(Path(path).read_bytes())
    with Store.open(copy, write=True) as store:
        store.wait_again(store.by_size())
    assert not any(rows(str(copy)).values())


def test_a_question_asks_for_all_at_once(path: str) -> None:
    """Counting and listing agree, whatever part of the question is left empty."""
    with Store.open(path, write=False) as store:
        sieve = Sieve(since="2025-05", places=("place:holm",), certainty="alleged", words="crane")
        (found,) = store.browse(sieve, order="newest", first=0, most=9)
        assert (store.count(sieve), found.number) == (1, 1)
        assert found.hit is not None
        assert store.count(Sieve()) == 2
        assert store.browse(Sieve(), order="newest", first=5, most=9) == ()


def test_what_users_corrected_is_what_lists_tell(path: str, tmp_path: Path) -> None:
    """A certainty that was set is found, a report that was marked as withdrawn counted; verify holds."""
    copy = tmp_path / "copy.db"
    copy.write_bytes(Path(path).read_bytes())
    record = pipeline.load(str(copy))
    goat = next(one for one in record.readings if one.item.title == "Goat crowned in Vestry")
    by = {"by": "A. Reader", "at": "2032-04-01", "why": "read again"}
    asked = (
        {"verb": "set", "things": (goat.statements[0].id,), "field": "certainty", "value": "denied"},
        {"verb": "withdrawn", "things": (goat.report,)},
    )
    made = [pipeline.make(str(copy), pipeline.Asked(**by, **one)) for one in asked]  # type: ignore[arg-type] # as asked
    assert pipeline.correct(str(copy), made).changed
    with Store.open(copy, write=False) as store:
        (found,) = store.browse(Sieve(certainty="denied"), order="newest", first=0, most=9)
        assert (found.overview.title, found.overview.withdrawn) == ("Goat crowned in Vestry", 1)
        assert store.habits("tarnecho").withdrawn == 1
        (page,) = store.pages_of("tarnecho", first=0, most=9, amended=True)
        assert page.report.withdrawn
        (item,) = store.items_with("named", ("place:vestry",), first=0, most=9)
        assert store.excerpt((item,)).readings[0].statements[0].certainty == "denied"
    assert main(["verify", str(copy)]) == 0
