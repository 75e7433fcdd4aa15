"""Mapping a function over reports or stories, in this process or in bounded ones, with the same results."""

from __future__ import annotations

from twosource.engine.boundary import Failed
from twosource.engine.bounds import Bounds
from twosource.engine.mapping import map_reports, map_tasks

__all__ = ["Bounds", "Failed", "map_reports", "map_tasks"]
