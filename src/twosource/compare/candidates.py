"""Which items may tell of one happening: blocking keys, and the score of a pair."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import numpy as np

from twosource.compare import texts
from twosource.compare.item_features import HELD, NAME, OUTLET, SCALE, Profiles, profile, vector
from twosource.model import SAME_TEXT, Edge

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from numpy.typing import NDArray

    from twosource.compare.item_features import Days, Profile
    from twosource.model import Reading

# The share of the containment measure, which spares short items beside long ones.
_CONTAINMENT = 0.3
# Names count beyond their words: an invented or local name that two items share tells more of one event
# than common words do, above all where one of them is short; half of the most that they add is reached
# at this many. These two, the days and what `stories` asks were searched for together, at random, on five
# story sets and five sets of bundles: B-cubed F1 of news of one day from 0.897 to 0.932 (`neus-dated`), of
# look-alikes from 0.896 to 0.940 (`ecbplus-dev`), others within 0.02.
_NAMED = 0.42
_HALF_NAMES = 2.0
# Two items that each have names, and share less than this part of the fewer, are look-alikes: one kind
# of event in other places with other people. Found on the same sets as the weights of words.
_FEW_NAMES = 2.0
_SAME_NAMES = 0.3
_STRANGERS = 0.3
# Publication this many days apart halves what the decay takes; undated items are not held apart.
_HALF_DAYS = 3.0
_FAR = 0.45
# Items that name a day of their own and the same one, or only days this far apart: look-alikes of one
# kind of event differ in their dates.
_SAME_DAY = 1.25
# A follow-up of weeks later that names the same day loses no more than this to the time between.
_NEAR_BY_DAY = 0.7
_OTHER_DAYS = 0.85
_DAYS_APART = 3
# Entries of one digest or round-up are mostly about different things; entries of a live blog, which
# carry clock times, are mostly about one.
_SAME_REPORT = 0.5
_LIVE = 0.3
# Pairs below cannot be joined by any story; it bounds the graph, not the stories.
MIN_SCORE = 0.10
# Keys of an item: its heaviest words. Two items are compared when they share two of them.
_KEYS = 32
_LAST_BITS = 0xFFFF


def keys(reading: Reading) -> tuple[str, ...]:
    """Return the blocking keys of an item: at most 32 words, heaviest first, and those of its text.

    Stamped entries have two more.
    """
    words = vector(reading)
    heavy = sorted(words, key=lambda term: (-words[term], term))[:_KEYS]
    blog = (f"blog {reading.report}", f"live {reading.report}") if reading.item.stamp else ()
    return (*heavy, *blog, *texts.keys(reading))


def ties(items: Collection[str]) -> tuple[Edge, ...]:
    """Return the edges of items that are one text: one from each to the least, which stands for all.

    Copies of a text are as like to anything as that item is, so no other pair of theirs is scored.
    """
    first, *copies = sorted(items)
    return tuple(Edge(a=first, b=copy, score=1.0, why=SAME_TEXT) for copy in copies)


def score(a: Reading, b: Reading) -> Edge | None:
    """Return the scored pair, None where the items have too little in common: see ``edges``."""
    return next(iter(edges(profile(a), [(b.item.id, profile(b).packed())])), None)


def edges(own: Profile, others: Iterable[tuple[str, bytes]]) -> tuple[Edge, ...]:
    """Return the pairs of ``own`` with each of ``others`` that have enough in common, in that order.

    Others are given by their ids and packed profiles. A score lies between 0 and 1: cosine of the weighted
    words, mixed with the share of the smaller item's weight that the larger one holds, more for rare names
    in common, less where both have names and share few, less for distance in time. It depends on the two
    items alone.
    """
    rest = [other for other in others if other[0] != own.item]
    if not rest:
        return ()
    theirs = Profiles([blob for _, blob in rest])
    likeness = _likeness(own, theirs)
    enough = likeness * _SAME_DAY >= MIN_SCORE
    if own.days.live:
        enough[:] = True  # entries of its blog need no words in common
    made = (
        _edge(own, rest[number][0], theirs.days(number), float(likeness[number]))
        for number in np.flatnonzero(enough).tolist()
    )
    return tuple(edge for edge in made if edge is not None)


def _edge(own: Profile, other: str, days: Days, likeness: float) -> Edge | None:
    value = min(1.0, likeness * _nearness(own.days, days) * _told_together(own.days, days))
    if _same_blog(own.days, days):
        value = max(value, _LIVE)
    if value < MIN_SCORE:
        return None
    a, b = sorted((own.item, other))
    return Edge(a=a, b=b, score=round(value, 6))


def moment(reading: Reading) -> tuple[float, str]:
    """Return the sorting key of an item: when it was published (no zone: UTC; undated last), then id."""
    try:
        published = datetime.fromisoformat(reading.published or "")
    except ValueError:
        return math.inf, reading.item.id
    return (published if published.tzinfo else published.replace(tzinfo=UTC)).timestamp(), reading.item.id


def _likeness(one: Profile, others: Profiles) -> NDArray[np.float64]:
    """Return how like the words and names of ``one`` are to those of each of ``others``.

    All words of the others that ``one`` has too are found at once; every sum is one of whole numbers.
    """
    at, met = _met(one.words, others.words)
    owners, values, flags = others.owners[met], others.values[met], others.flags[met]
    mine = one.columns[:, at]
    count = len(others.counts)

    def summed(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(owners, weights=values, minlength=count).astype(np.float64)

    cosine = summed(mine[0] * values) / SCALE**2
    contained = summed(mine[1] * (values > 0)) / np.maximum(np.minimum(others.totals, one.total), 1.0)
    words = (1 - _CONTAINMENT) * cosine + _CONTAINMENT * contained
    in_common, local = _names(mine[2], mine[3].astype(np.int64), flags.astype(np.int64))
    common, local = summed(in_common) / SCALE, summed(local) / SCALE
    known = np.minimum(others.known, one.known) / SCALE
    share = np.minimum(1.0, common / np.maximum(known, 1.0) / _SAME_NAMES)
    acquainted = np.where(known < _FEW_NAMES, 1.0, _STRANGERS + (1 - _STRANGERS) * share)
    return np.where(cosine > 0, (words + _NAMED * local / (local + _HALF_NAMES)) * acquainted, 0.0)


def _met(own: NDArray[np.uint64], words: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the places in ``own`` (ascending) and in ``words`` of what both have.

    Most words of others are told apart by their last bits, before they are searched for.
    """
    if not len(own):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    known = np.zeros(_LAST_BITS + 1, np.bool_)
    known[own & _LAST_BITS] = True
    met = np.flatnonzero(known[(words & _LAST_BITS).astype(np.int64)])
    at = np.minimum(np.searchsorted(own, words[met]), len(own) - 1)
    same = own[at] == words[met]
    return at[same], met[same]


