"""The running counts of a story: amounts of people of one fate, of one group and scope, across its claims.

Two amounts stand in one counter where they count the same people: one fate ("killed"), one group (children,
soldiers, or anybody), one scope and one degree of sureness, of one happening. That they tell of one happening
is shown by a claim, a name or a word in common, or by saying nothing beside the count itself; a day, a place
or a size that cannot be the same shows the contrary.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from twosource.compare.claims.acts import lemma_of
from twosource.compare.claims.groups import bounds_of, moment
from twosource.compare.claims.sameness import PLACES, met, names_of, plain_words
from twosource.compare.disagreements.amounts import DAYS, MEASURING_VERBS, NO_ANSWER, Amount, amount_of
from twosource.compare.disagreements.rivals import ANYBODY, BODY, MOST_TIMES
from twosource.language.concepts import counts_persons
from twosource.language.lexicon import words
from twosource.language.similar import near
from twosource.language.wording import letters
from twosource.model import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.compare.claims.groups import Days, Group
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import AmountSign, Outcome, Quantity, Reading, Statement

TOLL_WORDS = words("scopes.words_of_a_toll") | ANYBODY
"""Words that tell a count and nothing of what happened."""
PARTS: frozenset[AmountSign] = frozenset({"part", "part of others", "listed part"})
_GRADES: tuple[AmountSign, ...] = ("slightly hurt", "gravely hurt", "with the doers")
_UNREAL = frozenset({"planned", "conditional"})
DAYS_OF_ONE = 2
"""Days by which the days told of one happening may differ: in a night, across time zones, by a slip."""
LONG_PAST = 31
"""Days before its publication from which on a date is that of something long past."""
LEADING = 6
"""Statements at the head of an item, which tell of its main event."""
LARGEST_FALL = 2.0
"""How many times the latest stand may be a lower one: a toll is corrected, never by so much."""
MOST_COUNTERS = 40
"""Counters of one key that a count is weighed against: beyond them it stands alone."""


class Key(NamedTuple):
    """What two amounts of one counter have in common; ``group`` is empty for anybody.

    ``past`` marks the count of a day long before its report.
    """

    fate: Outcome
    group: str
    grade: tuple[AmountSign, ...]
    suspected: bool
    scope: Scope
    past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """An amount of people of one fate, with its claim and the moment that it is told for.

    ``place`` is where in the item it stands, ``title`` the words of the item's title.
    """

    amount: Amount
    key: Key
    claim: str
    at: str
    as_of: str | None
    place: int
    title: frozenset[str]

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
    def leads(self) -> bool:
        """Tell whether it is of its item's main event: it opens a sentence at the head, or tells of the title."""
        heads = self.place < LEADING and "opens sentence" in self.statement.signs
        return heads or not self.title.isdisjoint(_words(self.statement))

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
    """Yield the amounts of people of one fate that the statements of a story tell."""
    places = {
        statement.id: place
        for reading in background.readings.values()
        for place, statement in enumerate(sorted(reading.statements, key=lambda one: (one.start, one.end)))
    }
    for group in groups:
        for statement in group.telling:
            if statement.certainty in _UNREAL or statement.polarity == "negative":
                continue
            reading = background.readings.get(statement.item)
            as_of = told_for(statement, reading)
            before: Key | None = None
            for quantity in statement.quantities:
                amount = amount_of(statement, quantity)
                key = before = _key(amount, (reading.published if reading else None) or "", before)
                if key is not None:
                    yield Count(
                        amount=amount,
                        key=key,
                        claim=group.id,
                        at=moment(as_of),
                        as_of=as_of,
                        place=places.get(statement.id, LEADING),
                        title=frozenset(reading.title_terms if reading else ()),
                    )


