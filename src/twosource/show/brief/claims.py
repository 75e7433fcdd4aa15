"""The claims of a story: which come first, and what is printed of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.brief.blocks import BREAK, ClaimBlock, Line, Run, Told
from twosource.show.brief.voices import certainty, hedge, speaks, teller, voice
from twosource.show.forms import dated, plain

if TYPE_CHECKING:
    from twosource.model import Claim, Disagreement, Statement, StoryRecord
    from twosource.show.atlas import Atlas
    from twosource.show.brief.citing import Citing

ENOUGH = 8
"""A brief shows at least so many claims in full where there are so many: about one screen."""

_WORTH = frozenset({"denied", "unconfirmed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What composing a brief needs everywhere.

    ``reports`` are the ids of ``r1``, ``r2``, ...; ``conflicts`` gives for the id of a claim the
    fields in which its statements contradict each other, in words.
    """

    atlas: Atlas
    story: StoryRecord
    citing: Citing
    reports: tuple[str, ...]
    conflicts: dict[str, tuple[str, ...]]

    def named(self, report: str) -> Run:
        """Return the name of a report in this brief: ``r1``."""
        return Run(text=f"r{self.reports.index(report) + 1}", role="key")

    def statements(self, claim: Claim) -> tuple[Statement, ...]:
        """Return the statements of a claim, its leading one first, then by publication and place."""
        found = [self.atlas.statements[key] for key in claim.statements if key in self.atlas.statements]
        return tuple(sorted(found, key=lambda one: (one.id != claim.lead, *self.order(one))))

    def order(self, statement: Statement) -> tuple[str, str, int, int]:
        """Return the key by which statements stand: publication, report, place. Undated ones last."""
        report = self.atlas.reports[statement.report]
        return (report.published or "~", report.id, statement.start, statement.end)

    def contested(self, claim: Claim) -> tuple[str, ...]:
        """Return the fields in which statements of ``claim`` contradict each other, in words."""
        return self.conflicts.get(claim.id, ())

    def speaks(self, statement: Statement) -> bool:
        """Say whether the outlet that tells a statement is itself an origin."""
        return speaks(self.atlas.reports[statement.report], self.atlas)

    def cites(self, statements: tuple[Statement, ...]) -> Line:
        """Return ``[1][2]`` for some statements."""
        return tuple(self.citing.mark(one) for one in statements)


def conflicts(story: StoryRecord) -> dict[str, tuple[str, ...]]:
    """Return the fields of the conflicts of each claim of ``story``, in words and in their order."""
    found: dict[str, set[str]] = {}
    for one in story.disagreements:
        if one.kind == "conflict":
            found.setdefault(one.claim, set()).add(one.field)
    return {
        key: tuple(words for field, words in phrases.FIELD.items() if field in fields)
        for key, fields in found.items()
    }


