"""An attribution while it is being put together: a frame within a paragraph, a candidate within an item."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from twosource.model import Span
    from twosource.understand.attribution.paragraphs import Paragraph

Place = tuple[int, int]  # number of a paragraph in the item, number of a word in it


class Form(Enum):
    """The form in which an attribution is made."""

    CLAUSE = auto()  # said that the pier is closed
    AROUND = auto()  # the pier, he said, is closed: as parsed
    PARENTHESIS = auto()  # the same, by its commas
    PASSIVE = auto()  # the plan was announced by the mayor
    INFINITIVE = auto()  # promised to close it
    OBJECT = auto()  # denied the charge
    PREPOSITION = auto()  # spoke of the pier
    QUOTED = auto()  # quoted him as saying that
    MEASURE = auto()  # put the loss at nine
    ASIDE = auto()  # according to the mayor
    NOUN = auto()  # his claim that
    ANAPHORIC = auto()  # this was announced by the mayor
    QUOTATION = auto()  # "...," said the mayor
    FLOATING = auto()  # a quotation with no word that attributes it
    LABEL = auto()  # HOLT: ...
    DASH = auto()  # ... - the notice reads
    POST = auto()  # ... - Ina Holt (@inaholt)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One attribution in one paragraph, in word numbers; ``verb`` is the cue's main word."""

    verb: int
    lemma: str
    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    form: Form


@dataclass(slots=True, kw_only=True, eq=False)
class Candidate:
    """One attribution in the making: words as (paragraph, word) pairs, since speech crosses paragraphs.

    ``verb`` is the cue's main word, None where a mark or the layout attributes. ``carrier`` is the
    candidate of the voice that cites this one ("the radio said, citing the mayor").
    """

    lemma: str
    form: Form
    verb: Place | None = None
    cue: set[Place] = field(default_factory=set)
    source: set[Place] = field(default_factory=set)
    content: set[Place] = field(default_factory=set)
    carrier: Candidate | None = None


@dataclass(slots=True, kw_only=True)
class Search:
    """What is known of an item so far: its text, its paragraphs, and what the sieves have found."""

    text: str
    paragraphs: Sequence[Paragraph]
    found: list[Candidate] = field(default_factory=list)
    by_turns: bool = False  # an interview printed turn by turn

    def add(
        self, frames: Callable[[Paragraph], Iterable[Frame]], *, barred: Collection[Place | None]
    ) -> None:
        """Add the frames of each paragraph, but for those whose cue has its main word in ``barred``."""
        self.found.extend(
            Candidate(
                lemma=frame.lemma,
                form=frame.form,
                verb=(number, frame.verb),
                cue=places(number, frame.cue),
                source=places(number, frame.source),
                content=places(number, frame.content),
            )
            for number, paragraph in enumerate(self.paragraphs)
            for frame in frames(paragraph)
            if (number, frame.verb) not in barred
        )


def by_paragraph(candidates: Iterable[Candidate]) -> dict[int, list[Candidate]]:
    """Return the candidates that have content or a cue in each paragraph, in their order."""
    shelf: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        for number in sorted({place[0] for place in candidate.content | candidate.cue}):
            shelf.setdefault(number, []).append(candidate)
    return shelf


def places(paragraph: int, words: Iterable[int]) -> set[Place]:
    """Return ``words`` of the paragraph at position ``paragraph`` of the item as places."""
    return {(paragraph, at) for at in words}


def spans(paragraphs: Sequence[Paragraph], found: Iterable[Place]) -> tuple[Span, ...]:
    """Return ``found`` as spans of the report, in text order, neighbours joined."""
    made: list[Span] = []
    for number, group in groupby(sorted(found), key=lambda place: place[0]):
        made.extend(paragraphs[number].spans([at for _, at in group]))
    return tuple(made)
