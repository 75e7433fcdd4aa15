"""Credits: where an item says whose reporting it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Credit
    from twosource.understand.sentences import Sentence


def credits_of(text: str, sentences: Sequence[Sentence], *, outlet: str | None) -> tuple[Credit, ...]:
    """Return the credits that one item gives to agencies and other outlets, in text order.

    ``text`` is the report's text and ``outlet`` its own name, which is never a credit.
    """
    del text, sentences, outlet
    return ()
