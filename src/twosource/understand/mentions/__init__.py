"""Names in an item, and the stable key of what each names.

The parser's entities are a first hint only: its labels fail on invented and rare names. Runs of
capitalised words give the extents, tables of titles, heads and states give the kind, all places
of a name in the item vote, and short forms take the key of the full name.

Keys: ``person:ana sol``, ``org:velda shipping``, ``state:KP`` (ISO 3166, for names, demonyms
and capitals), ``place:arlia`` (any other place, also for the demonyms of invented lands),
``norp:``, ``event:``, ``work:``.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.language import lexicon
from twosource.model import Mention
from twosource.understand.mentions import states
from twosource.understand.mentions.entities import Names
from twosource.understand.mentions.labels import (
    SURE,
    company,
    drop,
    evidence,
    is_acronym,
    vote,
    words_elsewhere,
)
from twosource.understand.mentions.retyping import retyped
from twosource.understand.mentions.shapes import candidates
from twosource.understand.mentions.tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.understand.mentions.shapes import Candidate

__all__ = ["find"]

# The town of a dateline: words with a capital up to a comma, a bracket, a dash or an outlet's mark.
_TOWN = re.compile(r"[^\W\d_][\w'\u2019.-]*(?: [^\W\d_][\w'\u2019.-]*){0,3}(?=\s*(?:,|\(|/|-|\u2013|\u2014))")
_RUN = re.compile(r"\w+")
_BORDER = re.compile(r"\b")
_FEW = 3  # sentences, up to which a person may go without a full name
_DEALING = lexicon.words("names.prepositions_of_dealing")
_BELONGINGS = lexicon.words("names.belongings_of_a_state")
_GIVEN = lexicon.words("names.given_names")
_LEGAL_FORMS = lexicon.words("speakers.legal_forms")
_WHERE = lexicon.words("names.placing_prepositions")
_COURTESY = lexicon.words("speakers.courtesy_titles")


def find(text: str, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Return the mentions of one item in text order; they do not overlap.

    Args:
        text: the whole text of the report.
        sentences: the sentences of the item.
    """
    all_words = [words_of(sentence) for sentence in sentences]
    elsewhere = words_elsewhere(all_words)
    told = [
        (one, evidence(one)) for words in all_words for one in candidates(words) if not drop(one, elsewhere)
    ]
    kept = [one for one, _ in told]
    brackets = dict(_brackets(kept))
    datelines = list(_datelines(text, sentences))
    towns = [(name.lower(), ("GPE", SURE)) for name, _ in datelines]
    labels = vote([(one.name.lower(), what) for one, what in told] + company(kept) + towns)
    labels, none = retyped(labels, told)
    kept = [one for one in kept if one.name.lower() not in none]
    labels = _of_parts(labels, brackets, alone=len(sentences) > _FEW, kept=kept)
    names = Names(labels, [one.name for one in kept] + [name for name, _ in datelines], brackets)
    found = [_mention(text, one, names) for one in kept]
    headings = [(words.sentence.start, words.sentence.end) for words in all_words if words.shouting]
    found.extend(_known(text, headings, found))
    found.extend(
        Mention(
            text=name, start=at, end=at + len(name), label="GPE", entity=names.key(name, "GPE", locative=True)
        )
        for name, at in datelines
    )
    return tuple(sorted(found, key=lambda mention: mention.start))


def _mention(text: str, candidate: Candidate, names: Names) -> Mention:
    start, end = candidate.words.span(candidate.first, candidate.last)
    name = candidate.name
    label = names.label(name)
    locative = not _acts(candidate)
    entity = names.key(
        name, label, locative=locative, owner=_owner(candidate, names) if label == "ORG" else ""
    )
    return Mention(text=text[start:end], start=start, end=end, label=label, entity=entity)


def _acts(candidate: Candidate) -> bool:
    """Tell whether a capital stands for the government in it: it does something, or is dealt with."""
    words, last = candidate.words, candidate.last
    if words.word(last) in {"'s", "'"} and words.word(last + 1) in _BELONGINGS:
        return True
    token = words.sentence.tokens[last - 1]
    if token.dep_ == "conj":
        token = token.head
    return token.dep_ == "nsubj" or (token.dep_ == "pobj" and token.head.lower_ in _DEALING)


def _owner(candidate: Candidate, names: Names) -> str:
    """Return the land whose possessive stands before the name, "" for none."""
    words, at = candidate.words, candidate.first - 1
    if words.word(at) not in {"'s", "'"}:
        return ""
    for size in (2, 1):
        name = words.text(max(at - size, 0), at)
        if names.label(name) == "GPE":
            return name
    return ""


