"""Sources brought in by a preposition or an aside: "according to", "by the count of", "as noted in"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.cues import FINAL
from twosource.understand.attribution.frame import Frame
from twosource.understand.attribution.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.attribution.paragraphs import Paragraph, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Words that open an aside that names a source; ``lemma`` is the cue's name, with an example."""

    words: tuple[str, ...]
    lemma: str
    example: str


OPENINGS: Final = tuple(
    Opening(words=tuple(words.split()), lemma=lemma, example=example)
    for words, lemma, example in (
        ("according to", "according to", "According to the harbour office, the ferry sank."),
        ("by the count of", "count", "Ninety people, by the count of the ushers, left early."),
        ("by the account of", "according to", "By the account of the cook, the oven was cold."),
        ("by the estimate of", "estimate", "By the estimate of the club, six hundred came."),
        ("in the words of", "according to", "The pier is, in the words of the mayor, a ruin."),
        ("in the view of", "according to", "In the view of the court, the fence was legal."),
        ("in the opinion of", "according to", "In the opinion of the vet, the horse was healthy."),
        ("in the eyes of", "according to", "In the eyes of the union, the offer was too low."),
        ("on the word of", "according to", "The vault was full, on the word of the clerk."),
        ("on the authority of", "according to", "On the authority of the abbot, the relic is false."),
        ("going by", "according to", "Going by the tide table, the ship left at noon."),
        ("judging by", "according to", "Judging by the ledger, the shop lost money."),
        ("citing", "cite", "The dam is safe, the radio said, citing the engineer."),
        ("quoting", "quote", "The dam is safe, the radio said, quoting the engineer."),
        ("referring to", "cite", "The agency, referring to the coroner, writes that the boat was full."),
        ("relying on", "cite", "The dam is safe, the radio said, relying on the engineer."),
        ("as per", "according to", "As per the timetable, the bus left at six."),
        ("per", "according to", "The bus left at six, per the operator."),
        ("with reference to", "cite", "The agency wrote that, with reference to the ministry."),
        ("as noted in", "note", "As noted in the statement, the shed was empty."),
        ("as noted by", "note", "As noted by the surveyor, the wall leans."),
        ("as stated in", "state", "As stated in the contract, the rent is due."),
        ("as stated by", "state", "As stated by the owner, the rent is due."),
        ("as reported by", "report", "The mill burned down, as reported by the Valley Post."),
        ("as first reported by", "report", "The mill burned down, as first reported by the Valley Post."),
        ("as given by", "give", "Deaths: nine, as given by the matron."),
        ("as told by", "tell", "As told by the ferryman, the river rose at dawn."),
        ("( data :", "according to", "Four hundred cows were lost (data: the veterinary office)."),
        ("( source :", "according to", "Four hundred cows were lost (source: the veterinary office)."),
        ("( figures :", "according to", "Four hundred cows were lost (figures: the veterinary office)."),
        ("( estimate :", "estimate", "Four hundred cows were lost (estimate: the veterinary office)."),
        ("as described by", "describe", "The thief was tall, as described by the waiter."),
    )
)
_OWNED: Final = word_set(
    """
    count account estimate reckoning tally telling view opinion words eyes figures
    """
)
_BY_FIRST: Final[dict[str, tuple[Opening, ...]]] = {}
for _opening in OPENINGS:
    _BY_FIRST[_opening.words[0]] = (*_BY_FIRST.get(_opening.words[0], ()), _opening)
_MAY_OPEN: Final = frozenset(_BY_FIRST) | {"by", "in", "from", "as"}
_NEAR: Final = 6  # words between a source and the verb of its relative clause
_SET_OFF: Final = frozenset({",", "(", "-", "\u2013", "\u2014", ";", ":"})
_NEVER: Final = frozenset(
    {"cent", "capita", "year", "day", "month", "week", "hour", "person", "annum", "head", "diem"}
)
_JOINING: Final = frozenset({"and", "but", "while", "whereas", "although"})
_BREAKS: Final = frozenset({";", ":", "."})


