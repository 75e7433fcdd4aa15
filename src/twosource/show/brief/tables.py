"""The tables of a brief: disagreements, dates, what was read and what was dropped."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.brief.blocks import BLANK, Dispute, Line, Run, Side, Table, joined
from twosource.show.brief.desk import TAKEN_BACK, told_apart
from twosource.show.brief.grounds import of_citation, stands, strange
from twosource.show.brief.voices import as_of, certainty, hedge, linked, voice
from twosource.show.forms import bounds, dated, outlet, plain, published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from twosource.model import (
        Claim,
        Disagreement,
        Evidence,
        Report,
        Statement,
        TimelineEntry,
        Value,
    )
    from twosource.show.brief.desk import Desk

_KINDS = ("conflict", "update", "withdrawn", "precision")
_AHEAD = frozenset({"planned", "conditional"})
_SHORT = frozenset({"quantity", "date", "place"})
_FEW = 6
"""The fields whose values are short, and the most words that a line of labels takes from one."""

WIDEST = 7
"""Most reports that have a column each: more do not fit on a page."""

SHOWN = 3
"""Statements cited for one value, at most: the others stand under the claim."""


def disputes(
    desk: Desk, names: dict[str, str], chosen: Callable[[Disagreement], bool]
) -> tuple[Dispute, ...]:
    """Return the ``chosen`` disagreements in reading order; ``names`` are the claims' names in this brief."""
    ordered = sorted(
        (one for one in desk.story.disagreements if chosen(one) and told_apart(one, desk.atlas)),
        key=lambda one: (_KINDS.index(one.kind), _place(names.get(one.claim, "")), one.field, one.id),
    )
    return tuple(
        Dispute(
            id=one.id,
            claim=one.claim,
            name=names.get(one.claim, ""),
            field=one.field,
            kind=one.kind,
            note=_note(desk, one),
            sides=tuple(side for value in one.values for side in _told(desk, one, value)),
        )
        for one in ordered
    )


def disagreements(found: Iterable[Dispute]) -> Table:
    """Return one row for each side of some disputes."""
    rows = [row for one in found for row in _rows(one)]
    return Table(heads=phrases.DISAGREE_HEADS, rows=tuple(rows), empty=phrases.NO_DISAGREEMENT)


def _place(name: str) -> tuple[int, str]:
    return (len(name), name) if name else (99, "")


def _rows(one: Dispute) -> Iterable[tuple[Line, ...]]:
    what: Line = (Run(text=phrases.FIELD[one.field], tone="strong"),)
    if one.name:
        what += (BLANK, Run(text=one.name, role="key"))
    kind: Line = (Run(text=phrases.KIND[one.kind], role="label", tone=phrases.TONE[one.kind]),)
    for place, side in enumerate(one.sides):
        yield (what, side.value, side.bounds, side.who, side.as_of, kind, () if place else one.note)


def _told(desk: Desk, one: Disagreement, value: Value) -> Iterable[Side]:
    """Yield a value in each wording of its own, or as a note on a report alone corrects it."""
    if not value.statements:
        yield Side(
            value=_cited(desk, value.spans),
            bounds=(),
            who=_corrected(desk, value),
            as_of=(),
            reports=tuple(dict.fromkeys(span.report for span in value.spans)),
        )
    for told in _tellings(desk, one, value):
        few = told[:SHOWN]
        yield Side(
            value=(*_value(desk, one, value, few), *((BLANK, TAKEN_BACK) if value.withdrawn else ())),
            bounds=_bounds(desk, one, value, few),
            who=desk.once(few, lambda each: voice(each, desk.atlas)),
            as_of=desk.once(few, lambda each: as_of(each, desk.atlas)),
            reports=tuple(dict.fromkeys(each.report for each in told)),
        )


