"""What scoring needs to know of an item: its words with their weights, its names, its days.

Words weigh by how rare they are in English at large, never by how often the record holds
them: the score of two items is a pure function of these two, so that the same set gives the same
stories in any order, and a further report changes no other pair.
"""

from __future__ import annotations

import json
import math
import struct
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np

from twosource.language.frequency import zipf
from twosource.language.wording import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from twosource.model import Mention, Reading, When

__all__ = ["HELD", "NAME", "OUTLET", "SCALE", "Days", "Profile", "Profiles", "profile", "vector", "weight"]

# A word of this Zipf frequency or above ("people", "year") says nothing; below the floor, all words
# are equally rare. Found on dated and undated story sets of several publishers; flat around here.
_COMMON_ZIPF = 6.5
_FLOOR_ZIPF = 2.0
# Figures are not in a word list: a year or a lone digit says little, "850,000" much.
_YEAR_WEIGHT = 0.5
_DIGIT_WEIGHT = 0.7
_FIGURE_WEIGHT = 3.0
# Names count beyond their words, from this word weight on (Zipf frequency 3), fully from 1 above.
_NAME_WEIGHT = 3.5
# Days this far from publication are seldom those of the happening: anniversaries, deadlines, Christmas.
_AROUND = 14
_DATES = frozenset({"DATE", "TIME"})
# States are named by their codes; the other entities by their words.
_CODED = "state"
_LEAST_LETTERS = 3  # "of", "al", "de" name nothing
# Weights are whole multiples of 1 / SCALE: sums of them, and of their products, are exact in a float,
# so that no order of adding shows.
SCALE = 2.0**24
# What a word is to an item: a word or a name of its text, a word of a rare name, of its outlet's name.
HELD, NAME, OUTLET = 1, 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What scoring needs of an item beside its words.

    ``day`` is that of publication, ``told`` are the days that the text speaks of, ``near`` those of them
    around publication; ``live`` marks a stamped entry.
    """

    report: str
    live: bool
    day: int | None
    told: frozenset[int]
    near: frozenset[int]

    @classmethod
    def of(cls, report: str, live: bool, day: int | None, told: Iterable[int]) -> Days:  # noqa: FBT001 - as packed
        """Return the days of an item with those around publication picked out."""
        days = frozenset(told)
        near = days if day is None else frozenset(one for one in days if abs(one - day) <= _AROUND)
        return cls(report=report, live=live, day=day, told=days, near=near)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profile:
    """What scoring needs of an item.

    ``words`` are the numbers of its n words, ascending; ``columns`` (4 x n) are their part of a vector of
    unit length, their weight, what they count as words of a rare name (0 to 1), all times ``SCALE``, and
    what they are to the item (flags). ``total`` is the sum of the weights, ``known`` that of the item's own
    names, times ``SCALE``.
    """

    item: str
    words: NDArray[np.uint64]
    columns: NDArray[np.float64]
    total: float
    known: float
    days: Days

    def packed(self) -> bytes:
        """Return what another item needs of this one to be scored against it: see ``Profiles``.

        What a word weighs follows from the word, which the other has, too.
        """
        values = (self.columns[0].astype(np.uint32) << _FLAG_BITS) | self.columns[3].astype(np.uint32)
        days = (self.days.report, self.days.live, self.days.day, sorted(self.days.told))
        head = _HEAD.pack(len(self.words), self.total, self.known)
        return b"".join(
            (
                head,
                self.words.astype("<u8").tobytes(),
                values.astype("<u4").tobytes(),
                json.dumps(days).encode(),
            )
        )


class Profiles:
    """Packed profiles, the words of all of them in one row.

    ``owners`` tells whose each of ``words`` is, ``values`` its part of the vector times ``SCALE``, ``flags``
    what it is to the item.
    """

    def __init__(self, packed: Sequence[bytes]) -> None:
        heads = [_HEAD.unpack_from(blob) for blob in packed]
        counts = [head[0] for head in heads]
        words = b"".join(
            [blob[_HEAD.size : _HEAD.size + 8 * count] for blob, count in zip(packed, counts, strict=True)]
        )
        values = b"".join(
            [
                blob[_HEAD.size + 8 * count : _HEAD.size + 12 * count]
                for blob, count in zip(packed, counts, strict=True)
            ]
        )
        self.packed = packed
        self.counts = counts
        self.words = np.frombuffer(words, "<u8")
        self.owners = np.repeat(np.arange(len(packed)), counts)
        found = np.frombuffer(values, "<u4")
        self.values, self.flags = found >> _FLAG_BITS, found & _FLAGS
        self.totals = np.array([head[1] for head in heads])
        self.known = np.array([head[2] for head in heads])

    def days(self, number: int) -> Days:
        """Return what one of the items is beside its words."""
        return Days.of(*json.loads(self.packed[number][_HEAD.size + 12 * self.counts[number] :]))


# How many words, the sum of their weights, that of the names; then the words, then their values.
_HEAD = struct.Struct("<Idd")
_FLAG_BITS = 3
_FLAGS = (1 << _FLAG_BITS) - 1


@lru_cache(maxsize=65_536)
def _number(word: str) -> int:
    """Return the number of a word: the same in every run; no two words of a record share one by chance."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


