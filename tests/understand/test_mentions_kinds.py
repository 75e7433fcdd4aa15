"""Names by what a sentence says that they are, and the small words inside them."""

from __future__ import annotations

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand.mentions import find


def labels(text: str) -> dict[str, str]:
    """Return the label of each name of ``text`` taken as one paragraph."""
    found = find(text, sentences(text, "i", [Span(start=0, end=len(text))]))
    return {one.text: one.label for one in found}


@pytest.mark.parametrize(
    ("noun", "label"),
    [
        ("village", "GPE"), ("river", "LOC"), ("museum", "FAC"), ("company", "ORG"), ("film", "WORK"),
        ("festival", "EVENT"), ("teacher", "PERSON"),
    ],
)  # fmt: skip
def test_a_name_is_what_the_sentence_says_it_is(noun: str, label: str) -> None:
    """Behind "is a", and between commas."""
    assert labels(f"Everyone here knows that Ostrel Tilbyn is a very old {noun}.")["Ostrel Tilbyn"] == label
    assert labels(f"They came back to Ostrel Tilbyn, a very old {noun}, on Friday.")["Ostrel Tilbyn"] == label


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She met Ursula von der Holt in May.", {"Ursula von der Holt": "PERSON"}),
        ("She met Juan de la Mora in May.", {"Juan de la Mora": "PERSON"}),
        ('He knew William "Buck" Varn well.', {'William "Buck" Varn': "PERSON"}),
        ('He knew Orrin "the lamp" well.', {"Orrin": "PERSON"}),
        ("They saw King Charles I in May.", {"Charles I": "PERSON"}),
        ("In Tilby I slept.", {"Tilby": "GPE"}),
        ("It was sunk in World War I by a mine.", {"World War I": "EVENT"}),
        ("The 65 Fighter Wing left.", {"65 Fighter Wing": "ORG"}),
        ("They flew the P-38 Lightning there.", {"P-38 Lightning": "WORK"}),
        ("They live in British Columbia now.", {"British Columbia": "GPE"}),
        ("They read The Tilby Times every day.", {"The Tilby Times": "ORG"}),
        ("They sat with Ruth King all day.", {"Ruth King": "PERSON"}),
        ("The Wells and Tilby Railway closed.", {"Wells and Tilby Railway": "ORG"}),
        ("He came from Ostmark, Ohio, in May.", {"Ostmark": "GPE", "Ohio": "GPE"}),
        ("They asked lawyer Orla Brandt in May.", {"Orla Brandt": "PERSON"}),
        ("They asked Orla Brandt, his former teacher, in May.", {"Orla Brandt": "PERSON"}),
        ("Orla Brandt (born 1961) slept.", {"Orla Brandt": "PERSON"}),
        ("It follows the Harbour Act of 1924 in all.", {"Harbour Act of 1924": "EVENT"}),
    ],
)
def test_small_words_and_numbers_inside_names(text: str, found: dict[str, str]) -> None:
    """Particles, nicknames, numerals, designators, own articles, lands behind a comma."""
    assert labels(text) == found
