"""Temporal expressions of an item, and the date of the event that a clause asserts.

Expressions are found by the rules of ``language/en/rules/times.toml``, normalised to TIMEX3 (after
HeidelTime, Strötgen and Gertz 2010) by the reader that the rule names, and rendered as EDTF.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.model import When
from twosource.understand.placing import between
from twosource.understand.times import tense
from twosource.understand.times.binding import bound
from twosource.understand.times.context import begin, remember
from twosource.understand.times.event import event_date
from twosource.understand.times.inheriting import Thread, thread
from twosource.understand.times.main_event import main_date
from twosource.understand.times.scan import lowered, place, scan
from twosource.understand.times.values import days, edtf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twosource.language.parse.sentences import Sentence
    from twosource.understand.times.context import Context, Tense
    from twosource.understand.times.reading import Reading

__all__ = ["Thread", "event_date", "find", "main_date", "thread"]


def find(text: str, sentences: Sequence[Sentence], *, published: str | None) -> tuple[When, ...]:
    """Return the temporal expressions of one item in text order, offsets into ``text``.

    ``sentences`` are those of the item and serve for tense and for "told in the same sentence".
    ``published`` is an ISO date or date-time in the report's own calendar, with or without a zone;
    with None only absolute expressions resolve, the others keep X in their value and say why.
    """
    blocks = _blocks(sentences)
    lower = lowered(text)
    ctx = begin("\n\n".join(lower[start:end] for start, end in blocks), published)
    read = tense.by_parse(sentences, lower)
    found: list[When] = []
    for start, end in blocks:
        ctx.tense = _from(read, start)
        starts = [one.start - start for one in between(sentences, start, end)]
        inside = list(_in_block(text[start:end], lower[start:end], start, ctx, starts))
        found.extend(bound(text[start:end], start, inside))
    return tuple(found)


def _from(read: Callable[[int, int], Tense], offset: int) -> Callable[[int, int], Tense]:
    """Return a reader of tense for places counted from ``offset``."""
    return lambda start, end: read(start + offset, end + offset)


def _blocks(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return one [start, end) for each paragraph that holds sentences, in their order."""
    blocks: dict[int, tuple[int, int]] = {}
    for one in sentences:
        start, end = blocks.get(one.paragraph, (one.start, one.end))
        blocks[one.paragraph] = (min(start, one.start), max(end, one.end))
    return list(blocks.values())


def _in_block(text: str, lower: str, offset: int, ctx: Context, starts: Iterable[int]) -> Iterator[When]:
    """Yield the expressions of a block; ``starts`` are those of its sentences, in order."""
    begins = sorted(starts)
    at = 0
    ctx.sentence, ctx.before, ctx.last_at = 0, 0, -1
    for rule, found in scan(text, lower):
        start, end = place(found)
        while at < len(begins) and begins[at] <= start:
            ctx.before, ctx.sentence, ctx.year_here = ctx.sentence, begins[at], None
            at += 1
        reading = rule.read(found, ctx)
        if reading is None:
            continue
        ctx.year_here = found.groupdict().get("year") or ctx.year_here
        if reading.anchor and reading.value[:1] in "0123456789B":
            remember(ctx, reading.value, (start, end), lower)
        yield _when(text, offset, (start, end), reading)


def _when(text: str, offset: int, span: tuple[int, int], reading: Reading) -> When:
    start, end = span
    known = days(reading.value) if reading.type in {"DATE", "TIME"} else None
    first = reading.first or (known.earliest if known else None)
    last = reading.last or (known.latest if known else None)
    one_day = reading.first is not None and first == last  # "a week ago" is a day, whatever its value says
    written = (
        (first if one_day else f"{first}/{last}")
        if reading.first
        else edtf(reading.value, reading.mod)
        if first or reading.value.startswith("BC")
        else None
    )
    return When(
        text=text[start:end],
        start=offset + start,
        end=offset + end,
        type=reading.type,
        value=reading.value,
        edtf=written,
        earliest=first,
        latest=last,
        precision="day" if one_day else known.precision if known else None,
        mod=reading.mod,
        zone=reading.zone,
        why=reading.why,
    )
