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
    from twosource.understand.attribution.candidates import Candidate
    from twosource.understand.attribution.parse import Parse, Word

_REFUSING: Final = lexicon.verbs("refuses")
# Promises, requests and plans; what is expected is a forecast, which somebody makes.
# Verbs of other classes whose object or infinitive is an act: an inquiry is announced, a call made.
_VERBS: Final = lexicon.verbs("performs")
# What is left unsaid is told about by whoever leaves it so: "declined to say whether".
_TELLING: Final = lexicon.verbs("told_by_outlet")
_FORMS: Final = frozenset({Form.INFINITIVE, Form.OBJECT, Form.PREPOSITION, Form.PASSIVE})


def is_deed(parse: Parse, candidate: Candidate) -> bool:
    """Tell whether ``candidate`` is an act that the outlet tells of, and no statement of whoever acts."""
    if candidate.lemma not in _VERBS or candidate.form not in _FORMS:
        return False
    words = [parse.words[at] for at in sorted(candidate.content)]
    if any(word.quote >= 0 for word in words):
        return False
    if candidate.lemma in _REFUSING and any(word.lemma in _TELLING for word in words[:_OPENING]):
        return False
    return not any(_clause(parse, word, candidate) for word in words)


_OPENING: Final = 3  # words of a content within which its own verb stands: "to say", "so far to say"


def _clause(parse: Parse, word: Word, candidate: Candidate) -> bool:
    """Tell whether ``word`` is the subject of a finite verb in the content, relative clauses aside."""
    verb = parse.words[word.head]
    if word.dep not in SUBJECTS or verb.dep == "relcl" or verb.at not in candidate.content:
        return False
    return verb.tag in FINITE or any(kid.tag in FINITE for kid in parse.kids(verb.at, "aux", "auxpass"))