@lru_cache(maxsize=65_536)
def weight(term: str) -> float:
    """Return how much a lemma tells, from 0 (everyday words) to 4.5 (names and rare words)."""
    if any(letter.isdigit() for letter in term):
        return _figure_weight(term)
    if not any(letter.isalpha() for letter in term):
        return 0.0
    return max(0.0, _COMMON_ZIPF - max(_FLOOR_ZIPF, zipf(term)))


def _figure_weight(term: str) -> float:
    digits = sum(letter.isdigit() for letter in term)
    if len(term) == 4 and term.startswith(("19", "20")):  # noqa: PLR2004 - digits of a year
        return _YEAR_WEIGHT
    return _FIGURE_WEIGHT if digits > 1 else _DIGIT_WEIGHT


def profile(reading: Reading) -> Profile:
    """Return the profile of an item."""
    names = _rare(_named(reading.mentions))
    outlet = _rare(letters(reading.outlet or ""))
    words, columns = _table(vector(reading), names, outlet)
    return Profile(
        item=reading.item.id,
        words=words,
        columns=columns,
        total=float(columns[1].sum()),
        known=float(columns[2][(columns[3].astype(np.int64) & NAME) > 0].sum()),
        days=Days.of(
            reading.report,
            reading.item.stamp is not None,
            _day(reading.published),
            (day for when in reading.whens for day in _told(when)),
        ),
    )


def vector(reading: Reading) -> dict[str, float]:
    """Return the words of an item with their weights, as a vector of unit length."""
    counts = dict(reading.terms)
    for term in reading.title_terms:
        counts[term] = counts.get(term, 0) + 1
    raw = {term: heavy * (1 + math.log(counts[term])) for term in sorted(counts) if (heavy := weight(term))}
    norm = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
    return {term: value / norm for term, value in raw.items()}


def _table(
    vector: Mapping[str, float], names: frozenset[str], outlet: frozenset[str]
) -> tuple[NDArray[np.uint64], NDArray[np.float64]]:
    """Return the numbers of all words of an item, ascending, and their columns."""
    words = sorted(vector.keys() | names | outlet, key=_number)
    rows = [
        (
            vector.get(word, 0.0) * SCALE,
            weight(word) * SCALE if word in vector else 0.0,
            min(1.0, max(0.0, weight(word) - _NAME_WEIGHT)) * SCALE,
            HELD * (word in vector or word in names) + NAME * (word in names) + OUTLET * (word in outlet),
        )
        for word in words
    ]
    columns = np.rint(np.array(rows, np.float64).reshape(-1, 4).T)
    return np.array([_number(word) for word in words], np.uint64), columns


def _named(mentions: Iterable[Mention]) -> Iterator[str]:
    """Yield the words of what is named; a name may be taken for a place here and for a body there."""
    for mention in mentions:
        kind, _, name = mention.entity.partition(":")
        if kind != _CODED:
            yield from letters(name)


def _rare(words: Iterable[str]) -> frozenset[str]:
    """Return the words that are hardly known to English."""
    return frozenset(word for word in words if len(word) >= _LEAST_LETTERS and weight(word) > _NAME_WEIGHT)


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
