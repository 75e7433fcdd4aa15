"""Items into stories: average-linkage clustering of the pair graph, the same in any order.

Average linkage asks that the items of a story be alike on the whole, where single links would chain
one event to the next through a shared town or a shared minister.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from twosource.compare.runs import Parts, connected
from twosource.model import SAME_TEXT, Span, Story, content_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from twosource.model import Edge, Node, Reading

Pairs: TypeAlias = "Collection[tuple[str, str]]"
"""Pairs of ids that a user ruled on."""

# The likeness asked of two groups grows with the reports that could be alike by chance, which are those
# with an edge to one of them: with two it is 0.10, with ten 0.22, with a hundred 0.38. Reports that are
# alike to neither do not matter, however many a record holds, nor do the many entries of one live page.
# Found on story sets of 5 to 1,000 items, with the numbers of `candidates`.
_ASKED = 0.052
_ASKED_PER_LOG = 0.072
# The share of the best pair in the likeness of two groups: a short piece of a witness may be like one
# report alone. A larger share chains events.
_BEST = 0.1
# The longest title made from the first words of an item that has none.
_TITLE = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The items of one story in order of time, and how like each is to the others together."""

    items: tuple[str, ...]
    central: tuple[float, ...]


def linked(score: float, near: int, near_other: int) -> bool:
    """Say whether two items would be joined if there were only these two, with so many reports near each.

    Stories form within what is connected through such pairs, so that a report that comes touches no more.
    """
    return score >= asked(near, near_other)


def asked(near: int, near_other: int) -> float:
    """Return the likeness, from 0 to 1, that joins two items alone, with so many reports near each."""
    return _asked((near + near_other) / 2)


def beyond(items: Collection[str], same: Pairs) -> frozenset[str]:
    """Return the items outside ``items`` that a pair of ``same`` ties to one of them."""
    held = set(items)
    return frozenset(end for pair in same if not held.isdisjoint(pair) for end in pair if end not in held)


def joined(parts: Iterable[frozenset[str]], same: Pairs) -> tuple[frozenset[str], ...]:
    """Return ``parts`` of the pair graph with those made one that a pair of ``same`` ties, in order."""
    whole: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    for part in parts:
        links += [(min(part), item) for item in part]
    known = {item for _, item in links}
    for item, first in connected([*links, *(pair for pair in same if known.issuperset(pair))]).items():
        whole.setdefault(first, set()).add(item)
    return tuple(frozenset(whole[first]) for first in sorted(whole))


def cluster(
    nodes: Mapping[str, Node], edges: Sequence[Edge], same: Pairs = (), apart: Pairs = ()
) -> tuple[Group, ...]:
    """Return the items of ``nodes`` in the groups that are stories, the earliest first; each is in one.

    ``edges`` are the scored pairs among them; a pair without an edge counts as unlike. Groups that
    are connected through linked pairs are
    merged best first while the mean score between them, with a little of the best, is high enough
    for the number of reports near them; ties go to the smaller ids, so that the order of the
    arguments never shows. Copies of one text are in one story, and count as one item: told a
    thousand times it is no more alike to others than told once.

    What a user ruled goes before likeness: items of a pair of ``same`` are in one story, items of a pair of
    ``apart`` in two, copies of one text, too; the rest of it stays with the first. A pair that is both, or
    by other pairs, counts as the same. Beyond that each text is as like others as before.
    """
    order = sorted(nodes, key=lambda item: (nodes[item].instant, item))
    graph = _graph(order, nodes, edges, (same, apart))
    weights = [float(len(text)) for text in graph.texts]
    place = {item: number for number, item in enumerate(order)}
    found: list[Group] = []
    for part in _components(graph):
        for group in _merge(part, graph):
            central = {number: _centrality(number, group, graph.links, weights) for number in group}
            told = sorted((place[item], central[number]) for number in group for item in graph.texts[number])
            found.append(
                Group(
                    items=tuple(order[at] for at, _ in told),
                    central=tuple(value for _, value in told),
                )
            )
    return tuple(sorted(found, key=lambda group: place[group.items[0]]))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Graph:
    """The texts of items, the earliest first, by their numbers, and what ties and parts them.

    ``texts`` are the items of each; ``links`` its scores with others; ``near`` the reports near each;
    ``tied`` and ``apart`` the texts that it is surely in one story with, and surely not.
    """

    texts: list[list[str]]
    links: list[dict[int, float]]
    near: list[int]
    tied: dict[int, set[int]]
    apart: dict[int, set[int]]


