"""Why the record says what it says: each reason with the words of the reports that show it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from twosource.errors import UnknownId
from twosource.model import (
    Claim,
    Disagreement,
    Evidence,
    Item,
    Origin,
    Report,
    Series,
    Statement,
    StoryRecord,
)
from twosource.pipeline.outlet_facts import OutletFacts
from twosource.show import credibility, phrases
from twosource.show.atlas import chart, resolve
from twosource.show.brief.compose import compose
from twosource.show.brief.counted import five, retracted
from twosource.show.brief.voices import said as said_by
from twosource.show.corrected import bearing, sentence
from twosource.show.forms import bounds, dated, outlet, plain, published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from twosource.model import Record, Value, Why
    from twosource.show.atlas import Atlas, Thing
    from twosource.show.brief.blocks import Brief, Citation
    from twosource.show.export import Object


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a report: characters ``start`` to ``end`` of the text of ``report``."""

    report: str
    outlet: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A reason in words, the name of its rule, and the words of the reports that show it."""

    rule: str
    text: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What is explained, why it is so, and the things within it that have reasons of their own."""

    id: str
    what: str
    text: str
    reasons: tuple[Reason, ...] = ()
    parts: tuple[Explanation, ...] = ()


def explain(record: Record, wanted: str, story: str | None = None) -> Explanation:
    """Return why the record holds what ``wanted`` names.

    ``wanted`` is an id, the beginning of one, or the name that the brief of ``story`` (by default
    the largest) gives to a claim, a report or a citation: ``c1``, ``r2``, ``12`` or ``[12]``.

    Raises:
        UnknownId: nothing, or more than one thing, is named so.
    """
    atlas = chart(record)
    if own := phrases.OWN_NAME.match(wanted):
        brief = compose(record, story)
        if own["number"]:
            return _citation(brief, int(own["number"]), atlas)
        wanted = named(brief, wanted)
    return of(atlas.thing(wanted), atlas)


def of(thing: Thing, atlas: Atlas) -> Explanation:
    """Return why the record holds ``thing``, a value of ``atlas``."""
    makers: dict[type, Callable[..., Explanation]] = {
        StoryRecord: _story,
        Claim: _claim,
        Origin: _origin,
        Disagreement: _disagreement,
        Series: _series,
        Statement: _statement,
        Item: _item,
        Report: _report,
    }
    return _corrected(makers[type(thing)](thing, atlas), atlas)


def _corrected(one: Explanation, atlas: Atlas) -> Explanation:
    """Return an explanation with what users corrected in what it explains, and in its parts."""
    keys = (one.id, *(atlas.claims[one.id].statements if one.id in atlas.claims else ()))
    told = tuple(
        Reason(rule="correction", text=sentence(correction, applied.was))
        for correction, applied in bearing(keys, atlas)
    )
    return replace(
        one, reasons=told + one.reasons, parts=tuple(_corrected(part, atlas) for part in one.parts)
    )


def named(brief: Brief, name: str) -> str:
    """Return the id of the claim or report that a brief calls ``c1`` or ``r1``. Raises UnknownId."""
    names = {block.name: block.id for block in (*brief.claims, *brief.folded)}
    names |= {f"r{place}": key for place, key in enumerate(brief.reports, start=1)}
    return names[resolve(name, tuple(names))]


def _citation(brief: Brief, number: int, atlas: Atlas) -> Explanation:
    """Return the place that ``[number]`` of a brief stands for, and the statements made there."""
    if not 1 <= number <= len(brief.citations):
        raise UnknownId(f"the brief has no citation [{number}]: it has {len(brief.citations)}")
    place = brief.citations[number - 1]
    held = atlas.reports[place.report]
    told = [
        one
        for one in atlas.statements.values()
        if (one.report, one.start, one.end) == (place.report, place.start, place.end)
    ]
    name = f"r{brief.reports.index(place.report) + 1}"
    return Explanation(
        id=f"[{number}]",
        what=f"citation of {name}, {outlet(held)}, {published(held)}",
        text=plain(held.text[place.left : place.right]),
        reasons=(_shown("place", "the words cited", place, atlas),),
        parts=tuple(replace(_statement(one, atlas), parts=()) for one in told),
    )


def _quote(report: str, start: int, end: int, atlas: Atlas) -> Quote:
    held = atlas.reports[report]
    words = plain(held.text[start:end])
    return Quote(report=report, outlet=outlet(held), start=start, end=end, words=words)


def _shown(rule: str, text: str, place: Evidence | Citation | Statement, atlas: Atlas) -> Reason:
    """Return a reason that the words at one place show."""
    return Reason(rule=rule, text=text, quotes=(_quote(place.report, place.start, place.end, atlas),))


def _quotes(spans: Iterable[Evidence], atlas: Atlas) -> tuple[Quote, ...]:
    return tuple(
        _quote(one.report, one.start, one.end, atlas) for one in spans if one.report in atlas.reports
    )


