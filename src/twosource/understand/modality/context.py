"""Rows of what governs a clause: words, the relation by which they govern it, and what they make of it.

The words stand in ``language/en/modality.toml``: a class with ``governs`` is a row. ``makes`` is the
certainty of a statement, ``value`` how far an event is told as a fact (from -3, certainly not so, to 3,
a fact). The form is that of Karttunen's signatures: what a governor says of its complement is a matter of
the word alone.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from twosource.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.model import Certainty

__all__ = ["made_by", "value_by"]


@cache
def made_by(relation: str) -> Mapping[str, Certainty]:
    """Return the certainty that each word makes of what it governs by ``relation``."""
    return MappingProxyType(_told(relation, "makes"))


@cache
def value_by(relation: str) -> Mapping[str, float]:
    """Return how far each word lets what it governs by ``relation`` be a fact."""
    return MappingProxyType(_told(relation, "value"))


def _told(relation: str, key: str) -> dict[str, Any]:
    return {
        word: row[key]
        for name, row in lexicon.table("modality").items()
        if relation in row.get("governs", ()) and key in row
        for word in lexicon.listed(f"modality.{name}")
    }
