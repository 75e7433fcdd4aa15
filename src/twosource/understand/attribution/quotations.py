"""Direct speech: each quoted stretch finds its cue, or goes on with the speech before it.

The order of the searches is that of newspaper practice: the words before the opening mark (The mayor
said: "..."), those after the closing mark ("...," said the mayor), the clause that holds the quotation, a
dash with a name behind it; and where there is none of these, the speech that goes on, and at last
whoever acts in the sentence before.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form, by_paragraph
from twosource.understand.attribution.cues import complements

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.parse import Parse, Word

_REACH: Final = 30  # words between a quotation and its cue: longer titles are rare
_PUNCT: Final = frozenset({",", ".", ":", ";", "\u2013", "\u2014", "--", "-", "\u2026", "...", "!", "?"})
_MARKS: Final = frozenset("\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u2039\u203a")
_DASHES: Final = frozenset({"\u2013", "\u2014", "--", "\u2015", "-", "~"})
_ENDS: Final = frozenset(".,!?\u2026\u2014-")
_LEADS_OUT: Final = frozenset({",", "!", "?"})
_NOT_SPEECH: Final = lexicon.verbs("auxiliary")
_SINGLE: Final = frozenset(lexicon.values("attribution.genders", str))
_UTTERANCES: Final = lexicon.words("attribution.utterances")
_SHORT: Final = 3  # a quotation of so few words without an end mark is a term, not speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quoted stretch: its first and last word, and how it ends."""

    first: int
    last: int
    speech: bool
    opens_sentence: bool
    unclosed: bool
    end_mark: str


def _quoted_stretches(parse: Parse) -> Iterator[Quotation]:
    """Yield the quoted stretches of the item that hold words, in text order."""
    for quote, words in groupby(parse.words, key=lambda word: word.quote):
        if quote >= 0:
            yield _quotation(parse, list(words))


def _quotation(parse: Parse, words: Sequence[Word]) -> Quotation:
    last = words[-1]
    inner = [word for word in words if word.text not in _MARKS]
    end_mark = inner[-1].text[-1:] if inner else ""
    before, after = parse.ahead(words[0].at), parse.behind(last.at)
    first = inner[0] if inner else words[0]  # the parser may leave the opening mark to the sentence before
    opens = before is None or before.sentence != first.sentence or before.text == ":"
    led_in = before is not None and before.text in {":", ","}
    follows = after is not None and after.text == ","
    plain = [word for word in inner if word.text not in _PUNCT]
    speech = len(plain) > _SHORT or end_mark in _ENDS or led_in or (follows and opens)
    return Quotation(
        first=words[0].at,
        last=last.at,
        speech=speech,
        opens_sentence=opens,
        unclosed=last.text[-1:] not in _MARKS,
        end_mark=end_mark,
    )


def quotations(search: Search) -> None:
    """Give every quoted stretch of the item to a candidate, new or found before."""
    parse = search.parse
    by_verb = {candidate.verb: candidate for candidate in search.found if candidate.verb is not None}
    shelf = by_paragraph(parse, search.found)
    last: Candidate | None = None
    end = 0
    for quotation in _quoted_stretches(parse):
        here = shelf[parse.words[quotation.first].paragraph]
        candidate = _own(parse, quotation, here, by_verb)
        own = candidate is not None
        if candidate is None and quotation.speech and last is not None:
            candidate = _continued(parse, quotation, last, end)
        if candidate is None and quotation.speech and _stands_alone(parse, quotation):
            candidate = _actor_before(parse, quotation.first)
        if candidate is None:
            continue
        said = set(range(quotation.first, quotation.last + 1))
        candidate.content |= said
        candidate.content -= candidate.cue | candidate.source
        # What goes on may be long: its end is kept, not looked for in all of it each time.
        spoken = candidate.content | candidate.cue if own else said - candidate.cue - candidate.source
        end = max(spoken) if own else max(end, *spoken, end)
        if candidate not in here:
            here.append(candidate)
        if candidate.verb is not None:
            by_verb[candidate.verb] = candidate
        last = candidate
    made = (one for number in sorted(shelf) for one in shelf[number])
    search.found = list(dict.fromkeys([*search.found, *made]))


