"""What the program does with reports and records: :mod:`~twosource.pipeline.journey` shows it on one page."""

from __future__ import annotations

from twosource.pipeline.adding import add
from twosource.pipeline.asking import find_id, former, list_stories, load, load_report, search
from twosource.pipeline.deriving import rebuild
from twosource.pipeline.journey import Prepared, prepare
from twosource.pipeline.running import AddSummary, Progress
from twosource.pipeline.version import version
from twosource.pipeline.weighing import ties, weighed

__all__ = [
    "AddSummary",
    "Prepared",
    "Progress",
    "add",
    "find_id",
    "former",
    "list_stories",
    "load",
    "load_report",
    "prepare",
    "rebuild",
    "search",
    "ties",
    "version",
    "weighed",
]
