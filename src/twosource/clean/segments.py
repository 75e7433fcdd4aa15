"""Items in the making, and what the rules that cut a text into them share: lexical cohesion above all.

How far do two stretches of text share words that are rare in English? After Hearst (TextTiling, 1997)
shared words tell of one subject; here each is weighed by its rarity (its Zipf frequency in English), so
that a shared name counts for more than a shared "city". Short reports often share nothing between
paragraphs: a low value proves little, a high one keeps paragraphs together.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from twosource.clean.blocks import Role
from twosource.clean.line_features import content_words, stem
from twosource.language.frequency import zipf
from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from twosource.clean.blocks import Block
    from twosource.model import ItemKind

# Stem -> weight.
Subject: TypeAlias = dict[str, float]

# Words of Zipf 5 and more (one in 10,000) are everybody's. A name that English hardly knows weighs no
# more than a rare noun: pieces of one local page share the name of their town.
COMMON_ZIPF = 5.0
RAREST = 3.0
# Two stretches with a quarter of their rare words in common are one matter (no pair of different
# entries reached it in the development bundles, every second paragraph of an article does).
ONE_MATTER = 0.25
NOTHING_SHARED = 0.08


@lru_cache(maxsize=1024)
def subject(text: str) -> Subject:
    """Return the stems that may carry the subject of ``text``, each with its weight."""
    found: Subject = {}
    for word in content_words(text):
        weight = _weight(word)
        if weight:
            found.setdefault(stem(word), weight)
    return found


def cohesion(part: Subject, rest: Subject, ignored: Collection[str] = ()) -> float:
    """Return the share (0 to 1) of the weight of ``part`` that ``rest`` has too."""
    kept = {word: weight for word, weight in part.items() if word not in ignored}
    whole = sum(kept.values())
    return sum(weight for word, weight in kept.items() if word in rest) / whole if whole else 0.0


@lru_cache(maxsize=50_000)
def _weight(word: str) -> float:
    return min(RAREST, max(0.0, COMMON_ZIPF - zipf(word)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """An item to be: its body paragraphs, its title's characters, its time as printed or derived."""

    kind: ItemKind
    spans: tuple[Span, ...]
    why: str
    title: Span | None = None
    stamp: str | None = None
    clock: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known about the report besides its parts; ``ignored`` are the stems of the outlet's name.

    ``marked``: the markup of a page shows its article.
    """

    published: str | None
    ignored: frozenset[str]
    marked: bool = False
    title: str = ""

    def shared(self, part: Sequence[Block], rest: Subject) -> float:
        """Return how far ``rest`` has the rare words of ``part`` too (0 to 1)."""
        return cohesion(about(part), rest, self.ignored)


class Before:
    """The subject of what stands before a place in ``parts``, read on as places further on are asked."""

    def __init__(self, parts: Sequence[Block]) -> None:
        self._parts = parts
        self._read = 0
        self._subject: Subject = {}

    def subject(self, index: int) -> Subject:
        """Return the subject of the parts before ``index``; it never goes back."""
        self._subject.update(about(self._parts[self._read : index]))
        self._read = max(self._read, index)
        return self._subject


def about(parts: Sequence[Block]) -> Subject:
    """Return the words that carry the subject of ``parts``, residue left out."""
    found: Subject = {}
    for part in parts:
        if part.role in {Role.PROSE, Role.TITLE}:
            found.update(subject(part.line.text))
    return found


def span_of(part: Block) -> Span:
    """Return the characters of ``part``."""
    return Span(start=part.line.start, end=part.line.end)


def pieces_of(parts: Sequence[Block]) -> list[Block]:
    """Return the paragraphs and title-like lines among ``parts``."""
    return [part for part in parts if part.role in {Role.PROSE, Role.TITLE}]


def segment(parts: Sequence[Block], kind: ItemKind, why: str, title: Block | None = None) -> list[Segment]:
    """Return one draft of the paragraphs in ``parts``, or none where there are none."""
    spans = tuple(span_of(part) for part in parts if part.role == Role.PROSE)
    return (
        [Segment(kind=kind, spans=spans, title=span_of(title) if title else None, why=why)] if spans else []
    )
