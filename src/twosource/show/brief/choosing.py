"""Which claims of a story a brief prints, and in which order: the rest is folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import Claim, Statement
    from twosource.show.brief.desk import Desk

ENOUGH = 15
"""Most claims that a brief prints: what a desk reads before it must publish. Of the first twelve claims
of real stories half were worth reading; with more, a brief grew to several times its reports."""

_AGAINST = frozenset({"denied", "unconfirmed"})


def ranked(desk: Desk) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Return the claims that are printed and those that are folded, each in reading order.

    More independent reports come first (publisher families and wire groups, whichever are fewer), then
    what is contested or updated, then more origins, then what the latest day of reporting brought, then
    what is denied or not confirmed, then what begins its sentence, then the more specific, then the
    earlier. Where there are more than :data:`ENOUGH`, the contested and updated claims have their places
    first.
    """
    updated = {one.claim for one in desk.story.disagreements if one.kind == "update"}
    unsettled = frozenset(claim.id for claim in desk.story.claims if desk.contested(claim)) | updated
    told = (claim for claim in desk.story.claims if desk.statements(claim))
    claims = sorted(told, key=lambda claim: _rank(desk, claim, unsettled))
    chosen = {claim.id for claim in sorted(claims, key=lambda claim: claim.id not in unsettled)[:ENOUGH]}
    return tuple(one for one in claims if one.id in chosen), tuple(
        one for one in claims if one.id not in chosen
    )


def _rank(
    desk: Desk, claim: Claim, unsettled: frozenset[str]
) -> tuple[int | bool | str | tuple[str, str, int, int], ...]:
    statements = desk.statements(claim)
    counts = claim.counts
    return (
        -min(counts.reports, counts.families, counts.wires),
        -counts.reports,
        claim.id not in unsettled,
        -max(claim.origins.min, 1),
        not _new(desk, claim),
        not any(one.certainty in _AGAINST for one in statements),
        leans(desk, desk.statements(claim)[0]),
        -_specifics(desk, claim),
        min(desk.order(one) for one in statements),
        claim.id,
    )


def leans(desk: Desk, statement: Statement) -> bool:
    """Say whether a statement begins in the middle of a sentence, with a small letter, as "which fell"."""
    return desk.atlas.reports[statement.report].text[statement.start].islower()


def _new(desk: Desk, claim: Claim) -> bool:
    """Say whether a claim was first told on the latest of several days of reporting."""
    story = desk.story.story
    first, last = (story.first_published or "")[:10], (story.last_published or "")[:10]
    days = {(desk.atlas.reports[one.report].published or "")[:10] for one in desk.statements(claim)}
    return first != last and days == {last}


def _specifics(desk: Desk, claim: Claim) -> int:
    """Return how many names, amounts, places and own dates the leading statement holds."""
    lead = desk.statements(claim)[0]
    own = lead.when is not None and not lead.when.inferred
    return len(lead.mentions) + len(lead.quantities) + len(lead.places) + own
