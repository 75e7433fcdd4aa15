"""From the sentences of an item to the attributions in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from twosource.language.parse.quotations import quotes
from twosource.model import Span
from twosource.understand.attribution import nouns
from twosource.understand.attribution.attributed import Attributed, without_itself
from twosource.understand.attribution.backward import backward
from twosource.understand.attribution.blocks import posts, read_out
from twosource.understand.attribution.bodies import is_outlet
from twosource.understand.attribution.cast import Cast
from twosource.understand.attribution.chains import (
    CITING,
    breadth,
    cited,
    confine,
    enclosing,
    is_own,
    reveals,
    said,
    with_time,
)
from twosource.understand.attribution.cues import ACTS
from twosource.understand.attribution.deeds import is_deed
from twosource.understand.attribution.direct import attach
from twosource.understand.attribution.drafts import Draft, Place, by_paragraph, places
from twosource.understand.attribution.drafts import spans as place_spans
from twosource.understand.attribution.frames import frames
from twosource.understand.attribution.layout import marked
from twosource.understand.attribution.lexicon import OUTLETS, PAPERS
from twosource.understand.attribution.nominal import nominal
from twosource.understand.attribution.prepositional import asides
from twosource.understand.attribution.somebody import is_nobody, unlabelled
from twosource.understand.attribution.voice import main_run
from twosource.understand.attribution.words import paragraphs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.model import Attribution, Mention, SpeechKind, When
    from twosource.understand.attribution.frame import Frame
    from twosource.understand.attribution.words import Paragraph


# Verbs of which an agency or a newspaper is the usual subject.
REPORTING: Final = frozenset({"report", "write", "cite", "quote"})


def find(
    text: str,
    sentences: Sequence[Sentence],
    *,
    outlet: str | None,
    mentions: Sequence[Mention],
    whens: Sequence[When] = (),
) -> tuple[Attributed, ...]:
    """Return the attributions of one item in text order.

    ``text`` is the report's text, ``sentences`` are those of the item, ``mentions`` give the keys
    of names and ``whens`` the times that may be times of saying. ``outlet`` is the report's own
    outlet: words that it says for itself are no attribution.
    """
    parsed = read(text, sentences)
    return find_in(text, parsed, outlet=outlet, mentions=mentions, whens=whens)


def read(text: str, sentences: Sequence[Sentence]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of one item with the quoted stretches in them."""
    spans: dict[int, Span] = {}
    for one in sentences:
        had = spans.get(one.paragraph)
        spans[one.paragraph] = Span(start=had.start if had else one.start, end=one.end)
    return paragraphs(sentences, quotes(text, list(spans.values())))


def find_in(
    text: str,
    parsed: Sequence[Paragraph],
    *,
    outlet: str | None,
    mentions: Sequence[Mention],
    whens: Sequence[When],
) -> tuple[Attributed, ...]:
    """Return what :func:`find` returns, from the paragraphs that :func:`read` made."""
    signed = list(posts(text, parsed))
    attached = read_out(parsed, attach(parsed, [*signed, *_drafts(parsed)]))
    drafts = [draft for draft in attached if draft.content]
    drafts = [draft for draft in drafts if not _compares(parsed, draft)]
    cited(drafts)
    confine(drafts)
    drafts = backward(parsed, drafts)
    drafts = sorted((draft for draft in drafts if draft.content), key=_order)
    cast = Cast(text, mentions)
    cast.meet(parsed)
    links = {id(draft): _links(parsed, draft, cast, whens) for draft in drafts}
    # A deed keeps its cue, which tells how sure it is, and is nobody's statement.
    links.update({id(draft): () for draft in drafts if is_deed(parsed, draft)})
    kept = [draft for draft in drafts if not _own(parsed, draft, links[id(draft)], outlet)]
    for draft in [one for one in kept if _is_nobodys(parsed, one, links[id(one)])]:
        links[id(draft)] = ()
        if _kind(parsed, draft) != "direct":
            kept.remove(draft)
            if draft.carrier is not None and draft.lemma in CITING:
                draft.carrier.content |= draft.content
    shelf = by_paragraph(sorted(kept, key=breadth))
    return tuple(_attributed(parsed, draft, shelf, links) for draft in kept)


def _compares(parsed: Sequence[Paragraph], draft: Draft) -> bool:
    """Tell whether the words taken for a source compare: "three more than the club", "not nine, as we"."""
    words = [parsed[number].words[at].low for number, at in sorted(draft.source)]
    return "than" in words or words[:1] == ["not"]


def _drafts(parsed: Sequence[Paragraph]) -> list[Draft]:
    laid_out = marked(parsed)
    laid = {draft.verb for draft in laid_out}
    found = [
        Draft(
            lemma=frame.lemma,
            rule=frame.rule,
            verb=(number, frame.verb),
            cue=places(number, frame.cue),
            source=places(number, unlabelled(paragraph, frame.source, frame.cue)),
            content=places(number, frame.content),
        )
        for number, paragraph in enumerate(parsed)
        for frame in _frames(paragraph)
        if (number, frame.verb) not in laid
    ]
    return [*laid_out, *found]


