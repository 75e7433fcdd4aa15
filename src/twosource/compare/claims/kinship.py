"""Whether two words, or two statements, speak of kindred things; cheap, without vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language.concepts import kin, phrases, sets_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from twosource.model import Statement

_ENDINGS = ("", "s", "es", "d", "ed", "ing", "ly")
LEAST_STEM = 3


def forms(word: str) -> tuple[str, ...]:
    """Return what ``word`` may be an inflection of, itself first: crude, for words without a tag."""
    lower = word.lower()
    bare = [lower[: len(lower) - len(ending)] for ending in _ENDINGS if lower.endswith(ending)]
    return tuple(dict.fromkeys(one + tail for one in bare if len(one) >= LEAST_STEM for tail in ("", "e")))


def near(word: str, others: AbstractSet[str]) -> bool:
    """Tell whether ``word`` is among ``others``, or kin or in one set with one of them."""
    if word in others or kin(word)[0] & others:
        return True
    mine = sets_of(word)
    return bool(mine) and any(not mine.isdisjoint(sets_of(other)) for other in others)


def any_near(words: Iterable[str], others: AbstractSet[str]) -> bool:
    """Tell whether one of ``words`` is near one of ``others``."""
    return any(near(word, others) for word in words)


def shared(left: Statement, right: Statement) -> float:
    """Return the share of the shorter statement's words that have a near word in the other."""
    mine, theirs = ({*one.terms, *phrases(one.text)} for one in (left, right))
    if not mine or not theirs:
        return 0.0
    short, long = sorted((mine, theirs), key=lambda words: (len(words), sorted(words)))
    return sum(near(word, long) for word in short) / len(short)
