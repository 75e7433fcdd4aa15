"""Stories: every item in exactly one, the same whatever the order, chains cut where likeness ends."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.compare import stories
from twosource.compare.candidates import moment
from twosource.model import SAME_TEXT, Edge, Item, Mention, Node, Reading, Span, Statement, Story

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence


def reading(name: str, published: str | None = None, title: str | None = None, said: str = "") -> Reading:
    """Return a reading of one item."""
    span = Span(start=0, end=len(title)) if title else None
    item = Item(id=name, report=f"r-{name}", kind="article", spans=(), title=title, title_span=span)
    statement = Statement(
        id=f"t-{name}",
        report=item.report,
        item=name,
        start=40,
        end=40 + len(said),
        text=said,
        kind="narration",
    )
    return Reading(
        item=item,
        report=item.report,
        outlet=None,
        published=published,
        statements=(statement,) if said else (),
    )


def edges(*pairs: tuple[str, str, float]) -> list[Edge]:
    """Return edges with their ends in order."""
    return [Edge(a=min(a, b), b=max(a, b), score=score) for a, b, score in pairs]


def cluster(readings: Sequence[Reading], scored: Sequence[Edge]) -> tuple[Story, ...]:
    """Return the stories of ``readings``, each with as many reports near it as the edges tell."""
    reports = {one.item.id: one.report for one in readings}
    near = {item: {report} for item, report in reports.items()}
    for edge in scored:
        if edge.why != SAME_TEXT and {edge.a, edge.b} <= reports.keys():
            near[edge.a].add(reports[edge.b])
            near[edge.b].add(reports[edge.a])
    nodes = {one.item.id: Node(instant=moment(one)[0], near=len(near[one.item.id])) for one in readings}
    return tuple(stories.story(group, readings) for group in stories.cluster(nodes, scored))


def groups(found: tuple[Story, ...]) -> list[tuple[str, ...]]:
    """Return the items of each story."""
    return [story.items for story in found]


def test_like_items_are_one_story_and_the_others_stories_of_one() -> None:
    """Items join by likeness; an item without an edge is a story too."""
    found = cluster([reading(name) for name in "abcd"], edges(("a", "b", 0.5), ("c", "d", 0.09)))
    assert groups(found) == [("a", "b"), ("c",), ("d",)]


def test_a_chain_is_cut_where_the_whole_is_not_alike() -> None:
    """Two events that share one loosely related item stay apart: likeness is asked on average."""
    pairs = [(a, b, 0.6) for part in ("abc", "xyz") for a, b in combinations(part, 2)]
    found = cluster([reading(name) for name in "abcxyz"], edges(*pairs, ("c", "x", 0.3)))
    assert groups(found) == [("a", "b", "c"), ("x", "y", "z")]


def test_more_likeness_is_asked_where_many_reports_are_near() -> None:
    """A pair that is joined alone is not joined where each of the two is a little like many others."""
    few = edges(("a", "b", 0.16))
    names = [f"w{number:03d}" for number in range(30)]
    web = edges(*((one, other, 0.1) for one in "ab" for other in names))
    assert groups(cluster([reading("a"), reading("b")], few)) == [("a", "b")]
    assert len(cluster([reading(name) for name in ("a", "b", *names)], few + web)) == 32


def test_reports_far_away_do_not_matter() -> None:
    """A pair stays one story however long the chain of weak likeness that it hangs on."""
    names = [f"w{number:03d}" for number in range(300)]
    chain = edges(*((one, other, 0.09) for one, other in zip(["b", *names], names, strict=False)))
    found = cluster([reading(name) for name in ("a", "b", *names)], [*edges(("a", "b", 0.16)), *chain])
    assert len(found) == 301
    assert ("a", "b") in groups(found)


def test_entries_of_one_live_page_count_as_one_report() -> None:
    """A page of a hundred entries does not hold its own entries apart."""
    entries = [replace(reading(f"e{number:03d}"), report="r") for number in range(100)]
    ties = edges(*((one.item.id, other.item.id, 0.3) for one, other in combinations(entries, 2)))
    assert len(cluster(entries, ties)) == 1


def test_the_best_pair_counts_a_little() -> None:
    """Of two items that are as like a group on the whole, the one that is very like a member is nearer."""
    core = [(a, b, 0.6) for a, b in combinations("abc", 2)]
    items = [reading(name) for name in "abcx"]
    spread = [("a", "x", 0.11), ("b", "x", 0.11), ("c", "x", 0.11)]
    assert len(cluster(items, edges(*core, *spread))) == 2
    assert len(cluster(items, edges(*core, ("a", "x", 0.4)))) == 1


def test_a_story_begins_with_its_earliest_item() -> None:
    """Items stand in order of the instant of publication, the undated last; the id is that of the first."""
    items = [
        reading("a", None),
        reading("b", "2031-05-05T09:00:00+02:00", "Later in the day"),
        reading("c", "2031-05-05T08:30:00Z"),
        reading("d", "2031-05-04", "Bridge falls"),
    ]
    (story,) = cluster(items, edges(*((a, b, 0.8) for a, b in combinations("abcd", 2))))
    assert story.items == ("d", "b", "c", "a")
    assert (story.first_published, story.last_published) == ("2031-05-04", "2031-05-05T08:30:00Z")
    assert (story.title, story.title_report, story.title_span) == (
        "Bridge falls",
        "r-d",
        Span(start=0, end=12),
    )
    (alone,) = cluster([items[3]], [])
    assert alone.id == story.id


def test_the_most_central_title_names_the_story() -> None:
    """Of the titles of a story, that of the item most like the others is taken."""
    items = [
        reading("a", "2031-05-04", "Odd one"),
        reading("b", "2031-05-05", "Bridge falls"),
        reading("c", None),
    ]
    (story,) = cluster(items, edges(("a", "b", 0.5), ("b", "c", 0.9), ("a", "c", 0.2)))
    assert story.title == "Bridge falls"


def _titled(item: Reading, title_terms: str, terms: str, named: str = "") -> Reading:
    """Return a reading with the words of its title and of its body, and a person named in its title."""
    mentions = (
        (Mention(text=named, start=0, end=len(named), label="PERSON", entity="person:x"),) if named else ()
    )
    return replace(
        item,
        title_terms=tuple(title_terms.split()),
        terms=tuple((term, 1) for term in terms.split()),
        mentions=mentions,
    )


def test_a_title_that_says_nothing_of_its_report_stands_back() -> None:
    """A slogan or the name of a column, however central its report, gives way to a title that fits."""
    items = [
        _titled(reading("a", "2031-05-04", "Bridge falls"), "bridge fall", "bridge fall river"),
        _titled(reading("b", "2031-05-05", "The Morning Dose"), "morning dose", "bridge fall river"),
        reading("c", None),
    ]
    found = edges(("a", "b", 0.5), ("b", "c", 0.9), ("a", "c", 0.2))
    (story,) = cluster(items, found)
    assert story.title == "Bridge falls"
    (alone,) = cluster([items[1]], [])
    assert alone.title == "The Morning Dose"


def test_a_story_is_not_named_by_its_author() -> None:
    """A title that is a person of whom the report says nothing is a byline; one that it tells of is not."""
    byline = _titled(
        reading("a", "2031-05-04", "Ida Marsh", "The footbridge fell."),
        "ida marsh",
        "bridge fall",
        "Ida Marsh",
    )
    (story,) = cluster([byline], [])
    assert (story.title, story.title_span) == ("The footbridge fell.", Span(start=40, end=60))
    (life,) = cluster([replace(byline, terms=(("marsh", 3),))], [])
    assert life.title == "Ida Marsh"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("The footbridge fell.", "The footbridge fell."),
        ("Word " * 30, ("Word " * 17).rstrip()),
        ("", "Untitled"),
    ],
)
def test_a_story_without_titles_goes_by_its_first_words(said: str, title: str) -> None:
    """The first statement names it, cut at a word, with its place in the report."""
    (story,) = cluster([reading("a", said=said)], [])
    assert story.title == title
    if said:
        assert story.title_span == Span(start=40, end=40 + len(title))


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.integers(0, 9), st.sampled_from([0.1, 0.15, 0.2, 0.4, 0.8])),
        max_size=30,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_items_and_edges_never_shows(
    pairs: list[tuple[int, int, float]], chance: random.Random
) -> None:
    """Any shuffle gives the same stories, and they hold every item once, ties and all."""
    items = [reading(f"i{number}", f"2031-05-0{1 + number % 3}") for number in range(10)]
    unique = {(min(a, b), max(a, b)): score for a, b, score in pairs if a != b}
    scored = edges(*((f"i{a}", f"i{b}", score) for (a, b), score in unique.items()))
    first = cluster(items, scored)
    chance.shuffle(items)
    chance.shuffle(scored)
    assert cluster(items, scored) == first
    assert sorted(item for story in first for item in story.items) == [f"i{number}" for number in range(10)]


def test_edges_to_items_that_are_not_asked_for_are_left_out() -> None:
    """Only the readings given are grouped."""
    assert groups(cluster([reading("a")], edges(("a", "z", 0.9)))) == [("a",)]


def test_copies_of_one_text_are_one_story_and_count_as_one_item() -> None:
    """Two hundred copies hold nothing apart: a report that is like their text joins them, as it joins one."""
    names = [f"c{number:03d}" for number in range(200)]
    ties = [Edge(a="c000", b=name, score=1.0, why=SAME_TEXT) for name in names[1:]]
    own = edges(("c000", "own", 0.16))
    found = cluster([reading(name) for name in (*names, "own")], [*ties, *own])
    assert groups(found) == [(*names, "own")]
    few = cluster([reading(name) for name in ("c000", "c001", "own")], [*ties[:1], *own])
    assert groups(few) == [("c000", "c001", "own")]


def test_a_text_with_copies_names_the_story_by_its_first_copy() -> None:
    """The text told most often is the most central one, and its earliest item names the story."""
    told = [
        reading("a", "2031-05-05T10:00Z", "Own words"),
        reading("b", "2031-05-05T12:00Z", "Later copy"),
        reading("c", "2031-05-05T11:00Z", "First copy"),
        reading("d", "2031-05-05T13:00Z", "Last copy"),
    ]
    ties = [Edge(a="b", b=name, score=1.0, why=SAME_TEXT) for name in "cd"]
    (story,) = cluster(told, [*ties, *edges(("a", "b", 0.6))])
    assert (story.title, story.items) == ("First copy", ("a", "c", "b", "d"))
