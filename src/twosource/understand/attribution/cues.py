"""Words that attribute: the class of a cue, and what a verb of saying can take as its content.

The verbs stand in ``en/verbs.toml``, one row each. The classes follow the use that certainty makes of
them, not a linguistic school; the lemmas are general English, gathered from dictionaries of reporting
verbs and style guides, and no list taken from a corpus.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from twosource.language import lexicon


def _by_ending(opening: str) -> dict[str, frozenset[str]]:
    """Return the verbs of each trait that begins with ``opening``, by the rest of its name."""
    traits: tuple[str, ...] = tuple(lexicon.table("verbs")["traits"])
    return {one.removeprefix(opening): lexicon.verbs(one) for one in traits if one.startswith(opening)}


_CLASSES: Final = _by_ending("cue_")
_PREPOSITIONS: Final = _by_ending("with_")
_INFINITIVE: Final = lexicon.verbs("takes_infinitive")
_OBJECT: Final = lexicon.verbs("takes_object")
# Whose view it is is told, but nobody is said to speak.
_VIEWS: Final = lexicon.verbs("holds_view")
_OF_VERBS: Final = {lemma: name for name, lemmas in _CLASSES.items() for lemma in lemmas}
_CLASS: Final = {**_OF_VERBS, **lexicon.values("attribution.cue_classes", str)}
# Verbs that tell an amount, with the preposition before it: "put the loss at 20 per cent".
MEASURES: Final = {lemma: word for word, lemmas in _by_ending("puts_").items() for lemma in lemmas}


@dataclass(frozen=True, slots=True, kw_only=True)
class Complement:
    """What a reporting verb may take: a clause, an infinitive, an object, certain prepositions.

    ``small`` admits clauses without a finite verb ("called him a hero").
    """

    clause: bool
    small: bool
    infinitive: bool
    object: bool
    prepositions: frozenset[str]

    def __bool__(self) -> bool:
        """Tell whether it takes anything at all."""
        return self.clause or self.infinitive or self.object or bool(self.prepositions)


def cue_class(lemma: str) -> str | None:
    """Return the class of the cue ``lemma`` (``say``, ``deny``, ``estimate``, ...), or None.

    The lemma is that of :class:`Attributed`: that of a verb or a noun, ``according to``, or ``:``.
    """
    return _CLASS.get(lemma.casefold())


@lru_cache(maxsize=4096)
def complements(lemma: str, *, broad: bool) -> Complement:
    """Return what the verb ``lemma`` may take as its content; ``broad`` admits views that are held."""
    known = lemma in _OF_VERBS
    prepositions = frozenset(word for word, lemmas in _PREPOSITIONS.items() if lemma in lemmas)
    return Complement(
        clause=known,
        small=broad,
        infinitive=lemma in _INFINITIVE,
        object=lemma in _OBJECT or (broad and lemma in _VIEWS),
        prepositions=prepositions,
    )
