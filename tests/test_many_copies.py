"""An agency's text as many outlets print it, end to end: one story, whatever order it comes in."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from twosource import pipeline

if TYPE_CHECKING:
    from pathlib import Path

OUTLETS = 60
OWN = (
    "Title: Rowers pulled from the river at Dunmarrow\nSource: Dunmarrow Leader\nPublished: 2031-03-05T07:00Z\n\n"
    "The footbridge at Dunmarrow fell into the Ostrel on Tuesday. The mayor of Dunmarrow, Ilse Hartog, said "
    "that it had been closed to carts since January.\n"
)
BAKERY = (
    "Title: Bakers of Tarnwick strike\nSource: Bay Ledger\nPublished: 2031-03-04T12:00Z\n\n"
    "The bakers of Tarnwick began a strike over flour prices, their guild said.\n"
)


def _copy(number: int, *, other_figures: bool) -> str:
    hurt, boats = (11 + number, 2 + number % 7) if other_figures else (11, 4)
    return (
        f"Title: Footbridge falls in Dunmarrow\nSource: Paper {number} Courier\n"
        f"Published: 2031-03-04T{8 + number % 12:02d}:{number % 60:02d}Z\n\n"
        "DUNMARROW, March 4 (QNA) - A footbridge over the Ostrel fell at noon on Tuesday while rowers passed "
        f"below it.\n\n{hurt} people were hurt, fire chief Anselm Roe said. The brigade sent {boats} boats to the "
        "landing.\n\nThe owner denied that the ropes had been cut.\n"
    )


@pytest.fixture(params=[False, True], ids=["word for word", "other figures"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with the copies, one report of its own on the same event, and one on another."""
    place = tmp_path / "reports"
    place.mkdir()
    for number in range(OUTLETS):
        text = _copy(number, other_figures=request.param)
        (place / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    (place / "own.txt").write_text(OWN, encoding="utf-8")
    (place / "bakery.txt").write_text(BAKERY, encoding="utf-8")
    return place


def test_copies_are_one_story_with_the_claims_of_one_text(folder: Path, tmp_path: Path) -> None:
    """Sixty copies and the town's own paper are one story; each sentence of the text is one claim.

    It has sixty reports, sixty outlets and one origin. The bakers' strike stays apart, and shuffled batches
    give the same record.
    """
    whole, parts = str(tmp_path / "whole.db"), str(tmp_path / "parts.db")
    pipeline.add(whole, [str(folder)])
    record = pipeline.load(whole)
    assert sorted(len(one.story.items) for one in record.stories) == [1, OUTLETS + 1]
    story = max(record.stories, key=lambda one: len(one.story.items))
    told = [claim for claim in story.claims if claim.counts.reports >= OUTLETS]
    outlets = {reading.item.id: reading.outlet for reading in record.readings}
    (copy,) = [one for one in record.readings if outlets[one.item.id] == "Paper 0 Courier"]
    assert len(told) == len(copy.statements) > 3
    for claim in told:
        assert claim.counts.outlets == claim.counts.reports
        assert (claim.origins.min, claim.origins.max) == (1, 1)
    files = [str(path) for path in sorted(folder.iterdir())]
    random.Random(5).shuffle(files)  # noqa: S311 - sample data, not a secret
    for batch in (files[:1], files[1:40], files[40:]):
        pipeline.add(parts, batch)
    assert pipeline.load(parts) == record
