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
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_FINAL: Final = lexicon.verbs("closes_sentence")
_HEARERS: Final = lexicon.verbs("takes_hearer")
_SINGLE: Final = lexicon.words("attribution.one_of_a_kind")
_OPENS_CONTENT: Final = lexicon.words("attribution.content_openers")
_BEFORE_DAYS: Final = lexicon.words("attribution.day_prepositions")
_GOES_ON: Final = lexicon.words("attribution.phrase_links")
_ADDING: Final = lexicon.words("clauses.relative_pronouns")
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB"})
_TENSED: Final = frozenset({"VBZ", "VBP", "VBD", "MD"})
_AFTER: Final = frozenset({"ADP", "ADV", "SCONJ", "PUNCT"})
_OPENS_PHRASE: Final = frozenset({"DET", "PROPN", "NOUN", "PRON", "ADJ"})
_LONGEST: Final = 25
_BARRED_FIRST: Final = lexicon.words("attribution.barred_openers")
_RELATIVE: Final = lexicon.words("attribution.relatives")
_LIKE_NOUNS: Final = lexicon.words("attribution.noun_like_cues")
_SHORT: Final = 6  # words of a noun phrase that is looked through
_BREAKS: Final = frozenset({";", ":", "."})
_BETWEEN: Final = lexicon.words("attribution.between_subject_and_verb")
_OPENS_CLAUSE: Final = lexicon.words("attribution.clause_openers")
_CLOSES_TAG: Final = frozenset({",", ";", "."})
Parts = tuple[tuple[int, ...], tuple[int, ...]]


def final(paragraph: Paragraph, verb: Word) -> Parts | None:
    """Return source and content where ``verb`` closes its sentence or clause: "A, B said"."""
    if verb.lemma not in _FINAL or not _finite(paragraph, verb) or not _nothing_follows(paragraph, verb):
        return None
    if any(kid.low != "it" for kid in paragraph.kids(verb.at, "nsubjpass")):
        return None  # "..., the patient was admitted"
    first = paragraph.bounds[verb.sentence][0]
    edge = verb.at
    while edge > first and _slips_in(paragraph.words[edge - 1]):
        edge -= 1
    comma = _comma_before(paragraph, edge, first)
    if comma is None:
        return None
    source = list(paragraph.unmarked(range(comma + 1, edge)))
    content = _clause_before(paragraph, comma, first)
    if not content or not _is_phrase(paragraph, source):
        return None
    return tuple(source), tuple(content)


def medial(paragraph: Paragraph, verb: Word) -> Parts | None:
    """Return the parts where a tag stands between subject and verb: "The gap, the mayor said, is due to"."""
    words = paragraph.words
    first, end = paragraph.bounds[verb.sentence]
    after = verb.at + 2
    if verb.lemma not in _FINAL or not _finite(paragraph, verb) or after >= end:
        return None
    if words[after - 1].text != "," or words[after].tag not in _TENSED:
        return None
    comma = _comma_before(paragraph, verb.at, first)
    if comma is None or any(noun_phrases.is_verb(word) or word.text == "," for word in words[first:comma]):
        return None
    source = list(paragraph.unmarked(range(comma + 1, verb.at)))
    before = [word for word in words[first:comma] if word.pos in {"NOUN", "PROPN", "PRON"}]
    if not before or words[first].pos not in _OPENS_PHRASE or not _is_phrase(paragraph, source):
        return None
    return tuple(source), (*range(first, comma), *range(after, end))


def _finite(paragraph: Paragraph, verb: Word) -> bool:
    return verb.tag in _FINITE or mistagged(paragraph, verb)


def mistagged(paragraph: Paragraph, word: Word) -> bool:
    """Tell whether ``word`` is a verb taken for a noun: ", the Valley Post reports." at a sentence's end."""
    if word.low not in _LIKE_NOUNS or word.pos != "NOUN" or not word.at:
        return False
    end = paragraph.bounds[word.sentence][1]
    last = all(one.pos in {"PUNCT", "SPACE"} for one in paragraph.words[word.at + 1 : end])
    return last and (paragraph.words[word.at - 1].pos == "PROPN" or _of_one(paragraph, word))


