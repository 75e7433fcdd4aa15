"""Static word vectors: a text is the mean of the vectors of its word pieces.

The file of pieces and vectors is made by ``bench/word_vectors.py``; its licence stands beside it. Pieces lie
in the order in which two of them are joined: the earlier a piece stands, the sooner it is made of its parts
(byte pair encoding).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

VECTORS = Path(__file__).with_name("en") / "word_vectors.npz"
WIDTH = 256
SPACE = "\u2581"
"""A space as the pieces spell it; a text begins with one."""
LONGEST = 64
"""A run without a space is cut here: joining pieces takes the square of its length; no word reaches it."""
_RUN = re.compile(f"{SPACE}*[^{SPACE}]{{1,{LONGEST}}}|{SPACE}{{1,{LONGEST}}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """All word pieces: the row of each, and the vectors as small whole numbers with a scale for each row."""

    row: Mapping[str, int]
    rows: NDArray[np.int8]
    scales: NDArray[np.float32]


@lru_cache(maxsize=1)
def pieces() -> Pieces:
    """Return the word pieces, read from the file once."""
    with np.load(VECTORS) as file:
        listed = bytes(file["pieces"]).decode().split("\n")
        row = {piece: number for number, piece in enumerate(listed)}
        return Pieces(row=row, rows=file["rows"], scales=file["scales"].astype(np.float32))


def split(text: str) -> list[int]:
    """Return the rows of the pieces of a text, in text order."""
    if not text:
        return []
    spelt = SPACE + text.replace(" ", SPACE)
    return [row for run in _RUN.findall(spelt) for row in _joined(run)]


@lru_cache(maxsize=65_536)
def _joined(run: str) -> tuple[int, ...]:
    """Join the characters of a run to pieces, always the two neighbours whose piece stands first."""
    row = pieces().row
    parts: list[str] = []
    for letter in run:
        parts += [letter] if letter in row else _spelt(letter)
    while True:
        joints = [
            (row[both], place) for place, both in enumerate(map(str.__add__, parts, parts[1:])) if both in row
        ]
        if not joints:
            return tuple(row[part] for part in parts)
        _, place = min(joints)
        parts[place : place + 2] = [parts[place] + parts[place + 1]]


def _spelt(letter: str) -> list[str]:
    """Spell a letter that is no piece in the pieces of its bytes."""
    return [f"<0x{byte:02X}>" for byte in letter.encode("utf-8", "replace")]


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return one unit vector for each text (shape ``len(texts) x 256``); zeros for an empty text."""
    out = np.zeros((len(texts), WIDTH), dtype=np.float32)
    for number, text in enumerate(texts):
        found = split(text)
        if found:
            # The mean; its length does not matter.
            out[number] = (pieces().rows[found] * pieces().scales[found, None]).sum(axis=0)
    norms = np.linalg.norm(out, axis=1, keepdims=True)
    np.divide(out, norms, out=out, where=norms > 0)
    return out


_WORDS: dict[str, NDArray[np.float32]] = {}
MOST_WORDS = 200_000
"""Words whose vectors are kept (1 kB each); beyond that the memory is emptied and filled anew."""


def embed_words(words: Sequence[str]) -> NDArray[np.float32]:
    """Return one unit vector for each word, like :func:`embed`; words seen before cost nothing."""
    if len(_WORDS) > MOST_WORDS:
        _WORDS.clear()
    fresh = [word for word in dict.fromkeys(words) if word not in _WORDS]
    _WORDS.update(zip(fresh, embed(fresh), strict=True))
    return np.array([_WORDS[word] for word in words], dtype=np.float32).reshape(len(words), WIDTH)
