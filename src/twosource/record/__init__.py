"""The record on disk: one SQLite file that holds raw bytes, texts, items, readings and stories."""

from __future__ import annotations

from twosource.record.examining import Examination, examine, noting
from twosource.record.faults import Fault, Faults
from twosource.record.lookup import Found, Summary
from twosource.record.past import copy_of, state_of
from twosource.record.search import Hit
from twosource.record.store import Store

__all__ = [
    "Examination",
    "Fault",
    "Faults",
    "Found",
    "Hit",
    "Store",
    "Summary",
    "copy_of",
    "examine",
    "noting",
    "state_of",
]
