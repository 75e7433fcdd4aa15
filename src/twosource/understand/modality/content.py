"""Rules about what stands over a clause: nouns of saying and fearing, and verbs that reject or leave them.

"The board denied reports that the crane had been sold": the clause hangs on a noun, the noun on a
verb. The verb is asked first, the noun decides where the verb says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language.lexicon import words
from twosource.understand.modality.clause import child, fits, found, negation
from twosource.understand.modality.context import made_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.language.parse.tokens import Token
    from twosource.understand.modality.clause import Case, Finding

__all__ = ["by_noun", "called_false", "rejected", "rejects", "unanswered", "withheld"]

CONTAINING = words("clauses.nouns_of_telling") | made_by("noun").keys()
UNTRUE = (
    words("modality.nouns_of_falsehood")
    | words("modality.adjectives_of_untruth")
    | words("modality.words_of_disparagement")
)
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "nsubj"})
_CLAUSES = frozenset({"acl", "ccomp", "relcl"})
_MARKS = words("clauses.complementizers")
_TOLD_BEFORE = words("modality.demonstratives")
_HEIGHT = 4  # joined words and prepositions between a noun and its verb
_CORRELATED = 2  # words between "neither" and the verb that it stands before


def rejected(case: Case) -> Finding | None:
    """The verb over the noun: "denied reports that", "would not confirm the claim that"."""
    noun = _noun_over(case.clause.root)
    verb = _verb_over(noun) if noun is not None else None
    if noun is None or verb is None:
        return None
    return _by_verb(verb, noun) or _groundless(noun)


def _groundless(noun: Token) -> Finding | None:
    """There is nothing in what is said: "no truth in reports that", "no basis for the claim that"."""
    ground = noun.head.head
    if noun.dep_ != "pobj" or not fits(ground, lemma="nouns_of_grounds"):
        return None
    no = child(ground, form={"no"})
    return found("denied", "denial", no, ground) if no is not None else None


def rejects(case: Case) -> Finding | None:
    """The clause itself rejects what was said: "rejected the accusation", "could not verify the claim"."""
    root = case.clause.root
    if fits(root, lemma="verbs_of_dismissing") and root.i + 2 < len(root.doc) and negation(root) is None:
        after = (root.nbor(1).lower_, root.nbor(2).lower_)
        if after[0] in words("modality.pronouns_of_what_was_said") and after[1] == "as":
            return found("denied", "denial", root)  # "dismissed that as gossip": "that" is taken for a mark
    for verb in (root, *(each for each in root.children if each.dep_ in {"xcomp", "conj"})):
        noun = next((one for one in _held(verb) if verb.dep_ != "conj" or withheld(verb)), None)
        answer = _by_verb(verb, noun) if noun is not None else None
        if answer is not None:
            return answer
    return None


def by_noun(case: Case) -> Finding | None:
    """What the noun over the clause makes of it: "allegations that", "there were reports that"."""
    root = case.clause.root
    noun = _noun_over(root)
    if noun is None:
        return _passed_on(root)
    effect = made_by("noun").get(noun.lemma_.lower())
    if effect is None or _vouched(noun):
        return None
    return found(effect, "noun", noun)


def called_false(case: Case) -> Finding | None:
    """One calls it untrue: "called the report a lie", "described the claims as made up"."""
    root = case.clause.root
    if not fits(root, lemma="verbs_of_calling") or negation(root) is not None:
        return None
    end = case.clause.tokens[-1].i
    for token in root.doc[root.i + 1 : end + 1]:
        made_up = token.lower_ == "made" and child(token, "prt", form={"up"}) is not None
        if (token.lower_ in UNTRUE or made_up) and _predicated(token, root):
            return found("denied", "predicate", root, token)
    return None


def _predicated(token: Token, verb: Token) -> bool:
    """Tell whether ``token`` stands under the verb itself, after its object: "called it a lie"."""
    for _ in range(_HEIGHT):
        if token.i == verb.i:
            return True
        if token.dep_ in {"relcl", "acl", "poss"}:
            return False
        token = token.head
    return False


def _noun_over(root: Token) -> Token | None:
    """Return the noun that the clause is the content of: "reports that", "the claim that"."""
    for _ in range(_HEIGHT):
        if root.dep_ != "conj":
            break
        root = root.head
    head = root.head
    if root.dep_ not in _CLAUSES or head.pos_ not in {"NOUN", "PROPN"} or head.i > root.i:
        return None
    marked = any(c.dep_ == "mark" and c.lower_ in _MARKS for c in root.children)
    return head if marked and head.lemma_.lower() in CONTAINING else None


def _verb_over(noun: Token) -> Token | None:
    """Return the verb that the noun is the subject or object of."""
    token = noun
    for _ in range(_HEIGHT):
        if token.dep_ in _OBJECTS:
            return token.head if token.head.pos_ in {"VERB", "AUX"} else None
        if token.dep_ not in {"conj", "appos", "pobj", "prep"} or token.head.i == token.i:
            return None
        if token.dep_ == "prep" and token.head.pos_ in {"VERB", "AUX"}:
            return token.head if fits(token, form="prepositions_of_answering") else None
        token = token.head
    return None


def _held(verb: Token) -> Iterator[Token]:
    """Yield the nouns of saying that ``verb`` has for its object or passive subject.

    A court rejects a claim, a board a report: without content, only what is always somebody's word counts.
    """
    for each in verb.children:
        if each.dep_ not in {"dobj", "nsubjpass"}:
            continue
        lemma = each.lemma_.lower()
        told = lemma in CONTAINING and any(_is_content(one) for one in each.children)
        word = lemma in words("modality.nouns_of_reproach") or fits(each, form="nouns_of_hearsay_objects")
        word = word or (each.lower_ == "which" and verb.head.lemma_.lower() in CONTAINING)
        word = word or (lemma in words("modality.nouns_of_accounts") and _is_answered(each, verb))
        about = lemma in CONTAINING and any(_is_topic(c, lemma) for c in each.children)
        if told or ((word or about) and not _in_court(verb)):
            yield each


def _is_answered(noun: Token, verb: Token) -> bool:
    """Tell whether an account was told before: "rejected that account", "disputes the figure".

    A committee may dismiss or reject a report; who dismisses it "as" something disbelieves it.
    """
    if any(c.lower_ in _TOLD_BEFORE for c in noun.children):
        return True
    if not any(c.lower_ == "the" or c.dep_ == "poss" for c in noun.children):
        return False
    as_such = any(c.dep_ == "prep" and c.lower_ == "as" for c in (*verb.children, *noun.children))
    return fits(verb, lemma="verbs_of_disbelief") or (fits(verb, lemma="verbs_of_dismissing") and as_such)


def _is_topic(preposition: Token, lemma: str) -> bool:
    """Tell whether ``preposition`` tells what is talked of: "talk of her exit", "claims about the bend"."""
    if preposition.dep_ != "prep":
        return False
    return preposition.lower_ == "about" or (
        preposition.lower_ == "of" and lemma in words("modality.nouns_of_talk")
    )


def _by_verb(verb: Token, noun: Token) -> Finding | None:
    """Return what the verb over a noun of saying makes of its content."""
    if _is_rejecting(verb, noun):
        held = withheld(verb)
        if held is not None:
            return found("unconfirmed", "no answer", held, verb)
        return found("denied", "denial", verb)
    return unanswered(verb) or _judged_false(verb, noun)


def _is_rejecting(verb: Token, noun: Token) -> bool:
    """Tell whether ``verb`` rejects what ``noun`` tells: "rejected claims", not "rejected the report"."""
    if noun.dep_ == "nsubj":
        return False
    lemma = verb.lemma_.lower()
    particle = next((c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod", "prep"}), "")
    if f"{lemma} {particle}" in words("modality.rejecting_phrases"):
        return True
    if lemma in words("modality.verbs_of_retracting"):
        return made_by("noun").get(noun.lemma_.lower()) == "alleged" or noun.lemma_ == "statement"
    return lemma in made_by("content")


def withheld(verb: Token) -> Token | None:
    """Return the word by which one does not go so far: "did not deny", "declined to reject"."""
    head = verb.head
    shared = verb.dep_ == "conj" and verb.tag_ == "VB"  # "did not confirm or deny"
    own = negation(verb) or (negation(head) if shared else None)
    before = verb.doc[max(0, verb.i - _CORRELATED) : verb.i]
    own = own or next((one for one in before if fits(one, form="negative_correlatives")), None)
    if own is None and verb.dep_ in {"xcomp", "conj"} and fits(head, lemma="negative_implicatives"):
        return head
    return own


def unanswered(verb: Token) -> Finding | None:
    """One declines to tell, or cannot: "refused to confirm", "could not verify", "no way to check"."""
    if not fits(verb, lemma="verbs_of_confirming"):
        return None
    held = withheld(verb)
    if held is None and verb.dep_ == "xcomp":
        able = verb.head.lemma_ == "be" or fits(verb.head, lemma="adjectives_of_ability")
        held = (negation(verb.head) if able else None) or _unable(verb.head)
    return found("unconfirmed", "no answer", held, verb) if held is not None else None


def _unable(head: Token) -> Token | None:
    if fits(head, form="adjectives_of_inability"):
        return head
    if fits(head, form="adjectives_of_ability"):
        return negation(head.head)
    return child(head, form="adjectives_of_inability")


def _judged_false(verb: Token, noun: Token) -> Finding | None:
    """What is said is judged: "reports that ... are false", "there is no truth in reports that"."""
    called = fits(verb, lemma="verbs_of_calling") or (verb.lemma_ == "be" and noun.dep_ in {"nsubj", "attr"})
    if not called or negation(verb) is not None:
        return None
    last = max((c.i for c in verb.children), default=verb.i)
    after = verb.doc[max(verb.i, noun.i) + 1 : max(last, noun.right_edge.i) + 1]
    for token in after:
        if token.lower_ in UNTRUE and (_predicated(token, verb) or token.i > noun.right_edge.i - 1):
            return found("denied", "predicate", verb, token)
    return None


def _vouched(noun: Token) -> bool:
    """Tell whether somebody answers for a report: "the agency's report that"."""
    if noun.lemma_.lower() != "report":
        return False
    return any(
        each.dep_ == "poss" or (each.dep_ in {"prep", "agent"} and fits(each, form="prepositions_of_origin"))
        for each in noun.children
    )


def _passed_on(root: Token) -> Finding | None:
    """A clause that only passes on what is said: "there were reports that", "rumours spread that"."""
    empty = child(root, "expl") is not None or fits(root, lemma="verbs_of_spreading")
    if not empty or negation(root) is not None:
        return None
    for each in root.children:
        effect = made_by("noun").get(each.lemma_.lower()) if each.dep_ in _OBJECTS else None
        if (
            effect is not None
            and not _vouched(each)
            and any(_is_content(one) for one in (*each.children, *root.children))
        ):
            return found(effect, "noun", each)
    return None


def _in_court(verb: Token) -> bool:
    return child(verb, lemma="nouns_of_courts") is not None


def _is_content(token: Token) -> bool:
    return token.dep_ in _CLAUSES and any(c.dep_ == "mark" and c.lower_ in _MARKS for c in token.children)