def _corrected(desk: Desk, value: Value) -> Line:
    """Return by whom a figure was corrected that stands in a note on the report alone."""
    (place,) = value.spans
    teller = outlet(desk.atlas.reports[place.report])
    cite = Run(text=str(desk.citing.place(place.report, place.start, place.end).number), role="cite")
    return (Run(text=f"{phrases.CORRECTED_BY} "), Run(text=teller, role="span"), BLANK, cite)


def _tellings(desk: Desk, one: Disagreement, value: Value) -> list[list[Statement]]:
    """Return the statements that hold a value, those of one wording together.

    Amounts and dates of one value may be told in several ways ("47", "some fifty"): each wording has a
    row of its own, so that no statement is cited for words that it does not say.
    """
    spans = _spans(value)
    alike: dict[str, list[Statement]] = {}
    for key in value.statements:
        statement = desk.atlas.statements.get(key)
        if statement is None:
            continue
        form = dated(statement.when) if one.field == "date" and statement.when else ""
        if one.field == "quantity" and (span := spans.get(key)) is not None:
            form = " ".join(desk.atlas.reports[span.report].text[span.start : span.end].casefold().split())
        alike.setdefault(form, []).append(statement)
    return [sorted(told, key=desk.order) for told in alike.values()]


def sides(desk: Desk, one: Disagreement) -> tuple[Line, ...]:
    """Return the values of a disagreement in the words of a report where they are short, else nothing."""
    found: list[Line] = []
    for value in one.values:
        told = [each for alike in _tellings(desk, one, value)[:1] for each in alike[:SHOWN]]
        if not told or one.field not in _SHORT or len(_words(desk, value, told)[0].split()) > _FEW:
            return ()
        found.append(_value(desk, one, value, told))
    return tuple(found)


def _value(desk: Desk, one: Disagreement, value: Value, told: list[Statement]) -> Line:
    """Return a value in the words of a report, and its certainty where it is not said as fact."""
    cites = desk.cites(told)
    if one.field == "certainty":
        return (certainty(told[0]), BLANK, *cites)
    if one.field == "roles" and (parts := _parties(desk, value, told[0])):
        return (*parts, BLANK, *cites, *hedge(told[0]))
    words, first = _words(desk, value, told)
    lead: Line = (Run(text=f"{value.value}: "),) if value.value in phrases.SIDES else ()
    return (*lead, Run(text=words, role="mark"), BLANK, *cites, *hedge(first))


def _words(desk: Desk, value: Value, told: list[Statement]) -> tuple[str, Statement]:
    """Return the words of a value: those at its span, else the record's if they stand in a statement.

    Where neither holds, the whole statement speaks. With them comes the statement that they are of.
    """
    mine = _spans(value)
    first = next((one for one in told if one.id in mine), told[0])
    spans = [mine[first.id]] if first.id in mine else list(value.spans)
    if spans:
        span = spans[0]
        words = plain(desk.atlas.reports[span.report].text[span.start : span.end])
        first = next((one for one in told if one.report == span.report), first)
        inside = first.start <= span.start and span.end <= first.end
    else:
        words = plain(value.value)
        inside = words not in phrases.SIDES and strange(words, _grounds(desk, told)) is None
    if not inside or not words:
        words = plain(desk.atlas.reports[first.report].text[first.start : first.end])
    return words, first


def _parties(desk: Desk, value: Value, statement: Statement) -> Line:
    """Return ``from the DPRK, to Russia``: the participants that a value of roles names."""
    named = set(value.value.lower().replace(";", " ").split())
    text = desk.atlas.reports[statement.report].text
    runs: list[Run] = []
    for role in sorted(statement.roles, key=lambda role: role.start):
        if role.role in phrases.ROLE and named.issuperset(
            (role.entity or "?").lower().split(":")[-1].split()
        ):
            lead = ", " if runs else ""
            runs.append(Run(text=f"{lead}{phrases.ROLE[role.role]} "))
            runs.append(Run(text=plain(text[role.start : role.end]), role="mark"))
    return tuple(runs)


