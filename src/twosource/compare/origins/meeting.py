"""Which earlier voices a voice may be one with: looked up by what both are known by, not one by one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from twosource.compare.origins.described import LITTLE_WORDS
from twosource.language.wording import masked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.origins.voices import Voice

BY_WORDS = ("inst:", "named:")
ITEMS = 2
"""Items kept for each wording: a voice is never a copy of one in its own item, and then of the other one."""


def names_of(voice: Voice) -> list[frozenset[str]]:
    """Return the words of each name of a voice, without articles."""
    return [
        frozenset(key.partition(":")[2].split()) - LITTLE_WORDS
        for key in sorted(voice.keys)
        if key.startswith(BY_WORDS)
    ]


class Met:
    """The earlier voices of a claim, the first of each kind.

    Voices of one kind are one with the same others; of those that are one already, only the first is asked.
    """

    def __init__(self, voices: Sequence[Voice]) -> None:
        names = {name for voice in voices for name in names_of(voice)}
        self._rarity = Counter(word for name in names for word in name)
        self._keys: dict[str, int] = {}
        self._names: dict[frozenset[str], int] = {}
        self._holding: dict[str, list[frozenset[str]]] = {}
        self._known_by: dict[str, list[frozenset[str]]] = {}
        self._sorts: dict[str, dict[str, int]] = {"unnamed": {}, "body": {}}
        self._wordings: dict[str, dict[tuple[str, ...], dict[str, list[int]]]] = {}

    def like(self, voice: Voice, twins: Mapping[str, str]) -> list[int]:
        """Return the places of earlier voices that may be one with ``voice``, in order."""
        found = {self._keys[key] for key in voice.keys if key in self._keys}
        for name in names_of(voice):
            found.update(self._by_name(name))
        if voice.sort in self._sorts:
            found.update(self._sorts["body" if voice.sort == "unnamed" else "unnamed"].values())
        item = voice.statement.item
        for told in self._wordings.get(twins.get(item, item), {}).values():
            found.update(at for other, held in told.items() if other != item for at in held)
        return sorted(found)

    def _by_name(self, name: frozenset[str]) -> list[int]:
        """Return the places of names within ``name``, and of those that it is within."""
        if name in self._names:
            return [self._names[name]]
        longer = min((self._holding.get(word, []) for word in name), key=len) if name else []
        within = [self._names[one] for one in longer if name <= one]
        return within + [
            self._names[one] for word in name for one in self._known_by.get(word, ()) if one <= name
        ]

    def note(self, at: int, voice: Voice, twins: Mapping[str, str]) -> None:
        """Take up the voice that stands at ``at``; it comes after all that were taken up before."""
        for key in voice.keys:
            self._keys.setdefault(key, at)
        for name in names_of(voice):
            if name and name not in self._names:
                # What this name is within or holds is one with it from now on: the first of them will do.
                self._names[name] = min((*self._by_name(name), at))
                for word in name:
                    self._holding.setdefault(word, []).append(name)
                rarest = min(name, key=lambda word: (self._rarity[word], word))
                self._known_by.setdefault(rarest, []).append(name)
        if voice.sort in self._sorts:
            self._sorts[voice.sort].setdefault(voice.name, at)
        item = voice.statement.item
        told = self._wordings.setdefault(twins.get(item, item), {})
        held = told.setdefault(masked(voice.statement.wording), {})
        if item in held or len(held) < ITEMS:
            held.setdefault(item, []).append(at)
