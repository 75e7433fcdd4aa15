"""What a list tells of a story, and by what it is found: read off the story's record and its readings."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal, TypeAlias

from twosource.language import outlets
from twosource.model import ENGLISH, Cited, Glance, Overview
from twosource.record.intake import instant, storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from twosource.model import Claim, Disagreement, Reading, Report, Statement, StoryRecord, Value

FacetKind: TypeAlias = Literal["named", "place", "outlet", "certainty", "credit"]
"""Whom an item names, where something in it happens, who printed it, how sure it is, whom it credits."""

_AGAINST = frozenset({"denied", "unconfirmed"})
_AGREED = 2
"""Origins from which on a claim is agreed: what a second independent voice says too."""
_SIDES = 4
"""Most values of a conflict that a list tells: as many as fit into a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """Something by which an item is found: its key, the name most used for it there, and how often."""

    kind: FacetKind
    key: str
    item: str
    name: str
    count: int


def outlet_key(name: str) -> str:
    """Return the key of an outlet: the letters of the name by which the register knows it."""
    return outlets.folded(outlets.called(name))


def facets(readings: Iterable[Reading]) -> Iterator[Facet]:
    """Yield what each item is found by, in order of kind and key."""
    for reading in readings:
        found: dict[tuple[FacetKind, str], Counter[str]] = defaultdict(Counter)
        for kind, key, name in _facets(reading):
            found[kind, key][" ".join(name.split())] += 1
        for (kind, key), names in sorted(found.items()):
            best = min(names, key=lambda name: (-names[name], name))
            yield Facet(
                kind=kind, key=storable(key), item=reading.item.id, name=storable(best), count=names.total()
            )


def _facets(reading: Reading) -> Iterator[tuple[FacetKind, str, str]]:
    if reading.outlet:
        yield "outlet", outlet_key(reading.outlet), reading.outlet
    for credit in reading.credits:
        yield "credit", outlet_key(credit.name), credit.name
    for one in reading.mentions:
        yield "named", one.entity, one.text
    for statement in reading.statements:
        yield "certainty", statement.certainty, statement.certainty
        for place in statement.places:
            yield "place", place.entity, place.text


def overview(record: StoryRecord, readings: Sequence[Reading], reports: Mapping[str, Report]) -> Overview:
    """Return what a list tells of a story.

    Args:
        record: the story, compared.
        readings: those of its items.
        reports: the reports of its items, by id.
    """
    glancing = _Glancing(record, readings, reports)
    story, mine = record.story, [reports[key] for key in sorted({one.report for one in readings})]
    ranked = sorted((one for one in record.claims if one.lead in glancing.statements), key=glancing.rank)
    agreed = [one for one in ranked if one.origins.min >= _AGREED and one.id not in glancing.conflicts]
    disputed = [one for one in ranked if one.id in glancing.conflicts]
    return Overview(
        id=story.id,
        title=storable(story.title),
        first_published=story.first_published,
        last_published=story.last_published,
        reports=len(mine),
        items=len(story.items),
        claims=len(record.claims),
        outlets=len({outlet_key(one.outlet) if one.outlet else one.id for one in mine}),
        origins=max((one.origins.min for one in record.claims), default=0),
        agreed=len(agreed),
        contested=len(disputed),
        conflicts=sum(map(len, glancing.conflicts.values())),
        title_at=_title(record, reports),
        foreign=_counted(one.language for one in mine if one.language != ENGLISH),
        labels=_counted(chain.from_iterable(one.labels for one in mine)),
        withdrawn=sum(one.withdrawn for one in mine),
        central=glancing.at(ranked[:1]),
        agrees=glancing.at(sorted(agreed, key=lambda one: -one.origins.min)[:1]),
        disputes=glancing.at(disputed[:1]),
        newest=glancing.at(glancing.newest(ranked)),
    )


def _counted(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(words).items()))


