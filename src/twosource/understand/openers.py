"""Which verbs of a sentence open a clause that is told for itself, and which stay with their host.

A coordinated clause ("two died and the owner fled", "he rose and left the room"), a relative clause
that adds something told ("the mill, which had no exits"), a clause of time, cause, contrast or place,
and a clause beside another behind a comma. Conditions and purposes stay with the clause that they
qualify, since without them it would say more than the report does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.understand.parsed import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS = frozenset({"VERB", "AUX"})
# Subordinators that add a second assertion. "if", "unless", "so that", "whether" qualify the first.
ADDING = frozenset(
    {"after", "when", "while", "whereas", "although", "though", "because", "since", "as", "before", "where",
     "until", "once"}
)  # fmt: skip
CONDITIONS = frozenset({"if", "unless", "provided", "lest"})
# The parts of one result: "9 voted against and 14 abstained".
_OF_A_VOTE = frozenset({"vote", "abstain"})
_AUXILIARIES = frozenset({"aux", "auxpass", "cop"})


def finite(verb: Token) -> bool:
    """Tell whether ``verb`` tells a tense: by its form or its auxiliary, or by that of the verb it is joined to.

    "The men were held and questioned": both are finite.
    """
    for _ in range(_ROW):
        if verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children if c.dep_ in _AUXILIARIES):
            return True
        if verb.dep_ != "conj" or verb.head.tag_ != verb.tag_:
            return False
        verb = verb.head
    return False


_ROW = 6  # verbs joined in a row that are looked at


def opens(token: Token) -> bool:
    """Tell whether ``token`` heads a clause that asserts something of its own."""
    if token.pos_ not in VERBS or not finite(token):
        return False
    rule = _RULES.get(token.dep_)
    return rule is not None and rule(token)


def subject_of(verb: Token) -> Token | None:
    """Return the subject that hangs on ``verb`` itself."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _joined(token: Token) -> bool:
    """A verb beside another: with a subject of its own, or with one that both share."""
    head = token.head
    if head.pos_ not in VERBS or _conditioned(head) or _votes(token):
        return False
    return subject_of(token) is not None or finite(head)


def _votes(token: Token) -> bool:
    return token.lemma_ in _OF_A_VOTE and any(
        child.pos_ == "NUM" and child.dep_ in SUBJECTS for child in token.children
    )


def _relative(token: Token) -> bool:
    """A relative clause that adds something told."""
    return True


def _adverbial(token: Token) -> bool:
    if token.head.pos_ not in VERBS or subject_of(token) is None:
        return False
    marks = _marks(token)
    return bool(marks & ADDING) and not marks & CONDITIONS


def _beside(token: Token) -> bool:
    """A clause before another, with a comma between: "First it swelled, then the masts came down"."""
    head = token.head
    subject = subject_of(head)
    if subject is None or token.i > head.i or head.pos_ not in VERBS or subject_of(token) is None:
        return False
    return subject.i > token.i


def _marks(token: Token) -> set[str]:
    return {child.lower_ for child in token.children if child.dep_ in {"mark", "advmod"} and child.i < token.i}


def _conditioned(token: Token) -> bool:
    """Tell whether a condition qualifies ``token``: what is joined to it hangs on the same condition."""
    return any(
        child.dep_ == "advcl" and any(mark.lower_ in CONDITIONS for mark in child.children)
        for child in token.children
    )


_RULES = {"conj": _joined, "relcl": _relative, "advcl": _adverbial, "ccomp": _beside, "parataxis": _beside}
