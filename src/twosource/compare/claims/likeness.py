"""How much of what one statement says another says too, over all pairs of a story at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from twosource.language.concepts import PHRASE_MARK, kin, sets_of
from twosource.language.frequency import zipf
from twosource.language.lexicon import values
from twosource.language.vectors import embed_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from twosource.model import Statement

SAME_SET = 0.9
NEAR_KIN = 0.75
FAR_KIN = 0.5
VECTOR_FLOOR = 0.4
VECTOR_SHARE = 0.7
LONGEST_SHORT_FORM = 3
"""Shorter words of the calendar are other words too: sun, wed, mar, may."""
CALENDAR = frozenset(
    word
    for table in ("calendar.months", "calendar.weekdays")
    for word in values(table, int)
    if len(word) > LONGEST_SHORT_FORM
)
"""Words of dates: dates are compared as days, not as words."""
MOST_VECTORS = 3000
"""Above this many different words the words' own vectors are left out: memory grows as the square."""


@lru_cache(maxsize=65536)
def _rarity(term: str) -> float:
    if term.startswith(PHRASE_MARK):
        return 0.8
    return float(np.clip((7.2 - zipf(term)) / 3.0, 0.1, 1.3))


def words_of(statement: Statement) -> tuple[str, ...]:
    """Return the content words of a statement without figures, then the phrases of the table in it."""
    words = (
        term for term in statement.terms if term not in CALENDAR and any(letter.isalpha() for letter in term)
    )
    return tuple(dict.fromkeys((*words, *statement.concepts)))


def covers(worded: Sequence[Sequence[str]]) -> NDArray[np.float32]:
    """Return the share of each statement's weighted words that each other statement answers.

    Entry ``[i, j]`` lies between 0 and 1: the words of ``i``, weighted by rarity in English and in
    the story, each by its nearest word in ``j`` (greedy soft alignment as in BERTScore, Zhang et
    al. 2020, over static vectors and word sets).
    """
    vocabulary = sorted({word for words in worded for word in words})
    place = {word: number for number, word in enumerate(vocabulary)}
    has = np.zeros((len(worded), len(vocabulary)), dtype=np.float32)
    for row, words in enumerate(worded):
        has[row, [place[word] for word in words]] = 1.0
    alike = _alike(vocabulary)
    weights = has * _weights(vocabulary, has, alike)
    best = np.zeros((len(vocabulary), len(worded)), dtype=np.float32)
    for row, words in enumerate(worded):
        if words:
            best[:, row] = alike[:, [place[word] for word in words]].max(axis=1)
    total = weights.sum(axis=1, keepdims=True)
    shares: NDArray[np.float32] = np.divide(
        weights @ best, total, out=np.zeros((len(worded),) * 2, np.float32), where=total > 0
    )
    return shares


def words_shared(held: Sequence[frozenset[str]]) -> NDArray[np.float32]:
    """Return the weight of the words that each two statements of a story share, of those ``held`` by each.

    A word weighs by how rare it is in English and in the story: two statements that share several such
    words tell of one thing, however much else each of them tells.
    """
    vocabulary = sorted({word for words in held for word in words})
    place = {word: number for number, word in enumerate(vocabulary)}
    has = np.zeros((len(held), len(vocabulary)), dtype=np.float32)
    for row, words in enumerate(held):
        has[row, [place[word] for word in words]] = 1.0
    rare = np.log((len(held) + 1) / (has.sum(axis=0) + 0.5)) / np.log(len(held) + 2)
    general = np.array([_rarity(word) for word in vocabulary], dtype=np.float32)
    weights = (general * (0.2 + 0.8 * np.clip(rare, 0, 1))).astype(np.float32)
    shares: NDArray[np.float32] = (has * weights) @ has.T
    return shares


def _weights(
    vocabulary: Sequence[str], has: NDArray[np.float32], alike: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Weigh words down that most statements of the story have, in these or in kindred words."""
    spread = np.minimum((alike >= SAME_SET).astype(np.float32) @ has.sum(axis=0), len(has))
    rare = np.log((len(has) + 1) / (spread + 0.5)) / np.log(len(has) + 2)
    general = np.array([_rarity(word) for word in vocabulary], dtype=np.float32)
    weights: NDArray[np.float32] = (general * (0.35 + 0.65 * np.clip(rare, 0, 1))).astype(np.float32)
    return weights


def _alike(vocabulary: Sequence[str]) -> NDArray[np.float32]:
    """Return the likeness of every two words of the vocabulary, 0 to 1."""
    size = len(vocabulary)
    alike = np.zeros((size, size), dtype=np.float32)
    if 0 < size <= MOST_VECTORS:
        vectors = embed_words([word.lstrip(PHRASE_MARK) for word in vocabulary])
        cosine = vectors @ vectors.T
        alike = np.where(cosine >= VECTOR_FLOOR, cosine * VECTOR_SHARE, 0).astype(np.float32)
    place = {word: number for number, word in enumerate(vocabulary)}
    members: dict[int, list[int]] = {}
    for word, row in place.items():
        near, far = kin(word)
        for others, value in ((far, FAR_KIN), (near, NEAR_KIN)):
            for other in others & place.keys():
                alike[row, place[other]] = max(alike[row, place[other]], value)
        for number in sets_of(word):
            members.setdefault(number, []).append(row)
    for rows in members.values():
        if len(rows) > 1:
            block = np.ix_(rows, rows)
            alike[block] = np.maximum(alike[block], SAME_SET)
    np.fill_diagonal(alike, 1.0)
    return np.maximum(alike, alike.T)
