"""The days that an item tells, in order, for later clauses to take over; that of its main event."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from twosource.language import lexicon, match
from twosource.understand.times.attachment import of_saying, own_head, side_phrase, tense_of, verb_of
from twosource.understand.times.reading import DEFAULT_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import When

_BARE_PART = match.pattern("time_context.bare part of the day")
_STATES = lexicon.words("times.state_verbs")
_VERBS = frozenset({"VERB", "AUX"})
_ASIDE = frozenset({"relcl", "advcl", "acl"})
_SHORT = frozenset({"day", "part of day", "minute"})
_CARRYING = _SHORT | {"weekend", "week", "month", "year"}
# Behind each value tried: dated clauses of real and invented reports that get their date.
LEAD = 4  # sentences that make the lead: 2 1,357, 4 1,361, 8 1,359
_FAR = 10  # days before the report within which its main event may be: 5 1,359, 10 1,361, 20 1,360


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, or a longer time, told in the sentence of a number, by the verb on which it hangs.

    ``of_event``: with what happened; ``of_before``: with what had gone before; ``said``: with a verb of
    saying; ``rank``: how it stands for the day of the main event, least first: behind the lead, in passing or
    of saying, in an aside; None where it is told of what had gone before, or long before the report.
    """

    when: When
    number: int
    of_event: bool = False
    of_before: bool = False
    said: bool = False
    rank: tuple[bool, bool, bool] | None = None


def of_state(head: Token | None) -> bool:
    """Whether the verb of a clause tells what holds, or is thought or said: none happened on a day."""
    return head is not None and head.lemma_ in _STATES


def happened(head: Token | None) -> bool:
    """Whether the verb of a clause tells, in the simple past, that something happened."""
    if head is None or tense_of(head) != "past" or of_state(head):
        return False
    return not any(child.dep_ == "neg" for child in head.children)


def day_key(when: When) -> tuple[str, str]:
    """Return the first and the last day of an expression."""
    return (when.earliest or "")[:10], (when.latest or "")[:10]


def told_days(whens: Sequence[When], sentences: Sequence[Sentence], today: date | None) -> tuple[Day, ...]:
    """Return the days told up to ``today``, those of side phrases ("first since 1970") left out."""
    limit = today.isoformat() if today else "9999"
    fit = (one for one in whens if _tells_day(one) and (one.earliest or "")[:10] <= limit)
    return tuple(_told(fit, sentences, today))


def _told(whens: Iterator[When], sentences: Sequence[Sentence], today: date | None) -> Iterator[Day]:
    for one in whens:
        number = bisect_right(sentences, one.start, key=attrgetter("start")) - 1
        if number < 0 or one.start >= sentences[number].end:
            continue
        token = own_head(one, sentences[number])
        if token is None or side_phrase(one, token, sentences[number], None):
            continue
        verb = verb_of(token)
        said = verb.pos_ in _VERBS and of_saying(verb)
        aside, before = verb.dep_ in _ASIDE, tense_of(verb) == "had"
        passing = said or verb.pos_ not in _VERBS
        yield Day(
            when=one,
            number=number,
            of_event=not aside and happened(verb),
            of_before=before,
            said=said,
            rank=(number >= LEAD, passing, aside) if _recent(one, today) and not before else None,
        )


def _tells_day(one: When) -> bool:
    """Whether an expression tells when something was, by more than "the morning" or "at 10:40"."""
    return (
        bool(one.earliest)
        and one.type in {"DATE", "TIME"}
        and one.precision in _CARRYING
        and one.why != DEFAULT_DAY
        and not _BARE_PART.match(one.text.lower())
    )


def _recent(one: When, today: date | None) -> bool:
    """Whether an expression tells a day shortly before the report."""
    age = today - date.fromisoformat((one.earliest or "")[:10]) if today else timedelta(0)
    return one.precision in _SHORT and age <= timedelta(days=_FAR)


def main_day(days: Sequence[Day]) -> Day | None:
    """Return the day of the item's main event.

    It is the first day told in the lead with something done, not long before the report, else in the lead
    in an aside, else the like in the rest. None where the text tells no such day, or the lead only one of
    saying or in passing: neither that nor the date of publication is the event's.
    """
    fit = [(one.rank, one.when.start, one) for one in days if one.rank is not None]
    rank, _, best = min(fit, key=lambda one: one[:2], default=(None, 0, None))
    return None if rank is None or rank[1] else best
