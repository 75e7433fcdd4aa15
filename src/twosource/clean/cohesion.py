"""Lexical cohesion: how far two stretches of text share words that are rare in English.

After Hearst (TextTiling, 1997) shared words tell of one subject; here each is weighed by its rarity
(its Zipf frequency in English), so that a shared name counts for more than a shared
"city". Short reports often share nothing between paragraphs: a low value proves little, a high one
keeps paragraphs together.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from twosource.clean.line_features import content_words, stem
from twosource.language.frequency import zipf

if TYPE_CHECKING:
    from collections.abc import Collection

# Stem -> weight.
Subject: TypeAlias = dict[str, float]

# Words of Zipf 5 and more (one in 10,000) are everybody's. A name that English hardly knows weighs no
# more than a rare noun: pieces of one local page share the name of their town.
COMMON_ZIPF = 5.0
RAREST = 3.0
# Two stretches with a quarter of their rare words in common are one matter (no pair of different
# entries reached it in the development bundles, every second paragraph of an article does).
ONE_MATTER = 0.25
NOTHING_SHARED = 0.08


@lru_cache(maxsize=1024)
def subject(text: str) -> Subject:
    """Return the stems that may carry the subject of ``text``, each with its weight."""
    found: Subject = {}
    for word in content_words(text):
        weight = _weight(word)
        if weight:
            found.setdefault(stem(word), weight)
    return found


def cohesion(part: Subject, rest: Subject, ignored: Collection[str] = ()) -> float:
    """Return the share (0 to 1) of the weight of ``part`` that ``rest`` has too."""
    kept = {word: weight for word, weight in part.items() if word not in ignored}
    whole = sum(kept.values())
    return sum(weight for word, weight in kept.items() if word in rest) / whole if whole else 0.0


@lru_cache(maxsize=50_000)
def _weight(word: str) -> float:
    return min(RAREST, max(0.0, COMMON_ZIPF - zipf(word)))
