"""Lines of a page -> zones: headline, body, captions, and everything around them, each with its rule."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from twosource.ingest.quoted import RUN, quotations, runs_of, words_of
from twosource.language import match
from twosource.model import Zone, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.ingest.blocks import Block

_ELSEWHERE = frozenset(("navigation", "promotion", "hidden"))
# Signs that tell nothing of what follows the headline where they stand on the headline, too.
_DOUBTFUL = frozenset(("promotion", "aside", "call", "picture"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
# The share of a line's runs of words that must recur in the main text.
_SHARE = 0.7
# Lines of mostly links are menus or lists of other pieces.
_LINKED = 0.6
# A line of the main text that is a link as a whole leads to another piece, or is a list of tags.
_WHOLLY = 0.95
# A line as long as a sentence, outside any list of links, where no main text was found.
_SENTENCE = 12
_BYLINE_WORDS = 25
# A longer heading with an end is a paragraph in large letters.
_LONGEST_HEADING = 20
_BYLINE = match.pattern("bylines.line of an author or a date")
# A line that ends like a sentence is no byline.
_ENDED = re.compile(r"""[.!?]["'\u201d\u2019)]?$""")
OUTSIDE = "outside the main text"
# Signs by which lines of the main text are none, unless they hold more than this share of its words.
_STRAYED = 0.33
_STRAYS: tuple[tuple[str, ZoneKind, str], ...] = (
    ("call", "promotion", "marked as a call to the reader"),
    ("picture", "caption", "beside a picture"),
)
# Signs that name the zone of a line by themselves, the most telling first, with the zone.
_NAMED: tuple[tuple[str, ZoneKind], ...] = (
    ("caption", "caption"),
    ("promotion", "promotion"),
    ("navigation", "navigation"),
    ("byline", "byline"),
    ("metadata", "metadata"),
    ("notice", "notice"),
    ("banner", "navigation"),
    ("hidden", "navigation"),
    ("aside", "promotion"),
)


def layout(blocks: tuple[Block, ...], *, title: str | None, main: str | None) -> tuple[str, tuple[Zone, ...]]:
    """Return the text of the page, blocks parted by blank lines, and one zone for each line.

    ``title`` is the title that the metadata tells; ``main`` the main text as trafilatura extracts it
    (None where it found none: then prose outside of menus is the body). The rule stands in ``why``.
    """
    marker = _Marker(title=title, main=main)
    quoted = quotations(blocks)
    marked = [quoted.get(number) or marker.mark(block) for number, block in enumerate(blocks)]
    chosen = _without_strays(blocks, _spread(blocks, marked))
    body = [number for number, (kind, _) in enumerate(chosen) if kind == "body"]
    first, last = (body[0], body[-1]) if body else (len(blocks), -1)
    parts: list[str] = []
    zones: list[Zone] = []
    length = 0
    for number, (block, (kind, why)) in enumerate(zip(blocks, chosen, strict=True)):
        if kind == "subheading" and not first - 1 <= number <= last:
            kind, why = "navigation", "a heading outside the main text"  # noqa: PLW2901 - settled by its place
        gap = "" if not parts else "\n" if block.joined else "\n\n"
        parts += (gap, block.text)
        start = length + len(gap)
        length = start + len(block.text)
        zones.append(Zone(kind=kind, start=start, end=length, why=why))
    return "".join(parts), tuple(zones)


def _spread(blocks: tuple[Block, ...], chosen: list[tuple[ZoneKind, str]]) -> list[tuple[ZoneKind, str]]:
    """Return the choices with prose that stands beside lines of the main text joined to it.

    On a page without any main text, all that no name and no links mark is taken for it.
    The extraction leaves out whole paragraphs now and then; their neighbours in the same element tell.
    """
    places = {block.place for block, (kind, _) in zip(blocks, chosen, strict=True) if kind == "body"}
    between = frozenset(_between(blocks, chosen))
    spread: list[tuple[ZoneKind, str]] = []
    for number, (block, (kind, why)) in enumerate(zip(blocks, chosen, strict=True)):
        if number in between:
            spread.append(("body", "a line between two of the main text"))
        elif why == OUTSIDE and not places:
            spread.append(("body", "no main text was found, and this is in no menu"))
        elif why == OUTSIDE and block.place in places and len(words_of(block.text)) >= _SENTENCE:
            spread.append(("body", "prose beside the main text"))
        else:
            spread.append((kind, why))
    return spread


def _between(blocks: tuple[Block, ...], chosen: list[tuple[ZoneKind, str]]) -> Iterator[int]:
    """Yield the lines that nothing marks between two of the main text in one element, and lists in it."""
    above: str | None = None
    waiting: list[int] = []
    for number, (block, (kind, why)) in enumerate(zip(blocks, chosen, strict=True)):
        if kind == "body":
            if block.place == above:
                yield from (one for one in waiting if blocks[one].place == above or blocks[one].tag == "li")
            above, waiting = block.place, []
        elif why == OUTSIDE:
            waiting.append(number)


