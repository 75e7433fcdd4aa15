"""Which statements of a claim answer its question the other way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.compare.claims.denials import answers, bare_denial
from twosource.compare.claims.kinship import any_near, forms, shared
from twosource.compare.claims.sameness import (
    days_apart,
    heads_of,
    met,
    names_apart,
    one_act,
    participant_met,
    plain_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Statement

OPPOSITES: tuple[tuple[str, str, str], ...] = (
    # one side, the other side, an example of a pair that a test reads
    (r"stay(?:s|ed|ing)?|remain(?:s|ed)?|keeps? (?:his|her|their) (?:post|job|seat)",
     (r"replac\w+|resign\w*|step\w* down|dismiss\w*|sack\w*|los\w+ (?:his|her) (?:post|job)|quit\w*|"
     r"leav(?:e|es|ing)"),
     "The coach stays. | The coach is to be replaced."),
    (r"(?:work|function|perform|operat)\w* (?:normally|properly|as (?:it|they) should)|no fault|intact",
     r"fail\w*|broke\w*|malfunction\w*|fault\w*|damag\w+|blam\w+|caus\w+",
     "The pump worked normally. | The pump failed."),
    (r"go(?:es)? ahead|take[sn]? place|will be held|went ahead|as planned",
     r"cancel\w*|call\w* off|called off|scrap\w*|abandon\w*",
     "The fair goes ahead. | The fair is cancelled."),
    (r"surviv\w+|alive", r"died|dead|killed|death", "The climber survived. | The climber died."),
    (r"acquit\w*|not guilty|cleared of|innocent", (r"convict\w*|found guilty|"
                                                  r"guilty"), "He was acquitted. | He was convicted."),
    (r"genuine|authentic|real", r"fak\w+|forg\w+|counterfeit", ("The letter is genuine. |"
                                                               " The letter is a fake.")),
    (r"safe|harmless", r"dangerous|unsafe|harmful|poison\w*", "The water is safe. | The water is dangerous."),
    (r"open(?:s|ed)?|reopen\w*", r"clos(?:e|es|ed|ing|ure)|shut", "The pass is open. | The pass is closed."),
    (r"ris(?:e|es|ing)|rose|increas\w+|climb\w*|grew", (r"fall(?:s|en)?|fell|drop\w*|declin\w+|"
                                                       r"decreas\w+|shrank"),
     "Sales rose. | Sales fell."),
    (r"captur\w+|seiz\w+|took|taken|overr[au]n|fell to",
     (r"repel\w+|beaten off|fought off|pushed back|"
      r"(?:remains?|stays?|still) (?:under|in) (?:the |our )?(?:control|hands)"),
     "The rebels took the fort. | The rebels' attack on the fort was repelled."),
    (r"accept\w*|approv\w+|agree[ds]?|back(?:s|ed)", r"reject\w*|refus\w+|turn\w* down|veto\w*|oppos\w+",
     "The board approved the plan. | The board rejected the plan."),
)  # fmt: skip
_PATTERNS = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other, _ in OPPOSITES
)


_ONE_SIDE = re.compile("|".join(rf"\b(?:{one})\b" for one, _, _ in OPPOSITES), re.IGNORECASE)
"""Most sentences have no word of the table: they are done with after one search."""

NEGATORS = re.compile(
    r"\b(?:not|never|no|none|nothing|nobody|neither|nor|without|cannot)\b|n['\u2019]t\b", re.IGNORECASE
)
LIGHT = frozenset(
    {
        "be", "been", "being", "is", "are", "was", "were", "have", "has", "had", "having", "do", "does",
        "did", "done", "make", "made", "take", "took", "taken", "get", "got", "ever", "any", "the", "a",
        "an", "of", "in", "on", "at", "to", "for", "by", "with", "from", "themselves", "himself",
        "herself", "itself", "occupy", "occupied", "engage", "engaged", "that", "this", "these", "those",
        "it", "its", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "yet",
        "sign", "trace", "evidence", "proof", "question", "more", "such", "kind", "longer", "single",
        "one", "there"
    }
)  # fmt: skip
"""Words that a negation only passes through on its way to what it denies."""
STOCK = re.compile(
    r"\bnot (?:to be|wish to be|want to be|be) (?:named|quoted|identified)\b"
    r"|\bno (?:immediate )?(?:comment|reply|answer)\b"
    r"|\bdid not (?:reply|respond|answer|return)\b|\bneither (?:side|party)\b",
    re.IGNORECASE,
)
"""Stock phrases of reporting that deny nothing."""
NO_ONE = re.compile(r"\b(?:not a single|nobody|no one|none of)\b", re.IGNORECASE)
"""Negations that stand in the subject."""
FOCUS_WORDS = 2
"""What is denied is one word, or two that "of" ties: "no letter of resignation"."""
OPPOSITE_SHARED = 0.34
NEGATED_SHARED = 0.3
"""Least share of plain words of a negation that the other statement has too."""
CARRYING = frozenset({"", "be", "have", "take", "go", "remain", "stay", "keep", "become", "fall"})
"""Verbs whose meaning stands in other words of the clause."""
UNSAID = frozenset({"conditional"})


def opposed(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements that say the opposite of what others say.

    A statement is against where it contradicts another directly (see :func:`contrary`). Where most are
    so by negation alone the claim itself is negative, and the others are against.
    """
    if len(statements) == 1:
        return ()
    pairs = contradictions(statements)
    against = {one.id for one, _ in pairs}
    negative = [one for one in statements if one.id in against]
    positive = [one for one in statements if one.id not in against]
    if len(negative) > len(positive) and all(one.certainty != "denied" for one in negative):
        answered = {other.id for _, other in pairs}
        return tuple(one for one in positive if one.id in answered)
    return tuple(negative)


