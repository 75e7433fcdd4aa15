"""Which statements come together."""

from __future__ import annotations

import random
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from made_stories import Desk, body, count, day, person, says

from twosource.compare.claims import clusters, features
from twosource.compare.claims.align import align
from twosource.compare.claims.clusters import cluster
from twosource.compare.claims.groups import Group, days_of, in_order, moment

if TYPE_CHECKING:
    from twosource.model import Reading


def _story() -> tuple[Reading, ...]:
    desk = Desk()
    return (
        desk.report(
            "a",
            says("Three miners died in the Orrin shaft on Tuesday", by=body("police"),
                 counts=[count("Three", 3, counted="miner")], when=day("Tuesday", "2031-03-04")),
            says("The mine will reopen in June", certainty="planned"),
            outlet="Orrin Echo", published="2031-03-04T10:00Z",
        ),
        desk.report(
            "b",
            says("Five miners were killed in the shaft", by=body("police"),
                 counts=[count("Five", 5, counted="miner")]),
            says("Orrin choir sang at the fair", terms=("orrin", "choir", "sing", "fair")),
            outlet="Hill Courier", published="2031-03-05T10:00Z",
        ),
        desk.report(
            "c",
            says("The mine is to open again in June", certainty="planned"),
            says("Crude prices fell by 4.75 per cent in Velm", counts=[count("4.75 per cent", 4.75, unit="percent")]),
            outlet="Velm Radio", published="2031-03-06T10:00Z",
        ),
        desk.report(
            "d",
            says("A drop of 4.75 per cent", counts=[count("4.75 per cent", 4.75, unit="percent")]),
            says("60,000 stood there", counts=[count("60,000", 60000)], terms=("stand",)),
            outlet=None, published="2031-03-07",
        ),
        desk.report("e", says("We counted 31,000 heads", counts=[count("31,000", 31000, counted="head")])),
    )  # fmt: skip


def _together(groups: tuple[Group, ...], *starts: str) -> bool:
    return any(
        all(any(one.text.startswith(s) for one in group.statements) for s in starts) for group in groups
    )


def test_different_tolls_answer_one_question() -> None:
    """Numbers that differ sit in one claim, where they are weighed."""
    assert _together(align(_story()), "Three miners", "Five miners")


def test_a_plan_in_other_words_is_one_claim() -> None:
    """Words are matched by what they mean."""
    assert _together(align(_story()), "The mine will reopen", "The mine is to open")


def test_a_telling_figure_brings_statements_together() -> None:
    """The same figure of three digits is the same figure again."""
    assert _together(align(_story()), "Crude prices", "A drop")


def test_what_nothing_matches_stands_alone() -> None:
    """A statement without a partner is a claim of one statement, with no reason given."""
    groups = align(_story())
    alone = next(group for group in groups if group.statements[0].text.startswith("Orrin choir"))
    assert len(alone.statements) == 1
    assert alone.why == ()


def test_every_joining_has_a_reason_that_points_into_the_texts() -> None:
    """Two spans, one in each report."""
    group = next(one for one in align(_story()) if len(one.statements) > 1)
    assert group.why[0].rule == "same question"
    assert {span.report for span in group.why[0].spans} <= {one.report for one in group.statements}


def test_a_reason_is_in_words_and_prints_no_score() -> None:
    """A weight or a log-odds means nothing to a reader, so neither is in a reason."""
    texts = [why.text for group in align(_story()) for why in group.why]
    assert texts
    for text in texts:
        assert text.startswith("Taken as one question")
        assert not any(char.isdigit() for char in text)
        assert text.rstrip(".") != text


def test_groups_do_not_depend_on_the_order_of_readings() -> None:
    """Any order of reports gives the same groups with the same ids."""
    readings = list(_story())
    expected = align(readings)
    for seed in range(5):
        random.Random(seed).shuffle(readings)  # noqa: S311 - not for secrets
        assert align(readings) == expected


