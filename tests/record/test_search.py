"""Search: any words may be typed, every hit is shown with its exact place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.model import Arrival, Item, Page, Reading, Report, Span, content_id
from twosource.record import Store
from twosource.record.search import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONG = "Meanwhile the ferry to Lund\u00f8y kept its old hours and nobody spoke of it at length. " * 4
_TEXT = (
    "Otters return \U0001f9a6\n"
    "Three OTTERS were counted below the caf\u00e9 \U0001f600 bridge.\n"
    "[caption not in the item]\n" + _LONG + "The otter warden of Breskholm was pleased, and said so.\n"
)


def _fill(store: Store, text: str, title: Span | None) -> Item:
    arrival = Arrival(path="x", raw=text.encode("utf-8", "replace"), media="text")
    report = Report(id=content_id("r", text), path="x", sha256=arrival.sha256, text=text)
    lines: list[Span] = []
    at = 0
    for line in text.split("\n"):
        lines.append(Span(start=at, end=at + len(line)))
        at += len(line) + 1
    body = tuple(span for span in lines[1:] if span.end > span.start and text[span.start] != "[")
    item = Item(
        id=content_id("i", report.id),
        report=report.id,
        kind="article",
        spans=body,
        title=text[title.start : title.end] if title else None,
        title_span=title,
    )
    reading = Reading(item=item, report=report.id, outlet=None, published=None)
    store.add(arrival, Page(report=report, zones=(), items=(item,)), [reading], {})
    return item


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A record with one report."""
    with Store.open(tmp_path_factory.mktemp("search") / "r", write=True) as opened:
        _fill(opened, _TEXT, Span(start=0, end=15))
        yield opened


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("otters counted", ["OTTERS", "counted"]),
        ("cafe", ["caf\u00e9"]),
        ('"warden of breskholm"', ["warden of Breskholm"]),
        ("warden, pleased!", ["warden", "pleased"]),
        ("returning", ["return"]),
    ],
)
def test_a_hit_shows_the_words_where_they_stand(store: Store, words: str, marked: list[str]) -> None:
    """Snippet and marks are exact stretches of the report's text; accents and endings do not matter."""
    (hit,) = store.search(words)
    assert _TEXT[hit.start : hit.end] == hit.snippet
    shown = [_TEXT[mark.start : mark.end] for mark in hit.marks]
    assert [word for word in shown if word in marked] == marked
    assert len(hit.snippet) <= 160


@pytest.mark.parametrize(
    "words", ["caption", "otters zebra", '"bridge counted"', "\U0001f9a6", "", '"', "* NEAR( ^ :"]
)
def test_what_is_not_there_is_not_found(store: Store, words: str) -> None:
    """Residue is not searched; all words are needed; no sign is an operator."""
    assert store.search(words) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(
    st.text(st.sampled_from('ab otter"*^:()-+{}NEAR AND OR NOT\0\u0301\U0001f600\ud800_\u200f.'), max_size=25)
)
def test_nothing_typed_raises(store: Store, words: str) -> None:
    """Quotes, operators, controls, emoji, marks and lone surrogates are all harmless."""
    for hit in store.search(words):
        assert _TEXT[hit.start : hit.end] == hit.snippet


def test_words_become_quoted_phrases() -> None:
    """The index sees phrases only."""
    assert quoted('two "old words" x"y') == '"two" "old words" "x" "y"'
    assert quoted("_ \u2013 !") is None


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.text(st.characters(codec=None, exclude_characters="\r"), min_size=1, max_size=20),
        min_size=2,
        max_size=4,
    )
)
def test_any_text_can_be_stored_and_searched(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    """Whatever letters a report holds, its hits stand at exact places."""
    text = "\n".join(line.replace("\n", " ") for line in lines) + " weir"
    with Store.open(tmp_path_factory.mktemp("any") / "r", write=True) as store:
        _fill(store, text, None)
        for hit in store.search("weir"):
            assert text[hit.start : hit.end] == hit.snippet
        assert store.record().reports[0].text == text


def test_an_item_found_by_an_untitled_place_has_an_empty_snippet(tmp_path: Path) -> None:
    """A title without a place in the text is found, with nothing to show."""
    with Store.open(tmp_path / "r", write=True) as store:
        text = "-\n[none]"
        arrival = Arrival(path="x", raw=b"x", media="text")
        report = Report(id="r-1", path="x", sha256=arrival.sha256, text=text)
        item = Item(id="i-1", report="r-1", kind="article", spans=(), title="Heron seen")
        reading = Reading(item=item, report="r-1", outlet=None, published=None)
        store.add(arrival, Page(report=report, zones=(), items=(item,)), [reading], {})
        (hit,) = store.search("heron")
        assert (hit.snippet, hit.start, hit.end, hit.marks) == ("", 0, 0, ())
