"""Numbers in figures and words: their worth, their last place, where they end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language import numerals

READ = (
    ("forty-eight men", 48, 1, "forty-eight"),
    ("two hundred and fifty thousand", 250_000, 10_000, "two hundred and fifty thousand"),
    ("one thousand nine hundred", 1900, 100, "one thousand nine hundred"),
    ("two and a half million", 2_500_000, 100_000, "two and a half million"),
    ("four and three quarters hours", 4.75, 0.01, "four and three quarters"),
    ("twelve hundred", 1200, 100, "twelve hundred"),
    ("two dozen", 24, 1, "two dozen"),
    ("hundred and five", 105, 1, "hundred and five"),
    ("ten hundred thousand", 1_000_000, 1_000_000, "ten hundred thousand"),
    ("one hundred million million", 1e8, 1e8, "one hundred million"),
    ("zero", 0, 1, "zero"),
    ("five and six", 5, 1, "five"),
    ("one million, two", 1_000_000, 1_000_000, "one million"),
    ("three, four", 3, 1, "three"),
    ("one two", 1, 1, "one"),
    ("thousand million thousand", 1e9, 1e9, "thousand million"),
    ("2.4 million", 2_400_000, 100_000, "2.4 million"),
    ("1,150", 1150, 10, "1,150"),
    ("1,00,000", 100_000, 100_000, "1,00,000"),
    ("1\u202f150", 1150, 10, "1\u202f150"),
    ("2\u00bd hours", 2.5, 0.5, "2\u00bd"),
    ("\u00be mile", 0.75, 0.75, "\u00be"),
    ("10.4m", 10_400_000, 100_000, "10.4m"),
    ("12bn", 1.2e10, 1e9, "12bn"),
    ("12km", 12, 1, "12"),
    ("0.50", 0.5, 0.01, "0.50"),
    ("600", 600, 100, "600"),
)


@pytest.mark.parametrize(("text", "value", "step", "words"), READ)
def test_a_number_has_its_worth_its_last_place_and_its_end(
    text: str, value: float, step: float, words: str
) -> None:
    """Value, worth of the last significant place, and the characters that belong to it."""
    found = numerals.read(text, 0)
    assert found is not None
    assert (found.value, pytest.approx(found.step), text[found.start : found.end]) == (value, step, words)


@pytest.mark.parametrize("text", ["", "men", "$5", "and five", "x" * 40, "1" * 40])
def test_what_is_no_number_is_not_read(text: str) -> None:
    """Other words, and figures too long to be an amount, give nothing."""
    assert numerals.read(text, 0) is None


@given(st.text(alphabet=st.sampled_from("0123456789,. -abdefghilnoruvwxytm"), max_size=30))
def test_reading_stays_inside_the_text(text: str) -> None:
    """A number never ends beyond the text and always has a positive last place."""
    found = numerals.read(text, 0)
    assert found is None or (0 < found.end <= len(text) and found.step > 0)
