"""How near two content words are: one set of the table, kin in WordNet, or only alike in use.

``concept_sets.txt`` is written by hand. ``wordnet_kin.txt`` is drawn from WordNet 3.1 (its licence
stands beside it): for each word of some currency (Zipf frequency 3.1 or more), tab-separated, its
near kin (synonyms, antonyms and derived words in a sense that makes up an eighth of its uses or
more) and, where they are few, the words one step above or below it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from twosource.language import lexicon

SETS_FILE = "concept_sets.txt"
KIN_FILE = "wordnet_kin.txt"
PERSONS_FILE = "person_nouns.txt"
PHRASE_MARK = "~"
_ENDINGS = ("", "s", "es", "d", "ed", "ing", "n")
_WORD = re.compile(r"[a-z'-]+")
_IRREGULAR = lexicon.values("irregular.pasts_and_participles", str)


def _lines(name: str) -> list[str]:
    return files("twosource.language").joinpath("en", name).read_text(encoding="utf-8").splitlines()


@lru_cache(maxsize=1)
def _sets() -> dict[str, frozenset[int]]:
    """Return the numbers of the sets of each word, and of each phrase, marked."""
    found: dict[str, set[int]] = {}
    entries = [line.split(",") for line in _lines(SETS_FILE) if line and not line.startswith("#")]
    for number, (words, *phrases) in enumerate(entries):
        for term in (*words.split(), *(PHRASE_MARK + phrase.strip() for phrase in phrases)):
            found.setdefault(term, set()).add(number)
    return {term: frozenset(numbers) for term, numbers in found.items()}


@lru_cache(maxsize=1)
def _openings() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return, by every form of a phrase's first word, the words that must follow and the phrase, marked."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in (term for term in _sets() if term.startswith(PHRASE_MARK)):
        first, *rest = phrase.removeprefix(PHRASE_MARK).split()
        for form in (*(first + ending for ending in _ENDINGS), *_IRREGULAR.get(first, "").split()):
            found.setdefault(form, []).append((tuple(rest), phrase))
    return {form: sorted(rests, key=lambda one: (-len(one[0]), one)) for form, rests in found.items()}


@lru_cache(maxsize=65536)
def sets_of(term: str) -> frozenset[int]:
    """Return the numbers of the sets that a word, or a phrase found by :func:`phrases`, stands in."""
    sets = _sets()
    # A tagger that takes a headline word for a name leaves its plural standing.
    return sets.get(term) or sets.get(term.removesuffix("s"), frozenset())


@lru_cache(maxsize=16384)
def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of the table found in ``text``, each marked, in text order."""
    words = _WORD.findall(text.lower())
    openings = _openings()
    return tuple(
        phrase
        for at, word in enumerate(words)
        for rest, phrase in openings.get(word, ())
        if tuple(words[at + 1 : at + 1 + len(rest)]) == rest
    )


@lru_cache(maxsize=1)
def _kin() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    table: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for line in _lines(KIN_FILE):
        word, near, *far = line.split("\t")
        table[word] = (frozenset(near.split()), frozenset(far[0].split() if far else ()))
    return table


def kin(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words near to ``word`` in WordNet (synonym, other part of speech), and its kinds."""
    return _kin().get(word, (frozenset(), frozenset()))


@lru_cache(maxsize=1)
def _persons() -> frozenset[str]:
    lines = (line for line in _lines(PERSONS_FILE) if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def counts_persons(word: str | None) -> bool:
    """Tell whether a counted thing is a person, whatever the word: soldiers, lives, the injured."""
    return word in _persons()
