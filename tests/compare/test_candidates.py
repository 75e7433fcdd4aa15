"""Candidate pairs: a score that depends on the two items alone, and keys that bring like items together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.compare import candidates, item_features
from twosource.model import Item, Mention, Reading, Span, When

_COLLAPSE = [
    "footbridge",
    "ostrel",
    "collapse",
    "market",
    "monday",
    "tanner",
    "cross",
    "rope",
    "engineer",
    "inspection",
    "1911",
]
_SEQUEL = ["ostrel", "footbridge", "inquiry", "engineer", "rope", "tanner", "collapse", "council", "appoint"]
_BAKERY = ["bakery", "harrow", "street", "open", "sourdough", "queue", "landlord", "lease", "shutter"]


def reading(
    name: str,
    terms: list[str],
    published: str | None = "2031-05-05",
    report: str | None = None,
    title: str = "",
) -> Reading:
    """Return a reading with these lemmas."""
    item = Item(id=name, report=report or f"r-{name}", kind="article", spans=(Span(start=0, end=9),))
    return Reading(
        item=item,
        report=item.report,
        outlet=None,
        published=published,
        title_terms=tuple(title.split()),
        terms=tuple((term, 1) for term in terms),
    )


def value(a: Reading, b: Reading) -> float:
    """Return the score, 0 where there is no edge."""
    edge = candidates.score(a, b)
    return edge.score if edge else 0.0


def test_items_about_one_event_score_far_above_items_of_one_day() -> None:
    """A report and its sequel are alike; a bakery that opens on the same day is not."""
    first, sequel = reading("i-1", _COLLAPSE), reading("i-2", _SEQUEL, "2031-05-07")
    assert value(first, sequel) > 0.4
    assert candidates.score(first, reading("i-3", _BAKERY)) is None


def test_an_edge_has_the_smaller_id_first() -> None:
    """Whichever of two items is scored against the other, the edge is the same."""
    edge = candidates.score(reading("i-2", _SEQUEL, "2031-05-07"), reading("i-1", _COLLAPSE))
    assert edge is not None
    assert (edge.a, edge.b) == ("i-1", "i-2")


def test_time_between_reports_takes_from_the_score() -> None:
    """The same words a week later weigh less, after a year less still, but never nothing."""
    scores = [
        value(reading("i-1", _COLLAPSE), reading("i-2", _COLLAPSE, day))
        for day in ("2031-05-05T23:00:00+02:00", "2031-05-12", "2032-05-05")
    ]
    assert scores[0] == pytest.approx(1.0)
    assert scores[0] > scores[1] > scores[2] > 0.3
    assert value(reading("i-1", _COLLAPSE), reading("i-2", _COLLAPSE, None)) == pytest.approx(1.0)


def _on(day: str, last: str | None = None, kind: str = "DATE") -> When:
    return When(text="", start=0, end=0, type=kind, value=day, earliest=day, latest=last or day)


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        (_on("2031-05-01"), _on("2031-05-01T09:30", kind="TIME"), 1.25),
        (_on("2031-05-01", "2031-05-02"), _on("2031-05-01"), 1.25),
        (_on("2031-05-01"), _on("2031-05-03"), 1.0),
        (_on("2031-05-01"), _on("2031-04-24"), 0.85),
        (_on("2031-05-01"), _on("2030-12-25"), 1.0),
        (_on("2030-12-25"), _on("2030-12-25"), 1.25),
        (_on("2031-05-01"), _on("2031-04-01", "2031-04-30"), 1.0),
        (_on("2031-05-01"), _on("2031-04-24", kind="SET"), 1.0),
        (_on("2031-05-01"), When(text="", start=0, end=0, type="DATE", value="XXXX"), 1.0),
    ],
)
def test_days_that_the_texts_name_join_and_part(one: When, other: When, factor: float) -> None:
    """The same day speaks for one event, other days against it, months and recurrences for nothing."""
    plain = value(reading("i-1", _COLLAPSE), reading("i-2", _SEQUEL))
    left, right = (
        replace(reading("i-1", _COLLAPSE), whens=(one,)),
        replace(reading("i-2", _SEQUEL), whens=(other,)),
    )
    edge = candidates.score(left, right)
    assert edge is not None
    assert edge.score == pytest.approx(plain * factor, abs=1e-5)
    assert value(left, replace(left, item=right.item, report="r")) == 1.0


def test_a_late_follow_up_that_names_the_day_stays_near() -> None:
    """A report of months later that tells of the same day loses little to the time between."""
    early, late = reading("i-1", _COLLAPSE), reading("i-2", _SEQUEL, "2031-09-05")
    day = (_on("2031-05-05"),)
    assert value(replace(early, whens=day), replace(late, whens=day)) > 1.9 * value(early, late)


def test_entries_of_one_report_are_held_apart() -> None:
    """The entries of a digest share a town and a day more often than an event."""
    one, other = reading("i-1", _COLLAPSE, report="r"), reading("i-2", _SEQUEL, report="r")
    assert value(one, other) < 0.6 * value(reading("i-1", _COLLAPSE), reading("i-2", _SEQUEL))


def test_entries_of_a_live_blog_hang_together() -> None:
    """Entries with clock times in one report are one happening unless they are much more like others."""
    one, other = (
        replace(made, item=replace(made.item, stamp="2031-05-05T12:00"))
        for made in (reading("i-1", _COLLAPSE, report="r"), reading("i-2", _BAKERY, report="r"))
    )
    edge = candidates.score(one, other)
    assert edge is not None
    assert edge.score == pytest.approx(0.3)
    assert len(set(candidates.keys(one)) & set(candidates.keys(other))) == 2
    assert candidates.score(one, reading("i-3", _BAKERY, report="r")) is None


def test_a_title_counts_as_words_of_the_item() -> None:
    """Two short entries that share their headline's words are alike."""
    plain = value(reading("i-1", _COLLAPSE), reading("i-2", ["ostrel", *_BAKERY]))
    titled = value(
        reading("i-1", _COLLAPSE, title="ostrel"), reading("i-2", ["ostrel", *_BAKERY], title="ostrel")
    )
    assert titled > plain


