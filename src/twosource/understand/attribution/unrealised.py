"""Speech that has not taken place: "wants to say", "would argue", "did not say whether".

Such words tell nobody's statement; taking them for one would put words in a mouth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution.candidates import Form
from twosource.understand.attribution.cues import cue_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.attribution.paragraphs import Paragraph, Word

# Refusals, promises and demands are made by the very words that look ahead or deny.
_DENIABLE: Final = lexicon.words("attribution.unreported_cues")
_SPOKEN: Final = lexicon.words("attribution.spoken_cues")
# "Went on to say", "continued to insist": said all the same.
_CARRYING_ON: Final = lexicon.verbs("carries_on")
# "Would not comment on the figures" is a refusal, which somebody made.
_REFUSED: Final = lexicon.verbs("refusable")
_UNREAL: Final = lexicon.words("attribution.modals")
_ANONYMOUS: Final = lexicon.words("attribution.anonymity")
_SECRET: Final = _ANONYMOUS | lexicon.words("attribution.being_named")
_BEING: Final = lexicon.words("attribution.forms_of_being")
_FORMULA: Final = 10  # words of such a formula at most
_RELATIVE: Final = lexicon.words("attribution.relatives")


def is_unrealised(
    paragraph: Paragraph, verb: Word, source: Sequence[int], content: Sequence[int], *, form: Form
) -> bool:
    """Tell whether ``verb`` reports nothing that was said, by its own form.

    ``source`` is its source; a bare relative pronoun is none. ``content`` that keeps a name secret
    ("asked not to be named", "spoke on condition of anonymity") is no statement either. ``form`` is
    the form in which it was found: an insertion (``parenthesis``, ``around``) is always real.
    """
    if form in {Form.PARENTHESIS, Form.AROUND}:
        return False
    return _nameless(paragraph, source, content) or _unreal(paragraph, verb)


def _nameless(paragraph: Paragraph, source: Sequence[int], content: Sequence[int]) -> bool:
    """Tell whether nobody speaks ("that"), or only of not being named."""
    if source and all(paragraph.words[at].low in _RELATIVE for at in source):
        return True
    return len(content) < _FORMULA and any(_hides(paragraph, at) for at in content)


def _hides(paragraph: Paragraph, at: int) -> bool:
    """Tell whether word ``at`` is of that formula; "police have identified nobody" tells something."""
    low = paragraph.words[at].low
    return low in _SECRET and (low in _ANONYMOUS or (at > 0 and paragraph.words[at - 1].low in _BEING))


def _unreal(paragraph: Paragraph, verb: Word) -> bool:
    """Tell whether the verb is denied, supposed or still to come."""
    name = cue_class(verb.lemma)
    helpers = paragraph.kids(verb.at, "aux", "neg")
    denied = any(one.dep == "neg" for one in helpers)
    if denied and verb.lemma in _REFUSED and any(one.low in _UNREAL for one in helpers):
        return False
    if name in _DENIABLE and denied:
        return True
    if name not in _SPOKEN:
        return False
    if any(one.low in _UNREAL for one in helpers):
        return True
    ahead = any(one.low == "to" for one in helpers)
    return ahead and paragraph.words[verb.head].lemma not in _CARRYING_ON
