"""Who speaks in a statement, as far as its own words and its report tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from twosource.compare.origins.described import body_told, camp_told, fold, initials
from twosource.compare.origins.kinds import camp_of, partable

if TYPE_CHECKING:
    from twosource.compare.origins.background import Background
    from twosource.model import Attribution, Statement

Sort: TypeAlias = Literal["body", "person", "own", "unnamed", "heard", "document", "cited", "silent"]

PASSING = re.compile(
    r"^\W*(?:following|after|despite|amid|in answer to|in response to|because of|since|the step was taken)\b",
    re.IGNORECASE,
)
"""A clause that opens so mentions what happened on the way to something else."""
MENTIONED = re.compile(
    r"\b(?:that|which)\s+(?:is|are|was|were)\s+(?:to be|promised|announced|planned|foreseen)\b", re.IGNORECASE
)
"""A body that tells of a plan in a relative clause speaks of another's: "the aid that is to be paid"."""
OWN_PRONOUNS = frozenset({"we", "i", "us", "our reporter", "our correspondent", "this newspaper"})
KNOWING = "counted|saw|watched|measured|found|collected|computed?|timed|observed|estimated?|photographed"
OWN_CUE = re.compile(rf"^(?:{KNOWING})$", re.IGNORECASE)
STAFF = (
    r"(?:(?:[Oo]ur|[Tt]his (?:newspaper|paper|magazine|station|site)['\u2019]s) (?:own )?(?:\w+ )?"
    r"(?:reporter|correspondent|photographer|journalist|crew|colleague)s?"
    r"|[Tt]his (?:newspaper|reporter|correspondent|photographer|writer))"
)
OWN_VOICE = re.compile(
    rf"\b(?:[Ww]e|I) (?:{KNOWING})\b|\bby our (?:clock|count|own)\b"
    r"|\bour own (?:count|office|shop|measurements?|reporters?|photographers?)\b"
    r"|\bseen by (?:this newspaper|our reporters?)\b"
    rf"|\b{STAFF}(?: [A-Z][\w'-]+){{0,3}}(?:, [^,;.]{{1,90}},)? (?:has |have |had )?"
    rf"(?:{KNOWING}|heard|noted)\b"
    rf"|\bby the count of {STAFF}\b",
)
UNDERSTOOD = re.compile(
    r"\b(?:we understand|(?:this newspaper|the \w+|it) (?:understands|has learn(?:ed|t)))\b", re.IGNORECASE
)
"""An outlet that says so has it from somebody whom it does not name."""
SOMEBODY = re.compile(r"\b(?:person|man|woman|source|insider)\b", re.IGNORECASE)
OUR_OWN = re.compile(r"^(?:our|my)\b", re.IGNORECASE)
"""A body's own survey, register or laboratory is the body."""
SPEAK_AS_ONE = frozenset({"organisers", "counsel", "union", "witnesses"})
"""Camps that speak as one though no name is given: "the organisers", "residents of the street"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The voice of one statement.

    ``keys`` are stable names of speaker and body; two voices that share one are the same voice.
    ``camp`` is the sort of body. ``silent`` is an outlet that does not say how it knows, ``heard``
    somebody of whom the words do not tell whether he knows it himself.
    """

    statement: Statement
    sort: Sort
    name: str
    keys: frozenset[str] = frozenset()
    camp: str | None = None

    @property
    def foretells(self) -> bool:
        """Tell whether the statement tells of what is still to be done."""
        return self.statement.certainty == "planned"


def refuses(statement: Statement) -> bool:
    """Tell whether a statement only says that its speaker cannot or will not confirm."""
    return statement.certainty == "unconfirmed" and "refusal" in statement.signs


def voice_of(statement: Statement, background: Background) -> Voice:
    """Return the voice of ``statement``: its innermost attribution, or its outlet's own."""
    reading = background.readings.get(statement.item)
    outlet = reading.outlet if reading else None
    if not statement.attribution:
        return _narrated(statement, outlet, background)
    link = statement.attribution[-1]
    if link.source_text.lower() in OWN_PRONOUNS and link.entity is None and link.institution is None:
        return _narrated(statement, outlet, background, cue=_cue(link, statement, background))
    if OUR_OWN.match(link.source_text) and link.entity is None and link.type in {"organization", "document"}:
        return _narrated(statement, outlet, background, cue="counted")
    return _attributed(statement, link, background)


def _cue(link: Attribution, statement: Statement, background: Background) -> str:
    if link.cue_start is None or link.cue_end is None:
        return ""
    return background.texts.get(statement.report, "")[link.cue_start : link.cue_end]


