"""Which claims of a story a brief prints, and in which order: the rest is folded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.show.brief.desk import AGAINST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Claim, Statement
    from twosource.show.brief.desk import Desk

ENOUGH = 15
"""Most claims that a brief prints: what a desk reads before it must publish. Of the first twelve claims
of real stories half were worth reading; with more, a brief grew to several times its reports."""

_SAYS_NOTHING = re.compile(
    r"\b(?:it|this|that|them|these|those|(?:the|this|that|these|those|all|any|such|his|her|its|their) "
    r"(?:reports?|claims?|allegations?|accusations?|charges?|rumou?rs?|suggestions?|accounts?))\W*$",
    re.IGNORECASE,
)
"""The end of a denial that does not say what it denies: "the firm denied those reports"."""


def ranked(desk: Desk) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Return the claims that are printed and those that are folded, each in reading order.

    A denial that does not say what it denies comes last. More independent reports come first
    (publisher families and wire groups, whichever are fewer), then what is contested or updated, then more
    origins, then what the latest day of reporting brought, then what is denied or not confirmed, then what
    begins its sentence, then the more specific, then the earlier. Claims that lean on one sentence follow
    each other. Where there are more than :data:`ENOUGH`, the contested and updated claims have their places
    first.
    """
    updated = {one.claim for one in desk.story.disagreements if one.kind == "update"}
    unsettled = frozenset(claim.id for claim in desk.story.claims if desk.contested(claim)) | updated
    told = (claim for claim in desk.story.claims if desk.statements(claim))
    claims = sorted(told, key=lambda claim: _rank(desk, claim, unsettled))
    chosen = {claim.id for claim in sorted(claims, key=lambda claim: claim.id not in unsettled)[:ENOUGH]}
    printed = by_sentence(desk, [one for one in claims if one.id in chosen])
    return printed, by_sentence(desk, [one for one in claims if one.id not in chosen])


def by_sentence(desk: Desk, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return ``claims`` with those whose leads stand in one sentence behind the first of them."""
    found: dict[tuple[str, int, int], list[Claim]] = {}
    for claim in claims:
        found.setdefault(desk.citing.sentence(desk.statements(claim)[0]), []).append(claim)
    return tuple(claim for alike in found.values() for claim in alike)


def _rank(
    desk: Desk, claim: Claim, unsettled: frozenset[str]
) -> tuple[int | bool | str | tuple[str, str, int, int], ...]:
    statements = desk.statements(claim)
    counts = claim.counts
    return (
        _says_nothing(statements[0]),
        -min(counts.reports, counts.families, counts.wires),
        -counts.reports,
        claim.id not in unsettled,
        -max(claim.origins.min, 1),
        not _new(desk, claim),
        not any(one.certainty in AGAINST for one in statements),
        leans(desk, desk.statements(claim)[0]),
        -_specifics(desk, claim),
        min(desk.order(one) for one in statements),
        claim.id,
    )


def _says_nothing(lead: Statement) -> bool:
    """Say whether a claim is named by a denial that does not say what it denies: it is read last."""
    return lead.certainty in AGAINST and _SAYS_NOTHING.search(lead.text) is not None


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
