"""Which items may tell of one happening: blocking keys, and the score of a pair.

Words weigh by how rare they are in English at large (wordfreq), never by how often the record holds
them: the score of two items is a pure function of these two, so that the same set gives the same
stories in any order, and a further report changes no other pair.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from heapq import nsmallest
from typing import TYPE_CHECKING

from twosource.model import Edge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from twosource.model import Mention, Reading, When

# A word of this Zipf frequency or above ("people", "year") says nothing; below the floor, all words
# are equally rare. Found on dated and undated story sets of several publishers; flat around here.
_COMMON_ZIPF = 6.5
_FLOOR_ZIPF = 2.0
# Figures are not in a word list: a year or a lone digit says little, "850,000" much.
_YEAR_WEIGHT = 0.5
_DIGIT_WEIGHT = 0.7
_FIGURE_WEIGHT = 3.0
# The share of the containment measure, which spares short items beside long ones.
_CONTAINMENT = 0.3
# Names count beyond their words, from this word weight on (Zipf frequency 3), fully from 1 above:
# an invented or local name that two items share tells more of one event than common words do, above
# all where one of them is short; half of the most that they add is reached at this many.
_NAME_WEIGHT = 3.5
_NAMED = 0.3
_HALF_NAMES = 4.0
# Two items that each have names, and share less than this part of the fewer, are look-alikes: one kind
# of event in other places with other people. Found on the same sets as the weights of words.
_FEW_NAMES = 2.0
_SAME_NAMES = 0.3
_STRANGERS = 0.3
# Publication this many days apart halves what the decay takes; undated items are not held apart.
_HALF_DAYS = 7.0
_FAR = 0.4
# Items that name a day of their own and the same one, or only days this far apart: look-alikes of one
# kind of event differ in their dates.
_SAME_DAY = 1.25
# A follow-up of weeks later that names the same day loses no more than this to the time between.
_NEAR_BY_DAY = 0.85
_OTHER_DAYS = 0.8
_DAYS_APART = 3
# Entries of one digest or round-up are mostly about different things; entries of a live blog, which
# carry clock times, are mostly about one.
_SAME_REPORT = 0.5
_LIVE = 0.3
_DATES = frozenset({"DATE", "TIME"})
# States are named by their codes; the other entities by their words.
_CODED = "state"
_NAME_WORD = re.compile(r"[^\W\d_]{3,}")
# Pairs below cannot be joined by any story; it bounds the graph, not the stories.
MIN_SCORE = 0.10
# Keys of an item: its heaviest words. Two items are compared when they share two of them.
_KEYS = 32
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class _Profile:
    """What scoring needs of an item.

    ``vector`` is of unit length, ``weights`` add up to ``total``; ``names`` are the words of rare
    names with what each counts (0 to 1), ``known`` is their sum, ``held`` are all words and names;
    ``outlet`` are the words of the outlet's own name; ``day`` is that of publication, ``told`` are
    the days that the text speaks of; ``live`` marks a stamped entry.
    """

    vector: Mapping[str, float]
    weights: Mapping[str, float]
    total: float
    names: Mapping[str, float]
    known: float
    held: frozenset[str]
    outlet: Mapping[str, float]
    day: int | None
    told: frozenset[int]
    report: str
    live: bool


def keys(reading: Reading) -> tuple[str, ...]:
    """Return the blocking keys of an item, at most 32, heaviest first; stamped entries have two more."""
    vector = _profile(reading).vector
    heavy = sorted(vector, key=lambda term: (-vector[term], term))[:_KEYS]
    blog = (f"blog {reading.report}", f"live {reading.report}") if reading.item.stamp else ()
    return (*heavy, *blog)


def score(a: Reading, b: Reading) -> Edge | None:
    """Return the scored pair, None where the items have too little in common.

    The score lies between 0 and 1: cosine of the weighted words, mixed with the share of the
    smaller item's weight that the larger one holds, more for rare names in common, less where both
    have names and share few, less for distance in time.
    """
    if a.item.id == b.item.id:
        return None
    left, right = sorted((a, b), key=lambda reading: reading.item.id)
    one, other = _profile(left), _profile(right)
    value = min(1.0, _likeness(one, other) * _nearness(one, other) * _told_together(one, other))
    if _same_blog(one, other):
        value = max(value, _LIVE)
    if value < MIN_SCORE:
        return None
    return Edge(a=left.item.id, b=right.item.id, score=round(value, 6), why=_why(one, other))


def moment(reading: Reading) -> tuple[float, str]:
    """Return the sorting key of an item: when it was published (no zone: UTC; undated last), then id."""
    try:
        published = datetime.fromisoformat(reading.published or "")
    except ValueError:
        return math.inf, reading.item.id
    return (published if published.tzinfo else published.replace(tzinfo=UTC)).timestamp(), reading.item.id


@cache
def _frequencies() -> Mapping[str, float]:
    from wordfreq import get_frequency_dict  # noqa: PLC0415 - 0.3 s, and only comparing needs it

    return get_frequency_dict("en", "best")


@lru_cache(maxsize=65_536)
def weight(term: str) -> float:
    """Return how much a lemma tells, from 0 (everyday words) to 4.5 (names and rare words)."""
    if any(letter.isdigit() for letter in term):
        return _figure_weight(term)
    if not any(letter.isalpha() for letter in term):
        return 0.0
    frequency = _frequencies().get(term) or _of_parts(term)
    zipf = math.log10(frequency) + 9 if frequency else 0.0
    return max(0.0, _COMMON_ZIPF - max(_FLOOR_ZIPF, zipf))


def _of_parts(term: str) -> float:
    """Return the frequency of the rarest known part of a word with hyphens or apostrophes, else 0."""
    known = _frequencies()
    parts = [known[part] for part in term.replace("'", "-").split("-") if part in known]
    return min(parts, default=0.0) if parts and len(parts) == term.count("-") + term.count("'") + 1 else 0.0


def _figure_weight(term: str) -> float:
    digits = sum(letter.isdigit() for letter in term)
    if len(term) == 4 and term.startswith(("19", "20")):  # noqa: PLR2004 - digits of a year
        return _YEAR_WEIGHT
    return _FIGURE_WEIGHT if digits > 1 else _DIGIT_WEIGHT


# The last profiles made: an item is scored against many others in a row.
_KEPT = 4096
_kept: dict[str, tuple[Reading, _Profile]] = {}


def _profile(reading: Reading) -> _Profile:
    held = _kept.get(reading.item.id)
    if held is not None and held[0] is reading:
        return held[1]
    made = _make_profile(reading)
    if len(_kept) >= _KEPT:
        _kept.clear()
    _kept[reading.item.id] = (reading, made)
    return made


def _make_profile(reading: Reading) -> _Profile:
    counts = dict(reading.terms)
    for term in reading.title_terms:
        counts[term] = counts.get(term, 0) + 1
    weights = {term: weight(term) for term in sorted(counts)}
    raw = {term: heavy * (1 + math.log(counts[term])) for term, heavy in weights.items() if heavy}
    names = _rare(_named(reading.mentions))
    norm = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
    return _Profile(
        vector={term: value / norm for term, value in raw.items()},
        weights={term: weights[term] for term in raw},
        total=math.fsum(weights[term] for term in raw),
        names=names,
        known=math.fsum(names.values()),
        held=frozenset(raw) | frozenset(names),
        outlet=_rare(_NAME_WORD.findall((reading.outlet or "").lower())),
        day=_day(reading.published),
        told=frozenset(day for when in reading.whens for day in _told(when)),
        report=reading.report,
        live=reading.item.stamp is not None,
    )


def _named(mentions: Iterable[Mention]) -> Iterator[str]:
    """Yield the words of what is named; a name may be taken for a place here and for a body there."""
    for mention in mentions:
        kind, _, name = mention.entity.partition(":")
        if kind != _CODED:
            yield from _NAME_WORD.findall(name.lower())


def _rare(words: Iterable[str]) -> Mapping[str, float]:
    """Return what each word of a name counts, from 0 (left out) to 1 (hardly known to English)."""
    counted = {word: min(1.0, weight(word) - _NAME_WEIGHT) for word in sorted(set(words))}
    return {word: value for word, value in counted.items() if value > 0}


def _day(published: str | None) -> int | None:
    """Return the day number of an ISO date or date-time, in its own calendar."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def _told(when: When) -> Iterator[int]:
    """Yield the day of a time expression that is one day (or a night over two) and no recurrence."""
    first, last = _day(when.earliest), _day(when.latest)
    if when.type in _DATES and first is not None and last is not None and last - first <= 1:
        yield first


