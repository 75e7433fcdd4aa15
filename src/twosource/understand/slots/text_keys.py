"""Keys of an item's text, from its own words alone: items that share one are one text.

Figures, number words and the name of the item's own outlet are masked first, so that a copy stays a copy
where these differ. Keys depend on the item alone: any set of items is parted the same way in whatever order.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import TYPE_CHECKING

import numpy as np

from twosource.language.wording import FIGURE, OUTLET, masked, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from twosource.model import Reading

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
_SHOWN = 16  # hexadecimal digits of a hash: enough that two texts never meet by chance


def text_keys(reading: Reading) -> tuple[str, ...]:
    """Return the keys of the item's text: one of the whole, and six that an edited copy mostly shares.

    Very short items have none: their words may be a set phrase.
    """
    told = [word for part in _stretches(reading) for word in masked(words(part), reading.outlet)]
    if sum(word not in {FIGURE, OUTLET} for word in told) < _LEAST:
        return ()
    whole = hashlib.sha256(" ".join(told).encode("utf-8", "surrogatepass")).hexdigest()
    return (whole[:_SHOWN], *(f"{band} {value}" for band, value in enumerate(_bands(told))))


def _stretches(reading: Reading) -> Iterator[str]:
    """Yield the words that an item's statements cover, each character once, in text order."""
    done = 0
    for one in sorted(reading.statements, key=lambda one: (one.start, one.end)):
        if one.end > done:
            yield one.text[max(0, done - one.start) :]
            done = one.end


def _bands(told: Sequence[str]) -> list[str]:
    pieces = {" ".join(told[at : at + _PIECE]) for at in range(len(told) - _PIECE + 1)}
    if len(pieces) < _LEAST_PIECES:
        return []
    hashes: NDArray[np.uint64] = np.array(
        [zlib.crc32(piece.encode("utf-8", "surrogatepass")) for piece in sorted(pieces)], np.uint64
    )
    least = ((hashes[:, None] * _FACTORS + _OFFSETS) % _PRIME).min(axis=0)
    parts = (least[band * _ROWS : (band + 1) * _ROWS] for band in range(_BANDS))
    return [hashlib.sha256(part.tobytes()).hexdigest()[:_SHOWN] for part in parts]
