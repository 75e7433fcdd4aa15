"""Many copies of one text: they count as one text, and cost no more than n log n."""

from __future__ import annotations

import math
import random
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from made_stories import Desk, body, count, day, person, says

from twosource.compare import compare_story, copies
from twosource.compare.disagreements.sides import MOST_SIDES, take_sides
from twosource.model import Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from twosource.model import Reading, StoryRecord


def _text(figures: tuple[int, int, int]) -> list[dict[str, Any]]:
    """Four sentences of an agency: two with figures of the police and a company, one denial, one date."""
    dead, hurt, sheds = figures
    return [
        says(
            f"{dead} miners died in the Orrin shaft when a beam gave way above the pumps",
            by=body("police"), counts=[count(str(dead), dead, counted="miner")],
        ),
        says(
            f"The blast damaged {sheds} sheds beside the railway and broke windows in the market street",
            counts=[count(str(sheds), sheds, counted="shed")],
        ),
        says(
            f"{hurt} people were treated in the county hospital, a Velm Freight spokeswoman said",
            by=body("Velm Freight"), counts=[count(str(hurt), hurt, counted="people")],
        ),
        says(
            "The shaft closed on 4 March for an inspection of all beams and ropes",
            when=day("4 March", "2031-03-04"),
        ),
    ]  # fmt: skip


def _copies(desk: Desk, number: int, *, other_figures: bool) -> list[Reading]:
    """Return copies of one text in as many outlets, all of one day."""
    return [
        desk.report(
            f"{at:04d}",
            *_text((3 + at % 40, 20 + at, 7 + at % 9) if other_figures else (3, 50, 7)),
            outlet=f"Paper {at:04d} Courier",
            published=f"2031-03-04T{8 + at % 9:02d}:{at % 60:02d}Z",
        )
        for at in range(number)
    ]


def _compared(desk: Desk, readings: list[Reading]) -> StoryRecord:
    story = Story(id="s-1", title="Fall in the Orrin shaft", items=tuple(one.item.id for one in readings))
    return compare_story(story, readings, copies.find(readings, desk.texts))


@pytest.mark.parametrize("other_figures", [False, True])
def test_sixty_copies_make_the_claims_of_one_text_with_one_origin_each(*, other_figures: bool) -> None:
    """Each sentence is one claim of sixty reports and outlets, one run of copies, one origin."""
    desk = Desk()
    record = _compared(desk, _copies(desk, 60, other_figures=other_figures))
    assert len(record.claims) == 4
    for claim in record.claims:
        assert len(claim.statements) == 60
        assert (claim.counts.reports, claim.counts.outlets, claim.counts.wires) == (60, 60, 1)
        assert (claim.origins.min, claim.origins.max) == (1, 1)
        assert len(claim.why) >= 59


def test_other_figures_of_copies_are_values_of_one_disagreement() -> None:
    """Every figure is listed once, with all the statements that hold it, and none is lost."""
    desk = Desk()
    readings = _copies(desk, 60, other_figures=True)
    record = _compared(desk, readings)
    hurt = next(claim for claim in record.claims if "treated" in claim.text)
    (found,) = [one for one in record.disagreements if one.claim == hurt.id]
    assert found.field == "quantity"
    assert sorted(value.low or 0 for value in found.values) == [20 + at for at in range(60)]
    assert set(found.statements) == set(hurt.statements)


def test_copies_with_the_same_figures_disagree_in_nothing() -> None:
    """Sixty times the same is no disagreement."""
    desk = Desk()
    assert _compared(desk, _copies(desk, 60, other_figures=False)).disagreements == ()


def test_copies_join_nothing_that_one_text_keeps_apart() -> None:
    """Statements that stand side by side in a text stay as they are, and count as they do, when it is copied.

    Two persons speak of one thing in a few words, and a first day is told beside another first day.
    """
    told = [
        says(
            "Nobody had expected noisy night works", by=person("Hedda Birkland", institution="inst:council")
        ),
        says("I have never seen noisy night works", by=person("Axel Rindrud")),
        says("The first tram to the terminus ran on 3 May", when=day("3 May", "2031-05-03")),
        says("The first tram of the old terminus left on 9 May", when=day("9 May", "2031-05-09")),
        says("The council of Tarn sold its sheds to a dealer in rails"),
    ]
    claims: list[list[tuple[set[str], int]]] = []
    for number in (1, 3, 12):
        desk = Desk()
        readings = [desk.report(f"{at:04d}", *told, outlet=f"Paper {at} Courier") for at in range(number)]
        words = {one.id: one.text for reading in readings for one in reading.statements}
        claims.append(
            [
                ({words[one] for one in claim.statements}, claim.origins.min)
                for claim in _compared(desk, readings).claims
            ]
        )
    assert claims[0] == claims[1] == claims[2]
    assert {origins for _, origins in claims[0]} == {1}


