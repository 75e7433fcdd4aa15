"""Rules about a negated clause that answers what somebody has said or asked."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.language.lexicon import words
from twosource.understand.modality.clause import child, fits, found, in_quotation, is_passive

if TYPE_CHECKING:
    from twosource.language.parse.tokens import Token
    from twosource.understand.modality.clause import Case, Clause, Finding

__all__ = ["contrary", "denied"]


def denied(case: Case) -> Finding | None:
    """A negated clause that answers a reproach: "had no part in it", "no truck was ever lent".

    A negation alone rejects nothing that was said: "She was not invited" is a plain fact.
    """
    negator = case.negator
    if negator is None:
        return None
    if child(case.clause.root, "expl") is not None:
        if _no_dealings(case):
            return found("denied", "negation", negator)
        return _emphatic(case) or _without_evidence(case)
    for rule in (_uninvolved, _untrue, _emphatic, _rebutted, _without_evidence, _not_our_deed):
        finding = rule(case)
        if finding is not None:
            return finding
    return None


def contrary(case: Case) -> Finding | None:
    """The clause names what it answers: "contrary to", "as the rebels had claimed", "whatever was said".

    "He did not flee, as the rebels claim" may be what they claim.
    """
    if case.negator is None:
        return None
    for token, after in pairwise(case.clause.sentence.tokens):
        if token.lower_ == "contrary" and after.lower_ == "to":
            return found("denied", "negation", case.negator, token)
        if token.lower_ == "whatever" and token.i > case.clause.root.i and _is_said(token.head):
            return found("denied", "negation", case.negator, token)
    for below in case.clause.root.children:
        had = child(below, "aux auxpass", form="auxiliaries_of_anterior") is not None
        claimed = below.dep_ == "advcl" and fits(below, lemma="verbs_of_asserting") and had
        mark = child(below, "mark", form={"as"})
        if claimed and mark is not None:
            return found("denied", "negation", case.negator, mark, below)
    return None


def _is_said(verb: Token) -> bool:
    return fits(verb, lemma="verbs_of_telling")


def _without_evidence(case: Case) -> Finding | None:
    """There is nothing to bear it out: "found no evidence that", "nothing to suggest that".

    What is said of now alone stays open: "there is at present no evidence that".
    """
    clause, root = case.clause, case.clause.root
    own = child(root, "nsubj", form="pronouns_of_the_first_person") is not None
    if not _is_spoken(case) and not own:
        return None
    if not any(_bears_out(c) for c in root.children if c.dep_ in {"attr", "dobj"}):
        return None
    now = clause.has("words_of_now")
    return found("unconfirmed" if now is not None else "denied", "negation", case.negator, now)


def _bears_out(noun: Token) -> bool:
    """Tell whether ``noun`` is the evidence that is missing for something told with it."""
    if noun.lower_ == "nothing":
        return child(noun, lemma="verbs_of_bearing_out") is not None
    if child(noun, form={"no"}) is None:
        return False
    if fits(noun, lemma="nouns_of_records") and child(noun, form={"of"}) is not None:
        return True
    told = (c for c in noun.children if c.dep_ in {"acl", "ccomp", "relcl"})
    return fits(noun, lemma="nouns_of_evidence") and any(
        fits(c, lemma="verbs_of_bearing_out") or child(c, "mark") is not None for c in told
    )


def _is_spoken(case: Case) -> bool:
    """Tell whether the clause is somebody's words."""
    return case.cue_lemma is not None or in_quotation(case.clause.root)


def _not_our_deed(case: Case) -> Finding | None:
    """Who speaks has not done what one is reproached with: "We did not shell the town", "he was not sacked".

    Only of deeds in a closed table: "I did not sleep" and "We did not go" answer nobody.
    """
    root = case.clause.root
    subject = child(root, "nsubj nsubjpass")
    if subject is None or not _is_done(case) or not (_is_spoken(case) or _first_person(subject)):
        return None
    if fits(root, lemma="verbs_of_dealing") and _no_dealings(case):
        accused = True  # "has held no talks with"
    elif is_passive(root):
        accused = fits(root, lemma="verbs_of_inflicted_wrong")
    elif _first_person(subject):
        accused = fits(root, lemma="verbs_of_wrongdoing") or _kindled(root)
    else:
        accused = fits(subject, form="pronouns_of_the_third_person") and fits(
            root, lemma="verbs_of_wrongdoing"
        )
    return found("denied", "negation", case.negator, root) if accused else None


