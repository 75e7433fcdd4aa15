"""Statements: voice, certainty, amounts and offsets meet in one value."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.model import Item, Page, Reading, Report, Span
from twosource.understand import understand

TEXT = (
    "Ferry sinks off Elmstad\n\n"
    "ELMSTAD, Feb 7 (QNA) - Eleven people died when a ferry sank off Elmstad on Friday, coast guard chief "
    "Orla Brandt said.\n\n"
    "The owner denied that the boat had been overloaded. A survivor allegedly saw smoke.\n\n"
    "The harbour will reopen on Monday.\n"
)


def page(text: str, *paragraphs: str, title: str | None = None) -> Page:
    """Return a page with one item made of these paragraphs."""
    spans = tuple(Span(start=text.index(p), end=text.index(p) + len(p)) for p in paragraphs)
    heading = Span(start=text.index(title), end=text.index(title) + len(title)) if title else None
    item = Item(id="i-1", report="r-1", kind="article", spans=spans, title=title, title_span=heading)
    report = Report(id="r-1", path="a.txt", sha256="0" * 64, text=text, outlet="QNA", published="2025-02-08")
    return Page(report=report, zones=(), items=(item,))


def read() -> Reading:
    """Return the reading of the sample text."""
    lines = [line for line in TEXT.split("\n") if line]
    return understand(page(TEXT, *lines[1:], title=lines[0]))[0]


def test_each_clause_is_a_statement_with_its_own_voice() -> None:
    """What the chief said is hers; the plan is the outlet's own, and planned."""
    found = {one.text: one for one in read().statements}
    toll = next(one for text, one in found.items() if text.startswith("Eleven people died"))
    assert [link.source_text for link in toll.attribution] == ["coast guard chief Orla Brandt"]
    assert [(q.low, q.high) for q in toll.quantities] == [(11.0, 11.0)]
    plan = found["The harbour will reopen on Monday"]
    assert (plan.attribution, plan.certainty) == ((), "planned")


def test_an_accusation_beside_an_act_leaves_the_act_a_fact() -> None:
    """That they sued is told as it is; that he lied they only allege."""
    text = "Seven guards sued the owner on Friday, accusing him of lying about the lock.\n"
    act, charge = understand(page(text, text.strip()))[0].statements
    assert (act.text, act.certainty, act.attribution) == (
        "Seven guards sued the owner on Friday",
        "asserted",
        (),
    )
    assert (charge.certainty, charge.attribution[0].source_text) == ("alleged", "Seven guards")


def test_a_denial_behind_a_semicolon_is_of_what_was_alleged() -> None:
    """He was arrested; that he denies the charges does not undo it, and it is he who denies them."""
    text = "Ona Brel left. Police arrested Carl Oster in May and charged him with fraud; he denies the charges.\n"
    *acts, denial = understand(page(text, text.strip()))[0].statements
    assert {one.certainty for one in acts} == {"asserted"}
    assert (denial.certainty, denial.attribution[0].name) == ("denied", "Carl Oster")


def test_denial_and_allegation_keep_their_force() -> None:
    """Neither is ever an asserted fact."""
    found = {one.certainty for one in read().statements}
    assert {"denied", "alleged"} <= found


def test_words_that_deny_a_clause_or_leave_it_open_stay_in_its_statement() -> None:
    """The clause alone would say the opposite; after other words, or before its cue, it stands alone."""
    text = (
        "The owner denied that a lamp fell. Sergeant Ida Holm would neither confirm nor deny that a clerk "
        "was asleep. The guard suspects that a cat did it. The mill burned down, the owner said. "
        "The cook denied on Monday that a pan was hot. The pump was not broken, the owner denied."
    )
    found = [one.text for one in understand(page(text, text))[0].statements]
    assert found[:5] == [
        "The owner denied that a lamp fell",
        "Sergeant Ida Holm would neither confirm nor deny that a clerk was asleep",
        "The guard suspects that a cat did it",
        "The mill burned down",
        "a pan was hot",
    ]


def test_what_is_left_beside_an_attribution_must_be_a_clause() -> None:
    """'on Saturday' is nobody's statement; what the divers found is the outlet's own."""
    text = (
        "Five people died, the coastguard said on Saturday, after divers had found two bodies in the wreck."
    )
    found = [(one.text, len(one.attribution)) for one in understand(page(text, text))[0].statements]
    assert found == [("Five people died", 1), ("divers had found two bodies in the wreck", 0)]


def test_the_headline_gives_terms_and_no_statement() -> None:
    """Headlines name the story; what is asserted is taken from the body."""
    reading = read()
    assert "ferry" in reading.title_terms
    assert all(one.start > len("Ferry sinks off Elmstad") for one in reading.statements)


def test_the_title_of_a_live_page_gives_terms_to_its_entries() -> None:
    """An entry with a clock time tells a part of the event that the page is named after."""
    made = page("Five men are missing.", "Five men are missing.")
    titled = replace(made, report=replace(made.report, title="Vellmar mine fire: latest"))
    assert understand(titled)[0].title_terms == ()
    live = replace(titled, items=(replace(titled.items[0], kind="entry", stamp="2031-05-05T12:00"),))
    assert understand(live)[0].title_terms == ("vellmar", "mine", "fire", "latest")