def _shared(one: _Profile, other: _Profile) -> AbstractSet[str]:
    return one.vector.keys() & other.vector.keys()


def _likeness(one: _Profile, other: _Profile) -> float:
    shared = _shared(one, other)
    if not shared:
        return 0.0
    # fsum rounds once: the order of the terms, which a set does not keep, has no part in the sum.
    mine, theirs, weights = one.vector, other.vector, one.weights
    cosine = math.fsum([mine[term] * theirs[term] for term in shared])
    contained = math.fsum([weights[term] for term in shared]) / min(one.total, other.total)
    words = (1 - _CONTAINMENT) * cosine + _CONTAINMENT * contained
    common = _in_common(one, other)
    local = common + _home(one, other) + _home(other, one)
    return (words + _NAMED * local / (local + _HALF_NAMES)) * _acquainted(common, one, other)


def _in_common(one: _Profile, other: _Profile) -> float:
    """Return what the names of either count that stand in the other, as a name or as a word."""
    ours, theirs = other.held.intersection(one.names), one.held.intersection(other.names)
    return math.fsum([one.names[name] for name in ours] + [other.names[name] for name in theirs - ours])


def _home(one: _Profile, other: _Profile) -> float:
    """Return what the words of an outlet's name count that another outlet's item holds.

    A local paper is named after its town, and need not name it in the text.
    """
    held = other.held.intersection(one.outlet)
    return math.fsum(one.outlet[name] for name in held if name not in other.outlet and name not in one.names)


