"""Names of bodies held against each other: one name, a shorter one, two owners."""

from __future__ import annotations

from twosource.language import lexicon

LITTLE_WORDS = lexicon.words("bodies.little_words")
LEAST_STEM = 4


def words_of(name: str) -> list[str]:
    """Return the words of a name in lower case, figures included."""
    return "".join(letter if letter.isalnum() or letter == "_" else " " for letter in name.lower()).split()


def fold(name: str) -> str:
    """Return a name in lower case without articles and punctuation, to compare by."""
    return " ".join(word for word in words_of(name) if word not in LITTLE_WORDS)


def one_stem(left: str, right: str) -> bool:
    """Tell whether two words may be a land and its adjective: they begin alike."""
    size = max(LEAST_STEM, min(len(left), len(right)) - 2)
    return left[:size] == right[:size]