def _reasons(reasons: Iterable[Why], atlas: Atlas) -> tuple[Reason, ...]:
    return tuple(
        Reason(rule=why.rule, text=plain(why.text), quotes=_quotes(why.spans, atlas)) for why in reasons
    )


def _told(keys: Iterable[str], atlas: Atlas) -> tuple[Reason, ...]:
    """Return the statements with these ids: who says each, how sure, and its words."""
    found = [atlas.statements[key] for key in keys if key in atlas.statements]
    return tuple(
        _shown(
            "statement",
            f"{one.id}: {said_by(one, atlas)}, {phrases.CERTAINTY[one.certainty]}"
            + (f", {phrases.WITHDRAWN}" if one.report in atlas.withdrawn else ""),
            one,
            atlas,
        )
        for one in found
    )


def _claim(claim: Claim, atlas: Atlas) -> Explanation:
    story = atlas.stories[claim.story]
    origins = tuple(_origin(one, atlas) for one in story.origins if one.claim == claim.id)
    disagreements = tuple(_disagreement(one, atlas) for one in story.disagreements if one.claim == claim.id)
    lead = atlas.statements.get(claim.lead)
    hedge = "" if lead is None or lead.certainty == "asserted" else f" ({phrases.CERTAINTY[lead.certainty]})"
    origins_said = phrases.ranged(claim.origins.min, claim.origins.max, "origins")
    label = "" if claim.label in {origins_said, "single origin"} else f", {claim.label}"
    return Explanation(
        id=claim.id,
        what=f"claim, {five(claim)}{label}" + (f"; {was}" if (was := retracted(claim)) else ""),
        text=plain(claim.text) + hedge,
        reasons=_told(claim.statements, atlas) + _reasons(claim.why, atlas) + _graded(claim, story, atlas),
        parts=origins + disagreements,
    )


def _graded(claim: Claim, story: StoryRecord, atlas: Atlas) -> tuple[Reason, ...]:
    """Return what the Admiralty scale would say of a claim and of who tells it, each with its rule."""
    grade = credibility.of_claim(claim, story, atlas)
    letters = credibility.reliability(claim, atlas, OutletFacts(atlas.record.corrections))
    return (
        Reason(
            rule=f"{phrases.SUGGESTED}: {grade.rule}",
            text=credibility.credibility_words(grade),
            quotes=_statement_quotes(grade.statements, atlas),
        ),
        Reason(
            rule=phrases.SET_BY_USER,
            text=credibility.reliability_words(letters),
        ),
    )


def _origin(origin: Origin, atlas: Atlas) -> Explanation:
    return Explanation(
        id=origin.id,
        what=f"origin, {phrases.VOICE[origin.kind]}",
        text=plain(origin.name) or phrases.NARRATORS,
        reasons=_told(origin.statements, atlas) + _reasons(origin.why, atlas),
    )


def _disagreement(one: Disagreement, atlas: Atlas) -> Explanation:
    values = tuple(
        Reason(
            rule="value",
            text=f"{plain(value.value)} {_bracketed(value)}".strip(),
            quotes=_quotes(value.spans, atlas) or _statement_quotes(value.statements, atlas),
        )
        for value in one.values
    )
    return Explanation(
        id=one.id,
        what=f"disagreement, {phrases.FIELD[one.field]}, {phrases.KIND[one.kind]}",
        text=plain(one.note),
        reasons=values + _reasons(one.why, atlas),
    )


def _series(one: Series, atlas: Atlas) -> Explanation:
    """Return the figures of a running count: who gave each, as of when, and what it does to the stand."""
    entries = tuple(
        Reason(
            rule=phrases.STEP[entry.step],
            text=", ".join(
                part for part in (plain(entry.value), plain(entry.by), entry.as_of, plain(entry.note)) if part
            ),
            quotes=_quotes(entry.spans, atlas) or _statement_quotes(entry.statements, atlas),
        )
        for entry in one.entries
    )
    suspected = f"{phrases.SUSPECTED} " if one.suspected else ""
    return Explanation(
        id=one.id,
        what=f"running count, {phrases.counted(len(entries), 'figures')}",
        text=f"{suspected}{phrases.FATE[one.fate]} {plain(one.group)}".strip(),
        reasons=entries,
    )


def _bracketed(value: Value) -> str:
    shown = bounds(value.low, value.high)
    return f"({shown})" if shown else ""


def _statement_quotes(keys: Iterable[str], atlas: Atlas) -> tuple[Quote, ...]:
    found = [atlas.statements[key] for key in keys if key in atlas.statements]
    return _quotes((Evidence(report=one.report, start=one.start, end=one.end) for one in found), atlas)


