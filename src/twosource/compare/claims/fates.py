"""What became of the people that an amount counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import Quantity, Statement

FATES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        (
            r"dead|toll|died|die|dying|deaths?|kill(?:s|ed|ing)?|bodies|perished|fatal(?:ities|ly)?|victims|lives|"
            r"fallen|drowned"
        ),
        r"injur\w+|wound\w*|hurt",
        r"missing|unaccounted|(?:yet|still) to be found|not (?:yet )?(?:been )?found|lost at sea|trapped",
        r"arrest\w*|detained|in(?:to)? custody|picked up|rounded up",
        r"rescued|saved",
        (
            r"on board|aboard|on the (?:ferry|ship|boat|trawler|train|plane|bus)|underground|"
            r"in the (?:mine|pit|building|hall)"
        ),
        r"treated|admitted|hospitali[sz]ed|taken (?:in|to hospital)|in hospital",
        r"ill|infect\w+|sick\w*",
    )
)
"""What became of counted people: different fates are different counts."""
PART = re.compile(
    r"^\W+of (?:the|those|all|these) (?:[\w-]+ ){0,2}?(?:dead|killed|deceased|deaths|fatalities|victims|"
    r"casualties|injured|wounded|hurt|missing|trapped|rescued|survivors|detained|arrested|detainees|infected|sick|cases)\b",
    re.IGNORECASE,
)
"""After a count, the whole that it is a part of: "three of the dead were nurses" counts no dead anew."""
CLAUSE_END = re.compile(r"[,;:]|\b(?:when|while|and|but|after|with)\b")


def fate_of(statement: Statement, quantity: Quantity) -> frozenset[int]:
    """Return the fates told in the clause of a count, or none where several counts leave it open."""
    text, start = statement.text, statement.start
    after = CLAUSE_END.split(text[quantity.end - start :], maxsplit=1)[0]
    before = CLAUSE_END.split(text[: quantity.start - start])[-1]
    return fates_in(f"{before} {after}")


def fates_in(words: str) -> frozenset[int]:
    """Return the fates that some words tell of."""
    return frozenset(n for n, fate in enumerate(FATES) if fate.search(words))


def fates_of(statement: Statement) -> frozenset[int]:
    """Return the fates of all the bare counts of a statement."""
    bare = (quantity for quantity in statement.quantities if quantity.unit is None)
    return frozenset(fate for quantity in bare for fate in fate_of(statement, quantity))


def counts_a_part(statement: Statement) -> bool:
    """Tell whether a statement counts some of the dead, the injured or the like, by what else they were.

    "Seventeen of the injured were admitted" counts all of the admitted, and is no part.
    """
    for one in statement.quantities:
        rest = statement.text[one.end - statement.start :]
        whole = PART.match(rest)
        if whole:
            return not fates_in(CLAUSE_END.split(rest[whole.end() :], maxsplit=1)[0])
    return False
