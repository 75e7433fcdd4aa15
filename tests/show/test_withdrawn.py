"""What is printed where a report was withdrawn, and of outlets by their publishers."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_story import COURIER_REPORT, DISAGREEMENTS, MOVED_52, STORY_RECORD, told, with_story

from twosource.model import Counts, OriginRange, Retracted
from twosource.show import credibility, explain, export, listing, rendering, sheet
from twosource.show.atlas import chart
from twosource.show.brief import compose
from twosource.show.brief.counted import five, of_families, retracted
from twosource.show.verify import verify_brief

if TYPE_CHECKING:
    from twosource.model import Claim, Record

ONE = Counts(reports=1, outlets=1, families=1, wires=1, origins=1)
NONE = Counts(reports=0, outlets=0, families=0, wires=0, origins=0)


def _taken_back(claim: Claim, counts: Counts, label: str) -> Claim:
    """Return a claim as it is once the courier's report was withdrawn."""
    was = Retracted(
        reports=(COURIER_REPORT.id,), origins=claim.origins, counts=claim.counts, label=claim.label
    )
    left = OriginRange(min=counts.origins, max=counts.origins, ids=claim.origins.ids[: counts.origins])
    return replace(claim, before=was, counts=counts, origins=left, label=label)


def _record() -> Record:
    boats, _, closed, _, hurt = STORY_RECORD.claims
    values = (DISAGREEMENTS[0].values[0], replace(DISAGREEMENTS[0].values[1], withdrawn=True))
    return with_story(
        claims=(_taken_back(boats, ONE, "single origin"), closed, _taken_back(hurt, NONE, "withdrawn")),
        disagreements=(replace(DISAGREEMENTS[0], kind="withdrawn", values=values),),
    )


def test_a_claim_says_which_report_was_withdrawn_and_what_it_was_before() -> None:
    """The report, its citation and the counts before and now stand in the brief and the listing."""
    brief = compose(_record())
    boats = next(block for block in brief.claims if block.id == "k-boats")
    assert told(boats.facts[0]) == "withdrawn: r2 [3]; 2 origins in 2 reports before, 1 in 1 now"
    assert told(boats.facts[1]).startswith("1 origin in 1 report, outlet and wire group: said by The harbour")
    assert "nothing shows another" not in " ".join(told(line) for line in boats.facts)
    hurt = next(block for block in brief.claims if block.id == "k-hurt")
    assert told(hurt.facts[0]).startswith("withdrawn: r2")
    assert "; 0 origins in 1 report before, none now" in told(hurt.facts[0])
    assert told(hurt.facts[1]) == "0 origins"
    assert any("withdrawn: r2" in line for line in listing.claims(brief))


def test_a_withdrawn_value_is_marked_and_nothing_is_contested_by_it() -> None:
    """The table of disagreements shows it as withdrawn; the claim is not called contested."""
    brief = compose(_record())
    marked = [[told(cell) for cell in row] for row in brief.disagreements.whole().rows]
    assert [(row[1], row[5]) for row in marked] == [
        ("47 [2]", "withdrawn"),
        ("52 boats [3] withdrawn", "withdrawn"),
    ]
    facts = [told(line) for block in brief.claims for line in block.facts]
    assert not any("contested: how many" in line for line in facts)


def test_every_telling_by_a_withdrawn_report_is_marked() -> None:
    """Beside the words of such a report stands that it was withdrawn, in both forms; both are verified."""
    record = _record()
    heads = [told(one.head) for block in compose(record).claims for one in block.told]
    assert {"withdrawn" in head for head in heads if head.startswith("r2")} == {True}
    assert {"withdrawn" in head for head in heads if head.startswith("r1")} == {False}
    for form in ("md", "html"):
        assert verify_brief(record, rendering.text(record, form))


