"""Count the origins of a claim: the one function that does; every other part asks it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.compare.claims.acts import refuses
from twosource.compare.claims.opposition import opposed
from twosource.compare.origins.joining import (
    FAMILY,
    NAMED,
    OriginGroup,
    Ties,
    choose,
    in_doubt,
    origin_groups,
    surely_apart,
)
from twosource.compare.origins.naming import masthead
from twosource.compare.origins.speakers import Speaker, speaker_of
from twosource.compare.runs import connected
from twosource.model import CORRECTED, Counts, Evidence, Origin, OriginRange, Why, content_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.claims.groups import Group
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import OriginKind, Reading, Rulings, SpeakerSort, Statement

KINDS: Mapping[SpeakerSort, OriginKind] = {
    "body": "speaker", "person": "speaker", "own": "outlet", "unnamed": "unnamed",
    "document": "document",
    "heard": "speaker", "cited": "agency", "silent": "outlet",
}  # fmt: skip
JOINED = "Nothing shows it to be surely another first-hand voice than those counted."
OPEN = "The texts cannot tell whether this is another voice"
AGAINST = "Denials and refusals to confirm are shown and do not count."
DIFFERENT = "Bodies or persons of different sorts, each first-hand"
PARTED = "A user ruled that these are two voices"
ONE_FAMILY = "of one publisher family"
NO_REPORTING = "neither shows reporting of its own"
RULED = "a user ruled that it is the same voice"
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


def trace(group: Group, context: StoryContext) -> Tracing:
    """Return the origins of ``group``: first-hand voices for the claim, least and greatest number.

    One origin unless the texts clearly show separate voices: named bodies of different sorts, a
    private person, an outlet's own reporting. Denials and refusals to confirm do not count.
    """
    for_it, against = _sides(group)
    speakers = [speaker_of(one, context) for one in for_it or group.statements]
    voices = _voices(speakers, context.rulings)
    found = origin_groups(voices, context.runs, context.rulings)
    acts = sum(one.public_act is not None for one in group.statements)
    ties = Ties(group, found, context.rulings.other_origins)
    public = 2 * acts > len(group.statements) > 1 and not any(map(ties.ruled, found))
    apart, rest = ([], found) if public else choose(found, ties)
    rest = rest if apart else rest[1:]
    heard = {one.statement.id for one in voices}
    silent = [one for one in speakers if one.statement.id not in heard]
    origins = _origins(group, apart or found[:1], silent)
    least = max(1, len(apart))
    open_ended = _further(_undecided(found, apart), found, ties)
    if not open_ended and not public:
        open_ended = _indirect(found, apart or found[:1], ties)
    most = least + len(open_ended) + (_crowd(found) if not open_ended else 0)
    counted = OriginRange(min=least, max=most, ids=tuple(origin.id for origin in origins))
    return Tracing(
        origins=origins,
        range=counted,
        counts=counts_of(group, context, least),
        label=label_of(counted, for_it=len(for_it), against=sum(not refuses(one) for one in against)),
        why=(
            _why_counted(public=public, origins=origins, ruled=any(map(ties.ruled, apart))),
            *_why_parted(found, ties),
            *(_why("cannot tell", f"{OPEN}: {one.lead.name}.", [one.lead]) for one in open_ended),
            *(_why("not counted", f"{one.lead.name}: {JOINED}", one.speakers) for one in rest),
            *_why_families(group, context),
            *([Why(rule="denied or not confirmed", text=AGAINST, spans=_spans(against))] if against else []),
        ),
        unattributed=len({_outlet(one.statement.item, context.readings) for one in silent}),
    )


def _voices(speakers: Sequence[Speaker], rulings: Rulings) -> list[Speaker]:
    """Return those who say how they know, and those of whom a user ruled whose voice they are, or are not."""
    held = {speaker.statement.id for speaker in speakers}
    ruled = {
        key for pair in (*rulings.one_origin, *rulings.other_origins) if held.issuperset(pair) for key in pair
    }
    return [one for one in speakers if one.sort != "silent" or one.statement.id in ruled]


def _why_parted(found: Sequence[OriginGroup], ties: Ties) -> list[Why]:
    """Return a reason for each two voices that a user told apart."""
    return [
        _why(CORRECTED, f"{PARTED}: {one.lead.name}; {other.lead.name}.", [one.lead, other.lead])
        for one, other in combinations([one for one in found if ties.ruled(one)], 2)
        if ties.ruled(one, other)
    ]


def _further(doubtful: Sequence[OriginGroup], found: Sequence[OriginGroup], ties: Ties) -> list[OriginGroup]:
    """Return the ``doubtful`` origin groups that are not plainly one with another of those ``found``.

    One that only says what another says in the same words is no further voice; but who foretold what
    another tells when it is done spoke before him. And "the mediator" may be whoever is named.
    """
    return [
        one
        for one in doubtful
        if not any(
            one is not other and ties.same(one, other) and (other.lead.foretells or not one.lead.foretells)
            for other in found
        )
    ]


def _sides(group: Group) -> tuple[list[Statement], list[Statement]]:
    """Part the statements that stand for the claim from those that deny it or refuse to confirm it."""
    contrary = {one.id for one in group.with_repeats(opposed(group.telling))}
    against = [
        one for one in group.statements if one.id in contrary or one.certainty == "denied" or refuses(one)
    ]
    out = {one.id for one in against}
    return [one for one in group.statements if one.id not in out], against


def _undecided(found: Sequence[OriginGroup], apart: Sequence[OriginGroup]) -> list[OriginGroup]:
    """Return the origin groups that may be further origins, since nothing tells whether they are others.

    Two unnamed sources may be one. An unnamed source who foretold what a named body later did may
    be of that body; one who only speaks beside it is taken to be of it. A person of no known body may speak
    for the body that is counted, or for himself.
    """
    unnamed = [one for one in found if one.lead.sort == "unnamed" and one not in apart]
    named = [one for one in found if one.lead.sort in NAMED]
    if not named:
        return unnamed[0 if apart else 1 :]
    fulfilled = any(speaker.statement.certainty == "asserted" for one in named for speaker in one.speakers)
    foretold = [one for one in unnamed if fulfilled and one.lead.foretells]
    return foretold + [one for one in named if one not in apart and in_doubt(one, apart or named)][:1]


def _indirect(found: Sequence[OriginGroup], counted: Sequence[OriginGroup], ties: Ties) -> list[OriginGroup]:
    """Return the first that is surely another than those counted, but is tied to them indirectly."""
    return [
        one
        for one in found
        if one.lead.sort in NAMED
        and all(
            one is not other and surely_apart(one, other) and not ties.same(one, other) for other in counted
        )
    ][:1]


def _crowd(found: Sequence[OriginGroup]) -> int:
    """Return 1 where all rests on several nameless people told of together: "two diplomats"."""
    return int(len(found) == 1 and found[0].lead.sort == "unnamed" and "several" in found[0].lead.signs)


def _origins(group: Group, apart: Sequence[OriginGroup], silent: Sequence[Speaker]) -> tuple[Origin, ...]:
    """Return an origin for each origin group that stands apart; who tells no voice goes with the first."""
    told = apart or (OriginGroup(speakers=tuple(silent)),)
    return tuple(_origin(group, one, [] if at else silent) for at, one in enumerate(told))


def _origin(group: Group, origin_group: OriginGroup, silent: Sequence[Speaker]) -> Origin:
    lead = origin_group.lead
    members = tuple(sorted({speaker.statement.id for speaker in (*origin_group.speakers, *silent)}))
    why = [_why(lead.sort, f"First voice: {lead.name}.", [lead])]
    why += [_why_joined(rule, speaker, origin_group) for rule, speaker in origin_group.rules]
    if lead.sort != "silent":
        why += [_why("unattributed", f"{one.name}: {SILENT}", [one]) for one in silent]
    return Origin(
        id=content_id("o", group.id, *members),
        claim=group.id,
        kind=KINDS[lead.sort],
        name=lead.name,
        statements=members,
        why=tuple(why),
    )


def _why_joined(rule: str, speaker: Speaker, origin_group: OriginGroup) -> Why:
    if rule == CORRECTED:
        return _why(rule, f"{speaker.name}: {RULED}.", [speaker])
    if rule == FAMILY:
        first = next(one for one in origin_group.speakers if one.family == speaker.family)
        text = f"{first.name} and {speaker.name}: {ONE_FAMILY}, {speaker.family}; {NO_REPORTING}."
        return _why(rule, text, [first, speaker])
    return _why(rule, f"{speaker.name}: the same voice.", [speaker])


def _why(rule: str, text: str, speakers: Sequence[Speaker]) -> Why:
    """Return a reason that the words for some speakers show, or their statements where none name them."""
    return Why(
        rule=rule,
        text=text,
        spans=tuple(
            Evidence(report=one.statement.report, start=shown.start, end=shown.end)
            for one in speakers
            for shown in (one.statement.attribution or (one.statement,))[-1:]
        ),
    )


def _spans(statements: Sequence[Statement]) -> tuple[Evidence, ...]:
    return tuple(Evidence(report=one.report, start=one.start, end=one.end) for one in statements)


def _why_counted(*, public: bool, origins: Sequence[Origin], ruled: bool) -> Why:
    if public:
        return Why(rule="public act", text="An act done in public is one origin.")
    if len(origins) == 1:
        return Why(rule="one voice", text="The texts show no two separate first-hand voices.")
    names = "; ".join(origin.name for origin in origins)
    told = "Separate voices, some by the ruling of a user" if ruled else DIFFERENT
    return Why(rule="separate voices", text=f"{told}: {names}.")


def counts_of(group: Group, context: StoryContext, origins: int) -> Counts:
    """Count the reports, outlets and families of ``group``, and its wires.

    A wire is a run of reports that copy one text or credit one agency; an outlet without a name
    counts by its report; an outlet of which no publisher is known is a family of its own, and told beside.
    """
    readings, families = context.readings, context.families
    holders = {statement.item: statement.report for statement in group.statements}
    outlets = {masthead(_outlet(item, readings)) for item in holders}
    links = [(item, f"run:{run}") for item in holders if (run := context.runs.get(item))]
    links += [(item, f"wire:{name}") for item in holders for name in _wires(readings.get(item))]
    links += holders.items()
    runs = connected(links)
    return Counts(
        reports=len(set(holders.values())),
        outlets=len(outlets),
        families=len({families.get(outlet) for outlet in outlets & families.keys()})
        + len(outlets - families.keys()),
        wires=len({runs[item] for item in holders}),
        origins=origins,
        no_publisher=len(outlets - families.keys()),
    )


def _why_families(group: Group, context: StoryContext) -> list[Why]:
    """Return a reason for each publisher family that several outlets of ``group`` are of: who they are."""
    found: dict[str, dict[str, tuple[str, Statement]]] = {}
    for one in group.statements:
        name = _outlet(one.item, context.readings)
        if family := context.families.get(masthead(name)):
            found.setdefault(family, {}).setdefault(masthead(name), (name, one))
    return [
        Why(
            rule=FAMILY,
            text=f"{_listed([name for name, _ in told])}: {ONE_FAMILY}, {family}.",
            spans=_spans([one for _, one in told]),
        )
        for family, held in sorted(found.items())
        if len(told := [held[key] for key in sorted(held)]) > 1
    ]


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _outlet(item: str, readings: Mapping[str, Reading]) -> str:
    reading = readings.get(item)
    return (reading.outlet or reading.report) if reading else item


def _wires(reading: Reading | None) -> list[str]:
    """Return the names that an item's words rest on, by its credits, and its own outlet's."""
    if reading is None:
        return []
    names = [credit.name for credit in reading.credits]
    return [masthead(name) for name in ([*names, reading.outlet] if reading.outlet else names)]


def label_of(counted: OriginRange, *, for_it: int, against: int) -> str:
    """Return ``denied``, ``contested`` or the number of origins in words fit to print.

    A claim that statements deny is contested; where no statement stands for it, it is denied.
    """
    if against and not for_it:
        return "denied"
    if against:
        return "contested"
    if counted.min != counted.max:
        return f"{counted.min} to {counted.max} origins"
    return "single origin" if counted.max == 1 else f"{counted.max} origins"
