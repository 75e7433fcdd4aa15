"""The days that an item tells, in order: those that a later clause may take over."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from twosource.understand.times.attachment import is_date, of_saying, own_head, side_phrase, tense_of, verb_of
from twosource.understand.times.context import day_of
from twosource.understand.times.main_event import ASIDE, BARE_PART, happened
from twosource.understand.times.reading import DEFAULT_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.model import When

_CARRYING = frozenset({"day", "part of day", "minute", "weekend", "week", "month", "year"})
_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, or a longer time, told in the sentence of a number; ``of_before`` of what had gone before."""

    when: When
    number: int
    of_event: bool
    of_before: bool


def day_key(when: When) -> tuple[str, str]:
    """Return the first and the last day of an expression."""
    return (when.earliest or "")[:10], (when.latest or "")[:10]


def told_days(
    whens: Sequence[When], sentences: Sequence[Sentence], *, published: str | None
) -> tuple[Day, ...]:
    """Return the days told up to publication: of saying none, nor of side phrases ("first since 1970")."""
    today = day_of(published)
    limit = today.isoformat() if today else ""
    return tuple(
        one for one in _told(whens, sentences) if not limit or (one.when.earliest or "")[:10] <= limit
    )


def _told(whens: Sequence[When], sentences: Sequence[Sentence]) -> Iterator[Day]:
    for one in whens:
        number = bisect_right(sentences, one.start, key=attrgetter("start")) - 1
        if number < 0 or one.start >= sentences[number].end or not _tells_day(one):
            continue
        token = own_head(one, sentences[number])
        if token is None or not is_date(one, sentences[number]):
            continue
        if side_phrase(one, token, sentences[number], None):
            continue
        verb = verb_of(token)
        if verb.pos_ not in _VERBS or not of_saying(verb):
            event = verb.dep_ not in ASIDE and happened(verb)
            yield Day(when=one, number=number, of_event=event, of_before=tense_of(verb) == "had")


def _tells_day(one: When) -> bool:
    """Whether an expression tells when something was, by more than "the morning" or "at 10:40"."""
    return (
        bool(one.earliest)
        and one.type in {"DATE", "TIME"}
        and one.precision in _CARRYING
        and one.why != DEFAULT_DAY
        and not BARE_PART.match(one.text.lower())
    )
