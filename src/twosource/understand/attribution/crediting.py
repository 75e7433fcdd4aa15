"""Credits: where an item says whose reporting it rests on."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

from twosource.language import lexicon, match
from twosource.model import Credit
from twosource.understand.attribution import noun_phrases
from twosource.understand.attribution.institutions import is_outlet
from twosource.understand.attribution.phrases import asides
from twosource.understand.attribution.verbs import reports

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twosource.model import Report
    from twosource.understand.attribution.parse import Parse

_OUTLETS: Final = lexicon.words("speakers.outlets")
# "TOWN, Feb 7 (QNA) - ", "TOWN, 7 February. /QNA/.", "TOWN (QNA) -- ": town, date, agency.
_DATELINE: Final = match.pattern("attribution.dateline")
_REPORTING: Final = lexicon.verbs("reports_news") | {"according to"}
_LINE: Final = 120  # characters within which a dateline ends
_SMALL: Final = lexicon.words("names.articles")


def credits_in(report: Report, parse: Parse) -> tuple[Credit, ...]:
    """Return the credits that one item of ``report`` gives to agencies and other outlets, in text order.

    Its own outlet is never a credit; an agency that signed it is one, where the text shows it. A dateline
    counts for the first paragraph only; "told X" and "X reports" anywhere. A name counts as an
    outlet's by its words ("Post", "Radio", "agency"), by being an acronym, or by the word before.
    """
    parse, text = parse.unquoted(), report.text
    found = (*_signed(report), *_dateline(text, parse), *_in_words(text, parse))
    kept = {(one.start, one.end): one for one in found}
    return tuple(one for _, one in sorted(kept.items()) if not _is_part(one.name, report.outlet))


def _signed(report: Report) -> Iterator[Credit]:
    """Yield the agencies among those who signed a report, by the words that show them."""
    for fact in report.facts:
        if fact.name == "agency" and fact.start is not None and fact.end is not None:
            name = report.text[fact.start : fact.end]
            yield Credit(name=name, start=fact.start, end=fact.end, kind="markup")


def _plain(name: str) -> list[str]:
    return [word for word in re.findall(r"\w+", name.casefold()) if word not in _SMALL]


def _is_part(name: str, outlet: str | None) -> bool:
    """Tell whether ``name`` is a part of the outlet's own name, or its initials."""
    own, words = _plain(outlet or ""), _plain(name)
    return bool(own) and (set(words) <= set(own) or words == ["".join(word[0] for word in own)])


def _dateline(text: str, parse: Parse) -> Iterator[Credit]:
    """Yield the agency of the dateline, which stands before the first sentence or opens it."""
    first = parse.words[0].start if parse.words else 0
    for start in (text.rfind("\n", 0, first) + 1, first):
        match = _DATELINE.match(text, start, min(len(text), start + _LINE))
        if match:
            yield Credit(
                name=match["name"], start=match.start("name"), end=match.end("name"), kind="dateline"
            )
            return


def _in_words(text: str, parse: Parse) -> Iterator[Credit]:
    for one in (*reports(parse, only=_REPORTING), *asides(parse)):
        if one.lemma in _REPORTING:
            yield from _named(text, parse, one.source, "cited")
    for word in parse.words:
        if word.lemma == "tell" and word.pos == "VERB":
            for kid in parse.kids(word.at, "dobj", "dative"):
                named = (at for at in noun_phrases.phrase(parse, kid.at) if at <= kid.at)
                yield from _named(text, parse, named, "told")


def _named(
    text: str, parse: Parse, source: Iterable[int], kind: Literal["cited", "told"]
) -> Iterator[Credit]:
    """Yield a credit for the name in ``source`` where it is that of an outlet."""
    words = [parse.words[at] for at in sorted(source)]
    names = [word for word in words if word.pos == "PROPN"]
    if not names:
        return
    start = names[0].start
    end = next((one.end for one, after in pairwise(names) if after.at > one.at + 2), names[-1].end)
    if _OUTLETS & {word.lemma for word in words} or is_outlet(text[start:end], loose=True):
        yield Credit(name=text[start:end], start=start, end=end, kind=kind)
