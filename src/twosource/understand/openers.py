"""Which verbs of a sentence open a clause that is told for itself, and which stay with their host.

A coordinated clause ("two died and the owner fled", "he rose and left the room"), a relative clause
that adds something told ("the mill, which had no exits"), a clause of time, cause, contrast or place,
and a clause beside another behind a comma. Conditions and purposes stay with the clause that they
qualify, since without them it would say more than the report does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.language.parse.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS = frozenset({"VERB", "AUX"})
ADDING = lexicon.words("clauses.adding_subordinators")
CONDITIONS = lexicon.words("clauses.conditional_subordinators")
_ALTERNATIVES = lexicon.words("clauses.alternatives")
_RELATIVES = lexicon.words("clauses.relative_words")
_LIGHT_NOUNS = lexicon.words("clauses.light_nouns")
_WITH_CONTENT = lexicon.words("clauses.nouns_with_content")
_DISTANCING = lexicon.words("clauses.distancing_verbs")
_ACCUSING = lexicon.words("hedges.accusing_verbs")
_OF_A_CHARGE = lexicon.words("modality.prepositions_of_charges")
_SAID_OF = frozenset({"xcomp", "ccomp", "oprd", "acomp"})
_OVER_CONTENT = lexicon.words("clauses.verbs_over_content")
AUXILIARIES = frozenset({"aux", "auxpass", "cop"})
_PASSIVE = frozenset({"auxpass", "nsubjpass", "agent"})
_SHARING = frozenset({"VB", "VBN"})  # forms that may share an auxiliary with the verb before them
_ROW = 6  # verbs joined in a row that are looked at
_PAST = frozenset({"VBD", "VBN"})
_LIGHT_TAGS = frozenset({"PRP", "WP", "DT", "WDT"})


def finite(verb: Token) -> bool:
    """Tell whether ``verb`` tells a tense: by its form, its auxiliary, or that of the verb it is joined to.

    "The men were held and questioned": both are finite.
    """
    for _ in range(_ROW):
        if verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children if c.dep_ in AUXILIARIES):
            return True
        if verb.dep_ != "conj" or verb.head.tag_ != verb.tag_ or verb.tag_ not in _SHARING:
            return False
        verb = verb.head
    return False


def opens(token: Token) -> bool:
    """Tell whether ``token`` heads a clause that asserts something of its own."""
    if token.pos_ not in VERBS or not finite(token):
        return (_keeps_off(token) and _set_apart(token)) or _accuses_beside(token)
    rule = _RULES.get(token.dep_)
    return rule is not None and rule(token)


def is_passive(verb: Token) -> bool:
    """Tell whether ``verb`` is a passive participle ("is said")."""
    return verb.tag_ == "VBN" and any(
        each.dep_ in _PASSIVE or (each.dep_ == "aux" and each.lemma_ == "be") for each in verb.children
    )


def top_of(inside: Sequence[Token]) -> Token:
    """Return the highest of some words, a verb first of all; under a verb of saying, that of what is said."""
    first, last = inside[0].i, inside[-1].i
    tops = [t for t in inside if not t.is_punct and (t.head.i == t.i or not first <= t.head.i <= last)]
    verb = next((t for t in tops if t.pos_ in VERBS and t.dep_ not in AUXILIARIES), None)
    if verb is None:
        return tops[0] if tops else inside[0]
    said = (c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in VERBS and c.i <= last)
    return next(said, verb) if verb.lemma_ in _OVER_CONTENT else verb


def subject_of(verb: Token) -> Token | None:
    """Return the subject that hangs on ``verb`` itself."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _joined(token: Token) -> bool:
    """A verb beside another: with a subject of its own, or with one that both share."""
    head = token.head
    if head.pos_ not in VERBS or _conditioned(head):
        return False
    return subject_of(token) is not None or (finite(head) and not _alternative(token))


def _alternative(token: Token) -> bool:
    """Tell whether "or" stands between the verb and its neighbours: none of the two is told for itself."""
    return any(
        child.dep_ == "cc" and child.lower_ in _ALTERNATIVES
        for child in (*token.head.children, *token.children)
    )


