"""The day of an item's main event, and the clauses that tell of that event."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING

from twosource.understand.placing import between
from twosource.understand.times.attachment import SAYING, own_head, tense_of, verb_of
from twosource.understand.times.context import day_of
from twosource.understand.times.reading import DEFAULT_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.model import When
    from twosource.understand.parsed import Token
    from twosource.understand.sentences import Sentence

_BARE_PART = re.compile(
    r"(?:the |that |at )?(?:early |late )?(?:morning|afternoon|evening|night|noon|midnight|dawn"
    r"|lunchtime|day before)$"
)
_VERBS = frozenset({"VERB", "AUX"})
_ASIDE = frozenset({"relcl", "advcl", "acl"})
_IN_ASIDE = 3  # how the date of an event told in passing stands
_FAR = 10  # days before publication within which the lead's date is the report's main event
_LEAD = 4  # sentences that make the lead
_NEAR = 1200  # characters between the main event's date and a clause that may tell of it
_RUNS = 3  # sentences into which a date told of an event runs on
_CARRYING = frozenset({"day", "part of day", "minute", "weekend", "week", "month", "year"})
# Sentences of a report that is short enough to be about one day. Measured: with none, real reports 21 % of
# undated clauses dated, 77 % of dates right, older invented ones 75 %; with 15, 27 %, 78 % and 87 %.
_BRIEF = 15
_BRIEF_TENSES = frozenset({"past", "state", "had", "perfect", "none"})
_TRUSTED = frozenset({"lead", "lead, in an aside", "first day told", "told in an aside"})
# What holds, or is thought or said, is not what happened on the day.
_STATES = frozenset(
    """be have know want believe think need own include contain feel seem appear live belong remain like hope
    expect mean depend stand lie consist cost
    understand agree support oppose deny fear wish plan intend""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """What an item tells in order: its main event's date, and for a sentence the date that runs on into it.

    ``brief`` is an item of a few sentences, which is about one day.
    """

    main: When | None
    carried: Mapping[int, When]
    brief: bool = False

    def date_for(self, head: Token | None, sentence: Sentence) -> When | None:
        """Return the date of a clause that may go on telling of what is dated, None for every other one."""
        if not (self._of_brief(head) if self.brief else happened(head)):
            return None
        if told := self.carried.get(sentence.start):
            return replace(told, why="the telling runs on", inferred=True)
        main = self.main
        trusted = main is not None and (self.brief or main.why in _TRUSTED)
        if main is None or not trusted or abs(sentence.start - main.start) > _NEAR:
            return None
        return replace(main, why=f"main event of the report ({main.why})", inferred=True)

    def _of_brief(self, head: Token | None) -> bool:
        """Whether a clause of a few sentences about one day may tell of it: in any tense but those of now."""
        return tense_of(head) in _BRIEF_TENSES


def thread(whens: Sequence[When], sentences: Sequence[Sentence], *, published: str | None) -> Thread:
    """Return what an item tells in order, for the clauses that have no date of their own."""
    return Thread(
        main=main_date(whens, sentences, published=published),
        carried=dict(_carried(whens, sentences)),
        brief=len(sentences) <= _BRIEF,
    )


def _carried(whens: Sequence[When], sentences: Sequence[Sentence]) -> Iterator[tuple[int, When]]:
    """Yield (start of a sentence, date that runs on into it): told before it of an event in the past."""
    told: When | None = None
    since = 0
    for one in sentences:
        if found := _opening(whens, one):
            told, since = found, 0
        elif told is not None:
            since += 1
            if since > _RUNS or not _goes_on(one):
                told = None
            else:
                yield one.start, told


def _opening(whens: Sequence[When], sentence: Sentence) -> When | None:
    """Return the first date in a sentence that an event in the simple past is told with."""
    for one in between(whens, sentence.start, sentence.end):
        token = own_head(one, sentence) if one.earliest and one.precision in _CARRYING else None
        verb = None if token is None else verb_of(token)
        if verb is not None and verb.lemma_ not in SAYING and verb.dep_ not in _ASIDE and happened(verb):
            return one
    return None


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence stays in the past: what is so now, or will be, ends the telling."""
    for token in sentence.tokens:
        if (
            token.head is token
            and token.lemma_ not in SAYING
            and tense_of(token) in {"present", "modal", "perfect"}
        ):
            return False
    return True


def happened(head: Token | None) -> bool:
    """Whether the verb of a clause tells, in the simple past, that something happened."""
    if head is None or tense_of(head) != "past" or head.lemma_ in _STATES:
        return False
    return not any(child.dep_ == "neg" for child in head.children)


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
        ("lead, in passing", [one for one in recent if standing[one.start] == (1, True)]),
        ("first day told", [one for one in recent if standing[one.start][0] == 0]),
        ("told in an aside", [one for one in recent if standing[one.start][0] == _IN_ASIDE]),
        ("told in passing", [one for one in recent if standing[one.start][0] == 1]),
        ("a time of day", [one for one in recent if one.why == DEFAULT_DAY]),
    ):
        if found:
            return replace(found[0], why=why)
    return None


def _recent(one: When, today: date | None) -> bool:
    """Whether an expression tells a day shortly before the report, by more than "the morning"."""
    if (
        not one.earliest
        or one.precision not in {"day", "part of day", "minute"}
        or _BARE_PART.match(one.text.lower())
    ):
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
        return 2, number < _LEAD
    if verb is None or verb.pos_ not in _VERBS:
        return 1, number < _LEAD
    if any(child.lower_ == "had" for child in verb.children):
        return 2, number < _LEAD
    if verb.lemma_ in SAYING:
        return 1, number < _LEAD
    return (_IN_ASIDE if verb.dep_ in _ASIDE else 0), number < _LEAD