def test_a_page_without_items_has_no_readings() -> None:
    """Nothing but residue is honest emptiness."""
    report = Report(id="r-1", path="a.txt", sha256="0" * 64, text="Sign in")
    assert understand(Page(report=report, zones=(), items=())) == ()


def test_a_dateline_alone_is_no_statement() -> None:
    """A place and a date assert nothing."""
    text = "OSMARIN, 20 February"
    assert understand(page(text, text))[0].statements == ()


WORDS = st.sampled_from(
    ["said", " the ", "mayor", " 48 ", "Friday", " killed ", "not ", '"', ". ", ", ", "\r\n", "\u201c"]
)
ODD = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("aein AE.'-\r\n\u00ad\u200b\u200f\u0301\u05d0\u0645\U0001f525\u201c\u201d")),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(text=st.lists(st.one_of(WORDS, ODD), min_size=1, max_size=16).map("".join).filter(bool))
def test_every_span_of_any_unicode_text_resolves(text: str) -> None:
    """Emoji, combining marks, right-to-left text, CRLF, soft hyphens: each span is its text."""
    item = Item(id="i-1", report="r-1", kind="article", spans=(Span(start=0, end=len(text)),))
    report = Report(id="r-1", path="a.txt", sha256="0" * 64, text=text, published="2025-02-08")
    for reading in understand(Page(report=report, zones=(), items=(item,))):
        for one in reading.statements:
            assert text[one.start : one.end] == one.text
            for part in (
                *one.quantities,
                *one.mentions,
                *one.places,
                *one.roles,
                *((one.when,) if one.when else ()),
            ):
                assert text[part.start : part.end] == part.text
            for link in one.attribution:
                assert text[link.start : link.end] == link.source_text


def test_a_question_is_no_statement() -> None:
    """What is only asked is told by nobody."""
    text = "Did the crew see the fire? The mill burned down."
    assert [one.text for one in understand(page(text, text))[0].statements] == ["The mill burned down"]


def test_an_amount_that_is_only_recalled_is_not_what_the_clause_counts() -> None:
    """The former figure of a change, and one that is set aside, hold no more."""
    text = (
        "The toll rose to 14 from 12 on Tuesday. Eight people, not nine, died in Brack. "
        "At least 30 were hurt, down from an initial count of 40. The share rose from 5% to 7%."
    )
    counts = [[q.text for q in one.quantities] for one in understand(page(text, text))[0].statements]
    assert counts == [["14"], ["Eight"], ["At least 30"], ["7%"]]


def test_a_clause_that_shares_a_subject_knows_its_words() -> None:
    """Comparing needs to know of what a clause tells that has no subject of its own."""
    text = "The ferry struck the pier and lost a propeller."
    found = {one.text: one.terms for one in understand(page(text, text))[0].statements}
    assert "ferry" in found["lost a propeller"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "It was ruled out after objections from the harbour board, who feared that it could be weak.",
            "It was ruled out after objections from the harbour board",
        ),
        ("Brisk welcomed the vote and said that the bridge would open.", "Brisk welcomed the vote"),
        (
            "Brisk, meanwhile, told members on Monday not to make plans, signaling that there may be no deal.",
            "Brisk, meanwhile, told members on Monday not to make plans",
        ),
        (
            "Ida Holm would neither confirm nor deny that a clerk was asleep.",
            "Ida Holm would neither confirm nor deny that a clerk was asleep",
        ),
    ],
)
def test_a_noun_stays_in_the_clause_that_needs_it(text: str, first: str) -> None:
    """Who says something is not cut out of another clause whose subject or object they are."""
    assert understand(page(text, text))[0].statements[0].text == first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He is asking whether they are citizens.", []),
        ("Whether the boat sank is not known.", ["Whether the boat sank is not known"]),
        ("You know, the mayor was there.", ["the mayor was there"]),
        ("I mean, the bridge was closed.", ["the bridge was closed"]),
        ("You know the mayor of Harn.", ["You know the mayor of Harn"]),
    ],
)
def test_questions_in_indirect_speech_and_asides_are_no_statements(text: str, told: list[str]) -> None:
    """A question tells nothing, nor do the words that keep talk going."""
    assert [one.text for one in understand(page(text, text))[0].statements] == told


def test_what_was_declared_has_the_day_of_the_words() -> None:
    """The next sentence says when and by whom it was declared."""
    text = (
        "The nine towns condemned the raid.\nThis was announced by the Norby office on Wednesday, February 5."
    )
    (one,) = understand(page(text, *text.split("\n")))[0].statements
    assert (one.text, one.when and one.when.edtf) == ("The nine towns condemned the raid", "2025-02-05")
    assert [link.source_text for link in one.attribution] == ["the Norby office"]
