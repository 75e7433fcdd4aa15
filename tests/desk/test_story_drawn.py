"""What the page of a story draws: every report and date in one place, whatever the story and its order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from twosource.desk.drawing.axis import APART, Extent, axis, number
from twosource.desk.drawing.dates import WIDTH, dates
from twosource.desk.drawing.flow import MOST_TELLERS, MOST_VOICES, flow
from twosource.desk.drawing.sketch import STEP, TALL, cut, sketch
from twosource.desk.drawing.sketch import WIDTH as DRAWN
from twosource.desk.sections.naming import shortened
from twosource.desk.sections.window import Window
from twosource.model import (
    Citation,
    Copy,
    Evidence,
    Item,
    Page,
    Reading,
    Record,
    Report,
    Span,
    Statement,
    Story,
    StoryRecord,
    TimelineEntry,
    When,
    Why,
)
from twosource.show.atlas import chart
from twosource.show.brief.blocks import Run

if TYPE_CHECKING:
    import random

    from twosource.model import Certainty
    from twosource.show.atlas import Atlas

ALL = Window(first=0, most=1000, every=True)
days = st.dates().map(lambda day: float(day.toordinal()))
extents = st.lists(
    st.tuples(days, st.floats(0, 400)).map(lambda one: Extent(first=one[0], last=one[0] + one[1]))
)


# -------------------------------------------------------------------------- the axis


@given(extents, st.tuples(days, st.integers(0, 60)))
def test_an_axis_keeps_the_order_of_days(found: list[Extent], reporting: tuple[float, int]) -> None:
    """Whatever is dated, earlier lies left of later, all within the drawing, and no two dates touch."""
    first, length = reporting
    ruler = axis(found, Extent(first=first, last=first + length), 100, 900)
    places = [
        ruler.x(day) for day in sorted({day for one in found for day in (one.first or 0, one.last or 0)})
    ]
    assert places == sorted(places)
    assert all(100 <= x <= 900 for x in places)
    ticks = ruler.ticks()
    assert all(100 <= one.x <= 900 for one in ticks)
    assert all(after.x - before.x >= APART for before, after in pairwise(ticks))


@given(extents, st.tuples(days, st.integers(0, 60)), st.randoms(use_true_random=False))
def test_an_axis_is_the_same_in_any_order(
    found: list[Extent], reporting: tuple[float, int], chance: random.Random
) -> None:
    """The order of the events never shows."""
    when = Extent(first=reporting[0], last=reporting[0] + reporting[1])
    shuffled = chance.sample(found, len(found))
    assert axis(found, when, 0, 500) == axis(shuffled, when, 0, 500)


def test_the_past_of_a_story_takes_a_fifth() -> None:
    """A ship built in 1988 leaves four fifths to the week of its sinking, and its year is written."""
    built = Extent(first=number("1988-01-01"), last=number("1988-12-31", after=True))
    sunk = Extent(first=number("2026-03-12"), last=number("2026-03-12", after=True))
    week = Extent(first=number("2026-03-13"), last=number("2026-03-17"))
    ruler = axis([built, sunk], week, 0, 1000)
    assert ruler.breaks == (200,)
    assert ruler.x(built.first or 0) == 0
    assert ruler.x(sunk.first or 0) == 200
    assert ruler.x((sunk.first or 0) + 1) - 200 == 160
    assert ("2000", True) in {(one.text, one.x < 200) for one in ruler.ticks()}


def test_a_day_ends_where_the_next_begins() -> None:
    """A date stands for its first instant, and for its last where an end is meant; words stand for nothing."""
    assert number("2026-03-12", after=True) == number("2026-03-13")
    assert number("2026-03-12T12:00", after=True) == (number("2026-03-12") or 0) + 0.5
    assert number("spring") is None
    assert number(None) is None


# -------------------------------------------------------------------------- the dates


def dated(entries: list[tuple[str, str | None, str | None, Certainty]]) -> tuple[StoryRecord, Atlas]:
    """Return a story with one claim for each of some dates: words, first and last day, how sure."""
    text = "".join(f"{words}. " for words, *_ in entries)
    report = Report(id="r-1", path="a.txt", sha256="0" * 64, text=text, published="2026-03-14")
    item = Item(id="i-1", report="r-1", kind="article", spans=(Span(start=0, end=len(text)),))
    statements: list[Statement] = []
    timeline: list[TimelineEntry] = []
    for words, first, last, certainty in entries:
        start = text.index(words)
        when = When(
            text="then",
            start=start,
            end=start + 1,
            type="DATE",
            value=first or last or "",
            earliest=first,
            latest=last,
            edtf=first if first == last else f"{first}/{last}",
        )
        statements.append(
            Statement(
                id=f"t-{start}",
                report="r-1",
                item="i-1",
                start=start,
                end=start + len(words),
                text=words,
                kind="narration",
                when=when,
                certainty=certainty,
            )
        )
        timeline.append(
            TimelineEntry(when=when, claim=f"c-{start}", statement=f"t-{start}", certainty=certainty)
        )
    story = StoryRecord(
        story=Story(
            id="s-1", title="x", items=("i-1",), first_published="2026-03-13", last_published="2026-03-14"
        ),
        timeline=tuple(timeline),
    )
    reading = Reading(
        item=item, report="r-1", outlet="Tarn Echo", published=report.published, statements=tuple(statements)
    )
    record = Record(
        reports=(report,),
        pages=(Page(report=report, zones=(), items=(item,)),),
        readings=(reading,),
        stories=(story,),
    )
    return story, chart(record)


SEVERAL: list[tuple[str, str | None, str | None, Certainty]] = [
    ("At noon the pier fell", "2026-03-12T12:00", "2026-03-12T12:00", "asserted"),
    ("Two boats sank that day", "2026-03-12", "2026-03-12", "alleged"),
    ("It was shut in March", "2026-03-01", "2026-03-31", "asserted"),
    ("It will open on Friday", "2026-03-20", "2026-03-20", "planned"),
    ("It was in use until then", None, "2026-03-10", "asserted"),
]


def test_a_bar_is_as_long_as_its_date_is_unsure() -> None:
    """A minute has no width, a day that of a day; what began before the drawing or ends after it goes on."""
    story, atlas = dated(SEVERAL)
    drawn = dates(story, atlas, {}, ALL)
    found = {one.words: one for one in drawn.events}
    minute, day, month, plan, until = (found[words] for words, *_ in SEVERAL)
    assert minute.width == 0
    assert day.x < minute.x < day.x + day.width
    assert month.width > day.width * 8
    assert (month.before, month.after) == (True, True)
    assert (until.before, until.after) == (True, False)
    assert (day.before, day.after) == (False, False)
    assert until.x + until.width <= day.x
    assert drawn.now is not None
    assert plan.x > drawn.now > minute.x
    assert [plan.certainty, day.certainty] == ["planned", "alleged"]
    assert plan.date == "2026-03-20"


def test_many_dates_stand_one_below_the_other() -> None:
    """No two lines overlap, none leaves the drawing, and of too many the most important stay."""
    many: list[tuple[str, str | None, str | None, Certainty]] = [
        (f"Event number {at:02}", "2026-03-12", "2026-03-12", "asserted") for at in range(60)
    ]
    story, atlas = dated(many)
    ranks = {one.claim: at for at, one in enumerate(story.timeline)}
    drawn = dates(story, atlas, ranks, Window(first=0, most=30, every=False))
    rows = [one.y for one in drawn.events]
    assert len(set(rows)) == len(rows) == 30
    assert rows == sorted(rows)
    assert drawn.of == 60
    assert {one.words for one in drawn.events} == {words for words, *_ in many[:30]}
    assert all(drawn.left < one.x and one.x + one.width <= WIDTH for one in drawn.events)


@given(st.randoms(use_true_random=False))
def test_dates_are_drawn_alike_in_any_order(chance: random.Random) -> None:
    """The order in which the record holds its timeline never shows."""
    story, atlas = dated(SEVERAL)
    shuffled = replace(story, timeline=tuple(chance.sample(story.timeline, len(story.timeline))))
    assert dates(shuffled, atlas, {}, ALL) == dates(story, atlas, {}, ALL)


def test_a_story_without_dates_draws_none() -> None:
    """Nothing is drawn where nothing is dated, nor of a date before our era, which has no day."""
    story, atlas = dated([("Rome was there in 100 BC", None, None, "asserted")])
    assert dates(story, atlas, {}, ALL).events == ()


# -------------------------------------------------------------------------- who got it from whom


def told(named: list[tuple[int, int]], copied: list[tuple[int, int, float]]) -> tuple[StoryRecord, Atlas]:
    """Return a story in which reports name voices and print the words of earlier reports, all by number."""
    count = 1 + max(
        (one for pair in [*named, *((a, b) for a, b, _ in copied)] for one in pair[:2]), default=0
    )
    reports = tuple(
        Report(
            id=f"r-{at:03}",
            path=f"{at}.txt",
            sha256=f"{at:064}",
            text="Said the voice.",
            outlet=f"Paper {at}",
            published=f"2026-03-{1 + at // 24:02}T{at % 24:02}:00Z",
        )
        for at in range(count)
    )
    items = [Item(id=f"i-{at:03}", report=f"r-{at:03}", kind="article", spans=()) for at in range(count)]
    place = "reports"
    citations = [
        Citation(
            by=f"i-{report:03}",
            to=f"person:voice {voice}",
            name=f"Voice {voice}",
            rule="attribution",
            spans=(Evidence(report=f"r-{report:03}", start=5, end=14),),
        )
        for report, voice in named
    ]
    pairs = [(max(a, b), min(a, b), share) for a, b, share in copied if a != b]
    citations += [Citation(by=f"i-{a:03}", to=f"i-{b:03}", name="", rule="copied text") for a, b, _ in pairs]
    story = StoryRecord(
        story=Story(id="s-1", title=place, items=tuple(one.id for one in items)),
        citations=tuple(citations),
        copies=tuple(
            Copy(earlier=f"i-{b:03}", later=f"i-{a:03}", share=share, why=Why(rule="copy", text=""))
            for a, b, share in pairs
        ),
    )
    pages = tuple(
        Page(report=report, zones=(), items=(item,)) for report, item in zip(reports, items, strict=True)
    )
    return story, chart(Record(reports=reports, pages=pages, stories=(story,)))


NAMED = st.lists(st.tuples(st.integers(0, 110), st.integers(0, 40)), max_size=150)
COPIED = st.lists(st.tuples(st.integers(0, 110), st.integers(0, 110), st.floats(0, 1)), max_size=60)


@given(NAMED, COPIED)
def test_each_report_is_in_one_node(
    named: list[tuple[int, int]], copied: list[tuple[int, int, float]]
) -> None:
    """However many reports there are, each has its place, and no column more nodes than can be followed."""
    story, atlas = told(named, copied)
    reports = sorted(atlas.reports)
    found = flow(story, atlas, reports)
    behind, voices, tellers, printers = found.columns
    assert sorted(key for one in (*tellers, *printers) for key in one.reports) == reports
    assert len(tellers) <= MOST_TELLERS
    assert len(voices) + len(behind) <= 2 * MOST_VOICES
    keys = {one.key for column in found.columns for one in column}
    assert len(keys) == sum(map(len, found.columns))
    assert all({one.giver, one.taker} <= keys for one in found.ties)
    assert {one.taker for one in found.ties if one.copied} == {one.key for one in printers}


@given(NAMED, COPIED, st.randoms(use_true_random=False))
def test_who_from_whom_is_the_same_in_any_order(
    named: list[tuple[int, int]], copied: list[tuple[int, int, float]], chance: random.Random
) -> None:
    """The order of the citations never shows."""
    story, atlas = told(named, copied)
    reports = sorted(atlas.reports)
    shuffled = replace(
        story,
        citations=tuple(chance.sample(story.citations, len(story.citations))),
        copies=tuple(chance.sample(story.copies, len(story.copies))),
    )
    assert flow(shuffled, atlas, reports) == flow(story, atlas, reports)


@given(NAMED, COPIED)
def test_no_two_nodes_lie_upon_each_other(
    named: list[tuple[int, int]], copied: list[tuple[int, int, float]]
) -> None:
    """Nodes keep their distance, stay within the drawing, and each line has its two ends."""
    story, atlas = told(named, copied)
    drawn = sketch(flow(story, atlas, sorted(atlas.reports)), atlas)
    places = sorted((box.x, box.y) for box in drawn.boxes)
    assert all(b[1] - a[1] >= STEP for a, b in pairwise(places) if a[0] == b[0])
    assert all(
        box.x >= 0 and box.x + box.width <= DRAWN and box.y + TALL <= drawn.height for box in drawn.boxes
    )
    assert all(max(one.ends) < len(drawn.boxes) for one in drawn.curves)


def test_who_prints_the_words_of_another_stands_behind_it() -> None:
    """Most of the words of one are the other's: a broken line. A quarter of them makes nobody a copy."""
    story, atlas = told([(0, 1), (2, 1)], [(1, 0, 0.9), (2, 0, 0.25)])
    found = flow(story, atlas, sorted(atlas.reports))
    assert [one.reports for one in found.columns[2]] == [("r-000",), ("r-002",)]
    assert [one.reports for one in found.columns[3]] == [("r-001",)]
    assert found.earlier("r-002") == ("r-000",)
    (curve,) = [one for one in sketch(found, atlas).curves if one.copied]
    assert curve.full == "Paper 1 prints the words of Paper 0"


