"""A record in memory: its objects lead to one another, look short, and never let a report's text be markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

import twosource
from twosource import samples
from twosource.library import Passage, Record

TABLES = {"table", "caption", "thead", "tbody", "tr", "td", "th"}


@pytest.fixture(scope="module")
def record() -> Record:
    """The record of the sample reports."""
    return twosource.read(samples.folder(), jobs=0)


def test_statements_lead_to_their_claim_item_report_and_back(record: Record) -> None:
    """From any claim to its statements and their words in the report, and back to the same claim."""
    for claim in record.claims:
        assert claim.lead in claim.statements
        for one in claim.statements:
            assert one.claim == claim
            assert one in one.item.statements
            assert one in one.report.statements
            assert one.item.story == claim.story
            assert one.report in claim.reports
            assert one.report.text[one.passage.start : one.passage.end] == one.text == one.passage.text


def test_a_statement_says_who_says_it(record: Record) -> None:
    """Who it is attributed to stands in what is said of it; an outlet's own statement names the outlet."""
    own = [one for one in record.statements if one.speaker is None]
    voiced = [one for one in record.statements if one.speaker is not None]
    assert own
    assert voiced
    assert all(str(one.speaker) in one.said_by for one in voiced)
    assert all(one.report.outlet in one.said_by for one in own if one.report.outlet)
    assert any(one.quantities and one.quantities[0].text in one.text for one in record.statements)
    assert any(one.places and one.places[0] in one.report.text for one in record.statements)


def test_origins_and_disagreements_lead_to_their_claim(record: Record) -> None:
    """Each belongs to one claim, and its statements are some of that claim's."""
    assert record.origins
    for origin in record.origins:
        assert origin in origin.claim.story.origins
        assert set(origin.statements) <= set(origin.claim.statements)
    assert record.disagreements
    for one in record.disagreements:
        assert one in one.claim.disagreements
        assert {each for value in one.values for each in value.statements} == set(one.statements)
    for claim in record.claims:
        assert len(claim.origins) in range(claim.counts.origins, claim.value.origins.max + 1)


def test_stories_hold_their_items_reports_and_dates(record: Record) -> None:
    """The largest story comes first; every item and every report stands where the record has it."""
    sizes = [len(story.reports) for story in record.stories]
    assert sizes == sorted(sizes, reverse=True)
    for story in record.stories:
        assert all(item.story == story and item.report in story.reports for item in story.items)
        assert all(one.date for one in story.timeline)
    assert {item for story in record.stories for item in story.items} == set(record.items)
    assert set(record.statements) == {one for report in record.reports for one in report.statements}


def test_reasons_show_their_words(record: Record) -> None:
    """Why a claim is one, and has so many origins: each passage holds words of a report."""
    reasons = [
        why for claim in record.claims for why in (*claim.why, *(w for o in claim.origins for w in o.why))
    ]
    assert reasons
    assert all(why.rule and why.text for why in reasons)
    assert all(passage.text.strip() for why in reasons for passage in why.passages)


def test_anything_is_found_by_its_id_or_the_beginning_of_it(record: Record) -> None:
    """An id gives the object that bears it; what is called otherwise is an error with the nearest."""
    shelves = (
        record.reports, record.items, record.statements, record.stories,
        record.claims, record.origins, record.disagreements, record.story().series,
    )  # fmt: skip
    for shelf in shelves:
        assert record[shelf[-1].id] == shelf[-1]
        assert type(record[shelf[0].id[:12]]) is type(shelf[0])
    with pytest.raises(twosource.TwosourceError, match="holds nothing called 'c-nothing'"):
        _ = record["c-nothing"]


def test_every_citation_of_a_brief_leads_to_its_words(record: Record) -> None:
    """Each footnote of each brief is the passage that its number gives."""
    for number, story in enumerate(record.stories, start=1):
        text = record.brief(number, everything=True)
        assert story.id in text
        notes = re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
        assert notes
        for note in notes:
            found = record.citation(int(note), story.id)
            assert isinstance(found, Passage)
            assert found.text == found.report.text[found.start : found.end] != ""
    with pytest.raises(twosource.TwosourceError, match="no citation 9999: it has"):
        record.citation(9999)


