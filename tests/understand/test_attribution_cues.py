"""The tables of cues: each class and each opening has an example that works."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution
from twosource.understand.attribution import cue_class
from twosource.understand.attribution.cues import MEASURES, OTHER, VERBS, complements
from twosource.understand.attribution.phrases import OPENINGS, Opening


def lemmas(text: str) -> list[str]:
    """Return the lemmas of the cues found in a text of one paragraph."""
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    return [one.cue_lemma for one in attribution.find(text, parsed, outlet=None, mentions=())]


@pytest.mark.parametrize("name", VERBS)
def test_example_of_each_class_has_a_cue_of_that_class(name: str) -> None:
    """The example beside a class in the table is understood as that class."""
    found = lemmas(VERBS[name][1])
    assert name in {cue_class(lemma) for lemma in found}


@pytest.mark.parametrize("lemma", MEASURES)
def test_every_verb_of_amounts_finds_the_attribution_of_its_example(lemma: str) -> None:
    """Who put the amount there is named in the table's own sentence."""
    assert lemma in lemmas(MEASURES[lemma][1])


@pytest.mark.parametrize("opening", OPENINGS, ids=lambda opening: " ".join(opening.words))
def test_example_of_each_opening_names_a_source(opening: Opening) -> None:
    """The example beside an opening gives an attribution with that cue."""
    assert opening.lemma in lemmas(opening.example)


def test_class_of_a_lemma() -> None:
    """Verbs, nouns, "according to" and the colon have a class, other words have none."""
    assert cue_class("say") == "say"
    assert cue_class("Deny") == "deny"
    assert cue_class("according to") == "say"
    assert cue_class(":") == "say"
    assert cue_class("warning") == "warn"
    assert cue_class("eat") is None
    assert set(OTHER.values()) <= set(VERBS)


def test_attitudes_are_for_the_broad_sense_only() -> None:
    """The words "Backs the bill" tells whose view it is; nobody is said to speak."""
    assert not complements("endorse", broad=False)
    assert complements("endorse", broad=True)
