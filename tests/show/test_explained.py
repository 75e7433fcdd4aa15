"""Explanations: for each thing the reasons, and the words of the reports that show them."""

from __future__ import annotations

import pytest
from invented_story import COURIER_REPORT, CUT, HERALD_REPORT, MOVED_47, RECORD, STORY

from twosource.errors import UnknownId
from twosource.show.explain import explain, lines, to_json

FIVE = "origins in 2 reports and outlets of 2 publisher families, 2 wire groups"


def shown(wanted: str) -> str:
    """Return an explanation as one text."""
    return "\n".join(lines(explain(RECORD, wanted)))


def test_a_claim_shows_its_statements_its_origins_and_its_disagreements() -> None:
    """Why one claim, why so many origins, why a conflict: with the words that show it."""
    text = shown("k-boats")
    assert text.startswith(f"k-boats  claim, 2 {FIVE}, contested\n  47 boats were moved\n")
    assert "Both tell of boats moved. [same act]" in text
    assert "  o-guard  origin, a speaker" in text
    assert "The statements name one speaker. [one speaker]" in text
    assert "disagreement, how many, conflict" in text
    assert "- 47 (47) [value]" in text
    assert '"52 boats' in text or "- 52 boats (52) [value]" in text


def test_a_claim_that_is_not_said_as_fact_says_so() -> None:
    """The words of an allegation never stand alone."""
    assert "The contractor allegedly cut the main cable (alleged)" in shown("k-cable")


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("o-office", "origin, a speaker"),
        ("o-narration", "outlets that do not say how they know"),
        ("d-cable", "disagreement, how sure, conflict"),
        (STORY, "story, 2 items, 5 claims"),
        (f"i-{HERALD_REPORT.id}", f"article of {HERALD_REPORT.id}, in story {STORY}"),
        (HERALD_REPORT.id, "report, Quill Herald, 2031-04-16, sha256"),
        (CUT.id, "statement, alleged, Quill Herald does not say how it knows"),
        ("c1", "k-boats  claim"),
        ("r2", COURIER_REPORT.id),
    ],
)
def test_everything_with_an_id_is_explained(wanted: str, words: str) -> None:
    """Each kind of thing has its explanation; the names of a brief work as ids do."""
    assert words in shown(wanted)


def test_the_number_of_a_citation_is_explained() -> None:
    """What [2] stands for: the report, the sentence around, the exact words, the statement made there."""
    text = shown("[2]")
    assert text == shown("2")
    assert text.startswith("[2]  citation of r1, Quill Herald, 2031-04-16\n")
    assert "QUILLMOUTH: The harbour office said on Tuesday that 47 boats were moved." in text
    assert '"47 boats were moved"' in text
    assert f"{MOVED_47.id}  statement, said as fact" in text
    assert "statement" not in shown("1")


@pytest.mark.parametrize("number", ["0", "999", "[999]"])
def test_a_citation_that_is_not_there_is_unknown(number: str) -> None:
    """The message says how many there are."""
    with pytest.raises(UnknownId, match=r"has no citation .* it has 8"):
        explain(RECORD, number)


def test_a_count_of_origins_is_not_said_twice() -> None:
    """The label of a claim is printed where it says more than the count."""
    assert shown("c1").startswith(f"k-boats  claim, 2 {FIVE}, contested\n")
    assert shown("c2").startswith(f"k-cable  claim, 1 to 2 {FIVE}\n")


def test_a_statement_shows_the_words_behind_each_slot() -> None:
    """Speaker, date, amount, role: each with its characters."""
    text = shown(MOVED_47.id)
    for rule, words in (
        ("speaker", "The harbour office"),
        ("amount: 47", "47 boats"),
        ("role: patient", "47 boats"),
    ):
        assert f'- {rule} [{rule}]\n      "{words}"' in text
    assert '- date of the event: 2031-04-15 [date of the event: 2031-04-15]\n      "on Tuesday"' in text
    assert "k-boats  claim" in text


def test_a_report_shows_where_each_fact_was_found() -> None:
    """A fact of a header has no place in the text; a zone has."""
    text = shown(HERALD_REPORT.id)
    assert "- outlet: Quill Herald [found in header]" in text
    assert "- first line [headline]" in text


def test_the_beginning_of_an_id_is_enough() -> None:
    """An id may be cut short as long as only one thing begins so."""
    assert explain(RECORD, "k-bo").id == "k-boats"


@pytest.mark.parametrize("wanted", ["k-", "k-baots", "c99"])
def test_what_is_not_there_is_refused_with_an_offer(wanted: str) -> None:
    """An unknown or ambiguous name is an error that helps."""
    with pytest.raises(UnknownId, match=r"could be any of|did you mean|holds nothing called"):
        explain(RECORD, wanted)


def test_an_explanation_is_json_too() -> None:
    """The same reasons, for a program."""
    found = to_json(explain(RECORD, "k-boats"))
    assert found["id"] == "k-boats"
    assert [part["id"] for part in found["parts"]] == ["o-office", "o-guard", "d-boats"]
    assert found["reasons"][0]["quotes"][0]["words"] == "47 boats were moved"
