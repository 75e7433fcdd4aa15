"""From the sentences of an item to the attributions in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.language.parse.quotations import quotes
from twosource.model import Span
from twosource.understand.attribution import noun_phrases, sieves
from twosource.understand.attribution.attributed import Attributed, without_itself
from twosource.understand.attribution.candidates import Candidate, Form, Place, by_paragraph
from twosource.understand.attribution.candidates import spans as place_spans
from twosource.understand.attribution.chains import (
    CITING,
    breadth,
    enclosing,
    is_own,
    reveals,
    said,
    with_time,
)
from twosource.understand.attribution.coreference import Coreference
from twosource.understand.attribution.deeds import is_deed
from twosource.understand.attribution.institutions import is_outlet
from twosource.understand.attribution.paragraphs import paragraphs
from twosource.understand.attribution.somebody import is_nobody
from twosource.understand.attribution.speakers import main_run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.model import Attribution, Mention, SpeechKind, When
    from twosource.understand.attribution.paragraphs import Paragraph

_REPORTING: Final = lexicon.verbs("reports_news")
_FINDING: Final = lexicon.verbs("finds")
_OUTLETS: Final = lexicon.words("speakers.outlets")
_PAPERS: Final = lexicon.words("speakers.papers_with_a_voice")


# Verbs of which an agency or a newspaper is the usual subject.


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
    parsed = paragraphs_of(text, sentences)
    return find_in(text, parsed, outlet=outlet, mentions=mentions, whens=whens)


def paragraphs_of(text: str, sentences: Sequence[Sentence]) -> tuple[Paragraph, ...]:
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
    """Return what :func:`find` returns, from the paragraphs that :func:`paragraphs_of` made."""
    candidates = sorted(sieves.sift(text, parsed), key=_order)
    known = Coreference(text, mentions)
    known.meet(parsed)
    links = {id(candidate): _links(parsed, candidate, known, whens) for candidate in candidates}
    # A deed keeps its cue, which tells how sure it is, and is nobody's statement.
    links.update({id(candidate): () for candidate in candidates if is_deed(parsed, candidate)})
    kept = [
        candidate for candidate in candidates if not _own(parsed, candidate, links[id(candidate)], outlet)
    ]
    for candidate in [one for one in kept if _is_nobodys(parsed, one, links[id(one)])]:
        links[id(candidate)] = ()
        if _kind(parsed, candidate) != "direct":
            kept.remove(candidate)
            if candidate.carrier is not None and candidate.lemma in CITING:
                candidate.carrier.content |= candidate.content
    shelf = by_paragraph(sorted(kept, key=breadth))
    return tuple(_attributed(parsed, candidate, shelf, links) for candidate in kept)


def _order(candidate: Candidate) -> tuple[Place, bool]:
    return min(candidate.source or candidate.cue), candidate.carrier is not None


def _links(
    parsed: Sequence[Paragraph], candidate: Candidate, known: Coreference, whens: Sequence[When]
) -> tuple[Attribution, ...]:
    """Return the link of a source, after that of the document in which it speaks, if one is named."""
    link = _link(parsed, candidate, known, whens)
    paper = _paper(parsed, candidate, known)
    return tuple(one for one in (paper, link) if one is not None)


def _paper(parsed: Sequence[Paragraph], candidate: Candidate, known: Coreference) -> Attribution | None:
    """Return the link of "in a letter" beside the verb of ``candidate``."""
    if candidate.verb is None or candidate.form in {Form.ASIDE, Form.ANAPHORIC}:
        return None
    number, at = candidate.verb
    paragraph = parsed[number]
    for kid in paragraph.kids(at, "prep"):
        for obj in paragraph.kids(kid.at, "pobj"):
            if kid.low == "in" and obj.lemma in _PAPERS and (number, obj.at) not in candidate.content:
                return known.link(paragraph, noun_phrases.phrase(paragraph, obj.at), None)
    return None


def _link(
    parsed: Sequence[Paragraph], candidate: Candidate, known: Coreference, whens: Sequence[When]
) -> Attribution | None:
    if not candidate.source:
        return None
    number = min(candidate.source)[0]
    cue = place_spans(parsed, candidate.cue)
    link = known.link(
        parsed[number],
        [at for _, at in sorted(candidate.source)],
        cue[0] if cue else None,
        place_spans(parsed, candidate.content),
    )
    if link is None:
        return None
    if candidate.lemma in _REPORTING and _is_press(link):
        link = replace(link, type="outlet")
    return with_time(link, said(parsed[number], candidate, number, whens))


def _is_press(link: Attribution) -> bool:
    """Tell whether a body or a "paper" that reports is an outlet, by its name."""
    last = link.source_text.rsplit(None, 1)[-1].casefold()
    return (link.type == "organization" and is_outlet(link.source_text, loose=True)) or (
        link.type == "document" and last in _OUTLETS
    )


def _own(
    parsed: Sequence[Paragraph], candidate: Candidate, links: Sequence[Attribution], outlet: str | None
) -> bool:
    """Tell whether the outlet speaks for itself, or an act is told that only a laboratory could report."""
    if not links or not candidate.source:
        return False
    link = links[-1]
    words = [parsed[number].words[at].low for number, at in sorted(candidate.source)]
    full = link.name if link.type in {"organization", "outlet", "document"} else None
    cue = sorted(candidate.cue)
    if is_own(words, outlet, full=full) or (cue and reveals(parsed[cue[0][0]], [at for _, at in cue])):
        return True
    return (
        candidate.form in {Form.PASSIVE, Form.OBJECT}
        and candidate.lemma in _FINDING
        and link.type in {"person", "unnamed"}
    )


def _attributed(
    parsed: Sequence[Paragraph],
    candidate: Candidate,
    shelf: Mapping[int, Sequence[Candidate]],
    links: dict[int, tuple[Attribution, ...]],
) -> Attributed:
    chain = [link for one in (*enclosing(candidate, shelf), candidate) for link in links.get(id(one), ())]
    return Attributed(
        kind=_kind(parsed, candidate),
        content=place_spans(parsed, candidate.content),
        source=place_spans(parsed, candidate.source),
        cue=place_spans(parsed, candidate.cue),
        cue_lemma=candidate.lemma,
        chain=without_itself(chain),
    )


def _is_nobodys(parsed: Sequence[Paragraph], candidate: Candidate, links: Sequence[Attribution]) -> bool:
    """Tell whether the words taken for the source of ``candidate`` name nobody."""
    if not links or not candidate.source:
        return False
    words = main_run(parsed[min(candidate.source)[0]], [at for _, at in sorted(candidate.source)])
    return is_nobody(words, links[-1], candidate.lemma)


def _kind(parsed: Sequence[Paragraph], candidate: Candidate) -> SpeechKind:
    quoted = [
        parsed[number].words[at].quote >= 0
        for number, at in candidate.content
        if parsed[number].words[at].pos not in {"PUNCT", "SPACE"}
    ]
    if not any(quoted):
        return "indirect"
    return "direct" if all(quoted) else "mixed"
