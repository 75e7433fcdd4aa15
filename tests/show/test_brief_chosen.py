"""Which story a brief is of, and which sentence stands around the words that it cites."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_story import HERALD_REPORT, RECORD, STORY, STORY_RECORD

from twosource.errors import UnknownId, WrongUse
from twosource.model import Item, Record, Report, Span, Story, StoryRecord
from twosource.show.atlas import chart
from twosource.show.brief import choose, compose, in_order
from twosource.show.brief.citing import REACH, Citing

# ------------------------------------------------------------------------------ which story


def test_the_largest_story_is_the_default() -> None:
    """More reports come first; a number, an id and the beginning of an id name a story."""
    small = StoryRecord(story=Story(id="y-small", title="x", items=(f"i-{HERALD_REPORT.id}",)))
    record = replace(RECORD, stories=(small, STORY_RECORD))
    order = in_order(record)
    assert order == (STORY, "y-small")
    assert choose(order, None) == STORY
    assert choose(order, "2") == "y-small"
    assert choose(order, "y-q") == STORY
    assert compose(record, "y-small").claims == ()


@pytest.mark.parametrize(
    ("wanted", "why"),
    [("3", "no story number 3"), ("0", "no story number 0"), ("y-", "could be any of"),
     ("y-smal1", "did you mean"),
     ("zebra", "holds nothing called 'zebra'$"), ("", "holds nothing called")],
)  # fmt: skip
def test_an_unknown_story_is_answered_with_the_likely_one(wanted: str, why: str) -> None:
    """A wrong name is an error that offers what may have been meant."""
    with pytest.raises(UnknownId, match=why):
        choose(("y-small", STORY), wanted)


def test_an_empty_record_has_no_brief() -> None:
    """A record without a story says how to fill it."""
    with pytest.raises(WrongUse, match="add reports with"):
        compose(Record())


# ------------------------------------------------------------------------------- the sentence


def _around(text: str, words: str) -> str:
    report = Report(id="r", path="p", sha256="0", text=text)
    item = Item(id="i", report="r", kind="article", spans=(Span(start=0, end=len(text)),))
    atlas = chart(Record(reports=(report,)))
    atlas.items["i"] = item
    start = text.index(words)
    cited = Citing(atlas).place("r", start, start + len(words), "i")
    return text[cited.left : cited.right]


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("It rained. The dam held on Jan. 5, U.S. Rangers said. All slept.", "held on Jan. 5",
         "The dam held on Jan. 5, U.S. Rangers said. "),
        ('He left. "Never," she said.', "Never", '"Never," she said.'),
        ("One went. Two stayed.", "Two stayed.", "Two stayed."),
        ("Mr. Oddly wept.", "wept", "Mr. Oddly wept."),
    ],
)  # fmt: skip
def test_the_sentence_around_is_found(text: str, words: str, shown: str) -> None:
    """Initials and abbreviations end no sentence; an opening quotation mark belongs to its own."""
    assert _around(text, words) == shown


def test_a_sentence_without_end_is_cut_at_words() -> None:
    """A stretch of text without full stops is cut at blanks on both sides."""
    text = "word " * 200 + "HERE " + "word " * 200
    shown = _around(text, "HERE")
    assert len(shown) <= 2 * REACH + 4
    assert shown.startswith("word")
    assert shown.endswith("word")
    assert _around("x" * 900 + "HERE" + "x" * 900, "HERE") == "HERE"


@given(st.text(max_size=400), st.integers(0, 400), st.integers(0, 400))
def test_the_sentence_holds_the_place_for_any_text(text: str, one: int, other: int) -> None:
    """Whatever the text, what is shown around a place lies in the text and holds the place."""
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    report = Report(id="r", path="p", sha256="0", text=text)
    atlas = chart(Record(reports=(report,)))
    atlas.items["i"] = Item(id="i", report="r", kind="article", spans=(Span(start=0, end=len(text)),))
    cited = Citing(atlas).place("r", start, end, "i")
    assert 0 <= cited.left <= cited.start <= cited.end <= cited.right <= len(text)
