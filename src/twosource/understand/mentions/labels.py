"""What kind of thing a name names: evidence from tables, context and the parser, voted over an item."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from twosource.understand.mentions import lexicon, states

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.mentions.shapes import Candidate, Words

__all__ = ["Evidence", "drop", "evidence", "vote"]

Evidence = tuple[str, float]

_SURE = 6.0  # a table or a form of words that leaves no doubt
_STRONG = 3.0
_HINT = 1.0  # the parser's own label, in one place
_SAYS = frozenset(
    """said says told tells asked added adds wrote writes explained insisted recalled replied argued warned
    thinks believes noted joked laughed smiled"""
    .split()
)  # fmt: skip
_PERSONAL = frozenset("who himself herself whom née nee".split())
_IN = frozenset("in at near around outside inside into throughout across".split())
_FULL_NAME = 3  # words of a person's name, seldom more
_AGE = re.compile(r"\d{1,2}")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}s?$|[A-Z][A-Z&-]+[0-9]*$")
_ORG_OF = frozenset("department university bank ministry board office college institute court bureau".split())


def drop(candidate: Candidate, elsewhere: frozenset[str]) -> bool:
    """Tell whether a candidate is no name: layout words, bare titles, ordinary words in a capital.

    ``elsewhere`` holds the words (lower case) that the item writes with a capital inside a sentence.
    """
    words = candidate.words
    lows = words.lowers[candidate.first : candidate.last]
    if all(low in lexicon.NOT_NAMES or low in lexicon.ROLES or low in lexicon.TIME_WORDS for low in lows):
        return True
    if not any(char.isalpha() for char in candidate.name):
        return True
    if len(lows) > 1:
        return False
    if not candidate.ner and words.pos[candidate.first] != "PROPN" and evidence(candidate)[1] < _HINT:
        return True
    if candidate.initial and lows[0] not in elsewhere:
        known = states.state_of(candidate.name) or states.demonym_of(candidate.name)
        return not known and words.pos[candidate.first] != "PROPN" and not candidate.ner
    return len(candidate.name) == 1 or (not candidate.ner and lows[0] in lexicon.NOT_NAMES)


def evidence(candidate: Candidate) -> Evidence:
    """Return the label that the candidate's own words and neighbours speak for, and how strongly."""
    for look in (_by_table, _by_title, _by_head, _by_context):
        found = look(candidate)
        if found is not None:
            return found
    if candidate.ner:
        return candidate.ner, _HINT
    return _by_shape(candidate)


def _by_table(candidate: Candidate) -> Evidence | None:
    name = candidate.name
    if candidate.title:
        return None
    if states.state_of(name):
        return "GPE", _SURE
    if states.demonym_of(name):
        return "NORP", _SURE
    if states.capital_of(name) and candidate.ner not in {"PERSON", "ORG"}:
        return "GPE", _SURE
    if candidate.words.lowers[candidate.last - 1] in lexicon.LEGAL_FORMS and candidate.last - candidate.first > 1:
        return "ORG", _SURE
    return None


def _by_title(candidate: Candidate) -> Evidence | None:
    words = candidate.words
    if candidate.title:
        return "PERSON", _SURE
    before = words.word(candidate.first - 1)
    if before in lexicon.ROLES and before not in {"state", "staff", "head", "chief"}:
        named = words.texts[candidate.first][0].isupper() and words.lowers[candidate.last - 1] not in lexicon.ORG_HEADS
        return ("PERSON", _STRONG) if named else None
    return None


