"""Zones lie over the whole text, and what markup says of a page comes before any rule."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from twosource.clean import clean
from twosource.model import Page, Report, Zone

LINES = st.sampled_from(
    (
        "", " ", "\u200b", "Skip to content", "By Ida Holm", "In brief", "* * *", "22:10", "23:40 The count goes on in Vell.",
        "A bridge of rust", "Ferries. The boats stay in port, the owner said.", "- A list", "1. A list of things",
        "The footbridge was closed on Monday after rust was found in its cables.", "Photo: Al Birch", "caf\u00e9 \U0001f600",
        "Also in Vell: the council met on Tuesday to talk of the new pier.", "\u202b\u05e9\u05dc\u05d5\u05dd", "soft\u00adhyphen and more",
        "Title: x", "date 2031-05-03", "(Reporting by Ida Holm)", "The end \u2026", "Most read", "Storm latest: all shut",
    )
)  # fmt: skip
BREAKS = st.sampled_from(("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", " "))


def report(text: str, **fields: str) -> Report:
    """Return a report with ``text``."""
    return Report(id="r-1", path="a.txt", sha256="", text=text, **fields)


def is_space(text: str) -> bool:
    """Tell whether nothing in ``text`` can be seen."""
    return not text.strip(
        "\u200b\u200c\u200d\u2060\ufeff\u00ad \t\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029\u00a0\u3000"
    )


def check(page: Page) -> None:
    """Assert what holds of every page."""
    text = page.report.text
    assert page.zones == tuple(sorted(page.zones, key=lambda zone: zone.start))
    last = 0
    for zone in page.zones:
        assert last <= zone.start < zone.end <= len(text)
        assert is_space(text[last : zone.start]), text[last : zone.start]
        assert zone.why
        last = zone.end
    assert is_space(text[last:])
    body = {(zone.start, zone.end) for zone in page.zones if zone.kind == "body"}
    spans = [span for item in page.items for span in item.spans]
    for span in spans:
        assert any((start <= span.start and span.end <= end) or span.start == start for start, end in body)
    for item in page.items:
        assert item.spans
        assert all(a.end <= b.start for a, b in itertools.pairwise(item.spans))
        if item.title_span:
            assert item.title == text[item.title_span.start : item.title_span.end]
    assert len({item.id for item in page.items}) == len(page.items)


@given(
    st.lists(st.tuples(LINES, BREAKS), max_size=14),
    st.sampled_from(("", "News in brief", "Live: the night", "Rust")),
)
def test_zones_cover_every_text_once(parts: list[tuple[str, str]], title: str) -> None:
    """Whatever the lines and however they are broken, each character that can be seen is in one zone."""
    check(clean(report("".join(line + gap for line, gap in parts), title=title, published="2031-05-03")))


@given(st.text(max_size=300))
@example(" date 2031-05-03")
@example("Title: a\nSource: b\n")
@example("\ufeffTitle: a\n\nb")
def test_any_text_can_be_cleaned(text: str) -> None:
    """No Unicode input raises."""
    check(clean(report(text)))


def test_a_hard_wrapped_paragraph_is_one_span() -> None:
    """The line break stays inside the span."""
    text = (
        "Title: a\nSource: b\n\nORLEMOUTH, May 3 (CNA) - The footbridge at Orlemouth was closed on\n"
        "Monday after an engineer found rust in two of its cables, the harbour\noffice said.\n\n"
        "The bridge carries 900 people a day. The council will decide whether\nto repair it or to replace it by a "
        "ferry.\n\n(Reporting by Ida Holm)\n"
    )
    page = clean(report(text))
    assert [text[span.start : span.end].count("\n") for span in page.items[0].spans] == [2, 1]
    assert page.zones[-1].kind == "credit"


def test_unwrapped_lines_are_paragraphs_of_their_own() -> None:
    """Without a wrapper's width nothing is joined."""
    text = "The bridge was closed.\nIt is old.\nThe council meets on Thursday."
    assert len(clean(report(text)).items[0].spans) == 3


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (" date 2031-05-03 The bridge was closed on Monday, the harbour office said.", ["metadata", "body"]),
        (
            "Title: Rust\nSource: Courier\n\nThe bridge was closed on Monday.",
            ["metadata", "metadata", "body"],
        ),
        ("Title: Rust\n\nThe bridge was closed on Monday.", ["metadata", "body"]),
        ("Reason: rust was found in the cables of the bridge.\n\nIt is shut.", ["body", "body"]),
        ("Title: Rust is no header without a blank line below it\nThe bridge is shut.", ["headline", "body"]),
        ("Source:\nTitle:\nThe bridge was closed on Monday.", ["metadata", "metadata", "body"]),
    ],
)
def test_heads_are_metadata(text: str, kinds: list[str]) -> None:
    """A date stamp is cut from the line that it shares with the text; header lines end at a blank one."""
    page = clean(report(text))
    check(page)
    assert [zone.kind for zone in page.zones] == kinds


