"""Check that a record holds what its bytes say, and that a printed brief says what the record holds."""

from __future__ import annotations

from twosource.show.verify.brief import verify_brief
from twosource.show.verify.check import check
from twosource.show.verify.stored import verify_record

__all__ = ["check", "verify_brief", "verify_record"]
