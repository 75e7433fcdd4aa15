"""The bound on the scores of pairs: it is never passed, and leaving pairs out by it changes no claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from made_stories import Desk, body, count, says

from twosource.compare.claims import align as aligning
from twosource.compare.claims.bound import most
from twosource.compare.claims.scoring import score

if TYPE_CHECKING:
    from twosource.model import Reading


@pytest.fixture(name="story")
def made() -> list[Reading]:
    """Return the readings of three reports that agree, differ and tell of other things."""
    desk = Desk()
    police, clinic = body("police"), body("clinic")
    return [
        desk.report(
            "a",
            says("Seven miners died in the shaft", by=police, counts=[count("Seven", 7, counted="miner")]),
            says("The shaft was closed", by=police),
            says("The clinic treated 31 miners", counts=[count("31", 31, counted="miner")]),
        ),
        desk.report(
            "b",
            says(
                "Nine miners were killed in the shaft", by=clinic, counts=[count("Nine", 9, counted="miner")]
            ),
            says("Strikers marched to the town hall"),
            says("The clinic treated 31 people", by=clinic, counts=[count("31", 31, counted="people")]),
        ),
        desk.report(
            "c",
            says("The police denied that miners died", certainty="denied", by=police),
            says("The shaft was closed"),
            says("A ferry line opened in the north"),
        ),
    ]


def test_no_pair_scores_more_than_its_bound(story: list[Reading]) -> None:
    """What is left out of the bound can only take from it."""
    (run,) = aligning.compared(story)
    bounds = most(run.seen, run.keys, run.likenesses, run.figures)
    assert len(run.keys) > 1
    assert all(score(run.pair(at)) <= bound for at, bound in enumerate(bounds))


def test_pairs_left_out_by_the_bound_change_no_claim(
    story: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The claims are those that all pairs make."""
    found = aligning.align(story)
    monkeypatch.setattr(aligning, "most", lambda _, keys, *__: np.full(len(keys), np.inf))
    assert aligning.align(story) == found
    assert any(len(group.statements) > 1 for group in found)
