"""Digests by lead-ins: paragraphs of parallel form, each with a short phrase in front."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.clean.drafts import Draft, Setting, draft, span_of
from twosource.clean.leads import find_figure, find_lead
from twosource.clean.parts import Role
from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.leads import Lead
    from twosource.clean.parts import Part

# Chosen on two thirds of the invented bundles: articles now and then begin two paragraphs with a short
# sentence, never most of them. Two lead-ins alone must both be phrases.
LEAD_SHARE = 0.6
DIGEST_SHARE = 0.25
LEAD_WEIGHT = 0.5
PAIR, PAIR_WEIGHT = 2, 0.75


def led(parts: Sequence[Part], setting: Setting) -> list[Draft] | None:
    """Return an entry for each paragraph with a lead-in (and those after it without), or None."""
    prose = [part for part in parts if part.role == Role.PROSE]
    leads = _figures(prose) or _undated(prose, [find_lead(part.line.text) for part in prose])
    if not _parallel(prose, leads, setting):
        return None
    opening = [index for index, lead in enumerate(leads) if lead]
    drafts = draft(prose[: opening[0]], "article", "before the first entry")
    for index, stop in zip(opening, [*opening[1:], len(prose)], strict=True):
        if lead := leads[index]:
            entry = _entry(prose[index], lead)
            more = [span_of(part) for part in prose[index + 1 : stop]]
            drafts.append(replace(entry, spans=(*entry.spans, *more)))
    return drafts


def _undated(prose: Sequence[Part], leads: list[Lead | None]) -> list[Lead | None]:
    """Return ``leads`` without a dateline ("ELMSTAD, Feb 7 (QNA) - ") that only the first paragraph has."""
    dated = [
        lead is not None and part.line.text[: lead.end].endswith(")")
        for part, lead in zip(prose, leads, strict=True)
    ]
    return [None, *leads[1:]] if dated and dated[0] and not any(dated[1:]) else leads


def _figures(prose: Sequence[Part]) -> list[Lead | None] | None:
    """Return figures as lead-ins where most paragraphs have one, and they do not just count 1, 2, 3."""
    leads = [find_figure(part.line.text) for part in prose]
    told = [part.line.text[lead.start : lead.end] for part, lead in zip(prose, leads, strict=True) if lead]
    if len(told) <= PAIR or len(told) < LEAD_SHARE * len(prose):
        return None
    counts = [int(figure) if figure.isdecimal() else None for figure in told]
    return None if counts == list(range(1, len(told) + 1)) else leads


def _entry(part: Part, lead: Lead) -> Draft:
    start = part.line.start
    return Draft(
        kind="entry",
        spans=(Span(start=start + lead.text_start, end=part.line.end),),
        title=Span(start=start + lead.start, end=start + lead.end),
        why="lead-in",
    )


def _parallel(prose: Sequence[Part], leads: Sequence[Lead | None], setting: Setting) -> bool:
    """Tell whether the lead-ins are many, all different, and not the sides of one matter."""
    pairs = [(part, lead) for part, lead in zip(prose, leads, strict=True) if lead]
    names = {part.line.text[lead.start : lead.end].lower() for part, lead in pairs}
    if not PAIR <= len(names) == len(pairs) or 2 * sum(lead.aspect for _, lead in pairs) >= len(pairs):
        return False
    if setting.digest:
        return len(pairs) >= DIGEST_SHARE * len(prose)
    weight = sum(lead.weight for _, lead in pairs) / len(pairs)
    if len(pairs) == PAIR:
        return len(prose) == PAIR and weight >= PAIR_WEIGHT
    return len(pairs) >= LEAD_SHARE * len(prose) and weight >= LEAD_WEIGHT