@pytest.mark.parametrize("other_figures", [False, True])
def test_the_order_of_many_copies_never_shows(*, other_figures: bool) -> None:
    """Sixty shuffled readings, with others between them, give the record of the ordered ones."""
    desk = Desk()
    readings = _copies(desk, 60, other_figures=other_figures)
    readings.append(
        desk.report(
            "own",
            says("Nobody was hurt at the shaft, the mine's owner said", by=body("owner")),
            says("Rescue teams from three towns reached the pit by noon"),
            outlet="Ede Ledger",
            published="2031-03-05",
        )
    )
    expected = _compared(desk, readings)
    chance = random.Random(3)  # noqa: S311 - sample data, not a secret
    for _ in range(3):
        shuffled = chance.sample(readings, len(readings))
        assert compare_story(expected.story, shuffled, copies.find(shuffled, desk.texts)) == expected


def test_a_copy_with_words_of_its_own_keeps_them() -> None:
    """What only one of sixty copies says is a claim of its own, and the rest stays whole."""
    desk = Desk()
    readings = _copies(desk, 60, other_figures=False)
    readings.append(
        desk.report(
            "9999",
            *_text((3, 50, 7)),
            says("The bakers of Lower Ede gave bread to the families on the square"),
            outlet="Ede Ledger",
            published="2031-03-04T23:00Z",
        )
    )
    record = _compared(desk, readings)
    assert sorted(len(claim.statements) for claim in record.claims) == [1, 61, 61, 61, 61]


@pytest.mark.parametrize("other_figures", [False, True])
def test_the_pairs_that_are_looked_at_do_not_grow_with_the_copies(
    *, other_figures: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of forty copies and of a hundred and sixty, the scores of as many pairs of statements are bounded."""
    aligning = import_module("twosource.compare.claims.align")
    pairs, real = 0, aligning.most

    def counted(seen: Any, keys: Any, *rest: Any) -> Any:  # noqa: ANN401 - passed on as it comes
        nonlocal pairs
        pairs += len(keys)
        return real(seen, keys, *rest)

    monkeypatch.setattr(aligning, "most", counted)
    numbers: list[int] = []
    for size in (40, 160):
        pairs = 0
        desk = Desk()
        _compared(desk, _copies(desk, size, other_figures=other_figures))
        numbers.append(pairs)
    assert 0 < numbers[0] == numbers[1]


@pytest.mark.parametrize("other_figures", [False, True])
def test_the_work_of_comparing_copies_grows_at_most_n_log_n(*, other_figures: bool) -> None:
    """Counted in calls of functions, built-in ones included: three times the copies, little more than that."""
    _compared(desk := Desk(), _copies(desk, 20, other_figures=other_figures))
    few, many = 40, 120
    numbers: list[int] = []
    for size in (few, many):
        desk = Desk()
        readings = _copies(desk, size, other_figures=other_figures)
        numbers.append(_calls(lambda made=readings, held=desk: _compared(held, made)))
    assert numbers[1] / numbers[0] <= 1.1 * (many * math.log(many)) / (few * math.log(few))


def _calls(work: Callable[[], object]) -> int:
    number = 0

    def note(_frame: object, event: str, _value: object) -> None:
        nonlocal number
        number += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return number


@pytest.mark.parametrize("other_figures", [False, True])
def test_the_record_of_copies_grows_with_their_number_alone(*, other_figures: bool) -> None:
    """Twice the copies: at most twice the reasons, places and copies, with what the first ones share."""
    sizes: list[int] = []
    for number in (60, 120):
        desk = Desk()
        record = _compared(desk, _copies(desk, number, other_figures=other_figures))
        assert len(record.copies) <= number + 8 * 8
        reasons = [why for one in (*record.claims, *record.origins, *record.disagreements) for why in one.why]
        sizes.append(len(reasons) + sum(len(why.spans) for why in reasons) + len(record.copies))
    assert sizes[1] <= 2.05 * sizes[0]


def test_more_figures_than_a_reader_looks_at_begin_no_further_side() -> None:
    """Each of a thousand figures is compared with a bounded number of others."""
    compared = 0

    def meet(one: int, other: int) -> bool:
        nonlocal compared
        compared += 1
        return one == other

    sides, between = take_sides([*range(1000), 3], meet, lambda one: one)
    assert ([len(side) for side in sides], between) == ([1, 1, 1, 2, *[1] * (MOST_SIDES - 4)], [])
    assert compared <= 1001 * MOST_SIDES
