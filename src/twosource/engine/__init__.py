"""Mapping a function over reports, in this process or in several, with the same results."""

from __future__ import annotations

from twosource.engine.mapping import map_reports

__all__ = ["map_reports"]
