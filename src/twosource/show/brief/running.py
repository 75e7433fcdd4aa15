"""The running counts of a story as a table: each figure, who gave it, as of when, and what it does."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.brief.blocks import BLANK, Line, Run, Table
from twosource.show.brief.grounds import of_citation, stands, tokens
from twosource.show.brief.voices import as_of, hedge, voice
from twosource.show.forms import bounds, number, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twosource.model import Series, SeriesEntry, Statement
    from twosource.show.brief.desk import Desk

SHOWN = 3
"""Statements cited for one figure, at most."""
MOST_ROWS = 40
"""Figures printed of one count: the first and the last of more; a page has no room for a thousand."""
NOUN_WITHIN, STEM = 4, 3
"""Words behind a figure among which the noun for those counted stands, and the letters that it begins with
in whatever form."""
_STILL = frozenset({"first", "repeats"})


def counts(desk: Desk, *, moved: bool) -> Table:
    """Return a row for each figure of the running counts: of those that ``moved``, or of those that stood."""
    ordered = sorted(
        (one for one in desk.story.series if _moved(one) is moved),
        key=lambda one: (tuple(phrases.FATE).index(one.fate), one.group, one.suspected, one.id),
    )
    rows = [row for one in ordered for row in _rows(desk, one)]
    return Table(heads=phrases.COUNT_HEADS, rows=tuple(rows))


def _moved(series: Series) -> bool:
    """Tell whether a count rose, fell, stood beside another or was parted."""
    return any(one.step not in _STILL for one in series.entries)


def _rows(desk: Desk, series: Series) -> Iterable[tuple[Line, ...]]:
    """Yield the rows of one count: a figure that is told again in the same words has one for all of these."""
    what: Line = (Run(text=phrases.FATE[series.fate], tone="strong"),)
    if series.suspected:
        what += (Run(text=f", {phrases.SUSPECTED}"),)
    what += _where(desk, series)
    held = (one for one in series.entries if one.statements[0] in desk.atlas.statements)
    alike = [list(one) for _, one in groupby(held, key=lambda one: (one.step, one.value.casefold()))]
    left_out = len(alike) - MOST_ROWS
    for at, entries in enumerate(alike):
        if at == MOST_ROWS // 2 and left_out > 0:
            yield (what, (Run(text=f"{left_out} {phrases.MORE}", role="count"),), (), (), (), ())
        if MOST_ROWS // 2 <= at < MOST_ROWS // 2 + left_out:
            continue
        told = [desk.atlas.statements[one.statements[0]] for one in entries[:SHOWN]]
        yield (
            what,
            _value(desk, entries[0], told, series.group),
            (
                Run(text=bounds(entries[0].low, entries[0].high), role="form"),
                BLANK,
                desk.citing.mark(told[0]),
            ),
            desk.once(told, lambda each: voice(each, desk.atlas)),
            desk.once(told, lambda each: as_of(each, desk.atlas)),
            (Run(text=phrases.STEP[entries[0].step], role="label"), *_sum(desk, series, entries[0])),
        )


def _where(desk: Desk, series: Series) -> Line:
    """Return the place of those counted as the first statement names it; else nothing."""
    for entry in series.entries:
        told = desk.atlas.statements.get(entry.statements[0])
        if told is not None and told.places:
            name = told.places[0]
            words = plain(desk.atlas.reports[told.report].text[name.start : name.end])
            return (Run(text=", "), Run(text=words, role="span"), BLANK, desk.citing.mark(told))
    return ()


def _value(desk: Desk, entry: SeriesEntry, told: Sequence[Statement], group: str) -> Line:
    """Return a figure in the words of the first report that tells it, with the noun of its ``group``."""
    span = entry.spans[0]
    text = desk.atlas.reports[span.report].text
    behind = text[span.end : told[0].end].split()[:NOUN_WITHIN]
    noun = next(
        (at for at, word in enumerate(behind, 1) if group and word.lower().startswith(group[:STEM])), 0
    )
    words = plain(" ".join([text[span.start : span.end], *behind[:noun]]))
    return (Run(text=words, role="mark"), BLANK, *desk.cites(told), *hedge(told[0]))


def _sum(desk: Desk, series: Series, entry: SeriesEntry) -> Line:
    """Return the sum that a figure takes part in, with the places of its numbers; else nothing."""
    if not entry.note:
        return ()
    parts = entry.note.split()
    told = [entry.statements[0]]
    for part in parts[::2]:
        of = (one.statements[0] for one in series.entries if f"{one.low:g}" == part)
        told.append(next(of, told[0]))
    statements = [desk.atlas.statements[key] for key in dict.fromkeys(told) if key in desk.atlas.statements]
    words = " ".join(number(float(part)) if tokens(part) else part for part in parts)
    cited = (of_citation(desk.citing.of(one), (one,), desk.atlas) for one in statements)
    if not stands(words, frozenset[str]().union(*cited)):
        return ()
    return (Run(text=f": {words}", role="form"), BLANK, *desk.cites(statements))