def _key(amount: Amount, published: str, before: Key | None) -> Key | None:
    """Return what an amount is a count of, None where it counts no people, or not of one fate.

    A part that is listed behind its whole has the fate of that: "nine dead, including two nurses".
    """
    told = amount.quantity
    if before and not amount.fate and "listed part" in told.signs:
        amount = replace(amount, fate=frozenset({before.fate}))
    if told.unit is not None or told.low is None or len(amount.fate) != 1:
        return None
    if not NO_ANSWER.isdisjoint(told.signs) or "rate" in told.signs:
        return None
    if amount.thing is not None and not counts_persons(amount.thing):
        return None
    (fate,) = amount.fate
    days = bounds_of(amount.statement.when)
    return Key(
        fate=fate,
        group="" if amount.thing is None or (amount.thing in ANYBODY and amount.thing != BODY) else amount.thing,
        grade=tuple(one for one in _GRADES if one in told.signs),
        suspected=fate != "arrested" and "suspected" in told.signs and "confirmed" not in told.signs,
        scope=told.scope,
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


@dataclass(slots=True)
class Counter:
    """Counts of one key and one happening, with all that they tell of it."""

    counts: list[Count] = field(default_factory=list[Count])
    claims: set[str] = field(default_factory=set[str])
    told: set[str] = field(default_factory=set[str])
    places: set[str] = field(default_factory=set[str])
    titles: set[str] = field(default_factory=set[str])
    days: Days | None = None
    stand: Count | None = None
    leads: bool = False
    place: int = LEADING

    def take(self, count: Count) -> None:
        """Add a count."""
        self.counts.append(count)
        if not count.is_stand:
            return
        self.claims.add(count.claim)
        self.told |= _words(count.statement)
        self.places |= names_of(count.statement, PLACES)
        self.titles |= count.title
        self.stand, self.place = count, min(self.place, count.place)
        self.leads = self.leads or count.leads
        days = _days(count)
        if days is not None:
            known = self.days or days
            self.days = min(known[0], days[0]), max(known[1], days[1])

    def fit(self, count: Count) -> int:
        """Return how surely a count is of this counter, 0 for not at all."""
        if self._apart(count):
            return 0
        own, mate = _words(count.statement), count.claim in self.claims
        if (count.leads and self.leads) or met(own, frozenset(self.told)):
            return 3 + mate
        return 0 if own else 1 + mate

    def has_part(self, part: Count) -> bool:
        """Tell whether a part, or what comes on top, may be of this counter: its item or its claim tells both."""
        whole = self.counts[0].key
        if whole.fate != part.key.fate or whole.group not in {"", part.key.group}:
            return False
        if (whole.past, whole.scope) != (part.key.past, part.key.scope):
            return False
        return part.claim in self.claims or any(one.statement.item == part.statement.item for one in self.counts)

    @property
    def rank(self) -> tuple[bool, int, int]:
        """What tells the counter of a story's main event: it stands at the head of items, and often."""
        return self.leads, len(self.counts), -self.place

    def _apart(self, count: Count) -> bool:
        days, mine = _days(count), names_of(count.statement, PLACES)
        if days is not None and self.days is not None and _days_part(days, self.days):
            return True
        if mine and self.places and mine.isdisjoint(self.places | self.titles) and self.places.isdisjoint(count.title):
            return True
        return count.is_stand and self.stand is not None and _far(self.stand, count)


def _far(stand: Count, later: Count) -> bool:
    """Tell whether a count is no later stand of one before, by its size alone."""
    before, after = (stand, later) if later.key.fate != "missing" else (later, stand)
    up, down = after.size / max(1.0, before.size), before.size / max(1.0, after.size)
    return (up > MOST_TIMES and before.quantity.exactness != "vague") or (
        down > (LARGEST_FALL if after.quantity.high is not None else MOST_TIMES)
    )


def _days_part(days: Days, others: Days) -> bool:
    """Tell whether two spans of days are of two happenings; a week is told loosely."""
    slack = max(DAYS_OF_ONE, *((last - first).days + 1 for first, last in (days, others)))
    return max((days[0] - others[1]).days, (others[0] - days[1]).days) > min(slack, 7)


def _days(count: Count) -> Days | None:
    """Return the days of the happening; a count that goes on is dated by itself."""
    return None if "runs on" in count.quantity.signs else bounds_of(count.statement.when)


def _words(statement: Statement) -> frozenset[str]:
    """Return the words of a statement that tell what happened, beside the count itself."""
    verb = lemma_of(statement)
    told_by = frozenset(
        word
        for role in statement.roles
        if role.role == "agent" and verb in MEASURING_VERBS
        for word in letters(role.text)
    )
    return frozenset(
        word for word in plain_words(statement) if word not in TOLL_WORDS | DAYS and word != verb and word[0] != "~" and not near(word, told_by)
    )


def _in_order(count: Count) -> tuple[str, str, int, int]:
    return (count.at, count.statement.item, count.statement.start, count.quantity.start)


def counters(counts: Iterable[Count]) -> list[Counter]:
    """Return the counters of a story, each with its counts in order of the moment they are told for.

    Whole counts make the counters; a part, and what comes on top, joins the one of its fate that it fits.
    """
    found: dict[Key, list[Counter]] = {}
    ordered = sorted(counts, key=_in_order)
    for count in (one for one in ordered if one.is_stand):
        known = found.setdefault(count.key, [])
        main = max(known, key=lambda one: one.rank, default=None)
        best = max(known, key=lambda one: (one.fit(count), one.rank), default=None)
        if best is None or not best.fit(count) or (best.fit(count) == 1 and best is not main):
            best = Counter()
            if len(known) < MOST_COUNTERS:
                known.append(best)
        best.take(count)
    made = [one for known in found.values() for one in known]
    for count in (one for one in ordered if not one.is_stand):
        near = [one for one in made if one.has_part(count)]
        best = max(near, key=lambda one: (one.fit(count), one.rank), default=None)
        if best is not None and best.fit(count):
            best.take(count)
    for one in made:
        one.counts.sort(key=_in_order)
    return made
