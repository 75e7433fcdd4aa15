"""What the program does with reports and records: :mod:`~twosource.pipeline.journey` shows it on one page."""

from __future__ import annotations

from twosource.pipeline.adding import add
from twosource.pipeline.as_of import Past, as_of
from twosource.pipeline.asking import (
    find_id,
    former,
    list_stories,
    load,
    load_met,
    load_report,
    search,
    story_then,
)
from twosource.pipeline.correcting import Corrected, correct, corrections, undo, undoing
from twosource.pipeline.deriving import rebuild
from twosource.pipeline.journey import Prepared, prepare
from twosource.pipeline.making import Asked, make
from twosource.pipeline.running import AddSummary, Progress
from twosource.pipeline.version import version
from twosource.pipeline.weighing import ties, weighed

__all__ = [
    "AddSummary",
    "Asked",
    "Corrected",
    "Past",
    "Prepared",
    "Progress",
    "add",
    "as_of",
    "correct",
    "corrections",
    "find_id",
    "former",
    "list_stories",
    "load",
    "load_met",
    "load_report",
    "make",
    "prepare",
    "rebuild",
    "search",
    "story_then",
    "ties",
    "undo",
    "undoing",
    "version",
    "weighed",
]
