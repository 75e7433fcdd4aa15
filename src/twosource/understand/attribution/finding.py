"""From the parse of an item to the attributions in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases, sieves
from twosource.understand.attribution.candidates import Form, by_paragraph
from twosource.understand.attribution.chains import breadth, enclosing, is_own, said
from twosource.understand.attribution.coreference import Coreference
from twosource.understand.attribution.deeds import is_deed
from twosource.understand.attribution.institutions import is_outlet
from twosource.understand.attribution.somebody import is_nobody
from twosource.understand.attribution.speakers import main_run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Attribution, Mention, Span, SpeechKind, When
    from twosource.understand.attribution.candidates import Candidate
    from twosource.understand.attribution.parse import Parse

_REPORTING: Final = lexicon.verbs("reports_news")
_FINDING: Final = lexicon.verbs("finds")
_OUTLETS: Final = lexicon.words("speakers.outlets")
_PAPERS: Final = lexicon.words("speakers.papers_with_a_voice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """Words of a report that somebody other than its outlet answers for.

    ``content``, ``source`` and ``cue`` are spans of the report's text, in text order and possibly
    in pieces ("The bridge," he said, "will hold"). ``cue_lemma`` is the dictionary form of the
    word that attributes (``say``, ``according to``, ``:``), empty where only the layout does.
    """

    kind: SpeechKind
    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    cue_lemma: str
    chain: tuple[Attribution, ...] = ()


def find(
    text: str,
    parse: Parse,
    *,
    outlet: str | None,
    mentions: Sequence[Mention],
    whens: Sequence[When] = (),
) -> tuple[Attributed, ...]:
    """Return the attributions of one item in text order.

    ``text`` is the report's text, ``parse`` that of the item, ``mentions`` give the keys of names and
    ``whens`` the times that may be times of saying. ``outlet`` is the report's own outlet: words that
    it says for itself are no attribution.
    """
    candidates = sorted(sieves.sift(text, parse), key=_order)
    known = Coreference(text, mentions)
    known.meet(parse)
    links = {id(candidate): _links(parse, candidate, known, whens) for candidate in candidates}
    # A deed keeps its cue, which tells how sure it is, and is nobody's statement.
    links.update({id(candidate): () for candidate in candidates if is_deed(parse, candidate)})
    kept: list[Candidate] = []
    for candidate in candidates:
        link = links[id(candidate)]
        if _own(candidate, link, parse, outlet):
            continue
        nobodys = _is_nobodys(parse, candidate, link)
        if nobodys:
            links[id(candidate)] = ()
        if not nobodys or _kind(parse, candidate) == "direct":
            kept.append(candidate)
    shelf = by_paragraph(parse, sorted(kept, key=breadth))
    chains = ([*enclosing(parse, candidate, shelf), candidate] for candidate in kept)
    # What carries an aside may itself have been sifted out: then it adds no link.
    return tuple(
        _attributed(parse, chain[-1], [link for one in chain for link in links.get(id(one), ())])
        for chain in chains
    )


def _attributed(parse: Parse, candidate: Candidate, chain: Sequence[Attribution]) -> Attributed:
    return Attributed(
        kind=_kind(parse, candidate),
        content=parse.spans(candidate.content),
        source=parse.spans(candidate.source),
        cue=parse.spans(candidate.cue),
        cue_lemma=candidate.lemma,
        chain=without_itself(chain),
    )


def _order(candidate: Candidate) -> tuple[int, bool]:
    return min(candidate.source or candidate.cue), candidate.carrier is not None


def _links(
    parse: Parse, candidate: Candidate, known: Coreference, whens: Sequence[When]
) -> tuple[Attribution, ...]:
    """Return the link of a source, after that of the document in which it speaks, if one is named."""
    if candidate.form is Form.PRESENTED:
        return ()  # what an outlet presents as its own news is nobody else's
    link = _link(parse, candidate, known, whens)
    paper = _paper(parse, candidate, known)
    return tuple(one for one in (paper, link) if one is not None)


def _paper(parse: Parse, candidate: Candidate, known: Coreference) -> Attribution | None:
    """Return the link of "in a letter" beside the verb of ``candidate``."""
    if candidate.verb is None or candidate.form is Form.ASIDE:
        return None
    for kid in parse.kids(candidate.verb, "prep"):
        for obj in parse.kids(kid.at, "pobj"):
            if kid.low == "in" and obj.lemma in _PAPERS and obj.at not in candidate.content:
                return known.link(parse, noun_phrases.phrase(parse, obj.at), None)
    return None


def _link(
    parse: Parse, candidate: Candidate, known: Coreference, whens: Sequence[When]
) -> Attribution | None:
    if not candidate.source:
        return None
    cue, content = parse.spans(candidate.cue), parse.spans(candidate.content)
    link = known.link(parse, candidate.source, cue[0] if cue else None, content)
    if link is not None and candidate.lemma in _REPORTING and _is_press(link):
        link = replace(link, type="outlet")
    return replace(link, said=said(parse, candidate, whens)) if link is not None else None


def _is_press(link: Attribution) -> bool:
    """Tell whether a body or a "paper" that reports is an outlet, by its name."""
    last = link.source_text.rsplit(None, 1)[-1].casefold()
    return (link.type == "organization" and is_outlet(link.source_text, loose=True)) or (
        link.type == "document" and last in _OUTLETS
    )


def _own(candidate: Candidate, links: Sequence[Attribution], parse: Parse, outlet: str | None) -> bool:
    """Tell whether the outlet speaks for itself, or an act is told that only a laboratory could report."""
    if not links or not candidate.source:
        return False
    link = links[-1]
    words = [parse.words[at].low for at in sorted(candidate.source)]
    full = link.name if link.type in {"organization", "outlet", "document"} else None
    return is_own(words, outlet, full=full) or (
        candidate.form in {Form.PASSIVE, Form.OBJECT}
        and candidate.lemma in _FINDING
        and link.type in {"person", "unnamed"}
    )


def _is_nobodys(parse: Parse, candidate: Candidate, links: Sequence[Attribution]) -> bool:
    """Tell whether the words taken for the source of ``candidate`` name nobody."""
    if not links or not candidate.source:
        return False
    return is_nobody(main_run(parse, candidate.source), links[-1], candidate.lemma)


def _kind(parse: Parse, candidate: Candidate) -> SpeechKind:
    words = [parse.words[at] for at in candidate.content]
    quoted = [word.quote >= 0 for word in words if word.pos not in {"PUNCT", "SPACE"}]
    if not any(quoted):
        return "indirect"
    return "direct" if all(quoted) else "mixed"


def without_itself(chain: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Leave out a link that tells the same speaker again: "police said they believed"."""
    inner = (link for outer, link in pairwise(chain) if not _same(outer, link))
    return (*chain[:1], *inner)


def _same(link: Attribution, inner: Attribution) -> bool:
    named = link.entity is not None and link.entity == inner.entity
    return named or (link.start, link.end) == (inner.start, inner.end)
