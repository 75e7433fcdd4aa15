"""What may be printed beside a citation: the words at the cited place and what follows from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.forms import bounds, dated, outlet, plain, published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twosource.model import Report, Statement, When
    from twosource.show.atlas import Atlas
    from twosource.show.brief.blocks import Citation

TOKEN = re.compile(r"\d+(?:[.,:/\-]\d+)*|[^\W\d_]+(?:[^\W\d_]|[\u0300-\u036f])*")
"""A number, date or clock time with its inner marks, or a word."""

_VOCABULARY = phrases.vocabulary()


def tokens(text: str) -> list[str]:
    """Return the numbers and words of ``text`` in their order."""
    return TOKEN.findall(text)


def strange(text: str, grounds: frozenset[str]) -> str | None:
    """Return the first token of ``text`` that is neither in ``grounds`` nor one of the program's words.

    A number must be there as it stands. A word may differ in the case of its letters only where the
    program's own vocabulary holds it.
    """
    for token in tokens(text):
        if token not in grounds and (token[0].isdecimal() or token.lower() not in _VOCABULARY):
            return token
    return None


def stands(text: str, grounds: frozenset[str]) -> bool:
    """Say whether every number and every capitalised word of ``text`` has its ground."""
    return not any(
        strange(token, grounds) for token in tokens(text) if token[0].isdecimal() or token != token.lower()
    )


def of_report(report: Report) -> frozenset[str]:
    """Return the tokens of what is known about a report as a whole: its facts, not its text."""
    return _all(_facts(report))


def _facts(report: Report) -> tuple[str, ...]:
    facts = (report.outlet, outlet(report), report.title, report.path, report.published, published(report))
    notes = (note.text for note in report.notes)
    return tuple(plain(fact) for fact in (*facts, *report.authors, *notes) if fact)


def of_citation(citation: Citation, statements: Iterable[Statement], atlas: Atlas) -> frozenset[str]:
    """Return the tokens of :func:`texts_of`."""
    return _all(texts_of(citation, statements, atlas))


def texts_of(citation: Citation, statements: Iterable[Statement], atlas: Atlas) -> tuple[str, ...]:
    """Return the texts that may be printed beside ``citation``, of which ``statements`` are read.

    They are the words at the place and in the rest of its sentence, the places on which the
    attribution, dates and amounts of its statements rest with their normal forms, and the facts
    about the report.
    """
    report = atlas.reports[citation.report]
    found = {plain(report.text[citation.left : citation.right]), *_facts(report)}
    for statement in statements:
        found.update(_of_statement(statement, report.text))
    return tuple(sorted(found))


def _of_statement(statement: Statement, text: str) -> Iterator[str]:
    yield from _of_when(statement.when, text)
    for link in statement.attribution:
        yield plain(text[link.start : link.end])
        if link.name_start is not None and link.name_end is not None:
            yield plain(text[link.name_start : link.name_end])
        yield from _of_when(link.said, text)
    for quantity in statement.quantities:
        yield plain(text[quantity.start : quantity.end])
        yield f"{bounds(quantity.low, quantity.high)} {quantity.unit or ''}"
    yield from (plain(text[place.start : place.end]) for place in statement.places)
    yield from (plain(text[role.start : role.end]) for role in statement.roles)


def _of_when(when: When | None, text: str) -> Iterator[str]:
    if when is not None:
        yield plain(text[when.start : when.end])
        yield dated(when)


def _all(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(token for text in texts for token in tokens(text))
