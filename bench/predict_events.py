"""Given mentions of events, made one where the timeline of an entity would make them one.

The mentions of a set are given, those of a record are fewer (an event is kept where somebody with a name
takes part in it). Which of them tell one event is asked as :mod:`twosource.show.chronicle` asks it: those of
one story, by words for one event.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from twosource.compare.happenings import kindred
from twosource.language.parse.sentences import sentences
from twosource.understand.events import lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.model import Span


def events(
    docs: Sequence[dict[str, Any]], story_of: Mapping[str, str], paragraphs: Mapping[str, tuple[Span, ...]]
) -> Iterator[dict[str, Any]]:
    """Yield, for each document, its mentions with the event that each tells; ``story_of`` is by document."""
    told = {doc["id"]: lemmas(doc, paragraphs[doc["id"]]) for doc in docs}
    by_story: dict[str, set[str]] = defaultdict(set)
    for name, found in told.items():
        by_story[story_of.get(name, name)].update(found)
    kinds = {story: kindred(found) for story, found in by_story.items()}
    for doc in docs:
        story = story_of.get(doc["id"], doc["id"])
        yield {
            "id": doc["id"],
            "mentions": [
                {"start": one["start"], "end": one["end"], "cluster": f"{story} {kinds[story][lemma]}"}
                for one, lemma in zip(doc["mentions"], told[doc["id"]], strict=True)
            ],
        }


def lemmas(doc: dict[str, Any], paragraphs: tuple[Span, ...]) -> list[str]:
    """Return, for each mention, the lemma of the word that tells its event."""
    parsed = sentences(doc["text"], "i", paragraphs)
    return [_lemma(parsed, one["start"], one["end"]) for one in doc["mentions"]]


def _lemma(parsed: Sequence[Sentence], start: int, end: int) -> str:
    """Return the lemma of the word of a mention whose governor stands outside it, if there is one."""
    here = next((one for one in parsed if one.start <= start < one.end), None)
    if here is None:
        return ""
    words = here.within(start, end)
    inside = {one.i for one in words}
    return next((lemma_of(one) for one in words if one.head.i not in inside or one.head.i == one.i), "")
