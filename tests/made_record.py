"""A small record of two invented reports about one event, for tests of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource import pipeline

if TYPE_CHECKING:
    from pathlib import Path

QUAY = """Title: Crane falls at Ostrel Quay
Source: Quay Courier
Published: 2032-03-09

The crane fell onto the quay on Monday, the port office said. Four people were hurt, the office said.

"We are looking at every cable," harbour master Edda Norling told reporters.
"""
TOWN = """Title: Three hurt as crane falls
Source: Town Letter
Published: 2032-03-09

The crane fell onto the quay on Monday. Three people were hurt, the ambulance service said.
"""

EVERY: tuple[tuple[str, ...], ...] = (
    ("add", "RECORD", "REPORT"), ("stories", "RECORD"), ("stories", "RECORD", "--json"), ("brief", "RECORD"),
    ("brief", "RECORD", "--format", "html"), ("claims", "RECORD"), ("timeline", "RECORD"),
    ("search", "RECORD", "crane"), ("explain", "RECORD", "c1"), ("export", "RECORD", "--format", "json"),
    ("export", "RECORD", "--format", "csv"), ("verify", "RECORD"),
)  # fmt: skip
"""Every command that takes a record."""


def make(folder: Path) -> Path:
    """Write the two reports into ``folder``, and a record of them; return the record's path."""
    (folder / "quay.txt").write_text(QUAY, encoding="utf-8")
    (folder / "town.txt").write_text(TOWN, encoding="utf-8")
    summary = pipeline.add(str(folder / "r.db"), [str(folder / "quay.txt"), str(folder / "town.txt")])
    assert summary.read == 2
    return folder / "r.db"
