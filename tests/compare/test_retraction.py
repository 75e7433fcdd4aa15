"""Reports that were withdrawn stay to be seen and count no more, in every claim that rests on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from made_stories import Desk, body, count, day, says

from twosource.compare import compare_story
from twosource.compare.claims.groups import group_of, tie
from twosource.compare.claims.repeats import Repeats, only
from twosource.compare.disagreements.slots import span_of
from twosource.model import Copy, Counts, Credit, OriginRange, Reading, Rulings, Story, Why

if TYPE_CHECKING:
    from twosource.model import Claim, StoryRecord

STORY = Story(id="y-1", title="Fall in the Orrin shaft", items=())
SAID = [
    ("Three miners died in the Orrin shaft on 4 March", 3, "police", "Tarn Echo"),
    ("Five miners died in the Orrin shaft", 5, "miners' union", "Velm Post"),
    ("Five miners were killed in the Orrin shaft on 3 March", 5, "miners' union", "Kelt Post"),
    ("Three miners died in the shaft of Orrin", 3, "fire brigade", "Holm Sun"),
]


def _readings() -> list[Reading]:
    desk = Desk()
    return [
        desk.report(
            f"{at}",
            says(
                text,
                by=body(who),
                counts=[count(text.split()[0], low, counted="miner")],
                when=day(text[-7:], f"2031-03-0{text[-7]}") if text.endswith("March") else None,
            ),
            outlet=outlet,
            published=f"2031-03-04T0{at}:00Z",
        )
        for at, (text, low, who, outlet) in enumerate(SAID)
    ]


def _record(
    *withdrawn: str, readings: list[Reading] | None = None, copies: tuple[Copy, ...] = ()
) -> StoryRecord:
    return compare_story(
        STORY, readings or _readings(), copies, rulings=Rulings(withdrawn=frozenset(withdrawn))
    )


def _claim(record: StoryRecord) -> Claim:
    (claim,) = record.claims
    return claim


def _reasons(claim: Claim) -> list[str]:
    return [why.text for why in claim.why if why.rule == "withdrawn"]


def test_a_claim_shows_its_counts_before_and_after() -> None:
    """The withdrawn report stays among the statements, and is counted only in what was before."""
    plain, claim = _claim(_record()), _claim(_record("r-0"))
    assert plain.before is None
    assert claim.before is not None
    assert (claim.id, claim.statements) == (plain.id, plain.statements)
    assert claim.before.reports == ("r-0",)
    assert (claim.before.counts, claim.before.label) == (plain.counts, plain.label)
    assert (claim.before.origins.min, claim.before.origins.max) == (plain.origins.min, plain.origins.max)
    assert (plain.counts.reports, claim.counts.reports, claim.counts.outlets) == (4, 3, 3)
    assert _reasons(claim) == ["What a withdrawn report tells is shown and does not count."]
    assert claim.lead != claim.statements[0]


def test_a_claim_that_rests_on_withdrawn_reports_alone_has_no_origin() -> None:
    """It is called withdrawn, and still shows what it was."""
    record = _record("r-0", "r-1", "r-2", "r-3")
    claim = _claim(record)
    assert (claim.label, claim.origins) == ("withdrawn", OriginRange(min=0, max=0))
    assert claim.counts == Counts(reports=0, outlets=0, families=0, wires=0, origins=0)
    assert claim.before is not None
    assert claim.before.counts.reports == 4
    assert (record.origins, claim.text in {text for text, *_ in SAID}) == ((), True)
    assert "Only reports that were withdrawn tell it." in _reasons(claim)


def test_a_value_of_withdrawn_reports_alone_is_no_open_conflict() -> None:
    """It is kept, marked; a value that another report tells still is open."""
    (open_one,) = (one for one in _record("r-0").disagreements if one.field == "quantity")
    assert (open_one.kind, any(value.withdrawn for value in open_one.values)) == ("conflict", False)
    (gone,) = (one for one in _record("r-0", "r-3").disagreements if one.field == "quantity")
    assert gone.kind == "withdrawn"
    assert {value.value: value.withdrawn for value in gone.values} == {"Three": True, "Five": False}


def test_of_three_values_the_withdrawn_one_stands_marked_beside_an_open_conflict() -> None:
    """The two that are left are a conflict still, and it is told once."""
    readings = _readings()
    desk = Desk()
    readings.append(
        desk.report(
            "9",
            says(
                "Nine miners died in the Orrin shaft", by=body("Orrin Mines"),
                counts=[count("Nine", 9, counted="miner")],
            ),
            outlet="Orrin Mail",
            published="2031-03-04T05:00Z",
        )
    )  # fmt: skip
    (one,) = (one for one in _record("r-9", readings=readings).disagreements if one.field == "quantity")
    assert one.kind == "conflict"
    assert {value.value: value.withdrawn for value in one.values} == {
        "Three": False,
        "Five": False,
        "Nine": True,
    }


def test_a_day_is_told_by_a_withdrawn_report_only_where_no_other_tells_it() -> None:
    """The timeline names a report that stands, where one does."""
    readings = [
        replace(one, statements=tuple(replace(each, when=each.when) for each in one.statements))
        for one in _readings()
    ]
    first = readings[0].statements[0]
    readings[1] = replace(readings[1], statements=(replace(readings[1].statements[0], when=first.when),))
    told = {entry.when.edtf: entry.statement for entry in _record("r-0", readings=readings).timeline}
    assert told["2031-03-04"] == readings[1].statements[0].id
    gone = {entry.when.edtf: entry.statement for entry in _record("r-2", readings=readings).timeline}
    assert gone["2031-03-03"] == readings[2].statements[0].id


def test_what_copies_or_credits_a_withdrawn_report_stays_and_says_so() -> None:
    """A copy of its text and a report that credits its outlet count as before, with a reason each."""
    readings = _readings()
    copy = Copy(earlier="i-1", later="i-2", share=0.9, why=Why(rule="copy", text="runs"))
    readings[3] = replace(readings[3], credits=(Credit(kind="prose", name="The Velm Post", start=0, end=5),))
    claim = _claim(_record("r-1", readings=readings, copies=(copy,)))
    assert claim.counts.reports == 3
    assert _reasons(claim)[1:] == [
        "It shares its words with a report that was withdrawn.",
        "It credits an outlet whose report of it was withdrawn.",
    ]
    shown = [{span.report for span in why.spans} for why in claim.why if why.rule == "withdrawn"]
    assert shown == [{"r-1"}, {"r-1", "r-2"}, {"r-3"}]


def test_copies_of_a_withdrawn_copy_stand_for_what_it_was_tied_to() -> None:
    """Where the first of several copies is gone, the next has its ties and speaks for the rest."""
    desk = Desk()
    told = [
        desk.report(key, says("The mint of Velm will close", by=body("council"))).statements[0]
        for key in "abcdx"
    ]
    a, b, c, d, other = (one.id for one in told)
    why = Why(rule="same question", text="", spans=tuple(map(span_of, (told[0], told[4]))))
    group = replace(group_of(told, (why,), frozenset({tie(a, other)})), told_by={c: a, d: b})
    repeats = Repeats(follows={b: a, c: a, d: a})
    assert only(group, {a, b, c, d, other}, repeats) == group
    left = only(group, {b, c, d, other}, repeats)
    assert (left.ties, left.told_by) == (frozenset({tie(b, other)}), {c: b, d: b})
    assert (left.id, left.why) == (group.id, ())
    last = only(group, {d, other}, repeats)
    assert (last.ties, last.told_by) == (frozenset({tie(d, other)}), {})
    assert only(group, {other}, repeats).ties == frozenset()


@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from(["r-0", "r-1", "r-2", "r-3"])), st.permutations(range(4)))
def test_what_is_left_is_what_the_other_reports_tell(withdrawn: set[str], order: list[int]) -> None:
    """No order shows, nothing that counts is of a withdrawn report, and the claims stay what they are."""
    readings = _readings()
    record = _record(*withdrawn, readings=[readings[at] for at in order])
    assert record == _record(*withdrawn)
    assert [claim.statements for claim in record.claims] == [claim.statements for claim in _record().claims]
    gone = {reading.statements[0].id for reading in readings if reading.report in withdrawn}
    assert not any(gone.intersection(origin.statements) for origin in record.origins)
    for claim in record.claims:
        assert claim.counts.reports == len(set(claim.statements) - gone)
        assert (claim.before is None) == gone.isdisjoint(claim.statements)
    for one in record.disagreements:
        told = sum(not gone.issuperset(value.statements) for value in one.values)
        assert (one.kind == "withdrawn") == (told < 2)
