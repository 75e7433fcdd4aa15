"""What a tag within a sentence leaves to its speaker: "the pier is shut, she said, and the ferry runs".

In news the clause behind such a tag goes on under the same voice, unless it tells of somebody's
saying itself ("..., he said, but the union denied it") or of what the speaker did ("..., he said, and left").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.cues import cue_class
from twosource.understand.openers import ADDING, CONDITIONS, SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.attribution.parse import Parse, Word

_ATTITUDES: Final = lexicon.verbs("holds_view")
_OBLIQUE: Final = lexicon.words("attribution.oblique_relatives")
_COORDINATING: Final = lexicon.words("attribution.coordinators")
_LINKS: Final = lexicon.words("attribution.links")
_MEASURING: Final = lexicon.words("attribution.comparing")
# Verbs of the tables of saying that mostly tell what is done: "the police would continue to train".
_HARDLY_SAID: Final = lexicon.verbs("hardly_said")
_REFUSING: Final = lexicon.words("attribution.modals_of_will")
_OPENING: Final = 4  # words within which a relative pronoun opens what is added
_OWN: Final = lexicon.words("attribution.own_voice")
_PERSONAL: Final = lexicon.words("attribution.personal_pronouns")
_REACH: Final = 10  # words between the verb of a tag and the comma that closes it
_STOPS: Final = frozenset({";", ":", "\u2013", "\u2014", "--"})
_PRESENT: Final = frozenset({"VBZ", "VBP", "MD"})


def carried_on(parse: Parse, verb: Word, last: int, content: Sequence[int]) -> Sequence[int]:
    """Return the words behind the tag of ``verb`` that its speaker goes on with, none where he does not.

    ``last`` is the last word of the tag: the verb, or the source behind it; ``content`` stands before it.
    Behind a mere subordinate clause ("Even if it is shut, he said, the ferry runs") he always goes on.
    """
    words = parse.words
    end = parse.sentences[verb.sentence][1]
    comma = _closing(parse, last, end)
    if comma is None or comma + 2 >= end:
        return ()
    if words[comma].text == ";":
        return _joined(parse, comma, end)
    comma = _behind_quoted(parse, comma, end)
    stop = next((at for at in range(comma + 1, end) if words[at].text in _STOPS), end)
    subordinate = any(words[at].low in CONDITIONS | ADDING for at in content[:2])
    if subordinate and not any(words[at].text == "," for at in content):
        return range(comma + 1, stop)
    linked = words[comma + 1].low in _LINKS
    rest = [words[at] for at in range(comma + 1 + linked, stop)]
    compares = any(word.low == "than" for word in rest[:_OPENING])
    plain = [word for word in rest if word.quote < 0]
    if (_is_told(plain) and not compares) or _is_anothers(rest):
        return ()
    opening = words[content[0]].low if content else ""
    told = opening in _PERSONAL and opening not in {words[last].low, words[verb.at - 1].low}
    going_on = _goes_on(rest, verb, told=told) if linked else _adds(rest)
    return tuple(word.at for word in rest) if going_on else ()


def _joined(parse: Parse, at: int, end: int) -> Sequence[int]:
    """Return the clause behind the semicolon at word ``at`` that closes a tag: "X, she said; Y"."""
    stop = next((one for one in range(at + 1, end) if parse.words[one].text == ";"), end)
    rest = [parse.words[one] for one in range(at + 1, stop)]
    tells = any(noun_phrases.is_verb(word) for word in rest)
    if not tells or _is_told(rest) or any(word.quote >= 0 or word.low == "according" for word in rest):
        return ()
    return () if any(word.low in _OWN for word in rest) else range(at + 1, stop)


def _behind_quoted(parse: Parse, comma: int, end: int) -> int:
    """Return the comma behind a quotation that follows the tag: "..., she said, "at last", and ..."."""
    at = comma + 1
    if parse.words[at].quote < 0:
        return comma
    while at < end and parse.words[at].quote == parse.words[comma + 1].quote:
        at += 1
    return at if at + 2 < end and parse.words[at].text == "," else comma


def _is_anothers(rest: list[Word]) -> bool:
    """Tell whether ``rest`` has a source of its own, or quotes words behind its opening."""
    first = next((at for at, word in enumerate(rest) if word.quote >= 0), None)
    if any(word.low == "according" for word in rest):
        return True
    return first is not None and (first > 0 or len({word.quote for word in rest if word.quote >= 0}) > 1)


def _is_told(rest: list[Word]) -> bool:
    """Tell whether the main verb of ``rest`` is one of saying, or of refusing to."""
    verbs = [word for word in rest if noun_phrases.is_verb(word)]
    main = next((word for word in verbs if word.pos == "VERB"), verbs[0] if verbs else None)
    if main is None:
        return False
    refused = any(word.low in _REFUSING and word.at < main.at for word in verbs) and any(
        word.dep == "neg" and word.head == main.at for word in rest
    )
    return (cue_class(main.lemma) is not None and main.lemma not in _HARDLY_SAID) or (
        refused and main.lemma in _ATTITUDES
    )


def _adds(rest: list[Word]) -> bool:
    """Tell whether ``rest`` goes on without a link: "two of whom were hurt", "seven more than on Monday"."""
    if any(word.low in _OBLIQUE for word in rest[:_OPENING]):
        return True
    return rest[0].pos == "NUM" or rest[0].low in _MEASURING


def _closing(parse: Parse, last: int, end: int) -> int | None:
    """Return the comma or semicolon that closes the tag, with but a time, place or hearer before it."""
    for at in range(last + 1, min(end, last + _REACH)):
        word = parse.words[at]
        if word.text in {",", ";"}:
            return at
        if noun_phrases.is_verb(word) or word.quote >= 0 or word.text in _STOPS:
            return None
    return None


def _goes_on(rest: list[Word], verb: Word, *, told: bool) -> bool:
    """Tell whether ``rest`` is a clause with a subject, or one that can only be said: "and can be ended".

    ``told`` tells that the subject of what stands before is another than the speaker: "he fell, she said,
    and died".
    """
    first = next((word for word in rest if noun_phrases.is_verb(word)), None)
    if first is None:
        return False
    subject = next((word for word in rest if word.dep in SUBJECTS and word.at < first.at), None)
    if subject is not None:
        return not (subject.low in _PERSONAL and first.tag == "VBD")  # "..., he said, and then he left"
    return verb.tag == "VBD" and (first.tag in _PRESENT or told)


def further(parse: Parse, verb: Word, content: tuple[int, ...]) -> tuple[int, ...]:
    """Return the "that" clauses that go on behind what is reported: "said that he would stay, and that ...".

    The parser may join them to another word, where quoted words stand between.
    """
    words = parse.words
    first, end = content[0], parse.sentences[verb.sentence][1]
    if words[first].low != "that" or content[-1] >= end:
        return ()
    for at in range(content[-1] + 1, min(end - 2, content[-1] + _NEAR)):
        if words[at].low in _COORDINATING and words[at + 1].low == "that" and words[at + 1].dep == "mark":
            stop = next((one for one in range(at, end) if words[one].text in _STOPS), end)
            return tuple(range(at + 1, stop))
    return ()


_NEAR: Final = 30  # words from the end of what is reported to where it goes on
