"""Listings: stories, claims, dates, hits, each as lines for a person and as JSON for a program."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from twosource.show import glances, moments, phrases
from twosource.show.export import as_json, as_of_json, told
from twosource.show.forms import inner, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.model import Cited, Record
    from twosource.record import Hit, Listed
    from twosource.show.brief.blocks import Brief, Line, Table
    from twosource.show.changes import Changes
    from twosource.show.export import Json
    from twosource.show.filtering import Answer


def stories(answer: Answer) -> list[str]:
    """Return a line for each story (number, id, days, counts, title), and below what is to know of it."""
    lines: list[str] = []
    for one in answer.stories:
        story = one.overview
        counts = f"{phrases.counted(story.reports, 'reports')}, {phrases.counted(story.claims, 'claims')}"
        title = plain(story.title) or phrases.NO_TITLE
        foreign = "".join(f" [{phrases.not_understood(number, code)}]" for code, number in story.foreign)
        labels = "".join(f" [{phrases.called(number, label)}]" for label, number in story.labels)
        days = glances.days(story)
        lines.append(f"{one.number:>3}  {story.id}  {days:<23}  {counts:<24}  {title}{foreign}{labels}")
        cites: list[Cited] = []
        lines += [f"     {_placed(line, cites)}" for line in glances.of(story, cites)]
        lines += [f"     {_bracketed(one.hit)}"] if one.hit else []
    if answer.pages > 1:
        lines.append(
            f"page {answer.page} of {answer.pages}, {phrases.counted(answer.total, 'stories')} in all"
        )
    return lines


def _placed(line: Line, cites: Sequence[Cited]) -> str:
    """Return a line with the places that it cites instead of their numbers."""
    said = "".join(
        f"{cited.report}[{cited.start}:{cited.end}]"
        if run.role == "cite" and (cited := cites[int(run.text) - 1])
        else run.text
        for run in line
    )
    return said.strip()


def stories_json(answer: Answer) -> Json:
    """Return the same listing as JSON, with the numbers that a user may type."""
    return {
        "asked": {**answer.asked},
        "meant": {**answer.meant},
        "order": answer.order,
        "total": answer.total,
        "page": answer.page,
        "pages": answer.pages,
        "limit": answer.limit,
        "stories": [_story_json(one) for one in answer.stories],
    }


def _story_json(one: Listed) -> Json:
    story = one.overview
    marks: dict[str, Json] = {"foreign": {**dict(story.foreign)}, "labels": {**dict(story.labels)}}
    return {
        "number": one.number,
        **asdict(story),
        **marks,
        "hit": hits_json([one.hit])[0] if one.hit else None,
    }


def claims(brief: Brief) -> list[str]:
    """Return the claims of a story: each lead with its certainty in words, and what is known of it."""
    lines: list[str] = []
    for block in (*brief.claims, *brief.folded):
        lines.append(f"{block.name:<4} {line_text(block.lead)}")
        shown = () if block.usual else (block.graded,)
        lines += [f"     {line_text(fact)}" for fact in (*block.facts, block.where, *shown)]
        lines.append(f"     {block.id}")
    return [*lines, phrases.USUAL_GRADE] if lines else lines


def claims_json(record: Record, brief: Brief) -> Json:
    """Return the claims of a story as the export has them, in the order of the brief, with its names."""
    found = {one["id"]: one for one in _rows(record, "claims")}
    blocks = (*brief.claims, *brief.folded)
    return [{"name": block.name, **found[block.id]} for block in blocks if block.id in found]


def timeline(brief: Brief) -> list[str]:
    """Return the dated claims of a story, those that are planned apart."""
    lines = _table(_by_day(brief.happened))
    planned = _by_day(brief.planned)
    if planned.rows:
        lines += ["", phrases.PLANNED, *_table(planned)]
    return lines


def _by_day(table: Table) -> Table:
    """Return a table of dates with the rows of the folded claims among the others."""
    whole = table.whole()
    return replace(whole, rows=tuple(sorted(whole.rows, key=lambda row: row[0][0].text)))


def timeline_json(record: Record, brief: Brief) -> Json:
    """Return the timeline of a story as the export has it."""
    return [one for one in _rows(record, "timeline") if one["story"] == brief.story]


def hits(found: Iterable[Hit]) -> list[str]:
    """Return two lines for each hit: where it is, and the words around with the found ones in brackets."""
    lines: list[str] = []
    for hit in found:
        old = f" [{phrases.SUPERSEDED_BY} {hit.superseded_by}]" if hit.superseded_by else ""
        lines.append(f"{hit.item}  {plain(hit.title or '') or phrases.NO_TITLE}{old}")
        lines.append(f"    {_bracketed(hit)}")
    return lines


def hits_json(found: Iterable[Hit]) -> list[Json]:
    """Return the hits as JSON; offsets are code points into the report's text."""
    return [{**asdict(hit), "marks": [[mark.start, mark.end] for mark in hit.marks]} for hit in found]


def _bracketed(hit: Hit) -> str:
    parts: list[str] = []
    last = hit.start
    for mark in hit.marks:
        start, end = mark.start - hit.start, mark.end - hit.start
        parts.append(inner(hit.snippet[last - hit.start : start]))
        parts.append(f"[{plain(hit.snippet[start:end])}]")
        last = mark.end
    return "".join([*parts, inner(hit.snippet[last - hit.start :])]).strip()


def changes(found: Changes) -> list[str]:
    """Return what changed in a story: each change with how it was and is, and the words that show it."""
    until = moments.named(found.until.moment) if found.until else phrases.NOW
    since = moments.named(found.since.moment) if found.since else phrases.NOW
    lines = [
        f"{found.story}  {found.title or phrases.NO_TITLE}",
        f"{phrases.SINCE} {since}, {phrases.UNTIL} {until}",
    ]
    lines += [moments.line(one) for one in (found.since, found.until) if one is not None]
    for kind, head in phrases.CHANGES.items():
        some = [one for one in found.found if one.kind == kind]
        lines += ["", f"{head}: {len(some)}"] if some else []
        for one in some:
            lines.append(f"  {one.id}  {one.text}")
            lines += [
                f"    {step.what}: {step.before or phrases.NOTHING} -> {step.now}" for step in one.steps
            ]
            lines += [
                f'      "{place.words}" ({place.outlet}, {place.report}, {place.start} to {place.end})'
                for place in one.places
            ]
    return lines if found.found else [*lines, "", phrases.NOTHING_CHANGED]


def changes_json(found: Changes) -> Json:
    """Return what changed in a story as one object; ``until`` is null where it is now."""
    return {
        "story": found.story,
        "title": found.title,
        "since": as_of_json(found.since),
        "until": as_of_json(found.until),
        "changes": [told(one) for one in found.found],
    }


def _rows(record: Record, name: str) -> list[dict[str, Json]]:
    rows = as_json(record)[name]
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _table(table: Table) -> list[str]:
    if not table.rows:
        return [table.empty]
    return ["  ".join(line_text(cell) for cell in row if cell) for row in table.rows]


def line_text(line: Line) -> str:
    """Return a line as plain text with its citations in brackets."""
    return "".join(f"[{run.text}]" if run.role == "cite" else run.text for run in line).strip()
