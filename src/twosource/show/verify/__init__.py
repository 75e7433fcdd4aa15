"""Check that a record is what its bytes make of it, and that a printed brief says what the record holds."""

from __future__ import annotations

from twosource.show.verify.brief import verify_brief
from twosource.show.verify.check import Asked, Verdict, check, complaints, to_json

__all__ = ["Asked", "Verdict", "check", "complaints", "to_json", "verify_brief"]
