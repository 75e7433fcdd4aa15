"""Sentences: boundaries, datelines, and offsets that never move."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.parse.sentences import DATELINE, sentences, sentences_by_item
from twosource.model import Span


def cut(text: str) -> list[str]:
    """Return the sentences of a text of one paragraph."""
    return [text[one.start : one.end] for one in sentences(text, "i", [Span(start=0, end=len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"Why?" she asked. "We have two boats," Orla Brandt said.',
            ['"Why?" she asked.', '"We have two boats," Orla Brandt said.'],
        ),
        (
            "The quay burned. (See page two.) Nobody was hurt.",
            ["The quay burned.", "(See page two.)", "Nobody was hurt."],
        ),
        (
            "The bus ran late,\nthe firm said. It was\nfull.",
            ["The bus ran late,\nthe firm said.", "It was\nfull."],
        ),
        ("The hall was full. 212 people came.", ["The hall was full.", "212 people came."]),
        ("The court ruled on Nov. 23 that it stays.", ["The court ruled on Nov. 23 that it stays."]),
        ("They met Sgt. Ruhl at the gate.", ["They met Sgt. Ruhl at the gate."]),
        ("He said no. 212 people left.", ["He said no.", "212 people left."]),
        ("***", []),
        ("", []),
    ],
)
def test_sentences_end_at_end_marks_and_not_inside_quotations(text: str, expected: list[str]) -> None:
    """A question inside quotation marks does not end the sentence that reports it."""
    assert cut(text) == expected


def test_a_glued_verb_of_saying_is_two_tokens() -> None:
    """A space lost in scraping does not hide who said it."""
    text = "The day after, he saidthat the ferry had sunk."
    (found,) = sentences(text, "i", [Span(start=0, end=len(text))])
    assert [token.text for token in found.tokens][5:7] == ["said", "that"]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("PORT ELM, Feb 7 (QNA) - A fire broke out.", "PORT ELM, Feb 7 (QNA) - "),
        ("Elmstad (QNA) -- A fire broke out.", "Elmstad (QNA) -- "),
        ("ELM CITY \u2014 Two people died.", "ELM CITY \u2014 "),
        ("The plan - which nobody liked - failed.", None),
        ("EU - Elmland talks began.", None),
        ("Of the 26 cars - all new - none came.", None),
    ],
)
def test_a_dateline_is_kept_and_not_parsed(text: str, dateline: str | None) -> None:
    """The first sentence begins behind its dateline and remembers it."""
    first = sentences(text, "i", [Span(start=0, end=len(text))])[0]
    found = text[first.dateline.start : first.dateline.end] if first.dateline else None
    assert found == dateline
    assert first.start == len(dateline or "")
    assert (DATELINE.match(text) is None) == (dateline is None)


def test_items_parsed_together_are_those_parsed_alone() -> None:
    """One batch for a report gives each item the sentences that it has by itself."""
    text = "The mayor left. He was late.\nThe ferry sank.\n"
    first, second = Span(start=0, end=28), Span(start=29, end=44)
    together = sentences_by_item(text, [("a", [first]), ("b", [second])])
    alone = [sentences(text, "a", [first]), sentences(text, "b", [second])]
    assert [[(s.item, s.start, s.end) for s in part] for part in together] == [
        [(s.item, s.start, s.end) for s in part] for part in alone
    ]


ODD = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            list("abc ABC.!?\"'\r\n\t\u00ad\u200b\u200f\u0301\u05d0\u0645\U0001f525\u201c\u201d-()")
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=80,
)


@given(text=ODD)
def test_any_unicode_keeps_its_offsets(text: str) -> None:
    """Sentences lie in order inside the text, and each token is the text at its place."""
    found = sentences(text, "i", [Span(start=0, end=len(text))])
    last = 0
    for one in found:
        assert last <= one.start < one.end <= len(text)
        last = one.end
        for token in one.tokens:
            at = one.offset + token.idx
            assert len(text[at : at + len(token)]) == len(token)
