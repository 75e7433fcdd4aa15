"""Names of bodies held against each other: one name, a shorter one, two owners."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from twosource.language import lexicon, outlets

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTING = lexicon.words("bodies.parting_namesakes")
LITTLE_WORDS = lexicon.words("bodies.little_words")
LEAST_STEM = 4
LEAST_LETTERS = 3
"""Fewer letters than these shorten too many names."""


def words_of(name: str) -> list[str]:
    """Return the words of a name in lower case, figures included."""
    return "".join(letter if letter.isalnum() or letter == "_" else " " for letter in name.lower()).split()


def fold(name: str) -> str:
    """Return a name in lower case without articles and punctuation, to compare by."""
    return " ".join(word for word in words_of(name) if word not in LITTLE_WORDS)


@lru_cache(maxsize=4096)
def masthead(name: str) -> str:
    """Return the name of an outlet to compare by: "AP" and "The Associated Press" are one by the register."""
    return fold(outlets.called(name))


@lru_cache(maxsize=4096)
def initials(name: str) -> frozenset[str]:
    """Return the letters by which a body's name is shortened, or which it has: "Coastal Aid Trust", "CAT"."""
    words = "".join(letter if letter.isalpha() else " " for letter in name).split()
    short = {word for word in words if len(word) >= LEAST_LETTERS and word.isupper()}
    long = "".join(word[0] for word in words if word[0].isupper() and not word.isupper())
    # "UN Relief and Works Agency for Palestine Refugees" is UNRWA: what the body is for may be left out.
    first = takewhile(lambda word: word[0].isupper() or word == "and", words)
    head = "".join(word if word.isupper() else word[0] for word in first if word[0].isupper())
    return frozenset({*short, *(letters for letters in (long, head) if len(letters) >= LEAST_LETTERS)})


def namesakes(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether two names differ by a word that parts lands and towns: Torland, North Torland."""
    mine, theirs = ({word.lower() for word in words} for words in (left, right))
    return not _PARTING.isdisjoint(mine ^ theirs)


def one_stem(left: str, right: str) -> bool:
    """Tell whether two words may be a land and its adjective: they begin alike."""
    size = max(LEAST_STEM, min(len(left), len(right)) - 2)
    return left[:size] == right[:size]
