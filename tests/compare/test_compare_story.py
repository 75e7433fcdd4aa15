"""A whole story compared."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from made_stories import Desk, body, count, says

from twosource.compare import compare_story
from twosource.model import Copy, Reading, Story, Why

STORY = Story(id="y-1", title="Fall in the Orrin shaft", items=("i-a", "i-b", "i-c"))


def _readings() -> list[Reading]:
    desk = Desk()
    told = [
        ("a", "Three miners died in the Orrin shaft", 3, "police", "2031-03-04T08:00Z"),
        ("b", "Five miners were killed in the Orrin shaft", 5, "miners' union", "2031-03-04T09:00Z"),
        ("c", "Five miners died in the shaft of Orrin", 5, "miners' union", "2031-03-04T10:00Z"),
    ]
    return [
        desk.report(
            key,
            says(text, by=body(who), counts=[count(text.split()[0], low, counted="miner")]),
            outlet=f"Paper {key}",
            published=at,
        )
        for key, text, low, who, at in told
    ]


def test_a_story_gives_claims_origins_and_disagreements() -> None:
    """Who gives another figure bears out none; the words that share most with the others lead."""
    readings = _readings()
    record = compare_story(STORY, readings, ())
    (claim,) = record.claims
    assert claim.text == "Five miners died in the shaft of Orrin"
    assert claim.lead == claim.statements[2]
    assert (claim.origins.min, claim.origins.max, claim.label) == (1, 2, "1 to 2 origins")
    assert (claim.counts.reports, claim.counts.outlets, claim.counts.origins) == (3, 3, 1)
    assert {origin.id for origin in record.origins} == set(claim.origins.ids)
    (conflict,) = record.disagreements
    assert (conflict.field, conflict.kind, conflict.claim) == ("quantity", "conflict", claim.id)
    assert {rule.rule for rule in claim.why} == {"same question", "one voice", "cannot tell", "not counted"}


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(range(3)))
def test_the_record_does_not_depend_on_the_order_of_readings(order: list[int]) -> None:
    """Any order of readings and copies gives the same record."""
    readings = _readings()
    copies = [
        Copy(earlier="i-b", later="i-c", share=0.7, why=Why(rule="copy", text="long run")),
        Copy(earlier="i-a", later="i-c", share=0.1, why=Why(rule="copy", text="short run")),
    ]
    expected = compare_story(STORY, readings, copies)
    shuffled = [readings[at] for at in order]
    assert compare_story(STORY, shuffled, copies[::-1]) == expected


@settings(max_examples=40, deadline=None)
@given(text=st.text(min_size=1, max_size=60))
def test_no_text_raises(text: str) -> None:
    """Emoji, marks, right-to-left script and control characters are only words."""
    desk = Desk()
    readings = [
        desk.report(key, {"text": text, "terms": tuple(text.split()) or ("x",)}, outlet=text, published=text)
        for key in "ab"
    ]
    record = compare_story(STORY, readings, (), {text: text})
    assert sum(len(claim.statements) for claim in record.claims) == 2


def test_an_empty_story_is_an_empty_record() -> None:
    """No readings, nothing found."""
    record = compare_story(STORY, (), ())
    assert (record.claims, record.origins, record.disagreements, record.timeline) == ((), (), (), ())
