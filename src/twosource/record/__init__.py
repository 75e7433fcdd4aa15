"""The record on disk: one SQLite file that holds raw bytes, texts, items, readings and stories."""

from __future__ import annotations

from twosource.record.lookup import Found, Summary
from twosource.record.search import Hit
from twosource.record.store import Store

__all__ = ["Found", "Hit", "Store", "Summary"]
