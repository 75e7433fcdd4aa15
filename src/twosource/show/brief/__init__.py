"""A story as a desk reads it, composed once and rendered three times."""

from __future__ import annotations

from twosource.show.brief.blocks import Brief
from twosource.show.brief.compose import Draft, choose, compose, draft, finish, in_order

__all__ = ["Brief", "Draft", "choose", "compose", "draft", "finish", "in_order"]
