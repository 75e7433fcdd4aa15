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
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from twosource.model import Statement

SAME_SET, NEAR_KIN, FAR_KIN = 0.9, 0.75, 0.5
"""How like two words are that stand in one set of the table, and that are near or far kin in WordNet."""
VECTOR_FLOOR, VECTOR_SHARE = 0.4, 0.7
"""Words whose vectors are this near are alike by that share of it: vectors of words that only stand in like
places are as near. All five are set by hand; a step of a sixth in one moves no figure by more than 0.006
(``bench/constants.py``)."""
PHRASE = 0.8
COMMONEST, SPAN, BOUNDS = 7.2, 3.0, (0.1, 1.3)
"""What a phrase of the table weighs, and a word: by how much rarer it is in English than the commonest, in
steps of a thousand times, within bounds. By hand."""
TO_COVER, TO_SHARE = 0.35, 0.2
"""The part of a word's weight that how common it is in the story cannot take. By hand."""
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
        return PHRASE
    return float(np.clip((COMMONEST - zipf(term)) / SPAN, *BOUNDS))


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
    vocabulary, has = _table(worded)
    alike = _alike(vocabulary)
    # Words of the story weigh less where most of its statements have them, or kindred words.
    spread = np.minimum((alike >= SAME_SET).astype(np.float32) @ has.sum(axis=0), len(has))
    weights = has * _weights(vocabulary, spread, len(has), TO_COVER)
    best = np.zeros((len(vocabulary), len(worded)), dtype=np.float32)
    for row, held in enumerate(has):
        if held.any():
            best[:, row] = alike[:, held > 0].max(axis=1)
    total = weights.sum(axis=1, keepdims=True)
    shares: NDArray[np.float32] = np.divide(
        weights @ best, total, out=np.zeros((len(worded),) * 2, np.float32), where=total > 0
    )
    return shares


def words_shared(worded: Sequence[frozenset[str]]) -> NDArray[np.float32]:
    """Return the weight of the words that each two statements of a story share, of those of each.

    A word weighs by how rare it is in English and in the story: two statements that share several such
    words tell of one thing, however much else each of them tells.
    """
    vocabulary, has = _table(worded)
    weights: NDArray[np.float32] = has * _weights(vocabulary, has.sum(axis=0), len(has), TO_SHARE)
    return weights @ has.T


def _table(worded: Sequence[Collection[str]]) -> tuple[list[str], NDArray[np.float32]]:
    """Return all words in order, and a row for each statement with 1 for the words that it has."""
    vocabulary = sorted({word for words in worded for word in words})
    place = {word: number for number, word in enumerate(vocabulary)}
    has = np.zeros((len(worded), len(vocabulary)), dtype=np.float32)
    for row, words in enumerate(worded):
        has[row, [place[word] for word in words]] = 1.0
    return vocabulary, has


def _weights(
    vocabulary: Sequence[str], spread: NDArray[np.float32], size: int, least: float
) -> NDArray[np.float32]:
    """Weigh words by how rare they are in English, ``least`` of it whatever their ``spread`` in the story."""
    rare = np.log((size + 1) / (spread + 0.5)) / np.log(size + 2)
    general = np.array([_rarity(word) for word in vocabulary], dtype=np.float32)
    weights: NDArray[np.float32] = (general * (least + (1 - least) * np.clip(rare, 0, 1))).astype(np.float32)
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
