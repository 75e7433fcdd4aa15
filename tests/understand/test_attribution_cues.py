"""The class of a cue, and what it may take."""

from __future__ import annotations

from twosource.understand.attribution import cue_class
from twosource.understand.attribution.cues import complements


def test_class_of_a_lemma() -> None:
    """Verbs, nouns, "according to" and the colon have a class, other words have none."""
    assert cue_class("say") == "say"
    assert cue_class("Deny") == "deny"
    assert cue_class("according to") == "say"
    assert cue_class(":") == "say"
    assert cue_class("warning") == "warn"
    assert cue_class("eat") is None


def test_attitudes_are_for_the_broad_sense_only() -> None:
    """The words "Backs the bill" tells whose view it is; nobody is said to speak."""
    assert not complements("endorse", broad=False)
    assert complements("endorse", broad=True)