def ranked(desk: Desk) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Return the claims shown in full and those told by one report, each in reading order.

    More reports come first, then more origins, contested before uncontested, then earlier
    publication. A claim of one report is shown in full if it is contested, denied or not
    confirmed, or while there are fewer than :data:`ENOUGH`.
    """
    claims = sorted(
        (claim for claim in desk.story.claims if desk.statements(claim)), key=lambda claim: _rank(desk, claim)
    )
    full = [claim for claim in claims if _in_full(desk, claim)]
    for claim in claims:
        if len(full) < ENOUGH and claim not in full:
            full.append(claim)
    chosen = {claim.id for claim in full}
    return tuple(one for one in claims if one.id in chosen), tuple(
        one for one in claims if one.id not in chosen
    )


def _rank(desk: Desk, claim: Claim) -> tuple[int, int, bool, tuple[str, str, int, int], str]:
    contested = bool(desk.contested(claim))
    first = min(desk.order(one) for one in desk.statements(claim))
    return (-claim.counts.reports, -claim.origins.min, not contested, first, claim.id)


def _in_full(desk: Desk, claim: Claim) -> bool:
    return (
        claim.counts.reports > 1
        or bool(desk.contested(claim))
        or any(one.certainty in _WORTH for one in desk.statements(claim))
    )


def block(desk: Desk, claim: Claim, name: str) -> ClaimBlock:
    """Return the block of a claim, called ``name``."""
    statements = desk.statements(claim)
    lead = _lead(desk, statements[0])  # first, so that its citation has the lowest number
    lines = (_labels(desk, claim, statements), _voices(desk, claim, statements), _counts(claim))
    return ClaimBlock(
        name=name,
        id=claim.id,
        lead=lead,
        facts=tuple(line for line in lines if line),
        told=tuple(_told(desk, one) for one in statements),
    )


def _lead(desk: Desk, statement: Statement) -> Line:
    text = desk.atlas.reports[statement.report].text[statement.start : statement.end]
    return (
        Run(text=plain(text), role="mark"),
        Run(text=" "),
        desk.citing.mark(statement),
        *hedge(statement),
    )


def _voices(desk: Desk, claim: Claim, statements: tuple[Statement, ...]) -> Line:
    """Return the origins of a claim: how many, and the words and citation for each."""
    runs = [
        Run(text=phrases.ranged(claim.origins.min, claim.origins.max, "origins"), role="count", tone="strong")
    ]
    lead = ": "
    for key in claim.origins.ids:
        origin = desk.atlas.origins.get(key)
        told = [one for one in statements if origin is not None and one.id in origin.statements]
        if told:
            best = min(told, key=lambda one: not one.attribution and not desk.speaks(one))
            runs += [Run(text=lead), *voice(best, desk.atlas), Run(text=" "), desk.citing.mark(best)]
            lead = "; "
    return (*runs, *_date(desk, statements[0]))


def _counts(claim: Claim) -> Line:
    counts = claim.counts
    shown = [
        phrases.counted(counts.reports, "reports"),
        phrases.counted(counts.outlets, "outlets"),
        phrases.counted(counts.families, "families"),
        phrases.counted(counts.wires, "wires"),
        phrases.ranged(claim.origins.min, claim.origins.max, "origins"),
    ]
    if claim.unattributed:
        shown.append(phrases.counted(claim.unattributed, "unattributed"))
    return _dotted(tuple((Run(text=text, role="count"),) for text in shown))


def _labels(desk: Desk, claim: Claim, statements: tuple[Statement, ...]) -> Line:
    """Return ``contested: how many``, ``updated``, and how sure the statements are where any is not fact.

    Who denies or does not confirm is named: neither counts as an origin, both stand against it.
    """
    labels: list[Line] = []
    fields = desk.contested(claim)
    if fields or claim.label == phrases.CONTESTED:
        words = f"{phrases.CONTESTED}: {', '.join(fields)}" if fields else phrases.CONTESTED
        labels.append((Run(text=words, role="label", tone="against"),))
    labels += [
        _updated(desk, one)
        for one in desk.story.disagreements
        if one.claim == claim.id and one.kind == "update"
    ]
    degrees = [degree for degree in phrases.CERTAINTY if any(one.certainty == degree for one in statements)]
    # The lead has its word beside it already; who speaks against is named even where he stands alone.
    if (len(statements) > 1 and degrees != ["asserted"]) or _WORTH.intersection(degrees):
        labels += [
            _degree(desk, tuple(one for one in statements if one.certainty == each)) for each in degrees
        ]
    return _dotted(tuple(labels))


def _updated(desk: Desk, one: Disagreement) -> Line:
    """Return ``updated: how many`` and the value of the latest report: the words of the lead are older."""
    words = f"{phrases.UPDATED}: {phrases.FIELD[one.field]}"
    label = Run(text=words, role="label", tone=phrases.TONE[one.kind])
    told = [desk.atlas.statements[key] for key in one.statements if key in desk.atlas.statements]
    known = [each for each in told if desk.atlas.reports[each.report].published]
    if not known:
        return (label,)
    last = max(known, key=desk.order)
    spans = (span for value in one.values if last.id in value.statements for span in value.spans)
    span = next((span for span in spans if span.report == last.report and last.start <= span.start), None)
    if span is None or span.end > last.end:
        return (label, Run(text=" "), desk.citing.mark(last))
    value = Run(text=plain(desk.atlas.reports[span.report].text[span.start : span.end]), role="mark")
    return (
        label,
        Run(text=f", {phrases.LATEST} "),
        value,
        Run(text=" "),
        desk.citing.mark(last),
        *hedge(last),
    )


def _degree(desk: Desk, alike: tuple[Statement, ...]) -> Line:
    """Return a certainty with the statements that have it, and whose they are where they speak against."""
    if alike[0].certainty not in _WORTH:
        return (certainty(alike[0]), Run(text=" "), *desk.cites(alike))
    runs: list[Run] = [certainty(alike[0])]
    for one in alike:
        runs += [Run(text="; " if len(runs) > 1 else ": "), *voice(one, desk.atlas), Run(text=" ")]
        runs.append(desk.citing.mark(one))
    return tuple(runs)


def _date(desk: Desk, statement: Statement) -> Line:
    day = dated(statement.when)
    if not day or (statement.when is not None and statement.when.inferred):
        return ()
    lead = Run(text=f" · {phrases.EVENT} ")
    return (lead, Run(text=day, role="form"), Run(text=" "), desk.citing.mark(statement))


def _told(desk: Desk, statement: Statement) -> Told:
    head = (
        desk.named(statement.report),
        Run(text=" "),
        *teller(statement, desk.atlas),
        Run(text=" "),
        desk.citing.mark(statement),
        BREAK,
    )
    return Told(
        head=(*head, *voice(statement, desk.atlas)),
        quote=(*desk.citing.quoted(desk.citing.of(statement)), *hedge(statement)),
    )


def _dotted(parts: tuple[Line, ...]) -> Line:
    """Return the parts with a middle dot between them."""
    runs: list[Run] = []
    for part in parts:
        runs += [BREAK, *part] if runs else part
    return tuple(runs)
