"""Speech acts that are done and not said: "pledged to build", "asked for help", "declined to comment".

Whose promise or request it is the outlet tells for itself; it becomes somebody's statement only by a
clause ("promised that ...") or by quoted words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.understand.attribution.cues import cue_class
from twosource.understand.attribution.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.attribution.candidates import Candidate
    from twosource.understand.attribution.paragraphs import Paragraph, Word

# Promises, requests and plans; what is expected is a forecast, which somebody makes.
_CLASSES: Final = frozenset({"promise", "ask", "plan"})
_FORECASTS: Final = frozenset({"expect"})
# Verbs of other classes whose object or infinitive is an act: an inquiry is announced, a call made.
_VERBS: Final = frozenset({"agree", "announce", "hope", "threaten", "plead", "decline", "refuse"})
# What is left unsaid is told about by whoever leaves it so: "declined to say whether".
_TELLING: Final = word_set(
    """
    say tell confirm deny disclose reveal name identify specify give discuss describe explain elaborate
    """
)
_RULES: Final = frozenset({"infinitive", "object", "preposition", "passive"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def is_deed(parsed: Sequence[Paragraph], candidate: Candidate) -> bool:
    """Tell whether ``candidate`` is an act that the outlet tells of, and no statement of whoever acts."""
    lemma = candidate.lemma
    if candidate.rule not in _RULES or candidate.verb is None or not candidate.content:
        return False
    if lemma in _FORECASTS or not (
        cue_class(lemma) in _CLASSES or _is_called(parsed, candidate) or lemma in _VERBS
    ):
        return False
    words = [parsed[number].words[at] for number, at in sorted(candidate.content)]
    if any(word.quote >= 0 for word in words):
        return False
    if lemma in {"decline", "refuse"} and any(word.lemma in _TELLING for word in words[:_OPENING]):
        return False
    return not any(
        _clause(parsed[number], parsed[number].words[at], candidate) for number, at in candidate.content
    )


_OPENING: Final = 3  # words of a content within which its own verb stands: "to say", "so far to say"


def _is_called(parsed: Sequence[Paragraph], candidate: Candidate) -> bool:
    """Tell whether it is a call for something or on somebody, and not what a thing is called."""
    return candidate.lemma == "call" and candidate.rule in {"preposition", "infinitive"} and bool(parsed)


def _clause(paragraph: Paragraph, word: Word, candidate: Candidate) -> bool:
    """Tell whether ``word`` is the subject of a finite verb in the content, relative clauses aside."""
    if word.dep not in _SUBJECTS:
        return False
    verb = paragraph.words[word.head]
    if verb.dep == "relcl" or (min(candidate.content)[0], verb.at) not in candidate.content:
        return False
    return verb.tag in _FINITE or any(kid.tag in _FINITE for kid in paragraph.kids(verb.at, "aux", "auxpass"))