def asides(paragraph: Paragraph) -> Iterator[Frame]:
    """Yield the frames of sources that an aside names, in text order."""
    for word in paragraph.words:
        if word.quote >= 0 or word.low not in _MAY_OPEN:
            continue
        frame = _opened(paragraph, word) or _owned(paragraph, word) or _as_reported(paragraph, word)
        if frame is not None:
            yield frame


def _opened(paragraph: Paragraph, word: Word) -> Frame | None:
    for opening in _BY_FIRST.get(word.low, ()):
        last = word.at + len(opening.words)
        here = tuple(one.low for one in paragraph.words[word.at : last])
        if here == opening.words and last < len(paragraph.words) and (len(here) > 1 or word.text.islower()):
            if paragraph.words[last].low in {"which", "whom"}:
                return _told_in(paragraph, opening, word.at, last)
            source = _phrase_from(paragraph, last)
            edges = _relative(paragraph, source)
            return _frame(paragraph, opening.lemma, range(word.at, last), source, edges=edges)
    return None


def _told_in(paragraph: Paragraph, opening: Opening, first: int, which: int) -> Frame | None:
    """Return the frame of "a leaflet according to which the pier is closed": the clause is the leaflet's."""
    here = paragraph.words[first]
    while here.dep not in {"relcl", "ROOT"} and here.head != here.at:
        here = paragraph.words[here.head]
    content = tuple(at for at in paragraph.subtree(here.at) if at > which)
    if here.dep != "relcl" or here.head > first or not content:
        return None
    barred = frozenset(paragraph.subtree(here.at))
    return Frame(
        paragraph=paragraph.number,
        verb=first,
        lemma=opening.lemma,
        cue=tuple(range(first, which + 1)),
        source=noun_phrases.phrase(paragraph, here.head, barred=barred),
        content=content,
        rule="noun",
    )


def _relative(paragraph: Paragraph, source: tuple[int, ...]) -> tuple[int, ...]:
    """Return the last word of a relative clause on the source: "a clerk who asked not to be named"."""
    return tuple(
        paragraph.subtree(kid.at)[-1]
        for at in source
        for kid in paragraph.kids(at, "relcl")
        if at < kid.at <= source[-1] + _NEAR
    )


def _owned(paragraph: Paragraph, word: Word) -> Frame | None:
    """Return the frame of "by police figures", "in her view", "from the bank's count"."""
    if word.low not in {"by", "in", "from"}:
        return None
    for kid in paragraph.kids(word.at, "pobj"):
        if kid.low in _OWNED:
            owner = [one for one in paragraph.kids(kid.at, "poss", "compound", "nmod") if one.low != "other"]
            if owner:
                source = tuple(
                    at for at in paragraph.subtree(owner[0].at) if paragraph.words[at].tag != "POS"
                )
                return _frame(paragraph, "according to", (word.at, kid.at), source)
    return None


def _as_reported(paragraph: Paragraph, word: Word) -> Frame | None:
    """Return the frame of "as the Valley Post first reported" where an aside begins or ends there."""
    if word.low != "as" or word.dep not in {"mark", "advmod", "prep"}:
        return None
    verb = paragraph.words[word.head]
    if verb.dep != "advcl" or verb.lemma not in FINAL or verb.at < word.at:
        return None
    if word.at > paragraph.bounds[word.sentence][0] and paragraph.words[word.at - 1].text not in _SET_OFF:
        return None
    source = noun_phrases.subject(paragraph, verb)
    held = any(kid.at > verb.at for kid in paragraph.kids(verb.at, "ccomp", "dobj"))
    if not source or held or min(source) < word.at:
        return None
    whole = paragraph.subtree(verb.at)
    return _frame(
        paragraph,
        verb.lemma,
        (word.at, *noun_phrases.cue(paragraph, verb)),
        source,
        edges=(whole[0], whole[-1]),
    )