def _frames(paragraph: Paragraph) -> tuple[Frame, ...]:
    """Return all frames of a paragraph; a verb in an aside, or over what it denies, makes none of its own."""
    aside = tuple(asides(paragraph))
    noun = tuple(nominal(paragraph))
    taken = {at for frame in (*aside, *noun) for at in frame.cue}
    verbs = (frame for frame in frames(paragraph) if frame.verb not in taken)
    return (*verbs, *aside, *noun)


def _order(draft: Draft) -> tuple[Place, bool]:
    return min(draft.source or draft.cue), draft.carrier is not None


def _links(
    parsed: Sequence[Paragraph], draft: Draft, cast: Cast, whens: Sequence[When]
) -> tuple[Attribution, ...]:
    """Return the link of a source, after that of the document in which it speaks, if one is named."""
    link = _link(parsed, draft, cast, whens)
    paper = _paper(parsed, draft, cast)
    return tuple(one for one in (paper, link) if one is not None)


def _paper(parsed: Sequence[Paragraph], draft: Draft, cast: Cast) -> Attribution | None:
    """Return the link of "in a letter" beside the verb of ``draft``."""
    if draft.verb is None or draft.rule in {"aside", "backward"}:
        return None
    number, at = draft.verb
    paragraph = parsed[number]
    for kid in paragraph.kids(at, "prep"):
        for obj in paragraph.kids(kid.at, "pobj"):
            if kid.low == "in" and obj.lemma in PAPERS and (number, obj.at) not in draft.content:
                return cast.link(paragraph, nouns.phrase(paragraph, obj.at), None)
    return None


def _link(parsed: Sequence[Paragraph], draft: Draft, cast: Cast, whens: Sequence[When]) -> Attribution | None:
    if not draft.source:
        return None
    number = min(draft.source)[0]
    cue = place_spans(parsed, draft.cue)
    link = cast.link(
        parsed[number],
        [at for _, at in sorted(draft.source)],
        cue[0] if cue else None,
        place_spans(parsed, draft.content),
    )
    if link is None:
        return None
    if draft.lemma in REPORTING and _is_press(link):
        link = replace(link, type="outlet")
    return with_time(link, said(parsed[number], draft, number, whens))


def _is_press(link: Attribution) -> bool:
    """Tell whether a body or a "paper" that reports is an outlet, by its name."""
    last = link.source_text.rsplit(None, 1)[-1].casefold()
    return (link.type == "organization" and is_outlet(link.source_text, loose=True)) or (
        link.type == "document" and last in OUTLETS
    )


def _own(parsed: Sequence[Paragraph], draft: Draft, links: Sequence[Attribution], outlet: str | None) -> bool:
    """Tell whether the outlet speaks for itself, or an act is told that only a laboratory could report."""
    if not links or not draft.source:
        return False
    link = links[-1]
    words = [parsed[number].words[at].low for number, at in sorted(draft.source)]
    full = link.name if link.type in {"organization", "outlet", "document"} else None
    cue = sorted(draft.cue)
    if is_own(words, outlet, full=full) or (cue and reveals(parsed[cue[0][0]], [at for _, at in cue])):
        return True
    return draft.rule in {"passive", "object"} and draft.lemma in ACTS and link.type in {"person", "unnamed"}


def _attributed(
    parsed: Sequence[Paragraph],
    draft: Draft,
    shelf: Mapping[int, Sequence[Draft]],
    links: dict[int, tuple[Attribution, ...]],
) -> Attributed:
    chain = [link for one in (*enclosing(draft, shelf), draft) for link in links.get(id(one), ())]
    return Attributed(
        kind=_kind(parsed, draft),
        content=place_spans(parsed, draft.content),
        source=place_spans(parsed, draft.source),
        cue=place_spans(parsed, draft.cue),
        cue_lemma=draft.lemma,
        chain=without_itself(chain),
    )


def _is_nobodys(parsed: Sequence[Paragraph], draft: Draft, links: Sequence[Attribution]) -> bool:
    """Tell whether the words taken for the source of ``draft`` name nobody."""
    if not links or not draft.source:
        return False
    words = main_run(parsed[min(draft.source)[0]], [at for _, at in sorted(draft.source)])
    return is_nobody(words, links[-1], draft.lemma)


def _kind(parsed: Sequence[Paragraph], draft: Draft) -> SpeechKind:
    quoted = [
        parsed[number].words[at].quote >= 0
        for number, at in draft.content
        if parsed[number].words[at].pos not in {"PUNCT", "SPACE"}
    ]
    if not any(quoted):
        return "indirect"
    return "direct" if all(quoted) else "mixed"
