"""How common words are: the table, its steps, and words that are in no table."""

from __future__ import annotations

from itertools import pairwise

import pytest

from twosource.language.frequency import LEAST, STEP, TABLE, zipf


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("the of and in", 6.5, 8.0),
        ("said people year", 5.5, 7.0),
        ("police fire minister council bridge", 4.2, 5.5),
        ("ferry landslide customs subpoena", 3.0, 4.5),
        ("howitzer lighterman's tarpaulin", 0.0, 3.0),
        ("ostervoort khumdara", 0.0, 0.0),
    ],
)
def test_common_words_are_common_and_invented_names_unknown(words: str, low: float, high: float) -> None:
    """The scale is that of Zipf frequencies: everyday words above 5, technical ones about 3."""
    assert all(low <= zipf(word) <= high for word in words.split())


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"), ("organised", "organized"), ("metres", "meters"), ("neighbouring", "neighboring"),
        ("harbours", "harbors"), ("travelling", "traveling"), ("programme", "program"),
    ],
)  # fmt: skip
def test_a_british_spelling_is_as_common_as_the_american(british: str, american: str) -> None:
    """Which side of the ocean a report is from does not make its words rare."""
    assert zipf(british) == zipf(american) > LEAST


def test_a_joined_word_is_as_rare_as_its_rarest_part() -> None:
    """Hyphens and apostrophes join parts; an unknown part makes the whole unknown."""
    assert zipf("bridge-colour") == min(zipf("bridge"), zipf("colour"))
    assert zipf("ferry-khumdara") == 0
    assert zipf("khumdara") == 0


def test_figures_count_as_everyday_words() -> None:
    """A bare figure and one with letters have values of their own."""
    assert zipf("48") > zipf("19th") > LEAST


def test_the_table_holds_each_word_once_from_common_to_rare() -> None:
    """Its lines fall step by step, and nothing in it is as rare as an unknown word."""
    lines = [line.split(" ") for line in TABLE.read_text(encoding="utf-8").splitlines()]
    steps = [int(step) for step, *_ in lines]
    assert all(one > other for one, other in pairwise(steps))
    assert steps[-1] * STEP >= LEAST
    words = [word for _, *listed in lines for word in listed]
    assert len(words) == len(set(words)) > 50_000
    assert (
        (TABLE.parent / "WORD_FREQUENCIES_LICENSE.txt").read_text(encoding="utf-8").count("Carnegie Mellon")
    )
