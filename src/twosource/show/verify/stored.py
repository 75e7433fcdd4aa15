"""Check a record against itself: the raw bytes, the texts decoded from them, every span, every id."""

from __future__ import annotations

import hashlib
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, cast

from twosource.errors import VerificationFailed
from twosource.model import Evidence
from twosource.show.atlas import Atlas, chart
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from twosource.model import Record, Report, StoryRecord

_PLACES = (
    ("text", "start", "end"),
    ("source_text", "start", "end"),
    ("name", "name_start", "name_end"),
    ("", "cue_start", "cue_end"),
)
"""The words that a value has, and the two offsets between which they must stand."""


def verify_record(
    record: Record, raw: Callable[[str], bytes], again: Callable[[str], Report]
) -> tuple[str, ...]:
    """Check everything in ``record`` that can be checked, and return what was checked, a line each.

    Args:
        record: the whole record, or a part of it.
        raw: the stored bytes by their digest.
        again: the report decoded from the stored bytes once more, by their digest.

    Raises:
        VerificationFailed: something does not hold; the text names the first such thing.
    """
    atlas = chart(record)
    for report in record.reports:
        _report(report, raw, again)
    spans = sum(_spans(atlas, value, report) for value, report in _values(atlas))
    ids = _ids(atlas)
    return (
        f"{len(record.reports)} reports: the stored bytes have their digests and decode to the stored texts",
        f"{spans} spans lie in their texts and hold the words that the record gives them",
        f"{ids} references lead to something",
    )


def _report(report: Report, raw: Callable[[str], bytes], again: Callable[[str], Report]) -> None:
    digest = hashlib.sha256(raw(report.sha256)).hexdigest()
    if digest != report.sha256:
        raise VerificationFailed(
            f"{report.id}: the stored bytes have the SHA-256 {digest}, not {report.sha256}"
        )
    decoded = again(report.sha256).text
    if decoded != report.text:
        place = next(
            (at for at, pair in enumerate(zip(decoded, report.text, strict=False)) if pair[0] != pair[1]),
            min(len(decoded), len(report.text)),
        )
        raise VerificationFailed(f"{report.id}: the stored text differs from its bytes at character {place}")


def _values(atlas: Atlas) -> Iterator[tuple[object, str]]:
    """Yield what holds spans, with the report whose text they are in; evidence names its own."""
    for page in atlas.record.pages:
        yield (page.zones, page.items, page.report.facts, page.report.layout), page.report.id
    for reading in atlas.record.readings:
        yield reading, reading.report
    for story in atlas.record.stories:
        yield story.story, story.story.title_report or ""
        yield (story.claims, story.origins, story.disagreements, story.copies), ""
        for entry in story.timeline:
            statement = atlas.statements.get(entry.statement)
            yield entry, "" if statement is None else statement.report


def _spans(atlas: Atlas, value: object, report: str) -> int:
    """Check every pair of offsets in ``value`` and in what it holds; return how many there were."""
    if isinstance(value, tuple):
        return sum(_spans(atlas, part, report) for part in cast("tuple[object, ...]", value))
    if not is_dataclass(value):
        return 0
    within = value.report if isinstance(value, Evidence) else report
    count = sum(_holds(atlas, value, within, names) for names in _PLACES)
    return count + sum(_spans(atlas, getattr(value, field.name), within) for field in fields(value))


def _holds(atlas: Atlas, value: object, report: str, names: tuple[str, str, str]) -> bool:
    """Check one pair of offsets of ``value`` and the words between, and say whether it has them.

    Line ends and blanks within the words are free: a hard-wrapped phrase is one phrase.
    """
    words, start, end = (getattr(value, name, None) if name else None for name in names)
    if not isinstance(start, int) or not isinstance(end, int):
        return False
    what = f"{type(value).__name__} at {start} to {end} of {report or 'no report'}"
    held = atlas.reports.get(report)
    if held is None or not 0 <= start <= end <= len(held.text):
        raise VerificationFailed(f"{what}: no such characters")
    if isinstance(words, str) and names[0] and plain(words) != plain(held.text[start:end]):
        raise VerificationFailed(f"{what}: the record says {words!r}, the text {held.text[start:end]!r}")
    return True


def _ids(atlas: Atlas) -> int:
    """Check that every id that a value refers to is there; return how many there were."""
    count = 0
    for holder, wanted, known in _references(atlas):
        for key in wanted:
            if key not in known:
                raise VerificationFailed(f"{holder} refers to {key}, which the record does not hold")
            count += 1
    return count


def _references(atlas: Atlas) -> Iterator[tuple[str, Iterable[str], Iterable[str]]]:
    for item in atlas.items.values():
        yield item.id, (item.report,), atlas.reports
    for statement in atlas.statements.values():
        yield statement.id, (statement.report,), atlas.reports
        yield statement.id, (statement.item,), atlas.items
    for story in atlas.record.stories:
        yield from _story_references(story, atlas)


def _story_references(one: StoryRecord, atlas: Atlas) -> Iterator[tuple[str, Iterable[str], Iterable[str]]]:
    claims = {claim.id: claim for claim in one.claims}
    yield one.story.id, one.story.items, atlas.items
    for claim in one.claims:
        yield claim.id, claim.statements, atlas.statements
        yield claim.id, (claim.lead,), claim.statements
        yield claim.id, claim.origins.ids, atlas.origins
    for origin in one.origins:
        yield origin.id, (origin.claim,), claims
        yield origin.id, origin.statements, claims[origin.claim].statements
    for each in one.disagreements:
        yield each.id, (each.claim,), claims
        yield each.id, each.statements, claims[each.claim].statements
        for value in each.values:
            yield each.id, value.statements, each.statements
    for entry in one.timeline:
        yield one.story.id, (entry.claim,), claims
        yield one.story.id, (entry.statement,), atlas.statements
