"""Credits: where an item says whose reporting it rests on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from twosource.language import lexicon, match
from twosource.model import Credit
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.institutions import is_outlet
from twosource.understand.attribution.phrases import asides
from twosource.understand.attribution.verbs import frames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.understand.attribution.paragraphs import Paragraph, Word

_OUTLETS: Final = lexicon.words("speakers.outlets")
# "TOWN, Feb 7 (QNA) - ", "TOWN, 7 February. /QNA/.", "TOWN (QNA) -- ": town, date, agency.
_DATELINE: Final = match.pattern("attribution.dateline")
# "(Additional reporting by ...)", "Source: QNA", "With QNA", at the end of an item.
_END: Final = match.pattern("attribution.closing credit")
_REPORTING: Final = lexicon.verbs("reports_news") | {"according to"}
_LINE: Final = 120  # characters within which a dateline ends
_SMALL: Final = lexicon.words("names.articles")


def credits_in(text: str, parsed: Sequence[Paragraph], *, outlet: str | None) -> tuple[Credit, ...]:
    """Return the credits that one item gives to agencies and other outlets, in text order, quoted or not.

    ``text`` is the report's text and ``outlet`` its own name, which is never a credit. A dateline
    counts for the first paragraph only; "told X" and "X reports" anywhere. A name counts as an
    outlet's by its words ("Post", "Radio", "agency"), by being an acronym, or by the word before.
    """
    parsed = [paragraph.unquoted() for paragraph in parsed]
    found = [*_dateline(text, parsed), *_closing(text, parsed)]
    for paragraph in parsed:
        found.extend(_in_frames(text, paragraph))
    own = _plain(outlet or "")
    kept = {(one.start, one.end): one for one in found if not own or _plain(one.name) not in {own, ""}}
    return tuple(one for _, one in sorted(kept.items()) if not _is_part(one.name, outlet))


def _plain(name: str) -> str:
    return " ".join(word for word in re.findall(r"\w+", name.casefold()) if word not in _SMALL)


def _is_part(name: str, outlet: str | None) -> bool:
    """Tell whether ``name`` is a part of the outlet's own name, or its initials."""
    own = _plain(outlet or "").split()
    words = _plain(name).split()
    return bool(own) and (set(words) <= set(own) or words == ["".join(word[0] for word in own)])


def _dateline(text: str, parsed: Sequence[Paragraph]) -> Iterator[Credit]:
    """Yield the agency of the dateline, which stands before the first sentence or opens it."""
    if not parsed or not parsed[0].words:
        return
    first = parsed[0].words[0].start
    for start in (text.rfind("\n", 0, first) + 1, first):
        match = _DATELINE.match(text, start, min(len(text), start + _LINE))
        if match and _shouts(match.group()):
            yield Credit(
                name=match["name"], start=match.start("name"), end=match.end("name"), kind="dateline"
            )
            return


def _shouts(dateline: str) -> bool:
    """Tell whether the first word of a dateline is written in capitals, as towns are there."""
    first = re.match(r"[^\W\d_]+", dateline.strip())
    return first is not None and len(first.group()) > 1 and first.group().isupper()


def _closing(text: str, parsed: Sequence[Paragraph]) -> Iterator[Credit]:
    for paragraph in parsed[-2:]:
        if not paragraph.words:
            continue
        start, end = paragraph.words[0].start, paragraph.words[-1].end
        match = _END.fullmatch(text, start, end)
        if match:
            yield Credit(name=match["name"], start=match.start("name"), end=match.end("name"), kind="cited")


def _in_frames(text: str, paragraph: Paragraph) -> Iterator[Credit]:
    for frame in (*frames(paragraph, only=_REPORTING), *asides(paragraph)):
        if frame.lemma in _REPORTING:
            yield from _named(text, paragraph, frame.source, kind="cited")
    for word in paragraph.words:
        if word.lemma == "tell" and word.pos == "VERB":
            for kid in paragraph.kids(word.at, "dobj", "dative"):
                yield from _named(text, paragraph, _name_at(paragraph, kid.at), kind="told")


def _name_at(paragraph: Paragraph, head: int) -> tuple[int, ...]:
    return tuple(at for at in noun_phrases.phrase(paragraph, head) if at <= head)


def _named(text: str, paragraph: Paragraph, source: Sequence[int], *, kind: str) -> Iterator[Credit]:
    """Yield a credit for the name in ``source`` where it is that of an outlet."""
    names = [paragraph.words[at] for at in source if paragraph.words[at].pos in {"PROPN", "NUM"}]
    if not names or not _outlet_like(text, paragraph, source, names):
        return
    run = _first_run(names)
    start, end = run[0].start, run[-1].end
    yield Credit(name=text[start:end], start=start, end=end, kind="told" if kind == "told" else "cited")


def _first_run(names: Sequence[Word]) -> list[Word]:
    run = [names[0]]
    for word in names[1:]:
        if word.at > run[-1].at + 2:
            break
        run.append(word)
    return run


def _outlet_like(text: str, paragraph: Paragraph, source: Sequence[int], names: Sequence[Word]) -> bool:
    name = text[names[0].start : names[-1].end]
    kinds = {paragraph.words[at].lemma for at in source}
    return bool(kinds & _OUTLETS) or is_outlet(name, loose=True)
