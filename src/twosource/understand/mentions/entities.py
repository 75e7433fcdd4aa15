"""Which names in an item name one thing, and the stable key of that thing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from anyascii import anyascii

from twosource.language import lexicon
from twosource.understand.mentions import states
from twosource.understand.mentions.namesakes import Bodies, People

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

__all__ = ["PREFIX", "Names", "normal", "stem_of_demonym"]

PREFIX = {
    "PERSON": "person", "ORG": "org", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "norp",
    "EVENT": "event", "WORK": "work",
}  # fmt: skip
_NOT_WORD = re.compile(r"[^a-z0-9&]+")
_SPELLINGS = lexicon.values("names.spellings", str)
_ACRONYMS = lexicon.values("names.acronyms", str)
_MINISTRIES = lexicon.words("names.ministry_words")
_FIELD_LINKS = lexicon.words("names.before_a_field")
_DEMONYMS = {
    ending: tuple(one.strip("-") for one in told.split())
    for ending, told in lexicon.values("names.demonym_endings", str).items()
}
_PEOPLES = lexicon.words("names.peoples")
_TITLE_WORDS = lexicon.words("speakers.title_words")
_GENERATIONS = lexicon.words("names.generations")
_LEGAL_FORMS = lexicon.words("speakers.legal_forms")
_BODY_HEADS = lexicon.words("names.body_heads")
_GEORGIA = lexicon.words("states.georgia")
_CONGOS = lexicon.words("states.congos")
_CONGO = lexicon.values("states.congo", str)
_AMERICAN = frozenset(name.lower() for name in lexicon.words("states.states_of_the_union"))
_STEM = 3  # letters of the shortest stem of a land


@lru_cache(maxsize=8192)
def normal(name: str) -> str:
    """Return ``name`` in lower case ASCII words, one spelling for two where English has two."""
    plain = anyascii(name).casefold().replace("'s", "").replace(".", "")
    words = [_SPELLINGS.get(word, word) for word in _NOT_WORD.sub(" ", plain).split()]
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words) or name.casefold()


def stem_of_demonym(word: str, places: Collection[str], *, but: str = "") -> str | None:
    """Return the one of ``places`` whose people or adjective ``word`` is, by its ending, else None.

    Works for invented lands too: "arlian" belongs to "arlia". All in lower case; ``but`` is passed over.
    """
    for stem, instead in _stems(word):
        for one in instead:
            if stem + one in places and stem + one != but:
                return stem + one
    return None


def _stems(word: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each stem that a demonym may have, in the singular too, with the endings of the land."""
    for form in dict.fromkeys((word, word.removesuffix("s"))):
        for ending, instead in _DEMONYMS.items():
            if form.endswith(ending) and len(form) - len(ending) >= _STEM:
                yield form[: -len(ending)], instead


def _land_of(word: str) -> str | None:
    """Guess the name of the land from the demonym alone ("arlian": "arlia")."""
    if word in _PEOPLES or word.removesuffix("s") in _PEOPLES or " " in word:
        return None
    return next((stem + instead[0] for stem, instead in _stems(word)), None)


def _of_person(name: str) -> str:
    words = normal(name).split()
    while len(words) > 1 and words[0] in _TITLE_WORDS:
        words = words[1:]
    return " ".join(word for word in words if word not in _GENERATIONS) or normal(name)


def _of_body(name: str) -> str:
    """Normalise an organisation: no legal form, "Ministry of Defence" and "Defence Ministry" alike."""
    words = normal(name).split()
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words = words[:-1]
    if len(words) > 2 and words[0] in _MINISTRIES and words[1] in _FIELD_LINKS:  # noqa: PLR2004 - head, link, field
        rest = words[2:]
        cut = rest.index("of") if "of" in rest else len(rest)
        words = [*rest[cut + 1 :], *(word for word in rest[:cut] if word != "the"), words[0]]
    return " ".join(words)