def _acquainted(common: float, one: _Profile, other: _Profile) -> float:
    """Return the factor for names in common, 1 where either has too few to tell."""
    fewer = min(one.known, other.known)
    if fewer < _FEW_NAMES:
        return 1.0
    return _STRANGERS + (1 - _STRANGERS) * min(1.0, common / fewer / _SAME_NAMES)


def _nearness(one: _Profile, other: _Profile) -> float:
    near = 1.0
    if one.day is not None and other.day is not None:
        gap = (one.day - other.day) / _HALF_DAYS
        near = _FAR + (1 - _FAR) / (1 + gap * gap)
    if one.told & other.told:
        near = max(near, _NEAR_BY_DAY)
    return near * _SAME_REPORT if one.report == other.report and not _same_blog(one, other) else near


def _told_together(one: _Profile, other: _Profile) -> float:
    if not one.told or not other.told:
        return 1.0
    if one.told & other.told:
        return _SAME_DAY
    gap = min(abs(first - second) for first in one.told for second in other.told)
    return _OTHER_DAYS if gap >= _DAYS_APART else 1.0


def _same_blog(one: _Profile, other: _Profile) -> bool:
    return one.live and other.live and one.report == other.report


def _why(one: _Profile, other: _Profile) -> str:
    mine, theirs = one.vector, other.vector
    heavy = nsmallest(_SHOWN, [(-mine[term] * theirs[term], term) for term in _shared(one, other)])
    reasons = ["both speak of " + ", ".join(term for _, term in heavy)] if heavy else []
    if one.told & other.told:
        reasons.append(f"both name {date.fromordinal(max(one.told & other.told)).isoformat()}")
    if _same_blog(one, other):
        reasons.append("entries of one live blog")
    elif one.day is not None and other.day is not None:
        reasons.append(f"published {abs(one.day - other.day)} days apart")
    return "; ".join(reasons)
