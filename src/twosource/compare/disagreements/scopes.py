"""What an amount is an amount of: a part, a former value, a stretch of time, the suspected."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import Quantity, Statement

SETS = frozenset({"put", "count", "estimate", "number", "speak", "reckon", "claim", "say", "give", "set"})
"""Verbs by which a voice gives its own figure for what was told beside it."""
WITHIN = 240
"""Code points to each side of an amount in which its scope is told."""
FORMER = re.compile(
    r"(?:\b(?:not|nor|instead of|rather than|(?:up|down) from|than|against|compared (?:with|to)|"
    r"as opposed to|previously|formerly|originally|initially)\s+(?:the\s+|an?\s+|\w+ed\s+)*)$",
    re.IGNORECASE,
)
"""What stands before a value that is not, or no longer, held: "nine, not seven", "down from 20"."""
START = re.compile(r"\bfrom\s+(?:the\s+|an?\s+|\w+ed\s+)*$", re.IGNORECASE)
CHANGES = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|cuts?|cutting|"
    r"increas(?:e|es|ed|ing)|jump(?:s|ed)?|climb(?:s|ed)?|drop(?:s|ped)?|slip(?:s|ped)?|gr[eo]w(?:s|n)?|"
    r"reduc(?:e|es|ed|ing)|went|gone|revis(?:e|es|ed)|up|down)\b",
    re.IGNORECASE,
)
"""Verbs of rise and fall: what stands after "from" beside them is where it began."""
PART_BEFORE = re.compile(
    r"\b(?:including|include[sd]?|among (?:them|whom|those|the \w+)|of (?:them|whom|which)|"
    r"as well as|along with|plus|together with|besides)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
PART_AFTER = re.compile(
    r"^\s+(?:\w+\s+)?(?:(?:out )?of (?:them|whom|which|those|these|the|a|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)(?:ty|teen)|\d+)\b|"
    r"(?:\w+\s+){0,2}(?:(?:was|were|are|is) among|among (?:them|whom|those))\b|(?:\w+\s+)?from [A-Z])"
)
"""An amount that is told as a part of another: of them, among the dead, from one town of several."""
OF_THEM = re.compile(r"^\s+(?:\w+\s+)?(?:(?:out )?of|among) (?:them|whom|which|those|these)\b")
"""A part of what only the sentence before names."""
SLIGHT = re.compile(r"^(?:slight(?:ly)?|minor|light(?:ly)?|superficial)$", re.IGNORECASE)
SEVERITY_AFTER = re.compile(
    r"^\W+(?:\w+\s+){0,4}?(slight(?:ly)?|minor|light(?:ly)?|superficial|serious(?:ly)?|severe(?:ly)?|"
    r"critical(?:ly)?|badly|grave(?:ly)?)\s+(?:hurt|injur\w+|wound\w*|burn\w*|ill|condition|sick)\b",
    re.IGNORECASE,
)
"""How badly those whom an amount counts were hurt: the slightly hurt are a part of the hurt."""
ON_TOP = re.compile(r"^\s+(?:\w+\s+)?(?:more|further|additional|other|new|fresh|extra)\b", re.IGNORECASE)
ON_TOP_BEFORE = re.compile(
    r"\b(?:another|(?:a )?further|other|new|additional|an? extra|the other)\s+$", re.IGNORECASE
)
TOTAL_TO = re.compile(
    r"\b(?:totals?|toll|number|tally|count|figure)\b(?:\s+[\w'\u2019-]+){0,8}?"
    r"\s+(?:to|at|reached|is now)\s+$",
    re.IGNORECASE,
)
"""What leads to a running total: "five more died, bringing the total since May to"."""
SUSPECTED = re.compile(
    r"\b(?:suspected|suspects?|probable|possible|presumed|feared|believed)\b", re.IGNORECASE
)
CONFIRMED = re.compile(r"\b(?:confirmed|proven|laborator\w+|certified|registered|verified)\b", re.IGNORECASE)
RATE = re.compile(
    r"^\W+(?:\w+\W+){0,3}?(?:(?:a|per|each|every) (?:day|night|week|month|quarter|year|hour|"
    r"minute|head|person)|daily|weekly|monthly|yearly|annually)\b|^\s+(?:an?|per) [a-z]+\b",
    re.IGNORECASE,
)
"""An amount for each of something, as of a stretch of time: "40 tonnes of ore a day", "30 crowns a seat"."""
SPOT = re.compile(
    r"\b(?:in|at|on|from|under|inside)\s+(?:that|this|one|each|the same)\s+"
    r"(?!night|day|morning|evening|afternoon|week|time|occasion|date|month|year)\w+",
    re.IGNORECASE,
)
"""A spot that the words before have named: "eleven are dead in that house"."""
STRETCH = re.compile(
    r"\b(?:(?:in|over|within|during|for) the (?:past|last|previous)\b|this (?:week|month|year)|"
    r"so far this year|last (?:week|month|year|season)|a (?:week|month|year|decade) (?:ago|earlier|before)|"
    r"(?:days?|weeks?|months?|years?|decades?) (?:ago|after|before)|"
    r"(?:in|within|on) (?:\w+ ){1,2}(?:hours|days|weeks))\b",
    re.IGNORECASE,
)
"""A stretch of time that an amount is counted over, or a time long past that it is of."""
SINCE = re.compile(r"\bsince (?:the )?\w+(?: \w+)?", re.IGNORECASE)
"""Where a count begins."""
DOERS = re.compile(
    r"\b(?:including|among them|counting|with) (?:the |an? |its |their |all )?(?:\w+ ){0,2}?"
    r"(?:attackers?|assailants?|gunm[ae]n|killers?|bombers?|shooters?|perpetrators?|militants?|hijackers?|"
    r"assassins?|suspects?|raiders?|terrorists?)\b",
    re.IGNORECASE,
)
"""A toll that counts in those who did it."""
RELATIVE = re.compile(
    r"^\W+(?:after|before|from|off|later|earlier|away|short|ahead|behind|under|over|above|below|lower|"
    r"higher|(?:less|fewer|more)(?! likely\b)|(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?)\b",
    re.IGNORECASE,
)
"""A measure from some other point or moment: it can only be compared where that is the same."""
EXTREME = re.compile(
    r"\b(?:highest|lowest|mean|average|median|maximum|minimum|peak|net|gross|biggest|largest|smallest|latest|first|second|third)\b",
    re.IGNORECASE,
)
"""Which of many values an amount is."""
YEAR = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b(?!['\u2019]?s? (?:people|dead))")
RUNS = re.compile(
    r"\b(?:ris(?:e|es|en)|rose|climb\w*|total\w*|toll|so far|now|stands?|stood|rais\w+|revis\w+|lower\w*|"
    r"bring\w*|brought|reach\w*|latest|has|have)\b",
    re.IGNORECASE,
)
"""Words of a count that goes on: the day told beside it is that of the count, not of what is counted."""


STAND = re.compile(
    r"\b(?:condemn\w*|denounc\w+|deplor\w+|urged|called (?:up)?on|"
    r"joint (?:statement|declaration|appeal|letter))\b",
    re.IGNORECASE,
)
"""An act of speaking: its day often stands in the sentence that says where it was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the words about an amount make of it; two amounts of different scopes answer two questions."""

    part: bool
    listed: bool
    of_them: bool
    severity: str
    extreme: str
    on_top: bool
    total: bool
    suspected: bool
    confirmed: bool
    rate: bool
    spot: str
    stretch: str
    since: str
    years: frozenset[str]
    doers: bool
    relative: bool
    runs: bool


def stale(statement: Statement, quantity: Quantity) -> bool:
    """Tell whether an amount is told as one that does not hold, or held before."""
    before, _ = _beside(statement, quantity)
    if FORMER.search(before):
        return True
    return bool(START.search(before)) and bool(CHANGES.search(before))


def _beside(statement: Statement, quantity: Quantity) -> tuple[str, str]:
    """Return what stands before and after an amount in its statement, as far as it can bear on it."""
    text, start, end = statement.text, quantity.start - statement.start, quantity.end - statement.start
    return text[max(0, start - WITHIN) : start], text[end : end + WITHIN]


def scope_of(statement: Statement, quantity: Quantity) -> Scope:
    """Return the scope that the words about an amount give it."""
    before, after = _beside(statement, quantity)
    clause = f"{re.split(r'[;:]', before)[-1]} {re.split(r'[;:]', after)[0]}"
    near = f"{re.split(r'[,;:]', before)[-1]} {re.split(r'[,;:]', after)[0]}"
    share = quantity.unit is not None
    return Scope(
        part=not share and bool(PART_AFTER.match(after)),
        listed=not share and bool(PART_BEFORE.search(before)),
        of_them=not share and bool(OF_THEM.match(after)),
        severity=_severity(after),
        extreme=_told(EXTREME, clause),
        on_top=bool((not share and ON_TOP.match(after)) or ON_TOP_BEFORE.search(before)),
        total=not share and bool(TOTAL_TO.search(before)),
        suspected=bool(SUSPECTED.search(clause)),
        confirmed=bool(CONFIRMED.search(clause)),
        rate=bool(RATE.match(after)),
        spot=_told(SPOT, near),
        stretch=_told(STRETCH, clause),
        since=_told(SINCE, clause),
        doers=bool(DOERS.search(after)),
        relative=quantity.unit is not None and bool(RELATIVE.match(after)),
        years=_years(statement, near),
        runs=bool(RUNS.search(clause)),
    )


def _severity(after: str) -> str:
    """Return how badly hurt those are whom an amount counts: ``slight``, ``grave`` or nothing."""
    found = SEVERITY_AFTER.match(re.split(r"[,;:]|\band\b", after)[0])
    return "" if found is None else "slight" if SLIGHT.match(found[1]) else "grave"


def _years(statement: Statement, near: str) -> frozenset[str]:
    """Return the years told beside an amount; where its statement has a date of its own, only that one's."""
    told = frozenset(YEAR.findall(near))
    when = statement.when.edtf if statement.when else None
    return frozenset(year for year in told if year in when) if when else told


def _told(words: re.Pattern[str], text: str) -> str:
    found = words.search(text)
    return found[0].lower() if found else ""


def _stretches_apart(one: str, other: str) -> bool:
    """Tell whether two counts are over two stretches of time; "this year" may go without saying."""
    if one and other:
        return one != other
    return bool(one or other) and not (one or other).startswith("this ")


def _told_apart(one: Scope, other: Scope) -> bool:
    """Tell whether what comes on top, who is counted in or how badly hurt they are is told of one alone."""
    return (one.on_top, one.doers, one.severity) != (other.on_top, other.doers, other.severity)


def scopes_apart(one: Scope, other: Scope) -> bool:
    """Tell whether two amounts are of different scopes, so that both can hold whatever they are."""
    if one.relative or other.relative or _told_apart(one, other):
        return True
    if one.extreme and other.extreme and one.extreme != other.extreme:
        return True
    if one.since and other.since and one.since != other.since:
        return True
    if (one.suspected and other.confirmed) or (one.confirmed and other.suspected):
        return True
    if (one.rate, one.spot) != (other.rate, other.spot) or _stretches_apart(one.stretch, other.stretch):
        return True
    return one.years != other.years
