"""A user's rulings on items: always in one story, never in one, and nothing else is moved by them."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from twosource.compare import stories
from twosource.compare.runs import connected
from twosource.model import SAME_TEXT, Edge, Node

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

Pairs: TypeAlias = "list[tuple[str, str]]"
SIZE = 10
NAMES = [f"i{number}" for number in range(SIZE)]


def nodes(names: Sequence[str] = NAMES) -> dict[str, Node]:
    """Return nodes published one after another in three days, each with two reports near."""
    return {name: Node(instant=float(at % 3), near=2) for at, name in enumerate(names)}


def edges(*pairs: tuple[str, str, float]) -> list[Edge]:
    """Return edges with their ends in order; a score of 1 ties a copy to its text."""
    return [
        Edge(a=min(a, b), b=max(a, b), score=score, why=SAME_TEXT if score == 1 else "")
        for a, b, score in pairs
    ]


def homes(found: Sequence[stories.Group]) -> dict[str, tuple[str, ...]]:
    """Return the group of each item."""
    return {item: group.items for group in found for item in group.items}


def places() -> st.SearchStrategy[Pairs]:
    """Return pairs of two items each."""
    number = st.integers(0, SIZE - 1)
    return st.lists(
        st.tuples(number, number)
        .filter(lambda pair: pair[0] != pair[1])
        .map(lambda pair: (NAMES[min(pair)], NAMES[max(pair)])),
        max_size=6,
    )


@st.composite
def graphs(draw: st.DrawFn) -> list[Edge]:
    """Return a pair graph: some items are copies of an earlier one, which alone has scores."""
    text = {name: name for name in NAMES}
    for at, name in enumerate(NAMES):
        to = draw(st.integers(0, SIZE - 1))
        if to < at and text[NAMES[to]] == NAMES[to]:
            text[name] = NAMES[to]
    lone = [name for name in NAMES if list(text.values()).count(name)]
    scores = draw(
        st.dictionaries(
            st.sampled_from(list(combinations(lone, 2)) or [("i0", "i0")]),
            st.sampled_from([0.1, 0.15, 0.2, 0.4, 0.8]),
            max_size=20,
        )
    )
    copies = [(name, to, 1.0) for name, to in text.items() if name != to]
    return edges(*copies, *((a, b, score) for (a, b), score in scores.items() if a != b))


@given(graphs(), places(), places(), st.randoms(use_true_random=False))
def test_what_a_user_ruled_holds_in_any_order(
    graph: list[Edge], same: Pairs, apart: Pairs, chance: random.Random
) -> None:
    """Tied items are always in one story and parted ones never, and no order shows.

    Only a pair that other pairs tie is not parted.
    """
    found = stories.cluster(nodes(), graph, same, apart)
    home = homes(found)
    tied = connected(same)
    assert sorted(home) == NAMES
    assert all(home[one] == home[other] for one, other in same)
    assert all(
        home[one] != home[other] for one, other in apart if tied.get(one, one) != tied.get(other, other)
    )
    order = NAMES[:]
    for held in (order, graph, same, apart):
        chance.shuffle(held)
    turned = {name: nodes()[name] for name in order}
    assert stories.cluster(turned, graph, same, [(b, a) for a, b in apart]) == found


@given(graphs(), places(), places())
def test_rulings_move_nothing_that_they_do_not_touch(graph: list[Edge], same: Pairs, apart: Pairs) -> None:
    """The stories of a part of the graph that no ruled pair touches are as they were without."""
    linked = connected([*((edge.a, edge.b) for edge in graph), *same, *((name, name) for name in NAMES)])
    touched = {linked[item] for pair in (*same, *apart) for item in pair}
    before = stories.cluster(nodes(), graph)
    now = stories.cluster(nodes(), graph, same, apart)
    left = [[group for group in found if linked[group.items[0]] not in touched] for found in (before, now)]
    assert left[0] == left[1]
    assert stories.cluster(nodes(), graph, [], []) == before


@given(graphs(), places())
def test_parts_that_a_ruling_ties_are_one(graph: list[Edge], same: Pairs) -> None:
    """The joined parts hold every item once, each tied pair in one part; a tied item outside is told."""
    ends = connected([*((edge.a, edge.b) for edge in graph), *((name, name) for name in NAMES)])
    parts = {frozenset(item for item in NAMES if ends[item] == first) for first in ends.values()}
    whole = stories.joined(parts, same)
    assert sorted(item for part in whole for item in part) == NAMES
    assert all(any({*pair} <= part for part in whole) for pair in same)
    assert whole == stories.joined(reversed(list(parts)), [(b, a) for a, b in same])
    assert not stories.beyond(NAMES, same)
    first = frozenset({"i0"})
    assert stories.beyond(first, [("i0", "i3"), ("i4", "i5"), ("i2", "i0")]) == {"i3", "i2"}


def test_a_tied_item_is_no_more_like_others_than_before() -> None:
    """A piece that is tied to a story makes it less like a third on the whole, as any member would."""
    graph = edges(("i0", "i1", 0.13))
    names = ["i0", "i1", "i9"]
    assert len(stories.cluster(nodes(names), graph)) == 2
    tied = stories.cluster(nodes(names), graph, [("i0", "i9")])
    assert [group.items for group in tied] == [("i0", "i9"), ("i1",)]


def test_a_copy_that_is_told_apart_leaves_its_text_alone() -> None:
    """The other copies stay with the item that stands for the text, also where it is not the earliest."""
    copies = [("i0", name, 1.0) for name in ("i1", "i2", "i3")]
    graph = edges(*copies, ("i0", "i7", 0.8))
    names = ["i0", "i1", "i2", "i3", "i7"]
    found = homes(stories.cluster(nodes(names), graph, apart=[("i1", "i0")]))
    assert found["i1"] == ("i1",)
    assert {*found["i0"]} == {"i0", "i2", "i3", "i7"}
    two = homes(stories.cluster(nodes(names), graph, apart=[("i1", "i0"), ("i2", "i0")]))
    assert {*two["i1"]} == {"i1", "i2"}


def test_a_text_stays_out_of_the_story_of_what_one_copy_is_told_apart_from() -> None:
    """Copies are one text: what is said of one of them is said of it."""
    graph = edges(("i0", "i1", 1.0), ("i0", "i7", 0.8))
    found = homes(stories.cluster(nodes(["i0", "i1", "i7"]), graph, apart=[("i1", "i7")]))
    assert found["i7"] == ("i7",)
    assert {*found["i0"]} == {"i0", "i1"}
