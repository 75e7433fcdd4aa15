"""The voices of a claim: how many origins, who they are, and whose words are not counted, and why."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.brief.blocks import BLANK, BREAK, Line, Run, joined
from twosource.show.brief.desk import AGAINST, NAMED
from twosource.show.brief.voices import linked, said, voice
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import Claim, Origin, Statement, Why
    from twosource.show.atlas import Atlas
    from twosource.show.brief.desk import Desk

_UNCOUNTED = frozenset({"not shown apart", "unattributed"})
"""The rules by which the record lists a voice with an origin that is not its own."""

_CANNOT_TELL = "cannot tell"
"""The rule of a voice that widens the range of origins."""

_PUBLIC = "public act"
"""The rule of a claim that all tell of as done in public."""


def counted(desk: Desk, claim: Claim, statements: tuple[Statement, ...]) -> Line:
    """Return the five counts of a claim, then the words and citation for each origin."""
    parts: list[Line] = []
    for origin in (desk.atlas.origins[key] for key in claim.origins.ids if key in desk.atlas.origins):
        mine = frozenset(own(origin, desk.atlas))
        if told := tuple(one for one in statements if one.id in mine):
            parts.append(_origin(desk, claim, origin, told))
    number = Run(text=five(claim), role="count", tone="strong")
    return (number, Run(text=": "), *joined(parts)) if parts else (number,)


def _origin(desk: Desk, claim: Claim, origin: Origin, told: tuple[Statement, ...]) -> Line:
    """Return who an origin is: the words of a report that hold its name, where any do.

    Outlets that do not say how they know are told by their number: none of them stands for the others.
    """
    if claim.unattributed > 1 and all(silent(desk, one) for one in told):
        words = phrases.counted(claim.unattributed, "unattributed")
        return (Run(text=words, role="count"), BLANK, *desk.cites(told[:NAMED]))

    def odd(one: Statement) -> tuple[bool, bool]:
        unsaid = plain(origin.name) not in said(one, desk.atlas)
        return (not one.attribution and not desk.speaks(one), unsaid)

    best = min(told, key=odd)
    return (*voice(best, desk.atlas), BLANK, desk.citing.mark(best))


def silent(desk: Desk, statement: Statement) -> bool:
    """Say whether a statement is its outlet's own, and the outlet does not say how it knows."""
    return not (statement.attribution or statement.first_hand or desk.speaks(statement))


def five(claim: Claim) -> str:
    """Return ``1 origin in 3 reports and outlets of 2 publisher families, 2 wire groups``: equal counts once.

    One outlet makes no family; of a claim that only withdrawn reports tell, no count but ``0 origins``.
    """
    counts = claim.counts
    origins = phrases.ranged(claim.origins.min, claim.origins.max, "origins")
    if not counts.reports:
        return origins
    told, wires = [(counts.reports, "reports"), (counts.outlets, "outlets")], (counts.wires, "wires")
    if counts.outlets == 1:
        return f"{origins} {phrases.IN} {_once([*told, wires])}"
    families = _families(counts.outlets, counts.families, counts.no_publisher)
    return f"{origins} {phrases.IN} {_once(told)} {families}, {_once([wires])}"


def of_families(outlets: int, families: int, unknown: int) -> str:
    """Return ``3 outlets of 2 publisher families``; ``unknown`` are the outlets of no known publisher."""
    told = phrases.counted(outlets, "outlets")
    return told if outlets == 1 else f"{told} {_families(outlets, families, unknown)}"


def _families(outlets: int, families: int, unknown: int) -> str:
    if unknown == outlets:
        return f"{phrases.OF} {phrases.NO_PUBLISHER}"
    told = f"{phrases.OF} {phrases.counted(families, 'families')}"
    return f"{told} ({phrases.NO_PUBLISHER_OF} {unknown})" if unknown else told


def _once(counts: Iterable[tuple[int, str]]) -> str:
    """Return counts with their nouns, equal ones that follow each other once."""
    groups: list[str] = []
    for number, alike in groupby(counts, key=lambda one: one[0]):
        nouns = [phrases.counted(number, noun).partition(" ")[2] for _, noun in alike]
        *some, last = nouns
        before = f"{', '.join(some)} {phrases.AND} " if some else ""
        groups.append(f"{number} {before}{last}")
    return ", ".join(groups)