def _of_one(paragraph: Paragraph, word: Word) -> bool:
    """Tell whether a noun that is one stands before ``word`` and behind a comma: ", a study shows."."""
    first = paragraph.bounds[word.sentence][0]
    near = range(word.at - 1, max(first, word.at - _SHORT), -1)
    article = next((at for at in near if paragraph.words[at].low in _SINGLE), first)
    return article > first and paragraph.words[article - 1].text == "," and article < word.at - 1


def _slips_in(word: Word) -> bool:
    """Tell whether ``word`` may stand between a subject and its verb."""
    return word.pos in {"AUX", "ADV"} or word.low in _BETWEEN


def _comma_before(paragraph: Paragraph, edge: int, first: int) -> int | None:
    """Return the comma before the noun phrase that ends at ``edge``, over an apposition if there is one."""
    commas = [at for at in range(max(first, edge - _LONGEST), edge) if paragraph.words[at].text == ","]
    if commas and commas[-1] == edge - 1:
        commas = commas[:-2]
    if not commas or commas[-1] + 1 >= edge:
        return None
    opening = paragraph.words[commas[-1] + 1]
    return None if opening.low in _BARRED_FIRST else commas[-1]


def _nothing_follows(paragraph: Paragraph, verb: Word) -> bool:
    """Tell whether what follows the verb cannot be its content."""
    words = paragraph.words
    at = verb.at + 1
    end = paragraph.bounds[verb.sentence][1]
    if at < end and words[at].text in _CLOSES_TAG:
        return True
    if verb.lemma in _HEARERS:
        for kid in paragraph.kids(verb.at, "dobj", "dative"):
            if kid.at > verb.at:
                at = max(at, paragraph.subtree(kid.at)[-1] + 1)
                break
    if any(kid.at > verb.at for kid in paragraph.kids(verb.at, "ccomp")):
        return False
    if at >= end:
        return True
    after = words[at]
    if after.low in noun_phrases.DAYS:
        return True
    return after.pos in _AFTER and after.text != ":" and after.low not in _OPENS_CONTENT


def clause_bounds(paragraph: Paragraph, at: int) -> tuple[int, int]:
    """Return the first word and the end of the stretch between semicolons in which word ``at`` stands."""
    first, end = paragraph.bounds[paragraph.words[at].sentence]
    breaks = [one for one in range(first, end) if paragraph.words[one].text == ";"]
    return max((one + 1 for one in breaks if one < at), default=first), min(
        (one for one in breaks if one > at), default=end
    )


def _clause_before(paragraph: Paragraph, comma: int, first: int) -> list[int]:
    """Return the words of the clause that ends at ``comma``; none where no verb stands in it."""
    start = comma
    while start > first and paragraph.words[start - 1].text not in _BREAKS:
        start -= 1
    clause = [paragraph.words[at] for at in range(start, comma)]
    if clause and clause[-1].low in _OPENS_CLAUSE:
        return []  # "a trip for which, the club says, they had leave": what follows is said
    return [word.at for word in clause] if any(noun_phrases.is_verb(word) for word in clause) else []


def _is_phrase(paragraph: Paragraph, source: list[int]) -> bool:
    """Tell whether the words are a noun phrase: a noun or pronoun, and no finite verb but in an aside."""
    words = [paragraph.words[at] for at in source]
    aside = next(
        (at for at, word in enumerate(words) if word.text == "," or word.low in _RELATIVE), len(words)
    )
    core = words[:aside]
    if not any(word.pos in {"NOUN", "PROPN", "PRON"} for word in core):
        return False
    return not any(noun_phrases.is_verb(word) and word.tag in {"VBD", "VBZ", "VBP"} for word in core)


def inserted(paragraph: Paragraph, verb: Word) -> Parts | None:
    """Return source and content of an inverted insertion: "A, said B, C" or "A, said B."."""
    words = paragraph.words
    first, end = paragraph.bounds[verb.sentence]
    source = _inverted_source(paragraph, verb, end) if _set_off(paragraph, verb, first) else None
    if not source:
        return None
    content = (*_clause_or_phrase(paragraph, verb.at - 1, first), *_after_aside(paragraph, source[-1], end))
    return (source, content) if any(noun_phrases.is_verb(words[at]) for at in content) else None


