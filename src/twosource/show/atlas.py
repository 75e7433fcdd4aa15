"""Where everything in a record is: one value by its id, and what belongs to what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from twosource.errors import UnknownId
from twosource.model import (
    Applied,
    Claim,
    Disagreement,
    Item,
    Origin,
    Report,
    Series,
    Statement,
    StoryRecord,
    Version,
    content_id,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import Page, Reading, Record, UserCorrection

Corrected: TypeAlias = "tuple[UserCorrection, Applied]"
Thing: TypeAlias = Report | Item | Statement | StoryRecord | Claim | Origin | Disagreement | Series


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """A record with its ids looked up once. Every mapping goes from an id to a value of the model.

    ``readings`` are by the id of their item. ``claim_of`` and ``story_of`` name the claim of a
    statement and the story of an item; what no claim or story holds is absent. ``newest`` names the report
    that stands for one that a later version took the place of. ``speakers`` are the names, in lower case, of
    origins that speak for themselves: an outlet of such a name is the voice of its own reports. ``withdrawn``
    are the reports that were taken back, by their own note or by a user's ruling.
    ``corrected`` gives what users corrected, and what stood there, by the id of what it bears on.
    """

    record: Record
    reports: dict[str, Report]
    pages: dict[str, Page]
    items: dict[str, Item]
    readings: dict[str, Reading]
    statements: dict[str, Statement]
    stories: dict[str, StoryRecord]
    claims: dict[str, Claim]
    origins: dict[str, Origin]
    disagreements: dict[str, Disagreement]
    series: dict[str, Series]
    claim_of: dict[str, str]
    story_of: dict[str, str]
    newest: dict[str, str]
    speakers: frozenset[str]
    withdrawn: frozenset[str]
    corrected: dict[str, tuple[Corrected, ...]]

    @property
    def versions(self) -> tuple[Version, ...]:
        """The versions that were superseded, each once, by the ids of their reports."""
        found = {one.report: one for story in self.record.stories for one in story.versions}
        return tuple(found[key] for key in sorted(found))

    def thing(self, wanted: str) -> Thing:
        """Return the value whose id is ``wanted``, or begins with it where only one does.

        Raises:
            UnknownId: no id, or more than one, begins so.
        """
        shelves: tuple[dict[str, Thing], ...] = (
            dict(self.stories),
            dict(self.claims),
            dict(self.statements),
            dict(self.origins),
            dict(self.disagreements),
            dict(self.series),
            dict(self.items),
            dict(self.reports),
        )
        everything = {key: value for shelf in shelves for key, value in shelf.items()}
        return everything[resolve(wanted, tuple(everything))]


def resolve(wanted: str, known: tuple[str, ...]) -> str:
    """Return the one id of ``known`` that is ``wanted`` or begins with it.

    Raises:
        UnknownId: none or several do; the text offers the likely intended ones.
    """
    if wanted in known:
        return wanted
    begun = sorted(key for key in known if wanted and key.startswith(wanted))
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise UnknownId(f"{wanted!r} could be any of: {', '.join(begun[:5])}")
    raise UnknownId(f"the record holds nothing called {wanted!r}{_nearest(wanted, known)}")


def _nearest(wanted: str, known: tuple[str, ...]) -> str:
    """Return a question with the closest ids, or nothing. Closeness as :mod:`difflib` has it."""
    import difflib  # noqa: PLC0415 - only a mistaken id pays for it

    close = difflib.get_close_matches(wanted, sorted(known), n=3, cutoff=0.6)
    return f"; did you mean {' or '.join(close)}?" if close else ""


def chart(record: Record) -> Atlas:
    """Return ``record`` with its ids looked up."""
    stories = {one.story.id: one for one in record.stories}
    claims = {claim.id: claim for one in record.stories for claim in one.claims}
    return Atlas(
        record=record,
        reports={report.id: report for report in record.reports},
        pages={page.report.id: page for page in record.pages},
        items=_items(record),
        readings={reading.item.id: reading for reading in record.readings},
        statements={one.id: one for reading in record.readings for one in reading.statements},
        stories=stories,
        claims=claims,
        origins={origin.id: origin for one in record.stories for origin in one.origins},
        disagreements={one.id: one for story in record.stories for one in story.disagreements},
        series={one.id: one for story in record.stories for one in story.series},
        claim_of={key: claim.id for claim in claims.values() for key in claim.statements},
        story_of={key: one.story.id for one in record.stories for key in one.story.items},
        newest=dict(record.superseded),
        speakers=speakers(record.stories),
        withdrawn=frozenset(report.id for report in record.reports if report.withdrawn).union(
            key for claim in claims.values() if claim.before for key in claim.before.reports
        ),
        corrected=_corrected(record),
    )


def _corrected(record: Record) -> dict[str, tuple[Corrected, ...]]:
    """Return the corrections that are applied in the stories of ``record``, by what they bear on."""
    held = {one.id: one for one in record.corrections}
    found: dict[str, dict[str, Corrected]] = {}
    for one in (one for story in record.stories for one in story.applied):
        for key in one.on if one.correction in held and not one.not_applied else ():
            found.setdefault(key, {})[one.correction] = (held[one.correction], one)
    for ruled in (each for each in record.corrections if each.verb == "not a report" and not each.undone):
        report = content_id("r", ruled.targets[0].sha256)  # it is in no story that could tell of it
        found.setdefault(report, {})[ruled.id] = (ruled, Applied(correction=ruled.id, on=(report,)))
    return {
        key: tuple(sorted(pairs.values(), key=lambda pair: (pair[0].at, pair[0].id)))
        for key, pairs in found.items()
    }


def speakers(stories: Iterable[StoryRecord]) -> frozenset[str]:
    """Return the names, in lower case, of the origins of ``stories`` that speak for themselves."""
    return frozenset(
        origin.name.lower()
        for one in stories
        for origin in one.origins
        if origin.kind in {"speaker", "document"}
    )


def _items(record: Record) -> dict[str, Item]:
    """Return the items of the pages, and of the readings where a page is not there."""
    found = {reading.item.id: reading.item for reading in record.readings}
    return found | {item.id: item for page in record.pages for item in page.items}
