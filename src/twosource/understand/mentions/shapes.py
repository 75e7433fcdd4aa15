"""Where names stand: runs of capitalised words, mended by what the parser calls an entity."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.understand.mentions import states
from twosource.understand.mentions.links import APOSTROPHES, HEADS, link
from twosource.understand.mentions.tokens import is_cap, same_ent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.understand.mentions.tokens import Words

__all__ = ["Candidate", "candidates"]

_CLOSED = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "INTJ", "PART", "PUNCT", "SPACE"})
_WEAK_FIRST = _CLOSED | {"ADV", "VERB", "NUM"}
_LOOSE_ENDS = lexicon.words("names.loose_ends")
_OPENINGS = lexicon.words("names.openings")
_ARTICLES = lexicon.words("names.articles")
_LOOSE_STARTS = _ARTICLES | {"'", '"', "(", "&", "-"}
_QUOTES = frozenset("\"'`")
_SMALL_FORMS = lexicon.words("names.legal_forms_in_small_letters")
_NUMBERED = lexicon.words("names.numbered_nouns")
_ARMY_UNITS = lexicon.words("names.army_units")
_TITLES = lexicon.words("speakers.titles")
_COURTESY = lexicon.words("speakers.courtesy_titles")
_LOOSE_TITLES = lexicon.words("names.loose_titles")
_TITLE_WORDS = lexicon.words("speakers.title_words")
_PEOPLE = lexicon.words("names.people_nouns")
_GIVEN = lexicon.words("names.given_names")
_TWO_WORD_LANDS = lexicon.words("names.lands_of_two_words")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_DESIGNATOR = re.compile(r"[A-Z]{1,4}-\d{1,4}[A-Z]?|[A-Z]{1,3}\d{1,4}[A-Z]?")  # "P-38", "Q400"
_WEIGHTY = 6  # letters from which a function word may be part of a name


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


def _runs(words: Words) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words, function words at their start left out."""
    index, size = 0, len(words.texts)
    while index < size:
        if not is_cap(words, index) or _is_plain_start(words, index):
            index += 1
            continue
        end = index + 1
        while end < size:
            if is_cap(words, end) and (words.lowers[end] not in {"i", "the"} or _is_first(words, end)):
                end += 1
                continue
            target = link(words, end, index)
            if target < 0:
                break
            end = target + 1
        end = _with_tail(words, end)
        yield _with_ordinal(words, index), end
        index = end


def _is_first(words: Words, index: int) -> bool:
    """Tell whether "I" is the numeral of a name ("Charles I") and not the pronoun."""
    following = words.pos[index + 1] if index + 1 < len(words.pos) else ""
    return words.texts[index] == "I" and following not in {"VERB", "AUX", "ADV", "PART"}


def _with_tail(words: Words, end: int) -> int:
    """Return the end of the run with what belongs to it: "Flight 218", "Velda plc"."""
    if end >= len(words.texts):
        return end
    if words.texts[end].isdigit():
        named = words.lowers[end - 1] in _NUMBERED or same_ent(words, end - 1, end)
        return end + 1 if named else end
    return end + 1 if words.texts[end] in _SMALL_FORMS else end


def _with_ordinal(words: Words, first: int) -> int:
    """Return the start of the run with the number before it ("4th Brigade", "65 Fighter Wing")."""
    before = words.word(first - 1)
    if before.isdigit():
        last = first
        while last + 1 < len(words.texts) and is_cap(words, last + 1):
            last += 1
        return first - 1 if words.lowers[last] in _ARMY_UNITS else first
    return first - 1 if _ORDINAL.fullmatch(before) else first


def _is_plain_start(words: Words, index: int) -> bool:
    """Tell whether a capitalised word is an ordinary word that merely opens a sentence or a quotation."""
    low = words.lowers[index]
    if low in _OPENINGS:
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
    return weak or (words.pos[index] in {"ADJ", "NOUN"} and not (following and low in HEADS))


def _trimmed(words: Words, first: int, last: int) -> tuple[int, int]:
    """Cut articles, quotation marks, possessive endings and stray marks from the ends."""
    while first < last and (words.lowers[first] in _LOOSE_STARTS or words.pos[first] == "SPACE"):
        first += 1
    if first < last and _own_article(words, first - 1, last):
        first -= 1
    while last > first and (words.texts[last - 1] in APOSTROPHES or words.texts[last - 1] in _LOOSE_ENDS):
        last -= 1
    return first, last


def _own_article(words: Words, index: int, last: int) -> bool:
    """Tell whether the article at ``index`` belongs to the name: a capital inside a sentence or quotation."""
    if index <= 0 or words.texts[index].lower() not in _ARTICLES or words.texts[index].islower():
        return False
    if words.texts[index - 1] in _QUOTES:
        return words.word(last) in _QUOTES
    return words.texts[index - 1] not in {":", "(", "\u2014", "-", "."}


def _split_titles(words: Words, first: int, last: int) -> list[tuple[int, int, str]]:
    """Cut a run at the titles inside: "Peruvian President Ana Sol" gives "Peruvian" and "Ana Sol"."""
    if words.lowers[first] in _LOOSE_TITLES and _one_thing(words, first, last):
        return [(first, last, "")]
    index = last - 1
    while index > first and words.lowers[index - 1] not in _TITLES:
        index -= 1
    if words.lowers[last - 1] in HEADS and words.lowers[index - 1] not in _COURTESY:
        return [(first, last, "")]
    if index == first:
        return [_without_roles(words, first, last)]
    start = index - 1
    while index < last - 2 and words.lowers[index] in _TITLE_WORDS:
        index += 1
    while start > first and words.lowers[start - 1] in _TITLE_WORDS:
        start -= 1
    title = " ".join(words.lowers[start:index])
    parts = [(index, last, title)]
    if start > first:
        parts.insert(0, (first, start, ""))
    return parts


def _one_thing(words: Words, first: int, last: int) -> bool:
    """Tell whether the parser takes all of the words for one thing that is no person."""
    kinds = {"ORG", "EVENT", "WORK", "FAC"}
    return same_ent(words, first, last - 1) and words.ents[words.inside[first]][2] in kinds


def _without_roles(words: Words, first: int, last: int) -> tuple[int, int, str]:
    """Cut roles from the ends of a run: "Manager Ana Sol", "Peruvian President"."""
    start = first
    least = 1 if first == 0 else 2
    while start < last - least and words.lowers[start] in _PEOPLE:
        start += 1
    named = words.lowers[start] in _GIVEN  # "Ruth King"
    while last > start + 1 + named and words.lowers[last - 1] in _TITLES:
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
    whole = words.lowers[last - 1] in HEADS or "of" in words.lowers[first:last]
    name = words.text(first, last)
    if _DESIGNATOR.fullmatch(words.texts[first]) and last - first > 1:
        return [(first, last, "WORK")]
    if whole or states.state_of(name) or name.lower() in _TWO_WORD_LANDS:
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
