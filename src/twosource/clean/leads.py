"""Lead-ins: the short phrase with which a digest's entry begins ("Ferries. The boats ...")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.clean.signs import says, title_case, verbless, words
from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_LEAD_WORDS, SHORT_LEAD = 7, 3
FEWEST_TEXT_WORDS = 6
BULLET = re.compile(
    r"(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2043\u2219\u25a0\u25ba\u27a4*+]|[-\u2013\u2014](?=\s)"
    r"|\(?\d{1,2}[.)](?=\s)|#\d{1,2}\b[.:)]?)\s*"
)
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
