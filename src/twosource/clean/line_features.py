"""Signs that a line shows: its words, its end, whether it reports, whether it addresses the reader."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.language import lexicon, match

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTEST_STEM = 3
_SHORTENED = 8  # characters before a full stop in which a shortened word stands

_POSSESSIVE = re.compile(r"['\u2019]s$")
WORD = re.compile(r"[^\W_]+(?:['\u2019\-.](?=\w)[^\W_]+)*")
END_MARK = re.compile(r"[.!?…]['\"\u2019\u201d\u00bb)\]]*$")
SENTENCE_BREAK = re.compile(
    r"[.!?…]['\"\u2019\u201d\u00bb)\]]*\s+(?=['\"\u2018\u201c\u00ab(\[]?[A-Z0-9\u00c0-\u00de])"
)

BULLET = re.compile(
    r"(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2043\u2219\u25a0\u25ba\u27a4*+]|[-\u2013\u2014](?=\s)"
    r"|\(?\d{1,2}[.)](?=\s)|#\d{1,2}\b[.:)]?)\s*"
)
_SMALL_WORDS = lexicon.words("pages.small_title_words")
_REPORTING = lexicon.words("pages.reporting_forms")
_FINITE = lexicon.words("pages.finite_forms") | lexicon.words("pages.irregular_pasts")
_SITE_NOUNS = lexicon.words("pages.site_nouns")
_STOP_WORDS = lexicon.words("pages.stop_words")
_ENDINGS = lexicon.listed("pages.plain_endings")
_READER = match.pattern("residue.speaks to the reader")
_ABBREVIATION = match.pattern("residue.word cut short")


@lru_cache(maxsize=64)
def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` as written (kept for the few rules that ask about one line in turn)."""
    return tuple(WORD.findall(text))


def ends(text: str) -> bool:
    """Tell whether ``text`` ends as a sentence does (the dot of an abbreviation is no end)."""
    return bool(END_MARK.search(text)) and not _ABBREVIATION.search(text)


def breaks(text: str) -> bool:
    """Tell whether a sentence ends and another begins in ``text`` (the dot of an abbreviation ends none)."""
    return any(
        not _ABBREVIATION.search(text, max(0, match.start() - _SHORTENED), match.start() + 1)
        for match in SENTENCE_BREAK.finditer(text)
    )


def says(text: str) -> bool:
    """Tell whether a verb of saying stands in ``text``: it reports, so it is no residue."""
    return not _REPORTING.isdisjoint(word.lower() for word in words(text))


def verbless(tokens: Sequence[str]) -> bool:
    """Tell whether none of ``tokens`` looks like a finite verb (lexicon of forms, and ``-ed``)."""
    return not any(token in _FINITE or _regular_past(token) for token in map(str.lower, tokens))


def _regular_past(token: str) -> bool:
    return len(token) > SHORTEST_STEM + 2 and token.endswith("ed")


def addresses_reader(text: str) -> bool:
    """Tell whether ``text`` speaks to its reader (you, your) or of the outlet as we."""
    return bool(_READER.search(text))


def names_site(tokens: Sequence[str]) -> bool:
    """Tell whether one of ``tokens`` is a thing of the page itself: newsletter, app, comments."""
    return not _SITE_NOUNS.isdisjoint(token.lower() for token in tokens)


def title_case(tokens: Sequence[str]) -> bool:
    """Tell whether every word but the small ones begins with a capital."""
    large = [token for token in tokens if token.lower() not in _SMALL_WORDS]
    return bool(large) and all(not token[0].islower() for token in large)


def content_words(text: str) -> list[str]:
    """Return the words of ``text`` that carry content, in lower case and without a possessive ending."""
    lowered = (_POSSESSIVE.sub("", word.lower()) for word in words(text))
    return [word for word in lowered if word not in _STOP_WORDS and not word.isdigit()]


def stem(word: str) -> str:
    """Return the lower-case ``word`` without the plainest endings."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
