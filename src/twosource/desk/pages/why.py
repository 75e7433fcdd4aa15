"""Why the record holds a thing: each reason with its words and its rule, and the scores drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.desk import bars, terms
from twosource.desk.telling import first
from twosource.desk.views import View
from twosource.errors import UnknownId
from twosource.model import Item, StoryRecord
from twosource.show import explain, phrases
from twosource.show.forms import outlet, plain, published

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from twosource.desk.bars import Bar
    from twosource.desk.records import Reader
    from twosource.desk.views import Asked
    from twosource.record import Found
    from twosource.show.atlas import Atlas, Thing
    from twosource.show.explain import Explanation, Reason

_JOINED, _COPIED = "same question", "copy"
"""The rules whose reasons have a score: that two statements are of one claim, that words are copied."""
AT_ONCE: Final = 150
"""Statements of a story whose pairs are weighed unasked: weighing takes a millisecond for each."""
TIES: Final = 40
"""Most pairs of pieces of a story that are drawn, the most alike first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A thing explained: the kind of its own page, each reason once with its bar, the things within it.

    ``of`` is how many reasons there are; the first are shown.
    """

    what: Explanation
    page: str
    reasons: tuple[tuple[Reason, Bar | None], ...]
    of: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Two pieces of a story, by the ids of their reports and their titles, with their likeness drawn."""

    a: tuple[str, str]
    b: tuple[str, str]
    bar: Bar


def why(reader: Reader, asked: Asked) -> View:
    """Return the reasons for the thing that an id names. Raises UnknownId."""
    found = reader.find(asked.name)
    if found.id != asked.name:
        raise UnknownId(f"the record holds no id {asked.name}")
    atlas = _atlas(reader, found)
    thing = atlas.thing(found.id)
    told = explain.of(thing, atlas)
    pairs = dict(_pairs(told, atlas))
    wanted = asked.links.static or bool(asked.query.get("scores"))
    late = bool(pairs) and not wanted and len(atlas.statements) > AT_ONCE
    drawn = _shares(told, atlas) | ({} if late else _weighed(reader, found, pairs))
    return View(
        title=f"{terms.WHY_SO}: {told.text or told.id}",
        template="why.html.j2",
        values={
            "told": _part(told, drawn, asked),
            "story": atlas.stories.get(found.story or ""),
            "late": late,
            "ties": tuple(_ties(reader, thing, atlas)),
        },
        twin=lambda: explain.to_json(told),
    )


def _atlas(reader: Reader, found: Found) -> Atlas:
    """Return the least part of the record in which a thing can be explained."""
    if found.story is not None:
        return reader.atlas(found.story)
    return reader.report(found.report or found.id)


_STARTS: Final = {"s": "story", "c": "claim", "o": "origin", "r": "report"}
"""The pages of things, by the first letter of their ids."""


def _part(told: Explanation, drawn: Mapping[Reason, Bar], asked: Asked) -> Part:
    reasons = tuple(dict.fromkeys(told.reasons))
    return Part(
        what=told,
        page=_STARTS.get(told.id.partition("-")[0], ""),
        reasons=tuple((one, drawn.get(one)) for one in first(reasons, asked)),
        of=len(reasons),
        parts=tuple(_part(one, drawn, asked) for one in told.parts),
    )


def _reasons(told: Explanation) -> Iterator[Reason]:
    """Yield the reasons of a thing and of all within it."""
    yield from told.reasons
    for part in told.parts:
        yield from _reasons(part)


def _pairs(told: Explanation, atlas: Atlas) -> Iterator[tuple[Reason, tuple[str, str]]]:
    """Yield the reasons that join two statements, with their ids."""
    placed = {(one.report, one.start, one.end): one.id for one in atlas.statements.values()}
    for reason in _reasons(told):
        if reason.rule == _JOINED:
            ids = [placed.get((quote.report, quote.start, quote.end), "") for quote in reason.quotes]
            if len(ids) == 2 and all(ids):  # noqa: PLR2004 - a pair
                yield reason, (ids[0], ids[1])


def _weighed(reader: Reader, found: Found, pairs: Mapping[Reason, tuple[str, str]]) -> dict[Reason, Bar]:
    """Return the bars of the pairs whose scores joined them."""
    if not pairs or found.story is None:
        return {}
    scores = reader.weighed(found.story)
    return {reason: bars.of_pair(scores[pair]) for reason, pair in pairs.items() if pair in scores}


def _shares(told: Explanation, atlas: Atlas) -> dict[Reason, Bar]:
    """Return the bars of the shares of copied words."""
    shares = {
        tuple((span.report, span.start, span.end) for span in copy.why.spans): copy.share
        for story in atlas.stories.values()
        for copy in story.copies
    }
    found: dict[Reason, Bar] = {}
    for reason in _reasons(told):
        share = shares.get(tuple((one.report, one.start, one.end) for one in reason.quotes))
        if reason.rule == _COPIED and share is not None:
            found[reason] = bars.of_share(share)
    return found


def _ties(reader: Reader, thing: Thing, atlas: Atlas) -> Iterator[Drawn]:
    """Yield what holds the pieces of a story together: of each piece what holds it most, or all of one."""
    if not isinstance(thing, StoryRecord | Item):
        return
    for story in atlas.stories.values():
        held: set[str] = set()
        shown = 0
        for one in reader.ties(story.story.id, story.story.items):
            ends = {one.a, one.b}
            if shown < TIES and (thing.id in ends if isinstance(thing, Item) else not ends <= held):
                shown += 1
                held |= ends
                yield Drawn(a=_piece(one.a, atlas), b=_piece(one.b, atlas), bar=bars.of_tie(one))


def _piece(key: str, atlas: Atlas) -> tuple[str, str]:
    """Return the report of a piece, and the words by which it is called."""
    item = atlas.items[key]
    held = atlas.reports[item.report]
    title = plain(item.title or "") or phrases.NO_TITLE
    return item.report, f"{outlet(held)}, {published(held)}: {title}"
