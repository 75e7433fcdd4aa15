"""How certain a clause is made to sound, by whom, and whether it is negated.

The conventions: a clause is ``asserted`` where its speaker says it as fact; ``alleged`` where the
report keeps off (claims, accusations, hearsay); ``denied`` where it rejects what was said;
``unconfirmed`` where it stays open (may, suspects, could not confirm); ``planned`` where it lies
ahead; ``conditional`` where it hangs on something. Polarity is a matter of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language import match
from twosource.model import Mark
from twosource.understand.modality import denial, hearsay, outlook
from twosource.understand.modality.clause import child, clause_of, fits, in_quotation
from twosource.understand.modality.factuality import less_than_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Certainty, Polarity
    from twosource.understand.modality.clause import Clause, Finding

__all__ = ["Judgement", "judge", "less_than_facts"]

# The rules in their order; the first that speaks decides. A rule sees the clause and the cue that attributes
# it and returns a certainty with the words that show it, or None. What no rule speaks about is asserted.
_RULES: tuple[Callable[[Clause], Finding | None], ...] = (
    denial.rejected,
    denial.denied,
    denial.unanswered,
    denial.open_question,
    outlook.conditional,
    hearsay.passive_verb,
    hearsay.seeming,
    hearsay.by_noun,
    hearsay.hedge,
    outlook.timetable,
    hearsay.what_they_say,
    hearsay.active_verb,
    hearsay.by_cue,
    outlook.unsure_modal,
    hearsay.predicate,
    denial.answered,
)


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
    clause = clause_of(sentence, start, end, cue_lemma, cue_class)
    if clause is None:
        return Judgement(certainty="asserted", polarity="positive")
    finding = next((found for found in (rule(clause) for rule in _RULES) if found is not None), None)
    marks = list(_marks(sentence, finding.kind, finding.words)) if finding else []
    if clause.negator is not None:
        marks.extend(_marks(sentence, "negation", (clause.negator,)))
    known, mark = _first_hand(clause, by_outlet=speaker_type == "outlet")
    if mark is not None:
        marks.append(mark)
    return Judgement(
        certainty=finding.certainty if finding else "asserted",
        polarity="negative" if clause.negator is not None else "positive",
        marks=tuple(dict.fromkeys(marks)),
        first_hand=known,
    )


def _marks(sentence: Sentence, kind: str, words: Iterable[Token]) -> Iterable[Mark]:
    for word in words:
        start = sentence.offset + word.idx
        yield Mark(kind=kind, start=start, end=start + len(word))


def _first_hand(clause: Clause, *, by_outlet: bool = False) -> tuple[str | None, Mark | None]:
    """Return ``witness``, ``own reporting`` or None for the clause, with the words that show it.

    ``by_outlet``: the words are attributed to an outlet, whose counting is reporting of its own.
    """
    counted = _counted(clause)
    known = counted or _saw(clause)
    if known is not None:
        spoken = in_quotation(clause.root) and not by_outlet
        kind = "own reporting" if counted is not None and not spoken else "witness"
        start = clause.sentence.offset + known.idx
        return kind, Mark(kind="first hand", start=start, end=start + len(known))
    base = clause.sentence.start
    for rule in match.rules("modality"):
        told = rule.find.search(clause.sentence.text)
        if told:
            return rule.made["makes"], Mark(
                kind="first hand", start=base + told.start(), end=base + told.end()
            )
    return None, None


def _counted(clause: Clause) -> Token | None:
    """Return the verb of "we counted"."""
    root = clause.root
    if fits(root, lemma="verbs_of_counting") and root.tag_ in {"VBD", "VBN"}:
        return root if child(root, "nsubj", form="pronouns_of_the_first_person") is not None else None
    return None


def _saw(clause: Clause) -> Token | None:
    """Return the verb of perception or the possessive by which a speaker tells what he lived through."""
    root = clause.root
    for verb in (root, *(each for each in root.children if each.dep_ in {"xcomp", "conj", "ccomp"})):
        if (
            fits(verb, lemma="verbs_of_witnessing")
            and child(verb, "nsubj", form="pronouns_of_the_first_person") is not None
            and not _negated(verb)
        ):
            return verb
    if root.tag_ == "VBD" and in_quotation(clause.root):
        mine = clause.has({"my"})
        if mine is not None and mine.head.dep_ in {"nsubj", "nsubjpass"}:
            return mine
    return None


def _negated(verb: Token) -> bool:
    return child(verb, "neg") is not None or child(verb, form="words_of_not_seeing") is not None
