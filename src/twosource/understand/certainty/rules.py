"""The rules of certainty in their order; the first that speaks decides.

A rule sees the clause and the cue that attributes it and returns a certainty with the words that
show it, or None. What no rule speaks about is asserted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.understand.certainty import lexicon
from twosource.understand.certainty.clause import governor, in_quotation, is_passive, negation, reaches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from twosource.model import Certainty
    from twosource.understand.certainty.clause import Clause

__all__ = ["RULES", "Case", "Finding", "polarity"]


_OPENING = 6  # words at the start of a clause among which "what they say" stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A clause and how it is attributed: the cue's lemma and class, its token where it was found."""

    clause: Clause
    cue_lemma: str | None
    cue_class: str | None
    cue: Token | None
    negator: Token | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule says, and the words by which."""

    certainty: Certainty
    kind: str
    words: tuple[Token, ...]


def _found(certainty: Certainty, kind: str, *words: Token | None) -> Finding:
    return Finding(certainty=certainty, kind=kind, words=tuple(word for word in words if word is not None))


def _date(clause: Clause) -> Token | None:
    """Return a word of a date upon the main verb ("on Friday", "tomorrow", "by 4 May")."""
    for token in clause.tokens:
        dated = token.ent_type_ == "DATE" and (token.lower_ in lexicon.CALENDAR or token.text[0].isdigit())
        if (dated or token.lower_ in {"tomorrow", "soon"}) and reaches(token, clause.root):
            return token
    return None


def _condition(clause: Clause) -> Token | None:
    """Return the word that opens a condition upon the main verb."""
    for token in clause.tokens:
        low = token.lower_
        if (
            low in {"if", "unless", "otherwise"}
            and token.dep_ in {"mark", "advmod"}
            and token.i != clause.tokens[0].i
        ):
            return token
        if low == "if" and token.dep_ == "mark" and token.head.dep_ == "advcl":
            return token
    return None


def denied_by_cue(case: Case) -> Finding | None:
    """A cue of denial: "She denied that the pump had failed"."""
    if case.cue_lemma is not None and lexicon.CUES.get(case.cue_lemma) == "denied":
        return _found("denied", "denial", case.cue)
    return None


def no_answer(case: Case) -> Finding | None:
    """One declines to tell, or cannot: "would not comment", "could not be verified"."""
    root, clause = case.clause.root, case.clause
    if root.lemma_ in lexicon.NO_ANSWER and case.negator is not None:
        modal = clause.aux("would", "could", "can", "will", "ca", "wo")
        if modal is not None or root.lemma_ in {"comment", "confirm", "verify"}:
            return _found("unconfirmed", "no answer", modal, case.negator, root)
    if root.lemma_ in {"decline", "refuse"} and any(c.lemma_ in lexicon.NO_ANSWER for c in root.children):
        return _found("unconfirmed", "no answer", root)
    if root.lemma_ == "know" and case.negator is not None:
        return _found("unconfirmed", "not known", case.negator, root)
    cue = case.cue
    if cue is not None and (cue.lemma_ in lexicon.NO_ANSWER or cue.lemma_ in {"know", "decline", "refuse"}):
        denial = negation(cue)
        if denial is not None or cue.lemma_ in {"decline", "refuse"}:
            return _found("unconfirmed", "no answer", denial, cue)
    return None


def open_question(case: Case) -> Finding | None:
    """A question that is not settled: "whether", "is examining a possible defect"."""
    clause = case.clause
    first = clause.tokens[0]
    whether = clause.has("whether")
    if whether is not None and (whether.i == first.i or clause.root.lemma_ in lexicon.OPEN):
        return _found("unconfirmed", "open question", whether)
    if clause.root.lemma_ in lexicon.OPEN:
        for child in clause.root.children:
            doubt = next(
                (c for c in child.children if c.lower_ in {"possible", "probable", "suspected"}), None
            )
            if doubt is not None:
                return _found("unconfirmed", "open question", doubt, clause.root)
    if clause.sentence.tokens[-1].text == "?" and clause.tokens[-1].i >= clause.sentence.tokens[-1].i - 2:
        return _found("unconfirmed", "question", clause.sentence.tokens[-1])
    return None


def conditional(case: Case) -> Finding | None:
    """A condition, or a modal that leaves it open among options."""
    clause = case.clause
    condition = _condition(clause)
    modal = clause.aux("would", "could", "might", "may", "will", "'d", "'ll", "can", "should")
    if condition is not None:
        return _found("conditional", "condition", modal, condition)
    if modal is None:
        return None
    perfect = clause.aux("have") is not None
    if modal.lower_ in {"would", "'d"}:
        hypothetical = perfect or (case.cue_lemma is None and not in_quotation(clause.root))
        return _found("conditional", "modal", modal) if hypothetical and case.negator is None else None
    able = clause.root.lemma_ in lexicon.ABILITY or clause.has("again", "finally") is not None
    if modal.lower_ == "could" and case.negator is None and not able:
        return _found("unconfirmed" if perfect else "conditional", "modal", modal)
    return None


def unsure_modal(case: Case) -> Finding | None:
    """ "may", "might", "must have": an inference of the speaker."""
    modal = case.clause.aux("may", "might")
    if modal is not None:
        return _found("unconfirmed", "modal", modal)
    must = case.clause.aux("must")
    if must is not None and case.clause.aux("have") is not None:
        return _found("unconfirmed", "modal", must)
    return None


def passive_verb(case: Case) -> Finding | None:
    """A passive verb of saying, thinking or planning, in the clause or over it."""
    root = case.clause.root
    for verb in (root, *governor(root)):
        effect = lexicon.PASSIVES.get(verb.lemma_)
        if effect is None or not is_passive(verb) or verb.dep_ in {"acl", "relcl"}:
            continue
        if (
            verb.i == root.i
            and not _completed(verb)
            and not (effect == "planned" or verb.lemma_ == "suspect")
        ):
            continue
        if effect == "planned" and (case.negator is not None or _has_perfect(verb)):
            continue
        return _found(effect, "passive", verb)
    return None


def _has_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in {"have", "had", "has"} for child in verb.children)


def _completed(verb: Token) -> bool:
    """Tell whether a passive verb has what is said: "is said to", "is accused of", "it is believed that"."""
    return any(
        child.dep_ in {"xcomp", "ccomp"} or (child.dep_ == "prep" and child.lower_ in {"of", "with"})
        for child in verb.children
    )


def timetable(case: Case) -> Finding | None:
    """What is to come: will, is to, plans, dates with a verb in the present tense."""
    clause, root = case.clause, case.clause.root
    will = clause.aux("will", "shall", "'ll", "wo")
    if will is not None:
        return None if _called_off(case) else _found("planned", "future", will)
    to = next((c for c in root.children if c.dep_ == "xcomp"), None)
    if (
        root.lemma_ == "be"
        and to is not None
        and any(c.lower_ == "to" and c.dep_ == "aux" for c in to.children)
    ):
        return _found("planned", "future", root)
    if root.lemma_ == "go" and root.tag_ == "VBG" and to is not None:
        return _found("planned", "future", root)
    would = clause.aux("would", "'d")
    if would is not None and not (case.negator is not None and root.lemma_ in lexicon.UNWILLING):
        return _found("planned", "future", would)
    return _dated(case)


def _called_off(case: Case) -> bool:
    """Tell whether "will not" tells of something given up, not of a plan: "will not take place"."""
    if case.negator is None:
        return False
    root = case.clause.root
    if root.lemma_ in {"take", "happen", "go", "hold"}:
        return any(c.lower_ in {"place", "ahead"} for c in root.children) or root.lemma_ in {"happen", "hold"}
    return any(child.dep_ == "expl" for child in root.children)


def _dated(case: Case) -> Finding | None:
    """A date that can only lie ahead: with a modal, a deadline, or the present tense of an event."""
    clause, root = case.clause, case.clause.root
    date = _date(clause)
    if date is None:
        return None
    modal = clause.aux("should", "ought", "can", "must")
    if modal is not None:
        return _found("planned", "future", modal, date)
    if root.tag_ in {"VBZ", "VBP"} and (root.lemma_ in lexicon.EVENTS_WITH_A_DATE or root.lemma_ == "want"):
        return _found("planned", "future", root, date)
    ought = next((c for c in root.children if c.dep_ == "xcomp" and root.lemma_ == "ought"), None)
    if ought is not None:
        return _found("planned", "future", root, date)
    return None


def deadline(case: Case) -> Finding | None:
    """Time that somebody is left: "were given three days to leave"."""
    root = case.clause.root
    if root.lemma_ != "give" or not any(c.dep_ in {"xcomp", "advcl", "acl", "relcl"} for c in _below(root)):
        return None
    time = next((t for t in case.clause.tokens if t.ent_type_ in {"DATE", "TIME"}), None)
    return _found("planned", "deadline", root, time) if time is not None else None


def _below(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        yield child
        yield from child.children


def active_verb(case: Case) -> Finding | None:
    """A verb of claiming, thinking or planning in the clause or over it."""
    root = case.clause.root
    for verb in (root, *governor(root)):
        effect = lexicon.GOVERNED.get(verb.lemma_)
        if effect is None or verb.pos_ != "VERB" or is_passive(verb):
            continue
        if effect == "planned" and not _infinitive(verb, root):
            continue
        if effect == "denied" and verb.i != root.i:
            continue
        return _found(effect, "verb", verb)
    return None


def _infinitive(verb: Token, root: Token) -> bool:
    """Tell whether what ``verb`` governs is an infinitive ("plans to"), not a clause in the past."""
    below = (
        root if verb.i != root.i else next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"}), None)
    )
    return below is not None and any(c.lower_ == "to" and c.dep_ == "aux" for c in below.children)


def by_cue(case: Case) -> Finding | None:
    """What the cue makes of the words: "claims", "suspects", "plans to"."""
    if case.cue_lemma is None:
        return None
    effect = lexicon.CUES.get(case.cue_lemma) or ("unconfirmed" if case.cue_class == "doubt" else None)
    if effect is None:
        return None
    if effect == "planned" and not _lies_ahead(case):
        return None
    return _found(effect, "cue", case.cue)


def _lies_ahead(case: Case) -> bool:
    """Tell whether a cue of planning stands over an infinitive, and still holds ("wanted to" does not)."""
    past = case.cue is not None and case.cue.lemma_ in {"want", "hope"} and case.cue.tag_ == "VBD"
    return not past and any(t.lower_ == "to" and t.dep_ == "aux" for t in case.clause.own)


def hedge(case: Case) -> Finding | None:
    """An adverb upon the main verb: "allegedly", "probably"."""
    for token in case.clause.tokens:
        effect = lexicon.HEDGES.get(token.lower_)
        if effect is not None and token.pos_ == "ADV" and reaches(token, case.clause.root):
            return _found(effect, "hedge", token)
    return None


def predicate(case: Case) -> Finding | None:
    """A predicate that judges: "is due", "is possible", "is untrue", "is a lie"."""
    for token in case.clause.own:
        if token.dep_ not in {"acomp", "attr", "oprd"}:
            continue
        effect = lexicon.PREDICATES.get(token.lower_)
        if effect is not None and case.negator is None:
            return _found(effect, "predicate", token)
        if case.negator is not None and token.lower_ in {"clear", "certain", "known", "sure", "confirmed"}:
            return _found("unconfirmed", "not known", case.negator, token)
        if token.lower_ in lexicon.FALSE:
            return _found("denied", "predicate", token)
    return None


def what_they_say(case: Case) -> Finding | None:
    """The outlet keeps off: "what members say was a delivery", "what they called a raid"."""
    tokens = case.clause.sentence.tokens
    opening = case.clause.tokens[:_OPENING]
    if opening[0].lower_ == "what":
        said = next(
            (t for t in opening if t.lemma_ in {"say", "call", "describe", "claim"} and t.pos_ == "VERB"),
            None,
        )
        return _found("alleged", "distance", opening[0], said) if said is not None else None
    first = case.clause.tokens[0].i - tokens.start
    cue = case.cue
    if cue is None or cue.lemma_ not in {"say", "call", "describe", "claim", "term", "regard", "see"}:
        return None
    before = tokens[max(0, first - _OPENING) : first]
    what = next((token for token in before if token.lower_ == "what" and token.i < cue.i), None)
    return _found("alleged", "distance", what, cue) if what is not None else None


def denied(case: Case) -> Finding | None:
    """A negated clause about something definite rejects what others say of it: "She was not dismissed"."""
    negator, clause, root = case.negator, case.clause, case.clause.root
    if negator is None:
        return _contrast(case)
    if any(child.dep_ == "expl" for child in root.children):
        return _found("denied", "negation", negator) if clause.aux("will", "wo", "would") else _emphatic(case)
    if negator.dep_ != "neg" and negator.lower_ not in {"never"}:
        return _emphatic(case)
    if clause.aux("will", "wo", "would", "could", "can", "ca", "should", "may", "might", "must"):
        return None
    if root.lemma_ == "be" and any(child.dep_ == "acomp" for child in root.children):
        return None
    if root.lemma_ in lexicon.NEUTRAL or clause.has("yet", "but", "because", "until", "enough", "so"):
        return None
    return _found("denied", "negation", negator) if _definite_subject(root) else None


def _emphatic(case: Case) -> Finding | None:
    """ "no" rejects a claim only with stress: "no truck was ever lent", "found no trace of"."""
    stress = case.clause.has("ever", "whatsoever", "whatever", "never")
    trace = case.clause.has("trace", "evidence", "sign", "indication", "truth", "proof", "basis")
    if stress is None and trace is None:
        return None
    return _found("denied", "negation", case.negator, stress or trace)


def _contrast(case: Case) -> Finding | None:
    """ "They sold bread, not bombs": what is put aside was claimed by somebody."""
    clause = case.clause
    if case.cue_lemma is None:
        return None
    for token in clause.tokens[1:]:
        if token.lower_ != "not" or token.nbor(-1).text != "," or token.i >= clause.tokens[-1].i:
            continue
        following = token.nbor(1)
        if following.pos_ in {"NOUN", "PROPN", "NUM", "DET"}:
            return _found("denied", "contrast", token)
    return None


def _definite_subject(root: Token) -> bool:
    """Tell whether the subject is one that is already spoken of: a name, a pronoun, "the"."""
    subject = next((c for c in root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return False
    if subject.pos_ in {"PROPN", "PRON"}:
        return subject.lower_ not in {
            "something",
            "someone",
            "some",
            "many",
            "few",
            "who",
            "which",
            "that",
            "one",
        }
    marks = [child for child in subject.children if child.dep_ in {"det", "poss", "nummod", "quantmod"}]
    return any(
        m.dep_ == "poss" or m.lower_ in {"the", "this", "that", "these", "those"} for m in marks
    ) and not any(m.dep_ == "nummod" for m in marks)


RULES: tuple[Callable[[Case], Finding | None], ...] = (
    denied_by_cue,
    no_answer,
    open_question,
    conditional,
    passive_verb,
    timetable,
    deadline,
    what_they_say,
    active_verb,
    by_cue,
    hedge,
    unsure_modal,
    predicate,
    denied,
)


def polarity(clause: Clause) -> Token | None:
    """Return the word by which the clause tells that something is not so, None where it does not."""
    root = clause.root
    found = negation(root)
    if found is not None:
        following = found.nbor(1).lower_ if found.i + 1 < len(found.doc) else ""
        rejects_nothing = following in lexicon.EXCEPTIONS or (found.dep_ != "neg" and root.lower_ == "doubt")
        return None if rejects_nothing else found
    if lexicon.IMPLICATIVE.get(root.lemma_) is False and any(c.dep_ == "xcomp" for c in root.children):
        return root
    for below in root.children:
        if below.dep_ == "xcomp" and root.lemma_ in {"be", "say", "think", "believe", "allege", "expect"}:
            return negation(below)
    return None