def _stands_alone(parse: Parse, quotation: Quotation) -> bool:
    """Tell whether the quotation is a sentence, or several, with nothing else in it."""
    after = parse.behind(quotation.last)
    return quotation.opens_sentence and (
        after is None or after.sentence != parse.words[quotation.last].sentence
    )


def _own(
    parse: Parse, quotation: Quotation, candidates: Sequence[Candidate], by_verb: dict[int, Candidate]
) -> Candidate | None:
    """Return the candidate that the words around ``quotation`` name, or None."""
    verb = None
    if quotation.speech:
        verb = _before(parse, quotation, ":") or _after(parse, quotation) or _before(parse, quotation, ",")
    if verb is not None:
        candidate = by_verb.get(verb.at) or _from_verb(parse, verb)
        if not candidate.source:
            candidate.source = set(_utterer(parse, verb))
        if verb.at > quotation.last:
            candidate.source = set(_tag(parse, quotation, verb, candidate.source))
        return candidate
    return _holder(quotation, candidates) or (_signed(parse, quotation) if quotation.speech else None)


def _signed(parse: Parse, quotation: Quotation) -> Candidate | None:
    """Return a candidate where a dash and a name sign the quotation, behind it or in the next paragraph."""
    at = quotation.last + 1
    if at + 1 >= len(parse.words) or parse.words[at].text not in _DASHES:
        return None
    end = parse.paragraphs[parse.words[at].paragraph][1]
    signed = parse.words[at + 1].pos in {"PROPN", "NOUN"} and parse.words[at + 1].text[:1].isupper()
    if not signed or end - at > _REACH:
        return None
    return Candidate(lemma="-", form=Form.SIGNED, cue={at}, source=set(range(at + 1, end)))


def _tag(parse: Parse, quotation: Quotation, verb: Word, found: set[int]) -> Sequence[int]:
    """Return who says it in the words between the quotation and ``verb``, or after that; none is quoted.

    The parser may take the apposition for the subject: "Ina Holt, head of the clinic said".
    """
    source = [at for at in sorted(found) if parse.words[at].quote < 0]
    if not source:
        return noun_phrases.after_verb(parse, verb)
    between = [at for at in range(quotation.last + 1, verb.at) if parse.words[at].text not in _PUNCT]
    opening = between[0] if between else source[0]
    named = parse.words[opening].pos == "PROPN" and quotation.last < opening < source[0] < verb.at
    return range(opening, source[-1] + 1) if named else source


def _holder(quotation: Quotation, candidates: Sequence[Candidate]) -> Candidate | None:
    """Return the innermost candidate whose content holds the first or last words of the quotation."""
    first, last = quotation.first, quotation.last
    edges = {first, first + 1, last, last - 1, last - 2}  # behind the last word a comma and the mark
    holding = [candidate for candidate in candidates if candidate.content & edges]
    return min(holding, key=lambda candidate: len(candidate.content), default=None)


def _from_verb(parse: Parse, verb: Word) -> Candidate:
    return Candidate(
        lemma=verb.lemma,
        form=Form.QUOTATION,
        verb=verb.at,
        cue=set(noun_phrases.cue(parse, verb)),
        source=set(_utterer(parse, verb)),
    )


def _utterer(parse: Parse, verb: Word) -> tuple[int, ...]:
    """Return who utters what ``verb`` reports: its subject, or who is quoted, or from whom words come."""
    whom = noun_phrases.quoted(parse, verb) if verb.lemma in noun_phrases.QUOTING else ()
    source = whom or noun_phrases.subject(parse, verb)
    if any(parse.words[at].lemma in _UTTERANCES for at in source):
        for giver in (obj for kid in parse.kids(verb.at, "prep") for obj in parse.kids(kid.at, "pobj")):
            if parse.words[giver.head].low == "from":
                return noun_phrases.phrase(parse, giver.at)
    return source


