"""Which statements of a claim answer its question the other way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.compare.claims.concepts import phrases
from twosource.compare.claims.kinship import any_near, forms, near, shared

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
DENIAL_SHARED = 0.3
ALL_SHARED = 0.6
"""Least share of words, names apart, by which a denial meets what it denies though the verbs differ."""
NEGATED_SHARED = 0.3
FOCUS_WORDS = 2
"""What is denied is one word, or two that "of" ties: "no letter of resignation"."""
OPPOSITE_SHARED = 0.34


def opposed(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements that say the opposite of what the others say.

    A statement is against where it denies, where it negates what another asserts, or where its
    words are the opposites of another's; two turns make none. Where most are negative by negation
    alone the claim itself is negative, and the others are against.
    """
    if len(statements) == 1:
        return ()
    negative = [one for one in statements if _negative(one, statements)]
    positive = [one for one in statements if one not in negative]
    if not positive:
        return ()
    if len(negative) > len(positive) and all(_negates(one, statements) for one in negative):
        return tuple(positive)
    return tuple(negative)


def _negative(statement: Statement, others: Sequence[Statement]) -> bool:
    if statement.certainty == "conditional":
        return False
    if statement.certainty == "denied":
        said = (one for one in others if one is not statement and one.polarity == "positive")
        return any(_denies(statement, one) for one in said)
    return _negates(statement, others) != _opposite_words(statement, others)


def _denies(denial: Statement, other: Statement) -> bool:
    """Tell whether ``denial`` bears on what ``other`` says: the same act, or nearly all the same words."""
    if STOCK.search(denial.text) or shared(denial, other) < DENIAL_SHARED:
        return False
    there = _words(other)
    verb = denial.predicate.lemma.lower() if denial.predicate else ""
    focus = (*_focus(denial.text), *(() if verb in LIGHT else (verb,)), *phrases(denial.text))
    return (
        any_near(tuple(word for word in focus if word), there) or _plainly_shared(denial, other) >= ALL_SHARED
    )


def _words(statement: Statement) -> set[str]:
    """Return the words and phrases of a statement that are no part of a name."""
    names = {word for one in statement.mentions for word in one.text.lower().split()}
    return {*statement.terms, *phrases(statement.text)} - names


def _plainly_shared(left: Statement, right: Statement) -> float:
    """Return the share of the shorter one's words, names apart, that have a near word in the other."""
    short, long = sorted((_words(left), _words(right)), key=lambda words: (len(words), sorted(words)))
    return sum(near(word, long) for word in short) / len(short) if short else 0.0


def _negates(statement: Statement, others: Sequence[Statement]) -> bool:
    """Tell whether what is negated here is asserted in another statement."""
    if statement.polarity == "positive" or statement.certainty == "denied" or STOCK.search(statement.text):
        return False
    focus = _focus(statement.text)
    return any(
        other is not statement
        and other.polarity == "positive"
        and other.certainty != "denied"
        and not NO_ONE.search(other.text)
        and any_near(focus, set(other.terms))
        and _plainly_shared(statement, other) > NEGATED_SHARED
        for other in others
    )


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


def _opposite_words(statement: Statement, others: Sequence[Statement]) -> bool:
    """Tell whether a word here has its opposite in kindred statements, in more than have the word."""
    if not _ONE_SIDE.search(statement.text):
        return False
    for one, other in _PATTERNS:
        if not one.search(statement.text) or other.search(statement.text):
            continue
        against = [them for them in others if other.search(them.text) and not one.search(them.text)]
        along = [them for them in others if them is not statement and one.search(them.text)]
        if len(_kindred(statement, against)) > len(_kindred(statement, along)):
            return True
    return False


def _kindred(statement: Statement, others: Sequence[Statement]) -> list[Statement]:
    return [one for one in others if shared(statement, one) >= OPPOSITE_SHARED]
