"""The date of the event that a clause asserts.

Rules, in order: an expression in the clause that modifies its predicate; one in the clause that
modifies a noun of it; one elsewhere in the sentence that modifies the same predicate or one above;
a deadline counted from the report's date; the time of saying, for what a speaker says of that moment;
else, where the signs are strong enough, a date that the sentences before tell, that of the item's main
event, or that of a live page's entry, all inferred.
``why`` of the result names the rule.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from twosource.language import lexicon, match
from twosource.understand.placing import between
from twosource.understand.times.attachment import NEVER, head_of, own_head, rank, tense_of, verb_of
from twosource.understand.times.inheriting import Clause
from twosource.understand.times.reading import DEFAULT_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from twosource.language.parse.sentences import Sentence
    from twosource.language.parse.tokens import Token
    from twosource.model import Span, When
    from twosource.understand.times.inheriting import Thread

_DECLARING = lexicon.words("times.declaring_verbs")
_DECIDING = lexicon.words("times.deciding_verbs")
_MODALS = lexicon.words("times.modal_verbs")
_CAN = lexicon.words("times.forms_of_can")
_PRESENT = lexicon.words("times.present_helpers") | _CAN
_LINK = match.pattern("time_context.two dates made one")
_FROM = match.pattern("time_context.change from")
_TO = match.pattern("time_context.change to")
_DEADLINE = match.pattern("time_context.before a deadline")
_AFTER_DEADLINE = match.pattern("time_context.behind a deadline")
_PERIOD = re.compile(r"P(T?)(\d+)([HDW])$")


def event_date(
    whens: Sequence[When],
    *,
    clause: Span,
    sentence: Sentence,
    said: When | None = None,
    thread: Thread | None = None,
    attributed: bool = False,
) -> When | None:
    """Return the date of the event asserted by ``clause``, or None where none can be derived.

    Args:
        whens: the item's temporal expressions, from :func:`find`.
        clause: the clause's characters in the report.
        sentence: the sentence that holds the clause's first character.
        said: the time of saying, never taken for the event.
        thread: what :func:`thread` returned, for clauses with no date of their own.
        attributed: whether the clause is told in somebody's words.
    """
    inside = between(whens, sentence.start, sentence.end)
    head = head_of(sentence, clause.start, clause.end)
    usable = [
        one
        for one in inside
        if one.earliest and not (_same(one, said) and _of_saying(one, sentence, clause, head))
    ]
    ranked = sorted(
        ((rank(one, clause, sentence, head), one.start, one) for one in usable), key=lambda item: item[:2]
    )
    best = [one for rank, _, one in ranked if rank == ranked[0][0] < NEVER]
    if best:
        one = _joined(best, sentence, _WHY[ranked[0][0]])
        return _on_main_day(one, thread) if best[0].why == DEFAULT_DAY else one
    today = thread.published if thread else None
    found = _deadline(inside, clause, sentence, today) or _said_of_now(inside, said, sentence, head)
    if found is not None or thread is None:
        return found
    return thread.date_for(Clause(head=head, sentence=sentence, attributed=attributed))


_WHY = {0: "modifies the predicate", 1: "in the clause", 2: "governs the clause", 3: "same sentence"}


def _of_saying(said: When, sentence: Sentence, clause: Span, head: Token | None) -> bool:
    """Whether a time of saying hangs on another verb than the clause's own: else it dates what is told."""
    token = own_head(said, sentence)
    verb = None if token is None else verb_of(token)
    if verb is None or head is None or verb.i != head.i:
        return True
    return not clause.start <= sentence.offset + verb.idx < clause.end


def _on_main_day(one: When, thread: Thread | None) -> When:
    """Return a time of day told without its day on the day of the report's main event."""
    main = thread.main.when if thread and thread.main else None
    if main is None or not main.earliest or main.earliest[:10] != (main.latest or "")[:10]:
        return one
    day, clock = main.earliest[:10], (one.earliest or "")[10:]
    told = day + clock
    return replace(
        one, value=day + one.value[10:], edtf=told + ":00" if clock else told, earliest=told, latest=told
    )