def _is_done(case: Case) -> bool:
    """Tell whether the clause tells of the past: "did not", "has never", "was not"."""
    helping = case.clause.aux("auxiliaries_of_the_past")
    return helping is not None or case.clause.root.tag_ == "VBD"


def _first_person(subject: Token) -> bool:
    own = child(subject, "poss", form="possessives_of_the_first_person") is not None
    return own or fits(subject, form="pronouns_of_the_first_person")


def _kindled(verb: Token) -> bool:
    """Tell whether something bad was begun: "did not start the fire"."""
    return verb.lemma_ == "start" and child(verb, "dobj", lemma="nouns_of_violence") is not None


def _untrue(case: Case) -> Finding | None:
    """What was said is not so: "does not correspond to the facts", "this was not the case"."""
    root = case.clause.root
    if root.lemma_ == "be" and child(root, "nsubj", form="pronouns_of_a_matter") is not None:
        noun = child(root, "attr", form={"case"})
        return found("denied", "negation", case.negator, noun) if noun is not None else None
    if root.lemma_ != "correspond":
        return None
    to = next((t for t in case.clause.tokens if fits(t, form="nouns_of_reality")), None)
    return found("denied", "negation", case.negator, to) if to is not None else None


def _no_dealings(case: Case) -> bool:
    """Tell whether a speaker says that there is no agreement, plan or contact."""
    nouns = (each for each in case.clause.root.children if each.dep_ in {"attr", "dobj"})
    return _is_spoken(case) and any(fits(noun, lemma="nouns_of_dealings") for noun in nouns)


def _uninvolved(case: Case) -> Finding | None:
    """One has no part in something, or nothing to do with it."""
    root = case.clause.root
    if root.lemma_ != "have":
        return None
    part = child(root, "dobj")
    if part is None:
        return None
    nothing_to_do = part.lower_ == "nothing" and case.clause.has({"do"}) and case.clause.has({"with"})
    if nothing_to_do or fits(part, form="nouns_of_involvement"):  # "no part", not "no spare parts"
        return found("denied", "negation", case.negator, part)
    return None


def _emphatic(case: Case) -> Finding | None:
    """With stress "no" rejects a claim: "no truck was ever lent", "found no trace of", "nothing wrong"."""
    if not _is_spoken(case) and case.clause.tokens[0].lower_ != "at":
        return None  # "at no time" answers whoever tells it
    stress = (
        case.clause.has("words_of_stress") or _stressed(case.clause) or case.clause.has("nouns_of_grounds")
    )
    return found("denied", "negation", case.negator, stress) if stress is not None else None


def _stressed(clause: Clause) -> Token | None:
    """Return the stress of "at no time", "not a single", "no such", "in any way"."""
    pairs = tuple(pairwise(clause.tokens))
    once, when = words("modality.negative_stress_phrases"), words("modality.phrases_of_time")
    if any(f"{before.lower_} {after.lower_}" in when for before, after in pairs):
        return None
    return next(
        (any_ for any_, after in pairs if any_.lower_ == "any" and fits(after, form="nouns_of_stress")),
        next((after for before, after in pairs if f"{before.lower_} {after.lower_}" in once), None),
    )


def _rebutted(case: Case) -> Finding | None:
    """One answers a reproach: "insists that nothing was hit", "nobody told us", "no one left our yard"."""
    clause, root = case.clause, case.clause.root
    if case.cue_lemma in words("modality.verbs_of_insisting"):
        return found("denied", "negation", case.negator, case.cue)
    subject = child(root, "nsubj nsubjpass")
    if case.cue_lemma is None or subject is None or fits(root, lemma="verbs_of_receiving"):
        return None
    if not fits(subject, form="negative_persons") and all(each.lower_ != "no" for each in subject.children):
        return None
    own = clause.has("objects_of_the_first_person") or next(
        (token for token in clause.tokens if _of_own(token)), None
    )
    if own is None and fits(root, lemma="verbs_of_reproach") and is_passive(root):
        own = root
    return found("denied", "negation", case.negator, own) if own is not None else None


def _of_own(token: Token) -> bool:
    """Tell whether ``token`` claims a place or a thing for who speaks: "from its territory"."""
    return token.dep_ == "poss" and fits(token, form="possessives_of_own") and token.head.dep_ == "pobj"
