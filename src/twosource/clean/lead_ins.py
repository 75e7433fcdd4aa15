"""Lead-ins: the short phrase with which a digest's entry begins ("Ferries. The boats ...")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.clean.blocks import Role
from twosource.clean.line_features import BULLET, says, title_case, verbless, words
from twosource.clean.segments import Segment, Setting, segment, span_of
from twosource.language import lexicon, match
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
_FIGURE_LEAD = match.pattern("items.figure as a lead-in")
_SHORTENED = match.pattern("items.end of a word cut short")
_NO_LEAD = lexicon.words("pages.no_lead_ins")
_OPENINGS = lexicon.words("pages.sentence_openings")
ASPECTS = lexicon.words("pages.aspects")
# Chosen on two thirds of the invented bundles: articles now and then begin two paragraphs with a short
# sentence, never most of them. Two lead-ins alone must both be phrases.
LEAD_SHARE = 0.6
DIGEST_SHARE = 0.25
LEAD_WEIGHT = 0.5
PAIR, PAIR_WEIGHT = 2, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A lead-in: ``text[start:end]`` without its mark, where the entry's own text begins, its weight.

    ``weight`` (0 to 1) says how much it looks like one: a phrase of one to three words without a verb is
    most telling, a whole short sentence least, since any paragraph may begin with one.
    """

    start: int
    end: int
    text_start: int
    weight: float
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
        start=found.start("lead"), end=found.end("lead") + (found["mark"] == "?"), text_start=found.end(),
        weight=_weight(tokens, found["mark"]),
        aspect=any(token.lower() in ASPECTS for token in tokens) and len(tokens) <= SHORT_LEAD,
    )  # fmt: skip


def find_figure(text: str) -> Lead | None:
    """Return the bare figure with which the paragraph ``text`` begins, or None."""
    found = _FIGURE_LEAD.match(text)
    if not found or len(words(text[found.end() :])) < FEWEST_TEXT_WORDS:
        return None
    return Lead(start=0, end=found.end("lead"), text_start=found.end(), weight=1.0, aspect=False)


def _is_lead(lead: str, rest: str) -> bool:
    tokens = words(lead)
    if not 0 < len(tokens) <= MOST_LEAD_WORDS or len(words(rest)) < FEWEST_TEXT_WORDS:
        return False
    opening = lead.lstrip()[0]
    return (
        tokens[0].lower() not in _NO_LEAD
        and not opening.islower()
        and opening not in "\"'\u201c\u2018("
        and not _SHORTENED.search(lead)
        and not says(lead)
        and any(len(token) > 1 and token[0].isalpha() for token in tokens)
    )


def _weight(tokens: Sequence[str], mark: str) -> float:
    if mark == "?":
        return 0.6
    if len(tokens) < SHORT_LEAD and mark == ".":
        return 1.0
    if not verbless(tokens) or tokens[0] in _OPENINGS:
        return 0.4
    if mark == ":" or mark.strip() in {"-", "\u2013", "\u2014", "--"}:
        return 0.7 if title_case(tokens) else 0.6
    return 1.0 if len(tokens) <= SHORT_LEAD else 0.8


def by_lead_ins(parts: Sequence[Block], setting: Setting) -> list[Segment] | None:
    """Return an entry for each paragraph with a lead-in (and those after it without), or None."""
    prose = [part for part in parts if part.role == Role.PROSE]
    leads = _figures(prose) or _undated(prose, [find_lead(part.line.text) for part in prose])
    if not _parallel(prose, leads, setting):
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


def _figures(prose: Sequence[Block]) -> list[Lead | None] | None:
    """Return figures as lead-ins where most paragraphs have one, and they do not just count 1, 2, 3."""
    leads = [find_figure(part.line.text) for part in prose]
    told = [part.line.text[lead.start : lead.end] for part, lead in zip(prose, leads, strict=True) if lead]
    if len(told) <= PAIR or len(told) < LEAD_SHARE * len(prose):
        return None
    counts = [int(figure) if figure.isdecimal() else None for figure in told]
    return None if counts == list(range(1, len(told) + 1)) else leads


def _entry(part: Block, lead: Lead) -> Segment:
    start = part.line.start
    return Segment(
        kind="entry",
        spans=(Span(start=start + lead.text_start, end=part.line.end),),
        title=Span(start=start + lead.start, end=start + lead.end),
        why="lead-in",
    )


def _parallel(prose: Sequence[Block], leads: Sequence[Lead | None], setting: Setting) -> bool:
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
