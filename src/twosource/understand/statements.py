"""Statements: each clause of an item with who said it, how surely, when, where and how many.

The other modules of this stage find spans of one kind each; here they meet. A sentence is cut
into regions (what each attribution holds, and what is left to the outlet's own voice), a region
into clauses, and a clause becomes a statement.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from twosource.language.parse.sentences import Sentence, sentences_by_item
from twosource.model import LIMITS, Reading, Role, Span, Statement, When, content_id
from twosource.understand import (
    attribution,
    clauses,
    corrections,
    events,
    mentions,
    modality,
    quantities,
    regions,
    roles,
    slots,
    times,
)
from twosource.understand.placing import between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Attribution, Item, Limits, Mention, Page, Quantity, Report
    from twosource.understand.attribution import Attributed

Printed = TypeVar("Printed", When, Role)

_TITLE = 1_000  # characters of a live page's title that are read with each of its entries
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_ASKED = re.compile(r"[\s\"')]{0,4}\?")  # behind a question
# Parts of speech that carry content; pronouns, auxiliaries, particles and numbers do not.
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """Everything found in one item before it is assembled."""

    report: Report
    item: Item
    published: str | None
    whens: tuple[When, ...]
    thread: times.Thread
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]


def understand(page: Page, limits: Limits = LIMITS) -> tuple[Reading, ...]:
    """Return one reading for each item of ``page``: its statements and what comparing needs.

    A pure function of the page: neither the order of reports nor today's date has a part in it.
    All paragraphs and titles of the report go through the parser in one go, those longer than
    ``limits.paragraph`` in pieces. A report in another language than English is not understood, nor a page
    that is no article: their items have no statements, names or words, since the weights of words by which
    items are compared are those of English.
    """
    report = page.report
    if report.unread:
        return tuple(
            Reading(item=item, report=report.id, outlet=report.outlet, published=report.published)
            for item in page.items
        )
    paragraphs = [(item.id, _paragraphs(item)) for item in page.items]
    notes = [(report.id, (note,)) for note in corrections.notes(page)]
    parsed = sentences_by_item(report.text, [*paragraphs, *notes], limits=limits)
    readings = [_reading(report, item, one) for item, one in zip(page.items, parsed, strict=False)]
    if readings:
        told = (corrections.find(report.text, one) for one in parsed[len(readings) :] if one)
        readings[0] = replace(readings[0], corrections=tuple(one for one in told if one))
    back = corrections.withdrawal(page)
    return tuple(readings if back is None else (_without(one, back) for one in readings))


def _without(reading: Reading, note: Span) -> Reading:
    """Return a reading without what a note states that takes the report back: it tells of no happening."""
    kept = (one for one in reading.statements if not note.start <= one.start < note.end)
    return replace(reading, statements=tuple(kept))


def _paragraphs(item: Item) -> tuple[Span, ...]:
    """Return the title, where there is one, and the paragraphs of the body."""
    return (*((item.title_span,) if item.title_span else ()), *item.spans)


def _reading(report: Report, item: Item, parsed: tuple[Sentence, ...]) -> Reading:
    title = item.title_span or Span(start=0, end=0)
    heading = tuple(takewhile(lambda one: title.start <= one.start < title.end, parsed))
    body = parsed[len(heading) :]
    published = item.stamp or report.published
    parse = attribution.parse_of(report.text, body)
    named = mentions.find(report.text, parsed)
    whens = times.find(report.text, body, published=published)
    attributed = attribution.find(report.text, parse, outlet=report.outlet, mentions=named, whens=whens)
    found = _Found(
        report=report,
        item=item,
        published=published,
        whens=whens,
        thread=times.thread(whens, body, published=published, stamp=item.stamp),
        quantities=quantities.find(report.text, body),
        mentions=named,
    )
    reading = Reading(
        item=item,
        report=report.id,
        outlet=report.outlet,
        published=published,
        title_terms=(
            *(term for one in heading for term in _terms(one, one.start, one.end)),
            *_page_words(report, item),
        ),
        terms=tuple(sorted(Counter(t for one in body for t in _terms(one, one.start, one.end)).items())),
        mentions=named,
        whens=whens,
        statements=tuple(
            made
            for one, held in zip(body, _by_sentence(body, attributed), strict=True)
            for made in _statements(found, one, held)
        ),
        credits=attribution.credits_in(report, parse),
        factuality=modality.less_than_facts(parsed),
    )
    reading = replace(reading, events=events.find(report.text, parsed, reading, found.thread))
    return slots.completed(reading, report.text)


def _page_words(report: Report, item: Item) -> tuple[str, ...]:
    """Return the words of a live page's title: it names the event of which the entries tell bit by bit."""
    return tuple(_WORD.findall((report.title or "")[:_TITLE].lower())) if item.stamp else ()


def _by_sentence(body: Sequence[Sentence], attributed: Sequence[Attributed]) -> list[list[Attributed]]:
    """Return for each sentence the attributions whose words or cue lie in it, in their order."""
    held: list[list[Attributed]] = [[] for _ in body]
    for one in attributed:
        touched: set[int] = set()
        for span in (*one.content, *one.cue):
            first = bisect_right(body, span.start, key=attrgetter("end"))
            touched.update(range(first, bisect_left(body, span.end, lo=first, key=attrgetter("start"))))
        for number in touched:
            held[number].append(one)
    return held


