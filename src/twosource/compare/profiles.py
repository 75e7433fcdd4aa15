"""What scoring needs to know of an item: its words with their weights, its names, its days.

Words weigh by how rare they are in English at large, never by how often the record holds
them: the score of two items is a pure function of these two, so that the same set gives the same
stories in any order, and a further report changes no other pair.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from twosource.language.frequency import zipf
from twosource.language.wording import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from twosource.model import Mention, Reading, When

__all__ = ["HELD", "NAME", "OUTLET", "SCALE", "Profile", "numbered", "profile", "weight"]

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


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What scoring needs of an item.

    ``vector`` is of unit length. ``numbers`` are the numbers of the item's n words, each once;
    ``columns`` (4 x n) are their part of the vector, their weight, what they count as words of a
    rare name (0 to 1), all times ``SCALE``, and what they are to the item (flags). ``total`` is the
    sum of the weights, ``known`` that of the item's own names, times ``SCALE``; ``day`` is that of
    publication, ``told`` are the days that the text speaks of, ``near`` those of them around publication;
    ``live`` marks a stamped entry.
    """

    vector: Mapping[str, float]
    numbers: NDArray[np.int64]
    columns: NDArray[np.float64]
    total: float
    known: float
    day: int | None
    told: frozenset[int]
    near: frozenset[int]
    report: str
    live: bool


# Numbers of words, given as they come: nothing but speed depends on them.
_numbers: dict[str, int] = {}


def numbered() -> int:
    """Return how many words have a number: all numbers are below."""
    return len(_numbers)


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


# The last profiles made: an item is scored against many others in a row.
_KEPT = 4096
_kept: dict[str, tuple[Reading, Profile]] = {}


def profile(reading: Reading) -> Profile:
    """Return the profile of an item, the one made last where the same reading is asked for again."""
    held = _kept.get(reading.item.id)
    if held is not None and held[0] is reading:
        return held[1]
    made = _make(reading)
    if len(_kept) >= _KEPT:
        _kept.clear()
    _kept[reading.item.id] = (reading, made)
    return made


def _make(reading: Reading) -> Profile:
    counts = dict(reading.terms)
    for term in reading.title_terms:
        counts[term] = counts.get(term, 0) + 1
    raw = {term: heavy * (1 + math.log(counts[term])) for term in sorted(counts) if (heavy := weight(term))}
    norm = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
    vector = {term: value / norm for term, value in raw.items()}
    names = _rare(_named(reading.mentions))
    outlet = _rare(letters(reading.outlet or ""))
    numbers, columns = _table(vector, names, outlet)
    published = _day(reading.published)
    told = frozenset(day for when in reading.whens for day in _told(when))
    return Profile(
        vector=vector,
        numbers=numbers,
        columns=columns,
        total=float(columns[1].sum()),
        known=float(columns[2][(columns[3].astype(np.int64) & NAME) > 0].sum()),
        day=published,
        told=told,
        near=frozenset(day for day in told if published is None or abs(day - published) <= _AROUND),
        report=reading.report,
        live=reading.item.stamp is not None,
    )


def _table(
    vector: Mapping[str, float], names: frozenset[str], outlet: frozenset[str]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the numbers of all words of an item, and their columns."""
    words = list(vector.keys() | names | outlet)
    numbers = np.array([_numbers.setdefault(word, len(_numbers)) for word in words], np.int64)
    rows = [
        (
            vector.get(word, 0.0),
            weight(word) if word in vector else 0.0,
            min(1.0, max(0.0, weight(word) - _NAME_WEIGHT)),
        )
        for word in words
    ]
    flags = [
        HELD * (word in vector or word in names) + NAME * (word in names) + OUTLET * (word in outlet)
        for word in words
    ]
    scaled = np.rint(np.array(rows, np.float64).reshape(-1, 3).T * SCALE)
    return numbers, np.vstack([scaled, np.array(flags, np.float64)])


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
