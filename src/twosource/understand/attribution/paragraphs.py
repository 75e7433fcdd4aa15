"""A light copy of the parse of one paragraph: what the rules need, each looked up once.

Rules run over paragraphs, since a quotation may hold several sentences. Reading attributes from
spaCy's tokens over and over costs more than the rules themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from twosource.model import Span
from twosource.understand.attribution.cues import cue_class
from twosource.understand.openers import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twosource.language.parse.sentences import Sentence


class Word(NamedTuple):
    """One token: ``at`` is its number in the paragraph, ``head`` the number of its head.

    ``start`` and ``end`` are offsets in the report; ``sentence`` is the number of its sentence in
    the paragraph; ``quote`` is the number of the quoted stretch that it lies in, or -1.
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
    quote: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of one paragraph, the children of each word, its sentences and quoted stretches.

    ``bounds`` holds the first and the last word (exclusive) of each sentence.
    """

    words: tuple[Word, ...]
    children: tuple[tuple[int, ...], ...]
    bounds: tuple[tuple[int, int], ...]
    quotes: tuple[Span, ...]

    def unquoted(self) -> Paragraph:
        """Return the paragraph as if nothing in it were quoted."""
        if not self.quotes:
            return self
        words = tuple(word if word.quote < 0 else word._replace(quote=-1) for word in self.words)
        return replace(self, words=words, quotes=())

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

    def span(self, first: int, last: int) -> Span:
        """Return the characters from word ``first`` to word ``last`` inclusive."""
        return Span(start=self.words[first].start, end=self.words[last].end)

    def spans(self, numbers: Iterable[int]) -> tuple[Span, ...]:
        """Return the words ``numbers`` as spans, neighbours joined, punctuation at edges left out."""
        trimmed = (self.trim(run) for run in runs(numbers))
        return tuple(self.span(run[0], run[-1]) for run in trimmed if run)

    def unmarked(self, run: Iterable[int]) -> tuple[int, ...]:
        """Return ``run`` without quotation marks anywhere and without commas at its ends."""
        kept = [at for at in run if self.words[at].text not in MARKS or self._owns(at)]
        return tuple(self.trim(kept))

    def _owns(self, at: int) -> bool:
        """Tell whether word ``at`` is the mark of a possessive plural: "the tenants' union"."""
        word = self.words[at]
        if word.text not in {"'", "\u2019"} or not at or at + 1 >= len(self.words):
            return False
        before, after = self.words[at - 1], self.words[at + 1]
        return before.low.endswith("s") and before.end == word.start and after.pos in {"NOUN", "PROPN", "ADJ"}

    def trim(self, run: list[int]) -> list[int]:
        """Return ``run`` without white space, commas and dashes at its ends."""
        start, end = 0, len(run)
        while start < end and self.words[run[start]].text in _EDGE:
            start += 1
        while end > start and self.words[run[end - 1]].text in _EDGE | _STOP:
            end -= 1
        return run[start:end]


_EDGE = frozenset({",", ";", ":", "-", "--", "\u2013", "\u2014", " ", "  ", "\n", "|", "\u2022", "\u2015"})
_STOP = frozenset({"."})
MARKS = frozenset("\"'`\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u2039\u203a") | {"''", "``"}


def runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Yield the runs of consecutive whole numbers in ``numbers``."""
    run: list[int] = []
    for number in sorted(set(numbers)):
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def paragraphs(sentences: Sequence[Sentence], quotes: Sequence[Span]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the item, in order; ``quotes`` are its quoted stretches in order."""
    made: list[Paragraph] = []
    done = 0
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        whole = list(group)
        end = whole[-1].end
        here: list[Span] = []
        while done < len(quotes) and quotes[done].start < end:
            here.append(quotes[done])
            done += 1
        made.append(_paragraph(whole, tuple(here)))
    return tuple(made)


def _rehung(words: Sequence[Word], word: Word, children: list[list[int]]) -> Word:
    """Return ``word`` hung on the reporting verb where the parser joined it to what is reported.

    "The mayor said the pier would be closed and called for help": a finite past verb has no part in
    "would be closed"; it goes with "said". After a past participle ("had been closed and called")
    only a reporting verb does, since the parser takes participles for past forms.
    """
    joined = words[word.head]
    above = words[joined.head]
    if joined.dep == "acl" and above.pos == "NOUN":  # "retracted its statement that ... and said"
        above = words[above.head]
    if (word.dep, word.tag, above.tag) != ("conj", "VBD", "VBD") or joined.dep not in {"ccomp", "acl"}:
        return word
    own = any(words[kid].dep in SUBJECTS for kid in children[word.at])
    misjoined = joined.tag == "VB" or (joined.tag in {"VBN", "VBG"} and cue_class(word.lemma) is not None)
    if own or not misjoined:
        return word
    children[joined.at].remove(word.at)
    children[above.at].append(word.at)
    return word._replace(head=above.at)


def _paragraph(sentences: Sequence[Sentence], quotes: tuple[Span, ...]) -> Paragraph:
    place = {token: at for at, token in enumerate(token for one in sentences for token in one.tokens)}
    words: list[Word] = []
    bounds: list[tuple[int, int]] = []
    children: list[list[int]] = [[] for _ in place]
    quote = 0
    for index, sentence in enumerate(sentences):
        first = len(words)
        for token in sentence.tokens:
            at = len(words)
            start = sentence.offset + token.idx
            end = start + len(token)
            while quote < len(quotes) and quotes[quote].end <= start:
                quote += 1
            inside = quote if quote < len(quotes) and quotes[quote].start <= start else -1
            head = place.get(token.head, at)
            if head != at:
                children[head].append(at)
            words.append(
                Word(
                    at,
                    token.text,
                    token.lower_,
                    token.lemma_.lower(),
                    token.pos_,
                    token.tag_,
                    token.dep_,
                    head,
                    start,
                    end,
                    index,
                    inside,
                )
            )
        bounds.append((first, len(words)))
    words = [_rehung(words, word, children) for word in words]
    return Paragraph(tuple(words), tuple(tuple(c) for c in children), tuple(bounds), quotes)
