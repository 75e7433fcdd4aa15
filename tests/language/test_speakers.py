"""The taxonomy of speakers, bodies and papers: what its rows name, and what they show."""

from __future__ import annotations

import re

import pytest

from twosource.language import lexicon

CLASSES = sorted(lexicon.table("speakers"))
# Classes that gather words of others, or words beside a speaker; one noun may well be a person and stand here.
BESIDE = {
    "titles", "courtesy_titles", "title_words", "fields_of_government", "legal_forms", "outlet_name_words",
    "documents", "papers_with_a_voice",
}  # fmt: skip
# Nouns that stand for two classes of speakers by themselves.
TWO_WAYS = {
    "father",
    "sister",
    "brother",
    "guard",
    "agency",
}


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_shows_one_of_its_words(name: str) -> None:
    """Its example holds a word or phrase of the class, in the singular or the plural."""
    words = "|".join(map(re.escape, lexicon.words(f"speakers.{name}")))
    example = lexicon.table("speakers")[name]["example"]
    assert re.search(rf"\b(?:{words})(?:e?s)?\b", example, re.IGNORECASE)


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_names_only_classes_that_there_are(name: str) -> None:
    """Whom a person speaks for, and what words cannot part, are classes of the same table."""
    row = lexicon.table("speakers")[name]
    assert {*row.get("may_be", ()), row.get("speaks_for", name)} <= set(CLASSES)


def test_a_noun_stands_in_one_class_of_speakers() -> None:
    """Else it would not tell of what sort a speaker is; the few that do not are known."""
    found: dict[str, list[str]] = {}
    for name in CLASSES:
        if name not in BESIDE:
            for word in lexicon.words(f"speakers.{name}"):
                found.setdefault(word, []).append(name)
    assert {word for word, classes in found.items() if len(classes) > 1} == TWO_WAYS
