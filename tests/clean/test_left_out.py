"""Where no item holds most of the words of a report, the report says so."""

from __future__ import annotations

import pytest

from twosource.clean.bounds import noted
from twosource.model import Item, Note, Page, Report, Span, Zone

HALF = "The pier of Marrow stays shut until the spring, the board said. " * 5  # 60 words
TEXT = f"{HALF}\n{HALF}"
LATER = len(HALF) + 1


def page(end: int, *, layout: tuple[Zone, ...] = (), notes: tuple[Note, ...] = (), text: str = TEXT) -> Page:
    """Return a page with one item of the characters before ``end``."""
    report = Report(id="r-1", path="a", sha256="0", text=text, layout=layout, notes=notes)
    item = Item(id="i-1", report="r-1", kind="article", spans=(Span(start=0, end=end),))
    return Page(report=report, zones=(), items=(item,))


def test_less_than_half_of_the_words_is_told() -> None:
    """With the figures; half of them is not."""
    (note,) = noted(page(len(HALF) // 2)).report.notes
    assert note.kind == "set aside"
    assert note.text.startswith("only 31 of 120 words read")
    assert noted(page(LATER)).report.notes == ()


@pytest.mark.parametrize("kind", ["promotion", "navigation"])
def test_what_the_markup_sets_aside_is_not_offered(kind: str) -> None:
    """Menus of a page are not counted among its words."""
    shown = Zone(kind="body", start=0, end=len(HALF))
    around = Zone(kind=kind, start=LATER, end=len(TEXT))  # type: ignore[arg-type] # one of two
    assert noted(page(len(HALF) // 2 + 9, layout=(shown, around))).report.notes == ()
    assert (
        noted(page(len(HALF) // 3, layout=(shown, around))).report.notes[0].text.startswith("only 21 of 60")
    )


def test_a_report_is_told_once_and_short_ones_not_at_all() -> None:
    """A page that has lost its article before has its own figures; few words are soon set aside."""
    before = (Note(kind="set aside", text="only 3 of 90 visible words read"),)
    assert noted(page(20, notes=before)).report.notes == before
    assert noted(page(5, text="The pier of Marrow stays shut.")).report.notes == ()
    assert (
        noted(Page(report=Report(id="r-1", path="a", sha256="0", text=TEXT), zones=(), items=())).report.notes
        == ()
    )
