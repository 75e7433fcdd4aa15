"""What changed in a story between two moments: each kind of change, from real journeys of small reports."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource import pipeline
from twosource.cli import main
from twosource.errors import WrongUse
from twosource.model import moment_of
from twosource.show import access, listing, phrases
from twosource.show.changes import Changes, changes

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Title: {}\nSource: {}\nPublished: 2025-03-0{}T10:00Z\n{}\n"
BLAST = "An explosion at the covered market in Kelt injured {} people on Tuesday, police said.\n\n"
HALL = "The blast went off shortly before nine in the fish hall, fire chief Anselm Roe said.\n"
URL = "URL: https://keltpost.example/blast-{}\n"
REPORTS = {
    "first.txt": HEAD.format("Blast at Kelt market injures 12", "Kelt Post", 4, URL.format(1)) + BLAST.format(12) + HALL,
    "other.txt": HEAD.format("Market blast in Kelt hurts 19", "Vale Courier", 5, "") + BLAST.format(19)
    + "The market hall was closed at once, the mayor, Ulla Marn, said.\n",
    "denial.txt": HEAD.format("No blast at Kelt market, says its owner", "Brenn Echo", 6, "")
    + "The owner of the covered market in Kelt denied that an explosion injured people there.\n\n" + HALL,
    "newer.txt": HEAD.format("Blast at Kelt market injures 21", "Kelt Post", 7, URL.format(1)) + BLAST.format(21) + HALL,
    "gone.txt": HEAD.format("Blast at Kelt market injures 12", "Seil Herald", 8, "")
    + "This story has been withdrawn.\n\n" + BLAST.format(12) + HALL,
}  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A record of all the reports."""
    folder = tmp_path_factory.mktemp("changes")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    pipeline.add(str(folder / "r.db"), [str(folder / name) for name in REPORTS], jobs=0)
    return str(folder / "r.db")


def between(record: str, since: str, until: str | None = None) -> Changes:
    """Return what changed in the largest story."""
    return access.changed(record, None, moment_of(since), None if until is None else moment_of(until))


def kinds(found: Changes) -> set[str]:
    """Return the kinds of changes found."""
    return {one.kind for one in found.found}


def test_a_report_more_is_told_with_the_claims_and_counts_that_it_changes(record: str) -> None:
    """Before and after stand side by side in words, with the statement that made the difference."""
    found = between(record, "2025-03-04", "2025-03-05")
    assert [one.places[0].outlet for one in found.found if one.kind == "report"] == ["Vale Courier"]
    grown = next(one for one in found.found if one.kind == "claim")
    step = next(one for one in grown.steps if one.what == "origins and counts")
    assert (step.before.partition(" in ")[2][:8], step.now.partition(" in ")[2][:9]) == (
        "1 report",
        "2 reports",
    )
    assert {place.outlet for place in grown.places} == {"Vale Courier"}
    fresh = [one for one in found.found if one.kind == "new claim"]
    assert any(
        "The market hall was closed at once" in one.text and "(said as fact, 1 origin" in one.text
        for one in fresh
    )


def test_a_conflict_that_opens_is_told_with_a_place_for_each_value(record: str) -> None:
    """12 in one report, 19 in another of another outlet."""
    found = between(record, "2025-03-04", "2025-03-05")
    conflict = next(one for one in found.found if one.kind == "new disagreement")
    assert {place.outlet for place in conflict.places} == {"Kelt Post", "Vale Courier"}
    assert all(number in conflict.text for number in ("12", "19"))


def test_a_denial_shows_in_how_sure_a_claim_is_or_as_a_claim_of_its_own(record: str) -> None:
    """No rendering loses that it is denied."""
    found = between(record, "2025-03-05", "2025-03-06")
    told = [f"{one.text} {one.steps}" for one in found.found]
    assert any(phrases.CERTAINTY["denied"] in one for one in told)


def test_a_newer_version_is_no_new_report_and_tells_what_it_changed(record: str) -> None:
    """Its figure is met by the claim that the earlier page told; the earlier page is named."""
    found = between(record, "2025-03-06", "2025-03-07")
    assert "report" not in kinds(found)
    version = next(one for one in found.found if one.kind == "version")
    assert {step.what: (step.before, step.now) for step in version.steps}["how many"][1] == "21"
    same = [one for one in found.found if one.kind in {"new claim", "gone claim"}]
    assert not [one for one in same if "fish hall" in one.text], (
        "words that both versions have are one statement"
    )


