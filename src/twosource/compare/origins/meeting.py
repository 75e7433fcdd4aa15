"""Which earlier voices a voice may be one with: looked up by what both are known by, not one by one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from twosource.compare.origins.naming import LITTLE_WORDS
from twosource.language.wording import masked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twosource.compare.origins.speakers import Speaker

BY_WORDS = ("inst:", "named:")
ITEMS = 2
"""Items kept for each wording: a voice is never a copy of one in its own item, and then of the other one."""


def names_of(speaker: Speaker) -> list[frozenset[str]]:
    """Return the words of each name of a voice, without articles."""
    return [
        frozenset(key.partition(":")[2].split()) - LITTLE_WORDS
        for key in sorted(speaker.keys)
        if key.startswith(BY_WORDS)
    ]


class Met:
    """The earlier voices of a claim, the first of each kind.

    Voices of one kind are one with the same others; of those that are one already, only the first is asked.
    """

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        names = {name for speaker in speakers for name in names_of(speaker)}
        self._rarity = Counter(word for name in names for word in name)
        self._keys: dict[str, int] = {}
        self._names: dict[frozenset[str], int] = {}
        self._holding: dict[str, list[frozenset[str]]] = {}
        self._known_by: dict[str, list[frozenset[str]]] = {}
        self._families: dict[str, int] = {}
        self._sorts: dict[str, dict[str, int]] = {"unnamed": {}, "body": {}}
        self._wordings: dict[str, dict[tuple[str, ...], dict[str, list[int]]]] = {}

    def like(self, speaker: Speaker, twins: Mapping[str, str]) -> list[int]:
        """Return the places of earlier voices that may be one with ``voice``, in order."""
        found = {self._keys[key] for key in speaker.keys if key in self._keys}
        if speaker.family in self._families:
            found.add(self._families[speaker.family])
        for name in names_of(speaker):
            found.update(self._by_name(name))
        if speaker.sort in self._sorts:
            found.update(self._sorts["body" if speaker.sort == "unnamed" else "unnamed"].values())
        item = speaker.statement.item
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

    def note(self, at: int, speaker: Speaker, twins: Mapping[str, str]) -> None:
        """Take up the voice that stands at ``at``; it comes after all that were taken up before."""
        for key in speaker.keys:
            self._keys.setdefault(key, at)
        if speaker.family:
            self._families.setdefault(speaker.family, at)
        for name in names_of(speaker):
            if name and name not in self._names:
                # What this name is within or holds is one with it from now on: the first of them will do.
                self._names[name] = min((*self._by_name(name), at))
                for word in name:
                    self._holding.setdefault(word, []).append(name)
                rarest = min(name, key=lambda word: (self._rarity[word], word))
                self._known_by.setdefault(rarest, []).append(name)
        if speaker.sort in self._sorts:
            self._sorts[speaker.sort].setdefault(speaker.name, at)
        item = speaker.statement.item
        told = self._wordings.setdefault(twins.get(item, item), {})
        held = told.setdefault(masked(speaker.statement.wording), {})
        if item in held or len(held) < ITEMS:
            held.setdefault(item, []).append(at)
