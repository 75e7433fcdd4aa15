"""Which items are one text, told from their own words alone: copies, whatever figures they give.

An item has a few keys from its words (``Reading.text_keys``); items that share one are one text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.compare.runs import connected
from twosource.language.wording import masked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import Reading, Statement

KEY = "text "
"""What the keys of a text begin with; no word of a text holds a space."""


def wording(statement: Statement, outlet: str | None = None) -> tuple[str, ...]:
    """Return what is the same in every copy of a statement, whatever its figures: words, voice, sense."""
    voice = statement.attribution[-1] if statement.attribution else None
    return (
        statement.kind,
        statement.certainty,
        statement.polarity,
        (voice.entity or voice.institution or voice.source_text.lower()) if voice else "",
        *masked(statement.wording, outlet),
    )


def keys(reading: Reading) -> tuple[str, ...]:
    """Return the keys of an item's text, apart from its words."""
    return tuple(KEY + key for key in reading.text_keys)


def gathered(readings: Iterable[Reading]) -> dict[str, str]:
    """Return a name for the text of each item, by item id: items that share a key are of one text."""
    links = [(reading.item.id, key) for reading in readings for key in keys(reading)]
    return {member: text for member, text in connected(links).items() if not member.startswith(KEY)}
