"""Items into stories: average-linkage clustering of the pair graph, the same in any order.

Average linkage asks that the items of a story be alike on the whole, where single links would chain
one event to the next through a shared town or a shared minister.
"""

from __future__ import annotations

import heapq
import math
from typing import TYPE_CHECKING

from twosource.compare.candidates import moment
from twosource.model import Span, Story, content_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twosource.model import Edge, Reading

# The likeness asked of two groups grows with the items that could be alike by chance: among ten it
# is 0.14, among a thousand 0.24. Found on story sets of 5 to 1,000 items; B-cubed is flat around it.
_ASKED = 0.09
_ASKED_PER_LOG = 0.022
# The longest title made from the first words of an item that has none.
_TITLE = 90


def cluster(readings: Sequence[Reading], edges: Sequence[Edge]) -> tuple[Story, ...]:
    """Return the stories of ``readings``, the earliest first; every item is in exactly one.

    ``edges`` are the scored pairs among them; a pair without an edge counts as unlike. Groups are
    merged best first while the mean score between them is high enough for a component of this
    size; ties go to the smaller ids, so that the order of the arguments never shows.
    """
    order = sorted(readings, key=moment)
    links = _links({reading.item.id: number for number, reading in enumerate(order)}, edges)
    groups = [group for part in _components(links) for group in _merge(part, links)]
    return tuple(
        _story([order[number] for number in group], [_centrality(number, group, links) for number in group])
        for group in sorted(groups)
    )


def _links(place: Mapping[str, int], edges: Sequence[Edge]) -> list[dict[int, float]]:
    links: list[dict[int, float]] = [{} for _ in place]
    for edge in sorted(edges, key=lambda edge: (edge.a, edge.b)):
        if edge.a in place and edge.b in place:
            a, b = place[edge.a], place[edge.b]
            links[a][b] = links[b][a] = edge.score
    return links


def _components(links: Sequence[Mapping[int, float]]) -> Iterator[list[int]]:
    seen: set[int] = set()
    for first in range(len(links)):
        if first in seen:
            continue
        seen.add(first)
        part = [first]
        for number in part:  # grows while it is walked
            fresh = sorted(set(links[number]) - seen)
            seen.update(fresh)
            part.extend(fresh)
        yield part


def _merge(part: Sequence[int], links: Sequence[Mapping[int, float]]) -> Iterator[list[int]]:
    """Merge the best pair of groups again and again; a group goes by its smallest number."""
    asked = _ASKED + _ASKED_PER_LOG * math.log(len(part))
    groups = {number: [number] for number in part}
    sums = {number: dict(links[number]) for number in part}
    heap = [(-value, a, b, 2) for a in part for b, value in links[a].items() if a < b and value >= asked]
    heapq.heapify(heap)
    while heap:
        _, a, b, size = heapq.heappop(heap)
        if a not in groups or b not in groups or len(groups[a]) + len(groups[b]) != size:
            continue
        groups[a] += groups.pop(b)
        _join(sums, a, b)
        for other, total in sums[a].items():
            mean = total / (len(groups[a]) * len(groups[other]))
            if mean >= asked:
                heapq.heappush(
                    heap, (-mean, min(a, other), max(a, other), len(groups[a]) + len(groups[other]))
                )
    return (sorted(group) for group in groups.values())


def _join(sums: dict[int, dict[int, float]], a: int, b: int) -> None:
    """Give the scores of group ``b`` to group ``a``."""
    for other, total in sums.pop(b).items():
        del sums[other][b]
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total


def _centrality(number: int, group: Sequence[int], links: Sequence[Mapping[int, float]]) -> float:
    """Return the sum of an item's scores with the others of its group."""
    return math.fsum(links[number].get(other, 0.0) for other in group)


def _story(items: Sequence[Reading], centrality: Sequence[float]) -> Story:
    """Make a story of items in order of time; the most central one that has a title names it."""
    dated = [reading.published for reading in items if reading.published is not None]
    titled = [(-central, number) for number, central in enumerate(centrality) if items[number].item.title]
    lead = items[min(titled)[1]] if titled else items[0]
    title, span = (lead.item.title, lead.item.title_span) if lead.item.title else _opening(lead)
    return Story(
        id=content_id("s", items[0].item.id),
        title=title,
        items=tuple(reading.item.id for reading in items),
        first_published=dated[0] if dated else None,
        last_published=dated[-1] if dated else None,
        title_report=lead.report,
        title_span=span,
    )


def _opening(reading: Reading) -> tuple[str, Span | None]:
    """Return the first words of an item without a title, with their place."""
    if not reading.statements:
        return "Untitled", None
    first = min(reading.statements, key=lambda statement: statement.start)
    words = first.text if len(first.text) <= _TITLE else first.text[:_TITLE].rsplit(None, 1)[0]
    return words, Span(start=first.start, end=first.start + len(words))
