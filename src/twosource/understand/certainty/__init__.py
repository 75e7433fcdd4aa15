"""How certain a clause is made to sound, by whom, and whether it is negated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from twosource.model import Certainty, Mark, Polarity
    from twosource.understand.sentences import Sentence

__all__ = ["Judgement", "factuality", "judge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the words of a clause make of it; ``first_hand`` is ``witness``, ``own reporting`` or None."""

    certainty: Certainty
    polarity: Polarity
    marks: tuple[Mark, ...] = ()
    first_hand: str | None = None


def judge(
    sentence: Sentence,
    start: int,
    end: int,
    *,
    cue_lemma: str | None = None,
    cue_class: str | None = None,
    speaker_type: str | None = None,
) -> Judgement:
    """Judge the clause at ``[start, end)`` of the report, said through ``cue_lemma`` (None: the outlet)."""
    inside = [t for t in sentence.tokens if start <= sentence.offset + t.idx < end]
    negative = any(t.dep_ == "neg" for t in inside)
    future = any(t.lower_ in {"will", "shall"} for t in inside)
    return Judgement(
        certainty="planned" if future else "asserted", polarity="negative" if negative else "positive"
    )


def factuality(doc: Doc | Span, start: int, end: int) -> float:
    """Return how far the event at characters ``[start, end)`` is presented as a fact, from -3 to 3."""
    return 3.0
