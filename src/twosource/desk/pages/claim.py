"""One claim: what is said, on whose word, what stands against it, and who does not say how he knows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.desk import terms
from twosource.desk.telling import Telling, first, tellings
from twosource.desk.views import View
from twosource.errors import UnknownId
from twosource.show import credibility, export, listing, phrases
from twosource.show.brief import running, tables
from twosource.show.brief.choosing import ranked
from twosource.show.brief.claims import blocks
from twosource.show.brief.compose import named, opened
from twosource.show.brief.counted import own, silent
from twosource.show.brief.desk import AGAINST
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.desk.records import Reader
    from twosource.desk.views import Asked
    from twosource.model import Claim, Origin, Statement
    from twosource.show.brief.blocks import ClaimBlock, Table
    from twosource.show.brief.desk import Desk
    from twosource.show.export import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """An origin with its own statements in their context, the first of which names it."""

    origin: Origin
    name: str
    told: tuple[Telling, ...]


def claim(reader: Reader, asked: Asked) -> View:
    """Return the page of a claim. Raises UnknownId."""
    found = reader.find(asked.name)
    if found.kind != "claim" or found.id != asked.name or found.story is None:
        raise UnknownId(f"there is no claim {asked.name}")
    desk = opened(reader.atlas(found.story).record, found.story)
    one = desk.atlas.claims[found.id]
    name = names(desk)[one.id]
    (block,) = blocks(desk, (one,), {one.id: name})
    statements = desk.statements(one)
    shown = first(statements, asked)
    mine = tuple(_voices(desk, one, shown))
    counted = {each.statement.id for voice in mine for each in voice.told}
    rest = [each for each in shown if each.id not in counted]
    groups: dict[str, list[Statement]] = {name: [] for name in terms.UNCOUNTED}
    for each in rest:
        groups[_group(desk, one, each)].append(each)
    return View(
        title=f"{name}: {listing.line_text(block.lead)}",
        template="claim.html.j2",
        values={
            "claim": one,
            "shown": (len(shown), len(statements)),
            "name": name,
            "block": block,
            "story": desk.story.story,
            "voices": mine,
            "counts": tuple(_counts(one)),
            "uncounted": [
                (*terms.UNCOUNTED[key], tellings(found, desk.atlas, desk.citing))
                for key, found in groups.items()
                if found
            ],
            **_tables(desk, one, name),
            "disputes": [each for each in desk.story.disagreements if each.claim == one.id],
            "withdrawn": [each for each in statements if each.report in desk.atlas.withdrawn],
            "citations": desk.citing.citations,
        },
        twin=lambda: _twin(one, desk, block),
    )


def _group(desk: Desk, claim: Claim, one: Statement) -> str:
    """Return under which head of :data:`terms.UNCOUNTED` a statement stands that no origin counts."""
    if claim.before is not None and one.report in claim.before.reports:
        return "withdrawn"
    if one.certainty in AGAINST:
        return "against"
    return "silent" if silent(desk, one) else "not another"


def _counts(one: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield each count of a claim: which, how many, and how many before reports of it were withdrawn."""
    before = one.before
    yield (
        "origins",
        phrases.ranged(one.origins.min, one.origins.max, "origins"),
        "" if before is None else phrases.ranged(before.origins.min, before.origins.max, "origins"),
    )
    for kind in ("reports", "outlets", "families", "wires"):
        then = "" if before is None else str(getattr(before.counts, kind))
        yield kind, str(getattr(one.counts, kind)), then
    yield "unattributed", str(one.unattributed), ""


def names(desk: Desk) -> dict[str, str]:
    """Return the names that the brief of a story gives to its claims, by their ids; of one untold its id."""
    printed, folded = ranked(desk)
    return {key: key for key in desk.atlas.claims} | named((*printed, *folded))


def _voices(desk: Desk, one: Claim, statements: Sequence[Statement]) -> Iterator[Voice]:
    """Yield the origins of a claim, each with the statements that are its own."""
    for origin in (desk.atlas.origins[key] for key in one.origins.ids if key in desk.atlas.origins):
        mine = frozenset(own(origin, desk.atlas))
        told = tellings((each for each in statements if each.id in mine), desk.atlas, desk.citing)
        yield Voice(origin=origin, name=plain(origin.name) or phrases.NARRATORS, told=told)


def _tables(desk: Desk, one: Claim, name: str) -> dict[str, Table]:
    """Return the parts of the story's tables that concern one claim."""
    series = tuple(each for each in desk.story.series if any(step.claim == one.id for step in each.entries))
    part = replace(desk, story=replace(desk.story, series=series))
    names, chosen = {one.id: name}, frozenset({one.id})
    counts = replace(running.counts(part, moved=True), more=running.counts(part, moved=False).rows)
    return {
        "disagreements": tables.disagreements(
            tables.disputes(desk, names, lambda each: each.claim == one.id)
        ),
        "happened": tables.timeline(desk, names, chosen, ahead=False),
        "planned": tables.timeline(desk, names, chosen, ahead=True),
        "series": counts.whole(),
    }


def _twin(one: Claim, desk: Desk, block: ClaimBlock) -> Json:
    """Return what the export has of a claim, with its statements and what concerns it."""
    story, atlas = desk.story, desk.atlas
    return {
        "claim": export.of_claim(one, atlas, credibility.of_claim(one, story, atlas)),
        "name": block.name,
        "statements": [export.of_statement(each, atlas) for each in desk.statements(one)],
        "origins": [export.told(each) for each in story.origins if each.claim == one.id],
        "disagreements": [export.told(each) for each in story.disagreements if each.claim == one.id],
        "timeline": [
            export.told(each, story=story.story.id) for each in story.timeline if each.claim == one.id
        ],
        "series": [
            export.told(each, story=story.story.id)
            for each in story.series
            if any(step.claim == one.id for step in each.entries)
        ],
    }