def _grounds(desk: Desk, told: Iterable[Statement]) -> frozenset[str]:
    found: set[str] = set()
    for one in told:
        found |= of_citation(desk.citing.of(one), (one,), desk.atlas)
    return frozenset(found)


def _spans(value: Value) -> dict[str, Evidence]:
    """Return the words of a value by statement, where each statement has words of its own."""
    if len(value.statements) != len(value.spans):
        return {}
    return dict(zip(value.statements, value.spans, strict=True))


def _bounds(desk: Desk, one: Disagreement, value: Value, told: list[Statement]) -> Line:
    """Return the bounds of an amount, or the normal form of a date, with where it follows from."""
    spans = _spans(value)
    for statement in told:
        form = dated(statement.when) if one.field == "date" else ""
        if one.field == "quantity":
            start = spans[statement.id].start if statement.id in spans else None
            shown = [
                bounds(each.low, each.high) for each in statement.quantities if start in {None, each.start}
            ]
            form = next(
                (each for each in shown if start is not None or each == bounds(value.low, value.high)), ""
            )
        if form:
            return (Run(text=form, role="form"), BLANK, desk.citing.mark(statement))
    return ()


def _note(desk: Desk, one: Disagreement) -> Line:
    """Return the record's note if each name and number in it stands in the statements; else nothing."""
    told = tuple(desk.atlas.statements[key] for key in one.statements if key in desk.atlas.statements)
    if not one.note or not stands(one.note, _grounds(desk, told)):
        return ()
    return (Run(text=plain(one.note)), BLANK, *desk.cites(sorted(told, key=desk.order)))


def timeline(desk: Desk, names: dict[str, str], claims: frozenset[str], *, ahead: bool) -> Table:
    """Return the dated ones of ``claims`` by the date of the event: those that happened, or those ``ahead``.

    ``names`` gives the claims' names in this brief. A day that a statement has only from the main event
    of its report is no day of its own.
    """
    chosen = [
        entry
        for entry in desk.story.timeline
        if (entry.certainty in _AHEAD) is ahead
        and entry.claim in claims
        and entry.statement in desk.atlas.statements
        and not entry.when.inferred
    ]
    dates = sorted((entry for entry in chosen if dated(entry.when)), key=_by_day)
    rows = tuple(_dated_row(desk, entry, names.get(entry.claim, "")) for entry in dates)
    return Table(heads=phrases.TIMELINE_HEADS, rows=rows, empty="" if ahead else phrases.NO_DATES)


def _by_day(entry: TimelineEntry) -> tuple[str, str, str]:
    return (entry.when.earliest or "~", entry.when.latest or "~", entry.claim)


def _dated_row(desk: Desk, entry: TimelineEntry, name: str) -> tuple[Line, ...]:
    statement = desk.atlas.statements[entry.statement]
    text = desk.atlas.reports[statement.report].text
    cite = (BLANK, desk.citing.mark(statement))
    when = statement.when or entry.when
    lead: Line = (Run(text=name, role="key"), BLANK) if name else ()
    words = Run(text=plain(text[statement.start : statement.end]), role="mark")
    taken_back = (BLANK, TAKEN_BACK) if statement.report in desk.atlas.withdrawn else ()
    return (
        (Run(text=dated(when), role="form", tone="strong"), *cite),
        (Run(text=plain(text[when.start : when.end]), role="span"), *cite),
        (*lead, words, *cite, *hedge(statement), *taken_back),
        (*voice(statement, desk.atlas), *cite),
    )


def by_report(desk: Desk, claims: Sequence[Claim], names: dict[str, str]) -> Table:
    """Return which report tells which claim, and how sure: a column for each report.

    Nothing where one report stands alone, or where there are more than :data:`WIDEST`.
    """
    if not 1 < len(desk.reports) <= WIDEST:
        return Table(heads=(), rows=())
    heads = (
        phrases.CLAIM,
        *(f"{desk.named(key).text} {outlet(desk.atlas.reports[key])}" for key in desk.reports),
    )
    return Table(heads=heads, rows=tuple(_claim_row(desk, claim, names[claim.id]) for claim in claims))


