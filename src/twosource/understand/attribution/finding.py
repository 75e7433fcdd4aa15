"""From the sentences of an item to the attributions in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.model import Span
from twosource.understand.attribution.attributed import Attributed
from twosource.understand.attribution.frames import frames
from twosource.understand.attribution.quoting import quotes
from twosource.understand.attribution.words import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Mention, When
    from twosource.understand.sentences import Sentence


def find(
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
    spans: dict[int, Span] = {}
    for one in sentences:
        had = spans.get(one.paragraph)
        spans[one.paragraph] = Span(start=had.start if had else one.start, end=one.end)
    made = []
    for par in paragraphs(sentences, quotes(text, list(spans.values()))):
        for frame in frames(par, broad=broad):
            made.append(Attributed(kind="indirect", content=par.spans(frame.content), source=par.spans(frame.source), cue=par.spans(frame.cue), cue_lemma=frame.lemma))
    return tuple(made)
