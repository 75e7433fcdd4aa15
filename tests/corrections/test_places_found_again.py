"""Places that corrections were made on are found again, however the text as read has moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.model import Anchor, Item, Mention, Reading, Report, Span, Statement
from twosource.pipeline.anchoring import Scene, best, placed

TEXT = "The crane fell. Four people were hurt. Later the crane fell again."


def reading(text: str, *words: str) -> Scene:
    """Return a scene of one report with a statement and a name at each of ``words``."""
    spans = [(text.index(one), text.index(one) + len(one), one) for one in words]
    item = Item(id="i-1", report="r-1", kind="article", spans=(Span(start=0, end=len(text)),))
    held = Reading(
        item=item,
        report="r-1",
        outlet="Quay Courier",
        published=None,
        mentions=tuple(
            Mention(text=one, start=start, end=end, label="PERSON", entity=f"person:{one}")
            for start, end, one in spans
        ),
        statements=tuple(
            Statement(
                id=f"t-{start}", report="r-1", item="i-1", start=start, end=end, text=one, kind="indirect"
            )
            for start, end, one in spans
        ),
    )
    return Scene.of([held], [Report(id="r-1", path="a", sha256="0" * 64, text=text)])


def anchor(exact: str, start: int) -> Anchor:
    """Return the anchor of some words that stood at a place."""
    return Anchor(sha256="0" * 64, start=start, end=start + len(exact), exact=exact)


@given(before=st.text("ab .\n", max_size=40), behind=st.text("ab .\n", max_size=40))
def test_what_moved_is_the_same_statement(before: str, behind: str) -> None:
    """Characters that came before or behind change nothing of what is meant."""
    scene = reading(f"{before}{TEXT}{behind}", "The crane fell", "Four people were hurt")
    found = scene.statement(anchor("Four people were hurt", TEXT.index("Four")))
    assert found is not None
    assert found.text == "Four people were hurt"


def test_the_nearest_of_equal_words_is_meant() -> None:
    """The words stand three times; each place finds its own."""
    text = "It fell. So it fell. Then it fell."
    assert placed("it fell", 12, text) == Span(start=12, end=19)
    assert placed("it fell", 24, text) == Span(start=26, end=33)
    assert placed("it fell", 500, text) == Span(start=26, end=33)
    assert placed("it rose", 0, text) is None


def test_the_part_that_overlaps_most_for_its_length_is_meant() -> None:
    """A statement cut otherwise by a later reading is the one that shares most characters."""
    parts = [Span(start=0, end=60), Span(start=16, end=30), Span(start=40, end=60)]
    assert best(Span(start=16, end=37), parts) == Span(start=16, end=30)
    assert best(Span(start=61, end=70), parts) is None


def test_words_that_are_gone_mean_nothing_and_a_whole_report_its_first_item() -> None:
    """Nothing is guessed: a place whose words stand nowhere has no statement, name or item."""
    scene = reading(TEXT, "The crane fell")
    assert scene.statement(anchor("The ship sank", 0)) is None
    assert scene.mention(anchor("The ship sank", 0)) is None
    assert scene.item(anchor("The ship sank", 0)) is None
    whole = Anchor(sha256="0" * 64)
    found = scene.item(whole)
    assert found is not None
    assert found.id == "i-1"
    assert scene.statement(whole) is None
