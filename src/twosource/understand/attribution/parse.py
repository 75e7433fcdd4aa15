"""A light copy of the parse of an item: what the rules need, each looked up once.

Rules run over the whole item, since a quotation may hold several sentences and speech crosses
paragraphs. Reading attributes from spaCy's tokens over and over costs more than the rules themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from twosource.language.parse.quotations import quotes
from twosource.model import Span
from twosource.understand.attribution.cues import cue_class
from twosource.understand.openers import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.language.parse.sentences import Sentence


_EDGE: Final = frozenset({",", ";", ":", "-", "--", "\u2013", "\u2014", " ", "\n", "|", "\u2022", "\u2015"})
_STOP: Final = frozenset({"."})
MARKS: Final = frozenset("\"'`\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u2039\u203a") | {"''", "``"}


class Word(NamedTuple):
    """One token: ``at`` is its number in the item, ``head`` the number of its head.

    ``start`` and ``end`` are offsets in the report; ``sentence`` and ``paragraph`` are numbers in the
    item; ``quote`` is the number of the quoted stretch that it lies in, or -1.
    """

    at: int
    text: str
    low: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    sentence: int
    paragraph: int
    quote: int


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of an item, the children of each word, its sentences and its paragraphs.

    ``sentences`` and ``paragraphs`` hold the first and the last word (exclusive) of each.
    """

    words: tuple[Word, ...]
    children: tuple[tuple[int, ...], ...]
    sentences: tuple[tuple[int, int], ...]
    paragraphs: tuple[tuple[int, int], ...]

    def unquoted(self) -> Parse:
        """Return the parse as if nothing in it were quoted."""
        bare = (word if word.quote < 0 else word._replace(quote=-1) for word in self.words)
        return replace(self, words=tuple(bare))

    def subtree(self, at: int) -> list[int]:
        """Return the numbers of the word ``at`` and all that hang on it, in text order."""
        found: list[int] = []
        stack = [at]
        while stack:
            here = stack.pop()
            found.append(here)
            stack.extend(self.children[here])
        return sorted(found)

    def kids(self, at: int, *deps: str) -> list[Word]:
        """Return the children of ``at`` that have one of the relations ``deps``, in text order."""
        return [self.words[child] for child in self.children[at] if self.words[child].dep in deps]

    def spans(self, numbers: Iterable[int]) -> tuple[Span, ...]:
        """Return the words ``numbers`` as spans, neighbours joined, punctuation at edges left out."""
        trimmed = (self.trim(run) for run in self.runs(numbers))
        return tuple(
            Span(start=self.words[run[0]].start, end=self.words[run[-1]].end) for run in trimmed if run
        )

    def runs(self, numbers: Iterable[int]) -> Iterator[list[int]]:
        """Yield the runs of words that follow one another in a paragraph in ``numbers``."""
        kept = enumerate(sorted(set(numbers)))
        for _, run in groupby(kept, key=lambda pair: (pair[1] - pair[0], self.words[pair[1]].paragraph)):
            yield [at for _, at in run]

    def unmarked(self, run: Iterable[int]) -> tuple[int, ...]:
        """Return ``run`` without quotation marks anywhere and without commas at its ends."""
        kept = [at for at in run if self.words[at].text not in MARKS or self.words[at].tag == "POS"]
        return tuple(self.trim(kept))

    def trim(self, run: list[int]) -> list[int]:
        """Return ``run`` without white space, commas and dashes at its ends."""
        start, end = 0, len(run)
        while start < end and self.words[run[start]].text in _EDGE:
            start += 1
        while end > start and self.words[run[end - 1]].text in _EDGE | _STOP:
            end -= 1
        return run[start:end]

    def ahead(self, at: int) -> Word | None:
        """Return the word before word ``at`` in its paragraph."""
        return self.words[at - 1] if at > self.paragraphs[self.words[at].paragraph][0] else None

    def behind(self, at: int) -> Word | None:
        """Return the word after word ``at`` in its paragraph."""
        return self.words[at + 1] if at + 1 < self.paragraphs[self.words[at].paragraph][1] else None


def _rehung(words: Sequence[Word], word: Word, children: list[list[int]]) -> Word:
    """Return ``word`` hung on the reporting verb where the parser joined it to what is reported.

    "The mayor said the pier would be closed and called for help": a finite past verb has no part in
    "would be closed"; it goes with "said". After a past participle ("had been closed and called")
    only a reporting verb does, since the parser takes participles for past forms.
    """
    if (word.dep, word.tag) != ("conj", "VBD"):
        return word
    joined = words[word.head]
    above = words[joined.head]
    if joined.dep == "acl" and above.pos == "NOUN":  # "retracted its statement that ... and said"
        above = words[above.head]
    if above.tag != "VBD" or joined.dep not in {"ccomp", "acl"}:
        return word
    own = any(words[kid].dep in SUBJECTS for kid in children[word.at])
    misjoined = joined.tag == "VB" or (joined.tag in {"VBN", "VBG"} and cue_class(word.lemma) is not None)
    if own or not misjoined:
        return word
    children[joined.at].remove(word.at)
    children[above.at].append(word.at)
    return word._replace(head=above.at)


def parse_of(text: str, sentences: Sequence[Sentence]) -> Parse:
    """Return the parse of one item of the report ``text`` with the quoted stretches in it."""
    spans: dict[int, Span] = {}
    for one in sentences:
        spans[one.paragraph] = Span(start=spans.get(one.paragraph, one).start, end=one.end)
    numbers = {paragraph: number for number, paragraph in enumerate(spans)}
    stretches = quotes(text, list(spans.values()))
    place = {token: at for at, token in enumerate(token for one in sentences for token in one.tokens)}
    words: list[Word] = []
    children: list[list[int]] = [[] for _ in place]
    quote = 0
    for index, sentence in enumerate(sentences):
        for at, token in enumerate(sentence.tokens, len(words)):
            start = sentence.offset + token.idx
            while quote < len(stretches) and stretches[quote].end <= start:
                quote += 1
            inside = quote if quote < len(stretches) and stretches[quote].start <= start else -1
            head = place.get(token.head, at)
            if head != at:
                children[head].append(at)
            words.append(
                Word(
                    at, token.text, token.lower_, token.lemma_.lower(), token.pos_, token.tag_, token.dep_,
                    head, start, start + len(token), index, numbers[sentence.paragraph], inside,
                )
            )  # fmt: skip
    words = [_rehung(words, word, children) for word in words]
    return Parse(
        words=tuple(words),
        children=tuple(tuple(kids) for kids in children),
        sentences=_bounds(word.sentence for word in words),
        paragraphs=_bounds(word.paragraph for word in words),
    )


def _bounds(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Return where each run of one number begins and ends."""
    ends = accumulate(len(list(run)) for _, run in groupby(numbers))
    return tuple(pairwise((0, *ends)))