class Names:
    """The names of one item: filled with all of them, then asked for the key of each.

    Args:
        labels: label of each name, by the name in lower case.
        names: the names in text order, as written.
        brackets: acronym to full name, for acronyms that the item explains in brackets.
    """

    def __init__(self, labels: Mapping[str, str], names: Iterable[str], brackets: Mapping[str, str]) -> None:
        self._labels = labels
        self._brackets = brackets
        ordered = list(dict.fromkeys(names))
        kinds = {
            kind: [n for n in ordered if labels.get(n.lower()) == kind] for kind in ("PERSON", "ORG", "GPE")
        }
        self._people = People(_of_person(name) for name in kinds["PERSON"])
        self._lands = {normal(name) for name in kinds["GPE"]} | {
            normal(name) for name in ordered if labels.get(name.lower()) == "LOC"
        }
        self._bodies = Bodies(self._of_land(_of_body(name)) for name in kinds["ORG"])
        present = {word for name in ordered for word in normal(name).split()}
        self._american = bool(present & _AMERICAN) and not present & _GEORGIA
        self._congo = next((code for word, code in _CONGO.items() if word in present), None)

    def label(self, name: str) -> str:
        """Return the label of ``name``; a surname or a short form has that of the full name."""
        return self._labels.get(name.lower(), "ORG")

    def key(self, name: str, label: str, *, locative: bool = False, owner: str = "") -> str:
        """Return the key of what ``name`` names here.

        Args:
            name: the name as written.
            label: its label.
            locative: a capital is meant as the town.
            owner: the land before a possessive ("Peru's Navy"), "" for none.
        """
        if label == "PERSON":
            return f"person:{self._people.full(_of_person(name))}"
        if label == "ORG":
            owned = owner and normal(name).split()[-1] in _BODY_HEADS
            return f"org:{self._body(f'{owner} {name}' if owned else name)}"
        if label in {"GPE", "NORP"}:
            return self._land(name, label, locative=locative)
        return f"{PREFIX[label]}:{normal(name)}"

    def _body(self, name: str) -> str:
        plain = self._of_land(_of_body(self._brackets.get(name, name)))
        words = plain.split()
        starts = self._bodies.that_begin(plain)
        if len(starts) == 1 and words[-1] not in _BODY_HEADS:
            return starts[0]
        ends = self._bodies.that_end(plain)
        if len(ends) == 1 and self._is_land(ends[0].split()[0]):
            return ends[0]
        if len(words) == 1 and name.isupper():
            spelt = self._bodies.spelt(plain)
            return spelt[0] if len(spelt) == 1 else plain
        return plain

    def _of_land(self, body: str) -> str:
        """Put the name of the land for its adjective: "Peruvian Navy" and "Peru's Navy" are one."""
        head, of, tail = body.rpartition(" of ")
        if of and (tail in self._lands or states.state_of(tail)):
            body = f"{tail} {head}"  # "Harbour Board of Arlia": "Arlia's Harbour Board"
        words = body.split()
        if len(words) > 1 and words[-1] in _BODY_HEADS:
            for size in (2, 1):
                first = " ".join(words[:size])
                code = states.state_of(first) or states.demonym_of(first) if len(words) > size else None
                if code:
                    return " ".join([code.lower(), *words[size:]])
            words[0] = stem_of_demonym(words[0], self._lands) or words[0]
        return " ".join(_ACRONYMS.get(word, word) for word in words)

    def _is_land(self, word: str) -> bool:
        return word in self._lands or states.state_of(word.upper()) is not None or len(word) == 2  # noqa: PLR2004 - a code

    def _land(self, name: str, label: str, *, locative: bool) -> str:
        plain = normal(name)
        code = self._doubtful(plain) or states.state_of(name) or states.demonym_of(name)
        if code is None and not locative:
            code = states.capital_of(name)
        if code:
            return code if code.startswith("place:") else f"state:{code}"
        if label == "GPE":
            return f"place:{plain}"
        land = stem_of_demonym(plain, self._lands) or _land_of(plain)
        if land is not None:
            return f"place:{land}"
        return f"norp:{plain.removesuffix('s')}"

    def _doubtful(self, plain: str) -> str | None:
        """Settle the names that two lands bear by what else the item names."""
        if plain == "georgia" and self._american:
            return "place:georgia us"
        if plain in _CONGOS:
            return self._congo or "place:congo"
        return None
