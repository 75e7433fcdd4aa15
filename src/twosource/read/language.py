"""The language of a text: plain English is seen at once, anything else is asked of py3langid."""

from __future__ import annotations

import re
from typing import cast

_SAMPLE = 2000
# Fewer letters than this tell too little: the program's own language is assumed.
_FEW_LETTERS = 60
_WORDS = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    (
        "the", "and", "to", "that", "with", "for", "from", "by", "were", "has", "have", "had", "his", "her",
        "their", "which", "said", "this", "but", "will",
    )
)  # fmt: skip
# In English prose "the" is about 6 % and these words together about 20 % of the words; no other
# language comes near either. Half of it settles the matter without loading a model (0.4 s).
_THE, _ALL = 0.03, 0.10
_NAMES = {
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt",
    "russian": "ru", "ukrainian": "uk", "polish": "pl", "dutch": "nl", "arabic": "ar", "chinese": "zh",
}  # fmt: skip
_TAG = re.compile(r"([a-zA-Z]{2,3})(?:[-_][A-Za-z0-9-]+)?")


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language of the first 2,000 characters.

    Texts of fewer than 60 letters are taken for English.
    """
    words = _WORDS.findall(text[:_SAMPLE].lower())
    if sum(map(len, words)) < _FEW_LETTERS:
        return "en"
    if words.count("the") >= _THE * len(words) and sum(w in _ENGLISH for w in words) >= _ALL * len(words):
        return "en"
    # Loads a model, which most texts never ask for.
    from py3langid import classify  # type: ignore[import-untyped] # noqa: PLC0415 - see above; it has no types

    code, _ = cast("tuple[str, float]", classify(text[:_SAMPLE]))
    return code


def declared_language(name: str) -> str | None:
    """Return the ISO 639-1 code of a declared language (``en-GB``, ``English``), or None."""
    name = name.strip()
    tag = _TAG.fullmatch(name)
    return _NAMES.get(name.lower()) or (tag[1].lower() if tag else None)
