"""Notes of an outlet on its own report: which figure did not hold, which does, and what was taken back."""

from __future__ import annotations

import pytest

from twosource.model import Arrival
from twosource.pipeline import prepare

HEAD = "Title: Blast at Kelt market\nSource: Kelt Post\nPublished: 2025-03-04T10:00Z\n\n"
BODY = (
    "An explosion at the covered market in Kelt injured 21 people on Tuesday, police said.\n\n"
    "The blast went off shortly before nine in the fish hall, fire chief Anselm Roe said.\n\n"
)


def told(note: str, *, first: bool = False) -> list[tuple[str, str]]:
    """Return the corrections read from a report with ``note``: each figure before and now."""
    text = HEAD + (f"{note}\n\n{BODY}" if first else f"{BODY}{note}\n")
    found = prepare(Arrival(path="a.txt", raw=text.encode(), media="text"))
    (reading,) = found.readings
    if not note.startswith(("Correction:", "CORRECTION", "Correction,")):
        assert all(one.text not in note for one in reading.statements), "it tells of no happening"
    for one in reading.corrections:
        assert " ".join(note.split()).startswith(" ".join(text[one.start : one.end].split())[:40])
    return [(one.before.text, one.now.text) for one in reading.corrections]


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(
    "note",
    [
        "An earlier version of this article said 12 people were hurt; it is 21.",
        "An earlier version of this story gave the number of injured as 12. The correct figure is 21.",
        "This article was amended on 5 March 2025. An earlier version said 12 people were hurt; it is 21.",
        "Correction: 21 people were injured, not 12 as stated earlier.",
        "CORRECTION (5 March): The number of injured is 21, not 12.",
        "Correction, 5 March, 11.20: this article wrongly said that 12 people were hurt. It was 21.",
        "(Corrects number of injured to 21 from 12 in first paragraph)",
        "(This story has been corrected to say that 21 people were injured, not 12.)",
    ],
)
def test_a_note_tells_the_figure_that_did_not_hold_and_the_one_that_does(note: str, *, first: bool) -> None:
    """Wherever the note stands and whichever figure comes first."""
    assert told(note, first=first) == [("12", "21")]


@pytest.mark.parametrize(
    "note",
    [
        "An earlier version of this article misspelled the name of the fire chief.",
        "An earlier version of this article said that 12 people were hurt.",
        "Correction: The market has 40 stalls in 2 halls.",
        "An earlier version of this article gave 12 as the number of injured and 3 as that of the dead; it is 21.",
    ],
)
def test_a_note_that_does_not_tell_plainly_which_figure_holds_tells_none(note: str) -> None:
    """One figure alone, several, or none that is said not to hold."""
    assert told(note) == []


def test_a_report_that_its_outlet_took_back_has_a_note_and_no_statement_of_it() -> None:
    """The words are quoted in the note; the sentence about the report is no statement."""
    back = "Editor's note: This story has been withdrawn because its account could not be confirmed."
    found = prepare(Arrival(path="a.txt", raw=f"{HEAD}{back}\n\n{BODY}".encode(), media="text"))
    assert [(one.kind, one.text) for one in found.page.report.notes] == [
        ("withdrawn", f'its outlet took it back: "{back}"')
    ]
    assert found.readings[0].statements[0].text.startswith("An explosion")


@pytest.mark.parametrize(
    "line",
    [
        "The report has been withdrawn from shelves in Kelt, the ministry said.",
        "The lawyer said this story had been retracted by the witness.",
        "The Kelt Post has withdrawn its reporter from the town.",
    ],
)
def test_a_report_of_a_withdrawal_is_not_withdrawn(line: str) -> None:
    """Another report, a story that somebody told, a reporter: what was taken back is not this article."""
    found = prepare(Arrival(path="a.txt", raw=f"{HEAD}{BODY}{line}\n".encode(), media="text"))
    assert found.page.report.notes == ()


def test_a_bare_figure_is_of_the_unit_of_the_other() -> None:
    """A note does not name the currency twice."""
    note = "An earlier version of this article said that the damage came to $1,500. It is 2,000."
    found = prepare(Arrival(path="a.txt", raw=f"{HEAD}{BODY}{note}\n".encode(), media="text"))
    (one,) = found.readings[0].corrections
    assert (one.before.unit, one.now.unit) == ("USD", "USD")
