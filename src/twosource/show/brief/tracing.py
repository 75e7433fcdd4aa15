"""Who got it from whom: the origins of a story and the reports that carry them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.show import phrases
from twosource.show.brief.blocks import BLANK, Graph, Line, Link, Node, Run, Table, joined
from twosource.show.brief.counted import own, reasons, silent
from twosource.show.brief.grounds import of_citation, stands
from twosource.show.brief.voices import linked, name
from twosource.show.forms import plain, published

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twosource.model import Claim, Origin, Statement, Why
    from twosource.show.brief.desk import Desk

_NAMED = 3
"""The first runs of the line of a report: its name in the brief, a blank, its outlet."""

DRAWN = 12
"""Most origins drawn: more lines than that cannot be followed by eye."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    """An origin of one or more claims, by the words of its first statement."""

    kind: str
    words: str
    statements: tuple[Statement, ...]
    why: tuple[Why, ...]


def trace(desk: Desk, claims: Sequence[Claim]) -> Graph:
    """Return the graph of the origins of ``claims``; an origin of several claims is one node."""
    voices = _voices(desk, claims)
    drawn = voices[:DRAWN]
    places = {key: desk.named(key).text for key in desk.reports}
    nodes = tuple(Node(key=f"o{place}", line=_line(desk, one)) for place, one in enumerate(drawn, start=1))
    links: dict[tuple[str, str], Link] = {}
    for node, one in zip(nodes, drawn, strict=True):
        for statement in one.statements:
            target = places[statement.report]
            cite = desk.citing.of(statement).number
            why = _why(desk, one, statement)
            links.setdefault((node.key, target), Link(origin=node.key, report=target, why=why, cite=cite))
    reached = {link.report for link in links.values()}
    return Graph(
        origins=nodes,
        reports=tuple(
            Node(key=places[key], line=_report(desk, key, places[key]))
            for key in desk.reports
            if places[key] in reached
        ),
        links=tuple(links.values()),
        left_out=len(voices) - len(drawn),
    )


def _voices(desk: Desk, claims: Sequence[Claim]) -> list[_Voice]:
    """Return the origins of the claims in their order, those of one name and kind made one.

    An article makes no other name.
    """
    found: dict[tuple[str, str], _Voice] = {}
    for claim in claims:
        statements = {one.id: one for one in desk.statements(claim)}
        for key in claim.origins.ids:
            origin = desk.atlas.origins.get(key)
            told = (
                tuple(statements[one] for one in own(origin, desk.atlas) if one in statements)
                if origin
                else ()
            )
            if origin is not None and told:
                _join(desk, found, origin, tuple(sorted(told, key=desk.order)))
    return list(found.values())


def _join(
    desk: Desk, found: dict[tuple[str, str], _Voice], origin: Origin, told: tuple[Statement, ...]
) -> None:
    words, first = _words(desk, origin, told)
    name_of = words if words == phrases.NARRATORS else (origin.name or words).lower().removeprefix("the ")
    key = (origin.kind, name_of)
    known = found.get(key)
    if known is None:
        told = (first, *(one for one in told if one is not first))
        found[key] = _Voice(kind=origin.kind, words=words, statements=told, why=reasons(origin))
    else:
        found[key] = _Voice(
            kind=known.kind, words=known.words, statements=known.statements + told, why=known.why
        )


def _words(desk: Desk, origin: Origin, told: tuple[Statement, ...]) -> tuple[str, Statement]:
    """Return the name of an origin as a report has it, with a statement beside which it may stand.

    No outlet gives its name to several that do not say how they know.
    """
    if len({one.report for one in told}) > 1 and all(silent(desk, one) for one in told):
        return phrases.NARRATORS, told[0]
    for one in told:
        if origin.name and stands(origin.name, of_citation(desk.citing.of(one), (one,), desk.atlas)):
            return plain(origin.name), one
    for one in told:
        if one.attribution and origin.kind != "outlet":
            return name(one.attribution[-1], desk.atlas.reports[one.report].text), one
    return phrases.NARRATORS, told[0]


def _why(desk: Desk, one: _Voice, statement: Statement) -> str:
    """Return the first reason of an origin whose every name and number stands in ``statement``."""
    grounds = of_citation(desk.citing.of(statement), (statement,), desk.atlas)
    return next((plain(why.text) for why in one.why if stands(why.text, grounds)), "")


def _line(desk: Desk, one: _Voice) -> Line:
    kind = phrases.VOICE[one.kind]
    words: Line = (Run(text=one.words, role="span"), Run(text=f" ({kind}) "))
    if one.words == phrases.NARRATORS:
        words = (Run(text=f"{one.words} "),)
    return (*words, desk.citing.mark(one.statements[0]))


def _report(desk: Desk, key: str, place: str) -> Line:
    report = desk.atlas.reports[key]
    day = Run(text=published(report), role="form")
    return (Run(text=place, role="key"), BLANK, linked(report), Run(text=", "), day)


def table(graph: Graph) -> Table:
    """Return the graph in words, one row for each origin, for renderings that draw no picture.

    When the reports were published is told where they are listed.
    """
    lines = {node.key: node.line[:_NAMED] for node in graph.reports}
    rows: list[tuple[Line, ...]] = []
    for node in graph.origins:
        mine = (link for link in graph.links if link.origin == node.key)
        reached = sorted(mine, key=lambda one: int(one.report[1:]))
        rows.append((node.line, joined(lines[link.report] for link in reached)))
    return Table(heads=phrases.TRACED_HEADS, rows=tuple(rows))
