"""The tokens of a sentence as the rules of names read them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from twosource.language import lexicon

if TYPE_CHECKING:
    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Parsed

__all__ = ["LABELS", "Words", "is_cap", "same_ent", "words_of"]

LABELS = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP",
    "EVENT": "EVENT", "WORK_OF_ART": "WORK", "PRODUCT": "WORK", "LAW": "EVENT", "LANGUAGE": "NORP",
}  # fmt: skip
_TIME_WORDS = lexicon.words("names.time_words")
_LIGHT = 3  # letters of words that a heading leaves small
_HEADING = 5  # weighty words from which a line can be told to be a heading in title case
_LINE = 25  # words of a heading at most
_TITLED = 0.8  # share of capitals among them
_SHOUTING = 0.6  # share of upper-case words from which a line is a heading in capitals
_MIXED = 3  # letters of a word like "3AW" or "iPlan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The tokens of a sentence as plain tuples, read once; ``ents`` gives (first, last, label)."""

    sentence: Sentence
    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    pos: tuple[str, ...]
    starts: tuple[int, ...]
    ents: tuple[tuple[int, int, str], ...]
    inside: tuple[int, ...]
    shouting: bool  # all in capitals, or a heading in title case: the letters tell nothing

    def text(self, first: int, last: int) -> str:
        """Return the words from ``first`` to before ``last`` as the parser read them."""
        start, end = self.span(first, last)
        return self.sentence.text[start - self.sentence.start : end - self.sentence.start]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the characters of the report that the words take."""
        return self.starts[first], self.starts[last - 1] + len(self.texts[last - 1])

    def word(self, index: int) -> str:
        """Return the word at ``index`` in lower case, "" outside of the sentence."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""


def words_of(sentence: Sentence) -> Words:
    """Read the tokens of ``sentence`` into tuples."""
    tokens = sentence.tokens
    texts = tuple([token.text for token in tokens])
    base, end = tokens[0].i, tokens[-1].i + 1
    known = tokens[0].doc.ents
    at = bisect_left(known, base, key=itemgetter(0))
    ents = tuple(
        (first - base, last - base, LABELS[label])
        for first, last, label in known[at : bisect_left(known, end, lo=at, key=itemgetter(0))]
        if base <= first and last <= end and label in LABELS
    )
    inside = [-1] * len(texts)
    for number, (first, last, _) in enumerate(ents):
        inside[first:last] = [number] * (last - first)
    letters = [text for text in texts if text[0].isalpha()]
    upper = sum(1 for text in letters if len(text) > 1 and text.isupper())
    return Words(
        sentence=sentence,
        texts=texts,
        lowers=tuple([text.lower() for text in texts]),
        pos=tuple([token.pos_ for token in tokens]),
        starts=tuple([sentence.offset + token.idx for token in tokens]),
        ents=ents,
        inside=tuple(inside),
        shouting=len(letters) > 1 and (upper >= _SHOUTING * len(letters) or _is_title_case(tokens[0].doc)),
    )


def _is_title_case(line: Parsed) -> bool:
    """Tell whether a line is a heading with a capital on every word of weight."""
    if len(line) > _LINE or line[-1].text in {".", "!", '"'}:
        return False
    weighty = [token.text for token in line if len(token) > _LIGHT and token.is_alpha]
    capitals = sum(1 for text in weighty if text[0].isupper())
    return len(weighty) >= _HEADING and capitals >= _TITLED * len(weighty)


def is_cap(words: Words, index: int) -> bool:
    """Tell whether a word is written as a name or part of one (capital, "iPlan", "3AW")."""
    text = words.texts[index]
    if text[0].isupper():
        return words.lowers[index] not in _TIME_WORDS or _named_time(words, index)
    mixed = text[0].isalnum() and text[-1] != "s" and any(char.isupper() for char in text[1:])
    return mixed and len(text) >= _MIXED


def _named_time(words: Words, index: int) -> bool:
    """Tell whether a month or day is inside something that the parser calls a person or a body."""
    number = words.inside[index]
    return number >= 0 and words.ents[number][2] in {"PERSON", "ORG", "EVENT", "WORK"}


def same_ent(words: Words, one: int, other: int) -> bool:
    """Tell whether the parser puts two words into one entity."""
    return words.inside[one] >= 0 and words.inside[one] == words.inside[other]