def test_a_vast_story_is_aligned_in_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory stays bounded, and every statement is still in one group."""
    # The package names its function like the module.
    monkeypatch.setattr(import_module("twosource.compare.claims.align"), "MOST_AT_ONCE", 3)
    groups = align(_story())
    assert sorted(one.id for group in groups for one in group.statements) == sorted(
        one.id for one in in_order(_story())
    )


def test_nothing_gives_nothing() -> None:
    """A story without statements has no claims."""
    assert align(()) == ()
    assert align((Desk().report("empty"),)) == ()


def test_a_statement_told_twice_is_one() -> None:
    """The same reading twice changes nothing."""
    readings = _story()
    assert align(readings + readings) == align(readings)


def test_two_people_of_one_item_are_not_joined_lightly() -> None:
    """Statements of one item are seldom one claim."""
    reading = Desk().report(
        "a", says("The mayor opened the bridge", by=person("Ada Brook")), says("The mayor praised the choir")
    )
    assert len(align((reading,))) == 2


def test_clusters_follow_the_mean_of_their_pairs() -> None:
    """Two good pairs do not bring in a member that the third pair refuses."""
    scores = {(0, 1): 2.0, (1, 2): -1.7, (0, 2): -3.0}
    assert cluster(3, scores) == [[0, 1], [2]]
    assert cluster(3, {**scores, (0, 2): 1.0, (1, 2): 1.0}) == [[0, 1, 2]]
    assert cluster(2, {}) == [[0], [1]]


def test_a_vast_neighbourhood_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """First at a higher score, at last by size: the cost stays bounded."""
    monkeypatch.setattr(clusters, "LARGEST", 2)
    weak = {(0, 1): 2.0, (1, 2): -1.0, (2, 3): 2.0}
    assert cluster(4, weak) == [[0, 1], [2, 3]]
    strong = {(0, 1): 9.0, (1, 2): 9.0, (0, 2): 9.0}
    assert cluster(3, strong) == [[0, 1], [2]]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, "9999"),
        ("soon", "9999"),
        ("2031-03-04", "2031-03-04T12:00:00+00:00"),
        ("2031-03-04T23:30-05:00", "2031-03-05T04:30:00+00:00"),
        ("2031-03-04T08:00", "2031-03-04T08:00:00+00:00"),
        ("9999-12-31T23:00-05:00", "9999-12-31T23:00:00-05:00"),
    ],
)
def test_times_of_publication_sort_as_instants(published: str | None, expected: str) -> None:
    """A bare date stands at noon, the unknown last, the ends of the calendar as they are."""
    assert moment(published) == expected


def test_days_are_those_of_a_statements_own_words() -> None:
    """A date told elsewhere in the item, a time of day or nonsense gives no day."""
    desk = Desk()
    reading = desk.report(
        "a",
        says("It fell on Tuesday", when=day("Tuesday", "2031-03-04")),
        says("It fell in the morning", when=day("in the morning", "2031-03-04")),
        says("It fell on Day 41", when=day("Day 41", "2031-02-41")),
        says("It fell"),
    )
    dated, vague, broken, bare = in_order((reading,))
    assert [str(one) for one in days_of(dated) or ()] == ["2031-03-04", "2031-03-04"]
    assert days_of(vague) is days_of(broken) is days_of(bare) is None


def test_dates_speak_for_and_against_a_pair() -> None:
    """Days that meet and days that do not are seen in the features."""
    desk = Desk()
    told = [("a", "2031-03-04"), ("b", "2031-03-04"), ("c", "2031-03-09")]
    readings = [desk.report(key, says(f"It sank on {on}", when=day(on, on))) for key, on in told]
    one, same, other = (features.see(reading.statements[0], 0) for reading in readings)
    assert features.pair_of(one, same, features.Likeness((1, 1), 1)).same_date == 1
    assert features.pair_of(one, other, features.Likeness((1, 1), 1)).other_date == 1


def test_a_common_word_and_the_want_of_rivals_make_no_question() -> None:
    """The age of a ferry and its load are two questions, though nothing else stands beside them."""
    desk = Desk()
    built = desk.report("a", says("The ferry had been built in Norbeck and had passed its inspection"))
    denied = desk.report(
        "b", says("the ferry had been overloaded", by=person("Ada Holm"), certainty="denied")
    )
    assert len(align([built, denied])) == 2


def test_what_one_speaker_says_of_one_day_comes_together() -> None:
    """Told in other words by two reports; said by another of another day, the same words stay apart."""
    friday, monday = day("Friday", "2031-03-07"), day("Monday", "2031-03-03")
    words = (
        "Orrin had fired more rockets at the harbour on Friday",
        "rockets had hit the harbour again, of Friday",
    )

    def together(speaker: str, when: str) -> int:
        desk = Desk()
        first = desk.report("a", says(words[0], by=person("Ada Holm"), when=friday))
        text = words[1].replace("Friday", when)
        other = says(text, by=person(speaker), when=friday if when == "Friday" else monday)
        return len(align([first, desk.report("b", other)]))

    assert together("Ada Holm", "Friday") == 1
    assert together("Bo Lund", "Monday") == 2
