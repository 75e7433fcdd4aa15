"""One story, in the order in which a desk reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from twosource.desk import story_words
from twosource.desk.drawing.dates import dates
from twosource.desk.drawing.flow import flow
from twosource.desk.drawing.sketch import sketch
from twosource.desk.sections.disputes import Disputes
from twosource.desk.sections.matrix import ROWS, SORTS, matrix
from twosource.desk.sections.naming import cut, head, shortened
from twosource.desk.sections.recent import recent
from twosource.desk.sections.window import windows
from twosource.desk.views import View
from twosource.errors import WrongUse
from twosource.show import credibility, listing
from twosource.show.brief.claims import blocks
from twosource.show.brief.counted import five
from twosource.show.export import of_claim, told
from twosource.show.forms import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from twosource.desk.records import Reader, StoryView
    from twosource.desk.sections.matrix import Matrix
    from twosource.desk.sections.window import Window
    from twosource.desk.views import Asked
    from twosource.model import Claim
    from twosource.show.export import Json

FEW: Final = {
    "contested": 6,
    "said": 0,
    "new": 12,
    "planned": 12,
    "flow": 16,
    "matrix": 24,
    "dates": 30,
    "read": 24,
}
"""Entries of each part that the page shows at first: of what is said those that the brief prints."""

AT_ONCE: Final = 45
"""Claims beyond those that the brief prints that the page holds at once, folded: of more it holds none."""

_UNTOLD: Final = frozenset({"path", "text"})
"""What the twin leaves out of a report: where it lay on the machine, and its text, which its own page has."""


def story(reader: Reader, asked: Asked) -> View:
    """Return the page of a story. Raises UnknownId, WrongUse."""
    held = reader.story(asked.name)
    sort = asked.query.get("sort") or SORTS[0]
    if sort not in SORTS:
        raise WrongUse(f"claims cannot be sorted by {sort!r}; only by {', '.join(SORTS)}")
    parts = windows(asked.query, FEW, static=asked.links.static)
    desk = replace(held.draft.desk, citing=held.draft.desk.citing.copy())
    return View(
        title=listing.line_text(held.brief.title),
        template="story.html.j2",
        values={
            "its": story_words,
            "brief": held.brief,
            "atlas": held.atlas,
            "parts": parts,
            "query": asked.query,
            "sort": sort,
            "sorts": SORTS,
            "cut": cut,
            "shortened": shortened,
            "plain": plain,
            "five": {one.id: five(one) for one in held.atlas.stories[held.brief.story].claims},
            "heads": {key: head(held.atlas.reports[key], held.atlas.withdrawn) for key in held.brief.reports},
            "rest": len(held.draft.rest),
            "folded": blocks(desk, _unfolded(held, parts["said"]), held.draft.names),
            "cites": desk.citing,
            "disputes": Disputes.of(held.brief),
            "recent": recent(held, asked.query.get("since", "")),
            "rows": ROWS,
            "matrix": _matrix(held, parts["matrix"], sort),
            **_drawings(held, parts),
        },
        twin=lambda: _twin(held),
    )


def _unfolded(held: StoryView, window: Window) -> Sequence[Claim]:
    """Return the claims that a page shows of those that the brief does not print: all of them, where few."""
    rest = held.draft.rest
    if window.every:
        return window.of(rest)
    return rest if len(rest) <= AT_ONCE else ()


def _drawings(held: StoryView, parts: Mapping[str, Window]) -> dict[str, Any]:
    """Return what is drawn: who got it from whom, and when it happened."""
    brief, atlas = held.brief, held.atlas
    record = atlas.stories[brief.story]
    ranks = {key: at for at, key in enumerate(held.draft.names)}
    mine = [key for key in brief.reports if key not in atlas.newest]
    found = flow(record, atlas, mine)
    return {
        "mine": mine,
        "flow": found,
        "sketch": sketch(found, atlas),
        "dates": dates(record, atlas, ranks, parts["dates"]),
    }


def _matrix(held: StoryView, window: Window, sort: str) -> Matrix:
    printed = [one.id for one in held.draft.printed]
    return matrix(held, list(held.draft.names) if window.every else printed, sort, window)


def _twin(held: StoryView) -> Json:
    """Return the story as the export has it, claims in the order of the brief and by their names in it."""
    atlas, brief = held.atlas, held.brief
    record = atlas.stories[brief.story]
    grades = credibility.of_story(record, atlas)
    disagreements = sorted(record.disagreements, key=lambda one: one.id)
    of_story: dict[str, Json] = {"story": brief.story}
    return {
        "story": brief.story,
        "claims": [
            {"name": name, **_fields(of_claim(atlas.claims[key], atlas, grades[key]))}
            for key, name in held.draft.names.items()
        ],
        "disagreements": [told(one) for one in disagreements],
        "timeline": [told(one, **of_story) for one in record.timeline],
        "citations": [told(one, **of_story) for one in record.citations],
        "series": [told(one, **of_story) for one in record.series],
        "reports": [
            {
                name: value
                for name, value in _fields(told(one, superseded_by=atlas.newest.get(one.id))).items()
                if name not in _UNTOLD
            }
            for one in sorted(atlas.record.reports, key=lambda one: one.id)
        ],
    }


def _fields(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}
