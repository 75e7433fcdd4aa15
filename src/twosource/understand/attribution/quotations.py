"""Direct speech: each quoted stretch finds its cue, or goes on with the speech before it.

The order of the searches is that of newspaper practice: the words after the closing mark
("...," said the mayor), those before the opening mark (The mayor said: "..."), the clause that
holds the quotation, the sentence or paragraph before that ends in a colon, a dash with a name
after the quotation; and where there is none of these, the speaker who spoke last.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases, parentheticals
from twosource.understand.attribution.candidates import Candidate, Form, Place, by_paragraph, places
from twosource.understand.attribution.cues import complements
from twosource.understand.attribution.floating import beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_REACH: Final = 30  # words between a quotation and its cue: longer titles are rare
_PUNCT: Final = frozenset({",", ".", ":", ";", "\u2013", "\u2014", "--", "-", "\u2026", "...", "!", "?"})
_MARKS: Final = frozenset("\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u2039\u203a")
_ENDS: Final = frozenset(".,!?\u2026\u2014-")
_LEADS_OUT: Final = frozenset({",", "!", "?"})
_DASHES: Final = frozenset({"\u2013", "\u2014", "--", "\u2015", "-", "~"})
_NOT_SPEECH: Final = lexicon.verbs("auxiliary")
_SHORT: Final = 3  # a quotation of so few words without an end mark is a term, not speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quoted stretch: its paragraph, first and last word, and how it ends."""

    paragraph: int
    first: int
    last: int
    speech: bool
    opens_sentence: bool
    unclosed: bool
    end_mark: str


