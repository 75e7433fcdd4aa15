"""Which outlets are bodies that publish themselves, and no newsrooms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.compare.origins.described import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.model import Reading

INSTITUTION = re.compile(
    r"\b(?:ministr(?:y|ies)|government|police|universit(?:y|ies)|institute|institution|authority|office|board|"
    r"commission|council|department|bank|court|agency for|\w+ agency|union|federation|confederation|guild|"
    r"association|society|chamber|committee|bureau|secretariat|service|embassy|municipality|directorate|"
    r"inspectorate|brigade|coast ?guard|general staff|armed forces|army|navy|air force|customs|prosecutors?|"
    r"prosecution|foundation|academy|laborator(?:y|ies)|clinic|cooperative|organi[sz]ation|headquarters|command|"
    r"company|corporation|ltd|plc|inc|ag|gmbh|hospital|museum|parliament|senate|league|press section|"
    r"constabulary|gendarmerie|borough|(?:city|town|province|county|diocese) of|polytechnic|"
    r"(?:seismic|seismological|geological|meteorological|weather) (?:network|survey)|"
    r"(?:corporate|group) communications|"
    r"(?:press|media) (?:office|department|directorate|unit|cent(?:re|er))|"
    r"investor relations|stock exchange notice|regulatory (?:notice|announcement)|status page|"
    r"commissioner|ombudsman|ombudswoman|registrar|registry|archives?|library|zoo|trust|charity|fund|relief|"
    r"red (?:cross|crescent)|(?:arch)?diocese|airport|railways?|observatory|college|football club|"
    r"cent(?:re|er) for|"
    r"(?:rescue|coordination|crisis|control|operations|emergency|health|medical|research|prevention|welfare|"
    r"warning|visitor|visitors'|sports|community|detention) cent(?:re|er))\b",
    re.IGNORECASE,
)
"""Nouns in the names of bodies that act and speak for themselves."""
NEWS_BODY = re.compile(
    r"\b(?:news|press|wire|telegraph|media) (?:agency|service|association)\b", re.IGNORECASE
)
MEDIA = re.compile(
    r"\b(?:news|times|post|gazette|herald|tribune|mail|echo|courier|chronicle|radio|television|tv|"
    r"telegraph|weekly|daily|"
    r"letter|wire|press agency|standard|observer|mirror|journal|magazine|review|sentinel|"
    r"advertiser|dispatch|guardian|"
    r"express|star|sun|argus|packet|evening|morning|broadcasting|bulletin|today|online|blog|monitor|"
    r"gazeta|gaceta|gazzetta|zeitung|kurier|courant|tribuna|newsletter|(?:\w+ edition|english service)|"
    r"press(?! (?:section|office|department|directorate|unit|cent(?:re|er))))\b",
    re.IGNORECASE,
)
"""Words of the names of papers and stations: such an outlet is never taken for a body."""
DATELINE = re.compile(r"^[^\n(]{2,60}\((?:[A-Z][\w-]*)(?: [A-Z][\w-]*){0,2}\) ?[-\u2013\u2014]", re.MULTILINE)
"""A place and, in brackets, an agency at the head of a report: a newsroom's, and no release of a body."""
OURS = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
OUR_PEOPLE = re.compile(
    r"\b[Oo]ur (?:own )?(?:volunteers?|customers?|passengers?|guests?|patients?|pupils?|students?|"
    r"employees|staff|crews?|lifeboats?|doctors|nurses|medics|hospitals?|clinics?|units|forces|troops|"
    r"soldiers|branch(?:es)?|plants?|factor(?:y|ies)|registers?)\b"
)
"""Whom a body has that a newsroom has not: who speaks so of them is a body."""
RELEASE = re.compile(
    r"\b(?:press|media) (?:release|statement|notice)\b|\b(?:bulletin|communiqu[e\u00e9]|circular|notice|"
    r"situation report|sitrep) (?:no\b|nr\b|number \d|\d)",
    re.IGNORECASE,
)
"""What a body prints over what it publishes itself."""
HEADING = 160
"""A heading stands within this many characters from the start of a report."""
REPORTING = frozenset(
    {
        "ask", "contact", "count", "estimate", "find", "hear", "interview", "know", "learn", "meet",
        "obtain", "publish", "read", "receive", "reach", "report", "review", "say", "see", "speak",
        "talk", "tell", "understand", "verify", "visit", "watch", "write",
        "be", "have", "become", "remain", "send", "run", "carry", "print", "withdraw", "correct", "regret",
        "broadcast", "cite", "quote", "choose", "name", "call",
    }
)  # fmt: skip
"""What an outlet does in its own reports without being more than an outlet."""
OPENING = re.compile(r"[\u201c\u00ab\u201e]|(?:^|(?<=[\s(\u2014-]))[\"'\u2018](?=\w)")
CLOSING = re.compile(r"[\u201d\u00bb]|(?<=[\w.,!?\u2026])[\"'\u2019](?=[\s).,;:\u2014]|$)")
LONGEST_QUOTE = 2000
"""A quotation mark opened longer ago was forgotten."""


