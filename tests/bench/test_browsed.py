"""The time of each view of the desk: a line for each, and a record that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import browsed

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_each_view_of_a_small_record_is_fast(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every view has its line with times and bytes, none passes its bound, and the record is made once."""
    assert browsed.run(9, str(tmp_path), None) == 0
    table = capsys.readouterr().out
    for view in ("stories by certainty", "stories by four filters", "the most told name", "why of the claim"):
        assert view in table
    made = (tmp_path / "desk-9-invented.db").stat().st_ino
    assert browsed.run(9, str(tmp_path), None) == 0
    assert (tmp_path / "desk-9-invented.db").stat().st_ino == made


def test_a_view_that_takes_too_long_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a bound of no time at all each view is over it."""
    monkeypatch.setattr(browsed, "LONGEST_MS", -1)
    failed = browsed.run(3, str(tmp_path), None)
    assert failed == capsys.readouterr().out.count("  over") > 20
