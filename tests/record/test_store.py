"""The store: what goes in comes out whole, ordered by content, one writer beside any readers."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from twosource.errors import RecordBusy, UnknownId, WrongUse
from twosource.model import (
    Arrival,
    Claim,
    Counts,
    Disagreement,
    Dropped,
    Edge,
    Item,
    Mention,
    Origin,
    OriginRange,
    Page,
    Reading,
    Report,
    Span,
    Statement,
    Story,
    StoryRecord,
    Zone,
    content_id,
)
from twosource.record import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_BODY = "The weir at Ostrel gave way. Nobody was hurt."


def make(
    number: int, body: str = _BODY, *, path: str | None = None, published: str | None = "2031-04-02"
) -> tuple[Arrival, Page, tuple[Reading, ...], dict[str, tuple[str, ...]]]:
    """Return a small report as the journey hands it to the store."""
    text = f"Weir {number}\n{body}"
    arrival = Arrival(path=path or f"in/{number}.txt", raw=text.encode(), media="text", mapping=(("a", "b"),))
    report = Report(
        id=content_id("r", arrival.sha256),
        path=arrival.path,
        sha256=arrival.sha256,
        text=text,
        published=published,
    )
    start = text.index("\n") + 1
    item = Item(
        id=content_id("i", report.id, 0),
        report=report.id,
        kind="article",
        spans=(Span(start=start, end=len(text)),),
        title=f"Weir {number}",
        title_span=Span(start=0, end=start - 1),
    )
    said = Statement(
        id=content_id("t", item.id, start),
        report=report.id,
        item=item.id,
        start=start,
        end=len(text),
        text=text[start:],
        kind="narration",
    )
    reading = Reading(
        item=item,
        report=report.id,
        outlet=None,
        published=published,
        title_terms=("weir",),
        terms=(("way", 1), ("weir", 2)),
        statements=(said,),
    )
    page = Page(report=report, zones=(Zone(kind="headline", start=0, end=start - 1),), items=(item,))
    return arrival, page, (reading,), {item.id: ("weir", "ostrel", "gave")}


def story_of(items: Sequence[str]) -> StoryRecord:
    """Return a story with one claim, one origin and one disagreement."""
    story = Story(id=content_id("s", min(items)), title="Weir", items=tuple(sorted(items)))
    claim = Claim(
        id=content_id("c", story.id),
        story=story.id,
        text="The weir gave way",
        lead="t-1",
        statements=("t-1", "t-2"),
        origins=OriginRange(min=1, max=1),
        counts=Counts(reports=1, outlets=1, families=1, wires=0, origins=1),
        label="single origin",
    )
    origin = Origin(
        id=content_id("o", claim.id), claim=claim.id, kind="outlet", name="x", statements=("t-1",)
    )
    apart = Disagreement(
        id=content_id("d", claim.id),
        claim=claim.id,
        field="date",
        kind="conflict",
        statements=("t-1",),
        values=(),
    )
    return StoryRecord(story=story, claims=(claim,), origins=(origin,), disagreements=(apart,))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty record, open for writing."""
    with Store.open(tmp_path / "desk.2s", write=True) as opened:
        yield opened


def group(store: Store, *parts: Sequence[str]) -> None:
    """Write one story for each of ``parts``."""
    store.replace_stories([item for part in parts for item in part], [story_of(part) for part in parts])


def test_a_report_comes_back_whole(store: Store) -> None:
    """Bytes, report, zones, items and readings equal those that were added."""
    arrival, page, readings, keys = make(1)
    assert store.add(arrival, page, readings, keys)
    record = store.record()
    assert (record.reports, record.pages, record.readings) == ((page.report,), (page,), readings)
    assert store.reports([page.report.id]) == (page.report,)
    assert store.raw(arrival.sha256) == arrival.raw
    assert store.arrival(arrival.sha256) == arrival
    assert store.knows(arrival.sha256)
    (outline,) = store.outlines([readings[0].item.id, "i-none"])
    assert outline == readings[0]
    with pytest.raises(UnknownId):
        store.raw("0" * 64)


def test_an_outline_holds_the_words_the_names_and_the_first_statement(store: Store) -> None:
    """Grouping needs no more; the whole reading comes back with its statements in their order."""
    arrival, page, (reading,), keys = make(1)
    first = replace(reading.statements[0], id="t-0", start=0)
    name = Mention(text="Weir", start=0, end=4, label="FAC", entity="place:weir")
    again = replace(name, start=40, end=44)
    whole = replace(reading, statements=(*reading.statements, first), mentions=(name, again))
    store.add(arrival, page, [whole], keys)
    outline = replace(reading, statements=(first,), mentions=(name,))
    assert store.outlines([reading.item.id]) == (outline,)
    assert store.readings() == (whole,)


def test_an_item_without_a_reading_is_kept_on_its_page_alone(store: Store) -> None:
    """What is not understood is not compared, and is not lost either."""
    arrival, page, _, _ = make(1)
    store.add(arrival, page, (), {})
    assert store.record().pages == (page,)
    assert store.pending() == ()


