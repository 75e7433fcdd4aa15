"""Lead-ins: the short phrase with which a digest's entry begins ("Ferries. The boats ...")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.clean.lexicon import ASPECTS, word_set
from twosource.clean.signs import says, title_case, verbless, words

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
# "2,400. So many seats ...", "1.5. The rate ...": the figure of an entry about a figure.
_FIGURE_LEAD = re.compile(
    r"(?P<lead>[$\u00a3\u20ac]?\d[\d.,]*(?: ?(?:%|per cent|percent|[kKmMbB]n?|thousand|million|billion))?)"
    r"[.:]\s+(?=['\"\u2018\u201c(]?[A-Z0-9\u00c0-\u00de])"
)
_ABBREVIATED = re.compile(
    r"(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Capt|Lt|Sgt|Rev|Sen|Rep|No|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|vs"
    r"|[A-Z])$"
)
_NO_LEAD = word_set("""he she it they we i you this that these those there here but and so or
    yes then now if when while because his her its their our my who what why how where""")


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
    match = _SENTENCE_LEAD.match(text, offset) or _LABEL_LEAD.match(text, offset)
    if not match or not _is_lead(match["lead"], text[match.end() :]):
        return None
    tokens = words(match["lead"])
    return Lead(
        start=match.start("lead"), end=match.end("lead") + (match["mark"] == "?"), text_start=match.end(),
        weight=_weight(tokens, match["mark"]),
        aspect=any(token.lower() in ASPECTS for token in tokens) and len(tokens) <= SHORT_LEAD,
    )  # fmt: skip


def find_figure(text: str) -> Lead | None:
    """Return the bare figure with which the paragraph ``text`` begins, or None."""
    match = _FIGURE_LEAD.match(text)
    if not match or len(words(text[match.end() :])) < FEWEST_TEXT_WORDS:
        return None
    return Lead(start=0, end=match.end("lead"), text_start=match.end(), weight=1.0, aspect=False)


def _is_lead(lead: str, rest: str) -> bool:
    tokens = words(lead)
    if not 0 < len(tokens) <= MOST_LEAD_WORDS or len(words(rest)) < FEWEST_TEXT_WORDS:
        return False
    opening = lead.lstrip()[0]
    return (
        tokens[0].lower() not in _NO_LEAD
        and not opening.islower()
        and opening not in "\"'\u201c\u2018("
        and not _ABBREVIATED.search(lead)
        and not says(lead)
        and any(len(token) > 1 and token[0].isalpha() for token in tokens)
    )


def _weight(tokens: Sequence[str], mark: str) -> float:
    if mark == "?":
        return 0.6
    if len(tokens) < SHORT_LEAD and mark == ".":
        return 1.0
    if not verbless(tokens) or tokens[0] in {"The", "A", "An"}:
        return 0.4
    if mark == ":" or mark.strip() in {"-", "\u2013", "\u2014", "--"}:
        return 0.7 if title_case(tokens) else 0.6
    return 1.0 if len(tokens) <= SHORT_LEAD else 0.8