def _said_of_now(
    inside: Sequence[When], said: When | None, sentence: Sentence, head: Token | None
) -> When | None:
    """Return the time of saying for a clause in the present: what a speaker says of that moment.

    What has just been done is of the day on which it is announced: "has signed a keeper, the club announced
    on Monday"; what is declared is so at the time of saying that the next sentence tells.
    """
    if said and head and head.lemma_ in _DECLARING and said.start >= sentence.end:
        return replace(said, why="said then, by the sentence after")
    if head is None or not (_present(head) or tense_of(head) == "perfect"):
        return None
    for one in inside:
        token = own_head(one, sentence) if one.earliest and one.why != DEFAULT_DAY else None
        of_now = _same(one, said) and _present(head)
        if of_now or (token is not None and verb_of(token).lemma_ in _DECIDING):
            return replace(one, why="said then, of the present")
    return None


def _present(head: Token) -> bool:
    """Whether a verb stands in the present, "can" and "cannot" included."""
    helpers = {child.lower_ for child in head.children if child.dep_ in {"aux", "auxpass"}}
    return head.tag_ in {"VBZ", "VBP"} or bool(helpers & _PRESENT and not helpers & _MODALS - _CAN)


def _same(one: When, said: When | None) -> bool:
    return said is not None and (one.start, one.end) == (said.start, said.end)


def _moved(found: list[When], text: str, offset: int) -> list[When]:
    """Return the later of two dates of a change first: "from 8 in July to 7 in August" tells of August."""
    start, end = found[0].start - offset, found[-1].start - offset
    change = len(found) > 1 and _FROM.search(text[max(0, start - 40) : start]) and _TO.search(text[start:end])
    return found[::-1] if change else found


def _joined(found: list[When], sentence: Sentence, why: str) -> When:
    """Return the first expression, made one interval with those linked to it."""
    text = sentence.paragraph_text
    first = last = found[0]
    for one in found[1:]:
        between = text[last.end - sentence.offset : one.start - sentence.offset]
        if not _LINK.fullmatch(between):
            break
        last = one
    if first is last:
        return _with_clock(_moved(found, text, sentence.offset), why)
    return _interval(first, last, last.latest or "", why + ", joined")


def _with_clock(found: list[When], why: str) -> When:
    """Return the first date, or a narrower one in it ("two years ago in March", "Tuesday at 10:40")."""
    best = found[0]
    for one in found[1:]:
        first, last = (best.earliest or "")[:10], (best.latest or "")[:10]
        inside = first <= (one.earliest or "")[:10] <= (one.latest or "")[:10] <= last
        if inside and (first != last or one.precision == "minute"):
            best = one
    return replace(best, why=why)


def _interval(first: When, last: When, until: str, why: str) -> When:
    low, high = sorted(((first.earliest or "")[:10], until[:10]))
    return replace(
        first,
        end=last.end,
        earliest=low,
        latest=high,
        edtf=f"{low}/{high}",
        precision="interval",
        why=why,
        text=first.text,
    )


def _deadline(inside: Sequence[When], clause: Span, sentence: Sentence, today: date | None) -> When | None:
    """Return the day on which "within 72 hours" ends, counted from the report's date."""
    text = sentence.paragraph_text
    for one in inside:
        period = _PERIOD.match(one.value) if one.type == "DURATION" else None
        if period is None or today is None or not clause.start <= one.start < clause.end:
            continue
        token = own_head(one, sentence)
        if token is None or _present(verb_of(token)):
            continue  # "it is the second within ten days" sets none
        start, end = one.start - sentence.offset, one.end - sentence.offset
        if _DEADLINE.search(text[max(0, start - 24) : start]) and _AFTER_DEADLINE.match(text, end):
            hours = int(period[2]) * {"H": 1, "D": 24, "W": 168}[period[3]]
            told = (today + timedelta(hours=hours)).isoformat()
            due = replace(one, type="DATE", value=told, edtf=told, earliest=told, latest=told)
            return replace(due, precision="day", why="deadline counted from the report's date")
    return None