def _names(
    count: NDArray[np.float64], one: NDArray[np.int64], other: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return what each word that both sides have counts as a name in common, and as one of the place.

    A name of one side is in common when the other has it, as a name or as a word. A word of an outlet's
    name that another outlet's item holds is of the place: a local paper is named after its town, and
    need not name it in the text.
    """
    both = (one & other & HELD) > 0
    common = count * (both & (((one | other) & NAME) > 0))
    local = common.copy()
    for paper, text in ((one, other), (other, one)):
        home = ((paper & OUTLET) > 0) & ((text & HELD) > 0) & ((text & OUTLET) == 0) & ((paper & NAME) == 0)
        local += count * home
    return common, local


def _nearness(one: Days, other: Days) -> float:
    near = 1.0
    if one.day is not None and other.day is not None:
        gap = (one.day - other.day) / _HALF_DAYS
        near = _FAR + (1 - _FAR) / (1 + gap * gap)
    if one.told & other.told:
        near = max(near, _NEAR_BY_DAY)
    return near * _SAME_REPORT if one.report == other.report and not _same_blog(one, other) else near


def _told_together(one: Days, other: Days) -> float:
    if one.told & other.told:
        return _SAME_DAY
    if not one.near or not other.near:
        return 1.0
    gap = min(abs(first - second) for first in one.near for second in other.near)
    return _OTHER_DAYS if gap >= _DAYS_APART else 1.0


def _same_blog(one: Days, other: Days) -> bool:
    return one.live and other.live and one.report == other.report