def test_a_story_is_chosen_as_the_command_line_chooses_it(record: Record) -> None:
    """By default the largest, by number from 1, by id or its beginning."""
    first, second = record.stories[:2]
    assert record.story() == first == record.story(1)
    assert record.story(second.id) == second == record.story(second.id[:12])
    assert record.brief() == record.brief(first.id) != record.brief(2)
    with pytest.raises(twosource.TwosourceError, match="no story number 99"):
        record.story(99)
    with pytest.raises(twosource.TwosourceError, match="holds no story yet"):
        twosource.read([]).brief()


def test_what_the_record_explains_is_what_its_objects_explain(record: Record) -> None:
    """A claim is explained by its id, by itself, and by the name that the brief gives to it."""
    story = record.story()
    name, key = re.findall(r"^### (c\d+) `(c-\w+)`", record.brief(), re.MULTILINE)[0]
    assert record.explain(name) == record.explain(name, story.id) == record.explain(key)
    assert record[key].explain() == record.explain(key)
    assert record.explain(key).startswith(f"{key}  claim, ")


def test_short_forms_fit_on_a_line(record: Record) -> None:
    """Every object says its kind, its id and a few words in at most 100 characters."""
    things = (*record.reports, *record.items, *record.statements, *record.stories, *record.claims)
    counts = [one for story in record.stories for one in story.series]
    assert counts
    for one in (*things, *record.origins, *record.disagreements, *counts):
        assert repr(one).startswith(f"<{type(one).__name__} {one.id}: ")
        assert len(repr(one)) <= 100
        assert repr(one).isprintable()
    assert repr(record) == "<Record: 18 reports, 6 stories, 107 claims>"
    assert repr(record.claims[0].lead.passage).startswith("<Passage r-")
    assert repr(record.claims[0].why[0]).startswith("<Reason ")


class _Tags(HTMLParser):
    """The tags of a page, its texts, and whether any tag has attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.bare = True
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag."""
        self.tags.add(tag)
        self.bare = self.bare and not attrs

    def handle_data(self, data: str) -> None:
        """Take a text."""
        self.texts.append(data)


def test_a_notebook_shows_five_counts_side_by_side_and_labels_with_their_rule(record: Record) -> None:
    """A claim shows origins, reports, outlets, families and wire groups; nothing is called a source or true."""
    claim = next(one for one in record.claims if one.value.origins.max == 2)
    shown = _Tags(claim._repr_html_())
    assert {"Origins", "Reports", "Outlets", "Publisher families", "Wire groups", "Label"} <= set(shown.texts)
    assert any(text.startswith(f"{claim.label} (") for text in shown.texts)
    assert all(one.text in " ".join(shown.texts) for one in claim.statements if "\n" not in one.text)
    things = (record, *record.stories, *record.disagreements, *record.reports, *record.origins, *record.items)
    counts = [one for story in record.stories for one in story.series]
    for one in (*things, *counts, claim, claim.lead):
        told = _Tags(one._repr_html_())
        assert told.tags <= TABLES
        assert told.bare
        heads = " ".join(told.texts).split("First published")[0].lower()
        assert "truth" not in heads
        assert "score" not in heads


def test_the_text_of_a_report_is_never_markup() -> None:
    """Tags, entities and direction marks of a hostile report are shown as text or left out."""
    hostile = {
        "title": "<script>alert(1)</script> at Tarn",
        "outlet": 'Echo"><img src=x onerror=alert(1)>\u202e',
        "published": "2031-05-06",
        "text": "The <b>quarry</b> at Tarn &amp; Hollow was closed on Monday, <script>the inspectorate</script> said.",
    }
    record = twosource.read(hostile, jobs=0)
    things = (record, *record.reports, *record.items, *record.stories, *record.claims, *record.statements)
    for one in things:
        told = _Tags(one._repr_html_())
        assert told.tags <= TABLES
        assert "\u202e" not in "".join(told.texts) + repr(one)
    assert any("<script>" in text for one in things for text in _Tags(one._repr_html_()).texts)
