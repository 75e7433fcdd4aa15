"""What a report adds to a name in the midst of somebody's words: ", who awaits trial," is the reporter's own.

What is said of a thing may go on in a relative clause ("a bloom, which had killed the fish"); who a
named person or body is, or who the speaker is, the report tells for itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.model import Span
from twosource.understand.attribution import cue_class
from twosource.understand.openers import SUBJECTS

if TYPE_CHECKING:
    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.understand.attribution import Attributed
    from twosource.understand.regions import Region

_RELATIVES = lexicon.words("attribution.added_relatives")
_TIMES = frozenset({"DATE", "TIME"})
# What is claimed of somebody, or denied, is never told as the report's own.
_DOUBTED = lexicon.words("attribution.doubted_cues")
_AS = 4  # characters of "as " and a space before it
_PAST = frozenset({"VBD", "VBN"})
_OPENING = 3  # words within which a clause opens with its pronoun: "of whom", "all of which"
# By these forms what was said ahead is told: "a bid, which would cost the town a million".
_BACKSHIFTED = lexicon.words("attribution.backshifted_modals")


def voiced(sentence: Sentence, region: Region, start: int, end: int) -> Region:
    """Return ``region`` with those voices that speak the clause between ``start`` and ``end``."""
    if not region.voices or not _unquoted(sentence, start):
        return region
    clause = Span(start=start, end=end)
    verb = _relative(sentence, clause)
    if verb is not None:
        kept = tuple(one for one in region.voices if not _adds(sentence, one, verb.head, clause))
        return replace(region, voices=kept)
    if _meanwhile(sentence, clause):
        kept = tuple(
            one for one in region.voices if one.kind == "direct" or not _before(sentence, one, clause)
        )
        return replace(region, voices=kept)
    return region


def _unquoted(sentence: Sentence, start: int) -> bool:
    return sum(one.text == '"' for one in sentence.within(sentence.start, start)) % 2 == 0


def _meanwhile(sentence: Sentence, clause: Span) -> bool:
    """Tell whether the clause tells what went on meanwhile: "denied it, as residents emptied the shops"."""
    words = sentence.within(clause.start - _AS, clause.end)
    opening = next((one for one in words if one.lower_ == "as" and one.dep_ == "mark"), None)
    if opening is None or opening.i > words[0].i + 1 or opening.head.tag_ not in _PAST:
        return False
    return all(one.pos_ != "PRON" for one in opening.head.children if one.dep_ in SUBJECTS)


def _before(sentence: Sentence, voice: Attributed, clause: Span) -> bool:
    return _cued_here(sentence, voice, clause) and all(span.start < clause.start for span in voice.cue)


def _relative(sentence: Sentence, clause: Span) -> Token | None:
    """Return the verb of a relative clause that a comma sets off."""
    words = sentence.within(clause.start, clause.end)
    before = sentence.within(sentence.start, clause.start)
    if not before or before[-1].text not in {",", "and"}:
        return None
    opening = next((one for one in words[:_OPENING] if one.lower_ in _RELATIVES), None)
    if opening is None or any(one.lower_ in _BACKSHIFTED for one in words):
        return None
    here = opening
    for _ in range(_OPENING):
        if here.dep_ == "relcl":
            return here if here.head.i < opening.i else None
        here = here.head
    return None


def _adds(sentence: Sentence, voice: Attributed, noun: Token, clause: Span) -> bool:
    """Tell whether the clause about ``noun`` is added to what ``voice`` says: to a name, or to its source."""
    if voice.kind == "direct" or not _cued_here(sentence, voice, clause):
        return False
    at = sentence.offset + noun.idx
    if any(span.start <= at < span.end for span in voice.source):
        return True
    named = noun.pos_ == "PROPN" and noun.ent_type_ not in _TIMES
    return named and cue_class(voice.cue_lemma) not in _DOUBTED


def _cued_here(sentence: Sentence, voice: Attributed, clause: Span) -> bool:
    """Tell whether the words of saying stand in the sentence and outside the clause."""
    return bool(voice.cue) and all(
        sentence.start <= span.start < sentence.end and not clause.start <= span.start < clause.end
        for span in voice.cue
    )