def _statement(one: Statement, atlas: Atlas) -> Explanation:
    """Return the spans behind each slot of a statement, and the claim that it belongs to."""
    slots = [(mark.kind, mark.start, mark.end) for mark in one.marks]
    slots += [("speaker", link.start, link.end) for link in one.attribution]
    slots += [(f"role: {role.role}", role.start, role.end) for role in one.roles]
    slots += [("place", place.start, place.end) for place in one.places]
    slots += [(f"amount: {bounds(each.low, each.high)}", each.start, each.end) for each in one.quantities]
    if one.when is not None:
        what = "date of the report's main event" if one.when.inferred else "date of the event"
        slots.append((f"{what}: {dated(one.when) or one.when.why}", one.when.start, one.when.end))
    claim = atlas.claims.get(atlas.claim_of.get(one.id, ""))
    return Explanation(
        id=one.id,
        what=f"statement, {phrases.CERTAINTY[one.certainty]}, {said_by(one, atlas)}",
        text=plain(one.text),
        reasons=tuple(
            _shown(rule, rule, Evidence(report=one.report, start=start, end=end), atlas)
            for rule, start, end in slots
        ),
        parts=() if claim is None else (_claim(claim, atlas),),
    )


def _item(item: Item, atlas: Atlas) -> Explanation:
    quotes = tuple(_quote(item.report, span.start, span.end, atlas) for span in item.spans)
    story = atlas.story_of.get(item.id)
    what = f"{item.kind} of {item.report}" + (f", in story {story}" if story else "")
    body = Reason(rule="body", text="its paragraphs", quotes=quotes)
    return Explanation(id=item.id, what=what, text=plain(item.title or ""), reasons=(body,))


def _report(report: Report, atlas: Atlas) -> Explanation:
    """Return where each fact about a report was found, and what was marked in its text."""
    facts = tuple(
        Reason(
            rule=f"found in {fact.found_in}",
            text=f"{fact.name}: {plain(fact.value)}",
            quotes=()
            if fact.start is None or fact.end is None
            else (_quote(report.id, fact.start, fact.end, atlas),),
        )
        for fact in report.facts
    )
    page = atlas.pages.get(report.id)
    newest = atlas.newest.get(report.id)
    zones = tuple(
        _shown(
            zone.kind,
            plain(zone.why) or zone.kind,
            Evidence(report=report.id, start=zone.start, end=zone.end),
            atlas,
        )
        for zone in (() if page is None else page.zones)
        if zone.kind != "body"
    )
    return Explanation(
        id=report.id,
        what=f"report, {outlet(report)}, {published(report)}, sha256 {report.sha256}"
        + (f", {phrases.SUPERSEDED_BY} {newest}" if newest else ""),
        text=plain(report.title or "") or plain(report.path).rpartition("/")[2],
        reasons=facts + zones + _versions(report, atlas),
        parts=() if page is None else tuple(_item(item, atlas) for item in page.items),
    )


def _versions(report: Report, atlas: Atlas) -> tuple[Reason, ...]:
    """Return the versions on both sides of a report, with what was changed between."""
    found: list[Reason] = []
    for one in (each for each in atlas.versions if report.id in {each.report, each.next}):
        text = f"{one.next} is a newer version of {one.report}"
        found.append(Reason(rule="version", text=text))
        found += [
            Reason(
                rule="version",
                text=f"it changed: {phrases.CHANGED[change.field]}",
                quotes=_quotes((*change.before, *change.now), atlas),
            )
            for change in one.changes
        ]
    return tuple(found)


def _story(one: StoryRecord, atlas: Atlas) -> Explanation:
    """Return the items of a story, and the words that they share where one copies another."""
    items = [atlas.items[key] for key in one.story.items if key in atlas.items]
    told = tuple(
        Reason(
            rule="item",
            text=f"{item.id}: {plain(item.title or '') or phrases.NO_TITLE}",
            quotes=tuple(_quote(item.report, span.start, span.end, atlas) for span in item.spans[:1]),
        )
        for item in items
    )
    return Explanation(
        id=one.story.id,
        what=f"story, {len(items)} items, {phrases.counted(len(one.claims), 'claims')}",
        text=plain(one.story.title),
        reasons=told + _reasons((copy.why for copy in one.copies), atlas),
    )


def lines(one: Explanation, depth: int = 0) -> list[str]:
    """Return an explanation as plain lines, what is within indented by two blanks."""
    pad = "  " * depth
    found = [f"{pad}{one.id}  {one.what}"]
    if one.text:
        found.append(f"{pad}  {one.text}")
    for reason in one.reasons:
        found.append(f"{pad}  - {reason.text} [{reason.rule}]")
        found += [
            f'{pad}      "{quote.words}" ({quote.outlet}, {quote.report}, {quote.start} to {quote.end})'
            for quote in reason.quotes
        ]
    for part in one.parts:
        found += lines(part, depth + 1)
    return found


def to_json(one: Explanation) -> Object:
    """Return an explanation as JSON, its parts within it."""
    return asdict(one)
