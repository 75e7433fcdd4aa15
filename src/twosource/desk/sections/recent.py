"""What is new in a story since a moment: reports, claims and values that nobody told before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from twosource.errors import WrongUse

if TYPE_CHECKING:
    from twosource.desk.records import StoryView
    from twosource.model import Claim
    from twosource.show.brief.blocks import Dispute, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """What was first told ``since`` a moment, ISO 8601 to the minute; ``undated`` counts other reports.

    ``claims`` are those that no report before tells, ``values`` the values of a disagreement that others of
    it went before.
    """

    since: str
    reports: tuple[str, ...]
    claims: tuple[Claim, ...]
    values: tuple[tuple[Dispute, Side], ...]
    undated: int


def recent(held: StoryView, since: str) -> Recent:
    """Return what is new in a story ``since`` an ISO date or date-time, by default its last day of reporting.

    A time without a zone is taken as UTC; so are the times of reports.

    Raises:
        WrongUse: ``since`` is no such time.
    """
    atlas, brief = held.atlas, held.brief
    since = since or (atlas.stories[brief.story].story.last_published or "")[:10]
    after = _asked(since) if since else None
    mine = [key for key in brief.reports if key not in atlas.newest]
    dated = {key: day for key in mine if (day := _moment(atlas.reports[key].published))}
    new = {key for key, day in dated.items() if after is not None and day >= after}
    told = (*held.draft.printed, *held.draft.rest)
    return Recent(
        since=after.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="minutes")
        if after is not None
        else "",
        reports=tuple(key for key in mine if key in new),
        claims=tuple(one for one in told if new.issuperset(_reports(held, one.id))),
        values=tuple(
            (one, side)
            for one in brief.disputes
            if one.kind != "precision" and not new.issuperset(_reports(held, one.claim))
            for side in one.sides
            if new.issuperset(side.reports)
        ),
        undated=len(mine) - len(dated),
    )


def _reports(held: StoryView, claim: str) -> set[str]:
    """Return the reports of a claim."""
    found = (held.atlas.statements.get(key) for key in held.atlas.claims[claim].statements)
    return {one.report for one in found if one is not None}


def _asked(text: str) -> datetime:
    """Return the moment that is asked for. Raises WrongUse."""
    moment = _moment(text)
    if moment is None:
        raise WrongUse(
            f"{text!r} is no time to look back to; give a day (2026-03-17) or a minute (2026-03-17T09:30)"
        )
    return moment


def _moment(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
