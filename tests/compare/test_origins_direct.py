"""Voices that are not two: the same words, no direct tie, quoted words, a credit, a name within a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from made_stories import Desk, body, count, person, says, tied

from twosource.compare.claims.clusters import cluster
from twosource.compare.claims.groups import group_of
from twosource.compare.origins.joining import of_two_owners, one_owner, same_words
from twosource.compare.origins.naming import fold
from twosource.compare.origins.speakers import Speaker, speaker_of
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import trace
from twosource.model import Copy, Credit, Span, Why
from twosource.understand.slots import completed

if TYPE_CHECKING:
    from twosource.model import Reading


def _two(desk: Desk) -> tuple[Reading, Reading]:
    return (
        desk.report("a", says("The pier gave way under the crowd", by=body("fire brigade"))),
        desk.report("b", says("Planks had rotted for years beneath", by=body("dockers' union"))),
    )


def test_two_voices_need_a_direct_tie() -> None:
    """Two bodies of one claim that are not tied to each other are one origin, and the other is listed apart."""
    desk = Desk()
    readings = _two(desk)
    statements = [one for reading in readings for one in reading.statements]
    background = StoryContext.of(readings)
    assert trace(tied(statements), background).range.min == 2
    untied = trace(group_of(statements), background)
    assert untied.range.min == 1
    assert len(untied.origins[0].statements) == 1
    assert [why.text.split(":")[0] for why in untied.why if why.rule == "not counted"] == ["dockers' union"]


def test_one_quotation_under_two_speakers_is_one_voice() -> None:
    """Near-identical words are one voice, whoever is read as the speaker."""
    desk = Desk()
    a = desk.report("a", says("The pier was a trap and everyone knew", by=body("fire brigade")))
    b = desk.report("b", says("the pier was a trap and everyone knew", by=body("dockers' union")))
    statements = [*a.statements, *b.statements]
    assert same_words(*statements)
    assert trace(tied(statements), StoryContext.of([a, b])).range.max == 1


def test_a_short_quotation_with_a_figure_is_one_voice_and_a_count_told_alike_is_not() -> None:
    """Five boats in quotation marks under two speakers are one voice; two may both count five."""
    desk = Desk()
    words = "We saw five boats"
    one, other = (
        desk.report(name, says(words, by=body(by), counts=[count("five", 5.0)])).statements[0]
        for name, by in (("a", "guild"), ("b", "fire brigade"))
    )
    assert not same_words(replace(one, kind="indirect"), replace(other, kind="indirect"))
    assert same_words(replace(one, kind="direct"), replace(other, kind="direct"))


def test_quoted_words_show_no_outlet() -> None:
    """A quotation without a speaker that tells of "our hospitals" does not make the paper a body."""
    desk = Desk()
    quoted = desk.report("a", says("Our hospitals are full"), outlet="Brightwater")
    assert fold("Brightwater") in StoryContext.of([quoted]).bodies
    (text,) = desk.texts.values()
    told = quoted.statements[0]
    moved = replace(told, start=told.start + 1, end=told.end + 1)
    span = Span(start=0, end=len(text) + 1)
    item = replace(quoted.item, spans=(span,))
    reading = completed(replace(quoted, item=item, statements=(moved,)), f"\u201c{text}")
    assert fold("Brightwater") not in StoryContext.of([reading]).bodies


def test_a_credited_agency_is_the_origin() -> None:
    """A text under an agency's dateline is named after the agency, and so is a copy that lost the credit."""
    desk = Desk()
    a = desk.report("a", says("The tanker ran aground"), outlet="Orrin Echo")
    a = replace(a, credits=(Credit(name="QNA", start=0, end=3, kind="dateline"),))
    b = desk.report("b", says("The tanker ran aground"), outlet="Hill Echo")
    copy = Copy(earlier="i-a", later="i-b", share=0.9, why=Why(rule="copy", text="long runs"))
    traced = trace(tied([*a.statements, *b.statements]), StoryContext.of([a, b], (copy,)))
    assert [(one.kind, one.name, len(one.statements)) for one in traced.origins] == [("agency", "QNA", 2)]
    assert traced.label == "single origin"


def _named(name: str) -> Speaker:
    reading = Desk().report("a", says("The ford is shut", by=body(name)))
    return speaker_of(reading.statements[0], StoryContext.of([reading]))


def test_every_member_has_a_direct_pair() -> None:
    """What nothing ties above even odds stands alone, however near the mean of its neighbours comes."""
    assert cluster(3, {(0, 1): 3.0, (0, 2): -0.1, (1, 2): -0.2}) == [[0, 1], [2]]
    assert cluster(2, {(0, 1): -0.1}) == [[0], [1]]


def test_lands_of_one_name_are_not_joined() -> None:
    """One name lies within the other, and they are two; a land and its adjective are one."""
    lands = ["Army of Torland", "Ministry of Health of Torland", "Ministry of Health of North Torland"]
    army, ministry, north = (_named(one) for one in lands)
    assert of_two_owners(ministry, north)
    assert not one_owner(army, _named("Army of Equatorial Torland"))
    assert one_owner(_named("Army of North Torland"), _named("the North Torland ministry"))
    desk = Desk()
    a = desk.report("a", says("Shells fell on the ford", by=body("Army of Torland")))
    b = desk.report("b", says("Guns opened up along the border", by=body("Army of North Torland")))
    found = trace(tied([*a.statements, *b.statements]), StoryContext.of([a, b]))
    assert found.range.min == 2


def test_a_person_of_no_known_body_may_be_of_the_other_one() -> None:
    """In doubt one to two."""
    desk = Desk()
    a = desk.report("a", says("The pier gave way under the crowd", by=body("police")))
    b = desk.report("b", says("Planks had rotted beneath", by=person("Ilse Korn"), kind="direct"))
    counted = trace(tied([*a.statements, *b.statements]), StoryContext.of([a, b])).range
    assert (counted.min, counted.max) == (1, 2)
