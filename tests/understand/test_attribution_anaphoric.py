"""Sentences that say whose words the sentence before them was."""

from __future__ import annotations

import re

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution, mentions


def voices(text: str, words: str) -> list[str]:
    """Return the sources of what holds ``words``, in a text whose paragraphs are its lines."""
    spans = tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]+", text))
    parsed = sentences(text, "item", spans)
    found = attribution.find(text, parsed, outlet=None, mentions=mentions.find(text, parsed))
    at = text.index(words)
    return [
        link.source_text
        for one in found
        for link in one.chain
        if any(s.start <= at < s.end for s in one.content)
    ]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The quay was closed. This was announced by the harbour office on Tuesday.", ["the harbour office"]),
        ("The quay was closed.\nThis was announced by the harbour office.", ["the harbour office"]),
        ("The quay was closed. The information was confirmed by the mayor.", ["the mayor"]),
        ("The quay was closed. This is stated in a circular printed by the harbour office.", ["the harbour office"]),
        ("The quay was closed. This was stated in a letter.", ["a letter"]),
        ("This was announced by the harbour office. The quay was closed.", []),
        ("The quay was closed. This was announced.", []),
        ("The quay was closed. The plan of the guild was announced by the mayor.", []),
        ("The quay was closed, a clerk said. This was confirmed by the mayor.", ["a clerk"]),
    ],
)  # fmt: skip
def test_this_was_announced_attributes_what_stands_before(text: str, sources: list[str]) -> None:
    """Only what nobody has said yet, and only where "this" or the news is what was announced."""
    assert voices(text, "The quay") == sources