def bodies_of(readings: Sequence[Reading], texts: Mapping[str, str]) -> frozenset[str]:
    """Return the outlets that are bodies: by name, by what they do or have, or named and saying "we"."""
    by_outlet: dict[str, list[Reading]] = {}
    for one in readings:
        if one.outlet:
            by_outlet.setdefault(one.outlet, []).append(one)
    named = _Named(readings)
    found: set[str] = set()
    for outlet, own in sorted(by_outlet.items()):
        if MEDIA.search(outlet) or NEWS_BODY.search(outlet) or _under_a_dateline(own, texts):
            continue
        if (
            INSTITUTION.search(outlet)
            or _does(outlet, own)
            or _shows_itself(own, texts)
            or (_says_we(own, texts) and named.acts(outlet))
        ):
            found.add(fold(outlet))
    return frozenset(found)


def _under_a_dateline(readings: Sequence[Reading], texts: Mapping[str, str]) -> bool:
    """Tell whether a report stands under an agency's dateline, before its first statement ends."""
    return any(
        DATELINE.search(texts.get(one.report, "")[: one.statements[0].end])
        for one in readings
        if one.statements
    )


def _shows_itself(readings: Sequence[Reading], texts: Mapping[str, str]) -> bool:
    """Tell whether a report heads itself as a body's release, or tells of "our volunteers"."""
    return any(RELEASE.search(texts.get(one.report, "")[:HEADING]) for one in readings) or any(
        OUR_PEOPLE.search(one.text)
        for reading in readings
        for one in reading.statements
        if not one.attribution and not in_quotes(texts.get(one.report, ""), one.start)
    )


class _Named:
    """Who is named in the reports of a story as one who acts or speaks, and by which outlets."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._tellers: dict[str, set[str | None]] = {}
        for reading in readings:
            for one in reading.statements:
                doing = one.predicate is not None and one.predicate.lemma not in REPORTING
                names = [role.text for role in one.roles if doing]
                names += [link.name or link.source_text for link in one.attribution if link.type != "outlet"]
                for name in names:
                    self._tellers.setdefault(fold(name), set()).add(reading.outlet)

    def acts(self, outlet: str) -> bool:
        """Tell whether other outlets name this one as who does or suffers more than reporting, or says it."""
        return bool(self._tellers.get(fold(outlet), set()) - {outlet})


def _says_we(readings: Sequence[Reading], texts: Mapping[str, str]) -> bool:
    return any(
        OURS.search(one.text) and not in_quotes(texts.get(one.report, ""), one.start)
        for reading in readings
        for one in reading.statements
        if not one.attribution
    )


def in_quotes(text: str, at: int) -> bool:
    """Tell whether the place ``at`` stands within quotation marks that were opened in its paragraph.

    What is quoted never shows what the outlet is, even where nobody was found to say it.
    """
    before = text[max(text.rfind("\n\n", 0, at) + 1, at - LONGEST_QUOTE, 0) : at + 1]
    opened = [match.start() for match in OPENING.finditer(before)]
    closed = [match.start() for match in CLOSING.finditer(before)]
    return bool(opened) and (not closed or closed[-1] <= opened[-1])


def _does(outlet: str, readings: Sequence[Reading]) -> bool:
    """Tell whether a report tells of its own outlet as a doer, of more than asking and reporting."""
    return any(
        role.role == "agent" and fold(role.text) == fold(outlet)
        for reading in readings
        for one in reading.statements
        for role in one.roles
        if one.predicate is not None and one.predicate.lemma not in REPORTING
    )