def _title(record: StoryRecord, reports: Mapping[str, Report]) -> Cited | None:
    span, report = record.story.title_span, reports.get(record.story.title_report or "")
    if span is None or report is None:
        return None
    return Cited(report=report.id, start=span.start, end=span.end, text=report.text[span.start : span.end])


class _Glancing:
    """The claims of one story as they are glanced at."""

    def __init__(
        self, record: StoryRecord, readings: Sequence[Reading], reports: Mapping[str, Report]
    ) -> None:
        self.statements = {one.id: one for reading in readings for one in reading.statements}
        self._reports = reports
        self.conflicts: dict[str, list[Disagreement]] = defaultdict(list)
        for one in record.disagreements:
            if one.kind == "conflict" and self._apart(one):
                self.conflicts[one.claim].append(one)

    def _apart(self, one: Disagreement) -> bool:
        """Say whether the sides can be told apart in print (as ``show.brief.desk.told_apart`` has it)."""
        held = {self.statements[key].certainty for key in one.statements if key in self.statements}
        return one.field != "certainty" or len(held) > 1

    def rank(self, claim: Claim) -> tuple[bool | int | str, ...]:
        """Return the order of the claims of a brief, but for what is contested: the most told first."""
        lead, counts = self.statements[claim.lead], claim.counts
        report = self._reports[lead.report]
        return (
            lead.certainty in _AGAINST,
            -min(counts.reports, counts.families, counts.wires),
            -counts.reports,
            -max(claim.origins.min, 1),
            report.text[lead.start].islower(),  # begins in the middle of a sentence
            -len(lead.mentions) - len(lead.quantities) - len(lead.places),
            report.published or "~",
            lead.report,
            lead.start,
            claim.id,
        )

    def newest(self, ranked: Sequence[Claim]) -> list[Claim]:
        """Return the first of ``ranked`` that was first told last, where not all were told at once."""
        told = {claim.id: self._first_told(claim)[0] for claim in ranked}
        times = {one for one in told.values() if one is not None}
        if len(times) < 2:  # noqa: PLR2004 - one time is no later than another
            return []
        return [next(claim for claim in ranked if told[claim.id] == max(times))]

    def _first_told(self, claim: Claim) -> tuple[float | None, str | None]:
        known = {self.statements[key].report for key in claim.statements if key in self.statements}
        times = [
            (at, published)
            for published in (self._reports[key].published for key in known)
            if (at := instant(published)) is not None
        ]
        return min(times, key=lambda one: (one[0], one[1] or ""), default=(None, None))

    def at(self, claims: Sequence[Claim]) -> Glance | None:
        """Return the first of ``claims`` as it is glanced at, None where there is none."""
        for claim in claims:
            conflicts = sorted(self.conflicts.get(claim.id, ()), key=lambda one: (one.field, one.id))
            return Glance(
                claim=claim.id,
                words=self._cited(self.statements[claim.lead]),
                reports=claim.counts.reports,
                origins_min=claim.origins.min,
                origins_max=claim.origins.max,
                first_told=self._first_told(claim)[1],
                fields=tuple(dict.fromkeys(one.field for one in conflicts)),
                sides=self._sides(conflicts),
            )
        return None

    def _cited(self, statement: Statement) -> Cited:
        return self._words(statement.report, statement.start, statement.end, statement)

    def _words(self, report: str, start: int, end: int, said: Statement) -> Cited:
        text = self._reports[report].text[start:end]
        return Cited(report=report, start=start, end=end, text=text, certainty=said.certainty)

    def _sides(self, conflicts: Sequence[Disagreement]) -> tuple[Cited, ...]:
        """Return the values of the first conflict that marks its words, in two of them at least."""
        for one in conflicts:
            found = [side for value in one.values if (side := self._side(value)) is not None]
            if len(found) > 1:
                return tuple(found[:_SIDES])
        return ()

    def _side(self, value: Value) -> Cited | None:
        said = [self.statements[key] for key in value.statements if key in self.statements]
        for span in value.spans:
            for one in said:
                if one.report == span.report and one.start <= span.start and span.end <= one.end:
                    return self._words(span.report, span.start, span.end, one)
        return None
