"""The record on disk: one SQLite file that holds raw bytes, texts, items, readings and stories."""

from __future__ import annotations

from twosource.record.browsing import Listed, Sieve, StoryOrder
from twosource.record.examining import Examination, examine, noting
from twosource.record.faults import Fault, Faults
from twosource.record.lookup import Found
from twosource.record.naming import Habits, Named
from twosource.record.overview import FacetKind, outlet_key
from twosource.record.past import copy_of, state_of
from twosource.record.search import Hit
from twosource.record.store import Store

__all__ = [
    "Examination",
    "FacetKind",
    "Fault",
    "Faults",
    "Found",
    "Habits",
    "Hit",
    "Listed",
    "Named",
    "Sieve",
    "Store",
    "StoryOrder",
    "copy_of",
    "examine",
    "noting",
    "outlet_key",
    "state_of",
]
