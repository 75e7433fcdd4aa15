"""Quoted stretches: where they begin and end, whatever the marks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.parse.quotations import quotes
from twosource.model import Span


def quoted(text: str) -> list[str]:
    """Return the quoted stretches of a text whose paragraphs are its lines."""
    spans = [Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]+", text)]
    return [text[span.start : span.end] for span in quotes(text, spans)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and left.', ['"yes"']),
        ("He said \u201cyes\u201d and left.", ["\u201cyes\u201d"]),
        ("He said \u00abyes\u00bb and left.", ["\u00abyes\u00bb"]),
        ("He said \u201eyes\u201c and left.", ["\u201eyes\u201c"]),
        ("He said 'yes' and left.", ["'yes'"]),
        ("It's the dog's bone, isn't it?", []),
        ("The farmers' union met.", []),
        ('"One," he said. "Two."', ['"One,"', '"Two."']),
        ("She said \"he called it 'a farce' again\" twice.", ["\"he called it 'a farce' again\""]),
        ("A stray mark\u201d closes nothing.", []),
        ('The pipe was 6" wide.', []),
        ('"It goes on\nand on."', ['"It goes on']),
        ("\u201cFirst part.\n\u201cSecond part.\u201d", ["\u201cFirst part.", "\u201cSecond part.\u201d"]),
        ("", []),
    ],
)
def test_quoted_stretches(text: str, expected: list[str]) -> None:
    """Straight, curly, low and single marks and guillemets; apostrophes and inches are none."""
    assert quoted(text) == expected


@given(st.text(alphabet="ab '\"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\n.,\U0001f600\u0301", max_size=60))
def test_any_marks_give_ordered_stretches_inside_their_paragraph(text: str) -> None:
    """Unbalanced marks never raise; stretches are in order, do not overlap, and stay in one paragraph."""
    spans = [Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]+", text)]
    last = 0
    for found in quotes(text, spans):
        assert last <= found.start < found.end
        assert any(span.start <= found.start and found.end <= span.end for span in spans)
        last = found.end
