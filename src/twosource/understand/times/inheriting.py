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
from twosource.understand.times.main_event import LEAD, happened, main_date, of_an_event, of_state
from twosource.understand.times.signs import LEAST, Signs, odds
from twosource.understand.times.told import Day, day_key, told_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token

_PAST = frozenset({"past", "state", "had"})
_DONE = frozenset({"past", "had", "state", "perfect"})
_RUNS = 3  # sentences into which a day told of an event runs on
_FAR = 8  # sentences through which the telling is followed back
_ROUND = 4.0  # from which the logarithm of a report's length is taken: some fifty sentences
_LEAVING = frozenset({"present", "modal", "perfect"})
_start = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """An undated clause: the verb that governs it, its sentence, and whether it is somebody's words."""

    head: Token | None
    sentence: Sentence
    attributed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A day for a clause, and the number of the sentence that tells it.

    ``roles`` are what it is told as: "event", the last one of an event before the clause; "last", the last
    one; "own", one in its sentence; "main", that of the main event; "stamp", that of the entry.
    """

    when: When
    at: int
    roles: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Thread:
    """What an item tells in order: its sentences, the days told in them, and that of its main event."""

    sentences: Sequence[Sentence]
    days: Sequence[Day]
    main: When | None
    stamp: When | None
    published: date | None

    def date_for(self, clause: Clause) -> When | None:
        """Return the likeliest day of a clause without one of its own, None where none is likely enough."""
        weighed = [(odds(signs), one) for one, signs in self.weighed(clause)]
        best, found = max(weighed, key=lambda item: item[0], default=(LEAST, None))
        if found is None or best <= LEAST:
            return None
        return replace(found.when, why=_why(found, self.main), inferred=True)

    def weighed(self, clause: Clause) -> Iterator[tuple[Candidate, Signs]]:
        """Yield the days that a clause may have, each with the signs for it.

        What may be or will be has none of them, and what is so now, or has come about, none that its
        sentence tells of something else.
        """
        number = bisect_right(self.sentences, clause.sentence.start, key=_start) - 1
        tense = tense_of(clause.head)
        if number < 0 or tense == "modal":
            return
        for one in self._candidates(number):
            if not ("own" in one.roles and tense in _LEAVING):
                yield one, self._signs(clause, number, one)

    def _candidates(self, number: int) -> list[Candidate]:
        """Return the days open to a sentence: told before it or in it, the main event's, the entry's."""
        event, last, own = self._open[number]
        main = self.main if self.main is not None and of_an_event(self.main) else None
        at = bisect_right(self.sentences, main.start, key=_start) - 1 if main else 0
        told: list[tuple[str, When | None, int]] = [
            ("event", event.when if event else None, event.number if event else 0),
            ("last", last.when if last else None, last.number if last else 0),
            ("own", own.when if own else None, number),
            ("main", main, at),
            ("stamp", self.stamp, 0),
        ]
        first: dict[tuple[str, str], tuple[When, int]] = {}
        roles: dict[tuple[str, str], set[str]] = {}
        for role, when, place in told:
            if when is not None:
                first.setdefault(day_key(when), (when, place))
                roles.setdefault(day_key(when), set()).add(role)
        return [
            Candidate(when=when, at=place, roles=frozenset(roles[key]))
            for key, (when, place) in first.items()
        ]

    @cached_property
    def _open(self) -> list[tuple[Day | None, Day | None, Day | None]]:
        """For each sentence the last day of an event told before it, the last of any kind, and its own."""
        found: list[tuple[Day | None, Day | None, Day | None]] = []
        event = last = None
        at = 0
        for number in range(len(self.sentences)):
            here: list[Day] = []
            while at < len(self.days) and self.days[at].number <= number:
                here.append(self.days[at])
                at += 1
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

    def _signs(self, clause: Clause, number: int, one: Candidate) -> Signs:
        """Return what speaks for a day."""
        head, tense = clause.head, tense_of(clause.head)
        deed, telling = happened(head), self._telling(one.at, number)
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
            told_last="last" in one.roles,
            main="main" in one.roles,
            event_main="main" in one.roles and "event" in one.roles,
            in_lead=one.at < LEAD,
            old=log1p(max(0, (self.published - day).days)) if self.published else 0.0,
            past_main="main" in one.roles and tense in _PAST,
            stamp_told="stamp" in one.roles and tense in {"past", "perfect"},
            one_paragraph=one.at >= 0 and self.sentences[one.at].paragraph == clause.sentence.paragraph,
            next_one=number - one.at == 1,
            distance=log1p(max(0, number - one.at)),
            broken=last is not None and number > last.number > one.at,
            telling=telling,
            run=deed and telling and number - one.at <= _RUNS,
        )


def _why(one: Candidate, main: When | None) -> str:
    """Return how a day came to a clause, in words."""
    if "main" in one.roles and main is not None:
        return f"main event of the report ({main.why})"
    if "own" in one.roles:
        return "told in the same sentence"
    return "the telling runs on" if "last" in one.roles or "event" in one.roles else "the time of the entry"


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
    return Thread(
        sentences=sentences,
        days=told_days(whens, sentences, published=published),
        main=main_date(whens, sentences, published=published),
        stamp=_of_entry(stamp, sentences),
        published=day_of(published),
    )


def _of_entry(stamp: str | None, sentences: Sequence[Sentence]) -> When | None:
    """Return the day of a live page's entry; no words of the entry tell it."""
    day = day_of(stamp)
    if day is None or not sentences:
        return None
    told, start = day.isoformat(), sentences[0].start
    return When(
        text="",
        start=start,
        end=start,
        type="DATE",
        value=told,
        edtf=told,
        earliest=told,
        latest=told,
        precision="day",
    )
