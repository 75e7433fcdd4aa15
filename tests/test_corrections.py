"""What an outlet corrects or takes back in a note, in the record and in every look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import twosource
from twosource import pipeline
from twosource.cli import main
from twosource.show.brief import compose
from twosource.show.listing import line_text

if TYPE_CHECKING:
    from pathlib import Path

POST = "Title: Blast at Kelt market\nSource: Kelt Post\nPublished: 2025-03-04T15:00Z\n\n"
COURIER = "Title: Blast in Kelt market hall\nSource: Vale Courier\nPublished: 2025-03-04T16:00Z\n\n"
BLAST = "An explosion at the covered market in Kelt injured {} people on Tuesday, police said.\n\n"
NOTE = "An earlier version of this article said 12 people were hurt; it is 21.\n"
OTHER = "Police in Kelt said 21 people were injured by an explosion in the covered market on Tuesday.\n"
BACK = "Editor's note: This story has been withdrawn because its account could not be confirmed.\n\n"


def made(folder: Path, *texts: str) -> Path:
    """Return the record of some reports."""
    files = [folder / f"{name}.txt" for name, _ in zip("abc", texts, strict=False)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    pipeline.add(str(folder / "r.db"), [str(file) for file in files], jobs=0)
    return folder / "r.db"


@pytest.mark.parametrize(("held", "values"), [(21, [(), ("21",)]), (12, [("12",), ()])])
def test_a_correction_is_an_update_of_its_outlet(
    tmp_path: Path, held: int, values: list[tuple[str, ...]]
) -> None:
    """The claim has both figures and neither conflict nor second origin, whether the text was mended or not."""
    record = twosource.open(made(tmp_path, POST + BLAST.format(held) + NOTE))
    (found,) = record.disagreements
    assert (found.field, found.kind, [one.value for one in found.values]) == (
        "quantity",
        "update",
        ["12", "21"],
    )
    words = [tuple(q.text for each in one.statements for q in each.quantities) for one in found.values]
    assert words == values
    assert found.claim.counts.origins == 1


def test_a_figure_that_a_note_gives_for_another_thing_is_of_no_claim(tmp_path: Path) -> None:
    """Stalls are no injured people, whatever their number."""
    note = NOTE.replace("people were hurt", "stalls were burnt")
    assert twosource.open(made(tmp_path, POST + BLAST.format(21) + note)).disagreements == ()


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("text", [POST + BLAST.format(21) + NOTE, POST + BACK + BLAST.format(21)])
def test_briefs_show_it_and_hold(tmp_path: Path, form: str, text: str) -> None:
    """The old figure stands in the brief with its place in the note, what was taken back is called so."""
    record, out = made(tmp_path, text, COURIER + OTHER), tmp_path / f"brief.{form}"
    assert main(["brief", str(record), "--format", form, "-o", str(out)]) == 0
    assert main(["verify", str(record), str(out)]) == 0
    printed = out.read_text(encoding="utf-8")
    assert ("corrected by" in printed) is (NOTE in text)
    assert ("withdrawn" in printed) is (BACK in text)


def test_the_claims_of_a_report_that_was_taken_back_say_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each claim of it, its explanation, the counts of the story and the summary of the add."""
    record = made(tmp_path, POST + BACK + BLAST.format(21), COURIER + OTHER)
    loaded = pipeline.load(str(record))
    told = compose(loaded)
    assert "1 report withdrawn" in [line_text(line) for line in told.ladder]
    (claim,) = told.claims
    facts = [line_text(line) for line in claim.facts]
    assert any(one.startswith("withdrawn: r1") and one.endswith("1 in 1 now") for one in facts)
    assert main(["explain", str(record), "c1"]) == 0
    assert ", withdrawn [statement]" in capsys.readouterr().out
    other = tmp_path / "again.db"
    assert main(["add", str(other), str(tmp_path / "a.txt")]) == 0
    assert "its outlet took it back" in capsys.readouterr().err


def test_a_page_that_holds_no_more_than_its_withdrawal_takes_the_place_of_the_article(tmp_path: Path) -> None:
    """Of the article taken back nothing is counted any more; it is held as an earlier version."""
    url = "https://keltpost.example/2025/blast-at-market\n\n"
    first = POST.rstrip() + f"\nURL: {url}" + BLAST.format(21)
    back = (
        POST.replace("Blast at Kelt market", "Withdrawn").replace("15:00", "18:00").rstrip()
        + f"\nURL: {url}{BACK}"
    )
    record = twosource.open(made(tmp_path, first, back, COURIER + OTHER))
    assert {one.counts.reports for one in record.claims} == {1}
    (old,) = [one for one in record.reports if one.superseded_by]
    assert old.superseded_by is not None
    assert "took it back" in old.superseded_by.notes[0]
