"""Who cites whom in a story: a directed graph from reports over voices to whom all rests on.

An edge leads from a report, or from a voice that it names, to whom that one had it from. The voices are
keyed as the attribution has them, so that one speaker is one node in all reports of the story.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from twosource.compare.origins.naming import fold, masthead
from twosource.model import Citation, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twosource.compare.origins.story_context import StoryContext
    from twosource.model import Attribution, CitationRule, Copy, Reading

_Told: TypeAlias = "tuple[str, str, Evidence]"  # name, statement, words
_Edge: TypeAlias = "tuple[str, str, CitationRule, _Told]"


def cite(readings: Sequence[Reading], copies: Sequence[Copy], context: StoryContext) -> tuple[Citation, ...]:
    """Return the edges of a story's graph of citations, one for each pair and rule, in order.

    ``copied text``: one item has the words of an earlier one. ``credit``: a dateline, a byline or a
    sentence names the outlet whose reporting an item rests on. ``attribution``: an item, or the link before
    in the chain, says by whom it was told (PARC: source). ``speaks for``: a person and the body
    that his words, or another report, put him with.
    """
    found: dict[tuple[str, str, CitationRule], list[_Told]] = {}
    edges = chain(_copied(copies), *(_cited_in(reading, context) for reading in readings))
    for by, to, rule, told in edges:
        if by != to:
            found.setdefault((by, to, rule), []).append(told)
    return tuple(_citation(*key, told) for key, told in sorted(found.items()))


def _copied(copies: Sequence[Copy]) -> Iterator[_Edge]:
    for copy in copies:
        for span in copy.why.spans:
            yield copy.later, copy.earlier, "copied text", ("", "", span)


def _cited_in(reading: Reading, context: StoryContext) -> Iterator[_Edge]:
    """Yield whom an item credits, whom its statements name, and for whom these speak."""
    for credit in reading.credits:
        if masthead(credit.name) != masthead(reading.outlet or ""):
            span = Evidence(report=reading.report, start=credit.start, end=credit.end)
            yield reading.item.id, f"outlet:{masthead(credit.name)}", "credit", (credit.name, "", span)
    for statement in reading.statements:
        by = statement.item
        for link in statement.attribution:
            to, name = voice_of(link), " ".join((link.name or link.source_text).split())
            span = Evidence(report=statement.report, start=link.start, end=link.end)
            yield by, to, "attribution", (name, statement.id, span)
            body = link.institution or context.speaks_for.get(link.entity or "", ("",))[0]
            if body and link.type == "person":
                yield to, body, "speaks for", (link.speaks_for or "", statement.id, span)
            by = to


def voice_of(link: Attribution) -> str:
    """Return the key of a voice: its entity, else its words without articles, after its type."""
    if link.type == "outlet":
        return f"outlet:{masthead(link.name or link.source_text)}"
    return link.entity or f"{link.type}:{fold(link.name or link.source_text)}"


def _citation(by: str, to: str, rule: CitationRule, told: Sequence[_Told]) -> Citation:
    """Return an edge with the longest name that it was told by, and each place once, in order."""
    names = {name for name, _, _ in told if name}
    spans = {(span.report, span.start, span.end): span for _, _, span in told}
    return Citation(
        by=by,
        to=to,
        name=min(names, key=lambda name: (-len(name), name), default=""),
        rule=rule,
        statements=tuple(sorted({statement for _, statement, _ in told if statement})),
        spans=tuple(spans[key] for key in sorted(spans)),
    )
