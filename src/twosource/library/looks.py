"""How objects look: one short line for a prompt, an escaped table for a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from twosource.model import Claim, Disagreement, Item, Origin, Report, Series, Statement, StoryRecord
from twosource.show import phrases
from twosource.show.brief.voices import said as said_by
from twosource.show.forms import bounds, dated, outlet, plain, published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from twosource.model import SeriesEntry
    from twosource.show.atlas import Atlas, Thing

WIDTH = 100
"""Characters of a short form: a line of a terminal."""

_COUNTS = ("Label", "Origins", "Reports", "Outlets", "Publisher families", "Wire groups")
_STATEMENT = ("Outlet", "Published", "Who said it", "How sure", "Event", "In words")
_VALUE = ("Value", "Bounds", "Who said it", "Outlet", "In words")
_COUNT = ("Value", "Bounds", "Who said it", "As of", "What it does")
_STORY = ("Story", "Title", "Reports", "Claims", "Disagreements", "First published", "Last published")

_RULES = {
    "denied": "only denials are told",
    "contested": "at least one statement stands for it and one denies it",
    "single origin": "one first-hand voice",
    "withdrawn": "only reports that were withdrawn tell it",
}
"""The rule of each label, as docs/labels.md tells it; all others are numbers of origins."""


def short(kind: str, key: str, text: str) -> str:
    """Return ``<Claim c-...: text>`` on one line of at most :data:`WIDTH` characters."""
    line = f"<{kind} {key}: {plain(text)}>"
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 2]}\u2026>"


def said(value: Thing, atlas: Atlas) -> str:
    """Return what a value of a record is in a few words."""
    makers: dict[type, Callable[..., str]] = {
        Report: _report,
        Item: _item,
        Statement: _statement,
        StoryRecord: _story,
        Claim: _claim,
        Origin: _origin,
        Disagreement: _disagreement,
        Series: _series,
    }
    return makers[type(value)](value, atlas)


def _report(one: Report, _: Atlas) -> str:
    return f"{outlet(one)}, {published(one)}: {one.title or one.path}"


def _item(one: Item, _: Atlas) -> str:
    return f"{one.kind}: {one.title or phrases.NO_TITLE}"


def _statement(one: Statement, atlas: Atlas) -> str:
    return f'{said_by(one, atlas)}, {phrases.CERTAINTY[one.certainty]}: "{one.text}"'


def _story(one: StoryRecord, atlas: Atlas) -> str:
    reports = phrases.counted(len(_reports(one, atlas)), "reports")
    return f"{reports}, {phrases.counted(len(one.claims), 'claims')}: {one.story.title}"


def _reports(one: StoryRecord, atlas: Atlas) -> set[str]:
    return {atlas.items[key].report for key in one.story.items}


def _claim(one: Claim, _: Atlas) -> str:
    origins = phrases.ranged(one.origins.min, one.origins.max, "origins")
    against = f", {one.label}" if one.label in {"contested", "denied", "withdrawn"} else ""
    return f'{origins} in {phrases.counted(one.counts.reports, "reports")}{against}: "{one.text}"'


def _origin(one: Origin, _: Atlas) -> str:
    return f"{one.name or phrases.NARRATORS}, {phrases.VOICE[one.kind]}"


def _disagreement(one: Disagreement, _: Atlas) -> str:
    values = ", ".join(value.value for value in one.values)
    return f"{phrases.FIELD[one.field]}, {phrases.KIND[one.kind]}: {values}"


def _series(one: Series, _: Atlas) -> str:
    figures = ", ".join(each.value for each in one.entries)
    return f"{f'{phrases.FATE[one.fate]} {one.group}'.strip()}: {figures}"


def html(value: Thing, atlas: Atlas) -> str:
    """Return a value of a record as tables in which every character of a report is text, none is markup."""
    caption = said(value, atlas)
    if isinstance(value, StoryRecord):
        rows = [(plain(one.text), *_counts(one)) for one in value.claims]
        return _table(caption, (phrases.CLAIM, *_COUNTS), rows)
    if isinstance(value, Claim):
        counts = _table(value.text, _COUNTS, [_counts(value)])
        return counts + _table("", _STATEMENT, _statements(value.statements, atlas))
    if isinstance(value, Disagreement):
        return _table(caption, _VALUE, _values(value, atlas))
    if isinstance(value, Series):
        return _table(caption, _COUNT, [_figure(one) for one in value.entries])
    return _table(caption, _STATEMENT, _statements(_told(value, atlas), atlas))


def _figure(one: SeriesEntry) -> tuple[str, ...]:
    as_of = one.as_of or phrases.NO_DATE
    return (one.value, bounds(one.low, one.high), one.by, as_of, phrases.STEP[one.step])


def stories(found: Sequence[StoryRecord], atlas: Atlas, caption: str) -> str:
    """Return a table of stories."""
    return _table(caption, _STORY, (_story_row(one, atlas) for one in found))


def _told(value: Report | Item | Statement | Origin, atlas: Atlas) -> tuple[str, ...]:
    """Return the ids of the statements of a value."""
    if isinstance(value, Origin):
        return value.statements
    if isinstance(value, Statement):
        return (value.id,)
    held = [reading for reading in atlas.readings.values() if value.id in {reading.report, reading.item.id}]
    return tuple(one.id for reading in held for one in reading.statements)


def _story_row(one: StoryRecord, atlas: Atlas) -> tuple[str, ...]:
    numbers = (len(_reports(one, atlas)), len(one.claims), len(one.disagreements))
    days = [(day or phrases.NO_DATE)[:10] for day in (one.story.first_published, one.story.last_published)]
    return (one.story.id, one.story.title, *map(str, numbers), *days)


def _counts(claim: Claim) -> tuple[str, ...]:
    """Return the cells of a claim under :data:`_COUNTS`: the label with its rule, and the five counts."""
    low, high = claim.origins.min, claim.origins.max
    counts, unknown = claim.counts, claim.counts.no_publisher
    apart = "voices that surely stand apart"
    number = (
        apart if low == high else f"at least {low}; {high} if all that cannot be told apart are different"
    )
    return (
        f"{claim.label} ({_RULES.get(claim.label, number)})",
        str(high) if low == high else f"{low} {phrases.TO} {high}",
        *map(str, (counts.reports, counts.outlets)),
        f"{counts.families} ({phrases.NO_PUBLISHER_OF} {unknown})" if unknown else str(counts.families),
        str(counts.wires),
    )


def _statements(keys: Iterable[str], atlas: Atlas) -> Iterable[tuple[str, ...]]:
    for one in (atlas.statements[key] for key in keys):
        report = atlas.reports[one.report]
        sure = phrases.CERTAINTY[one.certainty]
        yield (outlet(report), published(report), said_by(one, atlas), sure, dated(one.when), one.text)


def _values(one: Disagreement, atlas: Atlas) -> Iterable[tuple[str, ...]]:
    for value in one.values:
        for each in (atlas.statements[key] for key in value.statements):
            teller = outlet(atlas.reports[each.report])
            yield (value.value, bounds(value.low, value.high), said_by(each, atlas), teller, each.text)


def _table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    body = "".join(f"<tr>{_cells(row, 'td')}</tr>" for row in rows)
    title = f"<caption>{escape(plain(caption))}</caption>" if caption else ""
    return f"<table>{title}<thead><tr>{_cells(heads, 'th')}</tr></thead><tbody>{body}</tbody></table>"


def _cells(row: Sequence[str], tag: str) -> str:
    return "".join(f"<{tag}>{escape(plain(cell))}</{tag}>" for cell in row)
