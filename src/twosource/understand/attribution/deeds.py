"""Speech acts that are done and not said: "pledged to build", "asked for help", "declined to comment".

Whose promise or request it is the outlet tells for itself; it becomes somebody's statement only by a
clause ("promised that ...") or by quoted words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution.candidates import Form
from twosource.understand.openers import FINITE, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.attribution.candidates import Candidate
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_REFUSING: Final = lexicon.verbs("refuses")
# Promises, requests and plans; what is expected is a forecast, which somebody makes.
# Verbs of other classes whose object or infinitive is an act: an inquiry is announced, a call made.
_VERBS: Final = lexicon.verbs("performs")
# What is left unsaid is told about by whoever leaves it so: "declined to say whether".
_TELLING: Final = lexicon.verbs("told_by_outlet")
_FORMS: Final = frozenset({Form.INFINITIVE, Form.OBJECT, Form.PREPOSITION, Form.PASSIVE})


def is_deed(parsed: Sequence[Paragraph], candidate: Candidate) -> bool:
    """Tell whether ``candidate`` is an act that the outlet tells of, and no statement of whoever acts."""
    lemma = candidate.lemma
    if lemma not in _VERBS or candidate.form not in _FORMS or candidate.verb is None or not candidate.content:
        return False
    words = [parsed[number].words[at] for number, at in sorted(candidate.content)]
    if any(word.quote >= 0 for word in words):
        return False
    if lemma in _REFUSING and any(word.lemma in _TELLING for word in words[:_OPENING]):
        return False
    return not any(
        _clause(parsed[number], parsed[number].words[at], candidate) for number, at in candidate.content
    )


_OPENING: Final = 3  # words of a content within which its own verb stands: "to say", "so far to say"


def _clause(paragraph: Paragraph, word: Word, candidate: Candidate) -> bool:
    """Tell whether ``word`` is the subject of a finite verb in the content, relative clauses aside."""
    if word.dep not in SUBJECTS:
        return False
    verb = paragraph.words[word.head]
    if verb.dep == "relcl" or (min(candidate.content)[0], verb.at) not in candidate.content:
        return False
    return verb.tag in FINITE or any(kid.tag in FINITE for kid in paragraph.kids(verb.at, "aux", "auxpass"))
