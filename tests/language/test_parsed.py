"""The light copy of a parse tells what spaCy's own tokens tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.language.parse import tokens as parsed
from twosource.language.parse.sentences import load, spacy
from twosource.language.parse.tokens import Parsed

if TYPE_CHECKING:
    import pytest

TEXT = "On Friday the 12 ferrymen of Tilby said that the old pier, which leans, would close. Ann Bell agreed!"
NAMES = (
    "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "i", "idx", "is_alpha", "is_punct",
    "is_space", "is_stop", "like_num",
)  # fmt: skip


def test_every_attribute_is_that_of_the_parser() -> None:
    """Words, heads, children, edges, ancestors, sentences and names agree."""
    doc = load()(TEXT)
    light = Parsed(doc)
    assert (light.text, len(light)) == (doc.text, len(doc))
    assert light.ents == tuple((ent.start, ent.end, ent.label_) for ent in doc.ents)
    for token, own in zip(doc, light, strict=True):
        assert [getattr(own, name) for name in NAMES] == [getattr(token, name) for name in NAMES]
        assert len(own) == len(token)
        assert own.head.i == token.head.i
        for name in ("children", "lefts", "rights", "ancestors"):
            assert [one.i for one in getattr(own, name)] == [one.i for one in getattr(token, name)]
        assert (own.left_edge.i, own.right_edge.i) == (token.left_edge.i, token.right_edge.i)
        assert [one.i for one in light.sentence_of(own)] == [one.i for one in token.sent]
    assert light[1].nbor(1) is light[2]
    assert light[0:2] == (light[0], light[1])


def test_another_vocabulary_is_read_afresh() -> None:
    """Numbers of words mean other words in another model."""
    assert Parsed(spacy().blank("en")("Tilby sleeps"))[0].text == "Tilby"
    assert Parsed(spacy().blank("en")("Marl wakes"))[1].lower_ == "wakes"


def test_memory_of_words_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """When too many are remembered all are forgotten, and read again."""
    monkeypatch.setattr(parsed, "_KEPT", 2)
    doc = load()(TEXT)
    assert [token.text for token in Parsed(doc)] == [token.text for token in doc]
