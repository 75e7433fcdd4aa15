"""Sources brought in by a preposition or an aside: "according to", "by the count of", "as noted in"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.language import lexicon
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.candidates import Candidate, Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.understand.attribution.candidates import Search
    from twosource.understand.attribution.parse import Parse, Word

_OWNING: Final = lexicon.words("attribution.owner_prepositions")
_FINAL: Final = lexicon.verbs("closes_sentence")
_OWNED: Final = lexicon.words("attribution.owned_accounts")
# Words that open an aside which names a source, with the cue that they count as, by their first word.
_OPENINGS: Final[dict[str, list[tuple[tuple[str, ...], str]]]] = {}
for _opening, _told in lexicon.table("attribution")["aside_cues"]["is"].items():
    _OPENINGS.setdefault(_opening.split()[0], []).append((tuple(_opening.split()), _told["cue"]))
_MAY_OPEN: Final = _OPENINGS.keys() | _OWNING | {"as"}
_NEAR: Final = 6  # words between a source and the verb of its relative clause
_SET_OFF: Final = frozenset({",", "(", "-", "\u2013", "\u2014", ";", ":"})
_HEADS: Final = frozenset({"pobj", "dobj", "appos", "nsubj"})
_PHRASE: Final = 25  # words within which the noun of a source stands
_JOINING: Final = lexicon.words("attribution.joining")
_BREAKS: Final = frozenset({";", ":", "."})


def sources_named_aside(search: Search) -> None:
    """Add what an aside gives to a source."""
    search.add(asides(search.parse), barred={one.verb for one in search.found})


def asides(parse: Parse) -> Iterator[Candidate]:
    """Yield what asides give to the sources that they name, in text order."""
    for word in parse.words:
        if word.quote >= 0 or word.low not in _MAY_OPEN:
            continue
        found = _opened(parse, word) or _owned(parse, word) or _as_reported(parse, word)
        if found is not None:
            yield found


def _opened(parse: Parse, word: Word) -> Candidate | None:
    for opening, lemma in _OPENINGS.get(word.low, ()):
        last = word.at + len(opening)
        here = tuple(one.low for one in parse.words[word.at : last])
        if here == opening and last < len(parse.words) and (len(here) > 1 or word.text.islower()):
            source = _phrase_from(parse, last)
            edges = _relative(parse, source)
            return _aside(parse, lemma, range(word.at, last), source, edges=edges)
    return None


def _relative(parse: Parse, source: tuple[int, ...]) -> tuple[int, ...]:
    """Return the last word of a relative clause on the source: "a clerk who asked not to be named"."""
    return tuple(
        parse.subtree(kid.at)[-1]
        for at in source
        for kid in parse.kids(at, "relcl")
        if at < kid.at <= source[-1] + _NEAR
    )


def _owned(parse: Parse, word: Word) -> Candidate | None:
    """Return what is told "by police figures", "in her view"."""
    if word.low not in _OWNING:
        return None
    for kid in parse.kids(word.at, "pobj"):
        if kid.low in _OWNED:
            owner = [one for one in parse.kids(kid.at, "poss", "compound", "nmod") if one.low != "other"]
            if owner:
                source = tuple(at for at in parse.subtree(owner[0].at) if parse.words[at].tag != "POS")
                return _aside(parse, "according to", (word.at, kid.at), source)
    return None


def _as_reported(parse: Parse, word: Word) -> Candidate | None:
    """Return what is told "as the Valley Post first reported" where an aside begins or ends there."""
    if word.low != "as" or word.dep not in {"mark", "advmod", "prep"}:
        return None
    verb = parse.words[word.head]
    if verb.dep != "advcl" or verb.lemma not in _FINAL or verb.at < word.at:
        return None
    if word.at > parse.sentences[word.sentence][0] and parse.words[word.at - 1].text not in _SET_OFF:
        return None
    source = noun_phrases.subject(parse, verb)
    held = any(kid.at > verb.at for kid in parse.kids(verb.at, "ccomp", "dobj"))
    if not source or held or min(source) < word.at:
        return None
    whole = parse.subtree(verb.at)
    return _aside(
        parse,
        verb.lemma,
        (word.at, *noun_phrases.cue(parse, verb)),
        source,
        edges=(whole[0], whole[-1]),
    )


def _phrase_from(parse: Parse, first: int) -> tuple[int, ...]:
    """Return the noun phrase that begins at word ``first``."""
    end = parse.sentences[parse.words[first].sentence][1]
    near = parse.words[first : min(first + _PHRASE, end)]
    heads = (word.at for word in near if word.dep in _HEADS and word.pos in {"NOUN", "PROPN", "PRON"})
    head = next(heads, first)
    found = tuple(at for at in noun_phrases.phrase(parse, head) if at >= first)
    if not found or found[0] != first:
        found = tuple(range(first, head + 1))
    return _without_subject(parse, found)


def _without_subject(parse: Parse, found: tuple[int, ...]) -> tuple[int, ...]:
    """Cut ``found`` at its first comma where the rest is the subject of the clause, not an apposition."""
    comma = next((at for at in found if parse.words[at].text == ","), None)
    after = parse.behind(found[-1])
    if after is not None and after.text == ",":
        after = parse.behind(after.at)
    if comma is None or after is None or after.pos != "VERB":
        return found
    return tuple(at for at in found if at < comma)


def _aside(
    parse: Parse,
    lemma: str,
    cue: range | tuple[int, ...],
    source: tuple[int, ...],
    *,
    edges: tuple[int, ...] = (),
) -> Candidate | None:
    """Return the attribution of an aside: its content is the clause that it stands in, the aside left out.

    ``edges`` are words that the aside reaches to beyond its cue and source.
    """
    if not source or _is_rate(parse, cue, source):
        return None
    first, end = parse.sentences[parse.words[cue[0]].sentence]
    left, right = min(*cue, *source, *edges), max(*cue, *source, *edges)
    first = next((at + 1 for at in range(left - 1, first - 1, -1) if parse.words[at].text in _BREAKS), first)
    end = next((at for at in range(right + 1, end) if parse.words[at].text in _BREAKS), end)
    # "He is 65, and, as the Post notes, she is ill": the aside is of the second half alone.
    if right + 2 < end and any(one.low in _JOINING for one in parse.words[max(first, left - 2) : left]):
        first = left
    content = tuple(at for at in range(first, end) if not left <= at <= right)
    return Candidate(
        verb=cue[0],
        lemma=lemma,
        cue=set(cue),
        source=set(source),
        content=set(content),
        form=Form.ASIDE,
    )


def _is_rate(parse: Parse, cue: range | tuple[int, ...], source: tuple[int, ...]) -> bool:
    """Tell whether "per" counts ("per person", "per 100,000"): a source has an article or is a name."""
    return parse.words[cue[-1]].low == "per" and parse.words[source[0]].pos not in {"PROPN", "DET"}
