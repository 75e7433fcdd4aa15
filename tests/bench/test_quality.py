"""Floors: what falls below one fails, and so does what has none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import accuracy
import bundle_runs
import quality
from scored_sets import BUNDLE_FIGURES, LOWER_IS_BETTER, SETS, Scored

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def scored(tmp_path: Path) -> Scored:
    """A set of one document with a figure of each kind."""
    (tmp_path / "docs.jsonl").write_text('{"id": "1"}\n', encoding="utf-8")
    return Scored(name="tiny", task="times", folder=tmp_path, figures=("value_f1", "mae"))


def test_a_fall_of_more_than_the_margin_fails(scored: Scored) -> None:
    """Up or down, as the figure goes; a fall within the margin is none."""
    floor = {"data": scored.data_hash, "floors": {"value_f1": 0.8, "mae": 0.3}}
    assert quality.compare(scored, {"value_f1": 0.796, "mae": 0.304}, floor) == []
    assert quality.compare(scored, {"value_f1": 0.9, "mae": 0.1}, floor) == []
    assert quality.compare(scored, {"value_f1": 0.794, "mae": 0.306}, floor) == [
        "tiny: value_f1 0.7940 is below its floor 0.8000",
        "tiny: mae 0.3060 is below its floor 0.3000",
    ]


def test_a_figure_without_a_floor_fails(scored: Scored) -> None:
    """Of a set with no floors at all each figure is named, of one that lacks some those."""
    found = {"value_f1": 0.9, "mae": 0.1}
    assert quality.compare(scored, found, {}) == ["tiny: value_f1 has no floor", "tiny: mae has no floor"]
    floor = {"data": scored.data_hash, "floors": {"mae": 0.2}}
    assert quality.compare(scored, found, floor) == ["tiny: value_f1 has no floor"]


def test_other_data_than_those_of_the_floors_fail(scored: Scored) -> None:
    """One character more in a document, and the floors say nothing of it."""
    floor = {"data": scored.data_hash, "floors": {"value_f1": 0.8, "mae": 0.3}}
    (scored.folder / "docs.jsonl").write_text('{"id": "10"}\n', encoding="utf-8")
    (wrong,) = quality.compare(scored, {"value_f1": 0.8, "mae": 0.3}, floor)
    assert "the data are not those" in wrong


def test_floors_rise_and_fall_for_a_reason_only(scored: Scored) -> None:
    """The better of both is kept, a missing one is set; a reason lowers, and stays beside them."""
    floor = {"data": "old", "floors": {"value_f1": 0.8}}
    found = {"value_f1": 0.7, "mae": 0.25}
    kept = quality.raised(scored, found, floor, None)
    assert kept == {"data": scored.data_hash, "floors": {"value_f1": 0.8, "mae": 0.25}}
    assert quality.raised(scored, {"value_f1": 0.9, "mae": 0.3}, kept, None)["floors"] == {
        "value_f1": 0.9,
        "mae": 0.25,
    }
    lowered = quality.raised(scored, found, floor, "another measure")
    assert lowered["floors"] == {"value_f1": 0.7, "mae": 0.25}
    assert lowered["lowered"] == ["another measure"]


def test_the_page_of_figures_is_that_of_the_floors() -> None:
    """``docs/accuracy.md`` shows what ``floors.json`` holds, figure by figure and floor by floor."""
    floors = json.loads(quality.FLOORS.read_text(encoding="utf-8"))
    assert accuracy.PAGE.read_text(encoding="utf-8") == accuracy.page(floors)


def test_the_page_shows_each_figure_with_its_floor_and_its_peer() -> None:
    """A row for each set of others; two columns for each set of bundles; errors as shares of what is shown."""
    floors = {
        "wikiwars": {"floors": {"value_f1": 0.8123}, "found": {"value_f1": 0.8456}},
        "real": {"floors": {"dis_all_p": 0.4}, "found": {"dis_all_p": 0.45, "dis_r": 0.125}},
    }
    page = accuracy.page(floors)
    assert "| wikiwars | value_f1 | 0.846 | 0.812 | 0.838, HeidelTime |" in page
    assert "| dis_all_p | 0.450 | 0.400 | - | - |" in page
    assert "of all printed | 0.550 | - |" in page
    assert "not shown | 0.875 | - |" in page


def test_every_set_is_known_to_the_page() -> None:
    """What a set holds is told, error rates are marked as such, and peers are of figures that are shown."""
    assert {scored.name for scored in SETS} == set(accuracy.WHAT)
    assert {"false_independence", "missed_independence", "false_disagreement"} <= LOWER_IS_BETTER


def test_the_bundles_of_the_project_keep_their_floors() -> None:
    """The journey from reports to a record, over all bundles in ``bench/bundles``, is as good as it was."""
    (scored,) = (one for one in SETS if one.name == "own-bundles")
    floor = json.loads(quality.FLOORS.read_text(encoding="utf-8"))["own-bundles"]
    assert len(list(bundle_runs.bundles(scored.folder))) >= 29
    assert set(BUNDLE_FIGURES) <= set(scored.figures)
    assert quality.compare(scored, quality.score_bundles(scored), floor) == []