def _graph(
    order: Sequence[str], nodes: Mapping[str, Node], edges: Sequence[Edge], ruled: tuple[Pairs, Pairs]
) -> _Graph:
    within = [edge for edge in edges if edge.a in nodes and edge.b in nodes]
    same, apart = ([pair for pair in pairs if nodes.keys() >= {*pair}] for pairs in ruled)
    text_of = connected((edge.a, edge.b) for edge in within if edge.why == SAME_TEXT)
    parts = _parts(order, text_of, same, apart)
    place: dict[tuple[str, str], int] = {}
    texts: list[list[str]] = []
    at: dict[str, int] = {}
    for item in order:
        key = (text_of.get(item, item), parts.first(item) if item in text_of and apart else "")
        number = at[item] = place.setdefault(key, len(texts))
        if number == len(texts):
            texts.append([])
        texts[number].append(item)
    links: list[dict[int, float]] = [{} for _ in texts]
    for edge in sorted(within, key=lambda edge: (edge.a, edge.b)):
        a, b = at[edge.a], at[edge.b]
        if a != b and edge.why != SAME_TEXT:
            links[a][b] = links[b][a] = max(edge.score, links[a].get(b, 0.0))
    return _Graph(
        texts=texts,
        links=links,
        near=[nodes[text_of.get(text[0], text[0])].near for text in texts],
        tied=_between(same, at),
        apart=_between(((one, other) for one, other in apart if parts.first(one) != parts.first(other)), at),
    )


def _parts(order: Sequence[str], text_of: Mapping[str, str], same: Pairs, apart: Pairs) -> Parts[str]:
    """Return the parts of items that are surely in one story: by what is ruled, and as copies of a text.

    The item that stands for a text has its likeness to others, so the copies go with it where they may.
    """
    parts = Parts(same, apart)
    runs: dict[str, list[str]] = {}
    for item in order:
        if item in text_of and apart:
            runs.setdefault(text_of[item], [text_of[item]]).append(item)
    for run in runs.values():
        parts.gather(run)
    return parts


