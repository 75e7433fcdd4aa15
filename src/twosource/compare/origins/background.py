"""What the tracing of every claim of a story needs beside the claim itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.compare.origins.kinds import private
from twosource.compare.runs import connected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from twosource.model import Copy, Reading

INSTITUTION = re.compile(
    r"\b(?:ministr(?:y|ies)|government|police|universit(?:y|ies)|institute|institution|authority|office|board|"
    r"commission|council|department|bank|court|agency for|\w+ agency|union|federation|confederation|guild|"
    r"association|society|chamber|committee|bureau|secretariat|service|embassy|municipality|directorate|"
    r"inspectorate|brigade|coast ?guard|general staff|armed forces|army|navy|air force|customs|prosecutors?|"
    r"prosecution|foundation|academy|laborator(?:y|ies)|clinic|cooperative|organi[sz]ation|headquarters|command|"
    r"company|corporation|ltd|plc|inc|ag|gmbh|hospital|museum|parliament|senate|league|press section|"
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
    r"letter|wire|press agency|standard|observer|mirror|journal|magazine|review|sentinel|advertiser|"
    r"dispatch|guardian|"
    r"express|star|sun|argus|packet|evening|morning|broadcasting|bulletin|today|online|blog|monitor|"
    r"press(?! section))\b",
    re.IGNORECASE,
)
"""Words of the names of papers and stations: such an outlet is never taken for a body."""
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
LITTLE_WORDS = frozenset({"the", "a", "an", "of", "and", "for", "in", "at", "on"})


COPIED = 0.5
"""Least share of an item's words that make it another's copy (design: verified, not banded)."""


def runs_of_copies(copies: Iterable[Copy]) -> dict[str, str]:
    """Return, for each item of a run of copies, the least id of the run."""
    return connected((copy.earlier, copy.later) for copy in copies if copy.share >= COPIED)


def fold(name: str) -> str:
    """Return a name in lower case without articles and punctuation, to compare by."""
    return " ".join(word for word in re.findall(r"\w+", name.lower()) if word not in LITTLE_WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """Readings by item, runs of copies, the user's register of families, texts, and bodies that publish.

    ``runs`` gives, by item, the first item of its run of copies. ``bodies`` are the folded names of outlets
    that are institutions: their reports are their own voice (a ministry's release, a company's notice), not
    reporting about them. ``credited`` gives, by item, the agency whose text it is by a dateline or byline, of
    its own or of a copy of it. ``outlets`` are the folded names of all outlets; ``speaks_for`` gives, by a
    person's key, the body that some report of the story names with him, or in whose own release he is
    quoted.
    """

    readings: Mapping[str, Reading]
    runs: Mapping[str, str] = field(default_factory=dict[str, str])
    families: Mapping[str, str] = field(default_factory=dict[str, str])
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    bodies: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    credited: Mapping[str, str] = field(default_factory=dict[str, str])
    speaks_for: Mapping[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def of(
        cls,
        readings: Sequence[Reading],
        copies: Sequence[Copy] = (),
        families: Mapping[str, str] | None = None,
        texts: Mapping[str, str] | None = None,
    ) -> Background:
        """Return the background of a story, whatever the order of its parts."""
        ordered = sorted(readings, key=lambda one: one.item.id)
        bodies = _bodies(ordered, texts or {})
        runs = runs_of_copies(copies)
        return cls(
            readings={reading.item.id: reading for reading in ordered},
            runs=runs,
            families=dict(families or {}),
            texts=texts or {},
            bodies=bodies,
            outlets=frozenset(fold(one.outlet) for one in ordered if one.outlet),
            credited=_credited(ordered, runs),
            speaks_for=_spoken_for(ordered, bodies),
        )


def _credited(readings: Sequence[Reading], runs: Mapping[str, str]) -> dict[str, str]:
    """Return the agency that each item is credited to, or a copy of it where all of these name one."""
    own = {
        reading.item.id: credit.name
        for reading in readings
        for credit in reversed(reading.credits)
        if credit.kind in {"dateline", "markup"}
    }
    of_run: dict[str, set[str]] = {}
    for item, name in own.items():
        of_run.setdefault(runs.get(item, item), set()).add(name)
    return own | {
        item: min(of_run[run])
        for item, run in runs.items()
        if item not in own and len(of_run.get(run, ())) == 1
    }


def _spoken_for(readings: Sequence[Reading], bodies: frozenset[str]) -> dict[str, str]:
    """Return the body that each person of the story speaks for, where one report tells it."""
    told: dict[str, str] = {}
    quoted: dict[str, str] = {}
    for reading in readings:
        own = fold(reading.outlet) if reading.outlet else ""
        for link in (link for one in reading.statements for link in one.attribution):
            if link.entity is None or link.type != "person":
                continue
            if link.institution is not None:
                told.setdefault(link.entity, link.institution)
            elif own in bodies and not private(link.source_text):
                quoted.setdefault(link.entity, f"inst:{own}")
    return quoted | told


def _bodies(readings: Sequence[Reading], texts: Mapping[str, str]) -> frozenset[str]:
    """Return the outlets that are bodies: by name, by what they do or have, or named and saying "we"."""
    by_outlet: dict[str, list[Reading]] = {}
    for one in readings:
        if one.outlet:
            by_outlet.setdefault(one.outlet, []).append(one)
    named = _Named(readings)
    found: set[str] = set()
    for outlet, own in sorted(by_outlet.items()):
        if MEDIA.search(outlet) or NEWS_BODY.search(outlet):
            continue
        if (
            INSTITUTION.search(outlet)
            or _does(outlet, own)
            or _shows_itself(own, texts)
            or (_says_we(own, texts) and named.acts(outlet))
        ):
            found.add(fold(outlet))
    return frozenset(found)


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
