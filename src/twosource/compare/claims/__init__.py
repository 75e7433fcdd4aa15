"""Which statements answer the same question."""

from __future__ import annotations

from twosource.compare.claims.align import align
from twosource.compare.claims.groups import Group, in_order, moment

__all__ = ["Group", "align", "in_order", "moment"]
