"""Which items are one text, told from their own words alone: copies, whatever figures they give.

An item gets a few keys from its words; items of one day that share a key are one text. Figures, number
words and the name of the item's own outlet are masked first, so that a copy stays a copy where these differ.
Keys depend on the item alone: any set of items is parted the same way in whatever order it came.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from twosource.compare.runs import connected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from twosource.model import Reading, Statement

__all__ = ["KEY", "gathered", "keys", "masked", "wording"]

KEY = "text "
"""What the keys of a text begin with; no word of a text holds a space."""
# The whole text is a key from this many words on; a shorter one may be a set phrase.
_LEAST = 5
# Edited copies are found by the least values of fixed permutations over pieces of four words (MinHash,
# Broder 1997). Six bands of six meet for texts that share nine tenths of their pieces with probability
# 0.99, for those that share half with 0.09, and for those that share a third with less than 0.01.
_PIECE = 4
_BANDS, _ROWS = 6, 6
_LEAST_PIECES = 40
_PRIME = np.uint64(4_294_967_311)
_TURNS = np.arange(1, _BANDS * _ROWS + 1, dtype=np.uint64)
_FACTORS = (_TURNS * np.uint64(2_654_435_761)) % np.uint64(2**31 - 1) + np.uint64(1)
_OFFSETS = (_TURNS * np.uint64(40_503)) % np.uint64(2**31 - 1)

_FIGURE, _OUTLET = "#", "@"
_WORD = re.compile(r"\w+(?:'\w+)*")
_NUMBERS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions dozen dozens
    """.split()
)


def masked(text: str, outlet: str | None = None) -> tuple[str, ...]:
    """Return the words of ``text`` in lower case; a run of figures is one mark, the outlet's name another."""
    words = _masked(text)
    name = _masked(outlet) if outlet else ()
    return _without(words, name) if name and name[0] in words else words


@lru_cache(maxsize=16_384)
def _masked(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for word in _WORD.findall(text.lower().replace("\u2019", "'")):
        if word not in _NUMBERS and (word.isalpha() or not any(map(str.isdigit, word))):
            found.append(word)
        elif found[-1:] != [_FIGURE]:
            found.append(_FIGURE)
    return tuple(found)


def wording(statement: Statement, outlet: str | None = None) -> tuple[str, ...]:
    """Return what is the same in every copy of a statement, whatever its figures: words, voice, sense."""
    voice = statement.attribution[-1] if statement.attribution else None
    return (
        statement.kind,
        statement.certainty,
        statement.polarity,
        (voice.entity or voice.institution or voice.source_text.lower()) if voice else "",
        *masked(statement.text, outlet),
    )


def keys(reading: Reading) -> tuple[str, ...]:
    """Return the keys of the item's text: one of the whole, and six that an edited copy mostly shares.

    Very short items have none: their words may be a set phrase.
    """
    words = [word for part in _stretches(reading) for word in masked(part, reading.outlet)]
    if sum(word not in {_FIGURE, _OUTLET} for word in words) < _LEAST:
        return ()
    whole = hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()
    return (f"{KEY}{whole[:16]}", *(f"{KEY}{band} {value}" for band, value in enumerate(_bands(words))))


def gathered(readings: Iterable[Reading]) -> dict[str, str]:
    """Return a name for the text of each item, by item id: items that share a key are of one text."""
    links = [(reading.item.id, key) for reading in readings for key in keys(reading)]
    return {member: text for member, text in connected(links).items() if not member.startswith(KEY)}


def _stretches(reading: Reading) -> Iterator[str]:
    """Yield the words that an item's statements cover, each character once, in text order."""
    done = 0
    for one in sorted(reading.statements, key=lambda one: (one.start, one.end)):
        if one.end > done:
            yield one.text[max(0, done - one.start) :]
            done = one.end


def _without(words: tuple[str, ...], name: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``words`` with one mark in the place of each ``name``."""
    found: list[str] = []
    at = 0
    while at < len(words):
        here = words[at : at + len(name)] == name
        found.append(_OUTLET if here else words[at])
        at += len(name) if here else 1
    return tuple(found)


def _bands(words: Sequence[str]) -> list[str]:
    pieces = {" ".join(words[at : at + _PIECE]) for at in range(len(words) - _PIECE + 1)}
    if len(pieces) < _LEAST_PIECES:
        return []
    hashes: NDArray[np.uint64] = np.array(
        [zlib.crc32(piece.encode("utf-8", "surrogatepass")) for piece in sorted(pieces)], np.uint64
    )
    least = ((hashes[:, None] * _FACTORS + _OFFSETS) % _PRIME).min(axis=0)
    parts = (least[band * _ROWS : (band + 1) * _ROWS] for band in range(_BANDS))
    return [hashlib.sha256(part.tobytes()).hexdigest()[:16] for part in parts]
