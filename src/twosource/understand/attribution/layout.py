"""Attributions by marks and layout: signed posts, turns of an interview, texts read out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon, match
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.parse import Parse, Word

# A dash, a name, the account in brackets and a date, at the end of a paragraph.
_SIGNED: Final = match.pattern("attribution.signature of a post")
_SIGNATURE: Final = 160  # characters of a paragraph's end within which it is signed
_LABEL: Final = 8  # words of a label at most, its colon left out
_TURNS: Final = 2  # labels of one speaker that make an interview
# What stands after a name in the outlet's own pay.
_STAFF: Final = lexicon.words("attribution.interviewers")
_READS: Final = lexicon.verbs("announces_text")
_FIRST_PERSON: Final = lexicon.words("attribution.first_person")
_REACH: Final = 12  # words between such a verb and the colon


def posts(search: Search) -> None:
    """Add the posts that their authors sign: "The roof has gone. - Ina Holt (@inaholt)"."""
    for first, end in search.parse.paragraphs:
        words = search.parse.words[first:end]
        stop = words[-1].end
        signed = _SIGNED.search(search.text, max(words[0].start, stop - _SIGNATURE), stop)
        if signed is None:
            continue
        told = {word.at for word in words if word.end <= signed.start()}
        name = {word.at for word in words if signed.start("name") <= word.start < signed.end("name")}
        if name and told:
            search.found.append(
                Candidate(lemma="post", form=Form.POST, cue={max(told) + 1}, source=name, content=told)
            )


def turns(search: Search) -> None:
    """Add the turns of guests in an interview printed turn by turn: "HOLT: It is shut".

    Who is called a host or a reporter in one of his labels, or asks in most of his turns, speaks for the
    outlet.
    """
    words = search.parse.words
    found: dict[str, list[tuple[int, int, int, int]]] = {}
    for first, end in search.parse.paragraphs:
        near = range(first, min(end, first + _LABEL + 1))
        colon = next((at for at in near if words[at].text == ":"), first)
        stop = next((at for at in range(first, colon) if words[at].text == ","), colon)
        label = [word.text for word in words[first:colon] if word.text.isalpha()]
        if label and all(text.isupper() for text in label):
            found.setdefault(words[stop - 1].low, []).append((first, stop, colon, end))
    if max(map(len, found.values()), default=0) < _TURNS:
        return
    for spoken in found.values():
        if any(words[at].low in _STAFF for first, _, colon, _ in spoken for at in range(first, colon)):
            continue
        if 2 * sum(words[end - 1].text[-1:] == "?" for *_, end in spoken) > len(spoken):
            continue
        search.found.extend(
            Candidate(
                lemma=":",
                form=Form.LABEL,
                cue={colon},
                source=set(range(first, stop)),
                content=set(range(colon + 1, end)),
            )
            for first, stop, colon, end in spoken
        )


def texts_read_out(search: Search) -> None:
    """Add the texts that a colon at the end of the paragraph before announces: "The notice reads:".

    Such a text is the next paragraph, and what follows it in the first person, where nothing is quoted.
    """
    parse = search.parse
    for number, (first, end) in enumerate(parse.paragraphs):
        verb = _announcing(parse.words[max(first, end - _REACH) : end])
        if verb is None:
            continue
        told, source = _block(parse, number + 1), noun_phrases.subject(parse, verb)
        if told and source:
            search.found = [one for one in search.found if one.verb != verb.at]
            search.found.append(
                Candidate(
                    lemma=verb.lemma, form=Form.QUOTATION, verb=verb.at, source=set(source), content=told,
                    cue=set(noun_phrases.cue(parse, verb)),
                )
            )  # fmt: skip


def _announcing(words: Sequence[Word]) -> Word | None:
    """Return the verb of reading or saying in a last sentence that ends in a colon."""
    if words[-1].text != ":":
        return None
    near = (word for word in reversed(words) if word.sentence == words[-1].sentence and word.quote < 0)
    return next((word for word in near if noun_phrases.is_verb(word) and word.lemma in _READS), None)


def _block(parse: Parse, number: int) -> set[int]:
    told: set[int] = set()
    for first, end in parse.paragraphs[number:]:
        words = parse.words[first:end]
        quoted = any(word.quote >= 0 for word in words)
        if quoted or (told and not any(word.low in _FIRST_PERSON for word in words)):
            break
        told.update(range(first, end))
    return told
