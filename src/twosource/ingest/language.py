"""The language of a text: English by its words, another only where it is surely none of ours.

A report taken for another language by mistake is lost to understanding, so English needs no proof.
"""

from __future__ import annotations

import re
from math import sqrt
from typing import cast

from twosource.model import ENGLISH, LANGUAGES, Note, language_name

# The sample: so many characters from the beginning, the middle and the end, since a text may open with a
# foreign quotation, or close with a notice in another language.
_WINDOW = 1500
_WORDS = re.compile(r"[^\W\d_]+")
# Fewer bytes of letters than this tell nothing: some four words in Latin letters, eight Chinese characters.
_FEW = 24
_ENGLISH = frozenset(
    (
        "the", "and", "to", "that", "with", "for", "from", "by", "were", "has", "have", "had", "his", "her",
        "their", "which", "said", "this", "but", "will",
    )
)  # fmt: skip
# In English prose "the" is about 6 % and these words together about 20 % of the words; no other
# language comes near either. Half of it settles the matter without loading a model (0.4 s).
_THE, _ALL = 0.03, 0.10
# Words that English alone has, or nearly: a quarter of English prose. A text that is in part English is read.
_OWN = frozenset(
    (
        "the", "and", "that", "with", "from", "were", "his", "their", "which", "this", "they", "would",
        "been", "said", "about", "when", "there", "what", "than",
    )
)  # fmt: skip
_PARTLY, _PARTLY_WORDS = 0.05, 3
# How much likelier than English another language must be, by the square root of the bytes. Of 14,000 English
# texts and single sentences with as many letters as asked above, from 23 sets of news and web text, the
# unlikeliest reached 4.4; of 340 texts and sentences in 24 other languages all but 1 came above 5.
_SURE = 5.0
# Languages that do not part words by blanks: the full-text index knows no words of them.
_UNPARTED = frozenset(("zh", "yue", "wuu", "ja", "th", "lo", "km", "my", "dz"))
_NO_LANGUAGE = frozenset(("zxx", "und", "pcm", "sco"))
_CODES = {name.lower(): code for code, name in LANGUAGES.items() if code not in {"nb", "nn"}}
_TAG = re.compile(r"([a-zA-Z]{2,3})(?:[-_][A-Za-z0-9-]+)?")


def language_of(text: str, declared: str | None = None) -> str:
    """Return the ISO 639 code of the language of ``text``.

    Where the words do not tell, ``declared`` holds if the words do not speak for English; else English.
    """
    sample = _sample(text)
    words = _WORDS.findall(sample.lower())
    if sum(len(word.encode("utf-8", "replace")) for word in words) < _FEW:
        return declared if declared in LANGUAGES else ENGLISH
    own = sum(word in _OWN for word in words)
    if (
        words.count("the") >= _THE * len(words)
        and sum(word in _ENGLISH for word in words) >= _ALL * len(words)
    ) or (own >= _PARTLY_WORDS and own >= _PARTLY * len(words)):
        return ENGLISH
    code, margin = _likeliest(sample)
    if code == ENGLISH or code in _NO_LANGUAGE:
        return ENGLISH
    return code if margin >= _SURE or code == declared else ENGLISH


def _sample(text: str) -> str:
    """Return ``text``, or its beginning, middle and end."""
    if len(text) <= 3 * _WINDOW:
        return text
    middle = (len(text) - _WINDOW) // 2
    return "\n".join((text[:_WINDOW], text[middle : middle + _WINDOW], text[-_WINDOW:]))


def _likeliest(sample: str) -> tuple[str, float]:
    """Return the likeliest language, and how much likelier than English it is."""
    # Loads a model, which most texts never ask for.
    from py3langid import rank  # type: ignore[import-untyped] # noqa: PLC0415 - see above; it has no types

    ranked = cast("list[tuple[str, float]]", rank(sample))
    code, best = ranked[0]
    english = next(score for name, score in ranked if name == ENGLISH)
    return code, (best - english) / sqrt(len(sample.encode("utf-8", "replace")))


def declared_language(name: str) -> str | None:
    """Return the ISO 639-1 code of a declared language (``en-GB``, ``English``), or None."""
    name = name.strip()
    tag = _TAG.fullmatch(name)
    return _CODES.get(name.lower()) or (tag[1].lower() if tag else None)


def language_note(code: str) -> Note | None:
    """Return what is told of a report in this language; nothing of one in English."""
    if code == ENGLISH:
        return None
    found = "" if code not in _UNPARTED else ", by whole runs of characters between marks,"
    text = f"in {language_name(code)}: kept and searchable{found} but not understood: only English is"
    return Note(kind="language", text=text)
