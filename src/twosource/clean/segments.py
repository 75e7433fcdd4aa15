"""Items in the making, and what the rules that cut a text into them share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.clean.blocks import Role
from twosource.clean.cohesion import cohesion, subject
from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.clean.blocks import Block
    from twosource.clean.cohesion import Subject
    from twosource.model import ItemKind


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
    """What is known about the report besides its parts; ``ignored`` are the stems of the outlet's name."""

    published: str | None
    ignored: frozenset[str]

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
