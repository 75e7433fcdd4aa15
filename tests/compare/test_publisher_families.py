"""Outlets of one publisher: how they are counted, and when they are one voice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_stories import Desk, body, says, tied, unnamed

from twosource.compare import compare_story
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import trace
from twosource.model import Credit, Story

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twosource.compare.origins.trace import Tracing
    from twosource.model import Reading

PRESS = {"Tarn Echo": "Hollow Press", "The Tarn Gazette": "Hollow Press", "Velm Post": "Velm Media"}


def _said(*said: tuple[str, str, dict[str, object]]) -> list[Reading]:
    desk = Desk()
    return [
        desk.report(f"{at}", says(text, **more), outlet=outlet)
        for at, (outlet, text, more) in enumerate(said)
    ]


def _traced(readings: list[Reading], families: Mapping[str, str] = PRESS) -> Tracing:
    told = [one for reading in readings for one in reading.statements]
    return trace(tied(told), StoryContext.of(readings, (), families))


def _reasons(found: Tracing) -> list[str]:
    whys = (*found.why, *(why for origin in found.origins for why in origin.why))
    return [why.text for why in whys if why.rule == "family"]


def test_outlets_of_one_publisher_are_one_family_and_the_reason_names_them() -> None:
    """Three outlets of two publishers are two families; who is of one publisher stands in the reason."""
    found = _traced(
        _said(
            ("Velm Post", "It burned", {"by": body("police")}),
            ("Tarn Gazette", "It burned down", {"by": body("police")}),
            ("Tarn Echo", "It was on fire", {"by": body("police")}),
        )
    )
    assert (found.counts.outlets, found.counts.families, found.counts.no_publisher) == (3, 2, 0)
    assert _reasons(found) == ["Tarn Echo and Tarn Gazette: of one publisher family, Hollow Press."]
    (why,) = [why for why in found.why if why.rule == "family"]
    assert [span.report for span in why.spans] == ["r-2", "r-1"]


def test_an_outlet_without_a_known_publisher_is_told_beside_the_families() -> None:
    """It is counted as a family of its own, and how many such there are stands with the count."""
    readings = _said(*((name, "It burned", {}) for name in ("Velm Post", "Holm Sun", "Kelt Radio")))
    found = _traced(readings)
    assert (found.counts.outlets, found.counts.families, found.counts.no_publisher) == (3, 3, 2)
    assert _reasons(found) == []
    none = _traced(readings, {})
    assert (none.counts.families, none.counts.no_publisher) == (3, 3)


@pytest.mark.parametrize(
    ("outlet", "label"), [("The Tarn Gazette", "single origin"), ("Velm Post", "1 to 2 origins")]
)
def test_two_outlets_of_one_publisher_that_only_understand_something_are_one_voice(
    outlet: str, label: str
) -> None:
    """Where "the Echo understands", a sister outlet that does so is no further voice; another may be."""
    words = ("The mint will close", "The mint is to be shut")
    readings = _said(*((name, text, {}) for name, text in zip(("Tarn Echo", outlet), words, strict=True)))
    readings = [
        replace(
            one, statements=tuple(replace(each, signs=(*each.signs, "understood")) for each in one.statements)
        )
        for one in readings
    ]
    found = _traced(readings)
    assert found.label == label
    joined = "Tarn Echo and The Tarn Gazette: of one publisher family, Hollow Press; neither shows reporting of its own."
    assert (joined in _reasons(found)) is (label == "single origin")


def test_speakers_and_own_reporting_are_not_joined_by_a_publisher() -> None:
    """Who speaks to two papers of one house is his own voice; and what a reporter saw is the outlet's own."""
    officials = (
        ("Tarn Echo", "The ministers will meet", {"by": unnamed("an official")}),
        ("Tarn Gazette", "Talks are planned", {"by": unnamed("a diplomat")}),
    )
    assert _traced(_said(*officials)).label == "1 to 2 origins"
    own = _said(("Tarn Echo", "Rows of tents stood there", {}), ("Tarn Gazette", "Tents stood in rows", {}))
    own = [
        replace(
            one,
            statements=tuple(replace(each, signs=(*each.signs, "own reporting")) for each in one.statements),
        )
        for one in own
    ]
    assert not any("neither shows" in text for text in _reasons(_traced(own)))


def test_outlets_of_one_publisher_that_others_cite_are_one_voice() -> None:
    """Reports that credit two papers of one house rest on one voice, whatever the papers are called."""
    readings = _said(
        ("Tarn Echo", "It opened", {}), ("The Tarn Gazette", "It opened", {}),
        ("Holm Sun", "It was opened", {}), ("Kelt Radio", "It opened at noon", {}),
    )  # fmt: skip
    for at, name in ((2, "Tarn Echo"), (3, "The Tarn Gazette")):
        readings[at] = replace(readings[at], credits=(Credit(kind="dateline", name=name, start=0, end=4),))
    found = _traced(readings[2:])
    (origin,) = found.origins
    assert len(origin.statements) == 2
    assert any(text.endswith("neither shows reporting of its own.") for text in _reasons(found))


@given(
    st.permutations(range(4)), st.dictionaries(st.sampled_from([*PRESS, "Holm Sun"]), st.sampled_from("xy"))
)
def test_families_do_not_depend_on_order(order: list[int], families: dict[str, str]) -> None:
    """Any order of reports and of the register gives the same story; no more families than outlets."""
    readings = _said(*((name, "It burned", {"by": body("police")}) for name in [*PRESS, "Holm Sun"]))
    story = Story(id="y-1", title="Fire", items=())
    record = compare_story(story, readings, (), families)
    turned = dict(reversed(list(families.items())))
    assert compare_story(story, [readings[at] for at in order], (), turned) == record
    assert record.publishers == tuple(sorted(families.items()))
    for claim in record.claims:
        known = len({families[name] for name in families})
        assert claim.counts.no_publisher == 4 - len(families)
        assert claim.counts.families == known + claim.counts.no_publisher
