"""An attribution while it is being put together, in numbers of the words of its item."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from twosource.understand.attribution.parse import Parse


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
    PRESENTED = auto()  # the Post can reveal that
    POINTING = auto()  # the sentence before: this was announced by the mayor
    ASIDE = auto()  # according to the mayor
    NOUN = auto()  # his claim that
    QUOTATION = auto()  # "...," said the mayor
    FLOATING = auto()  # a quotation with no word that attributes it
    SIGNED = auto()  # "..." - Ina Holt
    LABEL = auto()  # HOLT: ...
    POST = auto()  # ... - Ina Holt (@inaholt)


@dataclass(slots=True, kw_only=True, eq=False)
class Candidate:
    """One attribution in the making, by the numbers of its words.

    ``verb`` is the cue's main word, None where a mark or the layout attributes. ``carrier`` is the
    candidate of the voice that cites this one ("the radio said, citing the mayor").
    """

    lemma: str
    form: Form
    verb: int | None = None
    cue: set[int] = field(default_factory=set)
    source: set[int] = field(default_factory=set)
    content: set[int] = field(default_factory=set)
    carrier: Candidate | None = None


@dataclass(slots=True, kw_only=True)
class Search:
    """What is known of an item so far: its text, its parse, and what the sieves have found."""

    text: str
    parse: Parse
    found: list[Candidate] = field(default_factory=list)

    def add(self, made: Iterable[Candidate], *, barred: Collection[int | None]) -> None:
        """Add what is ``made``, but for those whose cue has its main word in ``barred``."""
        self.found.extend(one for one in made if one.verb not in barred)


def by_paragraph(parse: Parse, candidates: Iterable[Candidate]) -> defaultdict[int, list[Candidate]]:
    """Return the candidates that have content or a cue in each paragraph, in their order."""
    shelf: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        for number in sorted({parse.words[at].paragraph for at in candidate.content | candidate.cue}):
            shelf[number].append(candidate)
    return shelf
