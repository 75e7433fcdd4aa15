"""The names that a record holds, and which keys a user means by one of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from twosource.errors import UnknownId
from twosource.language import lexicon
from twosource.language.wording import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twosource.model import Reading

_OFFERED = 5
"""Names that an error offers at most: what fits on one line."""
_CLOSE = 0.7
"""Closeness from which a name is offered, as :mod:`difflib` has it: "Norvick" for "Norvik" has 0.92, two
unrelated names of one length seldom 0.5."""
_DOUBT = 0.25
"""Share of the places of a name that the rarer of two readings must have to be meant at all: names are taken
for another kind now and then (a firm for a person), two who bear one name both stand in many places."""
_NO_PERSONS = ("org:", "state:")
_TAKEN_FOR = ("place:", "work:")
"""How the keys begin that a surname alone is now and then taken for."""
_LEGAL_FORMS = lexicon.words("speakers.legal_forms")
_OFFICE = "inst:"
"""How the key of a body begins for which somebody speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Who or what a name means in a record: its keys, and its names as the reports print them."""

    name: str
    keys: frozenset[str]
    names: tuple[str, ...]


def _bare(key: str) -> str:
    return key.partition(":")[2]


def initials(key: str) -> str:
    """Return the first letters of the words behind the kind of a key."""
    return "".join(word[0] for word in _bare(key).split())


def _without_legal_form(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words = words[:-1]
    return " ".join(words)


def _within(key: str, other: str) -> bool:
    """Tell whether all words of one name stand in another, which has more."""
    return set(_bare(key).split()) < set(_bare(other).split())


def _is_person(key: str) -> bool:
    return key.startswith("person:")


class Directory:
    """All names of some readings, each with the keys that it stands for and how often."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Read the mentions, and the keys of the participants of events, each once."""
        self._keys: dict[str, Counter[str]] = defaultdict(Counter)  # by name, folded
        self._names: dict[str, Counter[str]] = defaultdict(Counter)  # by key, as printed
        self._alike: dict[str, set[str]] = defaultdict(set)  # keys by what stands behind their kind
        for reading in readings:
            for one in reading.mentions:
                self._learn(one.entity, one.text, 1)
            for role in (role for event in reading.events for role in event.roles):
                self._alike[_bare(role.entity or "")].add(role.entity or "")
        self._spelt: dict[str, set[str]] = defaultdict(set)  # names of several words by their first letters
        self._surnamed: dict[str, Counter[str]] = defaultdict(Counter)  # people by their last names
        self._abridge()

    @classmethod
    def of_names(cls, rows: Iterable[tuple[str, str, int]]) -> Directory:
        """Return the directory of names that were counted before: key, name as printed, how often."""
        it = cls(())
        for key, name, times in rows:
            it._learn(key, name, times)
        it._abridge()
        return it

    def _learn(self, key: str, name: str, times: int) -> None:
        self._keys[folded(name)][key] += times
        self._names[key][name] += times
        self._alike[_bare(key)].add(key)

    def _abridge(self) -> None:
        """Note the short forms of the names that were learnt."""
        for key in self._names:
            if " " in key:
                self._spelt[initials(key)].add(key)
                if _is_person(key):
                    self._surnamed[_bare(key).split()[-1]][key] = self._names[key].total()

    def find(self, name: str) -> Entity:
        """Return who or what ``name`` means: a name in any letters, or a key as ``person:ana sol``.

        Short forms and acronyms that the reports use for it are it, too. A model is found by its number
        ("Norvik 310": "the 310").

        Raises:
            UnknownId: the record names nothing so, or several that the name may mean; the text lists them.
        """
        if name in self._alike[_bare(name)]:
            return self._entity(name, {name})
        wanted = folded(name)
        keys = self._meant(name, wanted) | self._models(wanted.split()) or self._begun(name, wanted)
        keys = keys or set(self._alike.get(_without_legal_form(wanted), ()))
        if not keys:
            raise UnknownId(f"the record names nothing {name!r}{self._nearest(wanted)}")
        return self._entity(name, keys | self._short_forms(keys))

    def _meant(self, name: str, wanted: str) -> set[str]:
        """Return the keys of a name, without those of few of its places.

        Who stands with a longer name elsewhere is one with him. A "place" of a person's name is a surname
        that was taken for one, and a person of one name beside a body of that name is the body.

        Raises:
            UnknownId: it is that of several people, or of a person and a body or a land.
        """
        counts = self._keys.get(wanted, Counter()) + self._surnamed[wanted]
        least = _DOUBT * max(counts.values(), default=0)
        people = {key for key in counts if _is_person(key) and counts[key] >= least}
        others = {key for key in counts if key.startswith(_NO_PERSONS) and counts[key] >= least}
        if not people or (others and all(_bare(key) == wanted for key in people)):
            return {key for key in counts if not _is_person(key) or key in people}
        apart = [key for key in people if not any(_within(key, one) for one in people)]
        if len(apart) > 1 or others:
            listed = ", ".join(sorted({*apart, *others})[:_OFFERED])
            raise UnknownId(f"{name!r} could be any of: {listed}; ask for one of these keys")
        return {key for key in counts if key in people or key.startswith(_TAKEN_FOR)}

    def _begun(self, name: str, wanted: str) -> set[str]:
        """Return the keys of the one name that begins with the words of ``wanted``.

        Raises:
            UnknownId: several do.
        """
        longer = [one for one in self._keys if wanted and one.startswith(f"{wanted} ")]
        keys = {key for one in longer for key in self._keys[one]}
        if len(keys) > 1:
            listed = ", ".join(sorted(self._printed(longer))[:_OFFERED])
            raise UnknownId(f"{name!r} could be any of: {listed}")
        return keys

    def _models(self, words: list[str]) -> set[str]:
        """Return the keys of things by the number of their model, or by the name behind it."""
        numbers = [word for word in words if any(char.isdigit() for char in word)]
        if not numbers:
            return set()
        found: set[str] = set()
        for bare, keys in self._alike.items():
            parts = [part.removesuffix("s") for part in bare.split()]
            for number in (one for one in numbers if one in parts):
                found.update(key for key in keys if key.startswith("work:") or not number.isdecimal())
        behind = " ".join(words[words.index(numbers[0]) + 1 :])
        return found | (self._alike.get(behind, set()) if behind and found else set())

    def _short_forms(self, keys: set[str]) -> set[str]:
        """Return the keys that bear only a name which stands, where it is explained, for one of ``keys``."""
        shorts = {folded(text) for key in keys for text in self._names[key]}
        found = {key for one in keys for key in self._alike[_bare(one)] if key.startswith(_OFFICE)}
        for short in shorts:
            if {key for key in self._keys[short] if _bare(key) != short} <= keys:
                found |= self._alike[short]
        for letters in {initials(key) for key in keys if " " in key}:
            if self._spelt[letters] <= keys:
                found |= self._alike[letters]
        person = any(map(_is_person, keys))
        return {key for key in found if _is_person(key) == person or key.startswith("place:")}

    def _entity(self, name: str, keys: set[str]) -> Entity:
        printed = Counter(text for key in keys for text in self._names[key].elements())
        names = tuple(text for text, _ in sorted(printed.items(), key=lambda one: (-one[1], one[0])))
        return Entity(name=name, keys=frozenset(keys), names=names)

    def _nearest(self, wanted: str) -> str:
        """Return a question with the names that share a word with ``wanted`` or are spelt nearly so."""
        words = set(wanted.split())
        sharing = sorted(name for name in self._keys if words & set(name.split()))
        close = get_close_matches(wanted, sorted(self._keys), n=_OFFERED, cutoff=_CLOSE)
        names = list(dict.fromkeys((*close, *sharing)))[:_OFFERED]
        return f"; did you mean {' or '.join(self._printed(names))}?" if names else ""

    def _printed(self, names: Iterable[str]) -> list[str]:
        """Return folded names as the reports print them, each once."""
        found = (
            text
            for name in names
            for key in sorted(self._keys[name])
            for text in sorted(self._names[key])
            if folded(text) == name
        )
        return list(dict.fromkeys(found))