def retracted(claim: Claim) -> str:
    """Return ``2 origins in 4 reports before, 1 in 3 now`` where a report was withdrawn, else nothing."""
    was = claim.before
    if was is None:
        return ""
    before = phrases.ranged(was.origins.min, was.origins.max, "origins")
    now = phrases.ranged(claim.origins.min, claim.origins.max, "origins").rpartition(" ")[0]
    reports = phrases.counted(was.counts.reports, "reports")
    left = f"{now} {phrases.IN} {claim.counts.reports}" if claim.counts.reports else phrases.NONE
    return f"{before} {phrases.IN} {reports} {phrases.BEFORE}, {left} {phrases.NOW}"


def uncounted(desk: Desk, claim: Claim, statements: tuple[Statement, ...]) -> Line:
    """Return who tells a claim without being counted as an origin of it, and why; else nothing.

    Denials and refusals to confirm, and what withdrawn reports tell, have lines of their own.
    """
    mine = {
        key for each in claim.origins.ids if each in desk.atlas.origins
        for key in own(desk.atlas.origins[each], desk.atlas)
    }  # fmt: skip
    rest = [
        one
        for one in statements
        if one.id not in mine and one.certainty not in AGAINST and one.report not in desk.atlas.withdrawn
    ]
    narrated = tuple(one for one in rest if silent(desk, one))
    voiced = [one for one in rest if not silent(desk, one)]
    places = _places(why for why in claim.why if why.rule == _CANNOT_TELL)
    undecided = [one for one in voiced if _place(one) in places]
    decided = [one for one in voiced if _place(one) not in places]
    public = any(why.rule == _PUBLIC for why in claim.why)
    parts = [
        (*desk.once(some, lambda one: voice(one, desk.atlas)), Run(text=f", {phrases.BECAUSE} {because}"))
        for some, because in (
            (undecided, phrases.CANNOT_TELL),
            (decided, phrases.PUBLIC if public else phrases.NOT_ANOTHER),
        )
        if some
    ]
    if narrated:
        parts.append((*tellers(desk, narrated, lead=""), Run(text=f", {phrases.BECAUSE} {phrases.SILENT}")))
    return (Run(text=f"{phrases.NOT_COUNTED}: "), *joined(parts, BREAK)) if parts else ()


def tellers(desk: Desk, statements: Iterable[Statement], lead: str = f"{phrases.TOLD_BY} ") -> Line:
    """Return the outlets of some statements by name, each with its citations and its address.

    A report whose outlet is not known has its name in this brief instead.
    """

    def outlet(one: Statement) -> Line:
        report = desk.atlas.reports[one.report]
        return (linked(report),) if report.outlet else (linked(report), BLANK, desk.named(report.id))

    found = desk.once(sorted(statements, key=desk.order), outlet, ", ")
    return (Run(text=lead), *found) if lead else found


# ------------------------------------------------------------------------- whose words are whose


def own(origin: Origin, atlas: Atlas) -> tuple[str, ...]:
    """Return the ids of the statements that are the words of an origin itself.

    The record lists with the first origin of a claim what was not shown to be another voice, and the
    outlets that do not say how they know; the reasons tell which those are.
    """
    joined = _places(why for why in origin.why if why.rule in _UNCOUNTED)
    held = (atlas.statements[key] for key in origin.statements if key in atlas.statements)
    return tuple(one.id for one in held if _place(one) not in joined)


def _places(reasons: Iterable[Why]) -> frozenset[tuple[str, int, int]]:
    return frozenset((span.report, span.start, span.end) for why in reasons for span in why.spans)


def _place(statement: Statement) -> tuple[str, int, int]:
    """Return the place by which a reason names a statement: its speaker's words, or its own."""
    links = statement.attribution
    start, end = (links[-1].start, links[-1].end) if links else (statement.start, statement.end)
    return (statement.report, start, end)


def reasons(origin: Origin) -> tuple[Why, ...]:
    """Return the reasons of an origin but for those about voices that are not counted."""
    return tuple(why for why in origin.why if why.rule not in _UNCOUNTED)
