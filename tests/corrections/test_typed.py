"""Corrections typed on the command line, and what every look at a record says of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import made_record
from twosource import pipeline
from twosource.cli import main

if TYPE_CHECKING:
    from pathlib import Path

BY = ("--by", "A. Reader", "--at", "2032-04-01", "--why", "read again")


@pytest.fixture
def record(tmp_path: Path) -> str:
    """A record of two reports on one event."""
    return str(made_record.make(tmp_path))


def statement(record: str, words: str) -> str:
    """Return the id of the statement that begins with ``words``."""
    readings = pipeline.load(record).readings
    return next(one.id for each in readings for one in each.statements if one.text.startswith(words))


def test_a_correction_is_typed_listed_and_undone(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The listing says what, by whom, when, why and what was read; undone it stays, and says so."""
    four = statement(record, "Four people")
    assert main(["correct", record, "set", four[:8], "certainty", "alleged", *BY]) == 0
    said = "corrected by A. Reader on 2032-04-01: certainty set to alleged (read as asserted): read again"
    printed = capsys.readouterr().out
    assert said in printed
    assert f"on {four}" in printed
    assert "1 story compared anew" in printed
    assert main(["correct", record, "set", four, "certainty", "alleged", *BY]) == 0
    assert "the record holds this correction already" in capsys.readouterr().out
    assert main(["correct", record, "list", "--json"]) == 0
    (held,) = json.loads(capsys.readouterr().out)
    assert (held["field"], held["value"], held["applied"][0]["was"]) == ("certainty", "alleged", "asserted")
    assert main(["correct", record, "undo", held["id"][:5], "--by", "B", "--at", "2032-05-01"]) == 0
    capsys.readouterr()
    assert main(["correct", record, "list"]) == 0
    assert "undone by B on 2032-05-01" in capsys.readouterr().out


