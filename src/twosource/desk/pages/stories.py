"""The list of stories, with filters: time, place, names, outlet, certainty, origins, conflicts, words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.desk import words
from twosource.desk.views import View
from twosource.show import glances, listing, phrases
from twosource.show.filtering import FILTERS, MOST, ORDERS
from twosource.show.forms import inner, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.desk.links import Links
    from twosource.desk.records import Reader
    from twosource.desk.views import Asked
    from twosource.model import Cited, Overview
    from twosource.record import Hit, Listed
    from twosource.show.brief.blocks import Line
    from twosource.show.filtering import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """Where the words stand that were asked for: pieces of text, marked or not, and the address."""

    pieces: tuple[tuple[str, bool], ...]
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A story in a list: its title with the number of its citation, its counts, the lines to know."""

    id: str
    title: str
    cite: int
    facts: tuple[str, ...]
    lines: tuple[Line, ...]
    snippet: Snippet | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A filter that holds: what it is called, its value in words, and the address without it."""

    label: str
    value: str
    href: str


def stories(reader: Reader, asked: Asked) -> View:
    """Return the list of the stories that are asked for. Raises WrongUse, UnknownId."""
    found = reader.browse(asked.query, whole=asked.links.static)
    cites: list[Cited] = []
    rows = [row(one, asked.links, cites) for one in found.stories]
    values = {
        "answer": found,
        "rows": rows,
        "cites": cites,
        "chips": _chips(found, asked.links),
        "pages": _pages(found, asked.links),
        "asked": asked.query,
        "orders": ORDERS,
    }
    return View(
        title=words.STORIES,
        template="stories.html.j2",
        values=values,
        twin=lambda: listing.stories_json(found),
    )


def row(one: Listed, links: Links, cites: list[Cited]) -> Row:
    """Return a story as it stands in a list; what it cites is put behind ``cites``."""
    story = one.overview
    if story.title_at is not None:
        cites.append(story.title_at)
    return Row(
        id=story.id,
        title=plain(story.title) or phrases.NO_TITLE,
        cite=len(cites) if story.title_at is not None else 0,
        facts=tuple(_facts(story)),
        lines=glances.of(story, cites),
        snippet=_snippet(one.hit, links) if one.hit is not None else None,
    )


def _facts(story: Overview) -> Iterator[str]:
    """Yield the days and counts of a story."""
    yield glances.days(story) or phrases.NO_DATE
    outlets = phrases.counted(story.outlets, "outlets")
    yield f"{phrases.counted(story.reports, 'reports')} {phrases.IN} {outlets}"
    yield phrases.counted(story.claims, "claims")
    for number, word in ((story.agreed, words.SO_MANY_AGREED), (story.contested, words.SO_MANY_CONTESTED)):
        if number:
            yield f"{number} {word}"
    if story.withdrawn:
        yield f"{phrases.counted(story.withdrawn, 'reports')} {phrases.WITHDRAWN}"
    for code, number in story.foreign:
        yield phrases.not_understood(number, code)
    for label, number in story.labels:
        yield phrases.called(number, label)


def _snippet(hit: Hit, links: Links) -> Snippet:
    pieces: list[tuple[str, bool]] = []
    last = hit.start
    for mark in hit.marks:
        pieces += [
            (inner(hit.snippet[last - hit.start : mark.start - hit.start]), False),
            (plain(hit.snippet[mark.start - hit.start : mark.end - hit.start]), True),
        ]
        last = mark.end
    pieces.append((inner(hit.snippet[last - hit.start :]), False))
    return Snippet(pieces=tuple(pieces), href=links.passage(hit.report, hit.start, hit.end))


def _chips(found: Answer, links: Links) -> tuple[Chip, ...]:
    """Return the filters that hold, in their order."""

    def value(name: str) -> str:
        said = found.meant.get(name) or found.asked[name]
        if name == "certainty":
            return phrases.CERTAINTY.get(said, said)
        return words.OPEN_CONFLICT if name == "contested" else said

    return tuple(
        Chip(label=words.FILTER[name], value=value(name), href=_address(found, links, **{name: ""}))
        for name in FILTERS
        if name in found.asked
    )


def _pages(found: Answer, links: Links) -> tuple[tuple[str, str], ...]:
    """Return the words and the address of the page before, and of that behind."""
    around = ((found.page - 1, words.PAGE_BEFORE), (found.page + 1, words.PAGE_BEHIND))
    return tuple(
        (word, _address(found, links, page=str(page) if page > 1 else ""))
        for page, word in around
        if 1 <= page <= found.pages
    )


def _address(found: Answer, links: Links, **other: str) -> str:
    """Return the address of the same question with some parts of it otherwise."""
    held: dict[str, str] = {"order": "" if found.order == ORDERS[0] else found.order}
    held["limit"] = "" if found.limit == MOST else str(found.limit)
    return links.page("stories", **(found.asked | held | other))