def test_adding_twice_does_nothing_twice_and_the_smallest_path_is_shown(store: Store) -> None:
    """The same bytes under other paths are one report, shown under the same path in any order."""
    assert store.add(*make(1, path="b/one.txt"))
    assert not store.add(*make(1, path="a/one.txt"))
    store.saw(make(1)[0].sha256, "c/one.txt")
    assert [report.path for report in store.record().reports] == ["a/one.txt"]
    assert len(store.pending()) == 1


def test_the_order_of_arrival_never_shows(tmp_path: Path) -> None:
    """Two records of the same reports, added in different orders, read back equal."""
    made = [make(number, published=f"2031-04-{1 + number % 3:02d}") for number in range(8)]
    made.append(make(9, published=None))
    seen = []
    for name, seed in (("a", 1), ("b", 2)):
        random.Random(seed).shuffle(made)  # noqa: S311 - an order, no secret
        with Store.open(tmp_path / name, write=True) as store:
            for one in made:
                store.add(*one)
            group(store, *([item] for item in store.pending()))
            seen.append((store.record(), store.stories(), store.search("weir")))
    assert seen[0] == seen[1]
    assert seen[0][0].reports[-1].published is None


def test_a_newer_version_replaces_a_report_and_wakes_its_neighbours(store: Store) -> None:
    """Items that shared a story or an edge with a report read again wait to be grouped again."""
    for number in range(4):
        store.add(*make(number), "1")
    items = [make(number)[2][0].item.id for number in range(4)]
    store.put_edges([Edge(a=min(items[0], items[2]), b=max(items[0], items[2]), score=0.3)])
    group(store, items[:2], items[2:3], items[3:])
    digest = make(0)[0].sha256
    assert store.outdated("1") == ()
    assert digest in store.outdated("2")
    assert store.add(*make(0), "2")
    assert store.knows(digest, "2")
    assert not store.knows(digest, "1")
    assert set(store.pending()) == set(items[:3])
    assert set(store.grouped(items).values()) == {frozenset(items[2:3]), frozenset(items[3:])}
    assert len(store.stories()) == 2
    assert store.edges(items) == ()
    assert {reading.item.id for reading in store.readings(items[:2])} == set(items[:2])
    assert len(store.pages()) == len(store.pages([one.id for one in store.reports()])) == 4


def test_what_was_set_aside_is_kept_with_its_reason(store: Store) -> None:
    """A dropped path is listed once, and no more when a later version could read it."""
    store.drop(Dropped(path="x.bin", reason="no text"))
    store.drop(Dropped(path="x.bin", reason="no text"))
    store.drop(Dropped(path="in/1.txt", reason="no body", sha256=make(1)[0].sha256))
    assert [one.path for one in store.dropped()] == ["in/1.txt", "x.bin"]
    store.add(*make(1))
    assert store.record().dropped == (Dropped(path="x.bin", reason="no text"),)


def test_a_path_that_could_not_be_opened_is_no_longer_dropped_once_it_was_read(store: Store) -> None:
    """Permission denied yesterday, read today; bytes that were no report at that path stay told."""
    store.drop(Dropped(path="in/1.txt", reason="it cannot be read: Permission denied"))
    store.drop(Dropped(path="in/1.txt", reason="it is empty", sha256="0" * 64))
    store.add(*make(1))
    assert [one.reason for one in store.dropped()] == ["it is empty"]


def test_a_file_name_that_is_no_text_is_kept_readable(store: Store) -> None:
    """Bytes of a name that are not UTF-8 are shown with backslashes."""
    store.add(*make(1, path="in/\udcff.txt"))
    store.drop(Dropped(path="\udcfe\0", reason="\ud800"))
    assert store.record().reports[0].path == "in/\\udcff.txt"
    assert store.dropped()[0].path == "\\udcfe\\x00"


def test_candidates_share_two_keys_and_lie_near_in_time(store: Store) -> None:
    """One shared key, or a date far away, is not enough; an item without a date is near to all.

    Only what was scored before is a candidate.
    """
    made = {
        "here": make(1),
        "near": make(2, published="2031-04-20T10:00+02:00"),
        "far": make(3, published="2032-04-02"),
        "undated": make(4, published="soon"),
        "other": make(5),
    }
    ids = {name: one[2][0].item.id for name, one in made.items()}
    for name, one in made.items():
        keys = {ids[name]: ("weir", "choir")} if name == "other" else one[3]
        store.add(*one[:3], keys)
    assert store.candidates(ids["here"]) == ()
    for name, item in ids.items():
        store.put_scored(item, name.encode(), ())
    assert store.candidates(ids["here"]) == tuple(
        sorted((ids[one], one.encode()) for one in ("near", "undated"))
    )
    assert {one for one, _ in store.candidates(ids["undated"])} == {ids["here"], ids["near"], ids["far"]}
    assert {one for one, _ in store.candidates(ids["near"])} == {ids["here"], ids["undated"]}
    assert len(store.candidates(ids["here"], shared=1)) == 3
    assert store.candidates("i-none") == ()
    store.untie([ids["near"]])
    assert {one for one, _ in store.candidates(ids["here"])} == {ids["undated"]}


