"""Names of one item that hold one another: a surname and full names, a short form and whole ones.

All are looked up by their words, since an item may hold thousands.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from twosource.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Bodies", "People"]

_LITTLE_WORDS = lexicon.words("names.little_words")
# Words of a name by which names are looked up at most; only a list is longer.
_LONGEST = 12


class People:
    """The people of an item, by the words of their plain names."""

    def __init__(self, names: Iterable[str]) -> None:
        """``names`` are plain names in text order; each counts once."""
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._known: dict[str, str] = {}
        for name in dict.fromkeys(names):
            for word in dict.fromkeys(name.split()):
                self._by_word[word].append(name)

    def full(self, plain: str) -> str:
        """Return the full name that ``plain`` stands for, itself where there is none or more than one.

        A surname alone stands for the first who bears it.
        """
        if plain not in self._known:
            self._known[plain] = self._full(plain)
        return self._known[plain]

    def _full(self, plain: str) -> str:
        words = plain.split()
        rarest = min((self._by_word.get(word, []) for word in words), key=len)
        longer = [one for one in rarest if one != plain and set(words) <= set(one.split())]
        surname = [one for one in longer if one.split()[-len(words) :] == words]
        chosen = surname or longer
        return chosen[0] if chosen and (len(words) == 1 or len(chosen) == 1) else plain


class Bodies:
    """The bodies of an item, by how their plain names begin, end and are spelt in short."""

    def __init__(self, names: Iterable[str]) -> None:
        """``names`` are plain names in text order; each counts once."""
        self._beginning: dict[str, list[str]] = defaultdict(list)
        self._ending: dict[str, list[str]] = defaultdict(list)
        self._initials: dict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(names):
            words = name.split()
            for size in range(1, min(len(words), _LONGEST) + 1):
                self._beginning[" ".join(words[:size])].append(name)
            self._ending[" ".join(words[1:])].append(name)
            self._initials[_initials(words)].append(name)

    def that_begin(self, plain: str) -> list[str]:
        """Return the other names that begin with the words of ``plain``, two at most."""
        words = plain.split()
        known = self._beginning.get(" ".join(words[:_LONGEST]), [])
        return _two(one for one in known if one != plain and one.split()[: len(words)] == words)

    def that_end(self, plain: str) -> list[str]:
        """Return the other names whose words after the first are ``plain``, two at most."""
        return _two(one for one in self._ending.get(" ".join(plain.split()), []) if one != plain)

    def spelt(self, plain: str) -> list[str]:
        """Return the names whose initials ``plain`` is, two at most."""
        return _two(iter(self._initials.get(plain, [])))


def _two(names: Iterable[str]) -> list[str]:
    return [name for name, _ in zip(names, range(2), strict=False)]


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word not in _LITTLE_WORDS)
