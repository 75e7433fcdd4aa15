"""One story, in the order in which a desk reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.desk import words
from twosource.desk.drawing.dates import dates
from twosource.desk.drawing.flow import flow
from twosource.desk.drawing.sketch import cut, sketch
from twosource.desk.sections.matrix import SORTS, matrix
from twosource.desk.sections.recent import recent
from twosource.desk.views import View
from twosource.errors import WrongUse
from twosource.show import listing
from twosource.show.brief.counted import five
from twosource.show.export import as_json
from twosource.show.forms import outlet, plain, published

if TYPE_CHECKING:
    from twosource.desk.records import Reader, StoryView
    from twosource.desk.views import Asked
    from twosource.model import Report
    from twosource.show.export import Json

FEW: Final = 24
"""Rows, columns and lines that each part of the page shows at first."""
MANY: Final = 400
"""And at most, where all is asked for: what a browser still draws at once."""

_TOLD: Final = ("statements", "claims", "origins", "disagreements", "timeline", "citations", "series")
"""The parts of the export that the twin of the page holds, as the export has them."""
_UNTOLD: Final = frozenset({"path", "text"})
"""What it leaves out of a report: where it lay on the machine, and its text, which its own page has."""


def story(reader: Reader, asked: Asked) -> View:
    """Return the page of a story. Raises UnknownId, WrongUse."""
    held = reader.story(asked.name)
    brief, atlas = held.brief, held.atlas
    record = atlas.stories[brief.story]
    sort = asked.query.get("sort") or SORTS[0]
    if sort not in SORTS:
        raise WrongUse(f"claims cannot be sorted by {sort!r}; only by {', '.join(SORTS)}")
    every = asked.links.static or asked.query.get("all") == "1"
    most = MANY if every else FEW
    blocks = (*brief.claims, *brief.folded) if every else brief.claims
    ranks = {one.id: at for at, one in enumerate((*brief.claims, *brief.folded))}
    reports = [key for key in brief.reports if key not in atlas.newest]
    drawn = flow(record, atlas, reports)
    drawing = sketch(drawn, atlas)
    return View(
        title=listing.line_text(brief.title),
        template="story.html.j2",
        values={
            "brief": brief,
            "parts": words.STORY_PARTS,
            "open": [
                one
                for one in brief.disputes
                if one.kind != "precision" and ranks[one.claim] < len(brief.claims)
            ],
            "rest": [
                one
                for one in brief.disputes
                if one.kind != "precision" and ranks[one.claim] >= len(brief.claims)
            ],
            "compatible": [one for one in brief.disputes if one.kind == "precision"],
            "heads": {key: _head(atlas.reports[key]) for key in brief.reports},
            "numbers": {(one.report, one.start, one.end): one.number for one in brief.citations},
            "mine": reports,
            "read": list(zip(brief.reports, brief.read.rows, strict=True)),
            "groups": [one for one in drawing.boxes if len(one.party.reports) > 1],
            "cut": cut,
            "plain": plain,
            "atlas": atlas,
            "story": record,
            "every": every,
            "most": most,
            "sort": sort,
            "sorts": SORTS,
            "query": asked.query,
            "five": {one.id: five(one) for one in record.claims},
            "recent": recent(held, asked.query.get("since", "")),
            "flow": drawn,
            "sketch": drawing,
            "matrix": matrix(held, [one.id for one in blocks][:MANY], sort, most),
            "dates": dates(record, atlas, ranks, most),
        },
        twin=lambda: _twin(held),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """How a report is named where it is linked."""

    outlet: str
    day: str
    title: str
    withdrawn: bool


def _head(report: Report) -> _Head:
    return _Head(
        outlet=outlet(report),
        day=published(report),
        title=plain(report.title or ""),
        withdrawn=report.withdrawn,
    )


def _twin(held: StoryView) -> Json:
    """Return the story as the export has it, claims by their names in the brief."""
    whole = as_json(held.atlas.record)
    reports = whole["reports"]
    told: dict[str, Json] = {name: whole[name] for name in _TOLD}
    told["story"] = held.brief.story
    told["claims"] = listing.claims_json(held.atlas.record, held.brief)
    told["reports"] = [
        {name: value for name, value in one.items() if name not in _UNTOLD}
        for one in (reports if isinstance(reports, list) else [])
        if isinstance(one, dict)
    ]
    return told
