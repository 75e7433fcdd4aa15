"""Rules about what is rejected, negated, or left without an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language.lexicon import words
from twosource.understand.modality.clause import child, fits, found, is_passive, negation
from twosource.understand.modality.content import unanswered, withheld
from twosource.understand.modality.context import made_by
from twosource.understand.modality.hearsay import aside, denies_a_good

if TYPE_CHECKING:
    from twosource.language.parse.tokens import Token
    from twosource.understand.modality.clause import Case, Clause, Finding

__all__ = ["corrected", "denied_above", "denied_by_cue", "no_answer", "open_question", "polarity", "supposed"]


def denied_by_cue(case: Case) -> Finding | None:
    """A cue of denial: "She denied that the pump had failed"."""
    if case.cue_lemma is None or made_by("cue").get(case.cue_lemma) != "denied":
        return None
    if case.cue is None and any(token.lemma_ == case.cue_lemma for token in case.clause.tokens):
        return None  # a verb in the clause itself is judged by another rule
    if aside(case) or (case.cue is not None and denies_a_good(case.cue)):
        return None
    held = withheld(case.cue) if case.cue is not None else None
    if held is not None:
        return found("unconfirmed", "no answer", held, case.cue)
    return found("denied", "denial", case.cue)


def denied_above(case: Case) -> Finding | None:
    """The verb that takes the clause denies it, whoever else is named: "denied that he asked, as X said".

    It stands before what it denies; a clause before it is joined to it by mistake ("This includes posts that
    call it a hoax, claims denying that").
    """
    verb = case.clause.root.head
    if (
        case.clause.root.dep_ != "ccomp"
        or case.clause.root.i < verb.i
        or not fits(verb, lemma="verbs_of_denying")
        or denies_a_good(verb)
    ):
        return None
    held = withheld(verb)
    if held is not None:
        return found("unconfirmed", "no answer", held, verb)
    return found("denied", "denial", verb)


def no_answer(case: Case) -> Finding | None:
    """One declines to tell, or cannot: "would not comment", "could not be verified"."""
    root, clause = case.clause.root, case.clause
    if fits(root, lemma="verbs_of_answering") and case.negator is not None:
        modal = clause.aux("modals_of_answering")
        if _open(root) and (modal is not None or fits(root, lemma="verbs_of_confirming")):
            return found("unconfirmed", "no answer", modal, case.negator, root)
    if fits(root, lemma="verbs_of_declining"):
        verb = child(root, "xcomp", lemma="verbs_of_answering")
        return found("unconfirmed", "no answer", root) if verb is not None and _open(verb) else None
    rules = (_unknown, _no_word, _not_ruled_out, _unable, _silent, _cue_without_answer)
    return next((answer for answer in (rule(case) for rule in rules) if answer is not None), None)


def _silent(case: Case) -> Finding | None:
    """One does not want to guess, or cannot yet: "would not be drawn", "too early to say"."""
    root, clause = case.clause.root, case.clause
    early = child(root, "acomp", form="adjectives_of_earliness")
    if early is not None and clause.has({"too"}) is not None:
        done = (c for c in (*early.children, *root.children) if c.dep_ == "xcomp")
        told = any(fits(c, lemma="verbs_of_judging") for c in done)
        return found("unconfirmed", "no answer", early) if told else None
    if case.negator is None:
        return None
    drawn = root.lemma_ == "draw" and is_passive(root) and clause.aux("modals_of_willing") is not None
    if drawn or (fits(root, lemma="verbs_of_guessing") and clause.aux({"have"}) is None):
        return found("unconfirmed", "no answer", case.negator, root)
    would = clause.aux("modals_of_answering")
    on = child(root, "prep", form="prepositions_of_comment")
    if not fits(root, lemma="verbs_of_comment") or would is None or on is None:
        return None
    sure = child(on, form="nouns_of_certainty") is not None
    if sure or (root.lemma_ == "comment" and on.lower_ == "on"):
        return found("unconfirmed", "no answer", case.negator, root)
    return None


def _open(verb: Token) -> bool:
    """Tell whether something is left open: "would not say whether", not "would not comment"."""
    if child(verb, "ccomp xcomp") is not None:
        return True
    return fits(verb, lemma="verbs_of_confirming") and verb.lemma_ != "comment"


def _no_word(case: Case) -> Finding | None:
    """There is no word of it: "there was no confirmation that"."""
    root = case.clause.root
    if case.negator is None or child(root, "expl") is None:
        return None
    word = child(root, lemma="nouns_of_confirmation")
    return found("unconfirmed", "no answer", case.negator, word) if word is not None else None


def _not_ruled_out(case: Case) -> Finding | None:
    """What is ruled out is rejected, what is not stays open: "did not rule out that"."""
    root = case.clause.root
    particle = child(root, "prt", form={"out"})
    own = negation(root)
    if root.lemma_ != "rule" or particle is None or (is_passive(root) and own is None):
        return None
    if own is not None:
        return found("unconfirmed", "no answer", own, root, particle)
    return found("denied", "denial", root, particle)


def _unknown(case: Case) -> Finding | None:
    """Nobody knows, or it is not known: "did not know the buyer" tells of one person alone."""
    root = case.clause.root
    if root.lemma_ != "know" or case.negator is None:
        return None
    subject = child(root, "nsubj nsubjpass")
    asked = child(root, "ccomp") is not None
    if is_passive(root) or asked or (subject is not None and fits(subject, form="negative_arguments")):
        return found("unconfirmed", "not known", case.negator, root)
    return None


def _unable(case: Case) -> Finding | None:
    """One is unable to tell: "was unable to establish whether", "was not able to confirm"."""
    root = case.clause.root
    for able in root.children:
        if able.dep_ == "acomp" and able.lower_ in ABLE | UNABLE:
            verb = child(able, "xcomp", lemma="verbs_of_answering")
            failing = able if able.lower_ in UNABLE else negation(root)
            if verb is not None and failing is not None:
                return found("unconfirmed", "no answer", failing, verb)
        noun = child(able, "pobj") if able.lower_ == "in" else None
        if noun is not None and noun.lemma_ == "position" and negation(root) is not None:
            verb = child(noun, lemma="verbs_of_answering")
            return found("unconfirmed", "no answer", negation(root), verb) if verb is not None else None
    return None


def _cue_without_answer(case: Case) -> Finding | None:
    """The cue declines: "could not confirm that", "declined to say whether"."""
    cue = None if aside(case) else case.cue
    answer = unanswered(cue) if cue is not None else None
    if answer is not None:
        return answer
    if cue is not None and cue.lemma_ in words("modality.verbs_of_answering") | words(
        "modality.verbs_of_declining"
    ) | {"know"}:
        denial = negation(cue)
        if denial is not None or fits(cue, lemma="verbs_of_declining"):
            return found("unconfirmed", "no answer", denial, cue)
    return None


def open_question(case: Case) -> Finding | None:
    """A question that is not settled: "whether", "is examining a possible defect"."""
    clause = case.clause
    first = clause.tokens[0]
    whether = clause.has({"whether"})
    if whether is not None and (whether.i == first.i or _asked(clause.root, whether)):
        return found("unconfirmed", "open question", whether)
    if fits(clause.root, lemma="verbs_of_inquiry"):
        for each in clause.root.children:
            doubt = child(each, form="adjectives_of_suspicion")
            if doubt is not None:
                return found("unconfirmed", "open question", doubt, clause.root)
    mark = _question_mark(clause)
    return found("unconfirmed", "question", mark) if mark is not None else None


def _asked(root: Token, whether: Token) -> bool:
    """Tell whether a clause leaves open what stands behind "whether": "it remains to be seen whether".

    That somebody looks into a question is a fact by itself.
    """
    if fits(root, lemma="verbs_of_inquiry"):
        return is_passive(root)
    return whether.i > root.i and fits(root, lemma="verbs_of_staying_open")


def _question_mark(clause: Clause) -> Token | None:
    """Return the question mark by which the clause ends, quotation marks and brackets apart."""
    last = clause.tokens[-1]
    if last.text == "?":
        return last
    for token in last.doc[last.i + 1 : last.i + 1 + _CLOSING]:
        if token.text == "?":
            return token
        if token.text not in _MARKS and not token.is_space:
            return None
    return None


ABLE = words("modality.adjectives_of_ability")
UNABLE = words("modality.adjectives_of_inability")
_CLOSING = 3  # quotation marks and brackets between a clause and its question mark
_MARKS = frozenset("\"'()[]") | {"''"}


def supposed(case: Case) -> Finding | None:
    """One is asked to imagine something: "Imagine that the pumps stop"."""
    root = case.clause.root
    for verb in (root, root.head):
        if not fits(verb, lemma="verbs_of_supposing") or verb.tag_ not in {"VB", "VBP"}:
            continue
        bare = child(verb, "nsubj nsubjpass aux csubj") is None
        if bare and verb.dep_ != "xcomp" and (verb is root or root.dep_ == "ccomp"):
            return found("conditional", "supposed", verb)
    return None


def corrected(case: Case) -> Finding | None:
    """A report tells what it wrongly said before: "An earlier version of this article said nine"."""
    for verb in (case.cue, case.clause.root, case.clause.root.head):
        subject = _printed(verb)
        if verb is None or subject is None:
            continue
        before = child(subject, form="adjectives_of_earlier")
        wrongly = child(verb, form="adverbs_of_mistake")
        own = child(subject, form="words_of_own_print") is not None
        if (before is not None and own) or wrongly is not None:
            return found("denied", "correction", before or wrongly, subject)
    return None


def _printed(verb: Token | None) -> Token | None:
    """Return what is printed, as a subject; "Correction: This story said" is parsed with two of them."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"] if verb is not None else []
    return next((one for one in subjects if fits(one, lemma="nouns_of_print")), None)


def polarity(clause: Clause) -> Token | None:
    """Return the word by which the clause tells that something is not so, None where it does not."""
    root = clause.root
    found = negation(root)
    if found is not None:
        following = found.nbor(1).lower_ if found.i + 1 < len(found.doc) else ""
        rejects_nothing = following in words("modality.words_after_not") or (
            found.dep_ != "neg" and root.lower_ == "doubt"
        )
        return None if rejects_nothing else found
    if fits(root, lemma="negative_implicatives") and child(root, "xcomp") is not None:
        return root
    for below in root.children:
        if below.dep_ == "xcomp" and fits(root, lemma="neg_raising_verbs"):
            return negation(below)
    return None