def _without_strays(
    blocks: tuple[Block, ...], chosen: list[tuple[ZoneKind, str]]
) -> list[tuple[ZoneKind, str]]:
    """Return the choices without what the extraction takes along: calls, words of pictures, lines beside.

    Where a sign stands on much of the body it tells nothing. Elements behind the one that holds most of the
    body are no part of it where all their lines are shorter than sentences.
    """
    counts = {n: len(words_of(blocks[n].text)) for n, (kind, _) in enumerate(chosen) if kind == "body"}
    settled = list(chosen)
    for sign, kind, why in _STRAYS:
        those = [n for n in counts if sign in blocks[n].signs]
        if sum(counts[n] for n in those) <= _STRAYED * sum(counts.values()):
            for number in those:
                settled[number] = kind, why
    for number in _short_behind(blocks, counts):
        settled[number] = "navigation", "short lines behind the main text"
    headline = next((n for n, (kind, _) in enumerate(chosen) if kind == "headline"), 0)
    before = [number for number in counts if number < headline]
    if all(counts[number] < _SENTENCE for number in before):
        settled[:headline] = [
            ("navigation", "before the headline") if n in counts else one
            for n, one in enumerate(settled[:headline])
        ]
    return settled


def _short_behind(blocks: tuple[Block, ...], counts: dict[int, int]) -> Iterator[int]:
    """Yield the lines behind the element that holds most of the body, in elements of short lines alone."""
    shares: Counter[str] = Counter()
    longest: dict[str, int] = {}
    for number, count in counts.items():
        place = blocks[number].place
        shares[place] += count
        longest[place] = max(count, longest.get(place, 0))
    own = max(shares, key=lambda place: shares[place], default="")
    last = max((number for number in counts if blocks[number].place == own), default=0)
    for number in counts:
        block = blocks[number]
        if number > last and longest[block.place] < _SENTENCE and block.tag != "li":
            yield number


def _is_sentence(text: str, words: tuple[str, ...]) -> bool:
    """Say whether a line is too long for a byline, or ends as a sentence does."""
    return len(words) > _BYLINE_WORDS or bool(_ENDED.search(text))


def _is_byline(text: str, words: tuple[str, ...]) -> bool:
    """Say whether a line that is marked as a byline reads like one: short, or names for the most part."""
    if _is_sentence(text, words):
        return False
    named = len(words) <= 2 * RUN and 2 * sum(word[:1].isupper() for word in text.split()) > len(words)
    return named or len(words) <= RUN or bool(_BYLINE.search(text))


class _Marker:
    """Marks the lines of one page."""

    def __init__(self, *, title: str | None, main: str | None) -> None:
        lines = [words_of(line.lstrip("- ")) for line in re.split(r"[\n|]", main or "")]
        self._title = words_of(title or "")
        self._lines = frozenset(line for line in lines if line)
        self._runs = frozenset(run for line in lines for run in runs_of(line))
        self._headlined: Block | None = None
        self._around = frozenset[str]()

    def mark(self, block: Block) -> tuple[ZoneKind, str]:
        """Return the zone of a line and the rule that says so."""
        words = words_of(block.text)
        if self._is_headline(block, words):
            self._headlined = block
            self._around = block.signs & _DOUBTFUL
            return "headline", "the page's title" if words == self._title else "a first-level heading"
        if block.entry and block.tag in _HEADINGS:
            return "subheading", "the heading of an entry of a live page"
        signs = block.signs - {"byline"} if _is_sentence(block.text, words) else block.signs
        signs = signs - self._around
        named = next((row for row in _NAMED if row[0] in signs), None)
        if self._is_of_another(block):
            return "promotion", "in an article element beside that of the headline"
        leads_away = block.linked >= _WHOLLY and len(words) >= RUN
        if not leads_away and self._in_main(words, named=named is not None):
            return self._inside(block, words)
        if named:
            return named[1], f"marked as {named[0]}"
        return self._outside(block, words)

    def _is_of_another(self, block: Block) -> bool:
        """Say whether a line stands in another article element than the headline does."""
        own = self._headlined.article if self._headlined else 0
        return not block.entry and 0 < own != block.article > 0

    def _is_headline(self, block: Block, words: tuple[str, ...]) -> bool:
        if self._headlined or not words:
            return False
        own = words == self._title
        if block.signs & _ELSEWHERE and not (own and block.tag == "h1"):
            return False
        if own:
            return True
        # A heading that differs from the title told shares most of its words; a site's name does not.
        shared = len(set(words) & set(self._title))
        return block.tag == "h1" and (not self._title or 2 * shared > len(set(words)))

    def _in_main(self, words: tuple[str, ...], *, named: bool) -> bool:
        """Say whether the main text holds this line; short lines must be a whole line of it."""
        if words in self._lines:
            return not named or len(words) > RUN
        runs = list(runs_of(words))
        return len(runs) > RUN and sum(run in self._runs for run in runs) >= _SHARE * len(runs)

    @staticmethod
    def _inside(block: Block, words: tuple[str, ...]) -> tuple[ZoneKind, str]:
        """Return the zone of a line of the main text."""
        if block.tag in _HEADINGS and (len(words) <= _LONGEST_HEADING or not _ENDED.search(block.text)):
            return "subheading", "a heading in the main text"
        if "caption" in block.signs:
            return "caption", "marked as caption"
        if "byline" in block.signs and _is_byline(block.text, words):
            return "byline", "marked as byline"
        if "quotation" in block.signs:
            return "body", "a block quotation in the main text (trafilatura)"
        return "body", "the main text (trafilatura)"

    def _outside(self, block: Block, words: tuple[str, ...]) -> tuple[ZoneKind, str]:
        """Return the zone of a line that no name marks and that is not in the main text."""
        if block.tag in _HEADINGS:
            return "subheading", "a heading"
        if block.linked >= _LINKED:
            return "navigation", "mostly links"
        if block.entry and _is_sentence(block.text, words):
            return "body", "prose of an entry of a live page"
        if not self._lines and len(words) >= _SENTENCE:
            return "body", "prose outside any menu; no main text was found"
        return "navigation", OUTSIDE
