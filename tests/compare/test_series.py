"""Running counts: twenty lists of figures as reports give them, and what each figure does to the one before."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from made_stories import Desk, body, count, day, name, says

from twosource.compare import compare_story
from twosource.model import Rulings, Story

if TYPE_CHECKING:
    from twosource.model import Series, StoryRecord

ONE, TWO, THREE = "2031-03-04", "2031-03-05", "2031-03-06"
"""Three days that follow one another."""


def _told(
    published: str,
    text: str,
    *figures: tuple[str, float, str | None],
    by: str | None = None,
    **more: Any,  # noqa: ANN401 - fields of any kind
) -> dict[str, Any]:
    """One report of one sentence: when it came out, its words, the figures in them, who says so."""
    exact = {"at least": "at_least", "more tha": "at_least", "about": "about", "dozens": "vague"}
    counts = [
        count(words, low, counted=thing, **_bounds(words.lower(), low, exact))
        for words, low, thing in figures
    ]
    voice = {"by": body(by)} if by else {}
    return {"published": published, "said": says(text, counts=counts, **voice, **more)}


def _bounds(words: str, low: float, exact: dict[str, str]) -> dict[str, Any]:
    kind = next((exactness for lead, exactness in exact.items() if words.startswith(lead)), "exact")
    return {"exactness": kind, "high": None if kind in {"at_least", "vague"} else low}


def _record(*told: dict[str, Any], apart: tuple[int, ...] = ()) -> StoryRecord:
    desk = Desk()
    readings = [
        desk.report(f"{at:02d}", one["said"], outlet=f"Paper {at:02d}", published=one["published"])
        for at, one in enumerate(told)
    ]
    story = Story(id="s-1", title="The Orrin flood", items=tuple(one.item.id for one in readings))
    pairs = tuple(combinations((readings[at].statements[0].id for at in apart), 2))
    return compare_story(story, readings, (), rulings=Rulings(other_claims=pairs))


def _steps(series: Series) -> list[tuple[str, str]]:
    return [(one.value, one.step) for one in series.entries]


def _kinds(record: StoryRecord) -> set[str]:
    return {one.kind for one in record.disagreements if one.field == "quantity"}


PEOPLE = "people"
LISTS: dict[str, tuple[list[dict[str, Any]], list[tuple[str, str]], set[str]]] = {
    "a toll rises from day to day": (
        [
            _told(f"{ONE}T09:00Z", "Nine people died in the Orrin flood", ("Nine", 9, PEOPLE), by="police"),
            _told(f"{TWO}T09:00Z", "Thirteen people died in the Orrin flood", ("Thirteen", 13, PEOPLE), by="police"),
            _told(f"{THREE}T09:00Z", "Seventeen people died in the Orrin flood", ("Seventeen", 17, PEOPLE), by="police"),
        ],
        [("Nine", "first"), ("Thirteen", "rises"), ("Seventeen", "rises")],
        {"update"},
    ),
    "the same figure in digits and in words is no step": (
        [
            _told(f"{ONE}T09:00Z", "Forty-eight people died in the Orrin flood", ("Forty-eight", 48, PEOPLE)),
            _told(f"{TWO}T09:00Z", "The flood killed 48 people", ("48", 48, PEOPLE)),
        ],
        [("Forty-eight", "first"), ("48", "repeats")],
        set(),
    ),
    "a rounded figure repeats the exact one": (
        [
            _told(f"{ONE}T09:00Z", "The flood injured 163 people", ("163", 163, PEOPLE), by="clinic"),
            _told(f"{TWO}T09:00Z", "The Orrin flood injured 160 people", ("160", 160, PEOPLE), by="guild"),
        ],
        [("163", "first"), ("160", "repeats")],
        set(),
    ),
    "more than a round figure leaves room up to the next": (
        [
            _told(f"{ONE}T09:00Z", "The flood injured more than 40 people", ("more than 40", 40, PEOPLE)),
            _told(f"{TWO}T09:00Z", "The Orrin flood injured 47 people", ("47", 47, PEOPLE), by="police"),
        ],
        [("more than 40", "first"), ("47", "repeats")],
        set(),
    ),
    "at least so many does not hold a count that has risen": (
        [
            _told(f"{ONE}T09:00Z", "At least nine people died in the Orrin flood", ("At least nine", 9, PEOPLE)),
            _told(f"{TWO}T09:00Z", "Thirteen people died in the Orrin flood", ("Thirteen", 13, PEOPLE)),
        ],
        [("At least nine", "first"), ("Thirteen", "rises")],
        {"update"},
    ),
    "fewer are missing from day to day": (
        [
            _told(f"{ONE}T09:00Z", "Forty people were missing in the Orrin flood", ("Forty", 40, PEOPLE), by="police"),
            _told(f"{TWO}T09:00Z", "Twelve people were missing in the Orrin flood", ("Twelve", 12, PEOPLE)),
            _told(f"{THREE}T09:00Z", "Three people are still missing", ("Three", 3, PEOPLE), by="police"),
        ],
        [("Forty", "first"), ("Twelve", "falls"), ("Three", "falls")],
        {"update"},
    ),
    "its own voice corrects a toll downwards": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 53 people", ("53", 53, PEOPLE), by="police"),
            _told(f"{TWO}T09:00Z", "The Orrin flood killed 49 people", ("49", 49, PEOPLE), by="police"),
        ],
        [("53", "first"), ("49", "falls")],
        {"update"},
    ),
    "the words of another voice take a toll back": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 53 people", ("53", 53, PEOPLE), by="police"),
            _told(f"{TWO}T09:00Z", "The Orrin flood killed 49 people, and not 53",
                  ("49", 49, PEOPLE), ("53", 53, PEOPLE), by="clinic"),
        ],
        [("53", "first"), ("49", "falls")],
        {"update"},
    ),
    "a lower figure of another voice is a count beside the first": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 53 people", ("53", 53, PEOPLE), by="police"),
            _told(f"{ONE}T09:00Z", "The Orrin flood killed 41 people", ("41", 41, PEOPLE), by="miners' union"),
        ],
        [("53", "first"), ("41", "other")],
        {"conflict"},
    ),
    "two counters go on side by side": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 40 people", ("40", 40, PEOPLE), by="police"),
            _told(f"{TWO}T09:00Z", "The Orrin flood killed 71 people", ("71", 71, PEOPLE), by="miners' union"),
            _told(f"{THREE}T09:00Z", "The Orrin flood killed 44 people", ("44", 44, PEOPLE), by="police"),
        ],
        [("40", "first"), ("71", "other"), ("44", "rises")],
        {"conflict", "update"},
    ),
    "an older figure told again is no fall": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 40 people", ("40", 40, PEOPLE), by="police"),
            _told(f"{TWO}T09:00Z", "The Orrin flood killed 44 people", ("44", 44, PEOPLE), by="police"),
            _told(f"{THREE}T09:00Z", "The flood killed 40 people", ("40", 40, PEOPLE)),
        ],
        [("40", "first"), ("44", "rises"), ("40", "repeats")],
        {"update"},
    ),
    "what comes on top is added and not set against": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 13 people", ("13", 13, PEOPLE), by="police"),
            _told(f"{TWO}T09:00Z", "Another four people died in the Orrin flood", ("four", 4, PEOPLE), by="police"),
            _told(f"{THREE}T09:00Z", "The Orrin flood killed 17 people", ("17", 17, PEOPLE), by="police"),
        ],
        [("13", "first"), ("four", "new"), ("17", "rises")],
        {"update"},
    ),
    "children among the dead are a part": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 13 people, including three children",
                  ("13", 13, PEOPLE), ("three", 3, "child"), by="police"),
            _told(f"{TWO}T09:00Z", "The Orrin flood killed 13 people", ("13", 13, PEOPLE), by="police"),
        ],
        [("13", "first"), ("three", "part"), ("13", "repeats")],
        set(),
    ),
    "parts that one statement lists make the whole of another": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 20 people in Velm and ten people in Tarn",
                  ("20", 20, PEOPLE), ("ten", 10, PEOPLE), by="police"),
            _told(f"{TWO}T09:00Z", "The Orrin flood killed 30 people", ("30", 30, PEOPLE), by="police"),
        ],
        [("20", "part"), ("30", "first")],
        set(),
    ),
    "several dozen holds every figure above": (
        [
            _told(f"{ONE}T09:00Z", "The flood injured dozens of people", ("dozens", 12, PEOPLE)),
            _told(f"{TWO}T09:00Z", "The Orrin flood injured 60 people", ("60", 60, PEOPLE), by="police"),
        ],
        [("dozens", "first"), ("60", "repeats")],
        set(),
    ),
    "a firmer figure is what the next is set against": (
        [
            _told(f"{ONE}T09:00Z", "The flood injured dozens of people", ("dozens", 12, PEOPLE)),
            _told(f"{TWO}T09:00Z", "The Orrin flood injured 60 people", ("60", 60, PEOPLE), by="police"),
            _told(f"{THREE}T09:00Z", "The Orrin flood injured 75 people", ("75", 75, PEOPLE), by="police"),
        ],
        [("dozens", "first"), ("60", "repeats"), ("75", "rises")],
        {"update"},
    ),
    "more are arrested": (
        [
            _told(f"{ONE}T09:00Z", "Police arrested five people after the Orrin march", ("five", 5, PEOPLE)),
            _told(f"{TWO}T09:00Z", "Nine people were arrested after the Orrin march", ("Nine", 9, PEOPLE), by="police"),
        ],
        [("five", "first"), ("Nine", "rises")],
        {"update"},
    ),
    "who was aboard is corrected by its own voice alone": (
        [
            _told(f"{ONE}T09:00Z", "Six people were aboard the Orrin ferry", ("Six", 6, PEOPLE), by="coastguard"),
            _told(f"{TWO}T09:00Z", "Seven people were aboard the Orrin ferry", ("Seven", 7, PEOPLE), by="miners' union"),
            _told(f"{THREE}T09:00Z", "Eight people were aboard the Orrin ferry", ("Eight", 8, PEOPLE), by="coastguard"),
        ],
        [("Six", "first"), ("Seven", "other"), ("Eight", "rises")],
        {"conflict", "update"},
    ),
    "two known voices of one day give two counts": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 30 people", ("30", 30, PEOPLE), by="police"),
            _told(f"{ONE}T15:00Z", "The Orrin flood killed 44 people", ("44", 44, PEOPLE), by="miners' union"),
        ],
        [("30", "first"), ("44", "other")],
        {"conflict"},
    ),
    "the outlets of one day only pass on what has risen": (
        [
            _told(f"{ONE}T09:00Z", "The flood killed 30 people", ("30", 30, PEOPLE)),
            _told(f"{ONE}T15:00Z", "The Orrin flood killed 44 people", ("44", 44, PEOPLE)),
        ],
        [("30", "first"), ("44", "rises")],
        {"update"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("told", LISTS)
def test_each_figure_of_a_list_is_told_by_what_it_does(told: str) -> None:
    """The figures stand in one running count, each with its step, and only what moved or clashes disagrees."""
    reports, steps, kinds = LISTS[told]
    record = _record(*reports)
    (series,) = record.series
    assert _steps(series) == steps
    assert _kinds(record) - {"precision"} == kinds


@pytest.mark.parametrize("told", LISTS)
def test_a_list_is_the_same_in_any_order_of_its_reports(told: str) -> None:
    """Turned round, the reports give the same figures with the same steps."""
    reports, steps, _ = LISTS[told]
    desk = Desk()
    readings = [
        desk.report(f"{at:02d}", one["said"], outlet=f"Paper {at:02d}", published=one["published"])
        for at, one in enumerate(_record_parts(reports))
    ]
    story = Story(id="s-1", title="The Orrin flood", items=tuple(one.item.id for one in readings))
    turned = compare_story(story, readings[::-1], ())
    assert [_steps(one) for one in turned.series] == [steps]


def _record_parts(reports: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**one, "said": dict(one["said"])} for one in reports]


APART: dict[str, list[dict[str, Any]]] = {
    "another fate": [
        _told(ONE, "The Orrin flood killed nine people", ("nine", 9, PEOPLE)),
        _told(TWO, "The Orrin flood injured twelve people", ("twelve", 12, PEOPLE)),
    ],
    "another group": [
        _told(ONE, "The Orrin flood killed nineteen people", ("nineteen", 19, PEOPLE)),
        _told(TWO, "The Orrin flood killed three nurses", ("three", 3, "nurse")),
    ],
    "only suspected": [
        _told(ONE, "The Orrin fever killed nine people", ("nine", 9, PEOPLE)),
        _told(TWO, "The Orrin fever is suspected to have killed twelve people", ("twelve", 12, PEOPLE)),
    ],
    "another place": [
        _told(ONE, "The flood killed nine people in Velm", ("nine", 9, PEOPLE), names=[name("Velm", "place:velm")]),
        _told(TWO, "The flood killed twelve people in Tarn", ("twelve", 12, PEOPLE), names=[name("Tarn", "place:tarn")]),
    ],
    "another day": [
        _told(ONE, "The flood killed nine people on 1 March", ("nine", 9, PEOPLE), when=day("1 March", "2031-03-01")),
        _told(TWO, "The flood killed twelve people on 9 January", ("twelve", 12, PEOPLE), when=day("9 January", "2031-01-09")),
    ],
    "far too many": [
        _told(ONE, "The Orrin flood killed nine people", ("nine", 9, PEOPLE)),
        _told(TWO, "Floods killed 4,000 people", ("4,000", 4000, PEOPLE)),
    ],
    "a stretch of time": [
        _told(ONE, "The Orrin flood killed nine people", ("nine", 9, PEOPLE)),
        _told(TWO, "Floods killed twelve people in the past year", ("twelve", 12, PEOPLE)),
    ],
}  # fmt: skip


@pytest.mark.parametrize("told", APART)
def test_counts_of_two_things_are_no_running_count(told: str) -> None:
    """A fate, a group, a place, a day, a scope or a size that differs makes two counts, and no disagreement."""
    record = _record(*_record_parts(APART[told]))
    assert record.series == ()
    assert not _kinds(record) - {"precision"}


def test_a_bare_figure_counts_what_was_counted_just_before() -> None:
    """A voice that speaks of 26 gives its own figure for the dead that the sentence before counts."""
    desk = Desk()
    first = desk.report(
        "a",
        says("The Orrin flood killed 19 people", by=body("police"), counts=[count("19", 19, counted="people")]),
        says("The miners' union speaks of 26", verb="speaks", by=body("miners' union"), counts=[count("26", 26)]),
        published=ONE,
    )  # fmt: skip
    second = desk.report(
        "b",
        says(
            "The Orrin flood killed 19 people", by=body("police"), counts=[count("19", 19, counted="people")]
        ),
        published=ONE,
    )
    story = Story(id="s-1", title="The Orrin flood", items=("i-a", "i-b"))
    (series,) = compare_story(story, [first, second], ()).series
    assert [(one.value, one.by) for one in series.entries] == [
        ("19", "police"),
        ("26", "miners' union"),
        ("19", "police"),
    ]


def test_a_sum_is_told_with_its_parts() -> None:
    """13 dead, another four, 17 dead: the increment says how the sum comes out; a list of parts does so, too."""
    reports, _, _ = LISTS["what comes on top is added and not set against"]
    (series,) = _record(*_record_parts(reports)).series
    assert [one.note for one in series.entries] == ["", "13 + 4 = 17", ""]
    reports, _, _ = LISTS["parts that one statement lists make the whole of another"]
    (series,) = _record(*_record_parts(reports)).series
    assert [one.note for one in series.entries] == ["20 + 10 = 30", ""]


def test_a_figure_knows_who_gave_it_and_for_when() -> None:
    """An entry names the voice, the moment, the claim and the characters of the figure."""
    reports, _, _ = LISTS["a toll rises from day to day"]
    record = _record(*_record_parts(reports))
    (series,) = record.series
    first = series.entries[0]
    assert (series.fate, series.group, series.suspected) == ("killed", "", False)
    assert (first.by, first.as_of, first.low, first.exactness) == ("police", f"{ONE}T09:00Z", 9, "exact")
    assert first.claim in {claim.id for claim in record.claims}
    (span,) = first.spans
    assert (span.report, span.end - span.start) == ("r-00", len("Nine"))


def test_what_a_user_told_apart_is_in_no_running_count_together() -> None:
    """Of three figures the one that is told apart from the others is another count."""
    told = (
        _told(ONE, "Three people died in the flood", ("Three people", 3, PEOPLE)),
        _told(TWO, "Five people died in the flood", ("Five people", 5, PEOPLE)),
        _told(THREE, "Six people died in the flood", ("Six people", 6, PEOPLE)),
    )
    (whole,) = _record(*told).series
    assert [value for value, _ in _steps(whole)] == ["Three people", "Five people", "Six people"]
    (left,) = _record(*told, apart=(0, 1)).series
    assert len(left.entries) == 2
    assert {"Three people", "Five people"} - {value for value, _ in _steps(left)}
