"""Long paragraphs and long sentences: parsed in pieces, and nothing of them lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.parse.sentences import pieces, sentences
from twosource.language.parse.tokens import LONGEST
from twosource.model import Item, Limits, Page, Report, Span
from twosource.understand import understand

SENTENCE = "The mill on the Ander burned down on Monday. "


def cut(text: str, most: int) -> list[str]:
    """Return the words of the pieces of a whole text."""
    return [text[one.start : one.end] for one in pieces(text, Span(start=0, end=len(text)), most)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned. Nobody died.", ["The mill burned. Nobody died."]),
        ("The old mill burned. Nobody died. It stood.", ["The old mill burned.", "Nobody died. It stood."]),
        (
            "nobody knows why the old mill on the Ander burned",
            ["nobody knows why the old mill", "on the Ander burned"],
        ),
        ("b" * 70, ["b" * 30, "b" * 30, "b" * 10]),
        (
            'He said: "It burns! Run! Run to us." Then he ran on.',
            ['He said: "It burns! Run!', 'Run to us." Then he ran on.'],
        ),
        (
            'She said "run." He ran. "Who? She ran on and on."',
            ['She said "run." He ran.', '"Who? She ran on and on."'],
        ),
    ],
)
def test_a_piece_ends_where_that_does_least_harm(text: str, expected: list[str]) -> None:
    """After a sentence and outside of quotation marks where there is such a place, else between words."""
    assert cut(text, 30) == expected


@given(st.text(alphabet='ab .!?"\u201c\u201d\n9', max_size=300), st.integers(1, 40))
def test_pieces_hold_all_but_white_space(text: str, most: int) -> None:
    """No piece is empty or longer than the bound, and only white space lies between them."""
    found = pieces(text, Span(start=0, end=len(text)), most)
    assert all(0 < one.end - one.start <= most for one in found)
    assert "".join("".join(text[one.start : one.end].split()) for one in found) == "".join(text.split())


def page_of(text: str) -> Page:
    """Return a page whose item is one paragraph, the whole of ``text``."""
    report = Report(id="r", path="a.txt", sha256="0", text=text)
    item = Item(id="i", report="r", kind="article", spans=(Span(start=0, end=len(text)),))
    return Page(report=report, zones=(), items=(item,))


def test_a_long_paragraph_gives_the_statements_of_its_sentences() -> None:
    """Parsed in pieces it tells what it tells at once, at the same places."""
    text = SENTENCE * 12
    whole = understand(page_of(text))[0].statements
    assert understand(page_of(text), Limits(paragraph=100))[0].statements == whole
    assert len(whole) == 12


@pytest.mark.parametrize("word", ["9 ", "and ", "he said ", "Holm "])
def test_a_sentence_without_an_end_is_cut(word: str) -> None:
    """No sentence is longer than the bound, and no word of it is lost or hangs on one outside of it."""
    text = word * LONGEST * 3
    found = sentences(text, "i", [Span(start=0, end=len(text))])
    assert all(len(one.tokens) <= LONGEST for one in found)
    assert sum(len(one.tokens) for one in found) == len(text.split())
    reach = max(abs(token.i - token.head.i) for one in found for token in one.tokens)
    assert reach < LONGEST


@pytest.mark.parametrize("mark", [*"!?*=#<%$", "\u2026", "\u2014", '"'])
def test_a_word_of_one_mark_is_looked_through_once(mark: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last mark of a word is looked for at its end alone, however long it is."""
    from twosource.language.parse.sentences import load  # noqa: PLC0415 - the pipeline is watched here

    tokenizer = load().tokenizer
    plain = tokenizer.suffix_search
    looked: list[int] = []

    def watched(word: str) -> object:
        found = plain(word)
        looked.append(0 if found is None else len(word) - found.start())
        return found

    monkeypatch.setattr(tokenizer, "suffix_search", watched)
    text = mark * 2_000
    assert "".join(token.text for token in tokenizer(text)) == text
    assert max(looked, default=0) <= 64
