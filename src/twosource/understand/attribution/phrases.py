"""Sources brought in by a preposition or an aside: "according to", "by the count of", "as noted in"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Form, Frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.paragraphs import Paragraph, Word

_OWNING: Final = lexicon.words("attribution.owner_prepositions")
_FINAL: Final = lexicon.verbs("closes_sentence")
_OBLIQUE: Final = lexicon.words("attribution.oblique_relatives")
_OWNED: Final = lexicon.words("attribution.owned_accounts")
# Words that open an aside which names a source, with the cue that they count as, by their first word.
_OPENINGS: Final[dict[str, list[tuple[tuple[str, ...], str]]]] = {}
for _opening, _told in lexicon.table("attribution")["aside_cues"]["is"].items():
    _OPENINGS.setdefault(_opening.split()[0], []).append((tuple(_opening.split()), _told["cue"]))
_MAY_OPEN: Final = _OPENINGS.keys() | _OWNING | {"as"}
_NEAR: Final = 6  # words between a source and the verb of its relative clause
_SET_OFF: Final = frozenset({",", "(", "-", "\u2013", "\u2014", ";", ":"})
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NEVER: Final = lexicon.words("attribution.rates")
_JOINING: Final = lexicon.words("attribution.joining")
_BREAKS: Final = frozenset({";", ":", "."})


def sources_named_aside(search: Search) -> None:
    """Add what an aside gives to a source."""
    search.add(asides, barred={one.verb for one in search.found})


def asides(paragraph: Paragraph) -> Iterator[Frame]:
    """Yield the frames of sources that an aside names, in text order."""
    for word in paragraph.words:
        if word.quote >= 0 or word.low not in _MAY_OPEN:
            continue
        frame = _opened(paragraph, word) or _owned(paragraph, word) or _as_reported(paragraph, word)
        if frame is not None:
            yield frame


def _opened(paragraph: Paragraph, word: Word) -> Frame | None:
    for opening, lemma in _OPENINGS.get(word.low, ()):
        last = word.at + len(opening)
        here = tuple(one.low for one in paragraph.words[word.at : last])
        if here == opening and last < len(paragraph.words) and (len(here) > 1 or word.text.islower()):
            if paragraph.words[last].low in _OBLIQUE:
                return _told_in(paragraph, lemma, word.at, last)
            source = _phrase_from(paragraph, last)
            edges = _relative(paragraph, source)
            return _frame(paragraph, lemma, range(word.at, last), source, edges=edges)
    return None


def _told_in(paragraph: Paragraph, lemma: str, first: int, which: int) -> Frame | None:
    """Return the frame of "a leaflet according to which the pier is closed": the clause is the leaflet's."""
    here = paragraph.words[first]
    while here.dep not in {"relcl", "ROOT"} and here.head != here.at:
        here = paragraph.words[here.head]
    content = tuple(at for at in paragraph.subtree(here.at) if at > which)
    if here.dep != "relcl" or here.head > first or not content:
        return None
    barred = frozenset(paragraph.subtree(here.at))
    return Frame(
        verb=first,
        lemma=lemma,
        cue=tuple(range(first, which + 1)),
        source=noun_phrases.phrase(paragraph, here.head, barred=barred),
        content=content,
        form=Form.NOUN,
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
    if word.low not in _OWNING:
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
    if verb.dep != "advcl" or verb.lemma not in _FINAL or verb.at < word.at:
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
    words = paragraph.words
    comma = next((at for at in found if words[at].text == ","), None)
    after = next((at for at in range(found[-1] + 1, len(words)) if words[at].text != ","), len(words))
    if comma is None or after >= len(words) or words[after].pos not in {"VERB", "AUX"}:
        return found
    if after > found[-1] + 1 and (
        words[after].tag not in _FINITE or paragraph.kids(after, "nsubj", "nsubjpass")
    ):
        return found  # "according to the mayor, Ada Holm, the pier is closed": the clause has its subject
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
        verb=cue[0],
        lemma=lemma,
        cue=tuple(cue),
        source=source,
        content=content,
        form=Form.ASIDE,
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
