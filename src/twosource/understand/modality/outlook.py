"""Rules about what lies ahead or hangs on something: conditions, modals, plans, dates."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.language.lexicon import values, words
from twosource.understand.modality.clause import child, fits, found, in_quotation, negation, reaches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.language.parse.tokens import Token
    from twosource.understand.modality.clause import Case, Clause, Finding

CALENDAR = (
    words("modality.words_of_coming_days")
    | values("calendar.months", int).keys()
    | values("calendar.weekdays", int).keys()
)

__all__ = ["conditional", "deadline", "timetable", "unsure_modal"]


def conditional(case: Case) -> Finding | None:
    """A condition, or a modal that leaves it open among options."""
    clause = case.clause
    condition = _condition(clause)
    modal = clause.aux("modals")
    if condition is not None:
        return found("conditional", "condition", modal, condition)
    if modal is None:
        return None
    perfect = clause.aux({"have"}) is not None
    if modal.lower_ in {"would", "'d"}:
        told = case.cue_lemma is not None or in_quotation(clause.root)
        hypothetical = perfect or not (told or _drafted(clause.root))
        return found("conditional", "modal", modal) if hypothetical and case.negator is None else None
    able = fits(clause.root, lemma="verbs_of_perceiving") or clause.has("words_of_recovery") is not None
    if modal.lower_ == "could" and case.negator is None and not able:
        guessed = perfect or (_guesses(clause.root) and clause.has({"if"}) is None)
        return found("unconfirmed" if guessed else "conditional", "modal", modal)
    return None


def _drafted(root: Token) -> bool:
    """Tell whether a paper says what shall be: "the bill would abolish the toll"."""
    subject = child(root, "nsubj")
    return subject is not None and fits(subject, lemma="nouns_of_drafts") and root.dep_ == "ROOT"


def _guesses(root: Token) -> bool:
    """Tell whether "could" guesses at what is so: "could be a hint", "could be lying under the roof"."""
    if root.lemma_ == "be":
        return child(root, "acomp attr prep") is not None
    return root.tag_ == "VBG" and child(root, "aux", form={"be"}) is not None


def _condition(clause: Clause) -> Token | None:
    """Return the word that opens a condition upon the main verb."""
    for token in clause.tokens:
        if token.lower_ == "otherwise":
            opens = token.dep_ in {"mark", "advmod"} and clause.tokens[0].i < token.i <= clause.root.i
        else:  # not in "will not pretend otherwise"
            opens = fits(token, form="conjunctions_of_condition") and _opens(token, clause)
        if opens:
            return token
    return None


def _opens(mark: Token, clause: Clause) -> bool:
    """Tell whether "if" or "unless" opens a condition for the clause."""
    if mark.lower_ == "if" and (_concedes(mark) or _asks_above(mark) or not _qualifies(mark, clause.root)):
        return False
    within = mark.dep_ in {"mark", "advmod"} and mark.i != clause.tokens[0].i
    return within or (mark.dep_ == "mark" and mark.head.dep_ == "advcl")


def _concedes(mark: Token) -> bool:
    """Tell whether the clause holds all the same: "even if", "if I may say so", "if you count the crew"."""
    before = mark.nbor(-1).lower_ if mark.i else ""
    within = any(c.lower_ == "even" and c.i == mark.i - 1 for c in mark.head.children)
    if before in words("modality.words_of_concession") or within or mark.head.lemma_ == "say":
        return True
    who = child(mark.head, "nsubj", form="pronouns_for_anybody")
    return who is not None and fits(mark.head, lemma="verbs_of_reckoning")


def _asks_above(mark: Token) -> bool:
    above = mark.head.head
    return above.i != mark.head.i and _asks(above, mark)


def _qualifies(mark: Token, root: Token) -> bool:
    """Tell whether the condition is one for the clause, not for a clause within it ("which ... if ...")."""
    token = mark.head
    for _ in range(_RISE):
        if token.i in {root.i, token.head.i}:
            return True
        if token.dep_ in {"relcl", "acl"}:
            return False
        token = token.head
    return True


def _asks(verb: Token, mark: Token) -> bool:
    """Tell whether "if" after ``verb`` opens a question: "will decide on Friday if he must stay"."""
    if verb.lemma_ == "be":  # "it is not clear if", "it was unclear if"
        return any(
            c.dep_ == "acomp"
            and (c.lower_ == "unclear" or (fits(c, form="adjectives_of_certainty") and negation(verb)))
            for c in verb.children
        )
    asking = fits(verb, lemma="verbs_of_asking") or fits(verb, lemma="verbs_of_inquiry")
    return asking and verb.i < mark.i and child(verb, "prep", form={"for"}) is None  # "ask for help"


def unsure_modal(case: Case) -> Finding | None:
    """An inference of the speaker: "may", "might", "must have"."""
    modal = case.clause.aux("modals_of_possibility")
    if modal is None and case.clause.aux({"have"}) is not None:
        modal = case.clause.aux({"must"})
    return found("unconfirmed", "modal", modal) if modal and not _permits(case.clause, modal) else None


_RISE = 8  # verbs between a condition and what it qualifies


def _permits(clause: Clause, modal: Token) -> bool:
    """Tell whether "may" allows or forbids: "may take out no more than ten", "may no longer use"."""
    if modal.lower_ != "may":
        return False
    pairs = {f"{one.lower_} {after.lower_}" for one, after in pairwise(clause.tokens)}
    within = clause.has("prepositions_of_limits") is not None and clause.aux({"have"}) is None
    ruled = bool(pairs & words("modality.permission_phrases"))
    return within or ruled or fits(clause.tokens[0], form="negative_persons")


def timetable(case: Case) -> Finding | None:
    """What is to come: will, is to, plans, dates with a verb in the present tense."""
    clause, root = case.clause, case.clause.root
    will = clause.aux("modals_of_future")
    unwilling = case.negator is not None and fits(root, lemma="verbs_of_unwillingness")
    if will is not None and clause.aux({"have"}) is None:
        silent = unwilling or (case.negator is not None and root.lemma_ == "comment")
        return None if silent or _called_off(case) else found("planned", "future", will)
    to = child(root, "xcomp")
    if to is not None and clause.has({"yet"}) is None and _is_to(root, to):
        return found("planned", "future", root)
    if root.lemma_ == "go" and root.tag_ == "VBG" and to is not None:
        return found("planned", "future", root)
    would = _would(case)
    if would is not None and not unwilling:
        return found("planned", "future", would)
    return (
        _announced(root)
        or _resolved(case)
        or _arranged(root)
        or _awaited(root)
        or _foreseen(root)
        or _dated(case)
    )


def _awaited(root: Token) -> Finding | None:
    """What one awaits, or has time for: "looks forward to meeting them", "has until Friday"."""
    if root.lemma_ == "look":
        forward = child(root, form={"forward"})
        to = child(root, "prep", form={"to"}) is not None
        return found("planned", "future", root, forward) if forward is not None and to else None
    if root.lemma_ != "have" or root.tag_ not in {"VBZ", "VBP"}:
        return None
    until = child(root, "prep", form={"until"})
    return found("planned", "deadline", root, until) if until is not None else None


def _foreseen(root: Token) -> Finding | None:
    """What a paper lays down for later: "the draft foresees", "the plan provides for"."""
    if not fits(root, lemma="verbs_of_foreseeing") or root.tag_ not in {"VBZ", "VBP"}:
        return None
    subject = child(root, "nsubj")
    if subject is None or not fits(subject, lemma="nouns_of_drafts"):
        return None
    return found("planned", "plan", subject, root)


def _resolved(case: Case) -> Finding | None:
    """What is resolved and still to be done: "has decided to close", "have agreed to meet"."""
    root = case.clause.root
    if not fits(root, lemma="verbs_of_resolving") or case.negator is not None:
        return None
    to = child(root, "xcomp")
    if to is None or child(to, "aux", form={"to"}) is None or child(to, "neg") is not None:
        return None
    before = case.clause.aux({"had"}) is not None and case.cue_lemma is None  # and done by now, or given up
    perfect = case.clause.aux("forms_of_have") is not None and not before
    return found("planned", "plan", root) if perfect and root.tag_ == "VBN" else None


def _arranged(root: Token) -> Finding | None:
    """An event with its date: "scheduled a hearing for 5 June", "a strike has been called for Friday"."""
    put = root.lemma_ == "put" and child(root, form="particles_of_postponing") is not None
    if not fits(root, lemma="verbs_of_arranging") and not put:
        return None
    things = [c for c in root.children if c.dep_ == "dobj"]
    topics = (on for thing in things for on in thing.children if fits(on, form="prepositions_of_topic"))
    about = [c for on in topics for c in on.children]
    for held in (c for noun in (root, *things, *about) for c in noun.children if c.dep_ == "prep"):
        day = next((c for c in held.children if c.dep_ == "pobj" and c.ent_type_ in {"DATE", "TIME"}), None)
        if day is None or not fits(held, form="prepositions_of_dates"):
            continue
        if any(t.lower_.rstrip(".") in CALENDAR for t in day.doc[day.left_edge.i : day.right_edge.i + 1]):
            return found("planned", "future", root, day)
    return None


def _announced(root: Token) -> Finding | None:
    """A plan made known by its noun: "announced plans to cut", "disclosed its intent to sue"."""
    if not fits(root, lemma="verbs_of_making_known"):
        return None
    plan = child(root, "dobj", lemma="nouns_of_plans")
    if plan is None or not any(c.dep_ == "acl" and c.tag_ == "VB" for c in plan.children):
        return None
    return found("planned", "plan", root, plan)


def _would(case: Case) -> Token | None:
    """Return the "would" of a plan told in the past; not that of a wish ("would like") nor "he'd left"."""
    root = case.clause.root
    would = case.clause.aux("modals_of_past_future")
    if would is None or fits(root, lemma="verbs_of_wishing"):
        return None
    had = would.lower_ != "would" and root.tag_ in {"VBN", "VBD"} and case.clause.aux({"be"}) is None
    if _opines(root) and _date(case.clause) is None:
        return None
    rather = child(root, form="adverbs_of_wishing") is not None
    return None if had or rather else would


def _opines(root: Token) -> bool:
    """Tell whether "would be" tells an opinion: "would be a burden", not "there would be no layoffs"."""
    deps = {each.dep_ for each in root.children}
    return root.lemma_ == "be" and bool(deps & {"nsubj", "csubj"}) and bool(deps & {"attr", "acomp"})


def _is_to(root: Token, to: Token) -> bool:
    """Tell whether "be" with an infinitive tells a plan: "is to open", not "is hard to open"."""
    marker = child(to, "aux", form={"to"})
    if root.lemma_ != "be" or marker is None or fits(to, lemma="verbs_after_is_to"):
        return False
    if any(t.pos_ not in {"ADV", "PART"} and t.dep_ != "neg" for t in root.doc[root.i + 1 : marker.i]):
        return False
    subject = child(root, "nsubj csubj expl")
    return subject is None or (
        subject.dep_ == "nsubj" and subject.lemma_.lower() not in words("modality.nouns_of_aim")
    )


def _called_off(case: Case) -> bool:
    """Tell whether "will not" tells of something given up, not of a plan: "will not take place"."""
    if case.negator is None:
        return False
    root = case.clause.root
    if fits(root, lemma="verbs_of_taking_place"):
        light = fits(root, lemma="light_verbs_of_taking_place")
        off = not light or child(root, form="particles_of_taking_place") is not None
        return off and case.clause.has("words_of_limits_in_time") is None
    there_is_no = case.negator.dep_ != "neg"  # "there will be no fee", not "there will not be"
    return there_is_no and child(root, "expl") is not None


def _dated(case: Case) -> Finding | None:
    """A date that can only lie ahead: with a modal, a deadline, or the present tense of an event."""
    clause, root = case.clause, case.clause.root
    date = _date(clause)
    if date is None:
        return None
    modal = clause.aux(words("modality.modals_of_duty") | {"can"})
    if modal is not None and case.negator is None:
        return found("planned", "future", modal, date)
    if _present(clause) and (
        fits(root, lemma="verbs_of_dated_events") or root.lemma_ == "want" or date.lower_ == "tomorrow"
    ):
        return found("planned", "future", root, date)
    if fits(root, lemma="verbs_of_declaring") and date.i == root.i + 1:
        return found("planned", "future", root, date)  # "declared Friday a day of mourning"
    ought = root.lemma_ == "ought" and child(root, "xcomp") is not None
    return found("planned", "future", root, date) if ought else None


def _present(clause: Clause) -> bool:
    """Tell whether the main verb is in the present tense ("are going" is too).

    The tagger takes "they go" for an infinitive at times, and "sails" for a noun.
    """
    root = clause.root
    if root.tag_ in {"VBZ", "VBP"}:
        return True
    if root.tag_ == "VB":
        subject = any(each.dep_ == "nsubj" and each.i < root.i for each in root.children)
        return subject and child(root, "aux") is None
    if root.tag_ == "VBG":
        return clause.aux("forms_of_be_now") is not None
    plural = root.tag_ == "NNS" and root.dep_ == "ROOT"
    return plural and not any(t.pos_ in {"VERB", "AUX"} for t in clause.tokens)


def _date(clause: Clause) -> Token | None:
    """Return a word of a date upon the main verb ("on Friday", "tomorrow", "by 4 May")."""
    for token in clause.tokens:
        figure = token.text[0].isdigit() and token.head.lemma_.lower() not in words("modality.nouns_of_spans")
        dated = token.ent_type_ == "DATE" and (token.lower_.rstrip(".") in CALENDAR or figure)
        if (dated or fits(token, form="adverbs_of_future")) and reaches(token, clause.root):
            return token
    return None


def deadline(case: Case) -> Finding | None:
    """Time that somebody is left: "were given three days to leave"."""
    root = case.clause.root
    if root.lemma_ != "give" or not any(c.dep_ in {"xcomp", "advcl", "acl", "relcl"} for c in _below(root)):
        return None
    time = next((t for t in case.clause.tokens if t.ent_type_ in {"DATE", "TIME"}), None)
    return found("planned", "deadline", root, time) if time is not None else None


def _below(verb: Token) -> Iterator[Token]:
    for each in verb.children:
        yield each
        yield from each.children
