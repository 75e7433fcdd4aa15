"""Which statements of a claim answer its question the other way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.compare.claims.concepts import kin, sets_of

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
    (r"open(?:s|ed)?|reopen\w*", r"clos(?:e|es|ed|ing)|shut", "The pass is open. | The pass is closed."),
    (r"ris(?:e|es|ing)|rose|increas\w+|climb\w*|grew", (r"fall(?:s|en)?|fell|drop\w*|declin\w+|"
                                                       r"decreas\w+|shrank"),
     "Sales rose. | Sales fell."),
    (r"accept\w*|approv\w+|agree[ds]?|back(?:s|ed)", r"reject\w*|refus\w+|turn\w* down|veto\w*|oppos\w+",
     "The board approved the plan. | The board rejected the plan."),
)  # fmt: skip
_PATTERNS = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other, _ in OPPOSITES
)
BARE_CONTRAST = re.compile(r",\s+not\s+\w+", re.IGNORECASE)


def opposed(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements that say the opposite of what most of the others say.

    A statement is against where it denies, where it negates what others assert, or where its words
    are the opposites of theirs; two turns make none. Where all sides are negative the claim itself
    is negative and none is against; on a tie the negative side is against.
    """
    if len(statements) == 1:
        return ()
    negative = [one for one in statements if _negative(one, statements)]
    positive = [one for one in statements if one not in negative]
    if not negative or not positive:
        return ()
    flat_denial = any(one.certainty == "denied" for one in negative)
    if len(negative) > len(positive) and not flat_denial:
        negative, positive = positive, negative
    return tuple(negative)


def _negative(statement: Statement, others: Sequence[Statement]) -> bool:
    if statement.certainty == "denied":
        return True
    turned = statement.polarity == "negative" and _meets(statement, others)
    return turned != _opposite_words(statement, others)


def _meets(statement: Statement, others: Sequence[Statement]) -> bool:
    """Tell whether what is negated here is asserted in another statement."""
    mine = {word for word in statement.terms if sets_of(word) or kin(word)[0]} | set(statement.terms)
    for other in others:
        if other is statement or other.polarity == "negative":
            continue
        theirs = set(other.terms)
        if any(_near(word, theirs) for word in _negated(statement, mine)):
            return True
    return False


def _negated(statement: Statement, words: set[str]) -> set[str]:
    """Return the words that the negation bears on: the predicate, and all of a short clause."""
    chosen = {statement.predicate.lemma} if statement.predicate else set[str]()
    return chosen | words if len(statement.terms) <= SHORT_CLAUSE else chosen


SHORT_CLAUSE = 9


def _near(word: str, others: set[str]) -> bool:
    if word in others or kin(word)[0] & others:
        return True
    mine = sets_of(word)
    return bool(mine) and any(mine & sets_of(other) for other in others)


def _opposite_words(statement: Statement, others: Sequence[Statement]) -> bool:
    """Tell whether most other statements hold the opposite of a word here, on the second side."""
    for one, other in _PATTERNS:
        here = one.search(statement.text) and not other.search(statement.text)
        if here and any(
            other.search(them.text) and not one.search(them.text) for them in others if them is not statement
        ):
            return True
    return False