def contradictions(statements: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Return the pairs of which the first says directly that what the second says is not so."""
    contrasting = [one for one in statements if _may_contradict(one)]
    return [(no, yes) for no in contrasting for yes in statements if contrary(no, yes)]


def _may_contradict(statement: Statement) -> bool:
    return (
        statement.polarity == "negative"
        or statement.certainty == "denied"
        or bare_denial(statement)
        or bool(_ONE_SIDE.search(statement.text))
    )


def contrary(no: Statement, yes: Statement) -> bool:
    """Tell whether ``no`` says directly that what ``yes`` says is not so.

    It denies or negates the same act of the same participants, or has the word of opposite meaning about
    one of them; two turns make none. Other names or other days make two happenings, and what hangs on a
    condition or is asked contradicts nothing.
    """
    if no is yes or UNSAID & {no.certainty, yes.certainty} or _asks(no) or _asks(yes):
        return False
    if answers(no, yes):
        return True
    if _turned(no, yes):
        if "denied" in {no.certainty, yes.certainty} or no.polarity != yes.polarity:
            return False
    elif not _negates(no, yes):
        return False
    return not names_apart(no, yes) and not days_apart(no, yes)


def _asks(statement: Statement) -> bool:
    """Tell whether a statement only asks."""
    return statement.text.rstrip("\"'\u201d\u2019 ").endswith("?") or any(
        mark.kind in {"question", "open question"} for mark in statement.marks
    )


def _negates(no: Statement, yes: Statement) -> bool:
    """Tell whether what is denied or negated in one statement is asserted in the other."""
    if yes.polarity == "negative" or yes.certainty == "denied" or NO_ONE.search(yes.text):
        return False
    if no.polarity == "positive" and no.certainty != "denied":
        return False
    if STOCK.search(no.text) or _other_figure(no, yes):
        return False
    words, theirs = plain_words(no), plain_words(yes)
    if not words or met(words, theirs) < NEGATED_SHARED * len(words):
        return False
    if no.polarity == "negative":
        focus = _focus(no.text)
        if not any_near(focus, {*theirs, *yes.terms}):
            return False
    return one_act(no, yes)


def _other_figure(no: Statement, yes: Statement) -> bool:
    """Tell whether another figure is denied than the one that is asserted of the like: "nor was it 48"."""
    return any(
        one.low != other.low and one.unit == other.unit and one.counted == other.counted
        for one in no.quantities
        for other in yes.quantities
    ) and not any(one.low == other.low for one in no.quantities for other in yes.quantities)


def _word_of_act(statement: Statement) -> str:
    """Return the verb of a statement, or all its words where that only carries another: "is safe"."""
    verb = statement.predicate.lemma.lower() if statement.predicate else ""
    return statement.text if verb in CARRYING else verb


def _focus(text: str) -> tuple[str, ...]:
    """Return what the first negation bears on, in every form they may have."""
    negator = NEGATORS.search(text)
    if negator is None:
        return ()
    after = [word.lower() for word in re.findall(r"[^\W\d_]+", text[negator.end() :])]
    places = [at for at, word in enumerate(after) if word not in LIGHT][:FOCUS_WORDS]
    if len(places) == FOCUS_WORDS and "of" not in after[places[0] : places[1]]:
        places.pop()
    return tuple(form for at in places for form in forms(after[at]))


def _turned(no: Statement, yes: Statement) -> bool:
    """Tell whether the verb of one statement is the opposite of the other's, about the same thing.

    Where a verb tells nothing by itself ("is safe"), all words of its statement are asked.
    """
    if not _ONE_SIDE.search(no.text):
        return False
    mine, theirs = _word_of_act(no), _word_of_act(yes)
    opposite = any(
        one.search(mine) and not other.search(no.text) and other.search(theirs) and not one.search(yes.text)
        for one, other in _PATTERNS
    )
    if not opposite or shared(no, yes) < OPPOSITE_SHARED:
        return False
    return participant_met(no, yes) or not (heads_of(no) and heads_of(yes))