def test_every_verb_takes_what_a_brief_and_an_explanation_name(
    record: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """c1, r1, ids, the kind before them, names of people, several words without quotation marks."""
    for words in (
        ("same", "c3", "c4"),
        ("different", "origin", statement(record, "Four people"), statement(record, "Three people")),
        ("note", "c1", "ask", "the", "port"),
        ("tag", "story", pipeline.load(record).stories[0].story.id, "urgent"),
        ("note", "entity", "Edda Norling", "spelt Norlin elsewhere"),
        ("set", "outlet", "Quay Courier", "reliability", "B"),
        ("withdraw", "r2"),
    ):
        assert main(["correct", record, *words, *BY]) == 0, capsys.readouterr().err
    assert main(["correct", record, "list"]) == 0
    printed = capsys.readouterr().out
    assert "not applied" not in printed
    assert (
        "noted by A. Reader on 2032-04-01: person:edda norling: spelt Norlin elsewhere: read again" in printed
    )
    assert "tagged by A. Reader on 2032-04-01: urgent: read again" in printed
    assert main(["correct", record, "not-a-report", "r1", *BY]) == 0


def test_a_correction_stands_wherever_it_bears(
    record: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Brief in three looks, listing, explanation, export; and the brief still holds against the record."""
    four = statement(record, "Four people")
    for field, value in (("quantity", "3"), ("when", "2032-03-07"), ("speaker", "Edda Norling")):
        assert main(["correct", record, "set", four, field, value, *BY]) == 0
    capsys.readouterr()
    said = "quantity set to 3 (read as Four)"
    for words in (("brief",), ("brief", "--format", "md"), ("brief", "--format", "html"), ("claims",)):
        assert main([words[0], record, *words[1:]]) == 0
        assert said in " ".join(capsys.readouterr().out.split()), words
    assert main(["explain", record, four]) == 0
    assert f"corrected by A. Reader on 2032-04-01: {said}: read again [correction]" in capsys.readouterr().out
    assert main(["export", record, "--format", "json"]) == 0
    held = json.loads(capsys.readouterr().out)
    (corrected,) = (one for one in held["statements"] if one["id"] == four)
    assert corrected["corrected"] == [one["id"] for one in held["corrections"]]
    assert held["corrections"][0]["applied"][0]["on"] == [four]
    for form in ("md", "html"):
        out = str(tmp_path / f"brief.{form}")
        assert main(["brief", record, "--format", form, "-o", out]) == 0
        assert main(["verify", record, out]) == 0
        text = (tmp_path / f"brief.{form}").read_text(encoding="utf-8")
        (tmp_path / f"brief.{form}").write_text(text.replace("set to 3", "set to 5"), encoding="utf-8")
        assert main(["verify", record, out]) == 1


def test_a_file_of_corrections_carries_them_to_another_record(
    record: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exported and imported, they give the same record; a bad line is told, and nothing is taken in."""
    four = statement(record, "Four people")
    assert main(["correct", record, "set", four, "certainty", "denied", *BY]) == 0
    file = tmp_path / "corrections.jsonl"
    assert main(["correct", record, "export", "-o", str(file)]) == 0
    (tmp_path / "other").mkdir()
    other = str(made_record.make(tmp_path / "other"))
    assert main(["correct", other, "import", str(file)]) == 0
    assert "1 corrections read, 1 of them new here" in capsys.readouterr().out
    assert pipeline.corrections(other) == pipeline.corrections(record)
    for line, said in (
        ("nonsense", "line 2: 'nonsense' is no correction"),
        (file.read_text(encoding="utf-8").replace("denied", "alleged").strip(), "is not the id of what"),
        (file.read_text(encoding="utf-8").replace('"set"', '"sell"').strip(), "line 2: "),
        ("[1]", "line 2: '[1]' is no correction"),
    ):
        bad = tmp_path / "bad.jsonl"
        bad.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
        third = str(tmp_path / "third.db")
        pipeline.add(third, [str(tmp_path / "quay.txt")], jobs=0)
        assert main(["correct", third, "import", str(bad)]) == 2
        told = capsys.readouterr().err
        assert said in told
        assert "nothing was taken in" in told
        assert pipeline.corrections(third) == ()
    assert main(["correct", record, "import", str(tmp_path / "none")]) == 2
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("same", "c1"), "same and different want two of a kind, not 1"),
        (("same", "[1]", "c1"), "is a place"),
        (("same", "entity", "Edda Norling", "harbour master Edda Norling"), ""),
        (("same", "entity", "Nobody", "Edda Norling"), "the record names nothing 'Nobody'"),
        (("set", "c1", "speaker"), "set wants a THING, a FIELD and a VALUE"),
        (("note", "c1"), "note wants a THING and the words of the note"),
        (("set", "outlet", "Quay Courier", "reliability", "G"), "a letter from A to F, not 'G'"),
        (("set", "outlet", "Quay Courier", "owner", "G"), "an outlet has no field 'owner'; there are: name"),
        (("undo", "u-9"), "the record holds no correction u-9; it holds 0"),
        (("withdraw", "c1"), "nothing is withdrawn of a claim; of: report"),
        (("sam", "c1", "c2"), "did you mean same?"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_would(
    record: str, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, nothing stored, and the text says what was possible."""
    assert main(["correct", record, *words, *(BY if said else ())]) == 2
    assert said in capsys.readouterr().err
    assert pipeline.corrections(record) == ()


def test_the_register_is_shown_added_to_and_imported(
    record: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The newest word holds, each fact says who says so, and nobody but the user gives letters."""
    assert main(["register", record, "show"]) == 0
    assert "reliability: F (nobody has judged it)" in capsys.readouterr().out
    add = ["register", record, "add", "Quay Courier", "--publisher", "Hollow Press", "--reliability", "B"]
    assert main([*add, *BY]) == 0
    file = tmp_path / "register.csv"
    file.write_text(
        "outlet,aliases,publisher,country,agency,reliability\n"
        "Town Letter,The Letter; Letter Online,Hollow Press,GB,no,C\n",
        encoding="utf-8",
    )
    assert main(["register", record, "import", str(file), *BY]) == 0
    assert "6 facts read, 6 of them new here" in capsys.readouterr().out
    assert main(["register", record, "show", "--json"]) == 0
    shown = {one["outlet"]: one for one in json.loads(capsys.readouterr().out)}
    assert {name: one["reports"] for name, one in shown.items()} == {
        "Quay Courier": 1, "Town Letter": 1, "The Letter": 0, "Letter Online": 0,
    }  # fmt: skip
    facts = {one["field"]: (one["value"], one["by"]) for one in shown["Quay Courier"]["facts"]}
    assert facts == {
        "publisher": ("Hollow Press", "A. Reader on 2032-04-01"),
        "reliability": ("B", "A. Reader on 2032-04-01"),
    }
    (story,) = pipeline.load(record).stories
    both = [one.counts for one in story.claims if one.counts.outlets == 2]
    assert both
    assert {one.families for one in both} == {1}
    assert main(["register", record, "show", "--all"]) == 0
    assert "(built in)" in capsys.readouterr().out
    for line, said in (
        ("X,,,,,Q", "line 2: reliability is a letter"),
        ("X,,,England,,", "two letters of ISO"),
    ):
        file.write_text(f"outlet,aliases,publisher,country,agency,reliability\n{line}\n", encoding="utf-8")
        assert main(["register", record, "import", str(file)]) == 2
        assert said in capsys.readouterr().err
    assert main(["register", record, "add", "X"]) == 2
    assert "nothing is said of X; say any of: name, publisher" in capsys.readouterr().err


def test_a_report_that_is_none_says_by_whom_and_why(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is in no story; its own explanation still tells who ruled so."""
    report = pipeline.load(record).reports[0].id
    assert main(["correct", record, "not-a-report", report, *BY]) == 0
    assert main(["explain", record, report]) == 0
    said = "corrected by A. Reader on 2032-04-01: marked as no report: read again"
    assert said in capsys.readouterr().out