def _statements(found: _Found, sentence: Sentence, attributed: Sequence[Attributed]) -> list[Statement]:
    return [
        _statement(found, sentence, regions.voiced(sentence, region, start, end), Span(start=start, end=end))
        for region in regions.cut(sentence, attributed)
        for start, end in clauses.split(sentence, region.start, region.end)
        if _told(sentence, region, start, end)
    ]


_EMPTY = (clauses.is_scrap, clauses.is_aside, clauses.asks, clauses.breaks_off)


def _told(sentence: Sentence, region: regions.Region, start: int, end: int) -> bool:
    """Tell whether a clause is a statement: not a mere dateline, nor what an attribution leaves over."""
    if region.left and not regions.tells(sentence, start, end):
        return False
    if _ASKED.match(sentence.paragraph_text, end - sentence.offset):
        return False
    if any(empty(sentence, start, end) for empty in _EMPTY):
        return False
    return bool(region.voices) or clauses.asserts(sentence, start, end)


def _chain(voices: Sequence[Attributed]) -> tuple[Attribution, ...]:
    """Join the chains of nested attributions, outermost first, each link once."""
    links = {id(link): link for voice in voices for link in voice.chain}  # chains share their links
    return attribution.without_itself(tuple(dict.fromkeys(links.values())))


def _printed(text: str, found: Printed) -> Printed:
    """Return ``found`` with the report's own characters for its text.

    The parser reads line ends as spaces; what is printed is what is stored.
    """
    words = text[found.start : found.end]
    return found if found.text == words else replace(found, text=words)


def _linked(text: str, link: Attribution) -> Attribution:
    words = text[link.start : link.end]
    return link if link.source_text == words else replace(link, source_text=words)


def _statement(found: _Found, sentence: Sentence, region: regions.Region, span: Span) -> Statement:
    start, end = span.start, span.end
    text = found.report.text
    chain = tuple(_linked(text, link) for link in _chain(region.voices))
    inner = region.voices[-1] if region.voices else None
    judged = modality.judge(
        sentence,
        start,
        end,
        cue_lemma=inner.cue_lemma if inner else None,
        cue_class=attribution.cue_class(inner.cue_lemma) if inner else None,
        speaker_type=chain[-1].type if chain else None,
    )
    shown = _shown(sentence, region, span, judged)
    predicate, participants = roles.find(sentence, start, end, found.mentions)
    statement = Statement(
        id=content_id("t", found.report.id, shown.start, shown.end),
        report=found.report.id,
        item=found.item.id,
        start=shown.start,
        end=shown.end,
        text=text[shown.start : shown.end],
        kind=inner.kind if inner and chain else "narration",
        attribution=chain,
        certainty=judged.certainty,
        polarity=judged.polarity,
        when=None if judged.certainty == "denied" else _when(found, sentence, span, chain),
        places=roles.places(sentence, start, end, found.mentions),
        mentions=tuple(one for one in between(found.mentions, start, end) if one.end <= end),
        roles=tuple(_printed(text, one) for one in participants),
        predicate=predicate,
        quantities=tuple(
            one for one in between(found.quantities, start, end) if _counts(sentence, span, one)
        ),
        terms=(*_borrowed_terms(sentence, start, end), *_terms(sentence, start, end)),
        marks=judged.marks,
        first_hand=judged.first_hand,
    )
    return slots.filled(statement, text)


def _counts(sentence: Sentence, clause: Span, one: Quantity) -> bool:
    """Tell whether an amount is one that the clause tells as what holds."""
    if one.end > clause.end:
        return False
    return not quantities.recalled(sentence.text, one.start - sentence.start, one.end - sentence.start)


def _shown(sentence: Sentence, region: regions.Region, clause: Span, judged: modality.Judgement) -> Span:
    """Return the words of a statement: the clause, with the words before it that deny it or leave it open.

    "The owner denied that the lock was broken" says the opposite of its clause.
    """
    if judged.certainty not in {"denied", "unconfirmed"}:
        return clause
    matrix = regions.matrix(sentence, region, clause.start)
    if matrix is None or not any(matrix.start <= mark.start < matrix.end for mark in judged.marks):
        return clause
    return Span(start=matrix.start, end=clause.end)


def _when(found: _Found, sentence: Sentence, clause: Span, chain: Sequence[Attribution]) -> When | None:
    """Return the date of the event, None where the report tells none."""
    when = times.event_date(
        found.whens,
        clause=clause,
        sentence=sentence,
        said=chain[-1].said if chain else None,
        thread=found.thread,
        attributed=bool(chain),
    )
    return _printed(found.report.text, when) if when else None


def _borrowed_terms(sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """Return the words of the subject that a clause shares with another: it is of that that it tells."""
    subject = clauses.borrowed(sentence, start, end)
    return _terms(sentence, *subject) if subject else ()


def _terms(sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """Return the lower-case lemmas of the content words between ``start`` and ``end``."""
    return tuple(
        (token.lemma_ or token.text).lower()
        for token in sentence.within(start, end)
        if token.pos_ in _CONTENT and not token.is_stop and sentence.offset + token.idx + len(token) <= end
    )