def test_the_title_of_a_header_is_the_item_s_title() -> None:
    """Its characters are known."""
    page = clean(report("Title: Rust\nSource: Courier\n\nThe bridge was closed on Monday.", title="Rust"))
    span = page.items[0].title_span
    assert span is not None
    assert page.report.text[span.start : span.end] == "Rust"


def test_a_headline_printed_again_is_no_body() -> None:
    """A line that repeats the header's title is a headline."""
    text = (
        "Title: Rust closes bridge\nSource: A\n\nRust closes old bridge\n\nThe bridge was closed on Monday."
    )
    page = clean(report(text, title="Rust closes bridge"))
    assert [zone.kind for zone in page.zones] == ["metadata", "metadata", "headline", "body"]


def html(*zones: tuple[str, str]) -> Report:
    """Return a report of a page whose markup names its lines."""
    text = "\n\n".join(line for _, line in zones)
    layout: list[Zone] = []
    start = 0
    for kind, line in zones:
        layout.append(Zone(kind=kind, start=start, end=start + len(line), why="marked"))  # type: ignore[arg-type]
        start += len(line) + 2
    return Report(id="r-1", path="a.html", sha256="", text=text, media="html", layout=tuple(layout))


def test_markup_decides_before_words_do() -> None:
    """Prose in a menu is navigation; a headline zone is the title; rules still look at body lines."""
    page = clean(
        html(
            ("navigation", "The council met on Tuesday and talked about the pier for six hours."),
            ("headline", "Rust closes bridge"),
            ("body", "The footbridge was closed on Monday after rust was found in its cables."),
            ("subheading", "StoryContext"),
            ("body", "Read also: Bridges of the coast"),
            ("body", "The bridge carries 900 people a day, the harbour office said."),
            ("promotion", "The Courier is yours for a crown a week and a bit of patience."),
        )
    )
    check(page)
    kinds = [zone.kind for zone in page.zones]
    assert kinds == ["navigation", "headline", "body", "subheading", "navigation", "body", "promotion"]
    assert page.items[0].title == "Rust closes bridge"
    assert len(page.items[0].spans) == 2


def test_a_line_outside_every_zone_is_outside_the_main_text() -> None:
    """A layout that names a body leaves the rest outside."""
    text = "The menu of the page is here and it is long enough.\n\nThe bridge was closed on Monday by the council."
    start = text.index("The bridge")
    layout = (Zone(kind="body", start=start, end=len(text), why="marked"),)
    page = clean(Report(id="r", path="a", sha256="", text=text, media="html", layout=layout))
    assert [zone.kind for zone in page.zones] == ["navigation", "body"]


def test_a_layout_without_body_says_nothing() -> None:
    """The rules about words go on alone."""
    text = "The bridge was closed on Monday by the council of the town."
    layout = (Zone(kind="navigation", start=0, end=len(text), why="marked"),)
    assert len(clean(Report(id="r", path="a", sha256="", text=text, layout=layout)).items) == 1


def test_ids_come_from_content() -> None:
    """The same report gives the same ids, twice."""
    text = (
        "No boats. The ferry will not sail.\n\nLight bread. The baker was fined for loaves that were light."
    )
    assert clean(report(text)) == clean(report(text))