def _after(parse: Parse, quotation: Quotation) -> Word | None:
    """Return the verb that reports the quotation after its closing mark."""
    words = parse.words
    at = quotation.last + 1
    stop = parse.paragraphs[words[quotation.last].paragraph][1]
    ended = quotation.end_mark in _LEADS_OUT or (at < stop and words[at].text == ",")
    while at < stop and words[at].text in _PUNCT:
        at += 1
    if at >= stop or (words[at].sentence != words[quotation.last].sentence and not ended):
        return None
    if not ended and not quotation.opens_sentence:
        return None
    sentence = words[at].sentence
    for word in words[at : at + _REACH]:
        if word.sentence != sentence or word.quote >= 0:
            return None
        if noun_phrases.is_verb(word) and _reports(word, open_class=ended):
            return word if _adjacent(parse, word, at) else None
    return None


def _reports(word: Word, *, open_class: bool) -> bool:
    if word.dep in {"relcl", "acl"} and word.lemma not in noun_phrases.QUOTING:  # "the mayor, quoted as"
        return False
    return bool(complements(word.lemma, broad=False)) or (open_class and word.lemma not in _NOT_SPEECH)


def _adjacent(parse: Parse, verb: Word, first: int) -> bool:
    """Tell whether only the subject, adverbs and auxiliaries stand between ``first`` and the verb."""
    allowed = {verb.at}
    for kid in parse.kids(verb.at, "nsubj", "nsubjpass", "aux", "advmod", "neg", "auxpass", "cc"):
        allowed.update(parse.subtree(kid.at))
    between = [parse.words[at] for at in range(first, verb.at)]
    return all(word.at in allowed or word.pos in {"PUNCT", "ADV", "CCONJ"} for word in between) and bool(
        _utterer(parse, verb) or (verb.at == first and noun_phrases.after_verb(parse, verb))
    )


def _before(parse: Parse, quotation: Quotation, mark: str) -> Word | None:
    """Return the last reporting verb before the ``mark`` that opens the quotation, after any other one.

    A colon announces it from the sentence or the paragraph before, too.
    """
    before = parse.words[quotation.first - 1] if quotation.first else None
    if before is None or before.text != mark:
        return None
    if mark == "," and before.sentence != parse.words[quotation.first].sentence:
        return None
    fallback = None
    for word in reversed(parse.words[max(0, before.at - _REACH) : before.at]):
        if word.sentence != before.sentence or word.quote >= 0:
            break
        if not noun_phrases.is_verb(word):
            continue
        if complements(word.lemma, broad=False):
            return word
        if mark == ":" and word.lemma not in _NOT_SPEECH and word.dep == "ROOT":
            fallback = word
    return fallback


def _continued(parse: Parse, quotation: Quotation, last: Candidate, before: int) -> Candidate | None:
    """Return ``last``, the speech that ends at word ``before``, where it goes on."""
    number, first = parse.words[before].paragraph, parse.words[quotation.first]
    if number == first.paragraph:
        within = parse.words[before].sentence == first.sentence  # "..., he said, but "...""
        return last if quotation.opens_sentence or within else None
    if number + 1 != first.paragraph or parse.ahead(quotation.first) is not None:
        return None
    left = parse.paragraphs[first.paragraph][1] - 1 - quotation.last
    return None if left > 1 and not quotation.unclosed else last


def _actor_before(parse: Parse, first: int) -> Candidate | None:
    """Return a candidate for a quotation by itself at word ``first``: in news it is the actor's before it.

    That is the one person who is the subject of the sentence before, be it that of the paragraph before.
    """
    if not parse.words[first].sentence:
        return None
    start, end = parse.sentences[parse.words[first].sentence - 1]
    subjects = [
        word
        for word in parse.words[start:end]
        if word.dep == "nsubj" and word.quote < 0 and parse.words[word.head].dep == "ROOT"
    ]
    if len(subjects) != 1:
        return None
    (word,) = subjects
    if word.low in _SINGLE or word.lemma in noun_phrases.PERSONS or word.pos == "PROPN":
        return Candidate(lemma="", form=Form.FLOATING, source=set(noun_phrases.phrase(parse, word.at)))
    return None
