"""Regions: the stretches of a sentence that have one voice.

An attribution cuts a sentence into what is said and who says it. Where what is said is a clause
("the mayor said that the bridge had fallen") the clause is a region, and the words that attribute
it are none. Where it is not ("the leaders called on both states to comply") cutting would leave
fragments that assert nothing: source, cue and content stay together in one region.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.model import Span
from twosource.understand.attribution import cue_class
from twosource.understand.openers import AUXILIARIES, FINITE, SUBJECTS, opens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.understand.attribution import Attributed

_RELATIVES = lexicon.words("clauses.relative_pronouns")
_TIMES = frozenset({"DATE", "TIME"})
# What is claimed of somebody, or denied, is never told as the report's own.
_DOUBTED = lexicon.words("clauses.doubtful_cues")
_OPENING = 3  # words within which a clause opens with its pronoun: "of whom", "all of which"
# By these forms what was said ahead is told: "a bid, which would cost the town a million".
_BACKSHIFTED = lexicon.words("clauses.backshifted_modals")
# What a clause needs of a noun.
_ARGUMENTS = SUBJECTS | {"dobj", "dative", "pobj", "attr", "oprd", "agent"}
_TAKEN = frozenset({"dobj", "dative", "ccomp", "xcomp", "prep", "attr", "acomp", "oprd", "agent", "prt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Characters of one sentence that have one voice: the attributions, outermost first.

    ``left`` marks what an attribution in the sentence leaves to the outlet's own voice.
    """

    start: int
    end: int
    voices: tuple[Attributed, ...]
    left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hold:
    """What one attribution holds in a sentence, and which words only attribute."""

    one: Attributed
    content: tuple[Span, ...]
    attributing: tuple[Span, ...]

    @property
    def size(self) -> int:
        return sum(span.end - span.start for span in self.content)


def cut(sentence: Sentence, attributed: Sequence[Attributed]) -> list[Region]:
    """Return the regions of ``sentence`` in text order.

    What is left beside an attribution is a region only where it is a clause of its own or quoted.
    """
    holds = [_hold(sentence, one) for one in attributed if _touches(one, sentence)]
    edges = sorted(
        {sentence.start, sentence.end}
        | {
            at
            for hold in holds
            for span in (*hold.content, *hold.attributing)
            for at in (span.start, span.end)
        }
    )
    found: list[Region] = []
    for start, end in pairwise(edges):
        voices = _voices(holds, start, end)
        if voices is None:
            continue
        if found and found[-1].end == start and found[-1].voices == voices:
            found[-1] = replace(found[-1], end=end)
        else:
            found.append(Region(start=start, end=end, voices=voices, left=bool(holds) and not voices))
    return [region for region in found if not holds or _stands(sentence, region)]


def matrix(sentence: Sentence, region: Region, start: int) -> Span | None:
    """Return who says it and by which words, where they stand right before the clause at ``start``.

    None where the region opens before the clause, or other words stand between ("denied on Friday that").
    """
    inner = region.voices[-1] if region.voices else None
    if inner is None or inner.kind == "direct":
        return None
    spans = _clipped((*inner.source, *inner.cue), sentence)
    if not spans or not inner.source or max(span.end for span in spans) > start:
        return None
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    between = sentence.within(last, start)
    linked = all(word.is_punct or word.lower_ in _LINKS for word in between)
    return Span(start=first, end=start) if linked and region.start <= start <= region.start + _LINK else None


_LINKS = lexicon.words("clauses.complementizers")
_LINK = 12  # characters of such a word and its spaces


def _touches(one: Attributed, sentence: Sentence) -> bool:
    return any(span.start < sentence.end and sentence.start < span.end for span in (*one.content, *one.cue))


def _clipped(spans: Iterable[Span], sentence: Sentence) -> tuple[Span, ...]:
    """Return what of ``spans`` lies in the sentence."""
    edges = ((max(span.start, sentence.start), min(span.end, sentence.end)) for span in spans)
    return tuple(Span(start=start, end=end) for start, end in edges if start < end)


