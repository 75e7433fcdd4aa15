"""The date of the event that a clause asserts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Span, When
    from twosource.understand.sentences import Sentence


def main_date(whens: Sequence[When], sentences: Sequence[Sentence], *, published: str | None) -> When | None:
    """Return the date of the item's main event, for clauses that carry none of their own."""
    del whens, sentences, published
    return None


def event_date(
    whens: Sequence[When],
    *,
    clause: Span,
    sentence: Sentence,
    said: When | None = None,
    main: When | None = None,
    published: str | None = None,
) -> When | None:
    """Return the date of the event asserted by ``clause``, or None where none can be derived."""
    del whens, clause, sentence, said, main, published
    return None
