"""Denials that do not say what they deny, and the statement that they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from made_stories import Desk, body, count, says

from twosource.compare.claims.align import align
from twosource.compare.claims.denials import denied_before
from twosource.compare.claims.leading import leading
from twosource.compare.claims.must_links import rejoin
from twosource.compare.claims.opposition import contradictions, contrary

if TYPE_CHECKING:
    from twosource.model import Reading, Statement

SAID = "the sensors had been wrapped in rags"


def _denial(text: str, certainty: str = "denied") -> dict[str, Any]:
    return says(text, by=body("company"), certainty=certainty)


def _one(text: str, certainty: str = "denied") -> Statement:
    return Desk().report("a", _denial(text, certainty)).statements[0]


def _report(*denials: dict[str, Any], said: str = SAID, **parts: Any) -> Reading:  # noqa: ANN401 - fields
    return Desk().report("a", says(said, **({"by": body("workers")} | parts)), *denials)


@pytest.mark.parametrize(
    "text",
    [
        "The company denied those reports",
        "The owners have rejected the accusation through their lawyer",
        "The ministry dismissed the claim as a fairy tale",
        "Dorn has denied all allegations against him",
        "The company rejects this",
        "which she denies",
        "That is an invention",
        "His lawyer calls this \u201ca fairy tale",
    ],
)
def test_a_denial_of_the_allegations_says_nothing_itself(text: str) -> None:
    """Its object is a pronoun, or a noun for a saying and no more."""
    assert "bare denial" in _one(text).signs


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The company denied reports that the sensors were wrapped", "denied"),
        ("The company denied wrapping the sensors", "denied"),
        ("The board rejected it", "asserted"),
        ("The council called this a good day", "asserted"),
        ("The report was read out in court", "asserted"),
        ("The minister rejected the budget", "asserted"),
    ],
)
def test_what_says_what_it_denies_or_denies_nothing_is_none(text: str, certainty: str) -> None:
    """A denial with its content stands alone; to reject an offer is no denial."""
    assert "bare denial" not in _one(text, certainty).signs


def test_a_bare_denial_goes_to_what_another_voice_said_just_before() -> None:
    """The two are one claim, they contradict each other, and the claim is named by what was said."""
    reading = _report(_denial("The company rejects this"))
    said, denial = reading.statements
    assert denied_before(reading.statements) == {denial.id: said}
    (group,) = rejoin(align([reading]), [reading])
    assert group.statements == (said, denial)
    assert contradictions(group.statements) == [(denial, said)]
    assert leading(group.statements) == said


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        (SAID, {"by": ()}),
        (SAID, {"by": body("company")}),
        ("the workers had told him about the allegations", {}),
        ("the board could not confirm it", {}),
        (SAID, {"certainty": "conditional"}),
    ],
    ids=["narration", "own words", "of a saying", "a refusal", "a condition"],
)
def test_what_a_denial_cannot_be_known_to_answer_stays_apart(said: str, parts: dict[str, Any]) -> None:
    """Narration, the denier's own words, words about a saying, refusals and conditions are not denied by it."""
    reading = _report(_denial("The company rejects this"), said=said, **parts)
    assert denied_before(reading.statements) == {}


def test_of_many_things_said_none_is_chosen() -> None:
    """Where one voice said several things before, which of them is denied is open; an allegation is told apart."""
    desk = Desk()
    said = [says(text, by=body("workers")) for text in ("the pump was old", "the key was in a drawer")]
    reading = desk.report("a", *said, _denial("The company rejects this"))
    assert denied_before(reading.statements) == {}
    alleged = desk.report("b", said[0], {**said[1], "certainty": "alleged"}, _denial("The company denies it"))
    assert len(denied_before(alleged.statements)) == 1


def test_a_denial_too_far_off_answers_nothing() -> None:
    """A denial three sentences on may be of anything."""
    far = says("The sun shone on the harbour and nobody spoke for a while " * 5)
    desk = Desk()
    reading = desk.report("a", says(SAID, by=body("workers")), far, _denial("The company rejects this"))
    assert denied_before(reading.statements) == {}


def test_another_figure_denied_is_no_contradiction() -> None:
    """Who denies that 48 boats sank does not deny that 38 did; who denies that 38 did, does."""
    desk = Desk()

    def sank(key: str, number: str, low: float, **parts: Any) -> Statement:  # noqa: ANN401 - fields
        text = f"{number} boats sank off Velm"
        said = says(text, verb="sank", counts=[count(number, low, counted="boat")], **parts)
        return desk.report(key, said).statements[0]

    yes = sank("a", "38", 38)
    assert not contrary(sank("b", "48", 48, certainty="denied"), yes)
    assert contrary(sank("c", "38", 38, certainty="denied"), yes)