def _phrase_from(paragraph: Paragraph, first: int) -> tuple[int, ...]:
    """Return the noun phrase that begins at word ``first``."""
    sentence = paragraph.words[first].sentence
    head = first
    for at in range(first, min(first + 25, len(paragraph.words))):
        word = paragraph.words[at]
        if word.sentence != sentence:
            break
        if word.dep in {"pobj", "dobj", "appos", "ROOT", "nsubj"} and word.pos in {
            "NOUN",
            "PROPN",
            "PRON",
            "NUM",
        }:
            head = at
            break
    found = tuple(at for at in noun_phrases.phrase(paragraph, head) if at >= first)
    if not found or found[0] != first:
        found = tuple(range(first, head + 1))
    return _without_subject(paragraph, found)


def _without_subject(paragraph: Paragraph, found: tuple[int, ...]) -> tuple[int, ...]:
    """Cut ``found`` at its first comma where the rest is the subject of the clause, not an apposition."""
    comma = next((at for at in found if paragraph.words[at].text == ","), None)
    after = found[-1] + 1
    if comma is None or after >= len(paragraph.words) or paragraph.words[after].pos not in {"VERB", "AUX"}:
        return found
    return tuple(at for at in found if at < comma)


def _frame(
    paragraph: Paragraph,
    lemma: str,
    cue: range | tuple[int, ...],
    source: tuple[int, ...],
    *,
    edges: tuple[int, ...] = (),
) -> Frame | None:
    """Return the frame of an aside: its content is the clause that it stands in, the aside left out.

    ``edges`` are words that the aside reaches to beyond its cue and source.
    """
    if not source or (lemma == "according to" and _is_rate(paragraph, cue, source)):
        return None
    first, end = paragraph.bounds[paragraph.words[cue[0]].sentence]
    left, right = min(*cue, *source, *edges), max(*cue, *source, *edges)
    if _joined(paragraph, first, left, right):
        first = left
    while first < left and _unbroken(paragraph, first, left) is not None:
        first = _unbroken(paragraph, first, left) or left
    end = next((at for at in range(right + 1, end) if paragraph.words[at].text in _BREAKS), end)
    content = tuple(at for at in range(first, end) if not left <= at <= right)
    if not any(paragraph.words[at].pos not in {"PUNCT", "SPACE"} for at in content):
        return None
    return Frame(
        paragraph=paragraph.number,
        verb=cue[0],
        lemma=lemma,
        cue=tuple(cue),
        source=source,
        content=content,
        rule="aside",
    )


def _joined(paragraph: Paragraph, first: int, left: int, right: int) -> bool:
    """Tell whether the aside is of the second half alone: "he is 65, and, as the Post notes, she is ill"."""
    before = next(
        (at for at in (left - 1, left - 2) if at >= first and paragraph.words[at].text != ","), None
    )
    if before is None or paragraph.words[before].low not in _JOINING:
        return False
    end = paragraph.bounds[paragraph.words[left].sentence][1]
    return any(paragraph.words[at].dep in {"nsubj", "nsubjpass", "expl"} for at in range(right + 1, end))


def _is_rate(paragraph: Paragraph, cue: range | tuple[int, ...], source: tuple[int, ...]) -> bool:
    """Tell whether "per" counts ("per person", "per 100,000"): a source has an article or is a name."""
    if paragraph.words[cue[0]].low != "per" or len(cue) > 1:
        return False
    first = paragraph.words[source[0]]
    return first.pos not in {"PROPN", "DET"} or paragraph.words[source[-1]].low in _NEVER


def _unbroken(paragraph: Paragraph, first: int, left: int) -> int | None:
    """Return the word after the next clause break between ``first`` and ``left``, or None."""
    return next((at + 1 for at in range(first, left) if paragraph.words[at].text in _BREAKS), None)
