"""Rules about what is rejected, left without an answer, or negated in answer to a reproach."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.language.lexicon import words
from twosource.understand.modality.clause import child, fits, found, in_quotation, made_by, negation
from twosource.understand.openers import is_passive

if TYPE_CHECKING:
    from twosource.language.parse.tokens import Token
    from twosource.understand.modality.clause import Clause, Finding

_TELLING = words("clauses.nouns_of_telling") | made_by("noun").keys()
_DENYING = frozenset(word for word, makes in made_by("cue").items() if makes == "denied")
_CLAUSES = frozenset({"acl", "ccomp", "relcl"})
_MARKS = words("clauses.complementizers")
_ROW = 4  # verbs joined in a row between a clause and its noun


def aside(clause: Clause) -> bool:
    """Tell whether the clause only adds to what the cue takes: "claimed that the bus, which is new, burned".

    Who claims the one does not claim the other.
    """
    root = clause.root
    return root.dep_ in {"relcl", "advcl"} and (clause.cue is None or root.head.i != clause.cue.i)


def noun_over(root: Token) -> Token | None:
    """Return the noun that the clause is the content of: "reports that", "the claim that"."""
    for _ in range(_ROW):
        if root.dep_ != "conj":
            break
        root = root.head
    head = root.head
    if not _is_content(root) or head.pos_ not in {"NOUN", "PROPN"} or head.i > root.i:
        return None
    return head if head.lemma_.lower() in _TELLING else None


def _is_content(token: Token) -> bool:
    return token.dep_ in _CLAUSES and child(token, "mark", form=_MARKS) is not None


def told_of(verb: Token) -> Token | None:
    """Return the noun of saying that ``verb`` has for its object, with its content or what it is about.

    A court rejects a claim, a board a report: without content, only what is always somebody's word counts.
    """
    in_court = child(verb, lemma="nouns_of_courts") is not None
    for each in () if in_court else verb.children:
        if each.dep_ not in {"dobj", "nsubjpass", "attr"}:
            continue
        about = child(each, "prep", form="prepositions_of_topic") is not None
        pointed = child(each, form="demonstratives") is not None
        told = about or pointed or any(map(_is_content, each.children))
        doubted = (pointed or fits(verb, lemma="verbs_of_disbelief")) and fits(
            each, lemma="nouns_of_accounts"
        )
        if doubted or (told and each.lemma_.lower() in _TELLING):
            return each
        pronoun = each.dep_ == "dobj" and fits(each, form="demonstratives")
        if pronoun or fits(each, lemma="nouns_of_reproach"):
            return each
    return None


def rejected(clause: Clause) -> Finding | None:
    """What is said is rejected, in the clause or over it: "denied reports that", "rejected the charge"."""
    noun = noun_over(clause.root)
    if noun is not None:
        return _by_verb(noun.head) if noun.dep_ in {"dobj", "nsubjpass"} else _judged_false(noun.head)
    return _by_verb(clause.root) if told_of(clause.root) is not None else _called_false(clause)


def _judged_false(verb: Token) -> Finding | None:
    """What is said is judged: "reports that ... are false"."""
    state = child(verb, "acomp attr")
    false = state is not None and made_by("predicate").get(state.lower_) == "denied" and not negation(verb)
    return found("denied", "predicate", verb, state) if false else None


def _called_false(clause: Clause) -> Finding | None:
    """One calls it untrue: "called the report a lie", "dismissed that as gossip"."""
    calling = fits(clause.root, lemma="verbs_of_calling") and clause.negator is None
    untrue = (t for t in clause.tokens if made_by("predicate").get(t.lower_) == "denied")
    word = (clause.has("words_of_disparagement") or next(untrue, None)) if calling else None
    return found("denied", "predicate", clause.root, word) if word is not None else None


def _by_verb(verb: Token) -> Finding | None:
    """Return what a verb makes of its content: denied, or left open ("did not deny")."""
    held = _withheld(verb)
    if verb.lemma_ in made_by("content"):
        return found("unconfirmed", "no answer", held, verb) if held else found("denied", "denial", verb)
    unsaid = held is not None and fits(verb, lemma="verbs_of_confirming")
    return found("unconfirmed", "no answer", held, verb) if unsaid else None


def _withheld(verb: Token) -> Token | None:
    """Return the word by which one does not go so far: "did not deny", "would neither confirm nor deny"."""
    head = verb.head
    own = negation(verb)
    if own is None and verb.i and fits(verb.nbor(-1), form="negative_correlatives"):
        own = verb.nbor(-1)
    if own is None and verb.dep_ in {"xcomp", "conj"} and fits(head, lemma="negative_implicatives"):
        return head
    return own or (negation(head) if verb.dep_ == "conj" and verb.tag_ == "VB" else None)


def denied(clause: Clause) -> Finding | None:
    """A word of denial, which attributes the clause or takes it: "She denied that the pump had failed"."""
    root = clause.root
    verb = root.head if root.dep_ == "ccomp" and root.head.lemma_ in _DENYING else clause.cue
    if (verb.lemma_ if verb is not None else clause.cue_lemma) not in _DENYING or aside(clause):
        return None
    if verb is None:  # a verb in the clause itself is judged by another rule
        own = any(token.lemma_ == clause.cue_lemma for token in clause.tokens)
        return None if own else found("denied", "denial")
    held = _withheld(verb)
    return found("unconfirmed", "no answer", held, verb) if held else found("denied", "denial", verb)


def unanswered(clause: Clause) -> Finding | None:
    """One declines to tell, or cannot, or does not know: "could not verify who", "would not say whether"."""
    root, negator = clause.root, clause.negator
    if fits(root, lemma="verbs_of_declining"):
        verb = child(root, "xcomp", lemma="verbs_of_answering")
        return found("unconfirmed", "no answer", root) if verb is not None and _leaves_open(verb) else None
    if root.lemma_ == "rule" and child(root, "prt", form={"out"}) is not None:
        if negator is not None:
            return found("unconfirmed", "no answer", negator, root)
        return found("denied", "denial", root)
    state = child(root, "acomp")
    if state is not None and (_is_unable(state) or _is_too_early(state)):
        return found("unconfirmed", "no answer", state)
    if negator is not None and (_leaves_open(root) or _guesses(clause)):
        return found("unconfirmed", "not known" if root.lemma_ == "know" else "no answer", negator, root)
    return None if aside(clause) else _by_cue(clause.cue)


def _is_unable(state: Token) -> bool:
    return (
        fits(state, form="adjectives_of_inability") and child(state, lemma="verbs_of_answering") is not None
    )


def _is_too_early(state: Token) -> bool:
    return fits(state, form="adjectives_of_earliness") and child(state, form={"too"}) is not None


def _leaves_open(verb: Token) -> bool:
    """Tell whether what ``verb`` does not tell is left open: "did not say whether", not "did not comment".

    "Did not know the buyer" tells of one person alone.
    """
    if verb.lemma_ == "know":
        nobody = child(verb, "nsubj", form="negative_arguments") is not None
        return is_passive(verb) or nobody or child(verb, "ccomp") is not None
    if fits(verb, lemma="verbs_of_confirming") or fits(verb, lemma="verbs_of_denying"):
        return verb.lemma_ != "comment"
    return fits(verb, lemma="verbs_of_answering") and child(verb, "ccomp xcomp") is not None


def _guesses(clause: Clause) -> bool:
    """Tell whether one does not guess, or is not sure: "will not guess", "cannot say with certainty"."""
    root = clause.root
    drawn = root.lemma_ == "draw" and is_passive(root) and clause.aux("modals_of_willing") is not None
    if drawn or fits(root, lemma="verbs_of_guessing"):
        return clause.aux({"have"}) is None
    link = child(root, "prep", form="prepositions_of_comment")
    if link is None or clause.aux("modals_of_answering") is None:
        return False
    return root.lemma_ == "comment" or child(link, form="nouns_of_certainty") is not None


def _by_cue(cue: Token | None) -> Finding | None:
    """The cue declines: "could not confirm that", "declined to say whether"."""
    if cue is None or fits(cue, lemma="verbs_of_confirming"):
        return _by_verb(cue) if cue is not None else None
    declines = fits(cue, lemma="verbs_of_declining")
    denial = negation(cue)
    silent = denial is not None and (cue.lemma_ == "know" or fits(cue, lemma="verbs_of_answering"))
    return found("unconfirmed", "no answer", denial, cue) if declines or silent else None


def open_question(clause: Clause) -> Finding | None:
    """A question that is not settled: "Whether that suffices", "is examining a possible defect"."""
    first = clause.tokens[0]
    if first.lower_ == "whether":
        return found("unconfirmed", "open question", first)
    about = clause.root.children if fits(clause.root, lemma="verbs_of_inquiry") else ()
    doubts = (child(each, form="adjectives_of_suspicion") for each in about)
    doubt = next((one for one in doubts if one is not None), None)
    return found("unconfirmed", "open question", doubt, clause.root) if doubt is not None else None


def answered(clause: Clause) -> Finding | None:
    """A negated clause that answers a reproach: "had no part in it", "We did not shell the town".

    A negation alone rejects nothing that was said: "She was not invited" is a plain fact.
    """
    negator = clause.negator
    if negator is None:
        return None
    contrary = (token for token in clause.sentence.tokens if token.lower_ == "contrary")
    word = _uninvolved(clause) or next(contrary, None)
    subject = child(clause.root, "nsubj nsubjpass")
    ours = subject is not None and _is_ours(subject)
    if word is None and (ours or clause.cue_lemma is not None or in_quotation(clause.root)):
        lack = child(clause.root, "attr dobj", lemma="nouns_of_evidence")
        lack = lack if lack is not None and child(lack, form={"no"}) is not None else None
        now = clause.has("words_of_now") if lack is not None else None
        if now is not None:
            return found("unconfirmed", "negation", negator, now)
        word = lack or _stressed(clause) or _not_our_deed(clause, subject) or _nobody_of_ours(clause, subject)
    return found("denied", "negation", negator, word) if word is not None else None


def _uninvolved(clause: Clause) -> Token | None:
    """Return the word by which one has no part in something, or nothing to do with it."""
    if clause.root.lemma_ != "have":
        return None
    part = child(clause.root, "dobj", form="nouns_of_involvement")
    nothing = clause.has({"nothing"}) if clause.has({"do"}) and clause.has({"with"}) else None
    return part or nothing


def _stressed(clause: Clause) -> Token | None:
    """Return the stress by which a claim is rejected: "no truck was ever lent", "there is no treaty"."""
    once = words("modality.negative_stress_phrases")
    pairs = pairwise(clause.tokens)
    phrase = (after for before, after in pairs if f"{before.lower_} {after.lower_}" in once)
    dealing = child(clause.root, "expl") is not None or fits(clause.root, lemma="verbs_of_dealing")
    dealings = child(clause.root, "attr dobj", lemma="nouns_of_dealings") if dealing else None
    return clause.has("words_of_stress") or dealings or next(phrase, None)


def _not_our_deed(clause: Clause, subject: Token | None) -> Token | None:
    """Return a deed in a closed table that who speaks has not done: "did not fire", "were not looted".

    "I did not sleep" and "We did not go" answer nobody.
    """
    root = clause.root
    if subject is None or not (clause.aux("auxiliaries_of_the_past") or root.tag_ == "VBD"):
        return None
    if is_passive(root):
        return root if fits(root, lemma="verbs_of_inflicted_wrong") else None
    own = _is_ours(subject) or fits(subject, form="pronouns_of_the_third_person")
    return root if own and fits(root, lemma="verbs_of_wrongdoing") else None


def _is_ours(subject: Token) -> bool:
    own = child(subject, "poss", form="possessives_of_the_first_person") is not None
    return own or fits(subject, form="pronouns_of_the_first_person")


def _nobody_of_ours(clause: Clause, subject: Token | None) -> Token | None:
    """Return what shows that a reproach is answered: "insists that nothing was hit", "nobody told us"."""
    if clause.cue_lemma in words("modality.verbs_of_insisting"):
        return clause.cue
    nobody = subject is not None and (
        fits(subject, form="negative_persons") or child(subject, form={"no"}) is not None
    )
    if not nobody or fits(clause.root, lemma="verbs_of_receiving"):
        return None
    owned = (t for t in clause.tokens if fits(t, form="possessives_of_own") and t.head.dep_ == "pobj")
    return clause.has("objects_of_the_first_person") or next(owned, None)
