"""Rules about what lies ahead or hangs on something: conditions, modals, plans, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language.lexicon import values, words
from twosource.understand.modality.clause import child, fits, found, in_quotation, negation, reaches

if TYPE_CHECKING:
    from twosource.language.parse.tokens import Token
    from twosource.understand.modality.clause import Clause, Finding

_CALENDAR = (
    words("modality.words_of_coming_days")
    | values("calendar.months", int).keys()
    | values("calendar.weekdays", int).keys()
)


def conditional(clause: Clause) -> Finding | None:
    """A condition, or a modal that leaves it open among options."""
    modal = clause.aux("modals")
    condition = next((token for token in clause.tokens if _opens(token, clause)), None)
    if condition is not None:
        return found("conditional", "condition", modal, condition)
    if modal is None or clause.negator is not None:
        return None
    perfect = clause.aux({"have"}) is not None
    if modal.lower_ in {"would", "'d"}:
        told = clause.cue_lemma is not None or in_quotation(clause.root)
        told = told or child(clause.root, "nsubj", lemma="nouns_of_drafts") is not None
        return found("conditional", "modal", modal) if perfect or not told else None
    able = fits(clause.root, lemma="verbs_of_perceiving") or clause.has("words_of_recovery") is not None
    if modal.lower_ == "could" and not able:
        guessed = perfect or _guesses(clause.root)
        return found("unconfirmed" if guessed else "conditional", "modal", modal)
    return None


def _guesses(root: Token) -> bool:
    """Tell whether "could" guesses at what is so: "could be a hint", "could be lying under the roof"."""
    if root.lemma_ == "be":
        return child(root, "acomp attr prep") is not None
    return root.tag_ == "VBG" and child(root, "aux", form={"be"}) is not None


def _opens(mark: Token, clause: Clause) -> bool:
    """Tell whether a word opens a condition for the clause: "if", "unless", "otherwise"."""
    if mark.dep_ not in {"mark", "advmod"}:
        return False
    within = mark.i != clause.tokens[0].i
    if mark.lower_ == "otherwise":  # not in "will not pretend otherwise"
        return within and mark.i <= clause.root.i
    if not fits(mark, form="conjunctions_of_condition"):
        return False
    if mark.lower_ == "if" and (_concedes(mark) or _asks(mark.head.head, mark)):
        return False
    return within or (mark.dep_ == "mark" and mark.head.dep_ == "advcl")


def _concedes(mark: Token) -> bool:
    """Tell whether the clause holds all the same: "even if", "if I may say so", "if you count the crew"."""
    before = mark.nbor(-1) if mark.i else mark
    if child(mark.head, "nsubj", form="pronouns_for_anybody") is not None:
        return fits(mark.head, lemma="verbs_of_reckoning")
    return fits(before, form="words_of_concession") or mark.head.lemma_ == "say"


def _asks(verb: Token, mark: Token) -> bool:
    """Tell whether "if" after ``verb`` opens a question: "will decide if he stays", "it is unclear if"."""
    if verb.lemma_ == "be":
        unsure = child(verb, "acomp", form="adjectives_of_certainty") is not None and negation(verb)
        return bool(unsure) or child(verb, "acomp", form={"unclear"}) is not None
    asking = fits(verb, lemma="verbs_of_asking") or fits(verb, lemma="verbs_of_inquiry")
    return asking and verb.i < mark.i


def unsure_modal(clause: Clause) -> Finding | None:
    """An inference of the speaker: "may", "might", "must have"; not "may take out up to ten"."""
    perfect = clause.aux({"have"}) is not None
    modal = clause.aux("modals_of_possibility") or (clause.aux({"must"}) if perfect else None)
    if modal is None:
        return None
    permits = modal.lower_ == "may" and not perfect and clause.has("prepositions_of_limits") is not None
    return None if permits else found("unconfirmed", "modal", modal)


def timetable(clause: Clause) -> Finding | None:
    """What is to come: will, is to, plans, dates with a verb in the present tense."""
    root = clause.root
    silent = clause.negator is not None and fits(root, lemma="verbs_of_unwillingness")
    will = clause.aux("modals_of_future")
    if will is not None and clause.aux({"have"}) is None:
        return None if silent or _called_off(clause) else found("planned", "future", will)
    to = child(root, "xcomp")
    going = root.lemma_ == "go" and root.tag_ == "VBG"
    if to is not None and (going or (clause.has({"yet"}) is None and _is_to(root, to))):
        return found("planned", "future", root)
    would = _would(clause)
    if would is not None and not silent:
        return found("planned", "future", would)
    return _resolved(clause) or _dated(clause) or _deadline(clause)


def _resolved(clause: Clause) -> Finding | None:
    """What is resolved and still to be done, or awaited: "has decided to close", "looks forward to"."""
    root = clause.root
    if root.lemma_ == "look":
        forward = child(root, form={"forward"})
        return found("planned", "future", root, forward) if forward is not None else None
    to = child(root, "xcomp")
    if to is None or not fits(root, lemma="verbs_of_resolving") or clause.negator is not None:
        return None
    still = (
        child(to, "aux", form={"to"}) is not None
        and negation(to) is None
        and clause.aux("forms_of_have") is not None
    )
    return found("planned", "plan", root) if still else None


def _would(clause: Clause) -> Token | None:
    """Return the "would" of a plan told in the past: not of a wish ("would like") nor "he'd left"."""
    root = clause.root
    would = clause.aux("modals_of_past_future")
    if would is None or fits(root, lemma="verbs_of_wishing"):
        return None
    had = would.lower_ != "would" and root.tag_ in {"VBN", "VBD"}
    rather = child(root, form="adverbs_of_wishing") is not None
    opines = root.lemma_ == "be" and child(root, "nsubj csubj") and child(root, "attr acomp")
    return None if had or rather or (opines and _date(clause) is None) else would


def _is_to(root: Token, to: Token) -> bool:
    """Tell whether "be" with an infinitive tells a plan: "is to open", not "is hard to open"."""
    marker = child(to, "aux", form={"to"})
    if root.lemma_ != "be" or marker is None or fits(to, lemma="verbs_after_is_to"):
        return False
    if any(t.pos_ not in {"ADV", "PART"} and t.dep_ != "neg" for t in root.doc[root.i + 1 : marker.i]):
        return False
    subject = child(root, "nsubj csubj expl")
    return subject is None or (subject.dep_ == "nsubj" and not fits(subject, lemma="nouns_of_aim"))


def _called_off(clause: Clause) -> bool:
    """Tell whether "will not" tells of something given up, not of a plan: "there will be no fee"."""
    there_is_no = clause.negator is not None and clause.negator.dep_ != "neg"  # not "there will not be"
    return there_is_no and child(clause.root, "expl") is not None


def _dated(clause: Clause) -> Finding | None:
    """A date that can only lie ahead: with a modal, the present tense, or a verb that sets a date."""
    root, date = clause.root, _date(clause)
    if date is None:
        return None
    modal = clause.aux(words("modality.modals_of_duty") | {"can"}) if clause.negator is None else None
    if modal is not None:
        return found("planned", "future", modal, date)
    set_for = fits(root, lemma="verbs_of_arranging") and any(
        fits(above, form="prepositions_of_dates") for above in (date.head, date.head.head)
    )
    ahead = fits(root, lemma="verbs_of_dated_events") or date.lower_ == "tomorrow"
    due = set_for or root.lemma_ == "ought" or (ahead and _present(clause))
    return found("planned", "future", root, date) if due else None


def _deadline(clause: Clause) -> Finding | None:
    """Time that somebody is left: "were given three days to leave"."""
    below = (c for each in (clause.root, *clause.root.children) for c in each.children)
    if clause.root.lemma_ != "give" or not any(c.dep_ in {"xcomp", "advcl", "acl", "relcl"} for c in below):
        return None
    time = next((t for t in clause.tokens if t.ent_type_ in {"DATE", "TIME"}), None)
    return found("planned", "deadline", clause.root, time) if time is not None else None


def _present(clause: Clause) -> bool:
    """Tell whether the main verb is in the present tense ("are going" is too).

    The tagger takes "they go" for an infinitive at times.
    """
    root = clause.root
    if root.tag_ == "VB":
        return child(root, "nsubj") is not None and child(root, "aux") is None
    if root.tag_ == "VBG":
        return clause.aux("forms_of_be_now") is not None
    return root.tag_ in {"VBZ", "VBP"}


def _date(clause: Clause) -> Token | None:
    """Return a word of a date upon the main verb ("on Friday", "tomorrow", "by 4 May")."""
    for token in clause.tokens:
        figure = token.text[0].isdigit() and token.head.lemma_.lower() not in words("modality.nouns_of_spans")
        dated = token.ent_type_ == "DATE" and (token.lower_.rstrip(".") in _CALENDAR or figure)
        if (dated or fits(token, form="adverbs_of_future")) and reaches(token, clause.root):
            return token
    return None
