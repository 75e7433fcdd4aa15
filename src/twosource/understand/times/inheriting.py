"""The day that a clause takes over from another sentence: candidates, their signs, and the choice."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from math import log1p
from operator import attrgetter
from typing import TYPE_CHECKING

from twosource.model import When
from twosource.understand.times.attachment import of_saying, tense_of
from twosource.understand.times.context import day_of
from twosource.understand.times.signs import LEAST, Signs, odds
from twosource.understand.times.told import LEAD, Day, day_key, happened, main_day, of_state, told_days

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token

_PAST = frozenset({"past", "state", "had"})
_DONE = frozenset({"past", "had", "state", "perfect"})
# Behind each value tried: dated clauses of real and invented reports that get their date. As many clauses
# without a date are dated at each.
_RUNS = 1  # sentences into which a day told of an event runs on: 1 and 3 1,361, 8 1,362
_FAR = 20  # sentences through which the telling is followed back: 4 1,356, 8 1,361, 20 1,364
_ROUND = 4.0  # some fifty sentences, as a logarithm: part of two signs, whose weights are learnt with it
_LEAVING = frozenset({"present", "modal", "perfect"})
_start = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """An undated clause: the verb that governs it, its sentence, and whether it is somebody's words."""

    head: Token | None
    sentence: Sentence
    attributed: bool = False


@dataclass(frozen=True, kw_only=True)
class Thread:
    """What an item tells in order: its sentences, the days told in them, and that of its main event."""

    sentences: Sequence[Sentence]
    days: Sequence[Day]
    main: Day | None
    stamp: Day | None
    published: date | None

    def date_for(self, clause: Clause) -> When | None:
        """Return the likeliest day of a clause without one of its own, None where none is likely enough."""
        weighed = [(odds(signs), one) for one, signs in self.weighed(clause)]
        best, found = max(weighed, key=lambda item: item[0], default=(LEAST, None))
        return replace(found, inferred=True) if found is not None and best > LEAST else None

    def weighed(self, clause: Clause) -> Iterator[tuple[When, Signs]]:
        """Yield the days that a clause may have, with what each is told as, and the signs for it.

        What may be or will be has none of them, and what is so now, or has come about, none that its
        sentence tells of something else.
        """
        number = bisect_right(self.sentences, clause.sentence.start, key=_start) - 1
        tense = tense_of(clause.head)
        if number < 0 or tense == "modal":
            return
        for one, roles in self._candidates(number):
            if not ("own" in roles and tense in _LEAVING):
                yield replace(one.when, why=_why(roles)), self._signs(clause, number, one, roles)

    def _candidates(self, number: int) -> Iterator[tuple[Day, set[str]]]:
        """Yield the days open to a sentence, each with what it is told as.

        "event" is the last one of an event before the sentence; "last", the last one; "own", one in it;
        "main", that of the main event; "stamp", that of the entry.
        """
        event, last, own = self._open[number]
        told = {"event": event, "last": last, "own": own, "main": self.main, "stamp": self.stamp}
        found: dict[tuple[str, str], tuple[Day, set[str]]] = {}
        for role, day in told.items():
            if day is not None:
                found.setdefault(day_key(day.when), (day, set()))[1].add(role)
        yield from found.values()

    @cached_property
    def _open(self) -> list[tuple[Day | None, Day | None, Day | None]]:
        """For each sentence the last day of an event told before it, the last of any kind, and its own."""
        found: list[tuple[Day | None, Day | None, Day | None]] = []
        event = last = None
        told: dict[int, list[Day]] = {}
        for one in self.days:
            told.setdefault(one.number, []).append(one)
        for number in range(len(self.sentences)):
            here = told.get(number, [])
            events = [one for one in here if one.of_event]
            own = [one for one in here if not one.of_before]
            found.append((event, last, events[-1] if events else own[0] if own else None))
            event = events[0] if events else event
            last = events[0] if events else here[-1] if here else last
        return found

    @cached_property
    def _goes_on(self) -> list[bool]:
        """For each sentence whether it stays in the past: what is so now, or will be, ends the telling."""
        return [
            not any(
                token.head is token and not of_saying(token) and tense_of(token) in _LEAVING
                for token in one.tokens
            )
            for one in self.sentences
        ]

    @cached_property
    def _in_past(self) -> list[bool]:
        """For each sentence whether its main verb stands in the past."""
        return [
            tense_of(next((token for token in one.tokens if token.head is token), None)) in _PAST
            for one in self.sentences
        ]

    @cached_property
    def _variety(self) -> float:
        """How many different days are told, as a logarithm."""
        return log1p(len({day_key(one.when) for one in self.days}))

    def _telling(self, at: int, number: int) -> bool:
        """Whether the telling stays in the past from one sentence to a later one, not far from it."""
        return 0 < number - at <= _FAR and all(self._goes_on[max(0, at + 1) : number + 1])

    def _signs(self, clause: Clause, number: int, one: Day, roles: Collection[str]) -> Signs:
        """Return what speaks for a day."""
        head, tense = clause.head, tense_of(clause.head)
        deed, telling = happened(head), self._telling(one.number, number)
        short = _ROUND - log1p(len(self.sentences))
        last = self._open[number][1]
        day = date.fromisoformat((one.when.earliest or "")[:10])
        return Signs(
            present=tense == "present",
            perfect=tense == "perfect",
            negated=head is not None and any(child.dep_ == "neg" for child in head.children),
            stative=of_state(head),
            attributed=clause.attributed,
            aside=head is not None and head.dep_ in {"relcl", "acl"},
            happened=deed,
            root_past=self._in_past[number],
            days=self._variety,
            short=short,
            short_past=short if tense in _DONE else 0.0,
            told_last="last" in roles,
            main="main" in roles,
            event_main="main" in roles and "event" in roles,
            in_lead=one.number < LEAD,
            old=log1p(max(0, (self.published - day).days)) if self.published else 0.0,
            past_main="main" in roles and tense in _PAST,
            stamp_told="stamp" in roles and tense in {"past", "perfect"},
            one_paragraph=self.sentences[one.number].paragraph == clause.sentence.paragraph,
            next_one=number - one.number == 1,
            distance=log1p(max(0, number - one.number)),
            broken=last is not None and number > last.number > one.number,
            telling=telling,
            run=deed and telling and number - one.number <= _RUNS,
        )


def _why(roles: Collection[str]) -> str:
    """Return how a day came to a clause, in words."""
    if "main" in roles:
        return "main event of the report"
    if "own" in roles:
        return "told in the same sentence"
    return "the time of the entry" if "stamp" in roles else "the telling runs on"


def thread(
    whens: Sequence[When],
    sentences: Sequence[Sentence],
    *,
    published: str | None,
    stamp: str | None = None,
) -> Thread:
    """Return what an item tells in order, for the clauses that have no date of their own.

    ``stamp`` is the time that a live page prints with the entry.
    """
    today = day_of(published)
    told = told_days(whens, sentences, today)
    return Thread(
        sentences=sentences,
        days=[one for one in told if not one.said],
        main=main_day(told),
        stamp=_of_entry(stamp, sentences),
        published=today,
    )


def _of_entry(stamp: str | None, sentences: Sequence[Sentence]) -> Day | None:
    """Return the day of a live page's entry; no words of the entry tell it."""
    day = day_of(stamp)
    if day is None or not sentences:
        return None
    told, start = day.isoformat(), sentences[0].start
    when = When(text="", start=start, end=start, type="DATE", value=told, precision="day")
    when = replace(when, edtf=told, earliest=told, latest=told)
    return Day(when=when, number=0)
