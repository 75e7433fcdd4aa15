"""Whether two words speak of kindred things; cheap, without vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language.concepts import kin, sets_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

__all__ = ["any_near", "forms", "meets", "near", "sets_of_all"]

_ENDINGS = ("", "s", "es", "d", "ed", "ing", "ly")
_LEAST_STEM = 3  # letters: "do" is no stem of "does"


def forms(word: str) -> tuple[str, ...]:
    """Return what ``word`` may be an inflection of, itself first: crude, for words without a tag."""
    lower = word.lower()
    bare = [lower[: len(lower) - len(ending)] for ending in _ENDINGS if lower.endswith(ending)]
    return tuple(dict.fromkeys(one + tail for one in bare if len(one) >= _LEAST_STEM for tail in ("", "e")))


def sets_of_all(words: Iterable[str]) -> frozenset[int]:
    """Return the sets of the table of concepts that any of ``words`` stands in."""
    return frozenset(number for word in words for number in sets_of(word))


def meets(word: str | None, others: AbstractSet[str], sets: AbstractSet[int]) -> bool:
    """Tell whether ``word`` is near one of ``others``, whose ``sets`` were gathered before."""
    return word is not None and (
        word in others or not sets.isdisjoint(sets_of(word)) or not others.isdisjoint(kin(word)[0])
    )


def near(word: str, others: AbstractSet[str]) -> bool:
    """Tell whether ``word`` is among ``others``, or kin or in one set with one of them."""
    if word in others or kin(word)[0] & others:
        return True
    mine = sets_of(word)
    return bool(mine) and any(not mine.isdisjoint(sets_of(other)) for other in others)


def any_near(words: Iterable[str], others: AbstractSet[str]) -> bool:
    """Tell whether one of ``words`` is near one of ``others``."""
    return any(near(word, others) for word in words)
