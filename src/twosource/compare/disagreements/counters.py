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
from twosource.compare.claims.sameness import PLACES, names_of, plain_words
from twosource.compare.disagreements.amounts import DAYS, MEASURING_VERBS, NO_ANSWER, Amount, amount_of
from twosource.compare.disagreements.rivals import ANYBODY, BODY, MOST_TIMES
from twosource.language.concepts import counts_persons
from twosource.language.lexicon import words
from twosource.language.similar import meets, near, sets_of_all
from twosource.language.wording import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.compare.claims.groups import Days, Group
    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import AmountSign, Outcome, Quantity, Reading, Scope, Statement

TOLL_WORDS = words("scopes.words_of_a_toll") | ANYBODY
"""Words that tell a count and nothing of what happened."""
PARTS: frozenset[AmountSign] = frozenset({"part", "part of others", "listed part"})
_NO_COUNT: frozenset[AmountSign] = NO_ANSWER | {"rate"}
_GRADES: tuple[AmountSign, ...] = ("slightly hurt", "gravely hurt", "with the doers")
_UNREAL = frozenset({"planned", "conditional"})
DAYS_OF_ONE = 2
"""Days by which the days told of one happening may differ: in a night, across time zones, by a slip."""
LONG_PAST = 31
"""Days before its publication from which on a date is that of something long past."""
WEEK = 7
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

    ``words`` tell what happened, beside the count itself; ``spots`` are the words of the places named,
    ``days`` those of the happening. ``leads`` tells that it is of its item's main event, ``title`` are the
    words of the item's title.
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
    """Yield the amounts of people of one fate that the statements of a story tell."""
    heads = _heads(background.readings.values())
    for group in groups:
        for statement in group.telling:
            if statement.certainty in _UNREAL or statement.polarity == "negative":
                continue
            reading = background.readings.get(statement.item)
            keys = list(_keys(statement, (reading.published if reading else None) or ""))
            if keys:
                yield from _counts(statement, keys, group.id, reading, at_head=statement.id in heads)


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


@dataclass(slots=True)
class Counter:
    """Counts of one key and one happening, with all that they tell of it."""

    counts: list[Count] = field(default_factory=list[Count])
    claims: set[str] = field(default_factory=set[str])
    items: set[str] = field(default_factory=set[str])
    told: set[str] = field(default_factory=set[str])
    kindred: set[int] = field(default_factory=set[int])
    spots: set[str] = field(default_factory=set[str])
    titles: set[str] = field(default_factory=set[str])
    days: Days | None = None
    stand: Count | None = None
    leads: bool = False

    def take(self, count: Count) -> None:
        """Add a count."""
        self.counts.append(count)
        self.items.add(count.statement.item)
        if not count.is_stand:
            return
        self.claims.add(count.claim)
        self.kindred |= sets_of_all(count.words - self.told)
        self.told |= count.words
        self.spots |= count.spots
        self.titles |= count.title
        self.stand, self.leads = count, self.leads or count.leads
        if count.days is not None:
            known = self.days or count.days
            self.days = min(known[0], count.days[0]), max(known[1], count.days[1])

    def fit(self, count: Count) -> int:
        """Return how surely a count is of this counter: 0 for not at all, 1 where it tells only itself."""
        if self._apart(count):
            return 0
        mate = count.claim in self.claims
        if (count.leads and self.leads) or any(meets(word, self.told, self.kindred) for word in count.words):
            return 3 + mate
        return 0 if count.words else 1 + mate

    def has_part(self, part: Count) -> bool:
        """Tell whether a part, or what comes on top, may be of this counter, told in its item or claim."""
        whole = self.counts[0].key
        if whole.fate != part.key.fate or whole.group not in {"", part.key.group}:
            return False
        if (whole.past, whole.scope) != (part.key.past, part.key.scope):
            return False
        return part.claim in self.claims or part.statement.item in self.items

    @property
    def rank(self) -> tuple[bool, int]:
        """What tells the counter of a story's main event: it stands at the head of items, and often."""
        return self.leads, len(self.counts)

    def _apart(self, count: Count) -> bool:
        """Tell whether a day, a place or the size shows that a count is of something else."""
        if count.days is not None and self.days is not None and _days_part(count.days, self.days):
            return True
        named = count.spots and self.spots and count.spots.isdisjoint(self.spots | self.titles)
        if named and self.spots.isdisjoint(count.title):
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
    return max((days[0] - others[1]).days, (others[0] - days[1]).days) > min(slack, WEEK)


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
        (_counter_of(count, known) or _opened(known)).take(count)
    made: dict[Outcome, list[Counter]] = {}
    for key, known in found.items():
        made.setdefault(key.fate, []).extend(known)
    for count in (one for one in ordered if not one.is_stand):
        near_by = [one for one in made.get(count.key.fate, ()) if one.has_part(count) and one.fit(count)]
        if near_by:
            max(near_by, key=lambda one: (one.fit(count), one.rank)).take(count)
    for known in made.values():
        for one in known:
            one.counts.sort(key=_in_order)
    return [one for known in made.values() for one in known]


def _counter_of(count: Count, known: Sequence[Counter]) -> Counter | None:
    """Return the counter that a count fits best; what tells only itself is of the main one or of none."""
    fits = [(one.fit(count), one.rank, -at) for at, one in enumerate(known)]
    if not fits:
        return None
    best, main = max(fits), max(fits, key=lambda fit: fit[1:])
    return None if not best[0] or (best[0] == 1 and best is not main) else known[-best[2]]


def _opened(known: list[Counter]) -> Counter:
    """Return a new counter, kept among the ``known`` where there are not too many."""
    counter = Counter()
    if len(known) < MOST_COUNTERS:
        known.append(counter)
    return counter
