"""The date of the event that a clause asserts.

Rules, in order: an expression in the clause that modifies its predicate; one in the clause that
modifies a noun of it; one elsewhere in the sentence that modifies the same predicate or one above;
a deadline counted from the report's date; else, where the signs are strong enough, a date that the
sentences before tell, that of the item's main event, or that of a live page's entry, all inferred.
The time of saying is never taken, nor are dates inside relative clauses about something else, by rule.
``why`` of the result names the rule.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from twosource.language import lexicon, match
from twosource.understand.placing import between
from twosource.understand.times.attachment import NEVER, head_of, is_date, own_head, rank, tense_of, verb_of
from twosource.understand.times.inheriting import Clause
from twosource.understand.times.reading import DEFAULT_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_THEN = match.pattern("time_context.then")


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
        thread: what :func:`thread` returned, for clauses with no date of their own and for deadlines.
        attributed: whether the clause is told in somebody's words.
    """
    inside = between(whens, sentence.start, sentence.end)
    head = head_of(sentence, clause.start, clause.end)
    usable = [
        one
        for one in inside
        if is_date(one, sentence) and not (_same(one, said) and _of_saying(one, sentence, clause, head))
    ]
    ranked = sorted(
        ((rank(one, clause, sentence, head), one.start, one) for one in usable), key=lambda item: item[:2]
    )
    best = [one for rank, _, one in ranked if rank == ranked[0][0] < NEVER]
    if best:
        one = _joined(best, sentence, _WHY[ranked[0][0]])
        return _on_main_day(one, thread.main if thread else None) if best[0].why == DEFAULT_DAY else one
    return (
        _deadline(inside, clause, sentence, thread.published if thread else None)
        or _act_of_speech(said, sentence, head)
        or _said_of_now(inside, said, sentence, head)
        or _then(whens, sentence, clause)
        or _taken_over(thread, head, sentence, attributed=attributed)
    )


def _taken_over(
    thread: Thread | None, head: Token | None, sentence: Sentence, *, attributed: bool
) -> When | None:
    """Return the date that a clause takes over from another sentence, None where none is likely enough."""
    if thread is None:
        return None
    return thread.date_for(Clause(head=head, sentence=sentence, attributed=attributed))


_WHY = {0: "modifies the predicate", 1: "in the clause", 2: "governs the clause", 3: "same sentence"}


def _of_saying(said: When, sentence: Sentence, clause: Span, head: Token | None) -> bool:
    """Whether a time of saying hangs on another verb than the clause's own: else it dates what is told."""
    token = own_head(said, sentence)
    verb = None if token is None else verb_of(token)
    if verb is None or head is None or verb.i != head.i:
        return True
    return not clause.start <= sentence.offset + verb.idx < clause.end


def _on_main_day(one: When, main: When | None) -> When:
    """Return a time of day told without its day on the day of the report's main event."""
    day = (main.earliest or "")[:10] if main else ""
    if main is None or not day or (main.latest or "")[:10] != day:
        return one
    clock = (one.earliest or "")[10:]
    told = day + clock
    return replace(
        one, value=day + one.value[10:], edtf=told + ":00" if clock else told, earliest=told, latest=told
    )


def _act_of_speech(said: When | None, sentence: Sentence, head: Token | None) -> When | None:
    """Return the time of saying that the next sentence tells, where the clause tells what was declared."""
    if said is None or head is None or head.lemma_ not in _DECLARING or said.start < sentence.end:
        return None
    return replace(said, why="said then, by the sentence after")


def _said_of_now(
    inside: Sequence[When], said: When | None, sentence: Sentence, head: Token | None
) -> When | None:
    """Return the time of saying for a clause in the present: what a speaker says of that moment.

    What has just been done is of the day on which it is announced: "has signed a keeper, the club announced
    on Monday".
    """
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
        period = _PERIOD.match(one.value)
        if (
            one.type != "DURATION"
            or not period
            or today is None
            or not clause.start <= one.start < clause.end
        ):
            continue
        before = text[max(0, one.start - sentence.offset - 24) : one.start - sentence.offset]
        if _DEADLINE.search(before) and _AFTER_DEADLINE.match(text, one.end - sentence.offset):
            hours = int(period.group(2)) * {"H": 1, "D": 24, "W": 168}[period.group(3)]
            return _on(one, today + timedelta(hours=hours), "deadline counted from the report's date")
    return None


def _on(one: When, day: date, why: str) -> When:
    told = day.isoformat()
    return replace(
        one, type="DATE", value=told, edtf=told, earliest=told, latest=told, precision="day", why=why
    )


def _then(whens: Sequence[When], sentence: Sentence, clause: Span) -> When | None:
    """Return the date of the sentence before, in the same paragraph, to which "then" points."""
    words = sentence.paragraph_text[clause.start - sentence.offset : sentence.end - sentence.offset]
    if sentence.tokens[0].i == 0 or not _THEN.search(words):
        return None
    before = sentence.tokens[0].doc.sentence_of(sentence.tokens[0].nbor(-1))
    start, end = sentence.offset + before[0].idx, sentence.offset + before[-1].idx + len(before[-1])
    told = [one for one in between(whens, start, end) if one.type in {"DATE", "TIME"} and one.earliest]
    one = min(told, key=lambda one: one.earliest or "", default=None)
    return replace(one, why="told in the sentence before", inferred=True) if one else None
