"""Which pages of one address are versions of one piece, which of them stands, and what each changed."""

from __future__ import annotations

import math
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from twosource.compare import compare_story
from twosource.compare.runs import connected
from twosource.language.wording import words
from twosource.model import Change, Evidence, Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.model import Disagreement, Page, Reading, Report

# Texts are met by their six-word pieces, as copies are.
_PIECE: Final = 6
# Pages of one address are one piece where they share this part of the pieces of the shorter one. Of sixteen
# pairs of articles that one outlet published about one story, at two addresses, thirteen share less than
# 0.04 and one 0.07; the two above that (0.22 and 0.55) carry the earlier article on.
_SHARED: Final = 0.1
MOST_COMPARED: Final = 50
"""So many versions are compared with the next one, the last of them: a page may be saved every minute."""
# A part of an address that names its page has a figure, or three words with two hyphens between.
_HYPHENS: Final = 2


def chains(pages: Sequence[Page]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the reports of one address, those of one piece together, the newest last.

    A page is of a piece with one before it that has its title, or many of its words in a row; at an address
    that stays while its articles come and go (a home page, ``/live``) the words alone tell. A page without
    items, as of a wall before the article, is a version of none. The cost is that of reading the words.
    """
    told = sorted((page for page in pages if page.items), key=lambda page: _age(page.report))
    place = {page.report.id: at for at, page in enumerate(told)}
    pieces: dict[str, list[str]] = {}
    for one, piece in connected(_links(told)).items():
        pieces.setdefault(piece, []).append(one)
    return tuple(tuple(sorted(alike, key=place.__getitem__)) for _, alike in sorted(pieces.items()))


def _age(report: Report) -> tuple[float, float, int, str]:
    """Return the key by which versions follow each other: last changed, else published; undated ones first.

    Of equal moments the one that was saved later is later, then the longer text, since what is changed mostly
    grows.
    """
    told = [_instant(one) for one in (report.modified, report.published)]
    moment = next((known for known in told if known is not None), -math.inf)
    saved = _instant(report.first_seen)
    return (moment, -math.inf if saved is None else saved, len(report.text), report.id)


def _instant(stamp: str | None) -> float | None:
    try:
        moment = datetime.fromisoformat(stamp or "")
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _links(told: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Yield which reports are of one piece: a run of words is remembered for the last one that has it."""
    titled: dict[tuple[str, ...], str] = {}
    holders: dict[tuple[str, ...], int] = {}
    sizes: list[int] = []
    for at, page in enumerate(told):
        report = page.report
        yield report.id, report.id
        if not _is_hub(report.address or ""):
            title = words(report.title or "")
            yield (titled.setdefault(title, report.id) if title else report.id), report.id
            if report.withdrawn and at:  # it may hold no more than that
                yield told[at - 1].report.id, report.id
        pieces = _pieces(page)
        sizes.append(len(pieces))
        met = Counter(holders[piece] for piece in pieces if piece in holders)
        for other, count in sorted(met.items()):
            if count >= _SHARED * min(sizes[other], len(pieces)):
                yield told[other].report.id, report.id
        holders.update(dict.fromkeys(pieces, at))


def _pieces(page: Page) -> set[tuple[str, ...]]:
    body = [
        word
        for item in page.items
        for span in item.spans
        for word in words(page.report.text[span.start : span.end])
    ]
    return {tuple(body[at : at + _PIECE]) for at in range(max(1, len(body) - _PIECE + 1))}


def _is_hub(address: str) -> bool:
    """Say whether an address names no single article: neither a figure nor a run of words stands in it."""
    place = unquote(address.partition("/")[2] or address.partition("?")[2])
    return not any(map(str.isdigit, place)) and all(
        part.count("-") + part.count("_") < _HYPHENS for part in place.split("/")
    )


def changes(earlier: Sequence[Reading], later: Sequence[Reading]) -> tuple[Change, ...]:
    """Return what the items of a later version say otherwise: the title, and the figures.

    Figures are met as those of two reports are: as answers to one question, in one claim.
    """
    title = _title(earlier, later)
    story = Story(id="", title="", items=tuple(one.item.id for one in (*earlier, *later)))
    found = compare_story(story, (*earlier, *later), ()).disagreements
    old = {one.report for one in earlier}
    figures = (_figure(one, old) for one in found if one.field == "quantity")
    return tuple(one for one in (title, *figures) if one is not None)


def _title(earlier: Sequence[Reading], later: Sequence[Reading]) -> Change | None:
    before, now = (next((one.item for one in items if one.item.title), None) for items in (earlier, later))
    if before is None or now is None or words(before.title or "") == words(now.title or ""):
        return None
    places = tuple(
        () if item.title_span is None
        else (Evidence(report=item.report, start=item.title_span.start, end=item.title_span.end),)
        for item in (before, now)
    )  # fmt: skip
    return Change(field="title", before=places[0], now=places[1])


def _figure(one: Disagreement, old: set[str]) -> Change | None:
    """Return the values that the earlier version alone has, and those that the later one has instead."""
    sides: tuple[list[Evidence], list[Evidence]] = ([], [])
    for value in one.values:
        of_old = {span.report in old for span in value.spans}
        if len(of_old) == 1:
            sides[not of_old.pop()].append(value.spans[0])
    return Change(field="quantity", before=tuple(sides[0]), now=tuple(sides[1])) if all(sides) else None
