"""How many separate first-hand voices a claim has."""

from __future__ import annotations

from twosource.compare.origins.trace import Background, Tracing, trace

__all__ = ["Background", "Tracing", "trace"]