def _set_off(paragraph: Paragraph, verb: Word, first: int) -> bool:
    """Tell whether a comma stands before the verb that does not close an aside after its own subject."""
    words = paragraph.words
    if verb.lemma not in _FINAL or verb.tag not in {"VBD", "VBN", "VBZ"} or verb.at <= first:
        return False
    if words[verb.at - 1].text not in {",", "\u2013", "\u2014"}:
        return False
    subjects = [kid.at for kid in paragraph.kids(verb.at, "nsubj") if kid.at < verb.at]
    return not any(word.text == "," for at in subjects for word in words[at : verb.at - 1])


def _inverted_source(paragraph: Paragraph, verb: Word, end: int) -> tuple[int, ...] | None:
    """Return the noun phrase after an inverted verb, where it names somebody who can speak."""
    words = paragraph.words
    opening = _after_day(paragraph, verb.at + 1, end)
    if opening >= end or words[opening].pos not in _OPENS_PHRASE or words[opening].low in noun_phrases.DAYS:
        return None
    within = range(opening, min(end, opening + _LONGEST))
    head = next((at for at in within if _closes_phrase(paragraph, at)), None)
    if head is None:
        return None
    head = _with_apposition(paragraph, head, end)
    if head + 1 < end and words[head + 1].tag in _TENSED:
        return None  # "said the lake has risen": the subject of what is said
    if words[head].pos not in {"PROPN", "PRON"} and words[head].lemma not in noun_phrases.VOICES:
        return None
    return paragraph.unmarked(range(opening, head + 1))


def named_after(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return the noun phrase after an inverted verb by its words: "said his team mate Dario Vasko"."""
    return _inverted_source(paragraph, verb, paragraph.bounds[verb.sentence][1]) or ()


def _with_apposition(paragraph: Paragraph, head: int, end: int) -> int:
    """Return the last word of a name in apposition after word ``head``: "the spokesman, Jonas Pell,"."""
    words = paragraph.words
    if head + 2 >= end or words[head + 1].text != ",":
        return head
    at = head + 2
    while at < end and words[at].pos == "PROPN":
        at += 1
    return at - 1 if at > head + 2 else head


def _after_day(paragraph: Paragraph, at: int, end: int) -> int:
    """Return the word after "on Friday" or "yesterday" at word ``at``, or ``at`` itself."""
    low = [word.low for word in paragraph.words[at : min(end, at + 2)]]
    if low and low[0] in noun_phrases.DAYS:
        return at + 1
    return at + 2 if len(low) > 1 and low[0] in _BEFORE_DAYS and low[1] in noun_phrases.DAYS else at


def _closes_phrase(paragraph: Paragraph, at: int) -> bool:
    """Tell whether word ``at`` is the last of the noun phrase after an inverted verb."""
    word = paragraph.words[at]
    if at + 1 >= len(paragraph.words):
        return True
    after = paragraph.words[at + 1]
    return (
        word.pos in {"NOUN", "PROPN", "PRON"}
        and after.pos not in {"NOUN", "PROPN", "PART"}
        and after.low not in _GOES_ON
    )


def _clause_or_phrase(paragraph: Paragraph, comma: int, first: int) -> tuple[int, ...]:
    start = comma
    while start > first and paragraph.words[start - 1].text not in _BREAKS:
        start -= 1
    return tuple(range(start, comma))


def _after_aside(paragraph: Paragraph, head: int, end: int) -> tuple[int, ...]:
    """Return the clause that goes on after the insertion's closing comma and any relative clause."""
    words = paragraph.words
    stop = _next_stop(paragraph, head + 1, end)
    if stop is not None and words[stop].text == "," and words[stop + 1].low in _ADDING:
        stop = _next_stop(paragraph, stop + 1, end)
    if stop is None:
        return ()
    return tuple(range(stop + 1, end)) if words[stop + 1].low not in _BARRED_FIRST else ()


def _next_stop(paragraph: Paragraph, first: int, end: int) -> int | None:
    """Return the next comma or colon with a word after it before ``end``, or None."""
    return next((at for at in range(first, end - 1) if paragraph.words[at].text in {",", ":"}), None)
