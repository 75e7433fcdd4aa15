"""How certain a clause is made to sound, by whom, and whether it is negated.

The conventions: a clause is ``asserted`` where its speaker says it as fact; ``alleged`` where the
report keeps off (claims, accusations, hearsay); ``denied`` where it rejects what was said;
``unconfirmed`` where it stays open (may, suspects, could not confirm); ``planned`` where it lies
ahead; ``conditional`` where it hangs on something. Polarity is a matter of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model import Mark
from twosource.understand.modality.clause import Case, clause_of
from twosource.understand.modality.denial import polarity
from twosource.understand.modality.factuality import less_than_facts
from twosource.understand.modality.knowledge import first_hand
from twosource.understand.modality.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Certainty, Polarity
    from twosource.understand.modality.clause import Clause

__all__ = ["Judgement", "judge", "less_than_facts"]


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
    """Judge the clause at ``[start, end)`` of the report.

    Args:
        sentence: the sentence that holds the clause.
        start: first character of the clause in the report.
        end: the character after its last.
        cue_lemma: lemma of the word that attributes the clause; None where the outlet narrates.
        cue_class: class of that word, where it has one.
        speaker_type: type of the innermost speaker (``person``, ``outlet``, ...), where there is one.
    """
    clause = clause_of(sentence, start, end)
    if clause is None:
        return Judgement(certainty="asserted", polarity="positive")
    case = _case(clause, cue_lemma, cue_class)
    negator = case.negator
    finding = next((found for found in (rule(case) for rule in RULES) if found is not None), None)
    marks = list(_marks(sentence, finding.kind, finding.words)) if finding else []
    if negator is not None:
        marks.extend(_marks(sentence, "negation", (negator,)))
    known, mark = first_hand(clause, by_outlet=speaker_type == "outlet")
    if mark is not None:
        marks.append(mark)
    return Judgement(
        certainty=finding.certainty if finding else "asserted",
        polarity="negative" if negator is not None else "positive",
        marks=tuple(dict.fromkeys(marks)),
        first_hand=known,
    )


def _case(clause: Clause, cue_lemma: str | None, cue_class: str | None) -> Case:
    """Return the clause with its cue; a verb of saying in the clause itself counts as one."""
    root = clause.root
    cue = _cue(clause, cue_lemma)
    if cue_lemma is None and root.dep_ == "ccomp" and root.head in clause.tokens:
        cue, cue_lemma = root.head, root.head.lemma_
    return Case(
        clause=clause,
        cue_lemma=cue_lemma,
        cue_class=cue_class,
        cue=cue,
        negator=polarity(clause),
    )


def _marks(sentence: Sentence, kind: str, words: Iterable[Token]) -> Iterable[Mark]:
    for word in words:
        start = sentence.offset + word.idx
        yield Mark(kind=kind, start=start, end=start + len(word))


def _cue(clause: Clause, lemma: str | None) -> Token | None:
    """Return the token of the cue: over the clause, else the nearest one of that lemma outside of it."""
    if lemma is None:
        return None
    first, last = clause.tokens[0].i, clause.tokens[-1].i
    outside = [t for t in clause.sentence.tokens if t.lemma_.lower() == lemma and not first <= t.i <= last]
    return min(outside, key=lambda t: min(abs(t.i - first), abs(t.i - last)), default=None)