def _by_head(candidate: Candidate) -> Evidence | None:
    """Judge by the head word: the last one, or the one before "of" or "for"."""
    words = candidate.words
    lows = words.lowers[candidate.first : candidate.last]
    head = lows[-1]
    for link in ("of", "for", "on"):
        if link in lows[1:]:
            head = lows[lows.index(link, 1) - 1]
            break
    if len(lows) == 1:
        return _single_head(candidate, head)
    tables = (
        ("EVENT", lexicon.EVENT_HEADS), ("ORG", lexicon.ORG_HEADS), ("FAC", lexicon.BUILDING_HEADS),
        ("LOC", lexicon.PLACE_HEADS), ("WORK", lexicon.WORK_HEADS),
    )  # fmt: skip
    for label, heads in tables:
        if head in heads or head.removesuffix("s") in heads:
            return label, _STRONG
    if lows[0] in lexicon.PLACE_KINDS and head not in _ORG_OF:
        return "LOC", _STRONG
    return None


def _single_head(candidate: Candidate, head: str) -> Evidence | None:
    """Judge a single word that is itself a head ("Parliament", "the Council")."""
    if head in lexicon.ORG_HEADS:
        return "ORG", _HINT
    if _ACRONYM.match(candidate.name) and candidate.ner in {"", "ORG"}:
        return "ORG", _HINT * 1.5
    return None


def _by_context(candidate: Candidate) -> Evidence | None:
    words, last = candidate.words, candidate.last
    before, after = words.word(candidate.first - 1), words.word(last)
    if after in {",", "("} and _AGE.fullmatch(words.word(last + 1)) and words.word(last + 2) in {",", ")", "-", "."}:
        return "PERSON", _STRONG
    if after in _PERSONAL or (after == "," and words.word(last + 1) in {"aged", "who"}):
        return "PERSON", _STRONG
    if before == "of" and words.word(candidate.first - 2) in lexicon.PLACE_KINDS:
        return "GPE", _STRONG
    if before in {'"', "'"} and after in {'"', "'"} and not candidate.initial and last - candidate.first > 1:
        return "WORK", _STRONG
    if before in _IN and candidate.ner in {"", "PERSON", "ORG", "GPE"} and last - candidate.first == 1:
        return ("ORG", _HINT) if _ACRONYM.match(candidate.name) else ("GPE", _HINT * 1.5)
    if after in _SAYS and candidate.ner in {"", "PERSON", "GPE"} and last - candidate.first > 1:
        return "PERSON", _HINT * 1.5
    return None


def _by_shape(candidate: Candidate) -> Evidence:
    """Guess from the letters alone, where nothing else speaks."""
    size = candidate.last - candidate.first
    words = candidate.words
    if _ACRONYM.match(candidate.name):
        return "ORG", _HINT / 2
    last = candidate.words.lowers[candidate.last - 1]
    if size == 1 and last.endswith(("ese", "ians", "ans", "ish")):
        return "NORP", _HINT / 2
    if words.word(candidate.first - 1) == "the" or words.texts[candidate.last - 1][-1].isdigit():
        return "ORG", _HINT / 2
    if size <= _FULL_NAME and all(text[0].isupper() for text in words.texts[candidate.first : candidate.last]):
        return "PERSON", _HINT / 4
    return "ORG", _HINT / 4


def vote(found: Sequence[tuple[str, Evidence]]) -> dict[str, str]:
    """Return the label of each name (lower case), by the sum of the evidence of all its places."""
    sums: dict[str, Counter[str]] = {}
    for name, (label, weight) in found:
        sums.setdefault(name, Counter())[label] += weight
    return {name: max(sorted(votes), key=votes.__getitem__) for name, votes in sums.items()}


def is_acronym(name: str) -> bool:
    """Tell whether ``name`` is written as an acronym ("WEF", "U.N.")."""
    return bool(_ACRONYM.match(name))


def words_elsewhere(all_words: Sequence[Words]) -> frozenset[str]:
    """Return the words that the item writes with a capital where no sentence or quotation opens."""
    seen: set[str] = set()
    for words in all_words:
        if not words.shouting:
            seen.update(
                words.lowers[index]
                for index in range(2, len(words.texts))
                if words.texts[index][0].isupper() and words.texts[index - 1] not in {'"', "'", ":", "."}
            )
    return frozenset(seen)
