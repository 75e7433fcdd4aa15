"""Where the statements of a claim cannot all hold."""

from __future__ import annotations

from twosource.compare.disagreements.weigh import weigh

__all__ = ["weigh"]
