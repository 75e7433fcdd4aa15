"""Where names stand: runs of capitalised words, mended by what the parser calls an entity."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.understand.mentions import lexicon, states

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.understand.parsed import Parsed
    from twosource.understand.sentences import Sentence

__all__ = ["LABELS", "Candidate", "Words", "candidates", "words_of"]

LABELS = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP",
    "EVENT": "EVENT", "WORK_OF_ART": "WORK", "PRODUCT": "WORK", "LAW": "EVENT", "LANGUAGE": "NORP",
}  # fmt: skip
_CLOSED = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "INTJ", "PART", "PUNCT", "SPACE"})
_WEAK_FIRST = _CLOSED | {"ADV", "VERB", "NUM"}
_LOOSE = frozenset({'"', "(", ",", "&", "-", "and", "the", "of", "for", "in", "on", "at", "to", "with"})
_QUOTES = frozenset("\"'`")
_APOSTROPHES = frozenset({"'s", "'", "\u2019s", "\u2019"})
_INNER = frozenset({"for", "in", "on", "at", "to", "with", "against", "upon", "the"})
_BODIES = lexicon.ORG_HEADS | lexicon.BUILDING_HEADS | lexicon.PLACE_HEADS | lexicon.EVENT_HEADS
_OFFICES = frozenset({"ministry", "department", "agency", "office", "council", "police", "court", "army"})
_MANY = 3  # words after "and" that still go on with a name
_SMALL_FORMS = frozenset({"plc", "ltd", "gmbh", "llp", "llc"})  # legal forms in small letters
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_MIXED = 3  # letters of a word like "3AW" or "iPlan"
_WEIGHTY = 6  # letters from which a function word may be part of a name
_LIGHT = 3  # letters of words that a heading leaves small
_HEADING = 5  # weighty words from which a line can be told to be a heading in title case
_LINE = 25  # words of a heading at most
_TITLED = 0.8  # share of capitals among them
_SHOUTING = 0.6  # share of upper-case words from which a line is a heading in capitals


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Words that may be a name; ``ner`` is the parser's label for them, "" for none."""

    words: Words
    first: int
    last: int
    ner: str = ""
    title: str = ""
    initial: bool = False

    @property
    def name(self) -> str:
        """The name as written."""
        return self.words.text(self.first, self.last)


