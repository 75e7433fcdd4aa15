"""Count the origins of a claim: the one function that does; every other part asks it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.compare.claims import opposed
from twosource.compare.origins.counting import counts_of
from twosource.compare.origins.joining import (
    NAMED,
    Party,
    Ties,
    choose,
    in_doubt,
    may_be_apart,
    parties,
    surely_apart,
)
from twosource.compare.origins.labels import label_of
from twosource.compare.origins.voices import Voice, refuses, voice_of
from twosource.model import Evidence, Origin, OriginRange, Why, content_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.claims import Group
    from twosource.compare.origins.background import Background
    from twosource.model import Counts, OriginKind, Statement

PUBLIC_ACT = re.compile(
    r"\b(?:voted (?:\w+ )?(?:to|for|against|in favou?r|on|through|down)|by \w+ votes|\d+ votes (?:to|more)|"
    r"(?:adopted|passed|approved|rejected|vetoed) (?:a|the|its|this) (?:[\w-]+ ){0,3}"
    r"(?:resolution|bill|motion|law|act|budget|decree|ordinance)|"
    r"(?:resolution|bill|motion|law|budget) (?:was|has been|had been) (?:adopted|passed|approved|rejected)|"
    r"(?:supported|backed) (?:by \d+|the (?:text|motion|bill))|in damages|"
    r"ruled (?:that|on|in|for|against)|ruled (?:\w+ ){0,3}(?:illegal|unlawful|void)|"
    r"sentenced|acquitted|convicted|found guilty|(?:was|were) (?:re-?)?elected|"
    r"(?:is|was|were|been|be) fined|fined (?:the|a|an|him|her|them|[A-Z])|"
    r"ordered (?:\w+ ){1,4}to pay|court (?:has )?(?:ordered|found|decided|ruled)|issued (?:a|the) decree|"
    r"imposed (?:a|an|the|its) (?:[\w-]+ ){0,3}(?:fine|penalty|sanctions?|embargo|tariffs?)|"
    r"(?:raised|cut|lowered|held|kept|left|increased|reduced) (?:its|the|their) (?:[\w-]+ ){0,3}rates?|"
    r"(?:put|placed) (?:\w+ ){1,4}on (?:its|the|a) (?:sanctions? list|blacklist)|"
    r"persona[es]? non grata[es]?|expell?ed|appointed|ratified|signed (?:\w+ ){1,4}into law)\b"
)
"""An act done in public is one origin, however many tell of it."""
SEVERAL = re.compile(r"^(?:two|three|four|five|several|some|a few|both|multiple)\b", re.IGNORECASE)
DESCRIBED = re.compile(
    r"^(?:the|this|that) [\w-]*[^\Ws]$|"
    r"^an? (?:[\w-]+ ){0,3}(?:man|woman|boy|girl|mother|father|teenager|customer|passenger|resident)$",
    re.IGNORECASE,
)
"""An individual known by no more than a noun: another report, or the sentence before, may name him."""
KINDS: Mapping[str, OriginKind] = {
    "body": "speaker", "person": "speaker", "own": "outlet", "unnamed": "unnamed",
    "document": "document",
    "heard": "speaker", "cited": "agency", "silent": "outlet",
}  # fmt: skip
JOINED = "Nothing shows it to be surely another first-hand voice than those counted."
SILENT = "It does not say how it knows; beside a named origin it adds nothing."


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """The origins of one claim, counted and labelled."""

    origins: tuple[Origin, ...]
    range: OriginRange
    counts: Counts
    label: str
    why: tuple[Why, ...] = ()
    unattributed: int = 0


def trace(group: Group, background: Background) -> Tracing:
    """Return the origins of ``group``: first-hand voices for the claim, least and greatest number.

    One origin unless the texts clearly show separate voices: named bodies of different sorts, a
    private person, an outlet's own reporting. Denials and refusals to confirm do not count.
    """
    for_it, against = _sides(group)
    voices = [voice_of(one, background) for one in for_it or group.statements]
    found = parties([voice for voice in voices if voice.sort != "silent"], background.runs)
    public = len(group.statements) > 1 and _public_act(group)
    ties = Ties(group, found)
    apart, rest = ([], found) if public else choose(found, ties)
    rest = rest if apart else rest[1:]
    origins = _origins(group, apart or found[:1], voices)
    least = max(1, len(apart))
    open_ended = _further(_undecided(_firm(found, group), apart), found, ties)
    if not open_ended and not public:
        open_ended = _indirect(found, apart or found[:1], ties)
    most = least + len(open_ended) + (_crowd(found) if not open_ended else 0)
    counted = OriginRange(min=least, max=most, ids=tuple(origin.id for origin in origins))
    silent = {_outlet(voice, background) for voice in voices if voice.sort == "silent"}
    return Tracing(
        origins=origins,
        range=counted,
        counts=counts_of(group, background, least),
        label=label_of(counted, for_it=len(for_it), against=sum(not refuses(one) for one in against)),
        why=(
            *_why_counted(public=public, origins=origins),
            *_why_open(open_ended),
            *_why_uncounted(rest),
            *_why_not(against),
        ),
        unattributed=len(silent),
    )


def _firm(found: Sequence[Party], group: Group) -> list[Party]:
    """Return the parties that say the claim in a statement which is tied firmly to another one."""
    return [party for party in found if any(voice.statement.id not in group.loose for voice in party.voices)]


def _further(doubtful: Sequence[Party], found: Sequence[Party], ties: Ties) -> list[Party]:
    """Return the ``doubtful`` parties that are not plainly one with another of those ``found``.

    One that only says what another says in the same words is no further voice; but who foretold what
    another tells when it is done spoke before him. And "the mediator" may be whoever is named.
    """
    return [
        party
        for party in doubtful
        if not any(
            party is not other and (_repeats(party, other, ties) or _may_be(party, other)) for other in found
        )
    ]


def _repeats(party: Party, other: Party, ties: Ties) -> bool:
    return ties.same(party, other) and (other.lead.foretells or not party.lead.foretells)


def _may_be(party: Party, other: Party) -> bool:
    """Tell whether a party is an individual told by a bare description, and the other an individual."""
    described = party.lead.sort in {"unnamed", "heard"} and bool(DESCRIBED.search(party.lead.name))
    return described and any(key.startswith("person:") for voice in other.voices for key in voice.keys)


def _sides(group: Group) -> tuple[list[Statement], list[Statement]]:
    """Part the statements that stand for the claim from those that deny it or refuse to confirm it."""
    contrary = {one.id for one in group.with_repeats(opposed(group.telling))}
    against = [
        one for one in group.statements if one.id in contrary or one.certainty == "denied" or refuses(one)
    ]
    out = {one.id for one in against}
    return [one for one in group.statements if one.id not in out], against


def _public_act(group: Group) -> bool:
    telling = [one for one in group.statements if PUBLIC_ACT.search(one.text)]
    return 2 * len(telling) > len(group.statements)


def _undecided(found: Sequence[Party], apart: Sequence[Party]) -> list[Party]:
    """Return the parties that may be further origins, since nothing tells whether they are others.

    Two unnamed sources may be one. An unnamed source who foretold what a named body later did may
    be of that body; one who only speaks beside it is taken to be of it. A body of another owner
    whose sort does not part it surely may rest on the first, or know it for itself.
    """
    unnamed = [party for party in found if party.lead.sort == "unnamed" and party not in apart]
    named = [party for party in found if party.lead.sort in NAMED]
    if not named:
        return unnamed[0 if apart else 1 :]
    fulfilled = any(voice.statement.certainty == "asserted" for party in named for voice in party.voices)
    foretold = [party for party in unnamed if fulfilled and party.lead.foretells]
    beside = [
        party for party in named if party not in apart and all(may_be_apart(party, other) for other in apart)
    ]
    doubtful = [party for party in named if party not in apart and in_doubt(party, apart or named)]
    return foretold + ((beside if apart else []) + doubtful)[:1]


def _indirect(found: Sequence[Party], counted: Sequence[Party], ties: Ties) -> list[Party]:
    """Return the first party that is surely another than those counted, but is tied to them indirectly."""
    return [
        party
        for party in found
        if party.lead.sort in NAMED
        and all(
            party is not other and surely_apart(party, other) and not ties.same(party, other)
            for other in counted
        )
    ][:1]


def _crowd(found: Sequence[Party]) -> int:
    """Return 1 where all rests on several nameless people told of together: "two diplomats"."""
    return int(
        len(found) == 1 and found[0].lead.sort == "unnamed" and bool(SEVERAL.match(found[0].lead.name))
    )


def _origins(group: Group, apart: Sequence[Party], voices: Sequence[Voice]) -> tuple[Origin, ...]:
    """Return an origin for each party that stands apart; who tells no voice goes with the first."""
    silent = [voice for voice in voices if voice.sort == "silent"]
    if not apart:
        return (_origin(group, Party(voices=tuple(silent)), []),)
    first = [_origin(group, apart[0], silent)]
    return tuple(first + [_origin(group, party, []) for party in apart[1:]])


def _origin(group: Group, party: Party, silent: Sequence[Voice]) -> Origin:
    lead = party.lead
    members = tuple(sorted({voice.statement.id for voice in (*party.voices, *silent)}))
    why = [Why(rule=lead.sort, text=f"First voice: {lead.name}.", spans=(_evidence(lead),))]
    why += [
        Why(rule=rule, text=f"{voice.name}: the same voice.", spans=(_evidence(voice),))
        for rule, voice in party.rules
    ]
    if party.lead.sort != "silent":
        why += [
            Why(rule="unattributed", text=f"{one.name}: {SILENT}", spans=(_evidence(one),)) for one in silent
        ]
    return Origin(
        id=content_id("o", group.id, *members),
        claim=group.id,
        kind=KINDS[lead.sort],
        name=lead.name,
        statements=members,
        why=tuple(why),
    )


def _evidence(voice: Voice) -> Evidence:
    links = voice.statement.attribution
    if links:
        return Evidence(report=voice.statement.report, start=links[-1].start, end=links[-1].end)
    return Evidence(report=voice.statement.report, start=voice.statement.start, end=voice.statement.end)


def _outlet(voice: Voice, background: Background) -> str:
    reading = background.readings.get(voice.statement.item)
    return (reading.outlet if reading else None) or voice.statement.report


def _why_counted(*, public: bool, origins: Sequence[Origin]) -> tuple[Why, ...]:
    if public:
        return (Why(rule="public act", text="An act done in public is one origin."),)
    if len(origins) == 1:
        return (Why(rule="one voice", text="The texts show no two separate first-hand voices."),)
    names = "; ".join(origin.name for origin in origins)
    text = f"Bodies or persons of different sorts, each first-hand: {names}."
    return (Why(rule="separate voices", text=text),)


def _why_open(parties_left: Sequence[Party]) -> tuple[Why, ...]:
    """Return a reason for each unnamed voice that widens the range."""
    text = "The texts cannot tell whether this is another voice: {}."
    return tuple(
        Why(rule="cannot tell", text=text.format(party.lead.name), spans=(_evidence(party.lead),))
        for party in parties_left
    )


def _why_uncounted(rest: Sequence[Party]) -> tuple[Why, ...]:
    """Return a reason for each voice that is listed and not counted."""
    return tuple(
        Why(
            rule="not counted",
            text=f"{party.lead.name}: {JOINED}",
            spans=tuple(_evidence(voice) for voice in party.voices),
        )
        for party in rest
    )


def _why_not(against: Sequence[Statement]) -> tuple[Why, ...]:
    if not against:
        return ()
    spans = tuple(Evidence(report=one.report, start=one.start, end=one.end) for one in against)
    text = "Denials and refusals to confirm are shown and do not count."
    return (Why(rule="denied or not confirmed", text=text, spans=spans),)
