"""Lead-ins: the short phrase with which a digest's entry begins ("Ferries. The boats ...")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.clean.blocks import Role
from twosource.clean.line_features import BULLET, words
from twosource.clean.segments import Segment, segment, span_of
from twosource.language import lexicon
from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.blocks import Block

MOST_LEAD_WORDS, SHORT_LEAD = 7, 3
FEWEST_TEXT_WORDS = 6
_SENTENCE_LEAD = re.compile(
    r"(?P<lead>[^.!?:\n]{1,70}(?:[.](?=\d)[^.!?:\n]{1,20})?)(?P<mark>[.!?])"
    r"['\"\u2019\u201d]?\s+(?=['\"\u2018\u201c(]?[A-Z0-9\u00c0-\u00de])"
)
_LABEL_LEAD = re.compile(
    r"(?P<lead>[^.!?:\n]{2,60}?)\s*(?P<mark>:"
    r"|\s[\u2013\u2014-]{1,2})\s+(?=['\"\u2018\u201c(]?[A-Z0-9\u00c0-\u00de])"
)
_NO_LEAD = lexicon.words("pages.no_lead_ins")
ASPECTS = lexicon.words("pages.aspects")
# Chosen on two thirds of the invented bundles: articles now and then begin two paragraphs with a short
# sentence, never most of them. Two lead-ins alone must head every paragraph.
LEAD_SHARE = 0.6
PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A lead-in: ``text[start:end]`` without its mark, and where the entry's own text begins.

    One with an ``aspect`` names a side of one matter.
    """

    start: int
    end: int
    text_start: int
    aspect: bool


def find_lead(text: str) -> Lead | None:
    """Return the lead-in with which the paragraph ``text`` begins, or None."""
    bullet = BULLET.match(text)
    offset = bullet.end() if bullet else 0
    found = _SENTENCE_LEAD.match(text, offset) or _LABEL_LEAD.match(text, offset)
    if not found or not _is_lead(found["lead"], text[found.end() :]):
        return None
    tokens = words(found["lead"])
    return Lead(
        start=found.start("lead"),
        end=found.end("lead") + (found["mark"] == "?"),
        text_start=found.end(),
        aspect=any(token.lower() in ASPECTS for token in tokens) and len(tokens) <= SHORT_LEAD,
    )


def _is_lead(lead: str, rest: str) -> bool:
    tokens = words(lead)
    if not 0 < len(tokens) <= MOST_LEAD_WORDS or len(words(rest)) < FEWEST_TEXT_WORDS:
        return False
    opening = lead.lstrip()[0]
    return (
        tokens[0].lower() not in _NO_LEAD
        and not opening.islower()
        and opening not in "\"'\u201c\u2018("
        and any(len(token) > 1 and token[0].isalpha() for token in tokens)
    )


def by_lead_ins(parts: Sequence[Block]) -> list[Segment] | None:
    """Return an entry for each paragraph with a lead-in (and those after it without), or None."""
    prose = [part for part in parts if part.role == Role.PROSE]
    leads = _undated(prose, [find_lead(part.line.text) for part in prose])
    if not _parallel(prose, leads):
        return None
    opening = [index for index, lead in enumerate(leads) if lead]
    drafts = segment(prose[: opening[0]], "article", "before the first entry")
    for index, stop in zip(opening, [*opening[1:], len(prose)], strict=True):
        if lead := leads[index]:
            entry = _entry(prose[index], lead)
            more = [span_of(part) for part in prose[index + 1 : stop]]
            drafts.append(replace(entry, spans=(*entry.spans, *more)))
    return drafts


def _undated(prose: Sequence[Block], leads: list[Lead | None]) -> list[Lead | None]:
    """Return ``leads`` without a dateline ("ELMSTAD, Feb 7 (QNA) - ") that only the first paragraph has."""
    dated = [
        lead is not None and part.line.text[: lead.end].endswith(")")
        for part, lead in zip(prose, leads, strict=True)
    ]
    return [None, *leads[1:]] if dated and dated[0] and not any(dated[1:]) else leads


def _entry(part: Block, lead: Lead) -> Segment:
    start = part.line.start
    return Segment(
        kind="entry",
        spans=(Span(start=start + lead.text_start, end=part.line.end),),
        title=Span(start=start + lead.start, end=start + lead.end),
        why="lead-in",
    )


def _parallel(prose: Sequence[Block], leads: Sequence[Lead | None]) -> bool:
    """Tell whether the lead-ins are many, all different, and not the sides of one matter."""
    pairs = [(part, lead) for part, lead in zip(prose, leads, strict=True) if lead]
    names = {part.line.text[lead.start : lead.end].lower() for part, lead in pairs}
    if not PAIR <= len(names) == len(pairs) or 2 * sum(lead.aspect for _, lead in pairs) >= len(pairs):
        return False
    return len(prose) == PAIR if len(pairs) == PAIR else len(pairs) >= LEAD_SHARE * len(prose)