def _of_parts(
    labels: dict[str, str], brackets: dict[str, str], *, alone: bool, kept: Sequence[Candidate]
) -> dict[str, str]:
    """Give a surname the label of the person, a short form that of the full name.

    ``alone``: the item is long enough for a person to be introduced by the full name, so that a
    lone word that the parser takes for a person, and that nobody bears, is a place.
    """
    settled = dict(labels)
    introduced = [name.split() for name, label in labels.items() if label == "PERSON" and " " in name]
    people = {words[-1] for words in introduced}
    given = {words[0] for words in introduced} | _GIVEN
    firms = {
        " ".join(name.split()[:size])
        for name in labels
        if name.split()[-1] in _LEGAL_FORMS
        for size in range(1, len(name.split()))
    }
    bodies = {" ".join(name.split()[:-1]) for name, label in labels.items() if label == "ORG" and " " in name}
    familiar = {words[0] for words in introduced} - _placed(kept)
    titled = _titled(kept)
    for name, label in labels.items():
        if name in familiar and label != "PERSON":
            settled[name] = "PERSON"
            continue
        if states.state_of(name) or states.demonym_of(name):
            continue
        if name in people or name in titled:
            settled[name] = "PERSON"
        elif name in firms or (name in bodies and label == "PERSON"):
            settled[name] = "ORG"
        elif alone and label == "PERSON" and " " not in name and name not in given:
            settled[name] = "GPE"
    for short, full in brackets.items():
        settled[short.lower()] = labels.get(full.lower(), "ORG")
    return settled


def _placed(kept: Sequence[Candidate]) -> set[str]:
    """Return the names that stand somewhere as a place does: "in Jordan", "Jordan's army"."""
    return {
        one.name.lower()
        for one in kept
        if one.words.word(one.first - 1) in _WHERE
        or (one.words.word(one.last) in {"'s", "'"} and one.words.word(one.last + 1) in _BELONGINGS)
    }


def _titled(kept: Sequence[Candidate]) -> set[str]:
    """Return the lone names that stand after a title which only people have: "Lord Ashby"."""
    return {
        one.name.lower() for one in kept if " " not in one.name and one.words.word(one.first - 1) in _COURTESY
    }


def _brackets(kept: Sequence[Candidate]) -> Iterator[tuple[str, str]]:
    """Yield acronym and full name where an acronym follows its name in brackets."""
    for full, short in pairwise(kept):
        if short.words is not full.words or not is_acronym(short.name):
            continue
        if full.words.texts[full.last : short.first] == ("(",) and full.last - full.first > 1:
            yield short.name, full.name


def _datelines(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[str, int]]:
    """Yield the towns of datelines ("PORT MARL, Feb 7 (QNA) - ") and where they stand."""
    for sentence in sentences:
        if sentence.dateline is not None:
            town = _TOWN.match(text, sentence.dateline.start, sentence.dateline.end)
            if town:
                yield town[0], town.start()


def _known(text: str, spans: Sequence[tuple[int, int]], found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the known names of the item at their places in ``spans``, longest first, in any letters."""
    known = {mention.text.casefold(): mention for mention in reversed(found) if len(mention.text) > 1}
    if not known or not spans:
        return
    by_word: dict[str, list[str]] = {}
    for name in sorted(known, key=lambda name: (-len(name), name)):
        if word := _RUN.match(name):
            by_word.setdefault(word[0], []).append(name)
    taken = {one.start for one in found}
    for start, end in spans:
        for at, words in _named(text, (start, end), by_word):
            model = known[words.casefold()]
            if at not in taken:
                yield Mention(
                    text=words, start=at, end=at + len(words), label=model.label, entity=model.entity
                )


def _named(
    text: str, span: tuple[int, int], by_word: Mapping[str, Sequence[str]]
) -> Iterator[tuple[int, str]]:
    """Yield where names stand in a stretch of the text, and their words there; they do not overlap.

    ``by_word`` gives the names in small letters, longest first, by the letters with which they begin.
    """
    position, stop = span
    while run := _RUN.search(text, position, stop):
        position = run.end()
        for name in by_word.get(run[0].casefold(), ()):
            end = run.start() + len(name)
            words = text[run.start() : end]
            if end <= stop and words.casefold() == name and _BORDER.match(text, end):
                yield run.start(), words
                position = end
                break
