"""Lexical cohesion: how far two stretches of text share words that are rare in English.

After Hearst (TextTiling, 1997) shared words tell of one subject; here each is weighed by its rarity
(Zipf frequency of the ``wordfreq`` package), so that a shared name counts for more than a shared
"city". Short reports often share nothing between paragraphs: a low value proves little, a high one
keeps paragraphs together.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.clean.signs import content_words

if TYPE_CHECKING:
    from collections.abc import Iterable

# Words of Zipf 5 and more (one in 10,000) are everybody's; a word of Zipf 0 weighs 5.
COMMON_ZIPF = 5.0
# Two stretches with a quarter of their rare words in common are one matter (no pair of different
# entries reached it in the development bundles, every second paragraph of an article does).
ONE_MATTER = 0.25
NOTHING_SHARED = 0.08


def subject(text: str) -> frozenset[str]:
    """Return the stems that may carry the subject of ``text``."""
    return frozenset(content_words(text))


def cohesion(part: frozenset[str], rest: frozenset[str], ignored: Iterable[str] = ()) -> float:
    """Return the share (0 to 1) of the weight of ``part`` that ``rest`` has too."""
    words = part.difference(ignored)
    whole = sum(_weight(word) for word in sorted(words))
    return sum(_weight(word) for word in sorted(words & rest)) / whole if whole else 0.0


@lru_cache(maxsize=50_000)
def _weight(word: str) -> float:
    from wordfreq import zipf_frequency  # noqa: PLC0415 - loads its table, which --help must not pay

    return max(0.0, COMMON_ZIPF - zipf_frequency(word, "en"))
