"""Check that a record holds what its bytes say, and that a printed brief says what the record holds."""

from __future__ import annotations

from twosource.show.verify.check import check

__all__ = ["check"]
