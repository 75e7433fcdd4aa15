"""The day of an item's main event, and the clauses that tell of something done."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from twosource.language import lexicon, match
from twosource.understand.times.attachment import of_saying, own_head, tense_of, verb_of
from twosource.understand.times.context import day_of
from twosource.understand.times.reading import DEFAULT_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import When

BARE_PART = match.pattern("time_context.bare part of the day")
_VERBS = frozenset({"VERB", "AUX"})
ASIDE = frozenset({"relcl", "advcl", "acl"})
_SHORT = frozenset({"day", "part of day", "minute"})
_IN_ASIDE = 3  # how the date of an event told in passing stands
_FAR = 10  # days before publication within which the lead's date is the report's main event
LEAD = 4  # sentences that make the lead
_PASSING = "in passing"
_TIME_OF_DAY = "a time of day"
_STATES = lexicon.words("times.state_verbs")


def of_state(head: Token | None) -> bool:
    """Whether the verb of a clause tells what holds, or is thought or said: none happened on a day."""
    return head is not None and head.lemma_ in _STATES


def happened(head: Token | None) -> bool:
    """Whether the verb of a clause tells, in the simple past, that something happened."""
    if head is None or tense_of(head) != "past" or of_state(head):
        return False
    return not any(child.dep_ == "neg" for child in head.children)


def of_an_event(main: When) -> bool:
    """Whether the main event's day is told with an event: told in passing it may be that of saying."""
    return not main.why.endswith(_PASSING) and main.why != _TIME_OF_DAY


def main_date(whens: Sequence[When], sentences: Sequence[Sentence], *, published: str | None) -> When | None:
    """Return the date of the item's main event.

    It is the first day told in the lead as the date of an event, not later than the report and not
    long before it; else the first such day of the item; else a day told there in an aside or with
    a verb of saying. None where the text tells no such day: the date of publication is not that of
    the event.
    """
    today = day_of(published)
    recent = [one for one in whens if _recent(one, today)]
    standing = {one.start: _standing(one, sentences) for one in recent}
    for why, found in (
        ("lead", [one for one in recent if standing[one.start] == (0, True)]),
        ("lead, in an aside", [one for one in recent if standing[one.start] == (_IN_ASIDE, True)]),
        (f"lead, {_PASSING}", [one for one in recent if standing[one.start] == (1, True)]),
        ("first day told", [one for one in recent if standing[one.start][0] == 0]),
        ("told in an aside", [one for one in recent if standing[one.start][0] == _IN_ASIDE]),
        (f"told {_PASSING}", [one for one in recent if standing[one.start][0] == 1]),
        (_TIME_OF_DAY, [one for one in recent if one.why == DEFAULT_DAY]),
    ):
        if found:
            return replace(found[0], why=why)
    return None


def _recent(one: When, today: date | None) -> bool:
    """Whether an expression tells a day shortly before the report, by more than "the morning"."""
    if not one.earliest or one.precision not in _SHORT or BARE_PART.match(one.text.lower()):
        return False
    age = today - date.fromisoformat(one.earliest[:10]) if today else timedelta(0)
    return timedelta(0) <= age <= timedelta(days=_FAR)


def _standing(one: When, sentences: Sequence[Sentence]) -> tuple[int, bool]:
    """Return how a date stands, and whether it leads.

    0 for an event's date, 1 for one in passing or of saying, 2 for what had gone before, 3 for an event's
    in an aside.
    """
    number = bisect_right(sentences, one.start, key=attrgetter("start")) - 1
    if number < 0 or one.start >= sentences[number].end:
        return 2, False
    token = own_head(one, sentences[number])
    verb = None if token is None else verb_of(token)
    if one.why == DEFAULT_DAY:
        return 2, number < LEAD
    if verb is None or verb.pos_ not in _VERBS:
        return 1, number < LEAD
    if any(child.lower_ == "had" for child in verb.children):
        return 2, number < LEAD
    if of_saying(verb):
        return 1, number < LEAD
    return (_IN_ASIDE if verb.dep_ in ASIDE else 0), number < LEAD
