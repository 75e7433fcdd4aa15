"""Mapping a function over reports or stories, in this process or in bounded ones, with the same results."""

from __future__ import annotations

from twosource.engine.bounds import Bounds, Failed
from twosource.engine.mapping import map_reports, map_tasks

__all__ = ["Bounds", "Failed", "map_reports", "map_tasks"]