def _claim_row(desk: Desk, claim: Claim, name: str) -> tuple[Line, ...]:
    statements = sorted(desk.statements(claim), key=desk.order)
    row: list[Line] = [(Run(text=name, role="key"),)]
    for report in desk.reports:
        mine = [one for one in statements if one.report == report]
        degrees = ([one for one in mine if one.certainty == degree] for degree in phrases.CERTAINTY)
        row.append(joined((certainty(alike[0]), BLANK, *desk.cites(alike)) for alike in degrees if alike))
    return tuple(row)


def read(desk: Desk) -> Table:
    """Return what was read: each report with its outlet, date, digest, and what was set aside of it."""
    return Table(
        heads=phrases.READ_HEADS,
        rows=tuple(_report_row(desk, desk.atlas.reports[key]) for key in (*desk.reports, *desk.earlier)),
    )


def _report_row(desk: Desk, report: Report) -> tuple[Line, ...]:
    counts: Counter[str] = Counter()
    page = desk.atlas.pages.get(report.id)
    newest = desk.atlas.newest.get(report.id)
    if page is not None and newest is None:
        counts.update(zone.kind for zone in page.zones if zone.kind != "body")
        mine = set(desk.story.story.items)
        counts["other"] = sum(item.id not in mine for item in page.items)
    words = [phrases.counted(counts[kind], kind) for kind in phrases.ZONE if counts[kind]]
    aside = Run(text=", ".join(words), role="count") if words else Run(text=phrases.NONE_SET_ASIDE)
    if newest is not None:
        aside = Run(text=f"{phrases.SUPERSEDED_BY} {desk.named(newest).text}")
    notes = [
        part for note in report.notes for part in (Run(text="; "), Run(text=plain(note.text), role="form"))
    ]
    return (
        (desk.named(report.id),),
        (Run(text=plain(report.path).rpartition("/")[2], role="form"),),
        (linked(report),),
        (Run(text=published(report), role="form"),),
        (Run(text=report.sha256, role="key"),),
        (aside, *notes),
    )


def versions(desk: Desk) -> Table:
    """Return what newer versions of the reports changed: a row for each title and figure, before and now."""
    rows: list[tuple[Line, ...]] = []
    for one in sorted(desk.story.versions, key=lambda one: desk.earlier.index(one.report)):
        pair: tuple[Line, ...] = ((desk.named(one.report),), (desk.named(one.next),))
        rows += [
            (
                *pair,
                (Run(text=phrases.CHANGED[each.field]),),
                _cited(desk, each.before),
                _cited(desk, each.now),
            )
            for each in one.changes
        ]
        if not one.changes:
            rows.append((*pair, (Run(text=phrases.UNCHANGED),), (), ()))
    return Table(heads=phrases.VERSION_HEADS, rows=tuple(rows))


def _cited(desk: Desk, places: Iterable[Evidence]) -> Line:
    """Return the words at some places, each cited."""
    return joined(
        (
            Run(text=plain(desk.atlas.reports[one.report].text[one.start : one.end]), role="mark"),
            BLANK,
            Run(text=str(desk.citing.place(one.report, one.start, one.end).number), role="cite"),
        )
        for one in places
    )


def dropped(desk: Desk) -> Table:
    """Return what the whole record set aside unread, with the reasons."""
    rows = tuple(
        ((Run(text=plain(one.path), role="form"),), (Run(text=plain(one.reason), role="form"),))
        for one in sorted(desk.atlas.record.dropped, key=lambda one: (one.path, one.reason))
    )
    return Table(heads=phrases.DROPPED_HEADS, rows=rows, empty=phrases.NOTHING_DROPPED)
