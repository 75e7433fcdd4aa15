"""Clauses: one assertion each, and none cut loose from its condition."""

from __future__ import annotations

import pytest

from twosource.model import Span
from twosource.understand.clauses import asserts, split
from twosource.understand.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Four hikers were found alive after a snow bridge gave way above the hut.",
            ["Four hikers were found alive", "a snow bridge gave way above the hut"],
        ),
        ("After the pump failed, the plant shut down.", ["the pump failed", "the plant shut down"]),
        (
            "At the gate guards saw forty while the club reported 300.",
            ["At the gate guards saw forty", "the club reported 300"],
        ),
        ("The roof fell in, but nobody was hurt.", ["The roof fell in", "nobody was hurt"]),
        (
            "If it rains, the match will be called off, and the club will pay.",
            ["If it rains, the match will be called off, and the club will pay"],
        ),
        (
            "The crew will search for as long as there is light.",
            ["The crew will search for as long as there is light"],
        ),
        (
            "Members must still approve it; the board meets in May.",
            ["Members must still approve it", "the board meets in May"],
        ),
        ("The mayor left;", ["The mayor left"]),
        ("Hurt: Ida Holm; Jon Vale died.", ["Hurt: Ida Holm; Jon Vale died"]),
        (
            "The council passed the motion; 9 voted against and 14 abstained.",
            ["The council passed the motion", "9 voted against and 14 abstained"],
        ),
        ("The mayor resigned and left.", ["The mayor resigned and left"]),
        ("Civic League: 68 (provisional)", ["Civic League: 68 (provisional)"]),
        ("Go.", []),
        (
            "Norby will test the pump while it repairs the old one.",
            ["Norby will test the pump while it repairs the old one"],
        ),
        (
            "The appeal of the nine towns comes as Norby prepares a new dam.",
            ["The appeal of the nine towns", "Norby prepares a new dam"],
        ),
    ],
)
def test_a_sentence_is_cut_where_a_second_assertion_begins(text: str, expected: list[str]) -> None:
    """Coordination and clauses of time, cause and contrast cut; conditions do not."""
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    assert [text[a:b] for a, b in split(sentence, sentence.start, sentence.end)] == expected


def test_nothing_between_the_bounds_is_no_clause() -> None:
    """An empty stretch has no clause."""
    text = "The mayor left."
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    assert split(sentence, 0, 0) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [("TILBY, 20 February", False), ("Civic League: 68", True), ("The mayor left.", True)],
)
def test_a_dateline_alone_asserts_nothing(text: str, *, told: bool) -> None:
    """Names and figures say something only behind a label."""
    (sentence,) = sentences(text, "i", [Span(start=0, end=len(text))])
    assert asserts(sentence, sentence.start, sentence.end) is told