def test_a_component_is_followed_to_its_ends(store: Store) -> None:
    """A chain of a hundred edges is one component, what is beside it or not linked is not.

    The rest of a story that reaches beyond is found, too.
    """
    items = []
    for number in range(102):
        one = make(number)
        store.add(*one)
        items.append(one[2][0].item.id)
    chain = items[:101]
    store.put_edges(Edge(a=min(pair), b=max(pair), score=0.2, why="\ud800") for pair in pairwise(chain))
    assert store.components([chain[50], chain[3]], lambda *_: True) == (frozenset(chain),)
    assert set(store.components(items, lambda *_: True)) == {frozenset(chain), frozenset(items[101:])}
    assert set(store.components(items, lambda *_: False)) == {frozenset([item]) for item in items}
    group(store, items[:2], items[2:])
    assert set(store.components(items[:1], lambda *_: False)) == {frozenset([item]) for item in items[:2]}
    assert len(store.edges(chain)) == 100
    assert len(store.edges(chain[:2])) == 1


def test_replacing_stories_touches_one_component_and_forgets_nobody(store: Store) -> None:
    """An item that loses its story without getting one waits again; other stories stay."""
    for number in range(4):
        store.add(*make(number))
    a, b, c, d = (make(number)[2][0].item.id for number in range(4))
    group(store, [a, b], [c], [d])
    assert store.pending() == ()
    before = store.record(story_of([d]).story.id)
    group(store, [a, b])
    assert (store.pending(), len(store.stories())) == ((), 3)
    store.replace_stories([a], [story_of([a])])
    assert store.pending() == (b,)
    assert store.record(story_of([d]).story.id) == before
    assert {part.story.items for part in store.record().stories} == {(a,), (c,), (d,)}
    assert sum(one.claims for one in store.stories()) == 3


def test_the_part_of_one_story_holds_its_reports_alone(store: Store) -> None:
    """A record of one story has no other report; an unknown story is refused."""
    for number in range(3):
        store.add(*make(number))
    a, b, c = (make(number)[2][0].item.id for number in range(3))
    group(store, [a, b], [c])
    part = store.record(story_of([a, b]).story.id)
    assert {reading.item.id for reading in part.readings} == {a, b}
    assert len(part.pages) == len(part.reports) == 2
    with pytest.raises(UnknownId, match="no story"):
        store.record("s-none")


def test_an_id_is_found_by_its_beginning(store: Store) -> None:
    """Each kind of id tells its kind and place; a beginning of several, or of none, is refused with names."""
    arrival, page, readings, keys = make(1)
    store.add(arrival, page, readings, keys)
    item = readings[0].item.id
    whole = story_of([item])
    store.replace_stories([item], [whole])
    story = whole.story.id
    expected = {
        page.report.id: ("report", page.report.id, None),
        item: ("item", page.report.id, story),
        readings[0].statements[0].id: ("statement", page.report.id, story),
        story: ("story", None, story),
        whole.claims[0].id: ("claim", None, story),
        whole.origins[0].id: ("origin", None, story),
        whole.disagreements[0].id: ("disagreement", None, story),
    }
    for known, place in expected.items():
        for asked in (known, known[:7]):
            found = store.find_id(asked)
            assert (found.id, found.kind, found.report, found.story) == (known, *place)
    with pytest.raises(UnknownId, match=item):
        store.find_id(item[:4] + "zzz")
    for nonsense in ("", "\u00e9", "q"):
        with pytest.raises(UnknownId, match="holds no id"):
            store.find_id(nonsense)
    store.add(*make(2))
    with pytest.raises(UnknownId, match="beginning of several"):
        store.find_id("r-")


def test_a_second_writer_is_refused_and_a_reader_is_not(store: Store, tmp_path: Path) -> None:
    """One process writes; readers see each committed report at once and cannot write."""
    with pytest.raises(RecordBusy, match="another process"):
        Store.open(tmp_path / "desk.2s", write=True)
    with Store.open(tmp_path / "desk.2s", write=False) as reader:
        for number in range(3):
            store.add(*make(number))
            assert len(reader.record().reports) == number + 1
            assert len(reader.outlines(store.pending())) == number + 1
        for write in (
            lambda: reader.add(*make(9)),
            lambda: reader.put_edges([]),
            lambda: reader.saw("0", "x"),
        ):
            with pytest.raises(WrongUse, match="reading only"):
                write()
        with pytest.raises(WrongUse, match="reading only"):
            reader.replace_stories([], [])
    store.close()
    Store.open(tmp_path / "desk.2s", write=True).close()


def test_a_report_that_fails_half_way_leaves_nothing(store: Store) -> None:
    """One transaction holds a report: an error inside takes all of it back."""
    arrival, page, readings, _ = make(1)
    with pytest.raises(AttributeError):
        store.add(arrival, page, readings, {readings[0].item.id: (7,)})  # type: ignore[dict-item]
    assert store.record().reports == ()
    assert not store.knows(arrival.sha256)
    assert store.add(*make(1))