def _hold(sentence: Sentence, one: Attributed) -> _Hold:
    content = _clipped(one.content, sentence)
    cue = _clipped(one.cue, sentence)
    source = _clipped(one.source, sentence)
    near = tuple(span for span in source if not _elsewhere(sentence, span, cue))
    attributing = (*near, *cue)
    if (
        not content
        or not attributing
        or one.kind == "direct"
        or any(has_clause(sentence, span.start, span.end) for span in content)
    ):
        return _Hold(one=one, content=content, attributing=attributing)
    verbs = (word for span in cue for word in sentence.within(span.start, span.end))
    if any(word.tag_ == "VBG" and opens(word) for word in verbs):
        source = near  # "sued the firm, accusing it of fraud": the act beside it is told as a fact
    spans = (*content, *source, *cue, *_subjects(sentence, cue))
    whole = Span(start=min(s.start for s in spans), end=max(s.end for s in spans))
    return _Hold(one=one, content=(whole,), attributing=())


def _elsewhere(sentence: Sentence, source: Span, cue: Sequence[Span]) -> bool:
    """Tell whether a source stands in a clause that is not the one of its cue, which needs it.

    "It was put to *the board*, which said ...", "*Brisk* left the room, adding ...".
    """
    words = sentence.within(source.start, source.end)
    inside = {word.i for word in words}
    top = next((word for word in words if word.head.i not in inside), None)
    if top is None or top.dep_ not in _ARGUMENTS or not cue:
        return False
    by = {word.i: word for span in cue for word in sentence.within(span.start, span.end)}
    return bool(by) and top.head.i not in by and not _shares(top.head, by.values())


def _shares(verb: Token, cue: Iterable[Token]) -> bool:
    """Tell whether ``verb`` takes what the cue takes: "would neither *confirm* nor deny that"."""
    joined = any(word.dep_ == "conj" and word.head is verb for word in cue)
    return joined and not any(child.dep_ in _TAKEN for child in verb.children)


def has_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a finite verb and its subject stand there, other than in a relative clause."""
    inside = {token.i: token for token in sentence.within(start, end)}
    return any(
        token.dep_ in SUBJECTS
        and token.head.dep_ != "relcl"
        and token.head.i in inside
        and _finite(token.head.i, inside)
        for token in inside.values()
    )


def tells(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause stands there, or one that another verb's subject or antecedent completes."""
    return has_clause(sentence, start, end) or any(opens(token) for token in sentence.within(start, end))


def _finite(head: int, inside: dict[int, Token]) -> bool:
    verb = inside[head]
    return verb.tag_ in FINITE or any(
        child.tag_ in FINITE for child in verb.children if child.dep_ in AUXILIARIES
    )


def _stands(sentence: Sentence, region: Region) -> bool:
    """Tell whether a region asserts something by itself: quoted words, clauses, and what was kept whole."""
    return any(
        voice.kind == "direct" or _holds_its_cue(sentence, region, voice) for voice in region.voices
    ) or tells(sentence, region.start, region.end)


def _holds_its_cue(sentence: Sentence, region: Region, voice: Attributed) -> bool:
    return any(
        region.start <= span.start and span.end <= region.end for span in _clipped(voice.cue, sentence)
    )


def _voices(holds: Sequence[_Hold], start: int, end: int) -> tuple[Attributed, ...] | None:
    """Return the attributions that hold ``[start, end)``, outermost first; None for source or cue.

    The source and cue of an inner attribution lie in the content of the outer one: there they are
    cut out too, since "the mayor said that" is not what the minister asserts.
    """
    if any(span.start <= start and end <= span.end for hold in holds for span in hold.attributing):
        return None
    holding = [hold for hold in holds if any(s.start <= start and end <= s.end for s in hold.content)]
    holding.sort(key=lambda hold: (-hold.size, hold.content[0].start))
    return tuple(hold.one for hold in holding)


def _subjects(sentence: Sentence, cue: Iterable[Span]) -> list[Span]:
    """Return the subjects of the words of ``cue``: "the minister" in "the minister is expected to resign"."""
    return [
        Span(start=sentence.offset + child.left_edge.idx, end=sentence.offset + child.idx + len(child))
        for span in cue
        for token in sentence.within(span.start, span.end)
        for child in token.children
        if child.dep_ in SUBJECTS and child.i < token.i and child.left_edge.i >= sentence.tokens[0].i
    ]


def voiced(sentence: Sentence, region: Region, start: int, end: int) -> Region:
    """Return ``region`` with those voices that speak the clause between ``start`` and ``end``.

    What is said of a thing may go on in a relative clause ("a bloom, which had killed the fish"); who a named
    person or body is, or who the speaker is, the report adds for itself: ", who awaits trial,".
    """
    clause = Span(start=start, end=end)
    verb = _relative(sentence, clause) if region.voices else None
    if verb is None:
        return region
    kept = tuple(one for one in region.voices if not _adds(sentence, one, verb.head, clause))
    return replace(region, voices=kept)


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