def words_of(sentence: Sentence) -> Words:
    """Read the tokens of ``sentence`` into tuples."""
    tokens = sentence.tokens
    texts = tuple([token.text for token in tokens])
    base, end = tokens[0].i, tokens[-1].i + 1
    ents = tuple(
        (first - base, last - base, LABELS[label])
        for first, last, label in tokens[0].doc.ents
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


def _is_cap(words: Words, index: int) -> bool:
    """Tell whether a word is written as a name or part of one (capital, "iPlan", "3AW")."""
    text = words.texts[index]
    if text[0].isupper():
        return words.lowers[index] not in lexicon.TIME_WORDS or _named_time(words, index)
    mixed = text[0].isalnum() and text[-1] != "s" and any(char.isupper() for char in text[1:])
    return mixed and len(text) >= _MIXED


def _named_time(words: Words, index: int) -> bool:
    """Tell whether a month or day is inside something that the parser calls a person or a body."""
    number = words.inside[index]
    return number >= 0 and words.ents[number][2] in {"PERSON", "ORG", "EVENT", "WORK"}


def _same_ent(words: Words, one: int, other: int) -> bool:
    return words.inside[one] >= 0 and words.inside[one] == words.inside[other]


def _link(words: Words, index: int, first: int) -> int:
    """Return the index of the capitalised word to which the words at ``index`` join the run, else -1."""
    size = len(words.texts)
    low = words.lowers[index]
    after = index + 1
    if low == "of" and words.word(after) == "the":
        after += 1
    if after >= size or not _is_cap(words, after):
        return -1
    left = words.lowers[index - 1]
    if low == "of":
        joins = left in _BODIES or any(word in _BODIES for word in words.lowers[first:index])
        joins = joins or (_same_ent(words, index - 1, after) and left not in lexicon.ROLES)
    elif low in {"&", "-", "/"}:
        joins = low == "&" or words.starts[index] == words.starts[index - 1] + len(words.texts[index - 1])
    elif low in lexicon.NAME_LINKS:
        joins = True
    elif low == "and":
        joins = _joined_by_and(words, index, first)
    elif low in _APOSTROPHES:
        joins = _possessive_name(words, index, after)
    else:
        joins = low in _INNER and (_same_ent(words, index - 1, after) or _body_for(words, index, first))
    return after if joins else -1


def _joined_by_and(words: Words, index: int, first: int) -> bool:
    """Tell whether "and" stands inside one name ("Ministry of Trade and Industry", "Trinidad and Tobago")."""
    after = index + 1
    if "of" in words.lowers[first:index]:
        end = after
        while end + 1 < len(words.texts) and _is_cap(words, end + 1):
            end += 1
        return words.pos[after] == "PROPN" and words.lowers[end] not in _OFFICES and end - after < _MANY
    if states.state_of(words.text(first, after + 1)):
        return True
    if not _same_ent(words, index - 1, after):
        return False
    _, end, label = words.ents[words.inside[after]]
    return label == "WORK" or words.lowers[end - 1] in _BODIES


def _body_for(words: Words, index: int, first: int) -> bool:
    """Tell whether a preposition goes on with a body's name ("Office for Safety at Work")."""
    low = words.lowers[index]
    if low in {"for", "on"}:
        return words.lowers[index - 1] in lexicon.ORG_HEADS
    heads = words.lowers[first:index]
    return low == "at" and heads[0] in lexicon.ORG_HEADS and "for" in heads


def _possessive_name(words: Words, index: int, after: int) -> bool:
    """Tell whether a possessive is inside one name ("Ingall's Road"), not between two ("Peru's army")."""
    if states.state_of(words.texts[index - 1]) or words.word(after) in {"ministry", "government", "foreign"}:
        return False
    head = after
    while head + 1 < len(words.texts) and _is_cap(words, head + 1):
        head += 1
    named = words.lowers[head] in (lexicon.BUILDING_HEADS | lexicon.PLACE_HEADS | lexicon.EVENT_HEADS)
    plural = words.lowers[index] in {"'", "\u2019"} and words.lowers[head] in _BODIES
    return plural or (named and _same_ent(words, index - 1, head))


def _runs(words: Words) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words, function words at their start left out."""
    index, size = 0, len(words.texts)
    while index < size:
        if not _is_cap(words, index) or _is_plain_start(words, index):
            index += 1
            continue
        end = index + 1
        while end < size:
            if _is_cap(words, end) and words.lowers[end] not in {"i", "the"}:
                end += 1
                continue
            target = _link(words, end, index)
            if target < 0:
                break
            end = target + 1
        end = _with_tail(words, end)
        yield _with_ordinal(words, index), end
        index = end


def _with_tail(words: Words, end: int) -> int:
    """Return the end of the run with what belongs to it: "Flight 218", "Velda plc"."""
    if end >= len(words.texts):
        return end
    if words.texts[end].isdigit():
        named = words.lowers[end - 1] in lexicon.NUMBERED or _same_ent(words, end - 1, end)
        return end + 1 if named else end
    return end + 1 if words.texts[end] in _SMALL_FORMS else end


def _with_ordinal(words: Words, first: int) -> int:
    """Return the start of the run with the ordinal before it ("4th Brigade")."""
    return first - 1 if first and _ORDINAL.fullmatch(words.lowers[first - 1]) else first


def _is_plain_start(words: Words, index: int) -> bool:
    """Tell whether a capitalised word is an ordinary word that merely opens a sentence or a quotation."""
    low = words.lowers[index]
    if low in {"i", "the", "i'm", "i've", "i'd", "i'll", "a", "an", "n't"}:
        return True
    opens = (
        index == 0 or words.texts[index - 1] in _QUOTES or words.texts[index - 1] in {":", "(", "\u2014", "-"}
    )
    if not opens:
        function = words.pos[index] in {"DET", "PRON", "ADP", "CCONJ"} and len(low) < _WEIGHTY
        return function and words.inside[index] < 0
    if words.inside[index] >= 0 and words.pos[index] in {"PROPN", "ADJ", "NOUN"}:
        return False
    following = index + 1 < len(words.texts) and words.texts[index + 1][0].isupper()
    weak = words.pos[index] in _WEAK_FIRST
    return weak or (words.pos[index] in {"ADJ", "NOUN"} and not (following and low in _BODIES))


def _trimmed(words: Words, first: int, last: int) -> tuple[int, int]:
    """Cut articles, quotation marks, possessive endings and stray marks from the ends."""
    while first < last and (
        words.lowers[first] in {"the", "a", "an", "'", '"', "(", "&", "-"} or words.pos[first] == "SPACE"
    ):
        first += 1
    while last > first and (words.texts[last - 1] in _APOSTROPHES or words.texts[last - 1] in _LOOSE):
        last -= 1
    return first, last


def _split_titles(words: Words, first: int, last: int) -> list[tuple[int, int, str]]:
    """Cut a run at the titles inside: "Peruvian President Ana Sol" gives "Peruvian" and "Ana Sol"."""
    index = last - 1
    while index > first and words.lowers[index - 1] not in lexicon.TITLES:
        index -= 1
    if words.lowers[last - 1] in _BODIES and words.lowers[index - 1] not in lexicon.COURTESY:
        return [(first, last, "")]
    if index == first:
        return [_without_roles(words, first, last)]
    start = index - 1
    while index < last - 2 and words.lowers[index] in lexicon.ROLES:
        index += 1
    while start > first and words.lowers[start - 1] in lexicon.ROLES:
        start -= 1
    title = " ".join(words.lowers[start:index])
    parts = [(index, last, title)]
    if start > first:
        parts.insert(0, (first, start, ""))
    return parts


def _without_roles(words: Words, first: int, last: int) -> tuple[int, int, str]:
    """Cut roles from the ends of a run: "Manager Ana Sol", "Peruvian President"."""
    start = first
    least = 1 if first == 0 else 2
    while start < last - least and words.lowers[start] in lexicon.PEOPLE:
        start += 1
    while last > start + 1 and words.lowers[last - 1] in lexicon.TITLES:
        last -= 1
    return start, last, " ".join(words.lowers[first:start])


def _ents_in(words: Words, first: int, last: int) -> list[tuple[int, int, str]]:
    """Return the parser's entities that touch the words, trimmed and cut to them."""
    found: list[tuple[int, int, str]] = []
    for number in sorted({words.inside[index] for index in range(first, last)} - {-1}):
        start, end, label = words.ents[number]
        start, end = _trimmed(words, max(start, first), min(end, last))
        if start < end:
            found.append((start, end, label))
    return found


def _parts(words: Words, first: int, last: int) -> list[tuple[int, int, str]]:
    """Cut a run where the parser and the tables see more than one name in it."""
    ents = _ents_in(words, first, last)
    whole = words.lowers[last - 1] in _BODIES or "of" in words.lowers[first:last]
    if whole or states.state_of(words.text(first, last)):
        return [(first, last, ents[-1][2] if ents else "")]
    one_name = len(ents) == 1 and ents[0] in {
        (first, last, "ORG"),
        (first, last, "EVENT"),
        (first, last, "WORK"),
    }
    for size in () if one_name else (2, 1):
        if first + size < last and states.demonym_of(words.text(first, first + size)):
            rest = next((label for _, end, label in ents if end > first + size and label != "NORP"), "")
            return [(first, first + size, "NORP"), (first + size, last, rest)]
    if len(ents) <= 1:
        return [(first, last, ents[0][2] if ents else "")]
    return _several(words, ents, last)


def _several(words: Words, ents: Sequence[tuple[int, int, str]], last: int) -> list[tuple[int, int, str]]:
    """Give each entity of a run the words up to the next one."""
    parts: list[tuple[int, int, str]] = []
    for number, (begin, end, label) in enumerate(ents):
        following = ents[number + 1][0] if number + 1 < len(ents) else last
        start, stop = _trimmed(words, begin, following if label != "NORP" else end)
        if start < stop:
            parts.append((start, stop, label))
    return parts


def candidates(words: Words) -> Iterator[Candidate]:
    """Yield the words of a sentence that may be names, in order."""
    if words.shouting:
        for first, last, label in words.ents:
            start, end = _trimmed(words, first, last)
            if start < end and (
                states.state_of(words.text(start, end)) or states.demonym_of(words.text(start, end))
            ):
                yield Candidate(words=words, first=start, last=end, ner=label, initial=True)
        return
    for run in _runs(words):
        first, last = _trimmed(words, *run)
        if first >= last:
            continue
        for start, end, title in _split_titles(words, first, last):
            for left, right, label in _parts(words, *_trimmed(words, start, end)) if start < end else ():
                at_start = left == 0 or (left == 1 and words.texts[0] in _QUOTES)
                yield Candidate(words=words, first=left, last=right, ner=label, title=title, initial=at_start)
