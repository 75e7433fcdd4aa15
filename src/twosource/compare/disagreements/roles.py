"""Who did it to whom, turned round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.compare.claims import shared
from twosource.compare.disagreements.slots import Finding, Scene, whole

if TYPE_CHECKING:
    from twosource.model import Mention, Statement

LEAST_SHARED = 0.25
BEFORE = (
    r"(?:\s+(?:another|one|a second),?)?"
    r"(?:\s+(?:the|its|a|an|neighbou?ring|northern|southern|eastern|western))*\s+$"
)
TO = re.compile(r"\b(?:to|into|onto|against|towards?)" + BEFORE, re.IGNORECASE)
FROM = re.compile(r"\b(?:from|by)" + BEFORE, re.IGNORECASE)
OTHER_PREPOSITION = re.compile(
    r"\b(?:in|of|at|on|with|for|near|off|over|about|after|between|bound for|than|and|or)" + BEFORE,
    re.IGNORECASE,
)
MISSION = re.compile(r"\b(?:embassy|consulate|government|army|citizens|nationals) of" + BEFORE, re.IGNORECASE)
DOER_AFTER = re.compile(r"^\s+for\s+(?:having\s+)?\w+(?:ed|ing|en)\b")
PERSONS = re.compile(
    r"^(?:\s+[a-z]+){0,2}?\s+(?:attach[eé]s?|diplomats?|envoys?|nationals?|citizens?|soldiers?|troops|officers?|sailors?|"
    r"officials?|players?|athletes?|ambassador|consul|journalists?|prisoners?|migrants?|workers?|fishermen)\b"
)


GIVES = re.compile(
    r"\b(?:pay|pays|paid|paying|owes?|owed|hand(?:s|ed)? over|compensates?|compensated|"
    r"sells?|sold|lends?|lent)\s+$",
    re.IGNORECASE,
)
"""Verbs whose bare object, a name, is the taker: "must pay Velm Ltd 40 million"."""
ORDERS = re.compile(r"\b(?:order(?:s|ed)?|oblig(?:es|ed)|sentenced?|tells?|told)\s+$", re.IGNORECASE)
TO_GIVE = re.compile(r"^(?:\s+[A-Z][\w&.]*)*\s+to (?:pay|hand|compensate|sell|return)\b")
"""Whoever is ordered to pay is the giver."""
AWARDED = re.compile(r"\b(?:award(?:s|ed)?|grant(?:s|ed)?)\s+$", re.IGNORECASE)
DAMAGES_AGAINST = re.compile(r"\b(?:damages|compensation|costs)\b.*\bagainst\s+$", re.IGNORECASE)
BEATS = re.compile(
    r"\b(?:beats?|beaten|defeat(?:s|ed)?|oust(?:s|ed)?|overcame|overcomes?|outpoll(?:s|ed)|edge[sd] out|"
    r"(?:prevail(?:s|ed)?|triumph(?:s|ed)?|win|wins|won|victory) over)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands after these lost: "Ada Holm beat Ole Lund"."""
FIRED_AT = re.compile(
    r"\b(?:fired?|fires|firing|shoot(?:s|ing)?|shot|shelled|attack(?:s|ed)?)\s+(?:on|at|upon)?\s*"
    r"(?:(?:the|a|an|positions?|posts?|troops|units?|detachments?|forces|soldiers|of|guards?)\s+)*$",
    re.IGNORECASE,
)


def weigh_roles(scene: Scene) -> list[Finding]:
    """Return the disagreement of roles: X to Y in some statements, Y to X in others.

    One report is never set against itself, and only statements of kindred words are compared.
    """
    told = [(statement, directions(statement)) for statement in scene.group.telling]
    told = [(statement, ways) for statement, ways in told if ways]
    for at, (statement, mine) in enumerate(told):
        for other, theirs in told[at + 1 :]:
            apart = other.report != statement.report and _turned(mine, theirs)
            if apart and shared(statement, other) >= LEAST_SHARED:
                return [_finding(scene, mine, theirs)]
    return []


def _turned(mine: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> bool:
    """Tell whether a pair stands the other way round, or a giver here is a second taker there."""
    if {(taker, giver) for giver, taker in theirs} & mine:
        return True
    return _two_takers(mine, theirs) or _two_takers(theirs, mine)


def _two_takers(ways: set[tuple[str, str]], others: set[tuple[str, str]]) -> bool:
    takers = {taker for giver, taker in others if not giver}
    return any(giver and {giver, taker} <= takers for giver, taker in ways)


def directions(statement: Statement) -> set[tuple[str, str]]:
    """Return each pair (giver, taker) that the words about the names of a statement tell.

    A taker stands after "to" or "into", or is the land of the persons acted upon; a giver after
    "from" or "by", before "for having", or first in the clause without a preposition. A taker
    without a giver is paired with the empty name.
    """
    givers: list[str] = []
    takers: list[str] = []
    for one in sorted(statement.mentions, key=lambda mention: mention.start):
        place = _place(statement, one, first=not givers and not takers)
        (takers if place == "taker" else givers if place == "giver" else []).append(_bare(one.entity))
    pairs = {(giver, taker) for giver in givers for taker in takers if giver != taker}
    return pairs or {("", taker) for taker in takers}


def _place(statement: Statement, mention: Mention, *, first: bool) -> str | None:
    """Return whether the words about a name make it giver or taker, or neither."""
    before = statement.text[: mention.start - statement.start]
    after = statement.text[mention.end - statement.start :]
    if GIVES.search(before) or AWARDED.search(before) or FIRED_AT.search(before) or BEATS.search(before):
        return "taker"
    if (ORDERS.search(before) and TO_GIVE.match(after)) or DAMAGES_AGAINST.search(before):
        return "giver"
    of_land = mention.label == "NORP" and PERSONS.match(after)
    if TO.search(before) or of_land or MISSION.search(before):
        return "taker"
    if FROM.search(before) or DOER_AFTER.match(after):
        return "giver"
    return "giver" if first and not OTHER_PREPOSITION.search(before) else None


def _bare(entity: str) -> str:
    """Return a name's key without its kind: one name may be a place here and a body there."""
    return entity.partition(":")[2] or entity


def _finding(scene: Scene, mine: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> Finding:
    ways = [(one, directions(one)) for one in scene.statements]
    first = [one for one, told in ways if told & mine]
    second = [one for one, told in ways if not told & mine and told & theirs]
    values = whole(_label(mine), first), whole(_label(theirs), second)
    return Finding(field="roles", kind="conflict", values=values, note="The same parties in opposite roles.")


def _label(ways: set[tuple[str, str]]) -> str:
    return "; ".join(f"{giver} to {taker}".strip() for giver, taker in sorted(ways))
