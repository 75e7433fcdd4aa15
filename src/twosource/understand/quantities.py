"""Amounts with bounds, in the words of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Quantity
    from twosource.understand.sentences import Sentence


def find(text: str, sentences: Sequence[Sentence]) -> tuple[Quantity, ...]:
    """Return the quantities of one item in text order, offsets into ``text``."""
    del text, sentences
    return ()