def test_many_who_print_the_same_are_one_node_with_their_number() -> None:
    """An agency's text in ninety papers is two nodes, and the second says how many it holds."""
    story, atlas = told([(0, 1)], [(at, 0, 0.95) for at in range(1, 90)])
    drawn = sketch(flow(story, atlas, sorted(atlas.reports)), atlas)
    (group,) = drawn.groups
    assert len(group.party.reports) == 89
    assert group.first == "89 reports with its words"


def test_one_voice_under_two_names_is_one_node() -> None:
    """Names that differ in a capital letter are one voice; what stands behind a voice stands left of it."""
    story, atlas = told([(0, 1), (1, 2)], [])
    place = (Evidence(report="r-000", start=0, end=4),)
    story = replace(
        story,
        citations=(
            Citation(by="i-000", to="org:mill", name="The Mill", rule="attribution", spans=place),
            Citation(by="i-001", to="inst:mill", name="the Mill", rule="attribution", spans=place),
            Citation(by="org:mill", to="person:roe", name="Anna Roe", rule="attribution", spans=place),
        ),
    )
    found = flow(story, atlas, sorted(atlas.reports))
    assert [one.label for one in found.columns[1]] == ["the Mill"] or [
        one.label for one in found.columns[1]
    ] == ["The Mill"]
    assert [one.label for one in found.columns[0]] == ["Anna Roe"]


# -------------------------------------------------------------------------- short forms


def test_a_cut_text_ends_with_a_whole_word() -> None:
    """What is left out is seen to be left out."""
    assert cut("The harbour office said so", 16) == "The harbour …"
    assert cut("The harbour", 16) == "The harbour"
    assert cut("x" * 30, 10) == "x" * 10 + " …"


def test_a_long_row_of_citations_is_counted() -> None:
    """Five stand in a row, the rest by number; what stands between two rows keeps its place."""
    cites = tuple(Run(text=str(at), role="cite") for at in range(1, 9))
    line = (Run(text="said "), *cites, Run(text="; denied "), *cites[:2])
    assert "".join(run.text for run in shortened(line)) == "said 12345 and 3 more; denied 12"
    assert shortened(line[-3:]) == line[-3:]
