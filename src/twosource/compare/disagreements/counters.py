"""The running counts of a story: amounts of people of one fate, of one group and scope, across its claims.

Two amounts stand in one counter where they count the same people: one fate ("killed"), one group (children,
soldiers, or anybody), one scope and one degree of sureness, of one happening. That they tell of one happening
is shown by a claim, a name or a word in common, or by saying nothing beside the count itself; a day, a place
or a size that cannot be the same shows the contrary.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.compare.disagreements.counts import Count
from twosource.compare.disagreements.rivals import MOST_TIMES
from twosource.language.similar import meets, sets_of_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.compare.claims.groups import Days
    from twosource.compare.disagreements.counts import Key
    from twosource.model import Outcome

DAYS_OF_ONE, WEEK = 2, 7
"""Days by which the days told of one happening may differ: in a night, across time zones, by a slip; by up to
a week where weeks are told."""
LARGEST_FALL = 2.0
"""How many times the latest stand may be a lower one: a toll is corrected, never by so much."""
MOST_COUNTERS = 40
"""Counters of one key that a count is weighed against: beyond them it stands alone."""


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
    apart: set[str] = field(default_factory=set[str])
    days: Days | None = None
    stand: Count | None = None
    leads: bool = False

    def take(self, count: Count) -> None:
        """Add a count."""
        self.counts.append(count)
        self.items.add(count.statement.item)
        self.apart |= count.apart
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
        if (whole.past, whole.scope[0]) != (part.key.past, part.key.scope[0]):
            return False
        return part.claim in self.claims or part.statement.item in self.items

    @property
    def rank(self) -> tuple[bool, int]:
        """What tells the counter of a story's main event: it stands at the head of items, and often."""
        return self.leads, len(self.counts)

    def _apart(self, count: Count) -> bool:
        """Tell whether a user, a day, a place or the size shows that a count is of something else."""
        if count.statement.id in self.apart:
            return True
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
