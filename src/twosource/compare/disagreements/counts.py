"""The counts of people that a story tells: what each is a count of, and what it tells of the happening."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from twosource.compare.claims.acts import lemma_of
from twosource.compare.claims.groups import bounds_of, moment
from twosource.compare.claims.sameness import PLACES, names_of, plain_words
from twosource.compare.disagreements.amounts import DAYS, MEASURING_VERBS, NO_ANSWER, Amount, amount_of
from twosource.compare.disagreements.rivals import ANYBODY, BESIDE, BODY
from twosource.language.concepts import counts_persons
from twosource.language.lexicon import words
from twosource.language.similar import near
from twosource.language.wording import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.compare.claims.groups import Days, Group
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import AmountSign, Outcome, Quantity, Reading, Scope, Statement

TOLL_WORDS = words("scopes.words_of_a_toll") | ANYBODY
"""Words that tell a count and nothing of what happened."""
PARTS: frozenset[AmountSign] = frozenset({"part", "part of others", "listed part"})
_RATE: frozenset[AmountSign] = frozenset({"rate"})
_NO_COUNT = NO_ANSWER | _RATE
_GRADES: tuple[AmountSign, ...] = ("slightly hurt", "gravely hurt", "with the doers")
_BESIDE: frozenset[Outcome] = frozenset({"treated", "aboard"})
"""Outcomes that say where those were of whom another is told: nine died in hospital."""
_UNREAL = frozenset({"planned", "conditional"})
LONG_PAST = 31
"""Days before its publication from which on a date is that of something long past."""
LEADING = 6
"""Statements at the head of an item, which tell of its main event."""
CLOSEST = 4
"""Counts before a bare figure of which it may be another stand: of the dead, the injured, the missing."""


class Key(NamedTuple):
    """What two amounts of one counter have in common; ``group`` is empty for anybody.

    ``scope`` tells which of many counts it is, and how badly those counted were hurt; ``past`` marks the
    count of a day long before its report.
    """

    fate: Outcome
    group: str
    suspected: bool
    scope: tuple[Scope, tuple[AmountSign, ...]]
    past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """An amount of people of one fate, with its claim and the moment that it is told for.

    ``words`` tell what happened, beside the count itself; ``spots`` are the words of the places named,
    ``days`` those of the happening. ``leads`` tells that it is of its item's main event, ``title`` are the
    words of the item's title. ``apart`` are the statements that a user ruled to be of another claim.
    """

    amount: Amount
    key: Key
    claim: str
    at: str
    as_of: str | None
    words: frozenset[str]
    spots: frozenset[str]
    days: Days | None
    leads: bool
    title: frozenset[str]
    apart: frozenset[str] = frozenset()

    @property
    def quantity(self) -> Quantity:
        """The amount itself."""
        return self.amount.quantity

    @property
    def statement(self) -> Statement:
        """The statement that tells it."""
        return self.amount.statement

    @property
    def size(self) -> float:
        """Its least value."""
        return self.quantity.low or 0

    @property
    def is_part(self) -> bool:
        """Tell whether it is told as a part of another count."""
        return not PARTS.isdisjoint(self.quantity.signs)

    @property
    def is_new(self) -> bool:
        """Tell whether it comes on top of what was counted before."""
        return "on top" in self.quantity.signs

    @property
    def is_stand(self) -> bool:
        """Tell whether it is a whole count."""
        return not (self.is_part or self.is_new)


def counts_of(groups: Sequence[Group], background: StoryContext) -> Iterator[Count]:
    """Yield the amounts of people of one fate that the statements of a story tell.

    A bare figure that a voice gives for what was counted just before counts the same: "doctors speak of 26".
    """
    heads = _heads(background.readings.values())
    found: dict[str, list[Count]] = {}
    bare: list[tuple[Amount, str]] = []
    for group in groups:
        for statement in group.telling:
            if statement.certainty in _UNREAL or statement.polarity == "negative":
                continue
            reading = background.readings.get(statement.item)
            if keys := list(_keys(statement, (reading.published if reading else None) or "")):
                made = _counts(statement, keys, group.id, reading, at_head=statement.id in heads)
                found.setdefault(statement.item, []).extend(made)
            else:
                bare.extend((amount, group.id) for amount in _bare_figures(statement))
    for told in found.values():
        yield from told
        told.sort(key=_place)
    for amount, claim in bare:
        if before := _counted_before(amount, found.get(amount.statement.item, ())):
            as_of = told_for(amount.statement, background.readings.get(amount.statement.item))
            yield replace(before, amount=amount, claim=claim, as_of=as_of, at=moment(as_of))


def _bare_figures(statement: Statement) -> Iterator[Amount]:
    """Yield the one figure of a statement that tells nothing else than that a voice gives it."""
    if lemma_of(statement) in MEASURING_VERBS:
        for quantity in statement.quantities:
            amount = amount_of(statement, quantity)
            lone = amount.thing is None and quantity.unit is None and amount.only
            if lone and quantity.low is not None and _NO_COUNT.isdisjoint(quantity.signs):
                yield amount


def _counted_before(amount: Amount, told: Sequence[Count]) -> Count | None:
    """Return the whole count just before a figure and nearest to it in size, of an item's in text order."""
    start, size = amount.statement.start, max(1.0, amount.quantity.low or 0)
    end = bisect_left(told, (start, 0), key=_place)
    near_by = [
        one
        for one in told[max(0, end - CLOSEST) : end]
        if one.is_stand and 0 <= start - one.statement.end <= BESIDE
    ]
    return min(near_by, key=lambda one: max(size, one.size) / max(1.0, min(size, one.size)), default=None)


