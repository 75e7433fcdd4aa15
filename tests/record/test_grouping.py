"""Store, candidates and stories together: the same set gives the same record, in any order and batches."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.compare import candidates
from twosource.model import (
    SAME_TEXT,
    Arrival,
    Edge,
    Item,
    Page,
    Reading,
    Report,
    Statement,
    StoryRecord,
    content_id,
)
from twosource.pipeline import journey
from twosource.record import Store
from twosource.understand.slots.text_keys import text_keys

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pytest

    from twosource.model import Record

_WORDS = (
    "footbridge",
    "ostrel",
    "rower",
    "tanner",
    "inquiry",
    "rope",
    "bakery",
    "sourdough",
    "harrow",
    "lease",
)


def _reading(
    number: int, words: Sequence[str], day: int, said: Sequence[str] = ()
) -> tuple[Arrival, Page, Reading]:
    raw = f"{number} {' '.join(words)}".encode()
    arrival = Arrival(path=f"{number}.txt", raw=raw, media="text")
    report = Report(
        id=content_id("r", arrival.sha256),
        path=arrival.path,
        sha256=arrival.sha256,
        text=raw.decode(),
        published=f"2031-05-{day:02d}",
    )
    item = Item(id=content_id("i", report.id), report=report.id, kind="article", spans=())
    reading = Reading(
        item=item,
        report=report.id,
        outlet=None,
        published=report.published,
        terms=tuple((word, 1) for word in sorted(set(words))),
        statements=tuple(_statements(report, item, said)) if said else (),
    )
    reading = replace(reading, text_keys=text_keys(reading))
    return arrival, Page(report=report, zones=(), items=(item,)), reading


def _statements(report: Report, item: Item, said: Sequence[str]) -> Iterator[Statement]:
    at = 0
    for text in said:
        yield Statement(
            id=content_id("t", report.id, at),
            report=report.id,
            item=item.id,
            start=at,
            end=at + len(text),
            text=text,
            kind="narration",
        )
        at += len(text) + 1


def _settle(store: Store) -> None:
    """Group what waits, as the journey does."""
    journey.group(store, store.pending())
    for items in journey.components(store, store.pending()):
        kept, made = journey.cut(store, items)
        store.replace_stories(items, [StoryRecord(story=story) for story in made], kept)


def _build(
    place: str, made: Sequence[tuple[Arrival, Page, Reading]], batch: int
) -> tuple[Record, tuple[Edge, ...]]:
    with Store.open(place, write=True) as store:
        for number, (arrival, page, reading) in enumerate(made, start=1):
            store.add(arrival, page, [reading], {reading.item.id: candidates.keys(reading)})
            if number % batch == 0:
                _settle(store)
        _settle(store)
        assert store.pending() == ()
        return store.record(), store.edges([reading.item.id for _, _, reading in made])


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from(_WORDS), min_size=2, max_size=6), st.integers(1, 28)), max_size=9
    ),
    st.integers(1, 4),
    st.randoms(use_true_random=False),
)
def test_order_and_batches_never_show(
    tmp_path_factory: pytest.TempPathFactory,
    told: list[tuple[list[str], int]],
    batch: int,
    chance: random.Random,
) -> None:
    """All at once, or shuffled and a few at a time: the records are equal."""
    made = [_reading(number, words, day) for number, (words, day) in enumerate(told)]
    folder = tmp_path_factory.mktemp("grouping")
    whole = _build(str(folder / "whole"), made, 1000)
    chance.shuffle(made)
    assert _build(str(folder / "stream"), made, batch) == whole


def test_many_neighbours_come_in_any_order(tmp_path: Path) -> None:
    """Of eighty reports that are near to many others, some are parted as more come: the records are equal."""
    chance = random.Random(3)  # noqa: S311 - an order, no secret
    made = [_reading(number, chance.sample(_WORDS, 2 + number % 3), 1 + number % 28) for number in range(80)]
    record, edges = _build(str(tmp_path / "whole"), made, 1000)
    assert 80 > len(record.stories) > 10
    for batch in (1, 9):
        chance.shuffle(made)
        assert _build(str(tmp_path / f"stream{batch}"), made, batch) == (record, edges)


# Three texts of an agency, each with a place for a figure: copies differ in it, or are the same.
_TEXTS = (
    "The footbridge over the Ostrel gave way at noon and {} rowers fell into the water below",
    "The footbridge over the Ostrel gave way at noon and {} rowers fell in, the harrow tanner said",
    "A rope of the bakery lease was cut in an inquiry into {} sourdough loaves at the landing",
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3), st.integers(4, 6)), max_size=10),
    st.integers(1, 4),
    st.randoms(use_true_random=False),
)
def test_copies_are_tied_the_same_way_in_any_order_and_batches(
    tmp_path_factory: pytest.TempPathFactory,
    told: list[tuple[int, int, int]],
    batch: int,
    chance: random.Random,
) -> None:
    """Copies that come one by one, before and after what they are like: equal records and equal edges."""
    made = [
        _reading(number, _TEXTS[text].split(), day, [_TEXTS[text].format(figure)])
        for number, (text, figure, day) in enumerate(told)
    ]
    folder = tmp_path_factory.mktemp("copies")
    whole = _build(str(folder / "whole"), made, 1000)
    chance.shuffle(made)
    assert _build(str(folder / "stream"), made, batch) == whole


def test_copies_have_one_edge_each_and_one_stands_for_them_before_others(tmp_path: Path) -> None:
    """Of forty copies and two further reports, the copies are tied to the least id, which alone is scored."""
    copies = [_reading(at, _TEXTS[0].split(), 5, [_TEXTS[0].format(at)]) for at in range(40)]
    others = [
        _reading(100, _TEXTS[0].split()[:9], 6, ["Rowers of the Ostrel were in the water at noon"]),
        _reading(101, _TEXTS[0].split()[:8], 6, ["A footbridge gave way above the rowers of the town"]),
    ]
    record, edges = _build(str(tmp_path / "record"), [*others[:1], *copies, *others[1:]], 7)
    first, *rest = sorted(reading.item.id for _, _, reading in copies)
    ties = {(edge.a, edge.b) for edge in edges if edge.why == SAME_TEXT}
    assert ties == {(first, other) for other in rest}
    scored = [edge for edge in edges if edge.why != SAME_TEXT]
    assert all(not {edge.a, edge.b} & set(rest) for edge in scored)
    assert len(scored) <= 3
    assert [len(one.story.items) for one in record.stories] == [42]


def test_what_loses_an_edge_is_grouped_again(tmp_path: Path) -> None:
    """A neighbour of the item that stood for a text waits when another one takes its place."""
    copies = sorted(
        (_reading(at, _TEXTS[0].split(), 5, [_TEXTS[0].format(at)]) for at in range(6)),
        key=lambda made: made[2].item.id,
    )
    other = _reading(100, _TEXTS[0].split()[:9], 6, ["Rowers of the Ostrel were in the water"])
    with Store.open(str(tmp_path / "record"), write=True) as store:
        for arrival, page, reading in (copies[-1], other):
            store.add(arrival, page, [reading], {reading.item.id: candidates.keys(reading)})
        _settle(store)
        (edge,) = store.edges([copies[-1][2].item.id, other[2].item.id])
        for arrival, page, reading in copies[:1]:
            store.add(arrival, page, [reading], {reading.item.id: candidates.keys(reading)})
        waiting = store.pending()
        journey.group(store, waiting)
        assert waiting == (copies[0][2].item.id,)
        assert other[2].item.id in store.pending()
        (moved,) = [
            one
            for one in store.edges([made[2].item.id for made in (*copies, other)])
            if other[2].item.id in {one.a, one.b}
        ]
    assert {moved.a, moved.b} == {copies[0][2].item.id, other[2].item.id}
    assert {edge.a, edge.b} == {copies[-1][2].item.id, other[2].item.id}
