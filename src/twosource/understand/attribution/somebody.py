"""Whether the words taken for a source name one: a person, a body, a document, a role or a name.

Where they do not ("the U", "an hour", "which", "the end of the week") the parser went astray, and
the speaker is left open: a wrong one is worse than none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.cues import cue_class
from twosource.understand.attribution.speakers import head_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Attribution
    from twosource.understand.attribution.parse import Word

_LABELS: Final = lexicon.words("attribution.editors_labels")
_NO_ONE: Final = lexicon.words("attribution.nobody")
_COUNTED: Final = lexicon.words("attribution.counted_pronouns")
_TIMES: Final = lexicon.words("attribution.times_of_day")
# What happens, and what is measured, says nothing; what it shows the report infers.
_HAPPENINGS: Final = lexicon.words("attribution.happenings")
# By these cues something speaks that is not somebody, so a common noun must be known for one that does.
_OPEN_CLASSES: Final = lexicon.words("attribution.inanimate_cues")
_ANIMATE: Final = lexicon.listed("attribution.animate_endings")
_PEOPLE: Final = lexicon.words("attribution.more_people")


def is_nobody(words: Sequence[Word], link: Attribution, lemma: str) -> bool:
    """Tell whether ``words``, read as ``link`` beside the cue ``lemma``, name no source."""
    head = head_of(words)
    if head.pos == "PRON" or head.low in _NO_ONE:
        return head.low in _NO_ONE and (head.low not in _COUNTED or len(words) == 1)
    if words[0].low in _LABELS or head.low in noun_phrases.DAYS or _happens(words, head):
        return True
    if link.type != "unnamed" or link.entity is not None or _is_name(words):
        return False
    if head.lemma in _TIMES or head.pos in {"ADV", "VERB", "ADP"}:
        return True
    known = head.lemma in noun_phrases.VOICES | _PEOPLE or head.low.removesuffix("s").endswith(_ANIMATE)
    return head.pos == "NOUN" and not known and (lemma == "cite" or cue_class(lemma) in _OPEN_CLASSES)


def _happens(words: Sequence[Word], head: Word) -> bool:
    """Tell whether a happening or a measure is named, and nobody beside it."""
    happening = head.pos == "NOUN" and head.lemma in _HAPPENINGS
    return happening and not any(word.lemma in noun_phrases.VOICES for word in words)


def _is_name(words: Sequence[Word]) -> bool:
    """Tell whether the words are a name by their capitals, though no table knows it."""
    return any(word.text[:1].isupper() for word in (words[1:] or words))
