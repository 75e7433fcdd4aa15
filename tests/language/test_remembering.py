"""Remembered attributes and lemmas are those of the real components."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.parse.remembering import LEMMATIZER, NAME, RULER, install, mended
from twosource.language.parse.sentences import DEFAULT_MODEL, load, spacy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Forms, contractions and marks that the rules of attributes and lemmas treat in different ways.
WORDS = """the ferry sank there was were is no one ain't gonna let's go got ta y'all all he's saw had been having
hoped hopes fined left leaves found better worst that this which who running to do did has its it him children Dr. 48 two - " , .
\U0001f525 \u05d0 It That GONNA There's \n""".split(" ")


@pytest.fixture(scope="module")
def plain() -> Language:
    """Return the pipeline as its makers ship it."""
    return spacy().load(DEFAULT_MODEL)


def given_to(doc: Doc) -> list[tuple[str, ...]]:
    """Return all that the two components decide about each token."""
    return [
        (t.text, t.tag_, t.dep_, t.pos_, mended(t.text, t.lemma_), str(t.morph), t.ent_type_) for t in doc
    ]


@pytest.mark.parametrize(
    ("form", "worked_out", "lemma"),
    [
        ("hoped", "hop", "hope"), ("Hopes", "hop", "hope"), ("hopped", "hop", "hop"), ("hops", "hop", "hop"),
        ("fined", "fin", "fine"), ("hoping", "hop", "hope"), ("hopping", "hop", "hop"),
        ("aged", "ag", "age"), ("fixed", "fix", "fix"), ("played", "play", "play"),
        ("visited", "visit", "visit"), ("raided", "raid", "raid"), ("goes", "go", "go"),
        ("passes", "pass", "pass"), ("buses", "bus", "bus"), ("planted", "plant", "plant"),
    ],
)  # fmt: skip
def test_a_silent_e_is_given_back(form: str, worked_out: str, lemma: str) -> None:
    """A single letter before "ed", or "es" after a letter that needs none, shows a silent "e"."""
    assert mended(form, worked_out) == lemma
    text = f"They {form} it"
    assert load()(text)[1].lemma_ in {lemma, form}


@settings(max_examples=120)
@given(words=st.lists(st.sampled_from(WORDS), max_size=12))
def test_what_is_remembered_is_what_would_be_worked_out(plain: Language, words: list[str]) -> None:
    """Any words in any order, among them the patterns of two tokens."""
    text = " ".join(words)
    assert given_to(load()(text)) == given_to(plain(text))


def test_the_two_components_are_replaced_by_one() -> None:
    """The pipeline of the program holds the memory and runs neither component itself."""
    assert NAME in load().pipe_names
    assert not {RULER, LEMMATIZER} & set(load().pipe_names)


def test_a_pipeline_without_them_is_left_alone() -> None:
    """A blank pipeline has nothing to stand for."""
    blank = spacy().blank("en")
    install(blank)
    assert blank.pipe_names == []


def test_a_lemmatizer_of_tables_is_left_alone() -> None:
    """Only rules depend on the word alone."""
    other = spacy().blank("en")
    other.add_pipe("attribute_ruler")
    other.add_pipe("lemmatizer", config={"mode": "lookup"})
    install(other)
    assert other.pipe_names == ["attribute_ruler", "lemmatizer"]


def test_patterns_that_cannot_be_foreseen_are_left_alone() -> None:
    """A pattern that begins with any token at all would never be found in a memory of words."""
    other = spacy().blank("en")
    ruler = other.add_pipe("attribute_ruler")
    ruler.add([[{}, {"LOWER": "on"}]], {"LEMMA": "on"})  # type: ignore[attr-defined]
    other.add_pipe("lemmatizer")
    install(other)
    assert other.pipe_names == ["attribute_ruler", "lemmatizer"]