def test_programs_read_what_was_withdrawn() -> None:
    """The export has the counts before and the marked value, the sheet a column, the reasons a sentence."""
    record = _record()
    made = export.as_json(record)
    boats = next(row for row in made["claims"] if row["id"] == "k-boats")
    assert boats["before"]["reports"] == [COURIER_REPORT.id]
    assert boats["before"]["origins"]["min"] == 2
    assert [value["withdrawn"] for value in made["disagreements"][0]["values"]] == [False, True]
    rows = [line for line in sheet.to_text(record).splitlines() if f",{MOVED_52.id}," in line]
    assert [",withdrawn," in row for row in rows] == [True]
    shown = "\n".join(explain.lines(explain.explain(record, "k-boats")))
    assert "2 origins in 2 reports before, 1 in 1 now" in shown
    assert ", withdrawn [statement]" in shown
    assert json.loads(export.to_text(record))["claims"]
    assert chart(record).withdrawn == {COURIER_REPORT.id}


def test_the_scale_rests_on_reports_that_stand() -> None:
    """What only withdrawn reports tell cannot be judged, and their denials contradict nothing."""
    record = _record()
    (story,) = record.stories
    grades = credibility.of_story(story, chart(record))
    assert (grades["k-hurt"].grade, grades["k-hurt"].rule) == (6, "withdrawn")
    assert grades["k-boats"].rule == "one origin"


def test_a_day_of_a_withdrawn_report_is_marked_on_the_timeline() -> None:
    """The row says so behind the words; days of other reports do not."""
    entry = replace(STORY_RECORD.timeline[0], statement=MOVED_52.id)
    brief = compose(replace(_record(), stories=(replace(_record().stories[0], timeline=(entry,)),)))
    assert told(brief.happened.rows[0][2]).endswith(" withdrawn")
    assert not told(compose(_record()).happened.rows[0][2]).endswith("withdrawn")


@pytest.mark.parametrize(
    ("outlets", "families", "unknown", "words"),
    [
        (3, 2, 0, "3 outlets of 2 publisher families"),
        (3, 1, 0, "3 outlets of 1 publisher family"),
        (5, 4, 2, "5 outlets of 4 publisher families (no publisher known of 2)"),
        (3, 3, 3, "3 outlets of no known publisher"),
        (1, 1, 1, "1 outlet"),
    ],
)
def test_outlets_stand_with_their_publisher_families(
    outlets: int, families: int, unknown: int, words: str
) -> None:
    """Families are told beside the outlets as far as publishers are known; one outlet makes none."""
    assert of_families(outlets, families, unknown) == words
    counts = Counts(reports=7, outlets=outlets, families=families, wires=1, origins=1, no_publisher=unknown)
    claim = replace(STORY_RECORD.claims[2], counts=counts)
    assert words in five(claim)


def test_a_story_counts_the_publishers_of_its_outlets() -> None:
    """Two outlets of one publisher are two outlets of one family, at the head of the brief, too."""
    both = (("Coast Courier", "Hollow Press"), ("Quill Herald", "Hollow Press"))
    assert told(compose(with_story(publishers=both)).ladder[1]) == "2 outlets of 1 publisher family"
    one = compose(with_story(publishers=both[:1]))
    assert told(one.ladder[1]) == "2 outlets of 2 publisher families (no publisher known of 1)"


@given(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9), st.integers(0, 9))
def test_the_counts_before_and_now_are_both_told(least: int, more: int, before: int, now: int) -> None:
    """Whatever they are, each of the four numbers stands in the sentence once, in its place."""
    claim = STORY_RECORD.claims[2]
    was = Retracted(
        reports=(),
        origins=OriginRange(min=least, max=least + more),
        counts=replace(ONE, reports=before),
        label="",
    )
    left = replace(claim, before=was, counts=replace(ONE, reports=now), origins=OriginRange(min=1, max=1))
    first, last = retracted(left).split(" before, ")
    assert first.startswith(f"{least} to {least + more} origin" if more else f"{least} origin")
    assert f" in {before} report" in first
    assert last == (f"1 in {now} now" if now else "none now")
    assert retracted(claim) == ""
