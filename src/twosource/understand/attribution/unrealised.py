"""Speech that has not taken place: "wants to say", "would argue", "did not say whether".

Such words tell nobody's statement; taking them for one would put words in a mouth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution.cues import cue_class

if TYPE_CHECKING:
    from collections.abc import Collection

    from twosource.understand.attribution.parse import Parse, Word

# Refusals, promises and demands are made by the very words that look ahead or deny.
_DENIABLE: Final = lexicon.words("attribution.unreported_cues")
_SPOKEN: Final = lexicon.words("attribution.spoken_cues")
# "Went on to say", "continued to insist": said all the same.
_CARRYING_ON: Final = lexicon.verbs("carries_on")
# "Would not comment on the figures" is a refusal, which somebody made.
_REFUSED: Final = lexicon.verbs("refusable")
_UNREAL: Final = lexicon.words("attribution.modals")
_ANONYMOUS: Final = lexicon.words("attribution.anonymity")
_TELLING: Final = lexicon.words("attribution.being_named")
_BEING: Final = lexicon.words("attribution.forms_of_being")
_FORMULA: Final = 10  # words of such a formula at most
_RELATIVE: Final = lexicon.words("attribution.relatives")


def is_unrealised(parse: Parse, verb: Word, source: Collection[int], content: Collection[int]) -> bool:
    """Tell whether ``verb`` reports nothing that was said, by its own form.

    ``source`` is its source; a bare relative pronoun is none. ``content`` that keeps a name secret
    ("asked not to be named", "spoke on condition of anonymity") is no statement either.
    """
    if source and all(parse.words[at].low in _RELATIVE for at in source):
        return True
    return (len(content) < _FORMULA and any(_hides(parse, at) for at in content)) or _unreal(parse, verb)


def _hides(parse: Parse, at: int) -> bool:
    """Tell whether word ``at`` is of that formula; "police have identified nobody" tells something."""
    low = parse.words[at].low
    return low in _ANONYMOUS or (low in _TELLING and parse.words[at - 1].low in _BEING)


def _unreal(parse: Parse, verb: Word) -> bool:
    """Tell whether the verb is denied, supposed or still to come."""
    name = cue_class(verb.lemma)
    helpers = parse.kids(verb.at, "aux", "neg")
    denied = any(one.dep == "neg" for one in helpers)
    supposed = any(one.low in _UNREAL for one in helpers)
    if supposed and (_restricted(parse, verb) or (denied and verb.lemma in _REFUSED)):
        return False
    if name not in _SPOKEN:
        return denied and name in _DENIABLE
    ahead = any(one.low == "to" for one in helpers) and parse.words[verb.head].lemma not in _CARRYING_ON
    return supposed or ahead or (denied and name in _DENIABLE)


def _restricted(parse: Parse, verb: Word) -> bool:
    """Tell whether somebody "would say only" or "would only say" something: that much was said."""
    return any(
        word.low == "only"
        for word in parse.words[verb.at - 1 : verb.at + 2]
        if word.sentence == verb.sentence
    )
