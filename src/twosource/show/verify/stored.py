"""Check the values of a record against its texts and each other: every span, every reference, every id."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, cast

from twosource.model import Evidence, content_id
from twosource.record.faults import shown
from twosource.show.atlas import Atlas, chart
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from twosource.model import Record, StoryRecord
    from twosource.record import Faults

    Reference: TypeAlias = tuple[str, Iterable[str], Container[str]]
    """Who refers, to what, and what is there."""

_PLACES = (
    ("text", "start", "end"),
    ("source_text", "start", "end"),
    ("name", "name_start", "name_end"),
    ("", "cue_start", "cue_end"),
)
"""The words that a value has, and the two offsets between which they must stand."""


@dataclass(slots=True)
class Checked:
    """How much was looked at."""

    spans: int = 0
    references: int = 0


def verify_reports(record: Record, faults: Faults) -> Checked:
    """Check the pages and readings of ``record``: every span, every reference, the ids of what they state.

    What does not hold is noted in ``faults``.
    """
    atlas = chart(record)
    _statement_ids(record, faults)
    return _checked(atlas, _of_reports(record), _reading_references(atlas), faults)


def verify_stories(record: Record, faults: Faults) -> Checked:
    """Check the stories of ``record`` against the reports and readings in it.

    What does not hold is noted in ``faults``.
    """
    atlas = chart(record)
    references = (one for story in record.stories for one in _story_references(story, atlas))
    return _checked(atlas, _of_stories(atlas), references, faults)


def _checked(
    atlas: Atlas, values: Iterable[tuple[object, str]], references: Iterable[Reference], faults: Faults
) -> Checked:
    texts = {name: report.text for name, report in atlas.reports.items()}
    done = Checked()
    for value, report in values:
        done.spans += _spans(texts, value, report, faults)
    for holder, wanted, known in references:
        for key in wanted:
            done.references += 1
            if key not in known:
                faults.note("reference", f"{holder} refers to {key}, which the record does not hold")
    return done


def _statement_ids(record: Record, faults: Faults) -> None:
    for reading in record.readings:
        for one in reading.statements:
            made = content_id("t", one.report, one.start, one.end)
            if made != one.id:
                faults.note("statement", f"statement {one.id}: its report and place give the id {made}")


def _of_reports(record: Record) -> Iterator[tuple[object, str]]:
    """Yield what holds spans, with the report whose text they are in."""
    for page in record.pages:
        yield (page.zones, page.items, page.report.facts, page.report.layout), page.report.id
    for reading in record.readings:
        yield reading, reading.report


def _of_stories(atlas: Atlas) -> Iterator[tuple[object, str]]:
    """Yield what holds spans, with the report whose text they are in; evidence names its own."""
    for story in atlas.record.stories:
        yield story.story, story.story.title_report or ""
        compared = (story.claims, story.origins, story.disagreements, story.series)
        yield (*compared, story.copies, story.citations, story.versions), ""
        for entry in story.timeline:
            statement = atlas.statements.get(entry.statement)
            yield entry, "" if statement is None else statement.report


def _spans(texts: Mapping[str, str], value: object, report: str, faults: Faults) -> int:
    """Check every pair of offsets in ``value`` and in what it holds; return how many there were."""
    if isinstance(value, tuple):
        return sum(_spans(texts, part, report, faults) for part in cast("tuple[object, ...]", value))
    if not is_dataclass(value):
        return 0
    within = value.report if isinstance(value, Evidence) else report
    kind: type = type(value)
    places, names = _plan(kind)
    count = sum(_holds(texts, value, within, place, faults) for place in places)
    for name in names:
        part = getattr(value, name)
        if part is not None and not isinstance(part, (str, int, float)):
            count += _spans(texts, part, within, faults)
    return count


@cache
def _plan(kind: type) -> tuple[tuple[tuple[str, str, str], ...], tuple[str, ...]]:
    """Return the pairs of offsets that values of ``kind`` have, and the names of all fields."""
    names = tuple(part.name for part in fields(kind))
    return tuple(place for place in _PLACES if place[1] in names), names


def _holds(
    texts: Mapping[str, str], value: object, report: str, names: tuple[str, str, str], faults: Faults
) -> bool:
    """Check one pair of offsets of ``value`` and the words between, and say whether it has them.

    Line ends and blanks within the words are free: a hard-wrapped phrase is one phrase.
    """
    words, start, end = (getattr(value, name, None) if name else None for name in names)
    if not isinstance(start, int) or not isinstance(end, int):
        return False
    what = f"{type(value).__name__} at {start} to {end} of {report or 'no report'}"
    text = texts.get(report)
    if text is None or not 0 <= start <= end <= len(text):
        faults.note("span", f"{what}: no such characters")
    elif isinstance(words, str) and names[0] and plain(words) != plain(text[start:end]):
        faults.note("span", f"{what}: the record says {shown(words)}, the text {shown(text[start:end])}")
    return True


def _reading_references(atlas: Atlas) -> Iterator[Reference]:
    for item in atlas.items.values():
        yield item.id, (item.report,), atlas.reports
    for statement in atlas.statements.values():
        yield statement.id, (statement.report,), atlas.reports
        yield statement.id, (statement.item,), atlas.items


def _story_references(one: StoryRecord, atlas: Atlas) -> Iterator[Reference]:
    members = {claim.id: claim.statements for claim in one.claims}
    yield one.story.id, one.story.items, atlas.items
    for claim in one.claims:
        yield claim.id, claim.statements, atlas.statements
        yield claim.id, (claim.lead,), claim.statements
        yield claim.id, claim.origins.ids, atlas.origins
    for origin in one.origins:
        yield origin.id, (origin.claim,), members
        yield origin.id, origin.statements, members.get(origin.claim, ())
    for each in one.disagreements:
        yield each.id, (each.claim,), members
        yield each.id, each.statements, atlas.statements
        for value in each.values:
            yield each.id, value.statements, each.statements
    for version in one.versions:
        yield one.story.id, (version.report, version.next, version.newest), atlas.reports
    yield from _told_over_claims(one, members, atlas)
    for entry in one.timeline:
        yield one.story.id, (entry.claim,), members
        yield one.story.id, (entry.statement,), atlas.statements


def _told_over_claims(
    one: StoryRecord, members: Mapping[str, tuple[str, ...]], atlas: Atlas
) -> Iterator[Reference]:
    """Yield what the citations and the running counts of a story refer to."""
    for edge in one.citations:
        yield one.story.id, edge.statements, atlas.statements
    for series in one.series:
        for told in series.entries:
            yield series.id, (told.claim,), members
            yield series.id, told.statements, members.get(told.claim, ())