def _place(count: Count) -> tuple[int, int]:
    return (count.statement.start, count.quantity.start)


def _heads(readings: Iterable[Reading]) -> frozenset[str]:
    """Return the statements that open a sentence at the head of an item."""
    return frozenset(
        statement.id
        for reading in readings
        for statement in sorted(reading.statements, key=lambda one: (one.start, one.end))[:LEADING]
        if "opens sentence" in statement.signs
    )


def _counts(
    statement: Statement,
    keys: Sequence[tuple[Amount, Key]],
    claim: str,
    reading: Reading | None,
    *,
    at_head: bool,
) -> Iterator[Count]:
    """Yield the counts of one statement."""
    as_of = told_for(statement, reading)
    words, title = _words(statement), frozenset(reading.title_terms if reading else ())
    for amount, key in keys:
        yield Count(
            amount=amount,
            key=key,
            claim=claim,
            at=moment(as_of),
            as_of=as_of,
            words=words,
            spots=names_of(statement, PLACES),
            days=None if "runs on" in amount.quantity.signs else bounds_of(statement.when),
            leads=at_head or not title.isdisjoint(words),
            title=title,
        )


def _keys(statement: Statement, published: str) -> Iterator[tuple[Amount, Key]]:
    """Yield the amounts of a statement that are counts, with what each is a count of.

    A part that is listed behind its whole has the fate of that: "nine dead, including two nurses".
    """
    fates: frozenset[Outcome] = frozenset()
    for quantity in statement.quantities:
        amount = amount_of(statement, quantity)
        if not amount.fate and "listed part" in quantity.signs:
            amount = replace(amount, fate=fates)
        amount = replace(amount, fate=amount.fate - _BESIDE or amount.fate)
        fates = amount.fate
        if _counts_people(amount):
            yield amount, _key(amount, published)


def _counts_people(amount: Amount) -> bool:
    """Tell whether an amount counts people of one fate, now and as a whole number of them."""
    told = amount.quantity
    if told.unit is not None or told.low is None or len(amount.fate) != 1:
        return False
    if not _NO_COUNT.isdisjoint(told.signs):
        return False
    return amount.thing is None or amount.thing in ANYBODY or counts_persons(amount.thing)


def _key(amount: Amount, published: str) -> Key:
    told, thing = amount.quantity, amount.thing
    (fate,) = amount.fate
    days = bounds_of(amount.statement.when)
    return Key(
        fate=fate,
        group=thing if thing == BODY or (thing and thing not in ANYBODY) else "",
        suspected=fate != "arrested" and "suspected" in told.signs and "confirmed" not in told.signs,
        scope=(told.scope, tuple(one for one in _GRADES if one in told.signs)),
        past=days is not None and _is_past(days, published),
    )


def _is_past(days: Days, published: str) -> bool:
    """Tell whether some days lie long before the publication of what tells of them."""
    recent = date.fromordinal(min(days[1].toordinal() + LONG_PAST, date.max.toordinal()))
    return recent.isoformat() < published[:10]


def told_for(statement: Statement, reading: Reading | None) -> str | None:
    """Return the moment that a figure is told for: when it was said, else when it was published."""
    published = reading.published if reading else None
    said = statement.attribution[-1].said if statement.attribution else None
    day = said.earliest if said is not None else None
    return day if day and published and day[:10] < published[:10] else published


def _words(statement: Statement) -> frozenset[str]:
    """Return the words of a statement that tell what happened: not its verb, nor who gives the figure."""
    verb = lemma_of(statement)
    tellers = frozenset(
        word
        for role in statement.roles
        if role.role == "agent" and verb in MEASURING_VERBS
        for word in letters(role.text)
    )
    told = plain_words(statement) - TOLL_WORDS - DAYS - {verb or ""}
    return frozenset(word for word in told if word[0] != "~" and not near(word, tellers))
