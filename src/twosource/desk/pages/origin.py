"""One origin of a claim: a voice, its statements in context, why it counts apart, and what else it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.desk.pages.claim import names
from twosource.desk.telling import first, tellings
from twosource.desk.views import View
from twosource.errors import UnknownId
from twosource.show import credibility, explain, export, phrases
from twosource.show.brief.compose import opened
from twosource.show.brief.counted import own
from twosource.show.forms import plain

if TYPE_CHECKING:
    from twosource.desk.records import Reader
    from twosource.desk.views import Asked
    from twosource.model import Claim, Origin
    from twosource.show.atlas import Atlas
    from twosource.show.brief.blocks import Line
    from twosource.show.brief.desk import Desk
    from twosource.show.export import Json


def origin(reader: Reader, asked: Asked) -> View:
    """Return the page of an origin. Raises UnknownId."""
    found = reader.find(asked.name)
    if found.kind != "origin" or found.id != asked.name or found.story is None:
        raise UnknownId(f"there is no origin {asked.name}")
    desk = opened(reader.atlas(found.story).record, found.story)
    one = desk.atlas.origins[found.id]
    called = names(desk)
    mine = frozenset(own(one, desk.atlas))
    statements = [desk.atlas.statements[key] for key in one.statements if key in desk.atlas.statements]
    shown = first(statements, asked)
    reasons = [each for each in explain.of(one, desk.atlas).reasons if each.rule != "statement"]
    others = [(each, called[each.id], _lead(desk, each)) for each in _others(one, desk)]
    return View(
        title=plain(one.name) or phrases.NARRATORS,
        template="origin.html.j2",
        values={
            "origin": one,
            "story": desk.story.story,
            "claim": desk.atlas.claims[one.claim],
            "claim_name": called[one.claim],
            "lead": _lead(desk, desk.atlas.claims[one.claim]),
            "told": tellings((each for each in shown if each.id in mine), desk.atlas, desk.citing),
            "joined": tellings((each for each in shown if each.id not in mine), desk.atlas, desk.citing),
            "reasons": first(reasons, asked),
            "shown": (len(shown), len(statements)),
            "of_reasons": len(reasons),
            "others": others,
            "citations": desk.citing.citations,
        },
        twin=lambda: _twin(one, desk.atlas),
    )


def _lead(desk: Desk, one: Claim) -> Line:
    """Return the leading words of a claim, cited, with how sure they are."""
    return desk.words(desk.statements(one)[0])


def _others(one: Origin, desk: Desk) -> list[Claim]:
    """Return the other claims of the story that the same voice tells: by its key, or by its name and kind."""
    keys, name = _keys(one, desk.atlas), plain(one.name).casefold()
    found: dict[str, Claim] = {}
    for each in desk.story.origins:
        same_name = bool(name) and each.kind == one.kind and plain(each.name).casefold() == name
        if each.claim != one.claim and (same_name or not keys.isdisjoint(_keys(each, desk.atlas))):
            found[each.claim] = desk.atlas.claims[each.claim]
    return sorted(found.values(), key=lambda claim: desk.order(desk.statements(claim)[0]))


def _keys(one: Origin, atlas: Atlas) -> frozenset[str]:
    """Return the keys of the speakers of an origin's own statements."""
    mine = (atlas.statements[key] for key in own(one, atlas))
    return frozenset(link.entity for told in mine for link in told.attribution[-1:] if link.entity)


def _twin(one: Origin, atlas: Atlas) -> Json:
    """Return what the export has of an origin, with its statements and the claim that it is an origin of."""
    claim = atlas.claims[one.claim]
    grade = credibility.of_claim(claim, atlas.stories[claim.story], atlas)
    return {
        "origin": export.told(one),
        "claim": export.of_claim(claim, atlas, grade),
        "statements": [
            export.of_statement(atlas.statements[key], atlas)
            for key in one.statements
            if key in atlas.statements
        ],
    }