def _relative(token: Token) -> bool:
    """A relative clause that adds something told: set off by a comma, or of another happening in the past."""
    left, noun = token.left_edge, token.head
    if left.i == 0 or _set_off(token, left):
        return left.i > 0
    if not any(word.lower_ in _RELATIVES for word in token.doc[left.i : token.i]):
        return False
    if _keeps_off(token) and not _before_its_verb(token):
        return True
    if noun.lemma_.lower() in _LIGHT_NOUNS or noun.tag_ in _LIGHT_TAGS:
        return False
    if _before_its_verb(token) or _cleft(noun):
        return False
    return token.tag_ in _PAST or any(
        child.tag_ in {"VBD", "VBZ", "VBP"} for child in token.children if child.dep_ in AUXILIARIES
    )


def _keeps_off(token: Token) -> bool:
    """Tell whether a passive says what is alleged or thought of somebody: "feared lost", "charged with"."""
    if token.tag_ != "VBN" or token.lemma_ not in _DISTANCING:
        return False
    return any(
        child.dep_ in _SAID_OF or (child.dep_ == "prep" and child.lower_ in _OF_A_CHARGE)
        for child in token.children
    )


def _accuses_beside(token: Token) -> bool:
    """Tell whether a participle tells of an accusation beside an act: "resigned, accusing him of lying"."""
    left = token.left_edge
    return (
        token.tag_ == "VBG"
        and token.dep_ == "advcl"
        and token.lemma_ in _ACCUSING
        and left.i > token.head.i
        and _set_off(token, left)
    )


def _set_apart(token: Token) -> bool:
    """Tell whether a participle upon a noun stands between commas: "the driver, charged with killing"."""
    left = token.left_edge
    return token.dep_ == "acl" and token.head.i < left.i and _set_off(token, left)


def _before_its_verb(token: Token) -> bool:
    """Tell whether the clause stands before the verb of its host, as part of the subject or before it."""
    host = next((one for one in token.ancestors if one.pos_ in VERBS), None)
    return host is not None and host.i > token.i


def _set_off(token: Token, left: Token) -> bool:
    return token.doc[left.i - 1].is_punct


def _cleft(noun: Token) -> bool:
    """Tell whether the noun only stands out: "it was the crew that found him"."""
    verb = noun.head
    subject = subject_of(verb)
    return verb.lemma_ == "be" and subject is not None and subject.lower_ == "it"


def _adverbial(token: Token) -> bool:
    if token.head.pos_ not in VERBS or subject_of(token) is None:
        return False
    marks = _marks(token)
    left = token.left_edge
    if "where" in marks and not (left.i and _set_off(token, left)):
        return False  # "known exactly where it stood"
    if "before" in marks and _of_now(token):
        return False  # "sell it before it rots": it has not yet
    return bool(marks & ADDING) and not marks & CONDITIONS


def _of_now(verb: Token) -> bool:
    """Tell whether a verb is in the present: "before it rots", "before he is sworn in"."""
    tense = next((one for one in verb.children if one.dep_ in AUXILIARIES and one.tag_ in FINITE), verb)
    return tense.tag_ in {"VBZ", "VBP"}


def _beside(token: Token) -> bool:
    """A clause before another, with a comma between: "First it swelled, then the masts came down"."""
    head = token.head
    subject = subject_of(head)
    if subject is None or token.i > head.i or head.pos_ not in VERBS or subject_of(token) is None:
        return False
    return subject.i > token.i


def _content(token: Token) -> bool:
    """The content of a noun of saying or fearing: "allegations that the guards had beaten him".

    Cut off with its verb, it is judged by the noun and by the verb over that.
    """
    noun = token.head
    if noun.lemma_.lower() not in _WITH_CONTENT or noun.i > token.i or subject_of(token) is None:
        return False
    if noun.dep_ == "ROOT":
        return False  # no sentence but a noun: the parse has taken its verb for that of the content
    return "that" in _marks(token)


def _marks(token: Token) -> set[str]:
    return {
        child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"} and child.i < token.i
    }


def _conditioned(token: Token) -> bool:
    """Tell whether a condition qualifies ``token``: what is joined to it hangs on the same condition."""
    return any(
        child.dep_ == "advcl" and any(mark.lower_ in CONDITIONS for mark in child.children)
        for child in token.children
    )


_RULES = {
    "conj": _joined,
    "relcl": _relative,
    "acl": _content,
    "advcl": _adverbial,
    "ccomp": _beside,
    "parataxis": _beside,
}
