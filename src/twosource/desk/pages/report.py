"""One report: its text as stored with all that was read in it, and where each fact about it comes from."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from twosource.desk import terms
from twosource.desk.stored import pieces
from twosource.desk.telling import tellings
from twosource.desk.views import View
from twosource.errors import UnknownId
from twosource.model import language_name
from twosource.show import export, phrases
from twosource.show.brief.citing import Citing
from twosource.show.corrected import bearing, sentence
from twosource.show.forms import address, instant, outlet, plain, published

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.desk.links import Links
    from twosource.desk.records import Reader
    from twosource.desk.telling import Telling
    from twosource.desk.views import Asked
    from twosource.model import Evidence, Fact, Page, Report, StoryRecord, Version
    from twosource.show.atlas import Atlas
    from twosource.show.export import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Characters that a report has in common with ``other``: ``mine`` here, ``theirs`` there.

    ``earlier`` tells that the other was published before, ``why`` how much both share.
    """

    mine: Evidence
    theirs: Evidence
    other: str
    day: str
    earlier: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What is known of a report under one name, and the facts that told it."""

    name: str
    value: str
    facts: tuple[Fact, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What lies between two versions: words with their places before and now; ``report`` is the other."""

    report: Report
    newer: bool
    field: str
    before: tuple[tuple[Evidence, str], ...]
    now: tuple[tuple[Evidence, str], ...]


def report(reader: Reader, asked: Asked) -> View:
    """Return the page of a report. Raises UnknownId."""
    atlas = _published(reader.report(asked.name), asked.links)
    if asked.name not in atlas.reports:
        raise UnknownId(f"there is no report {asked.name}")
    held = atlas.reports[asked.name]
    page = atlas.pages[held.id]
    citing = Citing(atlas)
    told = tellings(atlas.statements.values(), atlas, citing)
    return View(
        title=_title(held, page),
        template="report.html.j2",
        values={
            "report": held,
            "told": told,
            "degrees": {one.statement.certainty for one in told},
            **_text(held, page, told, asked, tuple(_shared(held, atlas))),
            **_about(held, page, atlas),
            "citations": citing.citations,
        },
        twin=lambda: _twin(held, page, atlas),
    )


def _published(atlas: Atlas, links: Links) -> Atlas:
    """Return ``atlas`` without the stories that have no page: a site of one story tells nothing of others."""
    stories = {key: one for key, one in atlas.stories.items() if links.holds("story", key)}
    return replace(atlas, stories=stories)


def _text(
    held: Report, page: Page, told: Sequence[Telling], asked: Asked, shared: Sequence[Shared]
) -> dict[str, object]:
    """Return the text of a report in pieces, with what lies over it."""
    zones = [zone for zone in page.zones if zone.kind != "body"]
    marks = places(asked.query.get("at", ""), len(held.text))
    layers = {
        "said": [(one.statement.start, one.statement.end) for one in told],
        "zone": [(zone.start, zone.end) for zone in zones],
        "copy": [(one.mine.start, one.mine.end) for one in shared],
        "at": marks,
    }
    return {"pieces": pieces(held.text, layers), "zones": zones, "shared": shared, "marks": marks}


def _about(held: Report, page: Page, atlas: Atlas) -> dict[str, object]:
    """Return what is known of a report beside its text."""
    told = [atlas.story_of[item.id] for item in page.items if item.id in atlas.story_of]
    stories = Counter(key for key in told if key in atlas.stories)
    return {
        "outlet": outlet(held),
        "published": published(held),
        "corrected": [sentence(one, applied.was) for one, applied in bearing((held.id,), atlas)],
        "unshown": _unshown(held, atlas),
        "rows": tuple(_rows(held, page)),
        "address": address(held),
        "file": plain(held.path).rpartition("/")[2],
        "stories": [(atlas.stories[key].story, number) for key, number in stories.items()],
        "untold": len(page.items) - len(told),
        "alone": not told,
        "newest": atlas.reports.get(atlas.newest.get(held.id, "")),
        "changes": tuple(_changes(held, atlas)),
    }


def _title(held: Report, page: Page) -> str:
    """Return what a report is called: by itself, or by its first piece that has a title."""
    titles = (held.title, *(item.title for item in page.items))
    return next((plain(title) for title in titles if title), phrases.NO_TITLE)


_PLACE: Final = re.compile(r"[0-9]{1,9}-[0-9]{1,9}")


def places(asked: str, longest: int) -> list[tuple[int, int]]:
    """Return the places that ``asked`` names, as ``12-40,55-60``; what names none in the text is left out."""
    found: set[tuple[int, int]] = set()
    for part in asked.split(","):
        if _PLACE.fullmatch(part):
            start, end = map(int, part.split("-"))
            if start < end <= longest:
                found.add((start, end))
    return sorted(found)


