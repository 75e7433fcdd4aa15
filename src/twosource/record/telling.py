"""How an outlet tells a story: what of it does not say how it knows, whether it was the first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.record.intake import instant
from twosource.record.overview import outlet_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.model import Reading, Report, StoryRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One item of a story by the outlet that printed it, by its key (empty where it is not known).

    ``statements`` counts those that are in claims, ``silent`` those of them that do not say how the outlet
    knows. ``shared`` is 1 where another outlet tells the story, too, and ``first`` where this one told it
    before all others. ``corrections`` counts the notes of the report on itself.
    """

    item: str
    report: str
    outlet: str
    statements: int
    silent: int
    shared: int
    first: int
    corrections: int
    withdrawn: int


def tellings(
    record: StoryRecord, readings: Sequence[Reading], reports: Mapping[str, Report]
) -> Iterator[Telling]:
    """Yield how each item of a story tells it."""
    claimed = {key for claim in record.claims for key in claim.statements}
    speakers = {one.name.lower() for one in record.origins if one.kind in {"speaker", "document"}}
    keys = {key: outlet_key(one.outlet) if one.outlet else "" for key, one in reports.items()}
    leader = _first(keys, reports)
    shared = len(set(keys.values())) > 1
    for reading in readings:
        report = reports[reading.report]
        mine = [one for one in reading.statements if one.id in claimed]
        own = (report.outlet or "").lower() in speakers
        outlet = keys[report.id]
        yield Telling(
            item=reading.item.id,
            report=report.id,
            outlet=outlet,
            statements=len(mine),
            silent=0 if own else sum(not (one.attribution or one.first_hand) for one in mine),
            shared=int(shared and bool(outlet)),
            first=int(shared and bool(outlet) and outlet == leader),
            corrections=len(reading.corrections),
            withdrawn=int(report.withdrawn),
        )


def _first(keys: Mapping[str, str], reports: Mapping[str, Report]) -> str | None:
    """Return the outlet that was the first, None where several were at once, or a day alone is told.

    A report of which only the day is known may be earlier or later than any of that day.
    """
    times = {key: at for key, one in reports.items() if (at := instant(one.published)) is not None}
    if len(times) < len(reports):
        return None
    earliest = min(times, key=lambda key: (times[key], key))
    day = (reports[earliest].published or "")[:10]
    vague = any(one.published_precision == "day" for one in reports.values())
    rivals = {
        keys[key]
        for key, one in reports.items()
        if times[key] == times[earliest] or (vague and (one.published or "")[:10] == day)
    }
    return keys[earliest] if rivals == {keys[earliest]} else None
