"""Lines of a page -> zones: headline, body, captions, and everything around them, each with its rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.language import match
from twosource.model import Zone, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.ingest.blocks import Block

_WORD = re.compile(r"[^\W_]+")
_ELSEWHERE = frozenset(("navigation", "promotion", "hidden"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
# Words in a row that must recur in the main text, and the share of a line's runs that must.
_RUN = 4
_SHARE = 0.7
# Lines of mostly links are menus or lists of other pieces.
_LINKED = 0.6
# A line as long as a sentence, outside any list of links, where no main text was found.
_SENTENCE = 12
_BYLINE_WORDS = 25
_BYLINE = match.pattern("bylines.line of an author or a date")
# A line that ends like a sentence is no byline.
_ENDED = re.compile(r"""[.!?]["'\u201d\u2019)]?$""")
OUTSIDE = "outside the main text"
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
    chosen = _spread(blocks, [marker.mark(block) for block in blocks])
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
    spread: list[tuple[ZoneKind, str]] = []
    for block, (kind, why) in zip(blocks, chosen, strict=True):
        if why == OUTSIDE and not places:
            spread.append(("body", "no main text was found, and this is in no menu"))
        elif why == OUTSIDE and block.place in places and len(words_of(block.text)) >= _SENTENCE:
            spread.append(("body", "prose beside the main text"))
        else:
            spread.append((kind, why))
    return spread


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, lower case, without marks: what lines are compared by."""
    return tuple(_WORD.findall(text.lower()))


def runs_of(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """Return the runs of four words: what lines are looked for by."""
    return (words[n : n + _RUN] for n in range(len(words) - _RUN + 1))


def _is_sentence(text: str, words: tuple[str, ...]) -> bool:
    """Say whether a line is too long for a byline, or ends as a sentence does."""
    return len(words) > _BYLINE_WORDS or bool(_ENDED.search(text))


def _is_byline(text: str, words: tuple[str, ...]) -> bool:
    """Say whether a line that is marked as a byline reads like one."""
    return not _is_sentence(text, words) and (len(words) <= _RUN or bool(_BYLINE.search(text)))


class _Marker:
    """Marks the lines of one page."""

    def __init__(self, *, title: str | None, main: str | None) -> None:
        lines = [words_of(line.lstrip("- ")) for line in re.split(r"[\n|]", main or "")]
        self._title = words_of(title or "")
        self._lines = frozenset(line for line in lines if line)
        self._runs = frozenset(run for line in lines for run in runs_of(line))
        self._headlined = False

    def mark(self, block: Block) -> tuple[ZoneKind, str]:
        """Return the zone of a line and the rule that says so."""
        words = words_of(block.text)
        if self._is_headline(block, words):
            self._headlined = True
            return "headline", "the page's title" if words == self._title else "a first-level heading"
        if block.entry and block.tag in _HEADINGS:
            return "subheading", "the heading of an entry of a live page"
        signs = block.signs - {"byline"} if _is_sentence(block.text, words) else block.signs
        named = next((row for row in _NAMED if row[0] in signs), None)
        if self._in_main(words, named=named is not None):
            return self._inside(block, words)
        if named:
            return named[1], f"marked as {named[0]}"
        if block.tag in _HEADINGS:
            return "subheading", "a heading"
        return self._outside(block, words)

    def _is_headline(self, block: Block, words: tuple[str, ...]) -> bool:
        if self._headlined or not words or block.signs & _ELSEWHERE:
            return False
        if words == self._title:
            return True
        # A heading that differs from the title told shares most of its words; a site's name does not.
        shared = len(set(words) & set(self._title))
        return block.tag == "h1" and (not self._title or 2 * shared > len(set(words)))

    def _in_main(self, words: tuple[str, ...], *, named: bool) -> bool:
        """Say whether the main text holds this line; short lines must be a whole line of it."""
        if words in self._lines:
            return not named or len(words) > _RUN
        runs = list(runs_of(words))
        return len(runs) > _RUN and sum(run in self._runs for run in runs) >= _SHARE * len(runs)

    @staticmethod
    def _inside(block: Block, words: tuple[str, ...]) -> tuple[ZoneKind, str]:
        """Return the zone of a line of the main text."""
        if block.tag in _HEADINGS:
            return "subheading", "a heading in the main text"
        if "caption" in block.signs:
            return "caption", "marked as caption"
        if "byline" in block.signs and _is_byline(block.text, words):
            return "byline", "marked as byline"
        return "body", "the main text (trafilatura)"

    def _outside(self, block: Block, words: tuple[str, ...]) -> tuple[ZoneKind, str]:
        """Return the zone of a line that no name marks and that is not in the main text."""
        if block.linked >= _LINKED:
            return "navigation", "mostly links"
        if block.entry and _is_sentence(block.text, words):
            return "body", "prose of an entry of a live page"
        if not self._lines and len(words) >= _SENTENCE:
            return "body", "prose outside any menu; no main text was found"
        return "navigation", OUTSIDE
