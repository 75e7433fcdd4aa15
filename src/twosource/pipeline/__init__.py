"""What the program does with reports and records: :mod:`~twosource.pipeline.journey` shows it on one page."""

from __future__ import annotations

from twosource.pipeline.adding import add
from twosource.pipeline.asking import find_id, list_stories, load, search
from twosource.pipeline.correcting import Corrected, correct, corrections, undo, undoing
from twosource.pipeline.deriving import rebuild
from twosource.pipeline.journey import Prepared, prepare
from twosource.pipeline.making import Asked, make
from twosource.pipeline.running import AddSummary, Progress
from twosource.pipeline.version import version

__all__ = [
    "AddSummary",
    "Asked",
    "Corrected",
    "Prepared",
    "Progress",
    "add",
    "correct",
    "corrections",
    "find_id",
    "list_stories",
    "load",
    "make",
    "prepare",
    "rebuild",
    "search",
    "undo",
    "undoing",
    "version",
]
