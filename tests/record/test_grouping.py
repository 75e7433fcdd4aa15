"""Store, candidates and stories together: the same set gives the same record, in any order and batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.compare import candidates, stories
from twosource.model import Arrival, Item, Page, Reading, Report, StoryRecord, content_id
from twosource.record import Store

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

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


def _reading(number: int, words: Sequence[str], day: int) -> tuple[Arrival, Page, Reading]:
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
    )
    return arrival, Page(report=report, zones=(), items=(item,)), reading


def _settle(store: Store) -> None:
    """Group what waits, as the journey does."""
    waiting = store.pending()
    for item in waiting:
        outlines = {one.item.id: one for one in store.outlines((item, *store.candidates(item)))}
        own = outlines.pop(item)
        edges = (candidates.score(own, other) for other in outlines.values())
        store.put_edges([edge for edge in edges if edge is not None])
    for items in store.components(waiting):
        found = stories.cluster(store.outlines(items), store.edges(items))
        store.replace_stories(items, [StoryRecord(story=story) for story in found])


def _build(place: str, made: Sequence[tuple[Arrival, Page, Reading]], batch: int) -> Record:
    with Store.open(place, write=True) as store:
        for number, (arrival, page, reading) in enumerate(made, start=1):
            store.add(arrival, page, [reading], {reading.item.id: candidates.keys(reading)})
            if number % batch == 0:
                _settle(store)
        _settle(store)
        assert store.pending() == ()
        return store.record()


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
