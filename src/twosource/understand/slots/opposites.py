"""Words of opposite meaning in a statement, and what a negation in it bears on."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from twosource.language import match
from twosource.language.lexicon import words
from twosource.language.similar import forms
from twosource.language.wording import letters

if TYPE_CHECKING:
    from twosource.model import Pole

_POLES = match.rules("poles")
_ANY = match.either("poles")
_NEGATOR = match.pattern("signs.negator")
_PASSED = words("acts.words_under_negation")
_MOST = 2
"""What is denied is one word, or two that "of" ties: "no letter of resignation"."""


def poles_in(text: str) -> tuple[Pole, ...]:
    """Return the poles that some words tell of, in the order of the table."""
    # Most sentences have no word of the table: they are done with after one search.
    if not _ANY.search(text):
        return ()
    return tuple(cast("Pole", rule.name) for rule in _POLES if rule.find.search(text))


def negated(text: str) -> tuple[str, ...]:
    """Return what the first negation of a text bears on, in every form that it may have."""
    negator = _NEGATOR.search(text)
    if negator is None:
        return ()
    after = letters(text[negator.end() :])
    places = [at for at, word in enumerate(after) if word not in _PASSED][:_MOST]
    if len(places) == _MOST and "of" not in after[places[0] : places[1]]:
        places.pop()
    return tuple(form for at in places for form in forms(after[at]))
