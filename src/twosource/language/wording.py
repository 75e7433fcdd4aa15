"""The words of a text as copies share them: in lower case, without marks, figures masked where asked."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from anyascii import anyascii

from twosource.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "FIGURE",
    "OUTLET",
    "folded",
    "letters",
    "masked",
    "outside_quotations",
    "placed",
    "typed",
    "words",
]

_WORD = re.compile(r"\w+(?:['\u2019]\w+)*")
_TYPED = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W\d_]+")
# A quotation: up to the closing mark, or to the end of the paragraph when the next one goes on with it.
_QUOTED = re.compile(r"[\u201c\u201e\"\u00ab][^\u201c\u201d\"\u00ab\u00bb]*(?:[\u201d\"\u00bb\u201c]|\Z)")
_FIGURE_WORDS = lexicon.words("numerals.figures_in_words")
FIGURE, OUTLET = "#", "@"
"""What stands for a run of figures, and for the name of the outlet."""


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` in lower case, figures among them; every apostrophe is a straight one."""
    return tuple(_WORD.findall(text.lower().replace("\u2019", "'")))


def folded(name: str) -> str:
    """Return a name in lower case ASCII words, without marks."""
    plain = anyascii(name).casefold()
    return " ".join("".join(char if char.isalnum() or char == "&" else " " for char in plain).split())


def letters(text: str) -> list[str]:
    """Return the runs of letters of ``text``, a name or a term, in lower case."""
    return _LETTERS.findall(text.lower())


def typed(text: str) -> list[str]:
    """Return the runs of letters and figures of ``text`` as they stand: the words of a full-text index."""
    return _TYPED.findall(text)


def masked(told: tuple[str, ...], outlet: str | None = None) -> tuple[str, ...]:
    """Return some :func:`words` with one mark for each run of figures, and for the ``outlet``'s name."""
    name = _masked(words(outlet)) if outlet else ()
    found = _masked(told)
    return _without(found, name) if name and name[0] in found else found


@lru_cache(maxsize=16_384)
def _masked(told: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for word in told:
        if word not in _FIGURE_WORDS and (word.isalpha() or not any(map(str.isdigit, word))):
            found.append(word)
        elif found[-1:] != [FIGURE]:
            found.append(FIGURE)
    return tuple(found)


def _without(told: tuple[str, ...], name: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``told`` with one mark in the place of each ``name``."""
    found: list[str] = []
    at = 0
    while at < len(told):
        here = told[at : at + len(name)] == name
        found.append(OUTLET if here else told[at])
        at += len(name) if here else 1
    return tuple(found)


def placed(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a stretch of ``text``, each with its place."""
    for match in _WORD.finditer(text, start, end):
        yield match.group().lower().replace("\u2019", "'"), match.start(), match.end()


def outside_quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a paragraph, ``[start, end)`` of ``text``, that stand in no quotation marks."""
    for match in _QUOTED.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end