def _between(pairs: Iterable[tuple[str, str]], at: Mapping[str, int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        if at[one] != at[other]:
            found.setdefault(at[one], set()).add(at[other])
            found.setdefault(at[other], set()).add(at[one])
    return found


def _components(graph: _Graph) -> Iterator[list[int]]:
    seen: set[int] = set()
    for first in range(len(graph.links)):
        if first in seen:
            continue
        seen.add(first)
        part = [first]
        for number in part:  # grows while it is walked
            near = graph.near
            fresh = {
                other
                for other, score in graph.links[number].items()
                if other not in seen and linked(score, near[number], near[other])
            } | (graph.tied.get(number, set()) - seen)
            seen.update(fresh)
            part.extend(sorted(fresh))
        yield part


def _merge(part: Sequence[int], graph: _Graph) -> Iterator[list[int]]:
    """Merge the best pair of groups again and again; a group goes by its smallest number."""
    chosen = set(part)
    within = {
        number: {other: score for other, score in graph.links[number].items() if other in chosen}
        for number in part
    }
    state = _Groups(
        members={number: [number] for number in part},
        sums=within,
        best={number: dict(scores) for number, scores in within.items()},
        near={number: graph.near[number] for number in part},
        apart={number: graph.apart.get(number, set()) & chosen for number in part},
    )
    tied = connected((one, other) for one in part for other in graph.tied.get(one, ()))
    for number, first in sorted(tied.items()):
        if number != first:
            state.join(first, number)
    heap = [pair for a in state.sums for b in state.sums[a] if a < b and (pair := state.pair(a, b))]
    heapq.heapify(heap)
    while heap:
        _, a, b, size = heapq.heappop(heap)
        if state.size(a, b) != size or b in state.apart[a]:
            continue
        state.join(a, b)
        for other in state.sums[a]:
            pair = state.pair(min(a, other), max(a, other))
            if pair:
                heapq.heappush(heap, pair)
    return (sorted(group) for group in state.members.values())


@dataclass(slots=True, kw_only=True)
class _Groups:
    """Groups under way: members, sum and best of the scores to other groups, reports near the members.

    ``apart`` are the groups that it is never merged with.
    """

    members: dict[int, list[int]]
    sums: dict[int, dict[int, float]]
    best: dict[int, dict[int, float]]
    near: dict[int, int]
    apart: dict[int, set[int]]

    def size(self, a: int, b: int) -> int:
        """Return the number of items in both groups, 0 where one is gone."""
        both = a in self.members and b in self.members
        return len(self.members[a]) + len(self.members[b]) if both else 0

    def pair(self, a: int, b: int) -> tuple[float, int, int, int] | None:
        """Return the heap entry of two groups, None where they are less alike than asked, or apart."""
        if b in self.apart[a]:
            return None
        one, other = len(self.members[a]), len(self.members[b])
        value = (1 - _BEST) * self.sums[a][b] / (one * other) + _BEST * self.best[a][b]
        around = (self.near[a] / one + self.near[b] / other) / 2
        return (-value, a, b, one + other) if value >= _asked(around) else None

    def join(self, a: int, b: int) -> None:
        """Give the items and the scores of group ``b`` to group ``a``."""
        self.members[a] += self.members.pop(b)
        self.near[a] += self.near.pop(b)
        for far in self.apart.pop(b):
            self.apart[far].discard(b)
            self.apart[far].add(a)
            self.apart[a].add(far)
        gone = self.best.pop(b)
        for other, total in self.sums.pop(b).items():
            del self.sums[other][b], self.best[other][b]
            if other == a:
                continue
            self.sums[a][other] = self.sums[other][a] = self.sums[a].get(other, 0.0) + total
            best = max(self.best[a].get(other, 0.0), gone[other])
            self.best[a][other] = self.best[other][a] = best


def _asked(around: float) -> float:
    """Return the likeness that is asked of two groups with so many reports near an item of theirs."""
    return _ASKED + _ASKED_PER_LOG * math.log(around)


def _centrality(
    number: int, group: Sequence[int], links: Sequence[Mapping[int, float]], weights: Sequence[float]
) -> float:
    """Return the sum of an item's scores with the others of its group, copies of its own text included."""
    others = (links[number].get(other, 0.0) * weights[other] for other in group if other != number)
    return math.fsum((*others, weights[number] - 1))


def story(group: Group, readings: Iterable[Reading]) -> Story:
    """Return the story of ``group`` with the readings of its items; the most central with a title names it.

    A title that shares no word with its own report (a slogan, the name of a column) stands back behind
    those that do, and one that is a name beside is the author's and names nothing.
    """
    known = {reading.item.id: reading for reading in readings}
    items = [known[item] for item in group.items]
    dated = [reading.published for reading in items if reading.published is not None]
    titled = [
        (not _fits(items[number]), -central, number)
        for number, central in enumerate(group.central)
        if items[number].item.title and not _is_author(items[number])
    ]
    lead = items[min(titled)[2]] if titled else items[0]
    title, span = (lead.item.title, lead.item.title_span) if titled and lead.item.title else _opening(lead)
    return Story(
        id=story_id(group.items),
        title=title,
        items=group.items,
        first_published=dated[0] if dated else None,
        last_published=dated[-1] if dated else None,
        title_report=lead.report,
        title_span=span,
    )


def story_id(items: Sequence[str]) -> str:
    """Return the id of the story of ``items``, which are in order of time."""
    return content_id("s", items[0])


def _fits(reading: Reading) -> bool:
    """Say whether a title shares a word with the body beneath it."""
    return not dict(reading.terms).keys().isdisjoint(reading.title_terms)


def _is_author(reading: Reading) -> bool:
    """Say whether a title is one name, of whom the body beneath it says nothing."""
    span = reading.item.title_span
    if span is None or _fits(reading):
        return False
    return any(
        mention.label == "PERSON" and mention.start <= span.start and span.end <= mention.end
        for mention in reading.mentions
    )


def _opening(reading: Reading) -> tuple[str, Span | None]:
    """Return the first words of an item without a title, with their place."""
    if not reading.statements:
        return "Untitled", None
    first = min(reading.statements, key=lambda statement: statement.start)
    words = first.text if len(first.text) <= _TITLE else first.text[:_TITLE].rsplit(None, 1)[0]
    return words, Span(start=first.start, end=first.start + len(words))