def _narrated(statement: Statement, outlet: str | None, background: Background, *, cue: str = "") -> Voice:
    name = outlet or "the report itself"
    passing = PASSING.search(statement.text) or MENTIONED.search(statement.text)
    if outlet is not None and fold(outlet) in background.bodies and not passing:
        keys = frozenset({f"inst:{fold(name)}", f"named:{fold(name)}"})
        return Voice(
            statement=statement, sort="body", name=name, keys=keys, camp=camp_of(outlet) or "business"
        )
    if statement.first_hand == "own reporting" or OWN_CUE.match(cue) or OWN_VOICE.search(statement.text):
        key = f"outlet:{fold(name)}" if outlet else f"report:{statement.report}"
        return Voice(statement=statement, sort="own", name=name, keys=frozenset({key}), camp="own")
    if UNDERSTOOD.search(statement.text):
        return Voice(
            statement=statement, sort="unnamed", name=name, keys=frozenset({f"unnamed:{fold(name)}"})
        )
    agency = background.credited.get(statement.item)
    if agency is not None:
        keys = frozenset({f"outlet:{fold(agency)}"})
        return Voice(statement=statement, sort="cited", name=agency, keys=keys)
    return Voice(statement=statement, sort="silent", name=name)


def _attributed(statement: Statement, link: Attribution, background: Background) -> Voice:
    name = " ".join((link.name or link.source_text).split())
    told = body_told(link.source_text) if link.type != "document" else None
    body = link.institution or background.speaks_for.get(link.entity or "") or (told and f"inst:{fold(told)}")
    camp = camp_of(body, *_titles(link))
    if camp is None and link.type == "person" and link.entity is not None:
        camp = camp_told(name, background.texts.get(statement.report, ""))
    folded = fold(name)
    if folded in background.outlets and folded not in background.bodies:
        key = frozenset({f"outlet:{folded}"})
        return Voice(statement=statement, sort="cited", name=name, keys=key)
    sort = _sort(statement, link, camp, body)
    if sort == "person":
        camp = "person"
    keys = _keys(link, sort, name, body) | _host(statement, link, camp, background)
    return Voice(statement=statement, sort=sort, name=name, keys=keys, camp=camp)


def _titles(link: Attribution) -> tuple[str, ...]:
    """Return the words that a speaker is called by, without a person's last name: Ann Porter is no porter."""
    words = tuple(text for text in (link.source_text, link.name) if text)
    given, _, surname = (link.name or "").rpartition(" ")
    if link.type != "person" or link.entity is None or not given:
        return words
    return tuple(re.sub(rf"\b{re.escape(surname)}\b", " ", text) for text in words)


def _host(
    statement: Statement, link: Attribution, camp: str | None, background: Background
) -> frozenset[str]:
    """Return the keys of the body in whose own release a part of it, or its document, is quoted.

    "The laboratory found" in a ministry's notice is the ministry; a body of a plainly different
    sort, a person, or a nameless somebody is not.
    """
    reading = background.readings.get(statement.item)
    outlet = reading.outlet if reading else None
    if (
        outlet is None
        or fold(outlet) not in background.bodies
        or link.type not in {"organization", "document"}
    ):
        return frozenset()
    apart = partable(camp, camp_of(outlet) or "business") and camp != "evidence"
    return frozenset() if apart else frozenset({f"inst:{fold(outlet)}", f"named:{fold(outlet)}"})


def _sort(statement: Statement, link: Attribution, camp: str | None, body: str | None) -> Sort:
    if link.type == "outlet" and camp is None:
        return "cited"
    if link.type == "document":
        return "document"
    somebody = link.type == "person" and link.entity is None and link.name is None and body is None
    if link.type == "unnamed" or (somebody and camp is None and SOMEBODY.search(link.source_text)):
        return "body" if camp in SPEAK_AS_ONE else "unnamed"
    if camp is None and body is None and link.type == "person":
        first_hand = link.entity is not None and (
            statement.kind != "indirect" or statement.first_hand is not None
        )
        return "person" if first_hand else "heard"
    return "heard" if camp is None and link.entity is None and body is None else "body"


def _keys(link: Attribution, sort: Sort, name: str, body: str | None) -> frozenset[str]:
    if sort == "cited":
        return frozenset({f"outlet:{fold(name)}"})
    keys = {key for key in (link.entity, body) if key}
    if link.name or sort == "body":
        keys.add(f"named:{fold(name)}")
    if sort == "unnamed":
        keys.add(f"unnamed:{fold(name)}")
    if sort == "body":
        keys |= {f"initials:{letters}" for letters in initials(name)}
    return frozenset(keys)