def test_a_withdrawn_report_is_told(record: str) -> None:
    """With the words by which its outlet took it back."""
    found = between(record, "2025-03-07")
    gone = next(one for one in found.found if one.kind == "withdrawn")
    assert "has been withdrawn" in gone.text


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.integers(3, 9))
def test_nothing_changes_between_a_moment_and_itself(record: str, day: int) -> None:
    """Whatever the moment; before the first report there is no story at all."""
    moment = moment_of(f"2025-03-0{day}")
    part = pipeline.load(record, moment=moment)
    if part.stories:
        assert changes(part, part).found == ()
        assert listing.changes(changes(part, part))[-1] == phrases.NOTHING_CHANGED


def test_before_the_first_report_everything_is_new(record: str) -> None:
    """Every report and every claim of the story is told, none as changed."""
    found = between(record, "2025-03-01")
    assert (
        {"report", "new claim"}
        <= kinds(found)
        <= {"report", "new claim", "new disagreement", "withdrawn", "version"}
    )


def test_every_place_holds_the_words_that_it_quotes(record: str) -> None:
    """Whatever a line says of a report leads to characters of it."""
    texts = {one.id: one.text for one in pipeline.load(record).reports}
    for since in ("2025-03-01", "2025-03-04", "2025-03-06"):
        for place in (place for one in between(record, since).found for place in one.places):
            assert " ".join(texts[place.report][place.start : place.end].split()) == place.words


def test_the_command_prints_lines_and_json_and_refuses_a_turned_round_time(
    record: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines say between which moments; JSON has a kind for each change."""
    assert main(["changes", record, "--since", "2025-03-04", "--until", "2025-03-05"]) == 0
    printed = capsys.readouterr().out
    assert "since the end of 2025-03-04 (UTC), until the end of 2025-03-05 (UTC)" in printed
    assert (
        "as of the end of 2025-03-04 (UTC): 1 of 5 reports in the record; left out: 4 published later"
        in printed
    )
    assert main(["changes", record, "--since", "2025-03-04", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["until"] is None
    assert told["since"]["reports"] == 1
    assert {one["kind"] for one in told["changes"]} <= set(phrases.CHANGES)
    with pytest.raises(WrongUse, match="is before"):
        between(record, "2025-03-05", "2025-03-04")


def test_corrections_made_since_are_told_with_who_and_why_and_taken_back(tmp_path: Path) -> None:
    """Both records have them as they stand now; the list says when they came, and when one went."""
    path = tmp_path / "first.txt"
    path.write_text(REPORTS["first.txt"], encoding="utf-8")
    record = str(tmp_path / "r.db")
    pipeline.add(record, [str(path)], jobs=0)
    lead = pipeline.load(record).stories[0].claims[0].lead
    asked = {"verb": "set", "things": (lead,), "field": "certainty", "value": "alleged", "by": "Ana Sol"}
    ruled = pipeline.make(record, pipeline.Asked(**asked, at="2025-04-01T10:00Z", why="a rumour"))  # type: ignore[arg-type]
    pipeline.correct(record, [ruled])
    pipeline.undo(record, ruled.id, pipeline.undoing(by="Bo Lind", at="2025-04-03T10:00Z"))
    made = [one.text for one in between(record, "2025-03-31", "2025-04-02").found if one.kind == "correction"]
    assert made == ["corrected by Ana Sol on 2025-04-01: certainty set to alleged: a rumour"]
    back = [one.text for one in between(record, "2025-04-02").found if one.kind == "correction"]
    assert back == ["undone by Bo Lind on 2025-04-03: certainty set to alleged"]


def test_every_asking_command_says_as_of_when(
    record: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The first line of a listing, the head of a brief, a field of an export; and verify holds such a brief."""
    then = ["--as-of", "2025-03-05"]
    line = "as of the end of 2025-03-05 (UTC): 2 of 5 reports in the record; left out: 3 published later"
    for words in (["stories"], ["brief"], ["claims"], ["timeline"], ["search", "market"], ["explain", "c1"]):
        assert main([words[0], record, *words[1:], *then]) == 0
        assert line in " ".join(capsys.readouterr().out.split()), words
    for words in (["stories"], ["claims"], ["timeline"], ["search", "market"], ["explain", "c1"]):
        assert main([words[0], record, *words[1:], *then, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["as_of"]["reports"] == 2, words
    assert main(["export", record, "--format", "json", *then]) == 0
    assert json.loads(capsys.readouterr().out)["as_of"]["moment"] == "2025-03-05"
    assert main(["export", record, "--format", "csv", *then]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["as_of"] for row in rows} == {"2025-03-05"}
    for form in ("html", "md"):
        page = str(tmp_path / f"brief.{form}")
        assert main(["brief", record, *then, "--format", form, "-o", page]) == 0
        assert main(["verify", record, page]) == 0, capsys.readouterr().err
        assert "the record prints the same brief" in capsys.readouterr().out