@pytest.mark.parametrize(
    ("light", "heavy"),
    [
        ("the", "bridge"),
        ("bridge", "footbridge"),
        ("2031", "850,000"),
        ("7", "47"),
        ("year", "year-end"),
        ("people", "ostrel"),
        ("people's", "ostrel-based"),
        ("...", "people's"),
    ],
)
def test_rare_words_and_figures_weigh_more(light: str, heavy: str) -> None:
    """Words weigh by their rarity in English at large; a year or a digit says little."""
    assert item_features.weight(light) < item_features.weight(heavy)


def naming(made: Reading, *entities: str, outlet: str | None = None) -> Reading:
    """Return the reading with mentions of ``entities``, printed by ``outlet``."""
    mentions = tuple(Mention(text="", start=0, end=0, label="", entity=entity) for entity in entities)
    return replace(made, mentions=mentions, outlet=outlet)


_PARISH = ["candle", "kettle", "window", "rumble", "neighbour", "cross", "engineer", "rope"]


def test_a_rare_name_in_common_speaks_for_one_event() -> None:
    """A bridge may be taken for a place here and for a body there; states and known names add nothing."""
    wire, local = reading("i-1", _COLLAPSE), reading("i-2", _PARISH)
    plain = value(wire, local)
    assert value(naming(wire, "place:ostrel"), naming(local, "org:ostrel bridge")) > plain + 0.03
    assert value(wire, naming(local, "org:ostrel")) > plain + 0.03
    assert value(naming(wire, "state:FR"), naming(local, "state:FR")) == plain
    assert value(naming(wire, "place:london"), naming(local, "place:london")) == plain


def test_names_that_differ_part_events_of_one_kind() -> None:
    """The same words about other people in other places are another event; few names prove nothing."""
    wire, other = reading("i-1", _COLLAPSE[2:]), reading("i-2", _COLLAPSE[2:])
    here, there = ("place:ostrel", "person:ida quendt"), ("place:vellmar", "person:jo brusk")
    plain = value(wire, other)
    apart = value(naming(wire, *here, "place:sulwick"), naming(other, *there, "place:norbeck"))
    assert apart < 0.5 * plain
    assert value(naming(wire, "place:ostrel"), naming(other, "place:vellmar")) == plain
    assert value(naming(wire, *here), naming(other, *here)) >= plain


def test_a_paper_named_after_the_town_stands_near_it() -> None:
    """A local paper need not print the name of its town; that of the other's own outlet proves nothing."""
    wire, local = reading("i-1", [*_COLLAPSE, "ostrel"]), reading("i-2", _PARISH)
    plain = value(wire, local)
    assert value(naming(wire, outlet="North Agency"), naming(local, outlet="Ostrel Courant")) > plain
    assert value(naming(wire, outlet="Ostrel Echo"), naming(local, outlet="Ostrel Courant")) == plain


def test_an_item_is_not_compared_with_itself_and_an_empty_one_with_nothing() -> None:
    """No edge leads from an item to itself or to an item without words."""
    one, empty = reading("i-1", _COLLAPSE), reading("i-2", [])
    assert candidates.score(one, one) is None
    assert candidates.score(one, empty) is None
    assert candidates.keys(empty) == ()


def test_keys_are_the_heaviest_words() -> None:
    """Keys leave everyday words out, are few, and like items share two of them."""
    many = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"] + [f"{n}00" for n in range(10, 20)]
    assert len(candidates.keys(reading("i-1", many))) == 32
    first, second = (set(candidates.keys(reading("i-1", terms))) for terms in (_COLLAPSE, _SEQUEL))
    assert {"ostrel", "footbridge"} <= first & second
    assert "the" not in candidates.keys(reading("i-2", ["the", "ostrel"]))


@given(st.lists(st.text(max_size=6), max_size=8), st.lists(st.text(max_size=6), max_size=8))
def test_any_words_give_the_same_score_both_ways(one: list[str], other: list[str]) -> None:
    """The score is symmetric, between 0 and 1, and no word is refused."""
    a, b = reading("i-1", list(dict.fromkeys(one))), reading("i-2", list(dict.fromkeys(other)))
    assert candidates.score(a, b) == candidates.score(b, a)
    assert 0 <= value(a, b) <= 1.000001


def test_an_item_is_scored_against_many_as_against_each() -> None:
    """Profiles are packed and read back whole: several others at once give the scores of each alone."""
    own = reading("i-1", _COLLAPSE)
    others = [reading("i-2", _SEQUEL, "2031-05-07"), reading("i-3", _BAKERY), reading("i-4", []), own]
    packed = [(other.item.id, item_features.profile(other).packed()) for other in others]
    alone = [edge for other in others if (edge := candidates.score(own, other))]
    assert list(candidates.edges(item_features.profile(own), packed)) == alone
    assert [(edge.a, edge.b) for edge in alone] == [("i-1", "i-2")]
