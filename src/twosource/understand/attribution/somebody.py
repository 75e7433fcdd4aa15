"""Whether the words taken for a source name one: a person, a body, a document, a role or a name.

Where they do not ("the U", "an hour", "which", "the end of the week") the parser went astray, and
the speaker is left open: a wrong one is worse than none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.cues import cue_class
from twosource.understand.attribution.lexicon import SPEAKING, word_set
from twosource.understand.attribution.speakers import head_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Attribution
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_NO_ONE: Final = word_set(
    """
    which that what who whom whose this these those there nobody nothing none noone whoever anyone
    anybody anything you itself himself herself themselves myself yourself one me us
    """
)
# Labels of editors, and stamps of a page.
_LABELS: Final = word_set(
    """
    correction corrections clarification update updated editor note p.m. a.m. pm am
    """
)
_TIMES: Final = noun_phrases.DAYS | word_set(
    """
    minute hour night morning evening afternoon week weekend month year decade century day
    season moment time autumn winter spring summer past present future end beginning start
    """
)
# What happens, and what is measured, says nothing; what it shows the report infers.
_HAPPENINGS: Final = word_set(
    """
    price rate vote operation referendum process scale pattern intention use search discrepancy interest
    rollback rise fall delay attack move effort size pace speed cost growth increase drop change problem
    situation crisis event incident explosion fire storm weather war fighting violence strike shortage
    trend gap success failure victory defeat loss win goal death absence presence lack industry
    """
)
_ASTRAY: Final = frozenset({"ADP", "SCONJ", "CCONJ", "VERB", "AUX", "ADV", "PUNCT", "SYM"})
# Words of those parts of speech with which a phrase that names somebody may begin.
_MAY_OPEN: Final = word_set("over about around some nearly almost only even all both once former today")
# By these cues something speaks that is not somebody, so a common noun must be known for one that does.
_OPEN_CLASSES: Final = frozenset({"warn", "estimate", "plan", "promise", "ask", "show", "confirm"})
_ANIMATE: Final = ("er", "or", "ar", "ist", "ian", "ant", "ent", "ee", "man", "woman", "folk", "child", "ic")
_PEOPLE: Final = word_set(
    """
    rebel cop pal aide elder boss chap bloke lad kid peer hawk dove ally nationalist teen youth crowd
    public population community leadership camp command staff bank rest half majority per-cent cent
    head spy scout mate monarch thief family household file model sentence record passage tape
    """
)


def is_nobody(words: Sequence[Word], link: Attribution, lemma: str) -> bool:
    """Tell whether ``words``, read as ``link`` beside the cue ``lemma``, name no source."""
    head = head_of(words)
    if head.pos == "PRON" or head.low in _NO_ONE:
        return head.low in _NO_ONE and (head.low not in _COUNTED or len(words) == 1)
    if _goes_astray(words[0]) or not any(ch.isalpha() for ch in link.source_text) or _happens(words, head):
        return True
    if words[0].low in _LABELS or (len(words) == 1 and head.low in _LABELS):
        return True
    if link.type != "unnamed" or link.entity is not None or _is_name(words):
        return False
    if head.lemma in _TIMES or head.pos in {"ADV", "VERB", "AUX", "ADP"}:
        return True
    known = head.lemma in SPEAKING | _PEOPLE or head.low.removesuffix("s").endswith(_ANIMATE)
    return head.pos == "NOUN" and not known and (lemma == "cite" or cue_class(lemma) in _OPEN_CLASSES)


def _happens(words: Sequence[Word], head: Word) -> bool:
    """Tell whether a happening or a measure is named, and nobody beside it."""
    happening = head.pos == "NOUN" and head.lemma in _HAPPENINGS
    return happening and not any(word.lemma in SPEAKING for word in words)


def unlabelled(paragraph: Paragraph, source: Sequence[int], cue: Sequence[int]) -> tuple[int, ...]:
    """Return ``source`` without an editor's label: "Correction: An earlier version of this article said"."""
    words = paragraph.words
    if not source or not cue or words[source[0]].low not in _LABELS or source[0] > cue[0]:
        return tuple(source)
    mark = next((at for at in range(cue[0] - 1, source[0], -1) if words[at].text in _MARKED_OFF), None)
    if mark is None:
        return tuple(source)
    return paragraph.unmarked(at for at in range(mark + 1, cue[0]) if words[at].pos != "ADV")


_MARKED_OFF: Final = frozenset({":", "--", "\u2013", "\u2014"})
_COUNTED: Final = frozenset({"one", "these", "those"})


def _goes_astray(first: Word) -> bool:
    """Tell whether a phrase opens with a word with which no name of anybody does."""
    if first.text[:1].isupper() or first.low in _MAY_OPEN or first.dep in {"amod", "compound"}:
        return False
    return first.pos in _ASTRAY


def _is_name(words: Sequence[Word]) -> bool:
    """Tell whether the words are a name by their capitals, though no table knows it."""
    return any(word.text[:1].isupper() and word.at > words[0].at for word in words) or (
        len(words) == 1 and words[0].text[:1].isupper() and words[0].pos in {"PROPN", "VERB", "ADJ", "X"}
    )