def _shared(held: Report, atlas: Atlas) -> Iterator[Shared]:
    """Yield the words that a report has in common with others, by their place in it."""
    found: list[Shared] = []
    for story in atlas.stories.values():
        for copy in story.copies:
            for first, second in zip(copy.why.spans[::2], copy.why.spans[1::2], strict=False):
                earlier = second.report == held.id
                mine, theirs = (second, first) if earlier else (first, second)
                if mine.report == held.id and theirs.report in atlas.reports:
                    other = atlas.reports[theirs.report]
                    found.append(
                        Shared(
                            mine=mine,
                            theirs=theirs,
                            other=outlet(other),
                            day=published(other),
                            earlier=earlier,
                            why=plain(copy.why.text),
                        )
                    )
    yield from sorted(found, key=lambda one: (one.mine.start, one.mine.end, one.theirs.report))


def _unshown(held: Report, atlas: Atlas) -> int:
    """Return how many more reports share words with this one than are shown."""
    others = {
        span.report
        for story in atlas.stories.values()
        for copy in story.copies
        if any(span.report == held.id for span in copy.why.spans)
        for span in copy.why.spans
    }
    return len(others - atlas.reports.keys())


def _rows(held: Report, page: Page) -> Iterator[Row]:
    """Yield what is known of a report, each with the facts that told it; facts told twice once."""
    known = (
        ("title", plain(held.title or "")),
        ("outlet", plain(held.outlet or "")),
        ("author", "; ".join(plain(one) for one in held.authors)),
        ("published", published(held)),
        ("modified", instant(held.modified or "")),
        ("first_seen", instant(held.first_seen or "")),
        ("label", ", ".join(phrases.LABEL[label] for label in held.labels)),
        ("language", language_name(held.language)),
        ("encoding", held.encoding),
    )
    for name, value in known:
        facts = tuple(one for one in held.facts if one.name == name)
        if value or facts:
            yield Row(name=terms.FACT[name], value=value, facts=facts, kind=name)
    named = {name for name, _ in known} | {"url"}
    others = dict.fromkeys(one.name for one in held.facts if one.name not in named)
    for name in others:
        facts = tuple(one for one in held.facts if one.name == name)
        label = terms.FACT.get(name, name.replace("_", " "))
        yield Row(name=label, value="; ".join(plain(one.value) for one in facts[:MOST_VALUES]), facts=facts)
    yield Row(name=terms.ITEMS, value=str(len(page.items)))


MOST_VALUES: Final = 12
"""Most values of one fact that a row prints: a live page has one for each of its entries."""


def _changes(held: Report, atlas: Atlas) -> Iterator[Change]:
    """Yield what the next version changed and what this one changed of the last, each with the other."""
    for one in atlas.versions:
        if held.id not in {one.report, one.next}:
            continue
        newer = one.report == held.id
        other = atlas.reports[one.next if newer else one.report]
        found = one.changes or (None,)
        for change in found:
            yield Change(
                report=other,
                newer=newer,
                field=phrases.UNCHANGED if change is None else phrases.CHANGED[change.field],
                before=() if change is None else _worded(change.before, atlas),
                now=() if change is None else _worded(change.now, atlas),
            )


def _worded(spans: Sequence[Evidence], atlas: Atlas) -> tuple[tuple[Evidence, str], ...]:
    return tuple((one, plain(atlas.reports[one.report].text[one.start : one.end])) for one in spans)


def _twin(held: Report, page: Page, atlas: Atlas) -> Json:
    """Return what the export has of a report, without where its file lay."""
    stories: Sequence[StoryRecord] = tuple(atlas.stories.values())
    versions: Sequence[Version] = tuple(one for one in atlas.versions if held.id in {one.report, one.next})
    copies = [one for story in stories for one in story.copies]
    name = plain(held.path).rpartition("/")[2]
    return {
        "report": export.told(held, path=name, superseded_by=atlas.newest.get(held.id)),
        "items": [export.of_item(item, atlas) for item in page.items],
        "zones": export.told(page.zones),
        "statements": [
            export.of_statement(one, atlas)
            for one in sorted(atlas.statements.values(), key=lambda one: (one.start, one.end, one.id))
        ],
        "stories": [{"id": one.story.id, "title": one.story.title} for one in stories],
        "copies": [
            {"earlier": one.earlier, "later": one.later, "share": one.share, "why": [export.told(one.why)]}
            for one in copies
            if any(span.report == held.id for span in one.why.spans)
        ],
        "versions": export.told(versions),
    }
