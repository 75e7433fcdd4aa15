"""Copies: shared words show copying, quotations do not, and near-copies are found without comparing all."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.compare import copies
from twosource.model import Item, Reading, Span, Statement
from twosource.understand.slots import text_keys

_WIRE = (
    "The footbridge over the Ostrel gave way shortly before noon on market day, when some forty people "
    "stood on it to watch the rowers pass below."
)
_OWN = (
    "Our town has seen worse floods than this, the older rowers told each other at the landing that evening."
)
_QUOTE = (
    "\u201cI heard the rope snap, and then the whole deck went sideways into the water "
    "with everyone on it,\u201d"
)


def make(
    name: str, *paragraphs: str, published: str | None = "2031-05-05", report: str = ""
) -> tuple[Reading, str]:
    """Return a reading and its report's text."""
    text = "\n\n".join(paragraphs)
    spans: list[Span] = []
    at = 0
    for paragraph in paragraphs:
        spans.append(Span(start=at, end=at + len(paragraph)))
        at += len(paragraph) + 2
    item = Item(id=name, report=report or f"r-{name}", kind="article", spans=tuple(spans))
    return Reading(item=item, report=item.report, outlet=None, published=published), text


def find(*made: tuple[Reading, str]) -> tuple[copies.Copy, ...]:
    """Look for copies among items."""
    return copies.find([reading for reading, _ in made], {reading.report: text for reading, text in made})


def test_a_shared_paragraph_is_a_copy_with_its_places() -> None:
    """The later item copies the earlier one; the spans hold the shared words in both texts."""
    first = make("b", _WIRE, published="2031-05-05T10:00Z")
    later = make("a", _OWN, _WIRE.replace("shortly", "just"), published="2031-05-05T11:00Z")
    (copy,) = find(later, first)
    assert (copy.earlier, copy.later) == ("b", "a")
    assert 0.4 < copy.share < 0.6
    assert copy.why.rule == "copy"
    texts = {"r-b": first[1], "r-a": later[1]}
    shown = [texts[span.report][span.start : span.end] for span in copy.why.spans]
    assert shown[0::2] == shown[1::2]
    assert shown[-1].startswith("before noon on market day")
    assert [span.report for span in copy.why.spans[:2]] == ["r-b", "r-a"]


def test_a_shared_quotation_is_no_copy() -> None:
    """Both could have the words from the speaker, also where a quotation runs to the paragraph's end."""
    assert (
        find(
            make("a", _OWN, f"{_QUOTE} she said."), make("b", f"{_QUOTE} a rower said.", "No more is known.")
        )
        == ()
    )
    unclosed = _QUOTE.rstrip("\u201d")
    assert find(make("a", _OWN, unclosed, _QUOTE), make("b", "It was noon.", unclosed, _QUOTE)) == ()


def test_words_quoted_in_one_report_only_are_no_copy() -> None:
    """A report that quotes another openly credits it."""
    assert find(make("a", _WIRE), make("b", f"The paper wrote: \u201c{_WIRE}\u201d That is all.")) == ()


def test_a_short_item_made_of_shared_runs_is_a_copy() -> None:
    """Runs below the length of proof count when they make up much of the later item."""
    short = "The footbridge over the Ostrel gave way, police say."
    (copy,) = find(make("a", _WIRE), make("b", short, published="2031-05-06"))
    assert copy.share == pytest.approx(7 / 9, abs=0.001)
    assert find(make("a", _WIRE), make("b", short, _OWN, _OWN.upper(), published="2031-05-06")) == ()


def test_items_of_one_report_and_empty_items_are_not_compared() -> None:
    """A page that repeats itself copies nobody."""
    assert find(make("a", _WIRE, report="r"), make("b", _WIRE, report="r")) == ()
    assert find(make("a", _WIRE), make("b")) == ()


def test_undated_items_come_after_dated_ones() -> None:
    """Without a date an item counts as the later one."""
    (copy,) = find(make("a", _WIRE, published="some day"), make("b", _WIRE))
    assert (copy.earlier, copy.later, copy.share) == ("b", "a", 1.0)


def test_a_run_is_cut_where_a_quotation_stands_between() -> None:
    """Words on both sides of a quotation are two runs, however alike the whole."""
    broken = _WIRE.replace("when some forty people", f"{_QUOTE} when some forty people")
    (copy,) = find(make("a", broken), make("b", broken, published="2031-05-07"))
    assert copy.share == 1.0
    assert len(copy.why.spans) == 4


@given(st.lists(st.text('ab \u201c\u201d".\n\u0301', max_size=60), min_size=2, max_size=3))
def test_any_text_gives_shares_of_one_at_most_and_exact_places(texts: list[str]) -> None:
    """Spans of both sides hold the same words, whatever the letters and marks."""
    made = [make(f"i{number}", text) for number, text in enumerate(texts)]
    held = {reading.report: text for reading, text in made}
    for copy in find(*made):
        assert 0 < copy.share <= 1
        for one, other in zip(copy.why.spans[0::2], copy.why.spans[1::2], strict=True):
            sides = [held[span.report][span.start : span.end].lower() for span in (one, other)]
            words = [re.findall(r"\w+", side) for side in sides]
            assert words[0] == words[1]


def _print_run(number: int) -> list[tuple[Reading, str]]:
    """Return copies of one text, each with a statement of its own words, so that it is known as one text."""
    made: list[tuple[Reading, str]] = []
    for at in range(number):
        reading, text = make(f"i{at:03d}", _WIRE, published=f"2031-05-05T{at // 60:02d}:{at % 60:02d}Z")
        said = Statement(
            id=f"t{at:03d}", report=reading.report, item=reading.item.id, start=0, end=len(_WIRE),
            text=_WIRE, kind="narration",
        )  # fmt: skip
        reading = replace(reading, statements=(said,))
        made.append((replace(reading, text_keys=text_keys(reading)), text))
    return made


def test_a_small_story_shows_every_pair_of_copies() -> None:
    """Of eight copies each is set beside each."""
    found = find(*_print_run(copies.MOST_TOLD))
    assert len(found) == copies.MOST_TOLD * (copies.MOST_TOLD - 1) // 2
    assert [(one.earlier, one.later) for one in found] == sorted((one.earlier, one.later) for one in found)


def test_of_many_copies_each_is_set_beside_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty copies: each further one has one copy, of the earliest; no more than eight are looked at for each."""
    compared = 0
    real = copies._copy  # noqa: SLF001 - the work is counted

    def counted(*bodies: Any) -> Any:  # noqa: ANN401 - passed on as it comes
        nonlocal compared
        compared += 1
        return real(*bodies)

    monkeypatch.setattr(copies, "_copy", counted)
    found = find(*_print_run(40))
    assert compared <= 40 * copies.MOST_TOLD
    further = [one for one in found if one.later >= f"i{copies.MOST_TOLD:03d}"]
    assert [(one.earlier, one.share) for one in further] == [("i000", 1.0)] * (40 - copies.MOST_TOLD)
    assert {one.later for one in found} == {f"i{at:03d}" for at in range(1, 40)}


def test_a_further_copy_is_set_beside_each_text_that_it_copies() -> None:
    """A report made of two texts that many print copies both."""
    made = _print_run(12)
    own = make("own", _OWN, published="2031-05-05T00:00Z")
    reading, text = make("z", _WIRE, _OWN, published="2031-05-07")
    first = made[0][0]
    both = (replace(reading, statements=first.statements, text_keys=first.text_keys), text)
    found = [one for one in find(*made, own, both) if one.later == "z"]
    assert {one.earlier for one in found} == {"i000", "own"}
