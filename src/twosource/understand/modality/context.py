"""Rows of what governs a clause: words, the relation by which they govern it, and what they make of it.

The words stand in ``language/en/modality.toml``: a class with ``governs`` is a row. The form is that of
Karttunen's signatures: what a governor says of its complement is a matter of the word alone.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from twosource.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.model import Certainty

__all__ = ["rows"]


@cache
def rows(relation: str) -> Mapping[str, Certainty]:
    """Return what each word makes of the clause that it governs by ``relation``, as the rows tell."""
    made: dict[str, Certainty] = {}
    for name, row in lexicon.table("modality").items():
        if relation in row.get("governs", ()):
            made.update(dict.fromkeys(lexicon.listed(f"modality.{name}"), row["makes"]))
    return MappingProxyType(made)
