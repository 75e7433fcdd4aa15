"""The words of a text as copies share them."""

from __future__ import annotations

import pytest

from twosource.language.wording import letters, masked, words


def _masked(text: str, outlet: str | None = None) -> tuple[str, ...]:
    return masked(words(text), outlet)


def test_words_are_in_lower_case_with_their_figures() -> None:
    """Marks go, apostrophes within a word stay, as one sign."""
    assert words("The mill\u2019s 12th gate: don't!") == ("the", "mill's", "12th", "gate", "don't")
    assert letters("Sainte-Anne 2") == ["sainte", "anne"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eleven people were hurt on 3 May", "12 people were hurt on 14 May"),
        ("They paid 1,200.50 crowns for twenty-one mules", "They paid 9 crowns for three mules"),
        ("It was the brigade\u2019s own tug", "It was the BRIGADE's own tug"),
    ],
)
def test_figures_case_and_apostrophes_are_masked(one: str, other: str) -> None:
    """Number words and digits, alone and in a row, are one mark."""
    assert _masked(one) == _masked(other)


def test_words_are_not_masked_for_being_near_a_figure() -> None:
    """Another place, thing or unit is another text."""
    assert _masked("Eleven people were hurt in Velm") != _masked("Eleven people were hurt in Tarn")
    assert _masked("nine", None) != _masked("none", None)


def test_the_name_of_the_outlet_is_masked_where_it_stands_whole() -> None:
    """A paper that writes its own name into a copy has a copy all the same."""
    one = _masked("The master told the Velm Post that he saw no light", "Velm Post")
    other = _masked("The master told the Tarn Evening Echo that he saw no light", "Tarn Evening Echo")
    assert one == other
    assert "velm" in _masked("A light in Velm was seen", "Velm Post")