def quoted_stretches(paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """Return the quoted stretches of the item that hold words, in text order."""
    found: list[Quotation] = []
    for number, paragraph in enumerate(paragraphs):
        inside: dict[int, list[int]] = {}
        for word in paragraph.words:
            if word.quote >= 0:
                inside.setdefault(word.quote, []).append(word.at)
        found.extend(_quotation(paragraph, number, inside[at]) for at in sorted(inside))
    return tuple(found)


def _quotation(paragraph: Paragraph, number: int, inside: list[int]) -> Quotation:
    words = [paragraph.words[at] for at in inside]
    last = words[-1]
    inner = [word for word in words if word.text not in _MARKS]
    end_mark = inner[-1].text[-1:] if inner else ""
    before = paragraph.words[inside[0] - 1] if inside[0] else None
    after = paragraph.words[last.at + 1] if last.at + 1 < len(paragraph.words) else None
    opens = before is None or before.sentence != words[0].sentence or before.text in {":", "\u2014", "\u2013"}
    led_in = before is not None and before.text in {":", ","}
    follows = after is not None and after.text == ","
    plain = [word for word in inner if word.text not in _PUNCT]
    speech = len(plain) > _SHORT or end_mark in _ENDS or led_in or (follows and opens)
    return Quotation(
        paragraph=number,
        first=inside[0],
        last=inside[-1],
        speech=speech,
        opens_sentence=opens,
        unclosed=last.text[-1:] not in _MARKS,
        end_mark=end_mark,
    )


def quotations(search: Search) -> None:
    """Give every quoted stretch of the item to a candidate, new or found before."""
    paragraphs, candidates = search.paragraphs, search.found
    by_verb = {candidate.verb: candidate for candidate in candidates if candidate.verb}
    shelf = by_paragraph(candidates)
    last: Candidate | None = None
    end: Place = (0, 0)
    for quotation in quoted_stretches(paragraphs):
        here = shelf.setdefault(quotation.paragraph, [])
        candidate = _own(paragraphs, quotation, here, by_verb)
        own = candidate is not None
        if candidate is None and quotation.speech and last is not None:
            candidate = _continued(paragraphs, quotation, last, end)
        if candidate is None and quotation.speech and stands_alone(paragraphs, quotation):
            candidate = beside(paragraphs, quotation.paragraph, quotation.first, shelf)
        if candidate is None:
            continue
        said = places(quotation.paragraph, range(quotation.first, quotation.last + 1))
        candidate.content |= said
        candidate.content -= candidate.cue | candidate.source
        # What goes on may be long: its end is kept, not looked for in all of it each time.
        end = (
            max(candidate.content | candidate.cue)
            if own
            else max(end, *(said - candidate.cue - candidate.source), end)
        )
        if candidate not in here:
            here.append(candidate)
        if candidate.verb:
            by_verb[candidate.verb] = candidate
        last = candidate
    made = (one for number in sorted(shelf) for one in shelf[number])
    search.found = list(dict.fromkeys([*candidates, *made]))


def stands_alone(paragraphs: Sequence[Paragraph], quotation: Quotation) -> bool:
    """Tell whether the quotation is a sentence, or several, with nothing else in it."""
    words = paragraphs[quotation.paragraph].words
    after = words[quotation.last + 1] if quotation.last + 1 < len(words) else None
    return quotation.opens_sentence and (after is None or after.sentence != words[quotation.last].sentence)


def _own(
    paragraphs: Sequence[Paragraph],
    quotation: Quotation,
    candidates: Sequence[Candidate],
    by_verb: dict[Place, Candidate],
) -> Candidate | None:
    """Return the candidate that the words around ``quotation`` name, or None."""
    paragraph = paragraphs[quotation.paragraph]
    verb = None
    if quotation.speech:
        verb = (
            _before(paragraph, quotation.first, marks=frozenset({":"}))
            or _after(paragraph, quotation)
            or _before(paragraph, quotation.first, marks=frozenset({","}))
        )
    if verb is not None:
        candidate = by_verb.get((quotation.paragraph, verb.at)) or _from_verb(
            paragraph, quotation.paragraph, verb
        )
        if not candidate.source:
            candidate.source = places(quotation.paragraph, _utterer(paragraph, verb))
        if verb.at > quotation.last:
            candidate.source = places(quotation.paragraph, _tag(paragraph, quotation, verb, candidate.source))
        return candidate
    holder = _holder(quotation, candidates)
    if holder is not None or not quotation.speech:
        return holder
    return _dashed(paragraphs, quotation) or _announced(paragraphs, quotation, by_verb)


def _tag(paragraph: Paragraph, quotation: Quotation, verb: Word, found: set[Place]) -> Sequence[int]:
    """Return who says it in the words between the quotation and ``verb``, or after that; none is quoted.

    The parser may take the apposition for the subject: "Ina Holt, head of the clinic said".
    """
    source = [at for _, at in sorted(found) if paragraph.words[at].quote < 0]
    if not source:
        return _named_after(paragraph, verb)
    between = [at for at in range(quotation.last + 1, verb.at) if paragraph.words[at].text not in _PUNCT]
    opening = between[0] if between else source[0]
    named = paragraph.words[opening].pos == "PROPN" and quotation.last < opening < source[0] < verb.at
    return range(opening, source[-1] + 1) if named else source


def _named_after(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    return noun_phrases.after_verb(paragraph, verb) or parentheticals.named_after(paragraph, verb)


def _holder(quotation: Quotation, candidates: Sequence[Candidate]) -> Candidate | None:
    """Return the innermost candidate whose content holds the first or last words of the quotation."""
    edges = {
        (quotation.paragraph, quotation.first),
        (quotation.paragraph, quotation.first + 1),
        (quotation.paragraph, quotation.last),
        (quotation.paragraph, quotation.last - 1),
    }
    holding = [candidate for candidate in candidates if candidate.content & edges]
    return min(holding, key=lambda candidate: len(candidate.content), default=None)


def _from_verb(paragraph: Paragraph, number: int, verb: Word) -> Candidate:
    return Candidate(
        lemma=verb.lemma,
        form=Form.QUOTATION,
        verb=(number, verb.at),
        cue=places(number, noun_phrases.cue(paragraph, verb)),
        source=places(number, _utterer(paragraph, verb)),
    )


def _utterer(paragraph: Paragraph, verb: Word) -> tuple[int, ...]:
    """Return the subject of ``verb``, or from whom the words come: "from the police came one sentence"."""
    if verb.lemma in noun_phrases.QUOTING:
        return noun_phrases.quoted(paragraph, verb) or noun_phrases.subject(paragraph, verb)
    source = noun_phrases.subject(paragraph, verb)
    if not any(paragraph.words[at].lemma in _UTTERANCES for at in source):
        return source
    for kid in paragraph.kids(verb.at, "prep"):
        for giver in paragraph.kids(kid.at, "pobj"):
            if kid.low == "from":
                return noun_phrases.phrase(paragraph, giver.at)
    return source


_UTTERANCES: Final = lexicon.words("attribution.utterances")


def _after(paragraph: Paragraph, quotation: Quotation) -> Word | None:
    """Return the verb that reports the quotation after its closing mark."""
    words = paragraph.words
    at = quotation.last + 1
    ended = quotation.end_mark in _LEADS_OUT or (at < len(words) and words[at].text == ",")
    while at < len(words) and words[at].text in _PUNCT:
        at += 1
    if at >= len(words) or (words[at].sentence != words[quotation.last].sentence and not ended):
        return None
    if not ended and not quotation.opens_sentence:
        return None
    sentence = words[at].sentence
    for word in words[at : at + _REACH]:
        if word.sentence != sentence or word.quote >= 0:
            return None
        if noun_phrases.is_verb(word) and _reports(word, open_class=ended):
            return word if _adjacent(paragraph, word, at) else None
    return None


def _reports(word: Word, *, open_class: bool) -> bool:
    quoted = word.lemma in noun_phrases.QUOTING and word.tag == "VBN"  # "the mayor is quoted as saying"
    if word.dep in {"aux", "auxpass", "amod"} or (word.dep in {"relcl", "acl"} and not quoted):
        return False
    return bool(complements(word.lemma, broad=False)) or (open_class and word.lemma not in _NOT_SPEECH)


def _adjacent(paragraph: Paragraph, verb: Word, first: int) -> bool:
    """Tell whether only the subject, adverbs and auxiliaries stand between ``first`` and the verb."""
    allowed = set(range(verb.at, verb.at + 1))
    for kid in paragraph.children[verb.at]:
        word = paragraph.words[kid]
        if word.dep in {"nsubj", "nsubjpass", "aux", "advmod", "neg", "auxpass", "cc"}:
            allowed.update(paragraph.subtree(kid))
    between = [paragraph.words[at] for at in range(first, verb.at)]
    return all(word.at in allowed or word.pos in {"PUNCT", "ADV", "CCONJ"} for word in between) and bool(
        _utterer(paragraph, verb) or (verb.at == first and _named_after(paragraph, verb))
    )


def _before(paragraph: Paragraph, first: int, *, marks: frozenset[str]) -> Word | None:
    """Return the verb that announces the quotation opening at word ``first`` in its own sentence."""
    words = paragraph.words
    if not first or words[first - 1].sentence != words[first].sentence or words[first - 1].text not in marks:
        return None
    return _last_cue(paragraph, first - 1, colon=words[first - 1].text == ":")


def _last_cue(paragraph: Paragraph, end: int, *, colon: bool) -> Word | None:
    """Return the last reporting verb before word ``end`` in its sentence and after any quotation."""
    words = paragraph.words
    sentence = words[end].sentence
    fallback = None
    for word in reversed(words[max(0, end - _REACH) : end]):
        if word.sentence != sentence or word.quote >= 0:
            break
        if not noun_phrases.is_verb(word) or word.dep in {"aux", "auxpass", "amod"}:
            continue
        if complements(word.lemma, broad=False):
            return word
        if fallback is None and colon and word.lemma not in _NOT_SPEECH and word.dep == "ROOT":
            fallback = word
    return fallback


def _announced(
    paragraphs: Sequence[Paragraph], quotation: Quotation, by_verb: dict[Place, Candidate]
) -> Candidate | None:
    """Return the candidate of a sentence or paragraph before that ends in a colon."""
    number, at = quotation.paragraph, quotation.first - 1
    if at < 0:
        if not number:
            return None
        number -= 1
        at = len(paragraphs[number].words) - 1
    paragraph = paragraphs[number]
    if paragraph.words[at].text != ":" or paragraph.words[at].quote >= 0:
        return None
    verb = _last_cue(paragraph, at, colon=True)
    if verb is not None:
        return by_verb.get((number, verb.at)) or _from_verb(paragraph, number, verb)
    return None


def _dashed(paragraphs: Sequence[Paragraph], quotation: Quotation) -> Candidate | None:
    """Return a candidate where a dash and a name sign it, behind it or as a paragraph of their own."""
    number, at = quotation.paragraph, quotation.last + 1
    if at >= len(paragraphs[number].words) and number + 1 < len(paragraphs):
        number, at = number + 1, 0
    words = paragraphs[number].words
    if at + 1 >= len(words) or words[at].text not in _DASHES:
        return None
    rest = list(islice((word for word in words[at + 1 :] if word.text not in _PUNCT), _REACH + 1))
    if (
        not rest
        or len(rest) > _REACH
        or rest[0].pos not in {"PROPN", "NOUN"}
        or not rest[0].text[:1].isupper()
    ):
        return None
    return Candidate(
        lemma="-", form=Form.DASH, cue={(number, at)}, source=places(number, range(at + 1, len(words)))
    )


def _continued(
    paragraphs: Sequence[Paragraph], quotation: Quotation, last: Candidate, before: Place
) -> Candidate | None:
    """Return ``last``, the speech that ends at ``before``, where it goes on."""
    paragraph = paragraphs[quotation.paragraph]
    if before[0] == quotation.paragraph:
        return last if quotation.opens_sentence else None
    if before[0] + 1 != quotation.paragraph or quotation.first:
        return None
    if len(paragraph.words) - 1 - quotation.last > 1 and not quotation.unclosed:
        return None
    return last
