"""How far an event is presented as a fact, from -3 (certainly not so) to 3 (certainly so).

The rules name the context that decides over the event (:mod:`.contexts`). In a report the context
alone gives the value: what a report announces is mostly carried out, and what it tells is so. In
talk ("I will go") much more depends on the words around, and trees that were trained on such texts
give the value (:mod:`.forest`). Between the two registers the values are mixed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.understand.certainty import forest
from twosource.understand.certainty.contexts import CONTEXTS, NOUN_ROWS, context
from twosource.understand.certainty.register import TALKING, style
from twosource.understand.certainty.traits import traits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.parsed import Parsed, Token

__all__ = ["Presented", "factuality", "presented", "share_of_report"]

# Below the first likeness a sentence is talk, above the second a report's. Chosen on training data by
# cross-validation: a report taken for talk loses more than talk that is taken for a report.
_TALK, _REPORT = 0.1, 0.25
# Contexts of events told by nouns, of which the trees have seen too few: the rules alone decide.
_OF_NOUNS = frozenset(row.context for row in NOUN_ROWS)
_FACT = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Presented:
    """How an event is presented, and why: the context by the rules, and the share of the report's reading.

    ``value`` runs from -3.0 to 3.0; ``report`` from 0.0 (talk) to 1.0 (a report).
    """

    value: float
    context: str
    report: float


def factuality(doc: Parsed | Sequence[Token], start: int, end: int) -> float:
    """Return how far the event at characters ``[start, end)`` of ``doc`` is presented as a fact.

    Args:
        doc: a parsed text, or a part of one; offsets count from its first character.
        start: first character of the event's words.
        end: the character after their last.

    Returns:
        a number from -3.0 (certainly not so) to 3.0 (certainly so); 3.0 where no word lies there.
    """
    found = presented(doc, start, end)
    return _FACT if found is None else found.value


def presented(doc: Parsed | Sequence[Token], start: int, end: int) -> Presented | None:
    """Return how the event at characters ``[start, end)`` is presented, None where no word lies there.

    The arguments are those of :func:`factuality`.
    """
    base = doc[0].idx if len(doc) else 0
    event = next((t for t in doc if t.idx - base < end and start < t.idx - base + len(t)), None)
    if event is None:
        return None
    trained = forest.load()
    name = context(event)
    report = share_of_report(name, style(event.doc.sentence_of(event)), trained)
    value = report * CONTEXTS[name][0]
    if report < 1:
        value += (1 - report) * trained.value(traits(event))
    return Presented(value=value, context=name, report=report)


def share_of_report(name: str, found: frozenset[str], trained: forest.Forest) -> float:
    """Return how much of the report's reading an event gets, from 0 to 1.

    Args:
        name: the context of the event.
        found: the traits of style of its sentence.
        trained: the trained part.
    """
    if name in _OF_NOUNS:
        return 1.0
    if found & TALKING:
        return 0.0
    return min(1.0, max(0.0, (trained.likeness(found) - _TALK) / (_REPORT - _TALK)))
