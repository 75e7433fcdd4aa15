"""Parentheses that the parser does not connect: "..., the town clerk said", "..., said the clerk, ...".

The small parser often makes "said" a conjunct or a modifier of what it reports. Commas are more
reliable there: a reporting verb with a noun phrase between it and a comma, and nothing after it
that could be its content, reports what stands before that comma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.attribution.parse import Parse, Word

_FINAL: Final = lexicon.verbs("closes_sentence")
_HEARERS: Final = lexicon.verbs("takes_hearer")
_GOES_ON: Final = lexicon.words("attribution.phrase_links")
# What a verb that closes its sentence is tagged as, or taken for: "..., the Valley Post reports."
_TAGS: Final = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB", "NNS", "NN"})
_TENSED: Final = frozenset({"VBZ", "VBP", "VBD", "MD"})
_AFTER: Final = frozenset({"ADP", "ADV", "SCONJ", "PUNCT"})
_OPENS_PHRASE: Final = frozenset({"DET", "PROPN", "NOUN", "PRON", "ADJ"})
_LONGEST: Final = 25
_BARRED_FIRST: Final = lexicon.words("attribution.barred_openers")
_RELATIVE: Final = lexicon.words("attribution.relatives")
_BEFORE_DAYS: Final = lexicon.words("attribution.day_prepositions")
_BREAKS: Final = frozenset({";", ":", "."})
_BETWEEN: Final = lexicon.words("attribution.between_subject_and_verb")
_LIKE_NOUNS: Final = lexicon.words("attribution.noun_like_cues")
_OPENS_CLAUSE: Final = lexicon.words("attribution.clause_openers")
_CLOSES_TAG: Final = frozenset({",", ";", "."})
Parts = tuple[tuple[int, ...], tuple[int, ...]]


def final(parse: Parse, verb: Word) -> Parts | None:
    """Return source and content where ``verb`` closes its sentence or clause: "A, B said"."""
    if verb.lemma not in _FINAL or verb.tag not in _TAGS or not _nothing_follows(parse, verb):
        return None
    if any(kid.low != "it" for kid in parse.kids(verb.at, "nsubjpass")):
        return None  # "..., the patient was admitted"
    first = parse.sentences[verb.sentence][0]
    edge = verb.at
    while edge > first and (
        parse.words[edge - 1].pos in {"AUX", "ADV"} or parse.words[edge - 1].low in _BETWEEN
    ):
        edge -= 1
    comma = _comma_before(parse, edge, first)
    if comma is None:
        return None
    source, content = parse.unmarked(range(comma + 1, edge)), _clause_before(parse, comma, first)
    if not any(noun_phrases.is_verb(parse.words[at]) for at in content) or not _is_phrase(parse, source):
        return None
    # "A trip for which, the club says, they had leave": what follows is said.
    return None if parse.words[comma - 1].low in _OPENS_CLAUSE else (source, tuple(content))


def may_report(parse: Parse, word: Word) -> bool:
    """Tell whether ``word`` is a verb, or one taken for a noun: "the Post reports", "a study shows"."""
    if noun_phrases.is_verb(word) or word.low not in _LIKE_NOUNS:
        return noun_phrases.is_verb(word)
    before, after = parse.ahead(word.at), parse.behind(word.at)
    if before is None or (after is not None and after.text != "."):
        return False
    return before.pos == "PROPN" or (before.pos == "NOUN" and _opens_with_article(parse, word))


def _opens_with_article(parse: Parse, word: Word) -> bool:
    """Tell whether an article stands right behind the last comma before ``word``."""
    first = parse.sentences[word.sentence][0]
    comma = next((at for at in range(word.at - 1, first, -1) if parse.words[at].text == ","), None)
    return comma is not None and parse.words[comma + 1].pos == "DET"


def _comma_before(parse: Parse, edge: int, first: int) -> int | None:
    """Return the comma before the noun phrase that ends at ``edge``, over an apposition if there is one."""
    commas = [at for at in range(max(first, edge - _LONGEST), edge) if parse.words[at].text == ","]
    if commas and commas[-1] == edge - 1:
        commas = commas[:-2]
    if not commas or commas[-1] + 1 >= edge:
        return None
    opening = parse.words[commas[-1] + 1]
    return None if opening.low in _BARRED_FIRST else commas[-1]


def _nothing_follows(parse: Parse, verb: Word) -> bool:
    """Tell whether what follows the verb cannot be its content."""
    at, end = verb.at + 1, parse.sentences[verb.sentence][1]
    if at < end and parse.words[at].text in _CLOSES_TAG:
        return True
    if any(kid.at > verb.at for kid in parse.kids(verb.at, "ccomp")):
        return False
    if verb.lemma in _HEARERS:
        heard = (kid.at for kid in parse.kids(verb.at, "dobj", "dative") if kid.at > verb.at)
        at = next((parse.subtree(one)[-1] + 1 for one in heard), at)
    return at >= end or parse.words[at].pos in _AFTER or parse.words[at].low in noun_phrases.DAYS


def clause_bounds(parse: Parse, at: int) -> tuple[int, int]:
    """Return the first word and the end of the stretch between semicolons in which word ``at`` stands."""
    first, end = parse.sentences[parse.words[at].sentence]
    breaks = [one for one in range(first, end) if parse.words[one].text == ";"]
    return max((one + 1 for one in breaks if one < at), default=first), min(
        (one for one in breaks if one > at), default=end
    )


def _clause_before(parse: Parse, comma: int, first: int) -> range:
    """Return the words of the clause that ends at ``comma``."""
    start = comma
    while start > first and parse.words[start - 1].text not in _BREAKS:
        start -= 1
    return range(start, comma)


def _is_phrase(parse: Parse, source: Sequence[int]) -> bool:
    """Tell whether the words are a noun phrase: a noun or pronoun, and no finite verb but in an aside."""
    words = [parse.words[at] for at in source]
    aside = next(
        (at for at, word in enumerate(words) if word.text == "," or word.low in _RELATIVE), len(words)
    )
    core = words[:aside]
    if not any(word.pos in {"NOUN", "PROPN", "PRON"} for word in core):
        return False
    return not any(noun_phrases.is_verb(word) and word.tag in {"VBD", "VBZ", "VBP"} for word in core)


def inserted(parse: Parse, verb: Word) -> Parts | None:
    """Return source and content of an inverted insertion: "A, said B, C" or "A, said B."."""
    words = parse.words
    first, end = parse.sentences[verb.sentence]
    source = _inverted_source(parse, verb, end) if _set_off(parse, verb, first) else None
    if not source:
        return None
    content = (*_clause_before(parse, verb.at - 1, first), *_after_aside(parse, source[-1], end))
    return (source, content) if any(noun_phrases.is_verb(words[at]) for at in content) else None


def _set_off(parse: Parse, verb: Word, first: int) -> bool:
    """Tell whether a comma stands before the verb that does not close an aside after its own subject."""
    words = parse.words
    if verb.lemma not in _FINAL or verb.tag not in {"VBD", "VBN", "VBZ"} or verb.at <= first:
        return False
    if words[verb.at - 1].text not in {",", "\u2013", "\u2014"}:
        return False
    subjects = [kid.at for kid in parse.kids(verb.at, "nsubj") if kid.at < verb.at]
    return not any(word.text == "," for at in subjects for word in words[at : verb.at - 1])


def _inverted_source(parse: Parse, verb: Word, end: int) -> tuple[int, ...] | None:
    """Return the noun phrase after an inverted verb, where it names somebody who can speak."""
    words = parse.words
    opening = _after_day(parse, verb.at + 1, end)
    if opening >= end or words[opening].pos not in _OPENS_PHRASE or words[opening].low in noun_phrases.DAYS:
        return None
    within = range(opening, min(end, opening + _LONGEST))
    head = next((at for at in within if _closes_phrase(parse, at)), None)
    if head is None:
        return None
    head = _with_apposition(parse, head, end)
    if head + 1 < end and words[head + 1].tag in _TENSED:
        return None  # "said the lake has risen": the subject of what is said
    if words[head].pos != "PROPN" and words[head].lemma not in noun_phrases.VOICES:
        return None
    return parse.unmarked(range(opening, head + 1))


def _with_apposition(parse: Parse, head: int, end: int) -> int:
    """Return the last word of a name in apposition after word ``head``: "the spokesman, Jonas Pell,"."""
    at = head + 2
    while at < end and parse.words[head + 1].text == "," and parse.words[at].pos == "PROPN":
        at += 1
    return at - 1 if at > head + 2 else head


def _closes_phrase(parse: Parse, at: int) -> bool:
    """Tell whether word ``at`` is the last of the noun phrase after an inverted verb."""
    after = parse.behind(at)
    return parse.words[at].pos in {"NOUN", "PROPN"} and (
        after is None or (after.pos not in {"NOUN", "PROPN", "PART"} and after.low not in _GOES_ON)
    )


def _after_aside(parse: Parse, head: int, end: int) -> tuple[int, ...]:
    """Return the clause that goes on after the insertion's closing comma."""
    stop = next((at for at in range(head + 1, end - 1) if parse.words[at].text in {",", ":"}), None)
    if stop is None or parse.words[stop + 1].low in _BARRED_FIRST:
        return ()
    return tuple(range(stop + 1, end))


def _after_day(parse: Parse, at: int, end: int) -> int:
    """Return the word after "on Friday" or "yesterday" at word ``at``, or ``at`` itself."""
    low = [word.low for word in parse.words[at : min(end, at + 2)]]
    if low and low[0] in noun_phrases.DAYS:
        return at + 1
    return at + 2 if len(low) > 1 and low[0] in _BEFORE_DAYS and low[1] in noun_phrases.DAYS else at
