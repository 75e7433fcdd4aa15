"""Idioms, labels and dashes that attribute, and sentences that say whose words the one before them was."""

from __future__ import annotations

import re

import pytest

from twosource.language.parse.sentences import sentences
from twosource.model import Span
from twosource.understand import attribution, mentions


def voices(text: str, words: str, outlet: str | None = None) -> list[str]:
    """Return the sources of what holds ``words``, in a text whose paragraphs are its lines."""
    spans = tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]+", text))
    parsed = sentences(text, "item", spans)
    parse = attribution.parse_of(text, parsed)
    found = attribution.find(text, parse, outlet=outlet, mentions=mentions.find(text, parsed))
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
        ("The quay was closed. The figure was confirmed by the mayor.", []),
        ("The quay was closed. The plan of the guild was announced by the mayor.", []),
        ("The quay was closed, a clerk said. This was confirmed by the mayor.", ["a clerk"]),
    ],
)  # fmt: skip
def test_this_was_announced_attributes_what_stands_before(text: str, sources: list[str]) -> None:
    """Only what nobody has said yet, and only where "this" or the news is what was announced."""
    assert voices(text, "The quay") == sources


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("The union says 58.", "58", ["The union"]),
        ("The ministry gives a figure of 164.", "164", ["The ministry"]),
        ("The clinic reported a total of 148.", "148", ["The clinic"]),
        ("The clinic gave the club 148 beds.", "148", []),
        ("The firm knew of the leak, which it denies.", "which", ["it"]),
        ("He took the money, as he has always denied.", "He took", ["he"]),
        ("The clerk let slip that the bill had doubled.", "the bill", ["The clerk"]),
        ("The firm let it be known that the sale was off.", "the sale", ["The firm"]),
        ("The firm let it be.", "it be", []),
        ("I have never understood why the water was safe.", "the water", []),
        ("The mayor has learned that the water was safe.", "the water", []),
        ("The Post can reveal that the water was safe.", "the water", []),
        ("This newspaper has learned that the water was safe.", "the water", []),
        ("The Valley Post understands that the water was safe.", "the water", []),
    ],
)
def test_an_idiom_attributes_what_it_reports(text: str, words: str, sources: list[str]) -> None:
    """Figures, answers, what is let be known; what an outlet presents as its own news is nobody else's."""
    assert voices(text, words) == sources


def test_a_tag_between_subject_and_verb_leaves_the_subject_to_what_is_said() -> None:
    """Around a tag that the parser knows for one the clause stays whole."""
    assert voices("The plan, officials say, will cost nine million.", "The plan") == ["officials"]
    assert voices("The gap, a clerk at the harbour suggested, arose in May.", "arose") == [
        "a clerk at the harbour"
    ]


def test_the_words_of_an_outlet_that_presents_its_news_are_no_part_of_it() -> None:
    """What the Post can reveal begins behind the verb."""
    text = "The Post can reveal that the water was safe."
    parsed = sentences(text, "item", (Span(start=0, end=len(text)),))
    (found,) = attribution.find(text, attribution.parse_of(text, parsed), outlet=None, mentions=())
    assert [text[span.start : span.end] for span in found.content] == ["that the water was safe"]
    assert found.chain == ()


@pytest.mark.parametrize(
    ("text", "words", "sources"),
    [
        ("Police: nine people have died.", "nine", ["Police"]),
        ("We condemn the attack. It was cowardly \u2013 the joint statement reads.", "cowardly", ["the joint statement"]),
        ("Mayor Ina Holt: \u201cThe pier will hold.\u201d", "The pier", ["Mayor Ina Holt"]),
        ("From the police came only one sentence: \u201cThree people are missing.\u201d", "Three", ["the police"]),
        ("From the police came only one sentence:\n\u201cThree people are missing.\u201d", "Three", ["the police"]),
        ("Photo: the pier was closed at noon.", "the pier", []),
        ("Notes to editors: The pier was built in May.", "The pier", []),
        ("Witnesses: the car was fast.", "the car", ["Witnesses"]),
        ("The next mayor: Ina Holt won the vote.", "won", []),
        ("Nine sank \u2014 six in the night, the aides said.", "six", ["the aides"]),
    ],
)  # fmt: skip
def test_marks_attribute_a_paragraph(text: str, words: str, sources: list[str]) -> None:
    """A body or a name with a colon, a closing dash with a verb, a sentence that announces a quotation."""
    assert voices(text, words) == sources


def test_a_surname_in_capitals_is_that_of_a_named_guest() -> None:
    """VOSS is Rhea Voss, whom the report names; MORGAN only asks and speaks for the outlet."""
    text = "Rhea Voss runs the trams.\nMORGAN: Is the line safe?\nVOSS: The line is shut.\nMORGAN: Why?\nVOSS: It broke."
    parsed = sentences(
        text, "item", tuple(Span(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]+", text))
    )
    parse, named = attribution.parse_of(text, parsed), mentions.find(text, parsed)
    links = [link for one in attribution.find(text, parse, outlet=None, mentions=named) for link in one.chain]
    assert {(link.source_text, link.name) for link in links} == {("VOSS", "Rhea Voss")}
