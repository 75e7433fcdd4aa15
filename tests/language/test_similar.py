"""Kindred words, without vectors."""

from __future__ import annotations

from twosource.language import similar


def test_near_sees_kin_and_sets_only() -> None:
    """Kinship is told without vectors."""
    assert similar.near("resign", {"resignation"})
    assert similar.near("blaze", {"fire"})
    assert not similar.near("blaze", {"parliament"})
    assert similar.any_near(("x", "blaze"), {"fire"})


def test_forms_are_what_a_word_may_be_an_inflection_of() -> None:
    """Crude stems, the word itself first."""
    assert similar.forms("Closed")[0] == "closed"
    assert "close" in similar.forms("closed")
    assert "do" not in similar.forms("does")
