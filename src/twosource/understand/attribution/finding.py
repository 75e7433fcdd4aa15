"""From the sentences of an item to the attributions in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.model import Span
from twosource.understand.attribution.attributed import Attributed
from twosource.understand.attribution.cast import Cast
from twosource.understand.attribution.direct import attach
from twosource.understand.attribution.drafts import Draft, places
from twosource.understand.attribution.drafts import spans as place_spans
from twosource.understand.attribution.frames import frames
from twosource.understand.attribution.prepositional import asides
from twosource.understand.attribution.quoting import quotes
from twosource.understand.attribution.words import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Attribution, Mention, SpeechKind, When
    from twosource.understand.attribution.words import Paragraph
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
    parsed = paragraphs(sentences, quotes(text, list(spans.values())))
    drafts = [
        Draft(
            lemma=frame.lemma,
            rule=frame.rule,
            verb=(number, frame.verb),
            cue=places(number, frame.cue),
            source=places(number, frame.source),
            content=places(number, frame.content),
        )
        for number, paragraph in enumerate(parsed)
        for frame in (*frames(paragraph, broad=broad), *asides(paragraph))
    ]
    drafts = [draft for draft in attach(parsed, drafts) if draft.content]
    cast = Cast(text, mentions)
    cast.meet(parsed)
    found = [_attributed(parsed, draft, cast) for draft in sorted(drafts, key=_order)]
    return tuple(found)


def _order(draft: Draft) -> tuple[int, int]:
    return min(draft.source or draft.cue)


def _attributed(parsed: Sequence[Paragraph], draft: Draft, cast: Cast) -> Attributed:
    cue = place_spans(parsed, draft.cue)
    chain: tuple[Attribution, ...] = ()
    if draft.source:
        number = min(draft.source)[0]
        link = cast.link(parsed[number], [at for _, at in sorted(draft.source)], cue[0] if cue else None)
        chain = (link,) if link is not None else ()
    return Attributed(
        kind=_kind(parsed, draft),
        content=place_spans(parsed, draft.content),
        source=place_spans(parsed, draft.source),
        cue=cue,
        cue_lemma=draft.lemma,
        chain=chain,
        clause=_clause(parsed, draft),
    )


def _clause(parsed: Sequence[Paragraph], draft: Draft) -> Span | None:
    """Return the stretch of source, cue and content where the content has no verb of its own."""
    if any(parsed[number].words[at].pos in {"VERB", "AUX"} for number, at in draft.content):
        return None
    every = place_spans(parsed, draft.content | draft.cue | draft.source)
    return Span(start=every[0].start, end=every[-1].end)


def _kind(parsed: Sequence[Paragraph], draft: Draft) -> SpeechKind:
    quoted = [parsed[number].words[at].quote >= 0 for number, at in draft.content
              if parsed[number].words[at].pos not in {"PUNCT", "SPACE"}]
    if not any(quoted):
        return "indirect"
    return "direct" if all(quoted) else "mixed"
