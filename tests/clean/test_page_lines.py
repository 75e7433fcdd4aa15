"""Main-text lines of a page rendered to plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.clean import line_labels

PROSE = "The footbridge at Orlemouth was closed on Monday after an engineer found rust in its cables."


def test_the_densest_stretch_is_the_main_text() -> None:
    """Menus above and links below are out, a residue line inside is out."""
    lines = [
        "Home",
        "News",
        "Sport",
        "Log in",
        PROSE,
        "Read also: Bridges of the coast",
        PROSE,
        "He was 41.",
        PROSE,
        "Related",
        "Shop",
        "Help",
    ]
    assert line_labels(lines) == [0, 0, 0, 0, 1, 0, 1, 1, 1, 0, 0, 0]


def test_a_page_without_prose_has_no_main_text() -> None:
    """Menus alone give zeros; no lines give no labels."""
    assert line_labels(["Home", "News", "", "Follow us on all channels"]) == [0, 0, 0, 0]
    assert line_labels([]) == []


@given(st.lists(st.text(max_size=80), max_size=20))
def test_each_line_gets_a_label(lines: list[str]) -> None:
    """Any text gives as many labels as lines, all 0 or 1."""
    labels = line_labels(lines)
    assert len(labels) == len(lines)
    assert set(labels) <= {0, 1}
